package objects

import (
	"strconv"

	"minipy/unidata"
)

func (rt *Runtime) unknownHandler(errors string) error {
	return rt.Raisef(TLookupError, "unknown error handler name '%s'", errors)
}

// appendEscape is writeEscape for a byte slice.
func appendEscape(out []byte, c rune) []byte {
	n, letter := 2, byte('x')
	switch {
	case c > maxBMP:
		n, letter = 8, 'U'
	case c > maxLatin1:
		n, letter = 4, 'u'
	}
	out = append(out, '\\', letter)
	for k := n - 1; k >= 0; k-- {
		out = append(out, hexDigits[c>>(4*k)&15])
	}
	return out
}

// encodeFault applies the error handler to the characters i to end of s, which c cannot encode, and returns where to go on.
func (rt *Runtime) encodeFault(c *codec, s Ref, i, end int, reason, errors string, out []byte) ([]byte, int, error) {
	start := i
	switch errors {
	case "strict":
	case "ignore":
		return out, end, nil
	case "replace":
		for ; i < end; i++ {
			out = c.put(out, '?')
		}
		return out, end, nil
	case "backslashreplace":
		var buf [10]byte
		for ; i < end; i++ {
			out = c.text(out, string(appendEscape(buf[:0], strAt(s, i))))
		}
		return out, end, nil
	case "namereplace":
		for ; i < end; i++ {
			if name := unidata.Name(strAt(s, i)); name != "" {
				out = c.text(out, "\\N{"+name+"}")
			} else {
				var buf [10]byte
				out = c.text(out, string(appendEscape(buf[:0], strAt(s, i))))
			}
		}
		return out, end, nil
	case "xmlcharrefreplace":
		for ; i < end; i++ {
			out = c.text(out, "&#"+strconv.Itoa(int(strAt(s, i)))+";")
		}
		return out, end, nil
	case "surrogateescape":
		for ; c.unit == 1 && i < end; i++ {
			ch := strAt(s, i)
			if ch < 0xdc80 || ch > 0xdcff {
				break
			}
			out = append(out, byte(ch))
		}
		if i > start {
			return out, i, nil
		}
	case "surrogatepass":
		if c == &codecASCII || c == &codecLatin1 || c.name == "charmap" {
			break
		}
		for ; i < end; i++ {
			if c.unit == 1 {
				out = appendWTF8(out, strAt(s, i))
			} else {
				out = c.put(out, uint32(strAt(s, i)))
			}
		}
		return out, end, nil
	default:
		return rt.encodeHandler(c, s, i, end, reason, errors, out)
	}
	return nil, 0, rt.RaiseUnicodeError(TUnicodeEncodeError, c.name, s, i, end, reason)
}

// encodeHandler is encodeFault with a handler that the program has registered.
func (rt *Runtime) encodeHandler(c *codec, s Ref, i, end int, reason, errors string, out []byte) ([]byte, int, error) {
	_ = rt.RaiseUnicodeError(TUnicodeEncodeError, c.name, s, i, end, reason)
	text, next, err := rt.callHandler(errors, rt.TakeExc(), StrLen(s))
	if err != nil {
		return nil, 0, err
	}
	defer rt.DecRef(text)
	if b, ok := rt.BufferView(text); ok {
		return append(out, b...), next, nil
	}
	t := rt.Unbox(text)
	var k int
	if out, k, _, _ = c.enc(t, 0, out); k < StrLen(t) {
		return nil, 0, rt.RaiseUnicodeError(TUnicodeEncodeError, c.name, s, i, end, reason)
	}
	return out, next, nil
}

// decodeFault applies the error handler to the bytes i to end of data and returns where to go on; a handler may put another object in the place of the one that
// is decoded.
func (rt *Runtime) decodeFault(c *codec, object *Ref, data []byte, i, end int, reason, errors string, b *StrBuilder) ([]byte, int, error) {
	switch errors {
	case "strict":
	case "ignore":
		return data, end, nil
	case "replace":
		return data, end, b.WriteRune(rt, 0xfffd)
	case "backslashreplace":
		for ; i < end; i++ {
			b.writeEscape(rt, rune(data[i]))
		}
		return data, end, nil
	case "surrogateescape":
		k := i
		for ; k < end && data[k] >= 0x80; k++ {
			_ = b.WriteRune(rt, 0xdc00+rune(data[k]))
		}
		if k > i {
			return data, k, nil
		}
	case "surrogatepass":
		if n := c.surrogateAt(data[i:]); n != 0 {
			r := rune(0)
			switch n {
			case 2:
				r = unit16(data[i:], c.big)
			case 3:
				r = 0xd000 | rune(data[i+1]&0x3f)<<6 | rune(data[i+2]&0x3f)
			default:
				r = rune(unit32(data[i:], c.big))
			}
			return data, i + n, b.WriteRune(rt, r)
		}
	case "xmlcharrefreplace", "namereplace":
		return nil, 0, rt.TypeErrorf("don't know how to handle UnicodeDecodeError in error callback")
	default:
		return rt.decodeHandler(c, object, data, i, end, reason, errors, b)
	}
	return nil, 0, rt.RaiseUnicodeError(TUnicodeDecodeError, c.name, *object, i, end, reason)
}

// decodeHandler is decodeFault with a handler that the program has registered.
func (rt *Runtime) decodeHandler(c *codec, object *Ref, data []byte, i, end int, reason, errors string, b *StrBuilder) ([]byte, int, error) {
	if *object == 0 {
		return nil, 0, rt.unknownHandler(errors)
	}
	_ = rt.RaiseUnicodeError(TUnicodeDecodeError, c.name, *object, i, end, reason)
	text, next, err := rt.callHandler(errors, rt.TakeExc(), len(data))
	if err != nil {
		return nil, 0, err
	}
	defer rt.DecRef(text)
	if !rt.IsStr(text) {
		return nil, 0, rt.TypeErrorf("decoding error handler must return (str, int) tuple")
	}
	t := rt.Unbox(text)
	b.WriteSub(rt, t, 0, StrLen(t))
	if view, ok := rt.nativeBuffer(*object); ok {
		data = view // what the handler did may have moved it
	}
	if next > len(data) {
		return nil, 0, rt.IndexErrorf("position %d from error handler out of bounds", next)
	}
	return data, next, nil
}

// surrogateAt is the length of the encoded surrogate that data begins with; 0 if there is none.
func (c *codec) surrogateAt(data []byte) int {
	switch {
	case c == &codecUTF8 && len(data) >= 3 && data[0] == 0xed && data[1]&0xe0 == 0xa0 && data[2]&0xc0 == 0x80:
		return 3
	case c.unit == 2 && len(data) >= 2 && isSurrogate(unit16(data, c.big)):
		return 2
	case c.unit == 4 && len(data) >= 4 && unit32(data, c.big)&^0x7ff == 0xd800:
		return 4
	}
	return 0
}
