package stdlib

import (
	"math"

	"minipy/mem"
	"minipy/objects"
)

// compress: 8 data iterator, 12 selectors iterator.
const compressSize = 16

var compressSig = objects.ParseSignature("data, selectors")

func itCompressType() objects.TypeSpec {
	return itSpec(objects.TItCompress, "compress", "The items of data whose selectors are true.", compressSize, 2,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			var v [2]Ref
			if err := rt.Unpack("compress", compressSig, args, kw, v[:]); err != nil {
				return 0, err
			}
			data, err := rt.Iter(v[0])
			if err != nil {
				return 0, err
			}
			selectors, err := iterOf(rt, v[1], data)
			if err != nil {
				return 0, err
			}
			return newWith(rt, t, itFields[:], data, selectors)
		},
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			for {
				v, err := rt.Next(*objects.RefAt(o, itF0))
				if err != nil || v == 0 {
					return 0, err
				}
				s, err := rt.Next(*objects.RefAt(o, itF1))
				if err != nil || s == 0 {
					rt.DecRef(v)
					return 0, err
				}
				ok, err := rt.Truth(s)
				rt.DecRef(s)
				if ok && err == nil {
					return v, nil
				}
				rt.DecRef(v)
				if err != nil {
					return 0, err
				}
			}
		}, itFieldsReduce(itF0, itF1))
}

// dropwhile, takewhile: 8 predicate, 12 iterator, 16 state uint32: whether dropping or taking is over. filterfalse, starmap: 8 function, 12 iterator.
const (
	offWhileDone = 16
	whileSize    = 24
	fnIterSize   = 16
)

// fnIterNew makes the constructor of a type that takes a function and an iterable.
func fnIterNew(id objects.TypeID, name string) func(*objects.Runtime, *objects.Type, []Ref, Ref) (Ref, error) {
	return func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
		a, err := positionalArgs(rt, t, id, name, args, kw, 2, 2)
		if err != nil {
			return 0, err
		}
		it, err := rt.Iter(a[1])
		if err != nil {
			return 0, err
		}
		return newWith(rt, t, itFields[:], objects.NewRef(a[0]), it)
	}
}

// testItem is bool(fn(v)). refs: all borrowed
func testItem(rt *objects.Runtime, fn, v Ref) (bool, error) {
	r, err := rt.Call1(fn, v)
	if err != nil {
		return false, err
	}
	ok, err := rt.Truth(r)
	rt.DecRef(r)
	return ok, err
}

func itDropWhileType() objects.TypeSpec {
	return itSpec(objects.TItDropWhile, "dropwhile", "The items from the first one on for which the predicate is false.", whileSize, 2, fnIterNew(objects.TItDropWhile, "dropwhile"),
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			for {
				v, err := rt.Next(*objects.RefAt(o, itF1))
				if err != nil || v == 0 || *mem.U32(o, offWhileDone) != 0 {
					return v, err
				}
				drop, err := testItem(rt, *objects.RefAt(o, itF0), v)
				if err == nil && !drop {
					*mem.U32(o, offWhileDone) = 1
					return v, nil
				}
				rt.DecRef(v)
				if err != nil {
					return 0, err
				}
			}
		}, itWhilePickle...)
}

func itTakeWhileType() objects.TypeSpec {
	return itSpec(objects.TItTakeWhile, "takewhile", "The items before the first one for which the predicate is false.", whileSize, 2,
		fnIterNew(objects.TItTakeWhile, "takewhile"),
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			if *mem.U32(o, offWhileDone) != 0 {
				return 0, nil
			}
			v, err := rt.Next(*objects.RefAt(o, itF1))
			if err != nil || v == 0 {
				return 0, err
			}
			take, err := testItem(rt, *objects.RefAt(o, itF0), v)
			if err == nil && take {
				return v, nil
			}
			if err == nil {
				*mem.U32(o, offWhileDone) = 1
			}
			rt.DecRef(v)
			return 0, err
		}, itWhilePickle...)
}

func itFilterFalseType() objects.TypeSpec {
	return itSpec(objects.TItFilterFalse, "filterfalse", "The items for which the function is false.", fnIterSize, 2,
		fnIterNew(objects.TItFilterFalse, "filterfalse"),
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			fn := *objects.RefAt(o, itF0)
			plain := fn == rt.None || fn == rt.Type(objects.TBool).Obj
			for {
				v, err := rt.Next(*objects.RefAt(o, itF1))
				if err != nil || v == 0 {
					return 0, err
				}
				var ok bool
				if plain {
					ok, err = rt.Truth(v)
				} else {
					ok, err = testItem(rt, fn, v)
				}
				if err == nil && !ok {
					return v, nil
				}
				rt.DecRef(v)
				if err != nil {
					return 0, err
				}
			}
		}, itFieldsReduce(itF0, itF1))
}

func itStarmapType() objects.TypeSpec {
	return itSpec(objects.TItStarmap, "starmap", "The results of a function called with each tuple of arguments.", fnIterSize, 2,
		fnIterNew(objects.TItStarmap, "starmap"),
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			v, err := rt.Next(*objects.RefAt(o, itF1))
			if err != nil || v == 0 {
				return 0, err
			}
			if objects.TypeOf(v) != objects.TTuple {
				t, err := rt.TupleFromIter(v)
				rt.DecRef(v)
				if err != nil {
					return 0, err
				}
				v = t
			}
			r, err := rt.Call(*objects.RefAt(o, itF0), objects.TupleItems(v), 0)
			rt.DecRef(v)
			return r, err
		}, itFieldsReduce(itF0, itF1))
}

// islice: 8 iterator or 0, 16 index of the next item to give int64, 24 stop int64 or -1, 32 step int64, 40 items taken so far int64.
const (
	offSliceNext = 16
	offSliceStop = 24
	offSliceStep = 32
	offSliceSeen = 40
	isliceSize   = 48
)

func itIsliceNew(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	a, err := positionalArgs(rt, t, objects.TItIslice, "islice", args, kw, 2, 4)
	if err != nil {
		return 0, err
	}
	number := func(i int, def int64) int64 {
		if i >= len(a) || a[i] == rt.None {
			return def
		}
		n, err := rt.IndexInt(a[i])
		if err != nil {
			rt.ClearExc()
			return -1
		}
		return int64(n)
	}
	start, stop, step := int64(0), int64(-1), number(3, 1)
	last := 1
	if len(a) > 2 {
		start, last = number(1, 0), 2
	}
	if a[last] != rt.None {
		if stop = number(last, 0); stop == -1 {
			return 0, rt.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
	}
	if start < 0 || stop < -1 {
		return 0, rt.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if step < 1 {
		return 0, rt.ValueErrorf("Step for islice() must be a positive integer or None.")
	}
	it, err := rt.Iter(a[0])
	if err != nil {
		return 0, err
	}
	o, err := newWith(rt, t, itFields[:], it)
	if err == nil {
		*mem.I64(o, offSliceNext), *mem.I64(o, offSliceStop), *mem.I64(o, offSliceStep) = start, stop, step
	}
	return o, err
}

func itIsliceNext(rt *objects.Runtime, o Ref) (Ref, error) {
	slot := objects.RefAt(o, itF0)
	it, stop := *slot, *mem.I64(o, offSliceStop)
	if it == 0 {
		return 0, nil
	}
	next, seen := mem.I64(o, offSliceNext), mem.I64(o, offSliceSeen)
	for *seen < *next {
		v, err := rt.Next(it)
		if err != nil || v == 0 {
			rt.ClearSlot(slot)
			return 0, err
		}
		*seen++
		rt.DecRef(v)
	}
	if stop != -1 && *seen >= stop {
		rt.ClearSlot(slot)
		return 0, nil
	}
	v, err := rt.Next(it)
	if err != nil || v == 0 {
		rt.ClearSlot(slot)
		return 0, err
	}
	*seen++
	if step := *mem.I64(o, offSliceStep); *next > math.MaxInt64-step || stop != -1 && *next+step > stop {
		if *next = stop; stop == -1 {
			*next = math.MaxInt64
		}
	} else {
		*next += step
	}
	return v, nil
}

func itIsliceType() objects.TypeSpec {
	return itSpec(objects.TItIslice, "islice", "The items that a slice of a sequence would have.", isliceSize, 1, itIsliceNew, itIsliceNext, itIslicePickle...)
}

// zip_longest: 8 tuple of iterators, 12 fill value, 16 result tuple, 20 how many iterators are active uint32. An exhausted iterator's place in the tuple is 0.
const (
	offLongestActive = 20
	zipLongestSize   = 24
)

func itZipLongestNew(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	pos, named := objects.SplitArgs(args, kw)
	fill := rt.None
	if len(named) > 0 {
		if len(named) > 1 || !objects.StrEqGo(objects.TupleItems(kw)[0], "fillvalue") {
			return 0, rt.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		fill = named[0]
	}
	iters, err := rt.ItersOf(pos)
	if err != nil {
		return 0, err
	}
	result, err := rt.NonesTuple(len(pos))
	if err != nil {
		rt.DecRef(iters)
		return 0, err
	}
	o, err := newWith(rt, t, itFields[:], iters, objects.NewRef(fill), result)
	if err == nil {
		*mem.U32(o, offLongestActive) = uint32(len(pos))
	}
	return o, err
}

func itZipLongestNext(rt *objects.Runtime, o Ref) (Ref, error) {
	iters, active := *objects.RefAt(o, itF0), mem.U32(o, offLongestActive)
	n := objects.TupleLen(iters)
	if n == 0 || *active == 0 {
		return 0, nil
	}
	res, err := *objects.RefAt(o, itF2), error(nil)
	reuse := objects.Refcount(res) == 1
	if reuse {
		objects.IncRef(res)
	} else if res, err = rt.NewTuple(n); err != nil {
		return 0, err
	}
	for i := range n {
		var v Ref
		if it := objects.TupleItems(iters)[i]; it != 0 {
			if v, err = rt.Next(it); err != nil {
				*active = 0
				rt.DecRef(res)
				return 0, err
			}
			if v == 0 {
				if *active > 0 {
					*active--
				}
				if *active == 0 {
					rt.DecRef(res)
					return 0, nil
				}
				rt.ClearSlot(&objects.TupleItems(iters)[i])
			}
		}
		if v == 0 {
			v = objects.NewRef(*objects.RefAt(o, itF1))
		}
		rt.SetSlot(&objects.TupleItems(res)[i], v)
	}
	if reuse {
		rt.RetrackTuple(res)
	}
	return res, nil
}

func itZipLongestType() objects.TypeSpec {
	return itSpec(objects.TItZipLongest, "zip_longest", "Tuples of one item of each iterable, with the fill value for those that have ended.",
		zipLongestSize, 3, itZipLongestNew, itZipLongestNext, itZipLongestPickle...)
}
