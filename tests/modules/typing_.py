# The module typing.
import typing
from typing import *


def show(*sources):
    for s in sources:
        try:
            print(s, '->', eval(s, globals()))
        except Exception as e:
            print(s, '->', type(e).__name__, e)

T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V', bound=int)
S = TypeVar('S', int, str)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
print(T, V, S, P, Ts, TypeVar('C', covariant=True), TypeVar('D', contravariant=True), AnyStr)
show('Any', 'List', 'List[int]', 'Dict[str, List[int]]', 'Optional[int]', 'Union[int, str]', 'Union[int]', 'Union[int, None]', 'Union[int, Union[str, int]]',
     'Callable', 'Callable[[int, str], bool]', 'Callable[..., int]', 'Callable[[], None]', 'Callable[P, T]', 'Tuple[int, ...]', 'Tuple[()]', 'Tuple[int, str]',
     'Literal[1, "a", True]', 'Literal[1, 1]', 'Final[int]', 'ClassVar[int]', 'Annotated[int, "x", 5]', 'Annotated[Annotated[int, 1], 2]', 'Type[int]', 'Iterable[int]',
     'Iterator', 'Generator[int, None, str]', 'Generator[int]', 'Mapping[str, T]', 'Mapping[str, T][int]', 'List["Fwd"]', 'Set[T][K]', 'FrozenSet[int]', 'Deque[int]',
     'DefaultDict[str, int]', 'Counter[str]', 'ChainMap[str, int]', 'OrderedDict[str, int]', 'NoReturn', 'Never', 'Self', 'LiteralString', 'TypeGuard[int]',
     'Concatenate[int, P]', 'Unpack[Ts]', 'Required[int]', 'Union[T, None][int]', 'Optional[T][str]', 'Dict[K, T][int, str]', 'Callable[[T], K][int, str]', 'List[List[T]][int]')
show('List[int, str]', 'Dict[int]', 'Union[()]', 'Optional[int, str]', 'Callable[int]', 'List[int][str]', 'Any()', 'List()', 'Union()', 'isinstance(1, Any)', 'isinstance([], List[int])',
     'isinstance([], List)', 'issubclass(list, List)', 'isinstance(1, Union[int, str])', 'isinstance(1, Optional[str])', 'Annotated[int]', 'List[ClassVar[int]]', 'ClassVar[ClassVar[int]]',
     'Generic[int]', 'Generic[T, T]', 'Generic[()]', 'Union[1, 2]', 'List[(1, 2)]', 'NoReturn[int]', 'isinstance(1, NoReturn)', 'Concatenate[int, int]', 'type("X", (), {})() | None')
show('List[int] == List[int]', 'hash(List[int]) == hash(List[int])', 'Union[int, str] == Union[str, int]', 'Optional[int] == Union[int, None]', 'List[int] is List[int] or True',
     'List[int] | None', 'int | List[int]', 'T | int', '"x" | T', 'Literal[1] == Literal[True]', 'Literal[1, 2] == Literal[2, 1]', 'Union[int, str] == int | str')
show('get_origin(List[int])', 'get_origin(Union[int, str])', 'get_origin(int | str)', 'get_origin(Literal[1])', 'get_origin(Annotated[int, 1])', 'get_origin(int)', 'get_origin(list[int])',
     'get_origin(Generic[T])', 'get_origin(Callable[[int], str])', 'get_args(Callable[[int], str])', 'get_args(Dict[int, str])', 'get_args(Annotated[int, 1])', 'get_args(int)',
     'get_args(Union[int, None])', 'get_args(Callable[..., int])', 'get_args(list[int])', 'get_args(int | str)', 'List[int].__origin__', 'List[T].__parameters__', 'List[int].__args__')

print('generic classes')
class Box(Generic[T]):
    def __init__(self, v: T):
        self.v = v
class Pair(Box[K], Generic[K, V]):
    pass
show('Box', 'Box[int]', 'Box[T]', 'Box[int](5).v', 'Box[int](5).__orig_class__', 'Pair[int, bool]', 'Box.__parameters__', 'Pair.__parameters__', 'Pair.__orig_bases__', 'Pair.__mro__',
     'Box[int, str]', 'Pair[int]', 'Box[K][str]', 'isinstance(Box(1), Box[int])', 'Box[int].v', 'Box["x"]')
for body in ('class X(Generic): pass', 'class X(Generic[T], Generic[K]): pass', 'class X(Box[K], Generic[T]): pass', 'class X(List): pass\nprint(X.__mro__)',
             'class X(List[int]): pass\nprint(X.__bases__, X.__orig_bases__)', 'class X(Union[int, str]): pass', 'class X(T): pass', 'class X(Any): pass\nprint(X.__mro__)', 'class X(Optional): pass'):
    try:
        exec(body)
    except TypeError as e:
        print(e)

print('type parameters')
def first[A: int, *B, **C](a: A, *args: *B) -> A:
    return a
print(first.__type_params__, first.__type_params__[0].__bound__, first.__annotations__)
class Stack[I = int]:
    def push[J: (int, str)](self, x: I, y: J) -> list[I]:
        return J
print(Stack.__type_params__, Stack.__parameters__, Stack.__orig_bases__, Stack[str], Stack.__type_params__[0].__default__, Stack().push(1, 2).__constraints__)
type Alias[X] = dict[str, X] | list[Alias[X]]
print(Alias, Alias.__value__, Alias.__type_params__, Alias[int], type(Alias), Alias.__module__, Alias.__name__)
type Rec = list[Rec] | int
print(Rec.__value__, Rec | None, None | Rec)
type Lazy = undefined_name
try:
    Lazy.__value__
except NameError as e:
    print(e)
class Scope:
    z = int
    type Inner = z
    def m[Q: z](self, a: z) -> Q: return Q
print(Scope.Inner.__value__, Scope().m(1).__bound__, Scope.m.__annotations__)
class Multi[*Us, **R]: pass
print(Multi.__parameters__, Multi[int, str, [bool]], Multi.__type_params__)
show('Stack[int, str]', 'Alias[int, str]', 'Rec[int]', 'Stack.__type_params__[0].has_default()')

print('NamedTuple, TypedDict, NewType')
class Emp(NamedTuple):
    "An employee."
    name: str
    id: int = 3
    def up(self): return self.name.upper()
e = Emp('guido')
print(e, e.up(), Emp._fields, Emp._field_defaults, Emp.__annotations__, Emp.__doc__, Emp.__orig_bases__[0] is NamedTuple, Emp.__bases__, e == ('guido', 3))
E2 = NamedTuple('E2', [('a', int), ('b', str)])
print(E2(1, 'x'), E2.__annotations__, E2.__module__)
for body in ('class Bad(NamedTuple):\n a: int = 1\n b: int', 'class Bad(NamedTuple):\n a: int\n _fields = 1', 'class Bad(NamedTuple, int): pass', 'Emp()'):
    try:
        exec(body)
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
class Movie(TypedDict):
    title: str
    year: NotRequired[int]
class More(Movie, total=False):
    stars: int
    must: Required[bool]
print(Movie(title='x'), More.__annotations__, sorted(More.__required_keys__), sorted(More.__optional_keys__), More.__total__, is_typeddict(More), Movie.__orig_bases__[0] is TypedDict, More.__bases__)
TD = TypedDict('TD', {'in': int})
print(TD, TD.__annotations__, TD.__total__)
show('isinstance({}, Movie)')
UserId = NewType('UserId', int)
print(UserId, UserId(5), UserId.__supertype__, UserId | None)
try:
    class Sub(UserId): pass
except TypeError as err:
    print(err)

print('protocols')
class Closes(Protocol):
    def close(self) -> None: ...
@runtime_checkable
class RC(Protocol):
    def close(self) -> None: ...
@runtime_checkable
class HasX(Protocol):
    x: int
class Impl:
    x = 1
    def close(self): pass
print(isinstance(Impl(), RC), issubclass(Impl, RC), isinstance(5, RC), isinstance(Impl(), HasX), sorted(get_protocol_members(RC)), is_protocol(RC), is_protocol(Impl))
show('isinstance(1, Closes)', 'issubclass(Impl, HasX)', 'Closes()', 'runtime_checkable(Impl)', 'isinstance(1, SupportsInt)', 'isinstance("x", SupportsAbs)', 'isinstance(1.5, SupportsRound)')
class ImplC(Closes):
    pass
print(ImplC().close())
class GP(Protocol[T]):
    def get(self) -> T: ...
print(GP[int], GP.__parameters__)

print('functions')
def hinted(a: int, b: 'List[Fwd]', c: Optional['Fwd'] = None, *d: Annotated[int, 'm']) -> 'None': pass
class Fwd: pass
print(get_type_hints(hinted), get_type_hints(hinted, include_extras=True))
class CH:
    a: 'int'
    b: ClassVar[str] = ''
class DH(CH):
    c: list['Fwd']
print(get_type_hints(DH))
show('get_type_hints(5)', 'cast(int, "x")', 'assert_type(1, str)', 'assert_never(1)', 'ForwardRef("x")', 'ForwardRef("a b")', 'ForwardRef("x") == ForwardRef("x")')
@overload
def ov(a: int) -> int: ...
@overload
def ov(a: str) -> str: ...
def ov(a): return a
print(len(get_overloads(ov)), ov(3))
show('typing._overload_dummy()')
@final
@override
def fin(): pass
print(fin.__final__, fin.__override__, TYPE_CHECKING, Text)
@dataclass_transform(kw_only_default=True)
def dt(): pass
print(dt.__dataclass_transform__['kw_only_default'])
print(no_type_check(hinted) is hinted, get_type_hints(hinted))
