"""Functions that work on functions."""

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce',
           'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']

from abc import get_cache_token
from collections import namedtuple
from reprlib import recursive_repr
from types import GenericAlias

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the wrapped one."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, since the update may have brought another __wrapped__.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator that applies update_wrapper() to the function it decorates."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _from_lt():
    # The three other comparisons, by the one that a class defines.
    def __gt__(self, other):
        r = type(self).__lt__(self, other)
        return r if r is NotImplemented else not r and self != other

    def __le__(self, other):
        r = type(self).__lt__(self, other)
        return r if r is NotImplemented else r or self == other

    def __ge__(self, other):
        r = type(self).__lt__(self, other)
        return r if r is NotImplemented else not r

    return __gt__, __le__, __ge__


def _from_le():
    def __ge__(self, other):
        r = type(self).__le__(self, other)
        return r if r is NotImplemented else not r or self == other

    def __lt__(self, other):
        r = type(self).__le__(self, other)
        return r if r is NotImplemented else r and self != other

    def __gt__(self, other):
        r = type(self).__le__(self, other)
        return r if r is NotImplemented else not r

    return __ge__, __lt__, __gt__


def _from_gt():
    def __lt__(self, other):
        r = type(self).__gt__(self, other)
        return r if r is NotImplemented else not r and self != other

    def __ge__(self, other):
        r = type(self).__gt__(self, other)
        return r if r is NotImplemented else r or self == other

    def __le__(self, other):
        r = type(self).__gt__(self, other)
        return r if r is NotImplemented else not r

    return __lt__, __ge__, __le__


def _from_ge():
    def __le__(self, other):
        r = type(self).__ge__(self, other)
        return r if r is NotImplemented else not r or self == other

    def __gt__(self, other):
        r = type(self).__ge__(self, other)
        return r if r is NotImplemented else r and self != other

    def __lt__(self, other):
        r = type(self).__ge__(self, other)
        return r if r is NotImplemented else not r

    return __le__, __gt__, __lt__


_orderings = {'__lt__': _from_lt, '__le__': _from_le, '__gt__': _from_gt, '__ge__': _from_ge}


def total_ordering(cls):
    """Give a class that has one of the ordering methods the other three."""
    roots = {name for name in _orderings if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # As good as any that is there, preferred in the order <, <=, >, >=.
    root = next(name for name in ('__lt__', '__le__', '__gt__', '__ge__') if name in roots)
    for method in _orderings[root]():
        method.__qualname__ = f'_{method.__name__[2:4]}_from_{root[2:4]}'
        if method.__name__ not in roots:
            setattr(cls, method.__name__, method)
    return cls


class partialmethod:
    """A method with some of its arguments already given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(map(repr, self.args))
        parts.extend(f"{k}={v!r}" for k, v in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        result = None
        if get is not None and not isinstance(self.func, partial):
            new_func = get(obj, cls)
            if new_func is not self.func:
                # The descriptor gave something bound; the arguments go into a partial of it.
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    before = None
    while func is not before:
        before = func
        while isinstance(getattr(func, "__partialmethod__", None), partialmethod):
            func = func.__partialmethod__
        while isinstance(func, partialmethod):
            func = func.func
        func = _unwrap_partial(func)
    return func


_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """Decorator that keeps the results of the most recent calls; without limit if maxsize is None."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        # Used without parentheses.
        user_function, maxsize = maxsize, 128
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, user_function)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, user_function)

    return decorating_function


def cache(user_function, /):
    """Cache without limit: lru_cache(maxsize=None)."""
    return lru_cache(maxsize=None)(user_function)


def _order_of(cls, registry):
    """The classes that an implementation for cls may be registered for, the closest first, as lists of equals.

    The abstract classes that cls is only a virtual subclass of come after the class in its MRO that brings them in.
    """
    mro = cls.__mro__
    abstract = [t for t in registry if t not in mro and hasattr(t, '__mro__') and not isinstance(t, GenericAlias) and issubclass(cls, t)]
    order = []
    for i, c in enumerate(mro):
        order.append([c])
        here = [t for t in abstract if issubclass(c, t) and not any(issubclass(b, t) for b in c.__bases__)]
        if c is object:
            here = [t for t in abstract if not any(t in group for group in order)] or here
        # The more special ones first.
        while here:
            first = [t for t in here if not any(u is not t and issubclass(u, t) for u in here)] or here[:1]
            order.append(first)
            here = [t for t in here if t not in first]
    return order


def _find_impl(cls, registry):
    """The implementation for cls, or for the closest class it is derived from or registered with."""
    mro = cls.__mro__
    for group in _order_of(cls, registry):
        found = [t for t in group if t in registry]
        if len(found) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {found[0]} or {found[1]}")
        if found:
            return registry[found[0]]
    return None


def singledispatch(func):
    """A function with an implementation for each type of its first argument."""
    import types
    import weakref
    registry = {}
    dispatch_cache = weakref.WeakKeyDictionary()
    cache_token = None

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal cache_token
        if cache_token is not None:
            current = get_cache_token()
            if cache_token != current:
                dispatch_cache.clear()
                cache_token = current
        try:
            return dispatch_cache[cls]
        except KeyError:
            impl = registry.get(cls)
            if impl is None:
                impl = _find_impl(cls, registry)
            dispatch_cache[cls] = impl
            return impl

    def _is_union_type(cls):
        if isinstance(cls, types.UnionType):
            return True
        return getattr(type(cls), '__module__', None) == 'typing' and hasattr(cls, '__args__') and str(cls).startswith(('typing.Union', 'typing.Optional'))

    def _is_valid_dispatch_type(cls):
        if isinstance(cls, type):
            return True
        return _is_union_type(cls) and all(isinstance(arg, type) for arg in cls.__args__)

    def register(cls, func=None):
        """Register an implementation for a class."""
        nonlocal cache_token
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            ann = getattr(cls, '__annotations__', {})
            if not ann:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` "
                                "on an annotated function.")
            func = cls
            argname, cls = next(iter(_type_hints(func).items()))
            if not _is_valid_dispatch_type(cls):
                if _is_union_type(cls):
                    raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        if _is_union_type(cls):
            for arg in cls.__args__:
                registry[arg] = func
        else:
            registry[cls] = func
        if cache_token is None and hasattr(cls, '__abstractmethods__'):
            cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


def _type_hints(func):
    # The annotations, those given as strings evaluated where the function is.
    namespace = getattr(_unwrap_partial(func), '__globals__', {})
    hints = {}
    for name, value in func.__annotations__.items():
        if isinstance(value, str):
            value = eval(value, namespace)
        hints[name] = type(None) if value is None else value
    return hints


class singledispatchmethod:
    """A method with an implementation for each type of its first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{funcname} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class cached_property:
    """A property that is computed once and then kept in the instance's dict."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:  # a class with __slots__ may have none
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        val = cache.get(self.attrname, _NOT_FOUND)
        if val is _NOT_FOUND:
            val = self.func(instance)
            try:
                cache[self.attrname] = val
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment for caching "
                                f"{self.attrname!r} property.") from None
        return val

    __class_getitem__ = classmethod(GenericAlias)


_NOT_FOUND = object()
