"""A small ray tracer: spheres over a chequered floor, shadows and mirrors, shown as characters.

Usage: raytracer.py [width]     prints the picture as text
       raytracer.py width ppm   prints it as a PPM file
"""

import sys
from dataclasses import dataclass
from math import inf, sqrt

SHADES = " .:-=+*#%@"
EPSILON = 1e-6


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        if isinstance(k, Vec):
            return Vec(self.x * k.x, self.y * k.y, self.z * k.z)
        return Vec(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vec(-self.x, -self.y, -self.z)

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / sqrt(self @ self))

    def reflect(self, normal):
        return self - normal * (2.0 * (self @ normal))

    def __iter__(self):
        yield self.x
        yield self.y
        yield self.z

    def __repr__(self):
        return f"Vec({self.x:.4g}, {self.y:.4g}, {self.z:.4g})"


BLACK = Vec(0.0, 0.0, 0.0)
WHITE = Vec(1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Material:
    colour: Vec
    diffuse: float = 0.8
    mirror: float = 0.0
    shine: int = 0


class Sphere:
    def __init__(self, centre, radius, material):
        self.centre = centre
        self.radius = radius
        self.material = material

    def hit(self, origin, direction):
        """Distance along the ray of the nearest point in front of its origin, else infinity."""
        to = self.centre - origin
        along = to @ direction
        rest = self.radius * self.radius - (to @ to - along * along)
        if rest < 0.0:
            return inf
        half = sqrt(rest)
        if (near := along - half) > EPSILON:
            return near
        if (far := along + half) > EPSILON:
            return far
        return inf

    def normal(self, point):
        return (point - self.centre) * (1.0 / self.radius)

    def colour(self, point):
        return self.material.colour


class Floor:
    """The plane y = height in squares of two colours."""

    def __init__(self, height, light, dark, material):
        self.height = height
        self.light = light
        self.dark = dark
        self.material = material

    def hit(self, origin, direction):
        if abs(direction.y) < EPSILON:
            return inf
        t = (self.height - origin.y) / direction.y
        return t if t > EPSILON else inf

    def normal(self, point):
        return Vec(0.0, 1.0, 0.0)

    def colour(self, point):
        return self.light if (int(point.x // 1) + int(point.z // 1)) % 2 else self.dark


@dataclass
class Scene:
    things: list
    lights: list
    ambient: float = 0.15
    depth: int = 3
    rays: int = 0

    def nearest(self, origin, direction):
        self.rays += 1
        best, found = inf, None
        for thing in self.things:
            t = thing.hit(origin, direction)
            if t < best:
                best, found = t, thing
        return best, found

    def lit(self, point, light):
        way = light - point
        distance = sqrt(way @ way)
        direction = way * (1.0 / distance)
        self.rays += 1
        if any(t.hit(point, direction) < distance for t in self.things):
            return None
        return direction

    def sky(self, direction):
        k = max(0.0, direction.y)
        return Vec(0.30 + 0.2 * k, 0.40 + 0.3 * k, 0.60 + 0.4 * k)

    def trace(self, origin, direction, depth=0):
        distance, thing = self.nearest(origin, direction)
        if thing is None:
            return self.sky(direction)
        point = origin + direction * distance
        normal = thing.normal(point)
        if normal @ direction > 0.0:
            normal = -normal
        point = point + normal * 1e-4
        material, base = thing.material, thing.colour(point)
        colour = base * self.ambient
        for light in self.lights:
            to_light = self.lit(point, light)
            if to_light is None:
                continue
            colour += base * (material.diffuse * max(0.0, normal @ to_light))
            if material.shine:
                glint = max(0.0, direction.reflect(normal) @ to_light) ** material.shine
                colour += WHITE * (0.5 * glint)
        if material.mirror > 0.0 and depth < self.depth:
            seen = self.trace(point, direction.reflect(normal), depth + 1)
            colour = colour * (1.0 - material.mirror) + seen * material.mirror
        return colour


def build_scene():
    matt = Material(Vec(0.9, 0.3, 0.2))
    glossy = Material(Vec(0.2, 0.6, 0.9), 0.7, 0.25, 32)
    steel = Material(Vec(0.8, 0.8, 0.8), 0.3, 0.7, 64)
    ground = Material(WHITE, 0.7, 0.1)
    return Scene(
        things=[
            Sphere(Vec(0.0, 1.0, 5.0), 1.0, steel),
            Sphere(Vec(-1.9, 0.7, 4.2), 0.7, matt),
            Sphere(Vec(1.6, 0.5, 3.4), 0.5, glossy),
            Sphere(Vec(0.3, 0.25, 2.8), 0.25, Material(Vec(1.0, 0.9, 0.3), 0.9)),
            Floor(0.0, Vec(0.9, 0.9, 0.9), Vec(0.25, 0.25, 0.25), ground),
        ],
        lights=[Vec(-4.0, 6.0, -1.0), Vec(5.0, 4.0, 0.0)],
    )


def render(scene, width, height):
    eye = Vec(0.0, 1.4, -1.0)
    aspect = width / height / 2.0
    for row in range(height):
        y = 0.45 - row / (height - 1)
        yield [
            scene.trace(eye, Vec((2.0 * col / (width - 1) - 1.0) * aspect * 0.6, y * 0.9 - 0.08, 1.0).unit())
            for col in range(width)
        ]


def clamp(value):
    return 0 if value <= 0.0 else 255 if value >= 1.0 else int(value * 255.0 + 0.5)


def main(width, ppm=False):
    height = width // 2 if not ppm else width
    scene = build_scene()
    if ppm:
        print(f"P3\n{width} {height}\n255")
        for row in render(scene, width, height):
            print(" ".join(f"{clamp(x)} {clamp(y)} {clamp(z)}" for x, y, z in row))
        return
    checksum = 0
    for row in render(scene, width, height):
        line = ""
        for r, g, b in row:
            grey = clamp(0.30 * r + 0.59 * g + 0.11 * b)
            checksum = (checksum * 33 + grey) % 4294967291
            line += SHADES[grey * len(SHADES) // 256]
        print(line.rstrip())
    print(f"{width}x{height}, {scene.rays} rays, checksum {checksum}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 56, "ppm" in sys.argv[2:])
