# graphlib: orders, steps, cycles, errors.
from graphlib import TopologicalSorter, CycleError
g = {"D": {"B"}, "C": ["A"], "B": ["A"], "E": []}
print(list(TopologicalSorter(g).static_order()))
ts = TopologicalSorter()
ts.add("pkg", "dep1", "dep2")
ts.add("dep1", "base")
ts.add("dep2", "base")
ts.add("alone")
ts.add("pkg", "dep1")
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready, bool(ts))
    ts.done(*ready)
print(bool(ts), ts.get_ready())
for cyclic in ({1: [2], 2: [1]}, {1: [1]}, {1: [2], 2: [3], 3: [1], 4: []}, {"a": ["b"], "b": ["c"], "c": ["b"]}):
    try:
        list(TopologicalSorter(cyclic).static_order())
    except CycleError as e:
        print(e.args[0], e.args[1], isinstance(e, ValueError))
t = TopologicalSorter({1: [2]})
for f in (t.get_ready, t.is_active, lambda: t.done(1)):
    try:
        f()
    except ValueError as e:
        print(e)
t.prepare()
for f in (lambda: t.add(3), lambda: t.done(9), lambda: t.done(1), t.prepare):
    try:
        f()
    except ValueError as e:
        print(e)
print(t.get_ready(), t.get_ready())
t.done(2)
try:
    t.done(2)
except ValueError as e:
    print(e)
print(t.get_ready())
t.done(1)
print(t.is_active(), list(TopologicalSorter().static_order()), list(TopologicalSorter({}).static_order()))
