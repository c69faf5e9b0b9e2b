"""Helpers about files and the environment."""
import collections.abc
import contextlib
import os
import shutil
import tempfile
import unittest

TESTFN_ASCII = "@test_%d_tmp" % os.getpid()
TESTFN = TESTFN_ASCII + "æ"
TESTFN_UNICODE = TESTFN_ASCII + "-àòɘŁğ"
TESTFN_NONASCII = TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = None
FS_NONASCII = "æ"
SAVEDCWD = os.getcwd()


def unlink(filename):
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(dirname):
    try:
        os.rmdir(dirname)
    except FileNotFoundError:
        pass


def rmtree(path):
    shutil.rmtree(path, ignore_errors=True)


def create_empty_file(filename):
    with open(filename, "wb"):
        pass


def make_bad_fd():
    with open(TESTFN, "wb") as f:
        fd = f.fileno()
    unlink(TESTFN)
    return fd


def can_symlink():
    return True


def skip_unless_symlink(test):
    return test


def skip_unless_xattr(test):
    return unittest.skip("no extended attributes")(test)


skip_unless_hardlink = skip_unless_working_chmod = skip_if_dac_override = skip_unless_dac_override = skip_unless_symlink


def fs_is_case_insensitive(directory):
    return False


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    if path is None:
        path = os.path.realpath(tempfile.mkdtemp())
    else:
        os.mkdir(path)
    try:
        yield path
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    saved = os.getcwd()
    os.chdir(os.path.realpath(path))
    try:
        yield os.getcwd()
    finally:
        os.chdir(saved)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(path=None) as path:
        with change_cwd(path) as cwd:
            yield cwd


class EnvironmentVarGuard(collections.abc.MutableMapping):
    """Changes to the environment that are taken back."""

    def __init__(self):
        self._environ = os.environ
        self._changed = {}

    def __getitem__(self, name):
        return self._environ[name]

    def __setitem__(self, name, value):
        self._changed.setdefault(name, self._environ.get(name))
        self._environ[name] = value

    def __delitem__(self, name):
        self._changed.setdefault(name, self._environ.get(name))
        self._environ.pop(name, None)

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    def set(self, name, value):
        self[name] = value

    def unset(self, name, /, *names):
        for n in (name, *names):
            del self[n]

    def copy(self):
        return dict(self)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for name, value in self._changed.items():
            if value is None:
                self._environ.pop(name, None)
            else:
                self._environ[name] = value


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path
