package objects

import (
	"math"
	"math/big"
)

// slice: 8 start, 12 stop, 16 step.
const (
	offSliceStart = 8
	offSliceStop  = 12
	offSliceStep  = 16
	sliceSize     = 24
)

var sliceFields = [...]uintptr{offSliceStart, offSliceStop, offSliceStep}

// NewSlice makes slice(a, b, c).
func (rt *Runtime) NewSlice(a, b, c Ref) (Ref, error) {
	s := rt.fromFreeList(&rt.free.Slice, TSlice)
	if s == 0 {
		var err error
		if s, err = rt.allocGC(TSlice, sliceSize); err != nil {
			return 0, err
		}
	}
	*RefAt(s, offSliceStart) = NewRef(a)
	*RefAt(s, offSliceStop) = NewRef(b)
	*RefAt(s, offSliceStep) = NewRef(c)
	rt.Track(s)
	return s, nil
}

// sliceBounds are the three numbers of a slice, before it is known how long the sequence is.
type sliceBounds struct{ start, stop, step int }

// sliceUnpack asks a slice's members for their numbers, which may run Python code; so a sequence that can change must be measured only afterwards.
func (rt *Runtime) sliceUnpack(s Ref) (b sliceBounds, err error) {
	b = sliceBounds{0, math.MaxInt, 1}
	if v := *RefAt(s, offSliceStep); v != rt.None {
		if b.step, err = rt.IndexClamp(v); err != nil {
			return
		}
		if b.step == 0 {
			return b, rt.ValueErrorf("slice step cannot be zero")
		}
		if b.step = max(b.step, -math.MaxInt); b.step < 0 {
			b.start, b.stop = math.MaxInt, math.MinInt
		}
	}
	if v := *RefAt(s, offSliceStart); v != rt.None {
		if b.start, err = rt.IndexClamp(v); err != nil {
			return
		}
	}
	if v := *RefAt(s, offSliceStop); v != rt.None {
		b.stop, err = rt.IndexClamp(v)
	}
	return
}

// of fits the bounds to a sequence of length n: the items are start, start+step, ... count of them.
func (b sliceBounds) of(n int) (start, stop, step, count int) {
	lo, hi := 0, n
	if b.step < 0 {
		lo, hi = -1, n-1
	}
	fit := func(i int) int {
		if i < 0 {
			return max(i+n, lo)
		}
		return min(i, hi)
	}
	start, stop, step = fit(b.start), fit(b.stop), b.step
	switch {
	case step > 0 && start < stop:
		count = (stop-start-1)/step + 1
	case step < 0 && start > stop:
		count = (start-stop-1)/-step + 1
	}
	return
}

// SliceIndices resolves a slice for a sequence of length n, which cannot change.
func (rt *Runtime) SliceIndices(s Ref, n int) (start, stop, step, count int, err error) {
	b, err := rt.sliceUnpack(s)
	if err == nil {
		start, stop, step, count = b.of(n)
	}
	return
}

func sliceType() TypeSpec {
	return TypeSpec{ID: TSlice, Name: "slice", Flags: FlagGC, Size: sliceSize, Slots: Slots{
		New: func(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
			if kw != 0 {
				return 0, rt.TypeErrorf("slice() takes no keyword arguments")
			}
			switch len(args) {
			case 1:
				return rt.NewSlice(rt.None, args[0], rt.None)
			case 2:
				return rt.NewSlice(args[0], args[1], rt.None)
			case 3:
				return rt.NewSlice(args[0], args[1], args[2])
			case 0:
				return 0, rt.TypeErrorf("slice expected at least 1 argument, got 0")
			}
			return 0, rt.TypeErrorf("slice expected at most 3 arguments, got %d", len(args))
		},
		Dealloc: func(rt *Runtime, s Ref) {
			rt.Untrack(s)
			rt.DecRef(*RefAt(s, offSliceStep))
			rt.DecRef(*RefAt(s, offSliceStart))
			rt.DecRef(*RefAt(s, offSliceStop))
			if !rt.park(&rt.free.Slice, s) {
				rt.FreeGC(s, sliceSize)
			}
		},
		Traverse: func(_ *Runtime, s Ref, visit Visit) {
			for _, off := range sliceFields {
				visit(*RefAt(s, off))
			}
		},
		Repr: func(rt *Runtime, s Ref) (Ref, error) {
			out := "slice("
			for i, off := range sliceFields {
				r, err := rt.ReprGo(*RefAt(s, off))
				if err != nil {
					return 0, err
				}
				if i > 0 {
					out += ", "
				}
				out += r
			}
			return rt.NewStr(out + ")")
		},
		Hash: func(rt *Runtime, s Ref) (int64, error) {
			acc := uint64(xxPrime5)
			for _, off := range sliceFields {
				h, err := rt.Hash(*RefAt(s, off))
				if err != nil {
					return 0, err
				}
				acc += uint64(h) * xxPrime2
				acc = acc<<31 | acc>>33
				acc *= xxPrime1
			}
			if acc == ^uint64(0) {
				return 1546275796, nil
			}
			return int64(acc), nil
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if TypeOf(a) != TSlice || TypeOf(b) != TSlice {
				return rt.NotImplemented, nil
			}
			x, err := rt.sliceTuple(a)
			if err != nil {
				return 0, err
			}
			y, err := rt.sliceTuple(b)
			if err != nil {
				rt.DecRef(x)
				return 0, err
			}
			r, err := rt.RichCompare(x, y, op)
			rt.DecRef(x)
			rt.DecRef(y)
			return r, err
		},
	}, Methods: []Native{{Name: "__reduce__", Sig: "self, /", Doc: "Return state information for pickling.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		t, err := rt.NewTupleFrom([]Ref{*RefAt(a[0], offSliceStart), *RefAt(a[0], offSliceStop), *RefAt(a[0], offSliceStep)})
		if err != nil {
			return 0, err
		}
		return rt.NewTupleSteal([]Ref{NewRef(rt.TypeFor(a[0]).Obj), t})
	}}, {Name: "indices", Sig: "self, length, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		length, err := rt.Index(a[1])
		if err != nil {
			return 0, err
		}
		if rt.AsBig(length).Sign() < 0 {
			rt.DecRef(length)
			return 0, rt.ValueErrorf("length should not be negative")
		}
		v, err := rt.wideIndices(a[0], length)
		rt.DecRef(length)
		if err != nil {
			return 0, err
		}
		return rt.NewTupleSteal(v[:])
	}}}, Members: []Member{{Name: "start", Off: offSliceStart, ReadOnly: true}, {Name: "stop", Off: offSliceStop, ReadOnly: true}, {Name: "step", Off: offSliceStep, ReadOnly: true}}}
}

func (rt *Runtime) sliceTuple(s Ref) (Ref, error) {
	return rt.NewTupleFrom([]Ref{*RefAt(s, offSliceStart), *RefAt(s, offSliceStop), *RefAt(s, offSliceStep)})
}

// wideIndices resolves a slice's start, stop and step for a sequence of any length, an exact int. refs: results new
func (rt *Runtime) wideIndices(s, length Ref) ([3]Ref, error) {
	var out [3]Ref
	part := func(off uintptr) (*big.Int, error) { // nil: None
		o := *RefAt(s, off)
		if o == rt.None {
			return nil, nil
		}
		if rt.TypeFor(o).Index == nil {
			return nil, rt.TypeErrorf("slice indices must be integers or None or have an __index__ method")
		}
		i, err := rt.Index(o)
		if err != nil {
			return nil, err
		}
		v := new(big.Int).Set(rt.AsBig(i))
		rt.DecRef(i)
		return v, nil
	}
	step, err := part(offSliceStep)
	if err != nil {
		return out, err
	}
	if step == nil {
		step = big.NewInt(1)
	}
	if step.Sign() == 0 {
		return out, rt.ValueErrorf("slice step cannot be zero")
	}
	n := rt.AsBig(length)
	low, high := new(big.Int), n
	if step.Sign() < 0 {
		low, high = big.NewInt(-1), new(big.Int).Sub(n, big.NewInt(1))
	}
	v := [3]*big.Int{low, high, step}
	if step.Sign() < 0 {
		v[0], v[1] = high, low
	}
	for i, off := range [...]uintptr{offSliceStart, offSliceStop} {
		x, err := part(off)
		if err != nil {
			return out, err
		}
		if x == nil {
			continue
		}
		if x.Sign() < 0 {
			x.Add(x, n)
		}
		switch {
		case x.Cmp(low) < 0:
			x = low
		case x.Cmp(high) > 0:
			x = high
		}
		v[i] = x
	}
	for i, x := range v {
		if out[i], err = rt.NewBigInt(x); err != nil {
			for _, o := range out[:i] {
				rt.DecRef(o)
			}
			return out, err
		}
	}
	return out, nil
}
