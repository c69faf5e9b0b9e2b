"""How this interpreter was built and where its things are."""
import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_makefile_filename', 'get_path', 'get_path_names', 'get_paths',
           'get_platform', 'get_python_version', 'get_scheme_names', 'parse_config_h']

_names = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
_schemes = ('nt', 'nt_user', 'posix_home', 'posix_prefix', 'posix_user', 'venv')
_vars = None


def get_python_version():
    return '%d.%d' % sys.version_info[:2]


def get_platform():
    """The system and the processor, as in linux-x86_64."""
    import os
    u = os.uname()
    return f'{u.sysname.lower()}-{u.machine}'


def _all_vars():
    global _vars
    if _vars is None:
        version = get_python_version()
        _vars = {'prefix': sys.prefix, 'exec_prefix': sys.exec_prefix, 'base': sys.prefix, 'platbase': sys.exec_prefix, 'installed_base': sys.prefix,
                 'installed_platbase': sys.exec_prefix, 'py_version': sys.version.split()[0], 'py_version_short': version,
                 'py_version_nodot': version.replace('.', ''), 'Py_DEBUG': 0, 'Py_GIL_DISABLED': 0, 'VERSION': version, 'abiflags': '', 'platlibdir': 'lib',
                 'EXT_SUFFIX': '.so', 'SIZEOF_VOID_P': 8, 'WITH_DOC_STRINGS': 1, 'WITH_PYMALLOC': 1}
    return _vars


def get_config_vars(*args):
    """All variables, or the values of those named."""
    if args:
        return [_all_vars().get(name) for name in args]
    return _all_vars()


def get_config_var(name):
    return _all_vars().get(name)


def get_scheme_names():
    return _schemes


def get_default_scheme():
    return 'posix_prefix'


def get_preferred_scheme(key):
    return {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': 'posix_user'}[key]


def get_path_names():
    return _names


def get_paths(scheme='posix_prefix', vars=None, expand=True):
    """The folders of an installation."""
    if scheme not in _schemes:
        raise KeyError(scheme)
    known = {**_all_vars(), **(vars or {})} if expand else {'base': '{base}', 'py_version_short': '{py_version_short}'}
    base, lib = known['base'], f"python{known['py_version_short']}"
    site = f'{base}/lib/{lib}/site-packages'
    return dict(zip(_names, (f'{base}/lib/{lib}', f'{base}/lib/{lib}', site, site, f'{base}/include/{lib}', f'{base}/bin', base)))


def get_path(name, scheme='posix_prefix', vars=None, expand=True):
    return get_paths(scheme, vars, expand)[name]


def is_python_build(check_home=None):
    return False
