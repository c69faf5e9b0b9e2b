# os: folders, files, the environment, descriptors.
import errno
import os
import stat

top = "os_files.tmp"


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e, "-", getattr(e, "errno", ""), getattr(e, "filename", ""), getattr(e, "filename2", ""))


def write(name, text="x"):
    with open(name, "w") as f:
        f.write(text)


os.mkdir(top)
show(os.mkdir, top)
show(os.mkdir, top + "/a/b")
os.makedirs(top + "/a/b/c")
show(os.makedirs, top + "/a/b/c")
os.makedirs(top + "/a/b/c", exist_ok=True)
write(top + "/f1", "12345")
write(top + "/a/f2")
write(top + "/a/b/f3")
print(sorted(os.listdir(top)), sorted(os.listdir(top.encode())), os.listdir(top + "/a/b/c"))
for root, dirs, files in os.walk(top):
    dirs.sort()
    print(root, dirs, sorted(files))
print([(r, sorted(d), sorted(f)) for r, d, f in os.walk(top, topdown=False)])
with os.scandir(top) as it:
    for e in sorted(it, key=lambda e: e.name):
        print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size if e.is_file() else "", os.fspath(e))
st = os.stat(top + "/f1")
print(st.st_size, st[6], st.st_size == st[stat.ST_SIZE], stat.S_ISREG(st.st_mode), stat.filemode(stat.S_IFDIR | 0o751), len(st), st.st_mtime_ns // 10**9 == st[8],
      isinstance(st.st_mtime, float), type(st))
os.utime(top + "/f1", (1000, 2000.5))
print(os.path.getmtime(top + "/f1"), os.stat(top + "/f1").st_atime, os.stat(top + "/f1").st_mtime_ns, os.stat(top + "/f1")[8])
os.utime(top + "/f1", ns=(5, 7))
print(os.stat(top + "/f1").st_mtime_ns)
os.chmod(top + "/f1", 0o640)
print(oct(os.stat(top + "/f1").st_mode), os.access(top + "/f1", os.R_OK), os.access(top + "/none", os.F_OK))
os.symlink("f1", top + "/link")
os.symlink("nowhere", top + "/broken")
p = os.path
print(os.readlink(top + "/link"), p.islink(top + "/link"), p.exists(top + "/link"), p.exists(top + "/broken"), p.lexists(top + "/broken"), p.isfile(top + "/link"),
      p.isdir(top), p.getsize(top + "/f1"), p.samefile(top + "/link", top + "/f1"), p.realpath(top + "/link") == p.abspath(top + "/f1"),
      os.lstat(top + "/link").st_size, stat.S_ISLNK(os.lstat(top + "/link").st_mode))
os.rename(top + "/f1", top + "/g1")
os.replace(top + "/g1", top + "/a/f2")
show(os.rename, top + "/none", top + "/other")
show(os.remove, top + "/none")
show(os.rmdir, top + "/a")
show(os.listdir, top + "/none")
show(os.listdir, top + "/a/f2")
show(os.stat, top + "/none")
show(os.chdir, top + "/none")
show(os.readlink, top + "/a")
show(os.stat, 1.5)
show(os.mkdir, 5)
show(os.listdir, 1.5)
show(os.stat, "a\0b")
show(os.open, top + "/none", os.O_RDONLY)
print(open(top + "/a/f2").read())
fd = os.open(top + "/fd", os.O_RDWR | os.O_CREAT, 0o600)
print(os.write(fd, b"hello"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size, os.isatty(fd), os.ftruncate(fd, 2), os.close(fd))
show(os.close, fd)
with os.fdopen(os.open(top + "/fd", os.O_RDONLY)) as f:
    print(f.read())
os.removedirs(top + "/a/b/c") if False else os.rmdir(top + "/a/b/c")
os.remove(top + "/a/b/f3")
os.remove(top + "/a/f2")
for n in ("link", "broken", "fd"):
    os.unlink(top + "/" + n)
os.removedirs(top + "/a/b")
print(p.exists(top))

env = os.environ
env["MP_TEST"] = "1"
print(env["MP_TEST"], os.getenv("MP_TEST"), os.getenv("MP_NONE"), os.getenv("MP_NONE", 5), "MP_TEST" in env, env.get("MP_NONE"), os.environb[b"MP_TEST"])
show(env.__getitem__, "MP_NONE")
show(env.__setitem__, "X", 1)
show(env.__setitem__, 1, "X")
show(env.__getitem__, 1)
show(env.__delitem__, "MP_NONE")
show(env.pop, "MP_NONE")
print(env.pop("MP_TEST"), env.pop("MP_TEST", None), env.setdefault("MP_TEST", "z"), len(env) == len(dict(env)), sorted(env) == sorted(env.keys()))
env.update({"MP_A": "a"}, MP_B="b")
print(env["MP_A"], env["MP_B"], (env | {"q": "r"})["q"], type(env.copy()))
here = os.getcwd()
os.chdir("/")
print(os.getcwd(), os.getcwdb())
os.chdir(here)
print(os.error is OSError, os.strerror(2), os.strerror(errno.EACCES), errno.errorcode[2], errno.ENOENT, len(os.urandom(5)), os.cpu_count() > 0, os.getpid() > 0)
print(os.umask(0o22) >= 0, os.sep, os.curdir, os.pardir, os.extsep, os.devnull, os.get_exec_path({"PATH": "/a:/b"}), os.uname().sysname == os.uname()[0], len(os.times()))
show(os.get_terminal_size, 0) if False else None
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns)
for n in ("EACCES", "EEXIST", "EAGAIN", "EPIPE"):
    print(n, errno.errorcode[getattr(errno, n)])
