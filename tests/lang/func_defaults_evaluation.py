# Defaults: when they are evaluated, shared, replaced; __defaults__ and __kwdefaults__ assigned.
order = []


def note(x):
    order.append(x)
    return x


def f(a=note(1), b=note(2), /, c=note(3), *, d=note(4), e=note(5)): return a, b, c, d, e


print(order, f(), f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (10, 20)
try:
    f()
except TypeError as e:
    print(e)
print(f(1))
f.__defaults__ = (10, 20, 30)
print(f())
f.__kwdefaults__["d"] = "changed"
print(f())
f.__kwdefaults__ = {"e": 50}
try:
    f()
except TypeError as e:
    print(e)
print(f(d=1))
f.__kwdefaults__ = {"e": 50, "d": 40, "unknown": 1}
print(f())
f.__defaults__ = None
f.__kwdefaults__ = None
try:
    f()
except TypeError as e:
    print(e)
f.__defaults__ = tuple("abcdefg")
f.__kwdefaults__ = dict(d=1, e=2)
print(f())
del f.__defaults__, f.__kwdefaults__
print(f.__defaults__, f.__kwdefaults__)
for attr, value in (("__defaults__", [1]), ("__defaults__", 5), ("__kwdefaults__", [1]), ("__kwdefaults__", 5), ("__code__", 5), ("__name__", 5), ("__qualname__", None), ("__dict__", 5), ("__annotations__", 5), ("__closure__", ()), ("__globals__", {}), ("__type_params__", []), ("__module__", 5), ("__doc__", 5), ("__builtins__", 1)):
    try:
        setattr(f, attr, value)
        print(attr, "set", getattr(f, attr))
    except Exception as e:
        print(attr, type(e).__name__, e)
for attr in ("__code__", "__name__", "__qualname__", "__dict__", "__annotations__", "__closure__", "__module__", "__doc__", "__type_params__"):
    try:
        delattr(f, attr)
        print(attr, "deleted", getattr(f, attr))
    except Exception as e:
        print(attr, type(e).__name__, e)


def acc(x, l=[]):
    l.append(x)
    return l


print(acc(1), acc(2), acc(3, []), acc.__defaults__)


def g(a, b=lambda: a_global, *, c=[i for i in range(3)], d=(lambda x=5: x)()): return a, b(), c, d


a_global = "late"
print(g(1))


def h(x=order is not None, y=f is h_old if "h_old" in globals() else "none"): return x, y


print(h())


class C:
    v = 1
    def m(self, a=v, b=[v for _ in "1"] if 0 else None): return a
    v = 2


print(C().m())
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [f(9) for f in fs])


def code_swap(a, b=2): return a + b
def other(x, y=5, *rest): return x, y, rest


code_swap.__code__ = other.__code__
print(code_swap(1), code_swap(1, 3, 4), code_swap.__defaults__)


def closure():
    z = 1
    def inner(): return z
    return inner


try:
    code_swap.__code__ = closure().__code__
except ValueError as e:
    print(e)
try:
    closure().__code__ = other.__code__
except ValueError as e:
    print(e)


def gen_code(): yield 1


code_swap.__code__ = gen_code.__code__
print(list(code_swap()))
import types
n = types.FunctionType(other.__code__, {"__builtins__": {}}, "made", (7,), None, {"k": 1})
print(n(1), n.__name__, n.__qualname__, n.__kwdefaults__, n.__module__)
for args in ((), (1, {}), (other.__code__,), (other.__code__, 5), (other.__code__, {}, 5), (other.__code__, {}, "n", 5), (closure().__code__, {}), (closure().__code__, {}, "n", None, (1,)), (closure().__code__, {}, "n", None, ()), (other.__code__, {}, "n", None, (types.CellType(1),)), (other.__code__, {}, "n", None, None, 5)):
    try:
        types.FunctionType(*args)
        print("ok")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
