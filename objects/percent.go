package objects

import "math"

// percenter carries one formatting with % through its conversions. The format is a str, or bytes when s is 0.
type percenter struct {
	rt     *Runtime
	s      Ref
	bytes  string
	n      int // length of the format
	i      int
	args   Ref // a tuple, or the only argument
	tuple  bool
	argN   int // arguments there are, and used
	used   int
	dict   bool // args can be asked for keys
	whole  Ref  // the only conversion's text, owned; 0: none
	single Ref  // value of the key in the conversion at hand, owned; 0: none
}

// percentSpec is one parsed conversion.
type percentSpec struct {
	left, plus, blank, alt, zero bool
	width, prec                  int // -1: none
	c                            rune
}

func (p *percenter) at(i int) rune {
	if p.s != 0 {
		return strAt(p.s, i)
	}
	return rune(p.bytes[i])
}

func (rt *Runtime) newPercenter(args Ref) percenter {
	p := percenter{rt: rt, args: args, argN: 1}
	t := rt.TypeFor(args)
	if t.Flags&FlagTupleSubclass != 0 {
		p.tuple, p.argN = true, TupleLen(rt.Unbox(args))
	} else if t.GetItem != nil && t.Flags&FlagStrSubclass == 0 {
		p.dict = true
	}
	return p
}

// nextArg returns the next argument, borrowed.
func (p *percenter) nextArg() (Ref, error) {
	if p.single != 0 && p.used == 0 {
		p.used = 1
		return p.single, nil
	}
	if p.single != 0 || p.used >= p.argN {
		return 0, p.rt.TypeErrorf("not enough arguments for format string")
	}
	p.used++
	if p.tuple {
		return p.rt.TupleItemsAny(p.args)[p.used-1], nil
	}
	return p.args, nil
}

// finish ends the formatting; err is what it came to so far.
func (p *percenter) finish(err error, what string) error {
	p.rt.XDecRef(p.single)
	if err == nil && p.used < p.argN && !p.dict && p.single == 0 {
		return p.rt.TypeErrorf("not all arguments converted during %s formatting", what)
	}
	return err
}

// key reads (name) and looks it up.
func (p *percenter) key() error {
	rt := p.rt
	if !p.dict {
		return rt.TypeErrorf("format requires a mapping")
	}
	p.i++
	start := p.i
	for open := 1; open > 0; p.i++ {
		if p.i >= p.n {
			return rt.ValueErrorf("incomplete format key")
		}
		switch p.at(p.i) {
		case ')':
			open--
		case '(':
			open++
		}
	}
	var k Ref
	var err error
	if p.s != 0 {
		k, err = rt.StrSub(p.s, start, p.i-1)
	} else {
		k, err = rt.NewBytes([]byte(p.bytes[start : p.i-1]))
	}
	if err != nil {
		return err
	}
	v, err := rt.GetItem(p.args, k)
	rt.DecRef(k)
	if err != nil {
		return err
	}
	rt.XDecRef(p.single)
	p.single, p.used = v, 0
	return nil
}

// size reads a width or a precision: digits or *.
func (p *percenter) size(limit int, what string) (int, error) {
	rt := p.rt
	if p.i < p.n && p.at(p.i) == '*' {
		p.i++
		v, err := p.nextArg()
		if err != nil {
			return 0, err
		}
		if !rt.IsInt(v) {
			return 0, rt.TypeErrorf("* wants int")
		}
		n, ok := rt.AsInt64(v)
		if limit == math.MaxInt32 && (!ok || n > limit64 || n < -limit64-1) {
			return 0, rt.OverflowErrorf("Python int too large to convert to C int")
		}
		if !ok {
			return 0, rt.OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		return int(n), nil
	}
	n := -1
	for ; p.i < p.n && p.at(p.i) >= '0' && p.at(p.i) <= '9'; p.i++ {
		d := int(p.at(p.i) - '0')
		n = max(n, 0)
		if n > (limit-d)/10 {
			return 0, rt.ValueErrorf("%s too big", what)
		}
		n = n*10 + d
	}
	return n, nil
}

const limit64 = int64(math.MaxInt32)

// spec parses a conversion; p.i is behind the percent sign.
func (p *percenter) spec() (f percentSpec, err error) {
	rt := p.rt
	f.width, f.prec = -1, -1
	if p.i < p.n && p.at(p.i) == '(' {
		if err := p.key(); err != nil {
			return f, err
		}
	}
flags:
	for ; p.i < p.n; p.i++ {
		switch p.at(p.i) {
		case '-':
			f.left = true
		case '+':
			f.plus = true
		case ' ':
			f.blank = true
		case '#':
			f.alt = true
		case '0':
			f.zero = true
		default:
			break flags
		}
	}
	star := p.i < p.n && p.at(p.i) == '*'
	if f.width, err = p.size(math.MaxInt, "width"); err != nil {
		return f, err
	}
	if star && f.width < 0 {
		f.left, f.width = true, -max(f.width, -math.MaxInt)
	}
	if p.i < p.n && p.at(p.i) == '.' {
		p.i++
		what := "precision"
		if p.s == 0 {
			what = "prec"
		}
		if f.prec, err = p.size(math.MaxInt32, what); err != nil {
			return f, err
		}
		f.prec = max(f.prec, 0)
	}
	if p.i < p.n {
		if c := p.at(p.i); c == 'h' || c == 'l' || c == 'L' {
			p.i++
		}
	}
	if p.i >= p.n {
		return f, rt.ValueErrorf("incomplete format")
	}
	f.c = p.at(p.i)
	p.i++
	return f, nil
}

// badChar reports an unknown conversion.
func (p *percenter) badChar(c rune) error {
	shown := c
	if c < 31 || c >= 0x7f {
		shown = '?'
	}
	return p.rt.ValueErrorf("unsupported format character '%c' (0x%x) at index %d", shown, uint32(c), p.i-1)
}

// number appends v by one of the conversions of numbers, padded.
func (p *percenter) number(out []byte, f *percentSpec, v Ref) ([]byte, error) {
	rt := p.rt
	var buf [72]byte
	if f.width > maxFormat {
		return out, rt.NoMemory()
	}
	var text []byte
	var err error
	switch f.c {
	case 'd', 'i', 'u', 'o', 'x', 'X':
		if p.s == 0 && f.c == 'i' {
			f.c = 'd' // so messages name it
		}
		text, err = rt.percentInt(buf[:0], f, v)
	default:
		var x float64
		if x, err = rt.AsFloat(v); err != nil {
			if p.s == 0 && rt.ExcMatches(TTypeError) {
				rt.ClearExc()
				err = rt.TypeErrorf("float argument required, not %s", rt.TypeName(v))
			}
			return out, err
		}
		prec := f.prec
		if prec < 0 {
			prec = floatDefault
		}
		if prec > maxFormat {
			return out, rt.NoMemory()
		}
		flags := floatFlags(0)
		if f.alt {
			flags = floatAlt
		}
		text = appendFloat(buf[:0], x, byte(f.c), prec, flags)
	}
	if err != nil {
		return out, err
	}
	return f.pad(out, text), nil
}

// pad appends a number's text with the sign and the fill characters that f asks for.
func (f *percentSpec) pad(out, text []byte) []byte {
	var hbuf [4]byte
	head := hbuf[:0]
	switch {
	case text[0] == '-':
		head, text = append(head, '-'), text[1:]
	case f.plus:
		head = append(head, '+')
	case f.blank:
		head = append(head, ' ')
	}
	if f.alt && (f.c == 'x' || f.c == 'X' || f.c == 'o') {
		head, text = append(head, text[:2]...), text[2:]
	}
	n := max(f.width-len(head)-len(text), 0)
	if !f.left && !f.zero {
		out = appendFill(out, ' ', n)
	}
	out = append(out, head...)
	if !f.left && f.zero {
		out = appendFill(out, '0', n)
	}
	out = append(out, text...)
	if f.left {
		out = appendFill(out, ' ', n)
	}
	return out
}

// percentInt appends an int's sign, prefix and digits.
func (rt *Runtime) percentInt(out []byte, f *percentSpec, v Ref) ([]byte, error) {
	t := rt.TypeFor(v)
	index := f.c == 'o' || f.c == 'x' || f.c == 'X'
	iv := v
	var err error
	switch {
	case rt.IsInt(v):
		IncRef(v)
	case t.Index != nil && (index || t.Int == nil):
		iv, err = rt.Index(v)
	case t.Int != nil && !index:
		iv, err = t.Int(rt, v)
	case index:
		return out, rt.TypeErrorf("%%%c format: an integer is required, not %s", f.c, t.Name)
	default:
		return out, rt.TypeErrorf("%%%c format: a real number is required, not %s", f.c, t.Name)
	}
	if err != nil {
		if rt.ExcMatches(TTypeError) {
			rt.ClearExc()
			what := "a real number"
			if index {
				what = "an integer"
			}
			err = rt.TypeErrorf("%%%c format: %s is required, not %s", f.c, what, t.Name)
		}
		return out, err
	}
	defer rt.DecRef(iv)
	if f.prec > maxFormat {
		return out, rt.NoMemory()
	}
	base := 10
	prefix := ""
	switch f.c {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	var buf [72]byte
	digits, neg, err := rt.appendInt(buf[:0], rt.Unbox(iv), base)
	if err != nil {
		return out, err
	}
	if f.c == 'X' {
		upperASCII(digits)
	}
	if neg {
		out = append(out, '-')
	}
	if f.alt {
		out = append(out, prefix...)
	}
	out = appendFill(out, '0', f.prec-len(digits))
	return append(out, digits...), nil
}
