def g():
    try: yield 1
    except BaseException as e: print("in", type(e), e)
    yield 2
class E(Exception):
    def __new__(cls): return cls
class F(Exception):
    def __init__(self): 1/0
for a in ((E,), (F,), (3,), (ValueError(), 3), (ValueError, 3), (ValueError, ValueError(4)), (ValueError, (1,2), 5), (int,), (KeyError,)):
    x = g(); next(x)
    import warnings; warnings.simplefilter("ignore")
    try: print(x.throw(*a))
    except BaseException as e: print("out", type(e), e)
def f():
    try: raise KeyError('a')
    except Exception: yield
gen = f(); gen.send(None)
try: gen.throw(ValueError)
except ValueError as e: print(repr(e.__context__))
def h():
    yield from f()
gen = h(); gen.send(None)
try: gen.throw(ValueError)
except ValueError as e: print(repr(e.__context__))
