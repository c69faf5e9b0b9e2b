# sys.intern and the strings that are interned by themselves: names, constants, keys, attributes; counts and identity.
import sys
from sys import getrefcount as rc, intern


def fresh(s):
    return "".join(list(s))


a, b = fresh("run time"), fresh("run time")
print("fresh ones differ", a is b, a == b, rc(a), rc(b))
i = intern(a)
print("intern gives the first", i is a, intern(b) is a, rc(a), rc(b))
del i
print("table holds nothing", rc(a))
del a
c = fresh("run time")
print("forgotten with the last reference", intern(c) is c, intern(b) is c)
print("constants", "word" is intern(fresh("word")), "wo" "rd" is intern("word"), intern(fresh("two words")) is "two words".__str__())
print("one character", intern("a") is "a".__str__(), intern(fresh("é")) is chr(233), fresh("a") is chr(97), rc("a") == rc(""))


class C:
    attribute_name = 1


o = C()
k = fresh("set_by_name")
setattr(o, k, 1)
print("setattr interns", list(vars(o))[0] is intern("set_by_name"), list(vars(o))[0] == k)
n = fresh("attribute_name")
print("class dict keys", [x for x in vars(C) if x == n][0] is intern(n))
ns = {}
exec("some_variable = 1\ndef some_function(some_parameter): some_local = 2", ns)
f = ns["some_function"]
print("names of code", [x is intern(fresh(x)) for x in f.__code__.co_varnames], f.__name__ is intern(fresh("some_function")), [x for x in ns if x == "some_variable"][0] is intern(fresh("some_variable")))
kw = (lambda **k: k)(keyword_one=1)
print("keywords", list(kw)[0] is intern(fresh("keyword_one")))
dd = {fresh("dict key"): 1}
print("dict keys are not", list(dd)[0] is intern(fresh("dict key")))
d2 = dict(**{fresh("starred key"): 1})
print("starred", list(d2)[0] == "starred key")
t = type(fresh("Made"), (), {})
print("type name", t.__name__ == "Made", t.__name__ is t.__name__)


class Sub(str):
    pass


for bad in (lambda: intern(1), lambda: intern(), lambda: intern(Sub("x")), lambda: intern("a", "b"), lambda: intern(None), lambda: intern(b"x")):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print("empty", intern("") is "".__str__(), intern(fresh("")) is fresh(""))
s = fresh("shared") + fresh("_suffix")
before = rc(s)
l = [intern(s) for _ in range(5)]
print("each use counts", rc(s) - before)
del l
print("and goes", rc(s) - before)
x = intern(fresh("dies"))
y = fresh("dies")
del x
print("a new one takes its place", intern(y) is y)
import math

print("module attributes", [n for n in dir(math) if n == "sqrt"][0] is intern(fresh("sqrt")), sys.intern.__name__)
print("getattr does not need it", getattr(o, fresh("set_by_name")), hasattr(math, fresh("sqrt")), fresh("set_by_name") in vars(o))
if hasattr(sys, "_is_interned"):
    print(sys._is_interned(fresh("zzz zzz")), sys._is_interned(intern(fresh("zzz zzz"))), sys._is_interned("word"), sys._is_interned("two words literal"), sys._is_interned(fresh("word")))
