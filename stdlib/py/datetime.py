"""Dates and times of the Gregorian calendar, differences between them, and time zones."""

import time as _time
from _datetime_format import (check_offset as _check_offset, format_offset as _format_offset, parse_date as _parse_date, parse_time as _parse_time,
                              strftime as _strftime)

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_DAY_US = 86400000000

_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYNAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHNAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MISSING = object()


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _ymd2ord(year, month, day):
    return _days_before_year(year) + _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _ord2ymd(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = _is_leap(year)
    month = (n + 50) >> 5
    before = _DAYS_BEFORE[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, n - before + 1


def _int(x):
    if type(x) is int:
        return x
    try:
        f = type(x).__index__
    except AttributeError:
        raise TypeError(f"'{_type_name(x)}' object cannot be interpreted as an integer") from None
    return int(f(x))


def _c_int(x):
    x = _int(x)
    if -0x80000000 <= x <= 0x7FFFFFFF:
        return x
    if not -(2**63) <= x < 2**63:
        raise OverflowError("Python int too large to convert to C long")
    raise OverflowError("signed integer is %s" % ("greater than maximum" if x > 0 else "less than minimum"))


def _need(values, names):
    for i, v in enumerate(values):
        if v is _MISSING:
            raise TypeError(f"function missing required argument '{names[i]}' (pos {i + 1})")


def _check_date(year, month, day):
    year, month, day = _c_int(year), _c_int(month), _c_int(day)
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond, fold = _c_int(hour), _c_int(minute), _c_int(second), _c_int(microsecond), _c_int(fold)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(tz)}'")


def _iso_week1(year):
    first = _ymd2ord(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_to_ord(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 52:
        bad = True
        if week == 53:
            first = _ymd2ord(year, 1, 1) % 7
            bad = not (first == 4 or first == 3 and _is_leap(year))
        if bad:
            raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _iso_week1(year) + (week - 1) * 7 + day - 1


def _divide_nearest(a, b):
    # a / b as an int, a half to even
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


def _round_away(x):
    return float(int(x + 0.5)) if x >= 0 else float(int(x - 0.5))


class timedelta:
    """A difference between two moments."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is int and type(seconds) is int and type(microseconds) is int and not (milliseconds or minutes or hours or weeks):
            return _new_delta(cls, days, seconds, microseconds)
        us, leftover = 0, 0.0
        for num, factor, name in ((microseconds, 1, "microseconds"), (milliseconds, 1000, "milliseconds"), (seconds, 1000000, "seconds"),
                                  (minutes, 60000000, "minutes"), (hours, 3600000000, "hours"), (days, _DAY_US, "days"), (weeks, 7 * _DAY_US, "weeks")):
            if isinstance(num, int):
                us += int(num) * factor
            elif isinstance(num, float):
                whole = int(num)
                us += whole * factor
                frac = num - whole
                if frac:
                    part = frac * factor
                    whole = int(part)
                    us += whole
                    leftover += part - whole
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {_type_name(num)}")
        if leftover:
            whole = _round_away(leftover)
            if abs(whole - leftover) == 0.5:
                odd = us & 1
                whole = 2.0 * _round_away((leftover + odd) * 0.5) - odd
            us += int(whole)
        return _new_delta(cls, 0, 0, us)

    days = property(lambda self: self._days, doc="Number of days (negative -> a negative duration).")
    seconds = property(lambda self: self._seconds, doc="Number of seconds (0 to one day).")
    microseconds = property(lambda self: self._microseconds, doc="Number of microseconds (0 to one second).")

    def total_seconds(self):
        """All of it in seconds."""
        return self._us() / 1000000

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def __repr__(self):
        parts = []
        if self._days:
            parts.append("days=%d" % self._days)
        if self._seconds:
            parts.append("seconds=%d" % self._seconds)
        if self._microseconds:
            parts.append("microseconds=%d" % self._microseconds)
        return "%s(%s)" % (_tp_name(self), ", ".join(parts) or "0")

    def __str__(self):
        m, s = divmod(self._seconds, 60)
        h, m = divmod(m, 60)
        text = "%d:%02d:%02d" % (h, m, s)
        if self._days:
            text = "%d day%s, " % (self._days, "" if abs(self._days) == 1 else "s") + text
        if self._microseconds:
            text += ".%06d" % self._microseconds
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _new_delta(timedelta, self._days + other._days, self._seconds + other._seconds, self._microseconds + other._microseconds)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _new_delta(timedelta, self._days - other._days, self._seconds - other._seconds, self._microseconds - other._microseconds)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return other.__sub__(self)
        return NotImplemented

    def __neg__(self):
        return _new_delta(timedelta, -self._days, -self._seconds, -self._microseconds)

    def __pos__(self):
        return _new_delta(timedelta, self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return _new_delta(timedelta, 0, 0, self._us() * int(other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _new_delta(timedelta, 0, 0, _divide_nearest(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return self._us() // other._us()
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _new_delta(timedelta, 0, 0, self._us() // int(other))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, (int, float)):
            if isinstance(other, int):
                a, b = int(other), 1
            else:
                a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _new_delta(timedelta, 0, 0, _divide_nearest(self._us() * b, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("integer modulo by zero")
            return _new_delta(timedelta, 0, 0, self._us() % other._us())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._us(), other._us())
            return q, _new_delta(timedelta, 0, 0, r)
        return NotImplemented

    def _key(self):
        return self._days, self._seconds, self._microseconds

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return self.__class__, self._key()


def _new_delta(cls, days, seconds, us):
    if not 0 <= us < 1000000:
        more, us = divmod(us, 1000000)
        seconds += more
    if not 0 <= seconds < 86400:
        more, seconds = divmod(seconds, 86400)
        days += more
    if not -999999999 <= days <= 999999999:
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = us
    return self


class tzinfo:
    """The base of time zones."""

    __slots__ = ()

    def tzname(self, dt):
        """The zone's name."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """How far local time is ahead of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """How much of that is daylight saving time."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """Turn a moment in UTC into local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        getinitargs = getattr(self, "__getinitargs__", None)
        return self.__class__, getinitargs() if getinitargs else (), self.__getstate__()


class IsoCalendarDate(tuple):
    """What date.isocalendar gives."""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)" % self

    def __reduce__(self):
        return tuple, (tuple(self),)


class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING):
        if day is _MISSING:
            _need((year, month, day), ("year", "month", "day"))
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local day of a POSIX timestamp."""
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        """Today."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        """The day with an ordinal number; 1 is the first of January of the year 1."""
        n = _int(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        y, m, d = _ord2ymd(n)
        return cls(y, m, d)

    @classmethod
    def fromisoformat(cls, string, /):
        """Read an ISO 8601 date."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _parse_date(string)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and weekday."""
        n = _iso_to_ord(_int(year), _int(week), _int(day))
        return cls(*_ord2ymd(n))

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_tp_name(self), self._year, self._month, self._day)

    def ctime(self):
        """As the C function ctime shows it."""
        return "%s %s %2d 00:00:00 %04d" % (_DAYNAMES[self.weekday()], _MONTHNAMES[self._month], self._day, self._year)

    def strftime(self, format=_MISSING):
        """Format."""
        if not isinstance(format, str):
            _format_missing(format)
        return _strftime(self, format, self.timetuple())

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError("__format__() argument 1 must be str, not %s" % _arg_name(spec))
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        """YYYY-MM-DD."""
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def timetuple(self):
        """What time.localtime would give."""
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yday(), -1))

    def _yday(self):
        return date.toordinal(self) - _days_before_year(self._year)

    def toordinal(self):
        """The ordinal number."""
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """The same with some fields changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        """The day of the week, Monday is 0."""
        return (date.toordinal(self) + 6) % 7

    def isoweekday(self):
        """The day of the week, Monday is 1."""
        return date.toordinal(self) % 7 or 7

    def isocalendar(self):
        """ISO year, week and weekday."""
        year = self._year
        week1 = _iso_week1(year)
        today = _ymd2ord(self._year, self._month, self._day)
        week, day = divmod(today - week1, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1(year), 7)
        elif week >= 52 and year < 9999 and today >= _iso_week1(year + 1) or week >= 52 and year == 9999 and today >= 3652062 - 2:
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _cmp_key(self, other):
        if isinstance(other, date) and not isinstance(other, datetime) and not isinstance(self, datetime):
            return other._year, other._month, other._day
        return None

    def __eq__(self, other):
        k = self._cmp_key(other)
        return NotImplemented if k is None else (self._year, self._month, self._day) == k

    def __lt__(self, other):
        k = self._cmp_key(other)
        return NotImplemented if k is None else (self._year, self._month, self._day) < k

    def __le__(self, other):
        k = self._cmp_key(other)
        return NotImplemented if k is None else (self._year, self._month, self._day) <= k

    def __gt__(self, other):
        k = self._cmp_key(other)
        return NotImplemented if k is None else (self._year, self._month, self._day) > k

    def __ge__(self, other):
        k = self._cmp_key(other)
        return NotImplemented if k is None else (self._year, self._month, self._day) >= k

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = date.toordinal(self) + other._days
            if 0 < n <= _MAXORDINAL:
                return type(self).fromordinal(n)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            n = date.toordinal(self) - other._days
            if 0 < n <= _MAXORDINAL:
                return type(self).fromordinal(n)
            raise OverflowError("date value out of range")
        if isinstance(other, date) and not isinstance(other, datetime):
            return _new_delta(timedelta, date.toordinal(self) - date.toordinal(other), 0, 0)
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


def _format_missing(format):
    if format is _MISSING:
        raise TypeError("strftime() missing required argument 'format' (pos 1)")
    raise TypeError("strftime() argument 1 must be str, not %s" % _arg_name(format))


def _arg_name(x):
    return "None" if x is None else _type_name(x)


def _call_tz(tz, name, dt):
    # What a time zone's utcoffset or dst says, checked.
    if tz is None:
        return None
    offset = getattr(tz, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{_type_name(offset)}'")
    if not -_DAY_US < offset._us() < _DAY_US:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _call_tzname(tz, dt):
    if tz is None:
        return None
    name = tz.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{_type_name(name)}'")
    return name


_TIMESPECS = ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")


def _format_time(h, m, s, us, timespec):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    if timespec == "seconds":
        return "%02d:%02d:%02d" % (h, m, s)
    if timespec == "microseconds":
        return "%02d:%02d:%02d.%06d" % (h, m, s, us)
    if timespec == "hours":
        return "%02d" % h
    if timespec == "minutes":
        return "%02d:%02d" % (h, m)
    if timespec == "milliseconds":
        return "%02d:%02d:%02d.%03d" % (h, m, s, us // 1000)
    raise ValueError("Unknown timespec value")


def _repr_tail(self, parts):
    # The end of a repr: fields that are 0 at the end are left out.
    if not self._microsecond:
        parts.pop()
        if not self._second:
            parts.pop()
    s = ", ".join(map(str, parts))
    if self._tzinfo is not None:
        s += ", tzinfo=%r" % self._tzinfo
    if self._fold:
        s += ", fold=1"
    return "%s(%s)" % (_tp_name(self), s)


from _datetime_time import datetime, time, timezone

timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

for _c in (timedelta, tzinfo, date, time, datetime, timezone, IsoCalendarDate):
    _name_type(_c, "datetime." + _c.__name__)
del _c
datetime_CAPI = None
