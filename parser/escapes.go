package parser

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"minipy/unidata"
)

var simpleEscapes = [256]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11,
}

// appendRune writes a character as UTF-8, a lone surrogate as three bytes.
func appendRune(b []byte, r rune) []byte {
	if r >= 0xd800 && r <= 0xdfff {
		return append(b, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f|0x80, 0x80|byte(r)&0x3f)
	}
	return utf8.AppendRune(b, r)
}

// unescape decodes the escapes of a string literal's text.
func (p *parser) unescape(s string, tok int) string {
	return p.decode(s, tok, func(msg string) {
		p.raise(p.errorAt("SyntaxError", msg, p.between(tok, tok)))
	})
}

func (p *parser) decode(s string, tok int, raise func(string)) string {
	out := make([]byte, 0, len(s))
	warned := false
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			out = append(out, s[i])
			i++
			continue
		}
		if i+1 >= len(s) { // before a brace of an f-string
			out = append(out, '\\')
			p.badEscape(tok, p.res.Src[p.toks[tok].End:], &warned)
			break
		}
		c := s[i+1]
		switch {
		case simpleEscapes[c] != 0:
			out = append(out, simpleEscapes[c])
			i += 2
		case c == '\n':
			i += 2
		case c >= '0' && c <= '7':
			v, n := octal(s[i+1:])
			if v > 0o377 {
				p.warnEscape(tok, fmt.Sprintf("invalid octal escape sequence '\\%s'", s[i+1:i+1+n]), &warned)
			}
			out = appendRune(out, rune(v))
			i += 1 + n
		case c == 'x' || c == 'u' || c == 'U':
			r, n := p.hexEscape(s, i, raise)
			out = appendRune(out, r)
			i += n
		case c == 'N':
			r, n := p.namedEscape(s, i, raise)
			out = appendRune(out, r)
			i += n
		default:
			p.badEscape(tok, s[i+1:], &warned)
			out = append(out, '\\')
			i++
		}
	}
	return string(out)
}

func octal(s string) (v, n int) {
	for n < 3 && n < len(s) && s[n] >= '0' && s[n] <= '7' {
		v = v*8 + int(s[n]-'0')
		n++
	}
	return v, n
}

// hexEscape decodes \x, \u or \U at s[i].
func (p *parser) hexEscape(s string, i int, raise func(string)) (r rune, n int) {
	want, name := 2, `\xXX`
	switch s[i+1] {
	case 'u':
		want, name = 4, `\uXXXX`
	case 'U':
		want, name = 8, `\UXXXXXXXX`
	}
	digits := 0
	for digits < want && i+2+digits < len(s) && strings.IndexByte("0123456789abcdefABCDEF", s[i+2+digits]) >= 0 {
		digits++
	}
	start := p.byteOffset(s[:i])
	if digits < want {
		raise(unicodeError(start, start+1+digits, "truncated "+name+" escape"))
		return 0, 2 + digits
	}
	v, _ := strconv.ParseUint(s[i+2:i+2+want], 16, 64)
	if v > utf8.MaxRune {
		raise(unicodeError(start, start+1+digits, "illegal Unicode character"))
		return 0, 2 + want
	}
	return rune(v), 2 + want
}

// byteOffset is where a piece of text would end in the buffer CPython decodes: characters outside ASCII are escapes there.
func (p *parser) byteOffset(s string) int {
	n := 0
	for _, r := range s {
		if r >= 0x80 {
			n += 10
		} else {
			n++
		}
	}
	return n
}

func unicodeError(from, to int, what string) string {
	if from == to {
		return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s", from, what)
	}
	return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", from, to, what)
}

// namedEscape decodes \N{name} at s[i].
func (p *parser) namedEscape(s string, i int, raise func(string)) (r rune, n int) {
	start := p.byteOffset(s[:i])
	end := strings.IndexByte(s[i:], '}')
	if !strings.HasPrefix(s[i:], `\N{`) || end < 0 || end == 3 {
		to := start + 1
		switch {
		case end == 3:
			to = start + 2
		case strings.HasPrefix(s[i:], `\N{`):
			to = start + len(s[i:]) - 1
		}
		raise(unicodeError(start, to, `malformed \N character escape`))
		return 0, 2
	}
	r, ok := unidata.Lookup(s[i+3 : i+end])
	if !ok {
		raise(unicodeError(start, start+end, "unknown Unicode character name"))
	}
	return r, end + 1
}

// badEscape warns about a backslash before a character that needs none.
func (p *parser) badEscape(tok int, after string, warned *bool) {
	r, _ := utf8.DecodeRuneInString(after)
	if r >= utf8.RuneSelf {
		return
	}
	p.warnEscape(tok, fmt.Sprintf("invalid escape sequence '\\%c'", r), warned)
}

// warnEscape warns once for a literal.
func (p *parser) warnEscape(tok int, msg string, warned *bool) {
	if *warned {
		return
	}
	*warned = true
	p.warnings = append(p.warnings, Warning{"SyntaxWarning", msg, p.between(tok, tok)})
}

// unescapeBytes decodes the escapes of a bytes literal's text.
func (p *parser) unescapeBytes(s string, tok int) string {
	out := make([]byte, 0, len(s))
	warned := false
	for i := 0; i < len(s); {
		c := s[i]
		i++
		if c != '\\' {
			out = append(out, c)
			continue
		}
		c = s[i]
		switch {
		case simpleEscapes[c] != 0:
			out = append(out, simpleEscapes[c])
			i++
		case c == '\n':
			i++
		case c >= '0' && c <= '7':
			v, n := octal(s[i:])
			if v > 0o377 {
				p.warnEscape(tok, fmt.Sprintf("invalid octal escape sequence '\\%s'", s[i:i+n]), &warned)
			}
			out = append(out, byte(v))
			i += n
		case c == 'x':
			v, err := strconv.ParseUint(s[min(i+1, len(s)):min(i+3, len(s))], 16, 8)
			if err != nil || i+3 > len(s) {
				p.raise(p.errorAt("SyntaxError", fmt.Sprintf(`(value error) invalid \x escape at position %d`, i-1), p.between(tok, tok)))
			}
			out = append(out, byte(v))
			i += 3
		default:
			p.badEscape(tok, s[i:], &warned)
			out = append(out, '\\')
		}
	}
	return string(out)
}
