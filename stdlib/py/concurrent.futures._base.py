"""Futures, executors and waiting for them."""

import collections
import threading
import time
import types

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_texts = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_over = (CANCELLED_AND_NOTIFIED, FINISHED)


def _log():
    import logging
    return logging.getLogger("concurrent.futures")


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future is in a state that does not allow this."""


class BrokenExecutor(RuntimeError):
    """An executor that can do no more."""


class Future:
    """The result of a call, which may not have come yet."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                _log().exception("exception calling callback for %r", self)

    def __repr__(self):
        with self._condition:
            head = "<%s at %#x state=%s" % (self.__class__.__name__, id(self), _texts[self._state])
            if self._state == FINISHED:
                if self._exception:
                    return head + " raised %s>" % self._exception.__class__.__name__
                return head + " returned %s>" % self._result.__class__.__name__
            return head + ">"

    def cancel(self):
        """Cancel it; False if it runs or is over."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Whether it was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call is being made."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Whether it is over or was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Call fn with the future when it is over; at once if it is."""
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            _log().exception("exception calling callback for %r", self)

    def _settled(self):
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        return self._state == FINISHED

    def result(self, timeout=None):
        """What the call returned; it raises what the call raised."""
        try:
            with self._condition:
                if not self._settled():
                    self._condition.wait(timeout)
                    if not self._settled():
                        raise TimeoutError()
                if self._exception:
                    raise self._exception
                return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        """What the call raised, or None."""
        with self._condition:
            if not self._settled():
                self._condition.wait(timeout)
                if not self._settled():
                    raise TimeoutError()
            return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: begin, or return False if it was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _log().critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """For executors: the call has returned."""
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError("{}: {!r}".format(self._state, self))
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """For executors: the call has raised."""
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError("{}: {!r}".format(self._state, self))
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = classmethod(types.GenericAlias)


class _Waiter:
    """Counts futures that come to their end; the event is set when as many as wanted did."""

    def __init__(self, pending, return_when):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.finished = []
        self.left = 1 if return_when == FIRST_COMPLETED else pending
        self.stop_on_exception = return_when == FIRST_EXCEPTION
        self.each = return_when == "EACH"

    def _one(self, future, failed):
        with self.lock:
            self.finished.append(future)
            self.left -= 1
            if self.each or self.left <= 0 or failed and self.stop_on_exception:
                self.event.set()

    def add_result(self, future):
        self._one(future, False)

    def add_exception(self, future):
        self._one(future, True)

    def add_cancelled(self, future):
        self._one(future, False)


class _AllLocked:
    """Holds the locks of several futures, in the order of their ids."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for f in self.futures:
            f._condition.acquire()

    def __exit__(self, *args):
        for f in self.futures:
            f._condition.release()


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def as_completed(fs, timeout=None):
    """Futures as they come to their end."""
    if timeout is not None:
        end = timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _AllLocked(fs):
        finished = [f for f in fs if f._state in _over]
        pending = fs - set(finished)
        waiter = _Waiter(len(pending), "EACH")
        for f in pending:
            f._waiters.append(waiter)
    try:
        finished.reverse()
        while finished:
            f = finished.pop()
            fs.discard(f)
            yield f
            del f
        while pending:
            left = None
            if timeout is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished
                waiter.finished = []
                waiter.event.clear()
            finished.reverse()
            while finished:
                f = finished.pop()
                pending.discard(f)
                fs.discard(f)
                with f._condition:
                    f._waiters.remove(waiter)
                yield f
                del f
    finally:
        for f in pending:
            with f._condition:
                if waiter in f._waiters:
                    f._waiters.remove(waiter)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; the result is a pair of sets, done and not_done."""
    fs = set(fs)
    with _AllLocked(fs):
        done = {f for f in fs if f._state in _over}
        not_done = fs - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and any(f._state == FINISHED and f._exception for f in done):
            return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError("Invalid return condition: %r" % return_when)
        waiter = _Waiter(len(not_done), return_when)
        for f in not_done:
            f._waiters.append(waiter)
    waiter.event.wait(timeout)
    for f in not_done:
        with f._condition:
            f._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


class Executor:
    """Something that makes calls for others."""

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) called; the result is its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """map() whose calls the executor makes."""
        if timeout is not None:
            end = timeout + time.monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    f = fs.pop()
                    try:
                        value = f.result() if timeout is None else f.result(end - time.monotonic())
                    finally:
                        f.cancel()
                        del f
                    yield value
            finally:
                for f in fs:
                    f.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
