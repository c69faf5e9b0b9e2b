# __getattr__, __getattribute__, __setattr__, __delattr__: recursion, fallbacks, errors, and who else calls them.
class Fallback:
    cls_attr = "class"
    def __init__(self): self.inst = "instance"
    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(f"no {name}")
        return f"made {name}"


f = Fallback()
print(f.inst, f.cls_attr, f.other, hasattr(f, "x"), hasattr(f, "__len__"), getattr(f, "__x__", "default"))
del f.inst
print(f.inst)


class Prop:
    @property
    def p(self): return self.missing
    def __getattr__(self, name): return f"getattr {name}"


class PropErr:
    @property
    def p(self): raise AttributeError("inside p")
    @property
    def q(self): raise KeyError("inside q")
    def __getattr__(self, name):
        if name == "p": return "rescued p"
        raise AttributeError(f"nope {name}")


print(Prop().p, PropErr().p)
for n in "qr":
    try:
        getattr(PropErr(), n)
    except (KeyError, AttributeError) as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


class All:
    def __init__(self): object.__setattr__(self, "log", [])
    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        log.append("get " + name)
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        super().__setattr__(name, value)
    def __delattr__(self, name):
        self.log.append(f"del {name}")
        super().__delattr__(name)
    def method(self): return "m"


a = All()
a.x = 1
a.x += 1
a.method()
del a.x
for g in (lambda: a.x, lambda: delattr(a, "x"), lambda: a.__class__.__name__, lambda: a.__dict__ and 1, lambda: isinstance(a, int), lambda: hasattr(a, "zz"), lambda: getattr(a, "zz", 0), lambda: vars(a) and 2, lambda: "m" in dir(a), lambda: str(a) and 3, lambda: type(a).__name__):
    try:
        g()
    except AttributeError as e:
        print(e)
print(object.__getattribute__(a, "log"))


class Both:
    def __getattribute__(self, name):
        if name == "raise": raise AttributeError("first")
        if name == "other": raise ValueError("not rescued")
        return "attribute " + name
    def __getattr__(self, name): return "attr " + name


b = Both()
print(b.x, getattr(b, "raise"), b.__dict__, b.__class__, type(b).__name__)
try:
    b.other
except ValueError as e:
    print(e)


class Frozen:
    __slots__ = ("a",)
    def __init__(self, a): object.__setattr__(self, "a", a)
    def __setattr__(self, n, v): raise TypeError(f"{type(self).__name__} is frozen: {n}")
    def __delattr__(self, n): raise TypeError("frozen")


z = Frozen(1)
for g in (lambda: setattr(z, "a", 2), lambda: delattr(z, "a"), lambda: exec("z.a += 1"), lambda: z.b):
    try:
        g()
    except (TypeError, AttributeError) as e:
        print(e, getattr(e, "name", None), getattr(e, "obj", None) is z)


class M(type):
    def __getattr__(cls, name): return f"meta {name}"
    def __setattr__(cls, name, v): print("meta set", name); super().__setattr__(name, v)


class C(metaclass=M):
    def __getattr__(self, name): return f"inst {name}"


C.x = 1
print(C.y, C().y, C().x, C.__len__ if 0 else hasattr(C, "anything"))
for args in ((), (1,), (1, 2, 3, 4), (1, 2), (1, b"x"), ([], "y"), ([], "y", 1), ([], None)):
    for fn in (getattr, hasattr, setattr, delattr):
        try:
            print(fn.__name__, fn(*args))
        except Exception as e:
            print(fn.__name__, type(e).__name__, e)
