"""Lines of source files, each file read once."""
import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line number lineno of the file with its newline; '' if there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """All lines of the file; [] if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget the files that have changed on disk."""
    import os
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            stat = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if stat.st_size != entry[0] or stat.st_mtime != entry[1]:
            cache.pop(name, None)


def _split(text):
    lines = [line + "\n" for line in text.split("\n")]
    if lines and lines[-1] == "\n":
        lines.pop()
    return lines


def updatecache(filename, module_globals=None):
    """Read the file again and give its lines."""
    cache.pop(filename, None)
    text = _traceback.source(filename)
    if text is not None:
        return _split(text)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    import os
    import sys
    full = filename
    try:
        stat = os.stat(full)
    except (OSError, ValueError):
        if os.path.isabs(filename):
            return []
        for folder in sys.path:
            try:
                full = os.path.join(folder, filename)
                stat = os.stat(full)
                break
            except (OSError, ValueError, TypeError, AttributeError):
                pass
        else:
            return []
    try:
        with open(full, encoding="utf-8-sig") as f:
            lines = f.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ["\n"]
    elif not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = stat.st_size, stat.st_mtime, lines, full
    return lines


def lazycache(filename, module_globals):
    """There are no loaders that could be asked later."""
    return filename in cache and len(cache[filename]) == 1
