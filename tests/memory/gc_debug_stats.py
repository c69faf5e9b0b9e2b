# The flags of gc.set_debug: what they print goes to the real standard error, so here only that it leaves the rest as it was.
import gc
import os
import re
import sys
import tempfile

gc.disable()
gc.collect()


class C:
    pass


def cycle():
    c = C()
    c.c = c


def captured(flags, *gens):
    sys.stderr.flush()
    with tempfile.TemporaryFile() as f:
        old = os.dup(2)
        os.dup2(f.fileno(), 2)
        try:
            gc.set_debug(flags)
            n = [gc.collect(g) for g in gens]
            gc.set_debug(0)
        finally:
            os.dup2(old, 2)
            os.close(old)
        f.seek(0)
        return n, f.read().decode()


def show(name, flags, *gens):
    n, text = captured(flags, *gens)
    print("--", name, n)
    text = re.sub(r"0x[0-9a-f]+", "ADDR", text)
    text = re.sub(r"\d+\.\d+s", "TIME", text)
    text = re.sub(r"(generation: )[\d ]+", r"\1N N N", text)
    print(text, end="")


cycle()
show("no flags", 0, 2)
cycle()
show("stats", gc.DEBUG_STATS, 2)
show("stats of the young", gc.DEBUG_STATS, 0, 1)
cycle()
show("collectable", gc.DEBUG_COLLECTABLE, 2)
l = []
l.append(l)
del l
d = {}
d[0] = d
del d
show("list and dict", gc.DEBUG_COLLECTABLE, 2)
show("uncollectable", gc.DEBUG_UNCOLLECTABLE, 2)
cycle()
show("leak", gc.DEBUG_LEAK, 2)
print([type(x).__name__ for x in gc.garbage])
gc.garbage.clear()
print(gc.collect(), gc.get_debug())
cycle()
cycle()
show("both", gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE, 2)
gc.set_debug(gc.DEBUG_STATS)
print(gc.get_debug())
gc.set_debug(64)
print(gc.get_debug())
gc.set_debug(0)
