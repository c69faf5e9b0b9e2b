# The hierarchy of exceptions, their constructors, str and repr, pickling form, attributes, subclass rules.
import builtins

names = sorted(n for n, v in vars(builtins).items() if isinstance(v, type) and issubclass(v, BaseException))
for n in names:
    c = getattr(builtins, n)
    print(n if c.__name__ == n else f"{n} is {c.__name__}", "<", c.__base__.__name__)
for n in names:
    c = getattr(builtins, n)
    for args in ((), ("a",), ("a", "b"), (1, "two", 3.0), (None,), ((),), ("",)):
        try:
            e = c(*args)
            if e.args != args or str(e) != (str(args[0]) if len(args) == 1 else str(args) if args else "") or repr(e) != f"{c.__name__}({', '.join(map(repr, args))})":
                print(n, args, "->", repr(e), str(e), e.args, type(e).__name__)
        except Exception as err:
            print(n, args, "->", type(err).__name__, err)
for n in ("ValueError", "OSError", "ImportError", "AttributeError", "NameError", "StopIteration", "SystemExit", "SyntaxError", "UnicodeError", "KeyError", "ModuleNotFoundError", "UnboundLocalError", "StopAsyncIteration", "IndentationError"):
    c = getattr(builtins, n)
    for kw in ({"name": 1}, {"path": "p"}, {"obj": 2}, {"value": 3}, {"code": 4}, {"name_from": "nf"}, {"foo": 5}):
        try:
            e = c("m", **kw)
            print(n, kw, [getattr(e, k) for k in kw], repr(e))
        except TypeError as err:
            print(n, kw, err)
e = OSError(2, "msg", "file", None, "file2")
print(e, e.errno, e.strerror, e.filename, e.filename2, type(e).__name__, e.args, e.__reduce__())
e = OSError(2, "msg")
print(e, type(e).__name__, e.filename, OSError(99999, "x"), type(OSError(13, "x", "f")).__name__, OSError("only"), OSError(1, 2, 3), OSError(1, "a", "b", "c"), OSError(), repr(OSError(17, "z")))
e.errno, e.strerror, e.filename = 5, "changed", b"bytes"
print(e, e.args)
b = BlockingIOError(11, "m", 5)
print(b, b.characters_written, b.filename)
try:
    BlockingIOError(11, "m").characters_written
except AttributeError as err:
    print(err)
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value, SystemExit().code, SystemExit(1, 2).code, SystemExit(None).code, SystemExit("x").code)
s.value = "set"
print(s.value, s.args)
k = KeyError("k")
print(k, KeyError(), KeyError(1, 2), KeyError("a\nb"), KeyError(""), KeyError((1,)), repr(KeyError("q")))
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "why")
print(u, u.object, u.start, u.end, u.reason, u.encoding, repr(u))
u.start, u.end, u.reason = 0, 2, "other"
print(u)
u.start = 100
print(u, u.start)
for args in ((), ("a",), ("utf-8", "str", 1, 2, "r"), ("utf-8", b"x", "1", 2, "r"), (1, b"x", 1, 2, "r"), ("utf-8", b"x", 0, 1, 5)):
    for c in (UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError):
        try:
            print(c(*args))
        except TypeError as err:
            print(c.__name__, err)
print(UnicodeEncodeError("ascii", "aéb", 1, 2, "r"), UnicodeEncodeError("ascii", "a日b", 1, 3, "r"), UnicodeTranslateError("a\U0001F600", 1, 2, "r"), UnicodeEncodeError("x", "\x00", 0, 1, "r"))
x = SyntaxError("msg", ("file.py", 3, 5, "the text\n", 3, 9))
print(x, x.filename, x.lineno, x.offset, x.text, x.end_lineno, x.end_offset, x.msg, x.print_file_and_line, x.args)
for a in (("m", ("f", 1)), ("m", ("f", 1, 2, 3)), ("m", 5), ("m", ("f", 1, 2, "t", 5)), ("m", (None, None, None, None)), ("m", ("f", "x", "y", 5)), ("m", "abcd")):
    try:
        print(SyntaxError(*a), SyntaxError(*a).lineno)
    except (TypeError, IndexError) as err:
        print(a, type(err).__name__, err)
