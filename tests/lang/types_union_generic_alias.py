# X | Y and list[int]: making, comparing, substituting, checking, calling, attributes, errors.
import types
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


def t(e):
    try:
        print(e, "->", repr(eval(e)))
    except Exception as x:
        print(e, "->", type(x).__name__, x)


class G:
    def __class_getitem__(cls, k): return types.GenericAlias(cls, k)
    def __init__(self, x=0): self.x = x
    attr = 5


class Meta(type):
    def __or__(cls, o): return f"meta or {o}"


class M(metaclass=Meta): pass


for e in (
    "int | str", "int | None", "None | int", "int | int", "int | str | int", "(int | str) == (str | int)", "hash(int | str) == hash(str | int)", "int | 5", "5 | int", "int | 'str'", "int | list[int]", "list[int] | None",
    "isinstance(1, int | str)", "isinstance(None, int | None)", "isinstance(1, str | None)", "issubclass(bool, int | str)", "isinstance(1, list[int] | int)", "isinstance(1, int | list[int])", "isinstance([], list[int])", "issubclass(list, list[int])", "isinstance(1, (int | str, float))",
    "(int | str).__args__", "(int | T).__parameters__", "(int | T)[str]", "(list[T] | U)[int, str]", "(int | str)[int]", "type(int | str)", "type(int | str) is types.UnionType", "(int | str).__origin__", "(int | str).foo", "(int | str)()", "str(int | None)", "int | type", "type | int", "int | object", "bool | int", "M | int", "int | M", "int | ...", "(int | str) | (float | None)", "int | Ellipsis", "types.UnionType()", "(int | str).__or__(5)", "int.__or__(5)", "type.__or__(int, str)", "(int | str) < 1", "{int | str: 1}[str | int]", "int | T", "T | None", "T | 'fwd'",
    "list[int]", "list[int, str]", "list[()]", "dict[str, list[int]]", "tuple[int, ...]", "tuple[()]", "list['fwd']", "list[T]", "list[T][int]", "dict[T, U][int, str]", "dict[T, T][int]", "dict[T, U][int]", "list[int][str]", "list[T][T]", "list[T].__parameters__", "list[int].__parameters__", "list[int].__origin__", "list[int].__args__", "list[int] == list[int]", "list[int] == list[str]", "hash(list[int]) == hash(list[int])", "list[int]('ab')", "dict[str, int](a=1)", "type(list[int]())", "list[int].append", "list[int].__name__", "list[int].__class__", "list[int].__doc__ is list.__doc__", "list[int].mro()[0]", "set[int] | frozenset[int]", "type[int]", "type[int]()" if 0 else "type[int]", "G[int]", "G[int](5).x", "G[int]().__orig_class__", "G[int].attr", "G[int, str]", "G[T][int]", "G[int].__unpacked__", "[*tuple[int, str]]", "[*list[int]][0].__unpacked__", "tuple[*tuple[int, ...]]", "repr(list[lambda: 0])[:12]", "list[...]", "list[None]", "list[1]", "list[[int]]", "list[int | None]", "list[type(None)]", "list[G]", "int[str]", "str[int]", "object[int]", "range[int]", "slice[int]", "len[int]", "5[int]", "enumerate[int]", "types.GenericAlias(int, str)", "types.GenericAlias(int, (str, T))[int]", "types.GenericAlias(5, 6)", "types.GenericAlias(int)", "types.GenericAlias()", "list[int].__mro_entries__(())", "list[int].__getitem__(int)", "list[int].foo", "setattr(list[int], 'x', 1)", "dir(list[int])[:2]", "bytes[int]", "property[int]", "staticmethod[int]", "BaseException[int]", "ExceptionGroup[int]", "zip[int]", "map[int]", "memoryview[int]", "type(list[int])", "list[int] is list[int]", "list[list[T]][int]", "callable(list[int])", "bool(list[int])", "list[int].__reduce__()",
):
    t(e)


class Sub(list[int], G[str]): pass
class Sub2(dict[str, T]): pass


print(Sub.__bases__, Sub.__orig_bases__, Sub2.__bases__, Sub2.__orig_bases__, Sub([1]))
try:
    class Bad(int | str): pass
except TypeError as e:
    print(e)
match 5:
    case int() | str(): print("matched")
