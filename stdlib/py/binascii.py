"""Conversions between binary data and ASCII."""


class Error(ValueError):
    __module__ = 'binascii'


class Incomplete(Exception):
    __module__ = 'binascii'


_setup(Error)
del _setup
