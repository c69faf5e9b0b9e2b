"""How decimals are read and written in formats."""

import re

_NUMBER = re.compile(r"([-+])?(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:E([-+]?\d+))?|(Inf(?:inity)?)|(s?)NaN(\d*))", re.IGNORECASE)
_SPEC = re.compile(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<zeropad>0)?(?P<width>(?!0)\d+)?(?P<sep>,)?(?:\.(?P<precision>\d+))?"
                   r"(?P<type>[eEfFgGn%])?", re.DOTALL)


def parse(text):
    """Sign, coefficient, exponent and kind of what a text says; None if it is no number."""
    m = _NUMBER.fullmatch(text)
    if m is None:
        return None
    sign, whole, frac, exp, inf, signaling, payload = m.groups()
    sign = 1 if sign == "-" else 0
    if inf:
        return sign, 0, 0, "F"
    if payload is not None:
        return sign, int(payload or 0), 0, "N" if signaling else "n"
    frac = frac or ""
    return sign, int(whole + frac), int(exp or 0) - len(frac)


def _group(digits, sep, width):
    # The digits before the point in groups of three, padded with zeros to a width.
    if not sep:
        return digits.rjust(width, "0")
    groups = []
    while True:
        n = min(max(len(digits), width, 1), 3)
        groups.append(digits[-n:].rjust(n, "0"))
        digits = digits[:-n]
        width -= n
        if not digits and width <= 0:
            break
        width -= 1
    return sep.join(reversed(groups))


def format_decimal(d, spec, context):
    """format(d, spec)"""
    m = _SPEC.fullmatch(spec)
    if m is None:
        raise ValueError("invalid format string")
    fill, align = m["fill"], m["align"]
    width = int(m["width"] or 0)
    zeropad = m["zeropad"] is not None
    if zeropad:
        if align is not None:
            raise ValueError("invalid format string")
        fill, align = "0", "="
    fill = fill or " "
    align = align or ">"
    kind = m["type"]
    precision = None if m["precision"] is None else int(m["precision"])
    plus = {"+": "+", " ": " "}.get(m["sign"], "")
    sep = m["sep"] or ""
    if kind == "n":
        kind = "g"
    if d._special:
        sign = "-" if d._sign else plus
        if d._special == "F":
            body = "Infinity"
        else:
            body = ("NaN" if d._special == "n" else "sNaN") + (str(d._int) if d._int else "")
        if kind == "%":
            body += "%"
        if zeropad:
            fill = " "
            align = ">"
            text = sign + body
            return text.rjust(width)
        return _pad(sign, body, fill, align, width)
    upper = context.capitals if kind is None or kind in "f%" else kind in "EFG"
    if kind is None:
        kind = "G" if context.capitals else "g"
    low = kind.lower()
    coeff, exp = d._int, d._exp
    rounding = context.rounding
    if low == "%":
        exp += 2
    from decimal import _make
    x = _make(d._sign, coeff, exp)
    if precision is not None:
        if low == "e":
            x = _figures(x, precision + 1, rounding)
        elif low in "f%":
            x = x._rescaled(-precision, rounding)
        elif low == "g" and len(str(x._int)) > (precision or 1):
            x = _figures(x, precision or 1, rounding)
    if not x._int and x._exp > 0 and low in "f%":
        x = _make(x._sign, 0, 0)
    sign = "-" if x._sign else plus
    if m["z"] and not x._int:
        sign = plus
    digits = str(x._int)
    left = x._exp + len(digits)
    if low == "e":
        dot = 1 - precision if not x._int and precision is not None else 1
    elif low in "f%":
        dot = left
    elif x._exp <= 0 and left > -6:
        dot = left
    else:
        dot = 1
    if dot < 0:
        whole, frac = "0", "0" * -dot + digits
    elif dot > len(digits):
        whole, frac = digits + "0" * (dot - len(digits)), ""
    else:
        whole, frac = digits[:dot] or "0", digits[dot:]
    e = left - dot
    tail = "." + frac if frac else ""
    if e or low == "e":
        tail += "%s%+d" % ("E" if upper else "e", e)
    if low == "%":
        tail += "%"
    if zeropad:
        return sign + _group(whole, sep, max(width - len(sign) - len(tail), 0)) + tail
    return _pad(sign, _group(whole, sep, 0) + tail, fill, align, width)


def _figures(x, n, rounding):
    # Rounded to n digits.
    from decimal import _make
    if not x._int:
        return x
    r = x._rescaled(x.adjusted() + 1 - n, rounding)
    if len(str(r._int)) > n:
        r = r._rescaled(r._exp + 1, rounding)
    return r


def _pad(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == ">":
        return padding + sign + body
    if align == "=":
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]
