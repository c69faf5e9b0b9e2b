"""testmod() on a module with examples that pass and others that fail.

>>> twice(2)
4
>>> twice(3)
8
"""
import doctest; __file__ = __file__.replace("\\", "/").rpartition("/")[2]
import os
import tempfile


def twice(x):
    """
    >>> twice(2)
    4
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> 1/0
    Traceback (most recent call last):
       ...
    ZeroDivisionError: division by zero
    >>> 1/0 # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ZeroDivisionError: something else
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 18, 19]
    >>> {1:
    ...  2}   # doctest: +NORMALIZE_WHITESPACE
    {1:
       2}
    >>> twice('x')
    'xx'
    >>> twice(1) + 1
    7
    >>> x = 5
    >>> x
    """
    return x * 2


class Box:
    """
    >>> Box().content()
    1
    """

    def content(self):
        """
        >>> Box().content()
        2
        """
        return 1


print(doctest.testmod())
print(doctest.testmod(verbose=True))
print(doctest.testsource(__import__('__main__'), '__main__.Box'))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'examples.txt')
    with open(path, 'w') as f:
        f.write('Text.\n\n  >>> y = n + 1\n  >>> y\n  5\n\nMore.\n')
    print(doctest.testfile(path, module_relative=False, globs={'n': 4}))
    print([repr(t).replace(folder, '') for t in doctest.DocFileSuite(path, module_relative=False, globs={'n': 4})])
