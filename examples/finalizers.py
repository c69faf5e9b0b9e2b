# Finalisers: __del__ runs once, just before an object dies, and may even call the object back to life.
import gc
import weakref

gc.disable()  # collections only where we ask for them
gc.collect()  # the imports may have left garbage of their own


class File:
    def __init__(self, name):
        self.name = name
        print("  open ", name)

    def __del__(self):
        print("  close", self.name)


print("__del__ runs when the last reference goes, not later:")
log = File("log.txt")
log = None
print("  next line")

print("Also when an exception carries a reference out of the frames it passed:")


def fails():
    data = File("data.txt")
    raise ValueError("broken")


try:
    fails()
except ValueError as e:
    print("  handling:", e)  # the traceback still holds the frame, and the frame its local variables
print("  handled")

print("In a cycle the finalisers run when the cycle is found; all of them before anything is taken apart:")


class Partner:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  %s dies, and can still see %s" % (self.name, self.other.name))


left, right = Partner("left"), Partner("right")
left.other, right.other = right, left
del left, right
print("  collected:", gc.collect())

print("A finaliser may store its object somewhere. Then it lives on:")


class Phoenix:
    nest = []

    def __del__(self):
        print("  in the flames")
        Phoenix.nest.append(self)


bird = Phoenix()
del bird
print("  in the nest:", len(Phoenix.nest), "- finalised already:", gc.is_finalized(Phoenix.nest[0]))
Phoenix.nest.clear()
print("  the second death was silent: __del__ runs once in a life")

print("From a cycle too; the collector does not count what was saved:")
bird = Phoenix()
bird.self = bird
del bird
print("  collected:", gc.collect(), "- in the nest:", len(Phoenix.nest))
Phoenix.nest.clear()
print("  the next collection finds it:", gc.collect())

print("weakref.finalize is the tidier way: the finaliser stands outside the object and cannot revive it.")


class Session:
    pass


session = Session()
closing = weakref.finalize(session, print, "  goodbye from the finaliser")
print("  armed:", closing.alive)
del session
print("  armed:", closing.alive)

print("One that is still armed at the end of the program runs then:")
last = Session()
weakref.finalize(last, print, "  the very last line")
