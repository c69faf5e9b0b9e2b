package repl

import (
	"bufio"
	"errors"
	"io"

	"minipy/objects"
)

// ErrInterrupted is what ReadLine returns when the user pressed Ctrl-C.
var ErrInterrupted = objects.ErrInterrupted

// LineSource gives the lines that are typed.
type LineSource interface {
	// ReadLine shows the prompt and returns the next line with its newline, if it has one. io.EOF comes alone.
	ReadLine(prompt string) (string, error)
	// Close releases the terminal and saves the history.
	Close() error
}

// pipe is the line source for input that is no terminal. Prompts go to stderr, as CPython's do; the program's input() reads from the same reader.
type pipe struct {
	in    *bufio.Reader
	write func(string)
}

// NewPipe makes a line source that reads in and gives its prompts to write.
func NewPipe(in *bufio.Reader, write func(string)) LineSource { return &pipe{in, write} }

// maxLine bounds a line: what is longer is cut into several, which then fail to parse.
const maxLine = 256 << 20

func (p *pipe) ReadLine(prompt string) (string, error) {
	p.write(prompt)
	var line []byte
	for {
		part, err := p.in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case err == nil:
			return string(line), nil
		case errors.Is(err, bufio.ErrBufferFull) && len(line) < maxLine:
			continue
		case errors.Is(err, bufio.ErrBufferFull):
			return string(line), nil
		case errors.Is(err, io.EOF) && len(line) > 0:
			return string(line), nil
		case errors.Is(err, io.EOF):
			return "", io.EOF
		default:
			return "", err
		}
	}
}

func (p *pipe) Close() error { return nil }
