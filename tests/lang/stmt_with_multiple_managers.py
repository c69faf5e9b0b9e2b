# Several managers in one with statement: order of entering, leaving, and failing in each place.
log = []


class M:
    def __init__(self, name, enter=None, exit=None, swallow=False):
        self.name, self.enter, self.exit, self.swallow = name, enter, exit, swallow
        log.append("make " + name)

    def __enter__(self):
        log.append("enter " + self.name)
        if self.enter:
            raise self.enter
        return self.name.upper()

    def __exit__(self, t, v, tb):
        log.append(f"exit {self.name} {t and t.__name__} {v!r} {tb is not None}")
        if self.exit:
            raise self.exit
        return self.swallow


def run(title, f):
    log.clear()
    try:
        r = f()
    except BaseException as e:
        r = repr(e)
        c = e.__context__
        while c:
            r += " <- " + repr(c)
            c = c.__context__
    print(f"{title}: {r}")
    for line in log:
        print("   ", line)


def plain():
    with M("a") as a, M("b") as b, M("c"):
        return a, b


def enter_fails():
    with M("a"), M("b", enter=KeyError("e")), M("c"):
        return "body"


def enter_fails_swallowed():
    with M("a", swallow=True), M("b", enter=KeyError("e")):
        return "body"
    return "after"


def middle_swallows():
    with M("a"), M("b", swallow=1), M("c"):
        raise ValueError("v")
    return "after"


def exit_raises():
    with M("a"), M("b", exit=OSError("x")), M("c"):
        raise ValueError("v")


def exit_raises_swallowed():
    with M("a", swallow=[0]), M("b", exit=OSError("x")):
        raise ValueError("v")
    return "quiet"


def exit_on_success():
    with M("a"), M("b", exit=OSError("x")):
        pass


def creation_fails():
    with M("a"), 1 / 0, M("c"):
        pass


def target_fails():
    with M("a") as (x, y):
        return "body"


def targets():
    d, o = {}, type("O", (), {})()
    with (
        M("a") as d["k"],
        M("xy") as (p, q),
        M("b") as o.attr,
        M("pqr") as [h, *t],
    ):
        return d, p, q, o.attr, h, t


def in_loop():
    out = []
    for i in range(4):
        with M(f"m{i}", swallow=True):
            if i == 0:
                continue
            if i == 1:
                raise KeyError
            if i == 2:
                break
        out.append(i)
    return out, i


def falsy():
    with M("a", swallow=0), M("b", swallow=""), M("c", swallow=None):
        raise LookupError("through")


for f in (plain, enter_fails, enter_fails_swallowed, middle_swallows, exit_raises, exit_raises_swallowed, exit_on_success, creation_fails, target_fails, targets, in_loop, falsy):
    run(f.__name__, f)
