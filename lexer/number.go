package lexer

import "strings"

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// number scans a numeric literal. The errors name the character that CPython's tokenizer stops at.
func (s *scanner) number() {
	m := s.mark()
	if s.peek() == '0' {
		switch s.peekAt(1) | 0x20 {
		case 'x':
			s.radix(m, "hexadecimal", isHex)
			return
		case 'o':
			s.radix(m, "octal", func(c byte) bool { return c >= '0' && c <= '7' })
			return
		case 'b':
			s.radix(m, "binary", func(c byte) bool { return c == '0' || c == '1' })
			return
		}
		if s.zeros(m) {
			return
		}
	} else if s.peek() != '.' && !s.decimals() {
		return
	}
	s.fraction(m)
}

// radix scans the digits after 0x, 0o or 0b.
func (s *scanner) radix(m mark, kind string, ok func(byte) bool) {
	s.pos += 2
	for {
		if s.peek() == '_' {
			s.pos++
		}
		if !ok(s.peek()) {
			if isDigit(s.peek()) {
				s.pos++
				s.fail("invalid digit '%c' in %s literal", s.src[s.pos-1], kind)
			} else {
				s.fail("invalid %s literal", kind)
			}
			return
		}
		for ok(s.peek()) {
			s.pos++
		}
		if s.peek() != '_' {
			break
		}
	}
	if isDigit(s.peek()) {
		s.pos++
		s.fail("invalid digit '%c' in %s literal", s.src[s.pos-1], kind)
		return
	}
	if s.endOfNumber(kind) {
		s.emit(Number, m)
	}
}

// zeros scans a decimal literal that starts with 0; it tells whether it dealt with it.
func (s *scanner) zeros(m mark) bool {
	nonzero := false
	for s.peek() == '0' || s.peek() == '_' {
		if s.peek() == '_' {
			s.pos++
			if !isDigit(s.peek()) {
				s.fail("invalid decimal literal")
				return true
			}
			continue
		}
		s.pos++
	}
	zerosEnd := s.pos
	if isDigit(s.peek()) {
		nonzero = true
		if !s.decimals() {
			return true
		}
	}
	switch s.peek() {
	case '.', 'e', 'E', 'j', 'J':
		return false
	}
	if nonzero {
		col := s.column(m.off)
		s.failRange(col, col+zerosEnd-m.off,
			"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
		return true
	}
	if s.endOfNumber("decimal") {
		s.emit(Number, m)
	}
	return true
}

// decimals scans digits with single underscores between them.
func (s *scanner) decimals() bool {
	for {
		for isDigit(s.peek()) {
			s.pos++
		}
		if s.peek() != '_' {
			return true
		}
		s.pos++
		if !isDigit(s.peek()) {
			s.fail("invalid decimal literal")
			return false
		}
	}
}

// fraction scans what may follow the integer part.
func (s *scanner) fraction(m mark) {
	if s.peek() == '.' {
		s.pos++
		if isDigit(s.peek()) && !s.decimals() {
			return
		}
	}
	if c := s.peek(); c == 'e' || c == 'E' {
		n := 1
		if sign := s.peekAt(1); sign == '+' || sign == '-' {
			n = 2
		}
		if !isDigit(s.peekAt(n)) {
			if n == 2 {
				s.pos += 2
				s.fail("invalid decimal literal")
				return
			}
			if s.endOfNumber("decimal") {
				s.emit(Number, m)
			}
			return
		}
		s.pos += n
		if !s.decimals() {
			return
		}
	}
	kind := "decimal"
	if c := s.peek(); c == 'j' || c == 'J' {
		s.pos++
		kind = "imaginary"
	}
	if s.endOfNumber(kind) {
		s.emit(Number, m)
	}
}

// endOfNumber checks what stands right after a number: keywords may (with a warning), other identifiers may not.
func (s *scanner) endOfNumber(kind string) bool {
	rest := s.src[s.pos:]
	for _, w := range [...]string{"and", "else", "for", "if", "in", "is", "not", "or"} {
		if strings.HasPrefix(rest, w) {
			s.warn("invalid "+kind+" literal", s.pos-1, s.pos)
			return true
		}
	}
	if c := s.peek(); isIdentChar(c) && c < 0x80 {
		s.fail("invalid %s literal", kind)
		return false
	}
	return true
}
