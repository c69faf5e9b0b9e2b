//go:build !js && !wasip1

package repl

import (
	"errors"
	"io"
	"os"
	"sync"

	"github.com/chzyer/readline"
)

// terminal is the line source for a terminal: readline with a history file and completion.
type terminal struct {
	rl     *readline.Instance
	e      Engine
	mu     sync.Mutex // guards resume, since completion runs beside ReadLine
	resume func()     // takes the interpreter back from the program's threads; nil: no line is being read
}

// NewTerminal makes the line source for the process's terminal.
func NewTerminal(e Engine, history string) (LineSource, error) {
	t := &terminal{e: e}
	rl, err := readline.NewEx(&readline.Config{
		HistoryFile:       history,
		HistoryLimit:      1000,
		HistorySearchFold: false,
		AutoComplete:      completer{t},
		InterruptPrompt:   "^C",
		EOFPrompt:         "",
		Stdout:            os.Stdout,
		Stderr:            os.Stderr,
		UniqueEditLine:    false,
	})
	if err != nil {
		return nil, err
	}
	t.rl = rl
	return t, nil
}

func (t *terminal) ReadLine(prompt string) (string, error) {
	t.rl.SetPrompt(prompt)
	t.mu.Lock()
	t.resume = t.e.AllowThreads()
	t.mu.Unlock()
	line, err := t.rl.Readline()
	t.mu.Lock()
	t.resume()
	t.resume = nil
	t.mu.Unlock()
	switch {
	case errors.Is(err, readline.ErrInterrupt):
		return "", ErrInterrupted
	case errors.Is(err, io.EOF):
		return "", io.EOF
	case err != nil:
		return "", err
	}
	return line + "\n", nil
}

func (t *terminal) Close() error { return t.rl.Close() }

// completer gives readline the candidates; a Tab where nothing but blanks stands before it indents.
type completer struct{ t *terminal }

func (c completer) Do(line []rune, pos int) ([][]rune, int) {
	head := string(line[:pos])
	blank := true
	for _, r := range head {
		blank = blank && (r == ' ' || r == '\t')
	}
	if blank {
		return [][]rune{[]rune("    ")}, 0
	}
	c.t.mu.Lock()
	if c.t.resume != nil {
		c.t.resume()
	}
	words, start := Complete(c.t.e, head, len(head))
	if c.t.resume != nil {
		c.t.resume = c.t.e.AllowThreads()
	}
	c.t.mu.Unlock()
	prefix := len([]rune(head[start:]))
	var out [][]rune
	for _, w := range words {
		out = append(out, []rune(w)[prefix:])
	}
	return out, prefix
}
