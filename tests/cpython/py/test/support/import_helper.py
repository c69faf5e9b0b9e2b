"""Helpers about modules."""
import contextlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        __import__(name)
    except ImportError as e:
        raise unittest.SkipTest(str(e))
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """The module itself: there is one only, whether a part of it should be in C or not."""
    try:
        __import__(name)
    except ImportError:
        return None
    return sys.modules[name]


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    unload(modname)


def make_legacy_pyc(source):
    raise unittest.SkipTest("no .pyc files")


@contextlib.contextmanager
def isolated_modules():
    saved = sys.modules.copy()
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(saved)


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(oldmodules):
    sys.modules.clear()
    sys.modules.update(oldmodules)


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        self._saved = sys.modules.copy()
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        sys.modules.update(self._saved)


class DirsOnSysPath:
    def __init__(self, *paths):
        self._saved = sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        sys.path[:] = self._saved


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    import os
    from test.support.os_helper import temp_dir
    name = name or "spam"
    with temp_dir() as folder:
        path = os.path.join(folder, name + ".py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(source)
        old = sys.modules.pop(name, None)
        sys.path.insert(0, folder)
        try:
            yield name, path
        finally:
            sys.path.remove(folder)
            sys.modules.pop(name, None)
            if old is not None:
                sys.modules[name] = old


def mock_register_at_fork(func):
    return func
