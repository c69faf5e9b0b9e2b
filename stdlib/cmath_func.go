package stdlib

import (
	"math"
	"strings"

	"minipy/libm"
)

// The functions of complex numbers, after Kahan's "Branch cuts for complex elementary functions": no overflow on the way, exact on the branch cuts.

// cStatus is what C's errno says after a function.
type cStatus uint8

const (
	cOK cStatus = iota
	cDomain
	cRange
)

const (
	largeDouble     = math.MaxFloat64 / 4
	sqrtLargeDouble = 0x1.fffffffffffffp510
	logLargeDouble  = 708.39641853226408 // log(largeDouble)
	sqrtMinNormal   = 0x1p-511
	minNormal       = 0x1p-1022
)

// cSpecial has the results where a part is not finite: seven rows for the real part -inf, negative, -0, 0, positive, inf, nan, in each as many pairs for the
// imaginary part. Letters stand for values (cSpecialValue), ".." for a result that is computed, "EE" for a domain error.
var cSpecial = map[string]string{
	"acos":  "tipipipjpjtjnihi........hjnnhi........hjhnhi........hjhnhi........hjnnfi0i0i0j0jfjnininnnnnnnnnjnn",
	"acosh": "isiqiqipipitinig........ihnnig........ihnnig........ihnnig........ihnnieizizi0i0ifininnnnnnnnninnn",
	"asinh": "jejzjzj0j0jfjnjg........jhnnjg........jhnnig........ihnnig........ihnnieizizi0i0ifininnnnzn0nninnn",
	"atanh": "zgzgzgzhzhzhznzg........zhnnzg........zhzn0g........0h0n0g........0hnn0g0g0g0h0h0h0n0gnnnnnnnn0hnn",
	"cosh":  "EE..i0iz..EEinEE........EEnnEE........EEn0EE........EEn0EE........EEnnEE..izi0..EEinnnnnn0n0nnnnnn",
	"exp":   "00..0z00..0000EE........EEnnEE........EEnnEE........EEnnEE........EEnnEE..izi0..EEinnnnnnzn0nnnnnn",
	"log":   "isiqiqipipitinig........ihnnig........ihnnig........ihnnig........ihnnieizizi0i0ifininnnnnnnnninnn",
	"sinh":  "EE..jzj0..EEinEE........EEnnEE........EE0nEE........EE0nEE........EEnnEE..izi0..EEinnnnnnzn0nnnnnn",
	"sqrt":  "ij0j0j0i0iiiniij........iinnij........iinnij........iinnij........iinnijizizi0i0iiinijnnnnnnnniinn",
	"tanh":  "m0..mzm0..m0m0EE........EEnnEE........EEnnEE........EEnnEE........EEnn10..1z10..1010nnnnnzn0nnnnnn",
	"rect":  "EE..j0jz..EEinEE........EEnn00........000000........0000EE........EEnnEE..izi0..EEinnnnnn0n0nnnnnn",
}

func cSpecialValue(c byte) float64 {
	switch c {
	case '0', '1':
		return float64(c - '0')
	case 'z':
		return math.Copysign(0, -1)
	case 'm':
		return -1
	case 'i', 'j':
		return math.Inf('i' - int(c))
	case 'n':
		return math.NaN()
	}
	// multiples of π/4
	return [...]float64{-0.75, -1, 1, 0.75, -0.25, 0.25, -0.5, 0.5}[strings.IndexByte("sqptefgh", c)] * math.Pi
}

func cClass(x float64) int {
	switch {
	case math.IsNaN(x):
		return 6
	case math.IsInf(x, 0) && x < 0:
		return 0
	case math.IsInf(x, 0):
		return 5
	case x < 0:
		return 1
	case x > 0:
		return 4
	case math.Signbit(x):
		return 2
	}
	return 3
}

func notFinite(x float64) bool { return x-x != 0 }

// cLookup gives the result of a function for an argument that is not finite.
func cLookup(name string, x, y float64) (z complex128, st cStatus, ok bool) {
	if !notFinite(x) && !notFinite(y) {
		return 0, cOK, false
	}
	i := 2 * (7*cClass(x) + cClass(y))
	switch p := cSpecial[name][i : i+2]; p {
	case "..":
		return 0, cOK, false
	case "EE":
		return complex(math.NaN(), math.NaN()), cDomain, true
	default:
		return complex(cSpecialValue(p[0]), cSpecialValue(p[1])), cOK, true
	}
}

// turned makes of f(iz) the function -i f(iz): sin, tan, asin and atan of sinh, tanh, asinh and atanh.
func turned(f func(complex128) (complex128, cStatus)) func(complex128) (complex128, cStatus) {
	return func(z complex128) (complex128, cStatus) {
		r, st := f(complex(-imag(z), real(z)))
		return complex(imag(r), -real(r)), st
	}
}

// halfLog is log|z| for a z so large that |z| may overflow.
func halfLog(x, y float64) float64 { return libm.Log(libm.Hypot(x/2, y/2)) + math.Ln2*2 }

func isLarge(x, y float64) bool { return math.Abs(x) > largeDouble || math.Abs(y) > largeDouble }

func cSqrt(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("sqrt", x, y); ok {
		return r, st
	}
	if x == 0 && y == 0 {
		return complex(0, y), cOK
	}
	ax, ay := math.Abs(x), math.Abs(y)
	var s float64
	if ax < minNormal && ay < minNormal {
		ax = math.Ldexp(ax, 53)
		s = math.Ldexp(math.Sqrt(ax+libm.Hypot(ax, math.Ldexp(ay, 53))), -27)
	} else {
		ax /= 8
		s = 2 * math.Sqrt(ax+libm.Hypot(ax, ay/8))
	}
	d := ay / (2 * s)
	if x >= 0 {
		return complex(s, math.Copysign(d, y)), cOK
	}
	return complex(d, math.Copysign(s, y)), cOK
}

// cSqrtOf is cSqrt without its status, which is always cOK.
func cSqrtOf(x, y float64) complex128 {
	r, _ := cSqrt(complex(x, y))
	return r
}

func cAcos(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("acos", x, y); ok {
		return r, st
	}
	if isLarge(x, y) {
		re, im := libm.Atan2(math.Abs(y), x), halfLog(x, y)
		if x < 0 {
			return complex(re, -math.Copysign(im, y)), cOK
		}
		return complex(re, math.Copysign(im, -y)), cOK
	}
	s1, s2 := cSqrtOf(1-x, -y), cSqrtOf(1+x, y)
	return complex(2*libm.Atan2(real(s1), real(s2)), libm.Asinh(float64(real(s2)*imag(s1))-float64(imag(s2)*real(s1)))), cOK
}

func cAcosh(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("acosh", x, y); ok {
		return r, st
	}
	if isLarge(x, y) {
		return complex(halfLog(x, y), libm.Atan2(y, x)), cOK
	}
	s1, s2 := cSqrtOf(x-1, y), cSqrtOf(x+1, y)
	return complex(libm.Asinh(float64(real(s1)*real(s2))+float64(imag(s1)*imag(s2))), 2*libm.Atan2(imag(s1), real(s2))), cOK
}

func cAsinh(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("asinh", x, y); ok {
		return r, st
	}
	if isLarge(x, y) {
		return complex(math.Copysign(halfLog(x, y), x), libm.Atan2(y, math.Abs(x))), cOK
	}
	s1, s2 := cSqrtOf(1+y, -x), cSqrtOf(1-y, x)
	return complex(libm.Asinh(float64(real(s1)*imag(s2))-float64(real(s2)*imag(s1))),
		libm.Atan2(y, float64(real(s1)*real(s2))-float64(imag(s1)*imag(s2)))), cOK
}

func cAtanh(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("atanh", x, y); ok {
		return r, st
	}
	if math.Signbit(x) {
		r, st := cAtanh(-z)
		return -r, st
	}
	ay := math.Abs(y)
	switch {
	case x > sqrtLargeDouble || ay > sqrtLargeDouble: // 1/z but for terms that vanish
		h := libm.Hypot(x/2, y/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -y)), cOK
	case x == 1 && ay == 0:
		return complex(math.Inf(1), y), cDomain
	case x == 1 && ay < sqrtMinNormal:
		return complex(-libm.Log(math.Sqrt(ay)/math.Sqrt(libm.Hypot(ay, 2))), math.Copysign(libm.Atan2(2, -ay)/2, y)), cOK
	}
	re := libm.Log1p(4*x/(float64((1-x)*(1-x))+float64(ay*ay))) / 4
	return complex(re, -libm.Atan2(-2*y, float64((1-x)*(1+x))-float64(ay*ay))/2), cOK
}

// overflow tells whether finite arguments gave an infinite result.
func overflow(r complex128) (complex128, cStatus) {
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		return r, cRange
	}
	return r, cOK
}

// signed gives two values the signs of the cosine and the sine of y.
func signed(re, im, y float64) (complex128, cStatus) {
	s, c := libm.SinCos(y)
	return complex(math.Copysign(re, c)*sign(re), math.Copysign(im, s)*sign(im)), cOK
}

// sign is 1 or -1.
func sign(x float64) float64 { return math.Copysign(1, x) }

func cExp(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("exp", x, y); ok {
		return r, st
	}
	if math.IsInf(x, 0) {
		if x > 0 {
			return signed(x, x, y)
		}
		return signed(0, 0, y)
	}
	s, c := libm.SinCos(y)
	if x > logLargeDouble {
		l := libm.Exp(x - 1)
		return overflow(complex(l*c*math.E, l*s*math.E))
	}
	l := libm.Exp(x)
	return overflow(complex(l*c, l*s))
}

func cCosh(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("cosh", x, y); ok {
		return r, st
	}
	if math.IsInf(x, 0) {
		return signed(math.Inf(1), x, y)
	}
	s, c := libm.SinCos(y)
	if math.Abs(x) > logLargeDouble {
		x -= sign(x)
		return overflow(complex(c*libm.Cosh(x)*math.E, s*libm.Sinh(x)*math.E))
	}
	return overflow(complex(c*libm.Cosh(x), s*libm.Sinh(x)))
}

func cSinh(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("sinh", x, y); ok {
		return r, st
	}
	if math.IsInf(x, 0) {
		return signed(x, math.Inf(1), y)
	}
	s, c := libm.SinCos(y)
	if math.Abs(x) > logLargeDouble {
		x -= sign(x)
		return overflow(complex(c*libm.Sinh(x)*math.E, s*libm.Cosh(x)*math.E))
	}
	return overflow(complex(c*libm.Sinh(x), s*libm.Cosh(x)))
}

func cTanh(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("tanh", x, y); ok {
		return r, st
	}
	if math.IsInf(x, 0) {
		s, c := libm.SinCos(y)
		return complex(sign(x), math.Copysign(0, 2*s*c)), cOK
	}
	if math.Abs(x) > logLargeDouble {
		s, c := libm.SinCos(y)
		return complex(sign(x), 4*s*c*libm.Exp(-2*math.Abs(x))), cOK
	}
	tx, ty, cx := libm.Tanh(x), libm.Tan(y), 1/libm.Cosh(x)
	t := tx * ty
	d := 1 + float64(t*t)
	return complex(tx*(1+float64(ty*ty))/d, ((ty/d)*cx)*cx), cOK
}

func cLog(z complex128) (complex128, cStatus) {
	x, y := real(z), imag(z)
	if r, st, ok := cLookup("log", x, y); ok {
		return r, st
	}
	ax, ay := math.Abs(x), math.Abs(y)
	im := libm.Atan2(y, x)
	switch {
	case isLarge(x, y):
		return complex(libm.Log(libm.Hypot(ax/2, ay/2))+math.Ln2, im), cOK
	case ax == 0 && ay == 0:
		return complex(math.Inf(-1), im), cDomain
	case ax < minNormal && ay < minNormal:
		return complex(libm.Log(libm.Hypot(math.Ldexp(ax, 53), math.Ldexp(ay, 53)))-53*math.Ln2, im), cOK
	}
	h := libm.Hypot(ax, ay)
	if h >= 0.71 && h <= 1.73 {
		m, n := max(ax, ay), min(ax, ay)
		return complex(libm.Log1p(float64((m-1)*(m+1))+float64(n*n))/2, im), cOK
	}
	return complex(libm.Log(h), im), cOK
}

func cLog10(z complex128) (complex128, cStatus) {
	r, st := cLog(z)
	return complex(real(r)/math.Ln10, imag(r)/math.Ln10), st
}

// cRect makes a complex number of polar coordinates.
func cRect(r, phi float64) (complex128, cStatus) {
	if z, st, ok := cLookup("rect", r, phi); ok {
		return z, st
	}
	s, c := libm.SinCos(phi)
	switch {
	case math.IsInf(r, 0):
		return complex(math.Copysign(math.Inf(1), c)*sign(r), math.Copysign(math.Inf(1), s)*sign(r)), cOK
	case phi == 0:
		return complex(r, r*phi), cOK
	}
	return complex(r*c, r*s), cOK
}
