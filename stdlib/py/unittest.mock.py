"""Objects that stand for others in tests and remember how they were used."""
import builtins
import contextlib
import functools
import inspect
import pprint
import sys

from types import ModuleType, MethodType, FunctionType

from unittest.util import safe_repr

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock",
           "mock_open", "PropertyMock", "seal")

__unittest = True

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock stands where a spec is wanted."""


class _SentinelObject(object):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel(object):
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _ANY(object):
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _call_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + ["%s=%r" % (key, value) for key, value in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(parts))


class _Call(tuple):
    """The arguments of a call, with the name of what was called."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for item in value if len(value) <= 3 else ():
            if isinstance(item, str):
                name = item
            elif isinstance(item, tuple):
                args = item
            else:
                kwargs = item
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    @staticmethod
    def _parts(value):
        name, args, kwargs = "", (), {}
        for item in value:
            if isinstance(item, str):
                name = item
            elif isinstance(item, tuple):
                args = item
            else:
                kwargs = item
        return name, args, kwargs

    def __eq__(self, other):
        try:
            if not isinstance(other, tuple) or len(other) > 3:
                return NotImplemented
        except TypeError:
            return NotImplemented
        name, args, kwargs = self._parts(self)
        other_name, other_args, other_kwargs = self._parts(other)
        if len(self) == 2 or len(other) == 2 and not isinstance(other[0], str) or not other_name and not isinstance(other, _Call):
            other_name = name
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None) and self._mock_parent != other._mock_parent:
            return False
        return (other_name, other_args, other_kwargs) == (name, args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if attr.startswith("__") and attr.endswith("__"):
            raise AttributeError(attr)
        name = attr if self._mock_name is None else "%s.%s" % (self._mock_name, attr)
        return _Call(name=name, parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and not attr.startswith("__"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call%s" % name if name.startswith("()") else name
        name, args, kwargs = self._parts(self)
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = "call.%s" % name
        else:
            name = "call%s" % name
        return _call_text(name, args, kwargs)

    def call_list(self):
        """The calls that led to this one."""
        calls = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                calls.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


_ASSERTS = ("assert", "assret", "asert", "aseert", "assrt")
_OWN = ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls")


class NonCallableMock(object):
    """A mock that cannot be called."""

    def __new__(cls, *args, **kw):
        # each mock has a class of its own, for special methods
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        d = self.__dict__
        d["_mock_parent"] = parent
        d["_mock_name"] = name
        d["_mock_new_name"] = _new_name
        d["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        d["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
        d["_spec_class"] = None
        d["_mock_methods"] = None
        d["_spec_set"] = spec_set is not None
        d["_spec_signature"] = None
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                d["_mock_methods"] = list(spec)
            else:
                d["_spec_class"] = spec if isinstance(spec, type) else type(spec)
                d["_mock_methods"] = dir(spec)
        d["_mock_children"] = {}
        d["_mock_wraps"] = wraps
        d["_mock_delegate"] = None
        d["_mock_return_value"] = DEFAULT
        d["_mock_side_effect"] = None
        d["_mock_unsafe"] = unsafe
        self.reset_mock()
        if kwargs:
            self.configure_mock(**kwargs)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        d = self.__dict__
        d["_mock_called"] = False
        d["_mock_call_args"] = None
        d["_mock_call_count"] = 0
        d["_mock_mock_calls"] = _CallList()
        d["_mock_call_args_list"] = _CallList()
        d["_mock_method_calls"] = _CallList()
        if return_value:
            d["_mock_return_value"] = DEFAULT
        if side_effect:
            d["_mock_side_effect"] = None
        for child in list(d["_mock_children"].values()):
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = d["_mock_return_value"]
        if isinstance(ret, NonCallableMock) and ret is not self:
            ret.reset_mock(visited)

    called = property(lambda self: self._mock_called, lambda self, v: self.__dict__.__setitem__("_mock_called", v))
    call_count = property(lambda self: self._mock_call_count, lambda self, v: self.__dict__.__setitem__("_mock_call_count", v))
    call_args = property(lambda self: self._mock_call_args, lambda self, v: self.__dict__.__setitem__("_mock_call_args", v))
    call_args_list = property(lambda self: self._mock_call_args_list, lambda self, v: self.__dict__.__setitem__("_mock_call_args_list", v))
    mock_calls = property(lambda self: self._mock_mock_calls, lambda self, v: self.__dict__.__setitem__("_mock_mock_calls", v))
    method_calls = property(lambda self: self._mock_method_calls, lambda self, v: self.__dict__.__setitem__("_mock_method_calls", v))

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def _get_return_value(self):
        ret = self._mock_return_value
        if ret is DEFAULT and self._mock_wraps is None:
            ret = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = ret
        return ret

    def _set_return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        self._attach(value, None, "()")

    return_value = property(_get_return_value, _set_return_value)

    def _get_side_effect(self):
        return self._mock_side_effect

    def _set_side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    side_effect = property(_get_side_effect, _set_side_effect)

    def _attach(self, value, name, new_name):
        """Make value, if it is a mock of its own, report to this one."""
        if not isinstance(value, NonCallableMock):
            return False
        if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
            return False
        thing = self
        while thing is not None:
            if thing is value:
                return False
            thing = thing._mock_new_parent
        value.__dict__["_mock_new_parent"] = self
        value.__dict__["_mock_new_name"] = new_name
        if name:
            value.__dict__["_mock_parent"] = self
            value.__dict__["_mock_name"] = name
        return True

    def attach_mock(self, mock, attribute):
        """Make mock an attribute of this one, so that its calls are recorded here too."""
        for key, value in (("_mock_parent", None), ("_mock_new_parent", None), ("_mock_name", ""), ("_mock_new_name", None)):
            mock.__dict__[key] = value
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec."""
        self.__dict__["_spec_set"] = spec_set
        self.__dict__["_mock_methods"] = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
        if not isinstance(spec, (list, tuple)):
            self.__dict__["_spec_class"] = spec if isinstance(spec, type) else type(spec)

    def configure_mock(self, /, **kwargs):
        """Set attributes; names may have dots."""
        for arg, val in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *path, final = arg.split(".")
            obj = self
            for entry in path:
                obj = getattr(obj, entry)
            setattr(obj, final, val)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe", "_mock_children", "_spec_class"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not self._mock_unsafe and (self._mock_methods is None or name not in self._mock_methods):
            if name.startswith(_ASSERTS):
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        result = self._mock_children.get(name)
        if result is _missing:
            raise AttributeError(name)
        if result is None:
            wraps = None
            if self._mock_wraps is not None:
                wraps = getattr(self._mock_wraps, name)
            result = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = result
        return result

    def __setattr__(self, name, value):
        if name in _OWN and not isinstance(value, property):
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _all_magics:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, NonCallableMock):
                self._attach(value, None, name)
                setattr(type(self), name, value)
            else:
                def method(self, /, *args, **kw):
                    return value(self, *args, **kw)
                setattr(type(self), name, method if callable(value) else value)
            self._mock_children[name] = value
            return
        if name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        if self._attach(value, name, name):
            self._mock_children[name] = value
            return
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock):
            self._mock_children[name] = value
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        obj = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif obj is _missing and name in self._mock_children:
            raise AttributeError(name)
        self._mock_children[name] = _missing

    def _extract_mock_name(self):
        thing = self
        names = []
        while thing is not None:
            name = thing._mock_new_name
            if thing._mock_new_parent is None:
                break
            names.append(name)
            thing = thing._mock_new_parent
        text = thing._mock_name or thing._mock_new_name or "mock" if thing is not None else "mock"
        for name in reversed(names):
            text += name if name == "()" else "." + name
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        shown = ""
        if name not in ("mock", "mock."):
            shown = " name=%r" % name
        spec = ""
        if self._spec_class is not None:
            spec = " spec=%r"
            if self._spec_set:
                spec = " spec_set=%r"
            spec %= self._spec_class.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, shown, spec, id(self))

    def __dir__(self):
        found = list(self._mock_methods or []) + list(dir(type(self))) + list(self.__dict__) + [k for k, v in self._mock_children.items() if v is not _missing]
        return sorted(set(name for name in found if not name.startswith("_mock_") and not name.startswith("_spec")))

    def _get_child_mock(self, /, **kw):
        """The mock for an attribute or a return value."""
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        for cls in type(self).__mro__[1:]:
            if cls is NonCallableMagicMock:
                return MagicMock(**kw)
            if cls is NonCallableMock:
                return Mock(**kw)
            if cls in (Mock, MagicMock, PropertyMock):
                return (MagicMock if cls is PropertyMock else cls)(**kw)
            return cls(**kw)

    # Assertions.

    def _name_text(self):
        return self._mock_name or "mock"

    def _format_calls(self, prefix="Calls"):
        return f"\n{prefix}: {safe_repr(self.mock_calls)}" if self.mock_calls else ""

    def _dotted_calls(self):
        return self._format_calls() + "." if self.mock_calls else ""

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (self._name_text(), self.call_count, self._dotted_calls()))

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % self._name_text())

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (self._name_text(), self.call_count, self._dotted_calls()))

    def _failure(self, args, kwargs, action="call"):
        return "expected %s not found.\nExpected: %s\n  Actual: %s" % (action, _call_text(self._name_text(), args, kwargs),
                                                                   _call_text(self._name_text(), *self.call_args))

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: not called." % _call_text(self._name_text(), args, kwargs))
        if _Call((args, kwargs), two=True) != self.call_args:
            raise AssertionError(self._failure(args, kwargs))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (self._name_text(), self.call_count, self._dotted_calls()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError("%s call not found" % _call_text(self._name_text(), args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        expected = list(calls)
        actual = self.mock_calls
        if not any_order:
            if expected not in actual:
                raise AssertionError("Calls not found.\nExpected: %s%s" % (_CallList(expected), self._format_calls("  Actual")))
            return
        rest = list(actual)
        missing = []
        for kall in expected:
            try:
                rest.remove(kall)
            except ValueError:
                missing.append(kall)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (self._mock_name or "mock", tuple(missing), rest))


class CallableMixin(NonCallableMock):
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None:
            self._spec_signature.bind(*args, **kwargs)
        self._increment(args, kwargs)
        return self._result(args, kwargs)

    def _increment(self, args, kwargs):
        d = self.__dict__
        d["_mock_called"] = True
        d["_mock_call_count"] += 1
        kall = _Call((args, kwargs), two=True)
        d["_mock_call_args"] = kall
        self.call_args_list.append(kall)
        self.mock_calls.append(_Call(("", args, kwargs)))
        method_name = self._mock_name
        do_methods = self._mock_parent is not None
        name = self._mock_new_name
        is_call = name == "()"
        parent = self._mock_new_parent
        while parent is not None:
            if do_methods:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                do_methods = parent._mock_parent is not None
                if do_methods:
                    method_name = parent._mock_name + "." + method_name
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                name = parent._mock_new_name + ("" if is_call else ".") + name
                is_call = parent._mock_new_name == "()"
            parent = parent._mock_new_parent

    def _result(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Makes up attributes as they are asked for and records calls."""


# Special methods that MagicMock has, with what they return.
_numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_unsupported = {"__eq__", "__ne__", "__lt__", "__gt__", "__le__", "__ge__"}
_defaults = {"__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j,
             "__float__": 1.0, "__bool__": True, "__index__": 1}
_magics = {"__%s__" % name for name in "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos abs invert "
           "complex int float index round trunc floor ceil bool next fspath aiter hash iter".split()}
_magics |= {"__%s__" % name for name in _numerics} | {"__i%s__" % name for name in _numerics} | {"__r%s__" % name for name in _numerics}
_all_magics = _magics | {"__get__", "__set__", "__delete__", "__reversed__", "__missing__", "__reduce__", "__getformat__", "__repr__", "__dir__",
                         "__subclasses__", "__format__", "__getnewargs_ex__", "__call__"} - {"__call__"}
_not_automatic = {"__next__", "__aiter__"} | _unsupported


class _MagicProxy(object):
    """Makes the mock of a special method when it is first wanted."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, _type=None):
        if obj is None:
            return self
        return _make_magic(obj, self.name)


def _make_magic(obj, name):
    m = obj._get_child_mock(name=name, _new_name=name, _new_parent=obj)
    if name in _defaults:
        m.return_value = _defaults[name]
    elif name == "__iter__":
        def items():
            ret = m.__dict__["_mock_return_value"]
            return iter([]) if ret is DEFAULT else iter(ret)
        m.side_effect = items
    elif name == "__fspath__":
        m.return_value = f"{type(obj).__name__}/{obj._extract_mock_name()}/{id(obj)}"
    elif name in ("__hash__", "__str__", "__sizeof__"):
        m.return_value = getattr(object, name)(obj)
    elif name in ("__next__", "__get__"):
        return m
    obj._mock_children[name] = m
    setattr(type(obj), name, m)
    return m


class MagicMixin(NonCallableMock):
    """What gives a mock special methods."""

    def __init__(self, /, *args, **kw):
        self._mock_set_magics(kw.get("spec_set", kw.get("spec", args[0] if args else None)))
        super().__init__(*args, **kw)

    def _mock_set_magics(self, spec):
        wanted = _magics - _not_automatic
        if spec is not None:
            allowed = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
            wanted = wanted & set(allowed)
        for name in wanted:
            setattr(type(self), name, _MagicProxy(name))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A Mock with the special methods."""


class PropertyMock(Mock):
    """A mock that stands for a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """No new attributes from now on."""
    mock.__dict__["_mock_sealed"] = True
    for value in list(mock._mock_children.values()):
        if isinstance(value, NonCallableMock) and value._mock_new_parent is mock:
            seal(value)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes and signatures of spec."""
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec {'attr %r' % _name if _name else 'the object'} because it has already been mocked out. [object={spec!r}]")
    options = {"spec_set" if spec_set else "spec": spec}
    kind = MagicMock if callable(spec) and not (instance and isinstance(spec, type)) else NonCallableMagicMock
    mock = kind(name=_name or "", parent=_parent, _new_name=_name or "", _new_parent=_parent, **options, **kwargs)
    try:
        target = spec.__init__ if isinstance(spec, type) else spec
        sig = inspect.signature(target)
        if isinstance(spec, type) or _parent is not None and isinstance(spec, FunctionType):
            parameters = list(sig.parameters.values())
            sig = sig.replace(parameters=parameters[1:])
        mock.__dict__["_spec_signature"] = sig
    except (TypeError, ValueError):
        pass
    for name in dir(spec):
        if name in _all_magics or name.startswith("__"):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if isinstance(original, (FunctionType, MethodType)):
            mock._mock_children[name] = create_autospec(original, spec_set, _parent=mock if isinstance(spec, type) or not isinstance(spec, ModuleType) else None,
                                                        _name=name)
    if isinstance(spec, type) and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    return mock


def mock_open(mock=None, read_data=""):
    """A mock of open() whose files have the given contents."""
    import io
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=io.TextIOWrapper)
    handle.__enter__.return_value = handle

    def reset(*args, **kwargs):
        data = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data, newline=None)
        for name in ("read", "readline", "readlines"):
            getattr(handle, name).side_effect = getattr(data, name)
        handle.__iter__.side_effect = lambda: iter(data)
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
