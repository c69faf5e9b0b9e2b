package objects

import (
	"bytes"
	"io"
)

// outFile is what stands between a stream's buffer and the system. What could not be written stays, so that the error comes again, until it is dropped: the
// buffer itself never sees an error, which would stop it for good.
type outFile struct {
	w       io.Writer
	pending []byte
	err     error
	midLine bool // what was written last does not end a line
}

func (o *outFile) Write(p []byte) (int, error) {
	data := p
	if len(p) > 0 {
		o.midLine = p[len(p)-1] != '\n'
	}
	if len(o.pending) > 0 {
		o.pending = append(o.pending, p...)
		data = o.pending
	}
	n, err := o.w.Write(data)
	if o.err = err; err != nil {
		o.pending = bytes.Clone(data[n:])
	} else {
		o.pending = nil
	}
	return len(p), nil
}

// flush writes what has been kept, and tells the error of the last write.
func (o *outFile) flush() error {
	if len(o.pending) > 0 {
		_, _ = o.Write(nil)
	}
	return o.err
}

// FlushStdout hands to the system what has been written to standard output.
func (rt *Runtime) FlushStdout() error {
	_ = rt.Stdout.Flush()
	return rt.out.flush()
}

// MidLine reports whether what has been written to standard output does not end with a line break.
func (rt *Runtime) MidLine() bool { return rt.out.midLine }

// LineEnded says that the terminal's cursor has come to the start of a line by other means than output: an echo.
func (rt *Runtime) LineEnded() { rt.out.midLine = false }

// dropOutput forgets what could not be written to standard output, after the error has been raised in the write that met it.
func (rt *Runtime) dropOutput() {
	_ = rt.Stdout.Flush()
	rt.out.pending, rt.out.err = nil, nil
}
