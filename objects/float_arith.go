package objects

import (
	"math"

	"minipy/libm"
)

// The numeric slots of float. Ints on either side are converted first.

// floatOperand gives o as a float operand; ok is false when o is no number that float works with.
func (rt *Runtime) floatOperand(o Ref) (v float64, ok bool, err error) {
	if rt.isFloat(o) {
		return FloatVal(o), true, nil
	}
	if i := rt.intExact(o); i != 0 {
		v, err = rt.intFloat(i)
		return v, true, err
	}
	return 0, false, nil
}

// floatOperands gives both operands of a binary operator.
func (rt *Runtime) floatOperands(a, b Ref) (x, y float64, ok bool, err error) {
	if x, ok, err = rt.floatOperand(a); !ok || err != nil {
		return
	}
	y, ok, err = rt.floatOperand(b)
	return
}

func floatBinary(f func(rt *Runtime, x, y float64) (Ref, error)) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		if TypeWord(a) == uint32(TFloat) && TypeWord(b) == uint32(TFloat) {
			return f(rt, FloatVal(a), FloatVal(b))
		}
		x, y, ok, err := rt.floatOperands(a, b)
		if err != nil {
			return 0, err
		}
		if !ok {
			return rt.NotImplemented, nil
		}
		return f(rt, x, y)
	}
}

// FloatDivMod is floor division of floats; y is not 0.
func FloatDivMod(x, y float64) (q, m float64) {
	m = math.Mod(x, y)
	d := (x - m) / y
	if m != 0 {
		if (y < 0) != (m < 0) {
			m += y
			d--
		}
	} else {
		m = math.Copysign(0, y)
	}
	if d == 0 {
		return math.Copysign(0, x/y), m
	}
	q = math.Floor(d)
	if d-q > 0.5 {
		q++
	}
	return q, m
}

func floatMod(x, y float64) float64 {
	m := math.Mod(x, y)
	if m == 0 {
		return math.Copysign(0, y)
	}
	if (y < 0) != (m < 0) {
		m += y
	}
	return m
}

// floatPow is x**y: a complex number for a negative x and a fractional y.
func (rt *Runtime) floatPow(x, y float64) (Ref, error) {
	switch {
	case y == 0:
		return rt.NewFloat(1)
	case math.IsNaN(x):
		return rt.NewFloat(x)
	case math.IsNaN(y):
		if x == 1 {
			return rt.NewFloat(1)
		}
		return rt.NewFloat(y)
	case math.IsInf(y, 0):
		switch a := math.Abs(x); {
		case a == 1:
			return rt.NewFloat(1)
		case (y > 0) == (a > 1):
			return rt.NewFloat(math.Inf(1))
		}
		return rt.NewFloat(0)
	}
	odd := math.Mod(math.Abs(y), 2) == 1
	switch {
	case math.IsInf(x, 0):
		switch {
		case y > 0 && odd:
			return rt.NewFloat(x)
		case y > 0:
			return rt.NewFloat(math.Inf(1))
		case odd:
			return rt.NewFloat(math.Copysign(0, x))
		}
		return rt.NewFloat(0)
	case x == 0:
		if y < 0 {
			return 0, rt.zeroDivision("0.0 cannot be raised to a negative power")
		}
		if odd {
			return rt.NewFloat(x)
		}
		return rt.NewFloat(0)
	}
	neg := false
	if x < 0 {
		if y != math.Floor(y) {
			z, err := rt.complexPow(complex(x, 0), complex(y, 0))
			if err != nil {
				return 0, err
			}
			return rt.NewComplex(z)
		}
		x, neg = -x, odd
	}
	r := 1.0
	if x != 1 {
		r = libm.Pow(x, y)
	}
	if neg {
		r = -r
	}
	if math.IsInf(r, 0) {
		return 0, rt.floatRange()
	}
	return rt.NewFloat(r)
}

// floatRange raises what C's ERANGE becomes: OverflowError(34, 'Numerical result out of range').
func (rt *Runtime) floatRange() error {
	n, err := rt.NewInt(34)
	if err != nil {
		return err
	}
	s, err := rt.NewStr("Numerical result out of range")
	if err != nil {
		return err
	}
	e, err := rt.Call2(rt.types[TOverflowError].Obj, n, s)
	rt.DecRef(s)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

func floatNumberSlots(s *Slots) {
	b := &s.Binary
	b[NbAdd] = floatBinary(func(rt *Runtime, x, y float64) (Ref, error) { return rt.NewFloat(x + y) })
	b[NbSubtract] = floatBinary(func(rt *Runtime, x, y float64) (Ref, error) { return rt.NewFloat(x - y) })
	b[NbMultiply] = floatBinary(func(rt *Runtime, x, y float64) (Ref, error) { return rt.NewFloat(x * y) })
	b[NbTrueDivide] = floatBinary(func(rt *Runtime, x, y float64) (Ref, error) {
		if y == 0 {
			return 0, rt.zeroDivision("float division by zero")
		}
		return rt.NewFloat(x / y)
	})
	b[NbFloorDivide] = floatBinary(func(rt *Runtime, x, y float64) (Ref, error) {
		if y == 0 {
			return 0, rt.zeroDivision("float floor division by zero")
		}
		q, _ := FloatDivMod(x, y)
		return rt.NewFloat(q)
	})
	b[NbRemainder] = floatBinary(func(rt *Runtime, x, y float64) (Ref, error) {
		if y == 0 {
			return 0, rt.zeroDivision("float modulo by zero")
		}
		return rt.NewFloat(floatMod(x, y))
	})
	b[NbPower] = floatBinary((*Runtime).floatPow)
	b[NbDivmod] = (*Runtime).floatDivmodMethod
	s.PowMod = func(rt *Runtime, _, _, _ Ref) (Ref, error) {
		return 0, rt.TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	}
	s.Negative = func(rt *Runtime, o Ref) (Ref, error) { return rt.NewFloat(-FloatVal(o)) }
	s.Absolute = func(rt *Runtime, o Ref) (Ref, error) { return rt.NewFloat(math.Abs(FloatVal(o))) }
	s.Positive, s.Float = floatPositive, floatPositive
	s.Bool = func(_ *Runtime, o Ref) (bool, error) { return FloatVal(o) != 0, nil }
	s.Int = func(rt *Runtime, o Ref) (Ref, error) { return rt.floatToInt(FloatVal(o)) }
}

// floatPositive returns the exact float that o is, or a new one of its value.
func floatPositive(rt *Runtime, o Ref) (Ref, error) {
	if TypeOf(o) == TFloat {
		return NewRef(o), nil
	}
	return rt.NewFloat(FloatVal(o))
}

// floatDivmodPair is divmod(x, y) as a pair.
func (rt *Runtime) floatDivmodPair(x, y float64) (Ref, error) {
	if y == 0 {
		return 0, rt.zeroDivision("float divmod()")
	}
	q, m := FloatDivMod(x, y)
	a, err := rt.NewFloat(q)
	if err != nil {
		return 0, err
	}
	b, err := rt.NewFloat(m)
	if err != nil {
		rt.DecRef(a)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{a, b})
}
