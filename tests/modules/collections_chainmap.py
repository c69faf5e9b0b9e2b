# ChainMap, OrderedDict, defaultdict, UserDict, UserList, UserString: methods and their corners.
from collections import ChainMap, OrderedDict, defaultdict, UserDict, UserList, UserString
import copy


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


m = ChainMap({"a": 1, "b": 2}, {"b": 3, "c": 4})
print(m, m["b"], m.get("z"), len(m), list(m), dict(m), m.maps, "c" in m, bool(ChainMap()), ChainMap())
n = m.new_child({"d": 5})
print(n, n.parents == m, n.new_child(), m.new_child(x=1), m.parents, ChainMap().parents)
n["b"] = "changed"
print(n.maps[0], m["b"], n.pop("b"), n["b"], n.popitem(), n | {"z": 1}, {"z": 1} | n, m.copy() == m, m.copy().maps[0] is m.maps[0], m.copy().maps[1] is m.maps[1])
n |= {"e": 1}
print(n.maps[0], n == dict(n), m.items() >= {("a", 1)}, ChainMap.fromkeys("ab", 0), m.setdefault("c", 9), m.setdefault("new", 9), m)
for f in (lambda: m["zz"], lambda: m.pop("c"), lambda: m.__delitem__("c"), lambda: ChainMap({}).popitem(), lambda: m | 5, lambda: ChainMap(5)["x"], lambda: hash(m)):
    t(f)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, o.popitem(), o.popitem(last=False), o, list(reversed(o)), OrderedDict(), OrderedDict(a=1), o == {"c": 3}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
o.update(x=1, y=2)
o.move_to_end("y", last=False)
print(o, list(reversed(o.items())), list(reversed(o.keys())), list(reversed(o.values())), o.copy(), o | {"z": 0}, {"z": 0} | o, type(o | {}).__name__, o.pop("x"), o.pop("none", 5), o.setdefault("s", 1), OrderedDict.fromkeys("ab", 1))
for f in (lambda: o.move_to_end("none"), lambda: OrderedDict().popitem(), lambda: o.pop("none"), lambda: OrderedDict(5), lambda: OrderedDict({}, {}), lambda: o | 5):
    t(f)
d = defaultdict(list, {"a": [1]})
d["b"].append(2)
print(d, d.default_factory, d["c"], len(d), d.get("q"), "q" in d, d.copy(), type(d.copy()).__name__, d | {"z": 1}, {"z": 1} | d, copy.copy(d), copy.deepcopy(d) == d, defaultdict(), defaultdict(None, a=1), defaultdict(int, [("x", 1)], y=2))
d.default_factory = None
for f in (lambda: d["none"], lambda: defaultdict(5), lambda: defaultdict(list, 5), lambda: defaultdict(lambda: 1 / 0)["x"], lambda: defaultdict("x"), lambda: defaultdict(int).__missing__("k"), lambda: defaultdict(len)["a"], lambda: d | 5):
    t(f)
r = defaultdict(lambda: r)
r["me"] = r
print(str(r).count("..."), d.__reduce__()[:2])


class U(UserDict):
    def __missing__(self, k):
        return f"no {k}"


u = U({"a": 1}, b=2)
print(u, u["z"], u.data, len(u), "z" in u, u.get("z"), u | {"c": 3}, type(u | {}).__name__, {"c": 3} | u, u.copy(), u == {"a": 1, "b": 2}, U.fromkeys("ab"), repr(UserDict()))
u |= {"q": 1}
u.update(w=5)
print(sorted(u), u.pop("q"), u.popitem() != (), isinstance(u, dict))
l = UserList([3, 1, 2])
print(l, l + [4], [0] + l, l * 2, l[0], l[1:], type(l[1:]).__name__, sorted(l), l == [3, 1, 2], l < [4], l.index(1), l.count(3), len(l), 3 in l, l.copy(), repr(UserList("ab")))
l += [9]
l.sort()
l.append(7)
l.insert(0, "x")
l.extend((1, 2))
l.reverse()
l[0] = "first"
del l[1]
print(l, l.pop(), l.pop(0), l.remove(1), l, l.data)
s = UserString("Hello")
print(s, repr(s), s + "!", "!" + s, s * 2, s[1], s[1:], type(s.upper()).__name__, s.upper(), s == "Hello", s < "I", "ell" in s, len(s), hash(s) == hash("Hello"), s.replace("l", UserString("L")), s.split("l"), s.encode(), int(UserString("5")), float(UserString("2.5")), UserString(5), s % (), UserString("%s") % "x", s.join(["a", "b"]), s.isalpha(), s.center(9, "*"), s.partition("l"), s.startswith("He"), s.find("l"), f"{s:>7}" if 0 else str(s))
