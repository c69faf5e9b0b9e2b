package stdlib

import (
	"math"

	"minipy/mem"
	"minipy/objects"
)

// array.array: 8 data (Raw block of capacity items, 0 when that is 0), 12 length uint32, 16 capacity uint32, 20 type code uint8, 21 item size uint8,
// 24 memoryviews on it uint32.
const (
	offArrData  = 8
	offArrLen   = 12
	offArrCap   = 16
	offArrCode  = 20
	offArrSize  = 21
	offArrViews = 24
	arraySize   = 32
)

const arrayCodes = "bBuwhHiIlLqQfd"

func arrayItemSize(code byte) int {
	switch code {
	case 'b', 'B':
		return 1
	case 'h', 'H':
		return 2
	case 'u', 'w', 'i', 'I', 'f':
		return 4
	case 'l', 'L', 'q', 'Q', 'd':
		return 8
	}
	return 0
}

func arrLen(o Ref) int   { return int(*mem.U32(o, offArrLen)) }
func arrCode(o Ref) byte { return *mem.U8(o, offArrCode) }
func arrItem(o Ref) int  { return int(*mem.U8(o, offArrSize)) }

// arrBytes views the items.
func arrBytes(o Ref) []byte {
	d := *objects.RefAt(o, offArrData)
	if d == 0 {
		return nil
	}
	return mem.Bytes(d, 0, arrLen(o)*arrItem(o))
}

// arrResize changes the length; new items are undefined.
func arrResize(rt *objects.Runtime, o Ref, n int) error {
	if *mem.U32(o, offArrViews) != 0 && n != arrLen(o) {
		return rt.Raisef(objects.TBufferError, "cannot resize an array that is exporting buffers")
	}
	c, size := int(*mem.U32(o, offArrCap)), uintptr(arrItem(o))
	if n > c || n < c/2 {
		room := n
		if n > c && c > 0 {
			room = n + n>>4 + 6
		}
		if uint64(room)*uint64(size) > 1<<32-64 {
			return rt.NoMemory()
		}
		d := *objects.RefAt(o, offArrData)
		switch {
		case room == 0:
			rt.FreeRaw(d, uintptr(c)*size)
			d = 0
		case d == 0:
			var err error
			if d, err = rt.AllocRaw(uintptr(room) * size); err != nil {
				return err
			}
		default:
			var err error
			if d, err = rt.ReallocRaw(d, uintptr(c)*size, uintptr(room)*size); err != nil {
				return err
			}
		}
		*objects.RefAt(o, offArrData) = d
		*mem.U32(o, offArrCap) = uint32(room)
	}
	*mem.U32(o, offArrLen) = uint32(n)
	return nil
}

// newArray makes an empty array of type t.
func newArray(rt *objects.Runtime, t *objects.Type, code byte) (Ref, error) {
	o, err := rt.GenericAlloc(t)
	if err == nil {
		*mem.U8(o, offArrCode), *mem.U8(o, offArrSize) = code, uint8(arrayItemSize(code))
	}
	return o, err
}

// arrPack writes v as an item of the given code.
func arrPack(rt *objects.Runtime, code byte, b []byte, v Ref) error {
	switch code {
	case 'u', 'w':
		if !rt.IsStr(v) || objects.StrLen(rt.Unbox(v)) != 1 {
			if rt.IsStr(v) {
				return rt.TypeErrorf("array item must be a unicode character, not a string of length %d", objects.StrLen(rt.Unbox(v)))
			}
			return rt.TypeErrorf("array item must be unicode character")
		}
		putUint(b, uint64(rt.StrAt(v, 0)), false)
		return nil
	case 'f', 'd':
		f, err := rt.AsFloat(v)
		if err != nil {
			return err
		}
		if code == 'f' {
			putUint(b, uint64(math.Float32bits(float32(f))), false)
		} else {
			putUint(b, math.Float64bits(f), false)
		}
		return nil
	}
	n, err := rt.Index(v)
	if err != nil {
		return err
	}
	i, ok := rt.AsInt64(n)
	neg, u := i < 0, uint64(i)
	if !ok {
		x := rt.AsBig(n)
		neg = x.Sign() < 0
		if ok = !neg && x.BitLen() <= 64; ok {
			u = x.Uint64()
		}
	}
	big := !ok || !neg && u > math.MaxInt64
	rt.DecRef(n)
	bad := func(msg string) error { return rt.OverflowErrorf("%s", msg) }
	bits := 8 * uint(len(b))
	names := map[byte]string{'b': "signed char", 'B': "unsigned byte integer", 'h': "signed short integer", 'H': "unsigned short", 'i': "signed integer", 'I': "unsigned int"}
	switch code {
	case 'q', 'Q':
		if code == 'Q' && neg {
			return bad("can't convert negative int to unsigned")
		}
		if !ok || code == 'q' && big {
			return bad("int too big to convert")
		}
	case 'L', 'I':
		if neg {
			return bad("can't convert negative value to unsigned int")
		}
		if !ok {
			return bad("Python int too large to convert to C unsigned long")
		}
		if bits == 32 && u > math.MaxUint32 {
			return bad("unsigned int is greater than maximum")
		}
	default:
		if big {
			return bad("Python int too large to convert to C long")
		}
		lo, hi := int64(math.MinInt64), int64(math.MaxInt64)
		switch {
		case code == 'B' || code == 'H':
			lo, hi = 0, 1<<bits-1
		case bits < 64:
			lo, hi = -1<<(bits-1), 1<<(bits-1)-1
		}
		if i < lo {
			return bad(names[code] + " is less than minimum")
		}
		if i > hi {
			return bad(names[code] + " is greater than maximum")
		}
	}
	putUint(b, u, false)
	return nil
}

// arrGet makes the object of item i.
func arrGet(rt *objects.Runtime, o Ref, i int) (Ref, error) {
	size := arrItem(o)
	v := getUint(arrBytes(o)[i*size:(i+1)*size], false)
	switch arrCode(o) {
	case 'u', 'w':
		if v > 0x10ffff {
			return 0, rt.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", v)
		}
		return rt.NewChar(rune(v))
	case 'f':
		return rt.NewFloat(float64(math.Float32frombits(uint32(v))))
	case 'd':
		return rt.NewFloat(math.Float64frombits(v))
	case 'b', 'h', 'i', 'l', 'q':
		shift := uint(64 - 8*size)
		return rt.NewInt(int64(v<<shift) >> shift)
	}
	return newUint(rt, v)
}

func arrSet(rt *objects.Runtime, o Ref, i int, v Ref) error {
	var b [8]byte
	size := arrItem(o)
	if err := arrPack(rt, arrCode(o), b[:size], v); err != nil {
		return err
	}
	if i >= arrLen(o) { // changed meanwhile
		return rt.IndexErrorf("array assignment index out of range")
	}
	copy(arrBytes(o)[i*size:], b[:size])
	return nil
}

// arrInsert puts v before item i.
func arrInsert(rt *objects.Runtime, o Ref, i int, v Ref) error {
	var b [8]byte
	size := arrItem(o)
	if err := arrPack(rt, arrCode(o), b[:size], v); err != nil {
		return err
	}
	n := arrLen(o)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if err := arrResize(rt, o, n+1); err != nil {
		return err
	}
	d := arrBytes(o)
	copy(d[(i+1)*size:], d[i*size:n*size])
	copy(d[i*size:], b[:size])
	return nil
}

// arrSplice replaces the items from i to j by data.
func arrSplice(rt *objects.Runtime, o Ref, i, j int, data []byte) error {
	size := arrItem(o)
	data = append([]byte(nil), data...)
	n := arrLen(o)
	tail := append([]byte(nil), arrBytes(o)[j*size:]...)
	if err := arrResize(rt, o, n-(j-i)+len(data)/size); err != nil {
		return err
	}
	d := arrBytes(o)
	copy(d[i*size:], data)
	copy(d[i*size+len(data):], tail)
	return nil
}

func (st *arrayState) is(rt *objects.Runtime, o Ref) bool { return rt.TypeFor(o).Layout == st.id }

// extend is array.extend.
func (st *arrayState) extend(rt *objects.Runtime, o, v Ref) error {
	if st.is(rt, v) {
		if arrCode(v) != arrCode(o) {
			return rt.TypeErrorf("can only extend with array of same kind")
		}
		n := arrLen(o)
		return arrSplice(rt, o, n, n, arrBytes(v))
	}
	it, err := rt.Iter(v)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for {
		x, err := rt.Next(it)
		if err != nil || x == 0 {
			return err
		}
		err = arrInsert(rt, o, arrLen(o), x)
		rt.DecRef(x)
		if err != nil {
			return err
		}
	}
}

// fromBytes appends machine values.
func arrFromBytes(rt *objects.Runtime, o Ref, b []byte) error {
	if len(b)%arrItem(o) != 0 {
		return rt.ValueErrorf("bytes length not a multiple of item size")
	}
	n := arrLen(o)
	return arrSplice(rt, o, n, n, b)
}

func arrFromStr(rt *objects.Runtime, o, s Ref) error {
	r := runesOf(rt, s)
	b := make([]byte, 4*len(r))
	for i, c := range r {
		putUint(b[4*i:4*i+4], uint64(c), false)
	}
	return arrFromBytes(rt, o, b)
}

type arrayState struct{ id, iter objects.TypeID }

// new is array(typecode, initializer).
func (st *arrayState) new(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	pos, _ := objects.SplitArgs(args, kw)
	if kw != 0 && t.ID == st.id {
		return 0, rt.TypeErrorf("array.array() takes no keyword arguments")
	}
	if n := len(pos); n < 1 || n > 2 {
		word, limit, s := "at least", 1, ""
		if n > 2 {
			word, limit, s = "at most", 2, "s"
		}
		return 0, rt.TypeErrorf("array() takes %s %d argument%s (%d given)", word, limit, s, n)
	}
	if !rt.IsStr(pos[0]) || objects.StrLen(rt.Unbox(pos[0])) != 1 {
		return 0, rt.TypeErrorf("array() argument 1 must be a unicode character, not %s", rt.ArgTypeName(pos[0]))
	}
	code := byte(0)
	if c := rt.StrAt(pos[0], 0); c < 0x80 {
		code = byte(c)
	}
	if arrayItemSize(code) == 0 {
		return 0, rt.ValueErrorf("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
	}
	if code == 'u' {
		if err := rt.VM.Warn(objects.TDeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16"); err != nil {
			return 0, err
		}
	}
	text := code == 'u' || code == 'w'
	var init Ref
	if len(pos) == 2 {
		init = pos[1]
		switch {
		case rt.IsStr(init) && !text:
			return 0, rt.TypeErrorf("cannot use a str to initialize an array with typecode '%c'", code)
		case st.is(rt, init) && !text && (arrCode(init) == 'u' || arrCode(init) == 'w'):
			return 0, rt.TypeErrorf("cannot use a unicode array to initialize an array with typecode '%c'", code)
		}
	}
	o, err := newArray(rt, t, code)
	if err != nil || init == 0 {
		return o, err
	}
	switch b, ok := rt.BufferView(init); {
	case st.is(rt, init) && arrCode(init) == code:
		err = arrFromBytes(rt, o, arrBytes(init))
	case rt.IsStr(init):
		err = arrFromStr(rt, o, init)
	case ok && (rt.TypeFor(init).Layout == objects.TBytes || rt.TypeFor(init).Layout == objects.TByteArray):
		err = arrFromBytes(rt, o, b)
	case st.is(rt, init): // of another kind: its items
		for i := 0; err == nil && i < arrLen(init); i++ {
			var v Ref
			if v, err = arrGet(rt, init, i); err == nil {
				err = arrInsert(rt, o, i, v)
				rt.DecRef(v)
			}
		}
	default:
		err = st.extend(rt, o, init)
	}
	if err != nil {
		rt.DecRef(o)
		return 0, err
	}
	return o, nil
}

func (st *arrayState) getItem(rt *objects.Runtime, o, key Ref) (Ref, error) {
	if objects.TypeOf(key) == objects.TSlice {
		start, _, step, n, err := rt.SliceIndices(key, arrLen(o))
		if err != nil {
			return 0, err
		}
		r, err := newArray(rt, rt.Type(st.id), arrCode(o))
		if err != nil {
			return 0, err
		}
		if err := arrResize(rt, r, n); err != nil {
			rt.DecRef(r)
			return 0, err
		}
		size, src, dst := arrItem(o), arrBytes(o), arrBytes(r)
		for i := range n {
			k := start + i*step
			copy(dst[i*size:(i+1)*size], src[k*size:])
		}
		return r, nil
	}
	i, err := arrIndex(rt, o, key, "array index out of range")
	if err != nil {
		return 0, err
	}
	return arrGet(rt, o, i)
}

func arrIndex(rt *objects.Runtime, o, key Ref, msg string) (int, error) {
	if rt.TypeFor(key).Index == nil {
		return 0, rt.TypeErrorf("array indices must be integers")
	}
	i, err := rt.IndexIntErr(key, objects.TIndexError)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += arrLen(o)
	}
	if i < 0 || i >= arrLen(o) {
		return 0, rt.IndexErrorf("%s", msg)
	}
	return i, nil
}

func (st *arrayState) setItem(rt *objects.Runtime, o, key, v Ref) error {
	size := arrItem(o)
	if objects.TypeOf(key) != objects.TSlice {
		i, err := arrIndex(rt, o, key, "array assignment index out of range")
		if err != nil {
			return err
		}
		if v == 0 {
			return arrSplice(rt, o, i, i+1, nil)
		}
		return arrSet(rt, o, i, v)
	}
	start, stop, step, n, err := rt.SliceIndices(key, arrLen(o))
	if err != nil {
		return err
	}
	var data []byte
	if v != 0 {
		if !st.is(rt, v) {
			return rt.TypeErrorf("can only assign array (not \"%s\") to array slice", rt.TypeName(v))
		}
		if arrCode(v) != arrCode(o) {
			return rt.TypeErrorf("bad argument type for built-in operation")
		}
		data = append(data, arrBytes(v)...)
	}
	if step == 1 {
		return arrSplice(rt, o, start, max(start, stop), data)
	}
	if v != 0 {
		if len(data)/size != n {
			return rt.ValueErrorf("attempt to assign array of size %d to extended slice of size %d", len(data)/size, n)
		}
		d := arrBytes(o)
		for i := range n {
			copy(d[(start+i*step)*size:], data[i*size:(i+1)*size])
		}
		return nil
	}
	if n == 0 {
		return nil
	}
	drop := map[int]bool{}
	for i := range n {
		drop[start+i*step] = true
	}
	var rest []byte
	d := arrBytes(o)
	for i := range arrLen(o) {
		if !drop[i] {
			rest = append(rest, d[i*size:(i+1)*size]...)
		}
	}
	return arrSplice(rt, o, 0, arrLen(o), rest)
}

// compare compares two arrays item by item.
func (st *arrayState) compare(rt *objects.Runtime, a, b Ref, op objects.CmpOp) (Ref, error) {
	if !st.is(rt, a) || !st.is(rt, b) {
		return rt.NotImplemented, nil
	}
	if arrLen(a) != arrLen(b) && (op == objects.CmpEQ || op == objects.CmpNE) {
		return rt.Bool(op == objects.CmpNE), nil
	}
	for i := 0; i < arrLen(a) && i < arrLen(b); i++ {
		x, err := arrGet(rt, a, i)
		if err != nil {
			return 0, err
		}
		y, err := arrGet(rt, b, i)
		if err != nil {
			rt.DecRef(x)
			return 0, err
		}
		eq, err := rt.Equal(x, y)
		if err == nil && !eq {
			var r Ref
			if op == objects.CmpEQ || op == objects.CmpNE {
				r = rt.Bool(op == objects.CmpNE)
			} else {
				r, err = rt.RichCompare(x, y, op)
			}
			rt.DecRef(x)
			rt.DecRef(y)
			return r, err
		}
		rt.DecRef(x)
		rt.DecRef(y)
		if err != nil {
			return 0, err
		}
	}
	n, m := arrLen(a), arrLen(b)
	return rt.Bool(objects.CmpResult(n-m, op)), nil
}
