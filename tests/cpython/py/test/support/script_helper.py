"""There are no processes: what needs them is skipped."""
import os
import unittest


def _no_process(*args, **kwargs):
    raise unittest.SkipTest("no processes")


assert_python_ok = assert_python_failure = run_python_until_end = spawn_python = kill_python = run_test_script = _no_process


def interpreter_requires_environment():
    return False


def make_script(script_dir, script_basename, source, omit_suffix=False):
    path = os.path.join(script_dir, script_basename if omit_suffix else script_basename + ".py")
    with open(path, "w", encoding="utf-8") as f:
        f.write(source)
    return path


make_zip_script = make_zip_pkg = make_pkg = _no_process
