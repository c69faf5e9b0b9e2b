# What date, time, datetime, timedelta and timezone refuse, and their reprs.
from datetime import *
import datetime as D
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
t(date,2024,2,30);t(date,0,1,1);t(date,10000,1,1);t(date,2024,13,1);t(date,2024,1,0);t(date,'a',1,1);t(date,1.5,1,1);t(date);t(date,2024);t(date,2024,1);t(date,2024,1,day=5);t(date,month=2,day=3,year=4)
t(time,24);t(time,0,60);t(time,0,0,60);t(time,0,0,0,10**6);t(time,1,2,3,4);t(time,fold=2);t(time,tzinfo=1);t(time,'x');t(time);t(time,1,2);t(time,1,2,3);t(time,0,0,0,5,timezone.utc,fold=1)
t(datetime,2024,1,1,25);t(datetime,2024,1,1,0,0,0,-1);t(datetime,2024,1,1);t(datetime,2024,1,1,1,2,3,4,timezone.utc);t(datetime,2024,1,1,fold=1);t(datetime,2024);t(datetime,2024,1,1,tzinfo='x');
t(timedelta,1,2,3,4,5,6,7);t(timedelta,10**9);t(timedelta,-10**9);t(timedelta,999999999,86399,999999);t(timedelta,'a');t(timedelta,days=1.5,seconds=.0000005);t(timedelta);t(timedelta,microseconds=-1);t(timedelta,weeks=1,hours=-1);t(timedelta,seconds=0.5,microseconds=1.5);t(timedelta,float('nan'));t(timedelta,float('inf'));t(timedelta,0.1);t(timedelta,seconds=1e-7);t(timedelta,microseconds=0.5);t(timedelta,microseconds=1.5);t(timedelta,microseconds=2.5);t(timedelta,1e10)
t(timezone,timedelta(hours=24));t(timezone,1);t(timezone,timedelta(0));t(timezone,timedelta(hours=1),'X');t(timezone,timedelta(hours=-5,minutes=-30));t(timezone,timedelta(seconds=1,microseconds=5));t(timezone,timedelta(hours=1),5);t(timezone)
for td in (timedelta(1),timedelta(2,3,4),timedelta(-1),timedelta(-1,5),timedelta(0,3661),timedelta(microseconds=1),timedelta(days=100,hours=5)): print(td,repr(td),td.days,td.seconds,td.microseconds,td.total_seconds(),-td,abs(td),+td,bool(td),hash(td)==hash(timedelta(td.days,td.seconds,td.microseconds)))
a,b=timedelta(hours=5,minutes=7),timedelta(minutes=13,seconds=1)
print(a+b,a-b,a*3,3*a,a*1.5,a//b,a%b,divmod(a,b),a/b,a/2,a//2,a/1.7,a==b,a<b,a>=b,a!=b,-a//7,a*-2.5)
for f in ('a+1','1+a','a*"x"','a/0','a//0','a/0.0','a%0','a<1','a==1','a//1.5','a/"x"','a*a','divmod(a,1)','a%timedelta(0)','a*float("nan")','a*10**12','1-a','a**2','a/timedelta(0)','date(2024,1,1)+1','date(2024,1,1)-1','date(2024,1,1)<datetime(2024,1,1)','date(2024,1,1)==datetime(2024,1,1)','date(2024,1,1)<1','datetime(2024,1,1)-date(2024,1,1)','date(2024,1,1)-datetime(2024,1,1)','date.max+timedelta(1)','date.min-timedelta(1)','datetime.max+timedelta(microseconds=1)','datetime.min-a','time(1)<time(1,tzinfo=timezone.utc)','time(1)==time(1,tzinfo=timezone.utc)','time(1)+a','time(1)<1','datetime(2024,1,1)<datetime(2024,1,1,tzinfo=timezone.utc)','datetime(2024,1,1)==datetime(2024,1,1,tzinfo=timezone.utc)','datetime(2024,1,1)-datetime(2024,1,1,tzinfo=timezone.utc)','a-date(2024,1,1)','a+date(2024,1,1)','a+datetime(2024,1,1)','datetime(2024,1,1)+1','date(2024,1,1)+a','datetime(2024,1,1)<1'):
    t(lambda: eval(f))
for s in ('2024-02-30','2024-1-1','20240101','2024-W05-3','2024W053','2024-W53-1','2020-W53-1','2024-W05','2024-W05-8','2024-W00-1','x','','2024-01-01T00','2024-13-01','2024-001','٢٠٢٤-01-01'): t(date.fromisoformat,s)
for s in ('04','04:05','04:05:06','04:05:06.7','04:05:06,789','04:05:06.123456789','0405','040506','040506.5','T04:05','24:00','04:60','04:05:06+01:00','04:05Z','04:05:06-0130','04:05+01:02:03.000004','4:05','04:5','04-05','','04:05:06+','04:05:06+24:00','04:0506','04:05:06.','0:00',' 04:05','04:05:06 +01:00','23:59:60','24','04:05+1','040506+0100','04:05:06.12x'): t(time.fromisoformat,s)
for s in ('2024-01-02','2024-01-02T03','2024-01-02 03:04','2024-01-02T03:04:05.678901+05:30','20240102T030405Z','2024-W01-2T03:04','2024-01-02T24:00','2024-12-31T24:00:00','2024-01-02x03:04','2024-01-02T','2024-01-02T25:00','x','2024-01-02T03:04:05-00:00','2024W012T0304','2024-01-0203:04','2024-W01T03','2024W01T03:04','2024-01-02T03:04+0530','2024-01-02T24:01'): t(datetime.fromisoformat,s)
t(date.fromisoformat,1);t(datetime.fromisoformat,b'x');t(time.fromisoformat,None)
t(date.fromisocalendar,2024,53,1);t(date.fromisocalendar,2020,53,7);t(date.fromisocalendar,2024,0,1);t(date.fromisocalendar,2024,1,8);t(date.fromisocalendar,0,1,1);t(date.fromordinal,0);t(date.fromordinal,1);t(date.fromordinal,3652060);t(date.fromordinal,'x');t(date.fromisocalendar,9999,53,1)
t(datetime.strptime,'x','%Y');t(datetime.strptime,'2024x','%Y');t(datetime.strptime,'2024','%Y %Q');t(datetime.strptime,'2024-02-30','%Y-%m-%d');t(datetime.strptime,'1','%');t(datetime.strptime,1,'%Y');t(datetime.strptime,'29 Feb','%d %b')
t(timezone.utc.utcoffset,1);t(timezone.utc.tzname,None);t(timezone.utc.dst,None);t(timezone.utc.fromutc,datetime(2024,1,1));t(timezone.utc.fromutc,datetime(2024,1,1,tzinfo=timezone.utc));t(tzinfo().utcoffset,None);t(tzinfo().fromutc,datetime(2024,1,1));print(timezone.min,timezone.max,timezone.utc,repr(timezone.utc),timezone(timedelta(hours=-3)),timezone(timedelta(seconds=3723)),timezone.utc==timezone(timedelta(0)),UTC is timezone.utc)
t(datetime(2024,1,1).replace,tzinfo=5);t(date(2024,1,31).replace,month=2);t(datetime(2024,1,1).isoformat,timespec='x');t(datetime(2024,1,1).astimezone,1);t(datetime.combine,1,2);t(datetime.combine,date(2024,1,1),2);t(datetime.fromtimestamp,'x');t(datetime.fromtimestamp,1e30);t(datetime.fromtimestamp,float('nan'));t(datetime.now,5);t(time(1,2).strftime,5);t(date(2024,1,1).strftime);t(format,date(2024,1,1),'%d');t(format,date(2024,1,1),'');t(date(2024,1,1).__format__,5);t(datetime(2024,1,1).replace,year=0)
class Z(tzinfo):
    def utcoffset(self,dt): return 5
    def tzname(self,dt): return 5
    def dst(self,dt): return 'x'
class Y(tzinfo):
    def utcoffset(self,dt): return timedelta(1)
t(datetime(2024,1,1,tzinfo=Z()).utcoffset);t(datetime(2024,1,1,tzinfo=Z()).tzname);t(datetime(2024,1,1,tzinfo=Z()).dst);t(datetime(2024,1,1,tzinfo=Y()).utcoffset);t(datetime(2024,1,1,tzinfo=tzinfo()).utcoffset)
def s(o,n,v):
    setattr(o,n,v)
t(s,time(),'foo',5)
print(D.__all__,D.MINYEAR,D.MAXYEAR,date.min,date.max,date.resolution,time.min,time.max,time.resolution,datetime.min,datetime.max,datetime.resolution,timedelta.min,timedelta.max,timedelta.resolution)
print(date.__mro__,datetime.__mro__,D.timezone.__mro__,hash(date(2024,1,1))==hash(date(2024,1,1)),{date(2024,1,1):1}[date(2024,1,1)],date(2024,1,1).isocalendar(),type(date(2024,1,1).isocalendar()))
