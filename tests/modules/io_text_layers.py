# io.TextIOWrapper over a buffer: encodings, errors, write_through, reconfigure, detach, cookies of tell.
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


raw = io.BytesIO()
t = io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
print(t.write("é\n"), raw.getvalue(), t.flush(), raw.getvalue())
print(t.encoding, t.errors, t.line_buffering, t.write_through, t.newlines, t.buffer is raw)
t.reconfigure(line_buffering=True)
print(t.write("x"), raw.getvalue(), t.write("y\n"), raw.getvalue(), t.line_buffering)
t.reconfigure(encoding="latin-1", errors="replace", line_buffering=False, write_through=True)
print(t.write("é€"), raw.getvalue(), t.encoding, t.errors, t.write_through)
t.reconfigure(newline="\r\n")
print(t.write("\n"), raw.getvalue()[-2:])
show(t.reconfigure, encoding="nothing")
show(t.reconfigure, newline="z")
show(t.read)
print(t.detach() is raw, raw.closed)
for name in ("read", "write", "detach", "flush"):
    show(getattr(t, name))
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    show(io.TextIOWrapper(io.BytesIO(b"ok \xff\xfe end"), encoding="utf-8", errors=errors).read)
for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
    b = io.BytesIO()
    w = io.TextIOWrapper(b, encoding="ascii", errors=errors)
    try:
        w.write("a\u20acb")
        w.flush()
        print(errors, b.getvalue())
    except UnicodeError as e:
        print(errors, e)
show(io.TextIOWrapper, io.BytesIO(), encoding="none such")
show(io.TextIOWrapper, io.BytesIO(), encoding="utf-8", errors=3)
show(io.TextIOWrapper, io.BytesIO(), encoding="utf-8", newline="x")
show(io.TextIOWrapper, io.BytesIO(), encoding=5)
t = io.TextIOWrapper(io.BytesIO("añb\ncd€f\nlast".encode()), encoding="utf-8")
print(t.read(2), t.tell(), t.readline(), t.tell(), t.read(3), t.tell())
mark = t.tell()
rest = t.read()
print(repr(rest), t.seek(mark), t.read() == rest, t.seek(0), next(t))
show(t.tell)
print(list(t), t.tell())
show(t.seek, 1, 1)
show(t.seek, -1)
show(t.seek, 2, 2)
show(t.seek, 0, 9)
print(t.seek(0, 2), t.write("+"), t.seek(0), t.read()[-3:])
for encoding in ("utf-16", "utf-8-sig", "utf-16-le", "utf-32"):
    b = io.BytesIO()
    w = io.TextIOWrapper(b, encoding=encoding, newline="")
    w.write("a")
    w.write("b\n")
    w.flush()
    data = b.getvalue()
    print(encoding, data, repr(io.TextIOWrapper(io.BytesIO(data), encoding=encoding).read()))
with io.TextIOWrapper(io.BytesIO(b"one\r\ntwo\rthree\n"), encoding="ascii", newline=None) as u:
    print(u.readlines(), u.newlines)
print(u.closed, u.buffer.closed)
show(u.read)
