# The order of bases: linearizations, impossible ones, mro() overridden, changes of __bases__.
class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(C, A, B): pass
class K3(A, D): pass
class K2(B, D, E): pass
class Z(K1, K3, K2): pass


names = lambda c: " ".join(k.__name__ for k in c.__mro__)
for c in (O, A, K1, K2, K3, Z, bool, type, KeyError, ExceptionGroup):
    print(names(c))


def t(name, *bases, **ns):
    try:
        c = type(name, bases, ns)
        print(name, "=", names(c))
        return c
    except TypeError as e:
        print(name, "->", str(e).replace("\n", "|"))


t("X", A, O)
t("X", O, A)
t("X", A, A)
t("X", A, B, A)
t("X", K1, C)
t("X", C, K1)
XY = t("XY", A, B)
YX = t("YX", B, A)
t("Bad", XY, YX)
t("X", object, A)
t("X", A, object)
t("X", object, object)
t("X", int, str)
t("X", int, bool)
t("X", bool)
t("X", type(None))
t("X", type(...))
t("X", range)
t("X", type(lambda: 0))
t("X", 5)
t("X", "A")
t("X", None)
t("X", A, 5)
t("X", int, A)
t("X", A, int)
t("X", Exception, A)
t("X", KeyError, IndexError)
t("X", OSError, ValueError)
t("X", dict, Exception)
t("X", list, tuple)
t("X", slice)
t("X", memoryview)
t("X", property, staticmethod)
t("X", classmethod)
t("X", super)
t("X", type, int)


class M(type):
    def mro(cls):
        m = super().mro()
        print("mro() for", cls.__name__, [k.__name__ for k in m])
        return [m[0], *reversed(m[1:-1]), m[-1]]


class P(metaclass=M): who = "P"
class Q(metaclass=M): who = "Q"
class PQ(P, Q): pass


print(names(PQ), PQ.who, [k.__name__ for k in PQ.mro()])


def bad_mro(result):
    try:
        print(type("BM", (type,), {"mro": lambda cls: result})("X", (), {}).__mro__)
    except TypeError as e:
        print(e)


bad_mro(5)
bad_mro([])
bad_mro([1, 2])
bad_mro([int, object])
bad_mro(None)


class F: x = "F"
class G: x = "G"
class H(F): pass
class I(H): pass


print(I.x, I().x)
H.__bases__ = (G,)
print(I.x, names(I), H.__bases__[0].__name__, [k.__name__ for k in F.__subclasses__()], [k.__name__ for k in G.__subclasses__()])
H.__bases__ = (G, F)
print(names(I))
for b in ((), (5,), 5, (H,), (I,), (int,), (G, G), (object,), (F, I)):
    try:
        H.__bases__ = b
        print("ok", names(H))
    except TypeError as e:
        print(e)
try:
    object.__bases__ = ()
except TypeError as e:
    print(e)
try:
    del H.__bases__
except TypeError as e:
    print(e)
try:
    int.__bases__ = (G,)
except TypeError as e:
    print(e)
print(H.__base__.__name__, Z.__base__.__name__, type("X", (A, dict), {}).__base__.__name__)
