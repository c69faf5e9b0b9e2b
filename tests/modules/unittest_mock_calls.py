# unittest.mock: calls recorded, side effects, specs, patching objects and dicts, messages.
from unittest import mock
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, call, patch, sentinel


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except AssertionError as e:
        print("AssertionError", e)
    except Exception as e:
        print(type(e).__name__, "-", e)


class Real:
    size = 3

    def run(self, a, b=2):
        return a + b

    def stop(self):
        pass


m = Mock(return_value=5)
print(m(1, k=2), m("x"), m.called, m.call_count, m.call_args, m.call_args_list, m.call_args.args, m.call_args.kwargs)
show(m.assert_called_with, "x")
show(m.assert_called_once)
show(m.assert_called_with, "y")
show(m.assert_any_call, 1, k=2)
show(m.assert_any_call, 9)
show(m.assert_not_called)
show(m.assert_has_calls, [call(1, k=2), call("x")])
show(m.assert_called_with, ANY)
m.reset_mock()
print(m.called, m.call_args, m())
m.side_effect = [1, ValueError("second"), DEFAULT]
show(m)
show(m)
show(m)
show(m)
m.side_effect = lambda *a: a or DEFAULT
print(m(1, 2), m())
n = Mock()
n.a.b(1).c("x")
n.z = 4
print(n.mock_calls, n.method_calls, n.z, n.a.b.return_value.c.called)
spec = Mock(spec=Real)
print(isinstance(spec, Real), spec.run.called)
show(lambda: spec.missing)
auto = mock.create_autospec(Real)
show(auto().run)
auto().run.return_value = 8
show(auto().run, 1, b=3)
mm = MagicMock()
mm.__len__.return_value = 4
mm.__getitem__.side_effect = lambda k: k * 2
print(len(mm), mm["ab"], bool(mm), int(mm), list(mm), 3 in mm, str(mm).startswith("<MagicMock id="))
with mm as inner:
    print(inner is mm.__enter__.return_value)
with patch.object(Real, "run", return_value="patched") as p:
    print(Real().run(1), p.call_count)
print(Real().run(1))
table = {"a": 1}
with patch.dict(table, {"b": 2}, a=5):
    print(table)
print(table)


@patch.object(Real, "size", 10)
def sized():
    return Real.size


print(sized(), Real.size, sentinel.thing, sentinel.thing is sentinel.thing, call(1).foo(2), call(1) == call(1))
opener = mock.mock_open(read_data="one\ntwo\n")
with patch("builtins.open", opener):
    with open("anything") as f:
        print(f.readline(), f.read())
show(opener.assert_called_once_with, "anything")
prop = mock.PropertyMock(return_value=7)
with patch.object(Real, "size", new_callable=lambda: prop):
    print(Real().size, prop.call_count)
