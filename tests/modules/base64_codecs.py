# base64 and binascii: every encoding both ways, alphabets, padding, validation, errors.
import base64 as b
import binascii


def t(f, *a, **k):
    try:
        print(f.__name__, f(*a, **k))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


for data in (b"", b"a", b"ab", b"abc", b"hello world", bytes(range(250, 256)), b"\0\0\0\0", b"\xfb\xff" * 3):
    for name in ("64", "32", "32hex", "16", "85"):
        e = getattr(b, f"b{name}encode")(data)
        print(name, e, getattr(b, f"b{name}decode")(e) == data, end="; ")
    print(b.standard_b64encode(data), b.urlsafe_b64encode(data), b.a85encode(data), b.z85encode(data) if len(data) % 4 == 0 else "", b.encodebytes(data))
t(b.b64encode, "text")
t(b.b64encode, 5)
t(b.b64encode, b"\xfb\xff", altchars=b"-_")
t(b.b64encode, b"a", altchars=b"-")
t(b.b64decode, "YWJj")
t(b.b64decode, b"YWJj\n")
t(b.b64decode, b"YW Jj!")
t(b.b64decode, b"YW Jj!", validate=True)
t(b.b64decode, b"YWJ")
t(b.b64decode, b"YWJjZ")
t(b.b64decode, b"YQ==YQ==")
t(b.b64decode, b"=")
t(b.b64decode, "é")
t(b.b64decode, b"-_-_", altchars="-_")
t(b.b64decode, bytearray(b"YWJj"))
t(b.urlsafe_b64decode, "-_8=")
t(b.b32decode, b"mfrgg===", casefold=True)
t(b.b32decode, b"mfrgg===")
t(b.b32decode, b"MFRGG")
t(b.b32decode, b"M1023456", map01=b"L")
t(b.b32decode, b"M1======")
t(b.b32decode, b"MFRGG====")
t(b.b32hexdecode, b"c5h66===", casefold=True)
t(b.b16decode, b"6a")
t(b.b16decode, b"6a", casefold=True)
t(b.b16decode, b"6")
t(b.b16decode, "6A")
t(b.a85encode, b"\0\0\0\0    x", foldspaces=True)
t(b.a85encode, b"x" * 20, wrapcol=10)
t(b.a85encode, b"abc", pad=True, adobe=True)
t(b.a85decode, b"<~BOu!r~>", adobe=True)
t(b.a85decode, b"BOu!r", adobe=True)
t(b.a85decode, b"zzy", foldspaces=True)
t(b.a85decode, b"zz\n !!")
t(b.a85decode, b"v")
t(b.a85decode, b"s8W-\"")
t(b.a85decode, b"ab z")
t(b.b85encode, b"abc", pad=True)
t(b.b85decode, b"VPazd")
t(b.b85decode, b"V az")
t(b.b85decode, b"~~~~~")
t(b.z85decode, b"HelloWorld")
t(b.z85decode, b"\"")
t(b.decodebytes, b"YWJj\nZGVm\n")
t(b.decodebytes, "YWJj")
t(b.encodebytes, "x")
print(len(b.encodebytes(b"x" * 100).splitlines()), b.encodebytes(b"x" * 57).count(b"\n"))
for f, a in ((binascii.hexlify, (b"\x01\xab\xff",)), (binascii.hexlify, (b"\x01\xab\xff", "-")), (binascii.hexlify, (b"\x01\xab\xff\x10", ":", -3)), (binascii.hexlify, (b"\x01\xab\xff\x10", b":", 2)), (binascii.hexlify, (b"x", "ab")), (binascii.hexlify, ("x",)), (binascii.unhexlify, ("01ab",)), (binascii.unhexlify, (b"01A",)), (binascii.unhexlify, (b"zz",)), (binascii.unhexlify, ("é",)), (binascii.b2a_base64, (b"abc",)), (binascii.a2b_base64, (b"YWJj",)), (binascii.a2b_base64, (b"Y",)), (binascii.a2b_base64, (b"YQ",)), (binascii.crc32, (b"hello",)), (binascii.crc32, (b"hello", 5)), (binascii.crc_hqx, (b"hello", 0)), (binascii.crc32, ("x",))):
    t(f, *a)
print(binascii.b2a_base64(b"abc", newline=False), binascii.Error.__mro__[1])
for s in (b"YWJj=", b"YW=Jj", b"Y=WJj", b"YWJj==", b"=YWJj", b"YQ=", b"YQ==x"):
    for strict in (False, True):
        try:
            print(s, strict, binascii.a2b_base64(s, strict_mode=strict), end="; ")
        except binascii.Error as e:
            print(s, strict, e, end="; ")
    print()
