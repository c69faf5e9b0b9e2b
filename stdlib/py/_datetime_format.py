"""How dates and times are written and read."""

import time as _time


def check_offset(offset):
    """Split an offset in its sign and what follows."""
    if offset.days < 0:
        return "-", -offset
    return "+", offset


def format_offset(offset, sep=":"):
    """An offset as +HH:MM, with seconds and microseconds if there are any."""
    if offset is None:
        return ""
    sign, offset = check_offset(offset)
    m, s = divmod(offset.seconds, 60)
    h, m = divmod(m, 60)
    text = "%s%02d%s%02d" % (sign, h, sep, m)
    if s or offset.microseconds:
        text += "%s%02d" % (sep, s)
        if offset.microseconds:
            text += ".%06d" % offset.microseconds
    return text


def strftime(obj, format, timetuple):
    """Format, with the directives that time.strftime does not know."""
    out = []
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != "%" or i >= n:
            out.append(c)
            continue
        c = format[i]
        i += 1
        if c == "f":
            out.append("%06d" % getattr(obj, "microsecond", 0))
        elif c == "z":
            out.append(format_offset(obj.utcoffset() if hasattr(obj, "utcoffset") else None, ""))
        elif c == ":" and i < n and format[i] == "z":
            i += 1
            out.append(format_offset(obj.utcoffset() if hasattr(obj, "utcoffset") else None, ":"))
        elif c == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            out.append((name or "").replace("%", "%%"))
        elif c in "YG" and timetuple[0] < 1000:
            y = timetuple[0] if c == "Y" else obj.isocalendar()[0]
            out.append("%d" % y)
        elif c == "F" and timetuple[0] < 1000:
            out.append("%d-%02d-%02d" % (timetuple[0], timetuple[1], timetuple[2]))
        else:
            out.append("%" + c)
    return _time.strftime("".join(out), timetuple)


def _digits(s):
    return s.isascii() and s.isdigit()


def parse_date(s):
    """The fields of an ISO 8601 date; None if it is none."""
    if len(s) not in (7, 8, 10):
        return None
    year = s[:4]
    if not _digits(year):
        return None
    year = int(year)
    rest = s[4:]
    dash = rest[:1] == "-"
    if dash:
        rest = rest[1:]
    if rest[:1] == "W":
        week = rest[1:3]
        if len(week) != 2 or not _digits(week):
            return None
        day = rest[3:]
        if day:
            if dash:
                if day[0] != "-":
                    return None
                day = day[1:]
            if len(day) != 1 or not _digits(day):
                return None
        from datetime import _iso_to_ord, _ord2ymd
        try:
            return _ord2ymd(_iso_to_ord(year, int(week), int(day or 1)))
        except ValueError:
            return None
    month = rest[:2]
    rest = rest[2:]
    if dash:
        if rest[:1] != "-":
            return None
        rest = rest[1:]
    if len(month) != 2 or len(rest) != 2 or not _digits(month) or not _digits(rest):
        return None
    return year, int(month), int(rest)


def date_length(s):
    """How long the date is at the beginning of an ISO 8601 date and time."""
    if len(s) == 7:
        return 7
    if s[4:5] == "-":
        if s[5:6] == "W":
            if len(s) < 8:
                return None
            if len(s) > 8 and s[8] == "-":
                if len(s) == 9:
                    return None
                if len(s) > 10 and s[10].isdigit() and s[10].isascii():
                    return 8
                return 10
            return 8
        return 10
    if s[4:5] == "W":
        i = 7
        while i < len(s) and _digits(s[i]):
            i += 1
        if i < 9:
            return i
        return 7 if i % 2 == 0 else 8
    return 8


def _fields(s, ends):
    # Hours to microseconds of a time or an offset, and whether one character is left over; None if s is none.
    out = [0, 0, 0, 0]
    i = 0
    sep = None
    for k in range(3):
        part = s[i:i + 2]
        if len(part) != 2 or not _digits(part):
            return None
        out[k] = int(part)
        i += 2
        if k == 0:
            sep = s[i:i + 1] == ":"
        if i >= len(s):
            return out, False
        c = s[i]
        if i + 1 >= len(s) and not (not sep and c.isdigit()):
            return out, True
        if k == 2:
            break
        if sep:
            if c == ":":
                i += 1
                continue
            if c in ".,":
                return None
            return None
        elif c in ".,":
            return None
    c = s[i]
    if c not in ".,":
        return None
    frac = s[i + 1:]
    if not frac or not _digits(frac):
        return None
    out[3] = int((frac + "00000")[:6])
    return out, False


def parse_time(s):
    """The fields of an ISO 8601 time and its offset: a list, None or (sign, fields); None if it is none."""
    pos = -1
    for i, c in enumerate(s):
        if c in "+-Z":
            pos = i
            break
    body = s if pos < 0 else s[:pos]
    r = _fields(body, pos >= 0)
    if r is None:
        return None
    fields, extra = r
    if pos < 0:
        return None if extra else (fields, None)
    if s[pos] == "Z":
        return (fields, "Z") if pos == len(s) - 1 else None
    r = _fields(s[pos + 1:], True)
    if r is None or r[1]:
        return None
    return fields, (s[pos], r[0])
