package objects

import "minipy/mem"

// str iterator: 8 the exact str, 0 once exhausted; 16 index, int64.
const (
	offStrIterStr   = 8
	offStrIterIndex = 16
	strIterSize     = 24
)

func newStrIter(rt *Runtime, o Ref) (Ref, error) {
	id := TStrIter
	if strIsASCII(rt.Unbox(o)) {
		id = TStrASCIIIter
	}
	it, err := rt.allocGC(id, strIterSize)
	if err != nil {
		return 0, err
	}
	*RefAt(it, offStrIterStr) = NewRef(o)
	*mem.I64(it, offStrIterIndex) = 0
	rt.Track(it)
	return it, nil
}

// StrIterNext is the next character of a str iterator, 0 at its end.
func StrIterNext(rt *Runtime, it Ref) (Ref, error) {
	o := *RefAt(it, offStrIterStr)
	if o == 0 {
		return 0, nil
	}
	s := rt.Unbox(o)
	p := mem.I64(it, offStrIterIndex)
	if i := int(*p); i < StrLen(s) {
		*p++
		if strKind(s) == 1 {
			return rt.latin1Str(rune(*mem.U8(s, offStrData+uintptr(i)))), nil
		}
		return rt.newChar(strAt(s, i))
	}
	*RefAt(it, offStrIterStr) = 0
	rt.DecRef(o)
	return 0, nil
}

func strIterType() TypeSpec      { return strIterSpec(TStrIter, "str_iterator") }
func strASCIIIterType() TypeSpec { return strIterSpec(TStrASCIIIter, "str_ascii_iterator") }

func strIterSpec(id TypeID, name string) TypeSpec {
	str := func(it Ref) *Ref { return RefAt(it, offStrIterStr) }
	return TypeSpec{ID: id, Name: name, Flags: FlagGC | FlagNoInstantiate, Size: strIterSize, Slots: Slots{
		Dealloc: func(rt *Runtime, it Ref) {
			rt.Untrack(it)
			rt.XDecRef(*str(it))
			rt.FreeGC(it, strIterSize)
		},
		Traverse: func(_ *Runtime, it Ref, visit Visit) {
			if s := *str(it); s != 0 {
				visit(s)
			}
		},
		Iter:     SelfIter,
		IterNext: StrIterNext,
	}, Methods: []Native{
		{Name: "__length_hint__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			s := *str(a[0])
			if s == 0 {
				return rt.NewInt(0)
			}
			return rt.NewInt(int64(StrLen(rt.Unbox(s))) - *mem.I64(a[0], offStrIterIndex))
		}},
		reduceNative(func(rt *Runtime, it Ref) (Ref, error) {
			return rt.iterReduce("iter", *str(it), func() (Ref, error) { return rt.EmptyStr, nil }, *mem.I64(it, offStrIterIndex))
		}),
		setStateNative(func(rt *Runtime, it Ref, n int64) error {
			if s := *str(it); s != 0 {
				*mem.I64(it, offStrIterIndex) = min(max(n, 0), int64(StrLen(rt.Unbox(s))))
			}
			return nil
		}),
	}}
}
