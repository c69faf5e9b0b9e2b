"""Compression and checksums of zlib."""


class error(Exception):
    __module__ = 'zlib'


_setup(error)
del _setup
DEFLATED = 8
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
ZLIB_VERSION = "1.3.1"
ZLIB_RUNTIME_VERSION = "1.3.1"
Z_BEST_COMPRESSION = 9
Z_BEST_SPEED = 1
Z_BLOCK = 5
Z_DEFAULT_COMPRESSION = -1
Z_DEFAULT_STRATEGY = 0
Z_FILTERED = 1
Z_FINISH = 4
Z_FIXED = 4
Z_FULL_FLUSH = 3
Z_HUFFMAN_ONLY = 2
Z_NO_COMPRESSION = 0
Z_NO_FLUSH = 0
Z_PARTIAL_FLUSH = 1
Z_RLE = 3
Z_SYNC_FLUSH = 2
Z_TREES = 6


class Compress:
    """A compression in pieces."""

    __slots__ = ("_number",)
    __module__ = "zlib"

    def compress(self, data, /):
        """Compress a piece; what is ready of the result."""
        return _deflate(self._number, data, 0)

    def flush(self, mode=Z_FINISH, /):
        """The rest of the result."""
        if mode == Z_NO_FLUSH:
            return b""
        return _deflate(self._number, b"", 2 if mode == Z_FINISH else 1)

    def copy(self):
        """Compressions cannot be copied."""
        raise NotImplementedError("a compression object cannot be copied in minipy")

    __copy__ = copy

    def __del__(self):
        number = getattr(self, "_number", None)
        if number is not None:
            _free(number)


class Decompress:
    """A decompression in pieces."""

    __slots__ = ("_number", "eof", "unused_data", "unconsumed_tail")
    __module__ = "zlib"

    def decompress(self, data, /, max_length=0):
        """Decompress a piece, to at most max_length bytes."""
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        if self.eof:
            self.unused_data += data
            return b""
        out, self.unused_data, self.unconsumed_tail, self.eof = _inflate(self._number, data, max_length)
        return out

    def flush(self, length=DEF_BUF_SIZE, /):
        """The rest of the result."""
        if length <= 0:
            raise ValueError("length must be greater than zero")
        if self.eof:
            return b""
        out, self.unused_data, self.unconsumed_tail, self.eof = _inflate(self._number, self.unconsumed_tail, 0)
        return out

    def copy(self):
        """Decompressions cannot be copied."""
        raise NotImplementedError("a decompression object cannot be copied in minipy")

    __copy__ = copy

    def __del__(self):
        number = getattr(self, "_number", None)
        if number is not None:
            _free(number)


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """A compression in pieces."""
    if zdict is not None:
        raise NotImplementedError("zlib with a dictionary is not part of minipy")
    if method != DEFLATED:
        raise ValueError("Invalid initialization option")
    c = Compress()
    c._number = _deflate_new(level, wbits)
    return c


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """A decompression in pieces."""
    if zdict:
        raise NotImplementedError("zlib with a dictionary is not part of minipy")
    d = Decompress()
    d.eof = False
    d.unused_data = d.unconsumed_tail = b""
    d._number = _inflate_new(wbits)
    return d
