# Which operations on an instance's __dict__ leave its values in the instance.
import gc
class D:
    def __init__(self): self.n = 0
class T: pass
def refs(v): return [type(x).__name__ for x in gc.get_referents(v)]
class K:
    def __hash__(self): return 5
ops = {
 'getmiss': lambda d: d['zz'], 'getint': lambda d: d[0], 'get': lambda d: d.get(0), 'in': lambda d: 0 in d, 'inK': lambda d: K() in d, 'len': len, 'list': list, 'items': lambda d: list(d.items()),
 'popmiss': lambda d: d.pop(0, None), 'popstr': lambda d: d.pop('zz', None), 'delmiss': lambda d: d.__delitem__(0), 'setdef': lambda d: d.setdefault('n', 1), 'set': lambda d: d.__setitem__('n', 2), 'setnew': lambda d: d.__setitem__('new', 2),
 'setint': lambda d: d.__setitem__(0, 2), 'copy': lambda d: d.copy(), 'update': lambda d: d.update(q=1), 'upd0': lambda d: d.update({}), 'eq': lambda d: d == {}, 'or': lambda d: d | {}, 'rev': lambda d: list(reversed(d)), 'repr': repr, 'popitem': lambda d: d.popitem(), 'clear': lambda d: d.clear(), 'fromkeys': lambda d: dict.fromkeys(d), 'sorted': sorted, 'dict': dict, '**': lambda d: dict(**d), 'unpack': lambda d: {**d}, 'pop': lambda d: d.pop('n'), 'del': lambda d: d.__delitem__('n'), 'float': lambda d: d.get(1.5), 'unhash': lambda d: d.get([]), 'strsub': lambda d: d.get(type('S', (str,), {})('n')), 'ior': lambda d: d.__ior__({'n': 1}), 'setsub': lambda d: d.__setitem__(type('S', (str,), {})('n'), 3), 'sizeof': lambda d: d.__sizeof__(), 'vars': lambda d: 'n' in d, 'match': lambda d: [1 for x in [d] if isinstance(x, dict)], 'setdef2': lambda d: d.setdefault(0, 1), 'keys&': lambda d: d.keys() & {1}, 'values in': lambda d: 3 in d.values(), 'getattr': lambda d: d.__getitem__(0),
}
for k, f in ops.items():
    v = D(); v.a = T()
    d = v.__dict__
    r0 = refs(v)
    try: f(d)
    except Exception as e: e = type(e).__name__
    print(k, refs(v), gc.is_tracked(d))
    del d
    print(refs(v))
