# io.BytesIO: reading, writing past the end, truncation, exported buffers, state.
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


b = io.BytesIO(b"first\nsecond\nthird")
print(b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, b.tell())
print(b.read(3), b.readline(), b.readline(4), b.tell(), b.readlines(), b.read())
print(b.seek(0), b.readlines(7), b.tell(), b.seek(-5, 2), b.read(), b.seek(-3, io.SEEK_CUR), b.read1(2), b.read1())
show(b.seek, -1)
show(b.seek, 0, 5)
show(b.seek, 1.5)
show(b.read, "x")
print(b.seek(25), b.read(), b.write(b"!"), b.getvalue())
print(b.truncate(4), b.tell(), b.getvalue(), b.seek(2), b.truncate(), b.getvalue())
show(b.truncate, -1)
show(b.write, "text")
print(b.write(bytearray(b"xy")), b.write(memoryview(b"zw")[::-1].tobytes()), b.getvalue())
print(b.writelines([b"1", bytearray(b"2"), memoryview(b"3")]), b.getvalue())
show(b.writelines, [b"4", "5"])
print(b.getvalue())
view = b.getbuffer()
print(len(view), bytes(view[:3]), view.readonly)
view[0:2] = b"AB"
print(b.getvalue())
show(b.write, b"more room needed")
show(b.truncate, 1)
show(b.close)
view.release()
print(b.close(), b.closed)
for name in ("read", "getvalue", "getbuffer", "tell", "readline", "flush", "isatty", "__enter__", "readable"):
    show(getattr(b, name))
c = io.BytesIO(b"a\nb\n")
print([line for line in c], next(c, "end"), c.fileno if False else "no fileno")
show(c.fileno)
show(c.detach)
target = bytearray(6)
c.seek(0)
print(c.readinto(target), target, c.readinto(target), c.seek(1), c.readinto1(memoryview(target)[2:4]), target)
show(c.readinto, b"read only")
show(io.BytesIO, "text")
show(io.BytesIO, 5)


class Mine(io.BytesIO):
    def read(self, n=-1):
        return b"<" + super().read(n) + b">"


m = Mine(b"abc")
m.note = "n"
print(m.read(2), m.read(), m.note, m.__dict__)
