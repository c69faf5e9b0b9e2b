"""Stands for a module that minipy has not: one thread, locks that never wait."""
import unittest

TIMEOUT_MAX = 4294967.0


class Lock:
    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if self._locked:
            return False
        self._locked = True
        return True

    def release(self):
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *exc):
        self.release()


class RLock(Lock):
    def acquire(self, blocking=True, timeout=-1):
        return True

    def release(self):
        pass


def _skip(*args, **kwargs):
    raise unittest.SkipTest("no threads")


class Thread:
    def __init__(self, *args, **kwargs):
        _skip()


class Event:
    def __init__(self):
        _skip()


Barrier = Condition = Semaphore = Timer = Event


class local:
    pass


def get_ident():
    return 1


def current_thread():
    _skip()


def active_count():
    return 1
