# string.Formatter and constants, textwrap, reprlib, keyword.
import keyword
import reprlib
import string
import textwrap as T
from string import Formatter, capwords


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print([getattr(string, n) for n in string.__all__ if isinstance(getattr(string, n), str)], string.__all__)
print(capwords('hello  wORLD foo'), capwords('a-b c', '-'), capwords('  x  '))
f = Formatter()
print(f.format('{0} {1!r} {name:>5} {{x}} {0.real} {2[k]} {2[k]!s:^5}', 1, 'a', {'k': 3}, name='n'), f.format('{} {}', 1, 2), f.format('{:{}}', 'a', 5), f.vformat('{a}', (), {'a': 1}))
print(list(f.parse('a{b}c{d!r:e}{{f}}g{}')), list(f.parse('')), list(f.parse('{a[}]}')), f.get_field('0.real', (5,), {}))
for s in ('{', '}', '{0', '{!}', '{a!}', '{a!r', '{a!rx}', '{0} {}', '{} {0}', '{a.}', '{a[}', '{a[]}', '{0[0]x}', '{a!z}', '{missing}', '{5}', 'a}b', '{a{b}}', '{:{:{}}}'):
    show(lambda: f.format(s, 1, 2, 3, a='A'))


class F(Formatter):
    def get_value(self, key, args, kwargs):
        return f'<{key}>' if isinstance(key, str) else super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return f'[{value}|{spec}]'

    def convert_field(self, value, conv):
        return super().convert_field(value, conv) if conv != 'u' else value.upper()

    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))


print(F().format('{x} {0:spec} {y!u} {x!r}', 1, 2))
show(lambda: f.format())

text = 'The quick-witted fox -- a well-known (non-standard) animal---jumps over  the state-of-the-art dog. It  barks!  e-mail x-y --option -b a-1 two\tmore'
for kw in ({}, {'width': 20}, {'width': 10}, {'width': 12, 'break_on_hyphens': False}, {'width': 8, 'break_long_words': False}, {'width': 15, 'drop_whitespace': False}, {'width': 30, 'fix_sentence_endings': True},
           {'width': 25, 'initial_indent': '* ', 'subsequent_indent': '  '}, {'width': 20, 'max_lines': 2}, {'width': 20, 'max_lines': 3, 'placeholder': '...'}, {'width': 1}, {'width': 20, 'expand_tabs': False},
           {'width': 30, 'replace_whitespace': False}, {'width': 40, 'tabsize': 2}, {'width': 11, 'max_lines': 1}):
    show(lambda: T.wrap(text, **kw))
print(T.fill(text, 33))
for f2 in (lambda: T.wrap('abc', 0), lambda: T.wrap('abc', 3, max_lines=1), lambda: T.shorten('hello world', 3), lambda: T.wrap(5)):
    show(f2)
print(T.shorten('  hello   world foo ', 12), T.shorten('hello world', 11), T.shorten('hello world', 8, placeholder='~'), T.wrap(''), T.wrap('   '), T.wrap('a\n\nb c'), T.wrap('veryveryverylongword-and-more tail', 9))
print(repr(T.dedent('''
    one
      two

    \tthree
   ''')), repr(T.dedent('  a\n\tb\n')), repr(T.dedent('\t\tx\n\t y\n')), repr(T.dedent('')), repr(T.dedent('  a\n   \n  b')))
print(repr(T.indent('a\n\n b\n', '> ')), repr(T.indent('a\n\n', '+', lambda line: True)), repr(T.indent('x', '  ')))
w = T.TextWrapper(width=30)
w.width = 12
print(w.wrap(text)[:3], w.fill('a b'))

print(reprlib.repr('x' * 100), reprlib.repr(list(range(100))), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr(10**100), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]),
      reprlib.repr(frozenset()), reprlib.repr(set()), reprlib.repr({}), reprlib.repr(()))
r = reprlib.Repr(maxlist=2, maxstring=10, maxother=12, fillvalue='~')
print(r.repr([1, 2, 3, 'long string here']), r.repr('a\'b"' * 9), r.maxdict, r.repr(object).replace('x', 'x'))
r.indent = 4
print(r.repr([1, [2, 3], {'a': 1}]))
r.indent = '->'
print(r.repr((1, 2)))
r.indent = -1
show(lambda: r.repr([1]))
r.indent = 1.5
show(lambda: r.repr([1]))


class Rec:
    @reprlib.recursive_repr(fillvalue='<rec>')
    def __repr__(self):
        """text"""
        return 'Rec(' + repr(self.me) + ')'


x = Rec()
x.me = [x]
print(x, Rec.__repr__.__name__, Rec.__repr__.__doc__, Rec.__repr__.__qualname__)
del x
print(keyword.iskeyword('for'), keyword.iskeyword('match'), keyword.issoftkeyword('match'), len(keyword.kwlist), keyword.softkwlist, keyword.__all__, keyword.kwlist)
