# Dates and times at work: arithmetic, formats, parsing, zones.
from datetime import *
import datetime as D
print(date(2024,2,28)+timedelta(2), date(2024,3,1)-date(2023,3,1), date(2024,12,30).isocalendar(), date(2021,1,3).isocalendar()[:], date(9999,12,31).isocalendar(), date(1,1,1).isocalendar(), date(2024,5,6).weekday(), date(2024,5,6).isoweekday(), date(2024,5,6).toordinal(), date.fromordinal(738000), date(2024,5,6).timetuple(), date(2024,5,6).ctime())
for n in (1,365,366,730,1461,36524,36525,146097,146098,730120,3652059): print(date.fromordinal(n), date.fromordinal(n).toordinal()==n, end=' ')
print()
d=datetime(2024,5,6,7,8,9,123456)
print(d, repr(d), d.isoformat(), d.isoformat(' ','milliseconds'), [d.isoformat(timespec=x) for x in ('hours','minutes','seconds','microseconds')], d.ctime(), d.date(), d.time(), d.timetz(), d.replace(hour=0,microsecond=0), d.timetuple(), d.utctimetuple()[:], d.toordinal())
print(d.strftime('%Y-%m-%d %H:%M:%S.%f %a %A %b %B %d %j %U %W %w %y %I %p %% %Z|%z|%:z %u %V %G %e %D %T %F'), f'{d:%d/%m/%Y}', format(d,''), d.time().strftime('%H-%M-%f'), date(2024,5,6).strftime('%x %X %c'), d.astimezone(timezone.utc).strftime('%z %:z %Z') if False else '')
tz=timezone(timedelta(hours=5,minutes=30)); e=d.replace(tzinfo=tz)
print(e, repr(e), e.utcoffset(), e.tzname(), e.dst(), e.astimezone(timezone.utc), e.astimezone(timezone(timedelta(hours=-8),'PST')), e.timestamp(), e.strftime('%z %Z %:z'), e==e.astimezone(timezone.utc), hash(e)==hash(e.astimezone(timezone.utc)), e-e.astimezone(timezone.utc), e<e.astimezone(timezone.utc)+timedelta(1), e.utctimetuple()[:6])
print(datetime.fromtimestamp(0,timezone.utc), datetime.fromtimestamp(1.5,timezone.utc), datetime.fromtimestamp(-1.25,tz), datetime.fromtimestamp(1e9+0.9999996,timezone.utc), datetime.fromtimestamp(1715000000.123456,timezone.utc), datetime.combine(date(2024,1,1),time(5,tzinfo=tz)), datetime.combine(date(2024,1,1),time(5),tz))
for s,f in (('2024-05-06','%Y-%m-%d'),('06/May/24 7:8 PM','%d/%b/%y %I:%M %p'),('Monday 6 may 2024','%A %d %B %Y'),('2024 127','%Y %j'),('2024-05-06T07:08:09.5+0530','%Y-%m-%dT%H:%M:%S.%f%z'),('12:00 AM','%I:%M %p'),('2024 W 18 1','%G W %V %u'),('2024 18 Mon','%Y %W %a'),('2024 18 0','%Y %U %w'),('10:11:12 -03:30','%H:%M:%S %z'),('x  y 99','x y %y'),('00 UTC','%y %Z'),('5%','%m%%'),('Mon May  6 07:08:09 2024','%c'),('2024.05','%Y.%m'),('1.000001','%S.%f'),('10Z','%H%z'),('1 2 24','%m %d %y')):
    print(s,f,repr(datetime.strptime(s,f)))
for s,f in (('2024-5','%Y-%m-%d'),('','%d %Y'),('13','%m'),('2024 18','%G %V'),('a','a%'),('2024-366','%Y-%j'),('24:00','%H:%M'),('2024 5','%Y %V')):
    try: print(datetime.strptime(s,f))
    except Exception as x: print(type(x).__name__,x)
print(time(1,2,3)<time(1,2,4), time(1,tzinfo=tz)==time(1,tzinfo=timezone.utc), time(6,30,tzinfo=tz)==time(1,tzinfo=timezone.utc), hash(time(6,30,tzinfo=tz))==hash(time(1,tzinfo=timezone.utc)), time(1,2).replace(minute=5,tzinfo=tz), time(1,2,fold=1), bool(time(0)), str(time(1,2,3,40)), max(time(3),time(2)), time(5,tzinfo=tz).utcoffset(), time(5).tzname(), time(12,30,45,678).isoformat('milliseconds'))
class Rule(tzinfo):
    def utcoffset(self,dt): return timedelta(hours=1)+self.dst(dt)
    def dst(self,dt): return timedelta(hours=1) if dt is not None and 4<=dt.month<=9 else timedelta(0)
    def tzname(self,dt): return 'SUMMER' if self.dst(dt) else 'WINTER'
r=Rule(); a=datetime(2024,3,31,23,30,tzinfo=r); b=datetime(2024,7,1,12,tzinfo=r)
print(a,b,a.tzname(),b.tzname(),b.astimezone(timezone.utc),datetime(2024,7,1,10,tzinfo=timezone.utc).astimezone(r),b-a,a+timedelta(hours=1),b.timetuple().tm_isdst,a.timetuple().tm_isdst,b.dst())
class MyDate(date):
    def hello(self): return 'hi %d' % self.year
m=MyDate(2024,5,6); print(m.hello(), repr(m), m+timedelta(1), type(m+timedelta(1)).__name__, m==date(2024,5,6), type(m.replace(year=2000)).__name__, type(MyDate.fromisoformat('2024-01-01')).__name__, MyDate.today().year>2000)
class MyDT(datetime): pass
print(repr(MyDT(2024,1,2)+timedelta(1)), type(MyDT.fromtimestamp(0,timezone.utc)).__name__, MyDT(2024,1,1)==datetime(2024,1,1), type(MyDT.now(timezone.utc)).__name__)
class MyDelta(timedelta): pass
print(repr(MyDelta(1)), type(MyDelta(1)+timedelta(1)).__name__, MyDelta(1)==timedelta(1))
now=datetime.now(); print(abs(datetime.now()-now)<timedelta(seconds=5), abs(datetime.fromtimestamp(now.timestamp())-now)<timedelta(seconds=1), datetime.today().date()==date.today() or True, datetime.now(timezone.utc).tzinfo)
print(sorted([date(2024,1,2),date(2023,5,6)]), min(d,d+timedelta(1)), {timezone.utc:1}[timezone(timedelta(0))], timezone(timedelta(hours=1))==timezone(timedelta(hours=1),'X'), sum([timedelta(1),timedelta(2)],timedelta()), sum((timedelta(hours=h) for h in range(5)),timedelta(0)))
print([date(2024,1,31).__reduce__(), timedelta(1,2,3).__reduce__(), time(1).__reduce__()[0]][1], timezone.utc.__getinitargs__() if hasattr(timezone.utc,'__getinitargs__') else '')
print(isinstance(d,date), issubclass(datetime,date), date.__module__, datetime.__qualname__, d.min, D.UTC, timedelta(days=-1,hours=1), timedelta(weeks=1)/timedelta(days=2), round(timedelta(hours=1).total_seconds()))
match d:
    case datetime(year=2024, month=m, day=x): print('matched', m, x)
