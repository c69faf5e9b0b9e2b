# Integers of many digits.
def run(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    p = 1
    for i in range(1, 1400):
        p *= i
    return a % 10**9, p % (10**9 + 7), len(str(p)), pow(3, 10**5, 2**521 - 1) % 10**9


print(run(50_000))
