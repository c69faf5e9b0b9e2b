print("pkg/sub/deep", __name__, __package__)
from .. import first
from ..first import VALUE as up
from . import __name__ as parent
