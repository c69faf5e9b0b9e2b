# What every object's header says: how many hold it, and of which type it is. From the type follows everything else.
#
# An object is a small piece of memory: a header with a count and a type, then the type's own fields. The type is an
# object as well, with a header of its own, whose type is 'type', whose type is itself.
import sys


class Animal:
    def speak(self):
        return "..."


class Dog(Animal):
    def speak(self):
        return "Woof"


rex = Dog()
print("The header's two fields:")
print("  count:", sys.getrefcount(rex) - 1, "- type:", type(rex).__name__)

print("Following the types upward ends in a circle:")
t, path = rex, []
for _ in range(4):
    t = type(t)
    path.append(t.__name__)
print("  rex ->", " -> ".join(path))
print("  type(type) is type:", type(type) is type)

print("The type says what an object can do. An attribute is looked for along its order of bases:")
print("  order:", [c.__name__ for c in Dog.__mro__])
print("  speak comes from:", next(c.__name__ for c in Dog.__mro__ if "speak" in vars(c)))
print("  __init__ comes from:", next(c.__name__ for c in Dog.__mro__ if "__init__" in vars(c)))

print("An instance holds its type, so a class counts its instances among its holders:")
base = sys.getrefcount(Dog)
pack = [Dog() for _ in range(10)]
print("  ten more dogs, ten more references:", sys.getrefcount(Dog) - base)
del pack
print("  none, none:", sys.getrefcount(Dog) - base)

print("An instance's type can be changed, and with it what the instance does:")


class Cat(Animal):
    def speak(self):
        return "Meow"


print("  before:", rex.speak())
rex.__class__ = Cat
print("  after: ", rex.speak(), "- same object, count:", sys.getrefcount(rex) - 1)

print("isinstance asks the type, 'is' asks for the very object:")
print("  isinstance(rex, Animal):", isinstance(rex, Animal), "- isinstance(True, int):", isinstance(True, int))
print("  type(True) is int:", type(True) is int, "- type(True).__mro__:", [c.__name__ for c in type(True).__mro__])

print("Everything has such a header, functions and modules and None as well:")
for thing in (42, 1.5, "text", None, [], (), {}, len, Dog, Dog.speak, rex.speak, sys, type, (x for x in ())):
    print("  %-10s of type %s" % (getattr(thing, "__name__", repr(thing)[:9]), type(thing).__name__))

print("The count of some never moves: they are immortal, and their header is written once.")
before = sys.getrefcount(None)
many = [None] * 1000
print("  None:", before, "- with a thousand more references:", sys.getrefcount(None))
print("  a list:", sys.getrefcount([]), "- it is fresh, and held by nothing but this call")
