package objects

import (
	"bytes"
	"strings"

	"minipy/unidata"
)

// unicode_escape and raw_unicode_escape: text as it is written in string literals. A backslash of the encoded text is data, so replacement texts are plain.
var (
	codecUnicodeEscape    = codec{name: "unicodeescape", unit: 1, enc: encodeUnicodeEscape, dec: decodeUnicodeEscape}
	codecRawUnicodeEscape = codec{name: "rawunicodeescape", unit: 1, enc: encodeRawUnicodeEscape, dec: decodeRawUnicodeEscape}
)

func encodeUnicodeEscape(s Ref, i int, out []byte) ([]byte, int, int, string) {
	n := StrLen(s)
	for ; i < n; i++ {
		switch c := strAt(s, i); {
		case c == '\\':
			out = append(out, '\\', '\\')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c == '\t':
			out = append(out, '\\', 't')
		case c >= ' ' && c < 0x7f:
			out = append(out, byte(c))
		default:
			out = appendEscape(out, c)
		}
	}
	return out, n, n, ""
}

func encodeRawUnicodeEscape(s Ref, i int, out []byte) ([]byte, int, int, string) {
	n := StrLen(s)
	for ; i < n; i++ {
		if c := strAt(s, i); c <= maxLatin1 {
			out = append(out, byte(c))
		} else {
			out = appendEscape(out, c)
		}
	}
	return out, n, n, ""
}

// hexRun reads up to n hex digits.
func hexRun(in []byte, n int) (v rune, got int) {
	for got < n && got < len(in) {
		k := strings.IndexByte("0123456789abcdef", in[got]|0x20)
		if k < 0 || k > 9 && in[got] < 'A' || k <= 9 && in[got] > '9' {
			break
		}
		v = v<<4 | rune(k)
		got++
	}
	return v, got
}

// simpleEscapes are the escape sequences of one letter.
var simpleEscapes = map[byte]rune{'\\': '\\', '\'': '\'', '"': '"', 'b': '\b', 'f': '\f', 't': '\t', 'n': '\n', 'r': '\r', 'v': '\v', 'a': '\a'}

func decodeUnicodeEscape(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
	for i < len(in) {
		if in[i] != '\\' {
			_ = b.WriteRune(rt, rune(in[i]))
			i++
			continue
		}
		if i+1 == len(in) {
			return i, len(in), "\\ at end of string"
		}
		c := in[i+1]
		if r, ok := simpleEscapes[c]; ok {
			_ = b.WriteRune(rt, r)
			i += 2
			continue
		}
		switch {
		case c == '\n':
			i += 2
		case c >= '0' && c <= '7':
			k, v := i+1, rune(0)
			for ; k < len(in) && k < i+4 && in[k] >= '0' && in[k] <= '7'; k++ {
				v = v<<3 | rune(in[k]-'0')
			}
			_ = b.WriteRune(rt, v)
			i = k
		case c == 'x' || c == 'u' || c == 'U':
			n := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
			v, got := hexRun(in[i+2:], n)
			if got < n {
				return i, i + 2 + got, "truncated \\" + string(c) + strings.Repeat("X", n) + " escape"
			}
			if v < 0 || v > 0x10ffff {
				return i, i + 2 + n, "illegal Unicode character"
			}
			_ = b.WriteRune(rt, v)
			i += 2 + n
		case c == 'N':
			end := -1
			if i+2 < len(in) && in[i+2] == '{' {
				end = bytes.IndexByte(in[i+3:], '}')
			}
			if end <= 0 {
				stop := i + 2
				if stop < len(in) && in[stop] == '{' {
					if stop = len(in); end == 0 {
						stop = i + 3
					}
				}
				return i, stop, "malformed \\N character escape"
			}
			r, ok := unidata.Lookup(string(in[i+3 : i+3+end]))
			if !ok {
				return i, i + 4 + end, "unknown Unicode character name"
			}
			_ = b.WriteRune(rt, r)
			i += 4 + end
		default:
			_ = b.WriteRune(rt, '\\')
			_ = b.WriteRune(rt, rune(c))
			i += 2
		}
	}
	return len(in), len(in), ""
}

func decodeRawUnicodeEscape(rt *Runtime, in []byte, i int, b *StrBuilder) (int, int, string) {
	for i < len(in) {
		if in[i] != '\\' || i+1 == len(in) {
			_ = b.WriteRune(rt, rune(in[i]))
			i++
			continue
		}
		n := map[byte]int{'u': 4, 'U': 8}[in[i+1]]
		if n == 0 { // a pair: a backslash behind it begins nothing
			_ = b.WriteRune(rt, '\\')
			_ = b.WriteRune(rt, rune(in[i+1]))
			i += 2
			continue
		}
		v, got := hexRun(in[i+2:], n)
		if got < n {
			return i, i + 2 + got, "truncated \\" + string(in[i+1]) + strings.Repeat("X", n) + " escape"
		}
		if v < 0 || v > 0x10ffff {
			return i, i + 2 + n, "\\Uxxxxxxxx out of range"
		}
		_ = b.WriteRune(rt, v)
		i += 2 + n
	}
	return len(in), len(in), ""
}
