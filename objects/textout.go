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
}

func (o *outFile) Write(p []byte) (int, error) {
	data := p
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

// dropOutput forgets what could not be written to standard output, after the error has been raised in the write that met it.
func (rt *Runtime) dropOutput() {
	_ = rt.Stdout.Flush()
	rt.out.pending, rt.out.err = nil, nil
}
