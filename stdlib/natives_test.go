package stdlib

import (
	"math"
	"strings"
	"testing"
)

type list = []any

// The expected values are CPython 3.13's.
func TestNatives(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		fn   string
		args list
		want string
	}{
		{"builtins.abs", list{-3}, "3"},
		{"builtins.abs", list{"a"}, "TypeError: bad operand type for abs(): 'str'"},
		{"builtins.bin", list{-5}, "'-0b101'"},
		{"builtins.hex", list{255}, "'0xff'"},
		{"builtins.oct", list{1.5}, "TypeError: 'float' object cannot be interpreted as an integer"},
		{"builtins.chr", list{8364}, "'€'"},
		{"builtins.chr", list{0xD800}, `'\ud800'`},
		{"builtins.chr", list{-1}, "ValueError: chr() arg not in range(0x110000)"},
		{"builtins.ord", list{"é"}, "233"},
		{"builtins.ord", list{"ab"}, "TypeError: ord() expected a character, but string of length 2 found"},
		{"builtins.divmod", list{-7, 2}, "(-4, 1)"},
		{"builtins.divmod", list{7.5, -2}, "(-4.0, -0.5)"},
		{"builtins.divmod", list{1, 0}, "ZeroDivisionError: integer division or modulo by zero"},
		{"builtins.divmod", list{1.0, 0}, "ZeroDivisionError: float divmod()"},
		{"builtins.round", list{2.5}, "2"},
		{"builtins.round", list{2.675, 2}, "2.67"},
		{"builtins.round", list{1234, -2}, "1200"},
		{"builtins.round", list{"a"}, "TypeError: type str doesn't define __round__ method"},
		{"builtins.pow", list{2, -1, 5}, "3"},
		{"builtins.pow", list{2, 3, 0}, "ValueError: pow() 3rd argument cannot be 0"},
		{"builtins.sum", list{list{}}, "0"},
		{"builtins.sum", list{list{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}}, "1.0"},
		{"builtins.sum", list{list{1, 2.5, 3}}, "6.5"},
		{"builtins.sum", list{list{1e308, 1e308, -1e308}}, "inf"},
		{"builtins.sum", list{list{math.MaxInt64, 1}}, "9223372036854775808"},
		{"builtins.sum", list{list{"a"}}, "TypeError: unsupported operand type(s) for +: 'int' and 'str'"},
		{"builtins.sum", list{list{"a"}, ""}, "TypeError: sum() can't sum strings [use ''.join(seq) instead]"},
		{"builtins.sum", list{list{list{1}}, list{}}, "[1]"},
		{"builtins.max", list{1, 3, 2}, "3"},
		{"builtins.min", list{list{2, 1, 3}}, "1"},
		{"builtins.max", list{list{}}, "ValueError: max() iterable argument is empty"},
		{"builtins.max", nil, "TypeError: max expected at least 1 argument, got 0"},
		{"builtins.min", list{list{1, "a"}}, "TypeError: '<' not supported between instances of 'str' and 'int'"},
		{"builtins.sorted", list{list{3, 1, 2}}, "[1, 2, 3]"},
		{"builtins.any", list{list{0, 1}}, "True"},
		{"builtins.all", list{list{1, 0}}, "False"},
		{"builtins.len", list{1}, "TypeError: object of type 'int' has no len()"},
		{"builtins.next", list{list{}}, "TypeError: 'list' object is not an iterator"},
		{"builtins.isinstance", list{1, 2}, "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"},
		{"builtins.getattr", list{1, "real", 5}, "1"},
		{"builtins.getattr", list{1, "zz", 5}, "5"},
		{"builtins.hasattr", list{1, 2}, "TypeError: attribute name must be string, not 'int'"},
		{"builtins.iter", list{1, 2}, "TypeError: iter(v, w): v must be callable"},
		{"builtins.input", nil, "'line one'"},
		{"builtins.input", nil, "'last'"},
		{"builtins.input", nil, "EOFError: EOF when reading a line"},
		{"sys.getrefcount", list{list{}}, "1"},
		{"sys.exit", list{3}, "SystemExit: 3"},
		{"sys.intern", list{1}, "TypeError: intern() argument must be str, not int"},
		{"sys.setrecursionlimit", list{0}, "ValueError: recursion limit must be greater or equal than 1"},
		{"sys.set_int_max_str_digits", list{5}, "ValueError: maxdigits must be 0 or larger than 640"},
		{"sys.exc_info", nil, "(None, None, None)"},
		{"gc.get_threshold", nil, "(2000, 10, 10)"},
		{"gc.collect", list{5}, "ValueError: invalid generation"},
		{"gc.set_threshold", nil, "TypeError: gc.set_threshold requires 1 to 3 arguments"},
		{"gc.get_referents", list{list{1, 2}, 3}, "[2, 1]"},
		{"gc.is_tracked", list{list{}}, "True"},
		{"gc.is_tracked", list{1}, "False"},
		{"math.sqrt", list{-1}, "ValueError: math domain error"},
		{"math.exp", list{1000}, "OverflowError: math range error"},
		{"math.exp", list{1}, "2.718281828459045"},
		{"math.log", list{8, 2}, "3.0"},
		{"math.log", list{8, 1}, "ZeroDivisionError: float division by zero"},
		{"math.log10", list{1000}, "3.0"},
		{"math.log2", list{8}, "3.0"},
		{"math.sin", list{math.Inf(1)}, "ValueError: math domain error"},
		{"math.atanh", list{1}, "ValueError: math domain error"},
		{"math.gamma", list{5}, "24.0"},
		{"math.gamma", list{-1}, "ValueError: math domain error"},
		{"math.floor", list{-5.5}, "-6"},
		{"math.ceil", list{1e20}, "100000000000000000000"},
		{"math.trunc", list{"a"}, "TypeError: type str doesn't define __trunc__ method"},
		{"math.modf", list{-5.5}, "(-0.5, -5.0)"},
		{"math.frexp", list{0.75}, "(0.75, 0)"},
		{"math.ldexp", list{1, 5000}, "OverflowError: math range error"},
		{"math.pow", list{0, -1}, "ValueError: math domain error"},
		{"math.pow", list{1e308, 2}, "OverflowError: math range error"},
		{"math.fmod", list{1, 0}, "ValueError: math domain error"},
		{"math.comb", list{60, 30}, "118264581564861424"},
		{"math.comb", list{5, -1}, "ValueError: k must be a non-negative integer"},
		{"math.perm", list{5}, "120"},
		{"math.factorial", list{-1}, "ValueError: factorial() not defined for negative values"},
		{"math.gcd", nil, "0"},
		{"math.gcd", list{12, -18}, "6"},
		{"math.lcm", list{4, 6}, "12"},
		{"math.isqrt", list{99}, "9"},
		{"math.fsum", list{list{0.1, 0.2, 0.3}}, "0.6"},
		{"math.fsum", list{list{1e308, 1e308}}, "OverflowError: intermediate overflow in fsum"},
		{"math.fsum", list{list{math.Inf(1), math.Inf(-1)}}, "ValueError: -inf + inf in fsum"},
		{"math.hypot", list{3, 4}, "5.0"},
		{"math.dist", list{list{1, 2}, list{3, 4}}, "2.8284271247461903"},
		{"math.dist", list{list{1, 2}, list{3}}, "ValueError: both points must have the same number of dimensions"},
		{"math.sumprod", list{list{1, 2}, list{3, 4}}, "11"},
		{"math.sumprod", list{list{1.5, 2}, list{3, 4}}, "12.5"},
		{"math.nextafter", list{1, 2}, "1.0000000000000002"},
		{"math.ulp", list{1}, "2.220446049250313e-16"},
		{"math.isclose", list{1, 1.0000000001}, "True"},
		{"math.fma", list{1, 2, 3}, "5.0"},
		{"time.gmtime", list{0}, "time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)"},
		{"time.sleep", list{-1}, "ValueError: sleep length must be non-negative"},
		{"atexit.register", list{1}, "TypeError: the first argument must be callable"},
	} {
		if got := w.call(c.fn, c.args...); got != c.want {
			t.Errorf("%s%v = %s, want %s", c.fn, c.args, got, c.want)
		}
	}
	w.close()
}

func TestPrint(t *testing.T) {
	w := newWorld(t)
	w.call("builtins.print", 1, "a", 2.5, list{"x"})
	w.call("builtins.print")
	if got := w.call("builtins.print", "\xed\xa0\x80"); got != "None" && !strings.Contains(got, "surrogates not allowed") {
		t.Error(got)
	}
	_ = w.rt.Stdout.Flush()
	if got := w.out.String(); !strings.HasPrefix(got, "1 a 2.5 ['x']\n\n") {
		t.Errorf("%q", got)
	}
	w.close()
}

func TestStructSequence(t *testing.T) {
	w := newWorld(t)
	sys := w.rt.DictGetStr(w.rt.Modules, w.rt.Intern("sys"))
	v, err := w.rt.GetAttrStr(sys, "version_info")
	w.check(err)
	s, err := w.rt.ReprGo(v)
	w.check(err)
	if want := "sys.version_info(major=3, minor=13, micro=0, releaselevel='final', serial=0)"; s != want {
		t.Errorf("%s, want %s", s, want)
	}
	m, err := w.rt.GetAttrStr(v, "minor")
	w.check(err)
	if n, _ := w.rt.AsInt64(m); n != 13 {
		t.Error("minor", n)
	}
	w.rt.DecRef(v)
	w.close()
}
