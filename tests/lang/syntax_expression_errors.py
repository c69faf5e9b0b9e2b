# Wrong expressions: message and place of each error.
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
(
--
)
--
[
--
]
--
{
--
}
--
(]
--
[1, 2
--
{1: 2
--
{1: }
--
{1:2, 3}
--
{1, 2: 3}
--
{**a, b}
--
{*a: 1}
--
{: 1}
--
f(
--
f(a b)
--
f(a, b c)
--
f(a=)
--
f(=1)
--
f(a=1, b)
--
f(**a, *b)
--
f(**a, b)
--
f(a=1, a=2)
--
f(1=2)
--
f(a.b=1)
--
f(a[0]=1)
--
f(True=1)
--
f(None=1)
--
f(x for x in y, 1)
--
f(a, x for x in y)
--
f(*)
--
f(**)
--
f(* *a)
--
f(a for a)
--
f(,)
--
f(a,,b)
--
x[
--
x[]
--
x[1, 2
--
x[1:2:3:4]
--
x[a b]
--
x[*]
--
x[**a]
--
1 +
--
+ 
--
1 + * 2
--
* 1
--
1 ** 
--
not
--
a not b
--
a in
--
a is is b
--
a < > b
--
a <> b
--
a === b
--
a && b
--
a || b
--
a ++
--
++a
--
a--
--
!a
--
a if b
--
a if b else
--
a if else b
--
if a else b
--
x = a if b else c = d
--
lambda
--
lambda x
--
lambda x: 
--
lambda (x): x
--
lambda x=: 1
--
a.
--
.a
--
a..b
--
a.1
--
a.b.
--
a->b
--
1a
--
1_
--
1__0
--
0x
--
0xg
--
0b2
--
0b12
--
0o8
--
012
--
00
--
1.5.5
--
1e
--
1e+
--
1.e5x
--
1jj
--
5abc
--
0_7
--
1.real
--
'abc
--
"abc
--
'a\'
--
b'é'
--
b'a' 'b'
--
'\x4'
--
'\u123'
--
'\U12345678'
--
'\N{nope}'
--
'\N{'
--
'\N'
--
b'\x4'
--
f'{'
--
f'{a'
--
f'}'
--
f'{}'
--
f'{a!x}'
--
f'{a b}'
--
f'{a:{b}'
--
f'{lambda x: 1}'
--
yield = 1
--
async x
--
await
--
a := 1
--
(a := 1) := 2
--
(a.b := 1)
--
[x for]
--
[x for x]
--
[x for x in]
--
[for x in y]
--
[x for x in y if]
--
[x for x in y else z]
--
[x, y for x in z]
--
(x, y for x in z)
--
{x: y for x in z, w}
--
[*x for x in y]
--
{**x for x in y}
--
[x async for x in y]
--
a b
--
a 1
--
1 a
--
'a' b
--
'a' 1
--
a 'b'
--
(a, b c)
--
[a, b c, d]
--
{a b}
--
x = (1,
2
y = 3
--
€
--
a“b”
--
x = \ 1
--
'''
for case in CASES.strip("\n").split("\n--\n"):
    t(case + "\n")
