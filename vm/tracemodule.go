package vm

import (
	"strings"

	"minipy/mem"
)

// What the module traceback takes from the printer of uncaught exceptions.

// FramePos is the source range of a frame's instruction: lasti of a traceback entry, or -1 for the one being executed. -1 is unknown.
func (in *Interp) FramePos(fo Ref, lasti int) (line, endLine, col, endCol int) {
	if f := *mem.RefAt(fo, offFrameObjFrame); f != 0 && lasti < 0 {
		lasti = int(*mem.U32(f, offPC))
	}
	_, _, pos := in.FrameWhere(fo, lasti)
	return int(pos.Line), int(pos.EndLine), int(pos.Col), int(pos.EndCol)
}

// CaretLines draws source lines and the carets below them, indented by four. Columns are in bytes.
func (in *Interp) CaretLines(lines []string, col, endCol int) string {
	var b strings.Builder
	newCaretRange(lines, col, endCol).render(&b, false)
	return b.String()
}

// Suggestion is what a traceback adds to the message of exc: which name may have been meant. tb may be 0.
func (in *Interp) Suggestion(exc, tb Ref) string {
	p := &tracePrinter{h: in, rt: in.rt, limit: -1, files: &sourceFiles{host: in}}
	return p.suggestion(exc, tb)
}

// SyntaxText is the last part of the traceback of a SyntaxError, without its notes.
func (in *Interp) SyntaxText(exc Ref) string {
	p := &tracePrinter{h: in, rt: in.rt, limit: -1, files: &sourceFiles{host: in}}
	var b strings.Builder
	p.formatSyntax(&b, &traceExc{typ: p.typeName(exc), syntax: p.syntaxInfo(exc)})
	return b.String()
}
