# doctest: the parser, the checker, runners, finders and suites
import doctest; __file__ = __file__.replace("\\", "/").rpartition("/")[2]
p = doctest.DocTestParser()
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
for e in p.get_examples("""
  text
    >>> x = 1  # doctest: +ELLIPSIS, -SKIP
    >>> if x:
    ...     y
    out

    more
    >>> z
      indented
    Traceback
    >>> 1/0
    head
    Traceback (most recent call last):
      File "x"
    foo.bar.ZeroDivisionError: msg
      more
    >>>
    >>> # comment
    """): print(repr(e.source), repr(e.want), repr(e.exc_msg), e.lineno, e.indent, e.options)
show(p.get_examples, ">>>x", 'n'); show(p.get_examples, "  >>> x\n bad\n", 'n'); show(p.get_examples, "  >>> x\n  ...y\n", 'n'); show(p.get_examples, ">>> x # doctest: +NOPE\n", 'n'); show(p.get_examples, ">>> # doctest: +SKIP\n", 'n')
c = doctest.OutputChecker()
for w, g, f in [("1\n", "True\n", 0), ("1\n", "True\n", 1), ("a\n<BLANKLINE>\nb\n", "a\n\nb\n", 0), ("a...b\n", "axxb\n", 8), ("a...b\n", "axx\n", 8), ("a  b\nc\n", "a b c\n", 4), ("...\n", "x\n", 8), ("a...a\n", "a\n", 8)]: print(c.check_output(w, g, f))
for w, g, f in [("a\n", "", 0), ("", "b\n", 0), ("", "", 0), ("a\nb\nc\n", "a\n\nc\n", doctest.REPORT_UDIFF), ("a\nb\n", "a\nc\n", doctest.REPORT_CDIFF), ("a\nb\n", "a\nc\n", doctest.REPORT_NDIFF)]: print(c.output_difference(doctest.Example("x", w), g, f))
t = p.get_doctest(">>> a\n3\n>>> b\n4\n", {'a': 3, 'b': 5}, 'N', 'file', 7)
print(t, t.name, t.filename, t.lineno, len(t.examples))
r = doctest.DocTestRunner(verbose=False)
res = r.run(t); print(res, r.failures, r.tries, r.skips, res.skipped); print(r.summarize())
r = doctest.DocTestRunner(verbose=True)
t = p.get_doctest(">>> 1\n1\n>>> # doctest: +SKIP\n>>> 2 # doctest: +SKIP\n3\n>>> print()\n<BLANKLINE>\n" if 0 else ">>> 1\n1\n>>> 2 # doctest: +SKIP\n3\n>>> x = 1\n", {}, 'N', 'file', None)
print(r.run(t)); print(r.summarize(True))
t = p.get_doctest(">>> 1\n2\n>>> 2\n3\n", {}, 'N', 'file', 0)
for f in doctest.REPORT_ONLY_FIRST_FAILURE, doctest.FAIL_FAST: print(doctest.DocTestRunner(optionflags=f).run(t, clear_globs=False))
def g(x):
    """
    >>> g(1)
    2
    """
doctest.run_docstring_examples(g, globals(), name='gg')
doctest.run_docstring_examples(g, globals(), verbose=True)
d = doctest.DebugRunner()
show(d.run, p.get_doctest(">>> 1\n2\n", {}, 'N', 'file', 0))
try: d.run(p.get_doctest(">>> 1/0\n", {}, 'N', 'file', 0))
except doctest.UnexpectedException as e: print(type(e.exc_info[1]), e.test.name, e.example.source)
show(doctest.register_optionflag, 'MINE'); show(doctest.register_optionflag, 'MINE')
print(doctest.script_from_examples("Text\n\n>>> x = 1\n>>> x\n2\n\nEnd\n"))
import unittest, sys
class K:
    """
    >>> K.s()
    1
    """
    @staticmethod
    def s():
        """>>> K.s()
        1"""
        return 1
    @property
    def p(self):
        """
        >>> K().p
        4
        """
        return 3
    @classmethod
    def c(cls): """no example"""
    class In:
        """>>> 1
        1
        """
__test__ = {'extra': ">>> 5\n5\n", 'fn': g}
for t in doctest.DocTestFinder().find(sys.modules['__main__']): print(t.name, t.lineno, [e.lineno for e in t.examples])
print([t.name for t in doctest.DocTestFinder(exclude_empty=False).find(K)], [t.name for t in doctest.DocTestFinder(recurse=False).find(K)])
s = doctest.DocTestSuite(setUp=lambda t: t.globs.update(q=1))
for t in s: print(repr(t), t.id(), t.shortDescription())
res = unittest.TestResult(); s.run(res); print(res)
for t, text in res.failures: print(t, '|', text.split('AssertionError: ')[-1].replace(sys.argv[0], 'FILE'))
show(doctest.testmod, verbose=False, exclude_empty=True, report=False)
show(doctest.testmod, 5)
