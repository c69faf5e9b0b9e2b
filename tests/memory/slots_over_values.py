"""Slots that a subclass adds to an ordinary class: its instances then have a dict of their own kind, and what a collection counts says so."""
import gc

gc.disable()


class Plain:
    def __init__(self):
        self.n = [1]


class Slotted(Plain):
    __slots__ = ("s", "t")

    def __init__(self):
        super().__init__()
        self.s = {}
        self.t = self.s


class Below(Slotted):
    pass


class Empty(Plain):
    __slots__ = ()


class Root:
    __slots__ = ("a",)


class Mixed(Root):
    pass


class Both(Root, Plain):
    pass


for cls in (Plain, Slotted, Below, Empty, Root, Mixed, Both):
    o = cls() if cls in (Plain, Slotted, Below, Empty) else cls.__new__(cls)
    if cls is Root:
        o.a = o
    else:
        o.me = o
        o.other = o.__dict__
        print(cls.__name__, sorted(vars(o)), getattr(o, "s", None), o.other is vars(o))
    gc.collect()
    del o
    print(cls.__name__, gc.collect())

o = Slotted()
o.x = 5
d = o.__dict__
del o
print(d)
o = Below()
o.__dict__ = {"q": 1}
print(o.q, o.s is o.t, hasattr(o, "n"))
