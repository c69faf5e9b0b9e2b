"""Run the tests of a module, each by itself, and write to a file how each of them ends: run.py MODULE FILE [SKIPPED TEST]..."""
import gc
import sys
import unittest

module, path, *left_out = sys.argv[1:]


def tests(suite):
    for test in suite:
        if isinstance(test, unittest.BaseTestSuite):
            yield from tests(test)
        else:
            yield test


class Result(unittest.TestResult):
    """Writes a line when a test begins and one when it has ended."""

    def __init__(self, out):
        super().__init__()
        self.out = out
        self.problems = []
        self.skip = None

    def tell(self, what, test, text=""):
        self.out.write("\t".join((what, test.id().split(" (")[0], " ".join(text.split())[-400:])) + "\n")
        self.out.flush()

    def startTest(self, test):
        super().startTest(test)
        self.problems = []
        self.skip = None
        self.tell("start", test)

    def _last(self, err):
        kind, value, tb = err
        where = "?"
        while tb is not None:
            name = tb.tb_frame.f_code.co_filename
            if "/test" in name and "__unittest" not in tb.tb_frame.f_globals:
                where = f"{name.split('/')[-1]}:{tb.tb_lineno}"
            tb = tb.tb_next
        try:
            text = str(value)
        except Exception:
            text = "?"
        self.problems.append(f"{where}: {kind.__name__}: {text[:300]}")

    def addError(self, test, err):
        if not hasattr(test, "countTestCases") or not test.countTestCases():  # a fixture of a class or module
            self._last(err)
            self.tell("fail", test, self.problems.pop())
            return
        self._last(err)

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._last(err)

    def addSkip(self, test, reason):
        self.skip = reason

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.problems.append("unexpected success")

    def stopTest(self, test):
        super().stopTest(test)
        if self.problems:
            self.tell("fail", test, self.problems[0])
        elif self.skip is not None:
            self.tell("skip", test, str(self.skip))
        else:
            self.tell("ok", test)
        self.problems = []
        gc.collect()


def main():
    loader = unittest.TestLoader()
    out = open(path, "a")
    result = Result(out)
    try:
        suite = loader.loadTestsFromName(module)
    except unittest.SkipTest as e:
        out.write(f"skip\t{module}\t{e}\nend\t\t\n")
        return
    groups = {}
    for test in tests(suite):
        if test.id().split(" (")[0] not in left_out:
            groups.setdefault(type(test), []).append(test)
    suite = unittest.TestSuite(unittest.TestSuite(group) for group in groups.values())
    groups = None
    suite.run(result)
    out.write("end\t\t\n")
    out.close()


main()
