# Augmented assignment: targets, order of evaluation, in-place methods, errors.
log = []
def v(x, tag=None): log.append(tag or x); return x
class C:
    def __init__(self): self.d = {}
    def __getitem__(self, k): log.append(("get", k)); return self.d.get(k, 0)
    def __setitem__(self, k, x): log.append(("set", k, x)); self.d[k] = x
    def __getattr__(self, n): log.append(("getattr", n)); return 10
c = C()
v(c, "obj")[v("key")] += v(5)
v(c, "obj").attr -= v(3)
print(log, c.attr, c.d)
l = m = [1]
l += (2, 3)
print(l is m, m)
l = l + [4]
print(l is m)
t = u = (1,)
t += (2,)
print(t is u, t, u)
s = "a"
s *= 3
print(s)
tup = ([1],)
try:
    tup[0] += [2]
except TypeError as e:
    print(e, tup)
l = [1, 2, 3, 4]
l[1:3] += [9]
print(l)
l[0], l[1] = l[1], l[0]
l *= 2
print(l)
d = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
st = {1}
st |= {2}; st &= {2, 3}; st -= {9}; st ^= {5}
print(d, st)
x = 7
x += 1; x -= 2; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 63; x ^= 5
print(x)
x /= 4
print(x)
x = 2
x @= M if (M := type("M", (), {"__rmatmul__": lambda s, o: ("rmatmul", o)})()) else 0
print(x)


class I:
    def __init__(self, n): self.n = n
    def __iadd__(self, o): print("iadd", o); return self
    def __add__(self, o): return I(self.n + o)
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub"
    def __imul__(self, o): raise ValueError("imul")


i = j = I(1)
i += 5
print(i is j)
i -= 1
print(i)
try:
    j *= 2
except ValueError as e:
    print(e, j.n)
for stmt in ("n += 1", "l[100] += 1", "d['zz'] += 1", "s += 1", "l += 5", "(1).x += 1", "d.nope += 1", "None += 1" if 0 else "t += [1]", "st |= [1]", "st += {1}", "x @= 1", "b = None; b += 1", "d |= 5", "l @= l", "b = 1; b += '1'", "b = '1'; b += 1", "b = 1; b <<= -1", "b = 1.0; b |= 1"):
    try:
        exec(stmt)
        print(stmt, "fine")
    except Exception as e:
        print(stmt, "->", type(e).__name__, e)
def f():
    try:
        loc += 1
    except UnboundLocalError as e:
        print(e)
    a = 1
    def g():
        nonlocal a
        a += 1
        return a
    return g(), a
print(f())
class K:
    z = 1
    z += 1
    l = []
    l += [1]
print(K.z, K.l)
k = K(); k.z += 1; k.l += [2]
print(k.z, K.z, K.l, "l" in vars(k))
for code in ("a, b += 1", "(a) += 1", "[a] += 1", "f() += 1", "1 += 1", "a += b += 1", "a += yield", "def f(): a += yield 1", "a += 1, 2", "a.b += 1", "a[b] += *c, d", "*a += 1", "(a, b) += 1", "a + b += 1", "a if b else c += 1", "(a := 1) += 1", "a =+ 1", "a = b += 1", "a: int += 1", "None += 1", "a++", "++a", "a + = 1", "lambda: a += 1", "x[a:b] += c", "'a' += 'b'", "a ?= 1", "a &&= 1", "a //= 1", "a **= 1", "a <>= 1"):
    try:
        compile(code, "<c>", "exec")
        print("fine", code)
    except SyntaxError as e:
        print(code, "->", e.msg)
