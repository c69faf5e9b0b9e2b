# The messages of unittest's assertions, short and long, with and without the caller's own text.
import unittest


class Case(unittest.TestCase):
    def runTest(self):
        pass


t = Case()


def fails(f, *args, **kw):
    try:
        f(*args, **kw)
    except AssertionError as e:
        print(e)
    except Exception as e:
        print(type(e).__name__, "-", e)
    else:
        print("passed", f.__name__)
    print("--")


fails(t.assertEqual, 1, 2)
fails(t.assertEqual, 1, 2, "own text")
fails(t.assertEqual, "one\ntwo\n", "one\n2\n")
fails(t.assertEqual, "short", "shirt")
fails(t.assertEqual, [1, 2, 3], [1, 5, 3])
fails(t.assertEqual, [1], [1, 2])
fails(t.assertEqual, (1, 2), (1,))
fails(t.assertEqual, {1, 2}, {2, 3})
fails(t.assertEqual, {"a": 1, "b": 2}, {"a": 1, "b": 3})
fails(t.assertSequenceEqual, [1], (2,))
fails(t.assertListEqual, [1], (1,))
fails(t.assertCountEqual, [1, 1, 2], [2, 2, 3])
fails(t.assertCountEqual, [[1]], [[2]])
fails(t.assertNotEqual, 3, 3)
fails(t.assertTrue, 0)
fails(t.assertFalse, [1], "not empty")
fails(t.assertIs, 1, "1")
fails(t.assertIsNot, None, None)
fails(t.assertIsNone, 5)
fails(t.assertIsNotNone, None)
fails(t.assertIn, 1, [2])
fails(t.assertNotIn, "a", "abc")
fails(t.assertIsInstance, 1, str)
fails(t.assertIsInstance, 1, (str, bytes))
fails(t.assertNotIsInstance, 1, int)
for f in (t.assertGreater, t.assertGreaterEqual):
    fails(f, 1, 2)
for f in (t.assertLess, t.assertLessEqual):
    fails(f, 2, 1)
fails(t.assertAlmostEqual, 1.0, 1.1)
fails(t.assertAlmostEqual, 1.0, 1.00001, 3)
fails(t.assertAlmostEqual, 10, 12, delta=1)
fails(t.assertAlmostEqual, 10, 12, 3, delta=1)
fails(t.assertNotAlmostEqual, 1.0, 1.0)
fails(t.assertRegex, "text", "x+y")
fails(t.assertNotRegex, "text", "e.")
fails(t.assertRaises, ValueError, int, "5")
fails(t.assertRaises, ValueError, int, "x")
fails(t.assertRaisesRegex, ValueError, "nothing", int, "x")
fails(t.assertWarns, DeprecationWarning, int, "3")
fails(t.assertMultiLineEqual, "a", 3)
fails(t.assertSetEqual, {1}, [1])
fails(t.assertDictEqual, {}, [])
fails(t.assertRaises, 5, int)
t.longMessage = False
fails(t.assertEqual, 1, 2, "only this")
fails(t.assertIn, 1, [], "only that")
t.longMessage, t.maxDiff = True, 10
fails(t.assertEqual, list(range(30)), list(range(1, 31)))
with t.assertRaises(KeyError) as caught:
    {}["k"]
print(repr(caught.exception), caught.expected)
try:
    with t.assertRaises(KeyError, msg="in a with"):
        pass
except AssertionError as e:
    print(e)
