package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

// product, permutations, combinations, combinations_with_replacement: 8 pool tuple (product: tuple of pools), 12 the last result or 0, 16 raw block of the
// indices into the pool, 20 raw block of the cycles (permutations), 24 number of indices uint32, 28 state uint32 (combBegin and so on),
// 32 number of items of a result int64. Indices and cycles are uint32.
const (
	offCombPool   = 8
	offCombResult = 12
	offCombIndex  = 16
	offCombCycles = 20
	offCombR      = 24
	offCombState  = 28
	offCombWant   = 32
	combSize      = 40
)

const (
	combBegin = iota
	combGoing
	combOver
	combEmpty // there is not a single result
)

// combSpec describes one of the four types. advance moves the indices on; it returns the first place that changed, or -1 when there is no more.
func combSpec(id objects.TypeID, name, doc string, new func(*objects.Runtime, *objects.Type, []Ref, Ref) (Ref, error), advance func(o Ref) int, methods ...objects.Native) objects.TypeSpec {
	s := itSpec(id, name, doc, combSize, 2, new, func(rt *objects.Runtime, o Ref) (Ref, error) {
		return combNext(rt, o, id == objects.TItProduct, advance)
	}, methods...)
	s.Slots.Dealloc = func(rt *objects.Runtime, o Ref) {
		rt.Untrack(o)
		if !rt.TrashBegin(o) {
			return
		}
		rt.XDecRef(*objects.RefAt(o, offCombPool))
		rt.XDecRef(*objects.RefAt(o, offCombResult))
		for _, off := range [...]uintptr{offCombIndex, offCombCycles} {
			if r := *objects.RefAt(o, off); r != 0 {
				rt.FreeRaw(r, combBytes(o))
			}
		}
		rt.FreeInstance(o, combSize)
		rt.TrashEnd()
	}
	return s
}

// combBytes is the size of a raw block.
func combBytes(o Ref) uintptr { return uintptr(max(*mem.U32(o, offCombR), 1)) * 4 }

// combIndices views the indices or the cycles.
func combIndices(o Ref, off uintptr) []Ref {
	return mem.Slice(*objects.RefAt(o, off), 0, int(*mem.U32(o, offCombR)))
}

// combNew makes an instance with r zero indices (none when it is over already). refs: pool stolen, also on failure
func combNew(rt *objects.Runtime, t *objects.Type, pool Ref, r int, over, cycles bool) (Ref, error) {
	o, err := newWith(rt, t, itFields[:], pool)
	if err != nil {
		return 0, err
	}
	*mem.I64(o, offCombWant) = int64(r)
	if over {
		*mem.U32(o, offCombState) = combEmpty
		return o, nil
	}
	if r > 1<<30 {
		rt.DecRef(o)
		return 0, rt.NoMemory()
	}
	*mem.U32(o, offCombR) = uint32(r)
	offs := []uintptr{offCombIndex, offCombCycles}
	if !cycles {
		offs = offs[:1]
	}
	for _, off := range offs {
		b, err := rt.AllocRaw(combBytes(o))
		if err != nil {
			rt.DecRef(o)
			return 0, err
		}
		*objects.RefAt(o, off) = b
		clear(combIndices(o, off))
	}
	return o, nil
}

func combNext(rt *objects.Runtime, o Ref, product bool, advance func(o Ref) int) (Ref, error) {
	state, last := mem.U32(o, offCombState), objects.RefAt(o, offCombResult)
	from := 0
	switch *state {
	case combEmpty:
		if product {
			*state = combOver
		}
		return 0, nil
	case combOver:
		return 0, nil
	case combGoing:
		if from = advance(o); from < 0 {
			*state = combOver
			rt.ClearSlot(last)
			return 0, nil
		}
	}
	r := int(*mem.U32(o, offCombR))
	res, err := rt.NewTuple(r)
	if err != nil {
		*state = combOver
		return 0, err
	}
	pool, ix, dst := *objects.RefAt(o, offCombPool), combIndices(o, offCombIndex), []Ref(nil)
	if r > 0 {
		dst = objects.TupleItems(res)
	}
	if from > 0 {
		for i, v := range objects.TupleItems(*last)[:from] {
			dst[i] = objects.NewRef(v)
		}
	}
	for i := from; i < r; i++ {
		p := pool
		if product {
			p = objects.TupleItems(pool)[i]
		}
		dst[i] = objects.NewRef(objects.TupleItems(p)[ix[i]])
	}
	*state = combGoing
	objects.IncRef(res)
	rt.SetSlot(last, res)
	return res, nil
}

var productSig = objects.ParseSignature("*, repeat=")

func itProductType() objects.TypeSpec {
	return combSpec(objects.TItProduct, "product", "All tuples with one item of each iterable.", func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
		pos, named := objects.SplitArgs(args, kw)
		repeat := 1
		if kw != 0 {
			var v [1]Ref
			if err := rt.Unpack("product", productSig, named, kw, v[:]); err != nil {
				return 0, err
			}
			var err error
			if repeat, err = rt.SsizeArg(v[0]); err != nil {
				return 0, err
			}
			if repeat < 0 {
				return 0, rt.ValueErrorf("repeat argument cannot be negative")
			}
		}
		n := len(pos)
		if repeat == 0 {
			n = 0
		}
		if n > 0 && repeat > (1<<28)/n {
			return 0, rt.OverflowErrorf("repeat argument too large")
		}
		pools, err := rt.NewTuple(n * repeat)
		if err != nil {
			return 0, err
		}
		over := false
		for i := range n {
			p, err := rt.TupleFromIter(pos[i])
			if err != nil {
				rt.DecRef(pools)
				return 0, err
			}
			objects.TupleItems(pools)[i] = p
			over = over || objects.TupleLen(p) == 0
		}
		for i := n; i < n*repeat; i++ {
			objects.TupleItems(pools)[i] = objects.NewRef(objects.TupleItems(pools)[i-n])
		}
		return combNew(rt, t, pools, n*repeat, over, false)
	}, func(o Ref) int {
		ix, pools := combIndices(o, offCombIndex), *objects.RefAt(o, offCombPool)
		for i := len(ix) - 1; i >= 0; i-- {
			if ix[i]++; int(ix[i]) < objects.TupleLen(objects.TupleItems(pools)[i]) {
				return i
			}
			ix[i] = 0
		}
		return -1
	}, itProductPickle...)
}

// combPool reads a pool and the number of items to take, which is the pool's length when none is given. refs: pool new
func combPool(rt *objects.Runtime, name string, sig *objects.Signature, args []Ref, kw Ref) (pool Ref, r int, err error) {
	var v [2]Ref
	if err := rt.Unpack(name, sig, args, kw, v[:]); err != nil {
		return 0, 0, err
	}
	permutations := sig == permutationsSig
	if !permutations {
		if r, err = rt.SsizeArg(v[1]); err != nil {
			return 0, 0, err
		}
	}
	if pool, err = rt.TupleFromIter(v[0]); err != nil {
		return 0, 0, err
	}
	switch {
	case !permutations:
	case v[1] == 0 || v[1] == rt.None:
		r = objects.TupleLen(pool)
	case !rt.IsInt(v[1]):
		err = rt.TypeErrorf("Expected int as r")
	default:
		r, err = rt.SsizeArg(v[1])
	}
	if err == nil && r < 0 {
		err = rt.ValueErrorf("r must be non-negative")
	}
	if err != nil {
		rt.DecRef(pool)
		return 0, 0, err
	}
	return pool, r, nil
}

var (
	permutationsSig = objects.ParseSignature("iterable, r=")
	combinationsSig = objects.ParseSignature("iterable, r")
)

func itCombinationsType() objects.TypeSpec {
	return combSpec(objects.TItCombinations, "combinations", "All ways to choose r of the items.", func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
		pool, r, err := combPool(rt, "combinations", combinationsSig, args, kw)
		if err != nil {
			return 0, err
		}
		o, err := combNew(rt, t, pool, r, r > objects.TupleLen(pool), false)
		if err == nil {
			for i := range int(*mem.U32(o, offCombR)) {
				combIndices(o, offCombIndex)[i] = Ref(i)
			}
		}
		return o, err
	}, func(o Ref) int {
		ix, n := combIndices(o, offCombIndex), objects.TupleLen(*objects.RefAt(o, offCombPool))
		i := len(ix) - 1
		for i >= 0 && int(ix[i]) == i+n-len(ix) {
			i--
		}
		if i < 0 {
			return -1
		}
		ix[i]++
		for j := i + 1; j < len(ix); j++ {
			ix[j] = ix[j-1] + 1
		}
		return i
	}, combPickle(func(o Ref, i int) int64 {
		return int64(i+objects.TupleLen(*objects.RefAt(o, offCombPool))) - *mem.I64(o, offCombWant)
	})...)
}

func itCombinationsWRType() objects.TypeSpec {
	return combSpec(objects.TItCombinationsWR, "combinations_with_replacement", "All ways to choose r of the items, each as often as one likes.",
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			pool, r, err := combPool(rt, "combinations_with_replacement", combinationsSig, args, kw)
			if err != nil {
				return 0, err
			}
			return combNew(rt, t, pool, r, objects.TupleLen(pool) == 0 && r > 0, false)
		}, func(o Ref) int {
			ix, n := combIndices(o, offCombIndex), objects.TupleLen(*objects.RefAt(o, offCombPool))
			i := len(ix) - 1
			for i >= 0 && int(ix[i]) == n-1 {
				i--
			}
			if i < 0 {
				return -1
			}
			next := ix[i] + 1
			for j := i; j < len(ix); j++ {
				ix[j] = next
			}
			return i
		}, combPickle(func(o Ref, _ int) int64 { return int64(objects.TupleLen(*objects.RefAt(o, offCombPool))) - 1 })...)
}

// permutations keeps indices of the whole pool, of which the first r make the result; the cycles count down how far each place has been turned.
func itPermutationsType() objects.TypeSpec {
	s := combSpec(objects.TItPermutations, "permutations", "All ordered ways to choose r of the items.", func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
		pool, r, err := combPool(rt, "permutations", permutationsSig, args, kw)
		if err != nil {
			return 0, err
		}
		n := objects.TupleLen(pool)
		o, err := combNew(rt, t, pool, n, r > n, true)
		if err != nil {
			return 0, err
		}
		*mem.I64(o, offCombWant) = int64(r) // results are shorter than the indices
		if r > n {
			return o, nil
		}
		for i := range n {
			combIndices(o, offCombIndex)[i] = Ref(i)
			combIndices(o, offCombCycles)[i] = Ref(n - i)
		}
		return o, nil
	}, nil, itPermutationsPickle...)
	s.Slots.Dealloc = func(rt *objects.Runtime, o Ref) {
		rt.Untrack(o)
		if !rt.TrashBegin(o) {
			return
		}
		rt.XDecRef(*objects.RefAt(o, offCombPool))
		for _, off := range [...]uintptr{offCombIndex, offCombCycles} {
			if r := *objects.RefAt(o, off); r != 0 {
				rt.FreeRaw(r, combBytes(o))
			}
		}
		rt.FreeInstance(o, combSize)
		rt.TrashEnd()
	}
	s.Slots.IterNext = itPermutationsNext
	return s
}

func itPermutationsNext(rt *objects.Runtime, o Ref) (Ref, error) {
	state, r := mem.U32(o, offCombState), int(*mem.I64(o, offCombWant))
	if *state >= combOver {
		return 0, nil
	}
	ix := combIndices(o, offCombIndex)
	if *state == combGoing && !permAdvance(ix, combIndices(o, offCombCycles), r) {
		*state = combOver
		return 0, nil
	}
	*state = combGoing
	res, err := rt.NewTuple(r)
	if err != nil || r == 0 {
		return res, err
	}
	pool, dst := objects.TupleItems(*objects.RefAt(o, offCombPool)), objects.TupleItems(res)
	for i := range dst {
		dst[i] = objects.NewRef(pool[ix[i]])
	}
	return res, nil
}

// permAdvance makes the next permutation in lexicographic order of the positions: each place is swapped with those behind it in turn, and the rest
// turned back when they are through.
func permAdvance(ix, cycles []Ref, r int) bool {
	n := len(ix)
	for i := r - 1; i >= 0; i-- {
		if cycles[i]--; cycles[i] > 0 {
			j := n - int(cycles[i])
			ix[i], ix[j] = ix[j], ix[i]
			return true
		}
		first := ix[i]
		copy(ix[i:], ix[i+1:])
		ix[n-1] = first
		cycles[i] = Ref(n - i)
	}
	return false
}
