"""Data as text: base 16, 32, 64 and 85."""

import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode",
           "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
           "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]


def _bytes_of(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    """Encode in base 64; altchars replace + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode base 64."""
    s = _bytes_of(s)
    if altchars is not None:
        altchars = _bytes_of(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode in base 64 with the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode base 64 in the standard alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Encode in base 64 with - and _."""
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))


def urlsafe_b64decode(s):
    """Decode base 64 with - and _."""
    return b64decode(_bytes_of(s).translate(bytes.maketrans(b"-_", b"+/")))


_b32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    s = memoryview(s).tobytes()
    leftover = len(s) % 5
    if leftover:
        s += b"\0" * (5 - leftover)
    out = bytearray()
    for i in range(0, len(s), 5):
        c = int.from_bytes(s[i:i + 5])
        for shift in range(35, -1, -5):
            out.append(alphabet[c >> shift & 31])
    if leftover:
        pad = {1: 6, 2: 4, 3: 3, 4: 1}[leftover]
        out[-pad:] = b"=" * pad
    return bytes(out)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _bytes_of(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_of(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padchars = length - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    acc = 0
    for i in range(0, len(s), 8):
        quanta = s[i:i + 8]
        acc = 0
        try:
            for c in quanta:
                acc = (acc << 5) + values[c]
        except KeyError:
            raise binascii.Error("Non-base32 digit found") from None
        out += acc.to_bytes(5) if len(quanta) == 8 else b""
    if length % 8 or padchars not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padchars and length:
        acc <<= 5 * padchars
        last = acc.to_bytes(5)
        out += last[:(43 - 5 * padchars) // 8]
    return bytes(out)


def b32encode(s):
    """Encode in base 32."""
    return _encode32(_b32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode base 32."""
    return _decode32(_b32, s, casefold, map01)


def b32hexencode(s):
    """Encode in base 32 with the alphabet that sorts."""
    return _encode32(_b32hex, s)


def b32hexdecode(s, casefold=False):
    """Decode base 32 with the alphabet that sorts."""
    return _decode32(_b32hex, s, casefold)


def b16encode(s):
    """Encode in base 16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode base 16."""
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in b"0123456789ABCDEF":
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_a85 = bytes(range(33, 118))
_b85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _encode85(b, alphabet, pad=False, foldnuls=False, foldspaces=False):
    b = memoryview(b).tobytes()
    padding = -len(b) % 4
    b += b"\0" * padding
    chunks = []
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i:i + 4])
        if foldnuls and not word:
            chunks.append(b"z")
        elif foldspaces and word == 0x20202020:
            chunks.append(b"y")
        else:
            c = bytearray(5)
            for k in range(4, -1, -1):
                word, r = divmod(word, 85)
                c[k] = alphabet[r]
            chunks.append(bytes(c))
    if padding and not pad:
        if chunks[-1] == b"z":
            chunks[-1] = alphabet[0:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode in Ascii85."""
    result = _encode85(b, _a85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b"")
        result = b"\n".join(chunks)
    if adobe:
        result += b"~>"
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode Ascii85."""
    b = _bytes_of(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = []
    curr = []
    for x in b + b"u" * 4:
        if 33 <= x <= 117:
            curr.append(x)
            if len(curr) == 5:
                acc = 0
                for c in curr:
                    acc = 85 * acc + (c - 33)
                if acc >> 32:
                    raise ValueError("Ascii85 overflow") from None
                decoded.append(acc.to_bytes(4))
                curr = []
        elif x == 122:
            if curr:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded.append(b"\0\0\0\0")
        elif foldspaces and x == 121:
            if curr:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded.append(b"    ")
        elif x in ignorechars:
            continue
        else:
            raise ValueError("Non-Ascii85 digit found: %c" % x)
    result = b"".join(decoded)
    padding = 4 - len(curr)
    if padding:
        result = result[:-padding]
    return result


def _decode85(b, alphabet, name):
    b = _bytes_of(b)
    values = {c: i for i, c in enumerate(alphabet)}
    padding = -len(b) % 5
    b = b + alphabet[-1:] * padding
    out = []
    for i in range(0, len(b), 5):
        acc = 0
        for j, c in enumerate(b[i:i + 5]):
            try:
                acc = acc * 85 + values[c]
            except KeyError:
                raise ValueError("bad %s character at position %d" % (name, i + j)) from None
        if acc >> 32:
            raise ValueError("%s overflow in hunk starting at byte %d" % (name, i)) from None
        out.append(acc.to_bytes(4))
    result = b"".join(out)
    if padding:
        result = result[:-padding]
    return result


def b85encode(b, pad=False):
    """Encode in base 85."""
    return _encode85(b, _b85, pad)


def b85decode(b):
    """Decode base 85."""
    return _decode85(b, _b85, "base85")


def z85encode(s):
    """Encode in Z85."""
    return _encode85(s, _z85)


def z85decode(s):
    """Decode Z85."""
    return _decode85(s, _z85, "z85")


MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """Encode a file in lines of base 64."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (ns := input.read(MAXBINSIZE - len(s))):
            s += ns
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode a file of base 64."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    try:
        memoryview(s)
    except TypeError as err:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from err


def encodebytes(s):
    """Encode in lines of base 64."""
    _check_bytes(s)
    return b"".join([binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode lines of base 64."""
    _check_bytes(s)
    return binascii.a2b_base64(s)
