# Which objects the collector tracks, when it stops tracking tuples and dicts, and what refers to what.
import gc
import sys

gc.disable()
gc.collect()
t = gc.is_tracked


class C:
    pass


class S:
    __slots__ = ()


class S1:
    __slots__ = ("a",)


print("atoms", [t(x) for x in (None, 1, 2**70, 1.5, "s", b"b", True, ..., range(3), len, int, object(), slice(1), slice([]))])
print("containers", [t(x) for x in ([], {}, set(), frozenset(), (), C(), S(), S1(), C, lambda: 0, (i for i in ""), C().__init__, iter([]), iter("a"), sys, property(), super(C, C()), Exception(), [].append, map(str, []), zip(), enumerate([]), {}.keys())])
print("young tuples", t(tuple([1, 2])), t((1, "a")), t(([],)), t(tuple([])), t(tuple(["a", (1, 2)])))
a = tuple([1, 2])
b = (a, "x")
c = ([], a)
print("before", t(a), t(b), t(c))
gc.collect()
print("after ", t(a), t(b), t(c))
d = (a, tuple([3, (4, tuple([5]))]))
e = (C(), 1)
gc.collect()
print("nested", t(d), t(d[1]), t(d[1][1]), t(e))
print("dicts", t({}), t({"a": 1}), t({1: "a", "b": 2.5, None: b"x"}), t({"a": []}), t({"a": (1, 2)}), t({"a": a}), t({"a": C()}), t({(1, 2): 3}), t(dict(a=1)), t(dict(a=[])), t({"a": None}))
x = {}
steps = [t(x)]
x["a"] = 1
steps.append(t(x))
x["b"] = []
steps.append(t(x))
del x["b"]
steps.append(t(x))
gc.collect()
steps.append(t(x))
x["t"] = tuple([1])
steps.append(t(x))
gc.collect()
steps.append(t(x))
x.clear()
steps.append(t(x))
print("one dict's life", steps)
y = {"a": 1}
y.update(b=2)
z = {"a": 1} | {"b": []}
w = y.copy()
v = {k: k for k in "ab"}
u = {k: [k] for k in "ab"}
print("made otherwise", t(y), t(z), t(w), t(v), t(u), t({**y}), t({**z}), t(dict.fromkeys("ab")), t(dict.fromkeys("ab", [])), t(dict([("a", 1)])), t(x.fromkeys("a", 1)))
print("sets", t({1}), t(set()), t(frozenset([1])), t(frozenset()))
o = C()
print("instance dict", t(o), t(o.__dict__), end=" ")
o.a = []
print(t(o.__dict__), gc.is_tracked(vars(o)))


class L(list):
    pass


class T(tuple):
    pass


class I(int):
    pass


class St(str):
    pass


class D(dict):
    pass


print("subclasses", t(L()), t(T()), t(T([1])), t(I()), t(St()), t(D()), t(D(a=1)))
k = T([1])
gc.collect()
print("subclass of tuple later", t(k))


def names(objs):
    return sorted(type(x).__name__ + (":" + str(x) if isinstance(x, (int, str)) else "") for x in objs)


l = [1, "two", [3]]
print("referents of a list", gc.get_referents(l) == l[::-1] or gc.get_referents(l) == l, names(gc.get_referents(l)))
print("tuple", names(gc.get_referents((1, [2]))))
print("dict of strings", names(gc.get_referents({"k": 1, "l": "v"})))
print("dict with another key", names(gc.get_referents({"k": 1, 2: "v"})))
print("set", names(gc.get_referents({1, "a"})), names(gc.get_referents(frozenset([5]))))
o = C()
o.x, o.y = 1, "y"
print("instance", names(gc.get_referents(o)))
print("its dict", names(gc.get_referents(o.__dict__)), names(gc.get_referents(o)))
s1 = S1()
s1.a = [1]
print("slots", names(gc.get_referents(s1)), names(gc.get_referents(S())))
print("atoms", gc.get_referents(1, "a", 2.5, None), gc.get_referents(), names(gc.get_referents([1], (2,), {"a": 3})))


def fun(a, b=[1], *, c=2):
    return l


def outer():
    cell = "in the cell"

    def inner(d=5):
        return cell

    return inner


print("function", [n for n in names(gc.get_referents(fun)) if not n.startswith("str")])
print("closure", [n for n in names(gc.get_referents(outer())) if not n.startswith("str")])
print("cell", names(gc.get_referents(outer().__closure__[0])))
print("method", names(gc.get_referents(C().__init__)), [type(r).__name__ for r in gc.get_referents([].append)], names(gc.get_referents(o.__class__.__subclasshook__)))
g = (i for i in l)
print("iterators", names(gc.get_referents(iter(l))), names(gc.get_referents(zip(l))), names(gc.get_referents(property(fun))))
print("range, slice", gc.get_referents(range(5)), names(gc.get_referents(slice(1, 2))))
try:
    raise ValueError("msg", [1])
except ValueError as e:
    print("exception", names(gc.get_referents(e)))

target = C()
holder_list = [target]
holder_dict = {"k": target}
holder_tuple = (target, 1)
holder_obj = C()
holder_obj.attr = target
holder_set = {target}
wanted = [holder_list, holder_dict, holder_tuple, holder_obj, holder_set]
refs = gc.get_referrers(target)
print("referrers", [any(r is h for r in refs) for h in wanted], any(r is globals() for r in refs))
holder_list.clear()
holder_obj.attr = None
refs = gc.get_referrers(target)
print("fewer", [any(r is h for r in refs) for h in wanted])
print("of nothing", gc.get_referrers(object()), [x for x in gc.get_referrers() if False])
del refs


def in_frame():
    local = []
    kept = [local]
    return len(gc.get_referrers(local)), gc.get_referrers(local)[0] is kept


print("a local is held by the frame, which is no container of the collector's", in_frame())
objs = gc.get_objects()
print("get_objects", any(x is l for x in objs), any(x is a for x in objs), any(x is target for x in objs), any(x is 1000 for x in objs), type(objs).__name__)
del objs
before = len(gc.get_objects())
keep = [[] for _ in range(100)]
print("grows", len(gc.get_objects()) - before)
keep = None
print("shrinks", len(gc.get_objects()) - before)
