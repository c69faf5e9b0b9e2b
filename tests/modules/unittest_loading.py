# unittest suites, loaders and the text runner writing to a StringIO.
import io
import re
import sys
import unittest


class A(unittest.TestCase):
    """Doc of A."""

    def test_one(self):
        """First line of the doc.

        More.
        """

    def test_two(self):
        self.assertEqual(2, 1 + 1)

    def check_three(self):
        raise ValueError("three")

    def helper(self):
        pass


class B(A):
    @unittest.skip("later")
    def test_two(self):
        pass

    def test_zero(self):
        self.assertIn(0, [])


def times(text):
    text = re.sub(r"in \d+\.\d+s", "in Xs", text)
    return re.sub(r'File ".*?"', 'File "F"', text)


loader = unittest.TestLoader()
print(loader.getTestCaseNames(A), loader.getTestCaseNames(B))
loader.testMethodPrefix = "check"
print(loader.getTestCaseNames(A))
loader.testMethodPrefix = "test"
loader.sortTestMethodsUsing = lambda a, b: (a < b) - (a > b)
print(loader.getTestCaseNames(B))
loader.testNamePatterns = ["*zero*"]
print(loader.getTestCaseNames(B))
loader = unittest.TestLoader()
print(loader.loadTestsFromName("A.test_one", sys.modules[__name__]))
print(loader.loadTestsFromNames(["A", "B.test_zero"], sys.modules[__name__]).countTestCases())
suite = loader.loadTestsFromName("Missing", sys.modules[__name__])
print([type(t).__name__ for t in suite] if hasattr(suite, "__iter__") else type(suite).__name__, len(loader.errors))
suite = unittest.TestSuite([A("test_one"), B("test_zero")])
suite.addTest(A("test_two"))
suite.addTests([B("test_two")])
print(suite.countTestCases(), [t.id() for t in suite], suite == unittest.TestSuite())
t = A("test_one")
print(t, repr(t), t.id(), t.shortDescription(), A("test_two").shortDescription(), t == A("test_one"), hash(t) == hash(A("test_one")))
try:
    A("missing")
except ValueError as e:
    print(e)
try:
    suite.addTest(A)
except TypeError as e:
    print(str(e)[:60])
for verbosity in (0, 1, 2):
    out = io.StringIO()
    runner = unittest.TextTestRunner(out, verbosity=verbosity)
    result = runner.run(loader.loadTestsFromTestCase(B))
    print("verbosity", verbosity, type(result).__name__, result.testsRun, len(result.failures), len(result.skipped))
    print(times(out.getvalue()))
f = unittest.FunctionTestCase(lambda: print("in function"), description="described")
r = unittest.TestResult()
f.run(r)
print(r, f.shortDescription())
A("test_two").debug()


class Logs(unittest.TestCase):
    def runTest(self):
        import logging
        with self.assertLogs("here", "INFO") as seen:
            logging.getLogger("here").info("one %d", 1)
            logging.getLogger("here.sub").error("two")
        print(seen.output, [rec.levelname for rec in seen.records])
        with self.assertNoLogs("there"):
            pass
        with self.assertRaises(AssertionError) as c:
            with self.assertLogs("nobody"):
                pass
        print(c.exception)


print(unittest.TextTestRunner(io.StringIO()).run(Logs()).wasSuccessful())
