"""The operating system: files, folders, the environment."""
import abc
import posix
import posixpath as path
import stat as st
import sys
from posix import *
from posix import _scandir, _utime

sys.modules["os.path"] = path
from os.path import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat, chmod, truncate}
supports_follow_symlinks = {stat, posix._utime}

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET", "SEEK_CUR", "SEEK_END", "fsencode",
           "fsdecode", "get_exec_path", "extsep", "makedirs", "removedirs", "renames", "walk", "getenv", "getenvb", "environ", "environb", "supports_bytes_environ",
           "fdopen", "scandir", "DirEntry", "utime", "error", "fspath", "get_terminal_size", "getcwdb"]
__all__ += [n for n in dir(posix) if n[0] != "_" and n not in __all__]


class PathLike(abc.ABC):
    """The base of objects that stand for a path of the file system."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for c in subclass.__mro__:
                if "__fspath__" in c.__dict__:
                    return True if c.__dict__["__fspath__"] is not None else NotImplemented
        return NotImplemented

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def fsencode(filename):
    """The bytes of a file name."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """The str of a file name."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def getcwdb():
    """The current folder as bytes."""
    return fsencode(getcwd())


_missing = object()


class _Environ:
    """The environment of the process as a mapping that passes changes on to it."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.decodekey = encodekey, decodekey
        self.encodevalue, self.decodevalue = encodevalue, decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __repr__(self):
        items = ", ".join(f"{self.decodekey(k)!r}: {self.decodevalue(v)!r}" for k, v in self._data.items())
        return f"environ({{{items}}})"

    def __eq__(self, other):
        if hasattr(other, "keys") and hasattr(other, "items"):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    __hash__ = None

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        return {k: None for k in self}.keys()

    def values(self):
        return dict(self.items()).values()

    def items(self):
        return {k: self[k] for k in self}.items()

    def copy(self):
        return {k: self[k] for k in self}

    def setdefault(self, key, value=None):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is _missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in self:
            del self[key]

    def update(self, other=(), /, **kw):
        pairs = [(k, other[k]) for k in other.keys()] if hasattr(other, "keys") else other
        for k, v in pairs:
            self[k] = v
        for k, v in kw.items():
            self[k] = v

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(self.items())
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(other)
        new.update(self.items())
        return new

    def __ior__(self, other):
        self.update(other)
        return self


def _encode_str(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _decode_str(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ(posix.environ, _encode_str, _decode_str, _encode_str, _decode_str)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """The value of an environment variable."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The value of an environment variable, as bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The folders that programs are looked for in."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def process_cpu_count():
    """How many processors this process may use."""
    return cpu_count()


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set when the file was read and changed last."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        a, m = ns
    elif times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        a, m = (int(t * 10**9) if isinstance(t, int) else int(t) * 10**9 + round((t - int(t)) * 10**9) for t in times)
    else:
        import time
        a = m = time.time_ns()
    _utime(path, a, m, bool(follow_symlinks))


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


class DirEntry:
    """An entry of a folder, as scandir finds it."""

    __slots__ = ("name", "path", "_kind", "_stat", "_lstat")

    def __new__(cls, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks:
            if self._stat is None:
                self._stat = stat(self.path) if self._kind in "l?" else self.stat(follow_symlinks=False)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat

    def _is(self, kind, test, follow_symlinks):
        if self._kind == kind:
            return True
        if self._kind == "?" or self._kind == "l" and follow_symlinks:
            try:
                return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
            except FileNotFoundError:
                return False
        return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is("d", st.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is("f", st.S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._kind == "l" or self._kind == "?" and st.S_ISLNK(self.stat(follow_symlinks=False).st_mode)

    def is_junction(self):
        return False

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


DirEntry.__module__ = "posix"


class ScandirIterator:
    """What scandir gives: an iterator of entries that can be closed."""

    def __init__(self, top, entries):
        self._top = top
        self._entries = entries
        self._next = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._entries is None or self._next >= len(self._entries):
            self._entries = None
            raise StopIteration
        name, kind = self._entries[self._next]
        self._next += 1
        e = object.__new__(DirEntry)
        e.name = name
        e.path = path.join(self._top, name)
        e._kind = kind
        e._stat = e._lstat = None
        return e

    def close(self):
        self._entries = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


ScandirIterator.__module__ = "posix"


def scandir(path=None):
    """An iterator of the entries of a folder."""
    return ScandirIterator("." if path is None else fspath(path), _scandir(path))


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it that do not exist."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (curdir.encode() if isinstance(tail, bytes) else curdir):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty folder and those above it that become empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, with new folders made and those left empty removed."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Go through a tree of folders: (folder, names of folders, names of files) for each."""
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, down = [], [], []
        try:
            with scandir(top) as entries:
                for e in entries:
                    try:
                        is_dir = e.is_dir()
                    except OSError:
                        is_dir = False
                    (dirs if is_dir else files).append(e.name)
                    if not topdown and is_dir and (followlinks or not e.is_symlink()):
                        down.append(e.path)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        if topdown:
            yield top, dirs, files
            for d in reversed(dirs):
                new = path.join(top, d)
                if followlinks or not path.islink(new):
                    stack.append(new)
        else:
            stack.append((top, dirs, files))
            stack.extend(reversed(down))


def _absent(name):
    def absent(*args, **kwargs):
        raise NotImplementedError(f"os.{name}() is not part of minipy: programs cannot start others")
    absent.__name__ = absent.__qualname__ = name
    return absent


for _n in ("system", "fork", "popen", "execv", "execve", "execvp", "spawnv", "kill"):
    globals()[_n] = _absent(_n)
del _n


def _exit(status):
    """End the process at once."""
    raise NotImplementedError("os._exit() is not part of minipy: use sys.exit()")
