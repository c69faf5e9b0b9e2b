# OSError: the class chosen by errno, attributes, str.
import errno
for name in ("EPERM", "ENOENT", "ESRCH", "EINTR", "EIO", "EBADF", "ECHILD", "EAGAIN", "EACCES", "EEXIST", "ENOTDIR", "EISDIR", "EINVAL", "EPIPE", "EALREADY", "EINPROGRESS",
             "ETIMEDOUT", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "ESHUTDOWN", "EWOULDBLOCK", "ENOSPC"):
    e = OSError(getattr(errno, name), "text")
    print(name, type(e).__name__, str(e) == f"[Errno {getattr(errno, name)}] text", e.errno == getattr(errno, name))
for args in ((), ("only",), (2,), (2, "t"), (2, "t", "file"), (2, "t", "file", None), (2, "t", "file", 5, "file2"), (2, "t", None, None, "f2"), (2, "t", "f", 1, "f2", "x"), ("2", "t"), (None, None), (2, "t", b"bytes"), (2, "t", 7),
             (2.0, "t"), (10**20, "t"), (2, None), (2, "t", ""), (True, "t")):
    try:
        e = OSError(*args)
        print(args, type(e).__name__, str(e), repr(e), e.args, e.errno, e.strerror, e.filename, e.filename2)
    except Exception as err:
        print(args, "!", type(err).__name__, err)
e = FileNotFoundError("just text")
print(e, e.errno, e.args)
e = FileNotFoundError(13, "permission text")
print(type(e).__name__, e)


class MyErr(OSError): pass
class MyErr2(OSError):
    def __init__(self, a, b=None): self.a = a
class MyErr3(OSError):
    def __new__(cls, *a): return OSError.__new__(cls, *a)


print(type(MyErr(2, "x")).__name__, MyErr(2, "x"), repr(MyErr(2, "x")), MyErr2("q").a, MyErr2("q").args, str(MyErr2(2, "z")), MyErr2(2, "z").errno, repr(MyErr3(2, "s")))
e = OSError(2, "t")
e.errno, e.strerror, e.filename = 5, "changed", "fn"
print(str(e), e.args, type(e).__name__)
del e.errno, e.filename
print(e.errno, e.filename, str(e))
try:
    e.errno
    e.characters_written
except AttributeError as err:
    print(err)
b = BlockingIOError(11, "would block", 5)
print(b.characters_written, b.args, b.filename, str(b))
b.characters_written = 7
print(b.characters_written)
for stmt in ("b.characters_written = 'x'", "del b.characters_written", "del b.characters_written", "b.characters_written"):
    try:
        exec(stmt)
    except Exception as err:
        print(stmt, type(err).__name__, err)
for f in (lambda: open("/nonexistent/file"), lambda: open("/"), lambda: open("/etc/passwd/x"), lambda: __import__("os").mkdir("/tmp"), lambda: __import__("os").rmdir("/nonexistent")):
    try:
        f()
    except OSError as err:
        print(type(err).__name__, err, err.errno, err.filename, err.args)
