# Method calls on instances, with inheritance and super().
class Base:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k
        return self


class Derived(Base):
    def add(self, k):
        return super().add(k)

    def twice(self, k):
        return self.add(k).add(k)


def run(n):
    b, d = Base(), Derived()
    for i in range(n):
        b.add(i)
        b.add(1)
        if i % 4 == 0:
            d.twice(i)
    return b.n, d.n


print(run(3_000_000))
