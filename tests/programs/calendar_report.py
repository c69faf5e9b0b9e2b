"""Dates: month sheets, working days with holidays, ages, time zones, durations, a log with gaps."""

import re
from collections import Counter
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo
from itertools import groupby, islice, pairwise

DAY = timedelta(days=1)
WEEKDAYS = "Mo Tu We Th Fr Sa Su".split()


def month_sheet(year, month):
    """A month with week numbers, weeks beginning on Monday."""
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    yield f"{first:%B %Y}".center(23).rstrip()
    yield "wk " + " ".join(WEEKDAYS)
    day = first - first.weekday() * DAY
    while day < following:
        cells = [f"{d.day:2}" if d.month == month else "  " for d in (day + n * DAY for n in range(7))]
        yield f"{day.isocalendar().week:2} " + " ".join(cells).rstrip()
        day += 7 * DAY


def easter(year):
    """Sunday after the first full moon of spring, by counting from the moon of 1900 on."""
    century, golden = year // 100, year % 19
    correction = century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15
    moon = correction % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday)


def holidays(year):
    fixed = {date(year, 1, 1): "New Year", date(year, 5, 1): "May Day", date(year, 12, 25): "Christmas", date(year, 12, 26): "Boxing Day"}
    sunday = easter(year)
    return fixed | {sunday - 2 * DAY: "Good Friday", sunday + DAY: "Easter Monday", sunday + 50 * DAY: "Whit Monday"}


def working_days(start):
    days = {}
    while True:
        if start.year not in days:
            days[start.year] = holidays(start.year)
        if start.weekday() < 5 and start not in days[start.year]:
            yield start
        start += DAY


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def fridays_13(year):
    return [d for m in range(1, 13) if (d := date(year, m, 13)).weekday() == 4]


def in_words(delta):
    sign = "-" if delta < timedelta(0) else ""
    minutes, seconds = divmod(abs(delta).seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(abs(delta).days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s")]
    return sign + (" ".join(f"{n} {unit}" for n, unit in parts if n) or "0 s")


def parse_duration(text):
    m = re.fullmatch(r"(?:(\d+)d)?\s*(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+(?:\.\d+)?)s)?", text.strip())
    if not m or not any(m.groups()):
        raise ValueError(f"no duration: {text!r}")
    return timedelta(**{unit: float(n) for unit, n in zip(("days", "hours", "minutes", "seconds"), m.groups()) if n})


class Europe(tzinfo):
    """An hour or two ahead of UTC, with the European rule for summer time."""

    def _switch(self, year, month):
        last = datetime(year, month, 31)
        return last - timedelta(days=(last.weekday() + 1) % 7) + timedelta(hours=2)

    def dst(self, when):
        start, end = self._switch(when.year, 3), self._switch(when.year, 10)
        naive = when.replace(tzinfo=None)
        if start + timedelta(hours=1) <= naive < end + timedelta(hours=when.fold == 0):
            return timedelta(hours=1)
        return timedelta(0)

    def utcoffset(self, when):
        return timedelta(hours=1) + self.dst(when)

    def tzname(self, when):
        return "CEST" if self.dst(when) else "CET"

    def fromutc(self, when):
        year = when.year
        start, end = (self._switch(year, m).replace(tzinfo=self) - timedelta(hours=1) for m in (3, 10))
        if start <= when < end:
            return when + timedelta(hours=2)
        local = when + timedelta(hours=1)
        return local.replace(fold=1) if end <= when < end + timedelta(hours=1) else local


LOG = """\
2024-02-28T22:15:00 start
2024-02-28 23:59:59.500 tick
2024-02-29T00:00:00Z tick
2024-02-29T03:30:00+02:00 tick
20240301T120000 stop
2024-03-01T12:00:05,25 start
2024-13-01T00:00:00 broken
2023-02-29 broken
2024-W10-1 tick
2024-03-05T01:02:03.000001 stop
"""


def read_log(text):
    for number, line in enumerate(text.splitlines(), 1):
        stamp, _, word = line.rpartition(" ")
        try:
            when = datetime.fromisoformat(stamp)
        except ValueError as e:
            print(f"  line {number}: {e}")
            continue
        yield (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC), word


def main():
    print(*month_sheet(2024, 2), sep="\n")
    print(*month_sheet(2026, 1), sep="\n")
    print("easter:", *(f"{easter(y):%d %b %Y}" for y in (1961, 2000, 2008, 2024, 2038)))
    print(*(f"{d} {d:%a} {name}" for d, name in sorted(holidays(2025).items())), sep="; ")
    print("working days:", *(f"{d:%d.%m.}" for d in islice(working_days(date(2024, 12, 20)), 8)))
    for day, group in groupby(islice(working_days(date(2024, 4, 29)), 10), key=lambda d: d.isocalendar()[1]):
        print(f"  week {day}:", *(f"{d:%a}" for d in group))
    print("ages:", *(age(date(2000, 2, 29), d) for d in (date(2024, 2, 28), date(2024, 2, 29), date(2025, 3, 1))))
    print("fridays:", *fridays_13(2026), max(range(2020, 2030), key=lambda y: len(fridays_13(y))))
    for text in "1d 2h", "90m", "1.5s", "3h 20m 10s", "2x", "":
        try:
            delta = parse_duration(text)
            print(f"{text!r}: {delta!r} {delta} {in_words(delta)} {delta / timedelta(hours=1):.4f} h")
        except ValueError as e:
            print(e)
    events = list(read_log(LOG))
    for (a, word), (b, _) in pairwise(events):
        print(f"  {a:%Y-%m-%d %H:%M:%S.%f} {word:5} {in_words(b - a):22} {b - a}")
    print(Counter(word for _, word in events), sum((b - a for (a, _), (b, _) in pairwise(events)), timedelta()))
    here = Europe()
    for utc in datetime(2024, 3, 31, 0, 59), datetime(2024, 3, 31, 1), datetime(2024, 10, 27, 0, 30), datetime(2024, 10, 27, 1, 30):
        local = utc.replace(tzinfo=UTC).astimezone(here)
        print(f"{utc:%H:%M} UTC is {local:%d.%m. %H:%M %Z %z} fold {local.fold}, back {local.astimezone(UTC):%H:%M}")
    flight = datetime(2024, 7, 1, 22, 40, tzinfo=here)
    landing = datetime(2024, 7, 2, 6, 5, tzinfo=timezone(timedelta(hours=8), "SGT"))
    print(in_words(landing - flight), landing.tzname(), flight < landing, flight.isoformat(timespec="minutes"), landing.timetuple()[:6])
    leap = [y for y in range(1896, 1910) if (date(y, 12, 31) - date(y, 1, 1)).days == 365]
    print("leap years:", leap, "ordinal:", date(1970, 1, 1).toordinal(), date.fromordinal(738_000), date.fromisocalendar(2025, 1, 1))
    print(datetime.fromtimestamp(1_700_000_000, UTC), datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC).timestamp())
    print(datetime.strptime("03 Mar 2024 5:07 PM", "%d %b %Y %I:%M %p"), time(23, 59).replace(second=30), datetime.combine(date.max, time.min))
    for wrong in lambda: date(2023, 2, 29), lambda: date(MAXYEAR, 12, 31) + DAY, lambda: flight < datetime(2024, 1, 1), lambda: datetime.strptime("x", "%Y"):
        try:
            wrong()
        except (ValueError, OverflowError, TypeError) as e:
            print(f"{type(e).__name__}: {e}")


main()
