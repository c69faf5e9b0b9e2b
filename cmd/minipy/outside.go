package main

import (
	"io"

	"minipy/door"
	"minipy/repl"
)

// outside is a standard stream whose traffic passes the door.
type outside struct {
	r io.Reader
	w io.Writer
}

func (o outside) Read(p []byte) (int, error) { return door.Read(door.Input, p, o.r.Read) }

func (o outside) Write(p []byte) (int, error) {
	n, err := door.Do(door.Output, func() (int, error) { return o.w.Write(p) })
	if err == nil && door.Repeating() {
		n = len(p) // times that the prompt shows may be longer now
	}
	return n, err
}

// typed is what is typed at the prompt on a terminal, which passes the door too. A repetition has no terminal.
type typed struct{ terminal repl.StatementSource }

func (t typed) ReadLine(prompt string) (string, error) {
	return door.Do(door.Input, func() (string, error) { return t.terminal.ReadLine(prompt) })
}

func (t typed) ReadStatement(ps1, ps2 string, ends func(string) bool) (string, error) {
	return door.Do(door.Input, func() (string, error) { return t.terminal.ReadStatement(ps1, ps2, ends) })
}

func (t typed) Close() error {
	if t.terminal == nil {
		return nil
	}
	return t.terminal.Close()
}

// piped is what comes through a pipe to the prompt.
type piped struct{ in repl.LineReader }

func (p piped) ReadLine() ([]byte, error) { return door.Do(door.Input, p.in.ReadLine) }
