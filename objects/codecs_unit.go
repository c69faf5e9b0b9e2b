package objects

import "unsafe"

var (
	codecUTF8    = codec{name: "utf-8", unit: 1, enc: encodeUTF8, dec: decodeUTF8}
	codecUTF8Sig = codec{name: "utf-8", unit: 1, bom: true, enc: encodeUTF8}
	codecASCII   = codec{name: "ascii", unit: 1, enc: encodeBelow(maxASCII, "ordinal not in range(128)"), dec: decodeASCII}
	codecLatin1  = codec{name: "latin-1", unit: 1, enc: encodeBelow(maxLatin1, "ordinal not in range(256)"), dec: decodeLatin1}
	codecUTF16   = codec{name: "utf-16", unit: 2, bom: true, enc: encodeUTF16(false)}
	codecUTF16LE = codec{name: "utf-16-le", unit: 2, enc: encodeUTF16(false), dec: decodeUTF16(false)}
	codecUTF16BE = codec{name: "utf-16-be", unit: 2, big: true, enc: encodeUTF16(true), dec: decodeUTF16(true)}
	codecUTF32   = codec{name: "utf-32", unit: 4, bom: true, enc: encodeUTF32(false)}
	codecUTF32LE = codec{name: "utf-32-le", unit: 4, enc: encodeUTF32(false), dec: decodeUTF32(false)}
	codecUTF32BE = codec{name: "utf-32-be", unit: 4, big: true, enc: encodeUTF32(true), dec: decodeUTF32(true)}
)

func isSurrogate(c rune) bool { return c >= 0xd800 && c <= 0xdfff }

func encodeUTF8(s Ref, i int, out []byte) ([]byte, int, int, string) {
	n := StrLen(s)
	for ; i < n; i++ {
		c := strAt(s, i)
		if isSurrogate(c) {
			end := i + 1
			for end < n && isSurrogate(strAt(s, end)) {
				end++
			}
			return out, i, end, "surrogates not allowed"
		}
		out = appendWTF8(out, c)
	}
	return out, n, n, ""
}

func encodeBelow(limit rune, reason string) func(s Ref, i int, out []byte) ([]byte, int, int, string) {
	return func(s Ref, i int, out []byte) ([]byte, int, int, string) {
		n := StrLen(s)
		for ; i < n; i++ {
			c := strAt(s, i)
			if c > limit {
				end := i + 1
				for end < n && strAt(s, end) > limit {
					end++
				}
				return out, i, end, reason
			}
			out = append(out, byte(c))
		}
		return out, n, n, ""
	}
}

func encodeUTF16(big bool) func(s Ref, i int, out []byte) ([]byte, int, int, string) {
	put := func(out []byte, v rune) []byte {
		if big {
			return append(out, byte(v>>8), byte(v))
		}
		return append(out, byte(v), byte(v>>8))
	}
	return func(s Ref, i int, out []byte) ([]byte, int, int, string) {
		n := StrLen(s)
		for ; i < n; i++ {
			c := strAt(s, i)
			switch {
			case isSurrogate(c):
				return out, i, i + 1, "surrogates not allowed"
			case c > maxBMP:
				out = put(put(out, 0xd800+(c-0x10000)>>10), 0xdc00+(c-0x10000)&0x3ff)
			default:
				out = put(out, c)
			}
		}
		return out, n, n, ""
	}
}

func encodeUTF32(big bool) func(s Ref, i int, out []byte) ([]byte, int, int, string) {
	return func(s Ref, i int, out []byte) ([]byte, int, int, string) {
		n := StrLen(s)
		for ; i < n; i++ {
			c := strAt(s, i)
			switch {
			case isSurrogate(c):
				return out, i, i + 1, "surrogates not allowed"
			case big:
				out = append(out, 0, byte(c>>16), byte(c>>8), byte(c))
			default:
				out = append(out, byte(c), byte(c>>8), byte(c>>16), 0)
			}
		}
		return out, n, n, ""
	}
}

func decodeUTF8(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
	for i < len(in) {
		if k := asciiPrefix(in[i:]); k > 0 {
			if b.WriteASCII(rt, in[i:i+k]) != nil {
				break
			}
			i += k
			continue
		}
		c := in[i]
		lo, hi, n := byte(0x80), byte(0xbf), 0
		switch {
		case c < 0xc2 || c > 0xf4:
			return i, i + 1, "invalid start byte"
		case c < 0xe0:
			n = 1
		case c < 0xf0:
			n = 2
		default:
			n = 3
		}
		switch c {
		case 0xe0:
			lo = 0xa0
		case 0xed:
			hi = 0x9f
		case 0xf0:
			lo = 0x90
		case 0xf4:
			hi = 0x8f
		}
		r := rune(c & (0x3f >> n))
		for k := 1; k <= n; k++ {
			if i+k >= len(in) {
				return i, len(in), "unexpected end of data"
			}
			d := in[i+k]
			if d < lo || d > hi {
				return i, i + k, "invalid continuation byte"
			}
			lo, hi = 0x80, 0xbf
			r = r<<6 | rune(d&0x3f)
		}
		if b.WriteRune(rt, r) != nil {
			break
		}
		i += n + 1
	}
	return len(in), len(in), ""
}

func decodeASCII(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
	k := asciiPrefix(in[i:])
	_ = b.WriteASCII(rt, in[i:i+k])
	if i += k; i < len(in) {
		return i, i + 1, "ordinal not in range(128)"
	}
	return i, i, ""
}

func decodeLatin1(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
	if in = in[i:]; asciiPrefix(in) == len(in) {
		_ = b.WriteASCII(rt, in)
	} else if p, err := b.reserve(rt, len(in), maxLatin1); err == nil {
		convertChars(p, int(b.kind), unsafe.Pointer(&in[0]), 1, len(in))
	}
	return i + len(in), i + len(in), ""
}

func unit16(in []byte, big bool) rune {
	if big {
		return rune(in[0])<<8 | rune(in[1])
	}
	return rune(in[1])<<8 | rune(in[0])
}

func unit32(in []byte, big bool) uint32 {
	if big {
		return uint32(in[0])<<24 | uint32(in[1])<<16 | uint32(in[2])<<8 | uint32(in[3])
	}
	return uint32(in[3])<<24 | uint32(in[2])<<16 | uint32(in[1])<<8 | uint32(in[0])
}

func decodeUTF16(big bool) func(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
	return func(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
		for i < len(in) {
			if len(in)-i < 2 {
				return i, len(in), "truncated data"
			}
			c := unit16(in[i:], big)
			n := 2
			if isSurrogate(c) {
				switch {
				case c >= 0xdc00:
					return i, i + 2, "illegal encoding"
				case len(in)-i < 4:
					return i, len(in), "unexpected end of data"
				}
				d := unit16(in[i+2:], big)
				if d < 0xdc00 || d > 0xdfff {
					return i, i + 2, "illegal UTF-16 surrogate"
				}
				c, n = 0x10000+(c-0xd800)<<10+(d-0xdc00), 4
			}
			if b.WriteRune(rt, c) != nil {
				break
			}
			i += n
		}
		return len(in), len(in), ""
	}
}

func decodeUTF32(big bool) func(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
	return func(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
		for ; i < len(in); i += 4 {
			if len(in)-i < 4 {
				return i, len(in), "truncated data"
			}
			c := unit32(in[i:], big)
			switch {
			case c > uint32(maxRune):
				return i, i + 4, "code point not in range(0x110000)"
			case isSurrogate(rune(c)):
				return i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)"
			}
			if b.WriteRune(rt, rune(c)) != nil {
				break
			}
		}
		return len(in), len(in), ""
	}
}
