import difflib, pprint, collections, types, dataclasses, random
random.seed(5)
words = "the quick brown fox jumps over the lazy dog and runs away from big bad wolf".split()
for k in range(12):
    a = [" ".join(random.choice(words) for _ in range(random.randrange(6)))+"\n" for _ in range(random.randrange(15))]
    b = []
    for l in a:
        r = random.random()
        if r < .2: continue
        if r < .5:
            i = random.randrange(len(l)); l = l[:i] + random.choice("xyz \t") + l[i+random.randrange(3):]
        if r > .9: b.append("new %d\n" % k)
        b.append(l)
    print("".join(difflib.ndiff(a, b)))
    print("".join(difflib.unified_diff(a, b, "f", "g", "d1", n=k%4)))
    print("".join(difflib.context_diff(a, b, "f", "g", n=k%4)))
    print(list(difflib.restore(difflib.ndiff(a, b), 1)) == a)
    print(difflib.SequenceMatcher(None, a, b).ratio(), difflib.SequenceMatcher(lambda c: c == " ", "".join(a), "".join(b)).get_opcodes())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
for f in (lambda: list(difflib.unified_diff("a","b")), lambda: list(difflib.unified_diff([b"a"],["b"])), lambda: difflib.get_close_matches("a", [], n=0), lambda: list(difflib.restore([],3)), lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"]))):
    try: print(f())
    except Exception as e: print(type(e), e)
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff"], [b"b"])))
def rnd(d):
    r = random.randrange(14 if d else 7)
    if r == 0: return random.randrange(10**random.randrange(1,12))
    if r == 1: return "".join(random.choice("abc de\n'") for _ in range(random.randrange(12)))
    if r == 2: return bytes(random.randrange(256) for _ in range(random.randrange(50)))
    if r == 3: return random.random()
    if r == 4: return None
    if r == 5: return "word " * random.randrange(30)
    if r == 6: return bytearray(random.randrange(256) for _ in range(random.randrange(50)))
    items = [rnd(d-1) for _ in range(random.randrange(8))]
    if r == 7: return items
    if r == 8: return tuple(items)
    if r == 9: return {str(i)*(i%5): v for i, v in enumerate(items)}
    if r == 10: return collections.OrderedDict((i, v) for i, v in enumerate(items))
    if r == 11: return {random.randrange(10**8) for v in items}
    if r == 12: return types.SimpleNamespace(**{"a%d"%i: v for i, v in enumerate(items)})
    if r == 13: return random.choice([lambda x: collections.deque(x), lambda x: collections.deque(x, maxlen=9), lambda x: types.MappingProxyType(dict(enumerate(x))), lambda x: collections.UserList(x), lambda x: collections.ChainMap(dict(enumerate(x)), {1: 2}), lambda x: collections.Counter("abcabcde"*len(x)), lambda x: frozenset(range(len(x)*6)), lambda x: collections.defaultdict(int, enumerate(x))])(items)
@dataclasses.dataclass
class P:
    x: object
    y: object
    z: object = dataclasses.field(default=3, repr=False)
class Q(P): pass
for k in range(60):
    v = rnd(4)
    if k % 5 == 0: v = P(v, Q(rnd(3), 1))
    print(pprint.pformat(v, width=random.choice([80, 40, 20, 1, 120]), indent=random.choice([1,1,2,4]), compact=random.choice([0,1]), depth=random.choice([None,None,2]), sort_dicts=random.choice([0,1]), underscore_numbers=random.choice([0,1])))
l = [1]; l.append(l); d = {}; d[1] = d
print(pprint.isrecursive(l), pprint.isreadable(l), pprint.isreadable([1]), pprint.isreadable([object()]), pprint.saferepr([1,{2:3}]), pprint.isrecursive(d))
pprint.pprint({3:1, "a":2, None:1, 2:(1,)}); pprint.pp({"b":1,"a":2})
for kw in ({"indent":-1},{"depth":0},{"width":0}):
    try: pprint.pformat(1, **kw)
    except Exception as e: print(e)
