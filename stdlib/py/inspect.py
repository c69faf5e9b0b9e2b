"""Look into live objects: members, signatures, sources, frames."""
import sys
import types
import functools
import collections.abc
from collections import namedtuple

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20


# What an object is.

def ismodule(object):
    """Is it a module?"""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Is it a class?"""
    return isinstance(object, type)


def ismethod(object):
    """Is it a bound method written in Python?"""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Is it a function written in Python?"""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Is it a built-in function or a bound built-in method?"""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Is it a bound slot method?"""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Is it any kind of function or method?"""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def ismethoddescriptor(object):
    """Does it have __get__ but not __set__, and is no function, class or method?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    if tp is functools.partial: # it will be one in a later version
        return False
    return hasattr(tp, '__get__') and not hasattr(tp, '__set__') and not hasattr(tp, '__delete__')


def isdatadescriptor(object):
    """Does it have __set__ or __delete__?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, '__set__') or hasattr(tp, '__delete__')


def ismemberdescriptor(object):
    """Is it the descriptor of a slot?"""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Is it a computed attribute of a built-in type?"""
    return isinstance(object, types.GetSetDescriptorType)


def isgenerator(object):
    """Is it a generator?"""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Is it a coroutine?"""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Is it an asynchronous generator?"""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Can it stand in an await expression?"""
    return (isinstance(object, types.CoroutineType) or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, collections.abc.Awaitable))


def istraceback(object):
    """Is it a traceback?"""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Is it a frame?"""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Is it a code object?"""
    return isinstance(object, types.CodeType)


def _has_code_flag(f, flag):
    f = functools._unwrap_partialmethod(f) if hasattr(functools, '_unwrap_partialmethod') else f
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
        while ismethod(f):
            f = f.__func__
    code = getattr(f, '__code__', None)
    return isinstance(code, types.CodeType) and bool(code.co_flags & flag)


def isgeneratorfunction(obj):
    """Does calling it make a generator?"""
    return _has_code_flag(obj, CO_GENERATOR)


_coroutine_mark = object()


def markcoroutinefunction(func):
    """Have iscoroutinefunction() say yes of func."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_mark = _coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Does calling it make a coroutine?"""
    if _has_code_flag(obj, CO_COROUTINE):
        return True
    f = obj
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    return getattr(f, '_is_coroutine_mark', None) is _coroutine_mark


def isasyncgenfunction(obj):
    """Does calling it make an asynchronous generator?"""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isabstract(object):
    """Is it a class with abstract methods?"""
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


# Members.

def _getmembers(object, predicate, getter):
    results = []
    seen = set()
    names = dir(object)
    if isclass(object):
        mro = getmro(object)
        try:
            for base in object.__bases__:
                for k, v in base.__dict__.items():
                    if isinstance(v, types.DynamicClassAttribute):
                        names.append(k)
        except AttributeError:
            pass
    else:
        mro = ()
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        seen.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """All attributes as sorted pairs of name and value."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without running descriptors."""
    return _getmembers(object, predicate, getattr_static)


def getmro(cls):
    """The method resolution order."""
    return cls.__mro__


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """What kind each attribute of a class is, and which class defines it."""
    mro = getmro(cls)
    metamro = tuple([c for c in getmro(type(cls)) if c not in (type, object)])
    names = dir(cls)
    out = []
    for name in dict.fromkeys(names):
        home = None
        obj = None
        for c in mro + metamro:
            if name in c.__dict__:
                home = c
                obj = c.__dict__[name]
                break
        if home is None:
            continue
        if isinstance(obj, (staticmethod, types.BuiltinMethodType)):
            kind = 'static method'
            if isinstance(obj, staticmethod) or name == '__new__':
                kind = 'static method'
        elif isinstance(obj, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(obj, property):
            kind = 'property'
        elif isroutine(obj):
            kind = 'method'
        else:
            kind = 'data'
        out.append(Attribute(name, kind, home, obj))
    return out


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """An attribute as it is stored, without descriptors, __getattr__ or __getattribute__."""
    found = _sentinel
    if not isinstance(obj, type):
        klass = type(obj)
        try:
            d = object.__getattribute__(obj, '__dict__')
            if isinstance(d, dict):
                found = dict.get(d, attr, _sentinel)
        except AttributeError:
            pass
    else:
        klass = obj
    in_class = _sentinel
    for c in type.__dict__['__mro__'].__get__(klass):
        if attr in c.__dict__:
            in_class = c.__dict__[attr]
            break
    if found is not _sentinel and in_class is not _sentinel:
        t = type(in_class)
        if hasattr(t, '__get__') and (hasattr(t, '__set__') or hasattr(t, '__delete__')):
            return in_class
    if found is not _sentinel:
        return found
    if in_class is not _sentinel:
        return in_class
    if obj is klass:
        for c in type.__dict__['__mro__'].__get__(type(klass)):
            if attr in c.__dict__:
                return c.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """Follow __wrapped__ to the innermost function."""
    first = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen[id(func)] = func
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable, as a new dict."""
    if isinstance(obj, type):
        ann = obj.__dict__.get('__annotations__', None)
        if isinstance(ann, types.GetSetDescriptorType):
            ann = None
        module = sys.modules.get(getattr(obj, '__module__', None))
        obj_globals = getattr(module, '__dict__', None)
        obj_locals = dict(vars(obj))
        inner = obj
    elif isinstance(obj, types.ModuleType):
        ann = getattr(obj, '__annotations__', None)
        obj_globals = obj.__dict__
        obj_locals = None
        inner = None
    elif callable(obj):
        ann = getattr(obj, '__annotations__', None)
        obj_globals = getattr(obj, '__globals__', None)
        obj_locals = None
        inner = obj
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not ann:
        return {}
    if not eval_str:
        return dict(ann)
    while inner is not None:
        if hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        elif isinstance(inner, functools.partial):
            inner = inner.func
        else:
            obj_globals = getattr(inner, '__globals__', obj_globals)
            break
    globals = obj_globals if globals is None else globals
    locals = obj_locals or {} if locals is None else locals
    params = getattr(obj, '__type_params__', ())
    if params:
        locals = {p.__name__: p for p in params} | locals
    return {k: eval(v, globals, locals) if isinstance(v, str) else v for k, v in ann.items()}


# Documentation.

def cleandoc(doc):
    """Take the common indentation off a docstring, and blank lines off its ends."""
    lines = doc.expandtabs().split('\n')
    margin = sys.maxsize
    for line in lines[1:]:
        content = len(line.lstrip(' '))
        if content:
            margin = min(margin, len(line) - content)
    if lines:
        lines[0] = lines[0].lstrip(' ')
    if margin < sys.maxsize:
        for i in range(1, len(lines)):
            lines[i] = lines[i][margin:]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _finddoc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                doc = base.__dict__.get('__doc__')
                if isinstance(doc, str):
                    return doc
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__
        cls = owner if isclass(owner) else owner.__class__
    elif isfunction(obj):
        name = obj.__name__
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split('.')[:-1]:
            if part == '<locals>':
                return None
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = sys.modules.get(obj.fget.__module__)
        for part in obj.fget.__qualname__.split('.')[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name = obj.__name__
        cls = obj.__objclass__
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The docstring of an object, cleaned; methods without one take a base's."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)


# Sources.

def getfile(object):
    """The file that an object was defined in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'.format(type(object).__name__))


def getsourcefile(object):
    """The source file of an object, None if there is none."""
    name = getfile(object)
    if name.endswith(('.pyc', '.so')):
        return None
    try:
        with open(name):
            return name
    except (OSError, NotImplementedError, ValueError):
        return None


def getmodulename(path):
    """The module name of a path, None if it is no source file."""
    name = path.replace('\\', '/').rpartition('/')[2]
    for suffix in ('.py', '.pyc'):
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getabsfile(object, _filename=None):
    """The absolute path of the file of an object."""
    import os
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """The module of an object, None if it cannot be found."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        name = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None) == name:
            return module
    return None


def _lines(name):
    try:
        import linecache
        lines = linecache.getlines(name)
        if lines:
            return lines
    except ImportError:
        pass
    try:
        with open(name) as f:
            return [line + '\n' for line in f.read().split('\n')]
    except (OSError, NotImplementedError):
        return []


def findsource(object):
    """All lines of the file of an object, and the index of the one it starts at."""
    name = getfile(object)
    lines = _lines(name)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            line = vars(object)['__firstlineno__']
        except (TypeError, KeyError):
            raise OSError('source code not available')
        if line >= len(lines) + 1:
            raise OSError('lineno is out of bounds')
        return lines, line - 1
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        if object.co_name == '<module>':
            return lines, 0
        line = object.co_firstlineno - 1
        if line >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, line
    raise OSError('could not find code object')


class EndOfBlock(Exception):
    pass


def _scan(line, state):
    """Follow brackets and strings through a line; state is [depth, open string quote]."""
    i = 0
    n = len(line)
    code = False
    while i < n:
        c = line[i]
        if state[1]:
            if c == '\\':
                i += 2
                continue
            if line.startswith(state[1], i):
                i += len(state[1])
                state[1] = ''
                continue
            i += 1
            continue
        if c == '#':
            break
        if c in '"\'':
            code = True
            q = c * 3 if line.startswith(c * 3, i) else c
            state[1] = q
            i += len(q)
            continue
        if c in '([{':
            state[0] += 1
        elif c in ')]}':
            state[0] -= 1
        if not c.isspace():
            code = True
        i += 1
    if state[1] and len(state[1]) == 1 and not line.rstrip('\n').endswith('\\'):
        state[1] = ''
    return code


def getblock(lines):
    """The lines of the definition at the top of lines."""
    state = [0, '']
    indent = None
    last = 0
    started = False
    body = None
    lambda_line = False
    for i, line in enumerate(lines):
        inside = state[0] > 0 or bool(state[1]) or i > 0 and lines[i - 1].rstrip('\n').endswith('\\')
        stripped = line.strip()
        if not inside and (not stripped or stripped.startswith('#')):
            if stripped.startswith('#') and started and body is not None and len(line) - len(line.lstrip()) >= body:
                last = i + 1
            continue
        width = len(line) - len(line.lstrip())
        if not inside:
            if indent is None:
                indent = width
            elif started:
                if body is None:
                    if width <= indent:
                        break
                    body = width
                elif width < body:
                    break
            if not started and stripped.startswith(('def ', 'class ', 'async def ')):
                started = True
            elif not started and not stripped.startswith('@'):
                lambda_line = True
        _scan(line, state)
        last = i + 1
        done = state[0] <= 0 and not state[1] and not line.rstrip('\n').endswith('\\')
        if done and lambda_line:
            break
        if done and started and body is None and not line.split('#')[0].rstrip().endswith(':'):
            break
    return lines[:last]


def getsourcelines(object):
    """The lines of an object's source and the number of the first."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The text of an object's source."""
    lines, number = getsourcelines(object)
    return ''.join(lines)


def getcomments(object):
    """The comment lines right before an object's source."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        out = []
        while start < len(lines) and lines[start][:1] == '#':
            out.append(lines[start].expandtabs())
            start += 1
        return ''.join(out) if out else None
    indent = len(lines[number]) - len(lines[number].lstrip())
    out = []
    i = number - 1
    while i >= 0 and lines[i].lstrip()[:1] == '#' and len(lines[i]) - len(lines[i].lstrip()) == indent:
        out.insert(0, lines[i].expandtabs().lstrip())
        i -= 1
    return ''.join(out) if out else None


# Frames.

Arguments = namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getargs(co):
    """The names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    names = co.co_varnames
    n, k = co.co_argcount, co.co_kwonlyargcount
    args = list(names[:n])
    kwonly = list(names[n:n + k])
    n += k
    varargs = None
    if co.co_flags & CO_VARARGS:
        varargs = names[n]
        n += 1
    varkw = names[n] if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(args + kwonly, varargs, varkw)


def getargvalues(frame):
    """The parameters of a frame with their values."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatannotation(annotation, base_module=None):
    """The text of an annotation."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name, formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value)):
    """The text of what getargvalues() gives."""
    specs = [formatarg(a) + formatvalue(locals[a]) for a in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(specs) + ')'


_Traceback = namedtuple('_Traceback', 'filename lineno function code_context index')
_FrameInfo = namedtuple('_FrameInfo', ('frame',) + _Traceback._fields)


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        instance = super().__new__(cls, filename, lineno, function, code_context, index)
        instance.positions = positions
        return instance

    def __repr__(self):
        return 'Traceback(filename={!r}, lineno={!r}, function={!r}, code_context={!r}, index={!r}, positions={!r})'.format(
            self.filename, self.lineno, self.function, self.code_context, self.index, self.positions)


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        instance = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        instance.positions = positions
        return instance

    def __repr__(self):
        return 'FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, code_context={!r}, index={!r}, positions={!r})'.format(
            self.frame, self.filename, self.lineno, self.function, self.code_context, self.index, self.positions)


def _positions(frame, lasti):
    try:
        code = frame.f_code
        for i, p in enumerate(code.co_positions()):
            if i == lasti // 2:
                return p
    except AttributeError:
        pass
    return (None, None, None, None)


_Positions = namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4, module='dis')


def getframeinfo(frame, context=1):
    """File, line, function and lines of source around a frame or traceback."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        lasti = frame.tb_lasti
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
        lasti = frame.f_lasti
        if not isframe(frame):
            raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    positions = _Positions(*_positions(frame, lasti))
    filename = getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        every = _lines(filename)
        if every:
            start = max(0, min(start, len(every) - context))
            lines = every[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getouterframes(frame, context=1):
    """A FrameInfo for frame and all that called it."""
    out = []
    while frame:
        t = getframeinfo(frame, context)
        out.append(FrameInfo(frame, *t, positions=t.positions))
        frame = frame.f_back
    return out


def getinnerframes(tb, context=1):
    """A FrameInfo for each step of a traceback."""
    out = []
    while tb:
        t = getframeinfo(tb, context)
        out.append(FrameInfo(tb.tb_frame, *t, positions=t.positions))
        tb = tb.tb_next
    return out


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """A FrameInfo for the caller and all that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """A FrameInfo for each step of the traceback of the exception being handled."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


def getlineno(frame):
    """The line of a frame."""
    return frame.f_lineno


def getclosurevars(func):
    """The outer names that a function uses, and their values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    nonlocals = {}
    if func.__closure__ is not None:
        for name, cell in zip(code.co_freevars, func.__closure__):
            try:
                nonlocals[name] = cell.cell_contents
            except ValueError:
                pass
    ns = func.__globals__
    b = ns.get('__builtins__', __builtins__)
    if ismodule(b):
        b = b.__dict__
    globs, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in ns:
            globs[name] = ns[name]
        elif name in b:
            built[name] = b[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, globs, built, unbound)


# States.

GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'
AGEN_CREATED = 'AGEN_CREATED'
AGEN_RUNNING = 'AGEN_RUNNING'
AGEN_SUSPENDED = 'AGEN_SUSPENDED'
AGEN_CLOSED = 'AGEN_CLOSED'


def _state(running, suspended, frame, prefix):
    if running:
        return prefix + '_RUNNING'
    if suspended:
        return prefix + '_SUSPENDED'
    return prefix + ('_CLOSED' if frame is None else '_CREATED')


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator.gi_running, generator.gi_suspended, generator.gi_frame, 'GEN')


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, 'CORO')


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state(agen.ag_running, agen.ag_suspended, agen.ag_frame, 'AGEN')


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = generator.gi_frame
    return frame.f_locals if frame is not None else {}


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    frame = coroutine.cr_frame
    return frame.f_locals if frame is not None else {}


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    frame = agen.ag_frame
    return frame.f_locals if frame is not None else {}


# Signatures.

class _void:
    """Stands for an argument that was not given."""


class _empty:
    """Stands for what a parameter or signature does not have."""


_empty.__name__ = _empty.__qualname__ = '_empty'

import enum as _enum


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        m = int.__new__(cls, value)
        m._value_ = value
        m.description = description
        return m

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD

_keywords = frozenset('''False None True and as assert async await break class continue def del elif else except finally for from global if
                         import in is lambda nonlocal not or pass raise return try while with yield'''.split())


class Parameter:
    """A parameter of a signature."""
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError('{} parameters cannot have default values'.format(self._kind.description))
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a {}'.format(type(name).__name__))
        if name[:1] == '.' and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, not {}'.format(self._kind.description))
            self._kind = _POSITIONAL_ONLY
            name = 'implicit{}'.format(name[1:])
        if name in _keywords and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with changes."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default, annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        if self._kind == _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """Arguments bound to the parameters of a signature."""
    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
                else:
                    continue
            if name not in self.arguments:
                continue
            if p.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Fill in defaults of arguments that are missing."""
        out = []
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                out.append((name, self.arguments[name]))
            elif p.default is not _empty:
                out.append((name, p.default))
            elif p.kind is _VAR_POSITIONAL:
                out.append((name, ()))
            elif p.kind is _VAR_KEYWORD:
                out.append((name, {}))
        self.arguments = dict(out)

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return '<{} ({})>'.format(self.__class__.__name__, ', '.join(['{}={!r}'.format(k, v) for k, v in self.arguments.items()]))


class Signature:
    """The parameters of a callable and its return annotation."""
    __slots__ = ('_return_annotation', '_parameters')
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            params = {}
        elif __validate_parameters__:
            params = {}
            top = _POSITIONAL_ONLY
            seen_default = False
            for p in parameters:
                if p.kind < top:
                    raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(top.description, p.kind.description))
                top = p.kind
                if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if p.default is _empty:
                        if seen_default:
                            raise ValueError('non-default argument follows default argument')
                    else:
                        seen_default = True
                if p.name in params:
                    raise ValueError('duplicate parameter name: {!r}'.format(p.name))
                params[p.name] = p
        else:
            params = dict([(p.name, p) for p in parameters])
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, cls, follow_wrapped, True, globals, locals, eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with changes."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _key(self):
        params = tuple([p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY])
        kwo = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return params, kwo, self.return_annotation

    def __hash__(self):
        params, kwo, returns = self._key()
        return hash((params, frozenset(kwo.values()), returns))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        params = iter(self.parameters.values())
        extra = ()
        values = iter(args)
        pos_only_in_kwargs = []
        while True:
            try:
                value = next(values)
            except StopIteration:
                try:
                    p = next(params)
                except StopIteration:
                    break
                if p.kind == _VAR_POSITIONAL:
                    break
                if p.name in kwargs:
                    if p.kind == _POSITIONAL_ONLY:
                        if p.default is _empty:
                            pos_only_in_kwargs.append(p.name)
                        continue
                    extra = (p,)
                    break
                if p.kind == _VAR_KEYWORD or p.default is not _empty:
                    extra = (p,)
                    break
                if partial:
                    extra = (p,)
                    break
                kind = ' keyword-only' if p.kind == _KEYWORD_ONLY else ''
                raise TypeError('missing a required{} argument: {!r}'.format(kind, p.name)) from None
            else:
                try:
                    p = next(params)
                except StopIteration:
                    raise TypeError('too many positional arguments') from None
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError('too many positional arguments') from None
                if p.kind == _VAR_POSITIONAL:
                    arguments[p.name] = (value, *values)
                    break
                if p.name in kwargs and p.kind != _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {!r}'.format(p.name)) from None
                arguments[p.name] = value
        var_kw = None
        for p in (*extra, *params):
            if p.kind == _VAR_KEYWORD:
                var_kw = p
                continue
            if p.kind == _VAR_POSITIONAL:
                continue
            if p.kind == _POSITIONAL_ONLY:
                if p.name in kwargs and p.default is _empty:
                    pos_only_in_kwargs.append(p.name)
                elif p.default is _empty and not partial and p.name not in kwargs:
                    raise TypeError('missing a required positional-only argument: {!r}'.format(p.name))
                continue
            try:
                value = kwargs.pop(p.name)
            except KeyError:
                if not partial and p.default is _empty:
                    raise TypeError('missing a required argument: {!r}'.format(p.name)) from None
            else:
                arguments[p.name] = value
        if kwargs:
            if var_kw is not None:
                arguments[var_kw.name] = kwargs
            elif pos_only_in_kwargs:
                raise TypeError('got some positional-only arguments passed as keyword arguments: {!r}'.format(', '.join(pos_only_in_kwargs)))
            else:
                raise TypeError('got an unexpected keyword argument {!r}'.format(next(iter(kwargs))))
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Bind arguments to the parameters."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """Bind arguments, of which some may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The text of the signature."""
        result = []
        pos_only = False
        star = True
        for p in self.parameters.values():
            kind = p.kind
            if kind == _POSITIONAL_ONLY:
                pos_only = True
            elif pos_only:
                result.append('/')
                pos_only = False
            if kind == _VAR_POSITIONAL:
                star = False
            elif kind == _KEYWORD_ONLY and star:
                result.append('*')
                star = False
            result.append(str(p))
        if pos_only:
            result.append('/')
        text = '({})'.format(', '.join(result))
        if max_width is not None and len(text) > max_width:
            text = '(\n    {}\n)'.format(',\n    '.join(result))
        if self.return_annotation is not _empty:
            text += ' -> {}'.format(formatannotation(self.return_annotation))
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _is_function_like(obj):
    if not callable(obj) or isclass(obj):
        return False
    return (isinstance(getattr(obj, '__name__', None), str) and isinstance(getattr(obj, '__code__', None), types.CodeType)
            and isinstance(getattr(obj, '__defaults__', _void), (tuple, type(None))) and isinstance(getattr(obj, '__kwdefaults__', _void), (dict, type(None))))


def _from_function(cls, func, globals=None, locals=None, eval_str=False, skip_bound=True):
    P = cls._parameter_cls
    code = func.__code__
    names = code.co_varnames
    npos, nposonly, nkw = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    first_default = npos - len(defaults)
    params = []
    for i, name in enumerate(names[:npos]):
        params.append(P(name, _POSITIONAL_ONLY if i < nposonly else _POSITIONAL_OR_KEYWORD, annotation=annotations.get(name, _empty),
                        default=defaults[i - first_default] if i >= first_default else _empty))
    n = npos + nkw
    if code.co_flags & CO_VARARGS:
        params.append(P(names[n], _VAR_POSITIONAL, annotation=annotations.get(names[n], _empty)))
        n += 1
    for name in names[npos:npos + nkw]:
        params.append(P(name, _KEYWORD_ONLY, annotation=annotations.get(name, _empty), default=kwdefaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        params.append(P(names[n], _VAR_KEYWORD, annotation=annotations.get(names[n], _empty)))
    return cls(params, return_annotation=annotations.get('return', _empty), __validate_parameters__=True)


def _drop_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


class _Shown:
    """A default whose value is only known as text."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def _from_text(cls, obj, text, skip_bound=True):
    """The signature that __text_signature__ describes."""
    P = cls._parameter_cls
    body = text.strip()
    body = body[1:body.rindex(')')]
    parts, depth, part = [], 0, ''
    for c in body:
        if c in '([{':
            depth += 1
        elif c in ')]}':
            depth -= 1
        if c == ',' and depth == 0:
            parts.append(part.strip())
            part = ''
        else:
            part += c
    if part.strip():
        parts.append(part.strip())
    params = []
    kind = _POSITIONAL_OR_KEYWORD
    drop = None
    for p in parts:
        if p == '/':
            params = [q.replace(kind=_POSITIONAL_ONLY) for q in params]
            continue
        if p == '*':
            kind = _KEYWORD_ONLY
            continue
        if p.startswith('**'):
            params.append(P(p[2:], _VAR_KEYWORD))
            continue
        if p.startswith('*'):
            params.append(P(p[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
            continue
        name, eq, default = p.partition('=')
        if name.startswith('$'):
            name = name[1:]
            drop = name
        value = _empty
        if eq:
            try:
                value = eval(default, {}, {})
            except Exception:
                value = _Shown(default)
        params.append(P(name.strip(), kind, default=value))
    owner = getattr(obj, '__self__', None)
    if drop is not None and params and (drop == 'module' or owner is not None and not ismodule(owner)):
        params = params[1:]
    return cls(params)


def _signature_of(obj, cls, follow_wrapped, skip_bound, globals, locals, eval_str):
    def again(o):
        return _signature_of(o, cls, follow_wrapped, skip_bound, globals, locals, eval_str)
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _drop_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    sig = None
    try:
        sig = obj.__signature__
    except AttributeError:
        pass
    if sig is not None:
        if callable(sig) and not isinstance(sig, Signature):
            sig = sig()
        if isinstance(sig, str):
            return _from_text(cls, obj, sig)
        if not isinstance(sig, Signature):
            raise TypeError('unexpected object {!r} in __signature__ attribute'.format(sig))
        return sig
    if isfunction(obj) or _is_function_like(obj):
        return _from_function(cls, obj, globals, locals, eval_str)
    if isinstance(obj, functools.partial):
        return _partial_signature(again(obj.func), obj)
    if not isclass(obj) and (isbuiltin(obj) or ismethoddescriptor(obj) or isinstance(obj, (types.MethodWrapperType, types.WrapperDescriptorType))):
        text = getattr(obj, '__text_signature__', None)
        if not text:
            raise ValueError('no signature found for builtin {!r}'.format(obj))
        return _from_text(cls, obj, text)
    if isclass(obj):
        call = _user_method(type(obj), '__call__')
        if call is not None:
            return _drop_first(again(call))
        new = _user_method(obj, '__new__')
        init = _user_method(obj, '__init__')
        for base in obj.__mro__:
            if new is not None and '__new__' in base.__dict__:
                if isinstance(new, staticmethod):
                    new = new.__func__
                return _drop_first(again(new))
            if init is not None and '__init__' in base.__dict__:
                return _drop_first(again(init))
        for base in obj.__mro__[:-1]:
            text = getattr(base, '__text_signature__', None)
            if text:
                return _from_text(cls, base, text)
        if type not in obj.__mro__:
            if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                return cls() if obj is not object else cls()
            raise ValueError('no signature found for builtin type {!r}'.format(obj))
        raise ValueError('no signature found for builtin {}{!r}'.format('' if obj is type else 'type ', obj))
    call = getattr_static(type(obj), '__call__', None)
    if call is not None:
        try:
            call = getattr(type(obj), '__call__')
            return _drop_first(again(call))
        except ValueError:
            pass
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def _user_method(cls, name):
    m = getattr_static(cls, name, None)
    if m is None or isinstance(m, (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType)):
        return None
    return m


def _partial_signature(sig, partial):
    params = dict(sig.parameters)
    try:
        bound = sig.bind_partial(*partial.args, **partial.keywords)
    except TypeError as ex:
        raise ValueError('partial object {!r} has incorrect arguments'.format(partial)) from ex
    keyword_from = False
    out = []
    for name, p in sig.parameters.items():
        if name in bound.arguments and p.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            value = bound.arguments[name]
            if p.kind is _POSITIONAL_ONLY:
                continue
            if name in partial.keywords:
                out.append(p.replace(kind=_KEYWORD_ONLY, default=value))
                if p.kind is _POSITIONAL_OR_KEYWORD:
                    keyword_from = True
                continue
            continue
        if keyword_from and p.kind is _POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=_KEYWORD_ONLY)
        if keyword_from and p.kind is _VAR_POSITIONAL:
            continue
        out.append(p)
    return sig.replace(parameters=out)


def getfullargspec(func):
    """The names and defaults of the parameters of a function."""
    try:
        sig = _signature_of(func, Signature, False, False, None, None, False)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    args, posonly, kwonly, defaults = [], [], [], ()
    varargs = varkw = None
    annotations, kwdefaults = {}, {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind is _POSITIONAL_ONLY:
            posonly.append(p.name)
        elif p.kind is _POSITIONAL_OR_KEYWORD:
            args.append(p.name)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and p.default is not _empty:
            defaults += (p.default,)
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def walktree(classes, children, parent):
    """The nested list of getclasstree() for these classes."""
    out = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        out.append((c, c.__bases__))
        if c in children:
            out.append(walktree(children[c], children, c))
    return out


def getclasstree(classes, unique=False):
    """The classes as a nested list: each list follows the class that those in it are derived from."""
    children = {}
    roots = []
    for c in classes:
        if not c.__bases__:
            if c not in roots:
                roots.append(c)
            continue
        for base in c.__bases__:
            below = children.setdefault(base, [])
            if c not in below:
                below.append(c)
            if unique and base in classes:
                break
    roots += [base for base in children if base not in classes]
    return walktree(roots, children, None)


def indentsize(line):
    """The width of a line's indentation, tabs expanded."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getcallargs(func, /, *positional, **named):
    """What the parameters would be bound to in a call."""
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
        func = func.__func__
    try:
        bound = _from_function(Signature, func).bind(*positional, **named)
    except TypeError as e:
        raise TypeError(f'{func.__name__}() {e}') from None
    given = {}
    named_given = {}
    for name, value in bound.arguments.items():
        kind = bound.signature.parameters[name].kind
        (named_given if name in named and kind in (_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY) else given)[name] = value
    for name, p in bound.signature.parameters.items(): # *args and **kwargs come before what was named and what has a default
        if p.kind is _VAR_POSITIONAL:
            given.setdefault(name, ())
        elif p.kind is _VAR_KEYWORD:
            given[name] = given.pop(name, {})
    given.update(named_given)
    bound.apply_defaults()
    return given | bound.arguments


class BufferFlags(_enum.IntFlag):
    """Flags for __buffer__."""
    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200
