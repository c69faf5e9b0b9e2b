"""Bytecode is not compared here."""
import unittest

_UNSPECIFIED = object()


class BytecodeTestCase(unittest.TestCase):
    def assertInBytecode(self, *args, **kwargs):
        self.skipTest("about bytecode")

    assertNotInBytecode = get_disassembly_as_string = assertInBytecode


def instructions_with_positions(*args):
    raise unittest.SkipTest("about bytecode")
