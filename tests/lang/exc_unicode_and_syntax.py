# UnicodeError and SyntaxError: their fields and texts.
try:
    "aé\u20ac".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.encoding, e.object, e.start, e.end, e.reason, e.args)
    e.reason, e.start, e.end, e.encoding = "changed", 2, 3, "other"
    print(e)
    e.object = "xyz"
    print(e)
    for stmt in ("e.object = 5", "e.start = 'a'", "del e.reason", "e.reason = 1"):
        try:
            exec(stmt)
            print(stmt, "fine", e.reason if "reason" in stmt else "")
        except Exception as err:
            print(stmt, type(err).__name__, err)
try:
    b"ab\xff\xfec".decode("utf-8")
except UnicodeDecodeError as e:
    print(e, e.object, e.start, e.end, e.reason, e.encoding)
for args in ((), ("utf8",), ("utf8", "s", 0, 1, "r"), ("utf8", b"s", 0, 1, "r"), ("utf8", "s", "0", 1, "r"), ("utf8", "abc", 0, 3, "r"), ("utf8", "abc", -5, 9, "r"), (1, "s", 0, 1, "r"), ("u", "", 0, 0, "r"), ("u", "ab", 1, 1, "r")):
    for c in (UnicodeEncodeError, UnicodeDecodeError):
        try:
            e = c(*args)
            print(c.__name__, args, str(e), e.start, e.end)
        except Exception as err:
            print(c.__name__, args, "!", type(err).__name__, err)
for args in (("abc", 0, 1, "r"), ("a\u20ac", 1, 2, "r"), ("\U0001f600", 0, 1, "r"), ("abc", 0, 2, "r"), (b"x", 0, 1, "r")):
    try:
        print(UnicodeTranslateError(*args))
    except TypeError as e:
        print(e)
print(UnicodeError("plain"), UnicodeError.__mro__[1].__name__)
try:
    compile("x = = 1\n", "file.py", "exec")
except SyntaxError as e:
    print(e, e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.print_file_and_line, e.args)
for args in ((), ("m",), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t", 3, 4)), ("m", ("f",)), ("m", 5), ("m", ("f", 1, 2, "t", 3)), ("m", "abcd"), ("m", [1, 2, 3, 4]), ("m", (None, None, None, None)), ("a", "b", "c"), ("m", ("/a/b/f.py", 7, 2, "t"))):
    try:
        e = SyntaxError(*args)
        print(args, "|", str(e), repr(e), e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
    except Exception as err:
        print(args, "!", type(err).__name__, err)
for src in ("if x:\nfoo", "  x", "if x:\n\ty\n        z", "'abc", "'''abc", "(", "x = (1,\n2", "]", "f(", "def f(:", "1 +", "a b", "x = 5a", "0777", "1__0", "é = $", "\\x", "lambda", "return", "break", "yield x\nclass A: return", "import", "from x import", "class", "try: pass", "for", "\x00", "f'{'", "f'{a b}'", "'\\N{nope}'", "b'é'", "'\\x1'", "print 5", "exec 'a'", "None = 1", "f() = 1", "x + 1 = 2", "a, 1 = 2", "del f()", "del 1", "x++", "else: pass", "elif x: pass", "with x as 1: pass", "import a.b as c.d", "from . import *\ndef f():\n from x import *", "def f(a, a): pass", "f(**a, *b)", "@", "async", "await = 1", "True = 1", "nonlocal x", "global x\nx: int = 1", "a = yield = 1", "x if y", "not", "5 = x", "'a' = 1", "{1: 2, 3}", "{1, 2: 3}", "match x:\n case 1 | y: pass\n case _: pass", "continue", "def f():\n  x\n y"):
    try:
        compile(src, "<s>", "exec")
        print(repr(src), "compiled")
    except SyntaxError as e:
        print(repr(src), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    except ValueError as e:
        print(repr(src), "->", e)
