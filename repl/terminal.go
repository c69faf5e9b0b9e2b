//go:build !js && !wasip1

package repl

import (
	"errors"
	"io"
	"os"

	"github.com/chzyer/readline"
)

// terminal is the line source for a terminal: readline with a history file and completion.
type terminal struct {
	rl *readline.Instance
}

// NewTerminal makes the line source for the process's terminal.
func NewTerminal(e Engine, history string) (LineSource, error) {
	rl, err := readline.NewEx(&readline.Config{
		HistoryFile:       history,
		HistoryLimit:      1000,
		HistorySearchFold: false,
		AutoComplete:      completer{e},
		InterruptPrompt:   "^C",
		EOFPrompt:         "",
		Stdout:            os.Stdout,
		Stderr:            os.Stderr,
		UniqueEditLine:    false,
	})
	if err != nil {
		return nil, err
	}
	return &terminal{rl}, nil
}

func (t *terminal) ReadLine(prompt string) (string, error) {
	t.rl.SetPrompt(prompt)
	line, err := t.rl.Readline()
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
type completer struct{ e Engine }

func (c completer) Do(line []rune, pos int) ([][]rune, int) {
	head := string(line[:pos])
	blank := true
	for _, r := range head {
		blank = blank && (r == ' ' || r == '\t')
	}
	if blank {
		return [][]rune{[]rune("    ")}, 0
	}
	words, start := Complete(c.e, head, len(head))
	prefix := len([]rune(head[start:]))
	var out [][]rune
	for _, w := range words {
		out = append(out, []rune(w)[prefix:])
	}
	return out, prefix
}
