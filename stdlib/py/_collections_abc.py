"""The interfaces of containers, under the name of the module that CPython keeps them in."""

from collections.abc import *
from collections.abc import __all__, _check_methods
