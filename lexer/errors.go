package lexer

import (
	"fmt"
	"unicode/utf8"
)

// column is the place of an offset in the present line, from 1, in code points.
func (s *scanner) column(off int) int {
	return utf8.RuneCountInString(s.src[s.lineStart:off]) + 1
}

// fail stops the scan at the character before s.pos: that is where CPython's tokenizer says it is.
func (s *scanner) fail(format string, args ...any) {
	s.failCol(s.column(s.pos)-1, format, args...)
}

func (s *scanner) failCol(col int, format string, args ...any) {
	s.failRange(col, col, format, args...)
}

func (s *scanner) failRange(col, end int, format string, args ...any) {
	if s.failed {
		return
	}
	s.failed = true
	s.res.Err = &ErrorInfo{
		Kind: "SyntaxError", Msg: fmt.Sprintf(format, args...), Line: int(s.line), Col: col, EndLine: int(s.line), EndCol: end,
		InField: len(s.fstrings) > 0,
	}
	s.emit(Error, s.mark())
}

// failAt stops the scan with an error at an earlier place, as an unterminated string's.
func (s *scanner) failAt(m mark, incomplete bool, format string, args ...any) {
	s.failed = true
	col := utf8.RuneCountInString(s.src[m.lineStart:m.off]) + 1
	s.res.Err = &ErrorInfo{
		Kind: "SyntaxError", Msg: fmt.Sprintf(format, args...), Line: int(m.line), Col: col, EndLine: int(m.line), EndCol: col,
		Incomplete: incomplete, InField: len(s.fstrings) > 0,
	}
	s.emit(Error, s.mark())
}

// softFail stops the scan with an error that any earlier error of the parser precedes.
func (s *scanner) softFail(kind, msg string, col, end int) {
	s.failed = true
	s.res.Err = &ErrorInfo{Kind: kind, Msg: msg, Line: int(s.line), Col: col, EndLine: int(s.line), EndCol: end, Soft: true}
	s.emit(Error, s.mark())
}

// unclosed is the error about a bracket that nothing closes.
func unclosed(r *Result, o *Open) *ErrorInfo {
	start := int(r.Lines[o.Line-1])
	col := utf8.RuneCountInString(r.Src[start:start+int(o.Col)]) + 1
	return &ErrorInfo{
		Kind: "SyntaxError", Msg: fmt.Sprintf("'%c' was never closed", o.Char), Line: int(o.Line), Col: col,
		EndLine: int(o.Line), EndCol: 0, Soft: true, Incomplete: true,
	}
}

// UnclosedError is the error about the bracket that is still open at the end, nil when there is none.
func (r *Result) UnclosedError() *ErrorInfo {
	if r.Unclosed == nil {
		return nil
	}
	return unclosed(r, r.Unclosed)
}

func (s *scanner) warn(msg string, start, end int) {
	s.res.Warnings = append(s.res.Warnings, Warning{
		Msg: msg, Line: s.line, Col: int32(start - s.lineStart), EndLine: s.line, EndCol: int32(end - s.lineStart),
	})
}
