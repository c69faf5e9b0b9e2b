package objects

import (
	"bytes"
	"math"

	"minipy/mem"
)

// BytesIO, behind the common fields: 16 data Ref (a bytearray), 24 position int64.
const (
	offBytesIOData = 16
	offBytesIOPos  = 24
	bytesIOSize    = 32
)

func bytesIOPos(o Ref) *int64 { return mem.I64(o, offBytesIOPos) }

// bytesIOOpen refuses a closed object.
func (rt *Runtime) bytesIOOpen(o Ref) error {
	if ioFlag(o, ioClosed) || *RefAt(o, offBytesIOData) == 0 {
		return rt.ValueErrorf("I/O operation on closed file.")
	}
	return nil
}

// bytesIOFixed refuses a change while memoryviews look at the data.
func (rt *Runtime) bytesIOFixed(o Ref) error {
	if d := *RefAt(o, offBytesIOData); d != 0 && *mem.U32(d, offByteArrayExports) > 0 {
		return rt.Raisef(TBufferError, "Existing exports of data: object cannot be re-sized")
	}
	return nil
}

// bytesIORest views what lies behind the position.
func bytesIORest(o Ref) []byte {
	b := byteArrayView(*RefAt(o, offBytesIOData))
	return b[min(*bytesIOPos(o), int64(len(b))):]
}

// bytesIOTake takes n bytes at the position.
func (rt *Runtime) bytesIOTake(o Ref, n int) (Ref, error) {
	b := bytesIORest(o)
	if n < 0 || n > len(b) {
		n = len(b)
	}
	r, err := rt.NewBytes(b[:n])
	*bytesIOPos(o) += int64(n)
	return r, err
}

func (rt *Runtime) bytesIOLine(o Ref, limit int) (Ref, error) {
	b := bytesIORest(o)
	n := len(b)
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		n = i + 1
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	return rt.bytesIOTake(o, n)
}

func (rt *Runtime) bytesIOWrite(o, src Ref) (int, error) {
	if err := rt.bytesIOOpen(o); err != nil {
		return 0, err
	}
	if err := rt.bytesIOFixed(o); err != nil {
		return 0, err
	}
	b, ok := rt.BufferView(src)
	if !ok {
		return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(src))
	}
	if len(b) == 0 {
		return 0, nil
	}
	data, pos := *RefAt(o, offBytesIOData), *bytesIOPos(o)
	if pos > math.MaxInt64-int64(len(b)) {
		return 0, rt.OverflowErrorf("new position too large")
	}
	end := pos + int64(len(b))
	if old := len(byteArrayView(data)); end > int64(old) {
		if end > maxBytes {
			return 0, rt.NoMemory()
		}
		if err := rt.byteArrayGrow(data, int(end)); err != nil {
			return 0, err
		}
		if int64(old) < pos {
			clear(byteArrayView(data)[old:pos])
		}
	}
	copy(byteArrayView(data)[pos:], b)
	*bytesIOPos(o) = end
	return len(b), nil
}

// byteArrayGrow sets the length of a file's data; when it needs a larger block it takes one with room to spare.
func (rt *Runtime) byteArrayGrow(data Ref, n int) error {
	if c := int(*mem.U32(data, offByteArrayCap)); n > c && n > 64 && n < maxBytes/2 {
		if err := rt.byteArrayResize(data, n+n/2); err != nil {
			return err
		}
	}
	return rt.byteArrayResize(data, n)
}

var bytesIOSig = ParseSignature("initial_bytes=")

func bytesIOInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	var a [1]Ref
	if err := rt.Unpack("BytesIO", bytesIOSig, args, kw, a[:]); err != nil {
		return err
	}
	if err := rt.bytesIOFixed(self); err != nil {
		return err
	}
	var b []byte
	if a[0] != 0 && a[0] != rt.None {
		var ok bool
		if b, ok = rt.BufferView(a[0]); !ok {
			return rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(a[0]))
		}
	}
	d, err := rt.NewByteArray(b)
	if err != nil {
		return err
	}
	rt.SetSlot(RefAt(self, offBytesIOData), d)
	*bytesIOPos(self) = 0
	return nil
}

func bytesIONext(rt *Runtime, o Ref) (Ref, error) {
	if err := rt.bytesIOOpen(o); err != nil {
		return 0, err
	}
	line, err := rt.bytesIOLine(o, -1)
	if err == nil && len(BytesView(line)) == 0 {
		rt.DecRef(line)
		return 0, nil
	}
	return line, err
}

// memFinalize closes an instance of a class derived from an in-memory file, which may have a close of its own.
func memFinalize(rt *Runtime, o Ref) {
	if rt.TypeFor(o).Flags&FlagHeapType != 0 {
		ioFinalize(rt, o)
	}
}

func bytesIOSeek(rt *Runtime, a []Ref) (Ref, error) {
	if err := rt.bytesIOOpen(a[0]); err != nil {
		return 0, err
	}
	off, whence, err := rt.seekArgs(a)
	if err != nil {
		return 0, err
	}
	if whence == 0 && off < 0 {
		return 0, rt.ValueErrorf("negative seek value %d", off)
	}
	base := int64(0)
	switch whence {
	case 0:
	case 1:
		base = *bytesIOPos(a[0])
	case 2:
		base = int64(len(byteArrayView(*RefAt(a[0], offBytesIOData))))
	default:
		return 0, rt.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if off > math.MaxInt64-base {
		return 0, rt.OverflowErrorf("new position too large")
	}
	*bytesIOPos(a[0]) = max(base+off, 0)
	return rt.NewInt(*bytesIOPos(a[0]))
}

func bytesIOTruncate(rt *Runtime, a []Ref) (Ref, error) {
	if err := rt.bytesIOOpen(a[0]); err != nil {
		return 0, err
	}
	if err := rt.bytesIOFixed(a[0]); err != nil {
		return 0, err
	}
	n := *bytesIOPos(a[0])
	if a[1] != 0 && a[1] != rt.None {
		v, err := rt.optSize(a[1])
		if err != nil {
			return 0, err
		}
		if n = int64(v); n < 0 {
			return 0, rt.ValueErrorf("negative size value %d", n)
		}
	}
	if d := *RefAt(a[0], offBytesIOData); n < int64(len(byteArrayView(d))) {
		if err := rt.byteArrayResize(d, int(n)); err != nil {
			return 0, err
		}
	}
	return rt.NewInt(n)
}

func bytesIOType() TypeSpec {
	s := ioSlots(bytesIOSize, offBytesIOData)
	s.New = func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) {
		o, err := rt.genericAlloc(t)
		if err != nil {
			return 0, err
		}
		d, err := rt.NewByteArray(nil)
		if err != nil {
			rt.DecRef(o)
			return 0, err
		}
		*RefAt(o, offBytesIOData) = d
		return o, nil
	}
	s.Init, s.Finalize, s.IterNext = bytesIOInit, memFinalize, bytesIONext
	s.Iter = func(rt *Runtime, o Ref) (Ref, error) {
		if err := rt.bytesIOOpen(o); err != nil {
			return 0, err
		}
		return NewRef(o), nil
	}
	open := func(name, sig string, f NativeFunc) Native {
		return Native{Name: name, Sig: sig, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.bytesIOOpen(a[0]); err != nil {
				return 0, err
			}
			return f(rt, a)
		}}
	}
	yes := func(rt *Runtime, _ []Ref) (Ref, error) { return rt.True, nil }
	read := func(rt *Runtime, a []Ref) (Ref, error) {
		n, err := rt.optSize(a[1])
		if err != nil {
			return 0, err
		}
		return rt.bytesIOTake(a[0], n)
	}
	return TypeSpec{ID: TBytesIO, Name: "_io.BytesIO", Module: "_io", Base: TBufferedIOBase, Doc: "Buffered I/O implementation using an in-memory bytes buffer.",
		Flags: ioTypeFlags, Size: bytesIOSize, DictOff: offIODict, Slots: s, Methods: []Native{
			open("readable", "self, /", yes), open("seekable", "self, /", yes), open("writable", "self, /", yes),
			{Name: "close", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				if err := rt.bytesIOFixed(a[0]); err != nil {
					return 0, err
				}
				setIOFlag(a[0], ioClosed, true)
				rt.ClearSlot(RefAt(a[0], offBytesIOData))
				return rt.None, nil
			}},
			open("flush", "self, /", func(rt *Runtime, _ []Ref) (Ref, error) { return rt.None, nil }),
			open("isatty", "self, /", func(rt *Runtime, _ []Ref) (Ref, error) { return rt.False, nil }),
			open("tell", "self, /", func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewInt(*bytesIOPos(a[0])) }),
			{Name: "write", Sig: "self, b, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				n, err := rt.bytesIOWrite(a[0], a[1])
				if err != nil {
					return 0, err
				}
				return rt.NewInt(int64(n))
			}},
			open("writelines", "self, lines, /", func(rt *Runtime, a []Ref) (Ref, error) {
				return rt.noneOr(rt.eachItem(a[1], func(v Ref) (bool, error) {
					_, err := rt.bytesIOWrite(a[0], v)
					return true, err
				}))
			}),
			open("read", "self, size=, /", read), open("read1", "self, size=, /", read),
			open("readinto", "self, buffer, /", func(rt *Runtime, a []Ref) (Ref, error) {
				n, err := rt.writableLen("readinto() argument", a[1])
				if err != nil {
					return 0, err
				}
				b := bytesIORest(a[0])
				b = b[:min(n, len(b))]
				if err := rt.storeBytes(a[1], b); err != nil {
					return 0, err
				}
				*bytesIOPos(a[0]) += int64(len(b))
				return rt.NewInt(int64(len(b)))
			}),
			open("readline", "self, size=, /", func(rt *Runtime, a []Ref) (Ref, error) {
				n, err := rt.optSize(a[1])
				if err != nil {
					return 0, err
				}
				return rt.bytesIOLine(a[0], n)
			}),
			open("readlines", "self, size=, /", func(rt *Runtime, a []Ref) (Ref, error) {
				hint, err := rt.optSize(a[1])
				if err != nil {
					return 0, err
				}
				l, err := rt.NewList(0)
				if err != nil {
					return 0, err
				}
				for total := 0; ; {
					line, err := rt.bytesIOLine(a[0], -1)
					n := 0
					if err == nil {
						n = len(BytesView(line))
						err = rt.ListAppendSteal(l, line)
					}
					if err != nil {
						rt.DecRef(l)
						return 0, err
					}
					total += n
					if n == 0 {
						last, err := rt.NewInt(-1)
						if err == nil {
							err = rt.DelItem(l, last)
						}
						return l, err
					}
					if hint > 0 && total >= hint {
						return l, nil
					}
				}
			}),
			open("getbuffer", "self, /", func(rt *Runtime, a []Ref) (Ref, error) { return rt.newMemoryView(*RefAt(a[0], offBytesIOData)) }),
			open("getvalue", "self, /", func(rt *Runtime, a []Ref) (Ref, error) {
				return rt.NewBytes(byteArrayView(*RefAt(a[0], offBytesIOData)))
			}),
			open("__getstate__", "self, /", bytesIOGetState),
			{Name: "__setstate__", Sig: "self, state, /", Fn: bytesIOSetState},
			{Name: "seek", Sig: "self, pos, whence=, /", Fn: bytesIOSeek},
			{Name: "truncate", Sig: "self, size=, /", Fn: bytesIOTruncate},
		}, GetSets: []GetSet{
			{Name: "closed", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(ioFlag(o, ioClosed)), nil }},
		}}
}
