"""Python source as tokens, comments and line breaks included."""

import codecs
import io
import re
from collections import namedtuple
from token import *
from token import EXACT_TOKEN_TYPES, __all__ as _token_names

__all__ = _token_names + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError"]

cookie_re = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
blank_re = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)
tabsize = 8

_number = re.compile(r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|(?:[0-9](?:_?[0-9])*\.?(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?")
_name = re.compile(r"\w+")
_string = re.compile(r"(?i:(br|rb|b|r|u|f|fr|rf)?)('''|\"\"\"|'|\")")
_op = re.compile("|".join(map(re.escape, sorted(EXACT_TOKEN_TYPES, key=len, reverse=True))))
_space = re.compile(r"[ \f\t]*")


class TokenError(Exception):
    """The source ends too early or has something that is no token."""


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: its kind, text, place, and line."""

    def __repr__(self):
        return "TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)" % ("%d (%s)" % (self.type, tok_name[self.type]), self.string, self.start, self.end, self.line)

    @property
    def exact_type(self):
        """The kind of operator, where type is just OP."""
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


class _Reader:
    # Goes through the lines, a token at a time.

    def __init__(self, readline):
        self.readline = readline
        self.line = ""
        self.row = 0
        self.pos = 0
        self.brackets = []
        self.indents = [0]
        self.fstrings = []  # [quote, raw, brackets open outside, depths of format specifications, a field inside one has just ended]

    def next_line(self):
        try:
            line = self.readline()
        except StopIteration:
            line = ""
        if not isinstance(line, str):
            raise TypeError(f"readline() returned a non-string (type {type(line).__name__})")
        self.line, self.pos = line, 0
        if line:
            self.row += 1
        return bool(line)

    def token(self, kind, start, line=None):
        row, col = start
        return TokenInfo(kind, self.line[col:self.pos] if row == self.row else "", start, (self.row, self.pos), self.line if line is None else line)

    def tokens(self):
        fresh = True   # at the beginning of a statement's line
        while self.next_line():
            if fresh:
                yield from self.indentation()
            while self.pos < len(self.line):
                if self.fstrings and self.in_text():
                    yield from self.fstring_text()
                    continue
                self.pos = _space.match(self.line, self.pos).end()
                if self.pos >= len(self.line):
                    break
                start = (self.row, self.pos)
                c = self.line[self.pos]
                if c in "\r\n":
                    self.pos = len(self.line)
                    kind = NL if fresh or self.brackets else NEWLINE
                    yield TokenInfo(kind, self.line[start[1]:], start, (self.row, self.pos), self.line)
                    if kind == NEWLINE:
                        fresh = True
                elif c == "#":
                    end = self.line.find("\n", self.pos)
                    self.pos = len(self.line.rstrip("\r\n"))
                    yield self.token(COMMENT, start)
                    if end < 0:
                        if fresh or self.brackets:
                            yield TokenInfo(NL, "", (self.row, self.pos), (self.row, self.pos + 1), self.line)
                        else:
                            yield TokenInfo(NEWLINE, "", (self.row, self.pos), (self.row, self.pos + 1), self.line)
                            fresh = True
                elif c == "\\" and self.line[self.pos + 1:] in ("\n", "\r\n", ""):
                    if not self.line.endswith("\n"):
                        raise TokenError("unexpected EOF in multi-line statement", (self.row, self.pos + 1))
                    self.pos = len(self.line)
                    if not self.next_line():
                        raise TokenError("unexpected EOF in multi-line statement", (self.row, start[1] + 2))
                else:
                    fresh = False
                    yield from self.one(start, c)
                    if self.pos >= len(self.line) and not self.line.endswith("\n"):
                        break
            if not self.line.endswith("\n") and not fresh and not self.brackets and not self.fstrings:
                yield TokenInfo(NEWLINE, "", (self.row, len(self.line)), (self.row, len(self.line) + 1), self.line)
                fresh = True
            elif not self.line.endswith("\n") and self.brackets and not self.fstrings and not self.line.lstrip().startswith("#"):
                yield TokenInfo(NL, "", (self.row, len(self.line)), (self.row, len(self.line) + 1), self.line)
        if self.brackets or self.fstrings:
            raise TokenError("unexpected EOF in multi-line statement", (self.row, 0))
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, "", (self.row + 1, 0), (self.row + 1, 0), "")
        yield TokenInfo(ENDMARKER, "", (self.row + 1, 0), (self.row + 1, 0), "")

    def indentation(self):
        col = 0
        i = 0
        for i, c in enumerate(self.line):
            if c == " ":
                col += 1
            elif c == "\t":
                col = (col // tabsize + 1) * tabsize
            elif c == "\f":
                col = 0
            else:
                break
        else:
            return
        if self.line[i] in "#\r\n" or self.line[i:] == "\\\n":
            return
        self.pos = i
        if col > self.indents[-1]:
            self.indents.append(col)
            yield TokenInfo(INDENT, self.line[:i], (self.row, 0), (self.row, i), self.line)
        while col < self.indents[-1]:
            if col not in self.indents:
                raise IndentationError("unindent does not match any outer indentation level", ("<string>", self.row, len(self.line.rstrip("\n")) + 1, self.line.rstrip("\n"), None, None))
            self.indents.pop()
            yield TokenInfo(DEDENT, "", (self.row, i), (self.row, i), self.line)

    def one(self, start, c):
        line = self.line
        m = _string.match(line, self.pos)
        if m:
            self.pos = m.end()
            prefix = (m[1] or "").lower()
            if "f" in prefix:
                yield self.token(FSTRING_START, start)
                self.fstrings.append([m[2], "r" in prefix, len(self.brackets), [], False])
            else:
                yield self.string(start, m[2])
            return
        if c.isdigit() or c == "." and line[self.pos + 1:self.pos + 2].isdigit():
            self.pos = _number.match(line, self.pos).end()
            yield self.token(NUMBER, start)
            return
        m = _name.match(line, self.pos)
        if m:
            self.pos = m.end()
            yield self.token(NAME, start)
            return
        f = self.fstrings[-1] if self.fstrings else None
        top = f is not None and len(self.brackets) == (f[3][-1] if f[3] else f[2]) + 1
        if top and c in ":!" and not (c == "!" and line[self.pos + 1:self.pos + 2] == "="):
            self.pos += 1
            if c == ":":
                f[3].append(len(self.brackets))
                f[4] = True
            yield self.token(OP, start)
            return
        m = _op.match(line, self.pos)
        if not m and c in "$?`":
            self.pos += 1
            yield self.token(OP, start)
            return
        if not m:
            raise TokenError("invalid non-printable character U+%04X" % ord(c) if not c.isprintable() else "invalid character '%s' (U+%04X)" % (c, ord(c))
                             if not c.isascii() else "invalid syntax", (self.row, self.pos + 1))
        self.pos = m.end()
        if m[0] in "([{":
            self.brackets.append(m[0])
        elif m[0] in ")]}":
            if self.brackets:
                self.brackets.pop()
            if f is not None:
                f[4] = bool(f[3]) and len(self.brackets) == f[3][-1]
        yield self.token(OP, start)

    def string(self, start, quote):
        text = self.line[start[1]:self.pos]
        lines = self.line
        while True:
            i = self.pos
            line = self.line
            while i < len(line):
                if line[i] == "\\":
                    i += 2
                elif line.startswith(quote, i):
                    text += line[self.pos:i + len(quote)]
                    self.pos = i + len(quote)
                    return TokenInfo(STRING, text, start, (self.row, self.pos), lines)
                elif line[i] == "\n" and len(quote) == 1:
                    raise TokenError("unterminated string literal (detected at line %d)" % start[0], (start[0], start[1] + 1))
                else:
                    i += 1
            if len(quote) == 1 and not line.endswith("\\\n"):
                raise TokenError("unterminated string literal (detected at line %d)" % start[0], (start[0], start[1] + 1))
            text += line[self.pos:]
            if not self.next_line():
                raise TokenError("EOF in multi-line string", (start[0], start[1] + 1))
            lines += self.line

    def in_text(self):
        f = self.fstrings[-1]
        return len(self.brackets) == (f[3][-1] if f[3] else f[2])

    def fstring_text(self):
        f = self.fstrings[-1]
        quote, raw, outside, spec, after = f
        f[4] = False
        start, text, lines = (self.row, self.pos), "", self.line
        while True:
            line, i = self.line, self.pos
            if i >= len(line):
                if not self.next_line():
                    raise TokenError("unterminated %sf-string literal (detected at line %d)" % ("triple-quoted " if len(quote) == 3 else "", self.row), (start[0], start[1]))
                lines += self.line
                continue
            c = line[i]
            if line.startswith(quote, i):
                if text:
                    yield TokenInfo(FSTRING_MIDDLE, text, start, (self.row, i), lines)
                self.pos = i + len(quote)
                self.fstrings.pop()
                yield TokenInfo(FSTRING_END, quote, (self.row, i), (self.row, self.pos), self.line)
                return
            if c in "{}":
                if not spec and line.startswith(c * 2, i):
                    yield TokenInfo(FSTRING_MIDDLE, text + c, start, (self.row, i + 1), lines)
                    self.pos = i + 2
                    start, text, lines = (self.row, self.pos), "", self.line
                    continue
                if text or c == "}" and after:
                    yield TokenInfo(FSTRING_MIDDLE, text, start, (self.row, i), lines)
                self.pos = i + 1
                if c == "{":
                    self.brackets.append(c)
                elif spec:
                    self.brackets.pop()
                    spec.pop()
                    f[4] = bool(spec)
                yield TokenInfo(OP, c, (self.row, i), (self.row, i + 1), self.line)
                return
            if c == "\\" and not raw and line.startswith("N{", i + 1):
                end = line.find("}", i)
                end = len(line) if end < 0 else end + 1
                text += line[i:end]
                self.pos = end
                continue
            if c == "\\" and i + 1 < len(line) and line[i + 1] not in "{}":
                text += line[i:i + 2]
                self.pos = i + 2
                continue
            if c == "\n" and len(quote) == 1:
                raise TokenError("unterminated f-string literal (detected at line %d)" % self.row, (start[0], start[1]))
            text += c
            self.pos = i + 1


def _generate(readline):
    r = _Reader(readline)
    yield from r.tokens()


def generate_tokens(readline):
    """The tokens of lines of text."""
    return _generate(readline)


def tokenize(readline):
    """The tokens of lines of bytes; the first says the encoding."""
    encoding, consumed = detect_encoding(readline)
    waiting = iter(consumed)

    def next_line():
        for line in waiting:
            return line.decode(encoding)
        try:
            return readline().decode(encoding)
        except StopIteration:
            return ""
    yield TokenInfo(ENCODING, "utf-8" if encoding == "utf-8-sig" else encoding, (0, 0), (0, 0), "")
    yield from _generate(next_line)


def _normal(name):
    enc = name[:12].lower().replace("_", "-")
    if enc == "utf-8" or enc.startswith("utf-8-"):
        return "utf-8"
    if enc in ("latin-1", "iso-8859-1", "iso-latin-1") or enc.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def detect_encoding(readline):
    """The encoding of a source, and the lines that were read to find it."""
    try:
        filename = readline.__self__.name
    except AttributeError:
        filename = None
    where = "" if filename is None else " for {!r}".format(filename)
    bom = False

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def cookie(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise SyntaxError("invalid or missing encoding declaration" + where)
        m = cookie_re.match(text)
        if not m:
            return None
        encoding = _normal(m.group(1))
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise SyntaxError("unknown encoding: " + encoding if filename is None else "unknown encoding{}: {}".format(where, encoding))
        if bom:
            if encoding != "utf-8":
                raise SyntaxError("encoding problem: utf-8" if filename is None else "encoding problem{}: utf-8".format(where))
            encoding += "-sig"
        return encoding
    first = read()
    default = "utf-8"
    if first.startswith(codecs.BOM_UTF8):
        bom = True
        first = first[3:]
        default = "utf-8-sig"
    if not first:
        return default, []
    encoding = cookie(first)
    if encoding:
        return encoding, [first]
    if not blank_re.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return cookie(second) or default, [first, second]


def open(filename):
    """Open a source with its encoding."""
    import builtins
    buffer = builtins.open(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = io.TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        buffer.close()
        raise


def untokenize(iterable):
    """Source with these tokens; exactly the old one if they have their places."""
    out, row, col, encoding = [], 1, 0, None
    tokens = iter(iterable)
    pairs = None
    indents, fresh = [], True
    for t in tokens:
        if len(t) == 2:
            pairs = [tuple(t)]
            break
        kind, text, start, end, line = t
        if kind == ENCODING:
            encoding = text
            continue
        if kind == ENDMARKER:
            break
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            row, col = end[0], end[1]
            if start[1]:
                fresh = True
            continue
        if fresh and indents and start[1] >= len(indents[-1]) and kind not in (NL, COMMENT):
            out.append(indents[-1])
            row, col = start[0], len(indents[-1])
        if kind in (NEWLINE, NL):
            fresh = True
        else:
            fresh = False
        if start < (row, col) and kind not in (NEWLINE, NL) and start[0] < row:
            raise ValueError("start ({},{}) precedes previous end ({},{})".format(start[0], start[1], row, col))
        if start[0] > row:
            out.append("\\\n" * (start[0] - row))
            col = 0
        out.append(" " * (start[1] - col))
        if kind == FSTRING_MIDDLE:
            doubled = text.replace("{", "{{").replace("}", "}}") if text.endswith(("{", "}")) else text
            out.append(doubled)
            row, col = end[0], end[1] + (len(doubled) - len(text))
            continue
        out.append(text)
        row, col = end
        if kind in (NEWLINE, NL):
            row, col = row + 1, 0
    if pairs is not None:
        for t in tokens:
            pairs.append(tuple(t[:2]))
        string = False
        for kind, text in pairs:
            if kind == ENCODING:
                encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            if kind == STRING:
                if string:
                    text = " " + text
                string = True
            else:
                string = False
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                fresh = True
            elif fresh and indents:
                out.append(indents[-1])
                fresh = False
            out.append(text)
    result = "".join(out)
    return result if encoding is None else result.encode(encoding)
