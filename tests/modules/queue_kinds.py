# queue: FIFO, LIFO, priority and simple queues without waiting: full, empty, task_done, shutdown.
import queue
import threading


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, "-", e)


for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(3)
    print(kind.__name__, q.maxsize, q.empty(), q.full(), q.qsize())
    for item in (2, 3, 1):
        q.put(item)
    print(q.full(), q.qsize(), q.unfinished_tasks)
    show(q.put, 4, False)
    show(q.put_nowait, 4)
    show(q.put, 4, timeout=0)
    show(q.put, 4, True, -1)
    print([q.get(), q.get_nowait(), q.get(timeout=1)], q.empty())
    show(q.get, False)
    show(q.get_nowait)
    show(q.get, timeout=0.001)
    show(q.get, timeout=-1)
    for _ in range(3):
        q.task_done()
    show(q.task_done)
    q.join()
p = queue.PriorityQueue()
for pair in ((2, "b"), (1, "z"), (1, "a")):
    p.put(pair)
print([p.get() for _ in range(3)])
p.put("x")
show(p.put, 1)
s = queue.SimpleQueue()
print(s.qsize(), s.empty(), s.put(1), s.put(2, False, 5), s.put_nowait(3), s.qsize(), s.get(), s.get_nowait(), s.get(True, 1))
show(s.get, False)
show(s.get_nowait)
show(s.get, timeout=-1)
show(s.get, timeout=0.001)
print(issubclass(queue.Empty, Exception), issubclass(queue.Full, Exception), queue.Empty.__mro__[1].__name__)


class Doubling(queue.Queue):
    def _put(self, item):
        super()._put(item)
        super()._put(item)


d = Doubling()
d.put("twice")
print(d.qsize(), d.get(), d.get(), d.unfinished_tasks)
work, done = queue.Queue(), queue.Queue()


def worker():
    while (item := work.get()) is not None:
        done.put(item * item)
        work.task_done()
    work.task_done()


t = threading.Thread(target=worker)
t.start()
for i in range(5):
    work.put(i)
work.put(None)
work.join()
t.join()
print([done.get() for _ in range(done.qsize())], work.unfinished_tasks)
q = queue.Queue()
q.put(1)
q.put(2)
q.shutdown()
show(q.put, 3)
show(q.get)
show(q.get)
show(q.get)
q = queue.Queue()
q.put(1)
q.shutdown(immediate=True)
show(q.get)
print(q.unfinished_tasks, queue.ShutDown.__name__, q.is_shutdown)
