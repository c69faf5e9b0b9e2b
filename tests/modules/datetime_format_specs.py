# Dates in format strings, f-strings and str(): every directive on fixed moments, with and without zones.
from datetime import date, datetime, time, timedelta, timezone

moments = [
    datetime(2024, 2, 29, 13, 5, 9, 45), datetime(1999, 12, 31, 23, 59, 59, 999999), datetime(2000, 1, 1), datetime(5, 6, 7, 8, 9, 10),
    datetime(2024, 12, 30, 0, 0, tzinfo=timezone.utc), datetime(2021, 7, 4, 12, tzinfo=timezone(timedelta(hours=-3, minutes=-30), "ODD")),
    datetime(2021, 7, 4, 12, tzinfo=timezone(timedelta(hours=5, seconds=7, microseconds=8))),
]
directives = "aAbBdfHIjmMpSUwWyYzZGuV"
for m in moments:
    print(m, repr(m))
    print("  ", " ".join(f"{d}={m:%{d}}" for d in directives if d != "Y" and d != "G" or m.year > 999))
    print("  ", f"{m:%H:%M:%S.%f%z} {m:%:z} [{m}] [{m!s:>40}] [{m!r:.12}]", format(m, ""), "{:%d/%m}".format(m))
for d in (date(2024, 2, 29), date(1, 1, 1), date.max):
    print(d, repr(d), f"{d:%d.%m}", d.isocalendar(), d.weekday(), d.toordinal(), f"{d:%A %j}", d.ctime(), format(d))
for t in (time(1, 2, 3), time(23, 59, 59, 5), time(12, tzinfo=timezone.utc), time(0)):
    print(t, repr(t), f"{t:%I:%M %p}", t.isoformat("minutes"), t.isoformat("milliseconds"), f"{t:%H%%}", t.strftime("%z|%Z"))
for s in (timedelta(0), timedelta(1), timedelta(-1), timedelta(days=2, seconds=3), timedelta(microseconds=-1), timedelta(hours=100), timedelta.max, timedelta.min):
    print(s, repr(s), f"{s}", s.total_seconds(), f"{s!s:>30}")
for spec in ("%d", "x", ">10"):
    try:
        print(format(timedelta(1), spec))
    except TypeError as e:
        print(e)
for z in (timezone.utc, timezone(timedelta(hours=1)), timezone(timedelta(minutes=-90), "N"), timezone(timedelta(seconds=1))):
    print(z, repr(z), z.tzname(None), z.utcoffset(None))
print(f"{date(2024, 1, 2):%Y-%m-%d plain text 100%%}", f"{datetime(2024, 1, 2):}", "%s" % date(2024, 1, 2), "%r" % time(3))
width = "%b %d"
print(f"{moments[0]:{width}}", "{0:%H}-{0:%M}".format(moments[0]), "{0.year:>6}|{0.month:02d}".format(moments[0]))
