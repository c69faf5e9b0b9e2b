print("pkg/second", __name__)
from pkg import first
from . import value
from .sub import deep
from .sub.deep import up

total = first.VALUE + value + up
