# json.loads, JSONDecoder, hooks, raw_decode, errors with positions, bytes in several encodings, big and odd numbers.
import decimal
import io
import json


def t(s, **k):
    try:
        r = json.loads(s, **k)
        print(type(r).__name__, ascii(r))
    except Exception as e:
        print(type(e).__name__, e)


for s in ("1", "-0", "0", "1.0", "-1.5e3", "1E400", "-1E400", "1e-400", "123456789012345678901234567890", "0.1", "1e5", "[]", " [ ] ", "{}", '""', '"a"', "null", "true", "false", "NaN", "-Infinity", "\t\n\r 1 ", "[1,2 , 3]", '{"a":1,"b":[{}]}', '{"a":1,"a":2}', r'"\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00"', r'"\ud83d"', r'"\ude00\ud83d"', '"é😀"'):
    t(s)
for s in ("", " ", "01", "-", "+1", ".5", "1.", "1e", "0x1", "[1,]", "[,1]", "[1 2]", "[", "[1", '{"a"}', '{"a":}', '{"a":1,}', "{a:1}", "{'a':1}", '{"a":1 "b":2}', "{1:2}", '"abc', '"a\nb"', '"\\x"', '"\\u12g4"', '"\\', "nul", "True", "1 2", "[] []", "\v1", "\ufeff1", "[1,\n 2,\n  x]", '{"a": [1, {"b": }]}', "Infinit", "-Infinit", '{"k" 1}', "[1}", '{"a":1]', "\x00", "1\x00", "--1", '"\x1f"', "[NaN,]", "tru", "nulll"):
    t(s)
t('"a\nb"', strict=False)
t("[1.5, 2, NaN]", parse_float=decimal.Decimal, parse_int=str, parse_constant=lambda c: f"<{c}>")
t('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items()))
t('{"a": {"b": 1}, "a": 2}', object_pairs_hook=lambda p: p)
t('{"a": 1}', object_hook=lambda d: 1, object_pairs_hook=lambda p: 2)
t(b'{"a": "\xc3\xa9"}')
t(bytearray(b"[1]"))
t('"é"'.encode("utf-16"))
t('"é"'.encode("utf-16-le"))
t('"é"'.encode("utf-16-be"))
t('"é"'.encode("utf-32"))
t('"é"'.encode("utf-32-be"))
t('"é"'.encode("utf-8-sig"))
t(b'"\xff"')
t(b"")
t(None)
t(5)
t(memoryview(b"1"))
t("[" * 500 + "]" * 500 if 0 else "[[[[]]]]")
t("1" * 5000)
try:
    json.loads('{"a":\n  [1, 2, oops]}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc[:4], e, isinstance(e, ValueError), e.__reduce__()[1][2])
d = json.JSONDecoder()
print(d.raw_decode('[1] tail'), d.raw_decode("xx5yy", 2), d.decode(" 1 "))
for a in (("", 0), (" 1", 0), ("1", 5), ("1", -1)):
    try:
        print(d.raw_decode(*a))
    except Exception as e:
        print(type(e).__name__, e)


class C(json.JSONDecoder):
    def decode(self, s):
        return ("mine", super().decode(s))


t("[1]", cls=C)
t("[1]", cls=C, object_hook=len)
print(json.load(io.StringIO('{"x": [1]}')), json.load(io.BytesIO(b"[2]")))
x = json.loads('[{"key": 1}, {"key": 2}]')
a, b = [list(y)[0] for y in x]
print("keys are shared", a is b)
e = json.JSONDecodeError("msg", "a\nbc\nd", 4)
print(e, e.lineno, e.colno, e.args)
for k in ({"foo": 1}, {"strict": 0}, {"parse_int": 5}, {"encoding": "utf-8"}):
    t("1", **k)
print(json.detect_encoding(b"[1]"), json.detect_encoding(b"\xff\xfe[\0"), json.decoder.scanstring('abc"rest', 0))
