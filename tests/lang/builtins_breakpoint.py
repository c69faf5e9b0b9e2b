# breakpoint, sys.displayhook and excepthook.
import sys


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


sys.breakpointhook = lambda *a, **k: ('hook', a, k)
print(breakpoint(), breakpoint(1, x=2))
del sys.breakpointhook
t(breakpoint)
sys.breakpointhook = 5
t(breakpoint)
sys.displayhook(None)
sys.displayhook(5)
import builtins
print(builtins._)
sys.displayhook('a\u20ac')
print(repr(_))
del builtins._
t(sys.displayhook)
exec(compile('1 + 1\nNone\n"x"', '', 'single') if False else compile('1 + 1', '', 'single'))
print(_)
shown = []
sys.displayhook = shown.append
exec(compile('[1]', '', 'single'))
print(shown)
sys.displayhook = sys.__displayhook__
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)
print(__name__, __debug__, type(__builtins__).__name__, __doc__)
try:
    exec('__debug__ = 1')
except SyntaxError as e:
    print(e.msg)
print(sorted(n for n in dir(builtins) if n.islower() and n[0] != '_' and n not in ('copyright', 'credits', 'license', 'exit', 'quit', 'help')))
