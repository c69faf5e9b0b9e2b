"""Tables as text: comma-separated values."""

__version__ = "1.0"
__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader",
           "DictWriter", "unix_dialect"]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5

_field_limit = 131072
_dialects = {}
_UNSET = object()


class Error(Exception):
    """What is wrong with a table."""

    __module__ = "_csv"


class _Dialect:
    # The settings of a reader or writer, checked.

    __slots__ = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")


_Dialect.__module__ = "_csv"
_Dialect.__name__ = _Dialect.__qualname__ = "Dialect"


def _char(name, value, none_ok):
    if value is None and none_ok:
        return None
    if not isinstance(value, str):
        raise TypeError('"%s" must be string%s, not %s' % (name, " or None" if none_ok else "", type(value).__name__))
    if len(value) != 1:
        raise TypeError('"%s" must be a 1-character string' % name)
    return value


def _make_dialect(dialect, **kw):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, _Dialect) and not kw:
        return dialect
    self = _Dialect()
    for name in kw:
        if name not in _Dialect.__slots__:
            raise TypeError("this function got an unexpected keyword argument '%s'" % name)

    def get(name, default):
        v = kw.get(name, _UNSET)
        if v is _UNSET and dialect is not None:
            v = getattr(dialect, name, _UNSET)
        return default if v is _UNSET else v

    self.delimiter = _char("delimiter", get("delimiter", ","), False)
    self.doublequote = bool(get("doublequote", True))
    self.escapechar = _char("escapechar", get("escapechar", None), True)
    self.lineterminator = get("lineterminator", "\r\n")
    if self.lineterminator is None:
        raise TypeError("lineterminator must be set")
    if not isinstance(self.lineterminator, str):
        raise TypeError('"lineterminator" must be a string')
    quoting = get("quoting", _UNSET)
    self.quotechar = _char("quotechar", get("quotechar", '"'), True)
    if quoting is _UNSET:
        quoting = QUOTE_MINIMAL
    elif type(quoting) is not int:
        raise TypeError('"quoting" must be an integer')
    if not 0 <= quoting <= 5:
        raise TypeError('bad "quoting" value')
    if kw.get("quotechar", "") is None and "quoting" not in kw and quoting == QUOTE_MINIMAL:
        quoting = QUOTE_NONE
    self.quoting = quoting
    self.skipinitialspace = bool(get("skipinitialspace", False))
    self.strict = bool(get("strict", False))
    if quoting != QUOTE_NONE and self.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    for name in ("delimiter", "escapechar", "quotechar"):
        c = getattr(self, name)
        if c is not None and (c in "\r\n" or c == " " and name != "delimiter" and self.skipinitialspace):
            raise ValueError("bad %s value" % name)
    chars = [c for c in (self.delimiter, self.escapechar, self.quotechar) if c is not None]
    if self.escapechar is not None and self.escapechar == self.delimiter:
        raise ValueError("bad delimiter or escapechar value")
    if self.quotechar is not None and self.quotechar == self.delimiter:
        raise ValueError("bad delimiter or quotechar value")
    if self.quotechar is not None and self.quotechar == self.escapechar:
        raise ValueError("bad escapechar or quotechar value")
    if any([c in self.lineterminator for c in chars]) and self.lineterminator:
        raise ValueError("bad %s or lineterminator value" % [n for n in ("delimiter", "escapechar", "quotechar")
                                                             if getattr(self, n) is not None and getattr(self, n) in self.lineterminator][0])
    return self


class Dialect:
    """The settings of a kind of table; classes derived from it fill them in."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _make_dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """As Excel writes it."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """As Excel writes it, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """As programs on Unix write it."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(name, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    if isinstance(dialect, type):
        dialect = dialect()
    _dialects[name] = _make_dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """The names of the dialects."""
    return list(_dialects)


def field_size_limit(*args):
    """The greatest length of a field, which an argument sets anew."""
    global _field_limit
    old = _field_limit
    if args:
        if len(args) > 1:
            raise TypeError("field_size_limit expected at most 1 argument, got %d" % len(args))
        if not isinstance(args[0], int):
            raise TypeError("limit must be an integer")
        _field_limit = args[0]
    return old


class _Reader:
    # Yields the rows of a table.

    def __init__(self, iterable, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        if isinstance(dialect, type):
            dialect = dialect()
        self.dialect = _make_dialect(dialect, **fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def _add(self, c):
        if len(self._field) >= _field_limit:
            raise Error("field larger than field limit (%d)" % _field_limit)
        self._field.append(c)

    def _save(self):
        text = "".join(self._field)
        quoting = self.dialect.quoting
        if self._unquoted and text and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
            text = float(text)
        elif self._unquoted and not text and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
            text = None
        self._row.append(text)
        self._field = []
        self._unquoted = True

    def __next__(self):
        d = self.dialect
        delimiter, quote, escape, quoting, strict = d.delimiter, d.quotechar, d.escapechar, d.quoting, d.strict
        self._row = []
        self._field = []
        self._unquoted = True
        state = "start"
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or state == "quoted" or state == "escaped in quoted" or state == "escaped":
                    if strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._row
                if state not in ("start",):
                    self._save()
                    return self._row
                raise
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (the file should be opened in text mode)" % type(line).__name__)
            self.line_num += 1
            i, n = 0, len(line)
            while i <= n:
                c = line[i] if i < n else None
                i += 1
                if state == "start":
                    if c is None:
                        break
                    if c in "\n\r":
                        state = "eat newline"
                        continue
                    state = "field start"
                if state == "field start":
                    if c is None or c in "\n\r":
                        self._save()
                        state = "start" if c is None else "eat newline"
                    elif c == quote and quoting != QUOTE_NONE:
                        self._unquoted = False
                        state = "quoted"
                    elif c == escape:
                        state = "escaped"
                    elif c == " " and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        self._save()
                    else:
                        self._add(c)
                        state = "in field"
                elif state == "escaped":
                    if c is None:
                        self._add("\n")
                        state = "in field after crnl"
                        break
                    if c in "\n\r":
                        self._add(c)
                        state = "in field after crnl"
                    else:
                        self._add(c)
                        state = "in field"
                elif state == "in field" or state == "in field after crnl":
                    if state == "in field after crnl" and c is None:
                        break
                    state = "in field"
                    if c is None or c in "\n\r":
                        self._save()
                        state = "start" if c is None else "eat newline"
                    elif c == escape:
                        state = "escaped"
                    elif c == delimiter:
                        self._save()
                        state = "field start"
                    else:
                        self._add(c)
                elif state == "quoted":
                    if c is None:
                        break
                    if c == escape:
                        state = "escaped in quoted"
                    elif c == quote and quoting != QUOTE_NONE:
                        state = "quote in quoted" if d.doublequote else "in field"
                    else:
                        self._add(c)
                elif state == "escaped in quoted":
                    if c is None:
                        c = "\n"
                    self._add(c)
                    state = "quoted"
                    if i > n:
                        break
                elif state == "quote in quoted":
                    if quoting != QUOTE_NONE and c == quote:
                        self._add(c)
                        state = "quoted"
                    elif c == delimiter:
                        self._save()
                        state = "field start"
                    elif c is None or c in "\n\r":
                        self._save()
                        state = "start" if c is None else "eat newline"
                    elif not strict:
                        self._add(c)
                        state = "in field"
                    else:
                        raise Error("'%s' expected after '%s'" % (delimiter, quote))
                elif state == "eat newline":
                    if c is None:
                        state = "start"
                    elif c not in "\n\r":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
            if state == "start":
                return self._row


def reader(iterable, /, dialect="excel", **fmtparams):
    """Iterate over the rows of lines of text."""
    return _Reader(iterable, dialect, **fmtparams)


class _Writer:
    # Writes rows.

    def __init__(self, fileobj, dialect=None, **fmtparams):
        write = getattr(fileobj, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        if isinstance(dialect, type):
            dialect = dialect()
        self.dialect = _make_dialect(dialect, **fmtparams)

    def writerow(self, row, /):
        """Write one row."""
        d = self.dialect
        try:
            row = iter(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        parts = []
        only_empty = False
        count = 0
        special = [c for c in (d.delimiter, d.escapechar, d.quotechar) if c is not None]
        for v in row:
            count += 1
            if d.quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(v, (int, float, complex)) and not hasattr(type(v), "__float__") and not hasattr(type(v), "__index__")
            elif d.quoting == QUOTE_ALL:
                quoted = True
            elif d.quoting == QUOTE_STRINGS:
                quoted = isinstance(v, str)
            elif d.quoting == QUOTE_NOTNULL:
                quoted = v is not None
            else:
                quoted = False
            null = v is None
            text = v if isinstance(v, str) else "" if null else str(v)
            out = []
            for c in text:
                if c in special or c in "\r\n" or c in d.lineterminator:
                    escape = False
                    if d.quoting == QUOTE_NONE:
                        escape = True
                    elif c == d.quotechar:
                        if d.doublequote:
                            out.append(c)
                        else:
                            escape = True
                    elif c == d.escapechar:
                        escape = True
                    if escape:
                        if d.escapechar is None:
                            raise Error("need to escape, but no escapechar set")
                        out.append(d.escapechar)
                    elif d.quoting != QUOTE_NONE:
                        quoted = True
                    if d.quoting != QUOTE_NONE and c == d.quotechar and d.doublequote:
                        quoted = True
                out.append(c)
            if not text and d.quoting != QUOTE_NONE and d.delimiter == " " and d.skipinitialspace and not null:
                quoted = True
            only_empty = not text and not quoted
            if quoted:
                parts.append(d.quotechar + "".join(out) + d.quotechar)
            else:
                parts.append("".join(out))
        if count == 1 and only_empty:
            if d.quoting == QUOTE_NONE or null and d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            parts[0] = d.quotechar + d.quotechar
        return self._write(d.delimiter.join(parts) + d.lineterminator)

    def writerows(self, rows, /):
        """Write many rows."""
        for row in rows:
            self.writerow(row)


def writer(fileobj, /, dialect="excel", **fmtparams):
    """Something that writes rows to a file."""
    return _Writer(fileobj, dialect, **fmtparams)


for _c, _n in ((_Reader, "reader"), (_Writer, "writer")):
    _c.__module__ = "_csv"
    _c.__name__ = _c.__qualname__ = _n
register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """Yields rows as dicts with the names of the columns."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the columns, from the first row unless they were given."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        lf = len(self.fieldnames)
        lr = len(row)
        if lf < lr:
            d[self.restkey] = row[lf:]
        elif lf > lr:
            for key in self.fieldnames[lr:]:
                d[key] = self.restval
        return d

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names of the columns."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write one dict."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write many dicts."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class Sniffer:
    """Guesses the dialect of a sample."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect that a sample seems to be in."""
        lines = [line for line in sample.splitlines() if line.strip()]
        best = None
        for c in delimiters or self.preferred + ["|"]:
            counts = [line.count(c) for line in lines[:20]]
            if counts and counts[0] and all([n == counts[0] for n in counts]):
                best = c
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.delimiter = best
        dialect.doublequote = '""' in sample
        dialect.quotechar = "'" if "'" in sample and '"' not in sample else '"'
        dialect.skipinitialspace = all([(best + " ") in line for line in lines])
        return dialect

    def has_header(self, sample):
        """Whether the first row seems to name the columns."""
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header = rows[0]
        votes = 0
        for k, name in enumerate(header):
            kinds = set()
            for row in rows[1:21]:
                if len(row) == len(header):
                    try:
                        complex(row[k])
                        kinds.add(complex)
                    except ValueError:
                        kinds.add(len(row[k]))
            if len(kinds) == 1:
                kind = kinds.pop()
                if kind is complex:
                    try:
                        complex(name)
                        votes -= 1
                    except ValueError:
                        votes += 1
                else:
                    votes += 1 if len(name) != kind else -1
        return votes > 0
