# Sorting lists of ints, floats, strings and tuples, with and without a key.
def run(n):
    seed, l = 12345, []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        l.append(seed)
    a = sorted(l)
    b = sorted([x / 7 for x in l], reverse=True)
    c = sorted([str(x) for x in l])
    d = sorted([(x % 100, x) for x in l])
    e = sorted(l, key=lambda x: -x)
    a.sort()
    return a[n // 2], round(b[10], 3), c[5], d[n // 3], e[0]


print(run(300_000))
