# Threads: life, names, joins, errors.
import sys
import threading
import time
import _thread


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, e)


log = []


def work(n, step=1):
    for i in range(0, 3, step):
        log.append((n, i))
        time.sleep(0.001)


ts = [threading.Thread(target=work, args=(k,), kwargs={"step": k + 1}) for k in range(3)]
print([t.name for t in ts], [t.is_alive() for t in ts], [t.ident for t in ts])
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(log), [t.is_alive() for t in ts])

t = threading.Thread(target=work, args=(1,))
show(t.join)
print(repr(t))
t.start()
show(t.start)
t.join()
t.join(timeout=0)
print(repr(t).split(" started")[0].split("stopped")[0])
show(threading.current_thread().join)
show(setattr, threading.current_thread(), "daemon", True)
main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.daemon, threading.active_count(), threading.enumerate() == [main])
print(threading.get_ident() == main.ident, main.is_alive())

seen = []
d = threading.Thread(target=lambda: seen.append((threading.current_thread().name, threading.current_thread().daemon)), name="helper", daemon=True)
d.start()
d.join()
print(seen, d.name, d.daemon)
d.name = 12
print(d.name, threading.Thread(name="x", daemon=True))


class Mine(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"mine-{n}")
        self.n = n

    def run(self):
        self.result = self.n * 2


ms = [Mine(i) for i in range(4)]
for m in ms:
    m.start()
for m in ms:
    m.join()
print([m.result for m in ms], [m.name for m in ms])


class Forgot(threading.Thread):
    def __init__(self):
        pass


show(Forgot().start)

# Exceptions go to excepthook.
caught = []


def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.exc_traceback is not None, args.thread.name))


threading.excepthook = hook
t = threading.Thread(target=lambda: 1 / 0, name="bad")
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=sys.exit, args=(3,), name="leaves")
t.start()
t.join()
print(caught)
print(threading.ExceptHookArgs((ValueError, None, None, None))[0])

# Depths and exceptions are each thread's own.
out = []


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


def dive():
    try:
        deep(10 ** 6)
    except RecursionError:
        out.append(deep(400))


ts = [threading.Thread(target=dive) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out)


def handling():
    try:
        raise KeyError("mine")
    except KeyError:
        started.set()
        go.wait()
        out.append(sys.exc_info()[1].args)


started, go = threading.Event(), threading.Event()
t = threading.Thread(target=handling)
t.start()
started.wait()
print(sys.exc_info())
go.set()
t.join()
print(out[-1])

# Reference counts are as before.
o = object()
before = sys.getrefcount(o)
t = threading.Thread(target=lambda x: None, args=(o,))
t.start()
t.join()
print(sys.getrefcount(o) - before)

# The lower module.
done = _thread.allocate_lock()
done.acquire()


def low(a, b=0):
    print("low", a, b)
    done.release()


_thread.start_new_thread(low, (1,), {"b": 2})
done.acquire()
show(_thread.start_new_thread, 1, ())
show(_thread.start_new_thread, low, [])
show(_thread.start_new_thread, low, (), 5)
print(_thread.error is RuntimeError, threading.ThreadError is RuntimeError, _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX > 1000)
show(threading.stack_size)
show(threading.stack_size, -1)
print(sys.getswitchinterval())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval())
show(sys.setswitchinterval, 0)


# Threads that never wait share the time.
def spin(n):
    global turns
    end = time.monotonic() + 0.03
    k = 0
    while time.monotonic() < end:
        k += 1
    seen.append(n)


del seen[:]
ts = [threading.Thread(target=spin, args=(i,)) for i in range(3)]
t0 = time.monotonic()
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(seen), time.monotonic() - t0 < 5)
