package lexer

import (
	"strings"
	"unicode/utf8"
)

// The limits of CPython's tokenizer.
const (
	maxIndent   = 100
	maxParens   = 200
	maxFStrings = 150
	maxFields   = 3 // of replacement fields in the specifications of others
	tabSize     = 8
)

type bracket struct {
	char      byte
	line, col int32
}

// field is a replacement field being scanned: depth is the number of brackets open inside it, its own included.
type field struct {
	depth  int
	inSpec bool
}

// fstring is an f-string being scanned.
type fstring struct {
	quote  byte
	size   int
	raw    bool
	start  mark
	fields []field
}

type mark struct {
	off, lineStart int
	line           int32
}

type scanner struct {
	res       *Result
	src       string
	pos       int
	line      int32
	lineStart int
	cols      []int // the indentation stack, with tabs to multiples of 8
	altCols   []int // the same with tabs as one column: the two must agree
	parens    []bracket
	fstrings  []fstring
	atStart   bool // of a logical line
	failed    bool
}

// Scan splits a source into tokens. The list ends with EOF, before which an Error token stands if the scan stopped early.
func Scan(src string) *Result {
	if strings.Contains(src, "\r") {
		src = strings.ReplaceAll(strings.ReplaceAll(src, "\r\n", "\n"), "\r", "\n")
	}
	if src != "" && src[len(src)-1] != '\n' {
		src += "\n"
	}
	r := &Result{Src: src, Tokens: make([]Token, 0, len(src)/4+8)}
	s := &scanner{res: r, src: src, line: 1, cols: []int{0}, altCols: []int{0}, atStart: true}
	r.Lines = make([]int32, 1, strings.Count(src, "\n")+2)
	if i := strings.IndexByte(src, 0); i >= 0 {
		r.Err = &ErrorInfo{Kind: "SyntaxError", Msg: "source code string cannot contain null bytes"}
		s.failed = true
		s.emit(Error, s.mark())
	}
	for !s.failed && s.next() {
	}
	if n := len(s.parens); n > 0 {
		p := s.parens[n-1]
		r.Unclosed = &Open{p.char, p.line, p.col}
	}
	end := s.mark()
	s.emit(EOF, end)
	return r
}

func (s *scanner) mark() mark { return mark{s.pos, s.lineStart, s.line} }

// emit appends a token that starts at m and ends here.
func (s *scanner) emit(k Kind, m mark) { s.emitEnd(k, m, s.pos) }

func (s *scanner) emitEnd(k Kind, m mark, end int) {
	s.res.Tokens = append(s.res.Tokens, Token{
		Kind: k, Off: int32(m.off), End: int32(end), Line: m.line, Col: int32(m.off - m.lineStart),
		EndLine: s.line, EndCol: int32(end - s.lineStart),
	})
}

// newline notes that the character before s.pos ended a line.
func (s *scanner) newline() {
	s.line++
	s.lineStart = s.pos
	s.res.Lines = append(s.res.Lines, int32(s.pos))
}

// peek is the next character, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos < len(s.src) {
		return s.src[s.pos]
	}
	return 0
}

func (s *scanner) peekAt(n int) byte {
	if s.pos+n < len(s.src) {
		return s.src[s.pos+n]
	}
	return 0
}

// next scans one token, or the blanks before one; it tells whether there is more.
func (s *scanner) next() bool {
	if f := s.middle(); f != nil {
		s.scanMiddle(f)
		return true
	}
	if s.atStart && len(s.parens) == 0 {
		if !s.indentation() {
			return s.pos < len(s.src) || s.end()
		}
		s.atStart = false
	}
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		if c == ' ' || c == '\t' || c == '\f' {
			s.pos++
			continue
		}
		break
	}
	if s.pos >= len(s.src) {
		return s.end()
	}
	switch c := s.src[s.pos]; {
	case c == '#':
		if i := strings.IndexByte(s.src[s.pos:], '\n'); i >= 0 {
			s.pos += i
		} else {
			s.pos = len(s.src)
		}
	case c == '\n':
		m := s.mark()
		s.pos++
		if len(s.parens) == 0 {
			s.emit(Newline, m)
			s.atStart = true
		}
		s.newline()
	case c == '\\':
		s.continuation()
	case isIdentStart(c):
		s.identifier()
	case c >= '0' && c <= '9', c == '.' && isDigit(s.peekAt(1)):
		s.number()
	case c == '"' || c == '\'':
		s.str(s.pos, false, false)
	default:
		s.operator(c)
	}
	return true
}

// end closes what is open at the end of the source.
func (s *scanner) end() bool {
	if s.failed {
		return false
	}
	if len(s.parens) > 0 {
		p := s.parens[len(s.parens)-1]
		s.res.Err = unclosed(s.res, &Open{p.char, p.line, p.col})
		s.failed = true
		s.emit(Error, s.mark())
		return false
	}
	for range len(s.cols) - 1 {
		s.emit(Dedent, s.mark())
	}
	s.cols = s.cols[:1]
	return false
}

// indentation measures the blanks at the beginning of a line, and tells whether the line has anything on it.
func (s *scanner) indentation() bool {
	col, alt, contCol := 0, 0, -1
scan:
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/tabSize + 1) * tabSize
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			if s.peekAt(1) != '\n' {
				break scan
			}
			if contCol < 0 {
				contCol = col
			}
			if s.continuation(); s.failed {
				return false
			}
			continue
		default:
			break scan
		}
		s.pos++
	}
	if s.pos >= len(s.src) {
		return false
	}
	switch s.src[s.pos] {
	case '#':
		s.pos += strings.IndexByte(s.src[s.pos:], '\n')
		fallthrough
	case '\n':
		s.pos++
		s.newline()
		return false
	}
	if contCol >= 0 {
		col, alt = contCol, contCol
	}
	s.indent(col, alt)
	return !s.failed
}

// indent compares a line's indentation with that of the lines before.
func (s *scanner) indent(col, alt int) {
	top := len(s.cols) - 1
	switch {
	case col == s.cols[top]:
		if alt != s.altCols[top] {
			s.tabError()
		}
	case col > s.cols[top]:
		if top+1 >= maxIndent {
			s.softFail("IndentationError", "too many levels of indentation", 1, 0)
			return
		}
		if alt <= s.altCols[top] {
			s.tabError()
			return
		}
		s.cols = append(s.cols, col)
		s.altCols = append(s.altCols, alt)
		s.emit(Indent, s.mark())
	default:
		for top > 0 && col < s.cols[top] {
			top--
		}
		switch {
		case col != s.cols[top]:
			// CPython has read the whole line when it complains.
			line := s.src[s.lineStart : s.lineStart+strings.IndexByte(s.src[s.lineStart:], '\n')+1]
			s.softFail("IndentationError", "unindent does not match any outer indentation level", utf8.RuneCountInString(line), -1)
			return
		case alt != s.altCols[top]:
			s.tabError()
			return
		}
		for range len(s.cols) - 1 - top {
			s.emit(Dedent, s.mark())
		}
		s.cols, s.altCols = s.cols[:top+1], s.altCols[:top+1]
	}
}

func (s *scanner) tabError() {
	s.softFail("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0)
}

// continuation skips a backslash at the end of a line.
func (s *scanner) continuation() {
	if s.peekAt(1) != '\n' {
		s.softFail("SyntaxError", "unexpected character after line continuation character", s.column(s.pos)+1, 0)
		return
	}
	if s.pos+2 >= len(s.src) {
		if n := len(s.parens); n > 0 {
			p := s.parens[n-1]
			s.res.Err = unclosed(s.res, &Open{p.char, p.line, p.col})
			s.failed = true
			s.emit(Error, s.mark())
			return
		}
		s.softFail("SyntaxError", "unexpected EOF while parsing", s.column(s.pos)+1, -1)
		s.res.Err.Incomplete = true
		return
	}
	s.pos += 2
	s.newline()
}
