# contextvars: tokens, reset, copies, running in a context, mapping protocol, errors.
import contextvars
from contextvars import Context, ContextVar, Token, copy_context


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", str(e).split(" at 0x")[0])


a = ContextVar("a")
b = ContextVar("b", default="db")
show(a.get)
print(a.get("given"), b.get(), b.get("over"), a.name)
t1 = a.set(1)
t2 = a.set(2)
print(t1.var is a, t1.old_value is Token.MISSING, t2.old_value, Token.MISSING)
a.reset(t2)
print(a.get())
show(a.reset, t2)
a.reset(t1)
show(a.get)
show(b.reset, t1)
show(a.reset, 5)
show(ContextVar, 5)
show(Token)
tb = b.set("new")
ctx = copy_context()
print(len(ctx), b in ctx, a in ctx, ctx[b], ctx.get(a), ctx.get(a, "none"), list(ctx) == [b], list(ctx.values()), ctx.items() == [(b, "new")] or len(list(ctx.items())))
show(lambda: ctx[a])
show(lambda: ctx["name"])
show(lambda: ctx.get("name"))
show(lambda: "name" in ctx)


def inside(*args, **kw):
    print("inside", a.get("unset"), b.get(), args, kw)
    a.set("inner")
    b.set("inner b")
    return "result"


print(ctx.run(inside, 1, k=2), a.get("unset"), b.get(), ctx[a], ctx[b])
print(ctx.run(inside))
show(ctx.run, 3)
show(ctx.run, ctx.run, print)
empty = Context()
print(len(empty), empty.run(b.get), empty.run(a.get, "d"), empty == Context(), ctx == ctx.copy(), ctx.copy() is ctx)


def fails():
    a.set("before the error")
    raise KeyError("in a context")


show(ctx.run, fails)
print(ctx[a])
made = []


def token_maker():
    made.append(a.set("t"))


ctx.run(token_maker)
show(a.reset, made[0])
print(ctx.run(a.reset, made[0]), ctx[a])


def gen():
    yield a.get("none")
    a.set("from the generator")
    yield a.get()


g = gen()
print(ctx.run(next, g), next(g), a.get(), ctx[a])
nested = copy_context()
print(nested.run(lambda: copy_context().run(lambda: (a.set("deep"), a.get())[1])), nested[a])
print(contextvars.ContextVar[int], hash(a) == hash(a), a == ContextVar("a"))
b.reset(tb)
print(b.get())
