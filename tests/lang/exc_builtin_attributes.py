# Every built-in exception class: bases, arguments, attributes, str and repr.
import builtins
names = sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException))
for n in names:
    c = getattr(builtins, n)
    extra = sorted(a for a in c.__dict__ if not a.startswith("__"))
    print(n, [b.__name__ for b in c.__mro__[1:-1]], extra)
for n in names:
    c = getattr(builtins, n)
    for args in ((), (1,), ("a",), (1, 2), ("a", "b", "c")):
        try:
            e = c(*args)
            print(n, args, e.args, str(e), repr(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
        except Exception as err:
            print(n, args, "!", type(err).__name__, err)
for n in names:
    try:
        getattr(builtins, n)("a", x=1)
        print(n, "takes x")
    except TypeError as e:
        print(e)
print(IOError is OSError, EnvironmentError is OSError)
