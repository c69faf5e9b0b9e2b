# timeit and time: arguments, templates, conversions between struct_time and seconds, errors; no measured numbers.
import io
import time
import timeit


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


ticks = iter(range(0, 10**6, 7))
fake = lambda: next(ticks)
print(timeit.timeit("pass", number=3, timer=fake), timeit.repeat("x = 1", number=2, repeat=3, timer=fake), timeit.Timer("pass", timer=fake).timeit(5))
log = []
timeit.timeit("log.append(n)", "n = 5", number=3, globals={"log": log})
timeit.timeit(lambda: log.append("call"), setup=lambda: log.append("setup"), number=2)
print(log, timeit.Timer("pass", timer=lambda s=iter([0, 0.1] * 50): next(s)).autorange() if 0 else "", timeit.default_timer is time.perf_counter)
t(timeit.timeit, "x = ", number=1)
t(timeit.timeit, "undefined_name", number=1)
t(timeit.timeit, 5)
t(timeit.Timer, "pass", 5)
t(timeit.timeit, "break", number=1)
t(timeit.timeit, "return", number=0)
t(timeit.repeat, "pass", repeat=0)
seen = []
tm = timeit.Timer("pass", timer=(lambda s=[0.0]: s.__setitem__(0, s[0] + 0.3) or s[0]))
print(tm.autorange(lambda n, s: seen.append(n)), seen)
g = time.gmtime(0)
print(g, g.tm_year, g[0], g.tm_zone, g.tm_gmtoff, len(g), g.n_fields, g.n_sequence_fields, g.n_unnamed_fields, g[:3], g == (1970, 1, 1, 0, 0, 0, 3, 1, 0), hash(g) == hash(tuple(g)))
print(time.gmtime(1.9), time.gmtime(-1).tm_year, time.gmtime(10**10).tm_year, time.asctime(g), time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0)), time.strftime("%Y", g), time.mktime(time.localtime(1000)) == 1000.0)
s = time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0))
print(s, s.tm_zone, time.struct_time(range(11)).tm_zone, time.strftime("%a %d %b", s), s.__reduce__()[1][0])
for f, a in ((time.gmtime, ("x",)), (time.gmtime, (10**30,)), (time.asctime, ((1, 2),)), (time.asctime, (5,)), (time.mktime, (5,)), (time.mktime, ((1, 2),)), (time.strftime, ("%Y", 5)), (time.strftime, (5,)), (time.strftime, ("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))), (time.strftime, ("%Y", (2024, 1, 32, 0, 0, 0, 0, 1, 0))), (time.strftime, ("%H", (2024, 1, 1, 25, 0, 0, 0, 1, 0))), (time.sleep, (-1,)), (time.sleep, ("x",)), (time.struct_time, (5,)), (time.struct_time, ((1,),)), (time.strptime, ("x", "%Y")), (time.strptime, (5,)), (time.get_clock_info, ("nope",))):
    t(f, *a)
print([time.get_clock_info(n).monotonic for n in ("time", "monotonic", "perf_counter", "process_time")], time.monotonic() <= time.monotonic(), time.time_ns() > 10**18, type(time.perf_counter_ns()).__name__, time.sleep(0), time.process_time() >= 0)
print(time.strptime("12 Mar 2023 10:11:12", "%d %b %Y %H:%M:%S"), time.strptime("10", "%H").tm_year, time.strptime("Sun Jan  1 00:00:00 2023"))
