package objects

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"

	"minipy/mem"
)

// What a view's bytes stand for: a format of one letter, and a shape. The rows of dimension 0 lie offViewStep bytes apart; within a row, everything is contiguous.
const (
	offViewFormat = 33 // byte; 0: B
	offViewAt     = 34 // byte: the format was written with '@'
	offViewDims   = 35 // byte: number of dimensions less 1
	offViewShape  = 36 // tuple of the dimensions behind the first, 0 if there are none
)

// viewSizes are the sizes of the formats' items.
var viewSizes = map[byte]int{'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'e': 2, 'i': 4, 'I': 4, 'f': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'P': 8, 'd': 8, 'w': 4}

func viewByte(v Ref, off uintptr) *byte { return &mem.Bytes(v, off, 1)[0] }

func viewFormat(v Ref) byte {
	if f := *viewByte(v, offViewFormat); f != 0 {
		return f
	}
	return 'B'
}

func viewFormatText(v Ref) string {
	if *viewByte(v, offViewAt) != 0 {
		return "@" + string(viewFormat(v))
	}
	return string(viewFormat(v))
}

func viewItemSize(v Ref) int { return viewSizes[viewFormat(v)] }

// viewDims is the number of dimensions.
func viewDims(v Ref) int { return int(int8(*viewByte(v, offViewDims))) + 1 }

// viewShape lists the dimensions.
func (rt *Runtime) viewShape(v Ref) []int {
	if viewDims(v) == 0 {
		return nil
	}
	out := []int{int(*mem.U32(v, offViewLen))}
	if s := *RefAt(v, offViewShape); s != 0 {
		for _, n := range TupleItems(s) {
			out = append(out, int(IntVal(n)))
		}
	}
	return out
}

// viewRow is the size of what dimension 0 counts.
func (rt *Runtime) viewRow(v Ref) int {
	n := viewItemSize(v)
	if s := *RefAt(v, offViewShape); s != 0 {
		for _, d := range TupleItems(s) {
			n *= int(IntVal(d))
		}
	}
	return n
}

func (rt *Runtime) viewNBytes(v Ref) int { return int(*mem.U32(v, offViewLen)) * rt.viewRow(v) }

func (rt *Runtime) viewContiguous(v Ref) bool {
	return memViewStep(v) == rt.viewRow(v) || *mem.U32(v, offViewLen) <= 1
}

// viewStrides lists the distances between the items of each dimension.
func (rt *Runtime) viewStrides(v Ref) []int {
	shape := rt.viewShape(v)
	out := make([]int, len(shape))
	n := viewItemSize(v)
	for i := len(shape) - 1; i > 0; i-- {
		out[i] = n
		n *= shape[i]
	}
	if len(out) > 0 {
		out[0] = memViewStep(v)
	}
	return out
}

func (rt *Runtime) intsTuple(list []int) (Ref, error) {
	items := make([]Ref, 0, len(list))
	for _, n := range list {
		x, err := rt.NewInt(int64(n))
		if err != nil {
			return 0, err
		}
		items = append(items, x)
	}
	return rt.NewTupleSteal(items)
}

func halfToFloat(h uint16) float64 {
	exp, frac := int(h>>10&31), float64(h&1023)
	f := 0.0
	switch exp {
	case 0:
		f = math.Ldexp(frac, -24)
	case 31:
		if frac != 0 {
			return math.NaN()
		}
		f = math.Inf(1)
	default:
		f = math.Ldexp(1024+frac, exp-25)
	}
	if h>>15 != 0 {
		f = -f
	}
	return f
}

func floatToHalf(f float64) (uint16, bool) {
	sign := uint16(0)
	if math.Signbit(f) {
		sign, f = 1<<15, -f
	}
	switch {
	case f == 0:
		return sign, true
	case math.IsInf(f, 0):
		return sign | 31<<10, true
	case math.IsNaN(f):
		return sign | 0x7E00, true
	}
	m, e := math.Frexp(f) // f = m * 2**e, 0.5 <= m < 1
	if e < -13 {
		return sign | uint16(math.RoundToEven(math.Ldexp(f, 24))), true
	}
	r := int(math.RoundToEven(math.Ldexp(m, 11)))
	if r == 2048 {
		r, e = 1024, e+1
	}
	if e > 16 {
		return 0, false
	}
	return sign | uint16(e+14)<<10 | uint16(r-1024), true
}

// viewUnpack makes the object of the item at b.
func (rt *Runtime) viewUnpack(format byte, b []byte) (Ref, error) {
	le := binary.LittleEndian
	switch format {
	case 'c':
		return rt.NewBytes(b[:1])
	case 'b':
		return rt.NewInt(int64(int8(b[0])))
	case '?':
		return rt.Bool(b[0] != 0), nil
	case 'h':
		return rt.NewInt(int64(int16(le.Uint16(b))))
	case 'H':
		return rt.NewInt(int64(le.Uint16(b)))
	case 'e':
		return rt.NewFloat(halfToFloat(le.Uint16(b)))
	case 'i':
		return rt.NewInt(int64(int32(le.Uint32(b))))
	case 'I':
		return rt.NewInt(int64(le.Uint32(b)))
	case 'f':
		return rt.NewFloat(float64(math.Float32frombits(le.Uint32(b))))
	case 'l', 'q', 'n':
		return rt.NewInt(int64(le.Uint64(b)))
	case 'L', 'Q', 'N', 'P':
		return rt.NewBigInt(new(big.Int).SetUint64(le.Uint64(b)))
	case 'd':
		return rt.NewFloat(math.Float64frombits(le.Uint64(b)))
	case 'w':
		return 0, rt.Raisef(TNotImplementedError, "memoryview: format w not supported")
	}
	return rt.NewInt(int64(b[0]))
}

// viewPack turns value into the bytes of an item.
func (rt *Runtime) viewPack(format byte, value Ref) ([]byte, error) {
	badType := func() error {
		rt.ClearExc()
		return rt.TypeErrorf("memoryview: invalid type for format '%c'", format)
	}
	badValue := func() error {
		rt.ClearExc()
		return rt.ValueErrorf("memoryview: invalid value for format '%c'", format)
	}
	size := viewSizes[format]
	out := make([]byte, 8)
	le := binary.LittleEndian
	switch format {
	case 'c':
		if TypeOf(value) != TBytes {
			return nil, badType()
		}
		b, _ := rt.BufferView(value)
		if len(b) != 1 {
			return nil, badValue()
		}
		return []byte{b[0]}, nil
	case '?':
		t, err := rt.Truth(value)
		if t {
			out[0] = 1
		}
		return out[:1], err
	case 'e', 'f', 'd':
		f, err := rt.AsFloat(value)
		if err != nil {
			if rt.ExcMatches(TTypeError) {
				return nil, badType()
			}
			return nil, err
		}
		switch format {
		case 'd':
			le.PutUint64(out, math.Float64bits(f))
		case 'f':
			le.PutUint32(out, math.Float32bits(float32(f)))
		default:
			h, ok := floatToHalf(f)
			if !ok {
				return nil, badValue()
			}
			le.PutUint16(out, h)
		}
		return out[:size], nil
	}
	if rt.TypeFor(value).Index == nil {
		return nil, badType()
	}
	n, err := rt.Index(value)
	if err != nil {
		if rt.ExcMatches(TTypeError) {
			return nil, badType()
		}
		return nil, err
	}
	x := new(big.Int).Set(rt.AsBig(n))
	rt.DecRef(n)
	bits := uint(8 * size)
	signed := format >= 'a' && format <= 'z'
	lo, hi := new(big.Int), new(big.Int).Lsh(big.NewInt(1), bits)
	if signed {
		hi.Rsh(hi, 1)
		lo.Neg(hi)
	}
	if x.Cmp(lo) < 0 || x.Cmp(hi) >= 0 {
		return nil, badValue()
	}
	if x.Sign() < 0 {
		x.Add(x, new(big.Int).Lsh(big.NewInt(1), bits))
	}
	le.PutUint64(out, x.Uint64())
	return out[:size], nil
}

// viewAt resolves the index of an item into the base object's bytes.
func (rt *Runtime) viewAt(v, key Ref) (int, error) {
	dims := viewDims(v)
	if TypeOf(key) == TTuple {
		slices := 0
		for _, k := range TupleItems(key) {
			if TypeOf(k) == TSlice {
				slices++
			} else if rt.TypeFor(k).Index == nil || slices > 0 {
				return 0, rt.TypeErrorf("memoryview: invalid slice key")
			}
		}
		switch {
		case slices > 0 && slices == TupleLen(key):
			return 0, rt.Raisef(TNotImplementedError, "multi-dimensional slicing is not implemented")
		case slices > 0:
			return 0, rt.TypeErrorf("memoryview: invalid slice key")
		}
		n := TupleLen(key)
		if n > dims {
			return 0, rt.TypeErrorf("cannot index %d-dimension view with %d-element tuple", dims, n)
		}
		if n < dims {
			return 0, rt.Raisef(TNotImplementedError, "sub-views are not implemented")
		}
		at := int(*mem.U32(v, offViewStart))
		shape, strides := rt.viewShape(v), rt.viewStrides(v)
		for d, k := range TupleItems(key) {
			i, err := rt.IndexIntErr(k, TIndexError)
			if err != nil {
				return 0, err
			}
			if i < 0 {
				i += shape[d]
			}
			if i < 0 || i >= shape[d] {
				return 0, rt.IndexErrorf("index out of bounds on dimension %d", d+1)
			}
			at += i * strides[d]
		}
		if *RefAt(v, offViewShared) == 0 {
			return 0, rt.memViewReleased()
		}
		return at, nil
	}
	if rt.TypeFor(key).Index == nil {
		return 0, rt.TypeErrorf("memoryview: invalid slice key")
	}
	switch {
	case dims == 0:
		return 0, rt.TypeErrorf("invalid indexing of 0-dim memory")
	case dims > 1:
		return 0, rt.Raisef(TNotImplementedError, "multi-dimensional sub-views are not implemented")
	}
	return rt.memViewIndex(v, key)
}

// viewList is tolist() of what lies at offset at, in dimension d.
func (rt *Runtime) viewList(v Ref, at int, shape, strides []int) (Ref, error) {
	if len(shape) == 0 {
		return rt.viewUnpack(viewFormat(v), rt.memViewBase(v)[at:])
	}
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for i := range shape[0] {
		x, err := rt.viewList(v, at+i*strides[0], shape[1:], strides[1:])
		if err == nil {
			err = rt.ListAppendSteal(l, x)
		}
		if err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}

// memViewCast is memoryview.cast(format, shape).
func memViewCast(rt *Runtime, a []Ref) (Ref, error) {
	v := a[0]
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("cast() argument 'format' must be str, not %s", rt.argTypeName(a[1]))
	}
	var shape []Ref
	given := a[2] != 0
	if given {
		switch s := rt.Unbox(a[2]); {
		case TypeOf(s) == TTuple:
			shape = TupleItems(s)
		case TypeOf(s) == TList:
			shape = ListItems(s)
		default:
			return 0, rt.TypeErrorf("shape must be a list or a tuple")
		}
		if viewDims(v) > 1 && len(shape) > 1 || viewDims(v) != 1 && len(shape) != 1 {
			return 0, rt.TypeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
		}
	}
	if !rt.viewContiguous(v) {
		return 0, rt.TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	if (given || viewDims(v) != 1) && slices.Contains(rt.viewShape(v), 0) {
		return 0, rt.TypeErrorf("memoryview: cannot cast view with zeros in shape or strides")
	}
	text := rt.StrGo(a[1])
	at := byte(0)
	if len(text) == 2 && text[0] == '@' {
		at, text = 1, text[1:]
	}
	if len(text) != 1 || viewSizes[text[0]] == 0 {
		return 0, rt.ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	format := text[0]
	if old := viewFormat(v); viewSizes[old] > 1 && viewSizes[format] > 1 || !isByteFormat(old) && !isByteFormat(format) {
		return 0, rt.TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	size := viewSizes[format]
	total := rt.viewNBytes(v)
	if total%size != 0 {
		return 0, rt.TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	dims := []int{total / size}
	if given {
		dims = dims[:0]
		product := size
		for _, d := range shape {
			if !rt.IsInt(d) {
				return 0, rt.TypeErrorf("memoryview.cast(): elements of shape must be integers")
			}
			n, ok := rt.AsInt64(d)
			if !ok || n <= 0 {
				return 0, rt.ValueErrorf("memoryview.cast(): elements of shape must be integers > 0")
			}
			if n > math.MaxInt32 || product > math.MaxInt32 {
				return 0, rt.ValueErrorf("memoryview.cast(): product(shape) > SSIZE_MAX")
			}
			product *= int(n)
			dims = append(dims, int(n))
		}
		if product != total {
			return 0, rt.TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
		}
	}
	rest := Ref(0)
	rows := 1
	if len(dims) > 0 {
		rows = dims[0]
	}
	if len(dims) > 1 {
		var err error
		if rest, err = rt.intsTuple(dims[1:]); err != nil {
			return 0, err
		}
	}
	row := total
	if rows > 0 {
		row = total / rows
	}
	if rows == 0 {
		row = size
	}
	r, err := rt.addView(*RefAt(v, offViewShared), int(*mem.U32(v, offViewStart)), row, rows, *viewByte(v, offViewReadOnly) != 0)
	if err != nil {
		rt.XDecRef(rest)
		return 0, err
	}
	*viewByte(r, offViewFormat), *viewByte(r, offViewAt), *viewByte(r, offViewDims) = format, at, byte(len(dims)-1)
	*RefAt(r, offViewShape) = rest
	return r, nil
}

func isByteFormat(f byte) bool { return f == 'B' || f == 'b' || f == 'c' }

// viewsEqual compares two views item by item: their shapes, and the values that the formats make.
func (rt *Runtime) viewsEqual(a, b Ref) (bool, error) {
	s, t := rt.viewShape(a), rt.viewShape(b)
	if len(s) != len(t) {
		return false, nil
	}
	for i := range s {
		if s[i] != t[i] {
			return false, nil
		}
	}
	x, err := rt.viewList(a, int(*mem.U32(a, offViewStart)), s, rt.viewStrides(a))
	if err != nil {
		return false, err
	}
	defer rt.DecRef(x)
	y, err := rt.viewList(b, int(*mem.U32(b, offViewStart)), t, rt.viewStrides(b))
	if err != nil {
		return false, err
	}
	defer rt.DecRef(y)
	return rt.Equal(x, y)
}

// viewColumns is tobytes("F"): the items with the first index changing fastest.
func (rt *Runtime) viewColumns(v Ref) (Ref, error) {
	shape, strides := rt.viewShape(v), rt.viewStrides(v)
	base, start, size := rt.memViewBase(v), int(*mem.U32(v, offViewStart)), viewItemSize(v)
	n := 1
	for _, d := range shape {
		n *= d
	}
	out := make([]byte, 0, n*size)
	for i := range n {
		at := start
		for d, k := 0, i; d < len(shape); d++ {
			at += k % shape[d] * strides[d]
			k /= shape[d]
		}
		out = append(out, base[at:at+size]...)
	}
	return rt.NewBytes(out)
}
