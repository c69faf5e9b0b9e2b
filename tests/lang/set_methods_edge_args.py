# Methods and operators of set and frozenset at the edges: several arguments, none, iterables, subclasses.
def t(label, f):
    try:
        r = f()
        print(label, "->", (type(r).__name__, sorted(r, key=repr)) if isinstance(r, (set, frozenset)) else r)
    except Exception as e:
        print(label, "->", type(e).__name__, e)


class SS(set): pass
class FS(frozenset): pass


for kind in (set, frozenset, SS, FS):
    s = kind([1, 2, 3])
    n = kind.__name__
    for m in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
        for a in ((), ([2, 9],), ([2], (3,)), ("ab",), ({2: 1},), (5,), (None,), ([[]],), (s,), (set(),), (range(2, 5),), (frozenset([3]), {4}, [5])):
            t(f"{n}.{m}{a if a != (s,) else '(self)'}", lambda: getattr(s, m)(*a))
    for op in ("|", "&", "-", "^", "<", "<=", "==", "!=", ">", ">="):
        for label, o in (("set", {2, 9}), ("frozenset", frozenset([1, 2, 3])), ("list", [1]), ("keys", {1: 0}.keys()), ("items", {1: 0}.items()), ("int", 5), ("empty", set()), ("SS", SS([1])), ("dict", {1: 2})):
            t(f"{n} {op} {label}", lambda: eval(f"s {op} o", {"s": s, "o": o}))
    t(n + " copy", lambda: (type(s.copy()).__name__, s.copy() is s, kind(s) is s))
    t(n + " hash", lambda: hash(s) == hash(frozenset(s)))
    t(n + " contains", lambda: (1 in s, {1} in kind([frozenset([1])]), frozenset([1]) in kind([frozenset([1])])))
    t(n + " contains list", lambda: [] in s)
    t(n + " new", lambda: kind(5))
    t(n + " new2", lambda: kind([1], [2]))
    t(n + " kw", lambda: kind(iterable=[1]))
s = {1, 2, 3}
for m in ("update", "intersection_update", "difference_update", "symmetric_difference_update"):
    for a in ((), ([2, 9],), ([2], [3]), (5,), ([[]],), ("self",)):
        c = set(s)
        t(f"{m}{a}", lambda: (getattr(c, m)(*((c,) if a == ("self",) else a)), sorted(c))[1])
for m, a in (("add", ()), ("add", ([],)), ("add", ({1},)), ("add", (1, 2)), ("remove", (9,)), ("remove", ([],)), ("remove", ({9},)), ("discard", (9,)), ("discard", ([],)), ("discard", ({1},)), ("pop", (1,)), ("clear", (1,)), ("copy", (1,)), ("add", (None,))):
    c = set(s)
    t(f"{m}{a}", lambda: (getattr(c, m)(*a), sorted(c, key=repr))[1])
t("pop empty", lambda: set().pop())
t("pop", lambda: ({7}.pop(), (c := {7}, c.pop(), c)[2]))
t("remove frozen", lambda: (c := {frozenset([1])}, c.remove({1}), c)[2])
t("discard frozen", lambda: (c := {frozenset([1])}, c.discard({1}), c)[2])
for op in ("|=", "&=", "-=", "^="):
    for o in ({2, 9}, frozenset([1]), [1], 5, {1: 0}.keys()):
        g = {"c": set(s), "o": o}
        t(f"{op} {o!r}", lambda: (exec(f"c {op} o", g), g["c"])[1])
    g = {"c": frozenset(s), "o": {2, 9}}
    t(f"frozen {op}", lambda: (exec(f"c {op} o", g), g["c"])[1])
    g = {"c": set(s)}
    t(f"self {op}", lambda: (exec(f"c {op} c", g), g["c"])[1])
t("frozen empty", lambda: frozenset() is frozenset([]) is frozenset(frozenset()))
t("frozen same", lambda: (f := frozenset([1])) is frozenset(f))
t("frozen attr", lambda: frozenset().add(1))
t("set literal", lambda: {*"ab", *[1], 1.0, True})
t("bad literal", lambda: {[]})
t("nan", lambda: len({float("nan"), float("nan")}))
t("repr", lambda: (repr(set()), repr(frozenset()), repr({1}), repr(frozenset([1])), repr(SS()), repr(FS([1])), str({(1, 2)})))
t("eq", lambda: ({1} == frozenset([1]), SS([1]) == {1}, {1} == [1], {1} != {1.0}, set() == frozenset()))
t("sub union", lambda: (type(SS() | {1}).__name__, type({1} | SS()).__name__, type(frozenset() | {1}).__name__, type({1} | frozenset()).__name__, type(FS() & {1}).__name__))
t("order partial", lambda: ({1} < {2}, {2} < {1}, {1} == {2}, not {1} < {2}, sorted([{1, 2}, {1}, set()], key=len)))
