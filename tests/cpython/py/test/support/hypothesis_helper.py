"""Tests with random values are skipped."""
import unittest


class _Anything:
    def __getattr__(self, name):
        return _Anything()

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and callable(args[0]) and not kwargs and not isinstance(args[0], _Anything):
            return args[0]
        return _Anything()

    def __or__(self, other):
        return self


class _Hypothesis(_Anything):
    def given(self, *args, **kwargs):
        return unittest.skip("no hypothesis")


hypothesis = _Hypothesis()
