# Values of a thread's own.
import gc
import threading
import weakref


def run(f, *args):
    t = threading.Thread(target=f, args=args)
    t.start()
    t.join()


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, e)


loc = threading.local()
loc.x = 1
loc.y = [1, 2]


def other():
    print(hasattr(loc, "x"), loc.__dict__)
    loc.x = 2
    print(loc.x, loc.__dict__)
    show(lambda: loc.y)


run(other)
print(loc.x, loc.y, sorted(loc.__dict__))
del loc.y
show(lambda: loc.y)
show(setattr, loc, "__dict__", {})
show(threading.local, 1)


class Numbered(threading.local):
    count = 0

    def __init__(self, start, *, step=1):
        print("init", start, step)
        self.n = start
        self.step = step

    def next(self):
        self.n += self.step
        return self.n


num = Numbered(10, step=5)
print(num.next(), num.next())
run(lambda: print(num.next(), num.count))
print(num.next())


class Slotted(threading.local):
    __slots__ = ("shared",)


s = Slotted()
s.shared = 1
s.own = 2
run(lambda: print(s.shared, hasattr(s, "own")))


# Values die with their thread, or with the local.
class Value:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dead:", self.name)


def use():
    loc.v = Value("of thread")
    print("thread ends")


run(use)
loc.v = Value("of main")
w = weakref.ref(loc)
del loc
print(w())


class Failing(threading.local):
    tries = 0

    def __init__(self):
        Failing.tries += 1
        if Failing.tries > 1:
            raise ValueError("no more")


f = Failing()
run(lambda: show(getattr, f, "x"))
run(lambda: show(setattr, f, "x", 1))
print(Failing.tries)
del f, num, s
print(gc.collect() >= 0)


class Dies:
    def __init__(self, name, then=None):
        self.name, self.then = name, then

    def __del__(self):
        print("dies", self.name)
        if self.then:
            last.y = Dies(self.then)


last = threading.local()
for names in (("a",), ("b", "made while the thread ended")):
    t = threading.Thread(target=lambda: setattr(last, "x", Dies(*names)))
    t.start()
    t.join()
    print("joined")
last.x = Dies("main's, with the program")
print(list(last.__dict__))
