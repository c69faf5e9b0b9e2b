# __repr__, __str__, __format__, __bytes__: who calls which, and what a wrong result brings.
class R:
    def __repr__(self): return "R!"


class S:
    def __str__(self): return "S!"


class RS(R, S): pass


class F:
    def __format__(self, spec): return f"<{spec}>"


class Sub(str):
    def __str__(self): return "sub str"
    def __repr__(self): return "sub repr"
    def __format__(self, s): return "sub format " + s


class SubPlain(str): pass


print(str(R()), repr(R()), f"{R()}", "%s %r" % (R(), R()), "{} {!s} {!r} {!a}".format(R(), R(), R(), R()))
print(str(S()), f"{S()} {S()!s}", "%s" % S(), [str(S())], str([RS()]), RS())
print(f"{F():abc}", f"{F()}", f"{F()!s:>3}"[:0], format(F(), "x"), "{:{}}".format(F(), "nest"), f"{F():{1}{2}}", "{0:>{1}}".format("a", 5))
s = Sub("v")
print(s, [s], f"{s}", f"{s:q}", f"{s!s}", f"{s!r}", "%s" % s, "%r" % (s,), "{}".format(s), "{:z}".format(s), str(s), type(str(s)).__name__, "".join([s]), s + "", format(s))
p = SubPlain("pp")
print(type(str(p)).__name__, type(f"{p}").__name__, type("%s" % p).__name__, type(format(p)).__name__, type(format(p, "")).__name__, type("{}".format(p)).__name__, type(p.__str__()).__name__, type(repr(p)).__name__)


class Bad:
    def __init__(self, v): self.v = v
    def __repr__(self): return self.v
    def __str__(self): return self.v
    def __format__(self, s): return self.v
    def __bytes__(self): return self.v


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)


for v in (5, None, b"x", SubPlain("ok"), ["l"]):
    b = Bad(v)
    for f in (repr, str, format, bytes, ascii, lambda o: f"{o}", lambda o: f"{o!r}", lambda o: "%s" % o, lambda o: "%r" % o, lambda o: "{}".format(o), lambda o: [o].__repr__(), lambda o: "%a" % o, print):
        t(f, b)
for o in (object(), R(), type, len, None, [], {}, 5, 1.5, 2j, "s", b"b", (), ..., set(), range(2), slice(1)):
    for spec in ("x", "5", "", "<9", "s"):
        try:
            r = format(o, spec)
            print(type(o).__name__, repr(spec), "ok" if " at 0x" in r else repr(r), end="; ")
        except Exception as e:
            print(type(o).__name__, repr(spec), type(e).__name__, e, end="; ")
    print()


class Rec:
    def __init__(self): self.l = [self]
    def __repr__(self): return f"Rec({self.l!r})" if len(self.l) < 2 else "stop"


l = []
l.append(l)
d = {"d": l}
l.append(d)
d["self"] = d
t1 = (l, d)
print(l, d, t1)
r = Rec()
try:
    repr(r)
except RecursionError as e:
    print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))


class LS(list):
    pass


ls = LS([1])
ls.append(ls)
print(ls, {1: ls}, repr(LS()), type("DS", (dict,), {})(a=1), type("TS", (tuple,), {})((1,)), type("SS", (set,), {})([1]), type("FS", (frozenset,), {})([1]), type("FS", (frozenset,), {})(), type("BA", (bytearray,), {})(b"q"), type("I", (int,), {})(4), type("B", (bytes,), {})(b"w"), type("C", (complex,), {})(1j), type("Fl", (float,), {})(1))
