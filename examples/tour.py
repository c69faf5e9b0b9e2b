# Memory, seen from Python, in forty lines: reference counts, a cycle being collected, interning.
import gc
import sys


class Ship:
    def __init__(self, name):
        self.name = name

    def __del__(self):  # runs at the moment of death
        print("   ", self.name, "sinks")


print("1. Every object counts the references to it.")
# getrefcount's own argument is one of them, so a single name shows as 2.
argo = Ship("Argo")
print("    one name:      ", sys.getrefcount(argo))
flagship, fleet = argo, [argo, argo]
print("    and a list:    ", sys.getrefcount(argo))
del flagship, fleet
print("    back to one:   ", sys.getrefcount(argo))
del argo  # the count reaches zero, and the ship is gone at once
print("    ...and the next line runs")

print("2. Two that hold each other never reach zero.")
castor, pollux = Ship("Castor"), Ship("Pollux")
castor.twin, pollux.twin = pollux, castor
del castor, pollux
print("    both names are gone, nothing sank")
print("    the collector found", gc.collect(), "unreachable objects")

print("3. Some objects are made once and shared.")
small, large = 256, 257
print("    int('256') is 256:", int("256") is small)
print("    int('257') is 257:", int("257") is large)
word, built = "ahoy", "".join(["a", "hoy"])
print("    equal strings:", word == built, "- the same one:", word is built)
print("    after sys.intern:", word is sys.intern(built))
print("    references to None:", sys.getrefcount(None), "(it never dies)")
