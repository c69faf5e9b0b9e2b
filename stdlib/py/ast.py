__all__ = ['literal_eval']


def literal_eval(node_or_string):
    """The value of a text of literals: numbers, strings, bytes, None, True, False, tuples, lists, dicts, sets."""
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    return _literal(node_or_string.lstrip(' \t'))


def __getattr__(name):
    if name in ('parse', 'dump', 'unparse', 'walk', 'NodeVisitor', 'NodeTransformer'):
        raise NotImplementedError(f'ast.{name} is not part of minipy: it makes no syntax trees')
    raise AttributeError(f"module 'ast' has no attribute '{name}'")
