package objects

import (
	"testing"

	"minipy/mem"
)

// newStrRuntime is a Runtime with strings and nothing else.
func newStrRuntime(t *testing.T) *Runtime {
	t.Helper()
	h, err := mem.NewHeap(mem.Config{Debug: true})
	if err != nil {
		t.Fatal(err)
	}
	rt := &Runtime{Heap: h}
	rt.types = make([]*Type, FirstDynamicType)
	for i := range rt.types {
		rt.types[i] = &Type{ID: TypeID(i)}
	}
	rt.types[TStr].Dealloc = strDealloc
	if err := rt.initStrings(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		rt.finiStrings()
		if n, _ := h.LiveBlocks(); n != 0 {
			t.Errorf("%d blocks left", n)
		}
		h.Close()
	})
	return rt
}

func (rt *Runtime) mustStr(t *testing.T, s string) Ref {
	t.Helper()
	o, err := rt.NewStr(s)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

var strSamples = []string{"", "a", "é", "hello", "naïve", "Ωmega", "a\U0001F600b", "\xed\xa0\x80x", "x\xed\xb2\x80", "日本語", "0123456789abcdef"}

func TestStr_RoundTrip(t *testing.T) {
	rt := newStrRuntime(t)
	for _, s := range strSamples {
		o := rt.mustStr(t, s)
		if got := rt.StrGo(o); got != s {
			t.Errorf("%q came back as %q", s, got)
		}
		r := make([]rune, StrLen(o))
		for i := range r {
			r[i] = rt.StrAt(o, i)
		}
		p, err := rt.NewStrFromRunes(r)
		if err != nil || !StrEq(o, p) || rt.StrHash(o) != rt.StrHash(p) {
			t.Errorf("%q differs from its characters", s)
		}
		rt.DecRef(o)
		rt.DecRef(p)
	}
}

func TestStr_HashIsCPythons(t *testing.T) {
	rt := newStrRuntime(t)
	for s, want := range map[string]int64{"abc": -4594863902769663758, "éa": 1878941200683983304, "hello world": -5642461784034726774} {
		o := rt.mustStr(t, s)
		if got := rt.StrHash(o); got != want {
			t.Errorf("hash of %q is %d", s, got)
		}
		rt.DecRef(o)
	}
	rt.hashSeed = 5
	if got := rt.hashBytes([]byte("abc")); got != 1824667261547333466 {
		t.Errorf("with seed 5: %d", got)
	}
}

func TestStr_ConcatSubFind(t *testing.T) {
	rt := newStrRuntime(t)
	for _, a := range strSamples {
		for _, b := range strSamples {
			x, y := rt.mustStr(t, a), rt.mustStr(t, b)
			c, err := rt.StrConcat(x, y)
			if err != nil || rt.StrGo(c) != a+b {
				t.Errorf("%q + %q = %q", a, b, rt.StrGo(c))
			}
			tail, _ := rt.StrSub(c, StrLen(x), StrLen(c))
			if !StrEq(tail, y) || strKind(tail) != strKind(y) {
				t.Errorf("tail of %q + %q = %q", a, b, rt.StrGo(tail))
			}
			if k := strLastIndex(c, y, 0, StrLen(c)); k != StrLen(x) {
				t.Errorf("%q last in %q: %d", b, a+b, k)
			}
			if k := strIndex(c, x, 0, StrLen(c)); k != 0 {
				t.Errorf("%q in %q: %d", a, a+b, k)
			}
			if !strMatchAt(c, y, StrLen(x)) {
				t.Errorf("%q not at the end of %q", b, a+b)
			}
			for _, o := range []Ref{x, y, c, tail} {
				rt.DecRef(o)
			}
		}
	}
}

func TestStr_AppendInPlace(t *testing.T) {
	rt := newStrRuntime(t)
	o, want := rt.mustStr(t, "start"), "start"
	for i := range 3000 {
		s := strSamples[i%5]
		p := rt.mustStr(t, s)
		if err := rt.StrAppendInPlace(&o, p); err != nil {
			t.Fatal(err)
		}
		rt.DecRef(p)
		want += s
	}
	if rt.StrGo(o) != want {
		t.Error("text differs")
	}
	rt.DecRef(o)
	for n := uintptr(1); n < 1<<33; n = n*9/8 + 1 {
		if c := capOfCode(strRoundCap(n)); c < n || c > 64 && c > n+n/8 {
			t.Errorf("capacity %d for %d", c, n)
		}
	}
}

func TestStr_Intern(t *testing.T) {
	rt := newStrRuntime(t)
	a := rt.InternSteal(rt.mustStr(t, "mortal"))
	b := rt.InternSteal(rt.mustStr(t, "mortal"))
	if a != b || Refcount(a) != 2 {
		t.Errorf("not the same string, or refcount %d", Refcount(a))
	}
	rt.DecRef(a)
	rt.DecRef(b)
	name := rt.Intern("name")
	if rt.Intern("name") != name || rt.Intern("é") != rt.latin1Str('é') || rt.Intern("") != rt.EmptyStr {
		t.Error("names differ")
	}
	for i := range 5000 {
		o := rt.mustStr(t, "s"+string(rune('a'+i%26))+string(rune(0x100+i)))
		rt.InternInPlace(o)
		if !StrInterned(o) {
			t.Fatal("not interned")
		}
		rt.DecRef(o)
	}
	if rt.interned.size > 1<<12 {
		t.Errorf("table grew to %d slots", rt.interned.size)
	}
}

func TestStrBuilder(t *testing.T) {
	rt := newStrRuntime(t)
	for n := range len(strSamples) * 40 {
		var b StrBuilder
		want := ""
		for i := range n {
			s := strSamples[(i*7+n)%len(strSamples)]
			if err := b.WriteGo(rt, s); err != nil {
				t.Fatal(err)
			}
			want += s
		}
		o, err := b.Finish(rt)
		if err != nil {
			t.Fatal(err)
		}
		if got := rt.StrGo(o); got != want {
			t.Errorf("%q instead of %q", got, want)
		}
		p := rt.mustStr(t, want)
		if !StrEq(o, p) {
			t.Errorf("%q is not in its canonical form", want)
		}
		rt.DecRef(o)
		rt.DecRef(p)
	}
}

func TestStr_UnicodeTables(t *testing.T) {
	for c, want := range map[rune]bool{'a': true, 0x378: false, 0xa0: false, 0xd800: false, 0x2ebf0: true, 0x1f600: true} {
		if isPrintable(c) != want {
			t.Errorf("isPrintable(%#x)", c)
		}
	}
	for c, want := range map[rune]bool{'1': true, '²': true, '½': false, '①': true, '三': false} {
		if isDigitChar(c) != want {
			t.Errorf("isDigitChar(%#x)", c)
		}
	}
	if !isNumeric('三') || !isNumeric('½') || isNumeric('a') {
		t.Error("isNumeric")
	}
}
