package lexer

import "strings"

// str scans a string literal whose quote is at the given offset; its prefix starts at s.pos.
func (s *scanner) str(quoteAt int, raw, isF bool) {
	m := s.mark()
	s.pos = quoteAt
	quote, size := s.src[quoteAt], 1
	if s.peekAt(1) == quote && s.peekAt(2) == quote {
		size = 3
	}
	if isF {
		s.pos += size
		if len(s.fstrings) >= maxFStrings {
			s.fail("too many nested f-strings")
			return
		}
		s.fstrings = append(s.fstrings, fstring{quote: quote, size: size, raw: raw, start: m})
		s.emit(FStringStart, m)
		return
	}
	s.pos += size
	end := s.src[quoteAt : quoteAt+size]
	escaped := false // a quote behind a backslash was seen
	for {
		switch {
		case s.pos >= len(s.src), size == 1 && s.src[s.pos] == '\n':
			s.unterminated(m, quote, size, escaped)
			return
		case s.src[s.pos] == '\\':
			s.pos++
			if s.peek() == '\n' {
				s.pos++
				s.newline()
			} else if s.pos < len(s.src) {
				escaped = escaped || s.src[s.pos] == quote
				s.pos++
			}
		case s.src[s.pos] == '\n':
			s.pos++
			s.newline()
		case s.src[s.pos] == quote && strings.HasPrefix(s.src[s.pos:], end):
			s.pos += size
			s.emit(String, m)
			return
		default:
			s.pos++
		}
	}
}

// unterminated reports a string without an end. Within an f-string of the same quotes it is the f-string that ended too early.
func (s *scanner) unterminated(m mark, quote byte, size int, escaped bool) {
	if n := len(s.fstrings); n > 0 && s.fstrings[n-1].quote == quote && s.fstrings[n-1].size == size {
		s.failAt(m, false, "f-string: expecting '}'")
		return
	}
	if size == 3 {
		s.failAt(m, true, "unterminated triple-quoted string literal (detected at line %d)", s.lastLine())
		return
	}
	hint := ""
	if escaped {
		hint = "; perhaps you escaped the end quote?"
	}
	s.failAt(m, s.pos >= len(s.src), "unterminated string literal (detected at line %d)%s", s.lastLine(), hint)
}

// lastLine is the line the scan is in; the empty one after the final newline does not count.
func (s *scanner) lastLine() int32 {
	if s.pos >= len(s.src) && s.lineStart == s.pos {
		return s.line - 1
	}
	return s.line
}

// middle is the f-string whose literal text (or format specification) comes next, nil when tokens of an expression come.
func (s *scanner) middle() *fstring {
	n := len(s.fstrings)
	if n == 0 {
		return nil
	}
	f := &s.fstrings[n-1]
	if k := len(f.fields); k == 0 || f.fields[k-1].inSpec {
		return f
	}
	return nil
}

// scanMiddle scans the text of an f-string to the next replacement field or to the end.
func (s *scanner) scanMiddle(f *fstring) {
	inSpec := len(f.fields) > 0
	end := strings.Repeat(string(f.quote), f.size)
	m := s.mark()
	flush := func(to int) {
		if to > m.off {
			s.emitEnd(FStringMiddle, m, to)
			s.res.Tokens[len(s.res.Tokens)-1].Raw = f.raw
		}
	}
	doubled := func() { // of two braces the first is text
		s.pos++
		flush(s.pos)
		s.pos++
		s.res.Tokens[len(s.res.Tokens)-1].EndCol++
		m = s.mark()
	}
	inName := false // within the braces of \N{...}
	for {
		if s.pos >= len(s.src) || s.src[s.pos] == '\n' && f.size == 1 && !inSpec {
			s.unterminatedF(f)
			return
		}
		switch c := s.src[s.pos]; {
		case c == '\n':
			if inSpec && f.size == 1 { // the specification ends with its line
				flush(s.pos)
				f.fields[len(f.fields)-1].inSpec = false
				return
			}
			s.pos++
			s.newline()
		case c == f.quote && strings.HasPrefix(s.src[s.pos:], end):
			flush(s.pos)
			e := s.mark()
			s.pos += f.size
			s.closeF(f)
			s.emit(FStringEnd, e)
			return
		case c == '{':
			if s.peekAt(1) == '{' && !inSpec {
				doubled()
				continue
			}
			flush(s.pos)
			s.openField(f)
			return
		case c == '}':
			switch {
			case inName:
				inName = false
				s.pos++
			case inSpec:
				flush(s.pos)
				s.closeField(f)
				return
			case s.peekAt(1) == '}':
				doubled()
			default:
				s.pos++
				s.fail("f-string: single '}' is not allowed")
				return
			}
		case c == '\\':
			s.pos++
			switch d := s.peek(); {
			case d == '{' || d == '}':
				// The backslash stands for itself; the parser warns about it.
			case d == '\n':
				s.pos++
				s.newline()
			case !f.raw && d == 'N' && s.peekAt(1) == '{':
				s.pos += 2
				inName = true
			case s.pos < len(s.src):
				s.pos++
			}
		default:
			s.pos++
		}
	}
}

func (s *scanner) unterminatedF(f *fstring) {
	if f.size == 3 {
		s.failAt(f.start, true, "unterminated triple-quoted f-string literal (detected at line %d)", s.lastLine())
		return
	}
	s.failAt(f.start, false, "unterminated f-string literal (detected at line %d)", s.lastLine())
}

// openField starts a replacement field at a brace.
func (s *scanner) openField(f *fstring) {
	if len(f.fields) >= maxFields {
		s.fail("f-string: expressions nested too deeply")
		return
	}
	m := s.mark()
	s.pos++
	if !s.open('{', m) {
		return
	}
	f.fields = append(f.fields, field{depth: len(s.parens)})
	s.emit(LBrace, m)
}

// closeField ends a replacement field at its brace.
func (s *scanner) closeField(f *fstring) {
	m := s.mark()
	s.pos++
	s.parens = s.parens[:f.fields[len(f.fields)-1].depth-1]
	f.fields = f.fields[:len(f.fields)-1]
	s.emit(RBrace, m)
}

// closeF ends an f-string, with the fields that were left open: the parser complains of these.
func (s *scanner) closeF(f *fstring) {
	if len(f.fields) > 0 {
		s.parens = s.parens[:f.fields[0].depth-1]
	}
	s.fstrings = s.fstrings[:len(s.fstrings)-1]
}
