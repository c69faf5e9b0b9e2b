"""Roman numerals and a ring buffer with their test suite, run by unittest; the report is printed without times and paths."""

import io
import os
import re
import unittest
from contextlib import redirect_stdout

SIGNS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not isinstance(n, int):
        raise TypeError("whole numbers only")
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman numeral")
    out = []
    for value, sign in SIGNS:
        times, n = divmod(n, value)
        out.append(sign * times)
    return "".join(out)


def from_roman(text):
    total, rest = 0, text
    for value, sign in SIGNS:
        while rest.startswith(sign):
            total += value
            rest = rest[len(sign) :]
    if rest or not total or to_roman(total) != text:
        raise ValueError(f"no Roman numeral: {text!r}")
    return total


class Ring:
    """The last few things, oldest first."""

    def __init__(self, size):
        self.slots = [None] * size
        self.start = self.used = 0

    def push(self, item):
        end = (self.start + self.used) % len(self.slots)
        self.slots[end] = item
        if self.used < len(self.slots):
            self.used += 1
        else:
            self.start = (self.start + 1) % len(self.slots)

    def pop(self):
        if not self.used:
            raise IndexError("pop from an empty ring")
        item, self.slots[self.start] = self.slots[self.start], None
        self.start = (self.start + 1) % len(self.slots)
        self.used -= 1
        return item

    def __len__(self):
        return self.used

    def __iter__(self):
        for i in range(self.used):
            yield self.slots[(self.start + i) % len(self.slots)]


class RomanTest(unittest.TestCase):
    KNOWN = {1: "I", 4: "IV", 14: "XIV", 99: "XCIX", 1066: "MLXVI", 1999: "MCMXCIX", 3999: "MMMCMXCIX"}

    def test_known(self):
        for n, text in self.KNOWN.items():
            with self.subTest(n=n):
                self.assertEqual(to_roman(n), text)
                self.assertEqual(from_roman(text), n)

    def test_round_trip(self):
        for n in range(1, 4000, 37):
            self.assertEqual(from_roman(to_roman(n)), n)

    def test_refused(self):
        for bad in "", "IIII", "VX", "MMMM", "abc", "IC":
            with self.subTest(bad), self.assertRaises(ValueError):
                from_roman(bad)
        with self.assertRaisesRegex(ValueError, r"^4000 has") as caught:
            to_roman(4000)
        self.assertIsInstance(caught.exception, ValueError)
        self.assertRaises(TypeError, to_roman, 1.5)

    def test_wrong_on_purpose(self):
        """Shows what a failure looks like."""
        for n, text in (3, "III"), (8, "IIX"):
            with self.subTest(n=n, text=text):
                self.assertEqual(to_roman(n), text)

    @unittest.expectedFailure
    def test_zero(self):
        self.assertEqual(to_roman(0), "N")


class RingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.made = 0

    def setUp(self):
        self.ring = Ring(3)
        type(self).made += 1
        self.addCleanup(self.ring.slots.clear)

    def fill(self, items):
        for item in items:
            self.ring.push(item)

    def test_empty(self):
        self.assertFalse(self.ring)
        self.assertListEqual(list(self.ring), [])
        with self.assertRaises(IndexError):
            self.ring.pop()

    def test_overwrites_the_oldest(self):
        self.fill("abcde")
        self.assertEqual("".join(self.ring), "cde")
        self.assertIn("d", self.ring)
        self.assertNotIn("a", self.ring)

    def test_mixed(self):
        self.fill(range(4))
        self.assertEqual([self.ring.pop(), len(self.ring)], [1, 2])
        self.ring.push("x")
        self.assertCountEqual(self.ring, ["x", 2, 3])

    def test_error_on_purpose(self):
        self.ring.push(1)
        return self.ring.pop() / self.ring.used

    @unittest.skip("rings do not shrink yet")
    def test_shrink(self):
        self.fail("never run")

    @unittest.skipUnless(hasattr(Ring, "peek"), "no peek")
    def test_peek(self):
        self.assertEqual(self.ring.peek(), None)

    def test_output(self):
        out = io.StringIO()
        with redirect_stdout(out):
            print(*self.ring, sep=",")
        self.assertEqual(out.getvalue(), "\n")
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertGreaterEqual(self.made, 1)


def main():
    loader, suite = unittest.TestLoader(), unittest.TestSuite()
    for case in RomanTest, RingTest:
        suite.addTests(loader.loadTestsFromTestCase(case))
    print(suite.countTestCases(), "tests:", *loader.getTestCaseNames(RingTest))
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
    report = stream.getvalue().replace(os.path.dirname(os.path.abspath(__file__)) + os.sep, "")
    print(re.sub(r"in \d+\.\d+s", "in no time", report), end="")
    print(result, result.wasSuccessful(), RingTest.made)
    print([(type(test).__name__, text.splitlines()[-1]) for test, text in result.failures + result.errors])
    print([reason for _, reason in result.skipped], len(result.expectedFailures), result.unexpectedSuccesses)


main()
