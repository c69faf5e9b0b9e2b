"""File names that match patterns."""
import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def has_magic(s):
    """Whether the pattern has characters with a meaning."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def _hidden(name):
    return name[:1] in (".", b".")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The list of the paths that match the pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """An iterator of the paths that match the pattern."""
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _walk(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and _double(pathname[:2]):
        try:
            first = next(found)
            if first:
                found = _chain(first, found)
        except StopIteration:
            pass
    return found


def _chain(first, rest):
    yield first
    yield from rest


def _double(pattern):
    return pattern in ("**", b"**")


def _walk(pathname, root, recursive, dironly, hidden):
    head, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, head)):
            yield pathname
        return
    if not head:
        if recursive and _double(base):
            yield from _deep(root, base, dironly, hidden)
        else:
            yield from _names(root, base, dironly, hidden)
        return
    if head != pathname and has_magic(head):
        heads = _walk(head, root, recursive, True, hidden)
    else:
        heads = [head]
    for h in heads:
        where = os.path.join(root, h)
        if not has_magic(base):
            if base:
                names = [base] if os.path.lexists(os.path.join(where, base)) else []
            else:
                names = [base] if os.path.isdir(where) else []
        elif recursive and _double(base):
            names = _deep(where, base, dironly, hidden)
        else:
            names = _names(where, base, dironly, hidden)
        for n in names:
            yield os.path.join(h, n)


def _list(where, dironly, like):
    if not where:
        where = os.curdir.encode() if isinstance(like, bytes) else os.curdir
    try:
        with os.scandir(where) as it:
            entries = list(it)
    except OSError:
        return
    for e in entries:
        try:
            if not dironly or e.is_dir():
                yield e.name
        except OSError:
            pass


def _names(where, pattern, dironly, hidden):
    names = list(_list(where, dironly, pattern))
    if not (hidden or _hidden(pattern)):
        names = [n for n in names if not _hidden(n)]
    return fnmatch.filter(names, pattern)


def _deep(where, pattern, dironly, hidden):
    if not where or os.path.isdir(where):
        yield pattern[:0]
    yield from _below(where, dironly, pattern, hidden)


def _below(where, dironly, like, hidden):
    for n in list(_list(where, dironly, like)):
        if hidden or not _hidden(n):
            yield n
            sub = os.path.join(where, n) if where else n
            for m in _below(sub, dironly, like, hidden):
                yield os.path.join(n, m)


def escape(pathname):
    """The pattern that matches just this path."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + _magic_bytes.sub(rb"[\1]", pathname)
    return drive + _magic.sub(r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression that means the same."""
    seps = seps or "/"
    sep = re.escape(seps[0]) if len(seps) == 1 else "[" + "".join(map(re.escape, seps)) + "]"
    not_sep = "[^" + "".join(map(re.escape, seps)) + "]"
    one = not_sep + "+" if include_hidden else f"(?!\\.){not_sep}+"
    any_last = ".+" if include_hidden else f"{one}(?:{sep}{one})*"
    parts = re.split(sep, pat)
    out = []
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == "*":
            out.append(one + ("" if last else sep))
        elif recursive and part == "**":
            if not last:
                if parts[i + 1] != "**":
                    out.append(f"(?:.+{sep})?" if include_hidden else f"(?:{one}{sep})*")
            else:
                out.append(".*" if include_hidden else f"(?:{any_last})?")
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    out.append(r"(?!\.)")
                out.append(fnmatch.translate(part)[4:-3].replace(".*?", not_sep + "*?").replace(".*", not_sep + "*"))
            if not last:
                out.append(sep)
    return f"(?s:{''.join(out)})\\Z"
