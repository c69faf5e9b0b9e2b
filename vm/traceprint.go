package vm

import (
	"fmt"
	"strings"

	"minipy/compiler"
	"minipy/objects"
)

// TraceHost is what printing tracebacks must know of an interpreter.
type TraceHost interface {
	RT() *objects.Runtime
	// FrameWhere names the file and the function of a frame object's code and the source range of its instruction lasti.
	FrameWhere(frame Ref, lasti int) (file, name string, pos compiler.Pos)
	// FrameModule is the file of the module in whose namespace the frame runs; "" if it has none.
	FrameModule(frame Ref) string
	// FrameNames lists the names that code in the frame can use: locals, then globals, then builtins.
	FrameNames(frame Ref) []string
	// FrameLocal returns a local variable of the frame, borrowed; 0 if it is not bound.
	FrameLocal(frame Ref, name string) Ref
	// SysGet returns sys.name, borrowed; 0 if there is none.
	SysGet(name objects.Name) Ref
	// SourceText returns the text of code that has no file: "<string>" of -c, "<stdin>-3" of the prompt.
	SourceText(file string) (string, bool)
}

// Escape sequences of the colours, as in CPython's _colorize.
const (
	colBoldMagenta = "\x1b[1;35m"
	colBoldRed     = "\x1b[1;31m"
	colMagenta     = "\x1b[35m"
	colRed         = "\x1b[31m"
	colReset       = "\x1b[0m"
)

// UseColor decides on colours for a stream, by the environment's rules of 3.13. getenv is os.LookupEnv, or a function that knows nothing under -E.
func UseColor(tty bool, getenv func(string) (string, bool)) bool {
	switch v, _ := getenv("PYTHON_COLORS"); v {
	case "0":
		return false
	case "1":
		return true
	}
	if _, set := getenv("NO_COLOR"); set {
		return false
	}
	if _, set := getenv("FORCE_COLOR"); set {
		return true
	}
	if v, _ := getenv("TERM"); v == "dumb" {
		return false
	}
	return tty
}

// FormatException writes exc, its traceback and the exceptions it is chained to, as CPython's default hook does. Nothing is pending afterwards that was
// not before: errors raised while formatting are shown in the text.
// refs: exc borrowed
func FormatException(h TraceHost, exc Ref, color bool) string {
	rt := h.RT()
	pending := rt.TakeExc()
	p := &tracePrinter{h: h, rt: rt, color: color, files: &sourceFiles{host: h}}
	p.limit, p.plain = traceLimit(h)
	var b strings.Builder
	p.format(&b, p.capture(exc), &groupState{})
	if pending != 0 {
		_ = rt.SetExcSteal(pending)
	}
	return escapeSurrogates(b.String())
}

// FormatExceptionOnly writes the last part alone: "ValueError: text" or a syntax error's lines, with notes.
func FormatExceptionOnly(h TraceHost, exc Ref) string {
	rt := h.RT()
	pending := rt.TakeExc()
	p := &tracePrinter{h: h, rt: rt, limit: -1, files: &sourceFiles{host: h}}
	x := p.newExc(exc)
	var b strings.Builder
	p.formatOnly(&b, x)
	if pending != 0 {
		_ = rt.SetExcSteal(pending)
	}
	return escapeSurrogates(b.String())
}

type tracePrinter struct {
	h     TraceHost
	rt    *objects.Runtime
	color bool
	plain bool // without carets and groups
	limit int  // of the entries of a traceback; negative: none
	files *sourceFiles
	seen  map[Ref]bool
}

// traceLimit reads sys.tracebacklimit. Where it is no number CPython falls back on its simpler printer.
func traceLimit(h TraceHost) (limit int, odd bool) {
	rt, v := h.RT(), h.SysGet(objects.WordTracebacklimit)
	if v == 0 || v == rt.None {
		return -1, false
	}
	if !rt.IsInt(v) {
		return -1, true
	}
	n, ok := rt.AsInt64(v)
	switch {
	case !ok && rt.AsBig(v).Sign() > 0:
		return -1, false
	case !ok || n < 0:
		return 0, false
	}
	return int(n), false
}

// last keeps the entries that the limit lets through: those nearest to the exception.
func (p *tracePrinter) last(frames []traceFrame) []traceFrame {
	if p.limit < 0 || len(frames) <= p.limit {
		return frames
	}
	return frames[len(frames)-p.limit:]
}

// traceExc is an exception as text: what CPython's traceback.TracebackException holds. Its strings are made before anything is printed.
type traceExc struct {
	typ            string
	text           string
	notes          []string
	stack          []traceFrame
	cause, context *traceExc
	group          []*traceExc
	isGroup        bool
	syntax         *traceSyntax
}

// capture turns exc and all that it is chained to into text. A queue instead of recursion: chains are as long as the program likes.
func (p *tracePrinter) capture(exc Ref) *traceExc {
	p.seen = map[Ref]bool{}
	type item struct {
		x *traceExc
		e Ref
	}
	root := p.newExc(exc)
	queue := []item{{root, exc}}
	for len(queue) > 0 {
		it := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		e := it.e
		cause, context := objects.ExcCause(e), objects.ExcContext(e)
		if cause != 0 && !p.seen[cause] {
			it.x.cause = p.newExc(cause)
		}
		if context != 0 && it.x.cause == nil && !objects.ExcSuppressContext(e) && !p.seen[context] {
			it.x.context = p.newExc(context)
		}
		if it.x.cause != nil {
			queue = append(queue, item{it.x.cause, cause})
		}
		if it.x.context != nil {
			queue = append(queue, item{it.x.context, context})
		}
		if it.x.isGroup {
			for _, g := range objects.TupleItems(objects.GroupExceptions(e)) {
				gx := p.newExc(g)
				it.x.group = append(it.x.group, gx)
				queue = append(queue, item{gx, g})
			}
		}
	}
	return root
}

func (p *tracePrinter) newExc(e Ref) *traceExc {
	rt := p.rt
	if p.seen != nil {
		p.seen[e] = true
	}
	x := &traceExc{typ: p.typeName(e), text: p.safeStr(e, "exception"), notes: p.notes(e)}
	tb := objects.ExcTraceback(e)
	for t := tb; t != 0; t = objects.TbNext(t) {
		file, name, pos := p.h.FrameWhere(objects.TbFrame(t), objects.TbLasti(t))
		p.files.from(file, p.h.FrameModule(objects.TbFrame(t)))
		f := traceFrame{file: file, name: name, line: int(pos.Line), endLine: int(pos.EndLine), col: int(pos.Col), endCol: int(pos.EndCol)}
		if f.line < 0 {
			f.line = rt.TbLineno(t)
		}
		if f.endLine < f.line {
			f.endLine = f.line
		}
		if p.plain {
			f.plain, f.col = true, -1
		}
		x.stack = append(x.stack, f)
	}
	x.stack = p.last(x.stack)
	x.isGroup = !p.plain && rt.IsInstanceOf(e, objects.TBaseExceptionGroup)
	switch {
	case rt.IsInstanceOf(e, objects.TSyntaxError):
		x.syntax = p.syntaxInfo(e)
	default:
		x.text += p.suggestion(e, tb)
	}
	return x
}

// typeName is the exception's class as a traceback's last line shows it, with its module unless that is builtins or __main__.
func (p *tracePrinter) typeName(e Ref) string {
	rt := p.rt
	t := rt.TypeFor(e)
	name := rt.StrGo(t.QualnameRef())
	m, err := rt.GetAttr(t.Obj, rt.Name(objects.NameModule))
	if err != nil {
		rt.ClearExc()
		return "<unknown>." + name
	}
	defer rt.DecRef(m)
	if !rt.IsStr(m) {
		return "<unknown>." + name
	}
	if mod := rt.StrGo(m); mod != "__main__" && mod != "builtins" {
		return mod + "." + name
	}
	return name
}

func (p *tracePrinter) safeStr(o Ref, what string) string {
	return p.safe(o, "<"+what+" str() failed>", (*objects.Runtime).ToStr)
}

func (p *tracePrinter) safe(o Ref, failed string, f func(*objects.Runtime, Ref) (Ref, error)) string {
	rt := p.rt
	s, err := f(rt, o)
	if err != nil {
		rt.ClearExc()
		return failed
	}
	g := rt.StrGo(s)
	rt.DecRef(s)
	return g
}

// notes returns the lines of __notes__.
func (p *tracePrinter) notes(e Ref) []string {
	rt := p.rt
	n, err := rt.LookupAttr(e, rt.Name(objects.NameNotes))
	if err != nil {
		x := rt.TakeExc()
		defer rt.DecRef(x)
		return []string{"Ignored error getting __notes__: " + p.safe(x, "<__notes__ repr() failed>", (*objects.Runtime).Repr)}
	}
	if n == 0 {
		return nil
	}
	defer rt.DecRef(n)
	if n == rt.None {
		return nil
	}
	if !rt.IsInstanceOf(n, objects.TList) && !rt.IsInstanceOf(n, objects.TTuple) {
		return []string{p.safe(n, "<__notes__ repr() failed>", (*objects.Runtime).Repr)}
	}
	items, err := rt.TupleFromIter(n)
	if err != nil {
		rt.ClearExc()
		return nil
	}
	defer rt.DecRef(items)
	var lines []string
	for _, note := range objects.TupleItems(items) {
		lines = append(lines, strings.Split(p.safeStr(note, "note"), "\n")...)
	}
	return lines
}

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"

	maxGroupWidth = 15
	maxGroupDepth = 10
)

// groupState is how deep in exception groups the printer is, which decides the margin.
type groupState struct {
	depth     int
	needClose bool
}

func (g *groupState) indent() string { return strings.Repeat(" ", 2*g.depth) }

func (g *groupState) emit(b *strings.Builder, text string, margin string) {
	prefix := g.indent()
	if g.depth > 0 {
		prefix += margin + " "
	}
	if prefix == "" {
		b.WriteString(text)
		return
	}
	for _, l := range pySplitLines(text, true) {
		b.WriteString(prefix + l)
	}
}

// format writes x after what it is chained to.
func (p *tracePrinter) format(b *strings.Builder, x *traceExc, g *groupState) {
	type link struct {
		msg string
		x   *traceExc
	}
	var chain []link
	for x != nil {
		switch {
		case x.cause != nil:
			chain, x = append(chain, link{causeText, x}), x.cause
		case x.context != nil:
			chain, x = append(chain, link{contextText, x}), x.context
		default:
			chain, x = append(chain, link{"", x}), nil
		}
	}
	for i := len(chain) - 1; i >= 0; i-- {
		l := chain[i]
		if l.msg != "" {
			g.emit(b, l.msg, "|")
		}
		switch {
		case !l.x.isGroup:
			if len(l.x.stack) > 0 {
				g.emit(b, "Traceback (most recent call last):\n", "|")
				p.emitStack(b, l.x, g)
			}
			p.emitOnly(b, l.x, g)
		case g.depth > maxGroupDepth:
			g.emit(b, fmt.Sprintf("... (max_group_depth is %d)\n", maxGroupDepth), "|")
		default:
			p.formatGroup(b, l.x, g)
		}
	}
}

func (p *tracePrinter) formatGroup(b *strings.Builder, x *traceExc, g *groupState) {
	top := g.depth == 0
	if top {
		g.depth = 1
	}
	if len(x.stack) > 0 {
		margin := "|"
		if top {
			margin = "+"
		}
		g.emit(b, "Exception Group Traceback (most recent call last):\n", margin)
		p.emitStack(b, x, g)
	}
	p.emitOnly(b, x, g)
	n := min(len(x.group), maxGroupWidth+1)
	g.needClose = false
	for i := range n {
		last := i == n-1
		if last {
			g.needClose = true // the line may be drawn by a group inside
		}
		lead, title := "  ", fmt.Sprint(i+1)
		if i == 0 {
			lead = "+-"
		}
		if i >= maxGroupWidth {
			title = "..."
		}
		b.WriteString(g.indent() + lead + "+---------------- " + title + " ----------------\n")
		g.depth++
		if i < maxGroupWidth {
			p.format(b, x.group[i], g)
		} else {
			more := len(x.group) - maxGroupWidth
			g.emit(b, fmt.Sprintf("and %d more exception%s\n", more, pluralS(more)), "|")
		}
		if last && g.needClose {
			b.WriteString(g.indent() + "+------------------------------------\n")
			g.needClose = false
		}
		g.depth--
	}
	if top {
		g.depth = 0
	}
}

func pluralS(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func (p *tracePrinter) emitStack(b *strings.Builder, x *traceExc, g *groupState) {
	var s strings.Builder
	p.formatStack(&s, x.stack)
	g.emit(b, s.String(), "|")
}

func (p *tracePrinter) emitOnly(b *strings.Builder, x *traceExc, g *groupState) {
	var s strings.Builder
	p.formatOnly(&s, x)
	g.emit(b, s.String(), "|")
}

func (p *tracePrinter) paint(col, s string) string {
	if !p.color {
		return s
	}
	return col + s + colReset
}

// formatOnly writes the exception itself: type and message, or a syntax error's place, and the notes.
func (p *tracePrinter) formatOnly(b *strings.Builder, x *traceExc) {
	switch {
	case x.syntax != nil:
		p.formatSyntax(b, x)
	case x.text == "":
		b.WriteString(p.paint(colBoldMagenta, x.typ) + "\n")
	default:
		b.WriteString(p.paint(colBoldMagenta, x.typ) + ": " + p.paint(colMagenta, x.text) + "\n")
	}
	for _, n := range x.notes {
		b.WriteString(n + "\n")
	}
}

// escapeSurrogates writes lone surrogates the way stderr's backslashreplace does; they are three bytes from ED A0 on in our strings.
func escapeSurrogates(s string) string {
	if !strings.Contains(s, "\xed") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == 0xed && i+2 < len(s) && s[i+1] >= 0xa0 {
			fmt.Fprintf(&b, "\\u%04x", 0xd000|uint(s[i+1]&0x3f)<<6|uint(s[i+2]&0x3f))
			i += 2
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
