# __bases__: what can be assigned, and a metaclass whose mro() assigns it in the middle of an assignment
class C: pass
class D(Exception): pass
class E(list): pass
class S:
    __slots__ = 'a',
class T(S): pass
for c, b in [(C,list),(D,(list)),(D,ValueError),(D,OSError),(E,dict),(E,C),(C,S),(T,C),(T,object),(D,C),(E,object)]:
    try:
        c.__bases__ = (b,)
        print(c, b, 'ok')
    except TypeError as e: print(c, b, e)
class M(type):
    act = None
    def mro(cls):
        act, M.act = M.act, None
        if act: act()
        return type.mro(cls)
class A(metaclass=M): pass
class B(metaclass=M): pass
class C(A): pass
C.__bases__ = (A,)
C.__bases__ = (A,)
print(A.__subclasses__())
def f():
    C.__bases__ = (B,)
    raise KeyError
M.act = f
try: C.__bases__ = (A,)
except KeyError: print("KeyError")
print(C.__bases__, B.__subclasses__())
