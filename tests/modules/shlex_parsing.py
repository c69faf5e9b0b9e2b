# shlex: split in all modes, quote, join, the lexer's attributes, push back, sources, errors.
import io
import shlex


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


for s in ("a b  c", "a 'b c' d", 'a "b\\"c" d', "a\\ b", "a'b'c", "# comment", "a # b", "a#b", "''", '""x', "a\nb", "é ü", "a;b|c&d", "x=y", "~/f *.c", "-o --opt=1", "'it'\\''s'", "\\", '"\\a"', "'\\a'", "", "   "):
    t(shlex.split, s)
    t(shlex.split, s, comments=True)
    t(shlex.split, s, posix=False)
for s in ("'open", '"open', "end\\", 'a "b', None, 5):
    t(shlex.split, s)
for s in ("", "simple", "two words", "it's", '"', "$HOME", "a/b-c_d.e,f:g@h%i+j=k", "é", "new\nline", "~", "*"):
    print(shlex.quote(s), end=" ")
print()
t(shlex.quote, 5)
print(shlex.join(["a b", "c", "it's"]), shlex.split(shlex.join(["a b", "", "'"])))
x = shlex.shlex("foo bar 'q' 1+2 # c\nnext")
print(list(x), x.lineno, x.token)
x = shlex.shlex("a && b || c; d >> e (f)", punctuation_chars=True)
print(list(x))
x = shlex.shlex("a|b", punctuation_chars="|")
print(list(x), x.punctuation_chars)
x = shlex.shlex("a.b-c d,e", posix=True)
print(list(x))
x = shlex.shlex("a.b-c d,e", posix=True)
x.wordchars += ".-"
x.whitespace += ","
print(list(x))
x = shlex.shlex("k: v; # not\n!c", posix=True)
x.commenters = "!"
x.whitespace_split = True
print(list(x))
x = shlex.shlex(io.StringIO("one two"), "name")
print(x.get_token(), x.push_token("pushed"), x.get_token(), x.get_token(), repr(x.get_token()), x.infile, x.error_leader(), x.error_leader("f", 3))
x = shlex.shlex("main source more")
x.source = "source"
x.sourcehook = lambda f: (f, io.StringIO("inside it"))
print(list(x))
x = shlex.shlex("a 'b")
print(x.get_token(), end=" ")
t(x.get_token)
x = shlex.shlex("", posix=True)
print(x.get_token(), x.eof, shlex.shlex("").get_token() == "", x.whitespace == " \t\r\n", x.quotes, x.escape, x.escapedquotes, len(x.wordchars))
x = shlex.shlex("a b c")
print(next(x), iter(x) is x, list(x))
x.push_source("new text", "nf")
print(x.infile, list(x))
