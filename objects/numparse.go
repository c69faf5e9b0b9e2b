package objects

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Numbers in strings, as int(), float() and complex() read them.

// isNumberSpace reports whether r is white space around a number, once asciiNumber has replaced that of other scripts.
func isNumberSpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }

// DecimalValue is the value of a decimal digit of any script; -1 for other characters. The table's ranges are whole runs of 0 to 9.
func DecimalValue(r rune) int {
	if r < 0x80 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	return -1
}

// asciiNumber writes digits of other scripts as ASCII and white space as blanks; any other character that is not ASCII becomes "?".
func asciiNumber(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				switch {
				case r < utf8.RuneSelf:
					return r
				case unicode.IsSpace(r):
					return ' '
				}
				if d := DecimalValue(r); d >= 0 {
					return rune('0' + d)
				}
				return '?'
			}, s)
		}
	}
	return s
}

// numberText gives the characters of a str or a bytes-like object; ok is false for anything else.
func (rt *Runtime) numberText(o Ref) (s string, ok bool) {
	if rt.IsStr(o) {
		return asciiNumber(rt.StrGo(o)), true
	}
	if b, ok := rt.BufferView(o); ok && (rt.TypeFor(o).Layout != TMemoryView || rt.viewContiguous(o)) {
		return string(b), true
	}
	return "", false
}

// ParseFloat reads a float as float() does: white space around it, single underscores between digits, inf and nan.
func ParseFloat(s string) (float64, bool) {
	s = strings.TrimFunc(asciiNumber(s), isNumberSpace)
	s, ok := stripUnderscores(s)
	if !ok {
		return 0, false
	}
	v, n := floatPrefix(s)
	return v, n == len(s) && n > 0
}

// stripUnderscores takes out underscores, each of which must stand between two digits.
func stripUnderscores(s string) (string, bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, true
	}
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if s[i] != '_' {
			b = append(b, s[i])
		} else if i == 0 || i == len(s)-1 || !isDigit(s[i-1]) || !isDigit(s[i+1]) {
			return "", false
		}
	}
	return string(b), true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// floatPrefix reads the longest float that s begins with, and says how many bytes it has.
func floatPrefix(s string) (v float64, n int) {
	i, neg := 0, false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		neg = s[i] == '-'
		i++
	}
	for _, w := range [...]string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(w) && strings.EqualFold(s[i:i+len(w)], w) {
			v = math.NaN()
			if w != "nan" {
				v = math.Inf(1)
			}
			if neg {
				v = math.Copysign(v, -1)
			}
			return v, i + len(w)
		}
	}
	digits := 0
	for ; i < len(s) && isDigit(s[i]); i++ {
		digits++
	}
	if i < len(s) && s[i] == '.' {
		for i++; i < len(s) && isDigit(s[i]); i++ {
			digits++
		}
	}
	if digits == 0 {
		return 0, 0
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			for i = j; i < len(s) && isDigit(s[i]); {
				i++
			}
		}
	}
	v, _ = strconv.ParseFloat(s[:i], 64) // out of range is infinity, which is what float() gives
	return v, i
}

// parsedInt is what parseInt found.
type parsedInt struct {
	small  int64
	big    *big.Int // nil: small is the value
	ok     bool
	digits int // too many of them, if not 0
}

func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return 99
}

// parseInt reads an int as int(s, base) does. Digits beyond the limit are not converted unless the base is a power of two.
func parseInt(s string, base, limit int) (p parsedInt) {
	s = strings.TrimFunc(s, isNumberSpace)
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	mustBeZero := false
	prefixed := 0
	if len(s) > 1 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			prefixed = 16
		case 'o':
			prefixed = 8
		case 'b':
			prefixed = 2
		}
	}
	if base == 0 {
		if prefixed != 0 {
			base = prefixed
		} else {
			base = 10
			mustBeZero = len(s) > 1 && s[0] == '0' // "010" is an error, "00" is not
		}
	}
	if prefixed == base {
		s = strings.TrimPrefix(s[2:], "_")
	}
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' {
		return p
	}
	digits, under := 0, false
	for i := range len(s) {
		if s[i] == '_' {
			if under {
				return p
			}
			under = true
			continue
		}
		under = false
		if digitValue(s[i]) >= base {
			return p
		}
		digits++
	}
	if digits <= 11 || base <= 10 && digits <= 18 {
		for i := range len(s) {
			if s[i] != '_' {
				p.small = p.small*int64(base) + int64(digitValue(s[i]))
			}
		}
		if neg {
			p.small = -p.small
		}
		p.ok = !mustBeZero || p.small == 0
		return p
	}
	if base&(base-1) != 0 && limit > 0 && digits > limit {
		p.digits = digits
		return p
	}
	if digits != len(s) {
		s = strings.ReplaceAll(s, "_", "")
	}
	v, ok := new(big.Int).SetString(s, base)
	if !ok || mustBeZero && v.Sign() != 0 {
		return p
	}
	if neg {
		v.Neg(v)
	}
	p.big, p.ok = v, true
	return p
}

// ParseInt returns the int that s says in the base; 0 without error when s says none, and ValueError when it has too many digits.
func (rt *Runtime) ParseInt(s string, base int) (Ref, error) {
	p := parseInt(asciiNumber(s), base, rt.IntMaxStrDigits())
	switch {
	case p.digits != 0:
		return 0, rt.ValueErrorf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit",
			rt.IntMaxStrDigits(), p.digits)
	case !p.ok:
		return 0, nil
	case p.big != nil:
		return rt.NewBigInt(p.big)
	}
	return rt.NewInt(p.small)
}
