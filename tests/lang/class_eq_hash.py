# __eq__ and __hash__ together: inheritance, identity short cuts, dicts and sets.
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        print("eq", self.v, getattr(o, "v", o))
        return self.v == getattr(o, "v", o)
    def __hash__(self): return hash(self.v)


class OnlyEq:
    def __eq__(self, o): return True


class SubOnlyEq(OnlyEq): pass


class Restored(OnlyEq):
    __hash__ = object.__hash__


class Default: pass


class NoHash(Default):
    __hash__ = None


for c in (OnlyEq, SubOnlyEq, NoHash):
    try:
        hash(c())
    except TypeError as e:
        print(e, c.__hash__)
    for use in (lambda x: {x: 1}, lambda x: {x}, lambda x: x in {}, lambda x: {}.get(x), lambda x: set().discard(x), lambda x: (x,).__hash__(), lambda x: frozenset([x])):
        try:
            use(c())
        except TypeError as e:
            print("  ", e)
print(isinstance(hash(Restored()), int), Default() == Default(), Default.__hash__ is object.__hash__)
a, b = E(1), E(1)
d = {a: "x"}
print(d[a], d[b], b in d, 1 in d, d.get(2))
d[b] = "y"
print(len(d), list(d)[0] is a)
print(a in [b], [a] == [b], a in (a,), [a].index(a), [a].count(b))
nan = float("nan")
print(nan == nan, [nan] == [nan], nan in [nan], (nan,) == (nan,), {nan: 1} == {nan: 1}, {nan} == {nan}, [nan].index(nan), [nan] == [float("nan")])


class NE:
    def __ne__(self, o): return "ne called"


class EqOnly:
    def __init__(self, r): self.r = r
    def __eq__(self, o): return self.r
    __hash__ = None


print(NE() != 1, NE() == 1, EqOnly(True) != 1, EqOnly([]) != 1, EqOnly("x") != 1, EqOnly(NotImplemented) == 1, EqOnly(NotImplemented) != 1)


class Weird:
    def __hash__(self): return 1
    def __eq__(self, o): raise ZeroDivisionError("in eq")


w = Weird()
d = {w: 1}
print(d[w])
for f in (lambda: d[Weird()], lambda: Weird() in d, lambda: d.setdefault(Weird()), lambda: {w, Weird()}, lambda: [w].index(Weird()), lambda: (Weird(),) == (Weird(),), lambda: Weird() != 1):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)


class H:
    def __init__(self, h): self.h = h
    def __hash__(self):
        if isinstance(self.h, Exception): raise self.h
        return self.h


print(hash(H(-1)), hash(H(2**61)), hash(H(True)), H(-1).__hash__(), hash(H(-(2**64))), hash((1, 2)) == hash((1.0, 2)), hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))
try:
    {H(ValueError("no hash")): 1}
except ValueError as e:
    print(e)
from collections.abc import Hashable
print(isinstance(OnlyEq(), Hashable), isinstance(E(1), Hashable), issubclass(list, Hashable), issubclass(tuple, Hashable), isinstance(([],), Hashable))
for v in ([], {}, set(), bytearray(), slice(1, 2), ([],), {}.keys(), memoryview(bytearray(b"a"))):
    try:
        print(type(v).__name__, "hash" if isinstance(hash(v), int) else "")
    except Exception as e:
        print(type(e).__name__, e)
