package objects

// The objects of which there is one each: None, NotImplemented, Ellipsis, True and False. All are immortal.

func (rt *Runtime) singletons() [5]*Ref {
	return [...]*Ref{&rt.None, &rt.NotImplemented, &rt.Ellipsis, &rt.True, &rt.False}
}

func (rt *Runtime) initSingletons() error {
	for i, t := range [...]TypeID{TNone, TNotImplemented, TEllipsis, TBool, TBool} {
		o, err := rt.alloc(t, intSize)
		if err != nil {
			return err
		}
		SetImmortal(o)
		SetIntVal(o, 0)
		*rt.singletons()[i] = o
	}
	SetIntVal(rt.True, 1)
	return nil
}

func (rt *Runtime) finiSingletons() {
	for _, p := range rt.singletons() {
		rt.FreeObject(*p, intSize)
		*p = 0
	}
}

// singletonSlots makes the slots of a type with one instance.
func singletonSlots(name, repr string, get func(rt *Runtime) Ref) Slots {
	return Slots{
		Dealloc: func(*Runtime, Ref) {},
		New: func(rt *Runtime, _ *Type, args []Ref, _ Ref) (Ref, error) {
			if len(args) > 0 {
				return 0, rt.TypeErrorf("%s takes no arguments", name)
			}
			return get(rt), nil
		},
		Repr: func(rt *Runtime, _ Ref) (Ref, error) { return rt.NewStr(repr) },
	}
}

// reduceToName is the __reduce__ of a singleton that pickles as its name.
func reduceToName(name string) []Native {
	return []Native{{Name: "__reduce__", Sig: "self, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) { return rt.NewStr(name) }}}
}

// noneHash is CPython's constant hash of None.
const noneHash = 0xfca86420

func noneType() TypeSpec {
	s := singletonSlots("NoneType", "None", func(rt *Runtime) Ref { return rt.None })
	s.Bool = func(*Runtime, Ref) (bool, error) { return false, nil }
	s.Hash = func(*Runtime, Ref) (int64, error) { return noneHash, nil }
	s.RichCompare = func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
		if a == b && (op == CmpEQ || op == CmpNE) {
			return rt.Bool(op == CmpEQ), nil
		}
		return rt.NotImplemented, nil
	}
	return TypeSpec{ID: TNone, Name: "NoneType", Size: intSize, Slots: s, Doc: "The type of the None singleton."}
}

func notImplementedType() TypeSpec {
	s := singletonSlots("NotImplementedType", "NotImplemented", func(rt *Runtime) Ref { return rt.NotImplemented })
	s.Bool = func(rt *Runtime, _ Ref) (bool, error) {
		return true, rt.VM.Warn(TDeprecationWarning, "NotImplemented should not be used in a boolean context")
	}
	return TypeSpec{ID: TNotImplemented, Name: "NotImplementedType", Size: intSize, Slots: s, Methods: reduceToName("NotImplemented"),
		Doc: "The type of the NotImplemented singleton."}
}

func ellipsisType() TypeSpec {
	s := singletonSlots("EllipsisType", "Ellipsis", func(rt *Runtime) Ref { return rt.Ellipsis })
	return TypeSpec{ID: TEllipsis, Name: "ellipsis", Size: intSize, Slots: s, Methods: reduceToName("Ellipsis"), Doc: "The type of the Ellipsis singleton."}
}
