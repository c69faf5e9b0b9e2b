# if/elif/else of every size, nesting, conditional expressions, pass, semicolons, one-liners.
def grade(n):
    if n >= 90: return "A"
    elif n >= 80: return "B"
    elif n >= 70: return "C"
    else: return "F"
print([grade(n) for n in (95, 85, 75, 5)])
src = "def big(n):\n    if n == 0: return 'zero'\n" + "".join(f"    elif n == {i}: return 'v{i}'\n" for i in range(1, 400)) + "    else: return 'none'\n"
exec(src)
print(big(0), big(7), big(399), big(400))
src = "def deep(n):\n" + "".join("    " * (i + 1) + f"if n > {i}:\n" for i in range(18)) + "    " * 19 + "return 'deep'\n    return 'shallow'\n"
exec(src)
print(deep(100), deep(3))
src = "x = 0\n" + "".join(" " * i + f"for i{i} in range(1):\n" for i in range(18)) + " " * 18 + "x += 1\n"
exec(src)
print(x)
for n, head in ((21, "for i in [1]:"), (21, "while True:"), (21, "with a:"), (21, "try:"), (25, "if 1:"), (99, "if 1:"), (101, "if 1:")):
    code = "".join(" " * i + head + "\n" for i in range(n)) + " " * n + "pass\n"
    if head == "try:":
        code += "".join(" " * i + "finally: pass\n" for i in reversed(range(n)))
    try:
        compile(code, "<c>", "exec")
        print(n, head, "fine")
    except SyntaxError as e:
        print(n, head, type(e).__name__, e.msg)
a = 1; b = 2; print(a, b);
if a: pass; print("one line")
if not a: print("no")
elif b: print("elif"); print("two")
x = "yes" if a else "no" if b else "maybe"
y = (1 if a else 2) + (3 if not a else 4)
print(x, y, [1, 2][a > 5], a if b else c, (lambda: 1 if a else 2)())
z = a if b > 1 else undefined_name
print(z)
print("a" if 0 else "b" if 0 else "c" if 1 else "d")
class Empty: pass
def nothing(): pass
def dots(): ...
print(nothing(), dots(), Empty.__name__)
if (a == 1
        and b == 2):
    print("continued")
total = 1 + \
    2 + \
    3
print(total)
if True:
    # only a comment
    pass
else:
    ...
def f():

    # comment first

    return 1  # trailing

print(f())
if a:
	print("tab indented")
if 1:
        print("eight")
if 1:
  if 2:
     print("odd indents")
print(eval("1 if 1 else 1/0"), [i if i % 2 else -i for i in range(4)], not a if a else b)
for code in ("if x", "if: pass", "if x:\npass", "if x: else: pass", "elif x: pass", "if x:\n  pass\n elif y: pass", "x if y", "x if y else", "if x = 1: pass", "if x: pass else: pass", "if x: if y: pass", "if x: for y in z: pass", "x = if y: 1", "if x:\n\tpass\n        pass", "if 1:\n  a\n    b", "  a", "a\n  b", "pass pass", "pass = 1", "if x then: pass", "if x {}", "a if b else c = 1", "else", "if (x: pass", "if x): pass", "a = b if c", "if x:\n\n\n", "if x:  # c\n", "x = 1 if 2 else 3 if 4", "if x: pass\nelse pass", "if x == 1 or: pass", "if not: pass", "if x is: pass"):
    try:
        compile(code, "<c>", "exec")
        print("fine", repr(code))
    except SyntaxError as e:
        print(repr(code), "->", type(e).__name__, e.msg)
