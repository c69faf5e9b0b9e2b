def ex(i):
    for _ in i: pass
    return i
class S:
    def __getitem__(self,i):
        if i<3: return i
        raise IndexError
for i in [iter(b'ab'), iter(bytearray(b'ab')), iter(S()), iter({1}), iter({1:2}), iter(range(3)), iter(range(10**20,10**20+3)), iter([1].pop,9) if 0 else iter(lambda:1,1), zip([1]), map(abs,[1]), filter(None,[1]), enumerate([1]), reversed('ab'),reversed(range(3))]:
    ex(i)
    r=i.__reduce__()
    print(type(i).__name__, r[0].__name__, [type(x).__name__ for x in r[1]], r[1][0] if 'terator' not in repr(r[1][0]) else '', r[2:])
for i in [iter(range(10)), iter(range(10**20,10**20+10)), iter(range(10,0,-3)), iter(b'abcdef'), iter(bytearray(b'abcdef')), iter(S()), reversed('abcdef'), iter(range(10**20, 0, -10**19))]:
    next(i); i.__setstate__(2); print(i.__reduce__()[1:]) if not isinstance(i, type(iter(S()))) else 0; print(list(i))
for i in [iter(range(10)), iter(range(10**20,10**20+10)), iter(b'abcdef'), reversed('abcdef')]:
    for s in (-3, 100, 'x', 10**30):
        try: i.__setstate__(s); print(s, i.__reduce__()[1:])
        except Exception as e: print(type(e), e)
    print(list(i))
z=zip([1,2],[1]); z.__setstate__(True)
try: print(list(z))
except ValueError as e: print(e)
print(iter(range(10**20)).__length_hint__())


import copy
class A:
    def f(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
a=A()
for o in [len, [].append, str.upper, dict.fromkeys, dict.__dict__['fromkeys'], 'a'.__add__, str.__add__, a.f, A.c, int.real, {}.keys(), {}.values(), {}.items(), (x for x in []), memoryview(b'a'), A.__dict__['c'], open, type(a.f), (1).__add__, type.__call__, int.__new__, int.from_bytes, str.maketrans, type({}.keys()), property(), iter(()), int.__dict__['numerator'], A.__dict__, list[int], int|str]:
    try: r=o.__reduce_ex__(4)
    except Exception as e: r=(type(e).__name__, e)
    print(type(o).__name__, str(r)[:100].replace('0x','').split(' at ')[0])

x = copy.copy(enumerate('abc', 7))
print(list(x), list(copy.deepcopy(zip('ab', [1, 2]))), list(copy.copy(map(pow, [2, 3], [4, 5]))))
y = reversed([1, 2, 3])
next(y)
print(list(copy.copy(y)), list(y))
d = iter({'a': 1, 'b': 2, 'c': 3}.items())
next(d)
print(list(copy.copy(d)), list(d))
