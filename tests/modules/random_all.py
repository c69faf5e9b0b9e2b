# The same seeds give the same numbers as in CPython.
import random
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
for s in (0,1,-5,42,2**40,10**50,1.5,'hello','',b'bytes',bytearray(b'x'),True):
    random.seed(s); print(repr(s),random.random(),random.getrandbits(70),random.randint(1,100))
random.seed('abc',version=1); print(random.random()); random.seed(b'ab',1); print(random.random())
r=random.Random(12345)
print([r.random() for _ in range(5)],[r.uniform(2,7) for _ in range(3)],[r.randint(-5,5) for _ in range(12)],[r.randrange(0,100,7) for _ in range(8)],[r.randrange(10**30) for _ in range(3)],r.randrange(10,0,-3))
print([r.choice('abcdef') for _ in range(10)],r.choices([1,2,3],k=5),r.choices('abc',[1,5,10],k=8),r.choices('abc',cum_weights=[1,2,4],k=5))
x=list(range(20)); r.shuffle(x); print(x, r.sample(range(1000000),8), r.sample('abcdefgh',4), r.sample([1,2],3,counts=[2,2]), r.sample(x,20))
print([r.gauss(0,1) for _ in range(3)],[r.normalvariate(5,2) for _ in range(3)],r.expovariate(1.5),r.betavariate(2,3),r.gammavariate(0.5,1),r.gammavariate(1,2),r.gammavariate(3,2),r.triangular(),r.triangular(1,5,2),r.vonmisesvariate(1,2),r.vonmisesvariate(1,0),r.paretovariate(3),r.weibullvariate(1,2),r.lognormvariate(0,1))
print([r.binomialvariate(10,0.3) for _ in range(5)],[r.binomialvariate(1000,0.4) for _ in range(5)],r.binomialvariate(5,0.9),r.binomialvariate(),r.randbytes(7),r.getrandbits(0),r.getrandbits(1),r.getrandbits(32),r.getrandbits(33),r.getrandbits(64))
st=r.getstate(); a=[r.random(),r.gauss()]; r.setstate(st); print(a==[r.random(),r.gauss()], st[0],len(st[1]),st[1][:3],st[1][-1],st[2])
class Mine(random.Random):
    def random(self): return 0.25
m=Mine(); print(m.randint(1,100),m.choice('abcd'),m.random())
class Bits(random.Random):
    def getrandbits(self,k): return 1
print(Bits().randrange(50), Bits(3).random()==random.Random(3).random())
s=random.SystemRandom(); print(0<=s.random()<1, 0<=s.randrange(10)<10, len(s.randbytes(5)), s.seed(1))
t(s.getstate)
t(r.randint,5,1);t(r.randrange,0);t(r.randrange,1,1);t(r.randrange,5,1,1);t(r.randrange,1,5,0);t(r.randrange,1,5,-1);t(r.randrange,1.5);t(r.choice,[]);t(r.sample,{1,2},1);t(r.sample,[1],2);t(r.sample,[1,2],1,counts=[1]);t(r.choices,[1,2],[1]);t(r.choices,[1,2],[0,0]);t(r.choices,[1,2],5);t(r.choices,[],k=1);t(r.choices,[1],[1],cum_weights=[1]);t(r.getrandbits,-1);t(random.seed,[]);t(random.Random,());t(r.gammavariate,0,1);t(r.binomialvariate,-1);t(r.binomialvariate,1,2);t(r.setstate,(1,2,3));t(r.setstate,(3,(1,2),None));t(r.randint,'a',1);t(r.shuffle,'abc');t(r.randrange,10,step=2);t(r.getrandbits,'x')
print(random.__all__)
random.seed(99); print(random.random(), random.Random(99).random())
