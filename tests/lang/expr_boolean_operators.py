# and, or, not and conditional expressions: values, order, how often __bool__ and __len__ are asked.
class T:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print("bool", self.name)
        return self.value

    def __repr__(self):
        return self.name


t, f = T("t", True), T("f", False)
print(t and f, t or f, f and t, f or t)
print(t and f and t, f or t or f)
print((t and f) or t)
print(not t, not f, not not t)
print(t if f else f)
print("then" if t and f else "else")
print("then" if not (t and f) else "else")
if t and not f or f:
    print("yes")
while f or f:
    print("never")
assert t or f
print([x for x in (t, f) if x])
print([0 or "zero", "" or [] or (), 1 and 2 and 3, None and 1, [] and 1])


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(L(0)), bool(L(3)), not L(0))


class Both(L):
    def __bool__(self):
        return False


print(bool(Both(4)))


class BadBool:
    def __bool__(self):
        return self.result


for result in (1, 0, None, "x", 1.0, L(1)):
    b = BadBool()
    b.result = result
    try:
        print(bool(b))
    except TypeError as e:
        print(e)
for n in (-1, 1 << 70, 1.5, None, "1", True):
    try:
        print(bool(L(n)))
    except Exception as e:
        print(type(e).__name__, e)


class Raises:
    def __bool__(self):
        raise KeyError("from bool")


for code in ("if r: pass", "r and 1", "r or 1", "not r", "1 if r else 2", "while r: pass", "assert r", "[1 for x in [1] if r]",
             "any([r])", "all([r])", "list(filter(None, [r]))"):
    try:
        exec(code, {"r": Raises()})
    except KeyError as e:
        print(code, e)
print(BadBool.__bool__ is not None, bool(object()), bool(type), bool(print), bool(...), bool(NotImplementedError))
