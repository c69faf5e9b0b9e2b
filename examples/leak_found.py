# A leak, found and fixed: a program whose memory grows, and the questions that lead to the culprit.
import gc
import weakref

gc.collect()


class Request:
    def __init__(self, number):
        self.number = number
        self.body = ["line %d" % i for i in range(3)]


class Server:
    """It handles requests. After each one, nothing of it should be left."""

    def __init__(self):
        self.handled = 0
        self.on_done = []  # the bug is on its way: this list only ever grows

    def handle(self, request):
        def done():
            return request.number  # a closure, and so it holds the request

        self.on_done.append(done)
        self.handled += 1


def count(kind):
    return sum(type(o) is kind for o in gc.get_objects())


server = Server()
print("Step 1: is there a leak? Count the objects of a kind between rounds.")
for round in range(3):
    for i in range(100):
        server.handle(Request(i))
    print("  after round %d: %d requests" % (round + 1, count(Request)))

print("Step 2: is it only garbage that nobody has collected yet?")
gc.collect()
print("  after a collection: %d requests. Someone holds them." % count(Request))

print("Step 3: who? Take one and go from holder to holder.")


def holders(x, path=()):
    """The objects that hold x, except for what our own search made: its frames, lists and the module's names."""
    found = gc.get_referrers(x)
    return [h for h in found if h is not found and h is not path and h is not globals() and type(h).__name__ not in ("frame", "list_iterator")]


suspect = next(o for o in gc.get_objects() if type(o) is Request and o.number == 42)
trail = [suspect]
names = [type(suspect).__name__]
while names[-1] != "Server":
    above = holders(trail[-1], trail)
    trail.append(above[0])
    names.append(type(above[0]).__name__)
    del above
print("  " + " <- ".join(names))
print("  read: the request is in a cell, of a function's closure, in a list, of the server.")
del suspect, trail

print("Step 4: the fix. Do not keep what is done with; and let the callback know the number, not the request.")


class FixedServer(Server):
    def handle(self, request):
        number = request.number
        self.on_done.append(lambda: number)
        self.handled += 1
        self.finish()

    def finish(self):
        while self.on_done:
            self.on_done.pop()()


del server
gc.collect()
print("  with the old server gone: %d requests" % count(Request))
server = FixedServer()
for round in range(3):
    for i in range(100):
        server.handle(Request(i))
    print("  after round %d: %d requests, %d handled" % (round + 1, count(Request), server.handled))

print("Step 5: a test that keeps it so. A weak reference must be dead as soon as the request is handled.")
request = Request(7)
watch = weakref.ref(request)
server.handle(request)
del request
print("  gone:", watch() is None)
