package objects

import (
	"math"
	"testing"
)

// setTestInts makes a list of ints.
func setTestInts(t *testing.T, rt *Runtime, values ...int64) Ref {
	t.Helper()
	l, err := rt.NewList(0)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range values {
		if err := rt.ListAppendSteal(l, excIntArg(t, rt, v)); err != nil {
			t.Fatal(err)
		}
	}
	return l
}

// setTestRepr is the repr of o, or the text of the exception that err stands for. refs: o stolen
func setTestRepr(t *testing.T, rt *Runtime, o Ref, err error) string {
	t.Helper()
	var s string
	if err == nil {
		s, err = rt.ReprGo(o)
	}
	if err != nil {
		s = rt.TypeName(rt.Pending()) + ": " + excText(t, rt, rt.Pending())
		rt.ClearExc()
	}
	rt.XDecRef(o)
	return s
}

func TestSet_Order(t *testing.T) {
	rt := excTestRuntime(t)
	for _, c := range []struct {
		add, drop, again []int64
		want             string
	}{
		{[]int64{0, 8}, []int64{0}, []int64{16}, "{16, 8}"},
		{[]int64{0, 8, 16}, []int64{0, 8}, []int64{24, 32}, "{32, 24, 16}"},
		{[]int64{-5, -4, -3, 100, 200, 1000, 77}, nil, nil, "{100, 200, 1000, 77, -5, -4, -3}"},
		{[]int64{5, 4, 3, 2, 1, 0}, []int64{3}, []int64{64}, "{0, 1, 2, 64, 4, 5}"},
	} {
		l := setTestInts(t, rt, c.add...)
		s, err := rt.setFromIter(l)
		rt.DecRef(l)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range c.drop {
			k := excIntArg(t, rt, v)
			h, _ := rt.Hash(k)
			if found, err := rt.setDiscardHash(s, k, h); !found || err != nil {
				t.Errorf("%d is not in the set", v)
			}
			rt.DecRef(k)
		}
		for _, v := range c.again {
			k := excIntArg(t, rt, v)
			if err := rt.SetAdd(s, k); err != nil {
				t.Error(err)
			}
			rt.DecRef(k)
		}
		if got := setTestRepr(t, rt, s, nil); got != c.want {
			t.Errorf("%v without %v, then %v: %s, want %s", c.add, c.drop, c.again, got, c.want)
		}
	}
}

func TestSet_HashOfFrozenset(t *testing.T) {
	rt := excTestRuntime(t)
	for _, c := range []struct {
		keys []int64
		want int64
	}{{nil, 133146708735736}, {[]int64{1}, -558064481276695278}, {[]int64{1, 2, 3}, -272375401224217160}, {[]int64{-1}, 6776983852052281967}} {
		l := setTestInts(t, rt, c.keys...)
		s, err := rt.FrozenSetFromIter(l)
		rt.DecRef(l)
		if err != nil {
			t.Fatal(err)
		}
		if h, err := rt.Hash(s); err != nil || h != c.want {
			t.Errorf("%v: %d, want %d", c.keys, h, c.want)
		}
		rt.DecRef(s)
	}
}

func TestSet_ChangedDuringIteration(t *testing.T) {
	rt := excTestRuntime(t)
	l := setTestInts(t, rt, 1, 2, 3)
	s, err := rt.setFromIter(l)
	rt.DecRef(l)
	if err != nil {
		t.Fatal(err)
	}
	it, err := rt.Iter(s)
	if err != nil {
		t.Fatal(err)
	}
	rt.setClear(s)
	v, err := rt.Next(it)
	if got := setTestRepr(t, rt, v, err); got != "RuntimeError: Set changed size during iteration" {
		t.Error(got)
	}
	rt.DecRef(it)
	rt.DecRef(s)
}

func TestIterTools(t *testing.T) {
	rt := excTestRuntime(t)
	strict, err := rt.NewTupleSteal([]Ref{excStrArg(t, rt, "strict")})
	if err != nil {
		t.Fatal(err)
	}
	a, b := setTestInts(t, rt, 1, 2, 3), setTestInts(t, rt, 4, 5)
	big := excIntArg(t, rt, math.MaxInt64)
	for name, c := range map[string]struct {
		id   TypeID
		args []Ref
		kw   Ref
		want string
	}{
		"zip":              {TZip, []Ref{a, b}, 0, "[(1, 4), (2, 5)]"},
		"zip strict long":  {TZip, []Ref{b, a, rt.True}, strict, "ValueError: zip() argument 2 is longer than argument 1"},
		"zip strict short": {TZip, []Ref{a, a, b, rt.True}, strict, "ValueError: zip() argument 3 is shorter than arguments 1-2"},
		"zip of nothing":   {TZip, nil, 0, "[]"},
		"enumerate":        {TEnumerate, []Ref{b, big}, 0, "[(9223372036854775807, 4), (9223372036854775808, 5)]"},
		"enumerate none":   {TEnumerate, nil, 0, "TypeError: enumerate() missing required argument 'iterable'"},
		"reversed":         {TReversed, []Ref{a}, 0, "[3, 2, 1]"},
		"reversed none":    {TReversed, []Ref{rt.None}, 0, "TypeError: 'NoneType' object is not reversible"},
		"map":              {TMap, []Ref{rt.types[TStr].Obj, a}, 0, "['1', '2', '3']"},
		"map of nothing":   {TMap, []Ref{a}, 0, "TypeError: map() must have at least two arguments."},
		"map not callable": {TMap, []Ref{a, a}, 0, "TypeError: 'list' object is not callable"},
		"filter":           {TFilter, []Ref{rt.None, a}, 0, "[1, 2, 3]"},
	} {
		o, err := rt.Call(rt.types[c.id].Obj, c.args, c.kw)
		if err == nil {
			it := o
			o, err = rt.ListFromIter(it)
			rt.DecRef(it)
		}
		if got := setTestRepr(t, rt, o, err); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	for _, o := range []Ref{a, b, big, strict} {
		rt.DecRef(o)
	}
}

func TestIterTools_ZipReusesItsTuple(t *testing.T) {
	rt := excTestRuntime(t)
	l := setTestInts(t, rt, 1, 2, 3)
	z, err := rt.Call2(rt.types[TZip].Obj, l, l)
	if err != nil {
		t.Fatal(err)
	}
	var seen [3]Ref
	for i := range seen {
		if seen[i], err = rt.Next(z); err != nil {
			t.Fatal(err)
		}
		if i != 1 { // the second one is kept for a while
			rt.DecRef(seen[i])
		}
	}
	if seen[0] != seen[1] || seen[1] == seen[2] {
		t.Errorf("tuples %x", seen)
	}
	rt.DecRef(seen[1])
	rt.DecRef(z)
	rt.DecRef(l)
}

func TestIterators_Exhausted(t *testing.T) {
	rt := excTestRuntime(t)
	l := setTestInts(t, rt, 1)
	for _, make := range []func(Ref) (Ref, error){rt.Iter, rt.newSeqIter} {
		it, err := make(l)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range [...]bool{true, false, false} {
			v, err := rt.Next(it)
			if err != nil || (v != 0) != want {
				t.Error(v, err)
			}
			rt.XDecRef(v)
		}
		if Refcount(l) != 1 {
			t.Errorf("%s still holds its list", rt.TypeName(it))
		}
		rt.DecRef(it)
	}
	pop, err := rt.GetAttr(l, rt.Intern("pop"))
	if err != nil {
		t.Fatal(err)
	}
	one := excIntArg(t, rt, 1)
	it, err := rt.NewCallIter(pop, one)
	if err != nil {
		t.Fatal(err)
	}
	if v, err := rt.Next(it); v != 0 || err != nil || ListLen(l) != 0 {
		t.Error("the sentinel does not end the iterator")
	}
	for _, o := range []Ref{it, pop, l} {
		rt.DecRef(o)
	}
}
