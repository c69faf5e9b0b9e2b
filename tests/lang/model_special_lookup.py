# Special methods are looked up on the type: the instance and __getattr__ are not asked.
class Inst: pass


def give(name, r):
    o = Inst()
    setattr(o, name, r if callable(r) else lambda *a: r)
    return o


import operator

tries = {
    "__len__": (lambda o: len(o), 3), "__iter__": (lambda o: list(o), iter([1])), "__contains__": (lambda o: 1 in o, True),
    "__getitem__": (lambda o: o[0], 1), "__setitem__": (lambda o: o.__class__ and exec("o[0] = 1", {"o": o}), None), "__call__": (lambda o: o(), 1),
    "__add__": (lambda o: o + 1, 2), "__radd__": (lambda o: 1 + o, 2), "__neg__": (lambda o: -o, 2), "__abs__": (lambda o: abs(o), 2),
    "__int__": (lambda o: int(o), 2), "__float__": (lambda o: float(o), 2.0), "__index__": (lambda o: hex(o), 2), "__complex__": (lambda o: complex(o), 2j),
    "__next__": (lambda o: next(o), 2), "__reversed__": (lambda o: reversed(o), 2), "__enter__": (lambda o: exec("with o: pass", {"o": o}), 2),
    "__divmod__": (lambda o: divmod(o, 1), 2), "__pow__": (lambda o: pow(o, 2), 2), "__round__": (lambda o: round(o), 2), "__bytes__": (lambda o: bytes(o), b"x"),
    "__await__": (lambda o: drive(o), iter([])), "__trunc__": (lambda o: __import__("math").trunc(o), 2), "__floor__": (lambda o: __import__("math").floor(o), 2),
    "__length_hint__": (lambda o: operator.length_hint(o), 5), "__fspath__": (lambda o: __import__("os").fspath(o), "x"),
    "__matmul__": (lambda o: o @ 1, 2), "__invert__": (lambda o: ~o, 2), "__lt__": (lambda o: o < 1, True), "__aiter__": (lambda o: aiter(o), 1), "__delitem__": (lambda o: operator.delitem(o, 1), 1),
}


def drive(o):
    async def f(): await o
    try:
        f().send(None)
    except StopIteration:
        return "awaited"


for name, (use, result) in tries.items():
    try:
        print(name, use(give(name, result)))
    except TypeError as e:
        print(name, "->", e)
# these have a default, which is used
o = Inst()
o.__bool__ = lambda: False
o.__str__ = o.__repr__ = lambda: "mine"
o.__eq__ = lambda x: True
o.__hash__ = lambda: 5
o.__format__ = lambda s: "mine"
o.__dir__ = lambda: ["mine"]
o.__sizeof__ = lambda: -1
o.__getattribute__ = lambda n: "mine"
o.__setattr__ = lambda n, v: print("mine")
o.__class_getitem__ = lambda k: "mine"
print(bool(o), str(o) == "mine", repr(o) == "mine", o == 1, hash(o) == 5, format(o) == "mine", f"{o}" == "mine", dir(o) == ["mine"])
o.x = 1
print(o.x)


class Any:
    def __getattr__(self, name):
        print("asked for", name)
        return lambda *a: 1


for use in (len, iter, int, float, abs, hash, str, bool, repr, next, bytes, reversed, complex):
    try:
        r = use(Any())
        print(use.__name__, "ok" if use in (hash, str, repr) else r)
    except TypeError as e:
        print(use.__name__, "->", e)


class Meta(type):
    def __len__(cls): return 7
    def __getitem__(cls, k): return f"meta[{k}]"
    def __iter__(cls): return iter("meta")
    def __add__(cls, o): return "meta+"
    def __contains__(cls, o): return o == "m"
    def __bool__(cls): return False
    def __call__(cls, *a): return ("called", a)


class K(metaclass=Meta):
    def __len__(self): return 1
    def __class_getitem__(cls, k): return "class_getitem"


print(len(K), K[1], list(K), K + 1, "m" in K, bool(K), K(1, 2), type(K.__len__).__name__)
