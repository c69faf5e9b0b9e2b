"""String constants, templates and the formatter behind str.format."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize each word of a text; without sep, runs of whitespace become single spaces."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_sentinel = {}


class Template:
    """A text in which $name and ${name} are to be replaced; $$ is a dollar sign."""

    delimiter = '$'
    # Letters of the ASCII range only, with case ignored: flags say so for the whole pattern.
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        import re
        pattern = cls.__dict__.get('pattern')
        if pattern is None or isinstance(pattern, _LazyPattern):
            delim = re.escape(cls.delimiter)
            bid = cls.braceidpattern or cls.idpattern
            pattern = (f'{delim}(?:(?P<escaped>{delim})|(?P<named>{cls.idpattern})|{{(?P<braced>{bid})}}|(?P<invalid>))')
        cls.flags = re.IGNORECASE if cls.flags is None else cls.flags
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        i = mo.start('invalid')
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno, lineno = 1, 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (lineno, colno))

    def _mapping(self, mapping, kws):
        if mapping is _sentinel:
            return kws
        if kws:
            from collections import ChainMap
            return ChainMap(kws, mapping)
        return mapping

    def substitute(self, mapping=_sentinel, /, **kws):
        """The text with all placeholders replaced; KeyError if a value is missing."""
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                return str(mapping[name])
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                self._invalid(mo)
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_sentinel, /, **kws):
        """The same, but what cannot be replaced stays."""
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                return mo.group()
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Whether all placeholders are well-formed."""
        for mo in self.pattern.finditer(self.template):
            if mo.group('invalid') is not None:
                return False
            if mo.group('named') is None and mo.group('braced') is None and mo.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return True

    def get_identifiers(self):
        """The names of the placeholders, each once, in their order."""
        ids = []
        for mo in self.pattern.finditer(self.template):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                if name not in ids:
                    ids.append(name)
            elif mo.group('invalid') is None and mo.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return ids


class _LazyPattern:
    # Template's own pattern is compiled when it is first asked for, so that importing this module does not import re.
    def __get__(self, obj, cls):
        Template._compile()
        return Template.pattern


Template.pattern = _LazyPattern()


class Formatter:
    """Formatting as str.format does it, with methods that derived classes can override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first, _ = _split_field(field_name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first


def _parse(text):
    # (literal text, field name, format spec, conversion) for each field, the last three None behind the last one.
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    i, n = 0, len(text)
    while i < n:
        literal = []
        field = None
        while i < n:
            c = text[i]
            i += 1
            if c == '{':
                if i < n and text[i] == '{':
                    # An escaped brace ends a piece, as does a field.
                    literal.append('{')
                    i += 1
                    break
                if i >= n:
                    raise ValueError("Single '{' encountered in format string")
                field = True
                break
            if c == '}':
                if i < n and text[i] == '}':
                    literal.append('}')
                    i += 1
                    break
                raise ValueError("Single '}' encountered in format string")
            literal.append(c)
        literal = ''.join(literal)
        if field is None:
            yield literal, None, None, None
            continue
        name, spec, conversion, i = _parse_field(text, i)
        yield literal, name, spec, conversion


def _parse_field(text, i):
    # A field from behind its brace; the name goes to the first ! or : outside brackets, the spec to the brace that matches.
    start, n = i, len(text)
    brackets = False
    while i < n:
        c = text[i]
        i += 1
        if c == '{':
            raise ValueError("unexpected '{' in field name")
        if c == '[':
            brackets = True
        elif c == ']':
            brackets = False
        elif c in '}:!' and not brackets:
            break
    else:
        raise ValueError("expected '}' before end of string")
    name, conversion = text[start:i - 1], None
    if c == '}':
        return name, '', None, i
    if c == '!':
        if i >= n:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[i]
        i += 1
        if i < n:
            c = text[i]
            i += 1
            if c == '}':
                return name, '', conversion, i
            if c != ':':
                raise ValueError("expected ':' after conversion specifier")
    start, depth = i, 1
    while i < n:
        c = text[i]
        i += 1
        if c == '{':
            depth += 1
        elif c == '}':
            depth -= 1
            if not depth:
                return name, text[start:i - 1], conversion, i
    raise ValueError("unmatched '{' in format spec")


def _number(s):
    return int(s) if s.isdecimal() and s.isascii() else s


def _split_field(name):
    # The first part, an int if it is a number, and an iterator of (is attribute, part) over the rest.
    j = 0
    while j < len(name) and name[j] not in '.[':
        j += 1
    return _number(name[:j]), _rest(name, j)


def _rest(name, i):
    n = len(name)
    while i < n:
        if name[i] == '.':
            j = i + 1
            while j < n and name[j] not in '.[':
                j += 1
            if j == i + 1:
                raise ValueError('Empty attribute in format string')
            yield True, name[i + 1:j]
            i = j
        elif name[i] == '[':
            j = name.find(']', i)
            if j < 0:
                raise ValueError("Missing ']' in format string")
            if j == i + 1:
                raise ValueError('Empty attribute in format string')
            yield False, _number(name[i + 1:j])
            i = j + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
