# The built-in functions, each with what it returns and what it refuses.
import sys

print(abs(-5), abs(2.5), all([1, 2]), any([0, 1]), bin(10), bool([]), callable(len), chr(97), divmod(17, 5), hex(255), oct(8), ord("a"), pow(2, 10), round(3.14159, 2), sum([1, 2, 3]), len("abc"), max(3, 1), min([4, 2]))
print(repr("x"), str(5), ascii("é"), format(3.14159, ".2f"), type(5).__name__, isinstance(5, (str, int)), issubclass(bool, int), id(None) == id(None), hash(5), sorted([3, 1]), list(map(str, [1])), hasattr("a", "upper"), getattr(5, "real"))
print(eval("1 + 2"), eval("x * 2", {"x": 21}), eval("a + b", {"a": 1}, {"b": 2}), eval(" 5"))
ns = {}
exec("y = 5\ndef f(): return y + 1\nz = f()", ns)
print(ns["y"], ns["z"], sorted(k for k in ns if not k.startswith("__")), "__builtins__" in ns)
code = compile("q = 1; q + 1", "name", "exec")
exec(code, ns)
print(ns["q"], code.co_filename, eval(compile("7 * 6", "e", "eval")), type(code).__name__)
for bad in ("1 +", "x = 1", "", "(", "1 2", "def", "a b"):
    try:
        eval(bad)
    except SyntaxError as e:
        print("SyntaxError", e.msg, end="; ")
print()


def scope():
    inner = 1
    return sorted(locals()), eval("inner"), "scope" in globals(), sorted(dir())


print(scope(), "scope" in vars(), sorted(vars(type("V", (), {"a": 1})()).items()))


class A:
    a = 1

    def m(self):
        pass


o = A()
o.z = 1
print([n for n in dir(o) if not n.startswith("__")], vars(o), [n for n in dir(A) if not n.startswith("__")], "append" in dir([]), "__len__" in dir(""))
delattr(o, "z")
setattr(o, "y", 2)
print(vars(o), getattr(o, "none", "d"))
try:
    vars(5)
except TypeError as e:
    print(e)
print(print("a", "b", sep="-", end="!\n"), print(), print(*[1, 2], sep=""))
print("x", file=sys.stdout, flush=True)
print(1, None, [1], sep=None, end=None)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)


w = Writer()
print("to", "writer", 5, file=w, sep="|")
print(w.parts)
for f in (lambda: print(sep=5), lambda: print(1, file=5), lambda: abs(None), lambda: len(5), lambda: ord("ab"), lambda: chr("a"), lambda: hash([]), lambda: round("a"), lambda: sum(5), lambda: isinstance(5, 5), lambda: issubclass(5, int), lambda: getattr(5, "x"), lambda: eval(5), lambda: exec(5), lambda: divmod("a", 1), lambda: bin(1.5), lambda: pow("a", 2), lambda: int([]), lambda: iter(5), lambda: type(1, 2), lambda: type("a", 5, {}), lambda: type(), lambda: bool(1, 2), lambda: str(1, 2, 3, 4), lambda: input(1, 2), lambda: id(), lambda: format(1, 2), lambda: callable(), lambda: globals(1), lambda: super(5), lambda: super(int, "a").x, lambda: property(1, 2, 3, 4, 5), lambda: classmethod(), lambda: staticmethod(5).__func__, lambda: slice(), lambda: compile("1", "f", "bad"), lambda: __import__("nope"), lambda: object.__new__(5), lambda: object.__new__(int)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    input()
except EOFError as e:
    print("EOF", e)
print(type(NotImplemented).__name__, NotImplemented is NotImplemented, Ellipsis, __debug__, type(None)(), type(...)() is ..., type(type(None)).__name__)
for t in (int, float, str, list, tuple, dict, set, frozenset, bytes, bool, range, object, type, slice, property, enumerate, zip, map, filter, reversed, super, staticmethod, classmethod, Exception):
    print(t.__name__, t.__module__, t.__base__ and t.__base__.__name__, end="; ")
print()
print(sys.maxsize, sys.byteorder, sys.version_info[:2], sys.version_info.major, sys.getrecursionlimit(), sys.maxunicode, isinstance(sys.argv, list), isinstance(sys.path, list), sys.getdefaultencoding())
print(sys.intern("abc") == "abc", sys._getframe().f_lineno, sys._getframe().f_code.co_name, sys.stdout.write("written\n"), isinstance(sys.modules, dict), sys.getsizeof([]) > 0)


def frames():
    f = sys._getframe()
    return f.f_code.co_name, f.f_back.f_code.co_name, f.f_lineno, sorted(f.f_locals), f.f_globals is globals()


print(frames())


def exits(*a):
    try:
        sys.exit(*a)
    except SystemExit as e:
        return e.code, e.args


print(exits(), exits(3), exits("message"), exits(None), exits((1, 2)))
sys.setrecursionlimit(200)


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError as e:
        return n, str(e)


n, message = depth()
print(n > 150, message)
sys.setrecursionlimit(1000)
sys.stdout.flush()
