# any, all, len, callable, id and hash.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


class B:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        if self.v is None:
            raise ValueError('bool')
        print('bool', self.v, end=' ')
        return self.v


class L:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


for f in (lambda: any([]), lambda: all([]), lambda: any([0, '', None]), lambda: all([1, 'a', [0]]), lambda: any([B(False), B(True), B(None)]), lambda: all([B(True), B(False), B(None)]), lambda: any([B(None)]), lambda: any(5), lambda: all(), lambda: any([], 1), lambda: any(x=1), lambda: all(iter([1, 0, 1])), lambda: any('a'), lambda: all({0: 1}), lambda: len([1]), lambda: len(5), lambda: len(), lambda: len(L(5)), lambda: len(L(-1)), lambda: len(L('x')), lambda: len(L(2**63)), lambda: len(L(True)), lambda: len(L(1.5)), lambda: len(x for x in []), lambda: len(int), lambda: len(None), lambda: bool(L(0)), lambda: bool(L(-1)), lambda: [1] if L(2) else 0,
          lambda: callable(len), lambda: callable(5), lambda: callable(int), lambda: callable(L(1)), lambda: callable(lambda: 1), lambda: callable(), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash((1, [2])), lambda: hash(), lambda: hash(1, 2), lambda: hash('') == 0, lambda: hash(None) == hash(None), lambda: id(), lambda: id(5) == id(5), lambda: isinstance(id([]), int), lambda: hash(slice(1)) == hash(slice(1)), lambda: hash(range(3)) == hash(range(0, 3)), lambda: hash(1.0) == hash(1) == hash(True), lambda: hash(frozenset()) == hash(frozenset([])), lambda: hash(b'a') == hash(b'a'), lambda: hash(int) == hash(int), lambda: hash(len) == hash(len), lambda: hash(L)):
    try:
        r = f()
        print(r if not isinstance(r, int) or isinstance(r, bool) or abs(r) < 100 else 'number')
    except Exception as e:
        print(type(e).__name__ + ':', e)


class C:
    __call__ = 5


class D:
    pass


d = D()
d.__call__ = lambda: 1
print(callable(C()), callable(d), callable(D))
t(d)
t(C())


class EqOnly:
    def __eq__(self, o):
        return True


class HashNone:
    __hash__ = None


class Child(EqOnly):
    __hash__ = object.__hash__


t(hash, EqOnly())
t(hash, HashNone())
print(isinstance(hash(Child()), int), EqOnly.__hash__, HashNone.__hash__)
