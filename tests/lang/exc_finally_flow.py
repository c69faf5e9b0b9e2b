# return, break, continue and exceptions in finally; nesting; order of everything.
import warnings
warnings.simplefilter("ignore")


def f1():
    try:
        return "try"
    finally:
        return "finally"


def f2():
    for i in range(5):
        try:
            continue
        finally:
            if i == 2:
                break
    return i


def f3():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "swallowed"


def f4():
    for i in range(3):
        try:
            1 // i
        except ZeroDivisionError:
            continue
        else:
            print("else", i)
        finally:
            print("fin", i)
    else:
        return "loop else"


def f5():
    try:
        try:
            raise ValueError("a")
        finally:
            print("inner finally")
    except ValueError as e:
        return str(e)
    finally:
        print("outer finally")


def f6():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x changed")


def f7():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def f8():
    try:
        pass
    except ValueError:
        return "no"
    else:
        try:
            return "else"
        finally:
            print("fin in else")
    finally:
        print("last")


def f9():
    try:
        try:
            return "a"
        finally:
            raise KeyError("replaced the return")
    except KeyError as e:
        return f"caught {e}"


def f10():
    for i in range(3):
        try:
            if i == 1:
                return i
        finally:
            try:
                raise ValueError
            except ValueError:
                continue
    return "done"


def f11():
    def gen():
        try:
            yield 1
        finally:
            return "from gen finally"
    g = gen()
    next(g)
    try:
        g.throw(KeyError)
    except StopIteration as e:
        return e.value


def f12():
    log = []
    for a in range(2):
        try:
            for b in range(3):
                try:
                    if b == 1:
                        break
                    log.append((a, b))
                finally:
                    log.append("f")
            else:
                log.append("never")
        finally:
            log.append("F")
    return log


def f13():
    try:
        raise ValueError(1)
    except ValueError as e:
        try:
            raise KeyError(2)
        except KeyError as e:
            pass
        try:
            return e
        except UnboundLocalError as u:
            return str(u)


def f14():
    with __import__("contextlib").suppress(ValueError):
        try:
            raise ValueError
        finally:
            print("finally before exit")
        return "not reached"
    return "after with"


def f15():
    try:
        return f15b()
    finally:
        print("after call")


def f15b():
    print("called")
    return "value"


def f16():
    try:
        raise ValueError
    except:
        return "bare"


def f17():
    r = []
    for exc in (ValueError, KeyError, IndexError, OSError, None):
        try:
            try:
                if exc:
                    raise exc("x")
            except (ValueError, KeyError) as e:
                r.append(type(e).__name__)
            except LookupError:
                r.append("lookup")
            else:
                r.append("else")
            finally:
                r.append("fin")
        except Exception as e:
            r.append("outer " + type(e).__name__)
    return r


for i in range(1, 18):
    print(f"f{i}:", globals()[f"f{i}"]())
