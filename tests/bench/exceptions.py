# try blocks that rarely and often raise.
class Mine(Exception):
    pass


def check(i):
    if i % 10 == 0:
        raise Mine(i)
    return i


def run(n):
    caught = total = 0
    for i in range(n):
        try:
            total += check(i)
        except Mine as e:
            caught += 1
            total += e.args[0]
        try:
            pass
        finally:
            total += 1
    d = {}
    for i in range(n // 5):
        try:
            d[i]
        except KeyError:
            caught += 1
    return caught, total


print(run(2_000_000))
