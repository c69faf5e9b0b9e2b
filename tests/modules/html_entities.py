# html.escape and unescape; keyword, stat and fnmatch beside them, as they are small.
import fnmatch
import html
import keyword
import re
import stat

for s in ("<a href=\"x\">'&'</a>", "plain", "", "&amp;", "é < ü"):
    print(html.escape(s), html.escape(s, quote=False), html.unescape(html.escape(s)) == s)
for s in ("&lt;&gt;&amp;&quot;&apos;&nbsp;", "&#65;&#x41;&#X41;&#0;&#128;&#xD800;&#x110000;&#1;", "&eacute;&Eacute;&euro;", "&copy;&copy &copyx", "&notanentity;", "&", "&;", "&#;", "&#x;", "&#65", "&ltx", "&amp;amp;", "no entities"):
    print(ascii(html.unescape(s)))
for bad in (5, None, b"x"):
    try:
        print(html.escape(bad))
    except Exception as e:
        print(type(e).__name__, e)
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), keyword.iskeyword("print"))
for m in (0o100644, 0o40755, 0o120777, 0o104755, 0o102755, 0o41777, 0o10600, 0o20666, 0o60660, 0o140755, 0o100000, 0o101644, 0o104644):
    print(oct(m), stat.filemode(m), stat.S_ISREG(m), stat.S_ISDIR(m), stat.S_ISLNK(m), oct(stat.S_IMODE(m)), oct(stat.S_IFMT(m)))
for name, pat in (("a.py", "*.py"), ("a.PY", "*.py"), ("abc", "a?c"), ("abc", "a[bx]c"), ("abc", "a[!b]c"), ("a]c", "a[]]c"), ("a-c", "a[a-]c"), ("", "*"), ("a\nb", "a*b"), (".hidden", "*"), ("a[b", "a[b"), ("x", "[z-a]"), ("a.b.c", "*.c"), ("[", "[[]"), ("ab", "a**b")):
    print(name.encode(), pat, fnmatch.fnmatch(name, pat), fnmatch.fnmatchcase(name, pat), end="; ")
print()
print(fnmatch.filter(["a.c", "b.py", "c.c"], "*.c"), fnmatch.filter([b"a", b"b"], b"[a]"), bool(re.match(fnmatch.translate("*.[ch]"), "x.h")), bool(re.match(fnmatch.translate("a*"), "ba")))
try:
    fnmatch.fnmatch("a", b"a")
except TypeError as e:
    print(e)
