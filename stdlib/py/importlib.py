import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__package__ = 'importlib'
__path__ = []

from builtins import __import__


def __getattr__(name):
    if name in ('util', 'machinery', 'abc'):
        return import_module('importlib.' + name)
    raise AttributeError(f"module 'importlib' has no attribute '{name}'")


def invalidate_caches():
    """Nothing is cached."""


def _resolve(name, package, level):
    bits = package.rsplit('.', level - 1)
    if len(bits) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{bits[0]}.{name}' if name else bits[0]


def import_module(name, package=None):
    """Import a module; a relative name needs the package that it starts from."""
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        for character in name:
            if character != '.':
                break
            level += 1
        if not isinstance(package, str):
            raise TypeError('__package__ not set to a string')
        name = _resolve(name[level:], package, level)
    if not isinstance(name, str):
        raise TypeError(f'module name must be str, not {type(name)}')
    if not name:
        raise ValueError('Empty module name')
    __import__(name)
    return sys.modules[name]


_RELOADING = {}


def reload(module):
    """Run a module's code again in the namespace that it has."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError('reload() argument must be a module') from None
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        path = None
        parent = name.rpartition('.')[0]
        if parent:
            try:
                path = sys.modules[parent].__path__
            except KeyError:
                raise ImportError(f'parent {parent!r} not in sys.modules', name=parent) from None
        from importlib.util import _spec_for
        spec = _spec_for(name, path)
        if spec is None:
            raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
        if spec.loader is not None:
            module.__spec__ = spec
            spec.loader.exec_module(module)
        return sys.modules[name]
    finally:
        del _RELOADING[name]
