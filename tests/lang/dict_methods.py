# dict: every method, order, views, comparison, changes while looking up, subclasses.
d = {"a": 1, "b": 2, **{"c": 3}}
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, list(d), list(d.items()), list(d.values()), list(d.keys()))
print(dict(), dict(a=1), dict([("x", 1), ("y", 2)]), dict({"q": 1}, r=2), dict(zip("ab", range(2))), dict.fromkeys("abc"), dict.fromkeys([1, 2], []), {1: "int", 1.0: "float", True: "bool"})
d["d"] = 4
d["a"] = 10
del d["b"]
d["b"] = 20
print(d, d.pop("c"), d.pop("zz", "none"), d.popitem(), d.setdefault("n", []), d.setdefault("a", 5), d)
d["n"].append(1)
d.update({"u": 1}, v=2)
d.update([("w", 3)])
d.update(x=4)
d.update()
print(d, list(reversed(d)), d.copy() == d, d.copy() is d, d | {"a": 0}, {"first": 0} | d)
d |= [("ior", 1)]
print(d.pop("ior"), d == dict(reversed(list(d.items()))), {1: 2} != {1: 3}, {} == {}, bool({}))
k, v, it = d.keys(), d.values(), d.items()
d["live"] = "yes"
print(k, v, it, sep="\n")
print(len(k), "live" in k, ("live", "yes") in it, "yes" in v, list(reversed(k))[:2], k & {"a", "zz"}, sorted(k - {"a"})[:3], {"a": 1}.keys() | {"b"} == {"a", "b"}, {"a": 1}.keys() == {"a"}, {"a": 1}.items() == {("a", 1)}, k.isdisjoint(["q"]), {"a"} <= k, (k ^ {"live"}) & {"live"}, {"a": 1}.keys() < {"a": 0, "b": 0}.keys())
print(k.mapping["a"], type(k.mapping).__name__, type(it).__name__, type(iter(it)).__name__)
d.clear()
print(d, list(k))
for f in (lambda: {}["k"], lambda: {}[(1, 2)], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[[]], lambda: {{}: 1}, lambda: dict(5), lambda: dict([(1,)]), lambda: dict(["abc"]), lambda: {}.update(5), lambda: {} < {}, lambda: hash({}), lambda: {} + {}, lambda: dict(1, 2), lambda: {}.get(), lambda: {} | 5, lambda: dict.fromkeys(5), lambda: {1, 2}[0], lambda: {}.setdefault([]), lambda: {1: 1}.keys()[0], lambda: dict(**{1: 2}), lambda: [] in {}, lambda: {}.fromkeys([[]]), lambda: {"a": 1}.a):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
for i in range(2000, 2010):
    big[i] = "new"
print(len(big), list(big)[:5], list(big)[-3:], big.popitem(), 999 in big, 998 in big, sum(x for x in big if x < 1000))
mix = {None: 1, (): 2, "": 3, 0: 4, 0.5: 5, b"": 6, frozenset(): 7, False: 8, int: 9, len: 10, ...: 11}
print(len(mix), mix[0], mix[False], mix[frozenset()], mix[int], list(mix.values()))
nan = float("nan")
nd = {nan: 1, float("nan"): 2}
print(len(nd), nd[nan], nd.get(float("nan")))


class D(dict):
    def __missing__(self, k):
        self[k] = v = "made " + str(k)
        return v

    def __setitem__(self, k, v):
        super().__setitem__(k, v if isinstance(v, str) else [v])


x = D(a=1)
x["b"] = 2
print(x, x["new"], x.get("nope"), x.setdefault("s", 5), x, type(x.copy()).__name__, x == {"a": 1, "b": [2], "new": "made new", "s": 5}, "zz" in x)
x.update(u=1)
print(x["u"], type(x | {}).__name__, D.fromkeys("ab", "v"), len(x))


class Evil:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, o):
        if target:
            target.clear()
        return self is o


target = {}
e1, e2 = Evil(1), Evil(2)
target = {e1: "one"}
try:
    print(target.get(e2, "cleared"), target)
except RuntimeError as e:
    print(e)


class Collide:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, o):
        return self.n == o.n


cs = {Collide(i): i for i in range(20)}
print(len(cs), cs[Collide(13)], cs.pop(Collide(5)), Collide(5) in cs, cs.get(Collide(99)), list(cs.values()))
order = {}
for key in "zyxwv":
    order[key] = key
order.pop("x")
order["x"] = 1
order["z"] = 2
print(order, next(iter(order)), {**order, "y": 0}, dict(sorted(order.items(), key=lambda p: p[0])))


class Keys:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, k):
        return k * 2


print(dict(Keys()), {**Keys()}, (lambda **k: k)(**Keys()))


def kw(**k):
    k["mutated"] = 1
    return k


orig = {"a": 1}
print(kw(**orig), orig, str({1: {2: {3: {}}}}), repr({"a": "b", 1: None}), {"a": 1}.__contains__("a"), {"k": 1}.__getitem__("k"))
