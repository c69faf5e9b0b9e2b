# messages about operators, quotes, patterns
for s in ["3 + not 3", "+ not 3", "3 * - not 3", "x = a < not b", "a ** not b", "a if not b + not c else 3", "def f5(*args: *b = (1,)): pass", "def f(*args=1): pass","def f(*args: int = 1): pass", "match x:\n case {0: _, -0: _}: pass", "match x:\n case {0: _, 0j: _}: pass", "match x:\n case {-0.0: _, 0: _}: pass", "not 3 + not 3", "a and not b", "await not x", "[1, +not x]", "x = (\n'a'\n", '"a\\" + 1', "'a\\'", "a is not not b", "a in not b", "lambda: not not + not x", "a == not b", "f(* not x)", "*not x", "a[not 1 - not 2]", "not", "3 + not", "(3 + not)"]:
    try: compile(s, 'f', 'exec'); print(repr(s), 'ok')
    except SyntaxError as e: print(repr(s), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
