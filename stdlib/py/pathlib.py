"""Paths of the file system as objects."""
import fnmatch
import functools
import io
import os
import posixpath
import re
import stat as _st
import sys

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]


class UnsupportedOperation(NotImplementedError):
    """What a path of this system cannot do."""


class _Parents:
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._all = []
        while True:
            parent = path.parent
            if parent == path or len(parent._tail) == len(path._tail):
                break
            self._all.append(parent)
            path = parent

    def __len__(self):
        return len(self._all)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self._all[i])
        if i >= len(self._all) or i < -len(self._all):
            raise IndexError(i)
        return self._all[i]

    def __iter__(self):
        return iter(self._all)

    def __contains__(self, p):
        return p in self._all

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


@functools.lru_cache(maxsize=512)
def _pattern(pat, flags):
    return re.compile(fnmatch.translate(pat), flags).match


class PurePath:
    """A path without access to the file system."""

    __slots__ = ("_raw", "_parsed", "_text", "_hash_value", "__weakref__")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        parts = []
        for arg in args:
            if isinstance(arg, PurePath):
                parts.append(arg._raw)
                continue
            try:
                p = os.fspath(arg)
            except TypeError:
                p = arg
            if not isinstance(p, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, not " f"{type(p).__name__!r}")
            parts.append(p)
        self._raw = posixpath.join(*parts) if parts else ""
        self._parsed = None
        self._text = None
        self._hash_value = None

    def with_segments(self, *pathsegments):
        """A new path of the same class."""
        return type(self)(*pathsegments)

    def _parse(self):
        if self._parsed is None:
            _, root, rest = posixpath.splitroot(self._raw)
            self._parsed = root, [x for x in rest.split("/") if x and x != "."]
        return self._parsed

    def _made(self, root, tail):
        p = self.with_segments(root + "/".join(tail))
        p._parsed = root, list(tail)
        p._text = root + "/".join(tail) or "."
        return p

    @property
    def _tail(self):
        return self._parse()[1]

    def __str__(self):
        if self._text is None:
            root, tail = self._parse()
            self._text = root + "/".join(tail) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The path with slashes."""
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    def as_uri(self):
        """The path as a file: address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        return "file://" + "".join(chr(b) if b in safe else "%%%02X" % b for b in bytes(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        if self._hash_value is None:
            self._hash_value = hash(str(self))
        return self._hash_value

    def _order(self, other):
        if not isinstance(other, PurePath):
            return None
        return str(self).split("/"), str(other).split("/")

    def __lt__(self, other):
        k = self._order(other)
        return NotImplemented if k is None else k[0] < k[1]

    def __le__(self, other):
        k = self._order(other)
        return NotImplemented if k is None else k[0] <= k[1]

    def __gt__(self, other):
        k = self._order(other)
        return NotImplemented if k is None else k[0] > k[1]

    def __ge__(self, other):
        k = self._order(other)
        return NotImplemented if k is None else k[0] >= k[1]

    def __reduce__(self):
        return type(self), self.parts

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    @property
    def drive(self):
        """There are no drives."""
        return ""

    @property
    def root(self):
        """The slash an absolute path begins with."""
        return self._parse()[0]

    @property
    def anchor(self):
        """The same."""
        return self._parse()[0]

    @property
    def parts(self):
        """The names that the path consists of."""
        root, tail = self._parse()
        return (root, *tail) if root else tuple(tail)

    @property
    def name(self):
        """The last name."""
        tail = self._tail
        return tail[-1] if tail else ""

    @property
    def stem(self):
        """The last name without its extension."""
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def suffix(self):
        """The extension of the last name."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All extensions of the last name."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + s for s in name.lstrip(".").split(".")[1:]]

    def with_name(self, name):
        """The path with another last name."""
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        root, tail = self._parse()
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(root, tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another extension."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and (suffix[0] != "." or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    @property
    def parent(self):
        """The folder above."""
        root, tail = self._parse()
        return self._made(root, tail[:-1]) if tail else self

    @property
    def parents(self):
        """The folders above."""
        return _Parents(self)

    def joinpath(self, *pathsegments):
        """The path with others behind it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        """Whether the path begins at the root."""
        return bool(self.root)

    def is_reserved(self):
        """No name is reserved."""
        return False

    def is_relative_to(self, other, *_deprecated):
        """Whether the path is other or lies below it."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The way from other to the path."""
        other = self.with_segments(other, *_deprecated)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._made("", [".."] * step + self._tail[len(path._tail):])

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path matches the pattern."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        flags = re.IGNORECASE if case_sensitive is False else 0
        want, have = pattern.parts[::-1], self.parts[::-1]
        if not want:
            raise ValueError("empty pattern")
        if len(have) < len(want) or len(have) > len(want) and pattern.anchor:
            return False
        return all(_pattern("*" if w == "**" else w, flags)(h) for h, w in zip(have, want))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether all of the path matches the pattern, where ** stands for any number of names."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        flags = re.IGNORECASE if case_sensitive is False else 0

        def go(want, have):
            if not want:
                return not have
            if want[0] == "**":
                return any(go(want[1:], have[i:]) for i in range(len(have) + 1))
            return bool(have) and _pattern(want[0], flags)(have[0]) is not None and go(want[1:], have[1:])
        return go(pattern.parts, self.parts)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path as Unix writes it."""

    __slots__ = ()


class Path(PurePath):
    """A path with access to the file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's folder."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a file: address."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        data = re.sub(rb"%([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), path.encode())
        path = cls(os.fsdecode(data))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def stat(self, *, follow_symlinks=True):
        """What os.stat says."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """What os.lstat says."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return self._is(_st.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is an ordinary file."""
        return self._is(_st.S_ISREG, follow_symlinks)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return os.path.islink(self)

    def is_junction(self):
        """There are no junctions."""
        return False

    def is_mount(self):
        """Whether another file system begins there."""
        return os.path.ismount(self)

    def is_block_device(self):
        """Whether it is a block device."""
        return self._is(_st.S_ISBLK)

    def is_char_device(self):
        """Whether it is a character device."""
        return self._is(_st.S_ISCHR)

    def is_fifo(self):
        """Whether it is a pipe."""
        return self._is(_st.S_ISFIFO)

    def is_socket(self):
        """Whether it is a socket."""
        return self._is(_st.S_ISSOCK)

    def _is(self, test, follow_symlinks=True):
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except (OSError, ValueError):
            return False

    def samefile(self, other_path):
        """Whether both lead to the same file."""
        other = other_path.stat() if hasattr(other_path, "stat") else os.stat(other_path)
        return os.path.samestat(self.stat(), other)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The contents of the file."""
        with self.open(mode="rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The contents of the file as text."""
        with self.open(mode="r", encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Write a file with these contents."""
        view = memoryview(data)
        with self.open(mode="wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write a file with this text."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """The paths in the folder."""
        names = os.listdir(self)
        return (self / name for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below this one that match the pattern."""
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
            pattern = self.with_segments(pattern)
        else:
            text = str(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern.parts)
        if not parts:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        if text.endswith("/"):
            parts.append("")
        flags = re.IGNORECASE if case_sensitive is False else 0
        return self._select(parts, flags, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The same at any depth."""
        text = os.fspath(pattern)
        if self.with_segments(text).anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob("**/" + text if text else "**/", case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def _entries(self):
        try:
            with os.scandir(self) as it:
                return list(it)
        except OSError:
            return []

    def _below(self, links):
        yield self
        for e in self._entries():
            try:
                if e.is_dir(follow_symlinks=links):
                    yield from (self / e.name)._below(links)
            except OSError:
                pass

    def _select(self, parts, flags, links):
        if not parts:
            if self.exists(follow_symlinks=False):
                yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "":
            if self.is_dir():
                yield self
        elif part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            if not self.is_dir():
                return
            if not rest:
                yield from self._tree(links)
                return
            seen = set()
            for p in self._below(links):
                for q in p._select(rest, flags, links):
                    if q not in seen:
                        seen.add(q)
                        yield q
        elif part == "..":
            if self.is_dir():
                yield from (self / "..")._select(rest, flags, links)
        elif flags == 0 and not any(c in part for c in "*?["):
            p = self / part
            if p.exists(follow_symlinks=False):
                yield from p._select(rest, flags, links)
        else:
            match = _pattern(part, flags)
            for e in self._entries():
                if match(e.name):
                    p = self / e.name
                    if rest:
                        if p.is_dir():
                            yield from p._select(rest, flags, links)
                    else:
                        yield p

    def _tree(self, links):
        yield self
        for e in self._entries():
            p = self / e.name
            try:
                deep = e.is_dir(follow_symlinks=links)
            except OSError:
                deep = False
            if deep:
                yield from p._tree(links)
            else:
                yield p

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Go through the tree below: (path, names of folders, names of files) for each folder."""
        stack = [self]
        while stack:
            path = stack.pop()
            if isinstance(path, tuple):
                yield path
                continue
            dirs, files = [], []
            try:
                with os.scandir(path) as it:
                    for e in it:
                        try:
                            is_dir = e.is_dir(follow_symlinks=follow_symlinks)
                        except OSError:
                            is_dir = False
                        (dirs if is_dir else files).append(e.name)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, dirs, files
            else:
                stack.append((path, dirs, files))
            stack += [path / d for d in reversed(dirs)]

    def absolute(self):
        """The path from the root."""
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root without symbolic links and ".."."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with the home folder for a leading ~."""
        if not self.root and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def owner(self, *, follow_symlinks=True):
        """There is no list of users."""
        raise UnsupportedOperation("Path.owner() is unsupported on this system")

    def group(self, *, follow_symlinks=True):
        """There is no list of groups."""
        raise UnsupportedOperation("Path.group() is unsupported on this system")

    def readlink(self):
        """Where the symbolic link leads."""
        return self.with_segments(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or set the times of one."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a folder."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Set the permissions."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Set the permissions of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the empty folder."""
        os.rmdir(self)

    def rename(self, target):
        """Give the file another name."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Give the file another name, whatever has it already."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make a symbolic link that leads to target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make another name for target."""
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of the file system as Unix writes it."""

    __slots__ = ()


# The classes say that they come from where CPython 3.13 keeps them.
for _c in (PurePath, PurePosixPath, Path, PosixPath):
    _c.__module__ = "pathlib._local"
UnsupportedOperation.__module__ = "pathlib._abc"
sys.modules["pathlib._local"] = sys.modules["pathlib._abc"] = sys.modules[__name__]
del _c
