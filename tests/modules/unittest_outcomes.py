# unittest results: subTest, skips, expected failures, setUp errors, cleanups: what the result object collects.
import unittest


def last(text):
    return text.strip().splitlines()[-1]


class Result(unittest.TestResult):
    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        print("  sub", subtest.params.get("n"), subtest._message, "ok" if err is None else err[0].__name__)


class Cases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass", cls.__name__)

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        self.addCleanup(print, "  cleanup 1")
        self.addCleanup(print, "  cleanup", 2, sep="-")

    def tearDown(self):
        print("  tearDown", self._testMethodName)

    def test_a_subtests(self):
        for n in range(4):
            with self.subTest("message", n=n):
                self.assertNotEqual(n % 2, 1)

    @unittest.skip("always")
    def test_b_skip(self):
        print("never")

    @unittest.skipIf(1 > 0, "one is more")
    def test_c_skipif(self):
        print("never")

    @unittest.skipUnless(1 > 0, "unless")
    def test_d_runs(self):
        self.assertTrue(True)

    @unittest.expectedFailure
    def test_e_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_f_unexpected(self):
        pass

    def test_g_skip_inside(self):
        raise unittest.SkipTest("from inside")

    def test_h_error(self):
        {}["key"]

    def test_i_fail(self):
        self.fail("on purpose")

    def test_j_skiptest(self):
        self.skipTest("called")

    def test_k_bad_cleanup(self):
        self.addCleanup(int, "x")


class Broken(unittest.TestCase):
    def setUp(self):
        raise OSError("no set up")

    def test_x(self):
        print("never")


@unittest.skip("whole class")
class Skipped(unittest.TestCase):
    def test_y(self):
        print("never")


result = Result()
loader = unittest.defaultTestLoader
for cls in (Cases, Broken, Skipped):
    suite = loader.loadTestsFromTestCase(cls)
    print(cls.__name__, suite.countTestCases(), loader.getTestCaseNames(cls)[:3])
    suite.run(result)
print(result)
print("failures", [(t.id(), last(text)) for t, text in result.failures])
print("errors", [(str(t), last(text)) for t, text in result.errors])
print("skipped", [(t.id(), why) for t, why in result.skipped])
print("expected", [t.id() for t, _ in result.expectedFailures], "unexpected", [t.id() for t in result.unexpectedSuccesses])
print(result.testsRun, result.wasSuccessful(), result.shouldStop)
result.failfast = True
loader.loadTestsFromTestCase(Cases).run(result)
print(result.testsRun, result.shouldStop)
