package stdlib

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"hash/crc32"
	"io"

	"minipy/objects"
)

var zlibDef = &ModuleDef{
	Name:   "zlib",
	Doc:    "Compression and checksums of zlib.",
	Source: source("zlib"),
	Init:   zlibInit,
}

const zlibErrorKey = "zlib.error"

func zlibErrorf(rt *objects.Runtime, format string, args ...any) error {
	return raiseClassf(rt, stateGet(rt, zlibErrorKey), format, args...)
}

// zlibStreams are the compressors and decompressors under way, by the number that their objects hold.
type zlibStreams struct {
	last int
	out  map[int]*deflater
	in   map[int]*inflater
}

type deflater struct {
	buf bytes.Buffer
	w   interface {
		io.WriteCloser
		Flush() error
	}
}

// newDeflater makes a compressor; wbits says which header: of zlib, of gzip (from 24 on) or none (negative).
func newDeflater(level, wbits int) *deflater {
	d := new(deflater)
	var err error
	switch {
	case wbits < 0:
		d.w, err = flate.NewWriter(&d.buf, level)
	case wbits > 15:
		d.w, err = gzip.NewWriterLevel(&d.buf, level)
	default:
		d.w, err = zlib.NewWriterLevel(&d.buf, level)
	}
	if err != nil {
		return nil
	}
	return d
}

// newInflate makes a reader of compressed data from r, which takes no byte too much of it if it is an io.ByteReader.
func newInflate(r *feed, wbits int) (io.Reader, error) {
	if wbits > 31 {
		c, err := r.ReadByte()
		if err != nil {
			return nil, err
		}
		r.back()
		if wbits = 15; c == 0x1f {
			wbits = 31
		}
	}
	switch {
	case wbits < 0:
		return flate.NewReader(r), nil
	case wbits > 15:
		z, err := gzip.NewReader(r)
		if err == nil {
			z.Multistream(false)
		}
		return z, err
	}
	return zlib.NewReader(r)
}

// feed is the input of a decompressor; more brings what comes later, and says false at the end.
type feed struct {
	data []byte
	pos  int
	more func() ([]byte, bool)
}

func (f *feed) fill() error {
	for f.pos >= len(f.data) {
		data, ok := f.more()
		if !ok {
			return io.ErrUnexpectedEOF
		}
		f.data, f.pos = data, 0
	}
	return nil
}

func (f *feed) ReadByte() (byte, error) {
	if err := f.fill(); err != nil {
		return 0, err
	}
	f.pos++
	return f.data[f.pos-1], nil
}

// back gives the last byte back.
func (f *feed) back() { f.pos-- }

func (f *feed) Read(p []byte) (int, error) {
	if err := f.fill(); err != nil {
		return 0, err
	}
	n := copy(p, f.data[f.pos:])
	f.pos += n
	return n, nil
}

// rest is what has not been read.
func (f *feed) rest() []byte { return f.data[f.pos:] }

// inflater runs a decompressor in a goroutine of its own, which works only while the caller waits for it.
type inflater struct {
	feed  feed
	input chan []byte   // closed: there is no more
	ask   chan struct{} // it wants input
	out   chan []byte   // output
	took  chan struct{} // the output has been taken
	end   chan error    // it has ended
	chunk []byte        // output that has not been taken yet
	want  bool          // it waits for input
	skip  int           // bytes of the next input that it has had already
	eof   bool
}

func newInflater(wbits int) *inflater {
	f := &inflater{input: make(chan []byte), ask: make(chan struct{}), out: make(chan []byte), took: make(chan struct{}), end: make(chan error, 1), want: true}
	f.feed.more = func() ([]byte, bool) {
		f.ask <- struct{}{}
		data, ok := <-f.input
		return data, ok
	}
	go func() {
		first, ok := <-f.input
		if !ok {
			f.end <- io.ErrUnexpectedEOF
			return
		}
		f.feed.data = first
		r, err := newInflate(&f.feed, wbits)
		for err == nil {
			buf := make([]byte, 1<<15)
			var n int
			n, err = r.Read(buf)
			if n > 0 {
				f.out <- buf[:n]
				if _, ok := <-f.took; !ok {
					return
				}
			}
		}
		f.end <- err
	}()
	return f
}

// run gives it data and collects up to limit bytes of output; 0 is no limit. unsent is data that it did not come to.
func (f *inflater) run(data []byte, limit int) (out, unsent []byte, err error) {
	if f.skip > 0 && len(data) > 0 {
		data, f.skip = data[1:], 0
	}
	unsent = append([]byte(nil), data...)
	for !f.eof {
		if len(f.chunk) > 0 {
			n := len(f.chunk)
			if limit > 0 {
				n = min(n, limit-len(out))
			}
			out, f.chunk = append(out, f.chunk[:n]...), f.chunk[n:]
			if len(f.chunk) > 0 {
				return out, unsent, nil
			}
			f.took <- struct{}{}
		}
		if limit > 0 && len(out) >= limit && !f.want {
			// It goes on computing up to its next output; that waits.
			f.next()
			if f.eof {
				return out, unsent, f.close()
			}
			if len(f.chunk) > 0 || !f.want {
				return out, unsent, nil
			}
		}
		if f.want {
			if len(unsent) == 0 {
				return out, unsent, nil
			}
			f.want = false
			f.input <- unsent
			unsent = nil
		}
		f.next()
		if f.eof {
			return out, unsent, f.close()
		}
	}
	return out, unsent, nil
}

// next lets it run until it wants input, has output or has ended.
func (f *inflater) next() {
	if f.want || len(f.chunk) > 0 {
		return
	}
	select {
	case <-f.ask:
		f.want = true
	case f.chunk = <-f.out:
	case err := <-f.end:
		f.eof = true
		f.end <- err
	}
}

// close is the error that it ended with.
func (f *inflater) close() error {
	err := <-f.end
	f.end <- err
	if err == io.EOF {
		return nil
	}
	return err
}

// stop ends the goroutine.
func (f *inflater) stop() {
	switch {
	case f.eof:
	case f.want:
		close(f.input)
	default:
		close(f.took)
	}
}

func inflateError(rt *objects.Runtime, err error) error {
	switch err {
	case io.ErrUnexpectedEOF, io.EOF:
		return zlibErrorf(rt, "Error -5 while decompressing data: incomplete or truncated stream")
	case zlib.ErrHeader, gzip.ErrHeader:
		return zlibErrorf(rt, "Error -3 while decompressing data: incorrect header check")
	case zlib.ErrChecksum, gzip.ErrChecksum:
		return zlibErrorf(rt, "Error -3 while decompressing data: incorrect data check")
	}
	return zlibErrorf(rt, "Error -3 while decompressing data: invalid block type")
}

// zlibInts reads the optional int arguments into values that have their defaults already.
func zlibInts(rt *objects.Runtime, a []Ref, values ...*int) error {
	for i, p := range values {
		if i < len(a) && a[i] != 0 {
			n, err := rt.CIntArg(a[i])
			if err != nil {
				return err
			}
			*p = n
		}
	}
	return nil
}

func zlibInit(rt *objects.Runtime, d Ref) error {
	st := &zlibStreams{out: map[int]*deflater{}, in: map[int]*inflater{}}
	return addNatives(rt, d, "zlib", []objects.Native{
		{Name: "_setup", Sig: "error, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, stateSet(rt, zlibErrorKey, a[0]) }},
		{Name: "crc32", Sig: "data, value=, /", Fn: checksum(func(b []byte, v uint32) uint32 { return crc32.Update(v, crc32.IEEETable, b) }, 0)},
		{Name: "adler32", Sig: "data, value=, /", Fn: checksum(adlerUpdate, 1)},
		{Name: "compress", Sig: "data, /, level=, wbits=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			b, err := bytesArg(rt, a[0])
			if err != nil {
				return 0, err
			}
			level, wbits := -1, 15
			if err := zlibInts(rt, a[1:], &level, &wbits); err != nil {
				return 0, err
			}
			z := newDeflater(level, wbits)
			if z == nil || level < -1 {
				return 0, zlibErrorf(rt, "Bad compression level")
			}
			_, _ = z.w.Write(b)
			_ = z.w.Close()
			return rt.NewBytes(z.buf.Bytes())
		}},
		{Name: "decompress", Sig: "data, /, wbits=, bufsize=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			b, err := bytesArg(rt, a[0])
			if err != nil {
				return 0, err
			}
			wbits := 15
			if err := zlibInts(rt, a[1:], &wbits); err != nil {
				return 0, err
			}
			var out []byte
			r, zerr := newInflate(&feed{data: b, more: func() ([]byte, bool) { return nil, false }}, wbits)
			if zerr == nil {
				out, zerr = io.ReadAll(r)
			}
			if zerr != nil {
				return 0, inflateError(rt, zerr)
			}
			return rt.NewBytes(out)
		}},
		{Name: "_deflate_new", Sig: "level, wbits, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			level, wbits := -1, 15
			if err := zlibInts(rt, a, &level, &wbits); err != nil {
				return 0, err
			}
			z := newDeflater(level, wbits)
			if z == nil || level < -1 {
				return 0, rt.ValueErrorf("Invalid initialization option")
			}
			st.last++
			st.out[st.last] = z
			return rt.NewInt(int64(st.last))
		}},
		{Name: "_deflate", Sig: "number, data, mode, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return st.deflate(rt, a) }},
		{Name: "_inflate_new", Sig: "wbits, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			wbits := 15
			if err := zlibInts(rt, a, &wbits); err != nil {
				return 0, err
			}
			st.last++
			st.in[st.last] = newInflater(wbits)
			return rt.NewInt(int64(st.last))
		}},
		{Name: "_inflate", Sig: "number, data, limit, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return st.inflate(rt, a) }},
		{Name: "_free", Sig: "number, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n, _ := rt.AsInt64(a[0])
			if f := st.in[int(n)]; f != nil {
				f.stop()
			}
			delete(st.in, int(n))
			delete(st.out, int(n))
			return rt.None, nil
		}},
	})
}

// deflate compresses data; mode 1 flushes and 2 ends.
func (st *zlibStreams) deflate(rt *objects.Runtime, a []Ref) (Ref, error) {
	n, mode := 0, 0
	if err := zlibInts(rt, []Ref{a[0], a[2]}, &n, &mode); err != nil {
		return 0, err
	}
	b, err := bytesArg(rt, a[1])
	if err != nil {
		return 0, err
	}
	z := st.out[n]
	if z == nil {
		return 0, zlibErrorf(rt, "Error -2 while compressing data: inconsistent stream state")
	}
	_, _ = z.w.Write(b)
	switch mode {
	case 1:
		_ = z.w.Flush()
	case 2:
		_ = z.w.Close()
	}
	out, err := rt.NewBytes(z.buf.Bytes())
	z.buf.Reset()
	if mode == 2 {
		delete(st.out, n)
	}
	return out, err
}

// inflate decompresses data: the output, whether the stream has ended, what follows it, and what was not consumed.
func (st *zlibStreams) inflate(rt *objects.Runtime, a []Ref) (Ref, error) {
	n, limit := 0, 0
	if err := zlibInts(rt, []Ref{a[0], a[2]}, &n, &limit); err != nil {
		return 0, err
	}
	b, err := bytesArg(rt, a[1])
	if err != nil {
		return 0, err
	}
	f := st.in[n]
	if f == nil {
		return 0, zlibErrorf(rt, "Error -2 while decompressing data: inconsistent stream state")
	}
	out, unsent, zerr := f.run(b, limit)
	if zerr != nil {
		return 0, inflateError(rt, zerr)
	}
	var unused, tail []byte
	if f.eof {
		unused = append(append([]byte(nil), f.feed.rest()...), unsent...)
	} else if !f.want {
		// Output waits: what is left of the input is asked for again, at least a byte of it, which is then passed over.
		tail = append(append([]byte(nil), f.feed.rest()...), unsent...)
		f.feed.data, f.feed.pos = nil, 0
		if len(tail) == 0 && len(b) > 0 {
			tail, f.skip = b[len(b)-1:], 1
		}
	}
	parts := make([]Ref, 0, 4)
	for _, p := range [...][]byte{out, unused, tail} {
		v, err := rt.NewBytes(p)
		if err != nil {
			for _, v := range parts {
				rt.DecRef(v)
			}
			return 0, err
		}
		parts = append(parts, v)
	}
	return rt.NewTupleSteal(append(parts, rt.Bool(f.eof)))
}
