# print to things that are not files, sep and end of all kinds, flush, missing write; format and repr failing.
import io
import sys


class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s); return None
    def flush(self): self.parts.append("<flush>")


class NoFlush:
    def write(self, s): pass


class BadWrite:
    def write(self, s): raise OSError("disk full")


class BadStr:
    def __str__(self): raise ValueError("no str")


class S(str):
    def __str__(self): return "other"


def p(*a, **k):
    w = W()
    r = print(*a, file=w, **k)
    return w.parts, r


def to_none():
    old, sys.stdout = sys.stdout, None
    try:
        return print("lost")
    finally:
        sys.stdout = old


def to_string(*a, **k):
    b = io.StringIO()
    print(*a, file=b, **k)
    return b.getvalue()


def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
p()
p(1)
p(1, 2)
p("a", "b", sep="-", end="!")
p("a", "b", sep="", end="")
p("a", "b", sep=None, end=None)
p("a", flush=True)
p("a", flush=[])
p("a", flush="yes")
p(S("x"), sep=S("y"))
p("a", "b", sep=S(","))
p(None, True, ..., 1.0, [1], b"b", {"k": "é"})
p(sep="x")
p(*range(5), sep="\n")
p("a", sep=5)
p("a", end=b"x")
p("a", foo=1)
p("a", sep=1, end=2)
print("a", file=5)
print("a", file="f")
print("a", file=NoFlush())
print("a", file=NoFlush(), flush=True)
print("a", file=BadWrite())
p(BadStr())
p("ok", BadStr())
print("to stdout", file=None)
to_none()
to_string("a", 1, [2], sep="|", end="$")
to_string("\ud800") == "\ud800\n"
to_string(*[])
to_string(end="only end")
print(1, 2, 3, sep=", ", end=";\n")
print("tab\there", "nl\nthere", "é日😀")
print(*"abc", *[1, 2], **{"sep": "~"})
print((1, 2), [(3,)], {4: {5}}, frozenset(), range(3), slice(1))
print(print)
print(print.__name__, type(print).__name__)
print(-0.0, 1e16, 1e-5, 10**20, 1j, True)
repr(BadStr())[:20] == repr(BadStr())[:20]
str(BadStr())
f"{BadStr()}"
"%s" % BadStr()
"{}".format(BadStr())
format(BadStr())
"""
for case in CASES.strip().splitlines():
    t(case)
