__all__ = ['help', 'render_doc', 'plain', 'getdoc', 'locate', 'doc', 'splitdoc']

import builtins
import inspect
import sys

_RULE = '-' * 70
_HIDDEN = {'__builtins__', '__cached__', '__doc__', '__file__', '__loader__', '__module__', '__name__', '__package__', '__path__', '__qualname__', '__slots__', '__spec__',
           '__static_attributes__', '__firstlineno__', '__date__', '__version__', '__credits__', '__author__'}


def getdoc(object):
    """The description of an object, or the comment above its source."""
    own = getattr(object, '__doc__', None)
    if isinstance(object, type) and own is not None and '__doc__' not in object.__dict__:
        own = None
    if own is None and not isinstance(object, type):
        try:
            own = inspect.getdoc(object)
        except Exception:
            own = None
    if own is None and (inspect.isroutine(object) or inspect.ismodule(object) or isinstance(object, type)):
        try:
            own = inspect.getcomments(object)
        except Exception:
            own = None
    if not isinstance(own, str):
        return ''
    return inspect.cleandoc(own).rstrip()


def splitdoc(text):
    """The first line and the rest of a description."""
    lines = text.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def plain(text):
    """Text without overstruck characters."""
    while '\b' in text:
        i = text.index('\b')
        text = text[:max(i - 1, 0)] + text[i + 1:]
    return text


def _indent(text, prefix='    '):
    return '\n'.join([(prefix + line).rstrip() for line in text.split('\n')])


def _visible(name, all=None, obj=None):
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True
    return not name.startswith('_') if all is None else name in all


def _class_name(cls, module):
    name = cls.__qualname__
    return name if cls.__module__ == module else f'{cls.__module__}.{name}'


def _shown(value):
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + '...'


def _signature(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return '(...)'


def _routine(object, name=None, module=None, cls=None):
    real = getattr(object, '__name__', name)
    name = name or real
    title = real if name == real else f'{name} = {real}'
    note = ''
    function = object
    if inspect.ismethod(object) or inspect.isbuiltin(object) and isinstance(getattr(object, '__self__', None), type):
        owner = object.__self__
        if isinstance(owner, type):
            if owner is not cls:
                note = f' class method of {_class_name(owner, module)}'
        elif cls is None:
            note = f' method of {_class_name(type(owner), module)} instance'
    elif isinstance(object, type(str.upper)) or isinstance(object, type(int.__add__)):
        if cls is None:
            note = f' unbound {_class_name(object.__objclass__, module)} method'
    prefix = 'async ' if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ''
    text = _signature(function)
    if real == '<lambda>':
        title, text = f'{name} lambda ', text[1:-1]
    head = prefix + title + text + note
    about = getdoc(object)
    return head + '\n' + (_indent(about) + '\n' if about else '')


def _property(name, object):
    about = getdoc(object)
    return name + '\n' + (_indent(about) + '\n' if about else '')


def _kind(cls, name, object):
    if isinstance(object, staticmethod) or name == '__new__' and not isinstance(object, classmethod):
        return 'Static methods'
    if isinstance(object, classmethod) or isinstance(object, type(dict.__dict__['fromkeys'])):
        return 'Class methods'
    if isinstance(object, property):
        return 'Data descriptors' if object.fset or object.fdel else 'Readonly properties'
    if inspect.isroutine(object):
        return 'Methods'
    if not isinstance(object, type) and (inspect.isdatadescriptor(object) or inspect.ismemberdescriptor(object) or inspect.isgetsetdescriptor(object)):
        return 'Data descriptors'
    return 'Data and other attributes'


_KINDS = ('Methods', 'Class methods', 'Static methods', 'Readonly properties', 'Data descriptors', 'Data and other attributes')


def _attribute(cls, kind, name, object, module):
    if kind in ('Methods', 'Class methods', 'Static methods'):
        return _routine(getattr(cls, name, object), name, module, cls)
    if kind in ('Readonly properties', 'Data descriptors'):
        return _property(name, object)
    if isinstance(object, type):
        return f'{name} = {object!r}\n'
    return f'{name} = {_shown(object)}\n'


def _class(object, module):
    bases = [_class_name(base, module) for base in object.__bases__]
    head = 'class ' + object.__name__ + (f'({", ".join(bases)})' if bases else '')
    parts = []
    text = _signature(object)
    if text != '(...)' and text != '()':
        parts.append(object.__name__ + text + '\n')
    about = getdoc(object)
    if about:
        parts.append(about + '\n')
    mro = inspect.getmro(object)
    if len(mro) > 2:
        parts.append('Method resolution order:\n' + ''.join([f'    {_class_name(c, module)}\n' for c in mro]))
    sections = []
    seen = set()
    for cls in mro:
        if cls is builtins.object and object is not builtins.object:
            continue
        names = [n for n in cls.__dict__ if n not in seen and _visible(n, obj=object)]
        seen.update(cls.__dict__)
        where = 'defined here' if cls is object else f'inherited from {_class_name(cls, module)}'
        for kind in _KINDS:
            found = sorted([n for n in names if _kind(cls, n, cls.__dict__[n]) == kind])
            if not found:
                continue
            items = [_attribute(cls, kind, n, cls.__dict__[n], module) for n in found]
            sections.append(f'{kind} {where}:\n\n' + '\n'.join(items))
    if sections:
        parts.append(('\n' + _RULE + '\n').join(sections))
    body = '\n'.join(parts).rstrip('\n')
    return head + '\n' + (_indent(body, ' |  ') + '\n' if body else '')


def _section(title, body):
    return f'{title}\n{_indent(body.rstrip(chr(10)))}\n\n'


def _module(object):
    about, rest = splitdoc(getdoc(object))
    out = _section('NAME', object.__name__ + (about and ' - ' + about))
    if rest:
        out += _section('DESCRIPTION', rest)
    names = getattr(object, '__all__', None)
    classes, functions, data = [], [], []
    for name, value in sorted(vars(object).items()):
        if not _visible(name, names, object):
            continue
        home = getattr(value, '__module__', None) or object.__name__
        if isinstance(value, type):
            if names is not None or home == object.__name__:
                classes.append(_class(value, object.__name__))
        elif inspect.isroutine(value):
            if names is not None or inspect.isbuiltin(value) or home == object.__name__:
                functions.append(_routine(value, name, object.__name__))
        elif not inspect.ismodule(value) and not (name.startswith('__') and name.endswith('__')):
            data.append(f'{name} = {_shown(value)}')
    if classes:
        out += _section('CLASSES', '\n'.join(classes))
    if functions:
        out += _section('FUNCTIONS', '\n'.join(functions))
    if data:
        out += _section('DATA', '\n'.join(data))
    try:
        out += _section('FILE', inspect.getabsfile(object))
    except TypeError:
        out += _section('FILE', '(built-in)')
    return out


def locate(path):
    """The object that a dotted name means, None if there is none."""
    parts = [p for p in path.split('.') if p]
    module, n = None, 0
    while n < len(parts):
        name = '.'.join(parts[:n + 1])
        try:
            __import__(name)
        except ImportError:
            break
        module, n = sys.modules[name], n + 1
    object = module or builtins
    for part in parts[n:]:
        try:
            object = getattr(object, part)
        except AttributeError:
            return None
    return object


def _describe(thing):
    if inspect.ismodule(thing):
        return ('built-in module ' if thing.__name__ in sys.builtin_module_names else 'module ') + thing.__name__
    if inspect.isgetsetdescriptor(thing):
        return f'getset descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    if inspect.ismemberdescriptor(thing):
        return f'member descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    return type(thing).__name__


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """The help text of an object, or of what a name means."""
    object = thing
    if isinstance(thing, str):
        object = locate(thing)
        if object is None:
            raise ImportError(f'No Python documentation found for {thing!r}.\nUse help(str) for help on the str class.')
    name = _describe(object)
    module = inspect.getmodule(object)
    home = getattr(object, '__module__', None)
    if not inspect.ismodule(object) and isinstance(home, str) and not (isinstance(object, property)):
        name += ' in module ' + home
    elif module is not None and module is not object:
        name += ' in module ' + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isdatadescriptor(object)):
        cls = type(object)
        if object.__doc__ == cls.__doc__ or not isinstance(object.__doc__, str):
            object = cls
            name += ' object'
        else:
            about = inspect.cleandoc(object.__doc__)
            return title % name + '\n\n' + _shown(object) + '\n' + _indent(about) + '\n'
    if inspect.ismodule(object):
        body = _module(object)
    elif inspect.isclass(object):
        body = _class(object, object.__module__)
    elif inspect.isroutine(object):
        body = _routine(object)
    else:
        body = _property(getattr(object, '__name__', None) or getattr(getattr(object, 'fget', None), '__name__', ''), object)
    return title % name + '\n\n' + body


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None):
    """Print the help text of an object."""
    try:
        text = render_doc(thing, title)
    except ImportError as e:
        text = str(e) + '\n'
    if output is None:
        print(text)
    else:
        output.write(text)


def help(*args):
    """Print the help text of an object, or say how to get one."""
    if not args:
        print('help(object) describes an object, help("name") what a dotted name means; dir(x) lists the attributes of x.')
        return
    doc(args[0], 'Help on %s:')
