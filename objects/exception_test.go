package objects

import (
	"bytes"
	"strings"
	"testing"
)

// excTestVM stands in for the virtual machine: no frames, no Python code.
type excTestVM struct{ t *testing.T }

func (excTestVM) TraverseRoots(Visit)                { _ = 0 }
func (excTestVM) Where() string                      { return "" }
func (v excTestVM) Unraisable(msg string, obj Ref)   { v.t.Errorf("unraisable: %s", msg) }
func (excTestVM) CallerModule() Ref                  { return 0 }
func (excTestVM) FrameBuiltin(Ref) (Ref, error)      { return 0, nil }
func (excTestVM) SuperArgs() (typ, obj Ref, _ error) { return 0, 0, ErrRaised }
func (excTestVM) ServeBreaker() error                { return nil }
func (excTestVM) Warn(TypeID, string) error          { return nil }

// excTestRuntime makes a runtime under the debug allocator; at the end of the test everything must be gone.
func excTestRuntime(t *testing.T) *Runtime {
	t.Helper()
	var out bytes.Buffer
	rt, err := NewRuntime(Config{Debug: true, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, VM: excTestVM{t}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			return
		}
		for _, l := range rt.Audit(10) {
			t.Error(l)
		}
		rt.CloseObjects()
		if n, _ := rt.Heap.LiveBlocks(); n != 0 {
			t.Errorf("%d blocks left", n)
		}
		rt.Heap.Close()
	})
	return rt
}

// excMake calls an exception class with arguments, which it takes over.
func excMake(t *testing.T, rt *Runtime, id TypeID, args ...Ref) Ref {
	t.Helper()
	e, err := rt.Call(rt.types[id].Obj, args, 0)
	if err != nil {
		t.Fatalf("%s: %s", rt.types[id].Name, excText(t, rt, rt.Pending()))
	}
	for _, a := range args {
		rt.DecRef(a)
	}
	return e
}

func excText(t *testing.T, rt *Runtime, e Ref) string {
	t.Helper()
	s, err := rt.ToStr(e)
	if err != nil {
		t.Fatal("str() failed")
	}
	g := rt.StrGo(s)
	rt.DecRef(s)
	return g
}

func excStrArg(t *testing.T, rt *Runtime, s string) Ref {
	t.Helper()
	r, err := rt.NewStr(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func excIntArg(t *testing.T, rt *Runtime, n int64) Ref {
	t.Helper()
	r, err := rt.NewInt(n)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestException_HierarchyIsWhole(t *testing.T) {
	rt := excTestRuntime(t)
	seen := map[TypeID]bool{TBaseException: true}
	for _, d := range excTable {
		if !seen[d.base] {
			t.Errorf("%s stands before its base", d.name)
		}
		seen[d.id] = true
		typ := rt.types[d.id]
		if typ == nil || typ.Name != d.name || typ.Base.ID != d.base || typ.Flags&FlagExcSubclass == 0 || typ.DictOff != offExcDict {
			t.Errorf("%s is registered wrongly", d.name)
		}
	}
	for id := TBaseException; id <= TUserWarning; id++ {
		if !seen[id] {
			t.Errorf("type %d has no line in the table", id)
		}
	}
	if !rt.IsSubtype(rt.types[TExceptionGroup], rt.types[TException]) {
		t.Error("ExceptionGroup is no Exception")
	}
}

func TestException_Layout(t *testing.T) {
	for name, c := range map[string][2]uintptr{
		"common": {excSize, 32}, "one field": {oneFieldSize, 36}, "attribute": {attrErrSize, 40}, "import": {importErrSize, 48}, "syntax": {syntaxErrSize, 64},
		"os": {osErrSize, 56}, "unicode": {uniErrSize, 64}, "group": {groupSize, 40}, "traceback": {tracebackSize, 24},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %d bytes, the drawing says %d", name, c[0], c[1])
		}
	}
	if offOSWritten%8 != 0 || offUniStart%8 != 0 || offUniEnd%8 != 0 {
		t.Error("an int64 field is not aligned")
	}
}

func TestException_StrAndRepr(t *testing.T) {
	rt := excTestRuntime(t)
	str := func(s string) Ref { return excStrArg(t, rt, s) }
	num := func(n int64) Ref { return excIntArg(t, rt, n) }
	for _, c := range []struct {
		id        TypeID
		args      []Ref
		str, repr string
	}{
		{TValueError, nil, "", "ValueError()"},
		{TValueError, []Ref{str("x")}, "x", "ValueError('x')"},
		{TValueError, []Ref{str("x"), num(1)}, "('x', 1)", "ValueError('x', 1)"},
		{TKeyError, []Ref{str("k")}, "'k'", "KeyError('k')"},
		{TOSError, []Ref{num(2), str("No such file"), str("f")}, "[Errno 2] No such file: 'f'", "FileNotFoundError(2, 'No such file')"},
		{TOSError, []Ref{num(1000000), str("odd")}, "[Errno 1000000] odd", "OSError(1000000, 'odd')"},
		{TOSError, []Ref{num(1)}, "1", "OSError(1)"},
		{TUnicodeEncodeError, []Ref{str("ascii"), str("aé"), num(1), num(2), str("no")}, "'ascii' codec can't encode character '\\xe9' in position 1: no", ""},
		{TUnicodeTranslateError, []Ref{str("abc"), num(0), num(2), str("no")}, "can't translate characters in position 0-1: no", ""},
		{TMemoryError, []Ref{str("m")}, "m", "MemoryError('m')"},
	} {
		e := excMake(t, rt, c.id, c.args...)
		if got := excText(t, rt, e); got != c.str {
			t.Errorf("str: %s, want %s", got, c.str)
		}
		if got, _ := rt.ReprGo(e); c.repr != "" && got != c.repr {
			t.Errorf("repr: %s, want %s", got, c.repr)
		}
		rt.DecRef(e)
	}
}

func TestException_MemoryErrorsInFlight(t *testing.T) {
	rt := excTestRuntime(t)
	before, _ := rt.Heap.LiveBlocks()
	var held []Ref
	for range memErrorsKept + 3 {
		_ = rt.NoMemory()
		e := rt.TakeExc()
		if TypeOf(e) != TMemoryError || ExcContext(e) != 0 || ExcTraceback(e) != 0 {
			t.Fatal("not a fresh MemoryError")
		}
		held = append(held, e)
	}
	if held[memErrorsKept] != rt.excs.lastResort || held[0] == held[1] {
		t.Error("the kept ones are not used up one by one")
	}
	for _, e := range held {
		rt.DecRef(e)
	}
	if after, _ := rt.Heap.LiveBlocks(); after != before || rt.excs.freeCount != memErrorsKept {
		t.Errorf("%d blocks, %d kept", after-before, rt.excs.freeCount)
	}
}

func TestException_ContextCyclesAreCut(t *testing.T) {
	rt := excTestRuntime(t)
	var e [4]Ref
	for i := range e {
		e[i] = excMake(t, rt, TValueError, excIntArg(t, rt, int64(i)))
	}
	for i := 1; i < len(e); i++ {
		rt.chainContext(e[i], e[i-1]) // 3 -> 2 -> 1 -> 0
	}
	rt.chainContext(e[1], e[3]) // 1 -> 3 -> 2, and no further
	if ExcContext(e[1]) != e[3] || ExcContext(e[3]) != e[2] || ExcContext(e[2]) != 0 {
		t.Error("the link back was not cut")
	}
	// A cycle that the program made: it must be left alone, and must not hang.
	rt.SetExcContext(e[2], NewRef(e[1]))
	rt.chainContext(e[0], e[1])
	if ExcContext(e[0]) != e[1] {
		t.Error("context not set")
	}
	rt.SetExcContext(e[2], 0)
	for _, x := range e {
		rt.DecRef(x)
	}
}

func TestException_LongChainsDie(t *testing.T) {
	rt := excTestRuntime(t)
	var e, tb Ref
	for range 300_000 {
		n := excMake(t, rt, TValueError)
		rt.SetExcContext(n, e)
		e = n
		// Any object does for a frame here.
		next, err := rt.NewTraceback(tb, rt.None, 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		rt.XDecRef(tb)
		tb = next
	}
	rt.DecRef(e)
	rt.DecRef(tb)
}

func TestException_StopIteration(t *testing.T) {
	rt := excTestRuntime(t)
	for _, v := range []Ref{0, rt.None, excIntArg(t, rt, 98123), rt.EmptyTuple} {
		_ = rt.RaiseStopIteration(v)
		got, err := rt.FetchStopIteration()
		if err != nil {
			t.Fatal(err)
		}
		if want := rt.orNone(v); got != want {
			t.Errorf("got %d, want %d", got, want)
		}
		rt.DecRef(got)
		if v != 0 {
			rt.DecRef(v)
		}
	}
}

func TestException_GroupSplit(t *testing.T) {
	rt := excTestRuntime(t)
	list := func(items ...Ref) Ref {
		l, err := rt.NewListFrom(items)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range items {
			rt.DecRef(i)
		}
		return l
	}
	inner := excMake(t, rt, TExceptionGroup, excStrArg(t, rt, "in"), list(excMake(t, rt, TOSError, excIntArg(t, rt, 3)), excMake(t, rt, TValueError, excIntArg(t, rt, 4))))
	g := excMake(t, rt, TBaseExceptionGroup, excStrArg(t, rt, "out"), list(excMake(t, rt, TValueError, excIntArg(t, rt, 1)), excMake(t, rt, TKeyError, excIntArg(t, rt, 2)), inner))
	if TypeOf(g) != TExceptionGroup {
		t.Error("a group of Exceptions is an ExceptionGroup")
	}
	match, rest, err := rt.GroupSplitByClass(g, rt.types[TValueError].Obj)
	if err != nil {
		t.Fatal(err)
	}
	for o, want := range map[Ref]string{
		match: "ExceptionGroup('out', [ValueError(1), ExceptionGroup('in', [ValueError(4)])])",
		rest:  "ExceptionGroup('out', [KeyError(2), ExceptionGroup('in', [OSError(3)])])",
	} {
		if got, _ := rt.ReprGo(o); got != want {
			t.Errorf("%s, want %s", got, want)
		}
		rt.DecRef(o)
	}
	rt.DecRef(g)
}
