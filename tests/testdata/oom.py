"""What the test of failing allocations runs: each function of CASES makes objects of some kinds, in many ways."""


class Plain:
    def __init__(self, n):
        self.n = n
        self.items = [n, (n, str(n))]

    def method(self, *args, **kw):
        return self, args, kw

    @property
    def double(self):
        return self.n * 2.5

    @classmethod
    def make(cls, n):
        return cls(n)

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash((self.n, "x"))

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"Plain({self.n!r}, {self.items})"


class Slots:
    __slots__ = ("a", "b", "__weakref__")

    def __init__(self, a, b):
        self.a, self.b = a, b

    def __del__(self):
        died.append(self.a)


died = []


def generator(n):
    try:
        for i in range(n):
            yield i * 1000003, str(i)
    finally:
        died.append(n)


def delegate(n):
    yield from generator(n)
    return [n]


def numbers():
    x = [i * 123457 for i in range(5)]
    big = 3**200
    text = str(big), hex(big), f"{big:,}", "%x" % big, big // 7**50, big << 100, big >> 50, -big, big & 2**150, big | 1, big ^ 5, ~big
    f = 1e300 * 10, 2.5**0.5, float("1.25"), divmod(7.5, 2), round(2.567, 2), (1.1).as_integer_ratio(), (0.1).hex(), f"{1.5:10.3f}", 1j * 2 + 3.5
    return x, text, f, int("9" * 50), int("ff" * 20, 16), big.to_bytes(60, "big"), int.from_bytes(b"abcdefghijk", "little"), pow(3, 100, 10**30), big == big + 1, hash(big), sum([0.5, 2, big])


def strings():
    s = "a€b" * 30
    t = s + "x", s.upper(), s.split("€"), s.replace("a", "bcd"), s.join(["1", "2", s]), s.center(200), s.encode(), s.encode("utf-16"), s.title(), s[::-1], s[3:50]
    u = "%s %r %d %5.2f %c" % (s, s, 5000, 2.5, "é"), "{} {0!r:>10} {x}".format(1, x=[1]) if 0 else "{!r:>10} {x}".format(s, x=[1]), f"{s!a:>300}{5:08b}", "a,b\nc".splitlines(), "  x ".strip(), "x=1".partition("=")
    v = "abc".translate({97: "zz", 98: None}), str.maketrans("ab", "cd"), "tab\tx".expandtabs(), b"abc".decode(), ascii(s), repr(s), s.casefold(), "42".zfill(50), "é".encode("latin-1"), s.find("b"), "aXbX".rsplit("X", 1), s * 3
    s += "tail"
    s += "more"
    w = bytes([1, 2, 3]) * 20, bytearray(b"abc"), b"a,b".split(b","), b"abc".hex(), bytes.fromhex("00ff"), b"%d %s" % (5, b"x"), memoryview(b"abcdef")[1:3].tobytes(), bytearray(100)
    b = w[1]
    b += b"x" * 50
    b[1:3] = b"yyyyyyyyyyyyy"
    b.extend([1, 2, 3])
    return t, u, v, w, s, b


def lists():
    l = []
    for i in range(40):
        l.append([i])
    l.extend(range(1000, 1030))
    l.insert(0, (1, 2))
    l[5:7] = [5.5] * 30
    del l[3:9]
    m = l + l[::-1]
    m *= 2
    m.sort(key=repr)
    l.reverse()
    k = sorted(m, key=str), list(map(str, m)), [x for x in m if x], list(filter(None, m)), list(zip(m, m)), list(enumerate(m)), list(reversed(m)), m.copy(), [*m, *l], m == l, m.index((1, 2)), l.pop()
    a, *b, c = m
    return k, a, b, c, tuple(m), (*m, 1), (1, 2) * 20, (1, 2) + tuple(l), max(m, key=str), min(str(x) for x in m), sum([[1], [2]], []), any(m), list(iter(l.pop, None)) if 0 else 1


def dicts():
    d = {}
    for i in range(50):
        d["key%d" % i] = [i]
    for i in range(20):
        d[i * 10000] = i
    e = dict(d)
    e.update(x=1, y=[2])
    for k in list(e)[::2]:
        del e[k]
    f = {**d, **e}, d | e, {k: v for k, v in d.items()}, dict(zip("abc", range(3))), dict.fromkeys(range(20), []), sorted(map(str, d)), d.copy(), list(d.values()), d.keys() & e.keys(), d.setdefault("new", {}), d.pop("key1"), d.popitem()
    e |= d
    s = {i * 1001 for i in range(60)} | {"a", "b"}
    t = s & set(range(0, 60000, 7)), s - {1001}, s ^ {5, 6, 7}, frozenset(s), s.copy(), {frozenset([1]), frozenset([2])}, s <= t_set(s), s.pop(), set("hello world")
    s.add((1, 2))
    s.discard(0)
    s.update([3, 4], "xyz")
    return f, t, repr(d), repr(s), d == e, s == t


def t_set(s):
    return set(s)


def classes():
    class Meta(type):
        def __new__(cls, name, bases, ns, **kw):
            return super().__new__(cls, name, bases, dict(ns, extra=[kw]))

        def __init__(cls, name, bases, ns, **kw):
            super().__init__(name, bases, ns)

    class A(metaclass=Meta, opt=1):
        x = [1]

        def f(self):
            return super().__repr__(), __class__

        def __getattr__(self, name):
            return name * 2

    class B(A, Plain):
        __slots__ = ("s",)

        def __init__(self):
            super().__init__(3)
            self.s = {}

        @staticmethod
        def st(a, b=[], *, c=(1, 2)):
            return a, b, c

    class L(list):
        pass

    class D(dict):
        def __missing__(self, key):
            return [key]

    class I(int):
        pass

    class T(tuple):
        def __new__(cls, *a):
            return super().__new__(cls, a)

    class E(ValueError):
        def __init__(self, x):
            super().__init__(x)
            self.x = x

    b = B()
    l = L([1, 2])
    l.attr = 5
    d = D(a=1)
    new = type("New", (B,), {"y": 5, "__doc__": "text"})
    new.z = 5
    setattr(new, "w", lambda self: self)
    n = new()
    b.attr = b.__dict__
    n.__dict__ = {"q": 1}
    objs = [Plain.make(i) for i in range(12)]
    for o in objs:
        for i in range(8):
            setattr(o, "at%d" % i, [i])
    return b.f(), b.method(1, 2, k=3), b.double, b.st(1), l, d["k"], I(5) + 1, T(1, 2, 3), n.w(), new.mro(), dir(b), vars(objs[0]), sorted(objs, reverse=True), {o: 1 for o in objs}, E([1]).args, isinstance(b, (A, int)), issubclass(B, A), A.__subclasses__(), repr(objs), type(b).__mro__, b.unknown, B.st, b.method, Slots([1], 2).a


def functions():
    def outer(a, b=(1, [2]), *args, c=[3], **kw):
        cell = [a, b, args, c, kw]

        def inner(x, y=cell):
            nonlocal a
            a = [x, y, cell]
            return lambda: (a, x)

        return inner

    f = outer(1, 2, 3, 4, c=5, d=[6], e=7)(8)
    g = f()
    k = (lambda *a, **k: (a, k))(*range(30), **{"k%d" % i: [i] for i in range(20)})
    outer.attr = [1]
    try:
        outer()
    except TypeError as e:
        t = e
    try:
        outer(1, a=2)
    except TypeError as e:
        t = e
    del t

    def deep(n):
        return [n] if n == 0 else deep(n - 1) + [n]

    def decorated(fn):
        return lambda *a, **k: fn(*a, **k)

    @decorated
    @decorated
    def h(x: int, /, y: str = "z") -> list:
        "doc"
        return [x, y]

    return g, k, deep(60), h(1, y="w"), list(map(lambda a, b: (a, b), [1, 2], [3, 4])), print.__name__, len.__self__, outer.__kwdefaults__, [].append, "x".join, eval("[i * 5000 for i in range(4)]"), f.__closure__, f.__code__.co_varnames, locals().keys()


def generators():
    g = delegate(5)
    a = [next(g), next(g)]
    h = generator(3)
    next(h)
    h.close()
    i = generator(9)
    next(i)
    try:
        i.throw(KeyError("x"))
    except KeyError as e:
        a.append(str(e))
    a.extend(g)

    def echo():
        got = []
        while True:
            got.append((yield got))

    e = echo()
    next(e)
    e.send([1])
    e.send([2])
    c = (x * y for x in range(1000, 1005) for y in [1.5, "s"] if x)
    return a, list(c), {k: v for k, v in delegate(3)}, sum(x for x, _ in generator(4)), e.gi_frame.f_locals, max(generator(4)), tuple(generator(3)), [*delegate(2)], repr(e), i


def exceptions():
    out = []
    for k in range(3):
        try:
            try:
                try:
                    raise ValueError("text", [k])
                except ValueError as e:
                    raise KeyError(k * 10000) from e
                finally:
                    out.append([k])
            except KeyError as e:
                e.add_note("note %d" % k)
                raise
        except Exception as e:
            out.append(e)
            out.append(repr(e))
    for code in ("1/0", "[][5]", "{}['no']", "nosuchname", "(1).nothing", "int('x')", "'a' + 1", "len(5)", "[1, 2] < 5", "a, b = [1]", "import nosuch", "from sys import nosuch", "f(", "raise 5", "b'\\xff'.decode()", "'é'.encode('ascii')", "assert 0, [1]", "next(iter([]))", "del x.y", "exec(5)", "range(0)[1]", "print(sep=1)", "float('y')", "hash([])", "isinstance(1, 2)", "dict([1])", "{**5}", "print(**{'a': 1})", "''.join([1])", "'%d' % 'x'", "sorted([1, 'a'])"):
        try:
            exec(code)
        except Exception as e:
            out.append((type(e).__name__, str(e), e.__traceback__.tb_lineno, e.__traceback__.tb_frame.f_locals))
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2), ExceptionGroup("inner", [KeyError(3)])])
    except* ValueError as g:
        out.append(g.exceptions)
    except* (TypeError, KeyError) as g:
        out.append(str(g))

    class Manager:
        def __enter__(self):
            return [self]

        def __exit__(self, *info):
            out.append(info)
            return True

    with Manager() as m, Manager():
        raise OSError(2, "no such", "file")
    return out, m


def cycles():
    import gc
    import weakref

    class Node:
        def __init__(self, other):
            self.other = other

        def __del__(self):
            died.append([1])

    a = Node(None)
    b = Node(a)
    a.other = b
    r = weakref.ref(a, lambda w: died.append(w))
    w = weakref.WeakValueDictionary()
    w["a"] = a
    p = weakref.proxy(b)
    x = p.other
    k = weakref.WeakKeyDictionary()
    k[a] = [1]
    s = weakref.WeakSet([a, b])
    weakref.finalize(a, died.append, 5)
    held = gc.get_referrers(b), gc.get_referents(a), len(gc.get_objects())
    del a, b, x, held
    n = gc.collect()
    for i in range(400):
        l = []
        l.append(l)
    return n, r(), len(w), len(k), len(s), gc.get_stats(), gc.get_count()


def compiled():
    ns = {}
    exec("""
import math, time
from sys import path as p, maxsize
class X:
    'doc'
    y: int = 5
    def f(self, n=[1, 2]):
        with open_it() as g:
            for i in range(3):
                if i: continue
                yield [j for j in range(i)]
def open_it():
    class C:
        def __enter__(s): return s
        def __exit__(s, *a): pass
    return C()
match [1, {'k': (2, 3)}]:
    case [a, {'k': (b, *c), **rest}]:
        r = f'{a}{b!r:>5}{c}'
    case str() | None: pass
big = 123456789012345678901234567890, 1.5e300, 2j, b'bytes', 'text', (1, (2, 'x'))
x = list(X().f()), eval('lambda q: q + 1')(5), compile('1 + 1', 'f', 'eval')
""", ns)
    return sorted(ns), eval("{'a': 1, **x}", {"x": {"b": [2]}}), math_things()


def math_things():
    import math

    return math.factorial(40), math.comb(60, 30), math.isqrt(10**50), math.gcd(2**80, 6**40), math.sqrt(2.5), math.fsum([0.1] * 10), math.modf(2.5), math.frexp(10.5), math.prod([3] * 50), math.dist([1, 2], [3, 4])


def system():
    import sys

    f = sys._getframe()
    l = f.f_locals
    l["new"] = [1]
    f.f_locals["x"] = 5
    return dict(l), f.f_lineno, f.f_code, f.f_back, sys.getrefcount(l), sys.getsizeof([1, 2]), sys.version_info, sys.exc_info(), vars().keys(), globals()["died"], dir(), sys.modules.keys(), repr(sys), type(sys)("mod"), sys.intern("some" + str(l)[:3]), slice(1, [2], 3), range(10**20), range(5)[1:3], iter("abc"), object(), NotImplemented, super(Plain, Plain(1)).__repr__(), complex("1+2j"), print("text", [1], end="", sep=","), list[int], int | str, {}.items().mapping if 0 else 1


def imports():
    import sys

    for name in ("weakref", "types", "warnings", "math", "time", "atexit", "gc", "nosuch", "nosuch.sub"):
        sys.modules.pop(name, None)
        try:
            exec("import " + name, {})
        except ImportError:
            pass
        sys.modules.pop(name, None)


CASES = [numbers, strings, lists, dicts, classes, functions, generators, exceptions, cycles, compiled, system, imports]
