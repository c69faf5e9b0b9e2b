# Unpacking in calls, displays and loops; format strings built at run time; printing of nested structures.
def f(*args, **kw):
    return args, kw


a, b = [1, 2], {"x": 1}
print(f(*a, *a, **b, y=2), [*a, *"hi", *range(2)], (*a,), {*a, *a}, {**b, "x": 5, **{"z": 6}})
first, (second, *rest), *tail = "a", "bcd", 1, 2
print(first, second, rest, tail)
for i, (x, *y) in enumerate([(1, 2, 3), "ab", [9]]):
    print(i, x, y, end="; ")
print()
(a, b), c = [(1, 2), 3]
[d, e] = {"k1": 1, "k2": 2}
print(a, b, c, d, e)
for row in ("{:<10}|{:>6.2f}|{:^7}|", "{0:>10}|{1:<6.1f}|{2:*^7}|", "{2}-{1:.0f}-{0}"):
    print(row.format("name", 3.14159, 42))
table = [("apple", 3, 0.5), ("banana", 12, 0.25), ("kiwi", 100, 1.0)]
for name, n, price in table:
    print(f"{name:.<12}{n:>5}{price:>8.2f}{n * price:>10,.1f}")
print("%-12s%5s%8s" % ("total", sum(n for _, n, _ in table), "-" * 4))
spec = ">+8.2f"
print(format(3.14159, spec), f"{3.14159:{spec}}", "{:{}}".format(3.14159, spec), "%+8.2f" % 3.14159)
nested = {"list": [1, [2, (3,)], {}], "set": {1}, "str": "it's", "none": None, "float": 1e100, "bytes": b"\x00", (1, 2): {"deep": [[]]}}
print(nested)
print(repr(nested) == str(nested), eval(repr(nested)) == nested)
for n in (0, 1, -1, 255, 10**6, -(10**12), 2**64):
    print(f"{n:d} {n:x} {n:o} {n:b} {n:,} {n:_} {n:e} {n:10} {n:<5}| {n:+} {n:010} {n:#x} {n:_b}", n.__format__(">12"))
for x in (0.0, -0.0, 1.5, -2.25, 1e-10, 123456789.123, 1e21, float("inf"), float("nan")):
    print(f"{x} {x:f} {x:.3f} {x:e} {x:g} {x:,.2f} {x:+.1f} {x:10.2f}| {x:<10.1e}| {x:%} {x:08.2f} {x:G}", repr(x), "%s %g %.2e" % (x, x, x))
for s in ("", "a", "hello", "é日😀"):
    print(f"[{s:5}] [{s:>5}] [{s:^5}] [{s:-<5}] [{s:.2}] [{s!r:10}]", s.center(7, "."), s.ljust(6) + "|", s.rjust(6))


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        text = f"{self.cents // 100}.{self.cents % 100:02}"
        return f"${text:{spec}}" if spec else "$" + text

    def __getitem__(self, k):
        return k, self.cents


m = Money(12345)
print(f"{m} {m:>10} {m:*<10}", "{0:>9} {0.cents} {0[key]} {0[3]}".format(m), "{m.cents:05d}".format(m=Money(7)))
print("{a}{b}{a}".format(a=1, b="{}"), "{:{w}.{p}f}|{:{a}{w}}".format(2.5, "x", w=6, p=1, a="^"), "{!r:>6}{!s}{!a}".format("é", "é", "é"), "{{{}}}".format(5), "%(n)05.1f%%" % {"n": 2.345})
print("{0:{1}} {2[a]}".format(5, 3, {"a": 1}), "{:>{}}".format("r", 4), "{:c}{:c}".format(72, 105), "{:n}".format(1234567), "{:=+8d}|{:=8.1f}".format(42, -1.5))
print(*map("{:>3}".format, range(5)), *("%3d" % i for i in range(3)), sep="|")
print("a", "b", sep="", end="")
print("", *[], sep="x", end="\n--\n")
print("".join(f"{i:>3}" + ("\n" if i % 5 == 4 else "") for i in range(10)), end="")
