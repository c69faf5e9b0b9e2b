# StringIO and BytesIO.
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


s = io.StringIO("one\ntwo\nthree")
print(s.read(2), repr(s.readline()), s.tell(), list(s), s.read(), s.seek(0), s.readlines(5), s.getvalue())
print(s.write("!!"), repr(s.getvalue()), s.seek(20), s.write("\u20acx\U0001F600"), ascii(s.getvalue()), s.truncate(3), s.tell(), s.getvalue())
print(s.seek(0, 2), s.seek(0, 1), s.closed, s.newlines, s.line_buffering, s.encoding, s.errors, s.readable(), s.writable(), s.seekable(), s.isatty())
for args in ((-1,), (1, 1), (1, 2), (0, 3), ("x",)):
    show(s.seek, *args)
show(s.write, b"x")
show(s.write, None)
show(s.truncate, -1)
show(s.truncate, "x")
show(s.read, "x")
show(s.fileno)
show(s.detach)
show(io.StringIO, 5)
show(io.StringIO, "", 5)
show(io.StringIO, "", "x")
show(io.StringIO, foo=1)
for nl in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd", newline=nl)
    print(repr(nl), repr(t.getvalue()), t.readlines(), t.newlines)
with s as t:
    print(t is s, print("x", 1, file=s), repr(s.getvalue()))
show(s.getvalue)
show(s.read)
show(s.close)
show(lambda: s.newlines)
show(iter, s)
show(next, s)
print(io.StringIO(None).getvalue() == "", io.StringIO(initial_value="x", newline="\n").read())


class Loud(io.StringIO):
    def write(self, text):
        return super().write(text.upper())

    def close(self):
        print("closing", self.getvalue())
        super().close()


u = Loud()
u.extra = [u.write("abc")]
print("def", file=u)
print(repr(u.getvalue()), u.__dict__)
del u
w = io.StringIO()
w.writelines(str(i) for i in range(5))
w.writelines(["a", "b"])
print(w.getvalue())
big = io.StringIO()
for i in range(20000):
    big.write("line %d\n" % i)
print(len(big.getvalue()), big.seek(0), sum(1 for _ in big))

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.readline(), b.tell(), list(b), b.read(), b.seek(0), b.readlines(5), b.read1(2), b.getvalue())
print(b.write(b"!!"), b.getvalue(), b.seek(20), b.write(bytearray(b"xy")), b.getvalue(), b.truncate(3), b.tell(), b.getvalue())
print(b.seek(-2, 2), b.seek(1, 1), b.read(), b.seek(-100, 1), b.closed, b.readable(), b.isatty(), b.flush())
a = bytearray(4)
print(b.readinto(a), a, b.readinto(memoryview(a)[3:]), b.tell())
for args in ((-1,), (0, 3), ("x",)):
    show(b.seek, *args)
show(b.write, "x")
show(b.writelines, [b"x", 3])
show(b.truncate, -1)
show(b.readinto, b"x")
show(b.fileno)
show(io.BytesIO, "x")
show(io.BytesIO, 3)
v = b.getbuffer()
print(len(v), bytes(v), v.readonly)
show(b.write, b"more and more")
show(b.close)
v[0:1] = b"Z"
print(b.getvalue())
v.release()
b.close()
show(b.getvalue)
show(b.read)
show(b.__enter__)
print(b.closed, isinstance(b, io.BufferedIOBase), isinstance(b, io.RawIOBase), isinstance(s, io.TextIOBase), issubclass(io.StringIO, io.IOBase))
print(io.BytesIO(initial_bytes=b"q").read(), io.BytesIO(None).read(), io.BytesIO(memoryview(b"mv")).read())
print(type(io.StringIO()), io.BytesIO.__mro__, io.StringIO.__name__, io.StringIO.__module__)
