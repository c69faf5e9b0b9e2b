# ranges of every kind.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for r in (range(0), range(5), range(2, 8), range(10, 0, -3), range(0, 10, 4), range(5, 0), range(-3, 3), range(2**64, 2**64 + 3), range(0, -10**20, -10**19), range(True), range(3, 4, 10**30)):
    print(r, len(r), list(r)[:4], r[0] if r else '-', r[-1] if r else '-', r[::2], r[::-1], r[1:3], bool(r), r.start, r.stop, r.step, list(reversed(r))[:3], 2 in r, 2.0 in r, 'a' in r, 10**20 in r, r.count(2), r.count('x'), hash(r) == hash(range(r.start, r.stop, r.step)))
for a in ((), (1, 2, 0), (1.0,), ('a',), (None,), (1, 2, 3, 4), (1, 2, None), (2**70, 'x')):
    t(range, *a)
t(range, stop=5)
r = range(5)
for f in (lambda: r[5], lambda: r[-6], lambda: r['a'], lambda: r[1.0], lambda: r[2**70], lambda: r[::0], lambda: r[None:2], lambda: r.index(3), lambda: r.index(9), lambda: r.index('a'), lambda: r.index(3.0), lambda: r.index(2.5), lambda: r.index(True), lambda: r.index(), lambda: r.count(3.0), lambda: r.count([]), lambda: len(range(2**63)), lambda: len(range(-1, 2**63)), lambda: range(2**63)[2**63 - 1], lambda: range(2**100)[2**70], lambda: r + r, lambda: r * 2, lambda: r == [0, 1, 2, 3, 4], lambda: r == range(0, 5, 1), lambda: range(0) == range(2, 1), lambda: range(0, 3, 2) == range(0, 4, 2), lambda: r < r, lambda: hash(r), lambda: setattr(r, 'start', 1), lambda: r.foo, lambda: range(3).__reduce__(), lambda: type('R', (range,), {}), lambda: r(1), lambda: iter(r).__length_hint__(), lambda: bool(range(2**70)), lambda: r.__contains__(2.5), lambda: max(r), lambda: sum(r), lambda: range(2**70, 2**70 + 2).index(2**70 + 1), lambda: min(range(0))):
    t(f)


class I:
    def __index__(self):
        return 3


class E:
    def __eq__(self, o):
        return o == 2

    def __hash__(self):
        return 1


print(list(range(I())), range(I(), 10, I()), r[I()], E() in r, r.index(E()), r.count(E()), type(range(I()).stop), type(range(True).stop))
for x in range(3):
    x = 9
print(x, [i for i in range(4) if i % 2], *range(3), dict(zip(range(2), 'ab')))
