# Annotations: where they are evaluated and kept, generic aliases, unions, type parameters' absence of effect.
def spoken(x):
    print("evaluated", x, end="; ")
    return x


def f(a: spoken("a"), b: spoken("b") = 2, *args: spoken("args"), k: spoken("k") = 3, **kw: spoken("kw")) -> spoken("return"):
    local: spoken("never evaluated") = 5
    only: undefined_name
    return local


print()
print(f(1), f.__annotations__)
x: int = 1
y: "forward"
z: list[int] = []
print(__annotations__)


class C:
    a: int
    b: str = "b"
    c: "C" = None

    def m(self) -> "C":
        self.d: int = 4
        return self


print(C.__annotations__, hasattr(C, "a"), C().m().d, C.m.__annotations__)


class D(C):
    pass


print(D.__annotations__ is C.__annotations__ if hasattr(D, "__annotations__") else "none", (lambda v: v).__annotations__)
print(list[int], dict[str, list[int]], tuple[int, ...], set[frozenset[int]], type[int], list[C].__origin__, dict[str, int].__args__, list[int] == list[int], list[int]([1]), isinstance([], list))
print(int | str, int | None, (int | str) == (str | int), isinstance(1, int | str), isinstance(1.5, int | str), issubclass(bool, int | None), (int | str | int).__args__, type(int | str).__name__, None | int, list[int] | None)
for bad in (lambda: isinstance([], list[int]), lambda: int | 5, lambda: int[str], lambda: isinstance(1, int | list[int]), lambda: list[int].nope, lambda: issubclass(int, list[int])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Box:
    def __class_getitem__(cls, item):
        return "Box of " + item.__name__


def g(b: Box[int], *, c: tuple[int, str] = (1, "a")) -> None: ...


print(g.__annotations__)
o = C()
o.attr: spoken("attribute targets are evaluated") = 1
d = {}
d[spoken("key")]: spoken("and so are items") = 2
print()
print(o.attr, d)
(paren): int = 3
print(paren, "paren" in __annotations__)


def deferred(a: "no such name") -> "nor this":
    return a


print(deferred(1), deferred.__annotations__)
f.__annotations__ = {"replaced": True}
print(f.__annotations__)
del f.__annotations__
print(f.__annotations__)
