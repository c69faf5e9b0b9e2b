import sys
from importlib.machinery import BuiltinImporter, ModuleSpec, SourceFileLoader, _find


def _spec_for(name, path):
    found = _find(name, path)
    if found is None:
        return None
    file, folder, builtin = found
    if builtin:
        return ModuleSpec(name, BuiltinImporter, origin='built-in')
    if file is None:
        spec = ModuleSpec(name, None, is_package=True)
    else:
        spec = spec_from_file_location(name, file)
    if folder is not None:
        spec.submodule_search_locations = [folder]
    return spec


def resolve_name(name, package):
    """The absolute form of a relative name."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    from importlib import _resolve
    return _resolve(name[level:], package, level)


def find_spec(name, package=None):
    """The spec of a module, which is not loaded, though its parents are."""
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = fullname.rpartition('.')[0]
    path = None
    if parent:
        module = __import__(parent, fromlist=['__path__'])
        try:
            path = module.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {fullname!r}', name=fullname) from error
    return _spec_for(fullname, path)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The spec of a module that this loader loads."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if hasattr(loader, 'get_filename'):
        places = None
        if is_package is None and hasattr(loader, 'is_package') or is_package:
            places = []
        if is_package is False or not is_package and hasattr(loader, 'is_package') and not loader.is_package(name):
            places = None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=places)
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


_MISSING = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_MISSING):
    """The spec of a module that is loaded from a file."""
    if location is None:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        import os
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith('.py'):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if submodule_search_locations is _MISSING:
        if hasattr(loader, 'is_package'):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == []:
        spec.submodule_search_locations.append(location.rpartition('/')[0])
    return spec


def module_from_spec(spec):
    """A new module with the attributes that its spec says."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def source_hash(source_bytes):
    """Needed for files of compiled code only, which there are not."""
    raise NotImplementedError('importlib.util.source_hash() is not part of minipy')


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython keeps the compiled code of a file."""
    folder, slash, file = path.rpartition('/')
    return f'{folder}{slash}__pycache__/{file.rpartition(".")[0] or file}.{sys.implementation.cache_tag or "cpython-313"}.pyc'


def decode_source(source_bytes):
    """The text of a source file."""
    return source_bytes.decode('utf-8').replace('\r\n', '\n').replace('\r', '\n')
