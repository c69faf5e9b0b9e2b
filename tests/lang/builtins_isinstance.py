# isinstance and issubclass with odd second arguments.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class Meta(type):
    def __instancecheck__(cls, o):
        return o == 'inst'

    def __subclasscheck__(cls, c):
        return c is int


class M(metaclass=Meta):
    pass


class A:
    pass


class B(A):
    pass


class Fake:
    __class__ = int


class Bases:
    def __init__(self, b):
        self.__bases__ = b


class BadCheck(type):
    def __instancecheck__(cls, o):
        raise ValueError('check')


class BC(metaclass=BadCheck):
    pass


for f in (lambda: isinstance(1, int), lambda: isinstance(1, (str, int)), lambda: isinstance(1, (str, (list, (int,)))), lambda: isinstance(1, ()), lambda: isinstance(True, int), lambda: isinstance(1, int | str), lambda: isinstance(None, int | None), lambda: isinstance(1, list[int]), lambda: isinstance(1, 5), lambda: isinstance(1, (5,)), lambda: isinstance(1, (int, 5)), lambda: isinstance(1, (str, 5)), lambda: isinstance(1, [int]), lambda: isinstance(1, 'int'), lambda: isinstance(1), lambda: isinstance('inst', M), lambda: isinstance(1, M), lambda: isinstance(M(), M), lambda: isinstance(Fake(), int), lambda: isinstance(B(), A), lambda: isinstance(A(), B), lambda: isinstance(int, type), lambda: isinstance(1, None), lambda: isinstance(1, BC), lambda: isinstance(BC(), BC), lambda: isinstance(1, int | list[int]), lambda: isinstance('a', int | list[int]), lambda: isinstance(1, object), lambda: isinstance(int, object),
          lambda: issubclass(int, int), lambda: issubclass(bool, int), lambda: issubclass(int, (str, int)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(int, (1,)), lambda: issubclass(int, M), lambda: issubclass(str, M), lambda: issubclass(B, A), lambda: issubclass(A, B), lambda: issubclass(int, int | str), lambda: issubclass(int, list[int]), lambda: issubclass(list[int], list), lambda: issubclass(int), lambda: issubclass(int, ()), lambda: issubclass(type, object), lambda: issubclass(object, type), lambda: issubclass(Bases((int,)), int), lambda: issubclass(Bases(5), int), lambda: issubclass(int, Bases(())), lambda: issubclass(None, int), lambda: issubclass(type(None), int | None), lambda: int.__subclasscheck__(bool), lambda: int.__instancecheck__(True), lambda: type.__instancecheck__(int, 5), lambda: type.__subclasscheck__(int, 5)):
    t(f)
x = ()
for _ in range(3000):
    x = (x,)
t(isinstance, 1, x)
