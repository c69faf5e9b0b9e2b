package objects

import (
	"fmt"
	"math"
	"math/big"
	"strings"
)

// floatHex is float.hex: 13 digits behind the point, and the binary exponent.
func floatHex(v float64) string {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return FloatRepr(v)
	}
	sign := ""
	if math.Signbit(v) {
		sign, v = "-", -v
	}
	if v == 0 {
		return sign + "0x0.0p+0"
	}
	b := math.Float64bits(v)
	exp, lead := int(b>>52)-1023, 1
	if exp == -1023 {
		exp, lead = -1022, 0
	}
	return fmt.Sprintf("%s0x%d.%013xp%+d", sign, lead, b&(1<<52-1), exp)
}

// floatFromHex is float.fromhex, a class method: a derived class is called with the float.
func floatFromHex(rt *Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("bad argument type for built-in operation")
	}
	v, valid, tooLarge := parseHexFloat(strings.TrimFunc(rt.StrGo(a[1]), isNumberSpace))
	if !valid {
		return 0, rt.ValueErrorf("invalid hexadecimal floating-point string")
	}
	if tooLarge {
		return 0, rt.OverflowErrorf("hexadecimal value too large to represent as a float")
	}
	r, err := rt.NewFloat(v)
	if err != nil || a[0] == rt.types[TFloat].Obj {
		return r, err
	}
	o, err := rt.Call1(a[0], r)
	rt.DecRef(r)
	return o, err
}

// parseHexFloat reads [sign] [0x] digits [. digits] [p exponent], or inf and nan; the result is rounded once.
func parseHexFloat(s string) (v float64, valid, tooLarge bool) {
	if v, n := floatPrefix(s); n == len(s) && n > 0 && (math.IsInf(v, 0) || math.IsNaN(v)) && !isDigit(s[n-1]) {
		return v, true, false
	}
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if len(s) > 1 && s[0] == '0' && s[1]|0x20 == 'x' {
		s = s[2:]
	}
	digits, i, point, behind := []byte(nil), 0, false, 0
	for ; i < len(s); i++ {
		if s[i] == '.' && !point {
			point = true
			continue
		}
		if digitValue(s[i]) >= 16 {
			break
		}
		digits = append(digits, s[i])
		if point {
			behind++
		}
	}
	if len(digits) == 0 {
		return 0, false, false
	}
	exp := 0
	if i < len(s) && s[i]|0x20 == 'p' {
		i++
		eneg, start := false, 0
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			eneg = s[i] == '-'
			i++
		}
		for start = i; i < len(s) && isDigit(s[i]); i++ {
			exp = min(exp*10+int(s[i]-'0'), 1<<28) // beyond all floats, whatever the digits
		}
		if i == start {
			return 0, false, false
		}
		if eneg {
			exp = -exp
		}
	}
	if i != len(s) {
		return 0, false, false
	}
	m, _ := new(big.Int).SetString(string(digits), 16)
	v, ok := scaledFloat(m, exp-4*behind)
	if neg {
		v = -v
	}
	return v, true, !ok
}

// scaledFloat is m * 2**exp, rounded once; ok is false when it is beyond all floats.
func scaledFloat(m *big.Int, exp int) (v float64, ok bool) {
	if m.Sign() == 0 {
		return 0, true
	}
	top := m.BitLen() + exp // the value is in [2**(top-1), 2**top)
	switch {
	case top > 1024:
		return 0, false
	case top < -1075:
		return 0, true
	}
	f := new(big.Float).SetInt(m)
	v, _ = f.SetMantExp(f, exp).Float64()
	return v, !math.IsInf(v, 0)
}
