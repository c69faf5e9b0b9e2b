# Which equal constants are one object: in a function, across functions, across compile units, folded, made at run time.
import sys


def ns(src, mode="exec"):
    d = {}
    exec(compile(src, "unit", mode), d)
    return d


def pair(expr):
    """The same expression twice in one unit, in two functions of a unit, in two units, and in eval."""
    one = ns(f"a = {expr}\nb = {expr}")
    two = ns(f"def f(): return {expr}\ndef g(): return {expr}\na, b = f(), g()\nc, d = f(), f()")
    three = ns(f"a = {expr}")["a"], ns(f"a = {expr}")["a"]
    four = eval(expr), eval(expr)
    return one["a"] is one["b"], two["a"] is two["b"], two["c"] is two["d"], three[0] is three[1], four[0] is four[1]


exprs = """1 256 257 -5 -6 -1000 10**2 10**20 1.5 -0.0 1e300 2j 1+2j True None ... 'a' 'word' 'two words' 'é' 'éé' '€' '' b'' b'x' b'xy'
() (1,) (1,2) (1,(2,'x')) ('a','b') (1.5,None) ((),) [] [1] {} {1} 'a'*3 'ab'*2 'a b'*2 'x'*4097 'a'+'b' 'a-'+'b' b'a'+b'b' (1,)*3 (1,)+(2,) 1+256
'abc'[0] 'abc'[1:] 'abc'[1] 'aé'[1] 'a€'[1] -7 ~5 ~300 not_1 2**62 1<<40 1_000 0x3e8 'word'.upper() str(5) str(55) int('257') int('7') float('1.5')
chr(97) chr(233) chr(256) 'a'.lower() 'A'.lower() 'ab'.lower() tuple([1]) tuple([]) frozenset() frozenset([1]) ''.join([]) ''.join(['q']) ''.join(['q','r']) b'abc'[:1] b'abc'[1:]
range(3) slice(1) f'' f'x' f'x_y' f'{1}' f'{5}{6}' lambda:0 int 'w'%() '%s'%'w' type(None)() type(...)()""".replace("not_1", "(not 1)").split()
exprs = [e.replace("'two", "'two words'") for e in exprs if e not in ("words'", "b'*2")]
exprs = [e if e != "'a" else "'a b'*2" for e in exprs]
for e in exprs:
    try:
        print(f"{e:22}", *("yes" if x else "no" for x in pair(e)))
    except SyntaxError as x:
        print(e, "SyntaxError", x.msg)
d = ns("""
import sys
def f(a=1000, *, b=1000): return a, b, 1000
x = f()
class C:
    y = 1000
    def m(self): return 1000
    s = 'some text!'
z = 1000
t = 'some text!'
u = (lambda: 'some text!')()
v = [1000 for _ in 'a'][0]
w = {'k': 1000}['k']
n = -1000
o = [-1000][0]
p = (1000, 'some text!')
""")
print(d["x"][0] is d["x"][1] is d["x"][2] is d["C"].y is d["z"] is d["v"] is d["w"], d["C"]().m() is d["z"], d["C"].s is d["t"] is d["u"], d["n"] is d["o"])
print(d["p"][0] is d["z"], d["p"][1] is d["t"])
a = 1000
print("across", a is d["z"], "word" is ns("a = 'word'")["a"], "some text!" is d["t"])
print("interned", sys.intern("some text!") is sys.intern(d["t"]), sys.intern("wo" + "rd".lower()) is "word".__str__())
e = d["z"]
print(int(e) is e, e + 0 is e, e * 1 is e, +e is e, abs(e) is e, round(e) is e, int(str(e)) is e, e.__int__() is e, e | 0 is e)
s = d["t"]
print(str(s) is s, s[:] is s, s + "" is s, "" + s is s, s * 1 is s, s.strip() is s, s.replace("q", "z") is s, s.lower() is s, "%s" % s is s, "{}".format(s) is s, f"{s}" is s, "".join([s]) is s, s.ljust(3) is s, s.zfill(2) is s, s.expandtabs() is s, s.removeprefix("q") is s, s.translate({}) is s, s.encode().decode() is s, s.center(1) is s, s.partition("q")[0] is s, s.split("q")[0] is s, s.title() is s, s.casefold() is s)
t = (1000, [])
print(tuple(t) is t, t[:] is t, t + () is t, () + t is t, t * 1 is t, (*t,) is t, t[0:2] is t, t[0:5:1] is t, t[::-1][::-1] is t)
b = b"some bytes"
print(bytes(b) is b, b[:] is b, b + b"" is b, b * 1 is b, b.strip() is b, b.replace(b"q", b"") is b, b"".join([b]) is b, b.lower() is b, b.ljust(1) is b, b.removesuffix(b"q") is b, b.expandtabs() is b)
f = 1.5 + a
print(float(f) is f, f + 0.0 is f, +f is f, abs(f) is f, f.__float__() is f, f.real is f, f.conjugate() is f)
fs = frozenset([1, 2])
print(frozenset(fs) is fs, fs.copy() is fs, fs | set() is fs, fs & fs is fs, fs - set() is fs)
sl, r = slice(1, 2), range(5)
print(r[:] is r, (3).real.__index__() is 3, True.real == 1)
