# "Did you mean" in all its forms.
import sys


def show(f, *args):
    try:
        f(*args)
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)


class Thing:
    blech = None
    _private = 1
    somethingverywrong = 2

    def method(self):
        return blech

    def self_attr(self):
        return self.blach

    def under(self):
        return self.privat


def local():
    variable = 1
    return variabel


def builtin():
    return pritn


def nothing():
    return completely_unrelated


def module():
    return math


def case():
    Value = 1
    return value


show(local)
show(builtin)
show(nothing)
show(module)
show(case)
t = Thing()
show(t.method)
show(t.self_attr)
show(t.under)
show(lambda: t.bleach)
show(lambda: t.xyz)
show(lambda: [].apend(1))
show(lambda: "".spilt())
show(lambda: t._privat)
show(lambda: Thing.blch)


def imports():
    from sys import exti


show(imports)


def no_module():
    import no_such_module


show(no_module)
