# strftime and strptime: every directive, widths, literals, errors, time zones.
import time as _time
from datetime import date, datetime, time, timedelta, timezone, UTC

x = datetime(2024, 3, 5, 7, 8, 9, 12345)
z = x.replace(tzinfo=timezone(timedelta(hours=5, minutes=30), "IST"))
for c in "aAbBcdfgGhHIjmMnpSTtuUVwWxXyYzZ%eDFRr":
    try:
        print(c, repr(x.strftime("%" + c)), repr(z.strftime("%" + c)), repr(x.date().strftime("%" + c)), repr(x.time().strftime("%" + c)))
    except Exception as e:
        print(c, type(e).__name__, e)
print(x.strftime(""), x.strftime("plain é %%"), x.strftime("%H:%M:%S.%f %j"), z.strftime("%z|%:z|%Z"), x.strftime("%-d"), z.replace(tzinfo=timezone(timedelta(seconds=-5))).strftime("%z %:z"))
for d in (date(2024, 1, 1), date(2023, 12, 31), date(2021, 1, 3), date(2020, 12, 28)):
    print(d, d.strftime("%U %W %V %G %u %w %j %a"))


def p(s, f):
    try:
        print(repr(s), repr(f), "->", repr(datetime.strptime(s, f)))
    except Exception as e:
        print(type(e).__name__, e)


p("2024-03-05", "%Y-%m-%d")
p("5/3/24", "%d/%m/%y")
p("68 69", "%y %S")
p("1.1.69", "%d.%m.%y")
p("Tue Mar  5 07:08:09 2024", "%a %b %d %H:%M:%S %Y")
p("TUESDAY march 5", "%A %B %d")
p("12:00 AM", "%I:%M %p")
p("12:00 pm", "%I:%M %p")
p("1 PM", "%I %p")
p("13 PM", "%I %p")
p("1 XM", "%I %p")
p("07:08:09.12", "%H:%M:%S.%f")
p("07:08:09.1234567", "%H:%M:%S.%f")
p("2024 065", "%Y %j")
p("2023 366", "%Y %j")
p("2024 09 2", "%Y %U %w")
p("2024 09 2", "%Y %W %u")
p("2024 10 2", "%G %V %u")
p("2024 10", "%G %V")
p("2024 10 2", "%Y %V %u")
p("10 2", "%V %u")
p("2024 53 1", "%G %V %u")
p("2024 1", "%G %j")
p("+05:30", "%z")
p("-0530", "%z")
p("+053015.000123", "%z")
p("Z", "%z")
p("+5", "%z")
p("+25:00", "%z")
p("+05:3015", "%z")
p("UTC", "%Z")
p("gmt", "%Z")
p("XYZ", "%Z")
p("05:00 UTC +00:00", "%H:%M %Z %z")
p("100%", "100%%")
p("a  b", "a b")
p("ab", "a b")
p("x", "%")
p("x", "%Q")
p("x", "%")
p("2024", "%Y %m")
p("2024 5 6", "%Y %m")
p("30 Feb", "%d %b")
p("31.4.2024", "%d.%m.%Y")
p("29.2.2023", "%d.%m.%Y")
p("0", "%d")
p("13", "%m")
p("24", "%H")
p("61", "%S")
p("60", "%S")
p("62", "%S")
p("24", "%Y")
p("Monday", "%a")
p("(a)", "(a)")
p("a+b", "a+b")
p("03/05/24 07:08:09", "%x %X")
p("Tue Mar  5 07:08:09 2024", "%c")
p("", "")
p("1 1", "%d %d")
p("2024-1-1T1", "%Y-%m-%dT%H")
for a in ((5, "%Y"), ("x", 5), (b"1", "%d")):
    try:
        print(datetime.strptime(*a))
    except Exception as e:
        print(type(e).__name__, e)
print(_time.strptime("5 Mar 2024", "%d %b %Y"), _time.strftime("%Y-%m-%d", (2024, 3, 5, 0, 0, 0, 0, 1, 0)))
print(datetime.strptime("2024-03-05 +02", "%Y-%m-%d +%H"), x.timetuple().tm_yday, x.strftime("%s") != "", x.replace(tzinfo=UTC).strftime("%Z"))
