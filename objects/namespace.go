package objects

import "strings"

// types.SimpleNamespace: 8 dict, 12 spare.
const (
	offNamespaceDict = 8
	namespaceSize    = 16
)

func newNamespaceOf(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) {
	o, err := rt.genericAlloc(t)
	if err != nil {
		return 0, err
	}
	d, err := rt.NewDict()
	if err != nil {
		rt.DecRef(o)
		return 0, err
	}
	*RefAt(o, offNamespaceDict) = d
	return o, nil
}

// NewNamespace makes an empty types.SimpleNamespace.
func (rt *Runtime) NewNamespace() (Ref, error) {
	return newNamespaceOf(rt, rt.types[TSimpleNamespace], nil, 0)
}

// namespaceKeywords stores the keyword arguments in the dict d.
func (rt *Runtime) namespaceKeywords(d Ref, args []Ref, kw Ref) error {
	if kw == 0 {
		return nil
	}
	values := args[len(args)-TupleLen(kw):]
	for i, k := range TupleItems(kw) {
		if err := rt.DictSet(d, k, values[i]); err != nil {
			return err
		}
	}
	return nil
}

func namespaceInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	pos := positional(args, kw)
	if len(pos) > 1 {
		return rt.TypeErrorf("%s expected at most 1 argument, got %d", rt.types[TypeOf(self)].shortName(), len(pos))
	}
	d, err := InstanceDict(rt, self)
	if err != nil {
		return err
	}
	defer rt.DecRef(d)
	if len(pos) == 1 {
		m, err := rt.Call1(rt.types[TDict].Obj, pos[0])
		if err != nil {
			return err
		}
		defer rt.DecRef(m)
		for at := 0; ; {
			k, _, ok := DictNext(m, &at)
			if !ok {
				break
			}
			if !rt.IsStr(k) {
				return rt.TypeErrorf("keywords must be strings")
			}
		}
		if err := rt.DictUpdate(d, m); err != nil {
			return err
		}
	}
	return rt.namespaceKeywords(d, args, kw)
}

// shortName is the type's name without its module.
func (t *Type) shortName() string { return t.Name[strings.LastIndexByte(t.Name, '.')+1:] }

func namespaceRepr(rt *Runtime, o Ref) (Ref, error) {
	name := "namespace"
	if TypeOf(o) != TSimpleNamespace {
		name = rt.TypeName(o)
	}
	if rt.ReprEnter(o) {
		return rt.NewStr(name + "(...)")
	}
	defer rt.ReprLeave(o)
	d, err := InstanceDict(rt, o)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(d)
	keys, err := rt.ListFromIter(d) // first, because a repr may change the namespace
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(keys)
	var b strings.Builder
	for i := range ListLen(keys) {
		k := ListItems(keys)[i]
		if !rt.IsStr(k) || StrLen(rt.Unbox(k)) == 0 {
			continue
		}
		v, err := rt.DictGet(d, k)
		if err != nil {
			return 0, err
		}
		if v == 0 {
			continue
		}
		IncRef(v)
		s, err := rt.ReprGo(v)
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(rt.StrGo(k) + "=" + s)
	}
	return rt.NewStr(name + "(" + b.String() + ")")
}

func namespaceCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if !rt.IsInstanceOf(a, TSimpleNamespace) || !rt.IsInstanceOf(b, TSimpleNamespace) {
		return rt.NotImplemented, nil
	}
	x, err := InstanceDict(rt, a)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(x)
	y, err := InstanceDict(rt, b)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(y)
	return rt.RichCompare(x, y, op)
}

func namespaceReplace(rt *Runtime, args []Ref, kw Ref) (Ref, error) {
	if len(positional(args, kw)) > 1 {
		return 0, rt.TypeErrorf("__replace__() takes no positional arguments")
	}
	d, err := InstanceDict(rt, args[0])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(d)
	r, err := rt.Call0(rt.TypeFor(args[0]).Obj)
	if err != nil {
		return 0, err
	}
	rd, err := InstanceDict(rt, r)
	if err == nil {
		if err = rt.DictUpdate(rd, d); err == nil {
			err = rt.namespaceKeywords(rd, args, kw)
		}
		rt.DecRef(rd)
	}
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return r, nil
}

func namespaceType() TypeSpec {
	return TypeSpec{ID: TSimpleNamespace, Name: "types.SimpleNamespace", Module: "types", Doc: "A simple attribute-based namespace.",
		Flags: FlagGC | FlagBaseType, Size: namespaceSize, DictOff: offNamespaceDict, Slots: Slots{
			New:  newNamespaceOf,
			Init: namespaceInit,
			Dealloc: func(rt *Runtime, o Ref) {
				rt.Untrack(o)
				if !rt.TrashBegin(o) {
					return
				}
				rt.ClearSlot(RefAt(o, offNamespaceDict))
				rt.freeInstance(o, namespaceSize)
				rt.TrashEnd()
			},
			Traverse:    traverseFields(offNamespaceDict),
			Clear:       func(rt *Runtime, o Ref) { rt.ClearSlot(RefAt(o, offNamespaceDict)) },
			Repr:        namespaceRepr,
			RichCompare: namespaceCompare,
		}, Methods: []Native{
			{Name: "__reduce__", Sig: "self, /", Doc: "Return state information for pickling", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				d, err := InstanceDict(rt, a[0])
				if err != nil {
					return 0, err
				}
				return rt.NewTupleSteal([]Ref{NewRef(rt.TypeFor(a[0]).Obj), rt.EmptyTuple, d})
			}},
			{Name: "__replace__", Kw: namespaceReplace, Doc: "Return a copy of the namespace object with new values for the specified attributes."},
		}, GetSets: []GetSet{{Name: "__dict__", Get: InstanceDict, Set: setInstanceDictKept}}}
}
