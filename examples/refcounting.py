# Reference counting: who holds an object, and what happens when the last holder lets go.
#
# Each object carries a count of the references to it. A name, an attribute, an element of a container: each is one.
# sys.getrefcount(x) says how many there are at that moment. It is itself called with x, and that adds one.
from sys import getrefcount


class Treasure:
    def __init__(self, what):
        self.what = what

    def __del__(self):
        print("      *", self.what, "is gone")


print("A name is a reference:")
gold = Treasure("gold")
print("  one name:", getrefcount(gold) - 1)
same = gold
print("  two names:", getrefcount(gold) - 1)
del same  # del removes a name, not the object
print("  one again:", getrefcount(gold) - 1)

print("Containers hold references too, one an element:")
chest = [gold, gold, gold]
record = {"what": gold}
print("  name, three elements, one value:", getrefcount(gold) - 1)
chest.pop()
record.clear()
print("  name, two elements:", getrefcount(gold) - 1)
copy = chest[:]  # a copied list holds its elements as well
print("  with a copy of the list:", getrefcount(gold) - 1)
del chest, copy

print("Letting go of the last reference is what kills:")
gold = None
print("  the line after 'gold = None'")

print("A new value for a name lets go of the old one, after the new one was made:")
gem = Treasure("ruby")
gem = Treasure("emerald")
print("  now it is", gem.what)

print("What nobody takes dies where it stands:")
Treasure("bubble")
print("  the line after")


def cave():
    torch = Treasure("torch")
    print("  inside the cave with a", torch.what)
    return Treasure("map")


print("Local variables let go when their function returns; what it returns lives on:")
found = cave()
print("  outside, with a", found.what)

print("Elements of a list die from the last to the first, values of a dict from the first to the last:")
pile = [Treasure("list element %d" % i) for i in range(3)]
del pile
shelf = {i: Treasure("dict value %d" % i) for i in range(3)}
del shelf

print("End of the script: what is left dies with its names, in the order in which they were first bound.")
