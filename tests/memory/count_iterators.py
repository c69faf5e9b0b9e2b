# What iterators hold while they run: their source, the item in hand, and when each lets go.
import itertools
from sys import getrefcount as rc


class C:
    pass


def source(name, make):
    l = [C(), C(), C()]
    n = rc(l)
    it = make(l)
    held = rc(l) - n
    next(it, None)
    middle = rc(l) - n
    for _ in it:
        pass
    done = rc(l) - n
    try:
        next(it)
    except StopIteration:
        pass
    del it
    print(f"{name:18}", held, middle, done, rc(l) - n)


source("list iterator", iter)
source("reversed", reversed)
source("enumerate", enumerate)
source("zip", lambda l: zip(l, l))
source("map", lambda l: map(id, l))
source("filter", lambda l: filter(None, l))
source("generator", lambda l: (x for x in l))
source("chain", itertools.chain)
source("from_iterable", lambda l: itertools.chain.from_iterable([l]))
source("islice", lambda l: itertools.islice(l, 2))
source("takewhile", lambda l: itertools.takewhile(lambda x: True, l))
source("dropwhile", lambda l: itertools.dropwhile(lambda x: False, l))
source("compress", lambda l: itertools.compress(l, [1, 0, 1]))
source("accumulate", lambda l: itertools.accumulate(l, lambda a, b: b))
source("pairwise", itertools.pairwise)
source("batched", lambda l: itertools.batched(l, 2))
source("starmap", lambda l: itertools.starmap(id, [(x,) for x in l]))
source("zip_longest", lambda l: itertools.zip_longest(l, [1]))
source("product", lambda l: itertools.product(l, repeat=1))
source("permutations", lambda l: itertools.permutations(l, 1))
source("combinations", lambda l: itertools.combinations(l, 2))
source("repeat", lambda l: itertools.repeat(l, 2))
source("tee", lambda l: itertools.tee(l, 1)[0])
source("groupby", lambda l: itertools.groupby(l))
source("tuple iterator", lambda l: iter((l, l)))
source("dict values", lambda l: iter({1: l}.values()))
source("set iterator", lambda l: iter({id(l)}))


def item(name, make):
    x = C()
    n = rc(x)
    it = make(x)
    a = rc(x) - n
    y = next(it)
    b = rc(x) - n
    del y
    c = rc(x) - n
    del it
    print(f"{name:18}", a, b, c, rc(x) - n)


item("item of a list", lambda x: iter([x]))
item("item of enumerate", lambda x: enumerate([x]))
item("item of zip", lambda x: zip([x], [x]))
item("item of dict.items", lambda x: iter({1: x}.items()))
item("item of cycle", lambda x: itertools.cycle([x]))
item("item of repeat", itertools.repeat)
item("item of pairwise", lambda x: itertools.pairwise([x, x, x]))
item("item of accumulate", lambda x: itertools.accumulate([x, 1]))
item("item of product", lambda x: itertools.product([x], [x]))
item("item of chain", lambda x: itertools.chain([x], [x]))
item("item of reversed", lambda x: reversed([x, x]))
item("item of map", lambda x: map(lambda y: y, [x]))
for x in [C()]:
    print("loop", rc(x))
for i, x in enumerate([C(), C()]):
    print("enumerate loop", rc(x))
for k, v in {1: C()}.items():
    print("items loop", rc(v))
