# Fractions and the tower of numbers.
from fractions import Fraction as F
import numbers, math
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
for x in ((),(3,),(6,-4),('3/4',),(' -7/21 ',),('1.25e-2',),('1_000/3',),(0.5,),(1.1,),(F(1,3),F(2,5)),('x',),('1/0',),(1,0),(1.5,2),(None,),('3 / 4',),('.5',),('5.',),('-.25E+3',),('1/-2',),(float('nan'),),(float('inf'),),(True,),(b'1',),('1__0',),('',)): t(F,*x)
a,b=F(3,4),F(-5,6)
print(a+b,a-b,a*b,a/b,a//b,a%b,divmod(a,b),a**2,a**-2,b**3,a**F(1,2),a**0.5,2**a,2**F(2),(-a),abs(b),+a,a+1,1-a,2*a,3/a,a+0.5,0.5*a,a+1j,7//a,7%a,divmod(7,a),a//0.2,a%0.2)
t(lambda:a/0);t(lambda:a//0);t(lambda:F(0)**-1);t(lambda:a+'x');t(lambda:a%0);t(lambda:a//1j);t(lambda:'x'*a);t(lambda:a<1j);t(lambda:a<'x')
print(a==0.75,a==F(6,8),a!=b,a<b,a>=0.75,a<1,a>float('nan'),a<float('inf'),F(2)==2,hash(F(2))==hash(2),hash(F(1,2))==hash(0.5),hash(b),F(1,2)==0.5+0j,bool(F(0)),bool(a))
print(round(F(7,2)),round(F(5,2)),round(F(12345,1000),2),round(F(12345),-2),math.floor(b),math.ceil(b),math.trunc(b),int(b),float(b),complex(a),a.numerator,a.denominator,a.as_integer_ratio(),F(4).is_integer(),a.real,a.imag,a.conjugate())
print(F(math.pi).limit_denominator(1000),F('3.1415926535897932').limit_denominator(10),F(1,3).limit_denominator(),F.from_float(0.1),sum([F(1,n) for n in range(1,10)]))
for s in ('','10','<10','^12','*>10','+','#',',','.2f','.0f','10.3f','+.2e','g','.3g','%','.1%','010.2f',',.2f','_.1f','z.0f','#.0f','=+10.1f','G','E','.20f'): t(format,F(-22,7),s); t(format,F(1234567,2),s)
for s in ('x','d','0>10','q.2f','010','<010.2f'): t(format,F(1,2),s)
t(F(1).limit_denominator,0);t(F.from_float,'x');t(str,F(5));t(repr,F(5,3));t(pow,F(2),3,5)
print([isinstance(x,T) for x in (1,1.5,1j,F(1),True,'x') for T in (numbers.Number,numbers.Complex,numbers.Real,numbers.Rational,numbers.Integral)])
class S(F): pass
print(S(1,2), type(S(1,2)+1).__name__, repr(S(1,2)), numbers.__all__, F(1,2).__copy__())
t(numbers.Real); print(math.gcd(12,18), issubclass(F,numbers.Rational), F.__mro__)
