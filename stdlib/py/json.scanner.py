"""Scanner of JSON."""

from json import _Scanner as make_scanner
c_make_scanner = make_scanner
__all__ = ['make_scanner']
