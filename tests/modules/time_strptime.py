# time.strptime: directives and errors.
import time
import warnings

warnings.simplefilter("ignore")

def r(f,*a):
    try: return repr(f(*a))
    except BaseException as e: return type(e).__name__+": "+str(e)
for a in [('2024-02-29 12:30:45','%Y-%m-%d %H:%M:%S'),('Thu Feb 29 12:30:45 2024',),('30 Nov 00','%d %b %y'),('12','%d'),('x','%d'),('12 13','%d'),('2024 060','%Y %j'),('2024 9 4','%Y %W %w'),('2024-W09-4','%G-W%V-%u'),('11:05 PM','%I:%M %p'),('+0530','%z'),('UTC','%Z'),('GMT','%Z'),('%','%%'),('2023-02-29','%Y-%m-%d'),('1','%Q'),(1,'%Y'),('1',2),('Feb 29','%b %d'),('60','%S'),('61','%S'),('62','%S'),('.5','.%f')]:
    print(a,r(time.strptime,*a), r(lambda:time.strptime(*a).tm_zone), r(lambda:time.strptime(*a).tm_gmtoff))

