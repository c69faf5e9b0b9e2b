# operator: all functions, getters and callers with their reprs and errors, in-place versions, index helpers.
import operator as o
import copy
import pickle


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


two = "add and_ concat eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul indexOf ior ipow irshift is_ is_not isub itruediv ixor le lshift lt matmul mod mul ne or_ pow rshift sub truediv xor contains countOf".split()
for name in two:
    f = getattr(o, name)
    print(name, end=": ")
    for a in ((7, 2), ([1, 2, 1], 1), ("ab", "b"), ([1], [2]), ({1, 2}, {2})):
        try:
            print(f(*copy.deepcopy(a)), end=" | ")
        except Exception as e:
            print(type(e).__name__, end=" | ")
    print()
for name in "abs index inv invert neg not_ pos truth length_hint".split():
    f = getattr(o, name)
    print(name, end=": ")
    for a in (5, -2.5, "", [1], None, True):
        try:
            print(f(a), end=" | ")
        except Exception as e:
            print(type(e).__name__, e, end=" | ")
    print()
g = o.itemgetter(1)
print(g, g("abc"), o.itemgetter(1, -1)("abc"), o.itemgetter("a", "b")({"a": 1, "b": 2}), o.itemgetter(slice(1, 3))("abcd"), o.itemgetter(0, 1, 2))
t(o.itemgetter)
t(g, "a")
t(g, 5)
t(g)
t(g, "ab", "cd")
t(o.itemgetter, 1, foo=2)


class P:
    x = 1

    class q:
        r = "deep"

    def m(self, *a, **k):
        return a, k


a = o.attrgetter("x")
print(a, a(P), o.attrgetter("q.r")(P), o.attrgetter("x", "q.r")(P()), o.attrgetter("x", "q.r"), o.attrgetter("real.imag")(5))
t(o.attrgetter)
t(o.attrgetter, 5)
t(o.attrgetter, "x", 5)
t(o.attrgetter("nope"), P)
t(o.attrgetter("x.nope"), P)
t(a)
m = o.methodcaller("m", 1, k=2)
print(m, m(P()), o.methodcaller("upper")("a"), o.methodcaller("split", ",", maxsplit=1)("a,b,c"), o.methodcaller("m"))
t(o.methodcaller)
t(o.methodcaller, 5)
t(o.methodcaller("nope"), P)
t(m)
t(o.methodcaller("upper"), "a", "b")
print([copy.copy(f)("abc") for f in (g, o.itemgetter(0, 2))], pickle.loads(pickle.dumps(a))(P), pickle.loads(pickle.dumps(m))(P()), type(g).__name__, type(a), type(m).__module__)
l = [1, 2, 3]
t(o.setitem, l, 0, 9)
t(o.delitem, l, 1)
t(o.setitem, (1,), 0, 1)
t(o.delitem, l, 10)
print(l, o.iadd(l, [5]) is l, l, o.imul([1], 3), o.iconcat([1], (2,)), o.concat("a", "b"), o.call(max, 1, 2), o.call(dict, a=1))
t(o.concat, 1, 2)
t(o.iconcat, 1, 2)
t(o.concat, "a", 1)
t(o.indexOf, [1, 2], 3)
t(o.indexOf, 5, 3)
t(o.countOf, 5, 3)
t(o.countOf, [1, 1.0, True, 2], 1)
t(o.contains, [1], 1)
t(o.contains, 5, 1)
t(o.length_hint, iter([1, 2]), 5)
t(o.length_hint, object(), 7)
t(o.length_hint, object(), "x")
t(o.index, 1.5)
t(o.is_none, None) if hasattr(o, "is_none") else None
t(o.add, 1)
t(o.add, 1, "a")
t(o.lt, 1, "a")
t(o.pow, 2, 3)
t(o.truth)
t(o.not_, 1, 2)


class H:
    def __length_hint__(self):
        return -1


class H2:
    def __length_hint__(self):
        return "x"


class H3:
    def __length_hint__(self):
        return NotImplemented


class H4:
    def __length_hint__(self):
        raise TypeError("inside")


for h in (H, H2, H3, H4):
    t(o.length_hint, h(), 3)
print(sorted(x for x in dir(o) if not x.startswith("_")) == sorted(o.__all__), len(o.__all__), o.__add__ is o.add, o.__lt__(1, 2), o._compare_digest("a", "a") if hasattr(o, "_compare_digest") else True)
