# __context__, __cause__ and __suppress_context__: every way they get set, and cycles avoided.
def chain(e):
    out = []
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        out.append(f"{type(e).__name__}({e})")
        if e.__cause__ is not None:
            out.append("<cause-"); e = e.__cause__
        elif e.__context__ is not None:
            out.append("<-" if not e.__suppress_context__ else "<hidden-"); e = e.__context__
        else: break
    return " ".join(out)


def run(f):
    try:
        f()
    except BaseException as e:
        print(f.__name__, ":", chain(e))
    else:
        print(f.__name__, ": no error")


def in_handler():
    try: 1 / 0
    except ZeroDivisionError: {}["k"]


def in_finally():
    try: 1 / 0
    finally: [][1]


def handled_inside():
    try: 1 / 0
    except ZeroDivisionError:
        try: {}["k"]
        except KeyError: pass
        int("x")


def after_handler():
    try: 1 / 0
    except ZeroDivisionError: pass
    int("x")


def reraise_same():
    try: 1 / 0
    except ZeroDivisionError as e:
        try: raise KeyError("k")
        except KeyError: raise e


def cycle():
    a, b = ValueError("a"), ValueError("b")
    try:
        try:
            try: raise a
            except ValueError: raise b
        except ValueError: raise a
    except ValueError: raise b


def own_context():
    e = ValueError("self")
    e.__context__ = KeyError("before")
    try: raise TypeError("t")
    except TypeError: raise e


def from_none():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None


def suppress_assigned():
    e = ValueError("v")
    e.__cause__ = KeyError("c")
    print(e.__suppress_context__, end=" ")
    e.__suppress_context__ = False
    raise e


def in_called():
    def g(): raise KeyError("g")
    try: 1 / 0
    except ZeroDivisionError: g()


def generator_frame():
    def g():
        try: 1 / 0
        except ZeroDivisionError:
            yield 1
            raise KeyError("g")
    it = g()
    next(it)
    try: raise TypeError("outer")
    except TypeError: next(it)


def generator_throw():
    def g():
        try: yield
        except ValueError: raise KeyError("g")
    it = g()
    next(it)
    try: raise TypeError("outer")
    except TypeError: it.throw(ValueError("thrown"))


def with_exit():
    class M:
        def __enter__(self): pass
        def __exit__(self, *a): raise KeyError("exit")
    with M(): 1 / 0


def del_context():
    class D:
        def __del__(self):
            try: raise KeyError("in del")
            except KeyError: pass
    try: 1 / 0
    except ZeroDivisionError:
        D()
        raise ValueError("v")


def comprehension():
    try: 1 / 0
    except ZeroDivisionError: [int(x) for x in "1x"]


def sort_key():
    try: 1 / 0
    except ZeroDivisionError: sorted([1, 2], key=lambda v: v.nope)


def name_gone():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e


def three():
    try:
        try:
            try: 1 / 0
            except ZeroDivisionError: {}["k"]
        except KeyError: [][0]
    except IndexError: int("x")


def else_clause():
    try: pass
    except ValueError: pass
    else: 1 / 0
    finally: pass


for f in (in_handler, in_finally, handled_inside, after_handler, reraise_same, cycle, own_context, from_none, suppress_assigned, in_called, generator_frame, generator_throw, with_exit, del_context, comprehension, sort_key, name_gone, three, else_clause):
    run(f)
e = ValueError("x")
for attr, v in (("__cause__", 5), ("__context__", 5), ("__cause__", None), ("__context__", None), ("__suppress_context__", 1), ("__suppress_context__", []), ("__cause__", KeyError), ("__traceback__", 5), ("__traceback__", None), ("args", 5), ("args", [1]), ("args", "ab"), ("__notes__", 5), ("__dict__", 5)):
    try:
        setattr(e, attr, v)
        print(attr, repr(v), "->", repr(getattr(e, attr)))
    except Exception as err:
        print(attr, repr(v), type(err).__name__, err)
for attr in ("__cause__", "__context__", "__suppress_context__", "__traceback__", "args"):
    try:
        delattr(e, attr)
    except Exception as err:
        print("del", attr, type(err).__name__, err)
