# A text stream keeps what has been written until it is flushed: the strings themselves, in a list from the second on.
import gc
import io
import sys

rc = sys.getrefcount


class Word(str):
    def __del__(self):
        print("word dies")


def lists(o):
    return sum(1 for x in gc.get_referrers(o) if type(x) is list)


out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
s = "ab " * int("3")
print("before", rc(s))
for _ in range(3):
    out.write(s)
    print("written", rc(s), lists(s))
out.flush()
print("flushed", rc(s), lists(s))

print(s, s, sep=s, end=s, file=out)
print("printed", rc(s))
print(s, file=out, flush=True)
print("printed and flushed", rc(s))

accent = "\u00e9 " * int("3")
out.write(accent)
print("not ASCII: encoded at once", rc(accent))

for size in 8191, 8192, 8193:
    out.flush()
    out.write(s)
    long = "b" * size
    out.write(long)
    print(size, rc(s), rc(long))

out.write(Word("x"))
print("word written")
out.flush()

through = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
through.write(s)
print("written through", rc(s))
lines = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", line_buffering=True)
lines.write(s)
print("no line yet", rc(s))
lines.write("\n")
print("a line", rc(s))

out.write(s)
out.close()
print("closed", rc(s))
