package objects

import (
	"io"
	"math"
	"strings"
	"testing"
)

// fmtValue makes an object of a Go value.
func fmtValue(t *testing.T, rt *Runtime, v any) Ref {
	t.Helper()
	var o Ref
	var err error
	switch v := v.(type) {
	case nil:
		return rt.None
	case int:
		o, err = rt.NewInt(int64(v))
	case float64:
		o, err = rt.NewFloat(v)
	case complex128:
		o, err = rt.NewComplex(v)
	case string:
		o, err = rt.NewStr(v)
	case []byte:
		o, err = rt.NewBytes(v)
	case []any:
		items := make([]Ref, len(v))
		for i, x := range v {
			items[i] = fmtValue(t, rt, x)
		}
		o, err = rt.NewTupleSteal(items)
	}
	if err != nil {
		t.Fatalf("cannot make %v", v)
	}
	return o
}

// fmtResult is the repr of a result, or the text of the error, and releases it.
func fmtResult(t *testing.T, rt *Runtime, r Ref, err error) string {
	t.Helper()
	if err != nil {
		e := rt.TakeExc()
		s := rt.TypeName(e) + ": " + excText(t, rt, e)
		rt.DecRef(e)
		return s
	}
	s, err := rt.ReprGo(r)
	if err != nil {
		t.Fatal("repr failed")
	}
	rt.DecRef(r)
	return s
}

// TestFormat_Spec covers the specification language for each kind of number and for str.
func TestFormat_Spec(t *testing.T) {
	rt := excTestRuntime(t)
	for _, c := range []struct {
		v          any
		spec, want string
	}{
		{42, "", "'42'"},
		{42, "5d", "'   42'"},
		{-42, "05", "'-0042'"},
		{1234567, "012,", "'0,001,234,567'"},
		{255, "#x", "'0xff'"},
		{255, "#010_b", "'0b1111_1111'"},
		{65, "*^5c", "'**A**'"},
		{3, "é<4", "'3ééé'"},
		{3, "q", "ValueError: Unknown format code 'q' for object of type 'int'"},
		{3, ".2d", "ValueError: Precision not allowed in integer format specifier"},
		{3, ",x", "ValueError: Cannot specify ',' with 'x'."},
		{3, "5 d", "ValueError: Invalid format specifier '5 d' for object of type 'int'"},
		{-1, "c", "OverflowError: %c arg not in range(0x110000)"},
		{2.5, ".0f", "'2'"},
		{3.14159, "8.3f", "'   3.142'"},
		{1234567.891, ",.1f", "'1,234,567.9'"},
		{0.5, "%", "'50.000000%'"},
		{-0.001, "z.1f", "'0.0'"},
		{1e16, "", "'1e+16'"},
		{100.0, ".5", "'100.0'"},
		{1.5, "#.0e", "'2.e+00'"},
		{math.Inf(1), "06", "'000inf'"},
		{3 + 4i, ".3", "'(3+4j)'"},
		{4i, ">6", "'    4j'"},
		{1i, "05", "ValueError: Zero padding is not allowed in complex format specifier"},
		{"abc", "*^7.2", "'**ab***'"},
		{"abc", "=5", "ValueError: '=' alignment not allowed in string format specifier"},
		{"abc", "d", "ValueError: Unknown format code 'd' for object of type 'str'"},
		{nil, "5", "TypeError: unsupported format string passed to NoneType.__format__"},
	} {
		v, spec := fmtValue(t, rt, c.v), fmtValue(t, rt, c.spec)
		r, err := rt.FormatValue(v, spec)
		if got := fmtResult(t, rt, r, err); got != c.want {
			t.Errorf("format(%v, %q) = %s, want %s", c.v, c.spec, got, c.want)
		}
		rt.DecRef(v)
		rt.DecRef(spec)
	}
}

// TestFormat_Percent covers the old way of formatting for str and bytes.
func TestFormat_Percent(t *testing.T) {
	rt := excTestRuntime(t)
	for _, c := range []struct {
		format any
		args   any
		want   string
	}{
		{"%s-%r", []any{"a", "b"}, `"a-'b'"`},
		{"%5d|%-5d|%05d", []any{-3, 4, 5}, "'   -3|4    |00005'"},
		{"%#x %#o %+.3d", []any{255, 8, 5}, "'0xff 0o10 +005'"},
		{"%.2f %e %g", []any{1.005, 12345.678, 1e-5}, "'1.00 1.234568e+04 1e-05'"},
		{"%*.*f", []any{8, 2, 3.14159}, "'    3.14'"},
		{"%c%c", []any{"é", 66}, "'éB'"},
		{"%d", "x", "TypeError: %d format: a real number is required, not str"},
		{"%x", 1.5, "TypeError: %x format: an integer is required, not float"},
		{"%s %s", []any{1}, "TypeError: not enough arguments for format string"},
		{"%s", []any{1, 2}, "TypeError: not all arguments converted during string formatting"},
		{"%y", 1, "ValueError: unsupported format character 'y' (0x79) at index 1"},
		{"%(a)s", 1, "TypeError: format requires a mapping"},
		{"%", []any{}, "ValueError: incomplete format"},
		{[]byte("%s|%5b|%a|%d"), []any{[]byte("x"), []byte("y"), "é", 3}, `b"x|    y|'\\xe9'|3"`},
		{[]byte("%b"), "x", "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'"},
	} {
		f, a := fmtValue(t, rt, c.format), fmtValue(t, rt, c.args)
		r, err := rt.BinaryOp(f, a, NbRemainder)
		if got := fmtResult(t, rt, r, err); got != c.want {
			t.Errorf("%s %% %v = %s, want %s", c.format, c.args, got, c.want)
		}
		rt.DecRef(f)
		rt.DecRef(a)
	}
}

// TestFormat_Method covers str.format: numbering, indexes, conversions, nested specifications and its errors.
func TestFormat_Method(t *testing.T) {
	rt := excTestRuntime(t)
	for _, c := range []struct {
		format string
		args   []any
		want   string
	}{
		{"{} {{{}}}", []any{1, "x"}, "'1 {x}'"},
		{"{1}{0}{1}", []any{"a", "b"}, "'bab'"},
		{"{:>{}}", []any{"x", 4}, "'   x'"},
		{"{0[1]!r:>5}", []any{[]any{1, "q"}}, `"  'q'"`},
		{"{0.real}", []any{3}, "'3'"},
		{"{", nil, "ValueError: Single '{' encountered in format string"},
		{"}", nil, "ValueError: Single '}' encountered in format string"},
		{"{0}{}", []any{1, 2}, "ValueError: cannot switch from manual field specification to automatic field numbering"},
		{"{} {}", []any{1}, "IndexError: Replacement index 1 out of range for positional args tuple"},
		{"{x}", nil, "KeyError: 'x'"},
		{"{:{:{}}}", []any{1, 2, 3}, "ValueError: Max string recursion exceeded"},
		{"{0[}", []any{1}, "ValueError: expected '}' before end of string"},
	} {
		f := fmtValue(t, rt, c.format)
		args := []Ref{f}
		for _, a := range c.args {
			args = append(args, fmtValue(t, rt, a))
		}
		r, err := strFormat(rt, args, 0)
		if got := fmtResult(t, rt, r, err); got != c.want {
			t.Errorf("%q.format(%v) = %s, want %s", c.format, c.args, got, c.want)
		}
		for _, a := range args {
			rt.DecRef(a)
		}
	}
}

func BenchmarkFormat(b *testing.B) {
	rt, err := NewRuntime(Config{VM: excTestVM{}, Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard})
	if err != nil {
		b.Fatal(err)
	}
	x, _ := rt.NewFloat(3.14159)
	n, _ := rt.NewInt(1234)
	two, _ := rt.NewStr(".2f")
	five, _ := rt.NewStr("5d")
	for _, c := range []struct {
		name    string
		v, spec Ref
	}{{"int", n, 0}, {"int5d", n, five}, {"float", x, 0}, {"float.2f", x, two}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				r, err := rt.FormatValue(c.v, c.spec)
				if err != nil {
					b.Fatal(err)
				}
				rt.DecRef(r)
			}
		})
	}
}
