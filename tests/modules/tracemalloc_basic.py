import gc
import tracemalloc


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit())
show(tracemalloc.take_snapshot)
show(lambda: tracemalloc.start(0))
show(lambda: tracemalloc.start(70000))
tracemalloc.start(3)
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())


class Thing:
    pass


kept = None


def make(n):
    global kept
    kept = Thing()
    return [str(i) * 10 for i in range(n)]


def middle():
    return make(1000)


def outer():
    return middle()


first = tracemalloc.take_snapshot()
data = outer()
second = tracemalloc.take_snapshot()
top = second.compare_to(first, 'lineno')[0]
name = top.traceback[0].filename.rpartition('/')[2]
print(name, top.traceback[0].lineno, top.size_diff > 20000, top.count_diff > 990, top.size == top.size_diff, type(top).__name__)
print(str(top).startswith(f'{top.traceback}: size='), repr(top).startswith('<StatisticDiff traceback=<Traceback (<Frame filename='))
mine = second.filter_traces([tracemalloc.Filter(True, __file__)])
for key in ('lineno', 'filename', 'traceback'):
    stat = mine.statistics(key)[0]
    print(key, [f.lineno for f in stat.traceback], stat.size > 20000, stat.count > 990, stat.traceback.total_nframe)
    print([line.rpartition('/')[2] for line in stat.traceback.format()])
for key in ('lineno', 'filename'):
    stats = mine.statistics(key, True)
    print(key, {s.traceback[0].lineno for s in stats if s.count > 990})
show(lambda: mine.statistics('traceback', True))
show(lambda: mine.statistics('x'))
show(lambda: mine.filter_traces(5))
none = mine.filter_traces([tracemalloc.Filter(False, __file__)])
print(len(none.traces), none.statistics('lineno'), none.traces)
print(len(mine.filter_traces([]).traces) == len(mine.traces))
line = mine.filter_traces([tracemalloc.Filter(True, __file__, lineno=27)])
print({f.lineno for t in line.traces for f in t.traceback[-1:]})
every = mine.filter_traces([tracemalloc.Filter(True, __file__, lineno=31, all_frames=True)])
print(len(every.traces) > 990)
print(len(mine.filter_traces([tracemalloc.DomainFilter(True, 0)]).traces) == len(mine.traces), len(mine.filter_traces([tracemalloc.DomainFilter(False, 0)]).traces))

tb = tracemalloc.get_object_traceback(kept)
print([f.lineno for f in tb], len(tb), tb.total_nframe, tb[0] < tb[1], tb[0] == tb[0], hash(tb) == hash(tracemalloc.get_object_traceback(kept)))
for kw in ({}, {'limit': 1}, {'limit': -1}, {'most_recent_first': True}):
    print(kw, [x.strip().rpartition('/')[2] for x in tb.format(**kw)])
print(tracemalloc.get_object_traceback(5), tracemalloc.get_object_traceback(None))
trace = mine.traces[0]
print(trace.domain, trace.size > 0, trace == mine.traces[0], trace in mine.traces, mine.traceback_limit)

# a peak goes, the current size comes back
tracemalloc.clear_traces()
now, peak = tracemalloc.get_traced_memory()
big = bytearray(1000000)
now2, peak2 = tracemalloc.get_traced_memory()
print(now2 - now >= 1000000, peak2 >= 1000000)
del big
now3, peak3 = tracemalloc.get_traced_memory()
print(now3 < 100000, peak3 >= 1000000)
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < 100000)
items = []
for i in range(1000):
    items.append([i])
grown = tracemalloc.get_traced_memory()[0]
items.clear()
gc.collect()
print(grown > 20000, tracemalloc.get_traced_memory()[0] < grown - 20000)
print(tracemalloc.get_tracemalloc_memory() > 0)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_object_traceback(kept))
x = [[i] for i in range(5000)]
tracemalloc.start()
del x
y = {i: (i,) for i in range(5000)}
tracemalloc.stop()
del y
print(sum(1 for _ in range(3)))
