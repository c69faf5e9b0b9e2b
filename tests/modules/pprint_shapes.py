# pprint: widths, depths, indents, compact, underscores, sorting, all container types, recursion, subclasses.
import collections
import dataclasses
import io
import pprint
import types
from pprint import pformat, pp, PrettyPrinter, isreadable, isrecursive, saferepr

data = {"name": "a" * 10, "list": list(range(30)), "nested": {"k" * i: [i] * i for i in range(1, 6)}, "tuple": (1,), "text": "word " * 30, "bytes": b"\x00\xff" * 30, "set": {3, 1, 2}, "empty": [[], {}, (), set(), frozenset()]}
for k in ({}, {"width": 40}, {"width": 1}, {"indent": 4}, {"depth": 1}, {"depth": 2, "width": 30}, {"compact": True, "width": 50}, {"sort_dicts": False}, {"width": 200}):
    print("--", k)
    print(pformat(data, **k))
print(pformat([1000000, 1234567.5, -10**9], underscore_numbers=True), pformat(123456, underscore_numbers=True))
for x in (5, "short", "line one\nline two\nline three " * 3, ["x" * 50, "y" * 50], ("a" * 70, "b" * 20), collections.OrderedDict([(str(i) * 9, i) for i in range(6)]), collections.defaultdict(list, {i: ["v" * 15] * 2 for i in range(3)}), collections.Counter("abracadabra" * 3), collections.deque(range(40), 50), collections.ChainMap({"a" * 30: 1}, {"b" * 40: 2}), collections.UserList(["z" * 45] * 2), collections.UserDict({"k" * 50: 1, "l" * 30: 2}), collections.UserString("us " * 30), types.SimpleNamespace(alpha="a" * 30, beta="b" * 30, gamma=1), types.MappingProxyType({"m" * 40: 1, "n" * 40: 2}), frozenset(["q" * 40, "r" * 40]), b"bytes " * 20, bytearray(b"ba " * 40), {i: i for i in range(30)}, {"key": ("nested", {"deep": ["er" * 20] * 3})}, range(5), {1: {2: {3: {}}}}, {"b": 1, "a": 2, 3: "x", None: 0}):
    print(pformat(x, width=60))


@dataclasses.dataclass
class Point:
    x: int
    y: str
    hidden: int = dataclasses.field(default=0, repr=False)


@dataclasses.dataclass(repr=False)
class NoRepr:
    a: int

    def __repr__(self):
        return "own repr"


class Own(list):
    def __repr__(self):
        return "Own!"


class Sub(dict):
    pass


N = collections.namedtuple("N", "first second")
print(pformat([Point(1, "y" * 60), NoRepr(1), Own([1]), Sub(a=1), Sub({"k" * 40: "v" * 40}), N("f" * 40, "s" * 40)]))
l = [1]
l.append(l)
d = {"d": l}
d["self"] = d
import re

print(re.sub(r"id=\d+", "id=N", pformat(l)), re.sub(r"id=\d+", "id=N", pformat(d)), isrecursive(l), isrecursive([1]), isreadable(l), isreadable([1, "a", {2: None}]), isreadable(object()), isreadable(len), saferepr({"b": 1, "a": [2]}), re.sub(r"id=\d+", "id=N", saferepr(l)))
out = io.StringIO()
pprint.pprint([1, 2], stream=out)
pp({"z": 1, "a": 2}, stream=out)
PrettyPrinter(stream=out, width=5).pprint([1, 22, 333])
print(out.getvalue(), end="")
p = PrettyPrinter(indent=2, width=20, depth=2)
print(p.pformat({"a": {"b": {"c": 1}}}), p.isreadable({"a": {"b": {"c": 1}}}), p.isrecursive([]), p.format([1], {}, 1, 0))


class Custom(PrettyPrinter):
    def format(self, o, ctx, maxlevels, level):
        if isinstance(o, int):
            return hex(o), True, False
        return super().format(o, ctx, maxlevels, level)


print(Custom().pformat([1, 20, {"k": 300}]))
for f in (lambda: PrettyPrinter(width=0), lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(foo=1), lambda: pformat(), lambda: PrettyPrinter(width="x"), lambda: pformat([1], depth=-5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(pprint.__all__))
