package stdlib

import (
	"math"
	"math/big"

	"minipy/objects"
)

var mathIntNatives = []objects.Native{
	{Name: "gcd", Sig: "*integers", Fn: mathGCD},
	{Name: "lcm", Sig: "*integers", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		return foldInts(rt, a, 1, func(x, y *big.Int) *big.Int {
			if x.Sign() == 0 || y.Sign() == 0 {
				return new(big.Int)
			}
			q := new(big.Int).Div(x, new(big.Int).GCD(nil, nil, x, y))
			return q.Mul(q, y)
		})
	}},
	{Name: "factorial", Sig: "n, /", Fn: mathFactorial},
	{Name: "isqrt", Sig: "n, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n, err := bigArg(rt, a[0])
		if err != nil {
			return 0, err
		}
		if n.Sign() < 0 {
			return 0, rt.ValueErrorf("isqrt() argument must be nonnegative")
		}
		words := uint64(len(n.Bits()))
		r, err := rt.BigWork(words*words, func([]*big.Int) *big.Int { return new(big.Int).Sqrt(n) })
		if err != nil {
			return 0, err
		}
		return rt.NewBigInt(r)
	}},
	{Name: "comb", Sig: "n, k, /", Fn: mathComb},
	{Name: "perm", Sig: "n, k=, /", Fn: mathPerm},
}

// bigArg is operator.index of an argument, as a copy.
func bigArg(rt *objects.Runtime, o Ref) (*big.Int, error) {
	i, err := rt.Index(o)
	if err != nil {
		return nil, err
	}
	n := new(big.Int).Set(rt.AsBig(rt.Unbox(i)))
	rt.DecRef(i)
	return n, nil
}

func mathGCD(rt *objects.Runtime, a []Ref) (Ref, error) {
	acc := uint64(0)
	for _, o := range a {
		if objects.TypeOf(o) != objects.TInt {
			return mathBigGCD(rt, a)
		}
		n := uint64(objects.IntVal(o))
		if int64(n) < 0 {
			n = -n
		}
		for n != 0 {
			acc, n = n, acc%n
		}
	}
	if acc > math.MaxInt64 {
		return mathBigGCD(rt, a)
	}
	return rt.NewInt(int64(acc))
}

func mathBigGCD(rt *objects.Runtime, a []Ref) (Ref, error) {
	return foldInts(rt, a, 0, func(x, y *big.Int) *big.Int { return new(big.Int).GCD(nil, nil, x, y) })
}

// foldInts folds the absolute values of its arguments.
func foldInts(rt *objects.Runtime, a []Ref, start int64, f func(x, y *big.Int) *big.Int) (Ref, error) {
	acc := big.NewInt(start)
	for i, o := range a {
		n, err := bigArg(rt, o)
		if err != nil {
			return 0, err
		}
		n.Abs(n)
		if i == 0 {
			acc = n
		} else {
			acc = f(acc, n)
		}
	}
	return rt.NewBigInt(acc)
}

// tooBig refuses results that no memory holds, and those that would take hours.
const tooBig = 1 << 26

func mathFactorial(rt *objects.Runtime, a []Ref) (Ref, error) {
	n, err := bigArg(rt, a[0])
	if err != nil {
		return 0, err
	}
	switch {
	case n.Sign() < 0:
		return 0, rt.ValueErrorf("factorial() not defined for negative values")
	case !n.IsInt64():
		return 0, rt.OverflowErrorf("factorial() argument should not exceed %d", int64(math.MaxInt64))
	case n.Int64() > tooBig:
		return 0, rt.NoMemory()
	}
	return bigResult(rt, n.Int64(), func() *big.Int { return new(big.Int).MulRange(1, n.Int64()) })
}

// bigResult makes an int of a product of k factors, which can be interrupted when they are many.
func bigResult(rt *objects.Runtime, k int64, f func() *big.Int) (Ref, error) {
	r, err := rt.BigWork(uint64(k)*uint64(k), func([]*big.Int) *big.Int { return f() })
	if err != nil {
		return 0, err
	}
	return rt.NewBigInt(r)
}

// combArgs reads n and k.
func combArgs(rt *objects.Runtime, a []Ref) (n, k *big.Int, err error) {
	if n, err = bigArg(rt, a[0]); err != nil {
		return nil, nil, err
	}
	if k, err = bigArg(rt, a[1]); err != nil {
		return nil, nil, err
	}
	if n.Sign() < 0 {
		return nil, nil, rt.ValueErrorf("n must be a non-negative integer")
	}
	if k.Sign() < 0 {
		return nil, nil, rt.ValueErrorf("k must be a non-negative integer")
	}
	return n, k, nil
}

func mathComb(rt *objects.Runtime, a []Ref) (Ref, error) {
	n, k, err := combArgs(rt, a)
	if err != nil {
		return 0, err
	}
	if k.Cmp(n) > 0 {
		return rt.NewInt(0)
	}
	if rest := new(big.Int).Sub(n, k); rest.Cmp(k) < 0 {
		k = rest
	}
	if !k.IsInt64() {
		return 0, rt.OverflowErrorf("min(n - k, k) must not exceed %d", int64(math.MaxInt64))
	}
	if k.Int64() > tooBig {
		return 0, rt.NoMemory()
	}
	return bigResult(rt, k.Int64(), func() *big.Int {
		if n.IsInt64() {
			return new(big.Int).Binomial(n.Int64(), k.Int64())
		}
		r := fallingProduct(n, k.Int64())
		return r.Quo(r, new(big.Int).MulRange(1, k.Int64()))
	})
}

func mathPerm(rt *objects.Runtime, a []Ref) (Ref, error) {
	if a[1] == 0 || a[1] == rt.None {
		return mathFactorial(rt, a[:1])
	}
	n, k, err := combArgs(rt, a)
	if err != nil {
		return 0, err
	}
	if k.Cmp(n) > 0 {
		return rt.NewInt(0)
	}
	if !k.IsInt64() {
		return 0, rt.OverflowErrorf("k must not exceed %d", int64(math.MaxInt64))
	}
	if k.Int64() > tooBig {
		return 0, rt.NoMemory()
	}
	return bigResult(rt, k.Int64(), func() *big.Int { return fallingProduct(n, k.Int64()) })
}

// fallingProduct is n (n-1) ... (n-k+1), by halves so that the factors grow evenly.
func fallingProduct(n *big.Int, k int64) *big.Int {
	switch k {
	case 0:
		return big.NewInt(1)
	case 1:
		return new(big.Int).Set(n)
	}
	h := k / 2
	left := fallingProduct(n, h)
	return left.Mul(left, fallingProduct(new(big.Int).Sub(n, big.NewInt(h)), k-h))
}
