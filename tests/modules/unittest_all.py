import unittest, sys
class Base(unittest.TestCase):
    pass
class T(unittest.TestCase):
    """class doc"""
    @classmethod
    def setUpClass(cls): print("setUpClass"); cls.addClassCleanup(print, "class cleanup")
    @classmethod
    def tearDownClass(cls): print("tearDownClass")
    def setUp(self): self.addCleanup(print, "cleanup", self._testMethodName)
    def test_ok(self):
        """The doc of ok
        more"""
        self.assertEqual(1, 1)
    def test_fail(self): self.assertEqual([1, 2, 3], [1, 3, 3, 4])
    def test_fail2(self): self.assertEqual("a\nb\nc", "a\nx\nc", "my msg")
    def test_fail3(self): self.assertEqual({"a": 1, "b": 2}, {"a": 2, "c": 2})
    def test_fail4(self): self.assertEqual({1, 2}, {2, 3})
    def test_fail5(self): self.assertEqual("x"*200, "x"*150 + "y"*50)
    def test_fail6(self): self.assertEqual(list(range(1000)), list(range(999)))
    def test_err(self): 
        try: 1/0
        except ZeroDivisionError as e: raise KeyError("x") from e
    @unittest.skip("why not")
    def test_skip(self): pass
    @unittest.skipIf(True, "cond")
    def test_skip2(self): pass
    def test_skip3(self): self.skipTest("in body")
    @unittest.expectedFailure
    def test_xf(self): self.fail("expected")
    @unittest.expectedFailure
    def test_xs(self): pass
    def test_sub(self):
        """sub doc"""
        for i in range(4):
            with self.subTest("msg", i=i, j="q"):
                if i % 2: self.assertTrue(i == 2)
                with self.subTest(k=3):
                    if i == 2: raise ValueError("bad")
    def test_ret(self): return 3
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: int("x")
        print(cm.exception)
        with self.assertRaisesRegex(ValueError, "inv.*x"): int("x")
        self.assertRaises(ValueError, int, "x")
    def test_raises2(self): 
        with self.assertRaises(ValueError): pass
    def test_raises3(self): self.assertRaises((ValueError, KeyError), int, "3")
    def test_raises4(self): 
        with self.assertRaisesRegex(ValueError, "foo"): int("x")
    def test_raises5(self):
        with self.assertRaises(KeyError): int("x")
    def test_warn(self):
        import warnings
        with self.assertWarns(DeprecationWarning) as w: warnings.warn("dep", DeprecationWarning)
        print(w.warning, w.lineno)
        with self.assertWarnsRegex(UserWarning, "abc"): warnings.warn("xyz")
    def test_warn2(self):
        with self.assertWarns(DeprecationWarning): pass
    def test_zteardown(self):
        self.tearDown = lambda: 1/0
        self.fail("both")
class S(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("no setup")
    def test_a(self): pass
@unittest.skip("whole class")
class W(unittest.TestCase):
    def test_a(self): pass
    def test_b(self): pass
class R(unittest.TestCase):
    def runTest(self): self.assertIn(1, [2])
def tearDownModule(): raise OSError("module")
ms = []
class M(unittest.TestCase):
    def check(self, f, *a, **k):
        try: f(*a, **k)
        except Exception as e: print(type(e).__name__, e)
        else: print("no error")
    def test_all(self):
        c = self.check
        c(self.assertTrue, 0); c(self.assertFalse, 1, "m"); c(self.assertIs, 1, 2); c(self.assertIsNot, 1, 1); c(self.assertIsNone, 1); c(self.assertIsNotNone, None)
        c(self.assertIn, 1, [2]); c(self.assertNotIn, 1, [1]); c(self.assertIsInstance, 1, str); c(self.assertIsInstance, 1, (str, bytes)); c(self.assertNotIsInstance, 1, int)
        c(self.assertAlmostEqual, 1.0, 1.1); c(self.assertAlmostEqual, 1.0, 1.1, places=1); c(self.assertAlmostEqual, 1.0, 1.1, delta=.01); c(self.assertAlmostEqual, 1, 2, 1, delta=1); c(self.assertNotAlmostEqual, 1, 1); c(self.assertNotAlmostEqual, 1, 1.5, delta=2); c(self.assertAlmostEqual, 1, "a")
        c(self.assertLess, 2, 1); c(self.assertLessEqual, 2, 1); c(self.assertGreater, 1, 2); c(self.assertGreaterEqual, 1, 2)
        c(self.assertRegex, "abc", "x"); c(self.assertNotRegex, "abc", "b"); c(self.assertRegex, "abc", "")
        c(self.assertCountEqual, [1, 2, 2], [2, 1, 1]); c(self.assertCountEqual, [[1], [2], [2]], [[1], [3]]); c(self.assertCountEqual, "abc", "cba")
        c(self.assertSequenceEqual, [1, 2], (1, 2)); c(self.assertSequenceEqual, [1, 2], (1, 3)); c(self.assertSequenceEqual, 1, [1]); c(self.assertListEqual, (1,), [1]); c(self.assertListEqual, [], [1]); c(self.assertTupleEqual, (1,), [1])
        c(self.assertSetEqual, [1], {1}); c(self.assertSetEqual, {1}, 3); c(self.assertDictEqual, [], {}); c(self.assertMultiLineEqual, 1, ""); c(self.assertMultiLineEqual, "a", ""); c(self.assertMultiLineEqual, "a\n", "a"); c(self.assertMultiLineEqual, "", "b"); c(self.assertEqual, "abc def", "abd def")
        c(self.assertNotEqual, 1, 1); c(self.assertEqual, "a"*50 + "b"*100, "a"*50 + "c"*120); c(self.assertEqual, 1, "1"); c(self.assertRaises, 3); c(self.assertRaises, ValueError, foo=3); c(self.assertWarns, ValueError); c(self.assertRaises, "a", int); c(self.fail); c(self.fail, "x")
        c(self.assertEqual, list(range(60)), list(range(61)))
        self.longMessage = False; c(self.assertEqual, 1, 2, "short"); c(self.assertTrue, 0)
        print(self, repr(self), self.id(), self.shortDescription(), unittest.TestSuite([self]), self == M("test_all"), hash(self) == hash(M("test_all")))
        c(M, "nope"); print(unittest.FunctionTestCase(len), unittest.FunctionTestCase(print, description="d").shortDescription())
        c(self.enterContext, 3)
if __name__ == "__main__":
    class Fake:
        def __init__(s): s.t = []
        def write(s, x): s.t.append(x)
        def flush(s): pass
    import re, os
    for args in (["p"], ["p", "-v"], ["p", "-q"], ["p", "-f", "-v", "T"], ["p", "-b", "T.test_raises", "T.test_fail"], ["p", "-k", "sub"], ["p", "-k", "T.*warn", "--locals"], ["p", "Nope"], ["p", "T.nope"], ["p", "-k", "nothing"]):
        print("#####", args)
        f = Fake()
        try:
            unittest.main(argv=args, testRunner=type("R", (unittest.TextTestRunner,), {"__init__": lambda s, **k: unittest.TextTestRunner.__init__(s, f, **k)}))
        except SystemExit as e: print("exit", e.code)
        print(re.sub(r'File "[^"]*<frozen[^"]*"', 'File "F"', re.sub(r"\d+\.\d\d\ds", "Ts", "".join(f.t).replace(os.getcwd(), ""))))
    try: unittest.main(argv=["p", "-h"])
    except SystemExit as e: print("exit", e.code)
    try: unittest.main(module=None, argv=["p", "-h"])
    except SystemExit as e: print("exit", e.code)
    print(unittest.TestResult(), unittest.defaultTestLoader.getTestCaseNames(T))
    s = unittest.TestSuite(); 
    for bad in (3, T, "abc"):
        try: s.addTest(bad)
        except Exception as e: print(e)
    try: s.addTests("abc")
    except Exception as e: print(e)
    print(s.countTestCases())
