"""Examples in docstrings, run as tests: what follows >>> is executed, and what is printed compared with the lines behind it."""
import difflib as _difflib
import inspect as _inspect
import io as _io
import linecache as _linecache
import os as _os
import re as _re
import sys as _sys
import traceback as _traceback
import unittest as _unittest
from collections import namedtuple as _namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL',
           'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example',
           'DocTest', 'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner', 'testmod',
           'testfile', 'run_docstring_examples', 'DocTestSuite', 'DocFileSuite', 'set_unittest_reportflags', 'script_from_examples', 'testsource']

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of an option; a new one is made for a new name."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_LINE = '*' * 70


class TestResults(_namedtuple('TestResults', 'failed attempted')):
    """How many examples failed and were tried; skipped tells how many were left out."""

    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        more = f', skipped={self.skipped}' if self.skipped else ''
        return f'TestResults(failed={self.failed}, attempted={self.attempted}{more})'


def _plural(n, word):
    return f'{n} {word}' if n == 1 else f'{n} {word}s'


def _indent(text):
    return ''.join(['    ' + line if line.strip('\n') else line for line in text.splitlines(True)])


def _with_newline(text):
    return text + '\n' if text and not text.endswith('\n') else text


class Example:
    """One piece of source and what it should print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = _with_newline(want)
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key() and self.options == other.options

    def __hash__(self):
        return hash(self._key())


class DocTest:
    """The examples of one docstring, and the globals that they run in."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), 'DocTest no longer accepts str; use DocTestParser instead'
        self.examples = examples
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        count = _plural(len(self.examples), 'example') if self.examples else 'no examples'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>'

    def _key(self):
        return self.docstring, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.examples == other.examples and self.globs == other.globs and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        one, two = [(t.name, t.filename or '', -1 if t.lineno is None else t.lineno, id(t)) for t in (self, other)]
        return one < two


def _exception_message(want):
    """What a wanted traceback says at its end; None if the text is none."""
    lines = want.splitlines(True)
    if not lines or not _re.match(r'Traceback \((most recent call last|innermost last)\):\s*$', lines[0]):
        return None
    for i, line in enumerate(lines[1:], 1):
        if line[:1].isalnum() or line[:1] == '_':
            return ''.join(lines[i:])
    return None


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name='<string>'):
        """The texts and the examples in turn."""
        lines = string.expandtabs().split('\n')
        margin = min([len(line) - len(line.lstrip(' ')) for line in lines if line.strip()], default=0)
        lines = [line[margin:] for line in lines]
        out, text, i = [], [], 0
        while i < len(lines):
            match = _re.match(r'( *)>>>', lines[i])
            if match is None:
                text.append(lines[i] + '\n')
                i += 1
                continue
            first, indent = i, len(match[1])
            i += 1
            while i < len(lines) and lines[i].startswith(match[1] + '...'):
                i += 1
            end = i
            while i < len(lines) and lines[i].strip() and not lines[i].lstrip(' ').startswith('>>>'):
                i += 1
            out.append(''.join(text))
            text = []
            example = self._example(lines, first, end, i, indent, margin, name)
            if example is not None:
                out.append(example)
        out.append(''.join(text)[:-1] if text else '')
        return out

    def _example(self, lines, first, end, last, indent, margin, name):
        source = []
        for n in range(first, end):
            line = lines[n]
            if len(line) > indent + 3 and line[indent + 3] != ' ':
                raise ValueError(f'line {n + 1!r} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}')
            source.append(line[indent + 4:])
        want = []
        for n in range(end, last):
            if not lines[n].startswith(' ' * indent):
                raise ValueError(f'line {n + 1!r} of the docstring for {name} has inconsistent leading whitespace: {lines[n]!r}')
            want.append(lines[n][indent:])
        source, want = '\n'.join(source), '\n'.join(want)
        options = self._options(source, name, first)
        code = [line for line in source.split('\n') if line.strip() and not line.lstrip().startswith('#')]
        if not code:
            if options:
                raise ValueError(f'line {first!r} of the doctest for {name} has an option directive on a line with no example: {source!r}')
            return None
        return Example(source, want, _exception_message(_with_newline(want)), first, indent + margin, options)

    def _options(self, source, name, lineno):
        options = {}
        for directive in _re.findall(r'''(?m)#\s*doctest:\s*([^\n'"]*)$''', source):
            for option in directive.replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


class DocTestFinder:
    """Finds the docstrings of an object and of what it contains."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests, sorted by name."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),))
        if module is False:
            module = None
        elif module is None:
            module = _inspect.getmodule(obj)
        try:
            file = _inspect.getsourcefile(obj)
        except TypeError:
            file = None
        lines = _linecache.getlines(file, module.__dict__ if module is not None else None) if file else []
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, lines or None, globs, set())
        tests.sort()
        return tests

    def _belongs(self, module, obj):
        if module is None:
            return True
        if _inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if isinstance(obj, property):
            return True
        owner = getattr(obj, '__module__', None)
        if _inspect.ismodule(obj) or owner is None:
            return _inspect.getmodule(obj) is module
        return owner == module.__name__

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print('Finding tests in %s' % name)
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if _inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                if (_inspect.isroutine(_inspect.unwrap(value)) or _inspect.isclass(value)) and self._belongs(module, value):
                    self._find(tests, value, f'{name}.{key}', module, lines, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError('DocTestFinder.find: __test__ keys must be strings: %r' % (type(key),))
                if not (_inspect.isroutine(value) or _inspect.isclass(value) or _inspect.ismodule(value) or isinstance(value, str)):
                    raise ValueError('DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: %r' % (type(value),))
                self._find(tests, value, f'{name}.__test__.{key}', module, lines, globs, seen)
        elif _inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (_inspect.isroutine(value) or _inspect.isclass(value) or isinstance(value, property)) and self._belongs(module, value):
                    self._find(tests, value, f'{name}.{key}', module, lines, globs, seen)

    def _test(self, obj, name, module, globs, lines):
        doc = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        if doc is None:
            doc = ''
        elif not isinstance(doc, str):
            doc = str(doc)
        if self._exclude_empty and not doc:
            return None
        if module is None:
            filename = None
        else:
            filename = getattr(module, '__file__', None) or module.__name__
            if filename.endswith('.pyc'):
                filename = filename[:-1]
        return self._parser.get_doctest(doc, globs, name, filename, self._line(obj, lines))

    def _line(self, obj, lines):
        """The line where a docstring begins, counted from 0; None if nobody knows."""
        if isinstance(obj, property):
            obj = obj.fget
        if _inspect.ismodule(obj):
            return 0 if obj.__doc__ is not None else None
        line = None
        if _inspect.isclass(obj):
            line = obj.__dict__.get('__firstlineno__')
        else:
            obj = _inspect.unwrap(obj) if _inspect.isroutine(obj) else obj
            code = getattr(getattr(obj, '__func__', obj), '__code__', None)
            if code is not None:
                line = code.co_firstlineno
        if line is None or lines is None:
            return None
        for n in range(line - 1, len(lines)):
            if _re.match(r'(^|.*:)\s*\w*("|\')', lines[n]):
                return n
        return None


class OutputChecker:
    """Compares what was printed with what should have been, and shows how they differ."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
            got = _re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and self._matches(want, got)

    def _matches(self, want, got):
        """Whether got is want with any text for each of its '...'."""
        first, *middle = want.split(ELLIPSIS_MARKER)
        if not middle:
            return want == got
        last = middle.pop()
        if len(got) < len(first) + len(last) or not got.startswith(first) or not got.endswith(last):
            return False
        at, end = len(first), len(got) - len(last)
        for piece in middle:
            at = got.find(piece, at, end)
            if at < 0:
                return False
            at += len(piece)
        return True

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = _re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if want and got and self._wants_diff(want, got, optionflags):
            old, new = want.splitlines(True), got.splitlines(True)
            if optionflags & REPORT_NDIFF:
                kind, diff = 'ndiff with -expected +actual', _difflib.Differ(charjunk=_difflib.IS_CHARACTER_JUNK).compare(old, new)
            elif optionflags & REPORT_UDIFF:
                kind, diff = 'unified diff with -expected +actual', list(_difflib.unified_diff(old, new, n=2))[2:]
            else:
                kind, diff = 'context diff with expected followed by actual', list(_difflib.context_diff(old, new, n=2))[2:]
            return 'Differences (%s):\n' % kind + _indent(''.join([line.rstrip() + '\n' for line in diff]))
        if want and got:
            return 'Expected:\n%sGot:\n%s' % (_indent(want), _indent(got))
        if want:
            return 'Expected:\n%sGot nothing\n' % _indent(want)
        if got:
            return 'Expected nothing\nGot:\n%s' % _indent(got)
        return 'Expected nothing\nGot nothing\n'

    def _wants_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or want.count('\n') > 2 and got.count('\n') > 2


class DocTestFailure(Exception):
    """An example that printed something else, raised by a DebugRunner."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An exception that an example should not have raised, raised by a DebugRunner."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class _Output(_io.StringIO):
    """What an example prints: a last line without an end gets one."""

    def getvalue(self):
        return _with_newline(super().getvalue())

    def truncate(self, size=None):
        self.seek(size)
        super().truncate()


class DocTestRunner:
    """Runs the examples of tests, and tells about those that fail."""

    DIVIDER = _LINE

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in _sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}
        self._fakeout = _Output()

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = 'Expecting:\n' + _indent(example.want) if example.want else 'Expecting nothing\n'
            out('Trying:\n' + _indent(example.source) + expecting)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = ''.join(_traceback.format_exception(*exc_info))
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indent(text))

    def _failure_header(self, test, example):
        if not test.filename:
            where = 'Line %s, in %s' % (example.lineno + 1, test.name)
        else:
            line = '?' if test.lineno is None else test.lineno + example.lineno + 1
            where = 'File "%s", line %s, in %s' % (test.filename, line, test.name)
        return '%s\n%s\nFailed example:\n%s' % (self.DIVIDER, where, _indent(example.source))

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test."""
        self.test = test
        stdout, hook = _sys.stdout, _sys.displayhook
        if out is None:
            out = stdout.write
        _sys.stdout, _sys.displayhook = self._fakeout, _sys.__displayhook__
        old_lines = _linecache.getlines

        def getlines(filename, module_globals=None):
            match = _re.match(r'<doctest (?P<name>.+)\[(?P<n>\d+)\]>$', filename)
            if match and match['name'] == test.name:
                return test.examples[int(match['n'])].source.splitlines(True)
            return old_lines(filename, module_globals)

        _linecache.getlines = getlines
        try:
            return self._run(test, compileflags, out)
        finally:
            _sys.stdout, _sys.displayhook, _linecache.getlines = stdout, hook, old_lines
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def _run(self, test, compileflags, out):
        failed = tried = skipped = 0
        for number, example in enumerate(test.examples):
            tried += 1
            quiet = bool(self.optionflags & REPORT_ONLY_FIRST_FAILURE) and failed > 0
            self.optionflags = self.original_optionflags
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skipped += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            exc_info = None
            try:
                exec(compile(example.source, '<doctest %s[%d]>' % (test.name, number), 'single', compileflags or 0, True), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                exc_info = _sys.exc_info()
                exc_info = (exc_info[0], exc_info[1], exc_info[2].tb_next if exc_info[2] is not None else None)
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            if exc_info is None:
                ok = self._checker.check_output(example.want, got, self.optionflags)
            elif example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, exc_info)
                exc_info = None
                failed += 1
                if self.optionflags & FAIL_FAST:
                    break
                continue
            else:
                ok = self._same_exception(example.exc_msg, exc_info)
                if not quiet:
                    got += ''.join(_traceback.format_exception(*exc_info))
                exc_info = None
            if ok:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failed += 1
            if not quiet:
                self.report_failure(out, test, example, got)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        old = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple(map(sum, zip(old, (failed, tried, skipped))))
        self.failures += failed
        self.tries += tried
        self.skips += skipped
        return TestResults(failed, tried, skipped=skipped)

    def _same_exception(self, want, exc_info):
        cls = exc_info[0]
        lines = _traceback.format_exception_only(*exc_info[:2])
        if issubclass(cls, SyntaxError):  # the place and the source are not compared
            for i, line in enumerate(lines):
                if line.startswith((f'{cls.__qualname__}:', f'{cls.__module__}.{cls.__qualname__}:')):
                    lines = lines[i:]
                    break
        got = ''.join(lines)
        if self._checker.check_output(want, got, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        return self._checker.check_output(self._bare_name(want), self._bare_name(got), self.optionflags)

    def _bare_name(self, message):
        return message.split('\n', 1)[0].split(':', 1)[0].rsplit('.', 1)[-1].strip()

    def summarize(self, verbose=None):
        """Print how many examples of each test passed; the sums are returned."""
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        for name, (bad, tried, _) in sorted(self._stats.items()):
            (failed if bad else passed if tried else empty).append((name, bad, tried))
        if verbose:
            if empty:
                print(f"{_plural(len(empty), 'item')} had no tests:")
                for name, _, _ in empty:
                    print('    ' + name)
            if passed:
                print(f"{_plural(len(passed), 'item')} passed all tests:")
                for name, _, tried in passed:
                    print(f" {tried:3d} {'test' if tried == 1 else 'tests'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{_plural(len(failed), 'item')} had failures:")
            for name, bad, tried in failed:
                print(f' {bad:3d} of {tried:3d} in {name}')
        bad, tried, skipped = self.failures, self.tries, self.skips
        if verbose:
            print(f"{_plural(tried, 'test')} in {_plural(len(self._stats), 'item')}.")
            text = f'{tried - bad} passed'
            if bad:
                text += f' and {bad} failed'
            print(text + '.')
        if bad:
            print(f"***Test Failed*** {_plural(bad, 'failure')}" + (f" and {_plural(skipped, 'skipped test')}" if skipped else '') + '.')
        elif verbose:
            print('Test passed.')
        return TestResults(bad, tried, skipped=skipped)

    def merge(self, other):
        """Add what another runner counted."""
        for name, counts in other._stats.items():
            self._stats[name] = tuple(map(sum, zip(self._stats.get(name, (0, 0, 0)), counts)))


class DebugRunner(DocTestRunner):
    """A runner that raises an exception at the first failure."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples of a module, the main one if none is given."""
    if m is None:
        m = _sys.modules.get('__main__')
    if not _inspect.ismodule(m):
        raise TypeError('testmod: module required; %r' % (m,))
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def _read(filename, module_relative, package, encoding):
    if module_relative:
        if package is not None:
            package = __import__(package, fromlist=['*']) if isinstance(package, str) else package
            base = _os.path.dirname(package.__file__)
        else:
            frame = _sys._getframe(2)
            base = _os.path.dirname(frame.f_globals.get('__file__') or _sys.argv[0])
        filename = _os.path.join(base, *filename.split('/'))
    with open(filename, encoding=encoding or 'utf-8') as f:
        return f.read(), filename


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
             raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples in a text file."""
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    text, filename = _read(filename, module_relative, package, encoding)
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or _os.path.basename(filename), filename, 0))
    return _finish(runner, report)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Run the examples of one object's docstring."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    """Set how failures are shown under unittest; the old setting is returned."""
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError('Only reporting flags allowed', flags)
    old, _unittest_reportflags = _unittest_reportflags, flags
    return old


class DocTestCase(_unittest.TestCase):
    """The examples of a docstring as a test case."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_optionflags = optionflags
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown
        self._dt_checker = checker

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        test = self._dt_test
        if self._dt_tearDown is not None:
            self._dt_tearDown(test)
        test.globs.clear()
        test.globs.update(self._dt_globs)

    def runTest(self):
        out = _io.StringIO()
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_reportflags
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = '-' * 70
        result = runner.run(self._dt_test, out=out.write, clear_globs=False)
        if result.skipped and result.skipped == result.attempted:
            raise _unittest.SkipTest('all examples were skipped')
        if result.failed:
            raise self.failureException(self.format_failure(out.getvalue().rstrip('\n')))

    def format_failure(self, err):
        test = self._dt_test
        line = 'unknown line number' if test.lineno is None else str(test.lineno)
        return 'Failed doctest test for %s\n  File "%s", line %s, in %s\n\n%s' % (test.name, test.filename, line, test.name.split('.')[-1], err + '\n')

    def debug(self):
        self.setUp()
        runner = DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False)
        runner.run(self._dt_test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._dt_test == other._dt_test and self._dt_optionflags == other._dt_optionflags

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_test.name))

    def __repr__(self):
        name = self._dt_test.name.split('.')
        return '%s (%s)' % (name[-1], '.'.join(name[:-1]))

    __str__ = object.__str__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as a suite for unittest, one case a docstring."""
    if module is None:
        module = _sys.modules[_sys._getframe(1).f_globals['__name__']]
    elif isinstance(module, str):
        module = __import__(module, fromlist=['*'])
    suite = _unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(DocTestCase(test, **options))
    return suite


class DocFileCase(DocTestCase):
    """The examples of a file as a test case."""

    def id(self):
        return '_'.join(self._dt_test.name.split('.'))

    def __repr__(self):
        return self._dt_test.filename

    def format_failure(self, err):
        return 'Failed doctest test for %s\n  File "%s", line 0\n\n%s' % (self._dt_test.name, self._dt_test.filename, err)


def DocFileSuite(*paths, **kw):
    """The examples of text files as a suite for unittest, one case a file."""
    relative, package = kw.pop('module_relative', True), kw.pop('package', None)
    globs, parser, encoding = kw.pop('globs', None), kw.pop('parser', DocTestParser()), kw.pop('encoding', None)
    suite = _unittest.TestSuite()
    for path in paths:
        text, filename = _read(path, relative, package, encoding)
        names = {**(globs or {}), '__file__': filename}
        suite.addTest(DocFileCase(parser.get_doctest(text, names, _os.path.basename(path), filename, 0), **kw))
    return suite


def script_from_examples(s):
    """A text with examples as a program: the examples are code, all else comments."""
    out = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            out.append(part.source[:-1])
            if part.want:
                out.append('# Expected:')
                out.extend(['## ' + line for line in part.want.split('\n')[:-1]])
        else:
            out.extend(['# ' + line if line.strip() else '#' for line in part.split('\n')[:-1]])
    while out and out[-1] == '#':
        out.pop()
    while out and out[0] == '#':
        out.pop(0)
    return '\n'.join(out) + '\n'


def testsource(module, name):
    """The examples of one docstring of a module as a program."""
    if isinstance(module, str):
        module = __import__(module, fromlist=['*'])
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, 'not found in tests')
