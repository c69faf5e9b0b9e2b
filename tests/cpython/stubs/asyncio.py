"""Stands for a module that minipy has not; tests that use it are skipped."""
import unittest


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def skip(*args, **kwargs):
        raise unittest.SkipTest("no asyncio")
    return skip
