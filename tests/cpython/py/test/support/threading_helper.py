"""There are no threads: what needs them is skipped."""
import contextlib
import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest("no threads")
    return unittest.skip("no threads")


def reap_threads(func):
    return func


def threading_setup():
    return ()


def threading_cleanup(*args):
    pass


def join_thread(thread, timeout=None):
    raise unittest.SkipTest("no threads")


def start_threads(threads, unlock=None):
    raise unittest.SkipTest("no threads")


def run_concurrently(*args, **kwargs):
    raise unittest.SkipTest("no threads")


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield
