package objects

// addNewMethod gives a built-in type its __new__, a function that checks that the class asked for is a subtype.
func (rt *Runtime) addNewMethod(t *Type) error {
	if t.Flags&FlagNoInstantiate != 0 {
		return nil
	}
	id := t.ID
	n := &Native{Name: "__new__", owner: t.Name, Kw: func(rt *Runtime, args []Ref, kw Ref) (Ref, error) {
		t := rt.types[id]
		if len(args) == kwLen(kw) {
			return 0, rt.TypeErrorf("%s.__new__(): not enough arguments", t.Name)
		}
		if !rt.IsTypeObj(args[0]) {
			return 0, rt.TypeErrorf("%s.__new__(X): X is not a type object (%s)", t.Name, rt.TypeName(args[0]))
		}
		sub := rt.TypeFromObj(args[0])
		if !rt.IsSubtype(sub, t) {
			return 0, rt.TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", t.Name, sub.Name, sub.Name, t.Name)
		}
		if b := rt.types[sub.Layout]; b != t && b.New != nil && (b.Flags&FlagNoInstantiate != 0 || fnPtr(b.New) != fnPtr(t.New)) {
			return 0, rt.TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", t.Name, sub.Name, b.Name)
		}
		return rt.withoutFirst(args, kw, func() (Ref, error) { return t.New(rt, sub, args[1:], kw) })
	}}
	idx := rt.addNative(n)
	f, err := rt.newBuiltin(idx, t.Obj, 0)
	if err != nil {
		return err
	}
	// The function holds its type, like CPython's tp_new_wrapper; __self__ stays out of the argument list.
	SetFlag(f, flagSelfUnused)
	err = rt.DictSet(t.TypeDict(), rt.Name(NameNew), f)
	rt.DecRef(f)
	return err
}

// flagSelfUnused marks a __new__ or a static method of a built-in type: its self is the type, and is not passed on.
const flagSelfUnused = 1 << 30

// newMethodOwner returns the built-in type whose __new__ v is; nil for anything else.
func (rt *Runtime) newMethodOwner(v Ref) *Type {
	if TypeOf(v) == TBuiltin && HasFlag(v, flagSelfUnused) && rt.builtinName(v) == "__new__" {
		return rt.TypeFromObj(*RefAt(v, offBuiltinSelf))
	}
	return nil
}
