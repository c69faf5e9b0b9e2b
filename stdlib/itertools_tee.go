package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

// _tee_dataobject, a link of the chain of values that tees share: 8 iterator, 12 next link or 0, 16 how many values are there uint32, 20 running uint32,
// 24 values.
// _tee: 8 link, 12 index in it uint32.
const (
	offLinkIter    = 8
	offLinkNext    = 12
	offLinkRead    = 16
	offLinkRunning = 20
	offLinkValues  = 24
	linkCells      = 57
	linkSize       = (offLinkValues + linkCells*4 + 7) &^ 7
	offTeeLink     = 8
	offTeeIndex    = 12
	teeSize        = 16
)

func linkValues(o Ref) []Ref { return mem.Slice(o, offLinkValues, int(*mem.U32(o, offLinkRead))) }

// newLink makes an empty link that reads from it. refs: it borrowed
func newLink(rt *objects.Runtime, it Ref) (Ref, error) {
	o, err := rt.AllocGC(objects.TItTeeData, linkSize)
	if err != nil {
		return 0, err
	}
	*objects.RefAt(o, offLinkIter) = objects.NewRef(it)
	rt.Track(o)
	return o, nil
}

// linkClear empties a link. Long chains end in a loop, not by recursion.
func linkClear(rt *objects.Runtime, o Ref) {
	rt.ClearSlot(objects.RefAt(o, offLinkIter))
	vals := append([]Ref(nil), linkValues(o)...)
	*mem.U32(o, offLinkRead) = 0
	for _, v := range vals {
		rt.DecRef(v)
	}
	next := *objects.RefAt(o, offLinkNext)
	*objects.RefAt(o, offLinkNext) = 0
	for next != 0 && objects.TypeOf(next) == objects.TItTeeData && objects.Refcount(next) == 1 {
		after := *objects.RefAt(next, offLinkNext)
		*objects.RefAt(next, offLinkNext) = 0
		rt.DecRef(next)
		next = after
	}
	rt.XDecRef(next)
}

func itTeeDataType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TItTeeData, Name: "itertools._tee_dataobject", Module: "itertools", Doc: "Values that several tees have still to give.",
		Flags: objects.FlagGC, Size: linkSize, Slots: objects.Slots{
			New: itLinkNew,
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				if !rt.TrashBegin(o) {
					return
				}
				linkClear(rt, o)
				rt.FreeInstance(o, linkSize)
				rt.TrashEnd()
			},
			Traverse: func(_ *objects.Runtime, o Ref, visit objects.Visit) {
				objects.VisitField(o, offLinkIter, visit)
				for _, v := range linkValues(o) {
					visit(v)
				}
				objects.VisitField(o, offLinkNext, visit)
			},
			Clear: linkClear,
		}, Methods: []objects.Native{itLinkReduce}}
}

// linkItem is value number i of a link, read from the iterator if it is the next one. refs: result new
func linkItem(rt *objects.Runtime, o Ref, i int) (Ref, error) {
	read := mem.U32(o, offLinkRead)
	if i < int(*read) {
		return objects.NewRef(linkValues(o)[i]), nil
	}
	running := mem.U32(o, offLinkRunning)
	if *running != 0 {
		return 0, rt.RuntimeErrorf("cannot re-enter the tee iterator")
	}
	it := *objects.RefAt(o, offLinkIter)
	if it == 0 {
		return 0, nil
	}
	*running = 1
	v, err := rt.Next(it)
	*running = 0
	if err != nil || v == 0 {
		return 0, err
	}
	*read++
	linkValues(o)[i] = objects.NewRef(v)
	return v, nil
}

// linkAfter is the link behind a full one, made when it is first needed. refs: result new
func linkAfter(rt *objects.Runtime, o Ref) (Ref, error) {
	next := objects.RefAt(o, offLinkNext)
	if *next == 0 {
		n, err := newLink(rt, *objects.RefAt(o, offLinkIter))
		if err != nil {
			return 0, err
		}
		*next = n
	}
	return objects.NewRef(*next), nil
}

// newTee makes a tee at a place in a chain. refs: link stolen, also on failure
func newTee(rt *objects.Runtime, link Ref, index uint32) (Ref, error) {
	o, err := newWith(rt, rt.Type(objects.TItTee), itFields[:], link)
	if err == nil {
		*mem.U32(o, offTeeIndex) = index
	}
	return o, err
}

// teeOf is a tee of an iterator, a copy of it if it is a tee itself.
func teeOf(rt *objects.Runtime, iterable Ref) (Ref, error) {
	it, err := rt.Iter(iterable)
	if err != nil {
		return 0, err
	}
	if objects.TypeOf(it) == objects.TItTee {
		o, err := newTee(rt, objects.NewRef(*objects.RefAt(it, offTeeLink)), *mem.U32(it, offTeeIndex))
		rt.DecRef(it)
		return o, err
	}
	link, err := newLink(rt, it)
	rt.DecRef(it)
	if err != nil {
		return 0, err
	}
	return newTee(rt, link, 0)
}

func itTeeType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TItTee, Name: "itertools._tee", Module: "itertools", Doc: "One of several iterators over the same values.", Flags: objects.FlagGC | objects.FlagWeakrefable,
		Size: teeSize, Slots: objects.Slots{
			New: func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
				a, err := positionalArgs(rt, t, objects.TItTee, "_tee", args, kw, 1, 1)
				if err != nil {
					return 0, err
				}
				return teeOf(rt, a[0])
			},
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				if !rt.TrashBegin(o) {
					return
				}
				rt.ClearWeakrefs(o)
				rt.XDecRef(*objects.RefAt(o, offTeeLink))
				rt.FreeInstance(o, teeSize)
				rt.TrashEnd()
			},
			Traverse: objects.TraverseFields(offTeeLink),
			Clear:    objects.ClearFields(offTeeLink),
			Iter:     objects.SelfIter,
			IterNext: func(rt *objects.Runtime, o Ref) (Ref, error) {
				link, i := objects.RefAt(o, offTeeLink), mem.U32(o, offTeeIndex)
				if *link == 0 {
					return 0, nil
				}
				if *i >= linkCells {
					next, err := linkAfter(rt, *link)
					if err != nil {
						return 0, err
					}
					*i = 0
					rt.SetSlot(link, next)
				}
				v, err := linkItem(rt, *link, int(*i))
				if err == nil && v != 0 {
					*i++
				}
				return v, err
			},
		}, Methods: append([]objects.Native{{Name: "__copy__", Sig: "self, /", Doc: "Another one at the same place.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return newTee(rt, objects.NewRef(*objects.RefAt(a[0], offTeeLink)), *mem.U32(a[0], offTeeIndex))
		}}}, itTeePickle...)}
}

// itTee is tee(iterable, n=2).
func itTee(rt *objects.Runtime, a []Ref) (Ref, error) {
	n := 2
	if a[1] != 0 {
		var err error
		if n, err = rt.SsizeArg(a[1]); err != nil {
			return 0, err
		}
	}
	if n < 0 {
		return 0, rt.ValueErrorf("n must be >= 0")
	}
	res, err := rt.NewTuple(n)
	if err != nil || n == 0 {
		return res, err
	}
	fail := func(err error) (Ref, error) {
		rt.DecRef(res)
		return 0, err
	}
	it, err := rt.Iter(a[0])
	if err != nil {
		return fail(err)
	}
	copier, err := rt.LookupAttr(it, rt.Name(objects.NameCopy))
	if err == nil && copier == 0 { // an iterator that cannot copy itself
		var t Ref
		t, err = teeOf(rt, it)
		rt.DecRef(it)
		if err != nil {
			return 0, err
		}
		it = t
		copier, err = rt.GetAttr(it, rt.Name(objects.NameCopy))
	}
	if err != nil {
		rt.DecRef(it)
		return fail(err)
	}
	objects.TupleItems(res)[0] = it
	for i := 1; i < n && err == nil; i++ {
		var c Ref
		if c, err = rt.Call0(copier); err == nil {
			objects.TupleItems(res)[i] = c
		}
	}
	rt.DecRef(copier)
	if err != nil {
		return fail(err)
	}
	return res, nil
}

// groupby: 8 iterator, 12 key function, 16 key of the group given last or 0, 20 current key or 0, 24 current value or 0, 28 current group, not owned.
// _grouper: 8 groupby, 12 key of the group.
const (
	offGroupIter   = 8
	offGroupFn     = 12
	offGroupTarget = 16
	offGroupKey    = 20
	offGroupValue  = 24
	offGroupNow    = 28
	groupBySize    = 32
	offGrouperOf   = 8
	offGrouperKey  = 12
	grouperSize    = 16
)

var groupBySig = objects.ParseSignature("iterable, key=")

func itGroupByType() objects.TypeSpec {
	fields := []uintptr{offGroupIter, offGroupFn, offGroupTarget, offGroupKey, offGroupValue}
	s := itSpec(objects.TItGroupBy, "groupby", "Runs of items with the same key: pairs of the key and an iterator.", groupBySize, 0,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			var v [2]Ref
			if err := rt.Unpack("groupby", groupBySig, args, kw, v[:]); err != nil {
				return 0, err
			}
			it, err := rt.Iter(v[0])
			if err != nil {
				return 0, err
			}
			if v[1] == 0 {
				v[1] = rt.None
			}
			return newWith(rt, t, itFields[:], it, objects.NewRef(v[1]))
		}, itGroupByNext, itGroupByPickle...)
	s.Slots.Dealloc = objects.DeallocFields(groupBySize, fields...)
	s.Slots.Traverse = objects.TraverseFields(fields...)
	return s
}

// groupStep reads the next value and its key; false at the end.
func groupStep(rt *objects.Runtime, g Ref) (bool, error) {
	v, err := rt.Next(*objects.RefAt(g, offGroupIter))
	if err != nil || v == 0 {
		return false, err
	}
	key := v
	if fn := *objects.RefAt(g, offGroupFn); fn == rt.None {
		objects.IncRef(v)
	} else if key, err = rt.Call1(fn, v); err != nil {
		rt.DecRef(v)
		return false, err
	}
	rt.SetSlot(objects.RefAt(g, offGroupValue), v)
	rt.SetSlot(objects.RefAt(g, offGroupKey), key)
	return true, nil
}

// sameKey compares two keys that the comparison itself might let go of.
func sameKey(rt *objects.Runtime, a, b Ref) (bool, error) {
	objects.IncRef(a)
	objects.IncRef(b)
	eq, err := rt.Equal(a, b)
	rt.DecRef(a)
	rt.DecRef(b)
	return eq, err
}

func itGroupByNext(rt *objects.Runtime, g Ref) (Ref, error) {
	*objects.RefAt(g, offGroupNow) = 0
	for {
		if key, target := *objects.RefAt(g, offGroupKey), *objects.RefAt(g, offGroupTarget); key != 0 {
			if target == 0 {
				break
			}
			eq, err := sameKey(rt, target, key)
			if err != nil {
				return 0, err
			}
			if !eq {
				break
			}
		}
		if ok, err := groupStep(rt, g); err != nil || !ok {
			return 0, err
		}
	}
	key := *objects.RefAt(g, offGroupKey)
	objects.IncRef(key)
	rt.SetSlot(objects.RefAt(g, offGroupTarget), key)
	key = *objects.RefAt(g, offGroupTarget)
	o, err := newGrouper(rt, g, key)
	if err != nil {
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{objects.NewRef(*objects.RefAt(g, offGroupKey)), o})
}

func newGrouper(rt *objects.Runtime, g, key Ref) (Ref, error) {
	o, err := newWith(rt, rt.Type(objects.TItGrouper), itFields[:], objects.NewRef(g), objects.NewRef(key))
	if err == nil {
		*objects.RefAt(g, offGroupNow) = o
	}
	return o, err
}

func itGrouperType() objects.TypeSpec {
	s := itSpec(objects.TItGrouper, "_grouper", "", grouperSize, 2, func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
		a, err := positionalArgs(rt, t, objects.TItGrouper, "_grouper", args, kw, 2, 2)
		if err != nil {
			return 0, err
		}
		if !rt.IsInstanceOf(a[0], objects.TItGroupBy) {
			return 0, rt.TypeErrorf("_grouper() argument 1 must be itertools.groupby, not %s", rt.ArgTypeName(a[0]))
		}
		return newGrouper(rt, a[0], a[1])
	}, func(rt *objects.Runtime, o Ref) (Ref, error) {
		g := *objects.RefAt(o, offGrouperOf)
		if *objects.RefAt(g, offGroupNow) != o {
			return 0, nil
		}
		if *objects.RefAt(g, offGroupValue) == 0 {
			if ok, err := groupStep(rt, g); err != nil || !ok {
				return 0, err
			}
		}
		eq, err := sameKey(rt, *objects.RefAt(o, offGrouperKey), *objects.RefAt(g, offGroupKey))
		if err != nil || !eq {
			return 0, err
		}
		v := *objects.RefAt(g, offGroupValue)
		*objects.RefAt(g, offGroupValue) = 0
		return v, nil
	}, itGrouperReduce)
	s.Flags = objects.FlagGC
	return s
}
