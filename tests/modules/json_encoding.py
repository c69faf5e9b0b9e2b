# json.dumps and JSONEncoder in every option, with subclasses, floats, keys, errors and notes.
import json
import collections
import enum
import io


def t(*a, **k):
    try:
        print(json.dumps(*a, **k))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))


class I(int):
    def __repr__(self):
        return "I!"


class F(float):
    def __repr__(self):
        return "F!"


class S(str):
    pass


class L(list):
    pass


class D(dict):
    pass


class E(enum.IntEnum):
    A = 3


class X(enum.StrEnum):
    B = "bee"


N = collections.namedtuple("N", "a b")
t([I(5), F(1.5), S("s"), L([1]), D(a=1), E.A, X.B, N(1, 2), True, None])
t({I(5): 1, F(2.5): 2, S("k"): 3, E.A: 4, True: 5, None: 6, 7: 8})
t([0.1, 1e16, 1e22, -0.0, 5e-324, 1.7976931348623157e308, 123456789.123, 1e-7, float("nan"), float("inf"), float("-inf")])
t([2**63, -(2**100)])
t("\x00\x08\t\n\x0c\r\x1f \"\\/\x7f\x80é\u2028\U0001f600\ud800")
t("\x00\x08\t\n\x0c\r\x1f \"\\/\x7f\x80é\u2028\U0001f600", ensure_ascii=False)
t(collections.OrderedDict([("z", 1), ("a", 2)]), sort_keys=True)
t({"b": {"d": 1, "c": 2}, "a": []}, sort_keys=True, indent=2)
t({"b": [1, 2, [], {}, [[]], {"x": {}}]}, indent=1)
t([1, {"a": 2}], indent="--")
t([1, {"a": 2}], indent=0)
t([1, {"a": 2}], indent=-1)
t([1, {"a": 2}], indent="")
t([1, {"a": 2}], indent=True)
t([[], {}], indent=4)
t((1, (2, 3)), separators=(",", ":"))
t({"a": 1, "b": 2}, separators=("; ", " => "))
t([1, 2], indent=2, separators=(";", "="))
t({(1, 2): 3})
t({(1, 2): 3, "a": 1}, skipkeys=True)
t({b"x": 3})
t({"a": {1, 2}})
t([b"x"])
t(1j)
t([1, [2, {"k": object}]])
t(object(), default=lambda o: "obj")
t([{1, 2}, frozenset([3])], default=sorted)
t(object(), default=lambda o: o)
t(iter([]), default=list)
t([1, range(3)], default=lambda r: {"range": list(r)}, indent=1)
t({1: 1, "1": 2})
t({1: 1, "a": 2}, sort_keys=True)
l = [1]
l.append(l)
t(l)
d = {}
d["x"] = [d]
t(d)
t([float("nan")], allow_nan=False)
t({float("inf"): 1}, allow_nan=False)
t([1.5], allow_nan=False)
t("x", cls=json.JSONEncoder)


class C(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)

    def encode(self, o):
        return "<" + super().encode(o) + ">"


t([1j, 2], cls=C)
t(object(), cls=C)
e = json.JSONEncoder(indent=2, sort_keys=True)
print(list(e.iterencode({"b": [1, 2.5], "a": None})), e.item_separator, e.key_separator, json.JSONEncoder.item_separator)
print(list(json.JSONEncoder().iterencode([1, [True, "x"]])))
out = io.StringIO()
json.dump({"a": [1, 2]}, out, indent=1)
print(repr(out.getvalue()))
for bad in (lambda: json.dumps([], indent=1.5), lambda: json.dumps([1], indent=[]), lambda: json.dumps(), lambda: json.dump([1]), lambda: json.dumps([], foo=1), lambda: json.JSONEncoder(1), lambda: json.dumps(1, 2), lambda: json.dumps([], skipkeys=True, check_circular=False, default=5, cls=None)):
    try:
        print(bad())
    except Exception as x:
        print(type(x).__name__, x)
