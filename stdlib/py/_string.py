"""What string.Formatter is made of."""
from string import _parse, _split_field


def formatter_parser(text, /):
    """(literal text, field name, format specification, conversion) of each part of a format string."""
    if not isinstance(text, str):
        raise TypeError("expected str, got " + type(text).__name__)
    return iter(_parse(text))


def formatter_field_name_split(name, /):
    """(first part of a field name, (is attribute, name) of the other parts)"""
    if not isinstance(name, str):
        raise TypeError("expected str, got " + type(name).__name__)
    first, rest = _split_field(name)
    return first, iter(rest)
