SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = ['.pyc']


def all_suffixes():
    """The endings of the names of files that can be imported."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class BuiltinImporter:
    """The loader of minipy's own modules."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        from importlib.util import _spec_for
        found = _find(fullname)
        return _spec_for(fullname, None) if found is not None and found[2] else None

    @staticmethod
    def create_module(spec):
        import importlib
        return importlib.import_module(spec.name)

    @staticmethod
    def exec_module(module):
        """They have run already."""

    @classmethod
    def is_package(cls, fullname):
        return False


class PathFinder:
    """Finds modules in the folders of sys.path."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        from importlib.util import _spec_for
        spec = _spec_for(fullname, path)
        return None if spec is not None and spec.loader is BuiltinImporter else spec

    @staticmethod
    def invalidate_caches():
        """Nothing is cached."""


class SourceFileLoader:
    """Loads a module from a file of source text."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        exec(code, module.__dict__)

    def get_code(self, fullname):
        return self.source_to_code(self.get_data(self.get_filename(fullname)), self.path)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, 'exec', dont_inherit=True, optimize=_optimize)

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()

    def get_source(self, fullname):
        return self.get_data(self.get_filename(fullname)).decode('utf-8').replace('\r\n', '\n').replace('\r', '\n')

    def get_filename(self, name=None):
        if name is not None and name != self.name:
            raise ImportError(f'loader for {self.name} cannot handle {name}', name=name)
        return self.path

    def is_package(self, fullname):
        file = self.get_filename(fullname).replace('\\', '/').rpartition('/')[2]
        return file.rpartition('.')[0] == '__init__' and fullname.rpartition('.')[2] != '__init__'

    def load_module(self, fullname=None):
        import sys
        from importlib.util import module_from_spec, spec_from_loader
        name = self.name if fullname is None else fullname
        module = sys.modules.get(name) or module_from_spec(spec_from_loader(name, self))
        sys.modules[name] = module
        try:
            self.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            raise
        return sys.modules[name]


BuiltinImporter.__module__ = '_frozen_importlib'
PathFinder.__module__ = SourceFileLoader.__module__ = '_frozen_importlib_external'
