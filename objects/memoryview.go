package objects

import (
	"bytes"
	"strings"

	"minipy/mem"
)

// memoryview: 8 shared Ref (Raw block, 0: released), 12 next view of the same block, 16 index of the first byte uint32, 20 length uint32, 24 step int64,
// 32 read-only flag byte, 33 what the bytes stand for (see memview_format.go), 40 hash int64, 0 while
// nobody has asked for it.
// The shared block of all views made from one: 0 object looked at (owned), 4 first view.
const (
	offViewShared   = 8
	offViewNext     = 12
	offViewStart    = 16
	offViewLen      = 20
	offViewStep     = 24
	offViewReadOnly = 32
	offViewHash     = 40
	memViewSize     = 48
	offSharedObj    = 0
	offSharedFirst  = 4
	viewSharedSize  = 8
)

// newMemoryView is memoryview(o).
func (rt *Runtime) newMemoryView(o Ref) (Ref, error) {
	if TypeOf(o) == TMemoryView {
		if *RefAt(o, offViewShared) == 0 {
			return 0, rt.memViewReleased()
		}
		return rt.subView(o, int(*mem.U32(o, offViewStart)), memViewStep(o), int(*mem.U32(o, offViewLen)))
	}
	b, ok := rt.nativeBuffer(o)
	if !ok {
		if v, err := rt.wrappedView(o); v != 0 || err != nil {
			return v, err
		}
		return 0, rt.TypeErrorf("memoryview: a bytes-like object is required, not '%s'", rt.TypeName(o))
	}
	pin := rt.types[rt.TypeFor(o).Layout].Pin
	format := rt.bufferFormat(o)
	size := viewSizes[format]
	v, err := rt.viewOn(o, size, len(b)/size, rt.TypeFor(o).Layout == TByteArray || pin != nil)
	if err == nil && format != 'B' {
		*viewByte(v, offViewFormat) = format
	}
	return v, err
}

// bufferFormat is the format of the items of an object with the buffer interface.
func (rt *Runtime) bufferFormat(o Ref) byte {
	if f := rt.types[rt.TypeFor(o).Layout].BufferFormat; f != nil {
		return f(o)
	}
	return 'B'
}

// viewOn makes the first view of o: n rows of step bytes.
func (rt *Runtime) viewOn(o Ref, step, n int, writable bool) (Ref, error) {
	sh, err := rt.allocRaw(viewSharedSize)
	if err != nil {
		return 0, err
	}
	*RefAt(sh, offSharedObj), *RefAt(sh, offSharedFirst) = NewRef(o), 0
	pin := rt.types[rt.TypeFor(o).Layout].Pin
	if pin != nil {
		pin(rt, o, 1)
	} else if writable {
		*mem.U32(o, offByteArrayExports)++
	}
	v, err := rt.addView(sh, 0, step, n, !writable)
	if err != nil {
		rt.dropShared(sh)
	}
	return v, err
}

// addView makes another view on a shared block.
func (rt *Runtime) addView(sh Ref, start, step, n int, readOnly bool) (Ref, error) {
	v, err := rt.AllocGC(TMemoryView, memViewSize)
	if err != nil {
		return 0, err
	}
	*RefAt(v, offViewShared), *RefAt(v, offViewNext) = sh, *RefAt(sh, offSharedFirst)
	*RefAt(sh, offSharedFirst) = v
	*mem.U32(v, offViewStart), *mem.U32(v, offViewLen), *mem.I64(v, offViewStep) = uint32(start), uint32(n), int64(step)
	if readOnly {
		*viewByte(v, offViewReadOnly) = 1
	}
	rt.Track(v)
	return v, nil
}

func (rt *Runtime) subView(v Ref, start, step, n int) (Ref, error) {
	r, err := rt.addView(*RefAt(v, offViewShared), start, step, n, *viewByte(v, offViewReadOnly) != 0)
	if err == nil {
		rt.copyViewShape(r, v)
	}
	return r, err
}

// copyViewShape gives r the format and the dimensions behind the first of v.
func (rt *Runtime) copyViewShape(r, v Ref) {
	copy(mem.Bytes(r, offViewFormat, 3), mem.Bytes(v, offViewFormat, 3))
	if s := *RefAt(v, offViewShape); s != 0 {
		*RefAt(r, offViewShape) = NewRef(s)
	}
}

func (rt *Runtime) dropShared(sh Ref) {
	o := *RefAt(sh, offSharedObj)
	rt.freeRaw(sh, viewSharedSize)
	if pin := rt.types[rt.TypeFor(o).Layout].Pin; pin != nil {
		pin(rt, o, -1)
	} else if rt.TypeFor(o).Layout == TByteArray {
		*mem.U32(o, offByteArrayExports)--
	}
	rt.DecRef(o)
}

// releaseView lets go of the shared block; the last view frees it.
func (rt *Runtime) releaseView(v Ref) {
	sh := *RefAt(v, offViewShared)
	if sh == 0 {
		return
	}
	p := RefAt(sh, offSharedFirst)
	for *p != v {
		p = RefAt(*p, offViewNext)
	}
	*p = *RefAt(v, offViewNext)
	*RefAt(v, offViewShared) = 0
	if *RefAt(sh, offSharedFirst) == 0 {
		rt.dropShared(sh)
	}
}

func (rt *Runtime) memViewReleased() error {
	return rt.ValueErrorf("operation forbidden on released memoryview object")
}

func memViewStep(v Ref) int { return int(*mem.I64(v, offViewStep)) }

// memViewBase views all the bytes of the object behind a view that is not released.
func (rt *Runtime) memViewBase(v Ref) []byte {
	b, _ := rt.BufferView(*RefAt(*RefAt(v, offViewShared), offSharedObj))
	return b
}

// memViewBytes is the content of a view: in place when it is contiguous, else a copy; false when the view is released.
func (rt *Runtime) memViewBytes(v Ref) ([]byte, bool) {
	if *RefAt(v, offViewShared) == 0 {
		return nil, false
	}
	base, start, n, step := rt.memViewBase(v), int(*mem.U32(v, offViewStart)), int(*mem.U32(v, offViewLen)), memViewStep(v)
	row := rt.viewRow(v)
	if n == 0 {
		return nil, true
	}
	if step == row || n == 1 {
		return base[start : start+n*row], true
	}
	out := make([]byte, 0, n*row)
	for i := range n {
		out = append(out, base[start+i*step:start+i*step+row]...)
	}
	return out, true
}

// memViewIndex resolves an index into the base object's bytes.
func (rt *Runtime) memViewIndex(v, key Ref) (int, error) {
	i, err := rt.IndexIntErr(key, TIndexError)
	if err != nil {
		return 0, err
	}
	if *RefAt(v, offViewShared) == 0 {
		return 0, rt.memViewReleased()
	}
	n := int(*mem.U32(v, offViewLen))
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, rt.IndexErrorf("index out of bounds on dimension 1")
	}
	return int(*mem.U32(v, offViewStart)) + i*memViewStep(v), nil
}

func memViewGetItem(rt *Runtime, v, key Ref) (Ref, error) {
	if *RefAt(v, offViewShared) == 0 {
		return 0, rt.memViewReleased()
	}
	if TypeOf(key) == TSlice {
		return rt.memViewSlice(v, key)
	}
	i, err := rt.viewAt(v, key)
	if err != nil {
		return 0, err
	}
	return rt.viewUnpack(viewFormat(v), rt.memViewBase(v)[i:])
}

func (rt *Runtime) memViewSlice(v, key Ref) (Ref, error) {
	if viewDims(v) == 0 {
		return 0, rt.TypeErrorf("invalid indexing of 0-dim memory")
	}
	// The new view comes first: an __index__ that releases v does not hurt it.
	at, by := int(*mem.U32(v, offViewStart)), memViewStep(v)
	r, err := rt.subView(v, at, by, int(*mem.U32(v, offViewLen)))
	if err != nil {
		return 0, err
	}
	start, _, step, n, err := rt.SliceIndices(key, int(*mem.U32(v, offViewLen)))
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	if n == 0 {
		start, step = 0, 1
	}
	*mem.U32(r, offViewStart), *mem.U32(r, offViewLen), *mem.I64(r, offViewStep) = uint32(at+start*by), uint32(n), int64(step*by)
	return r, nil
}

func memViewSetItem(rt *Runtime, v, key, value Ref) error {
	switch {
	case *RefAt(v, offViewShared) == 0:
		return rt.memViewReleased()
	case *viewByte(v, offViewReadOnly) != 0:
		return rt.TypeErrorf("cannot modify read-only memory")
	case value == 0:
		return rt.TypeErrorf("cannot delete memory")
	}
	if TypeOf(key) == TSlice {
		src, err := rt.bytesArg(value)
		if err != nil {
			return err
		}
		part, err := rt.memViewSlice(v, key)
		if err != nil {
			return err
		}
		defer rt.DecRef(part)
		if *RefAt(v, offViewShared) == 0 {
			return rt.memViewReleased()
		}
		if viewDims(v) > 1 {
			return rt.Raisef(TNotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
		}
		n, row := int(*mem.U32(part, offViewLen)), viewItemSize(part)
		other := rt.bufferFormat(value)
		if rt.TypeFor(value).Layout == TMemoryView {
			other = viewFormat(value)
		}
		if n*row != len(src) || other != viewFormat(v) {
			return rt.ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
		}
		base, at, step := rt.memViewBase(part), int(*mem.U32(part, offViewStart)), memViewStep(part)
		if step == row {
			copy(base[at:at+n*row], src)
			return nil
		}
		src = bytes.Clone(src) // they may overlap
		for i := range n {
			copy(base[at+i*step:], src[i*row:(i+1)*row])
		}
		return nil
	}
	if viewDims(v) > 1 && TypeOf(key) != TTuple && rt.TypeFor(key).Index != nil {
		return rt.Raisef(TNotImplementedError, "sub-views are not implemented")
	}
	i, err := rt.viewAt(v, key)
	if err != nil {
		return err
	}
	c, err := rt.viewPack(viewFormat(v), value)
	if err != nil {
		return err
	}
	if *RefAt(v, offViewShared) == 0 { // __index__ may have released it
		return rt.memViewReleased()
	}
	copy(rt.memViewBase(v)[i:], c)
	return nil
}

func memViewRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if op != CmpEQ && op != CmpNE {
		return rt.NotImplemented, nil
	}
	if a == b && (*RefAt(a, offViewShared) == 0 || !strings.ContainsRune("efd", rune(viewFormat(a)))) { // a NaN is not equal to itself
		return rt.Bool(op == CmpEQ), nil
	}
	x, ok := rt.memViewBytes(a)
	if !ok {
		return rt.Bool(op == CmpNE), nil
	}
	y, ok := rt.BufferView(b)
	if !ok {
		if TypeOf(b) == TMemoryView {
			return rt.Bool(op == CmpNE), nil
		}
		return rt.NotImplemented, nil
	}
	if t := rt.TypeFor(b).Layout == TMemoryView; viewFormat(a) != 'B' || viewDims(a) != 1 || t && (viewFormat(b) != 'B' || viewDims(b) != 1) {
		o := NewRef(b)
		if !t {
			var err error
			rt.DecRef(o)
			if o, err = rt.newMemoryView(b); err != nil {
				return 0, err
			}
		}
		eq, err := rt.viewsEqual(a, o)
		rt.DecRef(o)
		return rt.Bool(eq == (op == CmpEQ)), err
	}
	return rt.Bool(bytes.Equal(x, y) == (op == CmpEQ)), nil
}

func memViewHash(rt *Runtime, v Ref) (int64, error) {
	hash := mem.I64(v, offViewHash)
	if *hash != 0 {
		return *hash, nil
	}
	b, ok := rt.memViewBytes(v)
	if !ok {
		return 0, rt.memViewReleased()
	}
	if *viewByte(v, offViewReadOnly) == 0 {
		return 0, rt.ValueErrorf("cannot hash writable memoryview object")
	}
	if !isByteFormat(viewFormat(v)) {
		return 0, rt.ValueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	*hash = rt.hashBytes(b)
	return *hash, nil
}

var memoryviewSig = ParseSignature("object")

func memViewNew(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
	var a [1]Ref
	if err := rt.Unpack("memoryview", memoryviewSig, args, kw, a[:]); err != nil {
		return 0, err
	}
	return rt.newMemoryView(a[0])
}
