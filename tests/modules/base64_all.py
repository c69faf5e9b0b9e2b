# base64, binascii and the checksums of zlib.
import base64,binascii,zlib
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__module__,type(e).__name__, e)
data=[b'',b'a',b'ab',b'abc',b'abcd',b'\0\0\0\0',b'    x',bytes(range(256)),b'\xff'*7,b'\0'*5]
for n in ('b64','standard_b64','urlsafe_b64','b32','b32hex','b16','b85','a85','z85'):
    e=getattr(base64,n+'encode'); d=getattr(base64,n+'decode')
    for x in data:
        r=e(x); print(r[:60], len(r), d(r)==x, d(r.decode())==x)
    t(d,b'!!!'); t(d,'\u1234'); t(d,1); t(e,'x'); t(e,bytearray(b'xyz'))
t(base64.b64encode,b'\xfb\xff',b'-_');t(base64.b64decode,b'-_8=',b'-_');t(base64.b64decode,b'YW Jj\n');t(base64.b64decode,b'YW Jj',validate=True);t(base64.b64decode,b'YWI');t(base64.b64decode,b'Y');t(base64.b64decode,b'YWI=YWI=');t(base64.b64decode,b'YWI=x',validate=True);t(base64.b64decode,b'=YWI',validate=True);t(base64.b64decode,b'YW=I',validate=True);t(base64.b64decode,b'YWJjZ');t(base64.b64decode,b'YWJj=',validate=True);t(base64.b64decode,b'YQ==YQ==')
t(base64.b32decode,b'me======');t(base64.b32decode,b'me======',True);t(base64.b32decode,b'M1======',map01=b'I');t(base64.b32decode,b'ME=====');t(base64.b32decode,b'MEA=====');t(base64.b16decode,b'ab');t(base64.b16decode,b'ab',True);t(base64.b16decode,b'ABC')
t(base64.a85encode,b'hello world 12345',wrapcol=6);t(base64.a85encode,b'    ab',foldspaces=True,adobe=True);t(base64.a85decode,b'<~87cURD]i~>',adobe=True);t(base64.a85decode,b'87cUR D]i');t(base64.a85encode,b'abcde',pad=True);t(base64.a85decode,b'zzy');t(base64.a85decode,b'az');t(base64.a85decode,b'uuuuu');t(base64.b85decode,b'~~~~~');t(base64.a85decode,b'abc',adobe=True);t(base64.b85encode,b'ab',True)
t(base64.encodebytes,b'x'*100);t(base64.decodebytes,b'YWJj\n');t(base64.encodebytes,'x')
t(binascii.hexlify,b'\xb9\x01\xef');t(binascii.hexlify,b'\xb9\x01\xef','-');t(binascii.hexlify,b'abcde',':',2);t(binascii.hexlify,b'abcde',b':',-2);t(binascii.hexlify,b'a','--');t(binascii.hexlify,b'a',1);t(binascii.unhexlify,'b901ef');t(binascii.unhexlify,'b901e');t(binascii.unhexlify,'zz');t(binascii.unhexlify,b'B9');t(binascii.unhexlify,1);t(binascii.a2b_hex,'é')
t(binascii.crc32,b'hello');t(binascii.crc32,b'lo',binascii.crc32(b'hel'));t(binascii.crc_hqx,b'hello',0);t(zlib.crc32,b'x',5);t(zlib.adler32,b'hello');t(zlib.adler32,b'lo',zlib.adler32(b'hel'));t(zlib.adler32,b'x'*10000);t(binascii.b2a_base64,b'ab',newline=False);t(binascii.b2a_base64,b'')
print(zlib.decompress(zlib.compress(b'abc'*1000))==b'abc'*1000, zlib.decompress(bytes.fromhex('789c4b4c4a06000 24d0127'.replace(' ',''))))
t(zlib.decompress,b'x');t(zlib.decompress,b'nonsense');print(binascii.Error.__mro__)
