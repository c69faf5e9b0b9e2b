# os.walk, os.scandir, os.listdir, makedirs, removedirs: order and pruning, entries, errors.
import os
import shutil
import tempfile

top = tempfile.mkdtemp()


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)).replace(top, "TOP"))
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, str(e.filename).replace(top, "TOP"))
    except Exception as e:
        print(type(e).__name__, "-", e)


def put(*parts):
    path = os.path.join(top, *parts)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write("/".join(parts))


for parts in (("a", "one.txt"), ("a", "deep", "two.txt"), ("b", "three"), ("top.txt",), ("a", "skip", "four")):
    put(*parts)
os.mkdir(os.path.join(top, "empty"))


def tree(**kw):
    for where, dirs, files in os.walk(top, **kw):
        dirs.sort()
        print(os.path.relpath(where, top), dirs, sorted(files))


tree()
seen = []
for where, dirs, files in os.walk(top, topdown=False):
    seen.append(os.path.relpath(where, top))
print(seen.index("a/deep") < seen.index("a") < seen.index("."), sorted(seen), seen[-1])
for where, dirs, files in os.walk(top):
    dirs[:] = sorted(d for d in dirs if d != "skip")
    print(os.path.relpath(where, top), dirs)
print(list(os.walk(os.path.join(top, "missing"))))
list(os.walk(os.path.join(top, "missing"), onerror=lambda e: print("onerror", type(e).__name__, os.path.basename(e.filename))))
with os.scandir(top) as entries:
    for entry in sorted(entries, key=lambda e: e.name):
        print(repr(entry), entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.stat().st_size if entry.is_file() else "-",
              os.path.basename(entry.path), os.fspath(entry) == entry.path, entry.inode() == os.stat(entry.path).st_ino)
it = os.scandir(top)
next(it)
print(it.close(), next(it, "closed"))
print(sorted(os.listdir(top)), sorted(os.listdir(os.fsencode(top))))
os.symlink(os.path.join(top, "a"), os.path.join(top, "link"))
print([(e.name, e.is_symlink(), e.is_dir(), e.is_dir(follow_symlinks=False)) for e in os.scandir(top) if e.name == "link"])
print(sum(1 for _ in os.walk(top)), sum(1 for _ in os.walk(top, followlinks=True)))
show(os.listdir, os.path.join(top, "none"))
show(os.scandir, os.path.join(top, "top.txt"))
show(os.mkdir, os.path.join(top, "a"))
show(os.makedirs, os.path.join(top, "a", "deep"))
show(os.makedirs, os.path.join(top, "a", "deep"), exist_ok=True)
show(os.makedirs, os.path.join(top, "top.txt", "x"))
show(os.rmdir, os.path.join(top, "a"))
show(os.rmdir, os.path.join(top, "none"))
show(os.remove, os.path.join(top, "none"))
os.makedirs(os.path.join(top, "x", "y", "z"))
os.removedirs(os.path.join(top, "x", "y", "z"))
print(os.path.exists(os.path.join(top, "x")))
os.renames(os.path.join(top, "b", "three"), os.path.join(top, "c", "d", "three"))
print(os.path.exists(os.path.join(top, "b")), os.listdir(os.path.join(top, "c", "d")))
shutil.rmtree(top)
print(os.path.exists(top))
