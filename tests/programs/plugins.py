"""A plugin registry made of decorators: registration with options, wrappers that stack, retries, tracing, type checks."""

import functools
import inspect
import time
from collections import defaultdict
from typing import Any, Callable, get_type_hints


class PluginError(Exception):
    pass


class Registry:
    """Commands by name; usable as a decorator with and without options."""

    def __init__(self, name):
        self.name = name
        self.commands = {}
        self.tags = defaultdict(set)

    def __call__(self, function=None, /, *, name=None, tags=(), aliases=()):
        if function is None:
            return functools.partial(self.__call__, name=name, tags=tags, aliases=aliases)
        if not callable(function):
            raise TypeError(f"{function!r} cannot be registered")
        for key in (name or function.__name__, *aliases):
            if key in self.commands:
                raise PluginError(f"{key} is taken by {self.commands[key].__qualname__}")
            self.commands[key] = function
        for tag in tags:
            self.tags[tag].add(name or function.__name__)
        return function

    def run(self, line):
        name, *words = line.split()
        try:
            function = self.commands[name]
        except KeyError:
            close = [k for k in self.commands if k[:2] == name[:2]]
            raise PluginError(f"no command {name}" + (f", perhaps {', '.join(close)}?" if close else "")) from None
        args = [w for w in words if "=" not in w]
        kwargs = dict(w.split("=", 1) for w in words if "=" in w)
        return function(*args, **kwargs)

    def help(self):
        for key, function in sorted(self.commands.items()):
            doc = inspect.getdoc(function)
            yield f"{key}{inspect.signature(function)}: {doc.splitlines()[0] if doc else '-'}"


command = Registry("commands")
calls = []


def traced(function):
    """Write down what goes in and out."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        try:
            result = function(*args, **kwargs)
        except Exception as e:
            calls.append(f"{function.__name__}({shown}) raised {type(e).__name__}")
            raise
        calls.append(f"{function.__name__}({shown}) -> {result!r}")
        return result

    return wrapper


def converted(function):
    """Turn words into what the annotations say."""
    hints = get_type_hints(function)
    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            kind = hints.get(name, str)
            parameter = signature.parameters[name]
            if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
                bound.arguments[name] = tuple(map(kind, value))
            elif parameter.kind is inspect.Parameter.VAR_KEYWORD:
                bound.arguments[name] = {k: kind(v) for k, v in value.items()}
            elif not isinstance(value, kind):
                bound.arguments[name] = kind(value)
        bound.apply_defaults()
        return function(*bound.args, **bound.kwargs)

    return wrapper


def retry(times: int, *errors: type[BaseException], wait: Callable[[int], float] = lambda n: 0.0):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as e:
                    wrapper.failures.append(f"{attempt}:{e}")
                    if attempt == times:
                        raise PluginError(f"gave up after {times}") from e
                    time.sleep(wait(attempt))

        wrapper.failures = []
        return wrapper

    return decorate


class once:
    """A decorator class that remembers the only result; works for methods, too, an instance at a time."""

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function

    def __call__(self, *args):
        if "result" not in self.__dict__:
            self.result = self.function(*args)
        return self.result

    def __set_name__(self, owner, name):
        self.name = f"_{name}_once"

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.name not in instance.__dict__:
            instance.__dict__[self.name] = self.function(instance)
        return lambda: instance.__dict__[self.name]


def adder(attribute: str, value: Any):
    """A class decorator with an argument."""

    def decorate(cls):
        setattr(cls, attribute, value)
        return cls

    return decorate


@command
@traced
@converted
def add(*numbers: int):
    """Add whole numbers."""
    return sum(numbers)


@command(name="mul", aliases=["times", "x"], tags=("maths",))
@traced
@converted
def multiply(a: float, b: float = 2.0, *, digits: int = 3):
    """Multiply two numbers.

    Rounded to some digits.
    """
    return round(a * b, digits)


@command(tags={"text"})
@converted
def repeat(word, times: int = 2, **options: bool):
    return (word.upper() if options.get("loud") else word) * times


attempts = iter([ValueError("one"), KeyError("two"), "three"])


@command(tags={"text", "net"})
@traced
@retry(3, ValueError, LookupError)
def fetch():
    """Fails twice."""
    item = next(attempts)
    if isinstance(item, Exception):
        raise item
    return item


@command
@retry(2, ZeroDivisionError)
def hopeless():
    return 1 // 0


@functools.singledispatch
def describe(value):
    return f"thing {value}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register(list)
@describe.register(tuple)
def _(value):
    return "sequence of " + ", ".join(map(describe, value))


@adder("colour", "green")
@adder("size", 3)
class Widget:
    made = 0

    def __init__(self, name):
        self.name = name

    @once
    def serial(self):
        """Its number."""
        Widget.made += 1
        return f"{self.name}-{Widget.made}"

    @functools.cached_property
    def expensive(self):
        calls.append("computed")
        return len(self.name)

    @staticmethod
    @once
    def shared():
        return object()

    @functools.singledispatchmethod
    def set(self, value):
        raise TypeError(type(value).__name__)

    @set.register
    def _(self, value: str):
        return f"{self.name} named {value}"

    @set.register
    def _(self, value: int):
        return f"{self.name} sized {value}"

    grow = functools.partialmethod(set, 5)


LINES = """add 1 2 39|mul 2.5|x 1.23456 3 digits=1|times 2|repeat ab|repeat ab 3 loud=yes|fetch|hopeless|nothing|
ad 1|add 1 two|mul|mul 1 2 3|repeat ab times=4|mul 1 b=x"""


def main():
    for line in filter(None, LINES.replace("\n", "").split("|")):
        try:
            print(f"{line}: {command.run(line)!r}")
        except (PluginError, TypeError, ValueError) as e:
            cause = f" (from {e.__cause__!r})" if e.__cause__ else ""
            print(f"{line}: {type(e).__name__}: {e}{cause}")
    print(*command.help(), sep="\n")
    print({tag: sorted(names) for tag, names in sorted(command.tags.items())})
    print(*calls, sep="\n")
    print(fetch.__wrapped__.failures, multiply.__wrapped__.__wrapped__.__name__, inspect.unwrap(add).__annotations__)
    print(describe(3), describe(None), describe([1, (2, "x")]), describe.dispatch(bool) is describe.dispatch(int))
    a, b = Widget("a"), Widget("b")
    print(a.serial(), b.serial(), a.serial(), Widget.serial.__doc__, Widget.colour, b.size, Widget.shared() is a.shared())
    print(a.expensive, a.expensive, calls.count("computed"), a.set("x"), b.set(7), b.grow())
    for wrong in lambda: a.set(1.5), lambda: command(3), lambda: command(lambda: 0, name="add"):
        try:
            wrong()
        except (TypeError, PluginError) as e:
            print(f"{type(e).__name__}: {e}")


main()
