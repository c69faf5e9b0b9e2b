"""The outer solar system as point masses, moved by a leapfrog integrator.

Units: astronomical units, years and solar masses, so that G is 4 pi squared.
Usage: nbody.py [steps]
"""

import sys
from math import cos, pi, radians, sin, sqrt

G = 4 * pi * pi
DT = 0.01

# name, mass, distance from the sun, phase on the orbit in degrees, inclination in degrees
PLANETS = [
    ("Jupiter", 9.548e-4, 5.203, 20.0, 1.30),
    ("Saturn", 2.859e-4, 9.537, 130.0, 2.49),
    ("Uranus", 4.366e-5, 19.191, 222.0, 0.77),
    ("Neptune", 5.151e-5, 30.069, 310.0, 1.77),
]


class Body:
    __slots__ = ("name", "mass", "x", "y", "z", "vx", "vy", "vz")

    def __init__(self, name, mass, position=(0.0, 0.0, 0.0), velocity=(0.0, 0.0, 0.0)):
        self.name = name
        self.mass = mass
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity

    @classmethod
    def on_circle(cls, name, mass, radius, phase, inclination):
        """A body on a circular orbit about one solar mass at the origin."""
        a, i = radians(phase), radians(inclination)
        speed = sqrt(G / radius)
        position = radius * cos(a), radius * sin(a) * cos(i), radius * sin(a) * sin(i)
        velocity = -speed * sin(a), speed * cos(a) * cos(i), speed * cos(a) * sin(i)
        return cls(name, mass, position, velocity)

    def speed2(self):
        return self.vx * self.vx + self.vy * self.vy + self.vz * self.vz

    def __repr__(self):
        return f"{self.name}({self.x:.6f}, {self.y:.6f}, {self.z:.6f})"


def solar_system():
    bodies = [Body("Sun", 1.0)] + [Body.on_circle(*row) for row in PLANETS]
    still_the_centre(bodies)
    return bodies


def momentum(bodies):
    return (
        sum(b.mass * b.vx for b in bodies),
        sum(b.mass * b.vy for b in bodies),
        sum(b.mass * b.vz for b in bodies),
    )


def still_the_centre(bodies):
    """Give the sun the velocity that makes the total momentum zero."""
    px, py, pz = momentum(bodies)
    sun = bodies[0]
    sun.vx -= px / sun.mass
    sun.vy -= py / sun.mass
    sun.vz -= pz / sun.mass


def pairs(items):
    return [(a, b) for i, a in enumerate(items) for b in items[i + 1 :]]


def energy(bodies):
    kinetic = sum(0.5 * b.mass * b.speed2() for b in bodies)
    potential = 0.0
    for a, b in pairs(bodies):
        distance = sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
        potential -= G * a.mass * b.mass / distance
    return kinetic + potential


def kick(couples, dt):
    """Change velocities by the forces at the present positions."""
    for a, b in couples:
        dx = a.x - b.x
        dy = a.y - b.y
        dz = a.z - b.z
        d2 = dx * dx + dy * dy + dz * dz
        f = G * dt / (d2 * sqrt(d2))
        fa = f * b.mass
        a.vx -= dx * fa
        a.vy -= dy * fa
        a.vz -= dz * fa
        fb = f * a.mass
        b.vx += dx * fb
        b.vy += dy * fb
        b.vz += dz * fb


def drift(bodies, dt):
    for b in bodies:
        b.x += dt * b.vx
        b.y += dt * b.vy
        b.z += dt * b.vz


def run(bodies, steps, dt=DT):
    """Kick half a step, then drift and kick in turn; the method keeps the energy nearly constant."""
    couples = pairs(bodies)
    kick(couples, dt / 2)
    for _ in range(steps - 1):
        drift(bodies, dt)
        kick(couples, dt)
    drift(bodies, dt)
    kick(couples, dt / 2)


def main(steps):
    bodies = solar_system()
    before = energy(bodies)
    print(f"energy before: {before:.12e}")
    for part in range(4):
        run(bodies, steps // 4)
        print(f"after {(part + 1) * (steps // 4) * DT:8.2f} years:", *bodies[1:3])
    after = energy(bodies)
    print(f"energy after:  {after:.12e}")
    print("relative drift below 1e-6:", abs(after - before) < 1e-6 * abs(before))
    print("momentum zero:", all(abs(p) < 1e-12 for p in momentum(bodies)))
    for b in bodies:
        distance = sqrt((b.x - bodies[0].x) ** 2 + (b.y - bodies[0].y) ** 2 + (b.z - bodies[0].z) ** 2)
        print(f"{b.name:8} {b.x:12.8f} {b.y:12.8f} {b.z:12.8f}  {distance:9.6f} AU")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
