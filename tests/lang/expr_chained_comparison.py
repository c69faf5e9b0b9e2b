# Chained comparisons: each operand evaluated once, short circuit, results that are not bools.
log = []


def v(x):
    log.append(x)
    return x


def show(label, value):
    print(label, value, log)
    log.clear()


show("a", v(1) < v(2) < v(3))
show("b", v(3) < v(2) < v(1))
show("c", v(1) < v(2) > v(1) == v(1) != v(5))
show("d", v(1) in [v(1)] in [[v(1)]])
show("e", v(1) is v(1) is not v(None))
show("f", not v(1) < v(2) < v(0))
show("g", (v(1) < v(2)) < v(3))
show("h", v(1) not in v([2]) not in v([3]))


class R:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __lt__(self, other):
        log.append(f"{self.name}<{getattr(other, 'name', other)}")
        return R(f"({self.name}<)", self.truth)

    def __bool__(self):
        log.append(f"bool {self.name}")
        return self.truth

    def __repr__(self):
        return f"R {self.name}"


show("i", R("a", True) < R("b", True) < R("c", True))
show("j", R("a", False) < R("b", True) < R("c", True))
if R("x", True) < R("y", False) < 3:
    show("k", "taken")
else:
    show("k", "not taken")
while R("x", False) < 3 < v(4):
    break
else:
    show("l", "else")
for text in ("1 < 'a'", "1 < 2 < 'a'", "1 < 0 < 'a'", "[] < ()", "{} >= {}", "1j < 2j", "None <= 1", "object() > 1",
             "1 in 1", "'a' in 1", "1 in 'a'", "b'a' in 'a'", "'' in b''"):
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, e)
print([x for x in range(10) if 2 < x <= 5 or 7 <= x < 9])
print(1 == 1.0 == True == (1 + 0j), 0 is not None is not False)
