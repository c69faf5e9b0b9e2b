package main

import (
	"bytes"
	"io"
	"os"
	"sync"

	"minipy/objects"
)

// input is standard input whose reads Ctrl-C can interrupt: a goroutine waits for the system, and Read waits for it or for the interrupt. What the system
// delivers after an interrupted read is given to the next one.
type input struct {
	f       *os.File
	mu      sync.Mutex
	reads   chan chunk // answers of the reading goroutine
	signals chan struct{}
	waiting bool // a read of the system is under way
	inRead  bool
	rest    []byte
	allow   func() (resume func()) // lets the program's threads run meanwhile
	echoed  func()                 // called when the user has ended a line
	pending func() bool            // tells of an interrupt that came before the read
}

type chunk struct {
	data []byte
	err  error
}

func newInput(f *os.File) *input {
	return &input{f: f, reads: make(chan chunk, 1), signals: make(chan struct{}, 1)}
}

// interrupt ends a Read that is waiting, if there is one.
func (r *input) interrupt() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.inRead {
		select {
		case r.signals <- struct{}{}:
		default:
		}
	}
}

func (r *input) setInRead(on bool) {
	r.mu.Lock()
	r.inRead = on
	if !on {
		select { // an interrupt that came too late for this read
		case <-r.signals:
		default:
		}
	}
	r.mu.Unlock()
}

// maxLine bounds a line at the prompt: what is longer is cut into several, which then fail to parse.
const maxLine = 256 << 20

// ReadLine reads a line for the prompt. What the program reads begins behind it; it takes what has come in whole into its own buffer, so that the prompt does
// not see the rest any more, as with CPython.
func (r *input) ReadLine() ([]byte, error) {
	var line []byte
	for len(line) < maxLine {
		if i := bytes.IndexByte(r.rest, '\n'); i >= 0 {
			line = append(line, r.rest[:i+1]...)
			r.rest = r.rest[i+1:]
			return line, nil
		}
		line = append(line, r.rest...)
		r.rest = nil
		buf := make([]byte, 1<<13)
		n, err := r.Read(buf)
		r.rest = buf[:n]
		switch {
		case n > 0:
		case err == io.EOF && len(line) > 0:
			return line, nil
		case err != nil:
			return nil, err
		}
	}
	return line, nil
}

// Unread gives back what has been read and not used.
func (r *input) Unread(p []byte) { r.rest = append(bytes.Clone(p), r.rest...) }

// Read reads for the program, whose threads run meanwhile.
func (r *input) Read(p []byte) (int, error) {
	if r.allow != nil && len(r.rest) == 0 {
		defer r.allow()()
	}
	return r.read(p)
}

// keyboard reads for the editor of the prompt, which looks after the threads itself.
type keyboard struct{ *input }

func (k keyboard) Read(p []byte) (int, error) { return k.read(p) }

func (r *input) read(p []byte) (int, error) {
	if len(r.rest) > 0 {
		n := copy(p, r.rest)
		r.rest = r.rest[n:]
		return n, nil
	}
	if !r.waiting {
		r.waiting = true
		buf := make([]byte, len(p))
		go func() {
			n, err := r.f.Read(buf)
			r.reads <- chunk{buf[:n], err}
		}()
	}
	r.setInRead(true)
	defer r.setInRead(false)
	if r.pending != nil && r.pending() {
		return 0, objects.ErrInterrupted
	}
	select {
	case c := <-r.reads:
		select {
		case <-r.signals: // both came: the interrupt goes first
			r.reads <- c
			return 0, objects.ErrInterrupted
		default:
		}
		r.waiting = false
		if r.echoed != nil {
			r.echoed()
		}
		n := copy(p, c.data)
		r.rest = c.data[n:]
		return n, c.err
	case <-r.signals:
		return 0, objects.ErrInterrupted
	}
}
