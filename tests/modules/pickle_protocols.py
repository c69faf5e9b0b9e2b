# pickle by protocol: each value through each, bytes of small values, shared and cyclic objects, broken input.
import io
import pickle


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


values = [
    None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -2**31, 2**31, 2**63, -2**70, 10**100, 0.0, -1.5, 1e300, float("inf"),
    2 + 3j, "", "text", "é€😀\n\\", "x" * 300, b"", b"bytes\x00\xff", bytearray(b"array"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4),
    [], [1, [2]], {}, {"k": [1], 2: "v"}, set(), {1}, frozenset([1, 2]), range(3, 9, 2), slice(1, None, 2), Ellipsis, NotImplemented,
    int, len, "".join, {}.get, ValueError("a", 1), OSError(2, "no"), type(None), type(...), print,
]
for protocol in range(6):
    wrong = []
    for value in values:
        try:
            back = pickle.loads(pickle.dumps(value, protocol))
        except Exception as e:
            wrong.append((type(value).__name__, type(e).__name__))
            continue
        if type(back) is not type(value) or repr(back) != repr(value):
            if not callable(value):
                wrong.append(repr(value))
    print(protocol, wrong)
for value in (None, True, 5, 300, 70000, -3, 2**40, 1.5, "ab", b"ab", (1, 2), [1], {"a": 1}, {1}, frozenset([1]), int):
    print(repr(value))
    for protocol in (0, 1, 2, 3, 4):
        print("  ", protocol, pickle.dumps(value, protocol))
shared = [1]
for protocol in range(6):
    a, b, c = pickle.loads(pickle.dumps([shared, shared, (shared, shared)], protocol))
    loop = []
    loop.append(loop)
    back = pickle.loads(pickle.dumps(loop, protocol))
    pair = ([],)
    pair[0].append(pair)
    q = pickle.loads(pickle.dumps(pair, protocol))
    d = {}
    d["self"] = d
    e = pickle.loads(pickle.dumps(d, protocol))
    print(protocol, a is b, c[0] is a, back[0] is back, q[0][0] is q, e["self"] is e)
show(pickle.dumps, 1, 9)
show(pickle.dumps, 1, -1)
show(pickle.dumps, 1, "x")
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version)
good = pickle.dumps([1, "two", {"three": 3}])
for cut in (0, 1, 2, 5, len(good) - 1):
    show(pickle.loads, good[:cut])
for bad in (b"\xff", b".", b"0.", b"(.", b"]q\x05h\x09.", b"cnope\nnothing\n.", b"cbuiltins\nnothing\n.", b"I12x\n.", b"\x80\x09."):
    show(pickle.loads, bad)
show(pickle.loads, "text")
show(pickle.load, 5)
show(pickle.dump, 5, 5)
f = io.BytesIO()
p = pickle.Pickler(f, 2)
p.dump(shared)
first = f.tell()
p.dump(shared)
print(f.tell() - first < first, p.clear_memo(), p.bin, p.fast)
f.seek(0)
u = pickle.Unpickler(f)
x = u.load()
print(x, u.load() is x)
show(u.load)
