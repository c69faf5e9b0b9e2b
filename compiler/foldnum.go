package compiler

import (
	"math"
	"math/big"
	"math/bits"
	"strings"
	"unicode/utf8"

	"minipy/parser"
)

func bigOf(v any) *big.Int {
	switch v := v.(type) {
	case int64:
		return big.NewInt(v)
	case bool:
		if v {
			return big.NewInt(1)
		}
		return new(big.Int)
	case *big.Int:
		return v
	}
	return nil
}

func canonical(n *big.Int) any {
	if n.IsInt64() {
		return n.Int64()
	}
	return n
}

// foldBinop computes a binary operation on constants; nil where it fails or the result would be large.
func foldBinop(l any, op parser.Operator, r any) any {
	if a, b := bigOf(l), bigOf(r); a != nil && b != nil {
		if lb, ok := l.(bool); ok {
			if rb, ok := r.(bool); ok {
				switch op {
				case parser.BitAnd:
					return lb && rb
				case parser.BitOr:
					return lb || rb
				case parser.BitXor:
					return lb != rb
				}
			}
		}
		return foldInts(a, op, b)
	}
	if a, ok := floatOf(l); ok {
		if b, ok := floatOf(r); ok {
			return foldFloats(a, op, b)
		}
	}
	if a, ok := complexOf(l); ok {
		if b, ok := complexOf(r); ok {
			return foldComplex(a, op, b)
		}
	}
	switch op {
	case parser.Add:
		switch a := l.(type) {
		case string:
			if b, ok := r.(string); ok {
				return a + b
			}
		case parser.Bytes:
			if b, ok := r.(parser.Bytes); ok {
				return a + b
			}
		case tupleValue:
			if b, ok := r.(tupleValue); ok {
				return append(append(tupleValue{}, a...), b...)
			}
		}
	case parser.Mult:
		if n := bigOf(l); n != nil {
			l, r = r, l
		}
		if n := bigOf(r); n != nil && n.IsInt64() {
			return repeat(l, n.Int64())
		}
	}
	return nil
}

func repeat(v any, n int64) any {
	if n < 0 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if l := int64(utf8.RuneCountInString(v)); l == 0 || n <= maxStrSize/l {
			return strings.Repeat(v, int(min(n, maxStrSize)))
		}
	case parser.Bytes:
		if l := int64(len(v)); l == 0 || n <= maxStrSize/l {
			return parser.Bytes(strings.Repeat(string(v), int(min(n, maxStrSize))))
		}
	case tupleValue:
		l := int64(len(v))
		if l == 0 || n == 0 {
			return tupleValue{}
		}
		if n > maxCollectionSize/l || countItems(v)*int(n) > maxTotalItems {
			return nil
		}
		out := make(tupleValue, 0, l*n)
		for range n {
			out = append(out, v...)
		}
		return out
	}
	return nil
}

func countItems(v tupleValue) int {
	n := len(v)
	for _, x := range v {
		if t, ok := x.(tupleValue); ok {
			n += countItems(t)
		}
	}
	return n
}

func foldInts(a *big.Int, op parser.Operator, b *big.Int) any {
	r := new(big.Int)
	switch op {
	case parser.Add:
		r.Add(a, b)
	case parser.Sub:
		r.Sub(a, b)
	case parser.Mult:
		if a.BitLen()+b.BitLen() > maxIntBits {
			return nil
		}
		r.Mul(a, b)
	case parser.FloorDiv, parser.Mod:
		if b.Sign() == 0 {
			return nil
		}
		m := new(big.Int)
		r.DivMod(a, b, m) // Euclidean: the remainder is never negative
		if b.Sign() < 0 && m.Sign() != 0 {
			m.Add(m, b)
			r.Sub(r, big.NewInt(1))
		}
		if op == parser.Mod {
			r = m
		}
	case parser.Div:
		if b.Sign() == 0 || a.BitLen() > 1000 || b.BitLen() > 1000 {
			return nil
		}
		v, _ := new(big.Rat).SetFrac(a, b).Float64()
		if a.Sign() == 0 && b.Sign() < 0 {
			v = math.Copysign(0, -1)
		}
		return v
	case parser.Pow:
		if b.Sign() < 0 {
			if a.Sign() == 0 || a.BitLen() > 53 || b.BitLen() > 31 {
				return nil
			}
			x, _ := new(big.Float).SetInt(a).Float64()
			if v, ok := floatPower(x, float64(b.Int64())); ok {
				return v
			}
			return nil
		}
		if !b.IsInt64() || a.BitLen() > 1 && (b.BitLen() > 16 || a.BitLen()*int(b.Int64()) > maxIntBits) {
			return nil
		}
		r.Exp(a, b, nil)
	case parser.LShift:
		if b.Sign() < 0 || !b.IsInt64() || a.Sign() != 0 && (b.Int64() > maxIntBits || a.BitLen() > maxIntBits-int(b.Int64())) {
			return nil
		}
		if a.Sign() == 0 {
			return int64(0)
		}
		r.Lsh(a, uint(b.Int64()))
	case parser.RShift:
		if b.Sign() < 0 || b.BitLen() > bits.UintSize/2 {
			return nil
		}
		r.Rsh(a, uint(b.Int64()))
	case parser.BitAnd:
		r.And(a, b)
	case parser.BitOr:
		r.Or(a, b)
	case parser.BitXor:
		r.Xor(a, b)
	default:
		return nil
	}
	return canonical(r)
}

func floatOf(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int64:
		return float64(v), true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	case *big.Int:
		f, _ := new(big.Float).SetInt(v).Float64()
		return f, !math.IsInf(f, 0)
	}
	return 0, false
}

func foldFloats(a float64, op parser.Operator, b float64) any {
	switch op {
	case parser.Add:
		return a + b
	case parser.Sub:
		return a - b
	case parser.Mult:
		return a * b
	case parser.Div:
		if b != 0 {
			return a / b
		}
	case parser.FloorDiv, parser.Mod:
		if b == 0 {
			return nil
		}
		mod := math.Mod(a, b)
		div := (a - mod) / b
		if mod != 0 {
			if (b < 0) != (mod < 0) {
				mod += b
				div--
			}
		} else {
			mod = math.Copysign(0, b)
		}
		if op == parser.Mod {
			return mod
		}
		if div == 0 {
			return math.Copysign(0, a/b)
		}
		floor := math.Floor(div)
		if div-floor > 0.5 {
			floor++
		}
		return floor
	case parser.Pow:
		if v, ok := floatPower(a, b); ok {
			return v
		}
	}
	return nil
}

func complexOf(v any) (complex128, bool) {
	if c, ok := v.(complex128); ok {
		return c, true
	}
	f, ok := floatOf(v)
	return complex(f, 0), ok
}

// foldComplex leaves powers that are not simple products to run time.
func foldComplex(a complex128, op parser.Operator, b complex128) any {
	switch op {
	case parser.Add:
		return a + b
	case parser.Sub:
		return a - b
	case parser.Mult:
		return complexProduct(a, b)
	case parser.Div:
		if b != 0 {
			return complexQuotient(a, b)
		}
	case parser.Pow:
		n := real(b)
		if imag(b) != 0 || n != math.Trunc(n) || math.Abs(n) > 100 || a == 0 && n < 0 {
			return nil
		}
		r := complex(1, 0)
		for k := int(math.Abs(n)); k > 0; k >>= 1 {
			if k&1 != 0 {
				r = complexProduct(r, a)
			}
			a = complexProduct(a, a)
		}
		if n < 0 {
			if r == 0 {
				return nil
			}
			r = complexQuotient(1, r)
		}
		if !math.IsInf(real(r), 0) && !math.IsInf(imag(r), 0) {
			return r
		}
	}
	return nil
}

// Conversions keep the compiler from fusing a product and a sum, which would round differently.

func complexProduct(a, b complex128) complex128 {
	return complex(float64(real(a)*real(b))-float64(imag(a)*imag(b)), float64(real(a)*imag(b))+float64(imag(a)*real(b)))
}

// complexQuotient divides by the greater part of b first, so that nothing overflows on the way.
func complexQuotient(a, b complex128) complex128 {
	if math.Abs(real(b)) >= math.Abs(imag(b)) {
		ratio := imag(b) / real(b)
		denom := real(b) + float64(imag(b)*ratio)
		return complex((real(a)+float64(imag(a)*ratio))/denom, (imag(a)-float64(real(a)*ratio))/denom)
	}
	ratio := real(b) / imag(b)
	denom := float64(real(b)*ratio) + imag(b)
	return complex((float64(real(a)*ratio)+imag(a))/denom, (float64(imag(a)*ratio)-real(a))/denom)
}
