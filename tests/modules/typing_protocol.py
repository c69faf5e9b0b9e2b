# typing.Protocol: structural checks at run time, what they look at and what is refused.
import typing
from typing import Protocol, runtime_checkable


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


@runtime_checkable
class Closable(Protocol):
    def close(self): ...


@runtime_checkable
class Named(Protocol):
    name: str


@runtime_checkable
class Both(Closable, Named, Protocol):
    pass


class Plain(Protocol):
    def run(self) -> int: ...


class File:
    def close(self):
        return "closed"


class Tag:
    name = "t"


class Later:
    def __init__(self):
        self.name = "later"


class Nothing:
    close = None


class All(File, Tag):
    pass


for obj in (File(), Tag(), Later(), Nothing(), All(), 3):
    print(type(obj).__name__, isinstance(obj, Closable), isinstance(obj, Named), isinstance(obj, Both))
print(issubclass(File, Closable), issubclass(Tag, Closable), issubclass(Nothing, Closable))
show(issubclass, Tag, Named)
show(isinstance, File(), Plain)
show(issubclass, File, Plain)
show(Closable)
show(Plain)


class Runner(Plain):
    def run(self):
        return 4


class Lazy(Plain):
    pass


print(Runner().run(), isinstance(Runner(), Runner), Lazy().run())
print(Plain._is_protocol, Runner._is_protocol, getattr(Closable, "_is_runtime_protocol", None))
print(typing.is_protocol(Plain), typing.is_protocol(Runner), typing.is_protocol(Protocol))
print(sorted(typing.get_protocol_members(Both)), sorted(typing.get_protocol_members(Plain)))
show(typing.get_protocol_members, Runner)
show(exec, "class A(Protocol, int): pass", {"Protocol": Protocol})
show(runtime_checkable, File)
for number in (1, 1.5, "s", b"b", None, 2j):
    print(type(number).__name__, [isinstance(number, p) for p in (
        typing.SupportsInt, typing.SupportsFloat, typing.SupportsComplex, typing.SupportsIndex,
        typing.SupportsAbs, typing.SupportsRound, typing.SupportsBytes)])
