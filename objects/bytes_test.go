package objects

import "testing"

// bytesCall calls a method found by name, with Go values as arguments.
func bytesCall(t *testing.T, rt *Runtime, self Ref, name string, args ...any) (Ref, error) {
	t.Helper()
	m, err := rt.GetAttrStr(self, name)
	if err != nil {
		return 0, err
	}
	var refs []Ref
	for _, a := range args {
		refs = append(refs, fmtValue(t, rt, a))
	}
	r, err := rt.Call(m, refs, 0)
	for _, a := range refs {
		rt.DecRef(a)
	}
	rt.DecRef(m)
	return r, err
}

// TestBytes_Methods calls methods on bytes and on a bytearray of the same content.
func TestBytes_Methods(t *testing.T) {
	rt := excTestRuntime(t)
	for _, c := range []struct {
		self, name  string
		args        []any
		want, array string
	}{
		{"a,b,,c", "split", []any{[]byte(",")}, "[b'a', b'b', b'', b'c']", "[bytearray(b'a'), bytearray(b'b'), bytearray(b''), bytearray(b'c')]"},
		{"  x y  ", "rsplit", []any{nil, 1}, "[b'  x', b'y']", "[bytearray(b'  x'), bytearray(b'y')]"},
		{"a\r\nb\nc", "splitlines", nil, "[b'a', b'b', b'c']", "[bytearray(b'a'), bytearray(b'b'), bytearray(b'c')]"},
		{"abc", "replace", []any{[]byte(""), []byte("-")}, "b'-a-b-c-'", "bytearray(b'-a-b-c-')"},
		{"-5", "zfill", []any{4}, "b'-005'", "bytearray(b'-005')"},
		{"hello", "find", []any{108}, "2", "2"},
		{"hello", "count", []any{[]byte("")}, "6", "6"},
		{"hello", "index", []any{[]byte("z")}, "ValueError: subsection not found", "ValueError: subsection not found"},
		{"it's", "title", nil, `b"It'S"`, `bytearray(b"It\'S")`},
		{"\x00\xff", "hex", []any{":"}, "'00:ff'", "'00:ff'"},
		{"é", "decode", nil, "'é'", "'é'"},
		{"a\tb", "expandtabs", []any{4}, "b'a   b'", "bytearray(b'a   b')"},
		{"ab", "join", []any{"x"}, "TypeError: sequence item 0: expected a bytes-like object, str found", "TypeError: sequence item 0: expected a bytes-like object, str found"},
	} {
		b := fmtValue(t, rt, []byte(c.self))
		a, err := rt.NewByteArray([]byte(c.self))
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range []struct {
			self Ref
			want string
		}{{b, c.want}, {a, c.array}} {
			r, err := bytesCall(t, rt, v.self, c.name, c.args...)
			if got := fmtResult(t, rt, r, err); got != v.want {
				t.Errorf("%s.%s(%v) = %s, want %s", rt.TypeName(v.self), c.name, c.args, got, v.want)
			}
			rt.DecRef(v.self)
		}
	}
}

// TestBytes_ArrayChanges changes a bytearray step by step.
func TestBytes_ArrayChanges(t *testing.T) {
	rt := excTestRuntime(t)
	a, err := rt.NewByteArray([]byte("abc"))
	if err != nil {
		t.Fatal(err)
	}
	defer rt.DecRef(a)
	for _, c := range []struct {
		name string
		args []any
		want string
	}{
		{"append", []any{100}, "bytearray(b'abcd')"},
		{"insert", []any{1, 120}, "bytearray(b'axbcd')"},
		{"extend", []any{[]any{49, 50}}, "bytearray(b'axbcd12')"},
		{"pop", []any{0}, "bytearray(b'xbcd12')"},
		{"remove", []any{98}, "bytearray(b'xcd12')"},
		{"reverse", nil, "bytearray(b'21dcx')"},
		{"__delitem__", []any{-1}, "bytearray(b'21dc')"},
		{"__setitem__", []any{0, 122}, "bytearray(b'z1dc')"},
		{"__iadd__", []any{[]byte("!")}, "bytearray(b'z1dc!')"},
		{"__imul__", []any{2}, "bytearray(b'z1dc!z1dc!')"},
		{"clear", nil, "bytearray(b'')"},
	} {
		r, err := bytesCall(t, rt, a, c.name, c.args...)
		if err != nil {
			t.Fatalf("%s: %s", c.name, excText(t, rt, rt.Pending()))
		}
		rt.DecRef(r)
		if got, _ := rt.ReprGo(a); got != c.want {
			t.Errorf("after %s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestBytes_MemoryView looks at a bytearray through views, which forbid it to change its length.
func TestBytes_MemoryView(t *testing.T) {
	rt := excTestRuntime(t)
	if rt.types[TMemoryView] == nil {
		if _, err := rt.RegisterType(memoryviewType()); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := rt.NewByteArray([]byte("abcdef"))
	v, err := rt.Call1(rt.types[TMemoryView].Obj, a)
	if err != nil {
		t.Fatal(err)
	}
	refs := Refcount(a)
	step := fmtValue(t, rt, 2)
	s, _ := rt.NewSlice(rt.None, rt.None, step)
	w, err := rt.GetItem(v, s)
	if err != nil {
		t.Fatal(err)
	}
	if Refcount(a) != refs {
		t.Error("a view of a view holds the object once more")
	}
	for _, c := range []struct {
		self Ref
		name string
		args []any
		want string
	}{
		{w, "tolist", nil, "[97, 99, 101]"},
		{w, "__setitem__", []any{1, 90}, "None"},
		{v, "tobytes", nil, "b'abZdef'"},
		{v, "__getitem__", []any{9}, "IndexError: index out of bounds on dimension 1"},
		{v, "__setitem__", []any{0, 300}, "ValueError: memoryview: invalid value for format 'B'"},
		{v, "__eq__", []any{[]byte("abZdef")}, "True"},
		{a, "append", []any{1}, "BufferError: Existing exports of data: object cannot be re-sized"},
		{v, "release", nil, "None"},
		{v, "tolist", nil, "ValueError: operation forbidden on released memoryview object"},
		{w, "tobytes", nil, "b'aZe'"},
		{w, "release", nil, "None"},
		{a, "append", []any{33}, "None"},
	} {
		r, err := bytesCall(t, rt, c.self, c.name, c.args...)
		if got := fmtResult(t, rt, r, err); got != c.want {
			t.Errorf("%s(%v) = %s, want %s", c.name, c.args, got, c.want)
		}
	}
	for _, o := range []Ref{s, step, w, v, a} {
		rt.DecRef(o)
	}
}
