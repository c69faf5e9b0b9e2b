import gc, sys
class D:
    def __del__(self):
        gc.collect()
        try: print(sys._getframe(1).f_code.co_name)
        except ValueError as e: print(e)
def main(a, b):
    out = D(); y = [a, b]; z = (out, y)
main(object(), {})
def gen(a):
    b = [a]; c = D(); d = [b]
    yield 1
list(gen(object()))
def err(a):
    b = [a]; c = D(); d = [b, 1/0]
try: err([])
except ZeroDivisionError: pass
import sys
class D:
    def __del__(self):
        print(sys._getframe(1).f_code.co_name, sys._getframe(1).f_lineno)
def main():
    out = D()
    return
main()
def g():
    x = D()
    yield 1
list(g())
def h():
    x = D()
    1/0
try: h()
except ZeroDivisionError as e: pass
def k(a): pass
k(D())
class C:
    def __init__(self): x = D()
C()
sorted([1,2], key=lambda a: [x := D()] and None or a)
