# calendar: lists, text, HTML, enumerations and errors.
import calendar
import datetime
import time


def show(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(f.__name__, args, repr(list(r) if hasattr(r, "send") else r))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e, e.args)


print(calendar.Day(0), repr(calendar.Day.MONDAY), repr(calendar.MONDAY), calendar.MONDAY, list(calendar.Day), calendar.JUNE + 1)
print(calendar.Month(3), repr(calendar.Month.MAY), calendar.JANUARY is calendar.Month.JANUARY)
show(calendar.Month, 13)
for names in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr):
    print(len(names), list(names), names[1], names[-1], names[1:3], type(names).__name__, "March" in names)
for y in (2000, 1900, 2024, 2023, 0, -4):
    print(y, calendar.isleap(y), calendar.leapdays(1900, y))
for a in ((2024, 2, 29), (1, 1, 1), (9999, 12, 31), (0, 1, 1), (-5, 3, 1), (12345, 6, 7), (2023, 2, 29), (2023, 13, 1)):
    show(calendar.weekday, *a)
for a in ((2024, 2), (2023, 0), (2023, 13), (0, 1), (10001, 2), (2024, calendar.JUNE)):
    show(calendar.monthrange, *a)
for t in ((1970, 1, 1, 0, 0, 0), (2024, 2, 29, 12, 30, 45, 0, 0, 0), (2024, 2), (0, 1, 1, 0, 0, 0), (2024, 1, 40, 0, 0, 0.5), time.gmtime(10**9)):
    show(calendar.timegm, t)
for n in (-1, 7, 3, 0):
    show(calendar.setfirstweekday, n)
    print(calendar.firstweekday())
for n in (0, 8, -3):
    cal = calendar.Calendar(n)
    print(cal.firstweekday, list(cal.iterweekdays()))
sunday = calendar.Calendar(6)
for f in (sunday.itermonthdates, sunday.itermonthdays, sunday.itermonthdays2, sunday.itermonthdays3, sunday.itermonthdays4, sunday.monthdatescalendar,
          sunday.monthdays2calendar, sunday.monthdayscalendar):
    for a in ((2024, 2), (9999, 12), (1, 1), (2023, 13), (2015, 2)):
        show(f, *a)
show(sunday.yeardayscalendar, 2024)
show(sunday.yeardayscalendar, 2024, 5)
show(sunday.yeardays2calendar, 2024, 0)
print(len(sunday.yeardatescalendar(2024, 12)), sunday.yeardatescalendar(2024)[3][2][4])
for t in (calendar.TextCalendar(), calendar.TextCalendar(6)):
    for a in ((2024, 2), (2024, 2, 4, 2), (2024, 2, 10, 1), (2024, 13), (-44, 3)):
        show(t.formatmonth, *a)
    for w in range(0, 12):
        print(w, repr(t.formatweekheader(w)), repr(t.formatmonthname(2024, 9, w)), repr(t.formatday(5, 1, w)))
    t.prmonth(2024, 5, 4, 2)
    t.pryear(2024, m=4)
    t.prweek([(0, 0), (1, 1), (30, 2)], 3)
print(calendar.calendar(2023, w=3, l=2, c=4, m=2))
h = calendar.HTMLCalendar()
print(h.formatmonth(2024, 2))
print(calendar.HTMLCalendar(6).formatmonth(2024, 2, False))
print(h.formatyear(2024, 5))
print(h.formatyearpage(2024, css=None, encoding="ascii"))


class Styled(calendar.HTMLCalendar):
    cssclasses = ["mon text", "tue", "wed", "thu", "fri", "sat", "sun red"]
    cssclass_noday = "nd"
    cssclass_month = "mm"
    cssclass_month_head = "mh"
    cssclass_year = "yy"
    cssclass_year_head = "yh"


print(Styled().formatmonth(2024, 2))
print(Styled().formatyear(2024, 1)[:400])
print(calendar.month(2024, 3), calendar.weekheader(3), calendar.week([(1, 0), (2, 1)], 4), calendar.monthcalendar(2024, 2))
calendar.format(["a", "b", "c"], 5, 2)
print(repr(calendar.IllegalMonthError(5)), calendar.IllegalMonthError(5), calendar.IllegalWeekdayError(9))
for locale in ("C", "", "de_DE"):
    text = calendar.LocaleTextCalendar(locale=locale)
    show(text.formatmonth, 2024, 2)
    show(calendar.LocaleHTMLCalendar(locale=locale).formatmonthname, 2024, 2)
print(sorted(calendar.__all__) == sorted(set(calendar.__all__)), all(hasattr(calendar, n) for n in calendar.__all__))
print(calendar.monthrange(datetime.date(2024, 2, 1).year, 2)[0] == datetime.date(2024, 2, 1).weekday())
