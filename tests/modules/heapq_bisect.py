# heapq and bisect.
import bisect as B
import heapq as H


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


seed = 12345


def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n


data = [rnd(1000) for _ in range(300)]
h = []
for x in data:
    H.heappush(h, x)
    assert all(h[(i - 1) // 2] <= h[i] for i in range(1, len(h)))
print(h[:20], [H.heappop(h) for _ in range(len(h))] == sorted(data), h)
h = data[:]
H.heapify(h)
print(h[:20], H.heapreplace(h, 5000), H.heappushpop(h, -1), H.heappushpop(h, 7), h[:5])
out = []
while h:
    out.append(H.heappop(h))
print(out == sorted(out), out[-1])
m = data[:50]
H._heapify_max(m)
print(m[:8], H._heappop_max(m), H._heapreplace_max(m, 3), m[:5])
for f in (lambda: H.heappop([]), lambda: H.heapreplace([], 1), lambda: H.heappushpop([], 1), lambda: H.heappush((), 1), lambda: H.heapify(1), lambda: H.heappush([1]), lambda: H.heapify([1, 'a']),
          lambda: H.heappush([1], 'a'), lambda: H._heappop_max([]), lambda: H.heappop(heap=[])):
    show(f)
print(H.nsmallest(3, data), H.nlargest(3, data), H.nsmallest(1, data), H.nlargest(1, []), H.nsmallest(0, data), H.nlargest(1000, data) == sorted(data, reverse=True), H.nsmallest(-1, data))
words = 'the quick brown fox jumps over the lazy dog again and again'.split()
print(H.nsmallest(4, words, key=len), H.nlargest(4, words, key=len), H.nlargest(4, iter(words), key=len), H.nsmallest(4, iter(words), len))
print(H.nsmallest(3, words, key=len) == sorted(words, key=len)[:3], H.nlargest(3, words, key=len) == sorted(words, key=len, reverse=True)[:3])
print(list(H.merge([1, 4, 7], [2, 5], [], [3, 9])), list(H.merge([7, 4, 1], [5, 2], reverse=True)), list(H.merge(['a', 'ccc'], ['bb', 'dddd'], key=len)), list(H.merge()), list(H.merge([1])))
print(list(H.merge(['B', 'a'], ['D', 'c'], key=str.lower, reverse=True)), type(H.merge([1])))
for f in (lambda: H.nlargest(2), lambda: H.nsmallest('a', [1]), lambda: H.merge([1], foo=1), lambda: list(H.merge(5)), lambda: H.nsmallest(2, 5)):
    show(f)
stable = [(1, 'a'), (0, 'b'), (1, 'c'), (0, 'd')]
print(H.nsmallest(3, stable, key=lambda t: t[0]), H.nlargest(3, stable, key=lambda t: t[0]), list(H.merge([(1, 'x')], [(1, 'y')], key=lambda t: t[0])))


class X:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        hh.append(1)
        return self.n < other.n


for op in (H.heappop, H.heapify, lambda h: H.heappush(h, X(1)), lambda h: H.heapreplace(h, X(9))):
    hh = [X(3), X(4), X(5), X(6)]
    show(lambda: op(hh))
print(H.__all__, H.heappush.__module__)

a = [1, 2, 2, 2, 3, 5]
print([B.bisect_left(a, x) for x in range(7)], [B.bisect_right(a, x) for x in range(7)], B.bisect is B.bisect_right, B.insort is B.insort_right)
print(B.bisect(a, 2, 2), B.bisect(a, 2, 0, 2), B.bisect(a, 2, hi=3), B.bisect_left(a, 2, lo=3, hi=None), B.bisect(a, 'bb', key=lambda n: 'a' * n), B.bisect([], 1), B.bisect('ace', 'c'))
B.insort(a, 2.5)
B.insort_left(a, 2)
B.insort(a, 0)
print(a)
r = ['a', 'bbb']
B.insort(r, 'cc', key=len)
B.insort_left(r, 'ddd', key=len)
print(r)
for f in (lambda: B.bisect(), lambda: B.bisect([1]), lambda: B.bisect([1], 1, 2, 3, 4), lambda: B.bisect([1], 1, -1), lambda: B.bisect([1, 2], 'a'), lambda: B.bisect(5, 1), lambda: B.bisect([1], 1, lo='a'),
          lambda: B.bisect([1, 2], 1, hi=100), lambda: B.insort((), 1), lambda: B.bisect([1], x=1, foo=2), lambda: B.bisect([1, 2, 3], 1, key=5), lambda: B.bisect([1], 1, hi='a'), lambda: B.insort([1, 2], None)):
    show(f)


class L(list):
    def insert(self, i, v):
        print('insert', i, v)
        super().insert(i, v)


l = L([1, 3])
B.insort(l, 2)
print(l)
for i in range(300):
    x = rnd(100)
    B.insort(l, x) if i % 50 == 0 else list.insert(l, B.bisect(l, x), x)
print(l == sorted(l), len(l))
