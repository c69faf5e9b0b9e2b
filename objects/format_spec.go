package objects

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// formatSpec is a parsed format specification: [[fill]align][sign][z][#][0][width][,_][.precision][type].
type formatSpec struct {
	fill  rune
	align byte
	sign  byte // '+', ' ', '-' or 0
	zneg  bool // z: no negative zero
	alt   bool // #
	width int  // -1: none
	group byte // ',', '_' or 0
	prec  int  // -1: none
	typ   rune
}

// maxFormat bounds width and precision, so that a number's text on Go's heap stays small next to what the result itself takes.
const maxFormat = 1 << 28

func isAlign(c rune) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// specRunes copies a specification's characters into buf, or into a new slice if they do not fit.
func (rt *Runtime) specRunes(spec Ref, buf []rune) []rune {
	s := rt.Unbox(spec)
	for i, n := 0, StrLen(s); i < n; i++ {
		buf = append(buf, rt.StrAt(s, i))
	}
	return buf
}

// specInt reads a decimal number at the start of s.
func (rt *Runtime) specInt(s []rune) (v, n int, err error) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		if v > (math.MaxInt-9)/10 {
			return 0, 0, rt.ValueErrorf("Too many decimal digits in format string")
		}
		v = v*10 + int(s[n]-'0')
		n++
	}
	return v, n, nil
}

// parseSpec parses s for the object o, whose type messages name.
func (rt *Runtime) parseSpec(o Ref, s []rune, typ rune, align byte) (f formatSpec, err error) {
	f = formatSpec{fill: ' ', align: align, width: -1, prec: -1, typ: typ}
	all := s
	fillSet, alignSet := false, false
	if len(s) >= 2 && isAlign(s[1]) {
		f.fill, f.align = s[0], byte(s[1])
		fillSet, alignSet = true, true
		s = s[2:]
	} else if len(s) >= 1 && isAlign(s[0]) {
		f.align, alignSet = byte(s[0]), true
		s = s[1:]
	}
	at := func(c rune) bool { return len(s) > 0 && s[0] == c }
	if at('+') || at('-') || at(' ') {
		f.sign = byte(s[0])
		s = s[1:]
	}
	if at('z') {
		f.zneg = true
		s = s[1:]
	}
	if at('#') {
		f.alt = true
		s = s[1:]
	}
	if !fillSet && at('0') {
		f.fill = '0'
		if !alignSet && align == '>' {
			f.align = '='
		}
		s = s[1:]
	}
	v, n, err := rt.specInt(s)
	if err != nil {
		return f, err
	}
	if n > 0 {
		f.width = v
		s = s[n:]
	}
	if at(',') {
		f.group = ','
		s = s[1:]
	}
	if at('_') {
		if f.group != 0 {
			return f, rt.ValueErrorf("Cannot specify both ',' and '_'.")
		}
		f.group = '_'
		s = s[1:]
	}
	if at(',') && f.group == '_' {
		return f, rt.ValueErrorf("Cannot specify both ',' and '_'.")
	}
	if at('.') {
		v, n, err := rt.specInt(s[1:])
		if err != nil {
			return f, err
		}
		if n == 0 {
			return f, rt.ValueErrorf("Format specifier missing precision")
		}
		f.prec = v
		s = s[1+n:]
	}
	if len(s) > 1 {
		text := make([]byte, 0, 64)
		for _, c := range all {
			text = appendWTF8(text, c)
		}
		return f, rt.ValueErrorf("Invalid format specifier '%s' for object of type '%s'", text, rt.TypeName(o))
	}
	if len(s) == 1 {
		f.typ = s[0]
	}
	if f.group != 0 {
		switch f.typ {
		case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		case 'b', 'o', 'x', 'X':
			if f.group == ',' {
				return f, rt.groupError(f)
			}
		default:
			return f, rt.groupError(f)
		}
	}
	return f, nil
}

func (rt *Runtime) groupError(f formatSpec) error {
	if f.typ > 32 && f.typ < 128 {
		return rt.ValueErrorf("Cannot specify '%c' with '%c'.", f.group, f.typ)
	}
	return rt.ValueErrorf("Cannot specify '%c' with '\\x%x'.", f.group, uint32(f.typ))
}

func (rt *Runtime) unknownCode(f formatSpec, o Ref) error {
	if f.typ > 32 && f.typ < 128 {
		return rt.ValueErrorf("Unknown format code '%c' for object of type '%s'", f.typ, rt.TypeName(o))
	}
	return rt.ValueErrorf("Unknown format code '\\x%x' for object of type '%s'", uint32(f.typ), rt.TypeName(o))
}

// numberText is a formatted number in parts: sign and prefix, digits of the integer part, and the rest (fraction, exponent, percent sign).
type numberText struct {
	neg          bool
	prefix       string
	digits, rest []byte
}

// appendNumber appends the number with sign, grouping and padding as f asks.
func appendNumber(out []byte, f *formatSpec, t numberText) []byte {
	var head [4]byte
	h := head[:0]
	switch {
	case t.neg:
		h = append(h, '-')
	case f.sign == '+' || f.sign == ' ':
		h = append(h, f.sign)
	}
	h = append(h, t.prefix...)
	width := max(f.width, 0)
	minDigits := 0
	if f.fill == '0' && f.align == '=' {
		minDigits = width - len(h) - len(t.rest)
	}
	nd := len(t.digits)
	size := 3
	if f.typ == 'b' || f.typ == 'o' || f.typ == 'x' || f.typ == 'X' {
		size = 4
	}
	grouped := nd
	if nd > 0 {
		grouped = max(nd, minDigits)
		if f.group != 0 {
			grouped = groupedLen(nd, minDigits, size)
		}
	}
	pad := max(width-len(h)-grouped-len(t.rest), 0)
	left, mid, right := 0, 0, 0
	switch f.align {
	case '<':
		right = pad
	case '^':
		left = pad / 2
		right = pad - left
	case '=':
		mid = pad
	default:
		left = pad
	}
	out = appendFill(out, f.fill, left)
	out = append(out, h...)
	out = appendFill(out, f.fill, mid)
	if f.group == 0 {
		out = appendFill(out, '0', grouped-nd)
		out = append(out, t.digits...)
	} else {
		out = appendGrouped(out, t.digits, grouped, size, f.group)
	}
	out = append(out, t.rest...)
	return appendFill(out, f.fill, right)
}

func appendFill(out []byte, fill rune, n int) []byte {
	for range n {
		if fill < utf8.RuneSelf {
			out = append(out, byte(fill))
		} else {
			out = appendWTF8(out, fill)
		}
	}
	return out
}

// groupedLen is the length of nd digits with a separator every size digits, filled up with zeros to at least width; a separator never comes first.
func groupedLen(nd, width, size int) int {
	n := nd + (nd-1)/size
	if n >= width {
		return n
	}
	if width%(size+1) == 0 {
		return width + 1
	}
	return width
}

// appendGrouped appends digits, with separators and leading zeros, in n bytes.
func appendGrouped(out, digits []byte, n, size int, sep byte) []byte {
	start := len(out)
	out = appendFill(out, '0', n)
	k := len(digits)
	run := 0
	for i := len(out) - 1; i >= start; i-- {
		if run == size {
			out[i] = sep
			run = 0
			continue
		}
		run++
		if k > 0 {
			k--
			out[i] = digits[k]
		}
	}
	return out
}

// formatInt formats an int, v being its exact value, o the object as messages name it.
func (rt *Runtime) formatInt(o, v Ref, spec []rune) (Ref, error) {
	f, err := rt.parseSpec(o, spec, 'd', '>')
	if err != nil {
		return 0, err
	}
	base := 10
	switch f.typ {
	case 'd', 'n', 'c':
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := rt.AsFloat(v)
		if err != nil {
			return 0, err
		}
		return rt.formatFloatSpec(x, f)
	default:
		return 0, rt.unknownCode(f, o)
	}
	if f.prec != -1 {
		return 0, rt.ValueErrorf("Precision not allowed in integer format specifier")
	}
	if f.zneg {
		return 0, rt.ValueErrorf("Negative zero coercion (z) not allowed in integer format specifier")
	}
	if f.width > maxFormat {
		return 0, rt.NoMemory()
	}
	if f.typ == 'c' {
		return rt.formatChar(v, f)
	}
	var nbuf, obuf [72]byte
	var t numberText
	if t.digits, t.neg, err = rt.appendInt(nbuf[:0], v, base); err != nil {
		return 0, err
	}
	if f.typ == 'X' {
		upperASCII(t.digits)
	}
	if f.alt {
		switch f.typ {
		case 'b':
			t.prefix = "0b"
		case 'o':
			t.prefix = "0o"
		case 'x':
			t.prefix = "0x"
		case 'X':
			t.prefix = "0X"
		}
	}
	return rt.newFilled(appendNumber(obuf[:0], &f, t), f.fill)
}

// appendInt appends the digits of an exact int without its sign.
func (rt *Runtime) appendInt(b []byte, v Ref, base int) (digits []byte, neg bool, err error) {
	if n, ok := rt.AsInt64(v); ok {
		if n < 0 {
			return strconv.AppendUint(b, -uint64(n), base), true, nil
		}
		return strconv.AppendUint(b, uint64(n), base), false, nil
	}
	if base != 10 {
		b = rt.AsBig(v).Append(b, base)
	} else {
		s, err := rt.Repr(v) // it knows the limit on digits
		if err != nil {
			return nil, false, err
		}
		b = append(b, rt.StrGo(s)...)
		rt.DecRef(s)
	}
	if b[0] == '-' {
		return b[1:], true, nil
	}
	return b, false, nil
}

func (rt *Runtime) formatChar(v Ref, f formatSpec) (Ref, error) {
	if f.sign != 0 {
		return 0, rt.ValueErrorf("Sign not allowed with integer format specifier 'c'")
	}
	if f.alt {
		return 0, rt.ValueErrorf("Alternate form (#) not allowed with integer format specifier 'c'")
	}
	n, ok := rt.AsInt64(v)
	if !ok {
		return 0, rt.OverflowErrorf("Python int too large to convert to C long")
	}
	if n < 0 || n > utf8.MaxRune {
		return 0, rt.OverflowErrorf("%s", "%c arg not in range(0x110000)")
	}
	pad := max(f.width-1, 0)
	left, right := pad, 0
	switch f.align {
	case '<':
		left, right = 0, pad
	case '^':
		left = pad / 2
		right = pad - left
	}
	out := appendFill(nil, f.fill, left)
	out = appendWTF8(out, rune(n))
	return rt.NewStr(string(appendFill(out, f.fill, right)))
}

// newFilled makes the str of b, which is ASCII apart from the fill character.
func (rt *Runtime) newFilled(b []byte, fill rune) (Ref, error) {
	if fill < utf8.RuneSelf {
		return rt.newASCII(b)
	}
	return rt.NewStr(string(b))
}

func upperASCII(b []byte) {
	for i, c := range b {
		if c >= 'a' && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
}
