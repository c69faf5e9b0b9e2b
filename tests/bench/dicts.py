# Dict lookups and insertions, with int and str keys.
def run(n, rounds):
    d = {}
    names = ["key%d" % i for i in range(1000)]
    total = 0
    for r in range(rounds):
        for i in range(n):
            d[i] = i + r
        for i in range(n):
            total += d[i]
        for name in names:
            d[name] = d.get(name, 0) + 1
            if name in d:
                total += d[name]
        for i in range(0, n, 3):
            del d[i]
    return total, len(d)


print(run(100_000, 20))
