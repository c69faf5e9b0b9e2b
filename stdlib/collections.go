package stdlib

import (
	"strconv"

	"minipy/mem"
	"minipy/objects"
)

var collectionsDef = &ModuleDef{
	Name:          "collections",
	NativesModule: "_collections",
	Doc:           "More containers.",
	Source:        source("collections", "collections_user"),
	Init: func(rt *objects.Runtime, d Ref) error {
		return addTypes(rt, d, dequeType(), dequeIterSpec(objects.TDequeIter, "_deque_iterator", false), dequeIterSpec(objects.TDequeRevIter, "_deque_reverse_iterator", true), tupleGetterType())
	},
	Natives: []objects.Native{{Name: "_count_elements", Sig: "mapping, iterable, /", Fn: countElements, Doc: "Add one to mapping[x] for each item x."},
		{Name: "_pop_first", Sig: "d, /", Doc: "Remove and return the first item of a dict.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.DictPopFirst(a[0]) }},
		{Name: "_full_name", Sig: "cls, /", Doc: "Make messages name a class with its module, as they name classes written in C.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if rt.IsTypeObj(a[0]) {
				t := rt.TypeFromObj(a[0])
				t.Name = "collections." + rt.StrGo(t.NameRef())
			}
			return objects.NewRef(a[0]), nil
		}}},
}

// collectionsABCDef is collections.abc, which CPython keeps under both names.
var collectionsABCDef = &ModuleDef{Name: "collections.abc", Doc: "The interfaces of containers, as abstract classes.", Source: source("collections_abc", "collections_abc_data")}

// countElements adds one to mapping[x] for each x of the iterable. A dict that gets and sets items as dicts do is changed directly.
func countElements(rt *objects.Runtime, a []Ref) (Ref, error) {
	m := a[0]
	it, err := rt.Iter(a[1])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	one, err := rt.NewInt(1)
	if err != nil {
		return 0, err
	}
	t := rt.TypeFor(m)
	direct := rt.IsInstanceOf(m, objects.TDict) && !rt.Overrides(objects.TDict, t, objects.WordGet) && !rt.Overrides(objects.TDict, t, objects.NameSetitem)
	var get Ref
	if !direct {
		if get, err = rt.GetAttr(m, rt.Name(objects.WordGet)); err != nil {
			return 0, err
		}
		defer rt.DecRef(get)
	}
	zero, err := rt.NewInt(0)
	if err != nil {
		return 0, err
	}
	for {
		k, err := rt.Next(it)
		if err != nil {
			return 0, err
		}
		if k == 0 {
			return rt.None, nil
		}
		var old, v Ref
		if direct {
			if old, err = rt.DictGet(m, k); err == nil {
				if old == 0 {
					old = zero
				}
				objects.IncRef(old)
			}
		} else {
			old, err = rt.Call2(get, k, zero)
		}
		if err == nil {
			if v, err = rt.BinaryOp(old, one, objects.NbAdd); err == nil {
				if direct {
					err = rt.DictSet(m, k, v)
				} else {
					err = rt.SetItem(m, k, v)
				}
				rt.DecRef(v)
			}
			rt.DecRef(old)
		}
		rt.DecRef(k)
		if err != nil {
			return 0, err
		}
	}
}

// _tuplegetter, the attribute of a namedtuple: 8 docstring, 16 index int64.
const (
	offTupleGetterDoc   = 8
	offTupleGetterIndex = 16
	tupleGetterSize     = 24
)

func tupleGetterType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TTupleGetter, Name: "collections._tuplegetter", Module: "collections", Flags: objects.FlagGC, Size: tupleGetterSize, Slots: objects.Slots{
		New: func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			a, err := positionalArgs(rt, t, objects.TTupleGetter, "_tuplegetter", args, kw, 2, 2)
			if err != nil {
				return 0, err
			}
			i, err := rt.SsizeArg(a[0])
			if err != nil {
				return 0, err
			}
			o, err := newWith(rt, t, []uintptr{offTupleGetterDoc}, objects.NewRef(a[1]))
			if err == nil {
				*mem.I64(o, offTupleGetterIndex) = int64(i)
			}
			return o, err
		},
		Dealloc:  objects.DeallocFields(tupleGetterSize, offTupleGetterDoc),
		Traverse: objects.TraverseFields(offTupleGetterDoc),
		Places:   objects.FieldPlaces([]string{"__doc__"}, offTupleGetterDoc),
		Clear:    objects.ClearFields(offTupleGetterDoc),
		Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
			s, err := rt.ReprGo(*objects.RefAt(o, offTupleGetterDoc))
			if err != nil {
				return 0, err
			}
			return rt.NewStr("_tuplegetter(" + strconv.FormatInt(*mem.I64(o, offTupleGetterIndex), 10) + ", " + s + ")")
		},
		DescrGet: func(rt *objects.Runtime, o, obj, _ Ref) (Ref, error) {
			if obj == 0 || obj == rt.None {
				return objects.NewRef(o), nil
			}
			i := *mem.I64(o, offTupleGetterIndex)
			if !rt.IsInstanceOf(obj, objects.TTuple) {
				return 0, rt.TypeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", i, rt.TypeName(obj))
			}
			items := rt.TupleItemsAny(obj)
			if i < 0 || i >= int64(len(items)) {
				return 0, rt.IndexErrorf("tuple index out of range")
			}
			return objects.NewRef(items[i]), nil
		},
		DescrSet: func(rt *objects.Runtime, _, _, v Ref) error {
			if v == 0 {
				return rt.Raisef(objects.TAttributeError, "can't delete attribute")
			}
			return rt.Raisef(objects.TAttributeError, "can't set attribute")
		},
	}, Members: []objects.Member{{Name: "__doc__", Off: offTupleGetterDoc}}, Methods: []objects.Native{{Name: "__reduce__", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		i, err := rt.NewInt(*mem.I64(a[0], offTupleGetterIndex))
		if err != nil {
			return 0, err
		}
		args, err := rt.NewTupleSteal([]Ref{i, objects.NewRef(*objects.RefAt(a[0], offTupleGetterDoc))})
		if err != nil {
			return 0, err
		}
		return rt.NewTupleSteal([]Ref{objects.NewRef(rt.TypeFor(a[0]).Obj), args})
	}}}}
}
