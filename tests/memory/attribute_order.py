# The order in which the attributes of an instance die: that of the keys its class shares.
class X:
    def __init__(self, n): self.n=n
    def __del__(self): print(self.n, end=' ')
def order(cls):
    o=cls(); o.a=X('a'); o.b=X('b'); o.c=X('c')
    del o.a; o.a=X('a2')
    del o; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    del o; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; print('dict', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; o.__dict__={}; print('dict', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; print('dict clear', end=' '); d.clear(); print(end='|'); d['a']=X('a'); d['c']=X('c'); d['b']=X('b'); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; d[1]=X('1'); print('dict int', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__.copy(); del o; print('copy', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; del d['b']; d['b']=X('b2'); print('del b', list(d), end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; d['new']=X('new'); print('new key', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; d.pop('b'); d.pop('c'); d['c']=X('c'); print('pop', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; d.popitem(); d['a']=X('a3'); print('popitem', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; del o; d.update(b=X('bb'),c=X('cc')); print('update', end=' '); del d; print()
    o=cls(); o.c=X('c'); o.b=X('b'); o.a=X('a')
    d=o.__dict__; o.z=X('z'); del o; print('late', end=' '); del d; print()
class P: pass
class S: __slots__=('s','__dict__')
class L(list): pass
class I(int): pass
class E(Exception): pass
class T(tuple): pass
class P2: 
    def __init__(self): self.x=1
for cls in P,S,L,I,E,T,P2:
    print('==',cls.__name__)
    order(cls)
