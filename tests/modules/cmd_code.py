# Command interpreters and prompts.
import cmd
import code
import codeop
import io
import sys


class Turtle(cmd.Cmd):
    intro = "Welcome"
    prompt = "(t) "

    def do_go(self, arg):
        """Go somewhere.

        go PLACE"""
        self.stdout.write(f"going {arg!r}\n")

    def do_stop(self, arg):
        "Stop."
        return True

    def do_hidden(self, arg):
        self.stdout.write("hidden\n")

    def do_shell(self, arg):
        "Run."
        self.stdout.write(f"shell {arg}\n")

    def help_topic(self):
        self.stdout.write("about topic\n")

    def do_EOF(self, arg):
        return True

    def precmd(self, line):
        return line.lower() if line != "EOF" else line


out = io.StringIO()
t = Turtle(stdin=io.StringIO("go north east\n\nhelp\nhelp go\n?topic\nhelp none\n!ls -l\nhidden\nwhat?\nGO a\n\n  \nstop\nnever\n"), stdout=out)
t.use_rawinput = False
t.cmdloop()
print(out.getvalue())
print(t.parseline("a-b c"), t.parseline(""), t.parseline("?x"), t.parseline("!y"), t.completenames("h"), t.lastcmd)
out.truncate(0)
out.seek(0)
t.columnize([f"name{i}" * (i % 3 + 1) for i in range(23)], 60)
t.columnize(["one"])
t.columnize([])
print(out.getvalue())
t = Turtle(stdin=io.StringIO("go x"), stdout=sys.stdout)
t.use_rawinput = False
t.cmdloop("Hello")
print()

for s in ["x=1", "if 1:", "if 1:\n  x", "if 1:\n  x\n", "(1,", "'''a", "a b", "x = \\", "", "# c", "for x in y:\n  z\nelse:", "class A: pass", "class A: pass\n", "try:\n  x\n",
          "@d", "1+", "return 5", "'abc", "lambda", "x=(", "if 1:\n  x\n\n", "else:", "with a: b", "a = [1,\n2", "a = 1;", "\n", "  x"]:
    try:
        r = codeop.compile_command(s)
        r = "incomplete" if r is None else "code"
    except SyntaxError as e:
        r = type(e).__name__
    print(repr(s), r)
c = codeop.CommandCompiler()
c("from __future__ import annotations")
print(bool(c("x: int").co_flags & c("y = 1").co_flags & 0x1000000))

sys.stderr = sys.stdout
lines = iter(["x = 5", "x + 1", "def f():", "    return x * 2", "", "f()", "1 /", "x y", "if x:", "  print('yes')", "", "__name__", "undefined", "quit()", "not reached"])


def read(prompt):
    print(prompt, end="")
    try:
        line = next(lines)
    except StopIteration:
        raise EOFError
    print(line)
    return line


class Quiet(code.InteractiveConsole):
    def showtraceback(self):
        print("ERROR", sys.exc_info()[0].__name__)

    def showsyntaxerror(self, filename=None, **kwargs):
        print("SYNTAX", filename)


con = Quiet(local_exit=True)
con.raw_input = read
con.interact("banner", "bye")
print(sorted(k for k in con.locals if not k.startswith("__")))
i = code.InteractiveInterpreter({"a": 1})
print(i.runsource("a + 1"), i.runsource("for x in [1]:"), i.runsource("b = a", symbol="exec"), i.locals["b"])
con.resetbuffer()
print(con.push("def g():"), con.push("  pass"), con.push(""), con.buffer)
