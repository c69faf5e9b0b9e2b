# The order in which the contents of every container die, whole and part by part.
import collections
import functools
import itertools
import types


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=" ")

    def __hash__(self):
        return hash(str(self.n)) if isinstance(self.n, str) else self.n

    def __lt__(self, o):
        return self.n < o.n


def ds(n=4):
    return [D(i) for i in range(n)]


def case(name, make, *acts):
    x = make()
    print(name, end=": ")
    for act in acts:
        x = act(x) or x
        print(".", end=" ")
    del x
    print()


def do(s):
    def f(x):
        exec(s, {"x": x, "D": D})
    return f


case("list", ds)
case("list pop", ds, do("x.pop(1)"), do("x.pop()"))
case("list slices", lambda: ds(6), do("del x[1:3]"), do("x[:2] = [D('new')]"), do("x[:] = []"))
case("list extended slice", lambda: ds(6), do("del x[::2]"), do("x[::2] = [D('p'), D('q')]"))
case("list clear", ds, do("x.clear()"))
case("list times 0", ds, do("x *= 0"))
case("list reversed", ds, do("x.reverse()"))
case("list sorted", ds, do("x.sort(reverse=True)"))
case("tuple", lambda: tuple(ds()))
case("nested", lambda: [[D(1), D(2)], (D(3), D(4)), {5: D(5)}])
case("dict", lambda: {k: D(k) for k in "abcd"})
case("dict keys and values", lambda: {D(k): D(k.upper()) for k in "abc"})
case("dict changes", lambda: {k: D(k) for k in "abcd"}, do("x.pop('b')"), do("x['a'] = D('A')"), do("x['e'] = D('e')"), do("x.popitem()"), do("x.clear()"))
case("dict reordered", lambda: {k: D(k) for k in "abc"}, do("x['a'] = x.pop('a')"))
case("dict update", lambda: {k: D(k) for k in "abc"}, do("x.update({'b': D('B'), 'z': D('z')})"), do("x |= {'a': 1}"))
case("dict of ints", lambda: {k: D(k) for k in (3, 1, 2)})
case("set", lambda: {D(3), D(1), D(2)})
case("set clear", lambda: {D(3), D(1), D(2)}, do("x.clear()"))
case("set operations", lambda: {D(i) for i in range(5)}, do("x.discard(3)"), do("x -= {y for y in x if y.n < 2}"), do("x.pop()"))
case("frozenset", lambda: frozenset(ds()))
case("deque", lambda: collections.deque(ds()))
case("deque maxlen", lambda: collections.deque(ds(), 3), do("x.append(D('r'))"), do("x.appendleft(D('l'))"), do("x.extend([D('e')])"))
case("deque changes", lambda: collections.deque(ds(6)), do("x.rotate(2)"), do("x.popleft()"), do("del x[1]"), do("x.clear()"))
case("OrderedDict", lambda: collections.OrderedDict((k, D(k)) for k in "abc"), do("x.popitem(last=False)"))
case("defaultdict", lambda: collections.defaultdict(lambda: D("made"), a=D("a")), do("x['b']"))
case("ChainMap", lambda: collections.ChainMap({"a": D("a")}, {"b": D("b")}))
case("namedtuple", lambda: collections.namedtuple("N", "x y z")(D(1), D(2), D(3)))
case("SimpleNamespace", lambda: types.SimpleNamespace(c=D("c"), a=D("a"), b=D("b")))
case("partial", lambda: functools.partial(print, D(1), D(2), k=D("k"), j=D("j")))
case("chain", lambda: itertools.chain(ds(2), [D("x"), D("y")]), do("next(x)"))
case("zip", lambda: zip(ds(2), [D("x"), D("y")]), do("next(x)"))
case("islice", lambda: itertools.islice(iter(ds(5)), 1, 3), do("next(x)"), do("list(x)"))
case("tee", lambda: itertools.tee(iter(ds(3))), do("next(x[0])"))
case("cycle", lambda: itertools.cycle(ds(3)), do("next(x)"), do("next(x)"))
case("product", lambda: itertools.product(ds(2), [D("x"), D("y")]), do("next(x)"))
case("groupby", lambda: itertools.groupby(ds(3), lambda d: d.n // 2), do("next(x)"))
case("list iterator", lambda: iter(ds()), do("next(x)"), do("list(x)"))
case("reversed", lambda: reversed(ds()), do("next(x)"), do("list(x)"))
case("dict iterator", lambda: iter({D("a"): D("A"), D("b"): D("B")}.items()), do("next(x)"))
case("enumerate", lambda: enumerate(ds(3)), do("next(x)"), do("list(x)"))
case("exception", lambda: ValueError(D(1), D(2)))
case("slice", lambda: slice(D(1), D(2), D(3)))
case("closure", lambda: (lambda b, a: lambda: (a, b))(D("b"), D("a")))
case("function", lambda: (lambda a=D("default"), *, b=D("kwdefault"): 0))
case("property", lambda: property(D("get"), D("set"), D("del")))
case("deep", lambda: functools.reduce(lambda a, i: [a, D(i)], range(3), D("bottom")))
