print("circle_a")
early = "early"
from . import circle_b
late = circle_b.from_a
