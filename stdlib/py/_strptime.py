"""Reading dates and times in a given format, for datetime.strptime."""

import re
from datetime import date, timedelta, _iso_to_ord, _ord2ymd

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_PATTERNS = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>[0-9]{1,6})", "H": r"(?P<H>2[0-3]|[0-1]\d|\d)", "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
    "G": r"(?P<G>\d\d\d\d)", "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[0-1]|[0-5]\d|\d)", "U": r"(?P<U>5[0-3]|[0-4]\d|\d)", "W": r"(?P<W>5[0-3]|[0-4]\d|\d)", "w": r"(?P<w>[0-6])",
    "u": r"(?P<u>[1-7])", "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", "y": r"(?P<y>\d\d)", "Y": r"(?P<Y>\d\d\d\d)",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))", "A": "(?P<A>" + "|".join(sorted(_DAYS, key=len, reverse=True)) + ")",
    "a": "(?P<a>" + "|".join([d[:3] for d in _DAYS]) + ")", "B": "(?P<B>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")",
    "b": "(?P<b>" + "|".join([m[:3] for m in _MONTHS]) + ")", "p": "(?P<p>am|pm)", "Z": "(?P<Z>utc|gmt)", "%": "%",
}
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_cache = {}


def _compile(format):
    text = re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
    for c in "cxX":
        text = text.replace("%" + c, _COMPOSED[c])
    text = re.sub(r"\s+", r"\\s+", text)
    out = []
    i, n = 0, len(text)
    year = day = False
    while i < n:
        c = text[i]
        i += 1
        if c != "%":
            out.append(c)
            continue
        if i >= n:
            raise ValueError("stray %% in format '%s'" % format)
        c = text[i]
        i += 1
        if c in "YyG":
            year = True
        elif c == "d":
            day = True
        p = _PATTERNS.get(c)
        if p is None:
            if c == "\\":
                c = text[i:i + 1]
            raise ValueError("'%s' is a bad directive in format '%s'" % (c, format))
        out.append(p)
    if day and not year:
        import warnings
        warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning, stacklevel=4)
    return re.compile("".join(out), re.I)


def parse(text, format):
    """The fields of a datetime, an offset or None, and a name for it."""
    regex = _cache.get(format)
    if regex is None:
        regex = _compile(format)
        if len(_cache) > 100:
            _cache.clear()
        _cache[format] = regex
    found = regex.match(text)
    if not found:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if len(text) != found.end():
        raise ValueError("unconverted data remains: %s" % text[found.end():])
    year = iso_year = None
    month = day = 1
    hour = minute = second = us = 0
    weekday = julian = week = iso_week = None
    week_starts = 0
    offset = name = None
    for k, v in found.groupdict().items():
        if v is None:
            continue
        if k == "y":
            year = int(v)
            year += 2000 if year <= 68 else 1900
        elif k == "Y":
            year = int(v)
        elif k == "G":
            iso_year = int(v)
        elif k == "m":
            month = int(v)
        elif k == "B":
            month = _MONTHS.index(v.lower()) + 1
        elif k == "b":
            month = [m[:3] for m in _MONTHS].index(v.lower()) + 1
        elif k == "d":
            day = int(v)
        elif k == "H":
            hour = int(v)
        elif k == "I":
            hour = int(v)
            ampm = (found.groupdict().get("p") or "").lower()
            if ampm in ("", "am"):
                if hour == 12:
                    hour = 0
            elif hour != 12:
                hour += 12
        elif k == "M":
            minute = int(v)
        elif k == "S":
            second = int(v)
        elif k == "f":
            us = int(v + "0" * (6 - len(v)))
        elif k == "A":
            weekday = _DAYS.index(v.lower())
        elif k == "a":
            weekday = [d[:3] for d in _DAYS].index(v.lower())
        elif k == "w":
            weekday = (int(v) + 6) % 7
        elif k == "u":
            weekday = int(v) - 1
        elif k == "j":
            julian = int(v)
        elif k in "UW":
            week = int(v)
            week_starts = 6 if k == "U" else 0
        elif k == "V":
            iso_week = int(v)
        elif k == "z":
            if v == "Z":
                offset = timedelta(0)
            else:
                z = v
                if z[3] == ":":
                    z = z[:3] + z[4:]
                    if len(z) > 5:
                        if z[5] != ":":
                            raise ValueError("Inconsistent use of : in %s" % v)
                        z = z[:5] + z[6:]
                frac = z[8:]
                offset = timedelta(hours=int(z[1:3]), minutes=int(z[3:5]), seconds=int(z[5:7] or 0), microseconds=int((frac + "000000")[:6]) if frac else 0)
                if z[0] == "-":
                    offset = -offset
        elif k == "Z":
            name = v.upper()
    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    if year is None:
        if month == 2 and day == 29:
            if iso_year is None:
                year = 1900
        else:
            year = 1900
    if iso_year is not None and iso_week is not None:
        year, month, day = _ord2ymd(_iso_to_ord(iso_year, iso_week, weekday + 1))
    elif julian is None and week is not None and weekday is not None:
        first = date(year, 1, 1).weekday()
        if week_starts == 6:
            first = (first + 1) % 7
            weekday = (weekday + 1) % 7
        to_week1 = (7 - first) % 7
        julian = 1 + weekday - first if week == 0 else 1 + to_week1 + 7 * (week - 1) + weekday
    if julian is not None and iso_year is None:
        d = date.fromordinal(date(year, 1, 1).toordinal() + julian - 1)
        year, month, day = d.year, d.month, d.day
    return (year, month, day, hour, minute, second, us), offset, name


def time_fields(text, format):
    """The eleven fields of a struct_time."""
    for i, s in enumerate((text, format)):
        if not isinstance(s, str):
            raise TypeError("strptime() argument %d must be str, not %r" % (i, type(s)))
    (year, month, day, hour, minute, second, _), offset, name = parse(text, format)
    real_year = year
    if (year, month, day) == (1900, 2, 29) and not ("%Y" in format or "%y" in format or "%c" in format or "%x" in format):
        real_year = 1904  # without a year every day of a month is taken
    d = date(real_year, month, day)
    yday = d.toordinal() - date(real_year, 1, 1).toordinal() + 1
    seconds = None if offset is None else offset.days * 86400 + offset.seconds
    return (year, month, day, hour, minute, second, d.weekday(), yday, -1 if name is None else 0, name, seconds)
