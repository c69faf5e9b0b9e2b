# while and for with break, continue and else; nested ones; changing what is iterated.
for i in range(3):
    print(i, end=" ")
else:
    print("else")
for i in range(3):
    if i == 1:
        break
else:
    print("not printed")
print("broke at", i)
for i in []:
    pass
else:
    print("empty runs else, i still", i)
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("n", n, end=" ")
else:
    print("while else")
while True:
    n += 1
    if n > 5:
        break
else:
    print("never")
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print((i, j), end=" ")
    else:
        print("inner else")
    if i == 2:
        break
else:
    print("outer else")
print()


def find(items, x):
    for i, item in enumerate(items):
        try:
            if item == x:
                return i
        finally:
            print("checked", item, end=" ")
    else:
        return "no"


print(find("abc", "b"))
print(find("abc", "z"))


def loops_and_finally():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append("f%d" % i)
    return out


print(loops_and_finally())
l = [1, 2, 3, 4]
for x in l:
    if x % 2:
        l.remove(x)
print(l)
l = [1, 2, 3]
for x in l:
    if len(l) < 8:
        l.append(x * 10)
print(l)
for x in l[:]:
    l.pop()
print(l)
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + k] = 0
except RuntimeError as e:
    print(e, d)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, d)
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]
        d[k + 10] = 1
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s:
        s.add(k + 100)
except RuntimeError as e:
    print(e)
for k, v in {"x": 1, "y": 2}.items():
    print(k, v, end=" ")
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xy")]:
    print(a, b, c, end=" ")
print()
for i in range(10, 0, -3):
    i *= 2
    print(i, end=" ")
print(i)
for c in "añ日":
    print(c, ord(c), end=" ")
for b in b"ab":
    print(b, end=" ")
print()


class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("done")
        return i * i


print([x for x in Old()], 4 in Old(), list(Old()), max(Old()))


class NotIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class BadIter:
    def __iter__(self):
        return 5


for bad in (NotIter(), BadIter(), 5, None, len):
    try:
        for _ in bad:
            pass
    except TypeError as e:
        print(e)
total = 0
for i in range(100):
    if i % 2:
        continue
    if i > 50:
        break
    total += i
print(total)
it = iter([1, 2, 3, 4])
for x in it:
    print(x, next(it), end="; ")
print()
x = 0
while x < 10:
    x += 1
    while True:
        x += 2
        break
print(x)
if x > 5: print("one line"); print("two")
elif x: pass
else: print("no")
for i in 1, 2, *[3, 4]: print(i, end=",")
print()
while (x := x - 4) > 0: print(x, end=" ")
else: print("end")
