# open(): every mode, what it creates, truncates, allows; refused combinations; file objects' attributes.
import io
import os
import tempfile


def show(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__, "-", str(e).replace(folder, "DIR"))
        return
    print(type(r).__name__ if isinstance(r, io.IOBase) else repr(r))
    if isinstance(r, io.IOBase):
        r.close()


folder = tempfile.mkdtemp()
path = os.path.join(folder, "file")
show(open, path)
for mode in ("w", "r", "a", "x", "w+", "r+", "a+", "wb", "rb", "ab", "wb+", "rb+", "ab+", "xb", "rt", "wt", "br", "b+r"):
    with open(path, "wb") as f:
        f.write(b"0123456789")
    try:
        f = open(path, mode)
    except OSError as e:
        print(mode, type(e).__name__, e.errno)
        continue
    with f:
        print(mode, type(f).__name__, f.mode, f.readable(), f.writable(), f.seekable(), f.tell(), os.path.getsize(path), end=" ")
        data = "xy" if isinstance(f, io.TextIOBase) else b"xy"
        try:
            f.write(data)
            f.flush()
        except io.UnsupportedOperation as e:
            print(e, end=" ")
        try:
            f.seek(0)
            print(f.read())
        except io.UnsupportedOperation as e:
            print(e)
for mode in ("", "q", "rw", "wa", "r+w", "++", "rbt", "b", "t", "+", "rr", "U", "x+w"):
    show(open, path, mode)
show(open, path, "rb", encoding="utf-8")
show(open, path, "rb", errors="strict")
show(open, path, "rb", newline="")
show(open, path, "r", 0)
show(open, path, "rb", 0)
show(open, path, "rb", buffering=1 << 10)
show(open, path, mode=3)
show(open, 3.5)
show(open, folder)
show(open, os.path.join(folder, "none", "x"), "w")
show(open, "nul\0char")
show(open, -1)
show(open, path, closefd=False)
show(open, path, "xw")


def opener(name, flags):
    print("opener", os.path.basename(name), flags & os.O_ACCMODE == os.O_WRONLY)
    return os.open(name, flags, 0o600)


show(open, path, "w", opener=opener)
show(open, path, opener=lambda name, flags: -5)
show(open, path, opener=lambda name, flags: "x")
with open(path, "rb", 0) as raw:
    print(type(raw).__name__, raw.mode, raw.closefd, raw.name == path, raw.readall(), raw.read(3))
with open(path, "w") as f:
    print(type(f.buffer).__name__, type(f.buffer.raw).__name__, f.buffer.raw.mode, f.name == path)
    fd = f.fileno()
    again = open(fd, "wb", closefd=False)
    print(again.name == fd, again.write(b"by number"), again.close(), f.closed)
with open(path) as f:
    print(f.read())
os.remove(path)
os.rmdir(folder)
