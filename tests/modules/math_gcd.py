# Greatest common divisors around the edges of 64 bits, and of what is no int.
from math import gcd, lcm

least = -(2**63)
for args in [
    (),
    (0,),
    (0, 0),
    (12, 18),
    (-12, 18),
    (7, -21, 14),
    (least,),
    (least, least),
    (least, 0),
    (least, 6),
    (least, -least - 1),
    (2**70, 2**65 * 3),
    (2**64, 12),
    (12, 2**64),
    (True, 5),
    (5, 0),
]:
    print(args, gcd(*args), lcm(*args))


class Index:
    def __index__(self):
        return 42


print(gcd(Index(), 28), gcd(28, Index()), gcd(3, Index(), 2**65 + 1))
for bad in (1.5, 2), (2, "a"), (None,):
    try:
        gcd(*bad)
    except TypeError as e:
        print(e)
