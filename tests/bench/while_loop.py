# A while loop of 20 million turns with integer arithmetic.
def loop(n):
    i = total = 0
    while i < n:
        total += i & 7
        i += 1
    return total


print(loop(20_000_000))
