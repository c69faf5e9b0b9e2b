"""A package that the import test walks through."""
print("pkg/__init__", __name__, __package__)
from . import first
from .first import VALUE as value

__all__ = ["first", "value", "second"]
hidden = "not in __all__"
