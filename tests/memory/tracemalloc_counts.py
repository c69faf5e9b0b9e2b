# tracemalloc: what can be said without sizes: tracing on and off, traces of objects, peaks, filters, frames.
import tracemalloc
import sys


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_object_traceback([]), tracemalloc.get_traceback_limit())
t(tracemalloc.take_snapshot)
t(tracemalloc.start, 0)
t(tracemalloc.start, -1)
t(tracemalloc.start, "x")
tracemalloc.start(5)
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit(), tracemalloc.start(1), tracemalloc.get_traceback_limit())


def make():
    return [bytearray(10000) for _ in range(5)]


before = tracemalloc.get_traced_memory()[0]
l = make()
during = tracemalloc.get_traced_memory()[0]
print("grew", 50000 <= during - before < 60000)
tb = tracemalloc.get_object_traceback(l[0])
print(len(tb) >= 2, [f.filename.rpartition("/")[2] for f in tb][-1], tb[-1].lineno - tb[0].lineno, tb.total_nframe is None or tb.total_nframe >= 2)
s1 = tracemalloc.take_snapshot()
del l
after = tracemalloc.get_traced_memory()
print("shrank", during - after[0] >= 50000, "peak", after[1] >= during)
tracemalloc.reset_peak()
print("reset", tracemalloc.get_traced_memory()[1] < during)
s2 = tracemalloc.take_snapshot()
top = s2.compare_to(s1, "lineno")[0]
print(top.size_diff <= -50000, top.count_diff < 0, top.traceback[0].lineno == make.__code__.co_firstlineno + 1)
st = s1.statistics("lineno")[0]
print(st.size >= 50000, st.count >= 5, type(st).__name__, str(st).split("/")[-1].split(":")[0], len(s1.statistics("filename")) >= 1, len(s1.statistics("traceback")) >= 1)
t(s1.statistics, "nope")
f = s1.filter_traces([tracemalloc.Filter(True, "*tracemalloc_counts.py")])
g = s1.filter_traces((tracemalloc.Filter(False, "*tracemalloc_counts.py"),))
print(len(f.traces) > 0, len(f.traces) + len(g.traces) == len(s1.traces))
t(s1.filter_traces, 5)
print(tracemalloc.Filter(True, "x", 5).lineno, tracemalloc.Frame(("f", 1)), s1.traceback_limit)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 5000, tracemalloc.get_object_traceback(s1))
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_tracemalloc_memory() >= 0, len(s1.traces) > 0)
