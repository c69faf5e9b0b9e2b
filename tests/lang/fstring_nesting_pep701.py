# f-strings after PEP 701: any quotes, comments, lines, nesting; formats and = in all combinations.
x, y, name, w, p = 5, 2.5, "né", 10, 3
d = {"a": 1, "b": {"c": 2}}
print(f"{d["a"]} {d['b']["c"]} {f"{f"{x}"}"} {"quoted"} {'\n'.join(["a", "b"])!r}")
print(f'{x!r:^{w}}|{name!a}|{name!s:>5}|{y:{w}.{p}f}|{y:{"<"}{w}}|{x:{'0'}{"5"}}')
print(f"{x=} {x = } {x=!s} {x=:>4} {x=!r:^5} {d["a"]=} {x + 1 =} {  x  =  } {name=} {name=!s} {name = :>5} {y=:.1f} {(lambda: 1)()=} {x==5=}")
print(f"{x!r}{x}{{}}{{{x}}}{{{{{x}}}}}", f"{{", f"}}", f"{{x}}", f"", f'''{
    x  # a comment }
    + 1
}''', f"""{
x:>{
w}}""")
print(f"{x:{{}}}" if 0 else "", f"{x,}", f"{x, y}", f"{*[1, 2],}", f"{[i for i in range(3)]}", f"{ {1: 2}[1] }", f"{ {1, 2} }", f"{(x := 7)}", x, f"{x:=^5}", f"{x:=5}", f"{x!r:}", f"{x:}")
print(f"{'a' if x else 'b'}", f"{x if x > 3 else y:>{4}}", f"{(lambda q: q * 2)(4)}", f"{not x}", f"{x and y}", f"{-x}", f"{x != y}", f"{x >= 1}", f"{x:!<5}", f"{x!s:!>5}", f"{d['b']['c']:03}", f"{'}'}", f"{'{'}", f"{':'}", f"{'!'}", f"{'!r'}")
print(f"a\tb\x41\u00e9\N{BULLET}\101\\{x}\n".strip(), rf"\d{x}\n{y}", fr'\N{x}', f"\N{LATIN SMALL LETTER A}{x}", f"{x}\
joined", f"{'\x41'}", f"{"\N{BULLET}"}", rf"{'\n'}".strip(), f"\{x}" if 0 else "")
print("plain {x} " f"{x}" " {y}" rf"\{y}" "end", f"{x}" "{}" f"{y}")
print(f"{1:{2}{3}}", f"{3.14159:{5}.{2}}", f"{3.14159:{f"{w}.{p}"}}", f"{x:{f'{"0"}'}>{w}}", f"{'s':{'*'}^{w - 1}}", f"{x:{'x' if x else 'o'}}")


class F:
    def __format__(self, s): return f"<{s}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"


o = F()
print(f"{o}", f"{o!r}", f"{o!s}", f"{o:abc}", f"{o:{x}{y}}", f"{o!r:>3}", f"{o=}", f"{o=:q}", f"{o=!s}", f"{o:{{}}}" if 0 else "-", f"{o: }", f"{o::}", f"{o:{o}}", f"{o:%H:%M}", f"{o:\n}".encode(), f"{o:\x41}", f"{o:{'a'}b{'c'}}", f"{o:'\"}", f"{o:}")


def gen():
    r = yield f"{(yield 1)}"
    print("got", r)


g = gen()
print(next(g), g.send("sent"))


async def co(): return f"{await sub()!r}"
async def sub(): return "awaited"


try:
    co().send(None)
except StopIteration as e:
    print(e.value)
print((lambda: f"{x}{(lambda: f"{y}")()}")(), [f"{i}{j}" for i in "ab" for j in f"{x}{i}"])


class C:
    v = "cls"
    s = f"{v}{__name__}{(lambda: __class__)}"[:11]
    __p = 1
    def m(self): return f"{self.__p=}"


print(C.s, C().m())
for src in ("f'{}'", "f'{ }'", "f'{x'", "f'x}'", "f'{x!}'", "f'{x!z}'", "f'{x!rr}'", "f'{x! r}'", "f'{x !r}'", "f'{x:{y}'", "f'{x:{y:{z}}}'", "f'{x:{y:{z:{w}}}}'", "f'{lambda x: 1}'", "f'{a b}'", "f'{x=y}'", "f'{x:=1}'", "f'{=}'", "f'{!r}'", "f'{:x}'", "f'{*a}'", "f'{**a}'", "f'{yield}'", "f'{return}'", "f'{x;y}'", "f'{#}'", "f'{x#}'", "f'{a $ b}'", "f'{\\n}'", "f'{x\\n}'", "f'{'", "f'}'", "f'{{}'", "f'{x!r!s}'", "f'{x:}}'", "f'{(x}'", "f'{x)}'", "f'{[}'", "f'{x}' b'y'", "b'y' f'{x}'", "fb'x'", "f'{1 if 2}'", "f'{None = }'", "f'{x = !r:}'", "f'{x:\\{y}}'", "f'{a.b.c[1]!s:{w}}'", "f'''{\nx\n}'''", "f'{\nx}'", "f'{x:\n}'", "f'''{x:\n}'''", "f'{x'f'}'", "f'{\"'\"}'", "f'{''}'", "f'{import x}'", "f'{x:{}}'", "f'{x:{!r}}'", "f'{i for i in x}'", "f'{(i for i in x)}'", "f'{x,}'", "f'{,}'", "f'{x y!r}'", "f'{~x}'", "f'{.5}'", "f'{1.}'", "f'{0x}'", "f'{\\'a\\'}'", "F'{x}'", "Rf'{x}'", "fF'{x}'", "uf'{x}'", "f'{x:{y!r}}'", "f'{x:{y=}}'"):
    try:
        compile(src + "\n", "s", "eval")
        print("ok", src.encode("unicode_escape").decode())
    except SyntaxError as e:
        print(src.encode("unicode_escape").decode(), "->", e.msg, e.lineno, e.offset)
