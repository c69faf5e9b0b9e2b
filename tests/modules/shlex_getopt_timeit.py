import shlex, getopt, timeit, io, itertools
for s in ["a b c", "a 'b c' d", 'x "a\\"b\\n" y', "a\\ b", "# comment", "a # c", "a#b", "'open", "a\\", "foo|bar&&baz;(x)", "a''b", "''", '""', "é ü", "a=b --c=d ~/x", "a\nb\\\nc", "~a && b-c --color=auto || d *.py?", "> 'abc';", ">abc"]:
    for f in (lambda: shlex.split(s), lambda: shlex.split(s, comments=True), lambda: shlex.split(s, posix=False), lambda: list(shlex.shlex(s)), lambda: list(shlex.shlex(s, posix=True)), lambda: list(shlex.shlex(s, punctuation_chars=True)), lambda: list(shlex.shlex(s, posix=True, punctuation_chars="|;"))):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
print(shlex.quote(""), shlex.quote("a b"), shlex.quote("it's"), shlex.join(["a", "b c", "d'e"]))
l = shlex.shlex("a b\nc"); print(l.get_token(), l.get_token(), l.get_token(), l.lineno, repr(l.get_token()), l.error_leader("f")); l.push_token("z"); print(l.get_token())
for cs in ["a.b", "a b c d e"]:
    s = shlex.shlex(cs); s.wordchars += "."; print(list(s))
try: shlex.split(None)
except Exception as e: print(e)
for a in (["-a", "-b", "1", "x", "-c"], ["-ab1"], ["--foo", "--bar=2", "--ba", "3", "y"], ["-z"], ["-b"], ["--bar"], ["--foo=1"], ["--b", "1"], ["--nope"], ["x", "-a"], ["--", "-a"], ["-", "-a"], []):
    for g in (getopt.getopt, getopt.gnu_getopt):
        try: print(g(a, "ab:c", ["foo", "bar=", "baz="]))
        except getopt.error as e: print(e, repr(e), e.opt)
c = itertools.count()
tm = lambda: next(c)
print(timeit.timeit("pass", timer=tm, number=3), timeit.repeat("x=1", "y=2", timer=tm, repeat=3, number=1), timeit.Timer(lambda: None, lambda: None, tm).autorange(print))
for a in ((3,), ("pass", 3), ("a b",), ("return",), ("pass", "break"), ("  x",)):
    try: timeit.Timer(*a)
    except Exception as e: print(type(e).__name__, e)
print(timeit.timeit("n.append(1)", globals={"n": (q := [])}, number=5) >= 0, len(q))
class T:
    t = 0
    def __call__(s): T.t += .00025; return T.t
for a in (["-n", "10"], ["-v", "-n1", "-r", "3"], ["-u", "usec", "-n9", "x=1"], ["-u", "q"], ["--zz"], ["-vv", "-n5", "pass"], ["-n2", "1/0"]):
    print(timeit.main(a, _wrap_timer=lambda t: T()))
