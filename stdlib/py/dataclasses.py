"""Classes that get __init__, __repr__, __eq__ and more from their annotations."""
import sys
import types
from reprlib import recursive_repr as _recursive_repr
from types import FunctionType, GenericAlias

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass',
           'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    """An attempt to change an instance of a frozen dataclass."""


class _FactoryDefault:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _FactoryDefault()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_keywords = frozenset('''False None True and as assert async await break class continue def del elif else except finally for from global if
                         import in is lambda nonlocal not or pass raise return try while with yield'''.split())
_EMPTY = types.MappingProxyType({})
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind('_FIELD')
_FIELD_CLASSVAR = _Kind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Kind('_FIELD_INITVAR')


class InitVar:
    """The annotation of a parameter of __init__ that is no field."""
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr()
    def __repr__(self):
        order = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only', '_field_type')
        parts = ','.join([f'{n}={getattr(self, n)!r}' for n in order])
        return f'Field({parts})'

    def __set_name__(self, owner, name):
        f = getattr(type(self.default), '__set_name__', None)
        if f:
            f(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return '_DataclassParams(' + ','.join([f'{n}={getattr(self, n)!r}' for n in self.__slots__]) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describe a field."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _names_kind(annotation, cls, word, module_name):
    """Does the text of an annotation name module_name.word?"""
    import re
    match = re.match(r'\s*(?:(\w+)\s*\.\s*)?(\w+)', annotation)
    module = sys.modules.get(cls.__module__)
    target = sys.modules.get(module_name)
    if target is None or module is None or match is None:
        return False
    first, name = match.groups()
    if first:
        return getattr(module, first, None) is target and name == word
    return getattr(module, name, None) is getattr(target, word)


def _kind_of(annotation, cls):
    typing = sys.modules.get('typing')
    if typing and (annotation is typing.ClassVar or type(annotation) is typing._GenericAlias and annotation.__origin__ is typing.ClassVar):
        return _FIELD_CLASSVAR
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    if isinstance(annotation, str):
        if typing and _names_kind(annotation, cls, 'ClassVar', 'typing'):
            return _FIELD_CLASSVAR
        if _names_kind(annotation, cls, 'InitVar', __name__):
            return _FIELD_INITVAR
    return _FIELD


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _kind_of(annotation, cls)
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


class _Maker:
    """Collects the texts of functions and makes them all at once."""

    def __init__(self, cls, globals):
        self.cls = cls
        self.globals = globals
        self.texts = []
        self.names = []
        self.values = {}

    def add(self, name, params, body, returns=None, wrap=None, overwrite=True):
        text = f'  def {name}({", ".join(params)}){" -> __returns_" + name.strip("_") + "__" if returns is not MISSING else ""}:\n'
        text += '\n'.join(['    ' + line for line in body])
        if returns is not MISSING:
            self.values[f'__returns_{name.strip("_")}__'] = returns
        self.texts.append(text)
        self.names.append((name, wrap, overwrite))

    def finish(self):
        if not self.texts:
            return
        src = f'def __create_fn__({", ".join(self.values)}):\n' + '\n'.join(self.texts)
        src += '\n  return ' + ', '.join([n for n, w, o in self.names]) + ','
        ns = {}
        exec(src, self.globals, ns)
        made = ns['__create_fn__'](**self.values)
        for fn, (name, wrap, overwrite) in zip(made, self.names):
            if wrap is not None:
                fn = wrap(fn)
            fn.__qualname__ = f'{self.cls.__qualname__}.{fn.__name__}'
            if name in self.cls.__dict__:
                if overwrite:
                    extra = overwrite if isinstance(overwrite, str) else ''
                    raise TypeError(f'Cannot overwrite attribute {name} in class {self.cls.__name__}{extra}')
                continue
            setattr(self.cls, name, fn)


def _recursive_repr(fn):
    running = set()

    def wrapper(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return fn(self)
        finally:
            running.discard(key)
    wrapper.__name__ = fn.__name__
    wrapper.__module__ = fn.__module__
    wrapper.__qualname__ = fn.__qualname__
    wrapper.__wrapped__ = fn
    return wrapper


def _assign(frozen, name, value, self_name):
    if frozen:
        return f'__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})'
    return f'{self_name}.{name}={value}'


def _init_function(maker, std, kw, frozen, has_post_init, self_name, slots):
    seen = None
    for f in std:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen = f
            elif seen:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    values = maker.values
    values['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    values['__dataclass_builtins_object__'] = object
    body = []
    for f in std + kw:
        default = f'__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            values[default] = f.default_factory
            if f.init:
                value = f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
            else:
                value = f'{default}()'
        elif f.init:
            if f.default is not MISSING:
                values[default] = f.default
            value = f.name
        elif slots and f.default is not MISSING:
            values[default] = f.default
            value = default
        else:
            continue
        if f._field_type is not _FIELD_INITVAR:
            body.append(_assign(frozen, f.name, value, self_name))
    if has_post_init:
        body.append(f'{self_name}.__post_init__({",".join([f.name for f in std + kw if f._field_type is _FIELD_INITVAR])})')

    def param(f):
        values[f'__dataclass_type_{f.name}__'] = f.type
        text = f'{f.name}:__dataclass_type_{f.name}__'
        if f.default is not MISSING:
            return text + f'=__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            return text + '=__dataclass_HAS_DEFAULT_FACTORY__'
        return text
    params = [self_name] + [param(f) for f in std if f.init]
    only = [param(f) for f in kw if f.init]
    if only:
        params += ['*'] + only
    maker.add('__init__', params, body or ['pass'], None, overwrite=False)


def _tuple_text(name, flds):
    if not flds:
        return '()'
    return f'({",".join([f"{name}.{f.name}" for f in flds])},)'


def _frozen_functions(maker, cls, flds):
    maker.values['cls'] = cls
    maker.values['FrozenInstanceError'] = FrozenInstanceError
    condition = 'type(self) is cls'
    if flds:
        condition += ' or name in {' + ', '.join([repr(f.name) for f in flds]) + '}'
    maker.add('__setattr__', ('self', 'name', 'value'), (f'if {condition}:', ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                                                         'super(cls, self).__setattr__(name, value)'), MISSING)
    maker.add('__delattr__', ('self', 'name'), (f'if {condition}:', ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                                                'super(cls, self).__delattr__(name)'), MISSING)


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    flds = {}
    globals = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            for f in base_fields.values():
                flds[f.name] = f
            if all_frozen_bases is None:
                all_frozen_bases = True
            current = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and current
            any_frozen_base = any_frozen_base or current
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    kw_seen = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and _names_kind(annotation, cls, 'KW_ONLY', __name__):
            if kw_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        flds[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, flds)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    inits = [f for f in flds.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in inits if not f.kw_only]
    kws = [f for f in inits if f.kw_only]
    real = [f for f in flds.values() if f._field_type is _FIELD]
    maker = _Maker(cls, globals)
    if init:
        self_name = '__dataclass_self__' if 'self' in flds else 'self'
        _init_function(maker, std, kws, frozen, hasattr(cls, '__post_init__'), self_name, slots)
    if repr:
        shown = [f for f in real if f.repr]
        maker.add('__repr__', ('self',), ['return f"{self.__class__.__qualname__}(' + ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in shown]) + ')"'],
                  MISSING, wrap=_recursive_repr, overwrite=False)
    if eq:
        cmp = [f for f in real if f.compare]
        terms = ' and '.join([f'self.{f.name}==other.{f.name}' for f in cmp]) or 'True'
        maker.add('__eq__', ('self', 'other'), ['if self is other:', ' return True', 'if other.__class__ is self.__class__:', f' return {terms}',
                                                'return NotImplemented'], MISSING, overwrite=False)
    if order:
        cmp = [f for f in real if f.compare]
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            maker.add(name, ('self', 'other'), ['if other.__class__ is self.__class__:', f' return {_tuple_text("self", cmp)}{op}{_tuple_text("other", cmp)}',
                                                'return NotImplemented'], MISSING, overwrite=' Consider using functools.total_ordering')
    if frozen:
        _frozen_functions(maker, cls, real)
    hash_action = None
    if unsafe_hash:
        if has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        hash_action = 'add'
    elif eq and frozen:
        hash_action = None if has_hash else 'add'
    elif eq:
        hash_action = None if has_hash else 'none'
    if hash_action == 'add':
        hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
        maker.add('__hash__', ('self',), [f'return hash({_tuple_text("self", hashed)})'], MISSING, overwrite=False)
        if '__hash__' in cls.__dict__:
            del cls.__hash__
    maker.finish()
    if hash_action == 'none':
        cls.__hash__ = None
    if not getattr(cls, '__doc__'):
        try:
            import inspect
            text = str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            text = ''
        cls.__doc__ = cls.__name__ + text
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in std if f.init])
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, real)
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    abc = sys.modules.get('abc')
    if abc is not None and hasattr(abc, 'update_abstractmethods'):
        abc.update_abstractmethods(cls)
    return cls


def _slot_names(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        names = []
        if hasattr(cls, '__weakref__'):
            names.append('__weakref__')
        if getattr(cls, '__dictoffset__', -1) != 0:
            names.append('__dict__')
        return names
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _add_slots(cls, frozen, weakref_slot, flds):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    ns = dict(cls.__dict__)
    names = [f.name for f in flds]
    inherited = set()
    for c in cls.__mro__[1:-1]:
        inherited.update(_slot_names(c))
    slots = [n for n in names if n not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    ns['__slots__'] = tuple(slots)
    for n in names:
        ns.pop(n, None)
    ns.pop('__dict__', None)
    ns.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    new = type(cls)(cls.__name__, cls.__bases__, ns)
    if qualname is not None:
        new.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in ns:
            new.__getstate__ = _dataclass_getstate
        if '__setstate__' not in ns:
            new.__setstate__ = _dataclass_setstate
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
              weakref_slot=False):
    """Add the special methods that the annotations of a class ask for."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return wrap
    return wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        flds = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in flds.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Tell whether obj is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, those of dataclasses inside too."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError('asdict() should be called on dataclass instances')

    def whole(o):
        return dict_factory([(f.name, _walk(getattr(o, f.name), whole)) for f in fields(o)])
    return whole(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, those of dataclasses inside too."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError('astuple() should be called on dataclass instances')

    def whole(o):
        return tuple_factory([_walk(getattr(o, f.name), whole) for f in fields(o)])
    return whole(obj)


_atomic = frozenset([type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), types.CodeType, types.BuiltinFunctionType,
                     FunctionType, type, range, property])


def _walk(obj, whole):
    t = type(obj)
    if t in _atomic:
        return obj
    if hasattr(t, _FIELDS):
        return whole(obj)
    if t is list:
        return [_walk(v, whole) for v in obj]
    if t is dict:
        return {_walk(k, whole): _walk(v, whole) for k, v in obj.items()}
    if t is tuple:
        return tuple([_walk(v, whole) for v in obj])
    if issubclass(t, tuple):
        if hasattr(obj, '_fields'):
            return t(*[_walk(v, whole) for v in obj])
        return t([_walk(v, whole) for v in obj])
    if issubclass(t, dict):
        if hasattr(t, 'default_factory'):
            result = t(obj.default_factory)
            for k, v in obj.items():
                result[_walk(k, whole)] = _walk(v, whole)
            return result
        return t([(_walk(k, whole), _walk(v, whole)) for k, v in obj.items()])
    if issubclass(t, list):
        return t([_walk(v, whole) for v in obj])
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    """Make a dataclass of a list of fields."""
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, 'typing.Any'
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in _keywords:
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = tp

    def body(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, body)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except ValueError:
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only,
                     slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
