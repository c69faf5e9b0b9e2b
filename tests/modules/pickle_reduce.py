# pickle: __reduce__, __reduce_ex__, __getstate__, __setstate__, __getnewargs__, persistent ids, copyreg.
import copyreg
import io
import pickle
import re


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", re.sub(" at 0x[0-9a-f]+", "", str(e)))


def again(obj, protocol=None):
    return pickle.loads(pickle.dumps(obj, protocol))


class State:
    def __init__(self):
        self.a, self.b = 1, 2

    def __getstate__(self):
        print("getstate")
        return {"a": self.a}

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state, b="again")


class Falsy:
    def __getstate__(self):
        return 0

    def __setstate__(self, state):
        print("set", state)


class NewArgs(int):
    def __new__(cls, n, unit):
        print("new", n, unit)
        self = super().__new__(cls, n)
        self.unit = unit
        return self

    def __getnewargs__(self):
        return (int(self), self.unit)


class NewKeywords:
    def __new__(cls, *args, **kw):
        self = super().__new__(cls)
        self.got = (args, kw)
        return self

    def __getnewargs_ex__(self):
        return (1,), {"k": 2}


class Slots:
    __slots__ = ("x", "y", "__dict__")


class Items(list):
    def __reduce__(self):
        return Items, (), {"note": "n"}, iter([1, 2]), None

    def append(self, item):
        print("append", item)
        super().append(item)

    def extend(self, items):
        print("extend")
        super().extend(items)


class Pairs(dict):
    def __reduce_ex__(self, protocol):
        return Pairs, (), None, None, iter([("k", protocol)])


class Named:
    def __reduce__(self):
        return "SINGLE"


SINGLE = Named()
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    s = again(State(), protocol)
    print(protocol, s.__dict__, again(SINGLE, protocol) is SINGLE, again(Pairs(), protocol))
again(Falsy())
n = again(NewArgs(5, "m"), 2)
print(n, n.unit, type(n).__name__, again(NewKeywords()).got)
o = Slots()
o.x, o.z = 1, 3
p = again(o)
print(p.x, p.z, hasattr(p, "y"), o.__getstate__())
i = again(Items())
print(i, i.note)
show(pickle.dumps, o, 1)
show(pickle.dumps, NewKeywords(), 1)
show(again, lambda: 0)
show(again, type("Local", (), {})())


class Bad:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


for value in (3, (), (int,), (1, ()), (int, 5), (int, (), {}, [], [], None, 1), "missing name"):
    show(pickle.dumps, Bad(value))


class Point:
    def __init__(self, x):
        self.x = x


copyreg.pickle(Point, lambda p: (print("copyreg", p.x), (Point, (p.x + 1,)))[1])
print(again(Point(1)).x)


class P(pickle.Pickler):
    def persistent_id(self, obj):
        return ("id", obj.x) if isinstance(obj, Point) else None

    def reducer_override(self, obj):
        return (str, ("complex",)) if isinstance(obj, complex) else NotImplemented


class U(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"loaded {pid}"

    def find_class(self, module, name):
        if name == "eval":
            raise pickle.UnpicklingError("forbidden")
        return super().find_class(module, name)


buffer = io.BytesIO()
P(buffer).dump([Point(4), 2j, 3])
print(U(io.BytesIO(buffer.getvalue())).load())
show(pickle.loads, buffer.getvalue())
show(U(io.BytesIO(pickle.dumps(eval))).load)
