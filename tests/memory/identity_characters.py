# Strings and bytes of one character made at run time: which operations give the shared object, and which a new one.
import re
import sys


def shared(x):
    return sys.getrefcount(x) > 1000


class I(int):
    pass


n, s, e = 5, "a", ""
b = b"a"
for group in (
    ("numbers", """str(n)
repr(n)
ascii(n)
format(n)
format(n, '')
format(n, 'd')
format(n, 'x')
n.__format__('')
n.__format__('d')
n.__str__()
str(I(5))
format(I(5))
I(5).__format__('')
format(5.0, '.0f')
round(7.0).__str__()
hex(n)[2:]
str(True)[0]"""),
    ("f-strings", """f'{n}'
f'{n!r}'
f'{n!s}'
f'{n!a}'
f'{n:}'
f'{n:d}'
f'{n:x}'
f'{n:c}'
f'{s}'
f'{s:1}'
f'{s:s}'
f'{s}{e}'
f'{n}{e}'
f'{e}{s}{e}'
f'{e}{n:d}'"""),
    ("percent", """'%s' % n
'%r' % n
'%a' % n
'%d' % n
'%i' % n
'%x' % n
'%c' % 65
'%c' % s
'%s' % s
'%s' % I(5)
'%1s' % n
'%.1s' % n
'%.1s' % 'ab'
'%s%s' % (n, e)
'%s%s' % (s, e)
'%.0f' % 5.0
'%%' % ()"""),
    ("format", """'{}'.format(n)
'{!r}'.format(n)
'{!s}'.format(n)
'{:}'.format(n)
'{:d}'.format(n)
'{:1}'.format(n)
'{}'.format(I(5))
'{}'.format(s)
'{}{}'.format(s, e)
'{!r:.1}'.format(s)
'{:g}'.format(5.0)"""),
    ("case", """'A'.lower()
'a'.upper()
'é'.upper()
'a'.title()
'a'.capitalize()
'a'.swapcase()
'A'.casefold()"""),
    ("parts", """' a '.strip()
' a'.lstrip()
'ab'[0]
'ab'[:1]
'ab'[::2]
'ba'[::-2]
'aé'[1:]
'a€'[:1]
'a b'.split()[0]
'a,b'.rsplit(',')[0]
'a,b'.partition(',')[1]
'ab'.removeprefix('a')
'ab'.removesuffix('b')"""),
    ("changed", """'ab'.replace('b', '')
'a'.replace('a', 'b')
'bb'.replace('bb', 'c')
'a'.translate({97: 'b'})
'ab'.translate({97: None})
'a'.ljust(1)
''.ljust(1, 'q')
''.center(1)
''.zfill(1)
'\\t'.expandtabs(1)
''.join([s])
''.join([s, e])
s + e
e + s
s * 1
re.sub('b', 'a', 'b')
re.split('x', 'axb')[0]
re.match('a', 'ab').group()"""),
    ("codecs", """s.encode().decode()
b.decode()
b.decode('latin1')
b'\\xe9'.decode('latin1')
b'\\xc3\\xa9'.decode()
b'a\\x00'.decode('utf-16-le')
b.decode('cp1252')
str(b, 'ascii')
chr(97)
chr(233)
str('a')
'é'.encode('latin1')
s.encode()"""),
    ("bytes", """b'ab'[:1]
b'ab'[1:]
b'ba'[::-2]
bytes([5])
bytes(1)
bytes(memoryview(b))
bytes(bytearray(b))
b.upper()
b.lower()
b.title()
b.swapcase()
b.capitalize()
b.replace(b'a', b'b')
b'a b'.split()[0]
b + b''
b * 1
b''.join([b])
b''.join([b, b''])
b' a '.strip()
b'%c' % 97
b'%d' % 5
b.ljust(1)
b''.ljust(1)
b''.zfill(1)
b'a,b'.partition(b',')[0]
bytes.fromhex('61')
(97).to_bytes(1)
b'ab'.removesuffix(b'b')
b.translate(None)
b'ab'.translate(None, b'b')
b'\\t'.expandtabs(1)"""),
):
    print(group[0])
    for expr in group[1].split("\n"):
        x = eval(expr)
        print("   ", expr, "->", ascii(x), "shared" if shared(x) else "new")
