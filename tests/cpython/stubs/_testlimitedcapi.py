"""Stands for a module of CPython's internals; tests that use it are skipped."""
import unittest


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def skip(*args, **kwargs):
        raise unittest.SkipTest("about CPython's internals")
    return skip
