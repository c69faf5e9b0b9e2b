package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

// How copy and pickle take iterators apart, and put them together again: __reduce__ and __setstate__. All of them are deprecated.

const itReduceWarning = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14."

// itReduce is a __reduce__.
func itReduce(fn func(rt *objects.Runtime, o Ref) (Ref, error)) objects.Native {
	return objects.Native{Name: "__reduce__", Sig: "self, /", Doc: "What copy makes another one of.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if err := rt.VM.Warn(objects.TDeprecationWarning, itReduceWarning); err != nil {
			return 0, err
		}
		return fn(rt, a[0])
	}}
}

// itSetState is a __setstate__.
func itSetState(fn func(rt *objects.Runtime, o, state Ref) error) objects.Native {
	return objects.Native{Name: "__setstate__", Sig: "self, state, /", Doc: "Go on at another place.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if err := rt.VM.Warn(objects.TDeprecationWarning, itReduceWarning); err != nil {
			return 0, err
		}
		return rt.None, fn(rt, a[0], a[1])
	}}
}

// itParts is (o's type, args) or (o's type, args, state). refs: args and state stolen, also on failure
func itParts(rt *objects.Runtime, o, args, state Ref) (Ref, error) {
	if args == 0 {
		rt.XDecRef(state)
		return 0, objects.ErrRaised
	}
	parts := []Ref{objects.NewRef(rt.TypeFor(o).Obj), args, state}
	if state == 0 {
		parts = parts[:2]
	}
	return rt.NewTupleSteal(parts)
}

// itTuple is a tuple of new references to fields of o, None for what is 0; 0 if there is no memory.
func itTuple(rt *objects.Runtime, o Ref, offs ...uintptr) Ref {
	vals := make([]Ref, len(offs))
	for i, off := range offs {
		if vals[i] = *objects.RefAt(o, off); vals[i] == 0 {
			vals[i] = rt.None
		}
	}
	t, err := rt.NewTupleFrom(vals)
	if err != nil {
		return 0
	}
	return t
}

// itFieldsReduce is the __reduce__ of an iterator that is made of the objects in its fields.
func itFieldsReduce(offs ...uintptr) objects.Native {
	return itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) { return itParts(rt, o, itTuple(rt, o, offs...), 0) })
}

// itState checks that a state is a tuple of the length wanted, or raises what PyArg_ParseTuple would.
func itState(rt *objects.Runtime, state Ref, least, most int) ([]Ref, error) {
	if !rt.IsInstanceOf(state, objects.TTuple) {
		return nil, rt.TypeErrorf("state is not a tuple")
	}
	v := rt.TupleItemsAny(state)
	switch {
	case least == most && len(v) != least:
		return nil, rt.TypeErrorf("function takes exactly %d arguments (%d given)", least, len(v))
	case len(v) < least:
		return nil, rt.TypeErrorf("function takes at least %d argument (%d given)", least, len(v))
	case len(v) > most:
		return nil, rt.TypeErrorf("function takes at most %d arguments (%d given)", most, len(v))
	}
	return v, nil
}

// itInt reads an int of a state.
func itInt(rt *objects.Runtime, v Ref) (int64, error) {
	if !rt.IsInstanceOf(v, objects.TInt) {
		return 0, rt.TypeErrorf("an integer is required")
	}
	n, ok := rt.AsInt64(v)
	if !ok {
		return 0, rt.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return n, nil
}

var itCountReduce = itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
	next, err := itCountValue(rt, o)
	if err != nil {
		return 0, err
	}
	parts := []Ref{next}
	if *objects.RefAt(o, offCountLong) != 0 {
		parts = append(parts, objects.NewRef(*objects.RefAt(o, offCountStep)))
	}
	args, err := rt.NewTupleSteal(parts)
	if err != nil {
		return 0, err
	}
	return itParts(rt, o, args, 0)
})

var itRepeatReduce = itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
	parts := []Ref{objects.NewRef(*objects.RefAt(o, itF0))}
	if n := *mem.I64(o, offRepeatLeft); n >= 0 {
		left, err := rt.NewInt(n)
		if err != nil {
			rt.DecRef(parts[0])
			return 0, err
		}
		parts = append(parts, left)
	}
	args, err := rt.NewTupleSteal(parts)
	if err != nil {
		return 0, err
	}
	return itParts(rt, o, args, 0)
})

var itCyclePickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		saved := *objects.RefAt(o, itF1)
		it, full := *objects.RefAt(o, itF0), rt.Bool(*mem.U32(o, offCycleFull) != 0)
		if it != 0 {
			objects.IncRef(it)
		} else {
			var err error
			full = rt.True
			if it, err = itListIter(rt, saved, int64(*mem.U32(o, offCycleIndex))); err != nil {
				return 0, err
			}
		}
		args, err := rt.NewTupleSteal([]Ref{it})
		if err != nil {
			return 0, err
		}
		state, err := rt.NewTupleFrom([]Ref{saved, full})
		if err != nil {
			rt.DecRef(args)
			return 0, err
		}
		return itParts(rt, o, args, state)
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		v, err := itState(rt, state, 2, 2)
		if err != nil {
			return err
		}
		if !rt.IsInstanceOf(v[0], objects.TList) {
			return rt.TypeErrorf("argument 1 must be list, not %s", rt.ArgTypeName(v[0]))
		}
		full, err := rt.IndexInt(v[1])
		if err != nil {
			return err
		}
		objects.IncRef(v[0])
		rt.SetSlot(objects.RefAt(o, itF1), v[0])
		*mem.U32(o, offCycleFull), *mem.U32(o, offCycleIndex) = 0, 0
		if full != 0 {
			*mem.U32(o, offCycleFull) = 1
		}
		return nil
	}),
}

// itListIter is an iterator over a list that begins at an index. refs: result new
func itListIter(rt *objects.Runtime, list Ref, at int64) (Ref, error) {
	it, err := rt.Iter(list)
	if err != nil || at == 0 {
		return it, err
	}
	set, err := rt.GetAttr(it, rt.Intern("__setstate__"))
	if err == nil {
		var n, r Ref
		if n, err = rt.NewInt(at); err == nil {
			r, err = rt.Call1(set, n)
			rt.DecRef(n)
			rt.XDecRef(r)
		}
		rt.DecRef(set)
	}
	if err != nil {
		rt.DecRef(it)
		return 0, err
	}
	return it, nil
}

var itChainPickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		if *objects.RefAt(o, itF0) == 0 {
			return itParts(rt, o, rt.EmptyTuple, 0)
		}
		offs := itFields[:2]
		if *objects.RefAt(o, itF1) == 0 {
			offs = offs[:1]
		}
		state := itTuple(rt, o, offs...)
		if state == 0 {
			return 0, objects.ErrRaised
		}
		return itParts(rt, o, rt.EmptyTuple, state)
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		v, err := itState(rt, state, 1, 2)
		if err != nil {
			return err
		}
		for _, it := range v {
			if rt.TypeFor(it).IterNext == nil {
				return rt.TypeErrorf("Arguments must be iterators.")
			}
		}
		for i, off := range itFields[:2] {
			it := Ref(0)
			if i < len(v) {
				it = objects.NewRef(v[i])
			}
			rt.SetSlot(objects.RefAt(o, off), it)
		}
		return nil
	}),
}

// itAfter is chain([first], it). refs: result new
func itAfter(rt *objects.Runtime, first, it Ref) (Ref, error) {
	one, err := rt.NewListFrom([]Ref{first})
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(one)
	return rt.Call2(rt.Type(objects.TItChain).Obj, one, it)
}

var itAccumulatePickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		total, it, fn, first := *objects.RefAt(o, itF0), *objects.RefAt(o, itF1), *objects.RefAt(o, itF2), *objects.RefAt(o, itF3)
		if fn == 0 {
			fn = rt.None
		}
		if first == 0 && total != rt.None {
			state := total
			if state == 0 {
				state = rt.None
			}
			return itParts(rt, o, itTuple(rt, o, itF1, itF2), objects.NewRef(state))
		}
		begin := first
		if begin == 0 {
			begin = total
		}
		all, err := itAfter(rt, begin, it)
		if err != nil {
			return 0, err
		}
		if first != 0 {
			args, err := rt.NewTupleSteal([]Ref{all, objects.NewRef(fn)})
			if err != nil {
				return 0, err
			}
			return itParts(rt, o, args, rt.None)
		}
		// None as a state means that there is none: the iterator that is made begins with it, and leaves it out.
		acc, err := rt.Call2(rt.TypeFor(o).Obj, all, fn)
		rt.DecRef(all)
		if err != nil {
			return 0, err
		}
		one, err := rt.NewInt(1)
		if err != nil {
			rt.DecRef(acc)
			return 0, err
		}
		args, err := rt.NewTupleSteal([]Ref{acc, one, rt.None})
		if err != nil {
			return 0, err
		}
		return rt.NewTupleSteal([]Ref{objects.NewRef(rt.Type(objects.TItIslice).Obj), args})
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		rt.SetSlot(objects.RefAt(o, itF0), objects.NewRef(state))
		return nil
	}),
}

var itWhilePickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		state, err := rt.NewInt(int64(*mem.U32(o, offWhileDone)))
		if err != nil {
			return 0, err
		}
		return itParts(rt, o, itTuple(rt, o, itF0, itF1), state)
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		done, err := rt.Truth(state)
		if err == nil {
			*mem.U32(o, offWhileDone) = 0
			if done {
				*mem.U32(o, offWhileDone) = 1
			}
		}
		return err
	}),
}

var itIslicePickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		it := *objects.RefAt(o, itF0)
		numbers := []int64{*mem.I64(o, offSliceNext), *mem.I64(o, offSliceStop), *mem.I64(o, offSliceStep), *mem.I64(o, offSliceSeen)}
		if it != 0 {
			objects.IncRef(it)
		} else {
			empty, err := rt.NewList(0)
			if err != nil {
				return 0, err
			}
			it, err = rt.Iter(empty)
			rt.DecRef(empty)
			if err != nil {
				return 0, err
			}
			numbers = []int64{0, 0}
		}
		parts := []Ref{it}
		for i, n := range numbers {
			v := rt.None
			if n != -1 || i != 1 {
				var err error
				if v, err = rt.NewInt(n); err != nil {
					for _, p := range parts {
						rt.DecRef(p)
					}
					return 0, err
				}
			}
			parts = append(parts, v)
		}
		args, err := rt.NewTupleSteal(parts[:len(parts)-1])
		if err != nil {
			rt.DecRef(parts[len(parts)-1])
			return 0, err
		}
		return itParts(rt, o, args, parts[len(parts)-1])
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		n, err := itInt(rt, state)
		if err == nil {
			*mem.I64(o, offSliceSeen) = n
		}
		return err
	}),
}

var itZipLongestPickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		iters := append([]Ref(nil), objects.TupleItems(*objects.RefAt(o, itF0))...)
		for i, it := range iters {
			if it == 0 {
				iters[i] = rt.EmptyTuple
			}
		}
		args, err := rt.NewTupleFrom(iters)
		if err != nil {
			return 0, err
		}
		return itParts(rt, o, args, objects.NewRef(*objects.RefAt(o, itF1)))
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		rt.SetSlot(objects.RefAt(o, itF1), objects.NewRef(state))
		return nil
	}),
}

// indexTuple is a tuple of the first n indices or cycles. refs: result new
func indexTuple(rt *objects.Runtime, ix []Ref) (Ref, error) {
	vals := make([]Ref, 0, len(ix))
	for _, n := range ix {
		v, err := rt.NewInt(int64(n))
		if err != nil {
			for _, w := range vals {
				rt.DecRef(w)
			}
			return 0, err
		}
		vals = append(vals, v)
	}
	return rt.NewTupleSteal(vals)
}

// poolAndR is (pool, r). refs: pool borrowed, result new
func poolAndR(rt *objects.Runtime, o, pool Ref) (Ref, error) {
	r, err := rt.NewInt(*mem.I64(o, offCombWant))
	if err != nil {
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{objects.NewRef(pool), r})
}

var itProductPickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		pools := objects.NewRef(*objects.RefAt(o, offCombPool))
		switch *mem.U32(o, offCombState) {
		case combBegin, combEmpty:
			return itParts(rt, o, pools, 0)
		case combOver:
			rt.DecRef(pools)
			pools, err := rt.NewTupleFrom([]Ref{rt.EmptyTuple})
			if err != nil {
				return 0, err
			}
			return itParts(rt, o, pools, 0)
		}
		state, err := indexTuple(rt, combIndices(o, offCombIndex))
		if err != nil {
			rt.DecRef(pools)
			return 0, err
		}
		return itParts(rt, o, pools, state)
	}),
	combSetState(func(o Ref, i int) int64 {
		return int64(objects.TupleLen(objects.TupleItems(*objects.RefAt(o, offCombPool))[i])) - 1
	}),
}

// combPickle is what the types that choose of one pool have; last is the highest index at a place.
func combPickle(last func(o Ref, i int) int64) []objects.Native {
	return []objects.Native{itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		pool := *objects.RefAt(o, offCombPool)
		if *mem.U32(o, offCombState) == combOver {
			pool = rt.EmptyTuple
		}
		args, err := poolAndR(rt, o, pool)
		if err != nil || *mem.U32(o, offCombState) != combGoing {
			return itParts(rt, o, args, 0)
		}
		state, err := indexTuple(rt, combIndices(o, offCombIndex))
		if err != nil {
			rt.DecRef(args)
			return 0, err
		}
		return itParts(rt, o, args, state)
	}), combSetState(last)}
}

// combSetState sets the indices, each within its bounds.
func combSetState(last func(o Ref, i int) int64) objects.Native {
	return itSetState(func(rt *objects.Runtime, o, state Ref) error {
		ix, product := combIndices(o, offCombIndex), rt.TypeFor(o).Layout == objects.TItProduct
		n := int64(len(ix))
		if *mem.U32(o, offCombState) == combEmpty {
			if n = *mem.I64(o, offCombWant); product {
				n = int64(objects.TupleLen(*objects.RefAt(o, offCombPool)))
			}
		}
		if !rt.IsInstanceOf(state, objects.TTuple) || int64(len(rt.TupleItemsAny(state))) != n {
			return rt.ValueErrorf("invalid arguments")
		}
		if *mem.U32(o, offCombState) == combEmpty {
			return nil
		}
		res, err := rt.NewTuple(len(ix))
		if err != nil {
			return err
		}
		for i, v := range rt.TupleItemsAny(state) {
			k, err := itInt(rt, v)
			if err != nil {
				rt.DecRef(res)
				return err
			}
			ix[i] = Ref(max(min(k, last(o, i)), 0))
			p := *objects.RefAt(o, offCombPool)
			if product {
				p = objects.TupleItems(p)[i]
			}
			objects.TupleItems(res)[i] = objects.NewRef(objects.TupleItems(p)[ix[i]])
		}
		rt.SetSlot(objects.RefAt(o, offCombResult), res)
		*mem.U32(o, offCombState) = combGoing
		return nil
	})
}

var itPermutationsPickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		pool := *objects.RefAt(o, offCombPool)
		if *mem.U32(o, offCombState) == combOver {
			pool = rt.EmptyTuple
		}
		args, err := poolAndR(rt, o, pool)
		if err != nil || *mem.U32(o, offCombState) != combGoing {
			return itParts(rt, o, args, 0)
		}
		ix, err := indexTuple(rt, combIndices(o, offCombIndex))
		if err != nil {
			rt.DecRef(args)
			return 0, err
		}
		cycles, err := indexTuple(rt, combIndices(o, offCombCycles)[:*mem.I64(o, offCombWant)])
		if err != nil {
			rt.DecRef(ix)
			rt.DecRef(args)
			return 0, err
		}
		state, err := rt.NewTupleSteal([]Ref{ix, cycles})
		if err != nil {
			rt.DecRef(args)
			return 0, err
		}
		return itParts(rt, o, args, state)
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		v, err := itState(rt, state, 2, 2)
		if err != nil {
			return err
		}
		for i, t := range v {
			if !rt.IsInstanceOf(t, objects.TTuple) {
				return rt.TypeErrorf("argument %d must be tuple, not %s", i+1, rt.ArgTypeName(t))
			}
		}
		ix, cycles := rt.TupleItemsAny(v[0]), rt.TupleItemsAny(v[1])
		n := objects.TupleLen(*objects.RefAt(o, offCombPool))
		if len(ix) != n || int64(len(cycles)) != *mem.I64(o, offCombWant) {
			return rt.ValueErrorf("invalid arguments")
		}
		if *mem.U32(o, offCombState) == combEmpty {
			return nil
		}
		for i, x := range ix {
			k, err := itInt(rt, x)
			if err != nil {
				return err
			}
			combIndices(o, offCombIndex)[i] = Ref(max(min(k, int64(n)-1), 0))
		}
		for i, x := range cycles {
			k, err := itInt(rt, x)
			if err != nil {
				return err
			}
			combIndices(o, offCombCycles)[i] = Ref(min(max(k, 1), int64(n-i)))
		}
		*mem.U32(o, offCombState) = combGoing
		return nil
	}),
}

var itGroupByPickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		state := Ref(0)
		if *objects.RefAt(o, offGroupKey) != 0 && *objects.RefAt(o, offGroupValue) != 0 && *objects.RefAt(o, offGroupTarget) != 0 {
			if state = itTuple(rt, o, offGroupKey, offGroupValue, offGroupTarget); state == 0 {
				return 0, objects.ErrRaised
			}
		}
		return itParts(rt, o, itTuple(rt, o, offGroupIter, offGroupFn), state)
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		v, err := itState(rt, state, 3, 3)
		if err != nil {
			return err
		}
		for i, off := range [...]uintptr{offGroupKey, offGroupValue, offGroupTarget} {
			rt.SetSlot(objects.RefAt(o, off), objects.NewRef(v[i]))
		}
		return nil
	}),
}

var itGrouperReduce = itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
	if *objects.RefAt(*objects.RefAt(o, offGrouperOf), offGroupNow) == o {
		return itParts(rt, o, itTuple(rt, o, offGrouperOf, offGrouperKey), 0)
	}
	iter, err := rt.VM.FrameBuiltin(rt.Intern("iter"))
	if err != nil || iter == 0 {
		return 0, rt.Raisef(objects.TAttributeError, "iter")
	}
	args, err := rt.NewTupleFrom([]Ref{rt.EmptyTuple})
	if err != nil {
		rt.DecRef(iter)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{iter, args})
})

var itTeePickle = []objects.Native{
	itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
		i, err := rt.NewInt(int64(*mem.U32(o, offTeeIndex)))
		if err != nil {
			return 0, err
		}
		state, err := rt.NewTupleSteal([]Ref{objects.NewRef(*objects.RefAt(o, offTeeLink)), i})
		if err != nil {
			return 0, err
		}
		args, err := rt.NewTupleFrom([]Ref{rt.EmptyTuple})
		if err != nil {
			rt.DecRef(state)
			return 0, err
		}
		return itParts(rt, o, args, state)
	}),
	itSetState(func(rt *objects.Runtime, o, state Ref) error {
		v, err := itState(rt, state, 2, 2)
		if err != nil {
			return err
		}
		if objects.TypeOf(v[0]) != objects.TItTeeData {
			return rt.TypeErrorf("argument 1 must be itertools._tee_dataobject, not %s", rt.ArgTypeName(v[0]))
		}
		i, err := rt.IndexInt(v[1])
		if err != nil {
			return err
		}
		if i < 0 || i > linkCells {
			return rt.ValueErrorf("Index out of range")
		}
		objects.IncRef(v[0])
		rt.SetSlot(objects.RefAt(o, offTeeLink), v[0])
		*mem.U32(o, offTeeIndex) = uint32(i)
		return nil
	}),
}

// itLinkReduce is (type, (iterator, values, next link or None)).
var itLinkReduce = itReduce(func(rt *objects.Runtime, o Ref) (Ref, error) {
	values, err := rt.NewListFrom(linkValues(o))
	if err != nil {
		return 0, err
	}
	it, next := *objects.RefAt(o, offLinkIter), *objects.RefAt(o, offLinkNext)
	if it == 0 {
		it = rt.None
	}
	if next == 0 {
		next = rt.None
	}
	args, err := rt.NewTupleSteal([]Ref{objects.NewRef(it), values, objects.NewRef(next)})
	if err != nil {
		return 0, err
	}
	return itParts(rt, o, args, 0)
})

// itLinkNew is _tee_dataobject(iterator, values, next).
func itLinkNew(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	a, err := positionalArgs(rt, t, objects.TItTeeData, "teedataobject", args, kw, 3, 3)
	if err != nil {
		return 0, err
	}
	if !rt.IsInstanceOf(a[1], objects.TList) {
		return 0, rt.TypeErrorf("teedataobject() argument 2 must be list, not %s", rt.ArgTypeName(a[1]))
	}
	values := objects.ListItems(a[1])
	if len(values) > linkCells || len(values) < linkCells && a[2] != rt.None || a[2] != rt.None && objects.TypeOf(a[2]) != objects.TItTeeData {
		return 0, rt.ValueErrorf("Invalid arguments")
	}
	o, err := newLink(rt, a[0])
	if err != nil {
		return 0, err
	}
	for i, v := range values {
		*mem.U32(o, offLinkRead) = uint32(i + 1)
		linkValues(o)[i] = objects.NewRef(v)
	}
	if a[2] != rt.None {
		*objects.RefAt(o, offLinkNext) = objects.NewRef(a[2])
	}
	return o, nil
}
