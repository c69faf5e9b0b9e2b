# types: the names and what they are of, dynamic classes, namespaces, proxies, generic aliases, coroutines, resolve_bases.
import types
import sys


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


def f(): yield


async def co(): pass


c = co()
for name, o in (("FunctionType", f), ("LambdaType", lambda: 0), ("GeneratorType", f()), ("CoroutineType", c), ("MethodType", types.SimpleNamespace().__reduce__ if 0 else type("Q", (), {"m": f})().m), ("BuiltinFunctionType", len), ("BuiltinMethodType", [].append), ("WrapperDescriptorType", int.__add__), ("MethodWrapperType", (1).__add__), ("MethodDescriptorType", str.join), ("ClassMethodDescriptorType", dict.__dict__["fromkeys"]), ("ModuleType", sys), ("CodeType", f.__code__), ("FrameType", sys._getframe()), ("GetSetDescriptorType", type(f).__code__), ("MemberDescriptorType", type(f).__globals__), ("MappingProxyType", int.__dict__), ("NoneType", None), ("NotImplementedType", NotImplemented), ("EllipsisType", ...), ("GenericAlias", list[int]), ("UnionType", int | str), ("CellType", (lambda x: lambda: x)(1).__closure__[0])):
    ty = getattr(types, name)
    print(name, ty.__name__, isinstance(o, ty), ty.__module__)
c.close()
n = types.SimpleNamespace(b=1, a=[2])
n.c = n
print(n, n == types.SimpleNamespace(b=1), vars(n).keys(), types.SimpleNamespace({"x": 1}, y=2), types.SimpleNamespace([("k", 5)]), types.SimpleNamespace() == types.SimpleNamespace())
for a, k in (((1,), {}), (({1: 2},), {}), (({}, {}), {})):
    t(types.SimpleNamespace, *a, **k)
t(lambda: types.SimpleNamespace(a=1) < types.SimpleNamespace(a=2))
d = {"a": 1}
p = types.MappingProxyType(d)
d["b"] = 2
print(p, p["b"], len(p), list(p), p | {"c": 3}, {"c": 3} | p, p.copy(), "a" in p, p == {"a": 1, "b": 2}, p.get("z", 0), list(reversed(p)), p.items())
for g in (lambda: p.__setitem__("x", 1), lambda: p.update({}), lambda: types.MappingProxyType(5), lambda: types.MappingProxyType([1]), lambda: hash(p), lambda: p.__ior__({}), lambda: p["none"]):
    t(g)
C = types.new_class("C", (int,), {}, lambda ns: ns.update(x=5))
print(C, C.x, C(3) + 1, types.new_class("D"), types.prepare_class("E", (), {}), types.resolve_bases((list[int], int)), types.get_original_bases(type("G", (list,), {})), types.new_class("H", (list[int],)).__orig_bases__)
m = types.ModuleType("m", "doc")
print(m, m.__doc__, m.__name__, sorted(vars(m)), m.__spec__)
t(types.ModuleType)
t(types.ModuleType, 5)
t(lambda: m.missing)
m.__getattr__ = lambda name: "dynamic " + name
print(m.missing)
cell = types.CellType()
t(lambda: cell.cell_contents)
cell.cell_contents = 5
print(cell.cell_contents, types.CellType(1) < types.CellType(2), types.CellType(1) == types.CellType(1))
fn = types.FunctionType((lambda a, b=1: (a, b, y)).__code__, {"y": 9}, "name", (7,))
print(fn(1), fn.__name__, types.MethodType(fn, "self")())
t(types.FunctionType, 5, {})
t(types.MethodType, 5, 5)
t(types.GeneratorType)
t(types.NoneType)
t(types.GenericAlias, list)
print(types.GenericAlias(list, (int, str)), types.GenericAlias(dict, int).__args__, list[int].__origin__, list[int] == types.GenericAlias(list, int), (int | None).__args__, int | str == str | int, isinstance(1, int | str))


class V:
    @types.DynamicClassAttribute
    def v(self):
        return "instance"


print(V().v)
t(lambda: V.v)


@types.coroutine
def gen():
    yield 1


print(gen.__code__.co_flags & 0x100 != 0, gen().send(None))
