package objects

import (
	"bytes"
	"strings"
	"testing"
)

func TestTextFile(t *testing.T) {
	var out bytes.Buffer
	rt, err := NewRuntime(Config{Debug: true, Stdin: strings.NewReader("a\r\nb\xffc\nd\u00e9\U0001F600e\rlast"), Stdout: &out, Stderr: &out, VM: excTestVM{t}})
	if err != nil {
		t.Fatal(err)
	}
	in, err := rt.NewTextFile("<stdin>", 0)
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := rt.NewTextFile("<stdout>", 1)
	if err != nil {
		t.Fatal(err)
	}
	stderr, err := rt.NewTextFile("<stderr>", 2)
	if err != nil {
		t.Fatal(err)
	}
	call := func(o Ref, method string, args ...Ref) string {
		t.Helper()
		m, err := rt.GetAttr(o, rt.Intern(method))
		var r Ref
		if err == nil {
			r, err = rt.Call(m, args, 0)
			rt.DecRef(m)
		}
		for _, a := range args {
			rt.DecRef(a)
		}
		return setTestRepr(t, rt, r, err)
	}
	str, num := func(s string) Ref { return excStrArg(t, rt, s) }, func(n int64) Ref { return excIntArg(t, rt, n) }
	for _, c := range []struct{ got, want string }{
		{setTestRepr(t, rt, NewRef(in), nil), "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"},
		{call(in, "readline"), `'a\n'`},
		{call(in, "readline", num(2)), `'b\udcff'`},
		{call(in, "__next__"), `'c\n'`},
		{call(in, "read", num(3)), "'d\u00e9\U0001F600'"},
		{call(in, "readlines"), `['e\n', 'last']`},
		{call(in, "read"), "''"},
		{call(in, "write", str("x")), "UnsupportedOperation: not writable"},
		{call(stdout, "read"), "UnsupportedOperation: not readable"},
		{call(stdout, "write", num(1)), "TypeError: write() argument must be str, not int"},
		{call(stdout, "write", str("h\u00e9\n")), "3"},
		{call(stdout, "flush"), "None"},
		{call(stderr, "write", str("\xed\xa0\x80")), "1"},
		{call(stderr, "flush"), "None"},
		{call(stdout, "close"), "None"},
		{call(stdout, "close"), "None"},
		{call(stdout, "write", str("x")), "ValueError: I/O operation on closed file."},
		{call(stdout, "fileno"), "ValueError: I/O operation on closed file"},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
	if got := out.String(); got != "h\u00e9\n\\ud800" {
		t.Errorf("written: %q", got)
	}
	for _, o := range []Ref{in, stdout, stderr} {
		rt.DecRef(o)
	}
	rt.GC.Collect(2)
	rt.CloseObjects()
	if n, _ := rt.Heap.LiveBlocks(); n != 0 {
		t.Errorf("%d blocks left", n)
	}
	rt.Heap.Close()
}
