"""The helpers that CPython's tests want, as far as they make sense on minipy."""
import contextlib
import functools
import gc
import io
import os
import sys
import textwrap
import types
import unittest

verbose = 0
use_resources = None
failfast = False
Py_DEBUG = False
Py_GIL_DISABLED = False
Py_TRACE_REFS = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = True
is_android = is_emscripten = is_wasi = is_jython = is_apple = is_apple_mobile = is_s390x = False
has_fork_support = has_subprocess_support = has_socket_support = False
has_strftime_extensions = True
PGO = PGO_EXTENDED = False
MS_WINDOWS = False
TEST_HTTP_URL = ""
LOOPBACK_TIMEOUT = INTERNET_TIMEOUT = 10.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
MAX_Py_ssize_t = sys.maxsize
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
max_memuse = real_max_memuse = 0
NHASHBITS = sys.hash_info.width
TEST_SUPPORT_DIR = os.path.dirname(os.path.abspath(__file__))
TEST_HOME_DIR = os.environ["CPYTHON_TESTS"]
TEST_DATA_DIR = os.path.join(TEST_HOME_DIR, "data")
STDLIB_DIR = os.path.dirname(TEST_HOME_DIR)
REPO_ROOT = os.path.dirname(STDLIB_DIR)


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class TestDidNotRun(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def _skip(reason):
    return lambda *args, **kwargs: unittest.skip(reason)


def _keep(*args, **kwargs):
    """A decorator, with or without arguments, that leaves things as they are."""
    if len(args) == 1 and callable(args[0]) and not kwargs:
        return args[0]
    return lambda item: item


cpython_only = unittest.skip("about CPython only")
refcount_test = _keep
no_tracing = _keep
force_not_colorized = force_not_colorized_test_class = _keep
requires_IEEE_754 = _keep
requires_docstrings = unittest.skip("no docstrings")
requires_gil_enabled = _keep
requires_working_socket = _skip("no sockets")
requires_subprocess = _skip("no processes")
requires_fork = _skip("no processes")
requires_venv_with_pip = _skip("no venv")
requires_specialization = requires_specialization_ft = unittest.skip("about CPython only")
requires_limited_api = unittest.skip("about CPython only")
requires_zlib = requires_gzip = requires_bz2 = requires_lzma = lambda reason="": _keep
skip_if_pgo_task = _keep
skip_on_s390x = _keep
skip_if_broken_multiprocessing_synchronize = _keep
skip_if_sanitizer = _skip_none = lambda *args, **kwargs: _keep
skip_emscripten_stack_overflow = skip_wasi_stack_overflow = lambda: _keep
skip_if_buggy_ucrt_strfptime = _keep
requires_mac_ver = requires_freebsd_version = requires_linux_version = lambda *args: _keep
bigaddrspacetest = unittest.skip("not enough memory")
anticipate_failure = lambda condition: unittest.expectedFailure if condition else _keep
system_must_validate_cert = _keep
thread_unsafe = lambda reason="": _keep


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return _keep
    return unittest.skip(msg or "about another implementation")


def check_impl_detail(**guards):
    if not guards:
        return False
    default = not list(guards.values())[0]
    return guards.get(sys.implementation.name, default)


def is_resource_enabled(resource):
    return resource == "cpu"


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or "resource %r is not enabled" % resource)


def requires_resource(resource):
    return _keep if is_resource_enabled(resource) else unittest.skip("resource %r is not enabled" % resource)


def bigmemtest(size, memuse, dry_run=True):
    """The test runs with a small size."""
    def decorator(f):
        @functools.wraps(f)
        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest("not enough memory")
            return f(self, 5147)
        wrapper.size = size
        wrapper.memuse = memuse
        return wrapper
    return decorator


def gc_collect():
    gc.collect()
    gc.collect()
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    old = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*old)


@contextlib.contextmanager
def captured_output(name):
    old = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, old)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    missing = object()
    old = getattr(obj, attr, missing)
    setattr(obj, attr, new_val)
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            setattr(obj, attr, old)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    missing = object()
    old = obj[item] if item in obj else missing
    obj[item] = new_val
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            obj[item] = old
        elif item in obj:
            del obj[item]


def args_from_interpreter_flags():
    return []


def run_with_locale(catstr, *locales):
    return unittest.skip("no locales")


def run_with_locales(catstr, *locales):
    return unittest.skip("no locales")


def run_with_tz(tz):
    return unittest.skip("no time zones")


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest("object %r has no attribute %r" % (obj, name))


def sortdict(dict):
    return "{%s}" % ", ".join("%r: %r" % pair for pair in sorted(dict.items()))


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as cm:
        compile(statement, "<test string>", "exec")
    err = cm.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    """An exhausted iterator lets go of what it walked over."""
    done = False

    def wrapper():
        class A(cls):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(it)
                except StopIteration:
                    pass
        it = iter(A(*args))
        test.assertRaises(StopIteration, next, it)

    wrapper()
    gc_collect()
    test.assertTrue(done)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        if getattr(obj, "__module__", None) in name_of_module or (not hasattr(obj, "__module__") and not isinstance(obj, types.ModuleType)):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes are minipy's own")


def calcobjsize(fmt):
    raise unittest.SkipTest("sizes are minipy's own")


calcvobjsize = calcobjsize


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    name = f"{tp.__module__}.{tp.__name__}" if tp.__module__ != "builtins" else tp.__name__
    testcase.assertRaisesRegex(TypeError, f"cannot create '{name}' instances", tp, *args, **kwds)


class catch_unraisable_exception:
    def __enter__(self):
        self.unraisable = None
        self._old = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._old
        del self.unraisable


@contextlib.contextmanager
def set_recursion_limit(limit):
    old = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(old)


def get_recursion_depth():
    depth = 0
    frame = sys._getframe()
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth - 1


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


def infinite_recursion(max_depth=None):
    if max_depth is None:
        max_depth = 20000
    return set_recursion_limit(get_recursion_depth() + max_depth)


def exceeds_recursion_limit():
    return get_c_recursion_limit() * 3


def get_c_recursion_limit():
    return 10000


Py_C_RECURSION_LIMIT = 10000


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    current = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(current)


@contextlib.contextmanager
def setswitchinterval_context(interval):
    yield


def setswitchinterval(interval):
    pass


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        pass


def suppress_immortalization(suppress=True):
    return contextlib.nullcontext() if False else _Suppress()


class _Suppress(contextlib.ContextDecorator):
    def __enter__(self):
        pass

    def __exit__(self, *exc):
        pass


def skip_if_suppress_immortalization():
    return _keep


@contextlib.contextmanager
def no_color():
    yield


def check_sanitizer(*, address=False, memory=False, ub=False, thread=False, function=True):
    return False


def late_deletion(obj):
    pass


def run_in_subinterp(code):
    raise unittest.SkipTest("no subinterpreters")


def reap_children():
    pass


def print_warning(msg):
    print(msg, file=sys.stderr)


def maybe_get_event_loop_policy():
    return None


def optim_args_from_interpreter_flags():
    return []


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    return standard_tests


def get_pagesize():
    return 4096


def collision_stats(nbins, nballs):
    from decimal import Decimal, localcontext
    n, k = nbins, nballs
    with localcontext() as ctx:
        ctx.prec = 2 * n.bit_length()
        p = Decimal(n - 1) / n
        e = n * p ** k
        mean = k - n + e
        var = max(n * (n - 1) * (Decimal(n - 2) / n) ** k + mean - k + n - e ** 2 + (k - mean - k) * 0 + (e - e), Decimal(0)) if False else \
            max(n * (n - 1) * (Decimal(n - 2) / n) ** k + e * (1 - e), Decimal(0))
        return float(mean), float(var.sqrt())


def iter_builtin_types():
    for obj in vars(sys.modules["builtins"]).values():
        if isinstance(obj, type):
            yield obj


def iter_name_value_pairs(*names):
    yield from names


def iter_slot_wrappers(cls):
    for name, value in list(vars(cls).items()):
        if name.startswith("__") and name.endswith("__") and isinstance(value, types.WrapperDescriptorType):
            yield name, True


@contextlib.contextmanager
def threading_cleanup():
    yield


class BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


@functools.total_ordering
class _LARGEST:
    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False


LARGEST = _LARGEST()


@functools.total_ordering
class _SMALLEST:
    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False


SMALLEST = _SMALLEST()


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


ALWAYS_EQ = _ALWAYS_EQ()


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


NEVER_EQ = _NEVER_EQ()


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class CPUStopwatch:
    """Measures the processor's time in a with block."""

    def __enter__(self):
        import time
        self._time = time.process_time
        self.seconds = 0.0
        self.clock_info = types.SimpleNamespace(resolution=1e-6)
        self._start = self._time()
        return self

    def __exit__(self, *exc):
        self.seconds = self._time() - self._start


def sleeping_retry(timeout, err_msg=None, /, **kwargs):
    yield from range(3)


def busy_retry(timeout, err_msg=None, /, **kwargs):
    yield from range(3)


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest("no processes")


def findfile(filename, subdir=None):
    return os.path.join(TEST_HOME_DIR, *([subdir] if subdir else []), filename)


def open_urlresource(url, *args, **kw):
    raise unittest.SkipTest("no network")


def run_code(code):
    ns = {}
    exec(textwrap.dedent(code), ns)
    return ns


def run_unittest(*classes):
    unittest.TextTestRunner().run(unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, classes)))


def missing_compiler_executable(cmd_names=[]):
    return None


def strip_python_stderr(stderr):
    return stderr.strip()


class Matcher:
    pass


def copy_python_src_ignore(path, names):
    return set()


class EqualToForwardRef:
    pass


def __getattr__(name):
    """Decorators that ask for something of the build, which there is."""
    if name.startswith(("requires_", "skip_")):
        return _keep
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
