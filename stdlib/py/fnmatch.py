"""Patterns of file names as the shell knows them."""
import functools
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether the name matches the pattern."""
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


@functools.lru_cache(maxsize=1024, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that match the pattern."""
    match = _matcher(posixpath.normcase(pat))
    return [n for n in names if match(n)]


def fnmatchcase(name, pat):
    """Whether the name matches the pattern, case included."""
    return _matcher(pat)(name) is not None


def _bracket(pat, i):
    """The regular expression of the set that begins behind pat[i - 1], and where it ends; None if it is no set."""
    j = i
    if j < len(pat) and pat[j] == "!":
        j += 1
    if j < len(pat) and pat[j] == "]":
        j += 1
    while j < len(pat) and pat[j] != "]":
        j += 1
    if j >= len(pat):
        return None, i
    body = pat[i:j]
    negated = body[:1] == "!"
    if negated:
        body = body[1:]
    chunks = []
    k = 0
    # A range whose ends are in the wrong order matches nothing and falls out.
    while k < len(body):
        if k + 2 < len(body) and body[k + 1] == "-":
            if body[k] <= body[k + 2]:
                chunks.append(_quote(body[k]) + "-" + _quote(body[k + 2]))
            k += 3
        else:
            chunks.append(_quote(body[k]) if body[k] != "-" else r"\-" if 0 < k < len(body) - 1 else "-")
            k += 1
    text = "".join(chunks)
    if not text:
        return ("." if negated else "(?!)"), j + 1
    if negated:
        return f"[^{text}]", j + 1
    if text[0] in "^[":
        text = "\\" + text
    return f"[{text}]", j + 1


def _quote(c):
    return "\\" + c if c in "\\&~|" else c


def translate(pat):
    """The regular expression that means the same."""
    out = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not out or out[-1] != "*":
                out.append("*")
        elif c == "?":
            out.append(".")
        elif c == "[":
            part, i = _bracket(pat, i)
            out.append("\\[" if part is None else part)
        else:
            out.append(re.escape(c))
    # Each star but the last takes as little as it can and never gives back.
    stars = [k for k, p in enumerate(out) if p == "*"]
    res = []
    if stars:
        res += out[:stars[0]]
        for n, k in enumerate(stars):
            end = stars[n + 1] if n + 1 < len(stars) else len(out)
            fixed = "".join(out[k + 1:end])
            if n + 1 < len(stars):
                res.append(f"(?>.*?{fixed})")
            else:
                res.append(".*" + fixed)
    else:
        res = out
    return f"(?s:{''.join(res)})\\Z"
