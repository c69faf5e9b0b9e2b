# repr and str of bytes and bytearray.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for b in (b'', b'abc', b"it's", b'"', b'\'"', b'\\', b'\n\t\r', b'\x00\x1f\x7f\x80\xff', bytes(range(30, 40)), b'a\\nb'):
    print(repr(b), str(b), repr(bytearray(b)), str(bytearray(b)), f'{b}', f'{b!r}', ascii(b), eval(repr(b)) == b, eval(repr(bytearray(b))) == b)
t(format, b'a', '')
t(format, b'a', '>5')
t(format, bytearray(), 's')


class B(bytes):
    pass


class BA(bytearray):
    pass


print(repr(B(b'x')), str(B(b'x')), repr(BA(b'x')), [BA(b'y')], type(B(b'x') + b''), type(BA(b'x') + b''), type(B(b'abc')[1:]), type(BA(b'abc')[1:]), type(B(b'a').upper()), type(BA(b'a').upper()), type(B(b'a') * 1), type(BA(b'a') * 1), type(B(b'a').strip()), type(B(b'a').replace(b'x', b'y')), type(BA(b'a').copy()), type(bytes(B(b'a'))), type(B(b'a').__bytes__()))
