"""Enumerations: classes whose instances are a fixed set of named values."""
import sys
from types import DynamicClassAttribute as _ClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'verify',
           'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str',
           'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

Enum = Flag = ReprEnum = EJECT = STRICT = CONFORM = KEEP = None
_builtin_property = property


class nonmember:
    """Keep a value in the body of an enumeration from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Make a member of a value that would not become one."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    for name in ('__get__', '__set__', '__delete__'):
        if hasattr(type(obj), name) or hasattr(obj, name) and not isinstance(obj, type):
            return True
    return False


def _is_dunder(name):
    return len(name) > 4 and name[:2] == '__' == name[-2:] and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == '_' == name[-1] and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and (name[-1] != '_' or name[-2] != '_')


def _is_single_bit(n):
    return n > 0 and n & (n - 1) == 0


def _bits(n):
    """The single bits of n, lowest first."""
    while n:
        b = n & -n
        yield b
        n ^= b


class auto:
    """A value that is chosen when the member is made."""
    _unset = object()

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % (self.value,)


_no_value = auto._unset


class property(_ClassAttribute):
    """An attribute of members that leaves its name free for a member."""
    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class EnumDict(dict):
    """The namespace of the body of an enumeration: it notes the members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                           '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_', '_use_args_', '_member_names_') \
                    and not key.startswith('_repr_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, type) and self._cls_name is not None and value.__qualname__.endswith(f'{self._cls_name}.{value.__name__}'):
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            chosen = len(self._last_values)
            value = self._resolve(key, value)
            self._member_names[key] = None
            if len(self._last_values) == chosen:
                self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        """Replace auto() in a member's value."""
        if isinstance(value, auto):
            if value.value is _no_value:
                value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                self._auto_called = True
            return value.value
        if isinstance(value, tuple) and any([isinstance(v, auto) for v in value]):
            out = []
            for v in value:
                if isinstance(v, auto):
                    if v.value is _no_value:
                        v.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                        self._auto_called = True
                    v = v.value
                    self._last_values.append(v)
                out.append(v)
            return tuple(out) if type(value) is tuple else type(value)(*out)
        return value

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict


class EnumType(type):
    """Metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_bases(cls, bases)
        ns = EnumDict(cls)
        member_type, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            ns['_generate_next_value_'] = getattr(first, '_generate_next_value_', None)
        return ns

    @staticmethod
    def _check_bases(name, bases):
        for base in bases:
            for b in base.__mro__:
                if isinstance(b, EnumType) and b._member_names_:
                    raise TypeError(f'<enum {name!r}> cannot extend {b!r}')

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignore = classdict.pop('_ignore_', None) if '_ignore_' in classdict else None
        if ignore:
            for name in ignore:
                classdict.pop(name, None)
        names = list(getattr(classdict, '_member_names', ()))
        bad = set(names) & {'mro', ''}
        if bad:
            raise ValueError('invalid enum member name(s) %s' % ','.join([repr(n) for n in bad]))
        order = classdict.pop('_order_', None) if '_order_' in classdict else None
        values = [(n, dict.__getitem__(classdict, n)) for n in names]
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        ns = dict(classdict)
        for n in names:
            del ns[n]
        gnv = ns.get('_generate_next_value_')
        if gnv is not None and not isinstance(gnv, staticmethod):
            ns['_generate_next_value_'] = staticmethod(gnv)
        ns['_new_member_'] = new
        ns['_use_args_'] = use_args
        ns['_member_names_'] = []
        ns['_member_map_'] = {}
        ns['_value2member_map_'] = {}
        ns['_hashable_values_'] = []
        ns['_unhashable_values_'] = []
        ns['_unhashable_values_map_'] = {}
        ns['_member_type_'] = member_type
        ns['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        ns['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        ns['_flag_mask_'] = 0
        ns['_singles_mask_'] = 0
        ns['_all_bits_'] = 0
        ns['_inverted_'] = None
        enum_class = super().__new__(metacls, cls, bases, ns, **kwds)
        if Enum is not None:
            metacls._choose_methods(enum_class, ns, member_type, first_enum, bases)
        if save_new and Enum is not None:
            enum_class.__new_member__ = ns['__new__']
        if Enum is not None:
            enum_class.__new__ = Enum.__new__
        type.__setattr__(enum_class, '_in_progress_', True)
        try:
            for name, value in values:
                enum_class._add_member(name, value, new, use_args, member_type)
        finally:
            type.__delattr__(enum_class, '_in_progress_')
        if Flag is not None and issubclass(enum_class, Flag):
            enum_class._finish_flag()
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            wanted = [o for o in order if o not in enum_class._member_map_ or enum_class._member_map_[o]._name_ == o]
            have = enum_class._member_names_
            if Flag is not None and issubclass(enum_class, Flag):
                wanted = [o for o in wanted if o in have]
            if wanted != have:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (have, wanted))
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    @staticmethod
    def _choose_methods(cls, ns, member_type, first_enum, bases):
        """Keep __repr__ and its like from coming from the data type."""
        is_repr = ReprEnum is not None and ReprEnum in bases or ReprEnum is not None and any([ReprEnum in b.__mro__ for b in bases])
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name in ns:
                continue
            if is_repr and name in ('__str__', '__format__'):
                if ReprEnum in bases:
                    m = getattr(member_type, name)
                    if m is object.__str__:
                        m = member_type.__repr__
                    setattr(cls, name, m)
                continue
            found = getattr(cls, name)
            data = getattr(member_type, name, None)
            plain = getattr(object, name, None)
            if found is data or found is plain:
                setattr(cls, name, getattr(first_enum, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in ns:
                    m = getattr(cls, name)
                    if m is not getattr(Flag, name) and m is getattr(member_type, name, None):
                        type.__setattr__(cls, name, getattr(Flag, name))

    def _add_member(cls, name, value, new, use_args, member_type):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if not use_args:
            m = new(cls)
        else:
            m = new(cls, *args)
        if not hasattr(m, '_value_'):
            if member_type is object:
                m._value_ = value
            else:
                try:
                    m._value_ = member_type(*args)
                except Exception as exc:
                    raise TypeError('_value_ not set in __new__, unable to create it') from exc
        value = m._value_
        m._name_ = name
        m.__objclass__ = cls
        m.__init__(*args)
        m._sort_order_ = len(cls._member_names_)
        flag = Flag is not None and issubclass(cls, Flag)
        alias = None
        try:
            alias = cls._value2member_map_.get(value)
        except TypeError:
            for canonical in cls._member_map_.values():
                if canonical._value_ == value:
                    alias = canonical
                    break
        if alias is not None:
            m = alias
        elif not flag:
            cls._member_names_.append(name)
        else:
            if value is not None and (_is_single_bit(value) if isinstance(value, int) else True):
                cls._member_names_.append(name)
                cls._singles_mask_ = cls._singles_mask_ | value if isinstance(value, int) else cls._singles_mask_
            if isinstance(value, int):
                type.__setattr__(cls, '_flag_mask_', cls._flag_mask_ | value)
                if _is_single_bit(value):
                    type.__setattr__(cls, '_singles_mask_', cls._singles_mask_ | value)
                type.__setattr__(cls, '_all_bits_', 2 ** cls._flag_mask_.bit_length() - 1)
        cls._bind(name, m)
        cls._member_map_[name] = m
        if alias is None:
            try:
                cls._value2member_map_.setdefault(value, m)
                cls._hashable_values_.append(value)
            except TypeError:
                cls._unhashable_values_.append(value)
                cls._unhashable_values_map_.setdefault(name, []).append(value)

    def _bind(cls, name, m):
        """Make the member an attribute of the class; a property of the same name keeps working for members."""
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is not None:
                if _is_descriptor(attr):
                    redirect = property()
                    redirect.member = m
                    for f in ('fget', 'fset', 'fdel'):
                        setattr(redirect, f, getattr(attr, f, None))
                    if not isinstance(attr, (property, _ClassAttribute)):
                        redirect._attr_type = 'desc'
                    redirect.__set_name__(cls, name)
                    type.__setattr__(cls, name, redirect)
                    return
                break
        type.__setattr__(cls, name, m)

    def _finish_flag(cls):
        """Choose how the members of a flag are iterated."""
        names = cls._member_names_
        if names and [cls._member_map_[n]._value_ for n in names] != sorted([cls._member_map_[n]._value_ for n in names]):
            type.__setattr__(cls, '_iter_member_', cls._iter_member_by_def_)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_no_value, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _no_value:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _no_value and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return cls._create_(class_name=value, names=None if names is _no_value else names, module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            if value in cls._value2member_map_:
                return True
        except TypeError:
            return value in cls._unhashable_values_
        if Flag is not None and issubclass(cls, Flag):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                return False
        return False

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = set(['__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__',
                     '__qualname__'] + cls._member_names_)
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first = cls
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names = names, []
            last = []
            for count, name in enumerate(original):
                value = first._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            classdict[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals['__name__']
            except (ValueError, KeyError):
                pass
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make members of the constants of a module, and put them in their place."""
        there = sys.modules[module].__dict__
        found = [(n, v) for n, v in (source.__dict__ if source else there).items() if filter(n)]
        try:
            found.sort(key=lambda pair: (pair[1], pair[0]))  # the first name of a value becomes the member
        except TypeError:
            found.sort(key=lambda pair: pair[0])
        new = cls(name, found, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(new)
        else:
            there.update(new.__members__)
        there[name] = new
        return new

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        """The data type and the enumeration among the bases."""
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return metacls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_repr_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    if '__dataclass_fields__' in base.__dict__ and '__dataclass_params__' in base.__dict__ and base.__dict__['__dataclass_params__'].repr:
                        return _dataclass_repr
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in types:
                            types.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    c = candidate or base
                    if c not in types:
                        types.append(c)
                    break
                else:
                    candidate = candidate or base
        if len(types) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {set(types)!r}')
        return types[0] if types else None

    @classmethod
    def _find_new_(metacls, classdict, member_type, first_enum):
        """The __new__ that makes members; whether it is the class's own; whether it gets the value."""
        new = classdict.get('__new__', None)
        save = first_enum is not None and new is not None
        if new is None:
            for attr in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, attr, None)
                    if target not in (None, None.__new__, object.__new__, Enum.__new__ if Enum is not None else None):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        if isinstance(new, staticmethod):
            new = new.__func__
        return new, save, not (first_enum is None or new is object.__new__)


EnumMeta = EnumType


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join(['%s=%r' % (k, getattr(self, k)) for k in fields if fields[k].repr])


class Enum(metaclass=EnumType):
    """Base class of enumerations."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        if not cls._member_map_:
            if cls.__dict__.get('_in_progress_'):
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly')
            raise TypeError(f'{cls!r} has no members')
        try:
            exc = None
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            error = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if result is None and exc is None:
                raise error
            if exc is None:
                exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (cls.__name__, result))
            if not isinstance(exc, ValueError):
                exc.__context__ = error
            raise exc
        finally:
            exc = None
            error = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        cls = self.__class__
        if name in cls._member_map_:
            if cls._member_map_[name] is not self:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        cls._bind(name, self)
        cls._member_map_[name] = self

    def _add_value_alias_(self, value):
        cls = self.__class__
        try:
            if value in cls._value2member_map_:
                if cls._value2member_map_[value] is not self:
                    raise ValueError('%r is already bound: %r' % (value, cls._value2member_map_[value]))
                return
            cls._value2member_map_[value] = self
            cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = set() if self.__class__._member_type_ is object else set(object.__dir__(self))
        for n in getattr(self, '__dict__', ()):
            if n[0] != '_':
                names.add(n)
        for cls in self.__class__.__mro__:
            for n, v in cls.__dict__.items():
                if n[0] == '_':
                    continue
                if isinstance(v, property):
                    names.add(n)
                elif n not in self.__class__._member_map_:
                    names.add(n)
        names |= {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Enumeration whose members show with str() and format() as their values."""


class IntEnum(int, ReprEnum):
    """Enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """Enumeration whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        m = str.__new__(cls, value)
        m._value_ = value
        return m

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What a flag does with bits that no member has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Enumeration whose members can be combined with | & ^ ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for b in _bits(value & cls._flag_mask_):
            m = cls._value2member_map_.get(b)
            if m is not None:
                yield m

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask = cls._flag_mask_
        singles = cls._singles_mask_
        everything = cls._all_bits_
        neg = None
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (cls, value, bin(value, width), bin(mask, width)))
            elif cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value = max(everything + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError('%r unknown flag boundary %r' % (cls, cls._boundary_))
        if value < 0:
            neg = value
            value = everything + 1 + value
            if cls._boundary_ is not KEEP:
                value &= mask
        unknown = value & ~mask
        alias = value & ~singles
        if cls._member_type_ is object:
            m = object.__new__(cls)
        else:
            m = cls._member_type_.__new__(cls, value)
        if not hasattr(m, '_value_'):
            m._value_ = value
        if unknown and cls._boundary_ is not KEEP and cls._boundary_ is not None and not issubclass(cls, int):
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        members = []
        combined = 0
        for mm in cls._iter_member_(value):
            members.append(mm)
            combined |= mm._value_
        if alias:
            value_left = value
            for mm in cls._member_map_.values():
                if mm not in members and mm._value_ and mm._value_ & value == mm._value_ and mm._value_ & alias:
                    members.append(mm)
                    combined |= mm._value_
        left = value ^ combined
        m._name_ = '|'.join([x._name_ for x in members])
        if not combined:
            m._name_ = None
        elif left and cls._boundary_ is STRICT:
            raise ValueError('%r: no members with value %r' % (cls, left))
        elif left:
            m._name_ += '|%s' % cls._numeric_repr_(left)
        m._sort_order_ = None
        m = cls._value2member_map_.setdefault(value, m)
        if neg is not None:
            cls._value2member_map_[neg] = m
        return m

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (self.__class__.__name__, show(self._value_))
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        v = self._get_value(other)
        if v is NotImplemented:
            return NotImplemented
        for x in (self, other):
            if self._get_value(x) is None:
                raise TypeError(f"'{x}' cannot be combined with other flags with |")
        return self.__class__(self._value_ | v)

    def __and__(self, other):
        v = self._get_value(other)
        if v is NotImplemented:
            return NotImplemented
        for x in (self, other):
            if self._get_value(x) is None:
                raise TypeError(f"'{x}' cannot be combined with other flags with &")
        return self.__class__(self._value_ & v)

    def __xor__(self, other):
        v = self._get_value(other)
        if v is NotImplemented:
            return NotImplemented
        for x in (self, other):
            if self._get_value(x) is None:
                raise TypeError(f"'{x}' cannot be combined with other flags with ^")
        return self.__class__(self._value_ ^ v)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self.__class__._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flag whose members are ints."""


def bin(num, max_bits=None):
    """The binary digits of num with a sign digit of their own."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        s = '{:b}'.format(num + ceiling)
        sign, digits = '0b0', s[1:]
    else:
        s = '{:b}'.format(~num ^ (ceiling - 1) + ceiling)
        sign, digits = '0b1', s[1:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return '%s %s' % (sign, digits)


def unique(enumeration):
    """Refuse aliases."""
    dup = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
    if dup:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(['%s -> %s' % d for d in dup])))
    return enumeration


def _power_of_two(value):
    return value == 2 ** (value.bit_length() - 1)


def global_enum_repr(self):
    """repr as module.MEMBER."""
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    """repr as module.A|module.B."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return '%s.%s' % (module, self._name_)
    if self._boundary_ is not KEEP:
        return '|'.join(['%s.%s' % (module, n) for n in self.name.split('|')])
    return '|'.join([n if n[0].isdigit() else '%s.%s' % (module, n) for n in self._name_.split('|')])


def global_str(self):
    """str as the name alone."""
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Make the members names of the module, and show them so."""
    if issubclass(cls, Flag):
        cls.__repr__ = global_flag_repr
    else:
        cls.__repr__ = global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def show_flag_values(value):
    """The single bits of a value."""
    return list(_bits(value))


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        cls_name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                dup = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if dup:
                    raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(['%s -> %s' % d for d in dup])))
            elif check is CONTINUOUS:
                values = set([e.value for e in enumeration])
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    missing = [1 << i for i in range(low.bit_length(), high.bit_length()) if 1 << i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    raise ValueError(('invalid %s %r: missing values %s' % ('flag' if is_flag else 'enum', cls_name,
                                                                             ', '.join([str(m) for m in missing])))[:256])
            elif check is NAMED_FLAGS:
                names = enumeration._member_names_
                values = [m.value for m in enumeration]
                bad = []
                missed = 0
                for name, alias in enumeration._member_map_.items():
                    if name in names or alias.value < 0:
                        continue
                    lost = [v for v in _bits(alias.value) if v not in values]
                    if lost:
                        bad.append(name)
                        for v in lost:
                            missed |= v
                if bad:
                    alias = 'alias %s is missing' % bad[0] if len(bad) == 1 else 'aliases %s and %s are missing' % (', '.join(bad[:-1]), bad[-1])
                    value = 'value 0x%x' % missed if _is_single_bit(missed) else 'combined values of 0x%x' % missed
                    raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (cls_name, alias, value))
        return enumeration


def _iter_bits_lsb(num):
    """The single bits of a number or of a member's value, lowest first."""
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError('%r is not a positive integer' % num)
    yield from _bits(num)


def _make_class_unpicklable(obj):
    """Make the members of a class refuse to be pickled."""
    def refuse(self, proto):
        raise TypeError('%r cannot be pickled' % self)
    type.__setattr__(obj, '__reduce_ex__', refuse)
    type.__setattr__(obj, '__module__', '<unknown>')


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A class decorator: make an enumeration of what the body of a plain class has."""
    def convert(cls):
        name = cls.__name__
        meta = type(etype)
        body = meta.__prepare__(name, (etype,))
        for key, value in cls.__dict__.items():
            if key not in ('__dict__', '__weakref__', '__members__', '__doc__') or key == '__doc__' and value is not None:
                body[key] = value
        body['__qualname__'] = cls.__qualname__
        return meta(name, (etype,), body, boundary=boundary)
    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError unless both enumerations have the same members, values and methods."""
    failed = []
    one, two = checked_enum.__members__, simple_enum.__members__
    for name in sorted({*one, *two}):
        if name not in two:
            failed.append(f'missing member from simple enum: {name!r}')
        elif name not in one:
            failed.append(f'extra member in simple enum: {name!r}')
        else:
            for attr in ('name', 'value'):
                if getattr(one[name], attr) != getattr(two[name], attr):
                    failed.append(f'{name!r} has another {attr}: {getattr(one[name], attr)!r} and {getattr(two[name], attr)!r}')
    for name in sorted({*dir(checked_enum), *dir(simple_enum)}):
        if name in one or name in two or name.startswith('__') or name.startswith('_') and name.endswith('_'):
            continue
        if hasattr(checked_enum, name) != hasattr(simple_enum, name):
            failed.append(f'only one of them has {name!r}')
    if failed:
        raise TypeError('enum mismatch:\n   %s' % '\n   '.join(failed))
