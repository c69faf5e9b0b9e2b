# the methods of bytes and bytearray that str has too.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for b in (b'Hello World', bytearray(b'ab,cd,,'), b'', b'  \t x\n', b'ABC', b'abc1', b'\xe9\xc9'):
    print(b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), b.strip(), b.lstrip(), b.rstrip(), b.split(), b.rsplit(None, 1), b.splitlines())
    print(b.isalnum(), b.isalpha(), b.isascii(), b.isdigit(), b.islower(), b.isspace(), b.istitle(), b.isupper())
    print(b.center(13, b'*'), b.ljust(13), b.rjust(13, b'-'), b.zfill(13), b.expandtabs(4), b.partition(b','), b.rpartition(b','))
    print(b.find(b'l'), b.rfind(b'l'), b.count(b'l'), b.find(108), b.count(108), b.startswith(b'He'), b.endswith((b'x', b'd')), b.replace(b'l', b'LL'), b.replace(b'', b'-', 3), b.removeprefix(b'He'), b.removesuffix(b'ld'))
b = b'abc'
for f in (lambda: b.find('a'), lambda: b.find(256), lambda: b.find(-1), lambda: b.find(1.0), lambda: b.index(b'x'), lambda: b.rindex(b'x'), lambda: b.split(b''), lambda: b.split('a'), lambda: b.replace('a', b'b'), lambda: b.replace(b'a', 'b'), lambda: b.startswith('a'), lambda: b.startswith(('a',)), lambda: b.endswith(5), lambda: b.center(5, 'x'), lambda: b.center(5, b'xx'), lambda: b.ljust(5, 32), lambda: b.strip('a'), lambda: b.strip(5), lambda: b.partition(b''), lambda: b.partition('a'),
          lambda: b.translate(b''), lambda: b.translate(None), lambda: b.translate(None, b'a'), lambda: b.translate(bytes(range(256)), b'b'), lambda: b.translate(None, delete=b'c'), lambda: b.translate('x'), lambda: bytes.maketrans(b'ab', b'xy')[97:99], lambda: bytes.maketrans(b'a', b''), lambda: bytes.maketrans('a', b'b'), lambda: b.join([b'x', bytearray(b'y'), memoryview(b'z')]), lambda: b.join(['x']), lambda: b.join([1]), lambda: b.join(5), lambda: b.removeprefix('a'), lambda: b.splitlines('x'), lambda: b.expandtabs('x'), lambda: b.zfill('x'), lambda: b.count(b'a', 'x'), lambda: b.isalpha(1)):
    t(f)
print(type(bytearray(b'a').upper()), type(bytearray(b'a b').split()[0]), type(bytearray(b',').join([b'a'])), type(b','.join([bytearray(b'a')])))
