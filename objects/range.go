package objects

import (
	"math"

	"minipy/mem"
)

// range: 8 start, 12 stop, 16 step, 20 length; all ints (owned). Range iterators: 8 next int64, 16 step int64, 24 remaining int64 (32 bytes); for ranges
// beyond 64 bits 8 next, 12 step, 16 remaining as ints.
const (
	offRangeStart = 8
	offRangeStop  = 12
	offRangeStep  = 16
	offRangeLen   = 20
	rangeSize     = 24
	offRIterNext  = 8
	offRIterStep  = 16
	offRIterLeft  = 24
	rangeIterSize = 32
)

var rangeFields = [...]uintptr{offRangeStart, offRangeStop, offRangeStep, offRangeLen}

// newRange makes a range. refs: start, stop and step stolen, also on failure
func (rt *Runtime) newRange(start, stop, step Ref) (Ref, error) {
	drop := func() {
		rt.DecRef(start)
		rt.DecRef(stop)
		rt.DecRef(step)
	}
	n, err := rt.rangeLength(start, stop, step)
	if err != nil {
		drop()
		return 0, err
	}
	r, err := rt.Alloc(TRange, rangeSize)
	if err != nil {
		drop()
		rt.DecRef(n)
		return 0, err
	}
	for i, v := range [...]Ref{start, stop, step, n} {
		*RefAt(r, rangeFields[i]) = v
	}
	return r, nil
}

func (rt *Runtime) rangeLength(start, stop, step Ref) (Ref, error) {
	a, ok1 := rt.AsInt64(start)
	b, ok2 := rt.AsInt64(stop)
	s, ok3 := rt.AsInt64(step)
	const big = 1 << 62
	if ok1 && ok2 && ok3 && a > -big && a < big && b > -big && b < big && s != -1<<63 {
		switch {
		case s > 0 && a < b:
			return rt.NewInt(int64((uint64(b)-uint64(a)-1)/uint64(s)) + 1)
		case s < 0 && a > b:
			return rt.NewInt(int64((uint64(a)-uint64(b)-1)/uint64(-s)) + 1)
		}
		return rt.NewInt(0)
	}
	lo, hi, st := start, stop, NewRef(step)
	neg, err := rt.intLess(step, 0)
	if err != nil {
		rt.DecRef(st)
		return 0, err
	}
	if neg {
		lo, hi = stop, start
		n, err := rt.Negative(step)
		rt.DecRef(st)
		if err != nil {
			return 0, err
		}
		st = n
	}
	defer func() { rt.DecRef(st) }()
	d, err := rt.BinaryOp(hi, lo, NbSubtract)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(d)
	if pos, err := rt.intLess(d, 1); err != nil || pos {
		if err != nil {
			return 0, err
		}
		return rt.NewInt(0)
	}
	one, err := rt.NewInt(1)
	if err != nil {
		return 0, err
	}
	d1, err := rt.BinaryOp(d, one, NbSubtract)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(d1)
	q, err := rt.BinaryOp(d1, st, NbFloorDivide)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(q)
	return rt.BinaryOp(q, one, NbAdd)
}

// intLess reports o < n for an int of any size.
func (rt *Runtime) intLess(o Ref, n int64) (bool, error) {
	v, err := rt.NewInt(n)
	if err != nil {
		return false, err
	}
	b, err := rt.CompareBool(o, v, CmpLT)
	rt.DecRef(v)
	return b, err
}

func rangeNew(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 {
		return 0, rt.TypeErrorf("range() takes no keyword arguments")
	}
	if len(args) == 0 {
		return 0, rt.TypeErrorf("range expected at least 1 argument, got 0")
	}
	if len(args) > 3 {
		return 0, rt.TypeErrorf("range expected at most 3 arguments, got %d", len(args))
	}
	var v [3]Ref
	for i, a := range args {
		x, err := rt.Index(a)
		if err != nil {
			for _, y := range v[:i] {
				rt.DecRef(y)
			}
			return 0, err
		}
		v[i] = x
	}
	if len(args) == 1 {
		v[1] = v[0]
		v[0], _ = rt.NewInt(0)
	}
	if len(args) < 3 {
		v[2], _ = rt.NewInt(1)
	} else if n, ok := rt.AsInt64(v[2]); ok && n == 0 {
		for _, y := range v {
			rt.DecRef(y)
		}
		return 0, rt.ValueErrorf("range() arg 3 must not be zero")
	}
	return rt.newRange(v[0], v[1], v[2])
}

// rangeItem is r[i] for an index within the range. refs: result new
func (rt *Runtime) rangeItem(r, i Ref) (Ref, error) {
	p, err := rt.BinaryOp(i, *RefAt(r, offRangeStep), NbMultiply)
	if err != nil {
		return 0, err
	}
	v, err := rt.BinaryOp(*RefAt(r, offRangeStart), p, NbAdd)
	rt.DecRef(p)
	return v, err
}

func rangeGetItem(rt *Runtime, r, key Ref) (Ref, error) {
	if TypeOf(key) == TSlice {
		at, err := rt.wideIndices(key, *RefAt(r, offRangeLen))
		if err != nil {
			return 0, err
		}
		var out [3]Ref
		for i, v := range at {
			if err == nil {
				if i < 2 {
					out[i], err = rt.rangeItem(r, v)
				} else {
					out[i], err = rt.BinaryOp(*RefAt(r, offRangeStep), v, NbMultiply)
				}
			}
			rt.DecRef(v)
		}
		if err != nil {
			for _, o := range out {
				rt.XDecRef(o)
			}
			return 0, err
		}
		return rt.newRange(out[0], out[1], out[2])
	}
	if rt.TypeFor(key).Index == nil {
		return 0, rt.TypeErrorf("range indices must be integers or slices, not %s", rt.TypeName(key))
	}
	i, err := rt.Index(key)
	if err != nil {
		return 0, err
	}
	defer func() { rt.DecRef(i) }()
	neg, err := rt.intLess(i, 0)
	if err != nil {
		return 0, err
	}
	if neg {
		j, err := rt.BinaryOp(i, *RefAt(r, offRangeLen), NbAdd)
		if err != nil {
			return 0, err
		}
		rt.DecRef(i)
		i = j
		if neg, err = rt.intLess(i, 0); err != nil {
			return 0, err
		}
	}
	if !neg {
		ok, err := rt.CompareBool(i, *RefAt(r, offRangeLen), CmpLT)
		if err != nil {
			return 0, err
		}
		if ok {
			return rt.rangeItem(r, i)
		}
	}
	return 0, rt.IndexErrorf("range object index out of range")
}

// rangeFind returns the index of v, an int, in r, new; 0 if it is not in it.
func (rt *Runtime) rangeFind(r, v Ref) (Ref, error) {
	d, err := rt.BinaryOp(v, *RefAt(r, offRangeStart), NbSubtract)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(d)
	m, err := rt.BinaryOp(d, *RefAt(r, offRangeStep), NbRemainder)
	if err != nil {
		return 0, err
	}
	z, ok := rt.AsInt64(m)
	rt.DecRef(m)
	if !ok || z != 0 {
		return 0, nil
	}
	q, err := rt.BinaryOp(d, *RefAt(r, offRangeStep), NbFloorDivide)
	if err != nil {
		return 0, err
	}
	neg, err := rt.intLess(q, 0)
	if err == nil && !neg {
		var in bool
		if in, err = rt.CompareBool(q, *RefAt(r, offRangeLen), CmpLT); err == nil && in {
			return q, nil
		}
	}
	rt.DecRef(q)
	return 0, err
}

// fitsAfter reports whether start + n*step, where a range has ended, is an int64.
func fitsAfter(start, n, step int64) bool {
	if n == 0 {
		return true
	}
	last := start + (n-1)*step
	return step > 0 && last <= math.MaxInt64-step || step < 0 && last >= math.MinInt64-step
}

func (rt *Runtime) newRangeIter(r Ref, reverse bool) (Ref, error) {
	start, ok1 := rt.AsInt64(*RefAt(r, offRangeStart))
	step, ok2 := rt.AsInt64(*RefAt(r, offRangeStep))
	n, ok3 := rt.AsInt64(*RefAt(r, offRangeLen))
	_, ok4 := rt.AsInt64(*RefAt(r, offRangeStop))
	if ok1 && ok2 && ok3 && ok4 && step > -1<<62 && fitsAfter(start, n, step) {
		if reverse {
			start, step = start+(n-1)*step, -step
		}
		it, err := rt.alloc(TRangeIter, rangeIterSize)
		if err != nil {
			return 0, err
		}
		*mem.I64(it, offRIterNext) = start
		*mem.I64(it, offRIterStep) = step
		*mem.I64(it, offRIterLeft) = n
		return it, nil
	}
	it, err := rt.Alloc(TLongRangeIter, 24)
	if err != nil {
		return 0, err
	}
	first, stepRef := NewRef(*RefAt(r, offRangeStart)), NewRef(*RefAt(r, offRangeStep))
	if reverse {
		one, _ := rt.NewInt(1)
		last, err := rt.BinaryOp(*RefAt(r, offRangeLen), one, NbSubtract)
		if err == nil {
			rt.DecRef(first)
			first, err = rt.rangeItem(r, last)
			rt.DecRef(last)
		}
		if err == nil {
			rt.DecRef(stepRef)
			stepRef, err = rt.Negative(*RefAt(r, offRangeStep))
		}
		if err != nil {
			return 0, err
		}
	}
	*RefAt(it, 8), *RefAt(it, 12), *RefAt(it, 16) = first, stepRef, NewRef(*RefAt(r, offRangeLen))
	return it, nil
}

// RangeIterNext is the next int of a range iterator; 0 at the end.
func (rt *Runtime) RangeIterNext(it Ref) (Ref, error) {
	left := mem.I64(it, offRIterLeft)
	if *left <= 0 {
		return 0, nil
	}
	*left--
	p := mem.I64(it, offRIterNext)
	v := *p
	*p = v + *mem.I64(it, offRIterStep)
	return rt.NewInt(v)
}

func rangeIterType() TypeSpec {
	return TypeSpec{ID: TRangeIter, Name: "range_iterator", Flags: FlagNoInstantiate, Size: rangeIterSize, Slots: Slots{
		Dealloc:  func(rt *Runtime, it Ref) { rt.FreeObject(it, rangeIterSize) },
		Iter:     SelfIter,
		IterNext: func(rt *Runtime, it Ref) (Ref, error) { return rt.RangeIterNext(it) },
	}, Methods: append([]Native{{Name: "__length_hint__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		return rt.NewInt(*mem.I64(a[0], offRIterLeft))
	}}}, rangeIterMethods...)}
}

func longRangeIterType() TypeSpec {
	return TypeSpec{ID: TLongRangeIter, Name: "longrange_iterator", Flags: FlagNoInstantiate, Size: 24, Slots: Slots{
		Dealloc: func(rt *Runtime, it Ref) {
			for _, off := range [...]uintptr{8, 12, 16} {
				rt.XDecRef(*RefAt(it, off))
			}
			rt.FreeObject(it, 24)
		},
		TraverseAll: func(_ *Runtime, it Ref, visit Visit) {
			for _, off := range [...]uintptr{8, 12, 16} {
				visitField(it, off, visit)
			}
		},
		Iter: SelfIter,
		IterNext: func(rt *Runtime, it Ref) (Ref, error) {
			end, err := rt.intLess(*RefAt(it, 16), 1)
			if err != nil || end {
				return 0, err
			}
			one, _ := rt.NewInt(1)
			left, err := rt.BinaryOp(*RefAt(it, 16), one, NbSubtract)
			if err != nil {
				return 0, err
			}
			next, err := rt.BinaryOp(*RefAt(it, 8), *RefAt(it, 12), NbAdd)
			if err != nil {
				rt.DecRef(left)
				return 0, err
			}
			v := *RefAt(it, 8)
			*RefAt(it, 8) = next
			rt.SetSlot(RefAt(it, 16), left)
			return v, nil
		},
	}, Methods: longRangeIterMethods}
}

func rangeType() TypeSpec {
	return TypeSpec{ID: TRange, Name: "range", Flags: FlagSequence, Size: rangeSize, Slots: Slots{
		New: rangeNew,
		Dealloc: func(rt *Runtime, r Ref) {
			for _, off := range rangeFields {
				rt.DecRef(*RefAt(r, off))
			}
			rt.FreeObject(r, rangeSize)
		},
		TraverseAll: func(_ *Runtime, r Ref, visit Visit) {
			for _, off := range rangeFields {
				visit(*RefAt(r, off))
			}
		},
		Repr: func(rt *Runtime, r Ref) (Ref, error) {
			out := "range("
			for i, off := range rangeFields[:3] {
				if n, ok := rt.AsInt64(*RefAt(r, off)); i == 2 && ok && n == 1 {
					break
				}
				s, err := rt.ReprGo(*RefAt(r, off))
				if err != nil {
					return 0, err
				}
				if i > 0 {
					out += ", "
				}
				out += s
			}
			return rt.NewStr(out + ")")
		},
		Hash: func(rt *Runtime, r Ref) (int64, error) {
			t, err := rt.rangeKey(r)
			if err != nil {
				return 0, err
			}
			h, err := rt.Hash(t)
			rt.DecRef(t)
			return h, err
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if TypeOf(b) != TRange || op != CmpEQ && op != CmpNE {
				return rt.NotImplemented, nil
			}
			x, err := rt.rangeKey(a)
			if err != nil {
				return 0, err
			}
			y, err := rt.rangeKey(b)
			if err != nil {
				rt.DecRef(x)
				return 0, err
			}
			r, err := rt.RichCompare(x, y, op)
			rt.DecRef(x)
			rt.DecRef(y)
			return r, err
		},
		Bool: func(rt *Runtime, r Ref) (bool, error) { return rt.Truth(*RefAt(r, offRangeLen)) },
		Len: func(rt *Runtime, r Ref) (int, error) {
			n, ok := rt.AsInt64(*RefAt(r, offRangeLen))
			if !ok {
				return 0, rt.OverflowErrorf("Python int too large to convert to C ssize_t")
			}
			return int(n), nil
		},
		Iter:    func(rt *Runtime, r Ref) (Ref, error) { return rt.newRangeIter(r, false) },
		GetItem: rangeGetItem,
		Contains: func(rt *Runtime, r, v Ref) (bool, error) {
			if t := TypeOf(v); t == TInt || t == TBigInt || t == TBool {
				i, err := rt.rangeFind(r, v)
				rt.XDecRef(i)
				return i != 0, err
			}
			return rt.iterContains(r, v)
		},
	}, Methods: []Native{
		rangeReduce,
		{Name: "__reversed__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.newRangeIter(a[0], true) }},
		{Name: "count", Sig: "self, value, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			n, err := rt.rangeCount(a[0], a[1])
			if err != nil {
				return 0, err
			}
			return rt.NewInt(int64(n))
		}},
		{Name: "index", Sig: "self, value, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if t := TypeOf(a[1]); t == TInt || t == TBigInt || t == TBool {
				i, err := rt.rangeFind(a[0], a[1])
				if err != nil || i != 0 {
					return i, err
				}
				s, err := rt.ReprGo(a[1])
				if err != nil {
					return 0, err
				}
				return 0, rt.ValueErrorf("%s is not in range", s)
			}
			return rt.rangeSearch(a[0], a[1])
		}},
	}, Members: []Member{{Name: "start", Off: offRangeStart, ReadOnly: true}, {Name: "stop", Off: offRangeStop, ReadOnly: true}, {Name: "step", Off: offRangeStep, ReadOnly: true}}}
}

// rangeKey is the tuple by which ranges compare: length, first item, step, as far as they matter.
func (rt *Runtime) rangeKey(r Ref) (Ref, error) {
	n, start, step := *RefAt(r, offRangeLen), *RefAt(r, offRangeStart), *RefAt(r, offRangeStep)
	if v, ok := rt.AsInt64(n); ok && v == 0 {
		start, step = rt.None, rt.None
	} else if ok && v == 1 {
		step = rt.None
	}
	return rt.NewTupleFrom([]Ref{n, start, step})
}

// rangeEach calls f with the index and the equality to v of each item, until f says stop.
func (rt *Runtime) rangeEach(r, v Ref, f func(i int, eq bool) (stop bool)) error {
	it, err := rt.newRangeIter(r, false)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for i := 0; ; i++ {
		x, err := rt.Next(it)
		if err != nil || x == 0 {
			return err
		}
		eq, err := rt.Equal(x, v)
		rt.DecRef(x)
		if err != nil || f(i, eq) {
			return err
		}
	}
}

// rangeSearch is range.index of what is no int.
func (rt *Runtime) rangeSearch(r, v Ref) (Ref, error) {
	at := -1
	err := rt.rangeEach(r, v, func(i int, eq bool) bool {
		if eq {
			at = i
		}
		return eq
	})
	switch {
	case err != nil:
		return 0, err
	case at < 0:
		return 0, rt.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return rt.NewInt(int64(at))
}

// rangeCount is range.count.
func (rt *Runtime) rangeCount(r, v Ref) (n int, err error) {
	if t := TypeOf(v); t == TInt || t == TBigInt || t == TBool {
		in, err := rt.Contains(r, v)
		if in {
			n = 1
		}
		return n, err
	}
	err = rt.rangeEach(r, v, func(_ int, eq bool) bool {
		if eq {
			n++
		}
		return false
	})
	return
}
