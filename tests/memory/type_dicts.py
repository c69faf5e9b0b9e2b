# The order of the names in the dicts of built-in types.
for t in (list, tuple, dict, set, frozenset, str, bytes, int, float, complex, bool, slice, range, property, classmethod, staticmethod, enumerate, type,
          type(lambda: 0), type((x for x in ())), type([].append), type(list.append), type({}.keys()), type({}.items()), type(type.__dict__)):
    print(t.__name__, *[name for name in t.__dict__ if name != "__str__"])
