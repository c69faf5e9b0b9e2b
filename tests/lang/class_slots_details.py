# __slots__: forms, name mangling, conflicts, inheritance, deleting, __dict__ and __weakref__ among them.
import weakref


def make(**ns):
    try:
        c = type("C", ns.pop("bases", (object,)), ns)
        return c
    except Exception as e:
        print(type(e).__name__, e)


for slots in ("a", ("a", "b"), ["x"], {"d": "doc"}, (), "", (5,), ("1a",), ("a", None), ("a b",), ("a", "a"), ("__dict__",), ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), ("class",), ("é",), (b"a",), 5, None, iter(["p", "q"]), {"s"}, ("__class__",), ("__doc__",), ("__module__",), ("__init__",)):
    c = make(__slots__=slots)
    if c:
        print(type(slots).__name__, sorted(n for n in vars(c) if n not in ("__module__", "__doc__", "__init__", "__class__", "__firstlineno__", "__static_attributes__")), c.__slots__ if type(slots).__name__ != "str_iterator" and not hasattr(slots, "__next__") else "iter")
make(__slots__=("a",), a=1)
make(__slots__=("a",), bases=(int,))
make(__slots__=("a",), bases=(tuple,))
make(__slots__=(), bases=(int,))
make(__slots__=("__dict__",), bases=(tuple,))
make(__slots__=("__weakref__",), bases=(bytes,))


class A:
    __slots__ = ("x", "__private", "_y")
    def __init__(self): self.x = 1; self.__private = 2
    def get(self): return self.__private


a = A()
print(a.x, a.get(), a._A__private, A.x, type(A.x).__name__, A.x.__get__(a), A.x.__name__, A.x.__qualname__, A.x.__objclass__.__name__)
for f in (lambda: a._y, lambda: a.z, lambda: setattr(a, "z", 1), lambda: a.__dict__, lambda: vars(a), lambda: weakref.ref(a), lambda: delattr(a, "_y"), lambda: A.x.__get__(5), lambda: A.x.__set__(5, 1), lambda: A.x.__get__(None), lambda: A.x.__delete__(a), lambda: a.x, lambda: A.x.__delete__(a)):
    try:
        print("ok", type(f()).__name__)
    except Exception as e:
        print(type(e).__name__, e)


class D(A): pass


class E(A): __slots__ = ("x", "more")


class W(A): __slots__ = ("__weakref__", "__dict__")


d, e, w = D(), E(), W()
d.anything = 1
w.anything = 2
print(vars(d), vars(w), weakref.ref(w)() is w, d.x, e.x)
e.x = "sub"
print(hasattr(e, "x"), A.__dict__["x"].__get__(D()) if 0 else e.x)
try:
    e.free = 1
except AttributeError as err:
    print(err)


class L: __slots__ = ("l",)
class R: __slots__ = ("r",)
class Empty: __slots__ = ()
class Empty2: __slots__ = ()


for bases in ((L, R), (L, Empty), (Empty, L), (Empty, Empty2), (A, D), (D, A), (W, L), (L, int), (Empty, int), (Empty, dict), (dict, list), (L, Exception), (Empty, Exception)):
    c = make(bases=bases, __slots__=())
    print([b.__name__ for b in bases], c and [m.__name__ for m in c.__mro__])


class Cls: __slots__ = ("attr",); attr2 = 5


for f in (lambda: setattr(Cls(), "attr2", 1), lambda: delattr(Cls(), "attr2"), lambda: Cls.attr2, lambda: setattr(Cls, "attr", 1), lambda: Cls().attr):
    try:
        print(f())
    except AttributeError as err:
        print(err)


class P:
    __slots__ = {"doc": "what it is", "nodoc": None}


print(P.doc.__doc__, P.nodoc.__doc__, P.__slots__["doc"])
x = W()
x.__class__ = W
try:
    x.__class__ = A
except TypeError as err:
    print(err)


class Same1: __slots__ = ("a", "b")
class Same2: __slots__ = ("a", "b")
class Same3: __slots__ = ("a", "c")


s = Same1()
s.a = 5
s.__class__ = Same2
print(type(s).__name__, s.a)
try:
    s.__class__ = Same3
except TypeError as err:
    print(err)
