# operators of sets with every kind of operand.
import operator


kinds = [{1, 2}, frozenset([2, 3]), {2: 'v'}.keys(), [2], 'ab', 5, None, set()]
ops = [operator.or_, operator.and_, operator.sub, operator.xor, operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne, operator.ior, operator.iand, operator.isub, operator.ixor, operator.add, operator.mul]
for op in ops:
    for a in kinds[:3]:
        for b in kinds:
            x = set(a) if type(a) is set else a
            try:
                r = op(x, b)
                print(op.__name__, type(r).__name__, sorted(r, key=repr) if not isinstance(r, bool) else r, end='; ')
            except TypeError as e:
                print(e, end='; ')
        print()
s = {1, 2}
u = s
u |= {3}
print(s is u, s)
u -= u
print(s)
s ^= s
s |= {1, 2}
s &= s
print(s)
f = g = frozenset([1])
g |= {2}
print(f is g, sorted(g), type(g))
print({1} < {1, 2}, {1} < {1}, {1, 2} > {3}, {1} <= {1}, not ({1} < {2} or {2} < {1} or {1} == {2}), {1} == frozenset([1]), {1} != {1})
print(sorted([{3, 1}, {1}, {1, 2, 3}, set()], key=len), {1}.__or__([1]), {1}.__lt__([1]), {1}.__eq__([1]), {1}.__ror__({2}), {1}.__rsub__({2, 1}), {1}.__contains__(1))
