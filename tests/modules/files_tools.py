# tempfile, shutil, glob, fnmatch.
import fnmatch
import glob
import os
import shutil
import tempfile


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", str(e).replace(top, "TOP"))


top = tempfile.mkdtemp(prefix="mp-", suffix="-x")
base = os.path.basename(top)
print(base.startswith("mp-"), base.endswith("-x"), len(base), os.path.isdir(top), oct(os.stat(top).st_mode), os.path.dirname(top) == tempfile.gettempdir())
for name in ("a.py", "b.py", "c.txt", ".hidden", "dir/d.py", "dir/sub/e.py", "dir/sub/f.txt", "[x].py"):
    path = os.path.join(top, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(name)


def names(paths):
    return sorted(p.replace(top, "TOP") for p in paths)


for pat in ("*", "*.py", "*/*.py", "**", "**/*.py", "?.py", "[ab].py", "[!a].py", ".*", "dir", "dir/", "none*", "*/", "[[]x].py"):
    print(pat, names(glob.glob(top + "/" + pat)), names(glob.glob(top + "/" + pat, recursive=True)))
print(sorted(glob.glob("*.py", root_dir=top)), sorted(glob.glob("**/*.py", root_dir=top, recursive=True)), glob.escape("a[*?"), sorted(glob.glob(b"*.txt", root_dir=top.encode())))
print(sorted(glob.iglob("*", root_dir=top, include_hidden=True)))
for name, pat in (("a", "a"), ("abc", "a*"), ("abc", "?b?"), ("abc", "[a-c]bc"), ("dbc", "[!a-c]bc"), ("a]", "a]"), ("a\nb", "a*b"), ("", "*"), ("x[", "x["), ("a-b", "a[-x]b"),
                  ("A", "a"), ("ab", "a[]-]b"), ("a^", "a[^]"), ("\\", "[\\]"), ("abcabc", "*b*c"), ("aXbXc", "a*b*d")):
    print(fnmatch.fnmatch(name, pat), fnmatch.fnmatchcase(name, pat), end=" ")
print()
for pat in ("*", "a*b", "a?b", "[abc]", "[!abc]", "[a-c]x", "a.b", "[", "*a*b*", "[]x]", "**a"):
    print(fnmatch.translate(pat))
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.fnmatch(b"ab", b"a*"))

print(shutil.copyfile(top + "/a.py", top + "/copy").replace(top, "TOP"), open(top + "/copy").read())
os.chmod(top + "/a.py", 0o600)
print(shutil.copy(top + "/a.py", top + "/dir").replace(top, "TOP"), oct(os.stat(top + "/dir/a.py").st_mode))
os.utime(top + "/a.py", (1, 2))
shutil.copy2(top + "/a.py", top + "/copy2")
print(os.path.getmtime(top + "/copy2"))
show(shutil.copyfile, top + "/a.py", top + "/a.py")
show(shutil.copyfile, top + "/none", top + "/x")
shutil.copytree(top + "/dir", top + "/tree", ignore=shutil.ignore_patterns("*.txt"))
print([(r.replace(top, "TOP"), sorted(d), sorted(f)) for r, d, f in os.walk(top + "/tree")])
show(shutil.copytree, top + "/dir", top + "/tree")
print(shutil.move(top + "/copy", top + "/moved").replace(top, "TOP"), shutil.move(top + "/moved", top + "/dir").replace(top, "TOP"))
show(shutil.move, top + "/copy2", top + "/none/x")
shutil.rmtree(top + "/tree")
print(os.path.exists(top + "/tree"), shutil.rmtree(top + "/none", ignore_errors=True))
show(shutil.rmtree, top + "/none")
os.environ.update(COLUMNS="100", LINES="40")
print(shutil.get_terminal_size(), shutil.which("no-such-program"), os.path.basename(shutil.which("sh")))

with tempfile.TemporaryDirectory(dir=top) as d:
    open(d + "/file", "w").close()
    print(os.listdir(d))
print(os.path.exists(d))
t = tempfile.TemporaryDirectory(dir=top)
print(repr(t) == f"<TemporaryDirectory {t.name!r}>")
t.cleanup()
with tempfile.NamedTemporaryFile("w+", dir=top, suffix=".t") as f:
    f.write("hello")
    f.seek(0)
    print(f.read(), os.path.exists(f.name), f.name.endswith(".t"), f.mode, list(f))
print(os.path.exists(f.name), f.closed)
with tempfile.NamedTemporaryFile(dir=top, delete=False) as f:
    print(f.write(b"x"))
print(os.path.exists(f.name), os.unlink(f.name))
with tempfile.TemporaryFile(dir=top) as f:
    print(f.write(b"abc"), f.seek(1), f.read())
fd, path = tempfile.mkstemp(dir=top, text=True)
os.close(fd)
print(os.path.isfile(path), tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.gettempdirb() == os.fsencode(tempfile.gettempdir()))
with tempfile.SpooledTemporaryFile(max_size=5, dir=top) as f:
    print(f.write(b"abc"), f._rolled, f.write(b"defg"), f._rolled, f.seek(0), f.read())
show(tempfile.mkstemp, dir=top.encode(), suffix="x")
shutil.rmtree(top)
print(os.path.exists(top))
