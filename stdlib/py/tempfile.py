"""Temporary files and folders."""
import io
import os
import weakref

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix",
           "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"


def _name():
    return "".join(_letters[b % len(_letters)] for b in os.urandom(8))


def gettempprefix():
    """What names begin with if nothing else is asked for."""
    return template


def gettempprefixb():
    """The same as bytes."""
    return os.fsencode(template)


def gettempdir():
    """The folder for temporary files."""
    global tempdir
    if tempdir is None:
        for d in [os.environ.get(n) for n in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", "/usr/tmp", os.getcwd()]:
            if d and os.path.isdir(d) and os.access(d, os.W_OK | os.X_OK):
                tempdir = os.path.abspath(d)
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found")
    return tempdir


def gettempdirb():
    """The same as bytes."""
    return os.fsencode(gettempdir())


def _params(prefix, suffix, dir):
    kinds = {bytes if isinstance(os.fspath(v) if v is dir else v, bytes) else str for v in (prefix, suffix, dir) if v is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else str
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _try(prefix, suffix, dir, kind, make):
    for _ in range(TMP_MAX):
        name = _name()
        path = os.path.abspath(os.path.join(dir, prefix + (name if kind is str else os.fsencode(name)) + suffix))
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


_flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file: its descriptor and path. The caller removes it."""
    prefix, suffix, dir, kind = _params(prefix, suffix, dir)
    return _try(prefix, suffix, dir, kind, lambda path: os.open(path, _flags, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder: its path. The caller removes it."""
    prefix, suffix, dir, kind = _params(prefix, suffix, dir)
    return _try(prefix, suffix, dir, kind, lambda path: os.mkdir(path, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A path where there is no file; another program may make one there."""
    if dir is None:
        dir = gettempdir()
    while True:
        path = os.path.join(dir, prefix + _name() + suffix)
        if not os.path.lexists(path):
            return path


def _remove(path):
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


class _TemporaryFileWrapper:
    """A file with a name that is removed with it."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._on_close = delete and delete_on_close
        self._finalizer = weakref.finalize(self, self._end, file, name, delete)

    @staticmethod
    def _end(file, name, delete):
        file.close()
        if delete:
            _remove(name)

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.__exit__(exc, value, tb)
        if self.delete:
            self._finalizer()

    def close(self):
        """Close the file, and remove it if that is wanted."""
        self.file.close()
        if self._on_close:
            self._finalizer()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None,
                       delete_on_close=True):
    """A file with a name that is removed when it is closed."""
    prefix, suffix, dir, kind = _params(prefix, suffix, dir)
    fd, path = _try(prefix, suffix, dir, kind, lambda path: os.open(path, _flags, 0o600))
    try:
        file = io.open(fd, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    except BaseException:
        os.close(fd)
        _remove(path)
        raise
    raw = getattr(file, "buffer", file)
    getattr(raw, "raw", raw).name = path
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name."""
    fd, path = mkstemp(suffix, prefix, dir)
    os.unlink(path)
    try:
        return io.open(fd, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    except BaseException:
        os.close(fd)
        raise


class SpooledTemporaryFile(io.IOBase):
    """A file in memory that goes to disk when it has become too large."""

    _rolled = False
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding or "utf-8", errors=errors, newline=newline)
        self._max_size = max_size
        self._args = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding, "newline": newline, "dir": dir, "errors": errors}

    def rollover(self):
        """Go to disk."""
        if self._rolled:
            return
        file = self._file
        new = self._file = TemporaryFile(**self._args)
        pos = file.tell()
        if hasattr(new, "buffer"):
            new.buffer.write(file.detach().getvalue())
        else:
            new.write(file.getvalue())
        new.seek(pos)
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        n = self._file.write(s)
        self._check()
        return n

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def name(self):
        return getattr(self._file, "name", None) if self._rolled else None

    @property
    def mode(self):
        return getattr(self._file, "mode", self._args["mode"])

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def _forward(name):
        def method(self, *args):
            return getattr(self._file, name)(*args)
        method.__name__ = name
        return method

    for _n in ("read", "read1", "readinto", "readline", "readlines", "seek", "tell", "flush", "isatty", "detach"):
        locals()[_n] = _forward(_n)
    del _n, _forward


class TemporaryDirectory:
    """A folder that is removed with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = weakref.finalize(self, self._cleanup, self.name, "Implicitly cleaning up {!r}".format(self), ignore_cleanup_errors, delete)

    @classmethod
    def _cleanup(cls, name, message, ignore_errors=False, delete=True):
        if delete:
            import warnings
            cls._rmtree(name, ignore_errors)
            warnings.warn(message, ResourceWarning)

    @staticmethod
    def _rmtree(name, ignore_errors):
        import shutil

        def onexc(func, path, exc):
            if isinstance(exc, FileNotFoundError) or ignore_errors:
                return
            raise exc
        shutil.rmtree(name, onexc=onexc)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder now."""
        if self._finalizer.detach() or os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)
