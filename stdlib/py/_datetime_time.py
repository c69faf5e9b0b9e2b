"""The types time, datetime and timezone of the module datetime, which imports this when its other types are there."""

import time as _time
from datetime import (date, timedelta, tzinfo, _arg_name, _call_tz, _call_tzname, _check_date, _check_time, _check_tz, _format_missing, _format_time,
                      _int, _iso_to_ord, _need, _new_delta, _ord2ymd, _repr_tail, _tp_name, _type_name, _ymd2ord, _DAY_US, _MAXORDINAL, _MISSING,
                      _DAYNAMES, _MONTHNAMES)
from _datetime_format import date_length, format_offset, parse_date, parse_time, strftime


class timezone(tzinfo):
    """A time zone with a fixed offset."""

    __module__ = "datetime"
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset=_MISSING, name=_MISSING):
        if offset is _MISSING:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % _arg_name(offset))
        if name is _MISSING:
            if not offset:
                return timezone.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s" % _arg_name(name))
        if not -_DAY_US < offset._us() < _DAY_US:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r." % offset)
        return cls._create(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return "%s(%r)" % (_tp_name(self), self._offset)
        return "%s(%r, %r)" % (_tp_name(self), self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError("%s(dt) argument must be a datetime instance or None, not %s" % (name, _arg_name(dt)))

    def utcoffset(self, dt):
        """The offset."""
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        """The name, or one made from the offset."""
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + format_offset(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        """None."""
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        """Turn a moment in UTC into local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


def _compare_offsets(a, b, what, equality):
    # None if two times can be compared field by field, else their offsets; an exception or False if one of them has none.
    if a._tzinfo is b._tzinfo:
        return None
    x, y = a.utcoffset(), b.utcoffset()
    if x == y:
        return None
    if x is None or y is None:
        if equality:
            return False
        raise TypeError("can't compare offset-naive and offset-aware " + what)
    return x, y


def _ordered(cls, other_key, what):
    # Adds the comparisons to a class.
    def eq(self, other):
        if not isinstance(other, cls):
            return NotImplemented
        k = other_key(self, other, True)
        return k is not None and k[0] == k[1]

    def make(name, op):
        def f(self, other):
            if not isinstance(other, cls):
                return NotImplemented
            a, b = other_key(self, other, False)
            return op(a, b)
        f.__name__ = name
        f.__qualname__ = cls.__name__ + "." + name
        setattr(cls, name, f)

    eq.__name__ = "__eq__"
    cls.__eq__ = eq
    make("__lt__", lambda a, b: a < b)
    make("__le__", lambda a, b: a <= b)
    make("__gt__", lambda a, b: a > b)
    make("__ge__", lambda a, b: a >= b)


class time:
    """A time of day."""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """Read an ISO 8601 time."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        r = parse_time(string[1:] if string[:1] == "T" else string)
        if r is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        fields, zone = r
        return cls(*fields, tzinfo=_zone(zone))

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _us(self, offset):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond - offset._us()

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        if offset is None:
            return hash(self._key())
        return hash(self._us(offset))

    def __repr__(self):
        return _repr_tail(self, [self._hour, self._minute, self._second, self._microsecond])

    def isoformat(self, timespec="auto"):
        """HH:MM:SS and more, as precise as timespec says."""
        return _format_time(self._hour, self._minute, self._second, self._microsecond, timespec) + format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format=_MISSING):
        """Format."""
        if not isinstance(format, str):
            _format_missing(format)
        return strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError("__format__() argument 1 must be str, not %s" % _arg_name(spec))
        return self.strftime(spec) if spec else str(self)

    def utcoffset(self):
        """How far it is ahead of UTC."""
        return _call_tz(self._tzinfo, "utcoffset", None)

    def tzname(self):
        """The time zone's name."""
        return _call_tzname(self._tzinfo, None)

    def dst(self):
        """The daylight saving time in effect."""
        return _call_tz(self._tzinfo, "dst", None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same with some fields changed."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce__(self):
        if self._fold:
            fold = self._fold
            return _with_fold, (self.__class__, self._key() + (self._tzinfo,), fold)
        return self.__class__, self._key() + (self._tzinfo,)


def _with_fold(cls, args, fold):
    return cls(*args, fold=fold)


def _time_keys(a, b, equality):
    offsets = _compare_offsets(a, b, "times", equality)
    if offsets is None:
        return a._key(), b._key()
    if offsets is False:
        return None
    return a._us(offsets[0]), b._us(offsets[1])


_ordered(time, _time_keys, "times")


def _zone(z):
    # The time zone that an ISO 8601 text names.
    if z is None:
        return None
    if z == "Z":
        return timezone.utc
    sign, (h, m, s, us) = z
    delta = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
    return timezone(-delta if sign == "-" else delta)


class datetime(date):
    """A day and a time."""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is _MISSING:
            _need((year, month, day), ("year", "month", "day"))
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_seconds(cls, seconds, us, utc, tz):
        t = _time.gmtime(seconds) if utc else _time.localtime(seconds)
        result = cls(t[0], t[1], t[2], t[3], t[4], min(t[5], 59), us, tz)
        if tz is None and not utc:
            # The second of two equal local times has fold 1.
            if seconds >= 86400:
                before = _time.localtime(seconds - 86400)
                gap = (t.tm_gmtoff or 0) - (before.tm_gmtoff or 0)
                if gap < 0:
                    other = _time.localtime(seconds + gap)
                    if other[:6] == t[:6]:
                        result._fold = 1
        elif tz is not None:
            result = tz.fromutc(result)
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a POSIX timestamp, local or in a time zone."""
        _check_tz(tz)
        seconds, us = _split_timestamp(timestamp)
        return cls._from_seconds(seconds, us, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The moment of a POSIX timestamp in UTC, without a time zone."""
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to "
                      "represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).", DeprecationWarning, stacklevel=2)
        seconds, us = _split_timestamp(timestamp)
        return cls._from_seconds(seconds, us, True, None)

    @classmethod
    def now(cls, tz=None):
        """Now."""
        _check_tz(tz)
        seconds, ns = divmod(_time.time_ns(), 1000000000)
        return cls._from_seconds(seconds, ns // 1000, tz is not None, tz)

    @classmethod
    def utcnow(cls):
        """Now in UTC, without a time zone."""
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent "
                      "datetimes in UTC: datetime.datetime.now(datetime.UTC).", DeprecationWarning, stacklevel=2)
        seconds, ns = divmod(_time.time_ns(), 1000000000)
        return cls._from_seconds(seconds, ns // 1000, True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time put together."""
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not %s" % _arg_name(date))
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not %s" % _arg_name(time))
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is True else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """Read an ISO 8601 date, or date and time."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        bad = ValueError(f"Invalid isoformat string: {string!r}")
        if len(string) < 7:
            raise bad
        n = date_length(string)
        day = n and parse_date(string[:n])
        if not day:
            raise bad
        if len(string) == n:
            return cls(*day)
        r = parse_time(string[n + 1:])
        if r is None:
            raise bad
        fields, zone = r
        return cls(*day, *fields, tzinfo=_zone(zone))

    @classmethod
    def strptime(cls, date_string, format, /):
        """Read a text in a format."""
        for i, s in enumerate((date_string, format)):
            if not isinstance(s, str):
                raise TypeError("strptime() argument %d must be str, not %s" % (i + 1, _arg_name(s)))
        from _strptime import parse
        fields, offset, name = parse(date_string, format)
        tz = None
        if offset is not None:
            tz = timezone(offset, name) if name else timezone(offset)
        return cls(*fields, tzinfo=tz)

    def timetuple(self):
        """What time.localtime would give."""
        dst = self.dst()
        dst = -1 if dst is None else 1 if dst else 0
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), self._yday(), dst))

    def utctimetuple(self):
        """What time.gmtime would give."""
        offset = self.utcoffset()
        if offset:
            self = self - offset
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), self._yday(), 0))

    def _local_seconds(self):
        # The POSIX timestamp of a local time.
        t = (self - _naive_epoch) // timedelta(0, 1)

        def local(u):
            y, m, d, hh, mm, ss = _time.localtime(u)[:6]
            return (datetime(y, m, d, hh, mm, ss) - _naive_epoch) // timedelta(0, 1)

        a = local(t) - t
        u1 = t - a
        t1 = local(u1)
        if t1 == t:
            u2 = u1 + (-86400, 86400)[self._fold]
            b = local(u2) - u2
            if a == b:
                return u1
        else:
            b = t1 - u1
        u2 = t - b
        t2 = local(u2)
        if t2 == t:
            return u2
        if t1 == t:
            return u1
        return (max, min)[self._fold](u1, u2)

    def timestamp(self):
        """The POSIX timestamp."""
        if self._tzinfo is None or self.utcoffset() is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _aware_epoch()).total_seconds()

    def date(self):
        """The day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time, without a time zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time with its time zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same with some fields changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local_zone(self):
        t = _time.localtime(self._local_seconds() if self._tzinfo is None else (self - _aware_epoch()) // timedelta(seconds=1))
        return timezone(timedelta(seconds=t.tm_gmtoff), t.tm_zone)

    def astimezone(self, tz=None):
        """The same moment in another time zone."""
        _check_tz(tz)
        if tz is None:
            tz = self._local_zone()
        mine = self._tzinfo
        if mine is None:
            mine = self._local_zone()
            offset = mine.utcoffset(self)
        else:
            if tz is mine:
                return self
            offset = mine.utcoffset(self)
            if offset is None:
                mine = self.replace(tzinfo=None)._local_zone()
                offset = mine.utcoffset(self)
        if tz is mine:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        """As the C function ctime shows it."""
        return "%s %s %2d %02d:%02d:%02d %04d" % (_DAYNAMES[self.weekday()], _MONTHNAMES[self._month], self._day, self._hour, self._minute, self._second,
                                                   self._year)

    def isoformat(self, sep="T", timespec="auto"):
        """YYYY-MM-DDTHH:MM:SS and more, as precise as timespec says."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not %s" % _arg_name(sep))
        return ("%04d-%02d-%02d%c" % (self._year, self._month, self._day, sep)
                + _format_time(self._hour, self._minute, self._second, self._microsecond, timespec) + format_offset(self.utcoffset()))

    def __repr__(self):
        return _repr_tail(self, [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond])

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        """How far it is ahead of UTC."""
        return _call_tz(self._tzinfo, "utcoffset", self)

    def tzname(self):
        """The time zone's name."""
        return _call_tzname(self._tzinfo, self)

    def dst(self):
        """The daylight saving time in effect."""
        return _call_tz(self._tzinfo, "dst", self)

    def _key(self):
        return self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond

    def _us(self):
        return (date.toordinal(self) * 86400 + self._hour * 3600 + self._minute * 60 + self._second) * 1000000 + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved(other._us())

    __radd__ = __add__

    def _moved(self, us):
        days, us = divmod(self._us() + us, _DAY_US)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        y, m, d = _ord2ymd(days)
        seconds, us = divmod(us, 1000000)
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return type(self)(y, m, d, hours, minutes, seconds, us, self._tzinfo)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._us())
        if not isinstance(other, datetime):
            return NotImplemented
        delta = _new_delta(timedelta, 0, 0, self._us() - other._us())
        if self._tzinfo is other._tzinfo:
            return delta
        a, b = self.utcoffset(), other.utcoffset()
        if a == b:
            return delta
        if a is None or b is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return delta + b - a

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        if offset is None:
            return hash(self._key())
        return hash(self._us() - offset._us())

    def __reduce__(self):
        if self._fold:
            return _with_fold, (self.__class__, self._key() + (self._tzinfo,), self._fold)
        return self.__class__, self._key() + (self._tzinfo,)


def _datetime_keys(a, b, equality):
    if equality and a._tzinfo is not b._tzinfo:
        # Times that a change of the fold moves are equal to none in another zone.
        for x in (a, b):
            if x._tzinfo is not None and x.utcoffset() != x.replace(fold=not x._fold).utcoffset():
                return None
    offsets = _compare_offsets(a, b, "datetimes", equality)
    if offsets is None:
        return a._key(), b._key()
    if offsets is False:
        return None
    return a._us() - offsets[0]._us(), b._us() - offsets[1]._us()


_ordered(datetime, _datetime_keys, "datetimes")
_date_class = date
_time_class = time
_naive_epoch = datetime(1970, 1, 1)


def _aware_epoch():
    return datetime(1970, 1, 1, tzinfo=timezone.utc)


def _split_timestamp(t):
    # Seconds and microseconds, rounded half to even.
    if isinstance(t, float):
        if t != t:
            raise ValueError("Invalid value NaN (not a number)")
        if not -1e15 < t < 1e15:
            raise OverflowError("timestamp out of range for platform time_t")
        whole = int(t // 1)
        us = round((t - whole) * 1e6)
        if us >= 1000000:
            whole += 1
            us -= 1000000
        seconds = whole
    else:
        seconds, us = _int(t), 0
        if not -2 ** 63 <= seconds < 2 ** 63:
            raise OverflowError("timestamp out of range for platform time_t")
    if not -62135596800 <= seconds < 253402300800:
        year = 1970 + seconds // 31556952
        raise ValueError("year %d is out of range" % year)
    return seconds, us
