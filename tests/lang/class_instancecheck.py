# isinstance and issubclass: hooks, tuples, unions, errors.
class M(type):
    def __instancecheck__(cls, inst):
        print("inst?", cls.__name__, inst)
        return 5

    def __subclasscheck__(cls, sub):
        print("sub?", cls.__name__, sub.__name__)
        return []


class A(metaclass=M): pass
class B(A): pass


print(isinstance(3, A), isinstance(A(), A), issubclass(int, A), issubclass(A, A), isinstance(1, (str, A)), isinstance("", (str, A)))
print(isinstance(1, (str, (float, (int,)))), issubclass(bool, (str, (int,))), isinstance(1, ()), isinstance(1, int | str), isinstance(None, int | None),
      issubclass(int, int | str), isinstance([], list | dict), isinstance(1, (int | str, list)))
for args in ((1, 1), (1, "int"), (1, [int]), (1, (str, 5)), (1, None), (1, list[int]), (1, int | list[int]), (1, (int, 5)), (1, (5, int))):
    try:
        print(isinstance(*args))
    except TypeError as e:
        print(args, e)
for args in ((1, int), (int, 1), (int, (str, 5)), ("a", "b"), (int, list[int]), (list[int], list), (int, None)):
    try:
        print(issubclass(*args))
    except TypeError as e:
        print(args, e)


class Liar:
    @property
    def __class__(self):
        return int


print(isinstance(Liar(), int), type(Liar()).__name__, isinstance(Liar(), Liar), isinstance(Liar(), str))


class NoClass:
    @property
    def __class__(self):
        raise AttributeError


print(isinstance(NoClass(), int), isinstance(NoClass(), NoClass))


class RaisesClass:
    @property
    def __class__(self):
        raise ValueError("from __class__")


try:
    isinstance(RaisesClass(), int)
except ValueError as e:
    print(e)


class Duck:
    __bases__ = (int,)


class NotTuple:
    __bases__ = 5


print(issubclass(Duck(), int), issubclass(Duck(), str))
try:
    issubclass(NotTuple(), int)
except TypeError as e:
    print(e)


class Abs:
    def __init__(self, bases): self.bases = bases
    def __getattr__(self, n):
        if n == "__bases__": return self.bases
        raise AttributeError(n)


x = Abs(())
y = Abs((x,))
z = Abs((y,))
print(issubclass(z, x), issubclass(x, z), isinstance(1, x))


class ABCish(type):
    def __instancecheck__(cls, i): return cls.__subclasscheck__(type(i))
    def __subclasscheck__(cls, s): return cls.__subclasshook__(s)


class HasLen(metaclass=ABCish):
    @classmethod
    def __subclasshook__(cls, s): return any("__len__" in k.__dict__ for k in s.__mro__)


print(isinstance([], HasLen), isinstance(5, HasLen), issubclass(dict, HasLen))
class E(type):
    def __instancecheck__(cls, i): raise LookupError("check")
class F(metaclass=E): pass
try:
    isinstance(1, F)
except LookupError as e:
    print(e)
try:
    raise KeyError
except (ValueError, KeyError) as e:
    print(isinstance(e, (LookupError, ValueError)), issubclass(type(e), Exception))
deep = int
for _ in range(50):
    deep = (deep,)
print(isinstance(1, deep), isinstance("", deep))
