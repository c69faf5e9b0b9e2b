# What a contextmanager function that was left by an exception keeps alive.
import contextlib, gc, sys
gc.disable()
gc.collect()
class EE(ValueError):
    def __del__(self): print("xEE")
@contextlib.contextmanager
def m(x):
    try: yield x
    except ValueError as err:
        raise KeyError(x) from err
def run():
    try:
        with m(1) as v:
            raise EE(1)
    except Exception as e: print(type(e))
run()
print("end", gc.collect())
@contextlib.contextmanager
def m2(x):
    try: yield x
    except ValueError as err:
        raise
def run():
    try:
        with m2(1) as v:
            raise EE(1)
    except Exception as e: print(type(e))
run()
print("end", gc.collect())
@contextlib.contextmanager
def m3(x):
    try: yield x
    except ValueError as err:
        pass
def run():
    try:
        with m3(1) as v:
            raise EE(1)
    except Exception as e: print(type(e))
run()
print("end", gc.collect())
