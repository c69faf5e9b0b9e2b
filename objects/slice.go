package objects

import "math"

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
		n, err := rt.Index(a[1])
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(n)
		length := rt.AsBig(n)
		if length.Sign() < 0 {
			return 0, rt.ValueErrorf("length should not be negative")
		}
		start, stop, step, err := rt.sliceOfBig(a[0], length)
		if err != nil {
			return 0, err
		}
		t, err := rt.NewTuple(3)
		if err != nil {
			return 0, err
		}
		v, err := rt.bigInts(start, stop, step)
		if err != nil {
			rt.DecRef(t)
			return 0, err
		}
		copy(TupleItems(t), v[:])
		return t, nil
	}}}, Members: []Member{{Name: "start", Off: offSliceStart, ReadOnly: true}, {Name: "stop", Off: offSliceStop, ReadOnly: true}, {Name: "step", Off: offSliceStep, ReadOnly: true}}}
}

func (rt *Runtime) sliceTuple(s Ref) (Ref, error) {
	return rt.NewTupleFrom([]Ref{*RefAt(s, offSliceStart), *RefAt(s, offSliceStop), *RefAt(s, offSliceStep)})
}
