package repl

import (
	"strings"

	"minipy/parser"
)

// parsed is a text that has been parsed as a program.
type parsed struct {
	text   string // without blanks at its end
	module *parser.Module
	err    error
}

// parse parses a text, unless it has just done so.
func (l *Loop) parse(text string) *parsed {
	if bare := strings.TrimRight(text, " \t\n"); l.parsed == nil || l.parsed.text != bare {
		n, err := parser.Parse("<stdin>", text+"\n", parser.Exec)
		m, _ := n.(*parser.Module)
		l.parsed = &parsed{bare, m, err}
	}
	return l.parsed
}

// ends tells whether Enter at the end of a text ends it. A text may be several statements, as they come in a paste: those that are blocks end with an empty
// line, wherever else in them empty lines are.
func (l *Loop) ends(text string) bool {
	if isBlank(text) || l.Commands != nil && !strings.Contains(text, "\n") && isCommand(text) {
		return true
	}
	cut := strings.LastIndexByte(text, '\n')
	if cut < 0 {
		st, _ := check(text + "\n")
		return st != open && st != incomplete
	}
	p := l.parse(text)
	switch {
	case strings.TrimSpace(text[cut:]) == "":
		return p.err == nil || !inBracketOrString(p.err)
	case p.err != nil:
		return false
	}
	last, line := p.module.Body[len(p.module.Body)-1].Position().Line, text
	for range last - 1 {
		_, line, _ = strings.Cut(line, "\n")
	}
	return !parser.IsCompound(line)
}

// finished gives a text the newlines that it needs at its end.
func finished(text string) string {
	text = strings.TrimRight(text, " \t\n")
	if strings.Contains(text, "\n") {
		return text + "\n\n"
	}
	return text + "\n"
}

// run runs what has been typed, or what has been pasted, which may be several statements.
func (l *Loop) run(text, name string) error {
	if _, whole := l.Lines.(StatementSource); whole {
		p := l.parse(text)
		l.parsed = nil
		switch {
		case p.err != nil:
			return l.raise(p.err, text)
		case strings.Contains(strings.TrimRight(text, "\n"), "\n"):
			return l.Engine.RunStatements(p.module, text, name)
		}
	}
	return l.Engine.RunSource(text, name, parser.Single)
}
