# Every built-in type: emptiness, truth, equality with all others, copies, hashing, ordering errors.
import copy

objs = [None, True, 0, 1, -1, 1.0, 0.0, 1j, "", "a", b"", b"a", bytearray(b"a"), (), (1,), [], [1], {}, {1: 2}, set(), {1}, frozenset(), frozenset([1]), range(0), range(3), slice(1), ..., NotImplemented, int, len, memoryview(b"a"), object]


def name(o): return repr(o) if not isinstance(o, (type, memoryview)) and o is not len else type(o).__name__


def pairs(op):
    out = []
    for i, a in enumerate(objs):
        for b in objs[i + 1:]:
            try:
                if op(a, b): out.append((name(a), name(b)))
            except TypeError:
                pass
    return out


def works(f):
    out = []
    for o in objs:
        try:
            f(o)
            out.append(name(o))
        except (TypeError, AttributeError, ValueError):
            pass
    return out


def values(f):
    out = []
    for o in objs:
        try:
            out.append(f(o))
        except Exception as e:
            out.append(type(e).__name__)
    return out
def t(e, g=globals()):
    try:
        print(e, "->", repr(eval(e, g)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


CASES = r"""
[bool(o) for o in objs if o is not NotImplemented]
pairs(lambda a, b: a == b)
pairs(lambda a, b: hash(a) == hash(b) and a == b)
len(pairs(lambda a, b: a != b)), len(pairs(lambda a, b: a == b)), len(objs)
pairs(lambda a, b: (a < b) is True)
[o == o for o in objs], all(o == copy.copy(o) for o in objs if not isinstance(o, memoryview)), [copy.copy(o) is o for o in objs if not isinstance(o, memoryview)]
works(hash)
works(len)
works(iter)
works(reversed)
works(abs)
works(int)
works(float)
works(complex)
works(lambda o: -o)
works(lambda o: ~o) if 0 else "-"
works(lambda o: o + o)
works(lambda o: o * 2)
works(lambda o: o | o)
works(lambda o: o & o)
works(lambda o: o - o)
works(lambda o: o < o)
works(lambda o: o[0])
works(lambda o: o[:1])
works(lambda o: 1 in o)
works(lambda o: [*o])
works(lambda o: {**o})
works(lambda o: o())
works(lambda o: range(o))
works(lambda o: bytes(o))
works(lambda o: setattr(o, "zz", 1))
works(lambda o: o.__dict__)
works(lambda o: o.__len__)
works(lambda o: o.__next__)
works(lambda o: o.copy())
works(lambda o: sorted(o))
works(lambda o: sum(o))
works(lambda o: max(o))
works(lambda o: dict(o))
works(lambda o: "".join(o))
works(lambda o: b"".join(o))
works(lambda o: isinstance(1, o))
works(lambda o: round(o))
works(lambda o: chr(o))
works(lambda o: ord(o))
works(lambda o: pow(o, 2))
works(lambda o: divmod(o, 2))
works(lambda o: memoryview(o))
works(lambda o: format(o, "5"))
works(lambda o: o % 2)
works(lambda o: o == 1 or o > 1)
values(type)
values(str)[:-4]
values(lambda o: len(repr(o)) > 0)
values(lambda o: o.__class__.__name__)
values(lambda o: o.__doc__ is None or isinstance(o.__doc__, str))
values(lambda o: o.__sizeof__() > 0)
values(lambda o: o.__eq__(5))
values(lambda o: o.__ne__(5))
values(lambda o: o.__lt__(5))
"""
for case in CASES.strip().splitlines():
    t(case)
