"""Stands for a module that minipy has not: the examples of docstrings as tests."""
import io
import re
import sys
import textwrap
import traceback
import types
import unittest

ELLIPSIS, NORMALIZE_WHITESPACE, IGNORE_EXCEPTION_DETAIL, REPORT_NDIFF, SKIP, DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, REPORT_UDIFF, \
    REPORT_ONLY_FIRST_FAILURE, FAIL_FAST, REPORT_CDIFF = (1 << i for i in range(11))

_NAMES = {"ELLIPSIS": ELLIPSIS, "NORMALIZE_WHITESPACE": NORMALIZE_WHITESPACE, "IGNORE_EXCEPTION_DETAIL": IGNORE_EXCEPTION_DETAIL, "SKIP": SKIP}


class _Example:
    def __init__(self, source, want, options):
        self.source, self.want, self.options = source, want, options


def _parse(text):
    lines = text.expandtabs().split("\n")
    i = 0
    while i < len(lines):
        match = re.match(r"( *)>>>( |$)", lines[i])
        i += 1
        if not match:
            continue
        indent = len(match.group(1))
        source = [lines[i - 1][indent + 4:]]
        while i < len(lines) and re.match(r"\.\.\.( |$)", lines[i][indent:]):
            source.append(lines[i][indent + 4:])
            i += 1
        want = []
        while i < len(lines) and lines[i].strip() and not lines[i].lstrip().startswith(">>>"):
            want.append(lines[i][indent:])
            i += 1
        options = 0
        for line in source:
            for directive in re.findall(r"#\s*doctest:\s*([^\n]*)", line):
                for name in re.findall(r"\+(\w+)", directive):
                    options |= _NAMES.get(name, 0)
        yield _Example("\n".join(source) + "\n", "".join(line + "\n" for line in want), options)


def _agree(want, got, options):
    want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
    if want == got or want.rstrip("\n") == got.rstrip("\n") or (want, got) in (("0\n", "False\n"), ("1\n", "True\n")):
        return True
    if options & NORMALIZE_WHITESPACE:
        want, got = " ".join(want.split()), " ".join(got.split())
    if options & ELLIPSIS:
        return re.fullmatch(".*".join(map(re.escape, want.split("..."))), got, re.S) is not None
    return want == got


class _Case(unittest.TestCase):
    def __init__(self, name, text, globs, options):
        super().__init__()
        self._name, self._text, self._globs, self._options = name, text, globs, options

    def id(self):
        return self._name + " (doctest)"

    __str__ = id

    def runTest(self):
        globs = dict(self._globs)
        try:
            for example in _parse(self._text):
                self._run(example, globs)
        finally:
            globs.clear()

    def _run(self, example, globs):
        options = example.options | self._options
        if options & SKIP:
            return
        old, sys.stdout = sys.stdout, io.StringIO()
        error = None
        try:
            try:
                exec(compile(example.source, "<doctest>", "single"), globs)
            except unittest.SkipTest:
                raise
            except Exception as e:
                error = "".join(traceback.format_exception_only(type(e), e))
            got = sys.stdout.getvalue()
        finally:
            sys.stdout = old
        start = re.match(r"(?ms)(?P<out>.*?)^Traceback \((?:most recent call last|innermost last)\):\s*$\n(?P<stack>(?:^(?: .*|\.\.\.)?$\n)*)(?P<msg>^\w.*)", example.want)
        if error is None:
            agrees = _agree(example.want, got, options)
        elif start is None:
            agrees = False
            got += error
        else:
            want = start["msg"]
            if options & IGNORE_EXCEPTION_DETAIL:
                want, error = want.split(":")[0].split(".")[-1].strip(), error.split(":")[0].split(".")[-1].strip()
            last = error[error.index("SyntaxError"):] if "SyntaxError" in error and "SyntaxError" in want else error
            agrees = _agree(want, error, options) or _agree(want, last, options)
            got += error
        if not agrees:
            self.fail(f"example {example.source!r} wants {example.want!r}, got {got!r}")


def _docstrings(module):
    seen = set()

    def walk(name, obj):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        if isinstance(doc, str) and ">>>" in doc:
            yield name, doc
        if isinstance(obj, type):
            for key, value in list(vars(obj).items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, (types.FunctionType, type, property)):
                    yield from walk(f"{name}.{key}", value)

    yield from walk(module.__name__, module)
    for key, value in list(vars(module).items()):
        if isinstance(value, (types.FunctionType, type)) and value.__module__ == module.__name__:
            yield from walk(f"{module.__name__}.{key}", value)
    for key, value in getattr(module, "__test__", {}).items():
        yield from walk(f"{module.__name__}.__test__.{key}", value)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, optionflags=0, **options):
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    if isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    globs = vars(module) if globs is None else globs
    return unittest.TestSuite(_Case(name, textwrap.dedent(doc), globs, optionflags) for name, doc in _docstrings(module))


def DocFileSuite(*paths, **kw):
    return unittest.TestSuite()


class DocTestFinder:
    pass


class DocTestParser:
    pass
