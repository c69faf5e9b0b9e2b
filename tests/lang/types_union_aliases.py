# unions with aliases of derived classes
import collections.abc, types, typing
C = collections.abc.Callable[[int], str]
print(int | C, C | int, int | C | str, C | None, type(int | C))
class Sub(types.GenericAlias): pass
S = Sub(list, (int,))
print(int | S, S | str, (int | str) | S, S | (int | str), int | S == S | int, hash(int | S) == hash(S | int))
print(int | C == C | int, (int | C).__args__)
def f(x: int | collections.abc.Callable[[int], str] = 0, *, y: collections.abc.Callable[..., int] | None = None): pass
print(f.__annotations__)
try: print(S | 5)
except TypeError as e: print(e)
T = typing.TypeVar('T')
print(isinstance(3, int | str), S == Sub(list, (int,)), S == list[int])
