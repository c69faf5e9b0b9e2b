# ast.literal_eval: what it takes, what it refuses.
import ast
for text in ("1", "-1", "+2", "1.5", "-2.5e3", "1j", "1+2j", "-1-2j", "1_000", "0xff", "10**2" if 0 else "0b11", "'s'", "'a' 'b'", "b'x'", "b'x' b'y'", "r'\\n'", "'\\n\\x41\\u00e9'", "None", "True", "False", "...", "()", "(1,)", "(1, 2)", "1, 2", "[]", "[1, [2, (3,)]]", "{}", "{'a': 1, 2: [3]}",
             "{1, 2}", "set()", "  7", "\t8", "(\n1,\n2\n)", "[1,]", "99999999999999999999999", "{'k': {'n': (None, True)}}", "'''multi\nline'''", "u'u'", "((((1))))", "-0.0", "1 # c", "{1: 2, 1: 3}"):
    r = ast.literal_eval(text)
    print(repr(text), repr(r), type(r).__name__)
for text in ("x", "1+1", "f()", "a.b", "[x]", "lambda: 1", "1 if 1 else 2", "f'{1}'", "f'a'", "{**{}}", "[*[1]]", "not 1", "~1", "--1", "1 < 2", "2*3", "'a' + 'b'", "1j+1", "(1+2j)+3j", "-True", "set([1])", "dict()", "x[0]", "{1: x}", "[i for i in 'a']", "(x := 1)", "print(1)", "-'a'"):
    try:
        print(text, ast.literal_eval(text))
    except ValueError as e:
        print(text, "->", str(e).partition(" object")[0])
for text in ("", "1 +", "(", "1 2", "x = 1", "import os", "'abc", "\n1\n 2", " \n1", "{[]: 1}", "{[1]}", "{{}: 1}", "1\0"):
    try:
        print(repr(text), ast.literal_eval(text))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
for value in (5, None, b"1", [1], 1.5):
    try:
        print(ast.literal_eval(value))
    except ValueError as e:
        print(e)
deep = "[" * 50 + "]" * 50
print(repr(ast.literal_eval(deep)) == deep)
print(ast.literal_eval(repr({"a": [1, 2.5, None, (True, b"z")], 3: {4, 5}})) == {"a": [1, 2.5, None, (True, b"z")], 3: {4, 5}})
