# Attributes and operators that live on the metaclass.
class Meta(type):
    meta_attr = "meta"

    def __len__(cls): return 42
    def __getitem__(cls, k): return (cls.__name__, k)
    def __setitem__(cls, k, v): print("set", k, v)
    def __delitem__(cls, k): print("del", k)
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == "in"
    def __add__(cls, o): return f"{cls.__name__}+{o}"
    def __radd__(cls, o): return f"{o}+{cls.__name__}"
    def __bool__(cls): return False
    def __str__(cls): return "str of class"
    def __repr__(cls): return "repr of class"
    def __format__(cls, spec): return f"fmt<{spec}>"
    def __eq__(cls, o): return "eq"
    def __hash__(cls): return 5
    def __lt__(cls, o): return True
    def __neg__(cls): return "neg"
    def __getattr__(cls, name): return f"meta getattr {name}"
    def __dir__(cls): return ["z", "a"]
    def __reversed__(cls): return "rev"
    def __enter__(cls): print("enter"); return cls
    def __exit__(cls, *a): print("exit"); return True
    def __instancecheck__(cls, o): return o == 1
    def __subclasscheck__(cls, o): return o is int
    def __int__(cls): return 3
    def __index__(cls): return 2
    @property
    def prop(cls): return "prop of " + cls.__name__
    def method(cls): return "method of " + cls.__name__
    def __or__(cls, o): return "or"


class C(metaclass=Meta):
    attr = 1


print(len(C), C[1], C[1:2], list(C), "in" in C, "out" in C, C + 1, 1 + C, bool(C), str(C), repr(C), f"{C:xy}")
C[1] = 2
del C[1]
print(C == 1, C < 2, -C, C.nope, dir(C), C.prop, C.method(), C.meta_attr, hash(C), reversed(C), int(C), hex(C), [0, 1, 2][C], C | int)
print(isinstance(1, C), isinstance(2, C), issubclass(int, C), issubclass(str, C), isinstance(C(), C))
with C as c:
    raise ValueError
print([*C], sorted(C), max(C), dict.fromkeys(C), sum([1], C) if False else "")
x, *y = C
print(x, y)
o = C()
for e in ("o.prop", "o.method()", "o.meta_attr", "len(o)", "o[1]", "o.nope", "o + 1", "C.missing", "iter(o)"):
    try:
        print(e, eval(e))
    except Exception as err:
        print(e, type(err).__name__, str(err).replace("repr of class", "R"))


class Data(type):
    @property
    def attr(cls): return "data descriptor on meta wins"
    def non(cls): return "non-data loses"


class D(metaclass=Data):
    attr = 1
    non = 2


print(D.attr, D.non, D().attr, D().non)
try:
    D.attr = 5
except AttributeError as e:
    print(e)
