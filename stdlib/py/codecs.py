import builtins
import sys

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16",
           "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder",
           "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors",
           "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE = BOM_UTF16_LE
BOM32_BE = BOM_UTF16_BE
BOM64_LE = BOM_UTF32_LE
BOM64_BE = BOM_UTF32_BE


class CodecInfo(tuple):
    """What lookup() gives."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (self.__class__.__module__, self.__class__.__qualname__, self.name, id(self))

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """Encoding and decoding without state."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes text that comes in parts."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An incremental encoder that keeps what it could not encode yet."""

    def __init__(self, errors='strict'):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_encode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes that come in parts."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b"", 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """An incremental decoder that keeps the bytes of an unfinished character."""

    def __init__(self, errors='strict'):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a binary stream."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, used = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReader(Codec):
    """Reads text from a binary stream."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()
        self.linebuffer = None

    def decode(self, input, errors='strict'):
        raise NotImplementedError

    def _fill(self, size, firstline=False):
        # One more piece of the stream into charbuffer; False at its end.
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if not data:
            return False
        try:
            chars, used = self.decode(data, self.errors)
        except UnicodeDecodeError as e:
            if not firstline:
                raise
            chars, used = self.decode(data[:e.start], self.errors)
            if len(chars.splitlines(keepends=True)) <= 1:
                raise
        self.bytebuffer = data[used:]
        self.charbuffer += chars
        return bool(new)

    def _take_lines(self):
        if self.linebuffer:
            self.charbuffer = self.charbuffertype().join(self.linebuffer)
            self.linebuffer = None

    def read(self, size=-1, chars=-1, firstline=False):
        self._take_lines()
        if chars < 0:
            chars = size
        while True:
            if chars >= 0 and len(self.charbuffer) >= chars:
                break
            if not self._fill(size if size >= 0 or chars < 0 else chars, firstline):
                break
            if size >= 0 and chars == size and self.charbuffer:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self.charbuffertype()
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        self._take_lines()
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            if len(lines) > 1 or lines and lines[0] != lines[0].splitlines(keepends=False)[0] and not lines[0].endswith("\r"):
                break
            if not self._fill(size or 72, True):
                lines = self.charbuffer.splitlines(keepends=True)
                break
        if not lines:
            return self.charbuffertype()
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        if not keepends:
            line = line.splitlines(keepends=False)[0]
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()
        self.linebuffer = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReaderWriter:
    """A stream that is read and written through two codecs."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamRecoder:
    """A stream whose bytes are in another encoding than the ones it is read and written with."""

    data_encoding = 'unknown'
    file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        text = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(text, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b''.join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


# Error handlers.

def _wrong_exception(exc):
    return TypeError("don't know how to handle %s in error callback" % type(exc).__name__)


def strict_errors(exc, /):
    if not isinstance(exc, BaseException):
        raise TypeError("codec must pass exception instance")
    raise exc


def ignore_errors(exc, /):
    if isinstance(exc, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        return ('', exc.end)
    raise _wrong_exception(exc)


def replace_errors(exc, /):
    if isinstance(exc, UnicodeEncodeError):
        return ('?' * (exc.end - exc.start), exc.end)
    if isinstance(exc, UnicodeDecodeError):
        return ('\ufffd', exc.end)
    if isinstance(exc, UnicodeTranslateError):
        return ('\ufffd' * (exc.end - exc.start), exc.end)
    raise _wrong_exception(exc)


def xmlcharrefreplace_errors(exc, /):
    if isinstance(exc, UnicodeEncodeError):
        return (''.join('&#%d;' % ord(c) for c in exc.object[exc.start:exc.end]), exc.end)
    raise _wrong_exception(exc)


def _escaped(c):
    n = ord(c)
    if n > 0xffff:
        return '\\U%08x' % n
    if n > 0xff:
        return '\\u%04x' % n
    return '\\x%02x' % n


def backslashreplace_errors(exc, /):
    if isinstance(exc, UnicodeDecodeError):
        return (''.join('\\x%02x' % b for b in exc.object[exc.start:exc.end]), exc.end)
    if isinstance(exc, (UnicodeEncodeError, UnicodeTranslateError)):
        return (''.join(map(_escaped, exc.object[exc.start:exc.end])), exc.end)
    raise _wrong_exception(exc)


def namereplace_errors(exc, /):
    if isinstance(exc, UnicodeEncodeError):
        import unicodedata
        out = []
        for c in exc.object[exc.start:exc.end]:
            name = unicodedata.name(c, '')
            out.append('\\N{%s}' % name if name else _escaped(c))
        return (''.join(out), exc.end)
    raise _wrong_exception(exc)


def _surrogateescape(exc, /):
    if isinstance(exc, UnicodeEncodeError):
        out = bytearray()
        for c in exc.object[exc.start:exc.end]:
            if not 0xdc80 <= ord(c) <= 0xdcff:
                raise exc
            out.append(ord(c) - 0xdc00)
        return (bytes(out), exc.end)
    if isinstance(exc, UnicodeDecodeError):
        out = ''
        for b in exc.object[exc.start:exc.end][:4]:
            if b < 128:
                break
            out += chr(0xdc00 + b)
        if not out:
            raise exc
        return (out, exc.start + len(out))
    raise _wrong_exception(exc)


def _surrogatepass(exc, /):
    if isinstance(exc, UnicodeEncodeError):
        return (exc.object[exc.start:exc.end].encode(exc.encoding, 'surrogatepass'), exc.end)
    if isinstance(exc, UnicodeDecodeError):
        data = exc.object[exc.start:exc.start + 3]
        try:
            return (data.decode(exc.encoding, 'surrogatepass'), exc.start + len(data))
        except UnicodeDecodeError:
            raise exc from None
    raise _wrong_exception(exc)


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'xmlcharrefreplace': xmlcharrefreplace_errors,
             'backslashreplace': backslashreplace_errors, 'namereplace': namereplace_errors, 'surrogateescape': _surrogateescape,
             'surrogatepass': _surrogatepass}


def register_error(errors, handler, /):
    """Make handler known as an error handler of that name."""
    if not isinstance(errors, str):
        raise TypeError("register_error() argument 1 must be str, not %s" % _type_name(errors))
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of that name."""
    if not isinstance(name, str):
        raise TypeError("lookup_error() argument must be str, not %s" % _type_name(name))
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError("unknown error handler name '%s'" % name) from None


def _type_name(o):
    return 'None' if o is None else type(o).__name__


def _call_handler(name, exc):
    # What str.encode and bytes.decode call for handlers that are not built in.
    r = lookup_error(name)(exc)
    encoding = isinstance(exc, UnicodeEncodeError)
    if (not isinstance(r, tuple) or len(r) != 2 or not isinstance(r[0], (str, bytes) if encoding else str)):
        raise TypeError("encoding error handler must return (str/bytes, int) tuple" if encoding else "decoding error handler must return (str, int) tuple")
    return r


# The registry.

_searchers = []
_cache = {}


def register(search_function, /):
    """Add a function that finds codecs by their normalized name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searchers.append(search_function)


def unregister(search_function, /):
    """Take a search function out again."""
    if search_function in _searchers:
        _searchers.remove(search_function)
        _cache.clear()


def _normalize(encoding):
    out = []
    gap = False
    for c in encoding.lower():
        if c.isascii() and (c.isalnum() or c == '.'):
            if gap and out:
                out.append('_')
            out.append(c)
            gap = False
        else:
            gap = True
    return ''.join(out)


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError("lookup() argument must be str, not %s" % _type_name(encoding))
    key = _normalize(encoding)
    info = _cache.get(key)
    if info is None:
        info = _find(encoding, key)
        _cache[key] = info
    return info


def _find(encoding, key):
    name = _builtin_name(encoding) or _builtin_name(key)
    if name:
        return _text_codec(name)
    make = _byte_codecs.get(key)
    if make:
        return make()
    for search in _searchers:
        info = search(key)
        if info is None:
            continue
        if not isinstance(info, tuple) or len(info) != 4:
            raise TypeError("codec search functions must return 4-tuples")
        return info
    raise LookupError("unknown encoding: " + encoding)


def _codec_failed(e, what, encoding):
    note = "%s with '%s' codec failed" % (what, encoding)
    if note not in getattr(e, '__notes__', ()):
        e.add_note(note)


def _apply(f, obj, errors):
    # Codecs that take no error handler are fine as long as none is named.
    return f(obj) if errors == 'strict' else f(obj, errors)


def encode(obj, encoding='utf-8', errors='strict'):
    """Encode with the codec of that name, whatever the types are."""
    _check_names('encode', encoding, errors)
    f = lookup(encoding)[0]
    try:
        r = _apply(f, obj, errors)
    except Exception as e:
        _codec_failed(e, 'encoding', encoding)
        raise
    if not isinstance(r, tuple) or len(r) != 2:
        raise TypeError("encoder must return a tuple (object, integer)")
    return r[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """Decode with the codec of that name, whatever the types are."""
    _check_names('decode', encoding, errors)
    f = lookup(encoding)[1]
    try:
        r = _apply(f, obj, errors)
    except Exception as e:
        _codec_failed(e, 'decoding', encoding)
        raise
    if not isinstance(r, tuple) or len(r) != 2:
        raise TypeError("decoder must return a tuple (object,integer)")
    return r[0]


def _check_names(fn, encoding, errors):
    for what, v in (('encoding', encoding), ('errors', errors)):
        if not isinstance(v, str):
            raise TypeError("%s() argument '%s' must be str, not %s" % (fn, what, _type_name(v)))


def _text_only(encoding, way):
    info = lookup(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError("'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs" % (encoding, way))
    return info


def _encode_text(obj, encoding, errors):
    # str.encode of an encoding that is not built in.
    f = _text_only(encoding, 'encode')[0]
    try:
        r = _apply(f, obj, errors)
    except Exception as e:
        _codec_failed(e, 'encoding', encoding)
        raise
    if not isinstance(r, tuple) or len(r) != 2:
        raise TypeError("encoder must return a tuple (object, integer)")
    if not isinstance(r[0], (bytes, bytearray)):
        raise TypeError("'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types" % (encoding, type(r[0]).__name__))
    return bytes(r[0])


def _decode_text(obj, encoding, errors):
    # bytes.decode of an encoding that is not built in.
    f = _text_only(encoding, 'decode')[1]
    try:
        r = _apply(f, obj, errors)
    except Exception as e:
        _codec_failed(e, 'decoding', encoding)
        raise
    if not isinstance(r, tuple) or len(r) != 2:
        raise TypeError("decoder must return a tuple (object,integer)")
    if not isinstance(r[0], str):
        raise TypeError("'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types" % (encoding, type(r[0]).__name__))
    return r[0]


# The codecs of the built-in text encodings.

def _whole(name, data):
    # How many bytes at the beginning of data are whole characters.
    n = len(data)
    if name in ('utf-8', 'utf-8-sig'):
        for k in range(1, min(3, n) + 1):
            b = data[n - k]
            if b & 0xc0 == 0x80:
                continue
            need = 4 if 0xf0 <= b <= 0xf4 else 3 if 0xe0 <= b < 0xf0 else 2 if 0xc2 <= b < 0xe0 else 1
            if need <= k:
                return n
            try:
                str(data[n - k:], 'utf-8')
            except UnicodeDecodeError as e:
                return n - k if e.reason == 'unexpected end of data' else n
            return n
        return n
    if name.startswith('utf-16'):
        n -= n % 2
        if n >= 2:
            high = data[n - 2] if name.endswith('-be') else data[n - 1]
            if 0xd8 <= high <= 0xdb:
                n -= 2
        return n
    if name.startswith('utf-32'):
        return n - n % 4
    if name in ('unicode-escape', 'raw-unicode-escape'):
        k = data.rfind(b'\\')
        while k >= 0:
            try:
                str(data[k:], name)
            except UnicodeDecodeError as e:
                if e.reason.startswith('truncated') and e.end == n - k or e.reason.startswith('\\ at') or e.reason.startswith('malformed'):
                    return k
            return n
    return n


def _decode_part(name, data, errors, final):
    data = bytes(data)
    n = len(data) if final else _whole(name, data)
    return str(data[:n], name, errors), n


_boms = {'utf-8-sig': ((BOM_UTF8, 'utf-8'),), 'utf-16': ((BOM_UTF16_LE, 'utf-16-le'), (BOM_UTF16_BE, 'utf-16-be')),
         'utf-32': ((BOM_UTF32_LE, 'utf-32-le'), (BOM_UTF32_BE, 'utf-32-be'))}
_plain = {'utf-8-sig': 'utf-8', 'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le'}


def _text_codec(name):
    plain = _plain.get(name)
    function = {'iso8859-1': 'latin_1', 'utf-8-sig': 'utf_8'}.get(name, name.replace('-', '_') if name.startswith(('utf', 'ascii', 'unicode', 'raw')) else 'charmap')

    def encode(input, errors='strict'):
        if not isinstance(input, str):
            raise TypeError("%s_encode() argument 1 must be str, not %s" % (function, _type_name(input)))
        return _to_bytes(input, name, errors or 'strict'), len(input)

    def decode(input, errors='strict'):
        data = bytes(input) if not isinstance(input, str) else _need_bytes(input)
        return _to_text(data, name, errors or 'strict'), len(data)

    class IncrementalEncoder_(IncrementalEncoder):
        def __init__(self, errors='strict'):
            IncrementalEncoder.__init__(self, errors)
            self.first = 1

        def encode(self, input, final=False):
            if plain is None:
                return _to_bytes(input, name, self.errors)
            r = _to_bytes(input, name if self.first else plain, self.errors)
            self.first = 0
            return r

        def reset(self):
            self.first = 1

        def getstate(self):
            return 0 if plain is None else self.first * (2 if name != 'utf-8-sig' else 1)

        def setstate(self, state):
            self.first = 1 if state else 0

    class IncrementalDecoder_(BufferedIncrementalDecoder):
        def __init__(self, errors='strict'):
            BufferedIncrementalDecoder.__init__(self, errors)
            self.real = None

        def _buffer_decode(self, input, errors, final):
            real, skip = self.real or name, 0
            if plain is not None and self.real is None:
                for mark, other in _boms[name]:
                    if input.startswith(mark):
                        real, skip = other, len(mark)
                        break
                    if mark.startswith(input) and not final:
                        return '', 0
                else:
                    real = plain
                self.real = real
            text, n = _decode_part(real, input[skip:], errors, final)
            return text, n + skip

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.real = None

    class StreamWriter_(StreamWriter):
        def encode(self, input, errors='strict'):
            if plain is None or not self.__dict__.get('started'):
                self.started = True
                return encode(input, errors)
            return _to_bytes(input, plain, errors), len(input)

        def reset(self):
            self.started = False

    class StreamReader_(StreamReader):
        def decode(self, input, errors='strict'):
            real = self.__dict__.get('real') or name
            skip = 0
            if plain is not None and real == name:
                real = plain
                for mark, other in _boms[name]:
                    if input.startswith(mark):
                        real, skip = other, len(mark)
                self.real = real
            text, n = _decode_part(real, input[skip:], errors, False)
            return text, n + skip

        def reset(self):
            StreamReader.reset(self)
            self.real = None

    for c in (IncrementalEncoder_, IncrementalDecoder_, StreamWriter_, StreamReader_):
        c.__name__ = c.__qualname__ = c.__name__[:-1]
        c.__module__ = 'encodings.' + name.replace('-', '_')
    return CodecInfo(encode, decode, StreamReader_, StreamWriter_, IncrementalEncoder_, IncrementalDecoder_, name)


def _need_bytes(o):
    raise TypeError("a bytes-like object is required, not '%s'" % type(o).__name__)


# Codecs from bytes to bytes, and rot13.

def _simple_codec(name, encode, decode):
    class IncrementalEncoder_(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder_(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class StreamWriter_(StreamWriter):
        charbuffertype = bytes

        def encode(self, input, errors='strict'):
            return encode(input, errors)

    class StreamReader_(StreamReader):
        charbuffertype = bytes

        def decode(self, input, errors='strict'):
            return decode(input, errors)

    if name == 'rot-13':
        StreamReader_.charbuffertype = str
    return CodecInfo(encode, decode, StreamReader_, StreamWriter_, IncrementalEncoder_, IncrementalDecoder_, name, _is_text_encoding=False)


def _strict_only(errors):
    assert errors == 'strict'


def _hex_codec():
    import binascii

    def hex_encode(input, errors='strict'):
        _strict_only(errors)
        return (binascii.b2a_hex(input), len(input))

    def hex_decode(input, errors='strict'):
        _strict_only(errors)
        return (binascii.a2b_hex(input), len(input))

    return _simple_codec('hex', hex_encode, hex_decode)


def _base64_codec():
    import base64

    def base64_encode(input, errors='strict'):
        _strict_only(errors)
        return (base64.encodebytes(input), len(input))

    def base64_decode(input, errors='strict'):
        _strict_only(errors)
        return (base64.decodebytes(input), len(input))

    return _simple_codec('base64', base64_encode, base64_decode)


def _zlib_codec():
    import zlib

    def zlib_encode(input, errors='strict'):
        _strict_only(errors)
        return (zlib.compress(input), len(input))

    def zlib_decode(input, errors='strict'):
        _strict_only(errors)
        return (zlib.decompress(input), len(input))

    return _simple_codec('zlib', zlib_encode, zlib_decode)


def _rot13_codec():
    low = 'abcdefghijklmnopqrstuvwxyz'
    table = str.maketrans(low + low.upper(), low[13:] + low[:13] + (low[13:] + low[:13]).upper())

    def rot13(input, errors='strict'):
        return (str.translate(input, table), len(input))

    return _simple_codec('rot-13', rot13, rot13)


_byte_codecs = {'hex': _hex_codec, 'hex_codec': _hex_codec, 'base64': _base64_codec, 'base_64': _base64_codec, 'base64_codec': _base64_codec,
                'zlib': _zlib_codec, 'zip': _zlib_codec, 'zlib_codec': _zlib_codec, 'rot13': _rot13_codec, 'rot_13': _rot13_codec}


def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class that encodes in parts."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The class that decodes in parts."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The class of streams that read."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class of streams that write."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encode the strings of an iterator."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        data = encoder.encode(text)
        if data:
            yield data
    data = encoder.encode("", True)
    if data:
        yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decode the bytes of an iterator."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        text = decoder.decode(data)
        if text:
            yield text
    text = decoder.decode(b"", True)
    if text:
        yield text


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open a file and encode and decode what goes through it; the file itself is binary."""
    if encoding is not None and 'b' not in mode:
        mode = mode + 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        srw = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        srw.encoding = encoding
        return srw
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A stream that translates between two encodings."""
    if file_encoding is None:
        file_encoding = data_encoding
    data_info = lookup(data_encoding)
    file_info = lookup(file_encoding)
    sr = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader, file_info.streamwriter, errors)
    sr.data_encoding = data_encoding
    sr.file_encoding = file_encoding
    return sr


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    m = {}
    for k, v in decoding_map.items():
        m[v] = None if v in m else k
    return m


def _direct(name):
    short = name.replace('-', '_')

    def encode(str, errors=None, /):
        if not isinstance(str, builtins.str):
            raise TypeError("%s_encode() argument 1 must be str, not %s" % (short, _type_name(str)))
        return _to_bytes(str, name, errors or 'strict'), len(str)

    def decode(data, errors=None, final=False, /):
        if isinstance(data, builtins.str) and 'escape' not in name:
            _need_bytes(data)
        if isinstance(data, builtins.str):
            data = data.encode()
        if final or not name.startswith('utf'):
            return _to_text(data, name, errors or 'strict'), len(data)
        return _decode_part(name, data, errors or 'strict', False)

    encode.__name__, decode.__name__ = short + '_encode', short + '_decode'
    return encode, decode


utf_8_encode, utf_8_decode = _direct('utf-8')
utf_16_encode, utf_16_decode = _direct('utf-16')
utf_16_le_encode, utf_16_le_decode = _direct('utf-16-le')
utf_16_be_encode, utf_16_be_decode = _direct('utf-16-be')
utf_32_encode, utf_32_decode = _direct('utf-32')
utf_32_le_encode, utf_32_le_decode = _direct('utf-32-le')
utf_32_be_encode, utf_32_be_decode = _direct('utf-32-be')
latin_1_encode, latin_1_decode = _direct('latin-1')
ascii_encode, ascii_decode = _direct('ascii')
unicode_escape_encode, unicode_escape_decode = _direct('unicode-escape')
raw_unicode_escape_encode, raw_unicode_escape_decode = _direct('raw-unicode-escape')


def charmap_build(map, /):
    return {ord(c): i for i, c in enumerate(map)}


def charmap_encode(str, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_encode(str, errors)
    out = bytearray()
    i = 0
    while i < len(str):
        try:
            v = mapping[ord(str[i])]
        except LookupError:
            v = None
        if v is None:
            exc = UnicodeEncodeError('charmap', str, i, i + 1, 'character maps to <undefined>')
            text, i = lookup_error(errors or 'strict')(exc)
            out += text if isinstance(text, bytes) else charmap_encode(text, 'strict', mapping)[0]
            continue
        if isinstance(v, bytes):
            out += v
        elif isinstance(v, int):
            if not 0 <= v < 256:
                raise TypeError("character mapping must be in range(256)")
            out.append(v)
        else:
            raise TypeError("character mapping must return integer, bytes or None, not " + type(v).__name__)
        i += 1
    return bytes(out), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_decode(data, errors)
    data = bytes(data)
    out = []
    i = 0
    while i < len(data):
        try:
            v = mapping[data[i]]
        except LookupError:
            v = None
        if v is None or v == '\ufffe' or v == 0xfffe:
            exc = UnicodeDecodeError('charmap', data, i, i + 1, 'character maps to <undefined>')
            text, i = lookup_error(errors or 'strict')(exc)
            out.append(text)
            continue
        if isinstance(v, int):
            if not 0 <= v <= 0x10ffff:
                raise TypeError("character mapping must be in range(0x110000)")
            v = chr(v)
        elif not isinstance(v, builtins.str):
            raise TypeError("character mapping must return integer, None or str")
        out.append(v)
        i += 1
    return ''.join(out), len(data)


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError("escape_encode() argument 1 must be bytes, not " + _type_name(data))
    text = repr(data + b'"')[2:-2]
    return text.encode('latin-1'), len(data)


def escape_decode(data, errors=None, /):
    if isinstance(data, builtins.str):
        data = data.encode()
    data = bytes(data)
    out = bytearray()
    i = 0
    n = len(data)
    simple = {92: 92, 39: 39, 34: 34, 98: 8, 102: 12, 116: 9, 110: 10, 114: 13, 118: 11, 97: 7}
    while i < n:
        b = data[i]
        i += 1
        if b != 92:
            out.append(b)
            continue
        if i == n:
            raise ValueError("Trailing \\ in string")
        c = data[i]
        i += 1
        if c == 10:
            continue
        if c in simple:
            out.append(simple[c])
        elif 48 <= c <= 55:
            v = c - 48
            for _ in range(2):
                if i < n and 48 <= data[i] <= 55:
                    v = v * 8 + data[i] - 48
                    i += 1
            out.append(v & 255)
        elif c == 120:
            digits = data[i:i + 2]
            try:
                out += bytes.fromhex(digits.decode('ascii')) if len(digits) == 2 else bytes.fromhex('z')
                i += 2
            except ValueError:
                if not errors or errors == 'strict':
                    raise ValueError("invalid \\x escape at position %d" % (i - 2)) from None
                if errors == 'replace':
                    out += b'?'
                elif errors != 'ignore':
                    raise ValueError("decoding error; unknown error handling code: " + errors) from None
                if i < n and data[i:i + 1] in b'0123456789abcdefABCDEF':
                    i += 1
        else:
            out += b'\\'
            i -= 1
            out.append(data[i])
            i += 1
    return bytes(out), n
