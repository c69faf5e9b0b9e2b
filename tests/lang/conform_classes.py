# Self-checking: classes, inheritance, descriptors, special methods as a conformance suite would test them.
class A:
    count = 0
    def __init__(self, v=0): self.v = v; A.count += 1
    def __repr__(self): return f"A({self.v})"
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __add__(self, o): return type(self)(self.v + (o.v if isinstance(o, A) else o))
    __radd__ = __add__
    def __neg__(self): return type(self)(-self.v)
    def __bool__(self): return bool(self.v)
    def __len__(self): return abs(self.v)
    def __call__(self, x): return self.v * x
    def __getitem__(self, k): return (self.v, k)
    def __contains__(self, k): return k == self.v
    def __iter__(self): return iter(range(self.v))
    def meth(self): return "A.meth"
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def stat(x): return x + 1
    @property
    def double(self): return self.v * 2
    @double.setter
    def double(self, d): self.v = d // 2


class B(A):
    def __init__(self, v=0, extra=None): super().__init__(v); self.extra = extra
    def meth(self): return "B>" + super().meth()


a, b = A(3), B(4, "x")
assert repr(a) == "A(3)" and a == A(3) and a != A(4) and a < b and b > a and hash(a) == hash(3)
assert repr(a + 1) == "A(4)" and repr(1 + a) == "A(4)" and repr(a + b) == "A(7)" and type(b + 1) is B and repr(-a) == "A(-3)" and sum([a, b], A()).v == 7
assert bool(a) and not A(0) and len(a) == 3 and a(5) == 15 and a[1] == (3, 1) and a[1:2] == (3, slice(1, 2)) and 3 in a and list(a) == [0, 1, 2]
assert a.meth() == "A.meth" and b.meth() == "B>A.meth" and A.meth(b) == "A.meth" and A.make(1).v == 1 and type(B.make(2)) is B and a.stat(1) == 2
a.double = 10
assert a.v == 5 and a.double == 10 and b.extra == "x" and isinstance(b, A) and issubclass(B, A) and not isinstance(a, B) and type(b).__mro__ == (B, A, object)
try:
    del a.double
except AttributeError as e:
    assert str(e) == "property 'double' of 'A' object has no deleter"
assert sorted([b, A(1), a])[0].v == 1 and max(a, b).v == 5 and A.count > 10


class Desc:
    def __get__(self, o, c): return ("get", o is None)
    def __set__(self, o, v): o.__dict__["stored"] = v


class NonData:
    def __get__(self, o, c): return "nondata"


class H:
    d, n = Desc(), NonData()
    def __getattr__(self, k): return "dyn_" + k


h = H()
h.d = 5
h.__dict__["n"] = "instance"
h.__dict__["d"] = "hidden"
assert h.stored == 5 and h.d == ("get", False) and H.d == ("get", True) and h.n == "instance" and H().n == "nondata" and h.other == "dyn_other"


class Meta(type):
    registry = []
    def __new__(m, n, bs, ns, **kw):
        c = super().__new__(m, n, bs, {k.upper() if k == "lower" else k: v for k, v in ns.items()})
        m.registry.append((n, kw))
        return c
    def __init__(c, n, bs, ns, **kw): super().__init__(n, bs, ns)
    def __call__(c, *a): return ("made", super().__call__(*a).__class__.__name__)
    def __len__(c): return 42


class M(metaclass=Meta, opt=1): lower = 1
class M2(M): pass


assert M.LOWER == 1 and M() == ("made", "M") and len(M2) == 42 and Meta.registry == [("M", {"opt": 1}), ("M2", {})] and type(M2) is Meta


class S:
    __slots__ = ("x", "y")


s = S()
s.x = 1
for f in (lambda: setattr(s, "z", 1), lambda: s.y, lambda: s.__dict__):
    try:
        f()
    except AttributeError as e:
        print(e)
    else:
        raise AssertionError
D = type("D", (B,), {"attr": 1, "m": lambda self: self.attr})
assert D(1).m() == 1 and D.__name__ == "D" and D(7).meth() == "B>A.meth" and vars(D)["attr"] == 1


class L(list):
    def append(self, x): super().append(x * 2)


l = L([1])
l.append(2)
assert l == [1, 4] and isinstance(l, list) and l + [1] == [1, 4, 1] and type(l + []) is list and type(l[:]) is list


class Plug:
    subs = []
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); cls.subs.append((cls.__name__, tag))


class P1(Plug, tag="t"): pass
class P2(P1): pass


assert Plug.subs == [("P1", "t"), ("P2", None)]
print("classes ok")
