# BufferedReader, BufferedWriter, BufferedRandom and BufferedRWPair over a raw stream that tells its calls.
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


class Raw(io.RawIOBase):
    def __init__(self, data=b"", mode="r"):
        self.data, self.pos, self.mode, self.log = bytearray(data), 0, mode, []

    def readable(self):
        return "r" in self.mode

    def writable(self):
        return "w" in self.mode

    def seekable(self):
        return True

    def seek(self, n, whence=0):
        self.pos = n if whence == 0 else self.pos + n if whence == 1 else len(self.data) + n
        return self.pos

    def tell(self):
        return self.pos

    def readinto(self, b):
        part = self.data[self.pos:self.pos + len(b)]
        b[:len(part)] = part
        self.pos += len(part)
        self.log.append(("read", len(b), len(part)))
        return len(part)

    def write(self, b):
        n = min(len(b), 5)
        self.data[self.pos:self.pos + n] = bytes(b[:n])
        self.pos += n
        self.log.append(("write", len(b), n))
        return n


raw = Raw(b"0123456789abcdef")
r = io.BufferedReader(raw, 4)
print(r.read(1), r.peek(), r.peek(10), r.read1(), r.read1(2), r.tell(), r.read(5), r.tell())
print(r.seek(2), r.read(2), r.seek(-1, 1), r.read(3), r.seek(-2, 2), r.read(), r.read(), r.peek())
target = bytearray(6)
print(r.seek(0), r.readinto(target), target, r.readinto1(target), target)
print(r.readable(), r.writable(), r.seekable(), r.raw is raw, r.closed)
show(r.write, b"x")
show(r.read, -5)
show(r.truncate, 2)
print(r.detach() is raw)
show(r.read)
show(r.detach)
raw = Raw(mode="w")
w = io.BufferedWriter(raw, 4)
print(w.write(b"abc"), raw.log, w.write(b"defgh"), bytes(raw.data), w.flush(), bytes(raw.data), w.tell())
print(w.seek(1), w.write(b"Z"), w.flush(), bytes(raw.data))
show(w.read)
show(w.write, "text")
print(w.close(), raw.closed, w.closed)
show(w.write, b"x")
show(w.flush)
raw = Raw(b"hello world", "rw")
x = io.BufferedRandom(raw, 8)
print(x.read(3), x.write(b"XY"), x.read(2), x.tell(), x.seek(0), x.read(), bytes(raw.data))
print(x.seek(2), x.peek(1)[:2], x.write(b"!"), x.flush(), bytes(raw.data), x.tell())
p = io.BufferedRWPair(Raw(b"in stream\nx", "r"), Raw(b"", "w"), 16)
print(p.read(2), p.readline(), p.write(b"out"), p.flush(), p.readable(), p.writable(), p.seekable(), p.peek(1))
show(p.tell)
show(p.detach)
show(io.BufferedReader, Raw(mode="w"))
show(io.BufferedWriter, Raw(mode="r"))
show(io.BufferedReader, Raw(), 0)
show(io.BufferedReader, Raw(), -1)
p.close()
