# os.environ and friends: mapping behaviour, putenv, bytes, errors, expandvars.
import os


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


name = "MINI_TEST_NAME"
os.environ.pop(name, None)
print(os.environ.get(name), os.getenv(name), os.getenv(name, "default"), name in os.environ)
show(lambda: os.environ[name])
os.environ[name] = "value"
print(os.environ[name], os.getenv(name), name in os.environ, os.environb[name.encode()], os.getenvb(name.encode()))
os.environb[name.encode()] = b"caf\xc3\xa9"
print(os.environ[name], ascii(os.environ[name]))
os.environb[name.encode()] = b"\xff"
print(ascii(os.environ[name]), os.fsencode(os.environ[name]))
show(lambda: os.environ.__setitem__(name, 5))
show(lambda: os.environ.__setitem__(5, "x"))
show(lambda: os.environ.__getitem__(5))
show(lambda: os.environ.__setitem__("a=b", "x"))
show(lambda: os.environ.__setitem__("", "x"))
show(lambda: os.environ.__setitem__("nul\0", "x"))
show(lambda: os.environ.__delitem__("MINI_NOT_THERE"))
print(os.environ.setdefault(name, "other") == os.environ[name], os.environ.setdefault(name + "2", "second"))
os.environ.update({name: "a", name + "3": "third"})
print(sorted(k for k in os.environ if k.startswith(name)))
print(os.environ.pop(name + "2"), name + "2" in os.environ)
del os.environ[name + "3"]
print(os.getenv(name + "3"))
print(type(os.environ).__name__, callable(os.environ.update), type(os.environ.copy()).__name__)
merged = os.environ | {name: "merged"}
print(type(merged).__name__, merged[name], os.environ[name])
merged = {name: "left", "zz": 1} | os.environ
print(type(merged).__name__, merged[name], merged["zz"])
os.environ |= {name: "inplace"}
print(os.environ[name], len(os.environ) == len(list(os.environ)), os.environ.keys() >= {name})
print(os.path.expandvars(f"$%s/${{%s}}/$MINI_NOT_THERE/$$x" % (name, name)))
print(os.path.expandvars(b"$" + name.encode()))
os.environ["HOME"] = "/home/me"
print(os.path.expanduser("~/x"), os.path.expanduser("~"), os.path.expanduser("a~"), os.path.expanduser(b"~/b"))
os.unsetenv(name)
print(os.environ[name])
os.putenv(name, "put")
print(os.environ[name])
show(os.putenv, "x=y", "v")
show(os.getenv, 3)
print(os.fsencode("aé"), os.fsdecode(b"a\xc3\xa9"), os.fspath("p"), os.fspath(b"p"))
show(os.fspath, 3)
show(os.fsencode, None)


class Path:
    def __init__(self, p):
        self.p = p

    def __fspath__(self):
        return self.p


print(os.fspath(Path("q")), os.path.join(Path("a"), "b"), os.fsencode(Path("x")))
show(os.fspath, Path(5))
print(os.environ.popitem() is not None, os.name, os.sep, os.pathsep, os.linesep == "\n", os.curdir, os.pardir, os.devnull)
