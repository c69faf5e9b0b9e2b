# The standard streams, and what takes their place.
import io
import sys


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "-", e)


old = sys.stdin, sys.stdout, sys.stderr
sys.stdin = io.StringIO("first\nsecond line\n\nlast")
print(input(), "|", input("prompt> "), "|", repr(input()), "|", input())
show(input)
sys.stdin = io.TextIOWrapper(io.BytesIO(b"caf\xc3\xa9\r\nx"), encoding="utf-8")
print(ascii(input()), input())
sys.stdin = old[0]


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0) if self.lines else ""


sys.stdin = Lines("one\n", "two", 3)
print(input(), input())
show(input)
show(input)
sys.stdin = None
show(input)
sys.stdin = old[0]
sys.stdout = out = io.StringIO()
print("captured", 1, sep=",")
input_error = None
try:
    sys.stdin = io.StringIO("x\n")
    print(input("? "))
finally:
    sys.stdin, sys.stdout = old[:2]
print(repr(out.getvalue()))


class Log:
    def __init__(self):
        self.calls = []

    def write(self, s):
        self.calls.append(s)

    def flush(self):
        self.calls.append("flush")


log = Log()
print("a", "b", file=log)
print("c", file=log, end="", flush=True)
print(file=log)
print(log.calls)
sys.stdout = log
print("x")
sys.stdout = old[1]
print(log.calls[-2:])
sys.stdout = None
print("nowhere")
sys.stdout = old[1]
show(print, "x", file=3)
show(print, "x", sep=3)
print("to stderr", file=sys.stderr)
print(sys.stdout is sys.__stdout__, type(sys.stdout), sys.stdout.name, sys.stdout.mode, sys.stdin.name, sys.stdin.mode, sys.stderr.name, sys.stdout.encoding, sys.stdout.closed)
print(type(sys.stdin.buffer), sys.stdin.buffer.raw.mode, sys.stdin.buffer, sys.stdout.fileno(), sys.stdin.fileno())
print(isinstance(sys.stdout, io.TextIOBase), isinstance(sys.stdin.buffer, io.BufferedIOBase), isinstance(sys.stdin, io.TextIOWrapper), sys.stdout.readable(), sys.stdin.readable())
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
show(sys.stdout.read)
show(sys.stdin.write, "x")
show(sys.stdout.write, 5)
sys.stdout.writelines(["several ", "lines\n"])
sys.stdout.reconfigure(line_buffering=True)
print(sys.stdout.line_buffering)
sys.stdout.flush()
sys.stdout.reconfigure(errors="replace")
print("\ud800")
sys.stdout.reconfigure(encoding="latin-1", errors="backslashreplace")
print("\u20ac", sys.stdout.encoding, sys.stdout.errors)
sys.stdout.reconfigure(encoding="utf-8")
print("again")
sys.stdout.flush()
w = io.TextIOWrapper(sys.stdout.buffer, encoding="ascii", errors="xmlcharrefreplace", write_through=True)
w.write("wrapped \u20ac\n")
w.flush()
w.detach()
print("end")
