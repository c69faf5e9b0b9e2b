package objects

import (
	"bytes"

	"minipy/mem"
)

// memoryview: 8 shared Ref (Raw block, 0: released), 12 next view of the same block, 16 index of the first byte uint32, 20 length uint32, 24 step int64,
// 32 read-only flag uint32.
// The shared block of all views made from one: 0 object looked at (owned), 4 first view.
const (
	offViewShared   = 8
	offViewNext     = 12
	offViewStart    = 16
	offViewLen      = 20
	offViewStep     = 24
	offViewReadOnly = 32
	memViewSize     = 40
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
	b, ok := rt.BufferView(o)
	if !ok {
		return 0, rt.TypeErrorf("memoryview: a bytes-like object is required, not '%s'", rt.TypeName(o))
	}
	sh, err := rt.allocRaw(viewSharedSize)
	if err != nil {
		return 0, err
	}
	*RefAt(sh, offSharedObj), *RefAt(sh, offSharedFirst) = NewRef(o), 0
	pin := rt.types[rt.TypeFor(o).Layout].Pin
	writable := rt.TypeFor(o).Layout == TByteArray || pin != nil
	if pin != nil {
		pin(rt, o, 1)
	} else if writable {
		*mem.U32(o, offByteArrayExports)++
	}
	v, err := rt.addView(sh, 0, 1, len(b), !writable)
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
		*mem.U32(v, offViewReadOnly) = 1
	}
	rt.Track(v)
	return v, nil
}

func (rt *Runtime) subView(v Ref, start, step, n int) (Ref, error) {
	return rt.addView(*RefAt(v, offViewShared), start, step, n, *mem.U32(v, offViewReadOnly) != 0)
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
	if n == 0 {
		return nil, true
	}
	if step == 1 {
		return base[start : start+n], true
	}
	out := make([]byte, n)
	for i := range out {
		out[i] = base[start+i*step]
	}
	return out, true
}

// memViewIndex resolves an index into the base object's bytes.
func (rt *Runtime) memViewIndex(v, key Ref) (int, error) {
	if rt.TypeFor(key).Index == nil {
		if TypeOf(key) == TTuple && TupleLen(key) > 1 {
			return 0, rt.TypeErrorf("cannot index 1-dimension view with %d-element tuple", TupleLen(key))
		}
		return 0, rt.TypeErrorf("memoryview: invalid slice key")
	}
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
	i, err := rt.memViewIndex(v, key)
	if err != nil {
		return 0, err
	}
	return rt.NewInt(int64(rt.memViewBase(v)[i]))
}

func (rt *Runtime) memViewSlice(v, key Ref) (Ref, error) {
	start, _, step, n, err := rt.SliceIndices(key, int(*mem.U32(v, offViewLen)))
	if err != nil {
		return 0, err
	}
	if *RefAt(v, offViewShared) == 0 {
		return 0, rt.memViewReleased()
	}
	if n == 0 {
		start, step = 0, 1
	}
	return rt.subView(v, int(*mem.U32(v, offViewStart))+start*memViewStep(v), step*memViewStep(v), n)
}

func memViewSetItem(rt *Runtime, v, key, value Ref) error {
	switch {
	case *RefAt(v, offViewShared) == 0:
		return rt.memViewReleased()
	case *mem.U32(v, offViewReadOnly) != 0:
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
		n := int(*mem.U32(part, offViewLen))
		if n != len(src) {
			return rt.ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
		}
		base, at, step := rt.memViewBase(part), int(*mem.U32(part, offViewStart)), memViewStep(part)
		if step == 1 {
			copy(base[at:at+n], src)
			return nil
		}
		for i, c := range bytes.Clone(src) { // they may overlap
			base[at+i*step] = c
		}
		return nil
	}
	i, err := rt.memViewIndex(v, key)
	if err != nil {
		return err
	}
	if rt.TypeFor(value).Index == nil {
		return rt.TypeErrorf("memoryview: invalid type for format 'B'")
	}
	c, err := rt.byteValue(value, "memoryview: invalid value for format 'B'")
	if err != nil {
		return err
	}
	if *RefAt(v, offViewShared) == 0 { // __index__ may have released it
		return rt.memViewReleased()
	}
	rt.memViewBase(v)[i] = c
	return nil
}

func memViewRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if op != CmpEQ && op != CmpNE {
		return rt.NotImplemented, nil
	}
	if a == b {
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
	return rt.Bool(bytes.Equal(x, y) == (op == CmpEQ)), nil
}

func memViewHash(rt *Runtime, v Ref) (int64, error) {
	b, ok := rt.memViewBytes(v)
	if !ok {
		return 0, rt.memViewReleased()
	}
	if *mem.U32(v, offViewReadOnly) == 0 {
		return 0, rt.ValueErrorf("cannot hash writable memoryview object")
	}
	return rt.hashBytes(b), nil
}

var memoryviewSig = ParseSignature("object")

func memViewNew(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
	var a [1]Ref
	if err := rt.Unpack("memoryview", memoryviewSig, args, kw, a[:]); err != nil {
		return 0, err
	}
	return rt.newMemoryView(a[0])
}
