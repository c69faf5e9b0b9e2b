package objects

import (
	"maps"
	"slices"
)

// types.GenericAlias (list[int]): 8 origin, 12 args tuple, 16 parameters tuple or 0 (made on demand), 20 starred flag.
// types.UnionType (int | str): 8 args tuple.
const (
	offAliasOrigin  = 8
	offAliasArgs    = 12
	offAliasParams  = 16
	offAliasStarred = 20
	aliasSize       = 24
	offUnionArgs    = 8
	unionSize       = 16
)

func (rt *Runtime) newGenericAlias(origin, args Ref) (Ref, error) {
	tup := args
	var err error
	if TypeOf(args) == TTuple {
		IncRef(args)
	} else if tup, err = rt.NewTupleFrom([]Ref{args}); err != nil {
		return 0, err
	}
	o, err := rt.AllocGC(TGenericAlias, aliasSize)
	if err != nil {
		rt.DecRef(tup)
		return 0, err
	}
	*RefAt(o, offAliasOrigin) = NewRef(origin)
	*RefAt(o, offAliasArgs) = tup
	rt.Track(o)
	return o, nil
}

// newAliasOf makes an alias of a derived class.
func (rt *Runtime) newAliasOf(t *Type, origin, args Ref) (Ref, error) {
	tup := args
	var err error
	if TypeOf(args) == TTuple {
		IncRef(args)
	} else if tup, err = rt.NewTupleFrom([]Ref{args}); err != nil {
		return 0, err
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		rt.DecRef(tup)
		return 0, err
	}
	*RefAt(o, offAliasOrigin) = NewRef(origin)
	*RefAt(o, offAliasArgs) = tup
	return o, nil
}

// ClassGetItem is the __class_getitem__ of generic built-in types: list[int].
func ClassGetItem(rt *Runtime, a []Ref) (Ref, error) { return rt.newGenericAlias(a[0], a[1]) }

// ClassGetItemMethod is the table entry for it.
var ClassGetItemMethod = Native{Name: "__class_getitem__", Sig: "cls, item, /", Fn: ClassGetItem, Flags: ClassMethod, Doc: "See PEP 585"}

// aliasItemName is how an argument shows in the repr of an alias or union.
func (rt *Runtime) aliasItemName(o Ref) (string, error) {
	switch {
	case o == rt.Ellipsis:
		return "...", nil
	case TypeOf(o) == TNone:
		return "None", nil
	case rt.IsTypeObj(o):
		return rt.QualifiedTypeName(rt.TypeFromObj(o)), nil
	case TypeOf(o) == TList:
		s := "["
		for i := 0; i < ListLen(o); i++ {
			n, err := rt.aliasItemName(ListItems(o)[i])
			if err != nil {
				return "", err
			}
			if i > 0 {
				s += ", "
			}
			s += n
		}
		return s + "]", nil
	}
	origin, err := rt.LookupAttr(o, rt.Intern("__origin__"))
	if err != nil {
		return "", err
	}
	if origin != 0 {
		rt.DecRef(origin)
		args, err := rt.LookupAttr(o, rt.Intern("__args__"))
		if err != nil {
			return "", err
		}
		if args != 0 {
			rt.DecRef(args)
			return rt.ReprGo(o)
		}
	}
	name, err := rt.LookupAttr(o, rt.Intern("__qualname__"))
	if err != nil || name == 0 {
		return rt.reprUnless(o, err)
	}
	defer rt.DecRef(name)
	module, err := rt.LookupAttr(o, rt.Intern("__module__"))
	if err != nil || module == 0 {
		return rt.reprUnless(o, err)
	}
	defer rt.DecRef(module)
	if module == rt.None {
		return rt.ReprGo(o)
	}
	text, err := rt.strText(name)
	if err != nil || rt.IsStr(module) && rt.StrGo(module) == "builtins" {
		return text, err
	}
	prefix, err := rt.strText(module)
	return prefix + "." + text, err
}

// strText is str(o).
func (rt *Runtime) strText(o Ref) (string, error) {
	s, err := rt.ToStr(o)
	if err != nil {
		return "", err
	}
	defer rt.DecRef(s)
	return rt.StrGo(s), nil
}

// reprUnless is repr(o) if err is nil.
func (rt *Runtime) reprUnless(o Ref, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return rt.ReprGo(o)
}

// aliasOwn are the attributes that an alias does not take from its origin.
var aliasOwn = map[string]bool{
	"__class__": true, "__bases__": true, "__copy__": true, "__deepcopy__": true, "__origin__": true, "__args__": true, "__unpacked__": true, "__parameters__": true,
	"__typing_unpacked_tuple_args__": true, "__mro_entries__": true, "__reduce_ex__": true, "__reduce__": true,
}

func genericAliasType() TypeSpec {
	return TypeSpec{ID: TGenericAlias, Name: "types.GenericAlias", Module: "types", Flags: FlagGC | FlagBaseType | FlagWeakrefable, Size: aliasSize, Slots: Slots{
		New: func(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
			if err := rt.noKeywords("GenericAlias", kw); err != nil {
				return 0, err
			}
			if err := rt.CheckPositional("GenericAlias", len(args), 2, 2); err != nil {
				return 0, err
			}
			if t.ID != TGenericAlias {
				return rt.newAliasOf(t, args[0], args[1])
			}
			return rt.newGenericAlias(args[0], args[1])
		},
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			rt.clearWeakrefs(o)
			rt.DecRef(*RefAt(o, offAliasOrigin))
			rt.DecRef(*RefAt(o, offAliasArgs))
			rt.XDecRef(*RefAt(o, offAliasParams))
			rt.freeInstance(o, aliasSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			for _, off := range [...]uintptr{offAliasOrigin, offAliasArgs, offAliasParams} {
				if v := *RefAt(o, off); v != 0 {
					visit(v)
				}
			}
		},
		Call: func(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
			v, err := rt.Call(*RefAt(o, offAliasOrigin), args, kw)
			if err != nil {
				return 0, err
			}
			if err := rt.SetAttr(v, rt.Intern("__orig_class__"), o); err != nil {
				if !rt.ExcMatches(TAttributeError) && !rt.ExcMatches(TTypeError) {
					rt.DecRef(v)
					return 0, err
				}
				rt.ClearExc()
			}
			return v, nil
		},
		GetAttr: func(rt *Runtime, o, name Ref) (Ref, error) {
			if rt.IsStr(name) && !aliasOwn[rt.StrGo(name)] {
				return rt.GetAttr(*RefAt(o, offAliasOrigin), name)
			}
			return rt.GenericGetAttr(o, name)
		},
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			s, err := rt.aliasItemName(*RefAt(o, offAliasOrigin))
			if err != nil {
				return 0, err
			}
			s += "["
			if *WordAt(o, offAliasStarred) != 0 {
				s = "*" + s
			}
			args := *RefAt(o, offAliasArgs)
			for i := 0; i < TupleLen(args); i++ {
				n, err := rt.aliasItemName(TupleItems(args)[i])
				if err != nil {
					return 0, err
				}
				if i > 0 {
					s += ", "
				}
				s += n
			}
			if TupleLen(args) == 0 {
				s += "()"
			}
			return rt.NewStr(s + "]")
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if op != CmpEQ && op != CmpNE || !rt.isAlias(b) {
				return rt.NotImplemented, nil
			}
			eq, err := rt.Equal(*RefAt(a, offAliasOrigin), *RefAt(b, offAliasOrigin))
			if err == nil && eq {
				eq, err = rt.Equal(*RefAt(a, offAliasArgs), *RefAt(b, offAliasArgs))
			}
			eq = eq && *WordAt(a, offAliasStarred) == *WordAt(b, offAliasStarred)
			return rt.Bool(eq == (op == CmpEQ)), err
		},
		Hash: func(rt *Runtime, o Ref) (int64, error) {
			a, err := rt.Hash(*RefAt(o, offAliasOrigin))
			if err != nil {
				return 0, err
			}
			b, err := rt.Hash(*RefAt(o, offAliasArgs))
			return a ^ b, err
		},
		Binary: [nbSlots]BinaryFunc{NbOr: typeOr}, GetItem: aliasGetItem, Iter: aliasIter,
	}, Members: []Member{{Name: "__origin__", Off: offAliasOrigin, ReadOnly: true}, {Name: "__args__", Off: offAliasArgs, ReadOnly: true}},
		GetSets: []GetSet{{Name: "__parameters__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			p, err := rt.aliasParameters(o)
			XIncRef(p)
			return p, err
		}},
			{Name: "__unpacked__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(*WordAt(o, offAliasStarred) != 0), nil }},
			{Name: "__typing_unpacked_tuple_args__", Get: func(rt *Runtime, o Ref) (Ref, error) {
				if *WordAt(o, offAliasStarred) != 0 && *RefAt(o, offAliasOrigin) == rt.types[TTuple].Obj {
					return NewRef(*RefAt(o, offAliasArgs)), nil
				}
				return rt.None, nil
			}}},
		Methods: []Native{aliasReduce, {Name: "__dir__", Sig: "self, /", Fn: aliasDir}, {Name: "__instancecheck__", Sig: "self, instance, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) {
			return 0, rt.TypeErrorf("isinstance() argument 2 cannot be a parameterized generic")
		}},
			{Name: "__subclasscheck__", Sig: "self, cls, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) {
				return 0, rt.TypeErrorf("issubclass() argument 2 cannot be a parameterized generic")
			}},
			{Name: "__mro_entries__", Sig: "self, bases, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				return rt.NewTupleFrom([]Ref{*RefAt(a[0], offAliasOrigin)})
			}}}}
}

// aliasDir lists what the origin has, and what is the alias's own.
func aliasDir(rt *Runtime, a []Ref) (Ref, error) {
	r, ok, err := rt.CallBound(*RefAt(a[0], offAliasOrigin), NameDir, 0)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, rt.TypeErrorf("object does not provide __dir__")
	}
	d, err := rt.NewDict()
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	defer rt.DecRef(d)
	l, err := rt.ListFromIter(r)
	rt.DecRef(r)
	if err != nil {
		return 0, err
	}
	for _, n := range ListItems(l) {
		if err = rt.DictSet(d, n, rt.None); err != nil {
			break
		}
	}
	rt.DecRef(l)
	if err != nil {
		return 0, err
	}
	for _, n := range slices.Sorted(maps.Keys(aliasOwn)) {
		if err := rt.DictSet(d, rt.Intern(n), rt.None); err != nil {
			return 0, err
		}
	}
	return rt.ListFromIter(d)
}

// unionArgs returns a union's tuple of members, borrowed.
func unionArgs(o Ref) Ref { return *RefAt(o, offUnionArgs) }

// typeOr is X | Y for classes, aliases and None.
func typeOr(rt *Runtime, a, b Ref) (Ref, error) {
	ok := func(o Ref) bool {
		return o == rt.None || rt.IsTypeObj(o) || rt.isAlias(o) || TypeOf(o) == TUnion
	}
	if !ok(a) || !ok(b) {
		return rt.NotImplemented, nil
	}
	return rt.MakeUnion(a, b)
}

// MakeUnion makes the union of a and b, which need not be classes; of what is equal only the first stays.
func (rt *Runtime) MakeUnion(a, b Ref) (Ref, error) {
	var items []Ref
	var failed error
	add := func(o Ref) {
		if o == rt.None {
			o = rt.types[TNone].Obj
		}
		for _, x := range items {
			if x == o {
				return
			}
			if rt.isAlias(x) && rt.isAlias(o) {
				eq, err := rt.Equal(x, o)
				if err != nil {
					failed = err
				}
				if eq || err != nil {
					return
				}
			}
		}
		items = append(items, o)
	}
	for _, o := range [...]Ref{a, b} {
		if TypeOf(o) == TUnion {
			for _, x := range TupleItems(unionArgs(o)) {
				add(x)
			}
		} else {
			add(o)
		}
	}
	if failed != nil {
		return 0, failed
	}
	if len(items) == 1 {
		return NewRef(items[0]), nil
	}
	t, err := rt.NewTupleFrom(items)
	if err != nil {
		return 0, err
	}
	u, err := rt.AllocGC(TUnion, unionSize)
	if err != nil {
		rt.DecRef(t)
		return 0, err
	}
	*RefAt(u, offUnionArgs) = t
	rt.Track(u)
	return u, nil
}

func unionType() TypeSpec {
	return TypeSpec{ID: TUnion, Name: "types.UnionType", Module: "types", Flags: FlagGC | FlagNoInstantiate | FlagNoSequence, Size: unionSize, Slots: Slots{
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			rt.DecRef(*RefAt(o, offUnionArgs))
			rt.FreeGC(o, unionSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) { visit(*RefAt(o, offUnionArgs)) },
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			s := ""
			args := unionArgs(o)
			for i := 0; i < TupleLen(args); i++ {
				x := TupleItems(args)[i]
				n := "None"
				if x != rt.types[TNone].Obj {
					var err error
					if n, err = rt.aliasItemName(x); err != nil {
						return 0, err
					}
				}
				if i > 0 {
					s += " | "
				}
				s += n
			}
			return rt.NewStr(s)
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if op != CmpEQ && op != CmpNE || TypeOf(b) != TUnion {
				return rt.NotImplemented, nil
			}
			x, err := rt.FrozenSetFromIter(unionArgs(a))
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(x)
			y, err := rt.FrozenSetFromIter(unionArgs(b))
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(y)
			return rt.RichCompare(x, y, op)
		},
		Hash: func(rt *Runtime, o Ref) (int64, error) {
			s, err := rt.FrozenSetFromIter(unionArgs(o))
			if err != nil {
				return 0, err
			}
			h, err := rt.Hash(s)
			rt.DecRef(s)
			return h, err
		},
		Binary: [nbSlots]BinaryFunc{NbOr: typeOr}, GetItem: unionGetItem,
	}, GetSets: []GetSet{{Name: "__parameters__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.typeParameters(unionArgs(o)) }}},
		Members: []Member{{Name: "__args__", Off: offUnionArgs, ReadOnly: true}}}
}

// isAlias reports whether o is a GenericAlias, or of a class derived from it.
func (rt *Runtime) isAlias(o Ref) bool { return rt.TypeFor(o).Layout == TGenericAlias }
