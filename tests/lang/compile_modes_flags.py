# compile(): modes, flags, optimize, filename kinds, what the code objects hold.
import __future__
import warnings


def t(label, f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            r = f()
        except BaseException as e:
            r = f"{type(e).__name__}: {e}"
    print(label, "->", r, *[f"[{x.category.__name__}: {x.message} {x.lineno}]" for x in w])


for mode in ("exec", "eval", "single", "func_type", "other", "", None, 5):
    for src in ("1", "x = 1", "x = 1\ny = 2", "if 1: pass\n", "if 1:\n pass", "", "\n", "(int) -> str", "1\n2\n"):
        t(f"{mode!r} {src!r}", lambda: type(compile(src, "f", mode)).__name__)
doc = 'def f():\n "doc"\n assert 0, "msg"\n return __debug__\n'
for opt in (-1, 0, 1, 2, 3, -2, "1", None, True):
    t(f"optimize {opt!r}", lambda: (g := {}, exec(compile(doc, "f", "exec", optimize=opt), g), g["f"].__doc__, g["f"]())[-2:])
for name in ("file.py", b"bytes.py", "é", "", None, 5, bytearray(b"x"), "a\0b", type("P", (), {"__fspath__": lambda s: "fs"})()):
    t(f"filename {name if not hasattr(name, '__fspath__') else 'P'!r}", lambda: compile("1", name, "eval").co_filename)
F = __future__.annotations.compiler_flag
for flags in (0, F, 0x1000, 0x200, 2**31, -1, "x", 1 << 20, __future__.division.compiler_flag, __future__.barry_as_FLUFL.compiler_flag):
    t(f"flags {flags!r}", lambda: (g := {}, exec(compile("x: undefined = 1", "f", "exec", flags), g), g["__annotations__"])[-1])
t("dont_inherit", lambda: compile("1", "f", "eval", dont_inherit=True).co_flags & F)
t("top await off", lambda: compile("await x", "f", "exec"))
t("args", lambda: compile())
t("args2", lambda: compile("1", "f"))
t("args3", lambda: compile("1", "f", "exec", 0, False, -1, 5))
t("kw", lambda: eval(compile(source="1 + 1", filename="f", mode="eval")))
for src in (5, None, ["1"], b"1", bytearray(b"2"), memoryview(b"3"), "1\0", b"1\0", "\ufeff1", b"\xff", b"# coding: nope\n1", b"# -*- coding: latin-1 -*-\n'\xe9'", "# coding: nope\n1", "\r1", "1\r\n", "1\r", " 1", "\x0c1", "\\\n1", "1 \\\n + 2", "'\ud800'"):
    t(f"source {ascii(src) if not isinstance(src, memoryview) else 'mv'}", lambda: ascii(eval(compile(src, "f", "eval"))))
co = compile("a = 1\ndef f(x, *y, z=1, **k):\n 'd'\n q = x\n return lambda: (q, a)\nb = 2.5, 'c', None", "n.py", "exec")
print(co.co_name, co.co_filename, co.co_firstlineno, co.co_names, [c for c in co.co_consts if not hasattr(c, "co_name")], co.co_argcount, co.co_flags, co.co_nlocals, co.co_freevars)
f = [c for c in co.co_consts if hasattr(c, "co_name")][0]
print(f.co_name, f.co_qualname, f.co_varnames, f.co_cellvars, f.co_argcount, f.co_kwonlyargcount, f.co_posonlyargcount, f.co_flags, f.co_consts[0], f.co_firstlineno)
for src, n in (("x is 5", 1), ("x is 'a'", 1), ("x is ()", 1), ("x is not 1.5", 1), ("x is None", 0), ("x is True", 0), ("x is ...", 0), ("5 is x", 1), ("x == 5", 0), ("[1](2)", 1), ("'a'()", 1), ("(1, 2)(3)", 1), ("1 ()", 1), ("{}()", 1), ("{1}()", 1), ("(lambda: 0)()", 0), ("[1]['a']", 1), ("(1, 2)[None]", 1), ("'s'['t']", 1), ("[1][1, 2]", 1), ("[1][1:2]", 0), ("{1}[0]", 1), ("(x for x in y)[0]", 1), ("(lambda: 0)[0]", 1), ("f''[0]", 0), ("f''['a']", 1), ("b'a'['b']", 1), ("1[0]", 1), ("None[0]", 1), ("x[0]", 0), ("assert (1, 2)", 1), ("assert ()", 0), ("assert (x, 'm')", 1), ("'\\d'", 1), ("b'\\d'", 1), ("'\\400'", 1), ("f'\\d{1}'", 1), ("r'\\d'", 0), ("'\\\n'", 0), ("'''\n\n\\q'''", 1), ("1if 2else 3", 1), ("0x1for x in y", 1), ("1or 2", 1), ("1_000in x", 1), ("1.5and 2", 1), ("1jor 2", 1), ("0b1if 1 else 0", 1), ("[1 if 2 else 3][0]", 0), ("[1][0.5]", 1), ("print (1) if 1 else 2", 0), ("x is -1", 1), ("x is f''", 1), ("x is (1, 2)", 1), ("x is [1]", 0), ("1 < 2 is 3", 1), ("...()", 1), ("...[0]", 1)):
    t(src.replace("\n", "\\n"), lambda: type(compile(src, "f", "exec")).__name__)
