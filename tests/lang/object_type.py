# object() itself, its methods and messages.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


o = object()
print(repr(o)[:15], type(o), o == o, o != o, o == object(), bool(o), o.__eq__(5), o.__ne__(o), o.__lt__(o), o.__class__)
for f in (lambda: object(1), lambda: object(x=1), lambda: o.x, lambda: setattr(o, 'x', 1), lambda: delattr(o, 'x'), lambda: delattr(o, '__class__'), lambda: o < o, lambda: o(), lambda: o[0], lambda: len(o), lambda: o + o, lambda: -o, lambda: iter(o), lambda: next(o), lambda: int(o), lambda: float(o), lambda: format(o, 'x'), lambda: o.__format__(5), lambda: o.__dict__, lambda: vars(o), lambda: 1 in o, lambda: hash(o) == hash(o), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: object.__new__(object, 1), lambda: object.__init__(o, 1), lambda: object.__repr__(), lambda: object.__eq__(1), lambda: object.__setattr__(o, 'a', 1), lambda: object.__getattribute__(o, 'zz'), lambda: object.__getattribute__(o, 5), lambda: getattr(o, 5), lambda: reversed(o), lambda: round(o), lambda: abs(o), lambda: dir(5, 6), lambda: o.__sizeof__() > 0, lambda: o.__init_subclass__(), lambda: o.__subclasshook__(), lambda: object.__subclasshook__(int), lambda: o.__reduce__()[1], lambda: o.__getstate__(), lambda: o.__dir__()[:0], lambda: complex(o), lambda: bytes(o), lambda: chr(o), lambda: range(o), lambda: 'a' * o, lambda: [] + o, lambda: {**o}, lambda: [*o], lambda: print(*o), lambda: print(**o), lambda: isinstance(1, o), lambda: issubclass(o, int), lambda: super(o)):
    t(f)


class A:
    def __new__(cls, *a):
        return object.__new__(cls)


class B:
    def __init__(self, *a):
        pass


class C:
    pass


class D:
    def __new__(cls, *a):
        return object.__new__(cls, *a)


class E:
    def __init__(self, *a):
        super().__init__(*a)


for c in (A, B, C, D, E):
    t(lambda: type(c()).__name__)
    t(lambda: type(c(1)).__name__)
    t(lambda: type(c(x=1)).__name__)
