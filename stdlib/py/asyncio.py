"""Tasks that run in turns: an event loop, and what tasks agree with each other by. There is no network and there are no other processes."""

__path__ = []

import collections
import contextvars
import heapq
import reprlib
import sys
import threading
import time
import types
import weakref
from types import GenericAlias


def _log():
    import logging
    return logging.getLogger("asyncio")


# Exceptions.

class CancelledError(BaseException):
    """The future or task was cancelled."""
    __module__ = "asyncio.exceptions"


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The future is in a state that does not allow this."""
    __module__ = "asyncio.exceptions"


class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile."""
    __module__ = "asyncio.exceptions"


class IncompleteReadError(EOFError):
    """The stream ended early."""
    __module__ = "asyncio.exceptions"

    def __init__(self, partial, expected):
        r_expected = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {r_expected} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """There was no separator within the limit."""
    __module__ = "asyncio.exceptions"

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """The barrier can be passed no more."""
    __module__ = "asyncio.exceptions"


# Handles.

def _source(func):
    import functools
    while isinstance(func, functools.partial):
        func = func.func
    code = getattr(getattr(func, "__wrapped__", func), "__code__", None)
    return None if code is None else (code.co_filename, code.co_firstlineno)


def _describe(func, args=None):
    import functools
    if isinstance(func, functools.partial):
        return _describe(func.func) + "(" + ", ".join([reprlib.repr(a) for a in func.args] + [f"{k}={reprlib.repr(v)}" for k, v in func.keywords.items()]) + ")" + \
            ("" if args is None else "(" + ", ".join(map(reprlib.repr, args)) + ")")
    text = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    if args is not None:
        text += "(" + ", ".join(map(reprlib.repr, args)) + ")"
    where = _source(func)
    if where:
        text += f" at {where[0]}:{where[1]}"
    return text


class Handle:
    """A call that the loop will make."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_repr", "__weakref__", "_context")
    __module__ = "asyncio.events"

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None

    def _info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(_describe(self._callback, self._args))
        return info

    def __repr__(self):
        return self._repr or "<" + " ".join(self._info()) + ">"

    def get_context(self):
        """The context of the call."""
        return self._context

    def cancel(self):
        """Do not make the call."""
        if not self._cancelled:
            self._cancelled = True
            if self._loop.get_debug():
                self._repr = repr(self)
            self._callback = None
            self._args = None

    def cancelled(self):
        """Whether it was cancelled."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({"message": f"Exception in callback {_describe(self._callback, self._args)}", "exception": exc, "handle": self})
        self = None


class TimerHandle(Handle):
    """A call that the loop will make at a time."""

    __slots__ = ("_scheduled", "_when")
    __module__ = "asyncio.events"

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _info(self):
        info = super()._info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when or self.__eq__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when or self.__eq__(other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when, self._callback, self._args, self._cancelled) == (other._when, other._callback, other._args, other._cancelled)
        return NotImplemented

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """The time, by the loop's clock."""
        return self._when


# Futures.

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"


def isfuture(obj):
    """Whether it is a future of asyncio's."""
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


class Future:
    """A result that comes later."""

    __module__ = "_asyncio"
    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _asyncio_future_blocking = False
    __log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append(f"exception={self._exception!r}")
            else:
                info.append(f"result={reprlib.repr(self._result)}")
        cb = self._callbacks
        if cb:
            texts = [_describe(f, ()) for f, _ in (cb if len(cb) < 3 else (cb[0], cb[-1]))]
            if len(cb) > 2:
                texts.insert(1, f"<{len(cb) - 2} more>")
            info.append("cb=[" + ", ".join(texts) + "]")
        return info

    def __repr__(self):
        return "<" + " ".join([self.__class__.__name__] + self._repr_info()) + ">"

    def __del__(self):
        if not self.__log_traceback:
            return
        exc = self._exception
        self._loop.call_exception_handler({"message": f"{self.__class__.__name__} exception was never retrieved", "exception": exc, "future": self})

    __class_getitem__ = classmethod(GenericAlias)

    @property
    def _log_traceback(self):
        return self.__log_traceback

    @_log_traceback.setter
    def _log_traceback(self, val):
        if val:
            raise ValueError("_log_traceback can only be set to False")
        self.__log_traceback = False

    def get_loop(self):
        """The loop that it belongs to."""
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def _make_cancelled_error(self):
        if self._exception is not None and isinstance(self._exception, CancelledError):
            exc, self._exception = self._exception, None
            return exc
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel it; False if it is done."""
        self.__log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule()
        return True

    def _schedule(self):
        callbacks = self._callbacks[:]
        if callbacks:
            self._callbacks[:] = []
            for callback, ctx in callbacks:
                self._loop.call_soon(callback, self, context=ctx)

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == _CANCELLED

    def done(self):
        """Whether it has a result, an exception, or was cancelled."""
        return self._state != _PENDING

    def result(self):
        """The result; it raises the exception."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        self.__log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception, or None."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self.__log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Have the loop call fn with the future when it is done."""
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Take a callback away; the result is how often it was there."""
        kept = [(f, ctx) for f, ctx in self._callbacks if f != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        """Give it its result."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule()

    def set_exception(self, exception):
        """Give it an exception instead of a result."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            new = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            new.__cause__ = exception
            new.__context__ = exception
            exception = new
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule()
        self.__log_traceback = True

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


def _copy_state(source, dest):
    # The state of one future for another one of asyncio's.
    if dest.cancelled():
        return
    if source.cancelled():
        dest.cancel()
    elif source.exception() is not None:
        dest.set_exception(_of_asyncio(source.exception()))
    else:
        dest.set_result(source.result())


def _of_asyncio(exc):
    if type(exc).__module__ == "concurrent.futures._base" and type(exc).__name__ == "CancelledError":
        return CancelledError(*exc.args).with_traceback(exc.__traceback__)
    return exc


def _chain(source, dest, loop):
    # source is one of threads, dest one of asyncio's.
    def gone(f):
        if f.cancelled():
            source.cancel()

    def come(f):
        if dest.cancelled() and loop.is_closed():
            return
        loop.call_soon_threadsafe(_copy_state, f, dest)
    dest.add_done_callback(gone)
    source.add_done_callback(come)


def wrap_future(future, *, loop=None):
    """A future of asyncio's for one of threads."""
    if isfuture(future):
        return future
    import concurrent.futures
    assert isinstance(future, concurrent.futures.Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = get_event_loop()
    new = loop.create_future()
    _chain(future, new, loop)
    return new


# The running loop.

_running = threading.local()


def _get_running_loop():
    return getattr(_running, "loop", None)


def _set_running_loop(loop):
    _running.loop = loop


def get_running_loop():
    """The loop that runs in this thread."""
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    """The running loop, else the one that was set."""
    return _get_running_loop() or get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Set the loop that get_event_loop() gives while none is running."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop."""
    return get_event_loop_policy().new_event_loop()


class AbstractEventLoopPolicy:
    """What get_event_loop() and its like ask."""

    __module__ = "asyncio.events"


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """A loop for each thread; only the main thread's is made when it is asked for."""

    def __init__(self):
        self._local = threading.local()

    def get_event_loop(self):
        """The loop of this thread."""
        loop = getattr(self._local, "loop", None)
        if loop is None and not getattr(self._local, "set", False) and threading.current_thread() is threading.main_thread():
            import warnings
            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=3)
            self.set_event_loop(self.new_event_loop())
            loop = self._local.loop
        if loop is None:
            raise RuntimeError("There is no current event loop in thread %r." % threading.current_thread().name)
        return loop

    def set_event_loop(self, loop):
        """Set it."""
        self._local.set = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local.loop = loop

    def new_event_loop(self):
        """A new loop."""
        return EventLoop()


_policy = None


def get_event_loop_policy():
    """The policy."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Set the policy."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


# The loop.

class AbstractEventLoop:
    """What is an event loop."""

    __module__ = "asyncio.events"


class BaseEventLoop(AbstractEventLoop):
    """Calls that are due, and those that wait for their time."""

    __module__ = "asyncio.base_events"

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._timers_cancelled = 0
        self._closed = False
        self._stopping = False
        self._thread_id = None
        self._debug = bool(sys.flags.dev_mode)
        self._exception_handler = None
        self._task_factory = None
        self._default_executor = None
        self._executor_gone = False
        self._asyncgens = weakref.WeakSet()
        self._asyncgens_gone = False
        self._old_agen_hooks = None
        self._wake = threading.Lock()
        self._wake.acquire()
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return f"<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}>"

    def create_future(self):
        """A future of this loop."""
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A task that runs a coroutine."""
        self._check_closed()
        if self._task_factory is None:
            task = Task(coro, loop=self, name=name, context=context)
        else:
            task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
            task.set_name(name)
        try:
            return task
        finally:
            del task

    def set_task_factory(self, factory):
        """Have factory make the tasks."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        """What makes the tasks."""
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop()."""
        self._check_closed()
        self._check_running()
        self._thread_id = threading.get_ident()
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._agen_first, finalizer=self._agen_final)
        _set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            _set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until a future is done; the result is its own."""
        self._check_closed()
        self._check_running()
        new_task = not isfuture(future)
        future = ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Stop after what is due now."""
        self._stopping = True

    def close(self):
        """Be used no more."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_gone = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    def is_closed(self):
        """Whether it was closed."""
        return self._closed

    def is_running(self):
        """Whether it runs."""
        return self._thread_id is not None

    def time(self):
        """The loop's clock, in seconds."""
        return time.monotonic()

    def call_later(self, delay, callback, *args, context=None):
        """Call something after a delay."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call something at a time."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_soon(self, callback, *args, context=None):
        """Call something in the next round."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """call_soon() for other threads."""
        handle = self.call_soon(callback, *args, context=context)
        self._wakeup()
        return handle

    def _wakeup(self):
        try:
            self._wake.release()
        except RuntimeError:
            pass

    def run_in_executor(self, executor, func, *args):
        """Have a thread call something; the result is its future."""
        self._check_closed()
        if executor is None:
            if self._executor_gone:
                raise RuntimeError("Executor shutdown has been called")
            executor = self._default_executor
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Set whose threads run_in_executor() takes."""
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the threads of run_in_executor()."""
        self._executor_gone = True
        executor = self._default_executor
        if executor is None:
            return
        future = self.create_future()

        def work():
            try:
                executor.shutdown(wait=True)
                if not self.is_closed():
                    self.call_soon_threadsafe(_set_result_unless_cancelled, future, None)
            except Exception as ex:
                if not self.is_closed() and not future.cancelled():
                    self.call_soon_threadsafe(future.set_exception, ex)
        thread = threading.Thread(target=work)
        thread.start()
        try:
            async with timeout_(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.", RuntimeWarning, stacklevel=2)
            executor.shutdown(wait=False)
        else:
            thread.join()

    def _agen_final(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    def _agen_first(self, agen):
        if self._asyncgens_gone:
            import warnings
            warnings.warn(f"asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call", ResourceWarning, source=self)
        self._asyncgens.add(agen)

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that are still there."""
        self._asyncgens_gone = True
        if not len(self._asyncgens):
            return
        agens = list(self._asyncgens)
        self._asyncgens.clear()
        results = await gather(*[ag.aclose() for ag in agens], return_exceptions=True)
        for result, agen in zip(results, agens):
            if isinstance(result, Exception):
                self.call_exception_handler({"message": f"an error occurred during closing of asynchronous generator {agen!r}", "exception": result, "asyncgen": agen})

    def get_exception_handler(self):
        """What is called for exceptions that nobody gets."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set what is called for exceptions that nobody gets."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log an exception that nobody gets."""
        message = context.get("message") or "Unhandled exception in event loop"
        exception = context.get("exception")
        exc_info = (type(exception), exception, exception.__traceback__) if exception is not None else False
        lines = [message]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        _log().error("\n".join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        """Tell about an exception that nobody gets."""
        try:
            if self._exception_handler is None:
                self.default_exception_handler(context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            try:
                self.default_exception_handler({"message": "Unhandled error in exception handler", "exception": exc, "context": context})
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                _log().error("Exception in default exception handler", exc_info=True)

    def get_debug(self):
        """Whether debugging is on."""
        return self._debug

    def set_debug(self, enabled):
        """Turn debugging on or off."""
        self._debug = enabled

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timers_cancelled += 1

    def _run_once(self):
        scheduled, ready = self._scheduled, self._ready
        if len(scheduled) > 100 and self._timers_cancelled / len(scheduled) > 0.5:
            kept = []
            for handle in scheduled:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    kept.append(handle)
            heapq.heapify(kept)
            self._scheduled = scheduled = kept
            self._timers_cancelled = 0
        else:
            while scheduled and scheduled[0]._cancelled:
                self._timers_cancelled -= 1
                heapq.heappop(scheduled)._scheduled = False
        if not ready and not self._stopping:
            if scheduled:
                left = min(max(0, scheduled[0]._when - self.time()), 24 * 3600)
                if left > 0:
                    self._wake.acquire(True, left)
            else:
                self._wake.acquire()
        end = self.time() + 1e-9
        while scheduled and scheduled[0]._when < end:
            handle = heapq.heappop(scheduled)
            handle._scheduled = False
            ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def _no_network(self, *args, **kwargs):
        raise NotImplementedError("minipy has no network and no other processes")

    create_connection = create_server = create_unix_connection = create_unix_server = create_datagram_endpoint = _no_network
    subprocess_exec = subprocess_shell = connect_read_pipe = connect_write_pipe = _no_network
    sock_recv = sock_sendall = sock_connect = sock_accept = getaddrinfo = getnameinfo = _no_network

    def add_signal_handler(self, sig, callback, *args):
        """There are no signal handlers."""
        raise NotImplementedError("minipy has no signal handlers")

    def remove_signal_handler(self, sig):
        """There are no signal handlers."""
        return False


class EventLoop(BaseEventLoop):
    """The loop that minipy has."""

    __module__ = "asyncio.unix_events"


EventLoop.__name__ = EventLoop.__qualname__ = "_UnixSelectorEventLoop"
SelectorEventLoop = EventLoop


def _stop_loop(fut):
    if not fut.cancelled() and isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
        return
    fut._loop.stop()


_stop_loop.__name__ = _stop_loop.__qualname__ = "_run_until_complete_cb"
