# del in every form, assert, pass, and the errors of unbound names.
x = 1
del x
try:
    x
except NameError as e:
    print(e)
a = b = c = [1, 2, 3]
del a, (b)
print(c)
del c[0]
print(c)
del (c[0], c[:])
print(c)


class O:
    attr = 1

    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)

    def __delitem__(self, i):
        print("delitem", i)


o = O()
o.p = 5
del o.p, o[1], o[2:3]
for f in (lambda: delattr(o, "attr"), lambda: delattr(o, "none")):
    try:
        f()
    except AttributeError as e:
        print(e)
del O.attr
try:
    O.attr
except AttributeError as e:
    print(e)
d = {"k": 1}
del d["k"]
try:
    del d["k"]
except KeyError as e:
    print("KeyError", e)


def local():
    y = 1
    del y
    try:
        del y
    except UnboundLocalError as e:
        print(e)
    y = 2

    def inner():
        nonlocal y
        del y

    inner()
    try:
        inner()
    except NameError as e:
        print(e)
    try:
        y
    except UnboundLocalError as e:
        print(e)


local()


def global_del():
    global gone
    gone = 1
    del gone
    try:
        del gone
    except NameError as e:
        print(e)


global_del()
[p, q] = 1, 2
del [p, q]
print("p" in globals(), "q" in globals())
for i in range(3):
    pass
del i
try:
    print(i)
except NameError as e:
    print(e)


class Body:
    v = 1
    del v
    try:
        v
    except NameError as e:
        print(e)


print(hasattr(Body, "v"))
assert True
assert 1, "not evaluated" + 1 if False else "m"
for f in (0, "", [], None):
    try:
        assert f
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert (), ("tuple", "message")
except AssertionError as e:
    print(repr(e))
try:
    assert False, (lambda: "called")()
except AssertionError as e:
    print(e)


def lazily():
    print("only when it fails")
    return "lazy"


assert True, lazily()
try:
    assert not True, lazily()
except AssertionError as e:
    print(e)
if 1:
    pass
else:
    ...
print(...)
try:
    del len
except NameError as e:
    print(e)
len = 5
del len
print(len("abc"))
import math
del math
try:
    math
except NameError as e:
    print(str(e)[:27])
def f(): pass
del f
class f: ...
del f
