# isoformat with all options, fromisoformat of every accepted shape and the errors for the others, repr, str, subclasses.
from datetime import date, datetime, time, timedelta, timezone, UTC

x = datetime(2024, 2, 3, 4, 5, 6, 7000)
z = x.replace(tzinfo=timezone(timedelta(hours=-3, minutes=-30, seconds=-15, microseconds=-5)))
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(x.isoformat(timespec=spec), z.isoformat(" ", spec), x.time().isoformat(spec), x.replace(microsecond=0).isoformat(timespec=spec))
for f in (lambda: x.isoformat(timespec="x"), lambda: x.isoformat("ab"), lambda: x.isoformat(5), lambda: x.time().isoformat("nope"), lambda: x.isoformat("é")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def t(cls, s):
    try:
        print(cls.__name__, repr(s), "->", repr(cls.fromisoformat(s)))
    except Exception as e:
        print(cls.__name__, type(e).__name__, e)


for s in ("2024-02-03", "20240203", "2024-W05-6", "2024W056", "2024-W05", "2024W05", "2024-034", "2024034", "2024-2-3", "2024/02/03", "", "2024", "2024-02", "2024-02-30", "0000-01-01", "2024-W54-1", "2024-W53-1", "2020-W53-7", "2024-W05-8", "2024-W05-0", "２０２４-02-03", "2024-02-03T", " 2024-02-03", "2024-02-03 ", "20240203T", "-2024-1-1", "2024-02-0x"):
    t(date, s)
for s in ("04", "0405", "04:05", "040506", "04:05:06", "04:05:06.7", "04:05:06.700", "04:05:06,700000", "04:05:06.7000009", "040506.700", "04:05:06Z", "04:05:06z", "04:05+01:00", "04:05-0130", "04+01", "04:05:06+01:02:03", "04:05:06+01:02:03.000004", "04:05:06-00:00", "T04:05", "T0405", "4:05", "04:5", "04:0506", "0405:06", "24:00", "23:60", "04:05:06.", "04:05:06+", "04:05:06+24:00", "04:05:06+1", "04:05:06+23:59:59.999999", "", "T", "04:05:06 Z", "12:30:45.123456-07:00:", "24:00:00", "24:00:01", "00:00:60"):
    t(time, s)
for s in ("2024-02-03", "2024-02-03T04", "2024-02-03T04:05", "2024-02-03 04:05:06", "2024-02-03x04:05:06", "20240203T040506", "2024-W05-6T04:05:06", "2024W056T0405", "2024-02-03T04:05:06.007", "2024-02-03T04:05:06.007+00:00", "2024-02-03T04:05:06Z", "2024-02-03T04:05:06-03:30:15.000005", "20240203T040506.123456+0130", "2024-02-03T24:00:00", "2024-12-31T24:00", "2024-02-03T24:01", "2024-02-03T", "2024-02-03T4", "2024-02-03T04:05:06+25:00", "2024-02-03T04:05:06 +01:00", "2024-02-03TT04", "2024-02-03 04:05:06 ", "2024-02-03é04:05", "2024-02-0304:05", "2024-034T04", "9999-12-31T24:00:00", "2024-13-01T00:00", "garbage", "2024-02-03T04:05:6", "2024-02-03T04:05:06.1.2"):
    t(datetime, s)
for bad in (5, None, b"2024-02-03", date(2024, 1, 1)):
    t(date, bad)
    t(datetime, bad)
    t(time, bad)


class MyDate(date):
    pass


class MyTime(datetime):
    def __new__(cls, *a, **k):
        return super().__new__(cls, *a, **k)


print(repr(MyDate(2024, 1, 2)), repr(MyDate.fromisoformat("2024-01-02")), repr(MyDate(2024, 1, 2) + timedelta(1)), type(MyDate.today()).__name__)
print(repr(MyTime(2024, 1, 2, 3)), repr(MyTime(2024, 1, 2) + timedelta(1)), type(MyTime.now()).__name__, repr(MyTime.fromisoformat("2024-01-02T03")), type(MyTime(2024, 1, 2) - MyTime(2023, 1, 1)).__name__)
print(repr(x), repr(z), str(z), repr(x.time()), repr(z.timetz()), repr(datetime(1, 1, 1)), repr(datetime(1, 1, 1, fold=1)), repr(time(0, 0, 0, 1)), repr(time(5, fold=1)))
print(x.ctime(), date(1, 1, 1).ctime(), f"{x}", f"{x:%Y/%m}", format(x.date(), "%d.%m"), format(x.time(), ""), f"{x.time():%H}")
for y in (1, 99, 999, 9999):
    print(date(y, 12, 31).isoformat(), date(y, 12, 31).isocalendar(), datetime(y, 1, 1).strftime("%Y|%G|%y|%C"))
