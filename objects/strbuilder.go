package objects

import (
	"unsafe"

	"minipy/mem"
)

// StrBuilder puts a str together piece by piece. The zero value is empty; end with Finish or Abort. Errors stick: once a write
// has failed the others do nothing, and Finish fails too, so that callers may leave the writes unchecked.
type StrBuilder struct {
	buf    Ref // Raw block, 0 while the text is in small
	n      int // characters
	cap    int // bytes of buf
	top    rune
	kind   uint8 // 0: nothing written
	failed bool
	small  [96]byte
}

func (b *StrBuilder) data() unsafe.Pointer {
	if b.buf != 0 {
		return mem.At(b.buf)
	}
	return unsafe.Pointer(&b.small)
}

// reserve makes room for n more characters up to limit (rounded with roundMax) and returns where they go.
func (b *StrBuilder) reserve(rt *Runtime, n int, limit rune) (unsafe.Pointer, error) {
	if b.failed {
		return nil, rt.NoMemory()
	}
	b.top = max(b.top, limit)
	kind, _ := kindFor(b.top)
	room := b.cap
	if b.buf == 0 {
		room = len(b.small)
	}
	old := int(b.kind)
	if old == 0 {
		old = kind
	}
	if n > maxStr-b.n {
		b.failed = true
		return nil, rt.NoMemory()
	}
	if need := (b.n + n) * kind; need > room || kind != old {
		if err := b.enlarge(rt, need, old, kind); err != nil {
			return nil, err
		}
	}
	b.kind = uint8(kind)
	p := unsafe.Add(b.data(), b.n*kind)
	b.n += n
	return p, nil
}

// enlarge gives the text a block of at least need bytes with kind bytes a character instead of old.
func (b *StrBuilder) enlarge(rt *Runtime, need, old, kind int) error {
	size := max(need+need/4, 256)
	if b.buf != 0 && old == kind {
		r := rt.Heap.Realloc(b.buf, uintptr(b.cap), uintptr(size))
		if r == 0 {
			size = need
			r = rt.Heap.Realloc(b.buf, uintptr(b.cap), uintptr(size))
		}
		if r == 0 {
			b.failed = true
			return rt.NoMemory()
		}
		b.buf, b.cap = r, size
		return nil
	}
	r, err := rt.allocRaw(uintptr(size))
	if err != nil {
		b.failed = true
		return err
	}
	convertChars(mem.At(r), kind, b.data(), old, b.n)
	if b.buf != 0 {
		rt.freeRaw(b.buf, uintptr(b.cap))
	}
	b.buf, b.cap = r, size
	return nil
}

// Len is the number of characters written.
func (b *StrBuilder) Len() int { return b.n }

// WriteGo appends text in UTF-8 (WTF-8).
func (b *StrBuilder) WriteGo(rt *Runtime, s string) error {
	if len(s) == 0 {
		return nil
	}
	if asciiPrefix(bytesOf(s)) == len(s) {
		return b.WriteASCII(rt, bytesOf(s))
	}
	for i := 0; i < len(s); {
		c, k := decodeWTF8(s, i)
		if err := b.WriteRune(rt, c); err != nil {
			return err
		}
		i += k
	}
	return nil
}

// WriteASCII appends characters that are all ASCII.
func (b *StrBuilder) WriteASCII(rt *Runtime, s []byte) error {
	if b.kind == 1 && b.buf != 0 && b.n > 0 && len(s) <= b.cap-b.n {
		copy(unsafe.Slice((*byte)(unsafe.Add(mem.At(b.buf), b.n)), len(s)), s)
		b.n += len(s)
		return nil
	}
	p, err := b.reserve(rt, len(s), maxASCII)
	if err == nil && len(s) > 0 {
		convertChars(p, int(b.kind), unsafe.Pointer(&s[0]), 1, len(s))
	}
	return err
}

// WriteStr appends a str or an instance of a subclass.
func (b *StrBuilder) WriteStr(rt *Runtime, o Ref) error {
	o = rt.Unbox(o)
	return b.writeChars(rt, o, 0, StrLen(o), maxOfKind(o))
}

// WriteSub appends the characters i to j of an exact str.
func (b *StrBuilder) WriteSub(rt *Runtime, o Ref, i, j int) error {
	if j <= i {
		return nil
	}
	return b.writeChars(rt, o, i, j, maxIn(o, i, j))
}

func (b *StrBuilder) writeChars(rt *Runtime, o Ref, i, j int, limit rune) error {
	if i == j {
		return nil
	}
	p, err := b.reserve(rt, j-i, limit)
	if err == nil {
		copyCharsTo(p, int(b.kind), o, i, j-i)
	}
	return err
}

// WriteRune appends a code point.
func (b *StrBuilder) WriteRune(rt *Runtime, c rune) error {
	if b.kind == 1 && b.buf != 0 && b.n > 0 && b.n < b.cap && c >= 0 && c <= maxASCII {
		*(*byte)(unsafe.Add(mem.At(b.buf), b.n)) = byte(c)
		b.n++
		return nil
	}
	return b.WriteRepeat(rt, c, 1)
}

// WriteRepeat appends a code point n times.
func (b *StrBuilder) WriteRepeat(rt *Runtime, c rune, n int) error {
	if n <= 0 {
		return nil
	}
	p, err := b.reserve(rt, n, roundMax(c))
	if err != nil {
		return err
	}
	switch b.kind {
	case 1:
		fillChars((*uint8)(p), n, c)
	case 2:
		fillChars((*uint16)(p), n, c)
	default:
		fillChars((*uint32)(p), n, c)
	}
	return nil
}

func fillChars[T uint8 | uint16 | uint32](p *T, n int, c rune) {
	s := unsafe.Slice(p, n)
	for i := range s {
		s[i] = T(c)
	}
}

// Finish returns the text and ends the builder.
func (b *StrBuilder) Finish(rt *Runtime) (Ref, error) {
	if b.n == 1 && b.kind == 1 && !b.failed {
		o := rt.latin1Str(rune(*(*uint8)(b.data())))
		b.Abort(rt)
		return o, nil
	}
	return b.finishNew(rt)
}

// finishNew is Finish for operations that do not look for the shared one-character strings, as str.replace does not.
func (b *StrBuilder) finishNew(rt *Runtime) (Ref, error) {
	if b.failed {
		b.Abort(rt)
		return 0, rt.NoMemory()
	}
	o := rt.EmptyStr
	var err error
	if b.n > 0 {
		if o, err = rt.allocStr(b.n, b.top); err == nil {
			convertChars(unsafe.Add(mem.At(o), offStrData), int(b.kind), b.data(), int(b.kind), b.n)
		}
	}
	b.Abort(rt)
	return o, err
}

// Abort ends the builder without a result; it may follow Finish.
func (b *StrBuilder) Abort(rt *Runtime) {
	if b.buf != 0 {
		rt.freeRaw(b.buf, uintptr(b.cap))
	}
	b.buf, b.n, b.cap, b.kind, b.top = 0, 0, 0, 0, 0
}
