package objects

import "math/big"

// sliceOfBig is what a slice selects of a sequence of n items, for any n: start, stop and step in Python's sense.
func (rt *Runtime) sliceOfBig(s Ref, n *big.Int) (start, stop, step *big.Int, err error) {
	part := func(off uintptr, otherwise *big.Int) (*big.Int, bool, error) {
		v := *RefAt(s, off)
		if v == rt.None {
			return otherwise, false, nil
		}
		if rt.TypeFor(v).Index == nil {
			return nil, false, rt.TypeErrorf("slice indices must be integers or None or have an __index__ method")
		}
		i, err := rt.Index(v)
		if err != nil {
			return nil, false, err
		}
		defer rt.DecRef(i)
		return new(big.Int).Set(rt.AsBig(i)), true, nil
	}
	if step, _, err = part(offSliceStep, big.NewInt(1)); err != nil {
		return nil, nil, nil, err
	}
	if step.Sign() == 0 {
		return nil, nil, nil, rt.ValueErrorf("slice step cannot be zero")
	}
	lower, upper := new(big.Int), new(big.Int).Set(n)
	first, last := lower, upper
	if step.Sign() < 0 {
		lower, upper = big.NewInt(-1), new(big.Int).Sub(n, big.NewInt(1))
		first, last = upper, lower
	}
	clip := func(v *big.Int) *big.Int {
		if v.Sign() < 0 {
			v.Add(v, n)
		}
		switch {
		case v.Cmp(lower) < 0:
			return lower
		case v.Cmp(upper) > 0:
			return upper
		}
		return v
	}
	var given bool
	if start, given, err = part(offSliceStart, first); err != nil {
		return nil, nil, nil, err
	}
	if given {
		start = clip(start)
	}
	if stop, given, err = part(offSliceStop, last); err != nil {
		return nil, nil, nil, err
	}
	if given {
		stop = clip(stop)
	}
	return start, stop, step, nil
}

// bigInts makes ints of vs. refs: results new
func (rt *Runtime) bigInts(vs ...*big.Int) ([3]Ref, error) {
	var out [3]Ref
	for i, v := range vs {
		r, err := rt.NewBigInt(v)
		if err != nil {
			for _, o := range out[:i] {
				rt.DecRef(o)
			}
			return out, err
		}
		out[i] = r
	}
	return out, nil
}
