# Copies and pickles of BytesIO and StringIO: __getstate__ and __setstate__.
import copy
import io
import pickle


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


class Bytes(io.BytesIO):
    pass


class Text(io.StringIO):
    pass


for make in (lambda: io.BytesIO(b"abc\nd"), lambda: io.StringIO("é😀\nd"), lambda: io.StringIO("a\r\nb", newline="\r\n"), lambda: Bytes(b"xyz"), lambda: Text("x\ry", newline=None)):
    o = make()
    o.seek(1)
    if type(o) in (Bytes, Text):
        o.note = ["kept"]
    print(type(o).__name__, o.__getstate__())
    for f in (copy.copy, copy.deepcopy, lambda o: pickle.loads(pickle.dumps(o)), lambda o: pickle.loads(pickle.dumps(o, 2))):
        c = f(o)
        print("  ", type(c) is type(o), c.tell(), repr(c.getvalue()), repr(c.read()), getattr(c, "note", None), getattr(c, "note", 0) is getattr(o, "note", 1))
b = io.BytesIO()
b.__setstate__((b"given", 2, {"extra": 1}))
print(b.read(), b.extra, b.__getstate__())
b.__setstate__((b"", 9, None))
print(b.tell(), b.read(), b.getvalue())
for state in ((b"x", -1, None), (b"x", "1", None), (b"x", 1, []), (b"x", 1), ("text", 0, None), [b"x", 0, None], None):
    show(b.__setstate__, state)
s = io.StringIO()
s.__setstate__(("given\r\n", "\n", 1, None))
print(repr(s.read()), s.tell())
s.__setstate__(("a\r\nb", None, 0, {"k": 2}))
print(repr(s.getvalue()), s.k, repr(s.newlines))
for state in (("x", "\n", -1, None), ("x", "\n", 1.5, None), ("x", "\n", 1, 5), ("x", "\n"), (b"x", "\n", 0, None), ("x", "q", 0, None), ["x"]):
    show(s.__setstate__, state)
view = b.getbuffer()
show(b.__setstate__, (b"y", 0, None))
view.release()
b.close()
s.close()
show(b.__getstate__)
show(s.__getstate__)
show(copy.copy, b)
