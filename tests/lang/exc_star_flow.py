# except*: which parts run, what is raised again, control flow limits.
def t(exc, handler):
    try:
        handler(exc)
        print("  passed")
    except BaseException as e:
        def tree(e):
            return (type(e).__name__, e.args[0], [tree(x) for x in e.exceptions]) if isinstance(e, BaseExceptionGroup) else repr(e)
        print("  out:", tree(e), "context", type(e.__context__).__name__, "cause", type(e.__cause__).__name__)


def h1(exc):
    try:
        raise exc
    except* ValueError as e:
        print("  V", e.exceptions, type(e).__name__)
    except* (KeyError, TypeError) as e:
        print("  KT", e.exceptions)
    else:
        print("  else")
    finally:
        print("  finally")


def h2(exc):
    try:
        raise exc
    except* ValueError:
        raise
    except* KeyError as e:
        raise OSError("new") from e


def h3(exc):
    try:
        raise exc
    except* ValueError as e:
        raise e
    except* TypeError:
        raise ExceptionGroup("raised", [IndexError("i")])


def h4(exc):
    try:
        raise exc
    except* Exception:
        pass
    print("  e" in locals())


def h5(exc):
    try:
        raise exc
    except* ExceptionGroup:
        pass


def h6(exc):
    try:
        raise exc
    except* 5:
        pass


def h7(exc):
    for i in range(2):
        try:
            raise exc
        except* ValueError as e:
            for j in range(3):
                if j: break
                continue
            e = 5
    try:
        e
    except UnboundLocalError as u:
        print("  ", u)


EG = ExceptionGroup
excs = [ValueError("plain"), KeyError("plain"), OSError("plain"), EG("g", [ValueError(1), KeyError(2)]), EG("g", [ValueError(1), OSError(2), EG("n", [TypeError(3), ValueError(4), OSError(5)])]),
        BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]), KeyboardInterrupt()]
for h in (h1, h2, h3, h4, h5, h6, h7):
    for exc in excs:
        print(h.__name__, type(exc).__name__)
        t(exc, h)
try:
    try:
        pass
    except* ValueError:
        pass
    else:
        print("else ran")
finally:
    print("finally ran")
for code in ("try: pass\nexcept*: pass", "try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept A: pass\nexcept* B: pass", "def f():\n try: pass\n except* A: return", "for i in x:\n try: pass\n except* A: break", "for i in x:\n try: pass\n except* A: continue", "try: pass\nexcept* A, B: pass", "try: pass\nexcept* (A, B) as e: pass", "def f():\n try: pass\n except* A:\n  def g(): return", "try: pass\nexcept * A: pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg)
