# Self-checking: exceptions and context managers as a conformance suite would test them.
log = []


def flow(exc=None, ret=False):
    log.clear()
    try:
        log.append("try")
        if exc: raise exc
        if ret: return "returned"
    except (KeyError, IndexError) as e:
        log.append(type(e).__name__)
        return "handled"
    except ValueError:
        log.append("reraise")
        raise
    else:
        log.append("else")
    finally:
        log.append("finally")
    return "end"


assert flow() == "end" and log == ["try", "else", "finally"]
assert flow(KeyError("k")) == "handled" and log == ["try", "KeyError", "finally"]
assert flow(ret=True) == "returned" and log == ["try", "finally"]
try:
    flow(ValueError("v"))
except ValueError as e:
    assert log == ["try", "reraise", "finally"] and e.args == ("v",)
else:
    raise AssertionError
try:
    e
except NameError as n:
    assert n.name == "e"


class MyError(Exception):
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code


try:
    try:
        raise MyError(5)
    except MyError as e:
        raise RuntimeError("outer") from e
except RuntimeError as r:
    assert r.__cause__.code == 5 and str(r.__cause__) == "default" and r.__suppress_context__ and r.__context__ is r.__cause__
try:
    try:
        1 / 0
    finally:
        raise KeyError("second")
except KeyError as k:
    assert isinstance(k.__context__, ZeroDivisionError) and not k.__suppress_context__


class Ctx:
    def __init__(self, swallow=False): self.swallow, self.events = swallow, []
    def __enter__(self): self.events.append("enter"); return self
    def __exit__(self, t, v, tb): self.events.append(t and t.__name__); return self.swallow


with Ctx() as c:
    pass
assert c.events == ["enter", None]
with Ctx(True) as c:
    raise ValueError
assert c.events == ["enter", "ValueError"]
c = Ctx()
try:
    with c:
        raise KeyError
except KeyError:
    assert c.events == ["enter", "KeyError"]
with Ctx(True) as outer, Ctx() as inner:
    raise OSError
assert outer.events == inner.events == ["enter", "OSError"]
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3)])])
except* ValueError as eg:
    assert eg.exceptions[0].args == (1,) and eg.exceptions[1].exceptions[0].args == (3,)
except* TypeError as eg:
    assert eg.exceptions[0].args == (2,)
else:
    raise AssertionError
try:
    assert False, "the message"
except AssertionError as e:
    assert e.args == ("the message",)
e = ValueError("x")
e.add_note("n1")
assert e.__notes__ == ["n1"] and e.with_traceback(None) is e and e.__traceback__ is None
messages = {"1 / 0": "division by zero", "[][1]": "list index out of range", "{}['k']": "'k'", "int('x')": "invalid literal for int() with base 10: 'x'", "None.x": "'NoneType' object has no attribute 'x'", "undefined": "name 'undefined' is not defined", "'a' + 1": 'can only concatenate str (not "int") to str', "1 + 'a'": "unsupported operand type(s) for +: 'int' and 'str'", "len(5)": "object of type 'int' has no len()", "5()": "'int' object is not callable", "5[0]": "'int' object is not subscriptable", "[1] < 1": "'<' not supported between instances of 'list' and 'int'", "(lambda: 0)(1)": "<lambda>() takes 0 positional arguments but 1 was given", "a, b = 1": None, "float('x')": "could not convert string to float: 'x'", "{1: 2}[[]]": "unhashable type: 'list'", "''.foo": "'str' object has no attribute 'foo'", "int.foo": "type object 'int' has no attribute 'foo'", "-'a'": "bad operand type for unary -: 'str'", "next(5)": "'int' object is not an iterator", "for x in 5: pass": None}
for src, msg in messages.items():
    try:
        exec(src)
    except Exception as err:
        assert msg is None or str(err) == msg, (src, str(err))
        print(src, "->", type(err).__name__, err)
    else:
        raise AssertionError(src)
def depth(n): return depth(n + 1)
try:
    depth(0)
except RecursionError as e:
    assert str(e) == "maximum recursion depth exceeded"
print("exceptions ok")
