# os.path: what needs no files.
import os
import os.path as p
import posixpath


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


print(p is posixpath, p.sep, p.curdir, p.pardir, p.extsep, p.altsep, p.pathsep, p.defpath, p.devnull, os.linesep == "\n", os.name)
paths = ["", "/", "//", "///", "a", "/a", "//a", "a/", "a/b", "/a/b/", "a//b", "a.b", ".a", ".a.b", "a.", "..", "...", "a.b/c", "a/.b", "a.b.c", "/..", "../a", "a/../b",
         "./a/./b/..", "//a/../b", "/a/b/../../..", "....x", "a/...x.y"]
for f in (p.split, p.splitext, p.basename, p.dirname, p.isabs, p.normpath, p.splitdrive, p.splitroot, p.normcase):
    print([f(x) for x in paths])
    print([f(x.encode()) for x in paths[:12]])
for args in (("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("/", "a", "b"), ("a", "b", "/c", "d"), ("a",), (b"a", b"b"), ("a", "", "b"), ("a/", "")):
    print(p.join(*args), end=" | ")
print()
show(p.join, "a", b"b")
show(p.join, b"a", "b")
show(p.join, "a", 3)
show(p.join, 3)
show(p.join)
show(p.split, 3)
show(p.exists, "a\0b")
show(p.exists, [])
print(p.commonprefix([]), p.commonprefix(["abc", "abd"]), p.commonprefix(["/usr/lib", "/usr/local"]), p.commonprefix([["a", "b"], ["a", "c"]]))
print(p.commonpath(["/usr/lib", "/usr/local/lib"]), p.commonpath(["a/b/c", "a/b", "a//b/./d"]), repr(p.commonpath(["a", "b"])), p.commonpath([b"/x/y", b"/x/z"]))
show(p.commonpath, [])
show(p.commonpath, ["/a", "b"])
show(p.commonpath, ["a", b"b"])
for a, b in (("/a/b/c", "/a"), ("/a", "/a/b/c"), ("/a/b", "/a/b"), ("/x/y", "/a/b"), ("a", "b"), ("a/b/../c", "a")):
    print(p.relpath(a, b), end=" | ")
print()
show(p.relpath, "")
os.environ["MP_X"] = "val"
os.environ["HOME"] = "/home/me"
for s in ("$MP_X", "${MP_X}y", "$MP_Xy", "$MP_NONE/x", "a$", "$$", "${", "${MP_X", "$MP_X$MP_X", "no", b"$MP_X"):
    print(p.expandvars(s), end=" | ")
print()
for s in ("~", "~/x", "a~", "~nobody-at-all/x", "/~", b"~/b"):
    print(p.expanduser(s), end=" | ")
print()
print(p.abspath("x") == p.join(os.getcwd(), "x"), p.abspath("/a/../b"), p.realpath("/a/../b/./c"), p.abspath(b"/q"))


class Path:
    def __init__(self, s):
        self.s = s

    def __fspath__(self):
        return self.s


print(p.join(Path("a"), Path("b")), p.split(Path("x/y")), os.fspath(Path("q")), p.basename(Path("a/b")), p.exists(Path("/")))
show(os.fspath, Path(3))
show(os.fspath, 3)
show(p.join, Path(3), "a")
print(isinstance(Path("x"), os.PathLike), isinstance("x", os.PathLike), issubclass(Path, os.PathLike), os.fsencode("a"), os.fsdecode(b"a\xff") == "a\udcff")
