# FileIO, the buffered files, and classes derived from the bases.
import gc
import io
import os

path = "io_raw.tmp"


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e, getattr(e, "errno", None), getattr(e, "filename", None))


print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.open is open, io.UnsupportedOperation.__mro__)
with open(path, "wb") as f:
    print(f, f.name, f.mode, f.raw, f.write(b"0123456789\nabc\n"), f.tell(), f.raw.tell(), f.flush(), f.raw.tell())
    show(f.write, "str")
    show(f.read)
    show(f.readline)
with open(path, "rb") as f:
    print(f, f.peek(3)[:3], f.read(3), f.read1(2), f.tell(), f.seek(-2, 1), f.readline(), f.readlines(), f.read(), f.seek(-3, 2), f.read(100))
    b = bytearray(4)
    print(f.seek(0), f.readinto(b), b, f.readinto1(b), b, next(f), f.readable(), f.writable(), f.seekable(), f.isatty(), f.closed)
    show(f.write, b"x")
    show(f.truncate)
    show(f.read, -5)
    show(f.seek, 0, 7)
    show(f.readinto, b"const")
show(f.read)
show(f.readline)
show(f.seek, 0)
show(f.peek)
show(next, f)
show(f.flush)
show(f.fileno)
print(f.closed, f.close(), f)
with open(path, "r+b") as f:
    print(f, f.read(2), f.write(b"XY"), f.read(2), f.tell(), f.seek(0), f.read(), f.truncate(6), f.seek(0), f.read())
with open(path, "ab") as f:
    print(f.tell(), f.write(b"tail"), f.tell())
with open(path, "rb", buffering=0) as f:
    print(f, f.read(3), f.readall(), f.read(), f.readline(), f.seek(0), f.readline(), f.mode)
show(open, "no/such/file")
show(open, "no/such/file", "w")
show(open, ".")
show(open, path, "xb")
show(open, path, "rb", buffering=-3)
show(open, 1.5)
show(open, "a\0b")
show(open, path, opener=lambda name, flags: -1)
with open(path, opener=os.open) as f:
    print(f.read())
fd = os.open(path, os.O_RDONLY)
with open(fd, "rb", closefd=False) as f:
    print(f.read(4))
print(os.lseek(fd, 0, 0), os.read(fd, 3), os.close(fd))
show(os.read, fd, 1)


class Zeros(io.RawIOBase):
    """A raw file of n letters."""

    def __init__(self, n):
        self.left = n
        self.calls = []

    def readable(self):
        return True

    def readinto(self, b):
        k = min(len(b), self.left)
        b[:k] = b"z" * k
        self.left -= k
        self.calls.append((len(b), k))
        return k

    def close(self):
        print("close", self.left, self.closed)
        super().close()


z = Zeros(10)
print(z.read(4), z.readall(), z.read(1), z.calls)
z = Zeros(20000)
r = io.BufferedReader(z, 4096)
print(len(r.read(100)), z.calls, len(r.read(8000)), len(r.read()), r.read(), z.calls[-2:])
t = io.TextIOWrapper(io.BufferedReader(Zeros(5)))
print(t.read(3), t.readline())
del r, z, t
gc.collect()


class Sink(io.RawIOBase):
    def __init__(self):
        self.got = []

    def writable(self):
        return True

    def write(self, b):
        self.got.append(bytes(b[:5]))
        return min(len(b), 5)


s = Sink()
w = io.BufferedWriter(s, 8)
w.write(b"abc")
w.write(b"defgh")
print(s.got)
w.write(b"ijklmnopqrstuvwxyz")
print(s.got)
w.close()
print(s.got, s.closed, w.closed)
show(io.BufferedReader, s)
show(io.BufferedWriter, Zeros(1), 0)
show(io.BufferedReader, Zeros(1), 0)
pair = io.BufferedRWPair(Zeros(3), Sink())
print(pair.read(2), pair.write(b"q"), pair.readable(), pair.writable(), pair.closed)
pair.close()


class Upper(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s.upper())
        return len(s)


up = Upper()
print("hello", "there", file=up, sep="-")
print(up.parts, up.closed, up.readable())
with up:
    pass
show(print, "x", file=up)
show(up.writelines, ["x"])
show(up.seek, 0)
for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.FileIO, io.BufferedRandom, io.TextIOWrapper):
    print(c.__name__, c.__module__, [b.__name__ for b in c.__mro__])
print(isinstance(open(path), io.TextIOBase), isinstance(open(path, "rb"), io.BufferedIOBase), isinstance(open(path, "rb", 0), io.RawIOBase))
f = open(path, "w")
f.write("not flushed yet")
del f
print(open(path).read())
f = open(path, "w")
f.me = f
f.write("in a cycle")
del f
gc.collect()
print(open(path).read())
os.remove(path)
