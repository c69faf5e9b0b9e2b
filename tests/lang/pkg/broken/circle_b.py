print("circle_b")
from . import circle_a
from_a = circle_a.early
try:
    circle_a.late
except AttributeError as e:
    print(str(e).split(" from '")[0])
try:
    from .circle_a import late
except ImportError as e:
    print(str(e).split(" (/")[0].split(" (C:")[0])
