# Comprehensions of lists, sets and dicts.
def run(n):
    total = 0
    for r in range(n):
        a = [x * x for x in range(1000)]
        b = {x: x + 1 for x in range(300)}
        c = {x % 50 for x in a}
        d = [y for row in [[i] * 10 for i in range(20)] for y in row if y % 2]
        total += len(a) + len(b) + len(c) + len(d)
    return total


print(run(5000))
