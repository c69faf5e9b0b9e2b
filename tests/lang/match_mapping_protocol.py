# Mapping patterns: what counts as a mapping, which methods are called, rest, duplicates, errors.
import collections
import collections.abc
import types


class Log(dict):
    def get(self, k, d=None): print(f"get({k!r})", end=" "); return super().get(k, d)
    def __getitem__(self, k): print(f"getitem({k!r})", end=" "); return super().__getitem__(k)
    def __contains__(self, k): print(f"contains({k!r})", end=" "); return super().__contains__(k)
    def __missing__(self, k): print(f"missing({k!r})", end=" "); return "made"
    def keys(self): print("keys", end=" "); return super().keys()
    def __len__(self): print("len", end=" "); return super().__len__()


class Duck:
    def keys(self): return ["a"]
    def __getitem__(self, k): return 1
    def get(self, k, d=None): return 1
    def __len__(self): return 1


class Abc(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): print(f"[{k!r}]", end=" "); return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


class Registered(Duck): pass


collections.abc.Mapping.register(Registered)
A, B = "a", "b"


class K: a = "a"; n = 1


def t(v, *pats):
    for p in pats:
        g = {"v": v, "K": K, "A": A}
        try:
            exec(f"match v:\n case {p}: r = {{k: x for k, x in locals().items() if k not in ('v', 'K', 'A', '__builtins__')}}\n case _: r = 'no'", g)
            print(type(v).__name__, p, "->", g["r"])
        except Exception as e:
            print(type(v).__name__, p, "->", type(e).__name__, e)
        except SyntaxError as e:
            print(p, e)


t({"a": 1, "b": 2, 3: None}, "{}", "{'a': 1}", "{'a': x}", "{'a': x, **rest}", "{**rest}", "{'z': _}", "{3: None}", "{3: None, **r}", "{'a': 1, 'b': 2, 3: None, **r}", "{K.a: x}", "{'a': 1, K.a: x}", "{'a': str()}", "{'a': (1 | 2) as q}", "{-3: x}", "{3.0: x}", "{1j: x}", "{'a': _, 'b': _}", "{None: x}", "{True: x}", "{1 + 2j: x}", "{b'a': x}", "{'a' 'b': x}")
t({True: "t", None: "n"}, "{1: x}", "{True: x, None: y}", "{None: 'n', **r}", "{K.n: x}", "{1.0: x}")
t(Log(a=1), "{'a': 1}", "{'b': x}", "{'a': x, **r}", "{}", "{'a': 1, 'b': 2}")
t(Duck(), "{}", "{'a': 1}")
t(Registered(), "{}", "{'a': x}", "{'a': 1, **r}")
t(Abc({"q": 5, "w": 6}), "{'q': x}", "{'q': x, **r}", "{'nope': x}", "{}")
t(collections.defaultdict(list, a=1), "{'b': x}", "{'a': x}", "{'a': 1, **r}")
t(collections.OrderedDict(z=1, y=2), "{'z': x, **r}")
t(collections.ChainMap({"m": 1}, {"n": 2}), "{'n': x, **r}")
t(collections.Counter("aab"), "{'a': 2, **r}", "{'zz': 0}")
t(types.MappingProxyType({"p": 1}), "{'p': x, **r}")
t(vars(K), "{'n': x}")
for v in ([], (), "a", 5, None, {1}, [("a", 1)], object()):
    t(v, "{}")
d = {"n": {"m": {"l": [1, {"k": "deep"}]}}}
t(d, "{'n': {'m': {'l': [_, {'k': x}]}}}", "{'n': {'m': m, **r1}, **r2}")
src = {"a": 1, "b": {"c": 2}}
match src:
    case {"b": inner, **others}:
        others["new"] = 1
        inner["changed"] = True
print(src, others)
for bad in ("{'a': 1, 'a': 2}", "{1: a, 1.0: b}", "{1: a, True: b}", "{x: 1}", "{**r, 'a': 1}", "{**r, **s}", "{**_}", "{'a': x, 'b': x}", "{'a': x, **x}", "{f'a': 1}", "{'a'}", "{K.a: 1, **rest,}", "{a.b.c: 1}", "{(1): 2}", "{-'a': 1}", "{1 + 2: 3}", "{[1]: 2}", "{'a': 1,}", "{'a' 'a': 1, 'aa': 2}", "{0: 1, False: 2}", "{**None}", "{'a' : *b}"):
    try:
        compile(f"match v:\n case {bad}: pass", "s", "exec")
        print("ok", bad)
    except SyntaxError as e:
        print(bad, "->", e.msg)
