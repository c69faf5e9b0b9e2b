package vm

import (
	"strings"
	"unicode"

	"minipy/objects"
)

// traceSyntax is where a SyntaxError points. Numbers are nil where the exception has none.
type traceSyntax struct {
	msg, file       string
	hasFile         bool
	line, endLine   string // as str() gives them; "" is none
	hasText         bool
	text            []rune
	offset, endOffs *int
}

func (p *tracePrinter) syntaxInfo(e Ref) *traceSyntax {
	rt := p.rt
	s := &traceSyntax{}
	get := func(name string) Ref {
		v, err := rt.GetAttrStr(e, name)
		if err != nil {
			rt.ClearExc()
			return 0
		}
		if v == rt.None {
			return 0
		}
		return v
	}
	str := func(name string) (string, bool) {
		v := get(name)
		if v == 0 {
			return "", false
		}
		defer rt.DecRef(v)
		return p.safeStr(v, "exception"), true
	}
	num := func(name string) *int {
		v := get(name)
		if v == 0 {
			return nil
		}
		defer rt.DecRef(v)
		if !rt.IsInt(v) {
			return nil
		}
		n, ok := rt.AsInt64(v)
		if !ok || n < -1<<31 || n > 1<<31 {
			return nil
		}
		i := int(n)
		return &i
	}
	s.file, s.hasFile = str("filename")
	s.line, _ = str("lineno")
	s.endLine, _ = str("end_lineno")
	if t, ok := str("text"); ok {
		s.text, s.hasText = []rune(t), true
	}
	s.offset, s.endOffs = num("offset"), num("end_offset")
	s.msg, _ = str("msg")
	return s
}

// formatSyntax writes a SyntaxError: its place, the line with carets, the message.
func (p *tracePrinter) formatSyntax(b *strings.Builder, x *traceExc) {
	s := x.syntax
	suffix := ""
	if s.line != "" {
		file := s.file
		if file == "" {
			file = "<string>"
		}
		b.WriteString("  File " + p.paint(colMagenta, "\""+file+"\"") + ", line " + p.paint(colMagenta, s.line) + "\n")
	} else if s.hasFile {
		suffix = " (" + s.file + ")"
	}
	if s.hasText {
		p.formatSyntaxLine(b, s)
	}
	msg := s.msg
	if msg == "" {
		msg = "<no detail available>"
	}
	b.WriteString(p.paint(colBoldMagenta, x.typ) + ": " + p.paint(colMagenta, msg) + suffix + "\n")
}

func (p *tracePrinter) formatSyntaxLine(b *strings.Builder, s *traceSyntax) {
	r := s.text
	for len(r) > 0 && r[len(r)-1] == '\n' {
		r = r[:len(r)-1]
	}
	l := r
	for len(l) > 0 && (l[0] == ' ' || l[0] == '\n' || l[0] == '\f') {
		l = l[1:]
	}
	spaces := len(r) - len(l)
	if s.offset == nil {
		b.WriteString("    " + string(l) + "\n")
		return
	}
	offset, end := *s.offset, len(r)+1
	if s.line == s.endLine {
		end = offset
		if s.endOffs != nil && *s.endOffs != 0 {
			end = *s.endOffs
		}
	}
	if n := len(s.text); n > 0 {
		if offset > n {
			offset = len(r) + 1
		}
		if end > n {
			end = len(r) + 1
		}
	}
	if offset >= end || end < 0 {
		end = offset + 1
	}
	col, endCol := offset-1-spaces, end-1-spaces
	if col < 0 {
		b.WriteString("    " + string(l) + "\n")
		return
	}
	// Blanks that are no spaces (tabs) stay, so that the carets line up.
	var lead []rune
	for _, c := range l[:min(col, len(l))] {
		if !unicode.IsSpace(c) {
			c = ' '
		}
		lead = append(lead, c)
	}
	line := string(l)
	if p.color {
		at := func(i int) int { return min(max(i, 0), len(l)) }
		line = string(l[:at(col)]) + colBoldRed + string(l[at(col):at(endCol)]) + colReset + string(l[at(endCol):])
	}
	b.WriteString("    " + line + "\n")
	b.WriteString("    " + string(lead) + p.paint(colBoldRed, strings.Repeat("^", endCol-col)) + "\n")
}

// FormatUnraisable writes what CPython's default sys.unraisablehook does: head is the line above ("Exception ignored in: <repr>"), given without its
// colon and object when obj is 0. It is the simpler printer: no carets, no notes, no chain. noSource: the source lines cannot be had any more.
// refs: exc borrowed, obj borrowed
func FormatUnraisable(h TraceHost, exc, obj Ref, msg string, noSource bool) string {
	rt := h.RT()
	pending := rt.TakeExc()
	p := &tracePrinter{h: h, rt: rt, files: &sourceFiles{host: h, filesOnly: true, none: noSource}}
	p.limit, _ = traceLimit(h)
	var b strings.Builder
	switch {
	case obj != 0:
		if msg == "" {
			msg = "Exception ignored in"
		}
		b.WriteString(msg + ": " + p.safe(obj, "<object repr() failed>", (*objects.Runtime).Repr) + "\n")
	case msg != "":
		b.WriteString(msg + ":\n")
	}
	if exc != 0 {
		p.formatPlain(&b, exc)
	}
	if pending != 0 {
		_ = rt.SetExcSteal(pending)
	}
	return escapeSurrogates(b.String())
}

func (p *tracePrinter) formatPlain(b *strings.Builder, e Ref) {
	var frames []traceFrame
	for t := objects.ExcTraceback(e); t != 0; t = objects.TbNext(t) {
		file, name, _ := p.h.FrameWhere(objects.TbFrame(t), objects.TbLasti(t))
		n := p.rt.TbLineno(t)
		frames = append(frames, traceFrame{file: file, name: name, line: n, endLine: n, col: -1, endCol: -1, plain: true})
	}
	if frames = p.last(frames); len(frames) > 0 {
		b.WriteString("Traceback (most recent call last):\n")
		p.formatStack(b, frames)
	}
	text := p.safe(e, "<exception str() failed>", (*objects.Runtime).ToStr)
	b.WriteString(p.typeName(e) + ": " + text + "\n") // the colon even without text
}
