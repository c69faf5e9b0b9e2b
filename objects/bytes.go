package objects

import (
	"bytes"
	"math"

	"minipy/mem"
)

// bytes: 8 length uint32, 12 spare, 16 hash int64 (-1: not computed yet), 24 data and a NUL.
const (
	offBytesLen  = 8
	offBytesHash = 16
	offBytesData = 24
	maxBytes     = 1<<32 - 64
)

func bytesSize(n int) uintptr { return (offBytesData + uintptr(n) + 1 + 7) &^ 7 }

// initBytes makes the empty bytes and those of one byte, all immortal.
func (rt *Runtime) initBytes() error {
	o, err := rt.allocBytes(0)
	if err != nil {
		return err
	}
	SetImmortal(o)
	rt.EmptyBytes = o
	if rt.byteStrs, err = rt.allocRaw(256 * 4); err != nil {
		return err
	}
	for i, all := 0, mem.Slice(rt.byteStrs, 0, 256); i < 256; i++ {
		if o, err = rt.allocBytes(1); err != nil {
			return err
		}
		BytesView(o)[0] = byte(i)
		SetImmortal(o)
		all[i] = o
	}
	return nil
}

func (rt *Runtime) finiBytes() {
	for _, o := range mem.Slice(rt.byteStrs, 0, 256) {
		rt.FreeObject(o, bytesSize(1))
	}
	rt.freeRaw(rt.byteStrs, 256*4)
	rt.FreeObject(rt.EmptyBytes, bytesSize(0))
	rt.byteStrs, rt.EmptyBytes = 0, 0
}

// allocBytes makes bytes of length n, whose contents the caller sets.
func (rt *Runtime) allocBytes(n int) (Ref, error) {
	if n > maxBytes {
		return 0, rt.NoMemory()
	}
	o, err := rt.alloc(TBytes, bytesSize(n))
	if err != nil {
		return 0, err
	}
	*mem.U32(o, offBytesLen) = uint32(n)
	*mem.I64(o, offBytesHash) = -1
	*mem.U8(o, offBytesData+uintptr(n)) = 0
	return o, nil
}

// newByte returns the bytes of one byte, immortal.
func (rt *Runtime) newByte(c byte) Ref { return *RefAt(rt.byteStrs, 4*uintptr(c)) }

// NewBytes makes bytes with a copy of b.
func (rt *Runtime) NewBytes(b []byte) (Ref, error) {
	switch len(b) {
	case 0:
		return rt.EmptyBytes, nil
	case 1:
		return rt.newByte(b[0]), nil
	}
	o, err := rt.allocBytes(len(b))
	if err == nil {
		copy(BytesView(o), b)
	}
	return o, err
}

// BytesView views the data of an exact bytes.
func BytesView(o Ref) []byte { return mem.Bytes(o, offBytesData, int(*mem.U32(o, offBytesLen))) }

// BufferView views the data of an object with the buffer interface: bytes, bytearray, memoryview and what is derived from them.
// The view of a bytearray is stale after a change of its length; that of a memoryview with gaps is a copy, and so is that of an object whose class defines
// __buffer__.
func (rt *Runtime) BufferView(o Ref) ([]byte, bool) {
	if b, ok := rt.nativeBuffer(o); ok || rt.TypeFor(o).Flags&FlagHeapType == 0 {
		return b, ok
	}
	b, ok, err := rt.Buffer(o, bufferSimple)
	if err != nil {
		rt.ClearExc()
	}
	return b, ok
}

// nativeBuffer is BufferView without classes that define __buffer__.
func (rt *Runtime) nativeBuffer(o Ref) ([]byte, bool) {
	switch rt.TypeFor(o).Layout {
	case TBytes:
		return BytesView(rt.Unbox(o)), true
	case TByteArray:
		return byteArrayView(o), true
	case TMemoryView:
		return rt.memViewBytes(o)
	}
	if f := rt.types[rt.TypeFor(o).Layout].Buffer; f != nil {
		return f(rt, o), true
	}
	return nil, false
}

func bytesDealloc(rt *Runtime, o Ref) { rt.FreeObject(o, bytesSize(int(*mem.U32(o, offBytesLen)))) }

var bytesSig = ParseSignature("source=, encoding=, errors=")

// bytesLikeArgs checks the arguments that bytes and bytearray share; src is 0 without arguments, and made is what an encoded str became. refs: src borrowed, made new or 0
func (rt *Runtime) bytesLikeArgs(name string, args []Ref, kw Ref) (src, made Ref, err error) {
	var a [3]Ref
	if err := rt.Unpack(name, bytesSig, args, kw, a[:]); err != nil {
		return 0, 0, err
	}
	encoding, err := rt.CStrArg(name+"() argument 'encoding'", a[1], "")
	if err != nil {
		return 0, 0, err
	}
	errors, err := rt.CStrArg(name+"() argument 'errors'", a[2], "strict")
	if err != nil {
		return 0, 0, err
	}
	if a[0] == 0 || !rt.IsStr(a[0]) {
		if a[1] != 0 {
			return 0, 0, rt.TypeErrorf("encoding without a string argument")
		}
		if a[2] != 0 {
			return 0, 0, rt.TypeErrorf("errors without a string argument")
		}
		return a[0], 0, nil
	}
	if a[1] == 0 {
		if name == "bytes" && TypeOf(a[0]) != TStr && rt.TypeLookup(rt.TypeFor(a[0]), rt.Name(NameBytes)) != 0 {
			return a[0], 0, nil
		}
		return 0, 0, rt.TypeErrorf("string argument without an encoding")
	}
	made, err = rt.EncodeStr(a[0], encoding, errors)
	return made, made, err
}

func bytesNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	src, made, err := rt.bytesLikeArgs("bytes", args, kw)
	if err != nil {
		return 0, err
	}
	v := rt.EmptyBytes
	if src != 0 {
		v, err = rt.bytesFrom(src)
		rt.XDecRef(made)
		if err != nil {
			return 0, err
		}
	}
	if t.ID == TBytes {
		return v, nil
	}
	if TypeOf(v) != TBytes { // __bytes__ gave an instance of a subclass: take what it holds
		b := NewRef(rt.Unbox(v))
		rt.DecRef(v)
		v = b
	}
	return rt.allocBoxed(t, v)
}

// bytesFrom is bytes(src).
func (rt *Runtime) bytesFrom(src Ref) (Ref, error) {
	if TypeOf(src) == TBytes {
		return NewRef(src), nil
	}
	r, ok, err := rt.CallBound(src, NameBytes, 0)
	if err != nil {
		return 0, err
	}
	if ok {
		if !rt.IsInstanceOf(r, TBytes) {
			defer rt.DecRef(r)
			return 0, rt.TypeErrorf("__bytes__ returned non-bytes (type %s)", rt.TypeName(r))
		}
		return r, nil
	}
	n, isCount, err := rt.bytesCount(src)
	if err != nil {
		return 0, err
	}
	if isCount {
		return rt.zeroBytes(n)
	}
	if b, ok, err := rt.Buffer(src, bufferFull); ok || err != nil {
		if err != nil {
			return 0, err
		}
		o, dst, err := rt.allocBytesLike(rt.EmptyBytes, len(b))
		copy(dst, b)
		return o, err
	}
	if rt.IsStr(src) {
		return 0, rt.TypeErrorf("cannot convert '%s' object to bytes", rt.TypeName(src))
	}
	it, err := rt.iterOrTypeError(src, "cannot convert '%s' object to bytes")
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	if _, err := rt.LengthHint(src, 64); err != nil {
		return 0, err
	}
	a, err := rt.NewByteArray(nil)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(a)
	if err := rt.byteArrayExtend(a, it, "bytes must be in range(0, 256)"); err != nil {
		return 0, err
	}
	return rt.NewBytes(byteArrayView(a))
}

// bytesCount reads src as the number of zero bytes that bytes(5) makes.
func (rt *Runtime) bytesCount(src Ref) (n int, ok bool, err error) {
	if rt.TypeFor(src).Index == nil {
		return 0, false, nil
	}
	n, err = rt.IndexIntErr(src, TOverflowError)
	if err != nil {
		if rt.ExcMatches(TTypeError) {
			rt.ClearExc()
			return 0, false, nil
		}
		return 0, false, err
	}
	if n < 0 {
		return 0, false, rt.ValueErrorf("negative count")
	}
	return n, true, nil
}

func (rt *Runtime) zeroBytes(n int) (Ref, error) {
	if n == 0 {
		return rt.EmptyBytes, nil
	}
	if n > math.MaxInt64-33 { // what CPython's header takes
		return 0, rt.OverflowErrorf("byte string is too large")
	}
	o, err := rt.allocBytes(n)
	if err == nil {
		clear(BytesView(o))
	}
	return o, err
}

// reprBytes writes b as a bytes literal, between head and tail.
func (rt *Runtime) reprBytes(head string, b []byte, tail string) (Ref, error) {
	const hex = "0123456789abcdef"
	quote := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		quote = '"'
	}
	var w StrBuilder
	w.WriteGo(rt, head)
	var buf [256]byte
	out := append(buf[:0], 'b', quote)
	for _, c := range b {
		switch {
		case c == quote || c == '\\' || c == '\'' && head != "": // bytearray escapes ' even between double quotes
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 0x7f:
			out = append(out, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			out = append(out, c)
		}
		if len(out) > len(buf)-8 {
			w.WriteASCII(rt, out)
			out = buf[:0]
		}
	}
	out = append(out, quote)
	w.WriteASCII(rt, out)
	w.WriteGo(rt, tail)
	return w.Finish(rt)
}

func bytesHash(rt *Runtime, o Ref) (int64, error) {
	o = rt.Unbox(o)
	p := mem.I64(o, offBytesHash)
	if *p == -1 {
		*p = rt.hashBytes(BytesView(o))
	}
	return *p, nil
}

func bytesRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if rt.TypeFor(a).Layout != TBytes || rt.TypeFor(b).Layout != TBytes {
		return rt.NotImplemented, nil
	}
	if a == b {
		return rt.Bool(CmpResult(0, op)), nil
	}
	return rt.Bool(CmpResult(bytes.Compare(BytesView(rt.Unbox(a)), BytesView(rt.Unbox(b))), op)), nil
}

func bytesGetItem(rt *Runtime, o, key Ref) (Ref, error) {
	b := rt.Unbox(o)
	view := BytesView(b)
	if TypeOf(key) == TSlice {
		start, _, step, n, err := rt.SliceIndices(key, len(view))
		if err != nil {
			return 0, err
		}
		if step == 1 {
			if n == len(view) && TypeOf(o) == TBytes {
				return NewRef(o), nil
			}
			if n == 0 {
				return rt.EmptyBytes, nil
			}
			return rt.NewBytes(view[start : start+n])
		}
		return rt.takeBytes(view, start, step, n)
	}
	i, err := rt.byteIndex(key, len(view), "byte indices must be integers or slices, not %s", "index out of range")
	if err != nil {
		return 0, err
	}
	return rt.NewInt(int64(view[i]))
}

// takeBytes makes bytes of n bytes of view, step apart.
func (rt *Runtime) takeBytes(view []byte, start, step, n int) (Ref, error) {
	if n == 0 {
		return rt.EmptyBytes, nil
	}
	o, err := rt.allocBytes(n)
	if err != nil {
		return 0, err
	}
	for i, dst := 0, BytesView(o); i < n; i++ {
		dst[i] = view[start+i*step]
	}
	return o, nil
}

// byteIndex resolves an index into n bytes.
func (rt *Runtime) byteIndex(key Ref, n int, typeMsg, rangeMsg string) (int, error) {
	if rt.TypeFor(key).Index == nil {
		return 0, rt.TypeErrorf(typeMsg, rt.TypeName(key))
	}
	i, err := rt.IndexIntErr(key, TIndexError)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, rt.IndexErrorf("%s", rangeMsg)
	}
	return i, nil
}

func bytesConcat(rt *Runtime, a, b Ref) (Ref, error) {
	y, ok := rt.BufferView(b)
	if !ok {
		return 0, rt.TypeErrorf("can't concat %s to %s", rt.TypeName(b), rt.TypeName(a))
	}
	x, _ := rt.BufferView(a)
	if len(x) == 0 && TypeOf(b) == TBytes {
		return NewRef(b), nil
	}
	if len(y) == 0 && TypeOf(a) == TBytes {
		return NewRef(a), nil
	}
	if len(x) == 0 {
		return rt.NewBytes(y)
	}
	if len(y) == 0 {
		return rt.NewBytes(x)
	}
	o, err := rt.allocBytes(len(x) + len(y))
	if err == nil {
		n := copy(BytesView(o), x)
		copy(BytesView(o)[n:], y)
	}
	return o, err
}

func bytesRepeat(rt *Runtime, o Ref, n int) (Ref, error) {
	b := rt.Unbox(o)
	view := BytesView(b)
	switch {
	case n <= 0 || len(view) == 0:
		return rt.EmptyBytes, nil
	case n == 1 && o == b:
		return NewRef(o), nil
	case n == 1:
		return rt.NewBytes(view)
	case n > math.MaxInt64/len(view):
		return 0, rt.OverflowErrorf("repeated bytes are too long")
	case n > maxBytes/len(view):
		return 0, rt.NoMemory()
	}
	r, err := rt.allocBytes(n * len(view))
	if err == nil {
		fillRepeat(BytesView(r), view)
	}
	return r, err
}

// fillRepeat fills dst with repetitions of b.
func fillRepeat(dst, b []byte) {
	for n := copy(dst, b); n < len(dst); n *= 2 {
		copy(dst[n:], dst[:n])
	}
}

const byteRange = "byte must be in range(0, 256)"

// byteValue reads v as a byte; msg is the error for an int that is none.
func (rt *Runtime) byteValue(v Ref, msg string) (byte, error) {
	if TypeOf(v) == TInt && uint64(IntVal(v)) < 256 {
		return byte(IntVal(v)), nil
	}
	i, err := rt.Index(v)
	if err != nil {
		return 0, err
	}
	n, ok := rt.AsInt64(i)
	rt.DecRef(i)
	if !ok || n < 0 || n > 255 {
		return 0, rt.ValueErrorf("%s", msg)
	}
	return byte(n), nil
}

// bytesContains is v in o for bytes and bytearray.
func bytesContains(rt *Runtime, o, v Ref) (bool, error) {
	if rt.TypeFor(v).Index != nil {
		c, err := rt.byteValue(v, byteRange)
		if err != nil {
			return false, err
		}
		view, _ := rt.BufferView(o)
		return bytes.IndexByte(view, c) >= 0, nil
	}
	sub, err := rt.bytesArg(v)
	if err != nil {
		return false, err
	}
	view, _ := rt.BufferView(o)
	return bytes.Contains(view, sub), nil
}

func bytesIterNext(rt *Runtime, it Ref) (Ref, error) {
	o := *RefAt(it, offIterSeq)
	if o == 0 {
		return 0, nil
	}
	i := mem.U32(it, offIterIndex)
	if view, _ := rt.BufferView(o); int(*i) < len(view) {
		*i++
		return rt.NewInt(int64(view[*i-1]))
	}
	*RefAt(it, offIterSeq) = 0
	rt.DecRef(o)
	return 0, nil
}

// bytesIterHint is __length_hint__ of the iterators of bytes and bytearray.
func bytesIterHint(rt *Runtime, a []Ref) (Ref, error) {
	n := 0
	if o := *RefAt(a[0], offIterSeq); o != 0 {
		view, _ := rt.BufferView(o)
		n = max(len(view)-int(*mem.U32(a[0], offIterIndex)), 0)
	}
	return rt.NewInt(int64(n))
}

func bytesIterType() TypeSpec {
	return iterSpec(TBytesIter, "bytes_iterator", indexIterSize, bytesIterNext, bytesIterHint, offIterSeq)
}

func bytesType() TypeSpec {
	s := Slots{
		Dealloc: bytesDealloc,
		SizeOf:  func(_ *Runtime, o Ref) uintptr { return bytesSize(int(*mem.U32(o, offBytesLen))) },
		New:     bytesNew,
		Repr:    func(rt *Runtime, o Ref) (Ref, error) { return rt.reprBytes("", BytesView(rt.Unbox(o)), "") },
		Hash:    bytesHash,

		RichCompare: bytesRichCompare,
		Iter:        func(rt *Runtime, o Ref) (Ref, error) { return rt.newIndexIter(TBytesIter, o) },
		Len:         func(rt *Runtime, o Ref) (int, error) { return len(BytesView(rt.Unbox(o))), nil },
		Contains:    bytesContains,
		GetItem:     bytesGetItem,
		Concat:      bytesConcat,
		Repeat:      bytesRepeat,
	}
	s.Binary[NbRemainder] = bytesModulo(TBytes)
	return TypeSpec{ID: TBytes, Name: "bytes", Flags: FlagBaseType | FlagBytesSubclass, Size: bytesSize(0), Slots: s, Methods: append([]Native{
		bufferMethods(false)[0],
		{Name: "__getnewargs__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			b, err := rt.NewBytes(BytesView(rt.Unbox(a[0])))
			if err != nil {
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{b})
		}},
		{Name: "__bytes__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return NewRef(rt.Unbox(a[0])), nil }},
	}, bytesMethods()...)}
}

// bytesModulo makes the % of bytes or bytearray.
func bytesModulo(id TypeID) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		if rt.TypeFor(a).Layout != id {
			return rt.NotImplemented, nil
		}
		return rt.bytesPercent(a, b)
	}
}
