# Dates, times and differences: arithmetic, comparison, limits, division, hashing, replacing.
from datetime import date, datetime, time, timedelta, timezone, tzinfo, MINYEAR, MAXYEAR, UTC


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


D = timedelta
for args in ((), (1,), (0, 86400), (-1, 3), (1.5,), (0, 0, 0.5), (0, 0, 1.5), (0, 0, 0, 1, 1, 1, 1), (0.1,), (0, -0.1), (999999999, 86399, 999999), (1000000000,), (-999999999,), (-1000000000,), (float("nan"),), (float("inf"),), ("1",), (None,), (True,), (0, 1e20)):
    t(D, *args)
t(D, weeks=1, days=-7, hours=24, minutes=60, seconds=60, milliseconds=1000, microseconds=10**6)
a, b = D(1, 2, 3), D(0, 7200)
print(a + b, a - b, -a, +a, abs(-a), a * 2, 2 * a, a * 1.5, a / 2, a / 0.5, a // 2, a // b, a / b, a % b, divmod(a, b), a.total_seconds())
print(str(D(-1)), str(D(1)), str(D(2, 3)), str(D(microseconds=-1)), repr(D(microseconds=-1)), repr(D()), bool(D()), bool(b), hash(D(1)) == hash(D(0, 86400)))
print(D.min, D.max, D.resolution, a < b, a == b, a != 5, a > D.min)
for f in (lambda: a + 1, lambda: a * a, lambda: a / "x", lambda: a // 0, lambda: a / 0, lambda: a % D(0), lambda: a < 5, lambda: 1 / a, lambda: a // 1.5, lambda: D.max + a, lambda: D.max * 2, lambda: abs(D.min), lambda: a * float("nan"), lambda: a * float("inf"), lambda: divmod(a, 2)):
    t(f)
d = date(2024, 2, 29)
print(d + D(1), d - D(366), d - date(2023, 3, 1), d + D(hours=47), d.toordinal(), date.fromordinal(1), d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()))
print(d.replace(day=1), d.timetuple(), date.min, date.max, date.resolution, d > date.min, d == datetime(2024, 2, 29), hash(d) == hash(date(2024, 2, 29)), MINYEAR, MAXYEAR)
for f in (lambda: date.max + D(1), lambda: date.min - D(1), lambda: d.replace(year=2023), lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(1, 13, 1), lambda: date(1, 1, 32), lambda: date.fromordinal(0), lambda: date.fromordinal(4000000), lambda: d < datetime(2024, 2, 29), lambda: d + 1, lambda: d + d, lambda: 5 - d, lambda: date(1.5, 1, 1), lambda: date("a", 1, 1), lambda: date(1, 2), lambda: date(), lambda: date.fromisocalendar(2020, 54, 1), lambda: date.fromisocalendar(2020, 1, 8), lambda: date.fromisocalendar(2021, 53, 1), lambda: date.fromtimestamp(1e20), lambda: date.fromtimestamp("x")):
    t(f)
x = datetime(2024, 2, 29, 23, 59, 59, 999999)
print(x + D(microseconds=1), x - D(days=1), x - datetime(2024, 1, 1), x.date(), x.time(), x.replace(hour=1, fold=1), datetime.combine(d, time(1, 2)), datetime.combine(d, time(1, 2, tzinfo=UTC)), datetime.combine(d, time(1), timezone(D(hours=1))))
for f in (lambda: datetime.max + D(microseconds=1), lambda: x - 1, lambda: x + x, lambda: x < x.replace(tzinfo=UTC), lambda: x == x.replace(tzinfo=UTC), lambda: x - x.replace(tzinfo=UTC), lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1, 1, 0, 60), lambda: datetime(2024, 1, 1, 0, 0, 60), lambda: datetime(2024, 1, 1, 0, 0, 0, 10**6), lambda: datetime(2024, 1, 1, fold=2), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: datetime.combine(1, 2), lambda: x.astimezone(5), lambda: x < d, lambda: x == d):
    t(f)
u, v = datetime(2024, 1, 1, 12, tzinfo=UTC), datetime(2024, 1, 1, 13, tzinfo=timezone(D(hours=1)))
print(u == v, hash(u) == hash(v), u - v, u.astimezone(v.tzinfo), v.astimezone(UTC), v.utctimetuple(), v.timestamp(), u.utcoffset(), v.dst(), v.tzname())
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.9999999, UTC), datetime.fromtimestamp(-1.5, UTC), datetime.fromtimestamp(1e9 + 0.5, timezone(D(hours=-5))), u.timestamp())
m = time(12, 30, 15, 500)
print(m.replace(hour=0), m < time(13), bool(time()), time.min, time.max, time.resolution, hash(time(1)) == hash(time(1)), time(1, tzinfo=UTC) == time(2, tzinfo=timezone(D(hours=1))), time(1) == time(1, tzinfo=UTC))
for f in (lambda: time(24), lambda: time(-1), lambda: time(1) + D(1), lambda: time(1) - time(1), lambda: time(1) < time(1, tzinfo=UTC), lambda: time(1) < 5, lambda: time("a"), lambda: time(1, 2, 3, 4, 5), lambda: time(fold=3)):
    t(f)
for f in (lambda: timezone(D(hours=24)), lambda: timezone(1), lambda: timezone(D(0)), lambda: timezone(D(0), "Z"), lambda: timezone(D(hours=-3, minutes=-30)), lambda: timezone(D(seconds=1)), lambda: timezone(D(hours=1), 5), lambda: UTC.utcoffset(5), lambda: UTC.fromutc(x), lambda: tzinfo().utcoffset(x), lambda: tzinfo().fromutc(x)):
    t(f)
print(timezone(D(hours=1)) == timezone(D(hours=1), "x"), timezone.min, timezone.max, str(timezone(D(hours=-3, seconds=-5))), timezone.utc is UTC)
