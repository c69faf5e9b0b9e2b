"""Events that happen at their time, in a thread that waits for them."""

import heapq
import threading
import time
from collections import namedtuple

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
Event.time.__doc__ = "When it happens, by the scheduler's clock."
Event.priority.__doc__ = "Among events of one time the lower number goes first."
Event.sequence.__doc__ = "The order of entering, for events of one time and priority."
Event.action.__doc__ = "The function that is called."
Event.argument.__doc__ = "Its positional arguments."
Event.kwargs.__doc__ = "Its keyword arguments."

_none = object()


class scheduler:
    """Events in the order of their times; timefunc is the clock, delayfunc waits."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._number = 0

    def enterabs(self, time, priority, action, argument=(), kwargs=_none):
        """Add an event at a time; the result is for cancel()."""
        if kwargs is _none:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, self._number, action, argument, kwargs)
            self._number += 1
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_none):
        """Add an event after a delay."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out again."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        """Whether there are no events."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Let the events happen. Not blocking: those that are due, and return the time until the next."""
        q, pop, delay, now = self._queue, heapq.heappop, self.delayfunc, self.timefunc
        while True:
            with self._lock:
                if not q:
                    break
                at, _, _, action, argument, kwargs = q[0]
                t = now()
                wait = at > t
                if not wait:
                    pop(q)
            if wait:
                if not blocking:
                    return at - t
                delay(at - t)
            else:
                action(*argument, **kwargs)
                delay(0)

    @property
    def queue(self):
        """The events in the order in which they will happen."""
        with self._lock:
            events = self._queue[:]
        return list(map(heapq.heappop, [events] * len(events)))
