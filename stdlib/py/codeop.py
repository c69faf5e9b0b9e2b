"""Whether a piece of source is a whole statement."""

import __future__
import warnings
from _codeop import compound, incomplete

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_features = [getattr(__future__, name) for name in __future__.all_feature_names]


def _maybe_compile(compiler, source, filename, symbol):
    if symbol != "eval" and not any(line.strip() and line.strip()[0] != "#" for line in source.split("\n")):
        source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        if incomplete(source, symbol):
            return None
        if symbol == "single" and not source.endswith("\n") and compound(source):
            # A line break ends a statement with a block, if it is right.
            try:
                compile(source + "\n", filename, symbol)
            except SyntaxError:
                pass
            else:
                return None
    return compiler(source, filename, symbol)


def compile_command(source, filename="<input>", symbol="single"):
    """The code of a whole statement; None if more lines are to come."""
    return _maybe_compile(Compile(), source, filename, symbol)


class Compile:
    """compile() that remembers future statements."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        future = 0
        for feature in _features:
            future |= self.flags & feature.compiler_flag
        code = compile(source, filename, symbol, future, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() that remembers future statements."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
