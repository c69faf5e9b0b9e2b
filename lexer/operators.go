package lexer

var oneChar = [128]Kind{
	'(': LParen, ')': RParen, '[': LBracket, ']': RBracket, '{': LBrace, '}': RBrace, ':': Colon, ',': Comma, ';': Semi,
	'+': Plus, '-': Minus, '*': Star, '/': Slash, '|': VBar, '&': Amper, '<': Less, '>': Greater, '=': Equal, '.': Dot,
	'%': Percent, '~': Tilde, '^': Circumflex, '@': At, '!': Exclamation,
}

// pair joins two characters into the key of a table.
func pair(a, b byte) uint16 { return uint16(a)<<8 | uint16(b) }

var twoChars = map[uint16]Kind{
	pair('=', '='): EqEqual, pair('!', '='): NotEqual, pair('<', '='): LessEqual, pair('>', '='): GreaterEqual,
	pair('<', '>'): NotEqual, pair('<', '<'): LeftShift, pair('>', '>'): RightShift, pair('*', '*'): DoubleStar,
	pair('+', '='): PlusEqual, pair('-', '='): MinusEqual, pair('*', '='): StarEqual, pair('/', '='): SlashEqual,
	pair('%', '='): PercentEqual, pair('&', '='): AmperEqual, pair('|', '='): VBarEqual, pair('^', '='): CircumflexEqual,
	pair('/', '/'): DoubleSlash, pair('@', '='): AtEqual, pair('-', '>'): Arrow, pair(':', '='): ColonEqual,
}

// operator scans punctuation, and keeps account of brackets.
func (s *scanner) operator(c byte) {
	m := s.mark()
	var f *fstring
	atField := false // directly in a replacement field, not in brackets within it
	if n := len(s.fstrings); n > 0 {
		f = &s.fstrings[n-1]
		atField = len(f.fields) > 0 && f.fields[len(f.fields)-1].depth == len(s.parens)
	}
	switch c {
	case '(', '[', '{':
		s.pos++
		if s.open(c, m) {
			s.emit(oneChar[c], m)
		}
		return
	case ')', ']', '}':
		if atField && c == '}' {
			s.closeField(f)
			return
		}
		s.pos++
		if s.close(c, f) {
			s.emit(oneChar[c], m)
		}
		return
	case ':':
		if atField {
			s.pos++
			s.emit(Colon, m)
			f.fields[len(f.fields)-1].inSpec = true
			return
		}
	case '.':
		if s.peekAt(1) == '.' && s.peekAt(2) == '.' {
			s.pos += 3
			s.emit(Ellipsis, m)
			return
		}
	}
	s.pos++
	k, ok := twoChars[pair(c, s.peek())]
	switch {
	case !ok:
		if c < ' ' || c == 0x7f {
			s.fail("invalid non-printable character U+%04X", c)
			return
		}
		k = oneChar[c]
		if k == EOF {
			k = Invalid
		}
	default:
		s.pos++
		if s.peek() == '=' {
			k, ok = threeChars[k]
			if ok {
				s.pos++
			} else {
				k = twoChars[pair(c, s.src[s.pos-1])]
			}
		}
	}
	s.emit(k, m)
}

// threeChars holds the operators that an equals sign makes of others.
var threeChars = map[Kind]Kind{
	LeftShift: LeftShiftEqual, RightShift: RightShiftEqual, DoubleStar: DoubleStarEqual, DoubleSlash: DoubleSlashEqual,
}

func (s *scanner) open(c byte, m mark) bool {
	if len(s.parens) >= maxParens {
		s.fail("too many nested parentheses")
		return false
	}
	s.parens = append(s.parens, bracket{c, m.line, int32(m.off - m.lineStart)})
	return true
}

// close checks a closing bracket against the innermost open one.
func (s *scanner) close(c byte, f *fstring) bool {
	n := len(s.parens)
	if n == 0 {
		s.fail("unmatched '%c'", c)
		return false
	}
	p := s.parens[n-1]
	if p.char == '(' && c == ')' || p.char == '[' && c == ']' || p.char == '{' && c == '}' {
		s.parens = s.parens[:n-1]
		return true
	}
	switch {
	case f != nil && len(f.fields) > 0 && f.fields[len(f.fields)-1].depth == n:
		s.fail("f-string: unmatched '%c'", c)
	case p.line != s.line:
		s.fail("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, p.char, p.line)
	default:
		s.fail("closing parenthesis '%c' does not match opening parenthesis '%c'", c, p.char)
	}
	return false
}
