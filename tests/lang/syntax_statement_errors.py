# Wrong statements: message and place of each error.
def t(src):
    ns = {"__name__": "case"}
    try:
        exec(src, ns)
        print("ok:", src.strip().splitlines()[-1], "=>", {k: v for k, v in ns.items() if len(k) < 3})
    except SyntaxError as e:
        print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
    except Exception as e:
        print(type(e).__name__, e)


CASES = r'''
if 1
    pass
--
if x = 1: pass
--
while True print(1)
--
for x y in z: pass
--
for x in: pass
--
for in y: pass
--
def f(: pass
--
def f()
    pass
--
def f(a, a): pass
--
def f(a=1, b): pass
--
def f(*, **k): pass
--
def f(*): pass
--
def f(**k, a): pass
--
def f(a, *b, *c): pass
--
def f(a.b): pass
--
def f(1): pass
--
def f(a, (b, c)): pass
--
def f(a, /, b, /): pass
--
def f(*a, /): pass
--
def f(None): pass
--
def (a): pass
--
def f:
    pass
--
class
--
class A
    pass
--
class A(: pass
--
class A(**k, x): pass
--
class 1A: pass
--
return 1
--
yield 1
--
await x
--
break
--
continue
--
def f():
    break
--
class A:
    return 1
--
x = 
--
x == 1 = 2
--
1 = x
--
f() = 1
--
x + 1 = 2
--
[a, 1] = x
--
(a, b()) = x
--
None = 1
--
x.None = 1
--
a, b += 1
--
(a) += 1
--
f() += 1
--
x =+ 
--
import
--
import a.
--
import a as b.c
--
from a import
--
from a import b,
--
from a import (b, c
--
from a import *, b
--
from . import *
def f(): pass
--
def f():
    from a import *
--
from __future__ import nope
--
x = 1
from __future__ import annotations
--
import a as 1
--
raise x from
--
raise from x
--
global
--
assert
--
assert x, 
--
del
--
pass 1
--
try: pass
except: pass
except A: pass
--
try: pass
x = 1
--
with x as 1: pass
--
with: pass
--
with x: 
--
else: pass
--
elif x: pass
--
match x:
    pass
--
match x:
case 1: pass
--
lambda: return 1
--
print 1
--
exec "x"
--
print "a" % b
--
x = 1 y = 2
--
a = b c
--
if True:
pass
--
  x = 1
--
x = 1
  y = 2
--
if 1:
    x = 1
  y = 2
--
if 1:
	x = 1
        y = 2
--
def f():
--
@x
--
@x
y = 1
--
a; b; ; c
--
;
--
x ! y
--
x ? y
--
a $ b
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
