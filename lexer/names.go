package lexer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isIdentStart(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c >= 0x80 }

func isIdentChar(c byte) bool { return isIdentStart(c) || isDigit(c) }

// identifier scans a name, a keyword or the prefix of a string.
func (s *scanner) identifier() {
	m := s.mark()
	var b, u, r, f bool
	ascii := true
	for prefix := true; ; s.pos++ {
		c := s.peek()
		if prefix {
			switch {
			case (c == '"' || c == '\'') && s.pos > m.off:
				s.pos = m.off
				s.str(m.off+s.prefixLen(), r, f)
				return
			case (c == 'b' || c == 'B') && !(b || u || f):
				b = true
			case (c == 'u' || c == 'U') && !(b || u || r || f):
				u = true
			case (c == 'r' || c == 'R') && !(r || u):
				r = true
			case (c == 'f' || c == 'F') && !(f || b || u):
				f = true
			default:
				prefix = false
			}
		}
		if !isIdentChar(c) {
			break
		}
		if c >= 0x80 {
			ascii = false
		}
	}
	word := s.src[m.off:s.pos]
	if !ascii && !s.checkIdentifier(m, word) {
		return
	}
	k := Name
	if len(word) >= 2 && len(word) <= 8 {
		if kw, ok := keywords[word]; ok {
			k = kw
		}
	}
	s.emit(k, m)
}

// prefixLen is the number of letters before the quote.
func (s *scanner) prefixLen() int { return strings.IndexAny(s.src[s.pos:], "'\"") }

// checkIdentifier finds the first character that no identifier has.
func (s *scanner) checkIdentifier(m mark, word string) bool {
	for i, c := range word {
		if isXID(c, i == 0) {
			continue
		}
		n := utf8.RuneLen(c)
		if c == utf8.RuneError {
			n = 1
		}
		s.pos = m.off + i + n
		if unicode.IsPrint(c) {
			s.fail("invalid character '%c' (U+%04X)", c, c)
		} else {
			s.fail("invalid non-printable character U+%04X", c)
		}
		return false
	}
	return true
}

// isXID tells whether a character can be part of an identifier, or begin one.
func isXID(c rune, start bool) bool {
	if c == '_' || unicode.IsLetter(c) || unicode.Is(unicode.Nl, c) || unicode.Is(unicode.Other_ID_Start, c) {
		return true
	}
	return !start && unicode.In(c, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}
