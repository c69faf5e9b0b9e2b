package objects

import (
	"bytes"
	"math"
	"syscall"

	"minipy/mem"
)

// BufferedReader, BufferedWriter and BufferedRandom, behind the common fields:
//
//	16  raw     Ref     the raw file
//	20  in      Ref     bytearray: what has been read ahead
//	24  inPos   uint32  how much of it has been used
//	28  out     Ref     bytearray: what has yet to be written
//	32  size    uint32  of the buffers
//	36  std     uint32  1 + descriptor of a standard stream, whose buffer is the Runtime's
const (
	offBufRaw    = 16
	offBufIn     = 20
	offBufInPos  = 24
	offBufOut    = 28
	offBufSize   = 32
	offBufStd    = 36
	bufferedSize = 40

	bufReady    = 1 << 4
	bufDetached = 1 << 5
	bufReads    = 1 << 6
	bufWrites   = 1 << 7
)

// bufCheck refuses an object that has no raw file.
func (rt *Runtime) bufCheck(o Ref) error {
	switch {
	case ioFlag(o, bufReady):
		return nil
	case ioFlag(o, bufDetached):
		return rt.ValueErrorf("raw stream has been detached")
	}
	return rt.ValueErrorf("I/O operation on uninitialized object")
}

func bufRaw(o Ref) Ref { return *RefAt(o, offBufRaw) }

func (rt *Runtime) bufClosed(o Ref) (bool, error) {
	switch {
	case *mem.U32(o, offBufStd) != 0:
		return ioFlag(o, ioClosed), nil
	case TypeOf(bufRaw(o)) == TFileIO:
		return fileIOFd(bufRaw(o)) < 0, nil
	}
	return rt.attrTrue(bufRaw(o), "closed")
}

// bufOpen refuses a closed file; what names the operation.
func (rt *Runtime) bufOpen(o Ref, what string) error {
	if err := rt.bufCheck(o); err != nil {
		return err
	}
	closed, err := rt.bufClosed(o)
	if err == nil && closed {
		err = rt.ValueErrorf("%s closed file", what)
	}
	return err
}

// bufAhead views what has been read ahead.
func (rt *Runtime) bufAhead(o Ref) []byte {
	if *mem.U32(o, offBufStd) != 0 {
		b, _ := rt.Stdin.Peek(rt.Stdin.Buffered())
		return b
	}
	if in := *RefAt(o, offBufIn); in != 0 {
		return byteArrayView(in)[*mem.U32(o, offBufInPos):]
	}
	return nil
}

func (rt *Runtime) bufUse(o Ref, n int) {
	if *mem.U32(o, offBufStd) != 0 {
		_, _ = rt.Stdin.Discard(n)
		return
	}
	*mem.U32(o, offBufInPos) += uint32(n)
}

// bufForget drops what has been read ahead.
func (rt *Runtime) bufForget(o Ref) {
	if in := *RefAt(o, offBufIn); in != 0 && *mem.U32(o, offBufStd) == 0 {
		*mem.U32(o, offBufInPos) = uint32(len(byteArrayView(in)))
	}
}

// bufFill reads more, when nothing is left ahead: the number of bytes; 0 at the end, -1 when a read would have to wait.
func (rt *Runtime) bufFill(o Ref, want int) (int, error) {
	if *mem.U32(o, offBufStd) != 0 {
		if _, err := rt.Stdin.Peek(1); err != nil {
			return 0, rt.readFailed(err)
		}
		return rt.Stdin.Buffered(), nil
	}
	in := *RefAt(o, offBufIn)
	if in == 0 {
		var err error
		if in, err = rt.NewByteArray(nil); err != nil {
			return 0, err
		}
		*RefAt(o, offBufIn) = in
	}
	*mem.U32(o, offBufInPos) = 0
	if err := rt.byteArrayResize(in, 0); err != nil {
		return 0, err
	}
	return rt.rawRead(o, in, want)
}

// rawRead fills the bytearray buf, which is empty, with up to n bytes of the raw file.
func (rt *Runtime) rawRead(o, buf Ref, n int) (int, error) {
	IncRef(buf) // the raw file's code may make the buffered one anew
	defer rt.DecRef(buf)
	if err := rt.byteArrayResize(buf, n); err != nil {
		return 0, err
	}
	raw := bufRaw(o)
	if TypeOf(raw) == TFileIO {
		err := rt.fileIOCheck(raw, fileReadable)
		k := 0
		if err == nil {
			if k, err = fdRead(fileIOFd(raw), byteArrayView(buf)); err != nil {
				k = 0
				if err == syscall.EAGAIN {
					err, k = nil, -1
				} else {
					err = rt.fileError(err)
				}
			}
		}
		if e := rt.byteArrayResize(buf, max(k, 0)); err == nil {
			err = e
		}
		return k, err
	}
	clear(byteArrayView(buf))
	view, err := rt.newMemoryView(buf)
	if err != nil {
		return 0, err
	}
	IncRef(raw)
	r, err := rt.callNamed(raw, "readinto", view)
	rt.DecRef(raw)
	rt.releaseView(view)
	rt.DecRef(view)
	k := 0
	if err == nil && r == rt.None {
		k = -1
	} else if err == nil {
		k, err = rt.IndexIntErr(r, TValueError)
		rt.DecRef(r)
		if err == nil && (k < 0 || k > n) {
			err = rt.Raisef(TOSError, "raw readinto() returned invalid length %d (should have been between 0 and %d)", k, n)
		}
	}
	if err != nil {
		saved := rt.TakeExc()
		_ = rt.byteArrayResize(buf, 0)
		return 0, rt.SetExcSteal(saved)
	}
	return k, rt.byteArrayResize(buf, max(k, 0))
}

// bufReadable prepares for reading: what is to be written is written first.
func (rt *Runtime) bufReadable(o Ref, what string) error {
	if err := rt.bufOpen(o, what); err != nil {
		return err
	}
	if ioFlag(o, bufWrites) {
		return rt.bufFlushOut(o)
	}
	return nil
}

// bufRead reads n bytes, fewer at the end; None when there are none yet.
func (rt *Runtime) bufRead(o Ref, n int) (Ref, error) {
	var out []byte
	for {
		b := rt.bufAhead(o)
		k := min(len(b), n-len(out))
		if len(out) == 0 && k == n {
			r, err := rt.NewBytes(b[:k])
			rt.bufUse(o, k)
			return r, err
		}
		out = append(out, b[:k]...)
		rt.bufUse(o, k)
		if len(out) == n {
			break
		}
		got, err := rt.bufFill(o, max(int(*mem.U32(o, offBufSize)), min(n-len(out), 1<<20)))
		if err != nil {
			return 0, err
		}
		if got < 0 && len(out) == 0 {
			return rt.None, nil
		}
		if got <= 0 {
			break
		}
	}
	return rt.NewBytes(out)
}

// bufReadAll reads to the end.
func (rt *Runtime) bufReadAll(o Ref) (Ref, error) {
	if *mem.U32(o, offBufStd) != 0 {
		return rt.bufRead(o, math.MaxInt)
	}
	out := bytes.Clone(rt.bufAhead(o))
	rt.bufForget(o)
	raw := bufRaw(o)
	f, err := rt.LookupAttr(raw, rt.Intern("readall"))
	if err != nil {
		return 0, err
	}
	if f != 0 {
		r, err := rt.Call0(f)
		rt.DecRef(f)
		if err != nil {
			return 0, err
		}
		if r == rt.None {
			if len(out) == 0 {
				return r, nil
			}
			return rt.NewBytes(out)
		}
		if !rt.IsInstanceOf(r, TBytes) {
			rt.DecRef(r)
			return 0, rt.TypeErrorf("readall() should return bytes")
		}
		if len(out) == 0 {
			return r, nil
		}
		out = append(out, BytesView(rt.Unbox(r))...)
		rt.DecRef(r)
		return rt.NewBytes(out)
	}
	for {
		r, err := rt.callNamed(raw, "read")
		if err != nil {
			return 0, err
		}
		if r != rt.None && !rt.IsInstanceOf(r, TBytes) {
			rt.DecRef(r)
			return 0, rt.TypeErrorf("read() should return bytes")
		}
		if r == rt.None && len(out) == 0 {
			return r, nil
		}
		if r == rt.None || len(BytesView(rt.Unbox(r))) == 0 {
			rt.DecRef(r)
			return rt.NewBytes(out)
		}
		out = append(out, BytesView(rt.Unbox(r))...)
		rt.DecRef(r)
	}
}

// bufRead1 reads at most n bytes with at most one read of the raw file.
func (rt *Runtime) bufRead1(o Ref, n int) (Ref, error) {
	if n < 0 {
		n = int(*mem.U32(o, offBufSize))
	}
	if n > 0 && len(rt.bufAhead(o)) == 0 {
		if _, err := rt.bufFill(o, n); err != nil {
			return 0, err
		}
	}
	b := rt.bufAhead(o)
	n = min(n, len(b))
	r, err := rt.NewBytes(b[:n])
	rt.bufUse(o, n)
	return r, err
}

// bufReadLine reads a line of at most limit bytes.
func (rt *Runtime) bufReadLine(o Ref, limit int) (Ref, error) {
	var out []byte
	for {
		b := rt.bufAhead(o)
		n, end := len(b), false
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			n, end = i+1, true
		}
		if limit >= 0 && len(out)+n >= limit {
			n, end = limit-len(out), true
		}
		if end && len(out) == 0 {
			r, err := rt.NewBytes(b[:n])
			rt.bufUse(o, n)
			return r, err
		}
		out = append(out, b[:n]...)
		rt.bufUse(o, n)
		if end {
			break
		}
		got, err := rt.bufFill(o, int(*mem.U32(o, offBufSize)))
		if err != nil {
			return 0, err
		}
		if got <= 0 {
			break
		}
	}
	return rt.NewBytes(out)
}

// rawWrite writes b to the raw file and says how much it took; -1: it would have to wait.
func (rt *Runtime) rawWrite(o Ref, b []byte) (int, error) {
	raw := bufRaw(o)
	if TypeOf(raw) == TFileIO {
		if err := rt.fileIOCheck(raw, fileWritable); err != nil {
			return 0, err
		}
		return rt.fileIOWrite(raw, b)
	}
	data, err := rt.NewBytes(b)
	if err != nil {
		return 0, err
	}
	r, err := rt.callNamed(raw, "write", data)
	rt.DecRef(data)
	if err != nil {
		return 0, err
	}
	if r == rt.None {
		return -1, nil
	}
	n, err := rt.IndexIntErr(r, TValueError)
	rt.DecRef(r)
	if err == nil && (n < 0 || n > len(b)) {
		err = rt.Raisef(TOSError, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(b))
	}
	return n, err
}

// bufFlushOut writes what is waiting to be written.
func (rt *Runtime) bufFlushOut(o Ref) error {
	if std := *mem.U32(o, offBufStd); std > 1 {
		if err := rt.flushFd(int(std - 1)); err != nil {
			return rt.fileError(err)
		}
		return nil
	}
	for {
		out := *RefAt(o, offBufOut)
		if out == 0 || len(byteArrayView(out)) == 0 {
			return nil
		}
		IncRef(out)
		n, err := rt.rawWrite(o, byteArrayView(out))
		same := out == *RefAt(o, offBufOut)
		rt.DecRef(out)
		if err != nil {
			return err
		}
		if n < 0 {
			return rt.wouldBlock(0)
		}
		if !same {
			return nil
		}
		rest := bytes.Clone(byteArrayView(out)[min(n, len(byteArrayView(out))):])
		if err := rt.byteArrayResize(out, len(rest)); err != nil {
			return err
		}
		copy(byteArrayView(out), rest)
	}
}

func (rt *Runtime) wouldBlock(written int) error {
	no, err := rt.NewInt(int64(syscall.EAGAIN))
	if err != nil {
		return err
	}
	n, err := rt.NewInt(int64(written))
	if err != nil {
		return err
	}
	s, err := rt.NewStr("write could not complete without blocking")
	if err != nil {
		return err
	}
	e, err := rt.Call3(rt.types[TBlockingIOError].Obj, no, s, n)
	rt.DecRef(s)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

// bufRewind puts the raw file where the program thinks it is.
func (rt *Runtime) bufRewind(o Ref) error {
	n := len(rt.bufAhead(o))
	if n == 0 || *mem.U32(o, offBufStd) != 0 {
		return nil
	}
	rt.bufForget(o)
	_, err := rt.rawSeek(o, int64(-n), 1)
	return err
}

func (rt *Runtime) rawSeek(o Ref, off int64, whence int) (int64, error) {
	raw := bufRaw(o)
	if TypeOf(raw) == TFileIO {
		return rt.fileIOSeek(raw, off, whence)
	}
	a, err := rt.NewInt(off)
	if err != nil {
		return 0, err
	}
	b, _ := rt.NewInt(int64(whence))
	n, err := rt.callInt(raw, "seek", a, b)
	rt.DecRef(a)
	if err == nil && n < 0 {
		err = rt.Raisef(TOSError, "Raw stream returned invalid position %d", n)
	}
	return n, err
}

func (rt *Runtime) rawTell(o Ref) (int64, error) {
	raw := bufRaw(o)
	if TypeOf(raw) == TFileIO {
		return rt.fileIOSeek(raw, 0, 1)
	}
	n, err := rt.callInt(raw, "tell")
	if err == nil && n < 0 {
		err = rt.Raisef(TOSError, "Raw stream returned invalid position %d", n)
	}
	return n, err
}

// bufWrite takes b for writing; the data must not lie in the file's own buffers.
func (rt *Runtime) bufWrite(o Ref, b []byte) error {
	if std := *mem.U32(o, offBufStd); std > 1 {
		w := rt.Stdout
		if std == 3 {
			w = rt.Stderr
		}
		if _, err := w.Write(b); err != nil {
			return rt.fileError(err)
		}
		return nil
	}
	if ioFlag(o, bufReads) {
		if err := rt.bufRewind(o); err != nil {
			return err
		}
	}
	out := *RefAt(o, offBufOut)
	if out == 0 {
		var err error
		if out, err = rt.NewByteArray(nil); err != nil {
			return err
		}
		*RefAt(o, offBufOut) = out
	}
	size := int(*mem.U32(o, offBufSize))
	if len(byteArrayView(out))+len(b) > size {
		if err := rt.bufFlushOut(o); err != nil {
			return err
		}
		for done := 0; len(b) >= size; {
			n, err := rt.rawWrite(o, b)
			if err != nil {
				return err
			}
			if n < 0 {
				return rt.wouldBlock(done)
			}
			b, done = b[n:], done+n
		}
	}
	return rt.byteArrayAppend(out, b)
}

func (rt *Runtime) bufTell(o Ref) (int64, error) {
	n, err := rt.rawTell(o)
	if err != nil {
		return 0, err
	}
	n -= int64(len(rt.bufAhead(o)))
	if out := *RefAt(o, offBufOut); out != 0 {
		n += int64(len(byteArrayView(out)))
	}
	return n, nil
}

func (rt *Runtime) bufSeek(o Ref, off int64, whence int) (int64, error) {
	if err := rt.bufFlushOut(o); err != nil {
		return 0, err
	}
	if whence == 1 {
		off -= int64(len(rt.bufAhead(o)))
	}
	n, err := rt.rawSeek(o, off, whence)
	if err == nil {
		rt.bufForget(o)
	}
	return n, err
}

// bufFlush is flush of the files that can be written.
func (rt *Runtime) bufFlush(o Ref) error {
	err := rt.bufFlushOut(o)
	if err == nil && ioFlag(o, bufReads) {
		err = rt.bufRewind(o)
	}
	return err
}

func bufClose(rt *Runtime, a []Ref) (Ref, error) {
	o := a[0]
	if err := rt.bufCheck(o); err != nil {
		return 0, err
	}
	closed, err := rt.bufClosed(o)
	if err != nil || closed {
		return rt.None, err
	}
	raw := NewRef(bufRaw(o))
	defer rt.DecRef(raw)
	if ioFlag(o, ioFinalizing) {
		if TypeOf(raw) == TFileIO {
			rt.warnUnclosed(raw, o)
			setIOFlag(raw, ioFinalizing, false)
		} else if err := rt.drop(rt.callNamed(raw, "_dealloc_warn", o)); err != nil {
			rt.ClearExc()
		}
	}
	err = rt.drop(rt.callNamed(o, "flush"))
	setIOFlag(o, ioClosed, true)
	return rt.noneOr(rt.closeBoth(err, func() error {
		rt.ClearSlot(RefAt(o, offBufOut))
		return rt.drop(rt.callNamed(raw, "close"))
	}))
}

func bufFinalize(rt *Runtime, o Ref) {
	if !ioFlag(o, bufReady) {
		return
	}
	if raw := bufRaw(o); rt.TypeFor(o).Flags&FlagHeapType == 0 && TypeOf(raw) == TFileIO && (fileIOFd(raw) < 0 || *mem.U32(o, offBufStd) != 0) {
		return
	}
	ioFinalize(rt, o)
}

// ioRepr is <type name='x'>.
func ioRepr(rt *Runtime, o Ref) (Ref, error) {
	name := rt.TypeFor(o).Name
	v, err := rt.LookupAttr(o, rt.Intern("name"))
	if err != nil {
		if !rt.ExcMatches(TValueError) {
			return 0, err
		}
		rt.ClearExc()
	}
	if v == 0 {
		return rt.NewStr("<" + name + ">")
	}
	defer rt.DecRef(v)
	if rt.ReprEnter(o) {
		return 0, rt.RuntimeErrorf("reentrant call inside %s.__repr__", name)
	}
	s, err := rt.ReprGo(v)
	rt.ReprLeave(o)
	if err != nil {
		return 0, err
	}
	return rt.NewStr("<" + name + " name=" + s + ">")
}

var bufferedSig = ParseSignature("raw, buffer_size=")

// bufInit makes the __init__ of a buffered file.
func bufInit(name string, kind uint32) func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	return func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		var a [2]Ref
		if err := rt.Unpack(name, bufferedSig, args, kw, a[:]); err != nil {
			return err
		}
		size := DefaultBufferSize
		if a[1] != 0 {
			var err error
			if size, err = rt.IndexIntErr(a[1], TOverflowError); err != nil {
				return err
			}
		}
		return rt.bufInit(self, a[0], size, kind)
	}
}

func (rt *Runtime) bufInit(self, raw Ref, size int, kind uint32) error {
	setIOFlag(self, bufReady|bufDetached, false)
	if kind == bufReads|bufWrites {
		if err := rt.checkAble(raw, "seekable", "seekable"); err != nil {
			return err
		}
	}
	if kind&bufReads != 0 {
		if err := rt.checkAble(raw, "readable", "readable"); err != nil {
			return err
		}
	}
	if kind&bufWrites != 0 {
		if err := rt.checkAble(raw, "writable", "writable"); err != nil {
			return err
		}
	}
	if size <= 0 {
		return rt.ValueErrorf("buffer size must be strictly positive")
	}
	rt.SetSlot(RefAt(self, offBufRaw), NewRef(raw))
	*mem.U32(self, offBufSize) = uint32(min(size, maxBytes))
	rt.ClearSlot(RefAt(self, offBufIn))
	rt.ClearSlot(RefAt(self, offBufOut))
	*mem.U32(self, offBufInPos) = 0
	setIOFlag(self, bufReady|kind, true)
	return nil
}

// stdBuffer makes the binary file below a standard stream. refs: result new
func (rt *Runtime) stdBuffer(fd int, name Ref) (Ref, error) {
	if err := rt.EnsureIO(); err != nil {
		return 0, err
	}
	raw, err := rt.genericAlloc(rt.types[TFileIO])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(raw)
	setFileIOFd(raw, fd)
	kind, id, open := uint32(bufWrites), TBufferedWriter, uint32(fileWritable)
	if fd == 0 {
		kind, id, open = bufReads, TBufferedReader, fileReadable
	}
	setIOFlag(raw, fileKeepFd|open, true)
	if err := rt.SetAttr(raw, rt.Intern("name"), name); err != nil {
		return 0, err
	}
	o, err := rt.genericAlloc(rt.types[id])
	if err != nil {
		return 0, err
	}
	if err := rt.bufInit(o, raw, DefaultBufferSize, kind); err != nil {
		rt.DecRef(o)
		return 0, err
	}
	*mem.U32(o, offBufStd) = uint32(fd) + 1
	return o, nil
}
