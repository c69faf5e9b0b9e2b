# Files, rotation, buffers and queues of logging.
import logging
import logging.handlers
import os
import queue
import sys
import tempfile
import threading

folder = tempfile.mkdtemp()
name = os.path.join(folder, "x.log")
log = logging.getLogger("files")
log.setLevel(logging.DEBUG)
log.propagate = False


def content(path=name):
    with open(path) as f:
        return f.read()


h = logging.FileHandler(name, "w", encoding="utf-8")
h.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log.addHandler(h)
log.info("first é")
log.debug("second")
h.close()
print(content(), h.stream, repr(h).replace(folder, "DIR"))
log.info("after close, mode w")
print(content() == "INFO first é\nDEBUG second\n")
log.removeHandler(h)

h = logging.FileHandler(name, delay=True)
print(h.stream)
log.addHandler(h)
log.info("appended")
h.close()
log.removeHandler(h)
print(content().splitlines()[-1])

r = logging.handlers.RotatingFileHandler(os.path.join(folder, "r.log"), maxBytes=40, backupCount=2)
log.addHandler(r)
for i in range(12):
    log.info("message %d", i)
r.close()
log.removeHandler(r)
for n in sorted(os.listdir(folder)):
    if n.startswith("r"):
        print(n, content(os.path.join(folder, n)).split("\n"))

t = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "t.log"), when="midnight", utc=True)
print(t.computeRollover(0), t.computeRollover(86399), t.suffix, t.interval)
t.close()
for when in ("W7", "x"):
    try:
        logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "t.log"), when=when)
    except ValueError as e:
        print(e)

out = logging.StreamHandler(sys.stdout)
mem = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=out)
log.addHandler(mem)
log.info("1")
log.info("2")
print(len(mem.buffer))
log.info("3")
print(len(mem.buffer))
log.info("4")
log.error("5")
log.info("6")
mem.close()
log.removeHandler(mem)

q = queue.Queue()
qh = logging.handlers.QueueHandler(q)
log.addHandler(qh)
listener = logging.handlers.QueueListener(q, out)
listener.start()
ts = [threading.Thread(target=log.info, args=("from a thread",)) for _ in range(3)]
for x in ts:
    x.start()
for x in ts:
    x.join()
log.warning("with %s", "args")
listener.stop()
print(q.empty())
log.removeHandler(qh)
for n in os.listdir(folder):
    os.remove(os.path.join(folder, n))
os.rmdir(folder)
