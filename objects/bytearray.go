package objects

import (
	"bytes"

	"minipy/mem"
)

// bytearray: 8 length uint32, 12 capacity uint32, 16 data Ref (Raw block of capacity bytes, 0 when capacity is 0), 20 exports uint32: memoryviews that
// look at the data, which forbid a change of the length.
const (
	offByteArrayLen     = 8
	offByteArrayCap     = 12
	offByteArrayData    = 16
	offByteArrayExports = 20
	byteArraySize       = 24
)

// byteArrayView views the data of a bytearray.
func byteArrayView(o Ref) []byte {
	return mem.Bytes(*RefAt(o, offByteArrayData), 0, int(*mem.U32(o, offByteArrayLen)))
}

// NewByteArray makes a bytearray with a copy of b.
func (rt *Runtime) NewByteArray(b []byte) (Ref, error) {
	o, err := rt.Alloc(TByteArray, byteArraySize)
	if err != nil {
		return 0, err
	}
	if err := rt.byteArrayResize(o, len(b)); err != nil {
		rt.DecRef(o)
		return 0, err
	}
	copy(byteArrayView(o), b)
	return o, nil
}

// byteArrayResize sets the length, with CPython's pattern of growth; new bytes are undefined.
func (rt *Runtime) byteArrayResize(o Ref, n int) error {
	old, c := int(*mem.U32(o, offByteArrayLen)), int(*mem.U32(o, offByteArrayCap))
	if n == old {
		return nil
	}
	if *mem.U32(o, offByteArrayExports) > 0 {
		return rt.Raisef(TBufferError, "Existing exports of data: object cannot be re-sized")
	}
	if n > maxBytes {
		return rt.NoMemory()
	}
	want := n + 1
	switch {
	case n < c/2: // much smaller: give memory back
	case n < c:
		*mem.U32(o, offByteArrayLen) = uint32(n)
		return nil
	case n <= c+c/8:
		want = min(n+n>>3+6, maxBytes)
		if n < 9 {
			want = n + 3
		}
	}
	data := *RefAt(o, offByteArrayData)
	var moved Ref
	if n > 0 {
		if data == 0 {
			moved = rt.Heap.Alloc(mem.Raw, uintptr(want))
		} else {
			moved = rt.Heap.Realloc(data, uintptr(c), uintptr(want))
		}
		if moved == 0 {
			return rt.NoMemory()
		}
	} else {
		want = 0
		if data != 0 {
			rt.freeRaw(data, uintptr(c))
		}
	}
	*RefAt(o, offByteArrayData) = moved
	*mem.U32(o, offByteArrayCap) = uint32(want)
	*mem.U32(o, offByteArrayLen) = uint32(n)
	return nil
}

// byteArrayAppend appends b, which must not view o's own data.
func (rt *Runtime) byteArrayAppend(o Ref, b []byte) error {
	n := len(byteArrayView(o))
	if err := rt.byteArrayResize(o, n+len(b)); err != nil {
		return err
	}
	copy(byteArrayView(o)[n:], b)
	return nil
}

// byteArrayAdd appends one byte.
func (rt *Runtime) byteArrayAdd(o Ref, c byte) error {
	n := len(byteArrayView(o))
	if err := rt.byteArrayResize(o, n+1); err != nil {
		return err
	}
	byteArrayView(o)[n] = c
	return nil
}

// byteArrayExtend appends the ints that an iterator gives.
func (rt *Runtime) byteArrayExtend(o, it Ref, msg string) error {
	for {
		v, err := rt.Next(it)
		if err != nil || v == 0 {
			return err
		}
		c, err := rt.byteValue(v, msg)
		rt.DecRef(v)
		if err == nil {
			err = rt.byteArrayAdd(o, c)
		}
		if err != nil {
			return err
		}
	}
}

func byteArrayInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	if err := rt.byteArrayResize(self, 0); err != nil {
		return err
	}
	src, made, err := rt.bytesLikeArgs("bytearray", args, kw)
	if err != nil || src == 0 {
		return err
	}
	defer rt.XDecRef(made)
	n, isCount, err := rt.bytesCount(src)
	if err != nil {
		return err
	}
	if isCount {
		if err := rt.byteArrayResize(self, n); err != nil {
			return err
		}
		clear(byteArrayView(self))
		return nil
	}
	if b, ok, err := rt.Buffer(src, bufferFull); err != nil {
		return err
	} else if ok {
		return rt.byteArrayAppend(self, b)
	}
	return rt.byteArrayFill(self, src)
}

func byteArrayGetItem(rt *Runtime, o, key Ref) (Ref, error) {
	if TypeOf(key) == TSlice {
		b, err := rt.sliceUnpack(key)
		if err != nil {
			return 0, err
		}
		start, _, step, n := b.of(len(byteArrayView(o)))
		r, err := rt.NewByteArray(nil)
		if err != nil {
			return 0, err
		}
		if err := rt.byteArrayResize(r, n); err != nil {
			rt.DecRef(r)
			return 0, err
		}
		src, dst := byteArrayView(o), byteArrayView(r)
		if step == 1 {
			copy(dst, src[min(start, len(src)):])
			return r, nil
		}
		for i := range dst {
			dst[i] = src[start+i*step]
		}
		return r, nil
	}
	i, err := rt.byteIndex(key, len(byteArrayView(o)), "bytearray indices must be integers or slices, not %s", "bytearray index out of range")
	if err != nil {
		return 0, err
	}
	if view := byteArrayView(o); i < len(view) { // __index__ may have changed the length
		return rt.NewInt(int64(view[i]))
	}
	return 0, rt.IndexErrorf("bytearray index out of range")
}

func byteArraySetItem(rt *Runtime, o, key, v Ref) error {
	if TypeOf(key) == TSlice {
		return rt.byteArraySetSlice(o, key, v)
	}
	if rt.TypeFor(key).Index == nil {
		return rt.TypeErrorf("bytearray indices must be integers or slices, not %s", rt.TypeName(key))
	}
	i, err := rt.IndexIntErr(key, TIndexError)
	if err != nil {
		return err
	}
	c := byte(0)
	if v != 0 {
		if c, err = rt.byteValue(v, byteRange); err != nil {
			return err
		}
	}
	view := byteArrayView(o)
	if i < 0 {
		i += len(view)
	}
	if i < 0 || i >= len(view) {
		return rt.IndexErrorf("bytearray index out of range")
	}
	if v == 0 {
		return rt.byteArrayReplace(o, i, i+1, nil)
	}
	view[i] = c
	return nil
}

// byteArrayReplace replaces the bytes from lo to hi by those of b, which must not view o's own data.
func (rt *Runtime) byteArrayReplace(o Ref, lo, hi int, b []byte) error {
	n := len(byteArrayView(o))
	d := len(b) - (hi - lo)
	if d < 0 {
		if *mem.U32(o, offByteArrayExports) > 0 {
			return rt.byteArrayResize(o, n+d) // raises
		}
		view := byteArrayView(o)
		copy(view[hi+d:], view[hi:])
		if err := rt.byteArrayResize(o, n+d); err != nil {
			return err
		}
	} else if d > 0 {
		if err := rt.byteArrayResize(o, n+d); err != nil {
			return err
		}
		view := byteArrayView(o)
		copy(view[hi+d:], view[hi:n])
	}
	copy(byteArrayView(o)[lo:], b)
	return nil
}

func (rt *Runtime) byteArraySetSlice(o, key, v Ref) error {
	bounds, err := rt.sliceUnpack(key)
	if err != nil {
		return err
	}
	var b []byte
	if v != 0 {
		view, ok := rt.BufferView(v)
		if !ok {
			if t := rt.TypeFor(v); t.Index != nil || t.Int != nil || t.Float != nil || rt.IsStr(v) {
				return rt.TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
			}
			tmp, err := rt.NewByteArray(nil)
			if err != nil {
				return err
			}
			defer rt.DecRef(tmp)
			if err := rt.byteArrayFill(tmp, v); err != nil {
				return err
			}
			view = byteArrayView(tmp)
		}
		b = view
		if v == o || TypeOf(v) == TMemoryView {
			b = append([]byte(nil), b...)
		}
	}
	start, stop, step, n := bounds.of(len(byteArrayView(o)))
	if step == 1 {
		return rt.byteArrayReplace(o, start, max(start, stop), b)
	}
	if len(b) == 0 {
		return rt.byteArrayDelStep(o, start, step, n)
	}
	if len(b) != n {
		return rt.ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(b), n)
	}
	view := byteArrayView(o)
	for i, c := range b {
		view[start+i*step] = c
	}
	return nil
}

// byteArrayFill is byteArrayExtend with the error of bytearray(v) when v is not iterable.
func (rt *Runtime) byteArrayFill(o, v Ref) error {
	it, err := rt.iterOrTypeError(v, "cannot convert '%s' object to bytearray")
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	return rt.byteArrayExtend(o, it, byteRange)
}

// iterOrTypeError is iter(o) with a message of its own, which names o's type, in the place of a TypeError.
func (rt *Runtime) iterOrTypeError(o Ref, format string) (Ref, error) {
	it, err := rt.Iter(o)
	if err != nil && rt.ExcMatches(TTypeError) {
		rt.ClearExc()
		err = rt.TypeErrorf(format, rt.TypeName(o))
	}
	return it, err
}

func (rt *Runtime) byteArrayDelStep(o Ref, start, step, n int) error {
	if n == 0 {
		return nil
	}
	if *mem.U32(o, offByteArrayExports) > 0 {
		return rt.byteArrayResize(o, len(byteArrayView(o))-n) // raises
	}
	if step < 0 {
		start, step = start+step*(n-1), -step
	}
	view := byteArrayView(o)
	w := start
	for i, gone := start, 0; i < len(view); i++ {
		if gone < n && (i-start)%step == 0 {
			gone++
			continue
		}
		view[w] = view[i]
		w++
	}
	return rt.byteArrayResize(o, w)
}

func byteArrayDealloc(rt *Runtime, o Ref) {
	if data := *RefAt(o, offByteArrayData); data != 0 {
		rt.freeRaw(data, uintptr(*mem.U32(o, offByteArrayCap)))
	}
	rt.freeInstance(o, byteArraySize)
}

func byteArrayRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	x, ok1 := rt.BufferView(a)
	y, ok2 := rt.BufferView(b)
	if !ok1 || !ok2 {
		return rt.NotImplemented, nil
	}
	return rt.Bool(CmpResult(bytes.Compare(x, y), op)), nil
}

func byteArrayIterType() TypeSpec {
	return iterSpec(TByteArrayIter, "bytearray_iterator", indexIterSize, bytesIterNext, bytesIterHint, offIterSeq)
}
