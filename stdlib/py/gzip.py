"""Files compressed with gzip."""

import builtins
import io
import os
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ = "rb"
WRITE = "wb"
FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
_COMPRESS_LEVEL_FAST = 1
_COMPRESS_LEVEL_TRADEOFF = 6
_COMPRESS_LEVEL_BEST = 9
READ_BUFFER_SIZE = 128 * 1024


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """Open a compressed file, for bytes or with "t" for text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        if encoding is not None:
            raise ValueError("Argument 'encoding' not supported in binary mode")
        if errors is not None:
            raise ValueError("Argument 'errors' not supported in binary mode")
        if newline is not None:
            raise ValueError("Argument 'newline' not supported in binary mode")
    gz_mode = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        f = GzipFile(filename, gz_mode, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        f = GzipFile(None, gz_mode, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" in mode:
        return io.TextIOWrapper(f, io.text_encoding(encoding), errors, newline)
    return f


class BadGzipFile(OSError):
    """The file is not what gzip writes."""


def _header(mtime, level, name=b""):
    xfl = b"\002" if level == _COMPRESS_LEVEL_BEST else b"\004" if level == _COMPRESS_LEVEL_FAST else b"\000"
    return b"\037\213\010" + (b"\010" if name else b"\000") + struct.pack("<L", int(mtime)) + xfl + b"\377" + (name + b"\000" if name else b"")


def _exactly(fp, n):
    data = fp.read(n)
    while len(data) < n:
        b = fp.read(n - len(data))
        if not b:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data += b
    return data


def _read_header(fp):
    # The time in the header of a member; None at the end of the file.
    magic = fp.read(2)
    if magic == b"":
        return None
    if magic != b"\037\213":
        raise BadGzipFile("Not a gzipped file (%r)" % magic)
    method, flag, mtime = struct.unpack("<BBIxx", _exactly(fp, 8))
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    if flag & FEXTRA:
        n, = struct.unpack("<H", _exactly(fp, 2))
        _exactly(fp, n)
    for bit in (FNAME, FCOMMENT):
        if flag & bit:
            while True:
                s = fp.read(1)
                if not s or s == b"\000":
                    break
    if flag & FHCRC:
        _exactly(fp, 2)
    return mtime


class _Input:
    # A file that takes back what was read too much.
    def __init__(self, f):
        self.file = f
        self.ahead = b""

    def read(self, n):
        if len(self.ahead) >= n:
            data, self.ahead = self.ahead[:n], self.ahead[n:]
            return data
        data, self.ahead = self.ahead, b""
        return data + self.file.read(n - len(data))


class _GzipReader(io.RawIOBase):
    def __init__(self, fp, brief=False):
        self._brief = brief
        self._file = fp
        self._rewind()

    def _rewind(self):
        self._fp = _Input(self._file)
        self._member = None
        self._eof = False
        self._pos = 0
        self._mtime = None

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._pos

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._pos
        elif whence == io.SEEK_END:
            while self.read(1 << 16):
                pass
            offset += self._pos
        if offset < self._pos:
            self._file.seek(0)
            self._rewind()
        while self._pos < offset:
            if not self.read(min(1 << 16, offset - self._pos)):
                break
        return self._pos

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as data:
            got = self.read(len(data))
            data[:len(got)] = got
        return len(got)

    def readall(self):
        parts = []
        while data := self.read(1 << 16):
            parts.append(data)
        return b"".join(parts)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size:
            return b""
        while not self._eof:
            if self._member is None:
                zero = b"\000"
                while zero == b"\000":  # between members there may be zeros
                    zero = self._fp.read(1)
                    if self._mtime is None:
                        break
                self._fp.ahead = zero + self._fp.ahead
                mtime = _read_header(self._fp)
                if mtime is None:
                    self._eof = True
                    break
                self._mtime = mtime
                self._member = zlib.decompressobj(-zlib.MAX_WBITS)
                self._crc, self._size = zlib.crc32(b""), 0
            d = self._member
            if d.unconsumed_tail:
                out = d.decompress(d.unconsumed_tail, size)
            else:
                data = self._fp.read(1 << 16)
                out = d.decompress(data, size)
                if not data and not out and not d.eof:
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            self._crc = zlib.crc32(out, self._crc)
            self._size += len(out)
            if d.eof:
                self._fp.ahead = d.unused_data + self._fp.ahead
                self._member = None
                crc, length = struct.unpack("<II", _exactly(self._fp, 8))
                if crc != self._crc:
                    raise BadGzipFile("CRC check failed" if self._brief else "CRC check failed %s != %s" % (hex(crc), hex(self._crc)))
                if length != self._size & 0xffffffff:
                    raise BadGzipFile("Incorrect length of data produced")
            if out:
                self._pos += len(out)
                return out
        return b""


class GzipFile(io.BufferedIOBase):
    """A file of bytes that is compressed as it is written, or decompressed as it is read."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        origmode = mode
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        self._mtime = None
        self._closed_file = False
        if mode.startswith("r"):
            self.mode = READ
            self._raw = _GzipReader(fileobj)
            self._buffer = io.BufferedReader(self._raw)
        elif mode.startswith(("w", "a", "x")):
            if origmode is None:
                import warnings
                warnings.warn("GzipFile was opened for writing, but this will change in future Python releases.  Specify the mode argument for opening it for writing.",
                              FutureWarning, 2)
            self.mode = WRITE
            self._write_mtime = mtime
            self._level = compresslevel
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS)
            self.crc = zlib.crc32(b"")
            self.size = 0
            self.offset = 0
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))
        self.name = filename
        self.fileobj = fileobj
        if self.mode == WRITE:
            name = os.path.basename(self.name)
            if not isinstance(name, bytes):
                try:
                    name = name.encode("latin-1")
                except UnicodeEncodeError:
                    name = b""
            if name.endswith(b".gz"):
                name = name[:-3]
            fileobj.write(_header(time.time() if mtime is None else mtime, compresslevel, name))

    @property
    def mtime(self):
        """The time that the header says."""
        return self._raw._mtime if self.mode == READ else self._write_mtime

    def __repr__(self):
        s = repr(self.fileobj)
        return "<gzip " + s[1:-1] + " " + hex(id(self)) + ">"

    def _check(self, mode, what):
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self.mode != mode:
            import errno
            raise OSError(errno.EBADF, f"{what}() on {'write' if mode == READ else 'read'}-only GzipFile object")

    def write(self, data):
        self._check(WRITE, "write")
        if self.fileobj is None:
            raise ValueError("write() on closed GzipFile object")
        if not isinstance(data, (bytes, bytearray)):
            with memoryview(data) as view:
                data = view.tobytes()
        if data:
            self.fileobj.write(self.compress.compress(data))
            self.size += len(data)
            self.crc = zlib.crc32(data, self.crc)
            self.offset += len(data)
        return len(data)

    def read(self, size=-1):
        self._check(READ, "read")
        return self._buffer.read(size)

    def read1(self, size=-1):
        self._check(READ, "read1")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        self._check(READ, "readinto")
        return self._buffer.readinto(b)

    def peek(self, n):
        """What comes next, without reading it."""
        self._check(READ, "peek")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        self._check(READ, "readline")
        return self._buffer.readline(size)

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        fileobj = self.fileobj
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                fileobj.write(self.compress.flush())
                fileobj.write(struct.pack("<LL", self.crc, self.size & 0xffffffff))
            else:
                self._buffer.close()
        finally:
            self.fileobj = None
            mine = self.myfileobj
            if mine:
                self.myfileobj = None
                mine.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self.mode == WRITE:
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        return self.fileobj.fileno()

    def rewind(self):
        """Go back to the beginning."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        return self.offset if self.mode == WRITE else self._buffer.tell()

    def seek(self, offset, whence=io.SEEK_SET):
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        if whence == io.SEEK_CUR:
            offset += self.offset
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        if offset < self.offset:
            raise OSError("Negative seek in write mode")
        self.write(bytes(offset - self.offset))
        return self.offset


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """Compress bytes."""
    body = zlib.compress(data, compresslevel, -zlib.MAX_WBITS)
    return _header(time.time() if mtime is None else mtime, compresslevel) + body + struct.pack("<LL", zlib.crc32(data), len(data) & 0xffffffff)


def decompress(data):
    """Decompress bytes, of one member or several."""
    return _GzipReader(io.BytesIO(data), True).readall()
