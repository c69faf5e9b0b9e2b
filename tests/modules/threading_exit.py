# The end of a program with threads: others are waited for, daemons are not.
import atexit
import threading
import time


class Held:
    def __del__(self):
        print("never: daemons do not get this far")


def daemon(held):
    mine = Held()
    try:
        while True:
            time.sleep(60)
    finally:
        print("never")


def spinning():
    while True:
        pass


def blocked(lock):
    with lock:
        print("never")


def late():
    time.sleep(0.05)
    print("late is done", threading.current_thread().name)
    threading.Thread(target=lambda: print("started late")).start()


atexit.register(print, "exit function")
l = threading.Lock()
l.acquire()
threading.Thread(target=daemon, args=(Held(),), daemon=True).start()
threading.Thread(target=blocked, args=(l,), daemon=True).start()
threading.Thread(target=late, name="late").start()
threading.Thread(target=spinning, daemon=True).start()
print("end of main")
