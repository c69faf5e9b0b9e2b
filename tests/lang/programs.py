# Small whole programs, as people write them.
def queens(n):
    solutions = 0

    def place(row, cols, d1, d2):
        nonlocal solutions
        if row == n:
            solutions += 1
            return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c})

    place(0, frozenset(), frozenset(), frozenset())
    return solutions


print("queens", [queens(n) for n in range(1, 7)])


def sieve(n):
    flags = [True] * (n + 1)
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i in range(2, n + 1) if flags[i]]


print("primes", sieve(60), len(sieve(10000)))


class LRU:
    def __init__(self, size):
        self.size, self.data = size, {}

    def __call__(self, f):
        def wrapper(*args):
            if args in self.data:
                self.data[args] = self.data.pop(args)
            else:
                self.data[args] = f(*args)
                if len(self.data) > self.size:
                    del self.data[next(iter(self.data))]
            return self.data[args]

        return wrapper


calls = 0


@LRU(3)
def slow(n):
    global calls
    calls += 1
    return n * n


print("lru", [slow(n) for n in (1, 2, 3, 1, 4, 2, 1)], calls)


class Parser:
    """Arithmetic by recursive descent."""

    def __init__(self, text):
        self.tokens, self.pos = self.split(text), 0

    @staticmethod
    def split(text):
        out, i = [], 0
        while i < len(text):
            if text[i].isdigit():
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                out.append(float(text[i:j]) if "." in text[i:j] else int(text[i:j]))
                i = j
                continue
            if not text[i].isspace():
                out.append(text[i])
            i += 1
        return out + [None]

    def take(self, *wanted):
        if self.tokens[self.pos] in wanted and isinstance(self.tokens[self.pos], str):
            self.pos += 1
            return self.tokens[self.pos - 1]

    def expr(self):
        v = self.term()
        while op := self.take("+", "-"):
            v = v + self.term() if op == "+" else v - self.term()
        return v

    def term(self):
        v = self.factor()
        while op := self.take("*", "/"):
            v = v * self.factor() if op == "*" else v / self.factor()
        return v

    def factor(self):
        if self.take("-"):
            return -self.factor()
        if self.take("("):
            v = self.expr()
            if not self.take(")"):
                raise SyntaxError("expected )")
            return v
        v = self.tokens[self.pos]
        if not isinstance(v, (int, float)):
            raise SyntaxError("unexpected %r" % v)
        self.pos += 1
        return v


for text in ("1 + 2 * 3", "(1+2)*3", "-4 / (2 - 0.5)", "2 * (3 + (4 - 1)) * 10", "1 +", "(1"):
    try:
        print(text, "=", Parser(text).expr())
    except SyntaxError as e:
        print(text, "!", e)


def life(cells, steps):
    for _ in range(steps):
        near = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
        cells = {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
    return sorted(cells)


print("life", life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, 8))


class Account:
    fee = 1

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []

    def __enter__(self):
        self.saved = self.balance, len(self.history)
        return self

    def __exit__(self, kind, value, tb):
        if kind:
            self.balance, n = self.saved
            del self.history[n:]
        return kind is ValueError

    def draw(self, amount):
        if amount > self.balance:
            raise ValueError(f"{self.owner} has only {self.balance}")
        self.balance -= amount + self.fee
        self.history.append(-amount)


a = Account("Ann", 100)
with a:
    a.draw(30)
with a:
    a.draw(10)
    a.draw(500)
print("account", a.balance, a.history)


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print("hanoi", " ".join(hanoi(4)))


class Node:
    __slots__ = ("key", "left", "right")

    def __init__(self, key):
        self.key, self.left, self.right = key, None, None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Node(key))
        else:
            child.insert(key)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def depth(self):
        return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)


root = Node(50)
seed = 7
for _ in range(60):
    seed = seed * 37 % 101
    root.insert(seed)
print("tree", list(root)[:12], root.depth(), sum(root))


def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, v)
        out += s * count
    return out


print("roman", [roman(n) for n in (1994, 2024, 3999, 4)])


def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


print("edit", edit("kitten", "sitting"), edit("", "abc"), edit("flaw", "lawn"))


def dumps(v, level=0):
    pad = "  " * level
    if isinstance(v, dict):
        return "{\n" + ",\n".join(f'{pad}  "{k}": {dumps(x, level + 1)}' for k, x in v.items()) + f"\n{pad}}}" if v else "{}"
    if isinstance(v, (list, tuple)):
        return "[" + ", ".join(dumps(x, level) for x in v) + "]"
    return {True: "true", False: "false", None: "null"}[v] if v is None or isinstance(v, bool) else f'"{v}"' if isinstance(v, str) else repr(v)


print(dumps({"name": "minipy", "tags": ["a", 1, 2.5, None, True], "nested": {"x": {}, "y": [[], [1]]}}))


def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = ""
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out += str(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out


print("pi", pi_digits(60))


def mandelbrot():
    for y in range(-6, 7, 3):
        line = ""
        for x in range(-20, 10):
            zr = zi = n = 0
            while n < 30 and zr * zr + zi * zi < 4:
                zr, zi, n = zr * zr - zi * zi + x / 10, 2 * zr * zi + y / 6, n + 1
            line += " .:-=+*#%@"[n // 3 - 1 if n > 2 else 0]
        yield line.rstrip()


print("\n".join(mandelbrot()))


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + p for i, x in enumerate(items) for p in permutations(items[:i] + items[i + 1 :])]


print("permutations", ["".join(p) for p in permutations(list("abc"))])
