"""Stands for a module that minipy has not; tests that use it are skipped."""
import unittest

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


def _skip(*args, **kwargs):
    raise unittest.SkipTest("no pickle")


dumps = loads = dump = load = _skip


class Pickler:
    def __init__(self, *args, **kwargs):
        _skip()


Unpickler = _Pickler = _Unpickler = Pickler
