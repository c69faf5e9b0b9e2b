package stdlib

import (
	"math"
	"math/big"
	"strings"

	"minipy/mem"
	"minipy/objects"
)

var structDef = &ModuleDef{
	Name:          "struct",
	Doc:           "Convert between Python values and packed bytes.",
	NativesModule: "_struct",
	Init:          structInit,
	Source:        source("struct"),
}

// structItem is one item of a format: count times code, at off.
type structItem struct {
	code      byte
	off, size int
	count     int // the length for s and p
	native    bool
}

// structFormat is a compiled format.
type structFormat struct {
	items []structItem
	size  int
	n     int // values
	big   bool
}

// structState keeps the formats that have been used.
type structState struct {
	byText map[string]int
	list   []*structFormat
	iter   objects.TypeID
	typ    objects.TypeID
}

const structErrorKey = "struct.error"

func structErrorf(rt *objects.Runtime, format string, args ...any) error {
	return raiseClassf(rt, stateGet(rt, structErrorKey), format, args...)
}

// raiseClassf raises an exception of a class that a module has made. refs: class borrowed, 0 is ValueError
func raiseClassf(rt *objects.Runtime, class Ref, format string, args ...any) error {
	if class == 0 {
		return rt.ValueErrorf(format, args...)
	}
	err := rt.ValueErrorf(format, args...)
	e := rt.TakeExc()
	if e == 0 || !rt.IsInstanceOf(e, objects.TValueError) {
		if e != 0 {
			_ = rt.SetExcSteal(e)
		}
		return err
	}
	x, err := rt.Call(class, objects.TupleItems(objects.ExcArgs(e)), 0)
	rt.DecRef(e)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(x)
}

func structNativeSize(c byte) (size, align int) {
	switch c {
	case 'x', 'b', 'B', 'c', '?', 's', 'p':
		return 1, 1
	case 'h', 'H', 'e':
		return 2, 2
	case 'i', 'I', 'f':
		return 4, 4
	case 'l', 'L', 'q', 'Q', 'd', 'n', 'N', 'P':
		return 8, 8
	}
	return 0, 0
}

func structStandardSize(c byte) int {
	switch c {
	case 'l', 'L':
		return 4
	case 'n', 'N', 'P':
		return 0
	}
	n, _ := structNativeSize(c)
	return n
}

// parse compiles a format.
func (st *structState) parse(rt *objects.Runtime, s string) (*structFormat, error) {
	if i, ok := st.byText[s]; ok {
		return st.list[i], nil
	}
	if strings.IndexByte(s, 0) >= 0 {
		return nil, structErrorf(rt, "embedded null character")
	}
	f := &structFormat{}
	native, text := true, s
	if len(s) > 0 {
		switch s[0] {
		case '<':
			native, s = false, s[1:]
		case '>', '!':
			native, f.big, s = false, true, s[1:]
		case '=':
			native, s = false, s[1:]
		case '@':
			s = s[1:]
		}
	}
	tooLong := func() error { return structErrorf(rt, "total struct size too long") }
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == ' ' || '\t' <= c && c <= '\r' {
			continue
		}
		count := 1
		if '0' <= c && c <= '9' {
			count = 0
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				if count > (math.MaxInt-int(s[i]-'0'))/10 {
					return nil, tooLong()
				}
				count = count*10 + int(s[i]-'0')
				i++
			}
			if i == len(s) {
				return nil, structErrorf(rt, "repeat count given without format specifier")
			}
			c = s[i]
		}
		size, align := structNativeSize(c)
		if !native {
			size, align = structStandardSize(c), 1
		}
		if size == 0 {
			return nil, structErrorf(rt, "bad char in struct format")
		}
		if align > 1 {
			if f.size > math.MaxInt-align {
				return nil, tooLong()
			}
			f.size = (f.size + align - 1) &^ (align - 1)
		}
		if count > (math.MaxInt-f.size)/size {
			return nil, tooLong()
		}
		item := structItem{code: c, off: f.size, size: size, count: count, native: native}
		f.size += count * size
		switch c {
		case 'x':
			continue
		case 's', 'p':
			f.n++
		default:
			f.n += count
			if count == 0 {
				continue
			}
		}
		f.items = append(f.items, item)
	}
	if len(st.list) < 1000 {
		st.byText[text] = len(st.list)
		st.list = append(st.list, f)
	}
	return f, nil
}

// formatText is the text of a format argument, a str or bytes.
func (st *structState) formatText(rt *objects.Runtime, o Ref) (string, error) {
	switch {
	case rt.IsStr(o):
		u := rt.Unbox(o)
		if !objects.StrIsASCII(u) {
			b, err := rt.EncodeStr(o, "ascii", "strict")
			rt.XDecRef(b)
			if err == nil {
				err = rt.ValueErrorf("bad format")
			}
			return "", err
		}
		return rt.StrGo(u), nil
	case isBytes(rt, o):
		return string(objects.BytesView(rt.Unbox(o))), nil
	}
	return "", rt.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", rt.TypeName(o))
}

func (st *structState) format(rt *objects.Runtime, o Ref) (*structFormat, error) {
	s, err := st.formatText(rt, o)
	if err != nil {
		return nil, err
	}
	return st.parse(rt, s)
}

func putUint(b []byte, v uint64, bigEndian bool) {
	for i := range b {
		k := i
		if bigEndian {
			k = len(b) - 1 - i
		}
		b[k] = byte(v >> (8 * i))
	}
}

func getUint(b []byte, bigEndian bool) uint64 {
	var v uint64
	for i := range b {
		k := len(b) - 1 - i
		if bigEndian {
			k = i
		}
		v = v<<8 | uint64(b[k])
	}
	return v
}

// structInt packs an int.
func structInt(rt *objects.Runtime, it *structItem, b []byte, v Ref, bigEndian bool) error {
	if !rt.IsInt(v) && rt.TypeFor(v).Index == nil {
		return structErrorf(rt, "required argument is not an integer")
	}
	n, err := rt.Index(v)
	if err != nil {
		return err
	}
	defer rt.DecRef(n)
	bits := uint(8 * it.size)
	if it.code == 'P' {
		x := rt.AsBig(n)
		if x.BitLen() > 64 || x.Sign() < 0 && x.BitLen() > 63 {
			return structErrorf(rt, "int too large to convert")
		}
		if i, ok := rt.AsInt64(n); ok {
			putUint(b, uint64(i), bigEndian)
		} else {
			putUint(b, x.Uint64(), bigEndian)
		}
		return nil
	}
	unsigned := it.code == '?' || it.code >= 'A' && it.code <= 'Z'
	i, ok := rt.AsInt64(n)
	if unsigned {
		if ok && i >= 0 && (bits == 64 || i < 1<<bits) {
			putUint(b, uint64(i), bigEndian)
			return nil
		}
		if x := rt.AsBig(n); !ok && bits == 64 && x.Sign() > 0 && x.BitLen() <= 64 {
			putUint(b, x.Uint64(), bigEndian)
			return nil
		}
		return structErrorf(rt, "'%c' format requires 0 <= number <= %d", it.code, uint64(math.MaxUint64)>>(64-bits))
	}
	if ok && (bits == 64 || i >= -1<<(bits-1) && i < 1<<(bits-1)) {
		putUint(b, uint64(i), bigEndian)
		return nil
	}
	hi := int64(math.MaxInt64) >> (64 - bits)
	return structErrorf(rt, "'%c' format requires %d <= number <= %d", it.code, -hi-1, hi)
}

// halfBits rounds a float to 16 bits; ok is false if it is too large.
func halfBits(f float64) (bits uint16, ok bool) {
	b := math.Float64bits(f)
	sign := uint16(b >> 48 & 0x8000)
	switch {
	case math.IsNaN(f):
		return sign | 0x7e00, true
	case math.IsInf(f, 0):
		return sign | 0x7c00, true
	case f == 0:
		return sign, true
	}
	f = math.Abs(f)
	_, e := math.Frexp(f)
	e = max(e-1, -14)
	m := math.RoundToEven(math.Ldexp(f, 10-e)) // the significand, 1024 to 2047 unless it is subnormal
	if m == 2048 {
		m, e = 1024, e+1
	}
	if e > 15 {
		return 0, false
	}
	if m < 1024 {
		return sign | uint16(m), true
	}
	return sign | uint16(e+15)<<10 | uint16(m-1024), true
}

func halfFloat(b uint16) float64 {
	e, m := int(b>>10&31), float64(b&1023)
	var f float64
	switch e {
	case 0:
		f = math.Ldexp(m, -24)
	case 31:
		f = math.Inf(1)
		if m != 0 {
			f = math.NaN()
		}
	default:
		f = math.Ldexp(m+1024, e-25)
	}
	if b&0x8000 != 0 {
		return math.Copysign(f, -1)
	}
	return f
}

// packFloat writes a float in 2, 4 or 8 bytes.
func packFloat(rt *objects.Runtime, b []byte, f float64, bigEndian bool) error {
	switch len(b) {
	case 2:
		h, ok := halfBits(f)
		if !ok {
			return rt.OverflowErrorf("float too large to pack with e format")
		}
		putUint(b, uint64(h), bigEndian)
	case 4:
		g := float32(f)
		if math.IsInf(float64(g), 0) && !math.IsInf(f, 0) {
			return rt.OverflowErrorf("float too large to pack with f format")
		}
		putUint(b, uint64(math.Float32bits(g)), bigEndian)
	default:
		putUint(b, math.Float64bits(f), bigEndian)
	}
	return nil
}

func structPackItem(rt *objects.Runtime, it *structItem, b []byte, v Ref, bigEndian bool) error {
	switch it.code {
	case 'c':
		if !isBytes(rt, v) || len(objects.BytesView(rt.Unbox(v))) != 1 {
			return structErrorf(rt, "char format requires a bytes object of length 1")
		}
		b[0] = objects.BytesView(rt.Unbox(v))[0]
	case '?':
		t, err := rt.Truth(v)
		if err != nil {
			return err
		}
		if b[0] = 0; t {
			b[0] = 1
		}
	case 's', 'p':
		src, ok := rt.BufferView(v)
		if l := rt.TypeFor(v).Layout; !ok || l != objects.TBytes && l != objects.TByteArray {
			return structErrorf(rt, "argument for '%c' must be a bytes object", it.code)
		}
		clear(b)
		if it.code == 's' {
			copy(b, src)
		} else if len(b) > 0 {
			b[0] = byte(min(copy(b[1:], src), 255))
		}
	case 'e', 'f', 'd':
		f, err := rt.AsFloat(v)
		if err != nil {
			rt.ClearExc()
			return structErrorf(rt, "required argument is not a float")
		}
		if it.native && it.code == 'f' { // a C cast: what is too large becomes infinite
			putUint(b, uint64(math.Float32bits(float32(f))), bigEndian)
			return nil
		}
		return packFloat(rt, b, f, bigEndian)
	default:
		return structInt(rt, it, b, v, bigEndian)
	}
	return nil
}

// pack packs values into buf, which has f.size bytes.
func (f *structFormat) pack(rt *objects.Runtime, buf []byte, values []Ref) error {
	k := 0
	for i := range f.items {
		it := &f.items[i]
		if it.code == 's' || it.code == 'p' {
			if err := structPackItem(rt, it, buf[it.off:it.off+it.count], values[k], f.big); err != nil {
				return err
			}
			k++
			continue
		}
		for c := range it.count {
			o := it.off + c*it.size
			if err := structPackItem(rt, it, buf[o:o+it.size], values[k], f.big); err != nil {
				return err
			}
			k++
		}
	}
	return nil
}

func structUnpackItem(rt *objects.Runtime, it *structItem, b []byte, bigEndian bool) (Ref, error) {
	switch it.code {
	case 'c', 's':
		return rt.NewBytes(b)
	case 'p':
		if len(b) == 0 {
			return rt.EmptyBytes, nil
		}
		return rt.NewBytes(b[1:min(1+int(b[0]), len(b))])
	case '?':
		return rt.Bool(b[0] != 0), nil
	case 'e':
		return rt.NewFloat(halfFloat(uint16(getUint(b, bigEndian))))
	case 'f':
		return rt.NewFloat(float64(math.Float32frombits(uint32(getUint(b, bigEndian)))))
	case 'd':
		return rt.NewFloat(math.Float64frombits(getUint(b, bigEndian)))
	}
	v := getUint(b, bigEndian)
	if it.code >= 'a' {
		shift := uint(64 - 8*it.size)
		return rt.NewInt(int64(v<<shift) >> shift)
	}
	return newUint(rt, v)
}

func newUint(rt *objects.Runtime, v uint64) (Ref, error) {
	if v <= math.MaxInt64 {
		return rt.NewInt(int64(v))
	}
	return rt.NewBigInt(new(big.Int).SetUint64(v))
}

// unpack makes the tuple of the values in buf.
func (f *structFormat) unpack(rt *objects.Runtime, buf []byte) (Ref, error) {
	t, err := rt.NewTuple(f.n)
	if err != nil {
		return 0, err
	}
	k := 0
	for i := range f.items {
		it := &f.items[i]
		n, size := it.count, it.size
		if it.code == 's' || it.code == 'p' {
			n, size = 1, it.count
		}
		for c := range n {
			o := it.off + c*size
			v, err := structUnpackItem(rt, it, buf[o:o+size], f.big)
			if err != nil {
				rt.DecRef(t)
				return 0, err
			}
			objects.TupleItems(t)[k] = v
			k++
		}
	}
	return t, nil
}

// The unpack iterator: 8 Struct object or format text, 12 buffer, 16 index of the format uint32, 20 position uint32.
const (
	offUnpackBuf  = 12
	offUnpackFmt  = 16
	offUnpackPos  = 20
	unpackSize    = 24
	offStructText = 8
	offStructIdx  = 12
	structSize    = 16
)

// index is where f is in the list.
func (st *structState) index(f *structFormat) uint32 {
	for i, g := range st.list {
		if g == f {
			return uint32(i)
		}
	}
	st.list = append(st.list, f)
	return uint32(len(st.list) - 1)
}

func (st *structState) of(o Ref) *structFormat { return st.list[*mem.U32(o, offStructIdx)] }
