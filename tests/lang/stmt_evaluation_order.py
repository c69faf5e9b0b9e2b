# The order in which the parts of every kind of statement and expression are evaluated.
trace = []


class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        trace.append(f"get {self.n}.{name}"); return V(f"{self.n}.{name}")
    def __getitem__(self, k): trace.append(f"{self.n}[{k}]"); return V(f"{self.n}[]")
    def __setitem__(self, k, v): trace.append(f"{self.n}[{k}]={v}")
    def __delitem__(self, k): trace.append(f"del {self.n}[{k}]")
    def __call__(self, *a, **k): trace.append(f"call {self.n}{tuple(getattr(x, '__qualname__', x) if callable(x) and not isinstance(x, V) else x for x in a)}{k}"); return V(f"{self.n}()")
    def __iadd__(self, o): trace.append(f"{self.n}+={o}"); return self
    def __add__(self, o): trace.append(f"{self.n}+{o}"); return V("sum")
    def __lt__(self, o): trace.append(f"{self.n}<{o}"); return True
    def __contains__(self, o): trace.append(f"{o} in {self.n}"); return False
    def __bool__(self): trace.append(f"bool {self.n}"); return True
    def __iter__(self): trace.append(f"iter {self.n}"); return iter((1, 2))
    def __index__(self): trace.append(f"index {self.n}"); return 1
    def __format__(self, s): trace.append(f"format {self.n} {s}"); return self.n
    def keys(self): trace.append(f"keys {self.n}"); return ["k"]
    def __enter__(self): trace.append(f"enter {self.n}"); return self
    def __exit__(self, *a): trace.append(f"exit {self.n}")
    def __hash__(self): trace.append(f"hash {self.n}"); return hash(self.n)


def v(n, **k):
    trace.append(n)
    return V(n)


def run(src):
    trace.clear()
    try:
        exec(src, globals())
    except Exception as e:
        trace.append(f"{type(e).__name__}: {e}")
    print(src.replace("\n", " ; "), "=>", *trace, sep=" | ")


run("v('a')[v('b')] = v('c')")
run("v('a').x = v('b')[v('c')] = v('d')")
run("v('a')[v('b')], v('c')[v('d')] = v('e'), v('f')")
run("v('a')[v('b')] += v('c')")
run("v('a').x += v('b')")
run("v('a')[v('b'):v('c'):v('d')] += v('e')")
run("v('f')(v('a'), *v('b'), v('c'), x=v('d'), **{v('e').n: v('g')})")
run("v('f')(x=v('a'), *v('b'))")
run("v('f')(**v('a'), x=v('b'))")
run("v('a').m(v('b'))")
run("{v('a'): v('b'), v('c'): v('d')}")
run("{**{'x': v('a')}, v('b'): v('c')}")
run("{v('a'), *v('b'), v('c')}")
run("[v('a'), *v('b'), v('c')]")
run("{v('a'): v('b') for i in v('c')}")
run("[v('a') for i in v('b') if v('c')]")
run("v('a') if v('b') else v('c')")
run("v('a') < v('b') < v('c')")
run("v('a') in v('b') < v('c')")
run("v('a') and v('b') or v('c')")
run("not v('a') or v('b')")
run("v('a')[v('b')][v('c')]")
run("v('a')[v('b'), v('c')]")
run("v('a') + v('b') + v('c')")
run("lambda x=v('a'), *, y=v('b'): v('c')")
run("@v('d1')\n@v('d2')\ndef f(x: v('ann') = v('def'), *, y: v('ann2') = v('kw')) -> v('ret'): pass")
run("@v('d1')\nclass C(v('base').__class__, metaclass=type(v('m').__class__)): x = v('body')")
run("del v('a')[v('b')], v('c').x")
run("assert v('a'), v('b')")
run("raise v('a') from v('b')")
run("with v('a') as v('b').x, v('c') as v('d')[0]: v('e')")
run("for v('a').x in v('b'): v('c')")
run("f'{v(\"a\"):{v(\"b\")}}{v(\"c\")!r}'")
run("x: v('a') = v('b')")
run("v('a').x: v('b') = v('c')")
run("v('a')[v('b')]: v('c')")
run("(y := v('a')).x[(y := v('b')).n]")
run("range(v('a'), v('b'))")
run("[0, 1, 2][v('a')], [0, 1, 2][v('b'):]")
run("print(end='', *v('a'), sep=v('b').n)")
