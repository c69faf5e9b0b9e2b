# Methods of dict at the edges: unhashable keys, wrong updates, keywords, evil keys, merging, fromkeys, reversed.
def t(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


D = lambda: {"a": 1, "b": 2}
t("getitem", lambda: D()["z"])
t("getitem tuple", lambda: D()[1, 2])
t("getitem unhashable", lambda: D()[[]])
t("get", lambda: (D().get("a"), D().get("z"), D().get("z", 5), D().get("a", 5)))
for a in ((), ([],), ("a", 1, 2)):
    for m in ("get", "pop", "setdefault", "__contains__", "__getitem__", "__delitem__"):
        t(f"{m}{a}", lambda: getattr(D(), m)(*a))
t("get kw", lambda: D().get("z", default=5))
t("pop kw", lambda: D().pop("z", default=5))
t("setdefault", lambda: [(d := D()).setdefault("a", 9), d.setdefault("n"), d.setdefault("m", 7), d])
t("pop", lambda: [(d := D()).pop("a"), d.pop("zz", None), d])
t("pop missing", lambda: D().pop("zz"))
t("popitem", lambda: [(d := D()).popitem(), d.popitem(), d])
t("popitem empty", lambda: {}.popitem())
t("popitem arg", lambda: {}.popitem(1))
for u in ({"c": 3}, [("c", 3)], ["cd"], [(1, 2, 3)], [("c",)], [5], 5, None, "ab", "a", [], (), [[1, 2]], ({1, 2},), {1, 2}, iter([("k", "v")]), [([], 1)], zip("xy", (1, 2)), [{"p": 1, "q": 2}], [None], {1: 2}.items(), {1: 2}.keys(), range(2), [(1, 2), 3], ["ab", "c"], b"ab"):
    t("update", lambda: (d := {}, d.update(u))[0])
    t("  dict", lambda: dict(u)) if not hasattr(u, "__next__") else None
    t("  |=", lambda: (d := {}, d.__ior__(u))[0]) if not hasattr(u, "__next__") else None
    t("  |", lambda: {} | u) if not hasattr(u, "__next__") else None
t("update kw", lambda: (d := D(), d.update(a=5, c=6), d.update({"z": 1}, z=2))[0])
t("update two", lambda: {}.update({}, {}))
t("dict kw", lambda: dict({"a": 1}, a=2, b=3))
t("dict nonstr kw", lambda: dict(**{1: 2}))
t("dict two", lambda: dict({}, {}))
for a in (("ab",), ("ab", 1), ((), 1), ([1, 2], []), (5,), (), ("a", 1, 2), ([[]],), ({"x": 1},)):
    t(f"fromkeys{a}", lambda: dict.fromkeys(*a))
t("fromkeys kw", lambda: dict.fromkeys("ab", value=1))


class Sub(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ("sub", v))
    def __missing__(self, k): return ("missing", k)


t("sub", lambda: (Sub(a=1), Sub.fromkeys("a", 1), Sub(a=1)["zz"], Sub().get("zz"), "zz" in Sub(), type(Sub() | {}), type({} | Sub()), type(Sub().copy()), Sub().setdefault("k", 1)))
t("views", lambda: (D().keys(), D().values(), D().items(), list(reversed(D())), list(reversed(D().items())), list(reversed(D().values()))))
k = D().keys()
for o in ({"a"}, ["a"], ("a", "z"), "ab", 5, {"a": 1}, D().keys(), D().items(), D().values(), {}, None):
    t(f"keys & {o!r}", lambda: sorted(k & o))
    t(f"keys - {o!r}", lambda: sorted(k - o))
    t(f"keys == {o!r}", lambda: (k == o, k.isdisjoint(o)))
    t(f"keys < {o!r}", lambda: k < o)
t("items", lambda: (("a", 1) in D().items(), ("a", 2) in D().items(), "a" in D().items(), ("a", 1, 2) in D().items(), ([], 1) in D().items()))
t("values eq", lambda: (D().values() == D().values(), 1 in D().values(), D().keys() == D().keys(), D().items() == D().items()))
t("mapping", lambda: (D().keys().mapping, type(D().values().mapping), D().items().mapping["a"]))
t("mapping set", lambda: D().keys().mapping.__setitem__("a", 1))
t("order", lambda: (d := {"x": 1, "y": 2}, d.update(x=3), d.pop("x"), d.__setitem__("x", 4), list(d))[-1])
t("eq order", lambda: ({"a": 1, "b": 2} == {"b": 2, "a": 1}, list({"a": 1, "b": 2}) == list({"b": 2, "a": 1})))
t("lt", lambda: {} < {})
t("plus", lambda: {} + {})
t("views len", lambda: (len(D().keys()), len(D().items()), len({}.values()), bool({}.keys())))
t("copy", lambda: (d := {"l": []}, c := d.copy(), c["l"].append(1), d)[-1])
t("clear", lambda: (d := D(), d.clear(), d)[-1])
t("attr", lambda: {}.foo)
t("set attr", lambda: setattr({}, "x", 1))
