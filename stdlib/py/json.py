"""JSON: encode Python objects as text and decode them."""

__version__ = "2.0.9"
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """What is wrong with a text: msg, doc, pos, lineno and colno tell it."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_setup(JSONDecodeError)

_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


class _Scanner:
    # Reads one value of a text with a decoder's settings.

    __slots__ = ("context",)

    def __init__(self, context):
        self.context = context

    def __call__(self, string, idx):
        return _scan_once(self.context, string, idx)


def _space(s, i):
    n = len(s)
    while i < n and s[i] in " \t\n\r":
        i += 1
    return i


class JSONDecoder:
    """Decodes JSON texts."""

    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = self.parse_array = None
        self.parse_string = _scanstring
        self.memo = {}
        self.scan_once = _Scanner(self)

    def decode(self, s):
        """Decode a text that holds one value."""
        obj, end = self.raw_decode(s, idx=_space(s, 0))
        end = _space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Decode the value that begins at idx; return it and where it ends."""
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        return obj, end


class JSONEncoder:
    """Encodes objects as JSON."""

    __module__ = "json.encoder"

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None,
                 default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something for o that can be encoded; raises TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Encode an object as a str."""
        if type(self).iterencode is JSONEncoder.iterencode:
            return _encode(self, o)
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Encode an object piece by piece."""
        if _one_shot and self.indent is None:
            return (_encode(self, o),)
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _chunks(self, o, 0, {} if self.check_circular else None, indent)


def _simple(encoder, o):
    # The text of what has no parts; None for anything else.
    if isinstance(o, str):
        return encode_basestring_ascii(o) if encoder.ensure_ascii else encode_basestring(o)
    if o is None:
        return "null"
    if o is True:
        return "true"
    if o is False:
        return "false"
    if isinstance(o, int):
        return int.__repr__(o)
    if isinstance(o, float):
        if o != o:
            text = "NaN"
        elif o == _CONSTANTS["Infinity"]:
            text = "Infinity"
        elif o == _CONSTANTS["-Infinity"]:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text
    return None


def _chunks(encoder, o, level, markers, indent):
    text = _simple(encoder, o)
    if text is not None:
        yield text
        return
    if isinstance(o, (list, tuple)) and not o:
        yield "[]"
        return
    if isinstance(o, dict) and not o:
        yield "{}"
        return
    if markers is not None:
        key = id(o)
        if key in markers:
            raise ValueError("Circular reference detected")
        markers[key] = o
    separator = encoder.item_separator
    inner = outer = ""
    if indent is not None:
        inner = "\n" + indent * (level + 1)
        outer = "\n" + indent * level
        separator += inner
    if isinstance(o, (list, tuple)):
        start = "[" + inner
        for v in o:
            text = _simple(encoder, v)
            if text is not None:
                yield start + text
            else:
                yield start
                yield from _chunks(encoder, v, level + 1, markers, indent)
            start = separator
        if outer:
            yield outer
        yield "]"
    elif isinstance(o, dict):
        yield "{"
        items = sorted(o.items()) if encoder.sort_keys else o.items()
        first = True
        for k, v in items:
            if not isinstance(k, str):
                if isinstance(k, (int, float)) or k is None:
                    k = _simple(encoder, k)
                elif encoder.skipkeys:
                    continue
                else:
                    raise TypeError(f"keys must be str, int, float, bool or None, not {k.__class__.__name__}")
            if first:
                if inner:
                    yield inner
                first = False
            else:
                yield separator
            yield _simple(encoder, k)
            yield encoder.key_separator
            text = _simple(encoder, v)
            if text is not None:
                yield text
            else:
                yield from _chunks(encoder, v, level + 1, markers, indent)
        if not first and outer:
            yield outer
        yield "}"
    else:
        yield from _chunks(encoder, encoder.default(o), level, markers, indent)
    if markers is not None:
        del markers[key]


_default_encoder = JSONEncoder(skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, indent=None, separators=None, default=None)
_default_decoder = JSONDecoder(object_hook=None, object_pairs_hook=None)


def _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and separators is None and default is None
            and not sort_keys and not kw):
        return _default_encoder
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent, separators=separators,
               default=default, sort_keys=sort_keys, **kw)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None,
         sort_keys=False, **kw):
    """Write an object to a file."""
    encoder = _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, kw)
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None,
          sort_keys=False, **kw):
    """Encode an object as a str."""
    return _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, kw).encode(obj)


def detect_encoding(b):
    """Tell which form of Unicode bytes are in."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    zeros = [not c for c in b[:4]]
    if len(b) >= 4:
        if zeros[0]:
            return "utf-16-be" if not zeros[1] else "utf-32-be"
        if zeros[1]:
            return "utf-16-le" if not zeros[2] or not zeros[3] else "utf-32-le"
    elif len(b) == 2:
        if zeros[0]:
            return "utf-16-be"
        if zeros[1]:
            return "utf-16-le"
    return "utf-8"


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """Decode what a file holds."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """Decode a str or bytes."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    if (cls is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None and object_pairs_hook is None
            and not kw):
        return _loads(s)
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return cls(**kw).decode(s)


import json.scanner
import json.decoder
import json.encoder
