# Loops with else, break, continue, nested, with try and with in them.
def t(src):
    ns = {"__name__": "case"}
    try:
        exec(src, ns)
        print("ok:", src.strip().splitlines()[-1], "=>", {k: v for k, v in ns.items() if len(k) < 3 and not callable(v) and " at 0x" not in repr(v) and not repr(v).startswith("<module")})
    except SyntaxError as e:
        print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
    except Exception as e:
        print(type(e).__name__, str(e).split(" (/")[0].split(" (unknown")[0])


CASES = r'''
r = []
for i in range(3): r.append(i)
else: r.append("else")
--
r = []
for i in range(3):
    if i == 1: break
    r.append(i)
else: r.append("else")
--
r = []
n = 3
while n:
    n -= 1
    if n == 1: continue
    r.append(n)
else: r.append("else")
--
r = []
while True:
    r.append(1)
    break
else: r.append("else")
--
r = []
while 0: r.append(1)
else: r.append("else")
--
r = []
for i in []: pass
else: r.append("else")
--
r = []
for i in range(3):
    for j in range(3):
        if j == i: break
        r.append((i, j))
    else:
        r.append("inner else")
    if i == 2: break
else:
    r.append("outer else")
--
r = []
for i in range(3):
    try:
        if i == 0: continue
        if i == 2: break
        r.append(i)
    except ValueError: pass
    else: r.append("try else")
    finally: r.append(("finally", i))
else: r.append("never")
--
r = []
for i in range(4):
    try:
        1 // (i - 1)
    except ZeroDivisionError:
        r.append("zero")
        continue
    finally:
        if i == 2: break
    r.append(i)
--
r = []
class C:
    def __enter__(self): r.append("in")
    def __exit__(self, *a): r.append("out")
for i in range(3):
    with C():
        if i == 0: continue
        if i == 1: break
else: r.append("else")
--
def f():
    for i in range(5):
        while True:
            if i == 3: return i
            break
    else: return "else"
r = f()
--
def f():
    while 1:
        try: return "try"
        finally: break
    return "after"
r = f()
--
def f():
    for i in range(3):
        try: return i
        finally: continue
    return "after", i
r = f()
--
r = [i for i in range(3)]
for i in r:
    if i < 5: r.append(i + 3)
--
it = iter(range(5))
r = []
for i in it:
    r.append(i)
    next(it, None)
--
r = []
for i in range(2):
    for i in "ab": r.append(i)
    r.append(i)
--
i = 0
while (i := i + 1) < 3: pass
r = i
--
r = []
x = [1, 2, 3]
while x: r.append(x.pop())
else: r.append("empty")
--
r = []
for k, v in {"a": 1}.items(): r.append((k, v))
for (a, b), c in [((1, 2), 3)]: r.append((a, b, c))
--
r = 0
for a in range(10):
    if a % 2: continue
    for b in range(10):
        if b > a: break
        r += 1
--
r = []
for line in "a b\n\nc".split("\n"):
    if not line: continue
    for w in line.split():
        if w == "b": break
        r.append(w)
--
break
--
if 1: continue
--
for x in y: pass
else: break
--
while 1:
    def f(): break
--
while 1:
    class A: continue
--
for i in range(3):
    lambda: (yield)
r = i
--
for i in range(3): exec("break")
--
while x := 0: pass
else: r = x
--
for i in 1, 2: r = i
else: pass
--
for x in *[1, 2], *"a": r = x
--
for x in (yield_ for yield_ in "ab"): r = x
--
while
--
for x in range(3) pass
--
while True: pass else: pass
--
for i in range(2): pass
else if 1: pass
--
for i in range(10**30):
    if i == 3: break
r = i
--
for i in range(3):
    del i
r = "i" in globals()
--
for _ in range(3): _ += 1
r = _
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
