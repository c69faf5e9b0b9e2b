"""Stacks and exceptions as text."""
import _traceback
import linecache
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack",
           "walk_tb"]

_sentinel = object()
_cutoff = 3


def _file(file):
    return sys.stderr if file is None else file


def print_list(extracted_list, file=None):
    """Print the entries that extract_tb or extract_stack gave."""
    file = _file(file)
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    """The entries as lines of text."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The entries of a traceback as lines of text."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback as a StackSummary."""
    return StackSummary._extract(_tb_frames(tb), limit=limit)


def _parse_args(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback and what it is chained to."""
    value, tb = _parse_args(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The lines that print_exception prints."""
    value, tb = _parse_args(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The last lines: type and message, notes included."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text that print_exc prints."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the last exception that reached the prompt."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Print where the program is."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The lines that print_stack prints."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Where the program is, as a StackSummary."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def walk_stack(f):
    """(frame, line number) of f and its callers."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """(frame, line number) of the entries of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _tb_frames(tb):
    while tb is not None:
        line, end, col, end_col = _traceback.position(tb.tb_frame, tb)
        yield tb.tb_frame, (tb.tb_lineno if line is None else line, end, col, end_col)
        tb = tb.tb_next


class FrameSummary:
    """An entry of a stack."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "_lines_dedented", "locals", "_code")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get("_code")
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = {k: _safe_string(v, "local", func=repr) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            self._lines = "\n".join(linecache.getline(self.filename, n).rstrip() for n in range(self.lineno, self.end_lineno + 1))

    @property
    def _original_lines(self):
        self._set_lines()
        return self._lines

    @property
    def line(self):
        """The first source line without blanks around it."""
        self._set_lines()
        if self._lines is None:
            return None
        return self._lines.partition("\n")[0].strip()


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one of (frame, line number) pairs."""
        def extended():
            for f, lineno in frame_gen:
                yield f, (lineno, None, None, None)
        return klass._extract(extended(), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        frames = list(frame_gen)
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        result = klass()
        files = set()
        for f, (line, end, col, end_col) in frames:
            code = f.f_code
            files.add(code.co_filename)
            result.append(FrameSummary(code.co_filename, line, code.co_name, lookup_line=False, locals=f.f_locals if capture_locals else None, end_lineno=end,
                                       colno=col, end_colno=end_col, _code=code))
        for name in files:
            linecache.checkcache(name)
        if lookup_lines:
            for f in result:
                f.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one of FrameSummary objects and 4-tuples."""
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The lines of one entry; None leaves it out."""
        fs = frame_summary
        filename = fs.filename
        if isinstance(filename, str) and filename.startswith("<stdin>-"):
            filename = "<stdin>"
        row = [f'  File "{filename}", line {fs.lineno}, in {fs.name}\n']
        text = fs._original_lines
        if text and text.strip():
            if fs.colno is None or fs.end_colno is None:
                if fs.line:
                    row.append(f"    {fs.line}\n")
            else:
                row.append(_traceback.carets(text.split("\n"), fs.colno, fs.end_colno))
        if fs.locals:
            for name, value in sorted(fs.locals.items()):
                row.append(f"    {name} = {value}\n")
        return "".join(row)

    def format(self, **kwargs):
        """The lines of all entries."""
        result = []
        last = None
        count = 0

        def flush():
            more = count - _cutoff
            if more > 0:
                result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")

        for fs in self:
            text = self.format_frame_summary(fs, colorize=kwargs.get("colorize", False))
            if text is None:
                continue
            place = fs.filename, fs.lineno, fs.name
            if last is None or place != last:
                flush()
                last = place
                count = 0
            count += 1
            if count > _cutoff:
                continue
            result.append(text)
        flush()
        return result


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


class _Margin:
    """How deep in exception groups the printer is."""

    def __init__(self):
        self.seen = set()
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin="|"):
        prefix = self.indent()
        if self.depth:
            prefix += margin + " "
        for part in [text] if isinstance(text, str) else text:
            if prefix:
                yield "".join(prefix + line for line in part.splitlines(True))
            else:
                yield part


class TracebackException:
    """An exception ready to be printed."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15,
                 max_group_depth=10, save_exc_type=True, _seen=None):
        queue = []
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, max_group_width=max_group_width, max_group_depth=max_group_depth)
        if _seen is None:
            _seen = set()
        self._fill(exc_type, exc_value, exc_traceback, save_exc_type, _seen, **options)
        queue.append((self, exc_value))
        while queue:
            te, e = queue.pop()
            cause = context = exceptions = None
            if e is not None and e.__cause__ is not None and id(e.__cause__) not in _seen:
                cause = self._make(e.__cause__, _seen, options)
            wanted = cause is None and e is not None and not e.__suppress_context__ if compact else True
            if e is not None and e.__context__ is not None and wanted and id(e.__context__) not in _seen:
                context = self._make(e.__context__, _seen, options)
            if isinstance(e, BaseExceptionGroup):
                exceptions = [self._make(x, _seen, options) for x in e.exceptions]
            te.__cause__ = cause
            te.__context__ = context
            te.exceptions = exceptions
            if cause:
                queue.append((cause, e.__cause__))
            if context:
                queue.append((context, e.__context__))
            if exceptions:
                queue.extend(zip(exceptions, e.exceptions))

    @staticmethod
    def _make(e, seen, options):
        te = TracebackException.__new__(TracebackException)
        te._fill(type(e), e, e.__traceback__, True, seen, **options)
        return te

    def _fill(self, exc_type, exc_value, exc_traceback, save_exc_type, seen, *, limit, lookup_lines, capture_locals, max_group_width, max_group_depth):
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_tb_frames(exc_traceback), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        else:
            self.exc_type_qualname = self.exc_type_module = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
            self._syntax_text = _traceback.syntax(exc_value)
        elif isinstance(exc_value, BaseException):
            self._str += _traceback.suggestion(exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        module = self.exc_type_module if isinstance(self.exc_type_module, str) else "<unknown>"
        return module + "." + self.exc_type_qualname

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The last lines: type and message, notes included."""
        indent = 3 * _depth * " "
        if not self._have_exc_type:
            yield indent + ("None\n" if self._str in ("None", "") else f"None: {self._str}\n")
            return
        if not self._is_syntax_error:
            yield indent + (f"{self.exc_type_str}: {self._str}\n" if self._str else f"{self.exc_type_str}\n")
        else:
            for line in self._syntax_text.splitlines(True):
                yield indent + line
        notes = self.__notes__
        if notes is not None and isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield indent + line + "\n"
        elif notes is not None:
            yield indent + f"{_safe_string(notes, '__notes__', func=repr)}\n"
        if self.exceptions and show_group:
            for x in self.exceptions:
                yield from x.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """All lines, those of the exceptions it is chained to first."""
        ctx = _Margin() if _ctx is None else _ctx
        output = []
        exc = self
        while exc is not None:
            msg = follow = None
            if chain:
                if exc.__cause__ is not None:
                    msg = "\nThe above exception was the direct cause of the following exception:\n\n"
                    follow = exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    msg = "\nDuring handling of the above exception, another exception occurred:\n\n"
                    follow = exc.__context__
            output.append((msg, exc))
            exc = follow
        for msg, exc in reversed(output):
            if msg is not None:
                yield from ctx.emit(msg)
            if exc.exceptions is None:
                if exc.stack:
                    yield from ctx.emit("Traceback (most recent call last):\n")
                    yield from ctx.emit(exc.stack.format())
                yield from ctx.emit(exc.format_exception_only())
            elif ctx.depth > self.max_group_depth:
                yield from ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(exc, ctx)

    def _format_group(self, exc, ctx):
        top = ctx.depth == 0
        if top:
            ctx.depth += 1
        if exc.stack:
            yield from ctx.emit("Exception Group Traceback (most recent call last):\n", margin="+" if top else "|")
            yield from ctx.emit(exc.stack.format())
        yield from ctx.emit(exc.format_exception_only())
        total = len(exc.exceptions)
        width = self.max_group_width
        n = total if total <= width else width + 1
        ctx.need_close = False
        for i in range(n):
            last = i == n - 1
            if last:
                ctx.need_close = True
            title = f"{i + 1}" if i < width else "..."
            yield ctx.indent() + ("+-" if i == 0 else "  ") + f"+---------------- {title} ----------------\n"
            ctx.depth += 1
            if i < width:
                yield from exc.exceptions[i].format(chain=True, _ctx=ctx)
            else:
                more = total - width
                yield from ctx.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if last and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.depth -= 1
        if top:
            ctx.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print all lines."""
        file = _file(file)
        for line in self.format(chain=chain):
            print(line, file=file, end="")
