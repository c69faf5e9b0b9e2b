# Locks, conditions, semaphores, events, barriers, timers.
import threading
import time


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, e)


def run(*fs):
    ts = [threading.Thread(target=f) for f in fs]
    for t in ts:
        t.start()
    for t in ts:
        t.join()


def plain(o):
    return repr(o).split(" at ")[0]


lock = threading.Lock()
print(type(lock), plain(lock), lock.locked())
with lock:
    print(plain(lock), lock.acquire(False), lock.acquire(timeout=0.01), lock.acquire(blocking=False), lock.acquire(True, 0))
show(lock.release)
show(lock.acquire, False, 1)
show(lock.acquire, timeout=-2)
show(lock.acquire, timeout=1e30)
show(threading.Lock, 1)

count = 0


def add():
    global count
    for _ in range(3000):
        with lock:
            count += 1


run(add, add, add, add)
print(count)

r = threading.RLock()
print(plain(r).split(" owner")[0], r.acquire(), r.acquire(), r._recursion_count())
got = []
run(lambda: got.append(r.acquire(False)), lambda: got.append(r.acquire(timeout=0.01)))
r.release()
r.release()
run(lambda: got.append(r.acquire(False)) or r.release())
print(got)
show(r.release)
run(lambda: show(r.release))

# A queue out of a condition.
items, cond, taken = [], threading.Condition(), []


def producer():
    for i in range(5):
        with cond:
            items.append(i)
            cond.notify()
    with cond:
        items.append(None)
        cond.notify_all()


def consumer():
    while True:
        with cond:
            while not items:
                cond.wait()
            x = items[0]
            if x is None:
                return
            del items[0]
        taken.append(x)


run(consumer, consumer, producer)
print(sorted(taken))
show(cond.wait)
show(cond.notify)
with cond:
    print(cond.wait(0.01), cond.wait_for(lambda: False, 0.01), cond.wait_for(lambda: 7))
print(repr(threading.Condition(threading.Lock())).endswith(", 0)>"))

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release(2)
print(plain(s), s._value)
show(threading.Semaphore, -1)
show(s.acquire, False, 1)
show(s.release, 0)
b = threading.BoundedSemaphore(1)
with b:
    pass
show(b.release)
inside, peak = 0, 0
gate = threading.Semaphore(2)


def through():
    global inside, peak
    with gate:
        with lock:
            inside += 1
            peak = max(peak, inside)
        time.sleep(0.002)
        with lock:
            inside -= 1


run(*[through] * 6)
print(inside, peak)

e = threading.Event()
print(e.is_set(), e.wait(0.01), plain(e))
waited = []
ts = [threading.Thread(target=lambda: waited.append(e.wait())) for _ in range(3)]
for t in ts:
    t.start()
e.set()
for t in ts:
    t.join()
print(waited, e.is_set())
e.clear()
print(e.is_set())

calls = []
bar = threading.Barrier(3, action=lambda: calls.append("open"))
places = []
run(*[lambda: places.append(bar.wait())] * 3)
run(*[lambda: places.append(bar.wait())] * 3)
print(sorted(places), calls, bar.parties, bar.n_waiting, bar.broken)
short = threading.Barrier(2)
run(lambda: show(short.wait, 0.01))
print(short.broken)
show(short.wait)
short.reset()
print(short.broken)
short.abort()
show(short.wait)
show(threading.Barrier, 0)

t = threading.Timer(0.01, calls.append, args=("timer",))
t.start()
t.join()
t = threading.Timer(10, calls.append, ["never"])
t.start()
t.cancel()
t.join()
print(calls)


# Deadlock of two locks, avoided by a timeout.
a, c = threading.Lock(), threading.Lock()
ready = threading.Barrier(2)


def first():
    with a:
        ready.wait()
        if c.acquire(timeout=0.02):
            c.release()
        ready.wait()


def second():
    with c:
        ready.wait()
        got.append(a.acquire(timeout=0.02))
        ready.wait()


run(first, second)
print(got[-1])
