# pathlib: paths without a file system.
import os
from pathlib import Path, PosixPath, PurePath, PurePosixPath


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


P = PurePosixPath
for s in ("", ".", "/", "//", "///", "a", "/a", "a/b", "/a/b/", "a//b", "a/./b", "./a", "../a", "a.b", ".a", "a.b.c", "a.", "..", "/..", "//a/b", "a/b.tar.gz", "...x"):
    p = P(s)
    print(repr(p), p.parts, repr(p.root), repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, p.parent, [str(x) for x in p.parents], p.is_absolute())
print(P("a", "b", "/c", "d"), P("a") / "b" / P("c"), "x" / P("y"), P("a").joinpath("b", "c"), P("a") / "/b", P(P("q"), "r"), PurePath("z"), Path("w"))
print(type(PurePath()), type(Path()), PurePath() == P(), P("a") == Path("a"), P("a") == "a", hash(P("a/b")) == hash(P("a//b")), P("a") < P("b"), P("a/b") < P("a.b"),
      sorted([P("b"), P("a/c"), P("a")]), P("a") >= P("a"), P("A") != P("a"))
show(lambda: P("a") < "a")
show(lambda: P("a") / 3)
show(lambda: 3 / P("a"))
show(P, 3)
show(P, b"x")
show(P, None)
print(P("a/b.c").with_name("x"), P("a/b.c").with_stem("x"), P("a/b.c").with_suffix(".y"), P("a/b.c").with_suffix(""), P("a/b").with_suffix(".z"), P("a/b.x.y").with_suffix(".q"))
for args in (("",), ("a/b",), (".",)):
    show(P("a/b").with_name, *args)
for args in (("x",), (".",), ("./x",)):
    show(P("a/b").with_suffix, *args)
show(P("/").with_name, "x")
show(P("").with_suffix, ".x")
print(P("/a/b/c").relative_to("/a"), P("a/b").relative_to("a/b"), P("a/b").relative_to(""), P("/a/b").relative_to("/a/c", walk_up=True), P("a/b/c").is_relative_to("a/b"),
      P("a/b").is_relative_to("a/bc"))
show(P("/a/b").relative_to, "/c")
show(P("/a/b").relative_to, "c", walk_up=True)
show(P("a/b").relative_to, "../c", walk_up=True)
print([P(a).match(b) for a, b in (("a.py", "*.py"), ("a/b.py", "*.py"), ("a/b.py", "a/*.py"), ("/a/b.py", "/*.py"), ("a/b/c.py", "a/*/*.py"), ("a", "A"), ("/a/b", "/a/*"), ("a/b", "**/b"))])
print([P(a).full_match(b) for a, b in (("a.py", "*.py"), ("a/b.py", "*.py"), ("a/b.py", "**/*.py"), ("a/b/c", "a/**"), ("a", "**"), ("a/b", "a/**/b"))])
show(P("a").match, "")
p = P("/x/y/z")
print(p.parents[0], p.parents[-1], p.parents[0:2], len(p.parents), list(p.parents), p.parents)
show(lambda: p.parents[5])
print(str(p), bytes(p), os.fspath(p), p.as_posix(), p.as_uri(), P("/a b/\u00e9").as_uri(), p.anchor, repr(p.drive))
show(P("a").as_uri)
print(isinstance(p, os.PathLike), os.path.join("a", P("b")), {P("a"): 1}[P("a")], p.with_segments("q", "r"), P.__mro__[1].__name__)
print(Path("a").absolute() == Path(os.getcwd(), "a"), Path("/a/../b").resolve(), Path("~").expanduser() == Path(os.environ["HOME"]), Path.home() == Path(os.environ["HOME"]))


class Mine(PurePosixPath):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *args):
        return type(self)(*args, tag=self.tag)


m = Mine("a/b", tag=5)
print(repr(m), (m / "c").tag, m.parent.tag, m.with_name("x").tag, m)
