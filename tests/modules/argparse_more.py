# argparse: help in many shapes, errors, subparsers, groups, types, actions, prefixes, defaults.
import argparse
import io
import contextlib
import sys

sys.argv = ["prog"]
import os

os.environ["COLUMNS"] = "80"


def run(p, *args, method="parse_args"):
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            r = getattr(p, method)(list(args))
        print(args, "->", r)
    except SystemExit as e:
        print(args, "exit", e.code, repr(out.getvalue()[:300]), err.getvalue().strip().splitlines()[-1:])
    except Exception as e:
        print(args, type(e).__name__, e)


p = argparse.ArgumentParser(prog="tool", description="A %(prog)s that does a thing and whose description is long enough to be wrapped over more lines.", epilog="The end of %(prog)s.")
p.add_argument("src", help="the source")
p.add_argument("dst", nargs="?", default="out", help="where to (default: %(default)s)")
p.add_argument("rest", nargs="*", metavar="R")
p.add_argument("-n", "--number", type=int, default=3, help="a number, %(type)s")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="on or off")
p.add_argument("--choice", choices=["a", "b", "c"], help="one of %(choices)s")
p.add_argument("--many", nargs="+", type=float, metavar=("X"), default=[])
p.add_argument("--two", nargs=2, metavar=("A", "B"))
p.add_argument("--const", nargs="?", const="C", default="D")
p.add_argument("--append", action="append")
p.add_argument("--extend", action="extend", nargs="*")
p.add_argument("--store-const", action="store_const", const=42, dest="sc")
p.add_argument("--append-const", action="append_const", const=1, dest="ac")
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("--very-long-option-name-that-wraps", help="help beside a long option that needs its own line because it does not fit")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
g = p.add_argument_group("extra options", "described here")
g.add_argument("--in-group", type=str.upper)
m = p.add_mutually_exclusive_group()
m.add_argument("--this", action="store_true")
m.add_argument("--that", action="store_false")
p.print_help()
p.print_usage()
for args in (["s"], ["s", "d", "r1", "r2"], ["-vv", "-v", "s"], ["-n5", "s"], ["-n", "-5", "s"], ["--number=7", "s"], ["--num", "8", "s"], ["s", "--no-flag"], ["s", "--choice", "b"], ["s", "--many", "1", "2.5"], ["s", "--two", "x", "y"], ["--const", "--", "s"], ["--const=z", "s"], ["s", "--append", "1", "--append", "2"], ["s", "--extend", "1", "2", "--extend", "3"], ["--store-const", "--append-const", "--append-const", "s"], ["--in-group", "abc", "s"], ["s", "--this"], ["--", "-s"]):
    r = p.parse_args(args)
    print(args, {k: v for k, v in sorted(vars(r).items()) if v != p.get_default(k) and v not in (None, [], False)})
for args in ([], ["s", "-n", "x"], ["s", "-n"], ["s", "--choice", "z"], ["s", "--nope"], ["s", "--two", "x"], ["s", "--many"], ["s", "--this", "--that"], ["s", "--ve"], ["--version"], ["-h"], ["s", "--flag=5"], ["s", "-x"], ["s", "--th"], ["s", "--no-fla"]):
    run(p, *args)
run(p, "s", "--unknown", "-z", "1", method="parse_known_args")
q = argparse.ArgumentParser(prog="sub", add_help=False)
sub = q.add_subparsers(dest="cmd", title="commands", metavar="CMD", help="what to do")
one = sub.add_parser("one", aliases=["o"], help="first", description="The first.")
one.add_argument("x", type=int)
two = sub.add_parser("two", help="second")
two.add_argument("--y", required=True)
two.set_defaults(func="two!")
q.print_help()
one.print_help()
for args in (["one", "5"], ["o", "6"], ["two", "--y", "1"], [], ["three"], ["one"], ["one", "z"], ["two"]):
    run(q, *args)
for bad in (lambda: p.add_argument("--number"), lambda: p.add_argument("-q", "src2"), lambda: p.add_argument("x", nargs=0), lambda: p.add_argument("--x1", action="nope"), lambda: p.add_argument("--x2", type="int"), lambda: p.add_argument("y", required=True), lambda: p.add_argument("--x3", nargs=2, metavar=("A",)), lambda: p.add_argument("--x4", action="store_true", type=int), lambda: p.add_argument(), lambda: p.add_argument("--x5", nargs="?", action="store_true"), lambda: q.add_subparsers(), lambda: p.add_argument("--x6", choices=5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


def even(s):
    n = int(s)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{s} is odd")
    return n


e = argparse.ArgumentParser(prog="e", prefix_chars="-+", exit_on_error=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
e.add_argument("+p", "++plus", type=even)
e.add_argument("--file", type=argparse.FileType("r") if 0 else str)
for args in (["+p", "4"], ["+p", "3"], ["++plus", "x"], ["--fil", "a"], []):
    run(e, *args)
r = argparse.ArgumentParser(prog="raw", formatter_class=argparse.RawDescriptionHelpFormatter, description="  keep\n    this\n", usage="%(prog)s [own usage]", parents=[q])
r.add_argument("--d", default=5, help="with default")
r.print_help()
d = argparse.ArgumentParser(prog="def", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
d.add_argument("--d", default=5, help="with default")
d.add_argument("-q", type=int, metavar="NUM", help="none")
d.print_help()
mt = argparse.ArgumentParser(prog="mt", formatter_class=argparse.MetavarTypeHelpFormatter)
mt.add_argument("--d", type=int)
mt.print_help()
n = argparse.Namespace(a=1, b="x")
print(n, n == argparse.Namespace(b="x", a=1), "a" in n, vars(n), p.prog, repr(p)[:30])
ff = argparse.ArgumentParser(prog="ff", fromfile_prefix_chars="@")
ff.add_argument("x", nargs="*")
args_file = "argparse_more.tmp"
open(args_file, "w").write("a\nb c\n")
run(ff, "@" + args_file, "z")
os.unlink(args_file)
run(ff, "@/no/such/file")
