"""What importing is made of, as far as it makes sense where modules are Python files or built in."""
import sys as _sys

check_hash_based_pycs = 'default'
_lock = 0


def acquire_lock():
    global _lock
    _lock += 1


def release_lock():
    global _lock
    if not _lock:
        raise RuntimeError('not holding the import lock')
    _lock -= 1


def lock_held():
    return _lock > 0


def extension_suffixes():
    return []


def is_builtin(name):
    return 1 if name in _sys.builtin_module_names else 0


def is_frozen(name):
    return False


def is_frozen_package(name):
    raise ImportError(f'No such frozen object named {name}', name=name)


def get_frozen_object(name, data=None):
    raise ImportError(f'No such frozen object named {name}', name=name)


def _override_frozen_modules_for_tests(override):
    pass


def _override_multi_interp_extensions_check(override):
    return 0
