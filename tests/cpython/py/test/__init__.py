"""CPython's test package, found in CPython's installation; what it imports of test.support is here."""
import os

__path__.append(os.environ["CPYTHON_TESTS"])
