// Package repl is the prompt: it reads statements line by line, runs each as a unit of its own, and shows values and errors, as CPython's does.
//
// The loop is a state machine over a LineSource (source.go) and an Engine (engine.go), so that it is tested without a terminal. terminal.go is the
// line source for terminals, on readline, with history and the completion of complete.go.
package repl

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"minipy/objects"
)

// Loop is a session at the prompt.
type Loop struct {
	Engine Engine
	Lines  LineSource
	// Note prints what belongs to the prompt itself, such as the newline after Ctrl-D.
	Note func(string)

	count int  // statements run so far: each has a file name of its own
	atEOF bool // the source ended within a statement
}

// Run reads and executes until the end of input or SystemExit, and returns the exit status.
func (l *Loop) Run() int {
	for {
		src, err := l.readStatement()
		switch {
		case errors.Is(err, io.EOF):
			l.Note("\n")
			return 0
		case errors.Is(err, ErrInterrupted):
			l.Engine.WriteStderr("\nKeyboardInterrupt\n")
			continue
		case err != nil:
			if !errors.Is(err, objects.ErrRaised) {
				l.Engine.WriteStderr("minipy: cannot read: " + err.Error() + "\n")
				return 1
			}
			if status, exit := l.report(); exit {
				return status
			}
			continue
		case src == "":
			continue
		}
		name := fmt.Sprintf("<stdin>-%d", l.count)
		l.count++
		if err := l.Engine.Interactive(src, name); err != nil {
			if status, exit := l.report(); exit {
				return status
			}
		}
		l.flush()
	}
}

func (l *Loop) flush() {
	rt := l.Engine.RT()
	_ = rt.Stdout.Flush()
	_ = rt.Stderr.Flush()
}

// report flushes what the statement printed, so that it stands before its error.
func (l *Loop) report() (status int, exit bool) {
	l.flush()
	status, exit = l.Engine.Report(false)
	l.flush()
	return
}

// readStatement reads the lines of one statement. "" is an empty one.
func (l *Loop) readStatement() (string, error) {
	var src strings.Builder
	prompt, err := l.prompt(objects.WordPs1, ">>> ")
	if err != nil {
		return "", err
	}
	for {
		l.flush()
		line, err := l.Lines.ReadLine(prompt)
		if errors.Is(err, io.EOF) {
			if src.Len() == 0 {
				return "", io.EOF
			}
			l.Note("\n")
			return l.finish(src.String())
		}
		if err != nil {
			return "", err
		}
		first := src.Len() == 0
		whole := strings.HasSuffix(line, "\n")
		src.WriteString(line)
		if !whole {
			src.WriteString("\n")
		}
		text := src.String()
		switch l.Engine.CheckInteractive(text, false) {
		case Empty:
			if first && whole {
				return "", nil
			}
		case Complete:
			if whole {
				return text, nil
			}
		case Open:
			if line == "\n" || line == "\r\n" {
				return text, nil
			}
		case Broken:
			return "", l.Engine.RaiseSyntax(text, "<stdin>")
		case Incomplete:
			if !first && (line == "\n" || line == "\r\n") && l.Engine.CheckInteractive(text, true) == Broken {
				return "", l.Engine.RaiseSyntax(text, "<stdin>")
			}
		}
		if prompt, err = l.prompt(objects.WordPs2, "... "); err != nil {
			return "", err
		}
	}
}

// finish takes what has come before the end of the input as a statement.
func (l *Loop) finish(text string) (string, error) {
	switch l.Engine.CheckInteractive(text, true) {
	case Complete, Open:
		return text, nil
	case Empty:
		return "", nil
	}
	return "", l.Engine.RaiseSyntax(text, "<stdin>")
}

// prompt is str(sys.ps1) or str(sys.ps2); nothing where the program has deleted it, and nothing too where str() fails.
func (l *Loop) prompt(name objects.Name, _ string) (string, error) {
	rt := l.Engine.RT()
	v := l.Engine.SysGet(name)
	if v == 0 {
		return "", nil
	}
	objects.IncRef(v)
	defer rt.DecRef(v)
	s, err := rt.ToStr(v)
	if err != nil {
		rt.ClearExc()
		return "", nil
	}
	text := rt.StrGo(s)
	rt.DecRef(s)
	return text, nil
}
