import os
import sys

__all__ = ['architecture', 'machine', 'node', 'platform', 'processor', 'python_build', 'python_compiler', 'python_implementation', 'python_version',
           'python_version_tuple', 'release', 'system', 'uname', 'version', 'libc_ver', 'python_branch', 'python_revision']

from collections import namedtuple

uname_result = namedtuple('uname_result', 'system node release version machine')
uname_result.processor = property(lambda self: '')

_uname = None


def uname():
    """What the system says about itself."""
    global _uname
    if _uname is None:
        try:
            _uname = uname_result(*os.uname())
        except (AttributeError, OSError):
            _uname = uname_result({'linux': 'Linux', 'darwin': 'Darwin', 'win32': 'Windows'}.get(sys.platform, ''), '', '', '', '')
    return _uname


def system():
    """The name of the system: 'Linux', 'Darwin', 'Windows'."""
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def architecture(executable='', bits='', linkage=''):
    """The width of a pointer, and the format of programs."""
    return bits or ('64bit' if sys.maxsize > 2**32 else '32bit'), linkage or ('ELF' if sys.platform == 'linux' else '')


def platform(aliased=False, terse=False):
    """The system in one word."""
    parts = [system(), release()] if terse else [system(), release(), machine()]
    return '-'.join([p.replace(' ', '_') for p in parts if p])


def python_implementation():
    """The name of the implementation."""
    return sys.implementation.name


def python_version():
    return '.'.join(python_version_tuple())


def python_version_tuple():
    return tuple([str(n) for n in sys.version_info[:3]])


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return '', ''


def python_compiler():
    return sys.version.rpartition('[')[2].rstrip(']')


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return lib, version
