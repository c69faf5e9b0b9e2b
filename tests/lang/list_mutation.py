# lists that change while they are walked, compared, searched or shown.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


l = [1, 2, 3, 4]
for x in l:
    l.remove(x)
print(l)
l = [1]
for x in l:
    if x < 5:
        l.append(x + 1)
print(l)


class Eq:
    def __repr__(self):
        return 'Eq'

    def __init__(self, l):
        self.l = l

    def __eq__(self, o):
        self.l.clear()
        return False


l = [1, 2, 3]
print(l.count(Eq(l)), l)
l = [1, 2, 3]
t(l.index, Eq(l))
l = [1, 2, 3]
t(l.remove, Eq(l))
l = [1, 2, 3]
print(Eq(l) in l, l)
l = [1, 2, 3]
print([Eq(l), 2] == l, l)
l = [1, 2]
m = [Eq(l), 3]
print(l == m, m == l)


class R:
    def __repr__(self):
        l.clear()
        return 'R'


l = [R(), 2, 3]
print(repr(l), l)
l = [1, 2, 3]
it = iter(l)
next(it)
l.clear()
print(list(it), it.__length_hint__())
l.append(1)
print(list(it))
l = [1, 2, 3]
it = reversed(l)
next(it)
l.pop()
l.pop()
print(it.__length_hint__(), list(it))
l = []
l.append(l)
print(l, [l, l], (l,), {1: l})
t(lambda: l == [l])
m = []
m.append(m)
t(lambda: l == m)
print(l == l, l != l)
l = [3, 1, 2]
l.extend(iter(l[:]))
l += l
print(l)


class Ext(list):
    pass


e = Ext([1, 2])
e.extend(x for x in e[:1])
print(e, type(e[:]), type(e + [1]), type(e * 2), type(e.copy()))
l = [0, 1, 2, 3]
l[:] = l[::-1]
del l[1:1]
print(l)
