# Objects of library modules survive a pickle.
import array
import collections
import copy
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import operator
import pathlib
import pickle
import random
import re
import statistics
import string
import time
import types
import typing
import uuid


@dataclasses.dataclass(frozen=True)
class Frozen:
    a: int
    b: str = 'x'


@dataclasses.dataclass(slots=True)
class Slotted:
    a: int


class Number(enum.IntEnum):
    ONE = 1


class Text(enum.StrEnum):
    A = 'a'


class Named(typing.NamedTuple):
    a: int
    b: str = 'q'


class Users(collections.UserDict):
    pass


T = typing.TypeVar('T')
objects = [
    array.array('i', [1, 2]), re.compile('a+', re.I), uuid.UUID(int=5), datetime.datetime(2020, 1, 2, 3, 4, 5, 6, datetime.timezone.utc), datetime.time(1, 2),
    datetime.timezone(datetime.timedelta(hours=1), 'x'), decimal.Decimal('1.20'), fractions.Fraction(1, 3), collections.ChainMap({1: 2}), Users(a=1),
    collections.UserList([1]), collections.UserString('s'), operator.itemgetter(1, 2), pathlib.PurePosixPath('/a/b'), pathlib.Path('x'), Frozen(1), Slotted(2),
    Number.ONE, Text.A, Named(1), types.SimpleNamespace(a=1), typing.Any, typing.List[int], typing.Optional[int], T, typing.Union[int, str],
    typing.Callable[[int], str], typing.Dict[str, int], time.gmtime(0), ExceptionGroup('g', [ValueError(1)]), SystemExit(3), functools.partial(int, base=2),
    statistics.NormalDist(1, 2), re.I, range(5), list[int], str.upper, int.__add__, collections.Counter.most_common,
]
for o in objects:
    for p in range(2, 6):
        back = pickle.loads(pickle.dumps(o, p))
        if back != o and repr(back).split(' at ')[0] != repr(o).split(' at ')[0]:
            print('different', p, o, back)
    print(type(back).__name__, repr(back).split(' at ')[0])
    copy.copy(o)
    copy.deepcopy(o)
r = random.Random(5)
r.random()
s = pickle.loads(pickle.dumps(r))
print([r.random() for _ in range(3)] == [s.random() for _ in range(3)])
print(pickle.loads(pickle.dumps(operator.attrgetter('a')))(types.SimpleNamespace(a=4)), pickle.loads(pickle.dumps(operator.methodcaller('upper')))('x'))
print(pickle.loads(pickle.dumps(string.Template('$a'))).substitute(a=1))

