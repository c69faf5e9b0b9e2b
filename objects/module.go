package objects

// module: 8 dict, 12 spare.
const (
	OffModuleDict = 8
	moduleSize    = 16
)

// NewModule makes a module with __name__ and the other standard attributes.
func (rt *Runtime) NewModule(name string) (Ref, error) {
	m, err := rt.genericAlloc(rt.types[TModule])
	if err != nil {
		return 0, err
	}
	d, err := rt.NewDict()
	if err != nil {
		rt.DecRef(m)
		return 0, err
	}
	*RefAt(m, OffModuleDict) = d
	s, err := rt.NewStr(name)
	if err == nil {
		err = rt.fillModule(d, s, rt.None)
		rt.DecRef(s)
	}
	if err != nil {
		rt.DecRef(m)
		return 0, err
	}
	return m, nil
}

func (rt *Runtime) fillModule(d, name, doc Ref) error {
	for _, e := range [...]struct {
		n Name
		v Ref
	}{{NameName, name}, {NameDoc, doc}, {NamePackage, rt.None}, {NameLoader, rt.None}, {NameSpec, rt.None}} {
		if err := rt.DictSet(d, rt.Name(e.n), e.v); err != nil {
			return err
		}
	}
	return nil
}

// ModuleDict returns a module's dict, borrowed.
func ModuleDict(m Ref) Ref { return *RefAt(m, OffModuleDict) }

func moduleGetAttr(rt *Runtime, o, name Ref) (Ref, error) {
	v, err := rt.genericGetAttr(o, name, true)
	if err != nil || v != 0 {
		return v, err
	}
	d := ModuleDict(o)
	if d != 0 {
		if f := rt.DictGetStr(d, rt.Name(NameGetattr)); f != 0 {
			IncRef(f)
			v, err := rt.Call1(f, name)
			rt.DecRef(f)
			return v, err
		}
	}
	if rt.NoModuleAttr != nil {
		return 0, rt.NoModuleAttr(o, name)
	}
	return 0, rt.AttributeErrorf(o, name, "module has no attribute '%s'", rt.StrGo(name))
}

var moduleSig = ParseSignature("name, doc=")

func moduleType() TypeSpec {
	return TypeSpec{ID: TModule, Name: "module", Flags: FlagGC | FlagBaseType | FlagWeakrefable, Size: moduleSize, DictOff: OffModuleDict, Slots: Slots{
		New: func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) {
			m, err := rt.genericAlloc(t)
			if err != nil {
				return 0, err
			}
			d, err := rt.NewDict()
			if err != nil {
				rt.DecRef(m)
				return 0, err
			}
			*RefAt(m, OffModuleDict) = d
			return m, nil
		},
		Init: func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
			var v [2]Ref
			if err := rt.Unpack("module", moduleSig, args, kw, v[:]); err != nil {
				return err
			}
			if !rt.IsStr(v[0]) {
				return rt.TypeErrorf("module() argument 'name' must be str, not %s", rt.argTypeName(v[0]))
			}
			if v[1] == 0 {
				v[1] = rt.None
			}
			return rt.fillModule(ModuleDict(self), v[0], v[1])
		},
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			if HasFlag(o, FlagWeakrefs) {
				rt.clearWeakrefs(o)
			}
			rt.XDecRef(*RefAt(o, OffModuleDict))
			rt.freeInstance(o, moduleSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			if d := *RefAt(o, OffModuleDict); d != 0 {
				visit(d)
			}
		},
		Clear:   func(rt *Runtime, o Ref) { rt.ClearSlot(RefAt(o, OffModuleDict)) },
		GetAttr: moduleGetAttr,
		Repr:    moduleRepr,
	}, Methods: []Native{
		{Name: "__dir__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			d, err := rt.GetAttr(a[0], rt.Name(NameDict))
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(d)
			if !rt.IsInstanceOf(d, TDict) {
				return 0, rt.TypeErrorf("%s.__dict__ is not a dictionary", rt.TypeName(a[0]))
			}
			if f := rt.DictGetStr(d, rt.Name(NameDir)); f != 0 {
				IncRef(f)
				defer rt.DecRef(f)
				return rt.Call0(f)
			}
			return rt.ListFromIter(d)
		}},
	}, Members: []Member{{Name: "__dict__", Off: OffModuleDict, ReadOnly: true, NoneIfNull: true}}, GetSets: []GetSet{
		{Name: "__annotations__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			d := ModuleDict(o)
			if v := rt.DictGetStr(d, rt.Name(NameAnnotations)); v != 0 {
				return NewRef(v), nil
			}
			v, err := rt.NewDict()
			if err != nil {
				return 0, err
			}
			if err := rt.DictSet(d, rt.Name(NameAnnotations), v); err != nil {
				rt.DecRef(v)
				return 0, err
			}
			return v, nil
		}, Set: func(rt *Runtime, o, v Ref) error {
			if v == 0 {
				found, err := rt.DictDel(ModuleDict(o), rt.Name(NameAnnotations))
				if err == nil && !found {
					err = rt.AttributeErrorf(o, rt.Name(NameAnnotations), "__annotations__")
				}
				return err
			}
			return rt.DictSet(ModuleDict(o), rt.Name(NameAnnotations), v)
		}}}}
}

// isBuiltinModule reports whether the name is one of a module written in Go.
func (rt *Runtime) isBuiltinModule(name Ref) bool {
	return name != 0 && rt.IsStr(name) && rt.BuiltinModules[rt.StrGo(name)]
}

// moduleRepr tells of a module what its spec, else its loader and its file, know.
func moduleRepr(rt *Runtime, o Ref) (Ref, error) {
	d := ModuleDict(o)
	if d == 0 {
		return rt.NewStr("<module '?'>")
	}
	name := "'?'"
	if n := rt.DictGetStr(d, rt.Name(NameName)); n != 0 {
		r, err := rt.ReprGo(n)
		if err != nil {
			return 0, err
		}
		name = r
	}
	if spec := rt.DictGetStr(d, rt.Intern("__spec__")); spec != 0 && spec != rt.None {
		return rt.specRepr(spec)
	}
	from := ""
	if f := rt.DictGetStr(d, rt.Name(NameFile)); f != 0 {
		r, err := rt.ReprGo(f)
		if err != nil {
			return 0, err
		}
		from = " from " + r
	} else if loader := rt.DictGetStr(d, rt.Intern("__loader__")); loader != 0 && loader != rt.None {
		r, err := rt.ReprGo(loader)
		if err != nil {
			return 0, err
		}
		from = " (" + r + ")"
	} else if rt.isBuiltinModule(rt.DictGetStr(d, rt.Name(NameName))) {
		from = " (built-in)"
	}
	return rt.NewStr("<module " + name + from + ">")
}

// specRepr is the repr of a module that has a spec.
func (rt *Runtime) specRepr(spec Ref) (Ref, error) {
	text := func(name string) (repr, str string, err error) {
		v, err := rt.LookupAttr(spec, rt.Intern(name))
		if err != nil || v == 0 {
			return "", "", err
		}
		defer rt.DecRef(v)
		if v == rt.None {
			return "", "", nil
		}
		if repr, err = rt.ReprGo(v); err != nil {
			return "", "", err
		}
		s, err := rt.ToStr(v)
		if err != nil {
			return "", "", err
		}
		str = rt.StrGo(s)
		rt.DecRef(s)
		return repr, str, nil
	}
	name, _, err := text("name")
	if err != nil {
		return 0, err
	}
	if name == "" {
		name = "'?'"
	}
	originRepr, origin, err := text("origin")
	if err != nil {
		return 0, err
	}
	if originRepr == "" {
		loader, _, err := text("loader")
		if err != nil {
			return 0, err
		}
		if loader != "" {
			loader = " (" + loader + ")"
		}
		return rt.NewStr("<module " + name + loader + ">")
	}
	has, err := rt.LookupAttr(spec, rt.Intern("has_location"))
	if err != nil {
		return 0, err
	}
	located := false
	if has != 0 {
		located, err = rt.Truth(has)
		rt.DecRef(has)
		if err != nil {
			return 0, err
		}
	}
	if located {
		return rt.NewStr("<module " + name + " from " + originRepr + ">")
	}
	return rt.NewStr("<module " + name + " (" + origin + ")>")
}
