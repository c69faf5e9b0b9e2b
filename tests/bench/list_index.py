# Reading and writing list elements in a loop.
def run(n, rounds):
    l = list(range(n))
    total = 0
    for _ in range(rounds):
        for i in range(n - 1):
            l[i] = l[i + 1]
            total += l[i]
        l[-1] = total % 1000
    return total


print(run(1000, 4000))
