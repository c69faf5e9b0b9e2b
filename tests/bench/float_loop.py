# Float arithmetic in a plain loop.
def run(n):
    x, y = 0.5, 0.0
    for i in range(n):
        x = x * 3.7 * (1.0 - x)
        y += x / (i + 1.0)
    return y


print("%.6f" % run(8_000_000))
