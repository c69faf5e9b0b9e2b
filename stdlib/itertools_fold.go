package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

// accumulate: 8 total or 0, 12 iterator, 16 function or 0, 20 initial or 0.
const accumulateSize = 24

var accumulateSig = objects.ParseSignature("iterable, func=, *, initial=")

func itAccumulateType() objects.TypeSpec {
	return itSpec(objects.TItAccumulate, "accumulate", "The sums of the first one, two, three ... items, or what another function makes of them.", accumulateSize, 4,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			var v [3]Ref
			if err := rt.Unpack("accumulate", accumulateSig, args, kw, v[:]); err != nil {
				return 0, err
			}
			it, err := rt.Iter(v[0])
			if err != nil {
				return 0, err
			}
			for i, x := range v[1:] {
				if x == rt.None {
					v[i+1] = 0
				}
				objects.XIncRef(v[i+1])
			}
			return newWith(rt, t, itFields[:], 0, it, v[1], v[2])
		},
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			total := objects.RefAt(o, itF0)
			if first := objects.RefAt(o, itF3); *first != 0 {
				v := *first
				*first = 0
				*total = v
				return objects.NewRef(v), nil
			}
			v, err := rt.Next(*objects.RefAt(o, itF1))
			if err != nil || v == 0 {
				return 0, err
			}
			if *total == 0 {
				*total = v
				return objects.NewRef(v), nil
			}
			var sum Ref
			if fn := *objects.RefAt(o, itF2); fn == 0 {
				sum, err = rt.BinaryOp(*total, v, objects.NbAdd)
			} else {
				sum, err = rt.Call2(fn, *total, v)
			}
			rt.DecRef(v)
			if err != nil {
				return 0, err
			}
			objects.IncRef(sum)
			rt.SetSlot(total, sum)
			return sum, nil
		}, itAccumulatePickle...)
}

// batched: 8 iterator or 0, 12 strict uint32, 16 batch size int64.
const (
	offBatchStrict = 12
	offBatchN      = 16
	batchedSize    = 24
)

var batchedSig = objects.ParseSignature("iterable, n, *, strict=")

func itBatchedType() objects.TypeSpec {
	return itSpec(objects.TItBatched, "batched", "Group items into tuples of n; what is left over makes a shorter one.", batchedSize, 1,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			var v [3]Ref
			if err := rt.Unpack("batched", batchedSig, args, kw, v[:]); err != nil {
				return 0, err
			}
			n, err := rt.SsizeArg(v[1])
			if err != nil {
				return 0, err
			}
			strict := false
			if v[2] != 0 {
				if strict, err = rt.Truth(v[2]); err != nil {
					return 0, err
				}
			}
			if n < 1 {
				return 0, rt.ValueErrorf("n must be at least one")
			}
			it, err := rt.Iter(v[0])
			if err != nil {
				return 0, err
			}
			o, err := newWith(rt, t, itFields[:], it)
			if err != nil {
				return 0, err
			}
			*mem.I64(o, offBatchN) = int64(n)
			if strict {
				*mem.U32(o, offBatchStrict) = 1
			}
			return o, nil
		}, itBatchedNext)
}

func itBatchedNext(rt *objects.Runtime, o Ref) (Ref, error) {
	it := *objects.RefAt(o, itF0)
	if it == 0 {
		return 0, nil
	}
	n := int(*mem.I64(o, offBatchN))
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for objects.ListLen(l) < n {
		v, err := rt.Next(it)
		if err == nil && v != 0 {
			err = rt.ListAppendSteal(l, v)
		}
		if err != nil {
			rt.ClearSlot(objects.RefAt(o, itF0))
			rt.DecRef(l)
			return 0, err
		}
		if v == 0 {
			break
		}
	}
	got := objects.ListLen(l)
	if got < n {
		rt.ClearSlot(objects.RefAt(o, itF0))
		if got == 0 || *mem.U32(o, offBatchStrict) != 0 {
			rt.DecRef(l)
			if got == 0 {
				return 0, nil
			}
			return 0, rt.ValueErrorf("batched(): incomplete batch")
		}
	}
	res, err := rt.ListToTuple(l)
	rt.DecRef(l)
	return res, err
}

// pairwise: 8 iterator or 0, 12 the item before or 0, 16 result tuple.
const pairwiseSize = 24

func itPairwiseType() objects.TypeSpec {
	return itSpec(objects.TItPairwise, "pairwise", "Each item together with the next one.", pairwiseSize, 3,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			a, err := positionalArgs(rt, t, objects.TItPairwise, "pairwise", args, kw, 1, 1)
			if err != nil {
				return 0, err
			}
			it, err := rt.Iter(a[0])
			if err != nil {
				return 0, err
			}
			result, err := rt.NonesTuple(2)
			if err != nil {
				rt.DecRef(it)
				return 0, err
			}
			return newWith(rt, t, itFields[:], it, 0, result)
		},
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			it, old := objects.RefAt(o, itF0), objects.RefAt(o, itF1)
			if *it == 0 {
				return 0, nil
			}
			if *old == 0 {
				v, err := rt.Next(*it)
				if err != nil || v == 0 {
					rt.ClearSlot(it)
					return 0, err
				}
				rt.SetSlot(old, v)
				if *it == 0 { // the iterator used this object itself up
					rt.ClearSlot(old)
					return 0, nil
				}
			}
			first := objects.NewRef(*old)
			v, err := rt.Next(*it)
			if err != nil || v == 0 {
				rt.ClearSlot(it)
				rt.ClearSlot(old)
				rt.DecRef(first)
				return 0, err
			}
			objects.IncRef(v)
			res, err := rt.ReuseTuple(*objects.RefAt(o, itF2), first, v)
			if err != nil {
				rt.DecRef(v)
				return 0, err
			}
			rt.SetSlot(old, v)
			return res, nil
		})
}

// chain: 8 iterator over the iterables or 0, 12 the one in use or 0.
const chainSize = 16

func itChainType() objects.TypeSpec {
	return itSpec(objects.TItChain, "chain", "The items of several iterables, one after the other.", chainSize, 2,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			a, err := positionalArgs(rt, t, objects.TItChain, "chain", args, kw, 0, -1)
			if err != nil {
				return 0, err
			}
			all, err := rt.NewTupleFrom(a)
			if err != nil {
				return 0, err
			}
			it, err := rt.Iter(all)
			rt.DecRef(all)
			if err != nil {
				return 0, err
			}
			return newWith(rt, t, itFields[:], it)
		},
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			source, active := objects.RefAt(o, itF0), objects.RefAt(o, itF1)
			for *source != 0 {
				if *active == 0 {
					iterable, err := rt.Next(*source)
					if err != nil || iterable == 0 {
						rt.ClearSlot(source)
						return 0, err
					}
					it, err := rt.Iter(iterable)
					rt.DecRef(iterable)
					if err != nil {
						rt.ClearSlot(source)
						return 0, err
					}
					*active = it
				}
				v, err := rt.Next(*active)
				if err != nil || v != 0 {
					return v, err
				}
				rt.ClearSlot(active)
			}
			return 0, nil
		},
		append([]objects.Native{{Name: "from_iterable", Sig: "cls, iterable, /", Flags: objects.ClassMethod, Doc: "A chain of the iterables that an iterable gives, asked for one by one.",
			Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				it, err := rt.Iter(a[1])
				if err != nil {
					return 0, err
				}
				return newWith(rt, rt.TypeFromObj(a[0]), itFields[:], it)
			}}, classGetItem}, itChainPickle...)...)
}
