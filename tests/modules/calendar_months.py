# calendar: text and HTML months, iterators, week starts, constants, errors.
import calendar as c


def t(f, *a):
    try:
        print(repr(f(*a)))
    except Exception as e:
        print(type(e).__name__, e)


for y, m in ((2024, 2), (2023, 2), (1900, 1), (1, 1), (9999, 12)):
    print(c.monthrange(y, m), c.isleap(y), c.weekday(y, m, 1), c.monthcalendar(y, m)[0])
print(c.month(2024, 2), c.month(2024, 9, w=4, l=2), sep="")
for first in (c.MONDAY, c.SUNDAY, c.WEDNESDAY):
    cal = c.TextCalendar(first)
    print(cal.formatmonth(2024, 5), cal.formatweekheader(3), cal.firstweekday, cal.getfirstweekday(), list(cal.iterweekdays()), cal.monthdayscalendar(2024, 5)[0], cal.monthdays2calendar(2024, 5)[-1][-2:], sep="\n")
cal = c.Calendar()
print([str(d) for d in cal.itermonthdates(2024, 2)][:3], list(cal.itermonthdays(2024, 2))[:5], list(cal.itermonthdays2(2024, 2))[3:5], list(cal.itermonthdays3(2024, 2))[:2], list(cal.itermonthdays4(2024, 2))[-1], len(cal.monthdatescalendar(2024, 2)), len(cal.yeardayscalendar(2024)), len(cal.yeardatescalendar(2024, 4)[0]), cal.yeardays2calendar(2024)[0][0][0][0])
print(c.TextCalendar().formatyear(2024, m=4)[:400], c.calendar(2023, w=2, l=1, c=4, m=6)[:300])
h = c.HTMLCalendar()
print(h.formatmonth(2024, 2)[:300], h.formatday(0, 0), h.formatday(5, 2), h.formatweekday(1), h.formatmonthname(2024, 3, False), h.cssclasses, len(h.formatyear(2024)), len(h.formatyearpage(2024)))
print(list(c.day_name), list(c.day_abbr)[:2], list(c.month_name)[:3], c.month_abbr[12], c.day_name[-1], list(c.month_abbr[1:3]), len(c.month_name), c.January, c.Day.MONDAY, repr(c.Month.MARCH), c.Month(5).name, int(c.SUNDAY))
for f, a in ((c.monthrange, (2024, 0)), (c.monthrange, (2024, 13)), (c.weekday, (2024, 2, 30)), (c.setfirstweekday, (7,)), (c.month, (2024, 15)), (c.isleap, ("x",)), (c.leapdays, (2000, 2024)), (c.timegm, ((2024, 1, 1, 0, 0, 0),)), (c.weekday, (10000, 1, 1)), (c.weekday, (0, 1, 1)), (c.Calendar(9).getfirstweekday, ()), (c.monthcalendar, (2024, "a"))):
    t(f, *a)
c.setfirstweekday(c.SUNDAY)
print(c.firstweekday(), c.weekheader(2), c.monthcalendar(2024, 2)[0], c.week(0, 1) if hasattr(c, "week") and 0 else "")
c.setfirstweekday(0)
c.prmonth(2024, 6)
print(c.IllegalMonthError(15), c.IllegalWeekdayError(9), issubclass(c.IllegalMonthError, ValueError))
