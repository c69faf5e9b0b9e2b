# Decimal arithmetic, contexts, formats.
from decimal import *
import math
from fractions import Fraction
D=Decimal
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
for x in ('1','1.50','-0','0E+3','1e5','-1.5E-10','Infinity','-inf','NaN','sNaN12','nan5','  3.14  ','1_000.5','.5','5.','x','','1e','--1','1.2.3','٣.٥',5,-7,True,10**30,1.5,0.1,(1,(1,2,3),-2),(0,(),0),(0,(1,),'F'),(0,(1,2),'n'),[0,[5],1],None,(1,2),(2,(1,),0),(0,(11,),0),b'1',float('inf'),float('nan')): t(D,x)
vals=[D(v) for v in ('0','-0','1','-1','1.5','2.50','-3.7','1E+3','1E-5','123456789.123456789','Infinity','-Infinity','NaN','7','0.000001234','99999999999999999999999999999','1E+3999','1E-3999')]
ops=[('+',lambda a,b:a+b),('-',lambda a,b:a-b),('*',lambda a,b:a*b),('/',lambda a,b:a/b),('//',lambda a,b:a//b),('%',lambda a,b:a%b),('divmod',divmod),('<',lambda a,b:a<b),('==',lambda a,b:a==b),('max',lambda a,b:a.max(b)),('min',lambda a,b:a.min(b)),('rem',lambda a,b:a.remainder_near(b)),('cmp',lambda a,b:a.compare(b)),('tot',lambda a,b:a.compare_total(b)),('minmag',lambda a,b:a.min_mag(b))]
for n,f in ops:
    out=[]
    for a in vals:
        for b in vals:
            try: out.append(str(f(a,b)))
            except Exception as e: out.append(type(e).__name__+str(e))
    print(n,out)
for a in vals:
    out=[]
    for f in (lambda:-a,lambda:+a,lambda:abs(a),lambda:a.sqrt(),lambda:a.exp(),lambda:a.ln(),lambda:a.log10(),lambda:int(a),lambda:float(a),lambda:a.normalize(),lambda:a.to_eng_string(),lambda:a.as_tuple(),lambda:a.adjusted(),lambda:a.number_class(),lambda:a.logb(),lambda:a.next_plus(),lambda:a.next_minus(),lambda:a.to_integral_value(),lambda:round(a,2),lambda:a.quantize(D('0.01')),lambda:bool(a),lambda:hash(a)==hash(float(a)),lambda:a.is_signed(),lambda:a.as_integer_ratio() if a.adjusted()<50 and a.adjusted()>-50 else None,lambda:a.copy_sign(D(-1)),lambda:a.scaleb(2),lambda:math.floor(a) if a.adjusted()<50 else None,lambda:round(a) if a.adjusted()<50 else None,lambda:a.is_normal(),lambda:a.canonical()):
        try: out.append(str(f()))
        except Exception as e: out.append(type(e).__name__+':'+str(e))
    print(a,out)
for a,b in ((2,10),(2,-1),(2,0.5),('1.1',100),(3,-3),('0.5',2),(10,5),(-2,3),(-2,2),(-8,'0.5'),(0,0),(0,-1),(0,3),('2','0.3333'),('1.0000001','1000000'),(4,'0.5'),(9,'1.5'),('Infinity',2),('Infinity',-2),(1,'Infinity'),('0.9','Infinity'),('1.00',5),(7,'-0.25'),('1e100',10),('123.456','7.89'),(2,1000),(10,'-28')):
    t(lambda: D(a)**D(b))
t(pow,D(3),D(5),D(7)); t(pow,2,D(3)); t(lambda:D(2)**'x'); t(lambda: 2**D('0.5'))
print(getcontext(), DefaultContext.prec, BasicContext, ExtendedContext)
with localcontext() as c:
    c.prec=5
    print(D(1)/D(3), D('123456789')+0, +D('1.234567'), c.flags[Inexact], D(2).sqrt(), D('1.23456')*1)
    for r in (ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP):
        c.rounding=r; print(r,[str(+D(x)) for x in ('1.234549','1.23455','1.23465','-1.23455','-1.23461','1.23451','1.00005')],[str(D(x).quantize(D(1))) for x in ('0.5','1.5','2.5','-0.5','-1.5','-2.51','1.1')], D('2.5').to_integral_value(rounding=ROUND_HALF_UP))
with localcontext(prec=3,Emax=5,Emin=-5) as c:
    c.traps[Overflow]=False; print(D('9.99e5')*10, D('1e-5')/7, D('1e-7')/1, c.flags[Underflow], c.flags[Overflow], c)
    c.traps[Inexact]=True; t(lambda: D(1)/3)
with localcontext(prec=50): print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(2).log10(), D(1)/7, D(2)**D('0.5'))
print(D(1)/3)
c=Context(prec=4,rounding=ROUND_DOWN); print(c.create_decimal('1.23456'), c.divide(D(2),D(3)), c.sqrt(2), c.add(1,2), c.power(2,3), c.quantize(D('1.25'),D('0.1')), c.to_sci_string(D('1e10')), c.create_decimal_from_float(0.1), c.fma(2,3,4), c.Etiny(), c.Etop(), c.compare(1,2), c.max(1,2), c.is_nan(D('nan')), c.radix(), c.abs(-5), c.minus(3))
t(c.add,1,1.5); t(Context,prec=0); t(Context,rounding='x'); t(Context,traps=[1]); t(setattr,c,'prec','x'); t(setattr,c,'foo',1); t(setcontext,5); t(localcontext,5)
for s in ('','.2f','10.3f','<10','^10','+','e','.3e','g','.3g','%','.1%',',','020,.2f','010.2f','*>12.1f','E','G','n',' ','=10','z.0f','.0f','.10f','08','+.2E',',.3f'):
    for v in ('1234567.891','-0.004','0','1E+20','-1.5E-7','Infinity','-NaN','12'): 
        try: print(format(D(v),s),end='|')
        except Exception as e: print(type(e).__name__,e,end='|')
    print()
t(format,D(1),'x'); t(format,D(1),'.'); print(f'{D("3.14159"):.3}')
t(lambda:D(1)+1.5); t(lambda:D(1)<'x'); print(D(1)<1.5, D('0.5')==0.5, D(1)==1, D(1)==Fraction(1), D('0.1')==0.1, D(2)>Fraction(3,2), D('1.0')==D(1), {D(1):1}[1], hash(D('1.5'))==hash(1.5)==hash(Fraction(3,2)), D('NaN')==D('NaN'), D('NaN')!=1)
t(lambda:D('NaN')<1); t(lambda:D('sNaN')==1); t(lambda:D('sNaN')+1); t(int,D('NaN')); t(int,D('Infinity')); t(lambda:D('1').quantize(D('1e-40'))); t(D('1.5').quantize,D('1'),rounding='bad'); t(D(1).compare,'x')
print(D('1011').logical_and(D('1110')),D('1011').logical_or(D('1110')),D('1011').logical_xor(D('1110')),D('1011').logical_invert(),D('123456').rotate(2),D('123456').shift(-2),D('123456').shift(3),D(2).fma(3,5),D('1.1').same_quantum(D('2.2')),D('1').next_toward(2),D('12.340').normalize(),D('1e3').normalize(),D('-0.00').normalize())
print(sum([D('0.1')]*10), D.from_float(0.1), D(0.1)==D.from_float(0.1), D('3.7')//1, D('-3.7')//1, D('-3.7')%1, -7%D(3), divmod(D(17),5), round(D('2.675'),2), round(D('2.5')), math.trunc(D('-2.7')), complex(D('1.5')), D('1.5').real, D(5).imag, D(3).conjugate())
class M(D): pass
print(repr(M('1.5')), type(M(1)+1).__name__, M('2')==2, D(M('7')), type(D(M('7'))).__name__, D('12').as_tuple().digits, max(D(1),D(2)), sorted([D('3'),D('1.5'),D('-2')]))
print(InvalidOperation.__mro__, DivisionByZero.__mro__, Overflow.__mro__, MAX_PREC, isinstance(D(1),__import__('numbers').Number), getcontext().flags[Inexact])
getcontext().clear_flags(); D(1)/3; print([s.__name__ for s,v in getcontext().flags.items() if v], '%.3f'%D('1.23456'), '%s'%D('1.0'), float(D('1e400')), D('1e-400').__float__())
