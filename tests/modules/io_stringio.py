# io.StringIO: newline handling, positions, truncation, state, closed streams.
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


text = "a\nb\r\nc\rd"
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO(text, newline)
    print(repr(newline), repr(s.getvalue()), s.readlines(), s.newlines)
    s = io.StringIO(newline=newline)
    print(s.write("x\ny\r\nz"), repr(s.getvalue()), s.newlines, s.tell())
show(io.StringIO, "", "q")
show(io.StringIO, b"bytes")
show(io.StringIO, 3)
s = io.StringIO("hello\nworld\n")
print(s.tell(), s.read(2), s.tell(), s.readline(), s.readline(3), s.read(), s.read())
print(s.encoding, s.errors, s.line_buffering, s.newlines, s.readable(), s.writable(), s.seekable(), s.isatty())
print(s.seek(0), next(s), list(s), s.seek(0, 2), s.seek(3, 0), s.seek(0, 1))
show(s.seek, 1, 1)
show(s.seek, -1)
show(s.seek, -2, 2)
show(s.seek, 0, 7)
show(s.write, b"x")
show(s.write, None)
print(s.seek(15), s.write("end"), repr(s.getvalue()), s.tell())
print(s.truncate(5), s.getvalue(), s.tell(), s.seek(1), s.truncate(), s.getvalue(), s.truncate(100), s.getvalue())
show(s.truncate, -3)
show(s.truncate, "x")
show(s.fileno)
show(s.detach)
show(lambda: s.buffer)
s = io.StringIO()
print("printed", 1, 2.5, sep="|", end=";", file=s)
s.writelines(["x", "y", str(3)])
print(s.getvalue(), s.seek(0), s.readlines(3))
show(s.writelines, ["ok", 5])
print(s.getvalue())
with io.StringIO("in") as w:
    print(w.read(), w.closed)
print(w.closed)
for name in ("read", "getvalue", "tell", "readline", "flush", "readable", "__next__", "__enter__", "truncate"):
    show(getattr(w, name))
print(w.close(), repr(io.StringIO("😀é").read(1)), io.StringIO("😀é").seek(1))


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


up = Upper()
print("loud", file=up)
up.writelines(["a", "b"])
print(repr(up.getvalue()))
