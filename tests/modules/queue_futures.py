# Queues, executors, schedulers.
from concurrent import futures
import concurrent.futures, queue, threading, time, sched
from concurrent.futures import ThreadPoolExecutor, as_completed
with ThreadPoolExecutor(max_workers=3) as ex:
    fs = [ex.submit(pow, i, 2) for i in range(6)]
    print([f.result() for f in fs], sorted((f.result() for f in as_completed(fs))))
    print(list(ex.map(lambda a, b: a + b, [1, 2, 3], [4, 5, 6])))
    f = ex.submit(lambda: 1 / 0)
    try:
        f.result()
    except ZeroDivisionError as e:
        print('zde', e)
    print(repr(f).split('state=')[1], repr(fs[0]).split('state=')[1])
    d, n = futures.wait(fs)
    print(len(d), len(n))
try:
    ex.submit(print)
except RuntimeError as e:
    print(e)
q = queue.Queue(2)

def prod():
    for i in range(6):
        q.put(i)
    q.put(None)
t = threading.Thread(target=prod)
t.start()
out = []
while (x := q.get()) is not None:
    out.append(x)
    q.task_done()
q.task_done()
q.join()
t.join()
print(out)
try:
    q.get(timeout=0.01)
except queue.Empty as e:
    print(repr(e), type(e))
q.put(1)
q.put(2)
try:
    q.put_nowait(3)
except queue.Full as e:
    print(repr(e), type(e))
q.shutdown()
try:
    q.put(1)
except queue.ShutDown as e:
    print(repr(e))
p = queue.PriorityQueue()
for x in (3, 1, 2):
    p.put(x)
print([p.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put(1)
print(s.get(), s.empty(), type(s))
sc = sched.scheduler()
sc.enter(0.02, 1, print, ('b',))
sc.enter(0.01, 1, print, ('a',))
e = sc.enter(5, 1, print)
sc.cancel(e)
sc.run()
print(sc.empty())
