package objects

import "minipy/mem"

// str iterator: 8 the exact str, 0 once exhausted; 16 index, int64.
const (
	offStrIterStr   = 8
	offStrIterIndex = 16
	strIterSize     = 24
)

func newStrIter(rt *Runtime, o Ref) (Ref, error) {
	it, err := rt.allocGC(TStrIter, strIterSize)
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

func strIterType() TypeSpec {
	str := func(it Ref) *Ref { return RefAt(it, offStrIterStr) }
	return TypeSpec{ID: TStrIter, Name: "str_ascii_iterator", Flags: FlagGC | FlagNoInstantiate, Size: strIterSize, Slots: Slots{
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
		{Name: "__reduce__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			f := rt.DictGetStr(rt.Builtins, rt.Intern("iter"))
			if f == 0 {
				return 0, rt.AttributeErrorf(rt.None, rt.Intern("iter"), "module 'builtins' has no attribute 'iter'")
			}
			s := *str(a[0])
			if s == 0 {
				s = rt.EmptyStr
			}
			args, err := rt.NewTupleFrom([]Ref{s})
			if err != nil {
				return 0, err
			}
			n, err := rt.NewInt(*mem.I64(a[0], offStrIterIndex))
			if err != nil {
				rt.DecRef(args)
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{NewRef(f), args, n})
		}},
		{Name: "__setstate__", Sig: "self, state, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			i, err := rt.IndexClamp(a[1])
			if err != nil {
				return 0, err
			}
			if s := *str(a[0]); s != 0 {
				*mem.I64(a[0], offStrIterIndex) = int64(min(max(i, 0), StrLen(rt.Unbox(s))))
			}
			return rt.None, nil
		}},
	}}
}
