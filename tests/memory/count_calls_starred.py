# Star arguments, keyword dicts and defaults: what the callee sees of its arguments and of the tuple and dict that carry them.
import functools
from sys import getrefcount as rc


class C:
    pass


def one(a):
    return rc(a)


def rest(*a):
    return rc(a), rc(a[0]) if a else None


def keys(**k):
    return rc(k), [rc(v) for v in k.values()]


def mixed(a, *b, c, **d):
    return rc(a), rc(b), rc(c), rc(d)


def deflt(a=[], *, b={}):
    return rc(a), rc(b)


def passing(*a, **k):
    return mixed(*a, **k)


def passing_twice(*a, **k):
    return passing(*a, **k)


x = C()
t = (x,)
l = [x]
d = {"a": x}
print("one", one(x), one(*t), one(*l), one(**d), one(a=x), one(*(x,)), one(C()), one(*(C(),)))
print("rest", rest(x), rest(*t), rest(*l), rest(*t, *t), rest(*l, x), rest(x, *t), rest())
print("same tuple", (lambda *a: a)(*t) is t, (lambda *a: a)(*t, *()) is t, rc((lambda *a: a)()))
print("keys", keys(a=x), keys(**d), keys(**d, b=x), keys())
print("mixed", mixed(x, c=x), mixed(x, x, c=x, d=x), mixed(*t, *t, c=x, **{"e": x}))
print("passing", passing(x, c=x), passing(x, x, c=1000, e=x), passing_twice(x, x, c=x, d=x))
print("defaults", deflt(), deflt(), deflt(x), deflt(b=x), rc(deflt.__defaults__), rc(deflt.__kwdefaults__))
print("left", rc(x), rc(t), rc(l), rc(d))


class K:
    def m(self, a):
        return rc(self), rc(a)

    def __call__(self, *a):
        return rc(self), [rc(v) for v in a]

    def __getattr__(self, name):
        return rc(self), rc(name) > 1


k = K()
print("method", k.m(x), k.m(*t), k.m(**d), K.m(k, x), K.m(*[k, x]), K.m(k, **d))
m = k.m
print("bound", m(x), m(*t), m(**d), rc(k), rc(m))
print("call", k(x), k(*t), k(x, x), k())
print("getattr", k.missing, getattr(k, "other"))
p = functools.partial(mixed, x, c=x)
print("partial", p(), p(x), p(d=x), p(*t), rc(x))
print("builtins", max(t, key=lambda v: rc(v)) is x, sorted([x, x], key=rc) == [x, x], list(map(rc, t)), list(map(one, l)), list(filter(one, t)) == [x])
print("type call", rc(list(t)), rc(tuple(l)), rc(dict(d)), rc(dict(**d)), rc(dict(a=x)["a"]), tuple(t) is t, rc(t))
for bad in (lambda: one(), lambda: one(x, x), lambda: one(b=x), lambda: one(x, a=x), lambda: one(*t, **d), lambda: mixed(x), lambda: one(**{1: x}), lambda: one(*5), lambda: one(**x), lambda: keys(**d, **d)):
    try:
        bad()
    except TypeError as e:
        print(e.args[0].replace(str(id(x)), ""))
del p, m
print("end", rc(x), rc(t), rc(l), rc(d), rc(k))
