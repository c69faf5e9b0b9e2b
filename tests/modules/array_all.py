# array.array: construction, methods, slices, comparison, the buffer.
from array import array
import array as A
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
t(array);t(array,'z');t(array,1);t(array,'i','x');t(array,'w','xy');t(array,'i',[1,'x']);t(array,'b',[128]);t(array,'B',[-1]);t(array,'B',[256]);t(array,'h',[40000]);t(array,'H',[-1]);t(array,'H',[70000]);t(array,'i',[2**31]);t(array,'I',[-1]);t(array,'I',[2**32]);t(array,'l',[2**63]);t(array,'L',[-1]);t(array,'L',[2**64]);t(array,'q',[2**63]);t(array,'Q',[-1]);t(array,'Q',[2**64]);t(array,'f',['x']);t(array,'d',[1,2.5]);t(array,'f',[1e40,0.1]);t(array,'i',b'abcd');t(array,'i',b'abc');t(array,'i',array('d',[1.5]));t(array,'i',array('b',[1]));t(array,'i',(1,2));t(array,'i',5);t(array,'ii');t(array,'i',[1],2);t(array,'i',x=1);t(array,'i',[1.5]);t(array,'b',['a']);t(array,'w',[1]);t(array,'i',bytearray(b'abcd'));t(array,'b',[2**100])
a=array('i',[1,2,3])
t(a.append,'x');t(a.extend,[1,'x']);print(a);t(a.extend,array('d',[1]));t(a.extend,5);t(a.insert,0,9);t(a.insert,-1,8);t(a.insert,100,7);print(a);t(a.pop);t(a.pop,0);t(a.pop,50);t(array('i').pop);t(a.remove,99);t(a.remove,8);t(a.index,1);t(a.index,77);t(a.index,3,1);t(a.index,1,5);t(a.count,1);a.reverse();print(a,a.typecode,a.itemsize,len(a),a.buffer_info()[1])
t(a.tobytes);t(a.frombytes,b'\1\0\0\0');t(a.frombytes,b'1');t(a.frombytes,'x');t(a.tolist);t(a.fromlist,[5,6]);t(a.fromlist,5);t(a.fromlist,[1,'x']);print(a);t(a.byteswap);print(a);a.byteswap()
t(a.tounicode);t(array('w','añb').tounicode);w=array('w','abc');w.fromunicode('de');print(w);t(a.fromunicode,'x')
t(lambda:a[0]);t(lambda:a[-1]);t(lambda:a[100]);t(lambda:a[1:3]);t(lambda:a[::2]);t(lambda:a['x']);t(lambda:a+a);t(lambda:a+[1]);t(lambda:a*2);t(lambda:2*a);t(lambda:a*'x');t(lambda:a+array('d'))
def s(k,v): a[k]=v; return a
def d(k): del a[k]; return a
t(s,0,50);t(s,100,5);t(s,0,'x');t(s,slice(0,2),array('i',[9,9,9]));t(s,slice(0,2),[1]);t(s,slice(0,2),array('d'));t(s,slice(None,None,2),array('i',[0,0]));t(s,slice(0,0),a);t(d,0);t(d,slice(0,2));t(d,slice(None,None,3));t(d,99);t(s,'x',1)
print(array('i',[1,2])==array('i',[1,2]),array('i',[1,2])==array('d',[1,2]),array('i',[1])<array('i',[2]),array('i',[1])==[1],array('i')!=array('i'),array('b',[1,2])<array('b',[1,2,3]),array('d',[float('nan')])==array('d',[float('nan')]))
t(hash,a);t(lambda:array('i',[1])<5);print(1 in a,repr(array('i')),repr(array('w','é"')),list(a),list(reversed(array('b',[1,2]))),A.typecodes,A.ArrayType is array,type(iter(a)),array.__mro__)
t(bytes,array('h',[1,2]));t(bytearray,array('b',[1]));t(memoryview(array('b',[1,2])).tobytes);print(a.__copy__()==a,a.__deepcopy__({})==a); a*=2;print(len(a)); a+=array('i',[1]);print(a[-1])
def f(x): 
    global a
    a+=x
t(f,[1]);a.clear();print(a)
t(lambda: array('i',[1]).__class_getitem__(int)); t(array('i',[1]).__contains__,1); print(isinstance(a,array)); 
class S(array): pass
x=S('i',[1]);x.y=2;print(x,x.y,x+x,type(x+x))
m=memoryview(a)
t(a.append,1); m.release(); t(a.append,1)
match a:
    case [x]: print('seq',x)
big=array('d',range(1000)); print(sum(big), big[500:503], len(big.tobytes()), max(big)); del big[10:990]; print(len(big), big[9:12]); big.extend(x for x in (1,2)); print(big[-3:])
