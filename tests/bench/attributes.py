# Reading and writing attributes: instances, slots, class attributes, globals.
class Point:
    step = 1

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slots:
    __slots__ = ("x", "y")


SCALE = 2


def run(n):
    p, s = Point(1, 2), Slots()
    s.x = s.y = 0
    for i in range(n):
        p.x = p.y + SCALE
        p.y = p.x - p.step
        s.x += p.x & 3
        s.y = s.x
    return p.x, p.y, s.y


print(run(3_000_000))
