"""Compression and checksums of zlib, one call at a time."""


class error(Exception):
    __module__ = 'zlib'


_setup(error)
del _setup
DEFLATED = 8
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
Z_BEST_COMPRESSION = 9
Z_BEST_SPEED = 1
Z_DEFAULT_COMPRESSION = -1
Z_NO_COMPRESSION = 0
