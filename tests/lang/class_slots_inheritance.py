# __slots__: inheritance, dict and weakref, defaults, conflicts, descriptors.
import weakref


class A:
    __slots__ = ("x", "y")


class B(A): pass


class C(A):
    __slots__ = "z"


class D(A):
    __slots__ = ("__dict__", "w")


class W(A):
    __slots__ = ("__weakref__",)


class E:
    __slots__ = {"doc1": "the doc of doc1", "doc2": None}


class Empty:
    __slots__ = ()


for cls in (A, B, C, D, W, E, Empty):
    o = cls()
    res = []
    for f in (lambda: setattr(o, "x", 1), lambda: setattr(o, "q", 1), lambda: o.__dict__, lambda: weakref.ref(o) and "ref", lambda: o.y, lambda: delattr(o, "x"), lambda: delattr(o, "x"), lambda: delattr(o, "q")):
        try:
            r = f()
            res.append("ok" if r is None else r)
        except Exception as e:
            res.append(f"{type(e).__name__}: {e}")
    print(cls.__name__, *res, sep=" | ")
print(A.x, type(A.x).__name__, A.x.__name__, A.x.__objclass__, A.__slots__, C.__slots__, E.__slots__, E.doc1.__doc__, A.x.__doc__)
a = A()
A.x.__set__(a, 5)
print(A.x.__get__(a), A.x.__get__(a, A), A.x.__get__(None, A) is A.x, a.x)
A.x.__delete__(a)
for f in (lambda: A.x.__get__(a), lambda: A.x.__get__(1), lambda: A.x.__set__(1, 2), lambda: A.x.__delete__(a), lambda: A.x.__get__(None)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
for code in ("class X: __slots__ = ('a', 'a')\nprint(X.a)", "class X:\n __slots__ = ('a',)\n a = 1", "class X: __slots__ = (1,)", "class X: __slots__ = ('1a',)", "class X: __slots__ = ('',)", "class X: __slots__ = 5",
             "class X: __slots__ = ('__dict__', '__dict__')", "class X: __slots__ = ('__weakref__', '__weakref__')", "class X(D): __slots__ = ('__dict__',)", "class X(W): __slots__ = ('__weakref__',)", "class X(int): __slots__ = ('a',)",
             "class X(int): __slots__ = ()\nX().a = 1", "class X(tuple): __slots__ = ('a',)", "class X(bytes): __slots__ = 'a'", "class X(str): __slots__ = ('a',)\nx = X('q'); x.a = 1; print(x, x.a)", "class X(A, E): pass", "class X(A, Empty): __slots__ = ()\nX().b = 1",
             "class X(list): __slots__ = ('a',)\nx = X([1]); x.a = 2; print(x, x.a)\nx.b = 1", "class X: __slots__ = ('__class__',)\nprint(X().__class__)", "class X: __slots__ = ['m', '__n']\nprint(sorted(k for k in X.__dict__ if 'm' in k or 'n' in k and 'X' in k))",
             "class X: __slots__ = iter('ab')\nprint(list(X.__slots__), hasattr(X, 'b'))", "class X: __slots__ = ('a', )\n def __getattr__(self, n): return n\nprint(X().a)", "class X: __slots__ = b'a'", "class X: __slots__ = None",
             "class X:\n __slots__ = ()\n __slots__ += ('k',)\nprint(X.k)", "class X(A): __slots__ = ('x',)\nx = X(); x.x = 1; print(x.x, A.x.__get__(x, X))", "class X(type): __slots__ = ('a',)", "class X(type): __slots__ = ()\nprint(X)"):
    try:
        exec(code)
    except Exception as e:
        print(repr(code), "->", type(e).__name__, e)
