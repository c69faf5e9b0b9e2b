# Text files: modes, newlines, encodings, seek and tell.
import io
import os
import sys

path = "io_text.tmp"


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


def raw():
    with open(path, "rb") as f:
        return f.read()


with open(path, "w", newline="") as f:
    print(f.write("one\ntwo\r\nthree\rfour"), f.tell(), f.mode, f.name, f.closed, f.encoding.lower(), f.errors)
    show(f.read)
    show(next, f)
print(f.closed, raw())
show(f.write, "x")
show(f.read)
show(iter, f)
show(f.__enter__)
show(f.seek, 0)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), f.newlines, f.readlines(), f.newlines)
    with open(path, newline=newline) as f:
        print([f.read(2) for _ in range(6)], repr(f.readline()), repr(f.readline(3)), repr(f.read()), repr(f.read()), repr(f.readline()))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, "w", newline=newline) as f:
        f.write("a\nb\r\nc")
    print(repr(newline), raw())
show(open, path, newline="x")
show(open, path, "rt+b")
show(open, path, encoding="nonsense")

with open(path, "w", encoding="utf-8") as f:
    f.writelines(["\u00e4\u00f6\n", "\u20ac\U0001F600\n", "plain\n"])
print(raw())
with open(path, encoding="utf-8") as f:
    for line in f:
        print(ascii(line))
        show(f.tell)
        break
    print(f.seek(0), ascii(f.readline()), f.tell(), ascii(f.read(3)), f.tell())
    print(f.seek(0), ascii(f.read(1)), f.tell(), ascii(f.readline()), f.seek(0, 2), repr(f.read()))
    show(f.seek, 1, 1)
    show(f.seek, -1, 2)
    show(f.seek, -1)
    show(f.seek, 0, 9)
    print(f.seek(0, 1), f.seekable(), f.readable(), f.writable(), f.isatty())
    show(f.write, "x")
    show(f.truncate)
with open(path, encoding="ascii") as f:
    show(f.readline)
with open(path, encoding="ascii", errors="replace") as f:
    print(ascii(f.readline()))
with open(path, encoding="ascii", errors="surrogateescape") as f:
    print(ascii(f.read(3)), ascii(f.read(1)), ascii(f.readline()))
with open(path, encoding="latin-1") as f:
    print(ascii(f.read()))
with open(path, "wb") as f:
    f.write(b"good\nbad \xff\xfe line\nlast \xe2\x82")
with open(path, encoding="utf-8") as f:
    show(f.readline)
with open(path, encoding="utf-8", errors="backslashreplace") as f:
    print(f.readlines())
with open(path, encoding="utf-8", errors="ignore") as f:
    print(f.readlines())

for enc in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1"):
    with open(path, "w", encoding=enc) as f:
        f.write("h\u00e9\n")
        f.write("two\n")
    with open(path, "a", encoding=enc) as f:
        f.write("three")
    print(enc, raw())
    with open(path, encoding=enc) as f:
        print([ascii(x) for x in f], f.seek(0), ascii(f.read(2)), ascii(f.read()))

with open(path, "w+") as f:
    f.write("0123456789")
    print(f.seek(4), f.write("XY"), f.seek(0), f.read(), f.tell())
    print(f.truncate(5), f.seek(0), f.read())
    show(f.write, b"bytes")
    show(f.write)
    show(f.readline, 1.5)
    show(f.read, "x")
with open(path, "a+") as f:
    print(f.tell(), repr(f.read()), f.seek(0), repr(f.read(2)), f.write("end"), f.tell())
print(raw())
show(open, path, "x")
f = open(path, buffering=1)
print(f.line_buffering, f.write_through, f.buffer.raw.name)
b = f.detach()
show(f.read)
show(lambda: f.closed)
show(repr, f)
print(b.read())
b.close()
with open(path, "w", buffering=1) as f:
    f.write("a")
    n1 = os.stat(path).st_size
    f.write("b\nc")
    print(n1, os.stat(path).st_size)
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True, newline="\r\n")
w.write("x\ny")
print(w.buffer.getvalue(), w)
w.reconfigure(newline="\n", errors="ignore")
w.write("\nz\ud800")
print(w.buffer.getvalue(), w.errors)
r = io.TextIOWrapper(io.BytesIO(b"a\nb\n" * 5000))
print(sum(1 for _ in r), len(r.read()), r.seek(0), len(r.read()), r.tell())
show(io.TextIOWrapper)
show(io.TextIOWrapper, io.BytesIO(), encoding=3)
os.remove(path)
