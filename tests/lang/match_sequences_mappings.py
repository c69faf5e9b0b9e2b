# match: sequence and mapping patterns, which types count as such.
import collections, array


def seq(x):
    match x:
        case []: return "empty"
        case [1]: return "just 1"
        case (a,): return "one", a
        case [1, *rest] if len(rest) > 3: return "long", rest
        case [first, [inner, *_], *_]: return "nested", first, inner
        case [a, b]: return "two", a, b
        case [a, *mid, z]: return "ends", a, mid, z
        case _: return "no sequence"


class SubList(list): pass
class SubTuple(tuple): pass
class SubStr(str): pass
class Reg(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): print("len"); return len(self.a)
    def __getitem__(self, i): print("getitem", i); return self.a[i]
class NotReg:
    def __len__(self): return 1
    def __getitem__(self, i): return 1
@collections.abc.Sequence.register
class Registered(NotReg): pass


for x in ([], (), [1], (2,), [1, 2, 3, 4, 5], ["a", [1, 2]], (1, 2), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, range(3), SubList([1, 2]), SubTuple((1, 2, 3)), SubStr("ab"), iter([1]), (i for i in [1]), Reg(7, 8), NotReg(), Registered(),
          collections.deque([1, 2]), array.array("i", [1, 2]), memoryview(b"ab"), collections.UserList([5]), collections.namedtuple("N", "a b")(1, 2), None, 5):
    try:
        print(type(x).__name__, seq(x))
    except ValueError as e:
        print(type(x).__name__, e)


def mapping(x):
    match x:
        case {"type": "a", "v": v}: return "a", v
        case {"type": "b", **rest}: return "b", rest
        case {1: one, None: none, "t": t}: return one, none, t
        case {"nested": {"k": [x, *_]}}: return "nested", x
        case {"v": (int() | str()) as v}: return "v", v
        case {}: return "any mapping"
        case _: return "no mapping"


class SubDict(dict):
    def __missing__(self, k): return "missing"
class Map(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): print("getitem", k); return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): print("len"); return len(self.d)
    def get(self, k, default=None): print("get", k); return self.d.get(k, default)
class DuckMap:
    def keys(self): return []
    def get(self, k, d=None): return d


for x in ({"type": "a", "v": 1}, {"type": "b", "z": 1, "y": 2}, {"type": "b"}, {1: "x", None: "n"}, {1: "x", None: "n", "t": "t"}, {"nested": {"k": [9, 8]}}, {"nested": {"k": []}}, {"v": 5}, {"v": 5.0}, {}, SubDict(), SubDict(type="a"), collections.OrderedDict(v="o"), collections.defaultdict(int, v=3), collections.defaultdict(int),
          Map({"type": "b", "q": 1}), DuckMap(), collections.UserDict(v=1), collections.ChainMap({"v": "c"}), [("v", 1)], None, __import__("types").MappingProxyType({"v": 2})):
    print(type(x).__name__, mapping(x))
match {"a": 1, "b": 2}:
    case {"a": a, **rest}:
        rest["c"] = 3
        print(a, rest)
class K:
    a = "dyn"
    b = "dyn"
match {"dyn": 1}:
    case {K.a: v}: print(v)
try:
    match {"dyn": 1}:
        case {K.a: x, K.b: y}: pass
except ValueError as e:
    print(e)
try:
    match {"x": 1}:
        case {K.a: x, K.b: y}: pass
except ValueError as e:
    print(e)
class BadLen(list):
    def __len__(self): raise ValueError("len")
try:
    match BadLen():
        case [a]: pass
except ValueError as e:
    print(e)
match [[1, [2, [3, [4]]]]]:
    case [[a, [b, [c, [d]]]]]: print(a, b, c, d)
match [1, 2, 3, 4]:
    case [*_, 3, last]: print(last)
match ("x", {"k": [1, {"z": (5, 6)}]}):
    case (str(s), {"k": [int(i), {"z": (p, q)}]}): print(s, i, p, q)
match range(10):
    case [0, *r, 9]: print(r, type(r).__name__)
