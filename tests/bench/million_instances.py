# Memory: a million instances with three attributes, and a million small dicts.
class P:
    def __init__(self, i):
        self.x, self.y, self.z = i, None, self.__class__


keep = [P(i) for i in range(1_000_000)], [{"x": i} for i in range(300_000)]
print(len(keep[0]))
