"""Operations on paths as Unix writes them."""
import posix
import stat

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime",
           "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath",
           "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

_fspath = posix.fspath


def _like(path, text):
    return text.encode() if isinstance(path, bytes) else text


def _check(name, *paths):
    strs = byte = False
    for p in paths:
        if isinstance(p, str):
            strs = True
        elif isinstance(p, bytes):
            byte = True
        else:
            raise TypeError(f"{name}() argument must be str, bytes, or os.PathLike object, not {type(p).__name__!r}") from None
    if strs and byte:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """The path itself: case matters."""
    return _fspath(s)


def isabs(s):
    """Whether the path begins at the root."""
    s = _fspath(s)
    return s.startswith(_like(s, "/"))


def join(a, /, *p):
    """Paths joined with slashes; an absolute one starts afresh."""
    a = _fspath(a)
    slash = _like(a, "/")
    path = a
    try:
        for b in p:
            b = _fspath(b)
            if b.startswith(slash) or not path:
                path = b + (slash[:0] if path else path)
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError):
        _check("join", a, *map(_try_fspath, p))
        raise
    return path


def _try_fspath(p):
    return p.__fspath__() if hasattr(p, "__fspath__") else p


def split(p):
    """The path before the last slash and what is behind it."""
    p = _fspath(p)
    slash = _like(p, "/")
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = _fspath(p)
    slash, dot = _like(p, "/"), _like(p, ".")
    start = p.rfind(slash) + 1
    i = p.rfind(dot)
    while start < len(p) and p[start:start + 1] == dot:
        start += 1
    return (p[:i], p[i:]) if i >= start and i > 0 and start <= i else (p, p[:0])


def splitdrive(p):
    """There are no drives: empty, and the path."""
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """An empty drive, the root slashes, and the rest."""
    p = _fspath(p)
    slash = _like(p, "/")
    if p[:1] != slash:
        return p[:0], p[:0], p
    if p[1:2] != slash or p[2:3] == slash:
        return p[:0], slash, p[1:]
    return p[:0], p[:2], p[2:]


def basename(p):
    """What is behind the last slash."""
    p = _fspath(p)
    return p[p.rfind(_like(p, "/")) + 1:]


def dirname(p):
    """The path before the last slash."""
    return split(p)[0]


def commonprefix(m):
    """The longest text (not path) that all begin with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    lo, hi = min(m), max(m)
    for i, c in enumerate(lo):
        if c != hi[i]:
            return lo[:i]
    return lo


def _stat(path, follow=True):
    try:
        return posix.stat(path) if follow else posix.lstat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Whether there is such a file; False for a broken link."""
    return _stat(path) is not None


def lexists(path):
    """Whether there is such a file, a broken link included."""
    return _stat(path, False) is not None


def isfile(path):
    """Whether it is an ordinary file."""
    st = _stat(path)
    return st is not None and stat.S_ISREG(st.st_mode)


def isdir(s):
    """Whether it is a folder."""
    st = _stat(s)
    return st is not None and stat.S_ISDIR(st.st_mode)


def islink(path):
    """Whether it is a symbolic link."""
    st = _stat(path, False)
    return st is not None and stat.S_ISLNK(st.st_mode)


def isjunction(path):
    """There are no junctions."""
    _fspath(path)
    return False


def isdevdrive(path):
    """There are no such drives."""
    _fspath(path)
    return False


def ismount(path):
    """Whether another file system begins there."""
    st = _stat(path, False)
    if st is None or stat.S_ISLNK(st.st_mode):
        return False
    up = _stat(realpath(join(_fspath(path), _like(_fspath(path), ".."))), False)
    return up is not None and (st.st_dev != up.st_dev or st.st_ino == up.st_ino)


def getsize(filename):
    """The size of the file."""
    return posix.stat(filename).st_size


def getmtime(filename):
    """When the file was changed last."""
    return posix.stat(filename).st_mtime


def getatime(filename):
    """When the file was read last."""
    return posix.stat(filename).st_atime


def getctime(filename):
    """When the file's entry was changed last."""
    return posix.stat(filename).st_ctime


def samestat(s1, s2):
    """Whether both are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether both paths lead to the same file."""
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether both descriptors are of the same file."""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def _env(name, path):
    import os
    return (os.environb if isinstance(path, bytes) else os.environ).get(_like(path, name))


def expanduser(path):
    """The path with the home folder for a leading ~; other users' are unknown here."""
    path = _fspath(path)
    tilde, slash = _like(path, "~"), _like(path, "/")
    if not path.startswith(tilde):
        return path
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i != 1:
        return path
    home = _env("HOME", path)
    if home is None:
        return path
    home = home.rstrip(slash)
    return home + path[i:] or slash


def expandvars(path):
    """The path with the values for $name and ${name}; unknown ones stay."""
    path = _fspath(path)
    if isinstance(path, bytes):
        import os
        return os.fsencode(expandvars(os.fsdecode(path)))
    if "$" not in path:
        return path
    out = []
    i = 0
    while i < len(path):
        k = path.find("$", i)
        if k < 0:
            break
        out.append(path[i:k])
        if path[k + 1:k + 2] == "{":
            e = path.find("}", k)
            if e < 0:
                i = k
                break
            name, i = path[k + 2:e], e + 1
        else:
            e = k + 1
            while e < len(path) and path[e].isascii() and (path[e].isalnum() or path[e] == "_"):
                e += 1
            name, i = path[k + 1:e], e
        value = _env(name, path) if name else None
        out.append(path[k:i] if value is None else value)
    return "".join(out) + path[i:]


def normpath(path):
    """The path without doubled slashes, "." and "..", as far as text can tell."""
    path = _fspath(path)
    slash, dot, up = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not root and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """The path from the root, normalised."""
    path = _fspath(path)
    if not isabs(path):
        cwd = posix.getcwd()
        path = join(cwd.encode("utf-8", "surrogateescape") if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root without symbolic links."""
    filename = _fspath(filename)
    slash, dot, up = _like(filename, "/"), _like(filename, "."), _like(filename, "..")
    path = slash if isabs(filename) else abspath(dot)
    rest = filename.split(slash)[::-1]
    seen = {}
    while rest:
        name = rest.pop()
        if name is None:
            seen[rest.pop()] = path
            continue
        if not name or name == dot:
            continue
        if name == up:
            path = dirname(path) or slash
            continue
        new = path + name if path.endswith(slash) else path + slash + name
        try:
            st = posix.lstat(new)
        except OSError:
            if strict:
                raise
            path = new
            continue
        if not stat.S_ISLNK(st.st_mode):
            path = new
            continue
        if new in seen:
            if seen[new] is not None:
                path = seen[new]
                continue
            if strict:
                posix.stat(new)
            path = new
            continue
        seen[new] = None
        target = posix.readlink(new)
        if target.startswith(slash):
            path = slash
        rest.append(new)
        rest.append(None)
        rest.extend(target.split(slash)[::-1])
    return path


def relpath(path, start=None):
    """The way from start, or the current folder, to the path."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, up = _like(path, "/"), _like(path, "..")
    start = _like(path, ".") if start is None else _fspath(start)
    _check("relpath", path, start)
    a = [x for x in abspath(start).split(slash) if x]
    b = [x for x in abspath(path).split(slash) if x]
    i = len(commonprefix([a, b]))
    parts = [up] * (len(a) - i) + b[i:]
    return slash.join(parts) if parts else _like(path, ".")


def commonpath(paths):
    """The longest path that all of them begin with."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check("commonpath", *paths)
    slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
    kinds = {p[:1] == slash for p in paths}
    if len(kinds) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[x for x in p.split(slash) if x and x != dot] for p in paths]
    common = commonprefix([min(split_paths), max(split_paths)])
    return (slash if kinds.pop() else slash[:0]) + slash.join(common)


def isreserved(path):
    """No name is reserved."""
    _fspath(path)
    return False


