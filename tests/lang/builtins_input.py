# input from a replaced stdin.
import io
import sys


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


sys.stdin = io.StringIO('first\nsecond\r\n\nlast')
print(repr(input()), repr(input('prompt> ')), repr(input(5)), repr(input('')))
t(input)
t(input, 1, 2)
t(input, prompt='x')


class In:
    def __init__(self, lines):
        self.lines = lines

    def readline(self):
        return self.lines.pop(0)


sys.stdin = In(['a\n', 'b', '', 5])
print(repr(input()), repr(input()))
t(input)
t(input)
sys.stdin = object()
t(input)
sys.stdin = None
t(input)
sys.stdin = In(['x\n'])
out, sys.stdout = sys.stdout, io.StringIO()
v = input('shown: ')
text = sys.stdout.getvalue()
sys.stdout = out
print(repr(v), repr(text))
out, sys.stdout = sys.stdout, None
try:
    input()
except RuntimeError as e:
    m = str(e)
sys.stdout = out
print(m)
