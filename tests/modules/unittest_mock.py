from unittest import mock
from unittest.mock import *
import re, os
def P(*a): print(*(re.sub(r"id='\d+'", "id=N", str(x)) if not isinstance(x, str) else re.sub(r"id='\d+'", "id=N", x) for x in a))
def T(f, *a, **k):
    try: P(repr(f(*a, **k)))
    except Exception as e: P(type(e).__name__, str(e))
m = Mock(); P(m, m.foo, m.foo.bar, m(), m.foo(1).baz); P(m.mock_calls, m.method_calls, m.call_args, m.call_count, m.called)
m = Mock(return_value=3, name="nm"); P(m(1, a=2), m, m.call_args, m.call_args.args, m.call_args.kwargs, m.call_args_list == [call(1, a=2)], m.x.y)
T(m.assert_called_with, 2); T(m.assert_called_with, 1, a=2); T(m.assert_called_once_with, 1, a=2); T(m.assert_not_called); m(5); T(m.assert_called_once); T(m.assert_called_once_with, 5); T(m.assert_any_call, 1, a=2); T(m.assert_any_call, 9); T(m.assert_has_calls, [call(1, a=2), call(5)]); T(m.assert_has_calls, [call(5), call(1)]); T(m.assert_has_calls, [call(5), call(7)], any_order=True)
T(Mock().assert_called); T(Mock().assert_called_with, 1); T(getattr, Mock(), "assert_foo"); T(getattr, Mock(), "asert_x")
m = Mock(side_effect=[1, ValueError("x"), 2]); T(m); T(m); T(m); T(m)
m = Mock(side_effect=KeyError("k")); T(m)
m = Mock(side_effect=lambda x: x * 2); T(m, 4); m.side_effect = lambda x: DEFAULT; T(m, 1)
class C:
    a = 1
    def meth(self, x, y=2): return x
    def other(self): return 5
m = Mock(spec=C); P(isinstance(m, C), m); T(getattr, m, "zip"); m.meth(1); T(setattr, m, "new", 1); m = Mock(spec_set=C); T(setattr, m, "new", 1); P(m)
m = MagicMock(); P(m[1], len(m), list(m), bool(m), int(m), float(m), 3 in m, m == m, m == 3, str(m), m + 1); m.__getitem__.return_value = 7; P(m[3]); m.__len__.return_value = 4; P(len(m)); m.__iter__.return_value = [1, 2]; P(list(m)); m.__getitem__.assert_called_with(3)
with m as q: P(q)
T(len, Mock()); m = Mock(); m.__len__ = lambda s: 9; P(len(m))
P(call, call(1), call.foo, call.foo(1, b=2), call.foo.bar(1).baz(2), call.a().b().call_list(), call(1) == call(1), call(1) == call(2), call.foo(1) == call.foo(1), call.foo(1) == call(1))
P(sentinel.x, sentinel.x is sentinel.x, ANY == 3, ANY, DEFAULT)
with patch("os.getcwd", return_value="/here") as g: P(os.getcwd(), g); g.assert_called_once_with()
with patch.object(C, "other", lambda self: "patched"): P(C().other())
P(C().other())
@patch("os.sep", "!")
@patch.object(C, "meth")
def f(mm): return os.sep, mm, C().meth(1), mm.mock_calls
P(*map(str, f())); P(os.sep)
d = {"a": 1}
with patch.dict(d, {"b": 2}, c=3): P(d)
with patch.dict(d, clear=True): P(d)
P(d); T(patch, "nodot"); T(patch.object, "os", "x")
with patch.multiple(C, a=5, other=DEFAULT) as r: P(C.a, sorted(r), C().other())
P(C.a); p = patch("os.getpid", lambda: 1); p.start(); P(os.getpid()); p.stop()
m = Mock(); m.a.b.c(1); m.a(2).d(3); P(m.mock_calls, m.method_calls, m.a.mock_calls); m.reset_mock(); P(m.mock_calls, m.a.called)
m = Mock(); n = Mock(); m.child = n; n(5); P(m.mock_calls); m.attach_mock(Mock(name="zz"), "att"); m.att(1); P(m.mock_calls)
m = Mock(**{"x.y.return_value": 3, "side_effect": None}); P(m.x.y()); del m.x; T(getattr, m, "x")
m = Mock(wraps=[1, 2]); P(m.index(2), m.count(1)); m = create_autospec(C); T(m.meth, 1); o = m(); T(o.meth, 1); P(o.meth(3) is not None)
def fn(a, b): pass
m = create_autospec(fn); T(m, 1); m(1, 2); T(m.assert_called_with, 1, 2)
mo = mock_open(read_data="l1\nl2\n")
with patch("builtins.open", mo):
    with open("f") as h: P(h.read())
    with open("f") as h: P(list(h))
P(mo.mock_calls[:2])
m = Mock(); m.a = 1; seal(m); T(getattr, m, "b"); P(m.a)
class W: pass
with patch.object(W, "pr", new_callable=PropertyMock, create=True) as pm: pm.return_value = 4; P(W().pr); W().pr = 7; P(pm.mock_calls)
P(m.configure_mock, NonCallableMock()); T(NonCallableMock()); P(MagicMock(spec=["a"]), MagicMock(name="q").x[1].y())
