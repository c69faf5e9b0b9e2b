# textwrap: wrap and fill with every option, shorten, dedent, indent.
import textwrap
from textwrap import wrap, fill, shorten, dedent, indent, TextWrapper

text = "The quick brown-haired fox's so-called friend jumps over   the lazy dog. It ran away--far away!  Then it\tcame back. supercalifragilisticexpialidocious end"


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


for w in (10, 20, 33, 1, 200):
    t(wrap, text, w)
for k in ({"break_long_words": False}, {"break_on_hyphens": False}, {"initial_indent": "* ", "subsequent_indent": "    "}, {"drop_whitespace": False}, {"replace_whitespace": False}, {"expand_tabs": False}, {"tabsize": 3}, {"fix_sentence_endings": True}, {"max_lines": 2}, {"max_lines": 2, "placeholder": "..."}, {"max_lines": 1, "placeholder": "~"}, {"max_lines": 1, "placeholder": " a very long placeholder"}, {"initial_indent": "x" * 30}, {"max_lines": 0}, {"width": 0}, {"width": -1}, {"foo": 1}, {"break_long_words": False, "break_on_hyphens": False}):
    print(k, end=" ")
    t(wrap, text, **({"width": 24} | k))
t(wrap, "")
t(wrap, "   ")
t(wrap, "a\n\nb\nc")
t(wrap, "a\n\nb", replace_whitespace=False)
t(wrap, "aaa bbb\u00a0ccc\u2003ddd", 4)
t(wrap, "word-with-many-hyphens --option -x a--b c—d e-1 2-f", 6)
t(wrap, "éééé ùùùù ßßßß", 5)
t(wrap, 5)
t(fill, text, 40)
t(fill, "a b c", width=3, initial_indent="> ", subsequent_indent="> ")
t(shorten, text, 30)
t(shorten, text, 30, placeholder="…")
t(shorten, "  hello   world  ", 20)
t(shorten, "hello world", 8)
t(shorten, "hello world", 4)
t(shorten, "hello", 3)
t(shorten, "hello world", 5, placeholder="")
t(shorten, "helloworld", 7, placeholder="..")
t(shorten, "", 5)
for s in ("  a\n    b\n  c\n", "\ta\n\t b\n", "\ta\n    b\n", "a\n  b\n", "  a\n\n  b\n   \n  c", "", "   ", "  a", "\n  a\n", "    a\n  b\n      c", " \t a\n \t b\n \tc", "  a\r\n  b\r\n", "\n\n"):
    print(repr(dedent(s)), end=" ")
print()
t(dedent, 5)
for s, k in (("a\nb\n", {}), ("a\n\n b\n   \nc", {}), ("a\n\nb", {"predicate": lambda l: True}), ("a\nb", {"predicate": lambda l: l.startswith("b")}), ("", {}), ("a\r\nb\vc\n", {})):
    print(repr(indent(s, "> ", **k)), end=" ")
print()
t(indent, 5, "x")
t(indent, "a")
w = TextWrapper(width=12)
print(w.width, w.initial_indent == "", w.expand_tabs, w.replace_whitespace, w.fix_sentence_endings, w.drop_whitespace, w.break_long_words, w.tabsize, w.break_on_hyphens, w.max_lines, repr(w.placeholder))
w.width = 6
w.subsequent_indent = "__"
print(w.wrap("one two three"), w.fill("one two three"))
print(fill(dedent("""\
    First paragraph of text that
    is indented.

    Second one."""), 20), wrap("Hello.  World!  'Yes?'  \"No.\"  end", 50, fix_sentence_endings=True), wrap("a. b", fix_sentence_endings=True), wrap("x" * 25, 10), wrap("x" * 25 + " y", 10, break_long_words=False))
print(sorted(textwrap.__all__))
