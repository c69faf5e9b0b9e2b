# except*: what may be in it, what it matches, and its errors.
def c(src):
    try:
        compile(src, "s", "exec")
        print("ok ", repr(src))
    except SyntaxError as e:
        print(repr(src), "->", e.msg)


c("try: pass\nexcept* ValueError: pass")
c("try: pass\nexcept *ValueError: pass")
c("try: pass\nexcept*(A, B) as e: pass")
c("try: pass\nexcept*: pass")
c("try: pass\nexcept* as e: pass")
c("try: pass\nexcept* A: pass\nexcept B: pass")
c("try: pass\nexcept A: pass\nexcept* B: pass")
c("try: pass\nexcept* A: pass\nexcept: pass")
c("try: pass\nexcept* A, B: pass")
c("try: pass\nexcept A, B: pass")
c("try: pass\nexcept* A as b.c: pass")
c("try: pass\nexcept A as (b): pass")
c("for x in y:\n try: pass\n except* A: break")
c("for x in y:\n try: pass\n except* A: continue")
c("def f():\n try: pass\n except* A: return")
c("def f():\n try: pass\n except* A:\n  for i in x: break")
c("def f():\n try: pass\n except* A:\n  def g(): return 1")
c("def f():\n try: return 1\n except* A: pass\n finally: return")
c("for x in y:\n try: continue\n except* A: pass\n else: break")
c("def f():\n try: pass\n except* A:\n  while 1:\n   return")
c("try: pass\nexcept** A: pass")
c("try: pass\nexcept*A: pass\nelse: pass\nfinally: pass")
c("try: pass\nexcept not A: pass")
c("try: pass\nexcept A if B else C: pass")
c("try: pass\nexcept lambda: 1: pass")
c("try: pass\nelse: pass")
c("try: pass")
c("try: pass\nfinally: pass\nexcept A: pass")
c("try: pass\nexcept: pass\nexcept A: pass")
c("try: pass\nexcept A: pass\nelse: pass\nexcept B: pass")
c("try pass\nexcept A: pass")
c("try:\nexcept A: pass")
c("except A: pass")
c("finally: pass")


def match(value, exc):
    try:
        try:
            raise exc
        except* value as e:
            print("matched", repr(e))
    except BaseException as x:
        print(type(x).__name__, x, repr(x.__context__))


def plain(value, exc):
    try:
        try:
            raise exc
        except value as e:
            print("plain matched", repr(e))
    except BaseException as x:
        print("plain", type(x).__name__, x, repr(x.__context__))


for v in (ValueError, (ValueError, KeyError), (), 5, None, "x", int, (ValueError, 5), (5, ValueError), ((ValueError,), KeyError), [ValueError], ExceptionGroup, BaseExceptionGroup, (ValueError, ExceptionGroup), Exception, BaseException, object, type, ValueError(), (ValueError, (KeyError, (int,)))):
    for e in (ValueError("v"), ExceptionGroup("g", [ValueError(1), KeyError(2)])):
        match(v, e)
        plain(v, e)


def flow(n):
    out = []
    for i in range(n):
        try:
            if i == 1: raise ExceptionGroup("g", [ValueError(i), TypeError(i)])
            if i == 2: continue
            if i == 3: break
        except* ValueError as e:
            out.append(("V", e.exceptions))
        except* TypeError as e:
            out.append(("T", e.exceptions))
        else:
            out.append(("else", i))
        finally:
            out.append(("finally", i))
    else:
        out.append("loop else")
    try:
        e
    except UnboundLocalError as err:
        out.append(str(err))
    return out


print(flow(2), flow(5), sep="\n")


def several():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
        except* ValueError: raise IndexError("a")
        except* TypeError as e: raise e
        except* KeyError: raise
    except ExceptionGroup as g:
        return repr(g), repr(g.exceptions[0].__context__)


print(several())
