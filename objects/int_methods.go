package objects

import (
	"math"
	"math/big"
	"math/bits"
)

// The methods and attributes of int; bool has them too.

func intMethods() []Native {
	self := func(rt *Runtime, a []Ref) (Ref, error) { return intPositive(rt, a[0]) }
	return []Native{
		{Name: "conjugate", Sig: "self, /", Fn: self, Doc: "Returns self, the complex conjugate of any int."},
		{Name: "bit_length", Sig: "self, /", Fn: intBitLength, Doc: "Number of bits necessary to represent self in binary."},
		{Name: "bit_count", Sig: "self, /", Fn: intBitCount, Doc: "Number of ones in the binary representation of the absolute value of self."},
		{Name: "to_bytes", Sig: "self, length=, byteorder=, *, signed=", Fn: intToBytes, Doc: "Return an array of bytes representing an integer."},
		{Name: "from_bytes", Sig: "cls, bytes, byteorder=, *, signed=", Fn: intFromBytes, Flags: ClassMethod, Doc: "Return the integer represented by the given array of bytes."},
		{Name: "as_integer_ratio", Sig: "self, /", Fn: intRatio, Doc: "Return a pair of integers, whose ratio is equal to the original int."},
		{Name: "is_integer", Sig: "self, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) { return rt.True, nil }, Doc: "Returns True. Exists for duck type compatibility with float.is_integer."},
		{Name: "__trunc__", Sig: "self, /", Fn: self, Doc: "Truncating an Integral returns itself."},
		{Name: "__floor__", Sig: "self, /", Fn: self, Doc: "Flooring an Integral returns itself."},
		{Name: "__ceil__", Sig: "self, /", Fn: self, Doc: "Ceiling of an Integral returns itself."},
		{Name: "__round__", Sig: "self, ndigits=, /", Fn: intRound, Doc: "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer."},
		{Name: "__getnewargs__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			v, err := intPositive(rt, a[0])
			if err != nil {
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{v})
		}},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: intDunderFormat, Doc: "Convert to a string according to format_spec."},
		{Name: "__sizeof__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewInt(int64(rt.SizeOf(a[0]))) },
			Doc: "Returns size in memory, in bytes."},
	}
}

func intGetSets() []GetSet {
	constant := func(v int64) func(*Runtime, Ref) (Ref, error) {
		return func(rt *Runtime, _ Ref) (Ref, error) { return rt.NewInt(v) }
	}
	return []GetSet{
		{Name: "real", Get: intPositive, Doc: "the real part of a complex number"},
		{Name: "imag", Get: constant(0), Doc: "the imaginary part of a complex number"},
		{Name: "numerator", Get: intPositive, Doc: "the numerator of a rational number in lowest terms"},
		{Name: "denominator", Get: constant(1), Doc: "the denominator of a rational number in lowest terms"},
	}
}

func (rt *Runtime) intDivmodMethod(a, b Ref) (Ref, error) {
	x, y := rt.intExact(a), rt.intExact(b)
	if x == 0 || y == 0 {
		return rt.NotImplemented, nil
	}
	return rt.intDivmod(x, y)
}

func intBitLength(rt *Runtime, a []Ref) (Ref, error) {
	x := rt.intExact(a[0])
	if TypeOf(x) == TBigInt {
		return rt.NewInt(int64(rt.AsBig(x).BitLen()))
	}
	return rt.NewInt(int64(bitLen64(IntVal(x))))
}

func intBitCount(rt *Runtime, a []Ref) (Ref, error) {
	n := 0
	for _, w := range rt.AsBig(a[0]).Bits() {
		n += bits.OnesCount(uint(w))
	}
	return rt.NewInt(int64(n))
}

func intRatio(rt *Runtime, a []Ref) (Ref, error) {
	n, err := intPositive(rt, a[0])
	if err != nil {
		return 0, err
	}
	one, err := rt.NewInt(1)
	if err != nil {
		rt.DecRef(n)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{n, one})
}

// byteOrder reads the byteorder argument of method fn; big is the default.
func (rt *Runtime) byteOrder(o Ref, fn string) (little bool, err error) {
	if o == 0 {
		return false, nil
	}
	if !rt.IsStr(o) {
		return false, rt.TypeErrorf("%s() argument 'byteorder' must be str, not %s", fn, rt.TypeName(o))
	}
	switch rt.StrGo(o) {
	case "little":
		return true, nil
	case "big":
		return false, nil
	}
	return false, rt.ValueErrorf("byteorder must be either 'little' or 'big'")
}

func (rt *Runtime) optionalTruth(o Ref) (bool, error) {
	if o == 0 {
		return false, nil
	}
	return rt.Truth(o)
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

// intToBytes is to_bytes; a negative number is written as its two's complement.
func intToBytes(rt *Runtime, a []Ref) (Ref, error) {
	n := 1
	var err error
	if a[1] != 0 {
		if n, err = rt.SsizeArg(a[1]); err != nil {
			return 0, err
		}
	}
	little, err := rt.byteOrder(a[2], "to_bytes")
	if err != nil {
		return 0, err
	}
	signed, err := rt.optionalTruth(a[3])
	if err != nil {
		return 0, err
	}
	if n < 0 {
		return 0, rt.ValueErrorf("length argument must be non-negative")
	}
	if n > math.MaxInt-33 {
		return 0, rt.OverflowErrorf("byte string is too large")
	}
	if uint64(n) > maxBigBits/8 {
		return 0, rt.NoMemory()
	}
	v := rt.AsBig(a[0])
	if v.Sign() < 0 && !signed {
		return 0, rt.OverflowErrorf("can't convert negative int to unsigned")
	}
	need := v.BitLen()
	if signed {
		if v.Sign() < 0 {
			need = new(big.Int).Not(v).BitLen()
		}
		if v.Sign() != 0 {
			need++
		}
	}
	if need > 8*n && !(n == 0 && v.IsInt64() && v.Int64() == -1) { // CPython lets -1 pass as no bytes at all
		return 0, rt.OverflowErrorf("int too big to convert")
	}
	if err := rt.bigRoom(uint64(n) * 8); err != nil {
		return 0, err
	}
	if v.Sign() < 0 && n > 0 {
		v = new(big.Int).Add(v, new(big.Int).Lsh(big.NewInt(1), uint(8*n)))
	}
	if n == 0 {
		return rt.EmptyBytes, nil
	}
	o, err := rt.allocBytes(n)
	if err != nil {
		return 0, err
	}
	b := BytesView(o)
	v.FillBytes(b)
	if little {
		reverseBytes(b)
	}
	return o, nil
}

// intFromBytes is from_bytes, a class method: a derived class is called with the int.
func intFromBytes(rt *Runtime, a []Ref) (Ref, error) {
	little, err := rt.byteOrder(a[2], "from_bytes")
	if err != nil {
		return 0, err
	}
	signed, err := rt.optionalTruth(a[3])
	if err != nil {
		return 0, err
	}
	src, err := rt.bytesOf(a[1])
	if err != nil {
		return 0, err
	}
	b := src
	if little {
		b = append([]byte(nil), src...)
		reverseBytes(b)
	}
	v := new(big.Int).SetBytes(b)
	if signed && len(b) > 0 && b[0]&0x80 != 0 {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	r, err := rt.NewBigInt(v)
	if err != nil || a[0] == rt.types[TInt].Obj {
		return r, err
	}
	o, err := rt.Call1(a[0], r)
	rt.DecRef(r)
	return o, err
}

// bytesOf is bytes(o) for from_bytes, as a Go copy: a bytes-like object, one with __bytes__, or an iterable of ints.
func (rt *Runtime) bytesOf(o Ref) ([]byte, error) {
	if r, ok, err := rt.CallSpecial(o, NameBytes, 0, 0); err != nil {
		return nil, err
	} else if ok {
		defer rt.DecRef(r)
		if !rt.IsInstanceOf(r, TBytes) {
			return nil, rt.TypeErrorf("__bytes__ returned non-bytes (type %s)", rt.TypeName(r))
		}
		b, _ := rt.BufferView(r)
		return append([]byte(nil), b...), nil
	}
	if b, ok := rt.BufferView(o); ok {
		return append([]byte(nil), b...), nil
	}
	t := rt.TypeFor(o)
	if t.Flags&FlagStrSubclass != 0 || t.Iter == nil && t.GetItem == nil {
		return nil, rt.TypeErrorf("cannot convert '%s' object to bytes", t.Name)
	}
	it, err := rt.Iter(o)
	if err != nil {
		return nil, err
	}
	defer rt.DecRef(it)
	var out []byte
	for {
		x, err := rt.Next(it)
		if err != nil || x == 0 {
			return out, err
		}
		n, err := rt.IndexIntErr(x, TValueError)
		rt.DecRef(x)
		if err != nil {
			return nil, err
		}
		if n < 0 || n > 255 {
			return nil, rt.ValueErrorf("bytes must be in range(0, 256)")
		}
		if len(out) == maxBigBits/8 {
			return nil, rt.NoMemory()
		}
		out = append(out, byte(n))
	}
}

// intRound is round(o, ndigits): a negative ndigits rounds to a power of ten, halves to the even multiple.
func intRound(rt *Runtime, a []Ref) (Ref, error) {
	if a[1] == 0 {
		return intPositive(rt, a[0])
	}
	i, err := rt.Index(a[1])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(i)
	n, fits := rt.AsInt64(i)
	if rt.intSign(i) >= 0 {
		return intPositive(rt, a[0])
	}
	v := rt.AsBig(a[0])
	if !fits || -n > int64(v.BitLen())+1 { // more places than v has
		return rt.NewInt(0)
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(-n), nil)
	q, m := new(big.Int), new(big.Int)
	floorDivMod(q, m, v, p)
	if c := m.Lsh(m, 1).Cmp(p); c > 0 || c == 0 && q.Bit(0) != 0 {
		q.Add(q, big.NewInt(1))
	}
	return rt.NewBigInt(q.Mul(q, p))
}
