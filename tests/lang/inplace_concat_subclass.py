class N:
    def __radd__(s,o): return 'radd'
    def __iter__(s): return iter([1])
    def __rmul__(s,o): return 'rmul'
    def __index__(s): return 2
    def __len__(s): return 1
    def __getitem__(s,i): raise IndexError
class NB(N):
    pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for base in (list, tuple, str, bytes, bytearray):
    class LL(base): pass
    for T in (base, LL):
        def ia():
            x=T(); x+=N(); return x
        def im():
            x=T(); x*=N(); return x
        print(T.__name__)
        t(lambda: T()+N()); t(ia); t(lambda: T()*N()); t(im); t(lambda: N()*T()); t(lambda: T()*2.5)
import collections, array
class DQ(collections.deque): pass
for T in (collections.deque, DQ):
    def ia():
        x=T(); x+=N(); return x
    def im():
        x=T(); x*=N(); return x
    t(lambda: T()+N()); t(ia); t(lambda: T()*N()); t(im)
class LL2(list):
    def __add__(s,o): return 'add'
class LL3(list):
    def __iadd__(s,o): return 'iadd'
def i2(T):
    x=T(); x+=N(); return x
t(lambda: LL2()+N()); t(lambda: i2(LL2)); t(lambda:LL3()+N()); t(lambda:i2(LL3))
