# complex: parsing, printing, arithmetic with infinities and signed zeros, powers, comparison, methods.
nan, inf = float("nan"), float("inf")


def t(e):
    try:
        print(e, "->", repr(eval(e)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


class C(complex): pass
class HasC:
    def __complex__(self): return 3 + 4j
class HasF:
    def __float__(self): return 2.5
class HasI:
    def __index__(self): return 7


for a in (0j, 1j, -1j, 1 + 2j, -1.5 - 0.5j, complex(inf, nan), complex(-0.0, -0.0), complex(0, inf), complex(1e308, 1e308)):
    print(a, repr(-a), repr(+a), a.conjugate(), a.real, a.imag, bool(a), end=" | ")
    for b in (0, 2, 1j, 1 - 1j, 0.5, complex(nan, 1)):
        for op in ("+", "-", "*", "/", "**"):
            try:
                r = eval(f"a {op} b")
                print(f"{r:.6g}" if op in "**" else r, end=" ")
            except Exception as e:
                print(type(e).__name__ + ":" + str(e), end=" ")
    try:
        print(abs(a))
    except OverflowError as e:
        print(e)
for s in ("1+2j", " 1+2j ", "(1+2j)", "( 1+2j )", "1 + 2j", "j", "-j", "+j", "1j", "1J", "1", "1e5j", "1.5-.5j", "nan+infj", "-nanj", "infinity", "1+j", "1+2", "1j+2", "j1", "", "()", "(1", "1+2j)", "1+2jj", "--1j", "1+-2j", "1_0+2_0j", "1__0j", "١j", "\x00", "1e400j", "(((1j)))", "in", "nanj", "1+infj"):
    t(f"complex({s!r})")
for e in (
    "complex()", "complex(1)", "complex(1, 2)", "complex(1j)", "complex(1j, 2j)", "complex(1, 2j)", "complex('1', 2)",
    "complex(1, '2')", "complex(b'1')", "complex(None)", "complex([])", "complex(real=1)", "complex(imag=2)", "complex(real='1')",
    "complex(1, 2, 3)", "complex(x=1)", "complex(HasC())", "complex(HasF())", "complex(HasI())", "complex(HasC(), 1)",
    "complex(1, HasC())", "complex(1, HasF())", "complex(10**400)", "complex(C(1j))", "type(C(1j) + 1)", "type(complex(C(1j)))",
    "C(1j).__class__", "repr(C(1, 2))", "complex(-0.0, 0.0)", "complex(0.0, -0.0)", "-0j", "-(0j)", "0 - 0j", "1 - 0j", "-1 - 0j",
    "complex(nan, -nan)", "complex(-inf, inf)", "1e16 + 1e-5j", "1.0 + 1j", "100000j", "1e16j", "3.0j", "str(1j)", "f'{1+2j}'",
    "f'{1+2j:.1f}'", "f'{1j:>8}'", "f'{1j!r}'", "'%s' % 1j", "'%d' % 1j", "'%f' % 1j", "1j < 2j", "1j == 1j", "1j == 1",
    "1 + 0j == 1", "1j != 'a'", "1j in [1j]", "1j // 1", "1j % 1", "divmod(1j, 1)", "int(1j)", "float(1j)", "float(1 + 0j)",
    "round(1j)", "1j ** 2", "1j ** 2.0", "1j ** 2j", "0j ** 0", "0j ** -1", "0j ** 1j", "(1 + 1j) ** 10", "(1 + 1j) ** -3",
    "(1 + 1j) ** 100", "(1 + 1j) ** 101", "2 ** 1j", "(-1) ** 0.5", "(-8) ** (1 / 3)", "pow(1j, 2)", "pow(1j, 2, 3)", "1 / 0j",
    "1j / 0", "1 / 1j", "1j / 2", "1e200 * 1e200j", "complex(1e200, 1e200) ** 2", "abs(3 + 4j)", "abs(complex(inf, nan))",
    "abs(complex(nan, 1))", "hash(1j) == hash(complex(0, 1))", "hash(2 + 0j) == hash(2)", "(1 + 2j).real", "(1 + 2j).conjugate()",
    "(1j).foo", "1j.imag", "(1j).__complex__()", "(1j).__getnewargs__()", "(1j).__add__(1)", "(1j).__add__('a')",
    "(1j).__radd__(2)", "(1j).__eq__(1)", "(1j).__lt__(1)", "(1j).__bool__()",
    "complex.from_number(1)" if hasattr(complex, "from_number") else "0", "sum([1j, 2, 3.0])", "sum([1, 2], 1j)", "max(1j, 2j)",
    "sorted([1j, 1j])", "sorted([1j])", "1j + True", "True * 1j", "1j + '1'", "-1j", "+1j", "~1j", "1j << 1", "not 0j", "1j and 2",
    "1_0.5_0j", "0x1j" if 0 else "1", "1e5j", ".5j", "5.j", "0777j", "00j",
):
    t(e)
