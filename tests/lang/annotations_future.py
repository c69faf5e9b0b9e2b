# from __future__ import annotations: every annotation becomes its source text.
from __future__ import annotations
import typing, __future__
x: int = 1
y: undefined_thing
def f(a: int, b: a.b[c] = 1, *args: *Ts, c: lambda x, *y, z=1, **k: x, **kw: {1: 2, **d}) -> [i for i in range(3) if i]: pass
print(__annotations__)
for k, v in f.__annotations__.items():
    print(k, repr(v))


class C:
    a: "already string"
    b: C
    c: f"x{y!r:>{w}}"
    d: (1, 2, (3,), ())
    e: -x ** 2 + ~y * (3 - z) // 4 % 5 @ 6
    g: not a and b or (c if d else e)
    h: x[1:2, ::3, ...]
    i: await_ if True else None
    j: "it's" 'concat' if 0 else b"bytes"
    k: {1, *a}
    l: {k: v for k, v in z}
    m: (yield_ for yield_ in x)
    n: f(*a, **b, c=d)(1)[2].e
    o: 1_000 + 0xff + 1e10 + 1j + 0o17
    p: a < b <= c != d is not e not in f
    q: lambda: (yield_)
    s: ((a)) + ((b + c))
    t: x if (y if z else w) else v
    u: [*a, *b]
    v: a.b.c
    w: (a, *b)
    x: a | b & c ^ d << 1 >> 2
    y: ...
    z: [[[]]]
    aa: (lambda a, /, b, *, c=1: a)(1)
    bb: not (not a)
    cc: -(-1)
    dd: (a + b) * c
    ee: a ** -b
    ff: (a ** b) ** c
    gg: f"{a}" f"{b}"
    hh: 1 .real
    ii: a[b, *c]
    jj: a[(1, 2)]
    kk: "\n\t\\ é \U0001f600"


for k, v in C.__annotations__.items():
    print(k, repr(v))
print(typing.get_type_hints(type("T", (), {"__annotations__": {"a": "int", "b": "list[str]"}})))
exec("q: undefined = 1\nprint(__annotations__)")
ns = {}
exec(compile("r: undefined", "<c>", "exec", dont_inherit=False), ns)
print(ns["__annotations__"])
try:
    exec(compile("r: undefined", "<c>", "exec", dont_inherit=True), {})
except NameError as e:
    print(e)
exec(compile("r: undef2", "<c>", "exec", __future__.annotations.compiler_flag, True), ns)
print(ns["__annotations__"])
print(f.__code__.co_flags & __future__.annotations.compiler_flag != 0)
