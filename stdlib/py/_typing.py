"""Type parameters and type aliases: what the language itself needs of the module typing."""
import sys


class NoDefaultType:
    """The type of NoDefault."""
    __slots__ = ()
    __module__ = 'typing'

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


NoDefault = object.__new__(NoDefaultType)


def _caller():
    try:
        return sys._getframe(2).f_globals.get('__name__')
    except ValueError:
        return None


def _readonly(owner, name, get):
    def put(self, value=None):
        raise AttributeError(f"attribute '{name}' of 'typing.{owner}' objects is not writable")
    return property(get, put, put)


def _fixed(name):
    def put(self, value=None):
        raise AttributeError('readonly attribute')
    return property(lambda self: self._own[name], put, put)


class _Lazy:
    """A value that is computed when someone asks for the first time."""
    __slots__ = ('function', 'value')

    def __init__(self, value=None, function=None):
        self.value = value
        self.function = function

    def get(self):
        if self.function is not None:
            self.value = self.function()
            self.function = None
        return self.value


def _check_bound(bound):
    if bound is None:
        return None
    import typing
    return typing._type_check(bound, 'Bound must be a type.')


def _check_variance(covariant, contravariant, infer):
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')


def _sign(own):
    if own['infer']:
        return ''
    if own['covariant']:
        return '+'
    if own['contravariant']:
        return '-'
    return '~'


def _or(self, other):
    import typing
    return typing.Union[self, other]


def _ror(self, other):
    import typing
    return typing.Union[other, self]


def _common(cls):
    """Give a class of type parameters what all of them have."""
    name = cls.__name__
    cls.__module__ = 'typing'
    cls.__qualname__ = name

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {name}')

    def has_default(self):
        lazy = self._own['default']
        return lazy.function is not None or lazy.value is not NoDefault

    cls.__mro_entries__ = __mro_entries__
    cls.has_default = has_default
    cls.__default__ = _readonly(name, '__default__', lambda self: self._own['default'].get())
    cls.__reduce__ = lambda self: self._own['name']
    return cls


class TypeVar:
    """Type variable."""
    __name__ = _fixed('name')

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {type(name).__name__}")
        _check_variance(covariant, contravariant, infer_variance)
        bound = _check_bound(bound)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints:
            if bound is not None:
                raise TypeError('Constraints cannot be combined with bound=...')
            import typing
            constraints = tuple([typing._type_check(c, 'TypeVar(name, constraint, ...): constraints must be types.') for c in constraints])
        self._own = {'name': name, 'bound': _Lazy(bound), 'constraints': _Lazy(constraints), 'default': _Lazy(default), 'covariant': bool(covariant),
                     'contravariant': bool(contravariant), 'infer': bool(infer_variance)}
        self.__module__ = _caller()

    def __repr__(self):
        return _sign(self._own) + self._own['name']

    __bound__ = _readonly('TypeVar', '__bound__', lambda self: self._own['bound'].get())
    __constraints__ = _readonly('TypeVar', '__constraints__', lambda self: self._own['constraints'].get())
    __covariant__ = _fixed('covariant')
    __contravariant__ = _fixed('contravariant')
    __infer_variance__ = _fixed('infer')
    __or__ = _or
    __ror__ = _ror

    def __typing_subst__(self, arg):
        import typing
        arg = typing._type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
        if isinstance(arg, typing._UnpackGenericAlias) or getattr(arg, '__unpacked__', False) is True and hasattr(arg, '__typing_unpacked_tuple_args__'):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        i = params.index(self)
        if i < len(args):
            return args
        if i == len(args) and self.has_default():
            return (*args, self.__default__)
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {i + 1}')


class ParamSpecArgs:
    """The args of a ParamSpec."""
    __slots__ = ('_origin', '__weakref__')
    __module__ = 'typing'

    def __init__(self, origin):
        self._origin = origin

    @property
    def __origin__(self):
        return self._origin

    def __repr__(self):
        o = self._origin
        return f'{o.__name__ if isinstance(o, ParamSpec) else repr(o)}.args'

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self._origin == other._origin

    def __hash__(self):
        return hash((type(self).__name__, self._origin))

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class ParamSpecKwargs:
    """The kwargs of a ParamSpec."""
    __slots__ = ('_origin', '__weakref__')
    __module__ = 'typing'

    def __init__(self, origin):
        self._origin = origin

    @property
    def __origin__(self):
        return self._origin

    def __repr__(self):
        o = self._origin
        return f'{o.__name__ if isinstance(o, ParamSpec) else repr(o)}.kwargs'

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self._origin == other._origin

    def __hash__(self):
        return hash((type(self).__name__, self._origin))

    __mro_entries__ = ParamSpecArgs.__mro_entries__


class ParamSpec:
    """Parameter specification variable."""
    __name__ = _fixed('name')

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"paramspec() argument 'name' must be str, not {type(name).__name__}")
        _check_variance(covariant, contravariant, infer_variance)
        self._own = {'name': name, 'bound': _check_bound(bound), 'default': _Lazy(default), 'covariant': bool(covariant),
                     'contravariant': bool(contravariant), 'infer': bool(infer_variance)}
        self.__module__ = _caller()

    def __repr__(self):
        return _sign(self._own) + self._own['name']

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    __bound__ = _fixed('bound')
    __covariant__ = _fixed('covariant')
    __contravariant__ = _fixed('contravariant')
    __infer_variance__ = _fixed('infer')
    __or__ = _or
    __ror__ = _ror

    def __typing_subst__(self, arg):
        import typing
        if isinstance(arg, (list, tuple)):
            return tuple([typing._type_check(a, 'Expected a type.') for a in arg])
        if not typing._is_param_expr(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        import typing
        params = alias.__parameters__
        i = params.index(self)
        if i == len(args) and self.has_default():
            args = (*args, self.__default__)
        if i >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(params) == 1 and not typing._is_param_expr(args[0]):
            return (args,)
        if isinstance(args[i], list):
            return (*args[:i], tuple(args[i]), *args[i + 1:])
        return args


class TypeVarTuple:
    """Type variable tuple."""
    __name__ = _fixed('name')

    def __init__(self, name, *, default=NoDefault):
        if not isinstance(name, str):
            raise TypeError(f"typevartuple() argument 'name' must be str, not {type(name).__name__}")
        self._own = {'name': name, 'default': _Lazy(default)}
        self.__module__ = _caller()

    def __repr__(self):
        return self._own['name']

    def __iter__(self):
        import typing
        yield typing.Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        import typing
        params = alias.__parameters__
        at = params.index(self)
        for p in params[at + 1:]:
            if isinstance(p, TypeVarTuple):
                raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        n = len(args)
        left = at
        right = len(params) - at - 1
        fill = None
        where = None
        for k, arg in enumerate(args):
            if isinstance(arg, type):
                continue
            sub = getattr(arg, '__typing_unpacked_tuple_args__', None)
            if sub and len(sub) == 2 and sub[-1] is ...:
                if where is not None:
                    raise TypeError('More than one unpacked arbitrary-length tuple argument')
                where = k
                fill = sub[0]
        if where is not None:
            left = min(left, where)
            right = min(right, n - where - 1)
        elif left + right > n:
            raise TypeError(f'Too few arguments for {alias}; actual {n}, expected at least {len(params) - 1}')
        if left == n - right and self.has_default():
            middle = typing._unpack_args(self.__default__)
        else:
            middle = args[left:n - right]
        return (*args[:left], *([fill] * (at - left)), tuple(middle), *([fill] * (len(params) - right - left - 1 - (at - left))), *args[n - right:])


for _c in (TypeVar, ParamSpec, TypeVarTuple):
    _common(_c)
del _c


class TypeAliasType:
    """Type alias, made by a type statement."""
    __name__ = _fixed('name')

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self._own = {'name': name, 'value': _Lazy(value), 'params': type_params}
        self.__module__ = _caller()

    def __repr__(self):
        return self._own['name']

    def __reduce__(self):
        return self._own['name']

    def __getitem__(self, args):
        if not self._own['params']:
            raise TypeError('Only generic type aliases are subscriptable')
        return type(list[int])(self, args)

    __iter__ = None

    def __or__(self, other):
        return _alias_union(self, other)

    def __ror__(self, other):
        return _alias_union(other, self)

    __value__ = _readonly('TypeAliasType', '__value__', lambda self: self._own['value'].get())
    __type_params__ = _readonly('TypeAliasType', '__type_params__', lambda self: self._own['params'])

    @property
    def __parameters__(self):
        out = []
        for p in self._own['params']:
            if isinstance(p, TypeVarTuple):
                out.extend(p)
            else:
                out.append(p)
        return tuple(out)


TypeAliasType.__module__ = 'typing'
for _cls in (TypeVar, TypeVarTuple, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType):
    _seal(_cls, 'typing.' + _cls.__name__)
del _cls
_seal(NoDefaultType, 'NoDefaultType')


def _alias_union(a, b):
    for x in (a, b):
        if not (x is None or isinstance(x, (type, TypeAliasType, type(list[int]), type(int | str)))):
            return NotImplemented
    return _union(a, b)


# What the instructions call. The scopes of bounds and defaults are functions without parameters.

def _typevar(name, bound=None, constraints=None):
    t = TypeVar(name, infer_variance=True)
    own = t._own
    if bound is not None:
        own['bound'] = _Lazy(None, bound)
    if constraints is not None:
        own['constraints'] = _Lazy((), constraints)
    t.__module__ = 'typing'
    return t


def _paramspec(name):
    t = ParamSpec(name, infer_variance=True)
    t.__module__ = 'typing'
    return t


def _typevartuple(name):
    t = TypeVarTuple(name)
    t.__module__ = 'typing'
    return t


def _set_default(param, function):
    param._own['default'] = _Lazy(NoDefault, function)
    return param


def _typealias(name, params, value, module):
    t = TypeAliasType(name, None, type_params=params or ())
    t._own['value'] = _Lazy(None, value)
    t.__module__ = module
    return t


def _subscript_generic(params):
    import typing
    args = []
    for p in params:
        if isinstance(p, TypeVarTuple):
            args.extend(p)
        else:
            args.append(p)
    return typing._GenericAlias(typing.Generic, tuple(args))
