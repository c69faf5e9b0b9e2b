# pathlib: paths with a file system.
import os
import stat
import tempfile
from pathlib import Path


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", str(e).replace(str(top), "TOP"))


with tempfile.TemporaryDirectory() as name:
    top = Path(name)

    def rel(paths):
        return sorted(str(p.relative_to(top)) for p in paths)

    f = top / "f.txt"
    print(f.exists(), f.write_text("h\u00e9llo\nx", encoding="utf-8"), f.exists(), ascii(f.read_text(encoding="utf-8")), f.read_bytes(), f.write_bytes(b"123"), f.stat().st_size)
    show(f.write_text, 5)
    show((top / "none").read_text)
    show((top / "none").stat)
    with f.open("a") as h:
        print(h.name == str(f), h.write("4"))
    (top / "d").mkdir()
    show((top / "d").mkdir)
    show((top / "x/y").mkdir)
    (top / "d").mkdir(exist_ok=True)
    (top / "x/y/z").mkdir(parents=True)
    (top / "x/y/z").mkdir(parents=True, exist_ok=True)
    for n in ("a.py", "x/b.py", "x/y/c.py", "x/y/z/d.py", ".h"):
        (top / n).touch()
    show((top / "a.py").touch, exist_ok=False)
    print(rel(top.iterdir()), f.is_file(), f.is_dir(), top.is_dir(), top.is_file(), f.is_symlink(), top.is_mount(), f.is_fifo())
    for pat in ("*", "*.py", "*/*.py", "**/*.py", "**", "**/", "x", "x/", "x/**/c.py", "[ab].py", "none/*", "**/y/*", "?.py"):
        print(pat, rel(top.glob(pat)))
    print(rel(top.rglob("*.py")), rel(top.rglob("y")))
    show(lambda: list(top.glob("")))
    show(lambda: list(top.glob("/x")))
    print([(str(p.relative_to(top)), sorted(d), sorted(f)) for p, d, f in top.walk() if not d.sort()])
    print([str(p.relative_to(top)) for p, d, f in (top / "x").walk(top_down=False)])
    link = top / "link"
    link.symlink_to("f.txt")
    print(link.is_symlink(), link.readlink(), link.samefile(f), link.resolve() == f.resolve(), link.lstat().st_size, stat.S_ISLNK(link.lstat().st_mode), link.exists(follow_symlinks=False))
    f.chmod(0o600)
    print(oct(f.stat().st_mode), f.rename(top / "g.txt") == top / "g.txt", f.exists(), (top / "g.txt").replace(f) == f)
    show((top / "x").rmdir)
    show((top / "none").unlink)
    print((top / "none").unlink(missing_ok=True), link.unlink(), f.unlink(), f.exists(), link.exists())
    (top / "d").rmdir()
    h = top / "hard"
    h.hardlink_to(top / "a.py")
    print(h.stat().st_nlink)
    print(os.path.exists(top), open(top / "a.py").read() == "", sorted(os.listdir(top)))
print(top.exists(), Path.cwd() == Path(os.getcwd()), Path(".").resolve() == Path.cwd())
