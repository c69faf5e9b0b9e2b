# Programs in little: recursion, mutual calls, callbacks, early returns and default results.
def t(src):
    ns = {"__name__": "case"}
    try:
        exec(src, ns)
        print("ok:", src.strip().splitlines()[-1], "=>", {k: v for k, v in ns.items() if len(k) < 3 and not callable(v) and " at 0x" not in repr(v) and not repr(v).startswith("<module")})
    except SyntaxError as e:
        print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
    except Exception as e:
        print(type(e).__name__, str(e).split(" (/")[0].split(" (unknown")[0])


CASES = r'''
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
r = even(10), odd(7), even(3)
--
def f(): pass
def g(): return
def h(): return None
r = f(), g(), h()
--
def f(n):
    if n > 5: return "big"
    elif n > 2: return "mid"
    n += 1
    if n: return n
r = [f(x) for x in (9, 3, 1, -1)]
--
def apply(f, *a, **k): return f(*a, **k)
r = apply(max, 1, 5), apply(dict, a=1), apply(lambda: 3), apply(apply, apply, len, "abc")
--
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
r = [next(f) for _ in range(10)]
--
def flatten(x):
    return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
r = flatten([1, [2, [3, []], 4], [[5]]])
--
def quick(l):
    if not l: return []
    p, *rest = l
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
r = quick([3, 1, 4, 1, 5, 9, 2, 6])
--
def merge(a, b):
    out = []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
def msort(l): return l if len(l) < 2 else merge(msort(l[:len(l) // 2]), msort(l[len(l) // 2:]))
r = msort([5, 2, 8, 1, 9, 3])
--
def sieve(n):
    s = bytearray([1]) * (n + 1)
    s[:2] = b"\0\0"
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i * i::i] = bytes(len(s[i * i::i]))
    return [i for i, v in enumerate(s) if v]
r = sieve(40)
--
def queens(n, cols=()):
    if len(cols) == n: return 1
    return sum(queens(n, cols + (c,)) for c in range(n) if all(c != d and abs(c - d) != len(cols) - i for i, d in enumerate(cols)))
r = [queens(n) for n in range(1, 7)]
--
def words(s):
    d = {}
    for w in s.lower().split(): d[w] = d.get(w, 0) + 1
    return sorted(d.items(), key=lambda kv: (-kv[1], kv[0]))
r = words("the cat The dog a cat the")
--
class Stack:
    def __init__(self): self._i = []
    def push(self, x): self._i.append(x); return self
    def pop(self): return self._i.pop()
    def __len__(self): return len(self._i)
s = Stack().push(1).push(2)
r = s.pop(), len(s)
s = 0
--
def rpn(e):
    st = []
    for t in e.split():
        if t in "+-*/":
            b, a = st.pop(), st.pop()
            st.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b}[t])
        else: st.append(int(t))
    return st
r = rpn("3 4 + 2 * 7 /")
--
def gcd(a, b):
    while b: a, b = b, a % b
    return a
r = gcd(48, 18), gcd(17, 5), gcd(0, 5)
--
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v: out, n = out + s, n - v
    return out
r = [roman(n) for n in (1, 4, 9, 14, 1994, 2024)]
--
def life(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
r = sorted(g)
g = 0
--
def bfs(g, a, b):
    q, seen = [[a]], {a}
    while q:
        p = q.pop(0)
        if p[-1] == b: return p
        for n in g.get(p[-1], ()):
            if n not in seen: seen.add(n); q.append(p + [n])
r = bfs({1: [2, 3], 2: [4], 3: [4], 4: [5]}, 1, 5), bfs({}, 1, 2)
--
def curry(f, n, *a): return f(*a) if n == 0 else lambda x: curry(f, n - 1, *a, x)
r = curry(lambda a, b, c: a + b * c, 3)(1)(2)(3)
--
def trace(f):
    def w(*a):
        log.append(("call", a)); v = f(*a); log.append(("ret", v)); return v
    return w
log = []
@trace
def fact(n): return 1 if n < 2 else n * fact(n - 1)
r = fact(3), log
--
matrix = [[1, 2], [3, 4]]
mul = lambda a, b: [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
def power(m, n): return m if n == 1 else mul(m, power(m, n - 1))
r = power([[1, 1], [1, 0]], 10), [list(t) for t in zip(*matrix)]
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
