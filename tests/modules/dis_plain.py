# What dis prints or gives for things that do not depend on the instruction set.
import contextlib
import dis
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


def plain(a, b=1, /, c=2, *args, d, **kw):
    """Doc."""
    x = a + b
    def inner():
        return x + c
    return inner


def gen():
    yield 1


async def coro():
    pass


async def agen():
    yield 1


for f in (plain, gen, coro, agen):
    print(f.__name__, dis.pretty_flags(f.__code__.co_flags))
print(dis.pretty_flags(0), dis.pretty_flags(1 << 20), dis.COMPILER_FLAG_NAMES)
for n in (1, 2, 4, 8, 16, 32, 128, 256, 512):
    print(n, dis.pretty_flags(n))
print(len(dis.opname) > 100, dis.opmap["RETURN_VALUE"] == dis.opname.index("RETURN_VALUE"))
print(sorted(set(number for _, number in dis.findlinestarts(plain.__code__) if number)) == [n + plain.__code__.co_firstlineno for n in (0, 2, 3, 5)])
show(dis.dis, 3)
show(dis.code_info, 3)
show(dis.dis, "not valid (")
out = io.StringIO()
dis.dis(plain, file=out)
text = out.getvalue()
print("RESUME" in text, "Disassembly of <code object inner" in text)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    dis.show_code(plain)
lines = out.getvalue().splitlines()
print([line for line in lines if not line.startswith(("Stack", "Filename"))][:8])
code = dis.Bytecode(plain)
print(code.codeobj is plain.__code__, code.first_line, repr(code).startswith("Bytecode(<function plain"))
first = next(iter(code))
print(type(first).__name__, isinstance(first.opname, str), first._fields[:4])
print(all(dis.opname[i.opcode] == i.opname for i in dis.get_instructions(gen)))
print({i.argval for i in dis.get_instructions(plain) if i.opname == "STORE_FAST"})
