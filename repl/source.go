package repl

import "minipy/objects"

// ErrInterrupted is what ReadLine returns when the user pressed Ctrl-C.
var ErrInterrupted = objects.ErrInterrupted

// LineSource gives the lines that are typed.
type LineSource interface {
	// ReadLine shows the prompt and returns the next line with its newline, if it has one. io.EOF comes alone.
	ReadLine(prompt string) (string, error)
	// Close releases the terminal and saves the history.
	Close() error
}

// A StatementSource is a LineSource that reads whole statements.
type StatementSource interface {
	LineSource
	// ReadStatement reads until ends says that Enter ends the statement. The text may have no newline at its end.
	ReadStatement(ps1, ps2 string, ends func(text string) bool) (string, error)
}

// A LineReader reads one line with its newline, if it has one; io.EOF comes alone.
type LineReader interface {
	ReadLine() ([]byte, error)
}

// pipe is the line source for input that is no terminal. Prompts go to stderr, as CPython's do.
type pipe struct {
	in    LineReader
	write func(string)
}

// NewPipe makes a line source that reads in and gives its prompts to write.
func NewPipe(in LineReader, write func(string)) LineSource { return &pipe{in, write} }

func (p *pipe) ReadLine(prompt string) (string, error) {
	p.write(prompt)
	line, err := p.in.ReadLine()
	return string(line), err
}

func (p *pipe) Close() error { return nil }
