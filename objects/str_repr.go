package objects

const hexDigits = "0123456789abcdef"

// writeEscape writes the shortest of \xhh, \uhhhh and \Uhhhhhhhh that holds c.
func (b *StrBuilder) writeEscape(rt *Runtime, c rune) {
	var buf [10]byte
	n, letter := 2, byte('x')
	switch {
	case c > maxBMP:
		n, letter = 8, 'U'
	case c > maxLatin1:
		n, letter = 4, 'u'
	}
	buf[0], buf[1] = '\\', letter
	for i := range n {
		buf[1+n-i] = hexDigits[c>>(4*i)&15]
	}
	_ = b.WriteASCII(rt, buf[:n+2])
}

// reprQuote picks the quote for repr: the apostrophe unless only it occurs in the text.
func reprQuote(s Ref) rune {
	quote := '\''
	for i := range StrLen(s) {
		switch strAt(s, i) {
		case '"':
			return '\''
		case '\'':
			quote = '"'
		}
	}
	return quote
}

func strRepr(rt *Runtime, o Ref) (Ref, error) {
	s := rt.Unbox(o)
	quote := reprQuote(s)
	n := StrLen(s)
	var b StrBuilder
	_ = b.WriteRune(rt, quote)
	done := 0 // written up to here
	for i := range n {
		c := strAt(s, i)
		if c >= ' ' && c < 0x7f && c != quote && c != '\\' || c >= 0x7f && isPrintable(c) {
			continue
		}
		_ = b.WriteSub(rt, s, done, i)
		done = i + 1
		switch c {
		case quote, '\\':
			_ = b.WriteRune(rt, '\\')
			_ = b.WriteRune(rt, c)
		case '\n':
			_ = b.WriteGo(rt, "\\n")
		case '\r':
			_ = b.WriteGo(rt, "\\r")
		case '\t':
			_ = b.WriteGo(rt, "\\t")
		default:
			b.writeEscape(rt, c)
		}
	}
	_ = b.WriteSub(rt, s, done, n)
	_ = b.WriteRune(rt, quote)
	return b.Finish(rt)
}

// ASCIIRepr is ascii(o): its repr with everything beyond ASCII escaped.
func (rt *Runtime) ASCIIRepr(o Ref) (Ref, error) {
	r, err := rt.Repr(o)
	if err != nil {
		return 0, err
	}
	s := rt.Unbox(r)
	if strIsASCII(s) {
		return r, nil
	}
	var b StrBuilder
	for i := range StrLen(s) {
		if c := strAt(s, i); c <= maxASCII {
			_ = b.WriteRune(rt, c)
		} else {
			b.writeEscape(rt, c)
		}
	}
	rt.DecRef(r)
	return b.Finish(rt)
}
