# f-strings: expressions, conversions, nested specs, =, quotes, braces, multi-line.
name, n, pi = "world", 42, 3.14159
print(f"hello {name}", f"{n + 1}", f"{name!r} {name!s} {'é'!a}", f"{{{n}}}", f"{{}}", f"")
print(f"{pi:.2f}|{pi:8.3f}|{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:#o}|{n:,}|{1234567:,}|{1234567:_}")
print(f"{name:10}|{name:>10}|{name:^10}|{name:*^11}|{name:.3}|{name:10.2}|{name!r:>10}")
width, prec = 10, 3
print(f"{pi:{width}.{prec}f}|{pi:{'<'}{width}}|{n:{'0'}{width}}|{name:{'*'}{'^'}{width + 5}}")
print(f"{n=}", f"{n = }", f"{name=}", f"{name=!s}", f"{pi=:.1f}", f"{n + 1 = }", f"{ n=:>6}", f"{len(name)=}")
print(f"{'nested ' + f'{n} ' + f'{name!r}'}", f"{f'{f"{n}"}'}", f'{name + "x"}', f"{"same quotes"}")
print(f"{n if n > 3 else 'small'}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda x: x * 2)(4)}", f"{n:{n}}")
print(f"{n!r:>{width}}", f"{'a' 'b'}", "con" f"cat{n}" "ena" f"{name}" "tion", f"{n}" "{n}", rf"raw \n {n}", fr"\{n}")
print(f"""multi
{name
}line {
    n
    # a comment
    + 1
}""")
print(f"tab\there {n}\n newline", f"\x41{n}\u00e9", f"{'\n'.join(['a', 'b'])}")
print(f"{None} {True} {[]} {()} {b'x'} {1.0} {1e100} {10**20}", f"{...}", f"{int}", f"{1,}", f"{1, 2}")
print(f"{(x := 5)} {x}", f"{x:=5}", f"{x!r}", f"{n != 42}", f"{n == 42}", f"{'a' if n else 'b'!r}")


class F:
    def __format__(self, spec):
        return "<" + spec + ">"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


f = F()
print(f"{f} {f:abc} {f!s} {f!r} {f!r:>6} {f=} {f=:q} {f!s:*<5} {f:{n}{name}}")
print(f"{f:{{}}}" if False else "skip", f"{f:a}}}", f"{'}'}", f"{'{'}", f"{f: }")


class Plain:
    def __repr__(self):
        return "Plain()"


print(f"{Plain()}", f"{Plain()!s:>10}")
try:
    f"{Plain():>10}"
except TypeError as e:
    print(e)
for spec, value in ((".2d", 5), ("z", 5), ("d", 1.5), ("d", "s"), (">", 1), ("1_0", "a"), (",", "s"), ("=5", "s"), ("s", 5), ("c", -1), ("5.2", None), ("%", "a")):
    try:
        print(repr(f"{value:{spec}}"))
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    f"{undefined}"
except NameError as e:
    print(e)


def order(x):
    print("<%s>" % x, end="")
    return x


print(f"{order(1)}-{order('v'):{order(5)}}-{order(3)!r}")
d = {"key": "value", "other": [1, {"z": 2}]}
print(f"{d['key']} {d["other"][1]['z']} {d.get('none')}", f"{d!r:.10}")
print(f"{'%s' % n} {'{}'.format(n)} {n!s}".upper(), f"{n:%}" if 0 else f"{0.256:.1%}", f"{n:e}", f"{1e-7:g} {123456789.0:g} {0.1 + 0.2}")
print(f"{-5:05d} {5: d} {-5: d} {5:=+6d} {-5:=6d} {255:#06x} {255:X} {255:#b} {65:c} {1e6:,.2f} {True:d} {True} {False:5}")
print(f'{"a":5}{"b":>5}{"c":^5}|' * 2, len(f"{'x':100}"), f"{'':-^9}", f"{'ab':3}{'cd':3}|")
print(f"{n:>{5}}", f"{'é':é>3}", f"{'日本':*^6}", f"{1:日>3}", f"{lambda_ if (lambda_ := 3) else 0}")
