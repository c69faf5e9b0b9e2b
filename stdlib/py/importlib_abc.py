import abc

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'InspectLoader', 'ExecutionLoader', 'SourceLoader', 'FileLoader']


class Loader(metaclass=abc.ABCMeta):
    """Loads a module."""

    def create_module(self, spec):
        return None

    def load_module(self, fullname):
        raise ImportError


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules anywhere."""

    def invalidate_caches(self):
        """Forget what was found."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in a folder."""

    def invalidate_caches(self):
        """Forget what was found."""


class InspectLoader(Loader):
    """A loader that can show what it loads."""

    def is_package(self, fullname):
        raise ImportError

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        return compile(data, path, 'exec', dont_inherit=True)

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader of modules that can be run as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError


class FileLoader(Loader):
    """A loader that reads files."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, fullname=None):
        return self.path


class SourceLoader(ExecutionLoader):
    """A loader of source text."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError

    def get_source(self, fullname):
        return self.get_data(self.get_filename(fullname)).decode('utf-8')
