// Package repl is the prompt: it reads statements line by line, runs each as a unit of its own, and shows values and errors, as CPython's does.
//
// The loop is a state machine over a LineSource (source.go) and an Engine (engine.go), so that it is tested without a terminal. terminal.go is the
// line source for terminals, on readline, with a history and the completion of complete.go.
package repl

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"minipy/inspect"
	"minipy/objects"
	"minipy/parser"
)

// Loop is a session at the prompt.
type Loop struct {
	Engine Engine
	Lines  LineSource
	// Note prints what belongs to the prompt itself, such as the newline after Ctrl-D.
	Note func(string)
	// Commands, if set, runs lines that are no Python: %who, x?, ...
	Commands *Commands
	// BareExit makes exit and quit leave without a call, as the 3.13 prompt on a terminal does.
	BareExit bool

	parsed *parsed
	count  int // statements run so far: each has a file name of its own
}

// Run reads and executes until the end of input or SystemExit, and returns the exit status.
func (l *Loop) Run() int {
	l.setPrompts()
	if l.Commands != nil {
		l.Commands.lines = l.Lines
	}
	for {
		src, err := l.readStatement()
		switch {
		case errors.Is(err, io.EOF):
			l.Note("\n")
			return 0
		case errors.Is(err, ErrInterrupted):
			l.Engine.TakeInterrupt()
			l.Engine.WriteStderr("\nKeyboardInterrupt\n")
			continue
		case err != nil && !errors.Is(err, objects.ErrRaised):
			l.Engine.WriteStderr("minipy: cannot read: " + err.Error() + "\n")
			return 1
		case err == nil && l.BareExit && l.isExit(src):
			return 0
		case err == nil && l.sayWord(src):
			continue
		}
		done := l.measure(src)
		if err == nil {
			err = l.execute(src)
		}
		if err != nil {
			if status, exit := l.Engine.Report(false); exit {
				return status
			}
			l.Engine.RT().LineEnded()
		}
		done()
		l.Engine.FlushIO()
	}
}

// measure starts what %memline shows after a statement.
func (l *Loop) measure(src string) (done func()) {
	if l.Commands == nil || isCommand(src) {
		return func() {}
	}
	l.Commands.BeforeStatement()
	return l.Commands.AfterStatement
}

// execute runs one of the prompt's own commands or a statement. What is wrong with a command is told, and no error; others are objects.ErrRaised.
func (l *Loop) execute(src string) error {
	if src == "" {
		l.count++ // CPython runs an empty statement
		return nil
	}
	if l.Commands != nil {
		if handled, err := l.Commands.Run(src); handled {
			if err != nil && !errors.Is(err, objects.ErrRaised) {
				l.Engine.WriteStderr(l.Commands.paintError(err.Error()) + "\n")
				return nil
			}
			return err
		}
	}
	name := fmt.Sprintf("<stdin>-%d", l.count)
	l.count++
	l.Engine.SetSource(name, src)
	return l.run(src, name)
}

func (l *Loop) flush() {
	rt := l.Engine.RT()
	_ = rt.Stdout.Flush()
	_ = rt.Stderr.Flush()
}

// readStatement reads the lines of one statement; "" is an empty one. A syntax error is raised.
func (l *Loop) readStatement() (string, error) {
	if src, ok := l.Lines.(StatementSource); ok {
		l.flush()
		text, err := src.ReadStatement(l.prompt(objects.WordPs1), l.prompt(objects.WordPs2), l.ends)
		if err != nil || isBlank(text) {
			return "", err
		}
		return finished(text), nil
	}
	var src strings.Builder
	last := empty // state before the current line
	prompt := l.prompt(objects.WordPs1)
	for {
		l.flush()
		line, err := l.Lines.ReadLine(prompt)
		atEnd := false
		if errors.Is(err, io.EOF) {
			if src.Len() == 0 {
				return "", io.EOF
			}
			l.Note("\n")
			atEnd = true
		} else if err != nil {
			return "", err
		}
		if bad := notUTF8(line); bad != nil {
			return "", l.Engine.RaiseSyntaxError(bad)
		}
		if l.Commands != nil && src.Len() == 0 && isCommand(line) {
			return line, nil
		}
		whole := strings.HasSuffix(line, "\n")
		if line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"); !atEnd {
			src.WriteString(line + "\n")
		}
		text := src.String()
		st, perr := check(text)
		if atEnd {
			switch st {
			case complete, open:
				return text, nil
			case empty:
				return "", nil
			}
			return "", l.raise(perr, text)
		}
		switch st {
		case empty:
			if whole {
				return "", nil
			}
		case complete:
			if whole {
				return text, nil
			}
		case open:
			if line == "" {
				return text, nil
			}
		case broken:
			return "", l.raise(l.afterBlock(perr, last, line, strings.Count(text, "\n")), text)
		case incomplete:
			if line == "" && src.Len() > 1 && !inBracketOrString(perr) {
				return "", l.raise(perr, text)
			}
		}
		last = st
		prompt = l.prompt(objects.WordPs2)
	}
}

// raise makes a parser's error in text the pending exception. Its line has no newline at the prompt. What is wrong at the empty line that should have ended
// the statement is so at its newline token, or, where blocks end there too, at a token without a place.
func (l *Loop) raise(err error, text string) error {
	var e *parser.SyntaxError
	if errors.As(err, &e) {
		c := *e
		c.Text = strings.TrimSuffix(c.Text, "\n")
		if c.Text == "" {
			c.Col, c.EndCol = 1, 1
			nested := false
			for l := range strings.Lines(text) {
				nested = nested || (l[0] == ' ' || l[0] == '\t') && !isBlank(l)
			}
			if nested && (strings.HasPrefix(c.Msg, "expected an indented block") || c.Msg == "unexpected unindent") {
				c.Col, c.EndCol = 0, -1
			}
		}
		err = &c
	}
	return l.Engine.RaiseSyntaxError(err)
}

// afterBlock words the error of a new statement where an empty line should have ended a block: CPython's tokenizer has not seen the statement whole, so
// it points at its first token.
func (l *Loop) afterBlock(err error, before state, line string, lineno int) error {
	var e *parser.SyntaxError
	if before != open || !errors.As(err, &e) || line == "" || line[0] == ' ' || line[0] == '\t' {
		return err
	}
	n := firstToken(line)
	switch line[:n] {
	case "else", "elif", "except", "finally": // these belong to the block's statement
		return err
	}
	c := *e
	c.Kind, c.Msg = "SyntaxError", "invalid syntax"
	c.Line, c.EndLine, c.Col, c.EndCol, c.Text = lineno, lineno, 1, n+1, line
	return &c
}

// firstToken is the length of a line's first token.
func firstToken(line string) int {
	word := func(c byte) bool {
		return c == '_' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
	}
	n := 0
	for n < len(line) && word(line[n]) {
		n++
	}
	return max(n, 1)
}

// setPrompts defines sys.ps1 and sys.ps2, which exist only where there is a prompt.
func (l *Loop) setPrompts() {
	for _, p := range [...]struct {
		name objects.Name
		text string
	}{{objects.WordPs1, ">>> "}, {objects.WordPs2, "... "}} {
		if l.Engine.SysGet(p.name) == 0 {
			l.Engine.SysSet(p.name, p.text)
		}
	}
}

// isCommand tells a line for Commands from Python.
func isCommand(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "%") || strings.HasSuffix(line, "?") && !strings.ContainsAny(line, "#'\"")
}

// isExit tells a lone exit or quit that the program has not redefined.
func (l *Loop) isExit(src string) bool {
	word := strings.TrimSpace(src)
	return (word == "exit" || word == "quit") && l.isFree(word)
}

// isFree tells whether a word is no name of the program's.
func (l *Loop) isFree(word string) bool {
	return inspect.Lookup(l.Engine.RT(), l.Engine.MainGlobals(), word) == 0
}

// words are what CPython's prompt explains, and clear, which clears the screen.
var words = map[string]string{
	"copyright": "minipy contains no code of CPython. The Go modules that it is built with, named in go.mod of its sources, have their own copyright.\n",
	"credits":   "Python was designed by Guido van Rossum and is developed by its community: www.python.org.\nminipy is built with participle, readline and modules of the Go project.\n",
	"license":   "The Go modules that minipy is built with come under the licenses that lie beside their sources; go.mod in minipy's sources names them.\n",
	"clear":     "\x1b[H\x1b[2J\x1b[3J",
}

// sayWord serves a lone word of words, with or without a call's brackets, that the program has not made a name.
func (l *Loop) sayWord(src string) bool {
	word := strings.TrimSuffix(strings.TrimSpace(src), "()")
	text, ok := words[word]
	if !ok || word == "clear" && !l.BareExit || !l.isFree(word) {
		return false
	}
	rt := l.Engine.RT()
	_, _ = rt.Stdout.WriteString(text)
	l.Engine.FlushIO()
	rt.LineEnded()
	l.count++
	return true
}

// prompt is str(sys.ps1) or str(sys.ps2); nothing where the program has deleted it or str() fails.
func (l *Loop) prompt(name objects.Name) string {
	rt := l.Engine.RT()
	v := l.Engine.SysGet(name)
	if v == 0 {
		return ""
	}
	if err := rt.Enter(""); err != nil { // a native function at work: it holds a reference
		rt.ClearExc()
		return ""
	}
	defer rt.Leave()
	objects.IncRef(v)
	defer rt.DecRef(v)
	s, err := rt.ToStr(v)
	if err != nil {
		rt.ClearExc()
		return ""
	}
	text := rt.StrGo(s)
	rt.DecRef(s)
	return text
}
