# struct: formats, ranges and errors.
import struct
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__module__,type(e).__name__, e)
p=struct.pack
t(p);t(p,1);t(p,'i');t(p,'i',1,2);t(p,'i','x');t(p,'i',1.5);t(p,'b',128);t(p,'B',-1);t(p,'h',40000);t(p,'H',-1);t(p,'i',2**31);t(p,'I',-1);t(p,'I',2**32);t(p,'l',2**63);t(p,'L',-1);t(p,'q',2**63);t(p,'Q',-1);t(p,'Q',2**64);t(p,'q',2**100)
for e in '<>=!':
    t(p,e+'b',128);t(p,e+'B',-1);t(p,e+'h',40000);t(p,e+'H',-1);t(p,e+'i',2**31);t(p,e+'I',-1);t(p,e+'l',2**31);t(p,e+'L',-1);t(p,e+'q',2**63);t(p,e+'Q',-1);t(p,e+'Q',2**64);t(p,e+'q',2**100);t(p,e+'i','x');t(p,e+'i',2**100); t(p,e+'n',1);t(p,e+'P',1)
t(p,'n',2**63);t(p,'N',-1);t(p,'P',-1);t(p,'P',2**64);t(p,'n','x')
t(p,'c',1);t(p,'c',b'ab');t(p,'c',b'a');t(p,'?',[]);t(p,'?',[1]);t(p,'s',1);t(p,'5s',b'ab');t(p,'2s',b'abc');t(p,'5p',b'ab');t(p,'2p',b'abc');t(p,'0s',b'');t(p,'p',b'a');t(p,'300p',b'x'*299);t(p,'p','a')
t(p,'f',1e40);t(p,'f','x');t(p,'d','x');t(p,'e',1e6);t(p,'e',1.5);t(p,'<e','x');t(p,'d',1);t(p,'f',float('nan'));t(p,'>d',-0.0); t(p,'<f',1e40);t(p,'f',3.4028235677973366e+38)
for x in (0.1,65504.0,65519.9,65520.0,6e-8,1e-8,5.96e-8,-2.0,1/3,float('inf'),-float('inf'),2**-14,2**-24,2**-25,2**-25*1.01):
    t(p,'<e',x)
t(p,'z',1);t(p,'i i',1,2);t(p,'3',1);t(p,'3 i',1,2,3);t(p,'3i',1,2,3);t(p,'bi',1,2);t(p,'<bi',1,2);t(p,'xi',1);t(p,'b0i',1);t(p,'i@',1);t(p,'99999999999999999999i',1);t(p,'\u1234');t(p,b'i',1);t(p,'3x')
u=struct.unpack
t(u,'i',b'123');t(u,'i',b'1234');t(u,'i','x');t(u,'5p',b'\x02abcd');t(u,'5p',b'\xffabcd');t(u,'3s',b'abc');t(u,'ccc',b'abc');t(u,'?',b'\x02');t(u,'<e',b'\x00\x3e');t(u,'bhilq',bytes(range(32)));t(u,'>bhilqBHILQ',bytes(range(128,128+38)))
t(u,'<qQ',b'\xff'*16);t(u,'<d',b'\0'*8);t(u,'P',b'\xff'*8);t(u,'nN',b'\xff'*16);t(u,'0s',b'')
print([u('<e',bytes([a,b])) for a in (0,1,255) for b in (0,1,3,4,60,123,124,131,252)])
t(struct.calcsize,'bhilqxcsp?fdeP');t(struct.calcsize,'<bhilqxcsp?fde');t(struct.calcsize,'i0q');t(struct.calcsize,1);t(struct.calcsize,'9999999999999999999q');t(struct.calcsize,'9223372036854775807s');t(struct.calcsize,'9223372036854775807q')
uf=struct.unpack_from
t(uf,'i',b'12345');t(uf,'i',b'12345',1);t(uf,'i',b'12345',2);t(uf,'i',b'12345',-4);t(uf,'i',b'12345',-3);t(uf,'i',b'12345',-6);t(uf,'i',b'12345',offset=1);t(uf,'i',buffer=b'1234')
pi=struct.pack_into; b=bytearray(8)
t(pi,'i',b,0,7);print(b);t(pi,'i',b,5,7);t(pi,'i',b,-4,9);print(b);t(pi,'i',b,-9,7);t(pi,'i',b'1234',0,1);t(pi,'i',b);t(pi,'i',b,0);t(pi,'i',b,'x',1);t(pi,'i',b,-2,1); t(pi); t(pi,'i')
t(pi,'<h',memoryview(b)[2:],1,-2); print(b)
iu=struct.iter_unpack
t(iu,'i',b'123');print(list(iu('<h',b'123456')),iu('<h',b'12').__length_hint__(),type(iu('<h',b'12')));t(iu,'',b'');
S=struct.Struct
s=S('<hi');print(s,s.format,s.size,s.pack(1,2),s.unpack(b'123456'));t(s.pack,1);t(s.unpack,b'1');t(s.unpack_from,b'1');t(S);t(S,1);t(S,b'i');print(S(b'i').format);t(s.pack_into,b);t(s.iter_unpack,b'1')
print(struct.__all__,struct.error,struct.error.__mro__,type(struct.pack))
class I:
    def __index__(self): return 5
class F:
    def __float__(self): return 2.5
t(p,'<iB',I(),I());t(p,'<d',F());t(p,'<i',F()); t(p,'<q',True);t(p,'i',I())
t(u,'iii',b'1'); t(u,'i',b'12345678'); t(p,'ii',1)
class T(S):
    def __init__(self,f): super().__init__('<'+f); self.x=1
t(T('hh').pack,1,2); print(T('hh').size, T('h').x, T('h'))
