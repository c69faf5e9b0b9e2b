# Little classes with operators: vectors, polynomials, matrices, money, intervals, lazy values.
def t(src):
    ns = {"__name__": "case"}
    try:
        exec(src, ns)
        print("ok:", src.strip().splitlines()[-1], "=>", {k: v for k, v in ns.items() if len(k) < 3 and not callable(v) and " at 0x" not in repr(v)})
    except SyntaxError as e:
        print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
    except Exception as e:
        print(type(e).__name__, e)


CASES = r'''
class V:
    def __init__(s, *c): s.c = c
    def __add__(s, o): return V(*map(sum, zip(s.c, o.c)))
    def __sub__(s, o): return s + -o
    def __neg__(s): return V(*(-x for x in s.c))
    def __mul__(s, k): return sum(a * b for a, b in zip(s.c, k.c)) if isinstance(k, V) else V(*(x * k for x in s.c))
    __rmul__ = __mul__
    def __abs__(s): return (s * s) ** .5
    def __eq__(s, o): return isinstance(o, V) and s.c == o.c
    def __repr__(s): return f"V{s.c}"
    def __iter__(s): return iter(s.c)
    def __getitem__(s, i): return s.c[i]
    def __len__(s): return len(s.c)
    def __bool__(s): return any(s.c)
    def __hash__(s): return hash(s.c)
    def __matmul__(s, o): return "cross"
v = V(3, 4)
r = repr([v + V(1, 1), v - v, -v, v * 2, 2 * v, v * v, abs(v), v == V(3, 4), v != V(), [*v], v[0], v[:1], len(v), bool(v - v), hash(v) == hash((3, 4)), v @ v])
v = 0
--
class P:
    def __init__(s, *c):
        c = list(c)
        while c and not c[-1]: c.pop()
        s.c = c
    def __add__(s, o):
        from itertools import zip_longest
        return P(*(a + b for a, b in zip_longest(s.c, o.c, fillvalue=0)))
    def __mul__(s, o):
        out = [0] * (len(s.c) + len(o.c))
        for i, a in enumerate(s.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return P(*out)
    def __call__(s, x):
        t = 0
        for c in reversed(s.c): t = t * x + c
        return t
    def __pow__(s, n): return P(1) if n == 0 else s * s ** (n - 1)
    def __str__(s): return " + ".join(f"{c}x^{i}" for i, c in enumerate(s.c) if c) or "0"
    def __eq__(s, o): return s.c == o.c
r = str(P(1, 1) ** 4), (P(1, 2) * P(3))(10), str(P(1) + P(-1)), P(0, 0) == P()
--
class M:
    def __init__(s, rows): s.r = [list(x) for x in rows]
    def __matmul__(s, o): return M([[sum(a * b for a, b in zip(x, y)) for y in zip(*o.r)] for x in s.r])
    def __imatmul__(s, o): s.r = (s @ o).r; return s
    def __getitem__(s, ij): i, j = ij; return s.r[i][j]
    def __setitem__(s, ij, v): s.r[ij[0]][ij[1]] = v
    def __eq__(s, o): return s.r == o.r
    @property
    def T(s): return M(zip(*s.r))
    @classmethod
    def eye(c, n): return c([[int(i == j) for j in range(n)] for i in range(n)])
a = M([[1, 2], [3, 4]])
b = a
a @= M.eye(2)
a[0, 0] = 9
r = a is b, a.r, a.T.r, a[1, 0], (a @ a.T).r, M.eye(2) @ a == a
a = b = 0
--
from functools import total_ordering
@total_ordering
class Money:
    def __init__(s, amt, cur="EUR"): s.amt, s.cur = round(amt, 2), cur
    def __eq__(s, o): return (s.amt, s.cur) == (o.amt, o.cur) if isinstance(o, Money) else NotImplemented
    def __lt__(s, o):
        if not isinstance(o, Money) or o.cur != s.cur: return NotImplemented
        return s.amt < o.amt
    def __radd__(s, o): return s if o == 0 else NotImplemented
    def __add__(s, o): return Money(s.amt + o.amt, s.cur) if isinstance(o, Money) and o.cur == s.cur else NotImplemented
    def __format__(s, spec): return format(s.amt, spec or ".2f") + " " + s.cur
    def __repr__(s): return f"Money({s.amt!r})"
m = [Money(3), Money(1.5), Money(2)]
r = sorted(m), sum(m), max(m), f"{sum(m)} {m[0]:>8.1f}", Money(1) <= Money(1) >= Money(0), Money(1) == 1
q = []
for f in (lambda: Money(1) < Money(2, "USD"), lambda: Money(1) + 1, lambda: Money(1) < 1):
    try: q.append(f())
    except TypeError as e: q.append(str(e))
m = 0
--
class I:
    def __init__(s, lo, hi): s.lo, s.hi = lo, hi
    def __contains__(s, x): return s.lo <= (x.lo if isinstance(x, I) else x) and (x.hi if isinstance(x, I) else x) <= s.hi
    def __and__(s, o): lo, hi = max(s.lo, o.lo), min(s.hi, o.hi); return I(lo, hi) if lo <= hi else None
    def __or__(s, o): return I(min(s.lo, o.lo), max(s.hi, o.hi))
    def __lshift__(s, n): return I(s.lo - n, s.hi - n)
    def __repr__(s): return f"[{s.lo},{s.hi}]"
r = repr([3 in I(1, 5), 9 in I(1, 5), I(2, 3) in I(1, 5), I(1, 3) & I(2, 9), I(1, 2) & I(5, 6), I(1, 2) | I(5, 6), I(5, 6) << 2])
--
class Lazy:
    def __init__(s, f): s.f = f
    def __getattr__(s, n): return getattr(s.f(), n)
    def __add__(s, o): return s.f() + o
    def __radd__(s, o): return o + s.f()
    def __index__(s): return s.f()
    def __call__(s, *a): return s.f()(*a)
z = Lazy(lambda: 5)
r = z + 1, 1 + z, [0] * z, z.real, z.bit_length(), Lazy(lambda: str)(5), "abcdef"[z], hex(z)
z = 0
--
class Chain:
    def __init__(s, p=()): s.p = p
    def __getattr__(s, n): return Chain(s.p + (n,))
    def __getitem__(s, k): return Chain(s.p + (f"[{k}]",))
    def __call__(s, *a, **k): return "/".join(s.p) + repr(a) + repr(k)
    def __truediv__(s, o): return Chain(s.p + (o,))
    def __rtruediv__(s, o): return Chain((o,) + s.p)
c = Chain()
r = c.a.b[1].c(2, k=3), (c / "x" / "y")(), ("root" / c.z)()
c = 0
--
class Countdown:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        if s.n <= 0: raise StopIteration
        s.n -= 1
        return s.n + 1
    def __length_hint__(s): return s.n
r = list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(3), max(Countdown(5)), [*Countdown(2)], dict(zip("ab", Countdown(2)))
--
class Flags:
    def __init__(s, n=0): s.n = n
    def __or__(s, o): return Flags(s.n | o.n)
    def __ior__(s, o): s.n |= o.n; return s
    def __invert__(s): return Flags(~s.n & 7)
    def __and__(s, o): return Flags(s.n & o.n)
    def __bool__(s): return s.n != 0
    def __int__(s): return s.n
    def __eq__(s, o): return s.n == o.n
A, B, C = Flags(1), Flags(2), Flags(4)
f = A | C
f |= B
r = int(f), int(~A), bool(A & B), int(f & ~B), A | B == Flags(3), int(A)
A = B = C = f = 0
--
class Temp:
    def __init__(s, c=0): s.c = c
    @property
    def f(s): return s.c * 9 / 5 + 32
    @f.setter
    def f(s, v): s.c = (v - 32) * 5 / 9
t = Temp(100)
q = t.f
t.f = 32
r = q, t.c, [Temp(c).f for c in (-40, 37)]
t = 0
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
