# return, break and continue in finally: which result wins, and what becomes of the exception.
import warnings

warnings.simplefilter("ignore")


def both():
    try:
        return "try"
    finally:
        return "finally"


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutable_seen():
    x = []
    try:
        return x
    finally:
        x.append("late")


def swallowed():
    try:
        raise KeyError("gone")
    finally:
        return "swallowed"


def else_return():
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("else_return cleanup")


def nested():
    try:
        try:
            return 1
        finally:
            print("inner")
            1 / 0
    except ZeroDivisionError as e:
        print("caught", e, e.__context__)
        return 2
    finally:
        print("outer")


def breaking():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    else:
        print("not reached")
    return i


def continuing():
    out = []
    for i in range(3):
        try:
            out.append(i)
            if i == 1:
                raise ValueError
        finally:
            continue
    else:
        out.append("else")
    return out


def while_break():
    n = 0
    while True:
        n += 1
        try:
            if n < 3:
                continue
            break
        finally:
            n += 10
    return n


def return_then_break():
    while True:
        try:
            return "lost"
        finally:
            break
    return "after loop"


def deep():
    log = []
    for a in range(2):
        try:
            for b in range(3):
                try:
                    if b == 1:
                        break
                    log.append((a, b))
                finally:
                    log.append(("f", a, b))
            else:
                log.append("no break")
        finally:
            log.append(("F", a))
            if a:
                return log
    return "unreachable"


def raise_in_except():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise IndexError(2)
        finally:
            raise ValueError(3)
    except ValueError as e:
        return e, e.__context__, e.__context__.__context__, e.__cause__


def finally_yields():
    try:
        yield 1
    finally:
        try:
            yield 2
        finally:
            yield 3


for f in (both, value_kept, mutable_seen, swallowed, else_return, nested, breaking, continuing, while_break, return_then_break, deep, raise_in_except):
    print(f.__name__, f())
g = finally_yields()
print(next(g), g.throw(KeyError("k")), next(g))
try:
    next(g)
except KeyError as e:
    print("end", repr(e))
