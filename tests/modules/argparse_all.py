import argparse, tempfile, sys, io, contextlib, os
os.environ["COLUMNS"] = "80"
def run(p, *lines, m="parse_args"):
    for l in lines:
        o, e = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(o), contextlib.redirect_stderr(e):
                r = getattr(p, m)(l.split() if isinstance(l, str) else l)
            print(l, "->", r)
        except SystemExit as x: print(l, "exit", x.code)
        except Exception as x: print(l, type(x).__name__, x)
        if o.getvalue(): print("OUT", o.getvalue())
        if e.getvalue(): print("ERR", e.getvalue())
def mk(*a, **k):
    def f(*args, **kw):
        try: return p.add_argument(*args, **kw)
        except Exception as x: print(type(x).__name__, x)
    p = argparse.ArgumentParser(*a, prog=k.pop("prog", "prog"), **k)
    return p, f
p, a = mk(description="A %(prog)s description that is long enough to be wrapped over two lines of eighty characters.", epilog="The end")
a("file", help="the file"); a("rest", nargs="*", help="more %(default)s", default=["x"]); a("-v", "--verbose", action="count", default=0, help="more words " * 12)
a("-o", "--output", metavar="OUT", help="where"); a("--level", type=int, choices=[1, 2, 3], default=1, help="one of %(choices)s, %(type)s"); a("--flag", action="store_true"); a("--no", action="store_false", dest="flag")
a("-n", nargs=2, type=float); a("-m", nargs="+", metavar=("A", "B")); a("-q", nargs="?", const=5, type=int); a("--ver", action="version", version="%(prog)s 1.2"); a("--app", action="append"); a("--ext", action="extend", nargs="+"); a("--const", action="append_const", const=7); a("--hid", help=argparse.SUPPRESS); a("--a-very-long-option-name", help="h")
a("--feature", action=argparse.BooleanOptionalAction, help="feat"); a("--opt", required=True)
run(p, "-h", "", "f --opt 1", "f a b c --opt 1", "f -vvv --opt=1 -o x", "f --opt 1 -oX -vvoY", "f --opt 1 --level 2", "f --opt 1 --level 9", "f --opt 1 --level x", "f --opt 1 -n 1 2", "f --opt 1 -n 1", "f --opt 1 -m", "f --opt 1 -m a b c", "f --opt 1 -q", "f --opt 1 -q 3", "--ver", "f --opt 1 --app 1 --app 2 --ext a b --ext c --const --const", "f --opt 1 --fl", "f --opt 1 --f", "f --opt 1 --unknown x", "f --opt 1 --feature", "f --opt 1 --no-feature", "f --opt 1 --flag=3", "f --opt 1 -vx", "-- -f --opt", "--opt 1 -- -f -g", "--opt", "f --opt -1", "-1 --opt 1", "f --opt 1 -o")
run(p, "f --opt 1 -z zz x", "f --opt 1 --zz", m="parse_known_args"); run(p, "f --opt 1 a -v b", "f a --opt 1 b c -v d", m="parse_intermixed_args")
print(p.format_usage())
p, a = mk(); g = p.add_argument_group("things", "about things"); g.add_argument("--x", help="x"); m = p.add_mutually_exclusive_group(); m.add_argument("--a", action="store_true"); m.add_argument("--b"); m.add_argument("--c"); m2 = p.add_mutually_exclusive_group(required=True); m2.add_argument("--d", action="store_true"); m2.add_argument("pos", nargs="?")
run(p, "-h", "--a --b 1 --d", "--d", "", "p", "p --d", "--a --d --c 1")
p, a = mk(); s = p.add_subparsers(dest="cmd", help="commands", title="sub", description="subs", required=True); q = s.add_parser("build", help="build it", aliases=["b"]); q.add_argument("target"); q.add_argument("-j", type=int, default=1); q2 = s.add_parser("test", help="test it"); q2.set_defaults(func="T"); a("--glob", default="g")
run(p, "-h", "build -h", "build x -j3", "b y", "test", "", "nope", "build", "build x y", "--glob 1 test --zz"); 
p, a = mk(); s = p.add_subparsers(); s.add_parser("a"); s.add_parser("b", deprecated=True); s.add_parser("long-command-name-here", help="help"); run(p, "-h", "a", "", "c", "b")
for f in (lambda: p.add_subparsers(), lambda: s.add_parser("a")):
    try: f()
    except Exception as x: print(type(x).__name__, x)
    except SystemExit as x: print("exit", x)
p, a = mk(usage="%(prog)s custom"); run(p, "-h", "x")
p, a = mk(formatter_class=argparse.ArgumentDefaultsHelpFormatter); a("--x", default=3, help="xh"); a("y", nargs="?", default="Y", help="yh"); a("--z", help="none"); a("--s", action="store_true", help="s"); a("--sup", default=argparse.SUPPRESS, help="sup"); run(p, "-h", "")
p, a = mk(formatter_class=argparse.RawDescriptionHelpFormatter, description="  raw\n    desc\n", epilog="a\n b"); a("--x", help="multi\nline"); run(p, "-h")
p, a = mk(formatter_class=argparse.RawTextHelpFormatter); a("--x", help="multi\nline"); run(p, "-h")
p, a = mk(formatter_class=argparse.MetavarTypeHelpFormatter); a("--x", type=int); a("f", type=float); run(p, "-h")
p, a = mk(); 
for i in range(12): a("--option-number-%d" % i, metavar="VALUE", help="h%d" % i)
a("pos1"); a("pos2", nargs="+"); a("pos3", nargs=argparse.REMAINDER); run(p, "-h", "a b c d --option-number-1", "a b --option-number-1 4 c")
p, a = mk(prog="a-very-long-program-name-that-takes-most-of-the-line-and-more-of-the-line"); a("--foo"); a("--barbarbar"); a("x"); run(p, "-h")
p, a = mk(fromfile_prefix_chars="@", argument_default=argparse.SUPPRESS); a("-x"); a("r", nargs="*")
with tempfile.TemporaryDirectory() as td:
    os.chdir(td)
    with open("args.txt", "w") as tf: tf.write("-x\n5\nfoo\n")
    run(p, "@args.txt b", "@nonexist", ""); os.chdir("/")
p, a = mk(prefix_chars="-+", add_help=False, conflict_handler="resolve"); a("+x", action="store_true"); a("-y"); a("++long"); a("-y", "--yy"); run(p, "+x -y 1", "++lo 3", "+z", "-h")
p, a = mk(); a("-1", action="store_true"); a("x", nargs="*"); run(p, "-1", "-2", "-1 3")
p, a = mk(); a("x", nargs="*"); a("-f"); run(p, "-2 -3.5", "-f -1", "-.5", "-1e5", ["-x y"], ["a b", "-- c"])
p, a = mk(); a("--foo", type=lambda s: 1/0); a("--bar", type=argparse.FileType("r")); a("--baz", type=open)
run(p, "--bar /nonexist", "--baz /nonexist"); 
p, a = mk(exit_on_error=False); a("--i", type=int); a("c", choices="abc", nargs="?"); run(p, "--i x", "d", "a b", "--q")
p, a = mk(allow_abbrev=False); a("--foobar"); a("--foo"); a("-s"); run(p, "--foob 1", "--foo 1", "-s1")
p, a = mk(); a("--foobar"); a("--foobaz"); a("-fx"); run(p, "--fooba 1", "--foobar=1", "-f 1", "-fx 1")
p, a = mk(); a("-a", action="store_true", deprecated=True); a("-b", deprecated=True, help="old"); a("c", nargs="?", deprecated=True); run(p, "-a -a -b 1 x", "-h")
par = argparse.ArgumentParser(add_help=False); par.add_argument("--par", help="from parent"); gg = par.add_argument_group("pg"); gg.add_argument("--pg"); p, a = mk(parents=[par]); run(p, "-h", "--par 1 --pg 2")
p, a = mk(); a("a"); a("b", nargs="?"); a("-x"); run(p, "1 -x 2 3", "-x 2 1 3", "1 2 -x 3", "1")
p, a = mk(); a("a"); a("b", nargs="*"); a("-x"); run(p, "1 -x 2 3", "1 2 -x 3 4", "-x 1 2 3")
p, a = mk(); a("a", nargs="*"); a("b"); a("-x", nargs="*"); run(p, "1 2 3", "1 -x 2 3", "1 -x 2 -- 3", "-- 1 -- 2", "-x -- 1")
p, a = mk(); a("a"); a("b", nargs="..."); a("-x"); run(p, "1 -x 2 3", "-x 5 1 -x 2", "1 -- 2 --", "1")
p, a = mk(); a("-x", nargs="..."); a("a"); run(p, "1 -x 2 -y 3 --")
p, a = mk(); a("--x", nargs="A..."); run(p, "--x a -b", "--x")
# declaration errors
p, a = mk(); a("-x", nargs=0); a("-x", action="store", const=3); a("x", required=True); a("-x", action="nope"); a("--", type=int); a("-x", "y"); a("y", dest="z"); a("-t", type="int"); a("-t", type=argparse.FileType); a("-q", nargs=2, metavar=("a",)); a("-h"); a("--help", "-h"); a("-z", action="store_true", nargs=1); a("z", nargs=0); a("-w", nargs="bad"); a("-ap", action="append", nargs=0); a("p", nargs=None, default=3)
print(p, argparse.Namespace(a=1, **{"b-c": 2}), argparse.Namespace(x=1) == argparse.Namespace(x=1), "x" in argparse.Namespace(x=1), argparse.FileType("w", encoding="utf-8"))
print(a("--rep", type=int, help="q"), p.get_default("rep"))
try: argparse.ArgumentParser(conflict_handler="foo")
except Exception as e: print(e)
try: argparse.ArgumentParser(parents=[1])
except Exception as e: print(e)
p, a = mk(); a("--x", metavar=("A", "B"), nargs=2, help="two"); a("y", metavar="WHY", nargs="+"); a("z", choices=["p", "q"], help="ch"); run(p, "-h", "", "1 p", "1 z")
p, a = mk(); a("x", nargs="?", choices=["a", "b"], default="zz"); a("y", nargs="*", choices=["a"], default=None); a("-d", default="5", type=int); a("-e", default="x", type=int); run(p, "", "a a a", "c", "-e 3 a b")
p, a = mk(); m = p.add_mutually_exclusive_group(required=True); m.add_argument("--only"); run(p, "-h", "")
p, a = mk(description="100%", epilog="50%% %(prog)s"); run(p, "-h")
p, a = mk(); a("--x", help="bad %(nope)s"); run(p, "-h")
p, a = mk(); a("--x", help=" "); a("--y", help=""); a("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", help="long"); run(p, "-h")
for w in ("40", "20", "200"):
    os.environ["COLUMNS"] = w; p, a = mk(description="desc " * 20); a("--foo", help="help " * 20); a("-b", "--bar", choices=["one", "two", "three"]); a("pos", nargs="*"); m = p.add_mutually_exclusive_group(); m.add_argument("--m1", help="x"); m.add_argument("--m2", action="store_true"); run(p, "-h")
