# ** with mappings that name a key twice
class Multi(dict):
    def __init__(self, items): self._i = items
    def keys(self): return [k for k, v in self._i]
    def __iter__(self): return iter(self.keys())
    def __getitem__(self, k): return dict(self._i)[k]
class Map:
    def __init__(self, items): self._i = items
    def keys(self): return [k for k, v in self._i]
    def __getitem__(self, k): return dict(self._i)[k]
def g(*a, **k): print(a, k)
for f in [lambda: g(**Multi([('x', 1), ('x', 2)])), lambda: g(a=3, **Multi([('x', 1), ('y', 2)])), lambda: g(a=3, **Multi([('a', 1)])), lambda: g(**Map([('a', 1), ('a', 1)])),
          lambda: g(**{1: 3}, **{1: 5}), lambda: g(**{1: 3}), lambda: g(**{(1, 2): 3}, **{(1, 2): 3}), lambda: g(**Map([('a', 1)]), **Map([('b', 1)])), lambda: g(**5), lambda: g(x=1, **{'x': 2}),
          lambda: print(**Map([('sep', ''), ('sep', 1)])), lambda: dict(**Map([('a', 1), ('a', 2)]))]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
