# for and while with else, break, continue; changing the thing iterated; targets of every kind.
for i in range(3):
    if i == 5: break
else:
    print("for else", i)
for i in []:
    pass
else:
    print("empty else")
while i < 5:
    i += 1
    if i == 4: break
else:
    print("not printed")
while i < 6: i += 1
else: print("while else", i)
l = [1, 2, 3]
for x in l:
    if x < 3 and len(l) < 6: l.append(x * 10)
print(l)
for x in l:
    l.remove(x)
print(l)
d = {1: 1}
for stmt in ("d[len(d) + 1] = 1", "d.pop(1)"):
    try:
        for k in d: exec(stmt)
    except RuntimeError as e:
        print(e)
d = {1: 1, 2: 2}
for k in d: d[k] = k * 5
print(d)
try:
    for k in d: del d[k]; d[k + 10] = 1
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e:
    print(e)


class T: pass


t = T()
for t.a in range(3): pass
lst = [0]
for lst[0] in "xy": pass
for (a, b), *c in [((1, 2), 3, 4), ["xy"]]: print(a, b, c)
for d["new"] in [1]: pass
print(t.a, lst, d)
for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 1: break
        print(i, j, end=";")
    else:
        continue
    print("outer broke")
    break
for i in range(2):
    i = 10
print(i)
for _ in range(3): pass
print(_)


class It:
    def __init__(self): self.n = 0
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i * i


print([*It()], list(zip(It(), It())), 4 in It(), 5 in It(), max(It()), sum(It()), dict.fromkeys(It()))


class BadIt:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class RaisesIter:
    def __iter__(self): raise KeyError("iter")
class IterNone:
    __iter__ = None
    def __getitem__(self, i): return 1
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("next")


for o in (BadIt(), NoNext(), RaisesIter(), IterNone(), NextRaises(), 5, None, int, len):
    try:
        for x in o: pass
    except Exception as e:
        print(type(e).__name__, e)
def ret():
    for i in range(5):
        try:
            if i == 2: return i
        finally:
            print("f", i)
print(ret())
n = 0
while True:
    n += 1
    if n % 2: continue
    if n > 6: break
print(n)
for i in (1, 2, 3), "ab": print(i)
for i in *[1], *"z": print(i)
while (n := n - 1) > 5: print("n", n)
for code in ("break", "continue", "for x in y: pass\nbreak", "def f(): break", "for x in y:\n def f(): continue", "for x in y:\n class A: break", "if 1: break", "for 1 in x: pass", "for x: pass", "for x in: pass", "while: pass", "for f() in x: pass", "for x, in y, : pass", "for x in y else: pass", "else: pass", "for x in y:\npass", "while x: pass\nelse: break", "for x in y: pass\nelse: continue", "for (x in y): pass", "for x = 1 in y: pass", "for not x in y: pass", "for x in lambda: 1: pass", "for None in x: pass", "for x.y, z[0] in w: pass", "for x in yield: pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg, e.lineno, e.offset)
