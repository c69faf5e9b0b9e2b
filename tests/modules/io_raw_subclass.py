# Streams of one's own: IOBase, RawIOBase and TextIOBase subclasses, their default methods, iteration, closing.
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


class Bytes(io.RawIOBase):
    def __init__(self, *parts):
        self.parts = list(parts)

    def readable(self):
        return True

    def readinto(self, b):
        if not self.parts:
            return 0
        part = self.parts.pop(0)
        if part is None:
            return None
        b[:len(part)] = part
        return len(part)

    def close(self):
        if not self.closed:
            print("closing")
        super().close()


s = Bytes(b"ab\nc", b"d", b"\nrest")
print(s.read(4), s.readline(), s.readall(), s.read(), s.read(1))
print(Bytes(None).read(1), Bytes(b"x", None, b"y").readall())
print(list(io.BufferedReader(Bytes(b"one\ntw", b"o\nthree"))))
print([line for line in Bytes(b"1", b"\n", b"2")])
show(s.write, b"x")
show(s.seek, 0)
show(s.tell)
show(s.truncate)
show(s.fileno)
print(s.isatty(), s.seekable(), s.writable(), s.flush(), s.closed)
with s as same:
    print(same is s)
print(s.closed)
for name in ("read", "readline", "readlines", "flush", "__enter__", "isatty", "__next__"):
    show(getattr(s, name))
print(s.close())


class Lines(io.TextIOBase):
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else ""


t = Lines("a\n", "b\n", "c")
print(next(t), t.readlines(), list(t), t.encoding, t.errors, t.newlines)
show(t.read)
show(t.write, "x")
show(t.detach)
base = io.IOBase()
for name in ("seek", "read", "fileno", "tell", "truncate", "readline"):
    show(lambda: getattr(base, name)(*((0,) if name == "seek" else ())))
show(base.readlines)
show(base.writelines, [])
show(base.writelines, ["x"])
for cls in (io.BytesIO, io.StringIO, io.FileIO, io.BufferedReader, io.TextIOWrapper, Bytes, Lines):
    print(cls.__name__, [c.__name__ for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase) if issubclass(cls, c)])
print(io.UnsupportedOperation.__mro__[1:3], io.BlockingIOError is BlockingIOError, io.DEFAULT_BUFFER_SIZE, io.SEEK_END)
base.close()
t.close()
