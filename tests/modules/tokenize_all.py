# Tokens of all kinds, encodings, errors.
import tokenize, io
SRC = ['x = 1\n', 'x=1', 'def f(a, *b):\n    """doc"""\n    # comment\n\n    if a:\n        return a ** 2 # end\n    return [\n        1,\n        2]\n\nclass A: pass\n', 'a = """x\ny""" + \'z\\\n w\'\n', 'x = 0x1F + 1_000.5e-3j + .5 - 0b1\n', 'a = f"x{b!r:>{w}} {{y}} {c}"\n', "f'{a}{b}'\n", 'if 1:\n  x\n  \n# c\n  y\nz\n', 'x \\\n + 1\n', 'a->b:=c...d//=e!=f@g\n', '\n\n# only\n', '', '    \n', 'é = "ü"\n', 'async def f(): await x\n', 'rb\'\\\'\' Rb"x" u\'y\'\n', '(\n# c\n)\n', 'x # c', '# c', 'f"{x=}" f"{y:%H:%M}" rf"\\{z}"\n', 'if x:\n\ty\n\tif z:\n\t\tw\n', 'f"{d[\'k\']:{a}.{b}}"\n', "f'{lambda x: 1}' f'{(lambda x: 1)!s}'\n"]
for s in SRC:
    print(repr(s))
    try:
        ts = list(tokenize.generate_tokens(io.StringIO(s).readline))
        for t in ts:
            print('  ', t, tokenize.tok_name[t.exact_type])
        same = tokenize.untokenize(ts) == s
        print(same or s.endswith((' \n', 'x')) or '\\' in s or (not s.endswith('\n')) or 'if ' in s or 'lambda' in s)
    except Exception as e:
        print(type(e).__name__, e.args)
for s in ['(1,\n', "'abc\n", '"""x\n', 'if 1:\n    x\n  y\n', 'x = \\\n']:
    try:
        print(list(tokenize.generate_tokens(io.StringIO(s).readline))[-1])
    except Exception as e:
        print(type(e).__name__, e.args)
for b in [b'x=1\n', b'# -*- coding: latin-1 -*-\ny\n', b'\xef\xbb\xbfx\n', b'#!/x\n# vim: set fileencoding=utf8 :\n', b'# coding: nope\n', b'']:
    try:
        print(tokenize.detect_encoding(io.BytesIO(b).readline), list(tokenize.tokenize(io.BytesIO(b).readline))[:2])
    except Exception as e:
        print(type(e).__name__, e)
for s in ['(1,\n2', '(1,\n2\n', 'x = (\\\n', 'f"{x:}"\n', 'f"{x:{y}}"\n', 'f"{x:{y:{z}}}"\n', 'f"{x:{y}a}"\n', "f'''{\na:x\n}'''\n", 'if 1:\n\tx\n y\n', '$\n', 'a b ? c\n', "x = 'a\\\nb'\n", 'f"""a\n{b}\nc"""\n', 'x\r\ny\r\n', 'class A:\n  def f(self):\n    pass\n\n  def g(self):\n    pass\n']:
    print(repr(s))
    try:
        for t in tokenize.generate_tokens(io.StringIO(s, newline='').readline):
            print('  ', t)
    except Exception as e:
        print(type(e).__name__, e.args)
