# Patterns that are wrong, and what is said about them; flags and their names.
import re,warnings
def t(p,f=0):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: r=re.compile(p,f); print(repr(p),'ok',r.flags,r.groups,dict(r.groupindex))
        except Exception as e: print(repr(p),type(e).__name__,e,getattr(e,'pos','-'))
    for x in w: print(x.message,x.category)
for p in ['(','(?','(?P','(?P<','(?P<a','(?P<a>','(?P<>a)','(?P<1>a)','(?P=a)','(?P=','(?P=a','(?P>','(?#','(?#a','(?:','(?<','(?<a','(?<=','(?=','(?!','(?!)','(?(','(?(1','(?(1)','(?(1)a|b|c)','(?(a)b)','(?(0)a)','(?(2)a)','(?(١)a)','(a)(?(1)b|c)','(?(1)a|b)(c)','(?i','(?i:','(?z)','(?-','(?-:a)','(?-i)','(?-i:a)','(?i-i:a)','(?ia:b)','(?au:b)','(?aL:b)','(?L)a','(?i-a:b)','(?-','(?i-','(?i-z','(?iz)','a(?i)b','(?i)(?m)a',' (?x)a','(?x) a',' (?x) a','(?i)|(?m)a','((?i)a)','(?>a)','(?>','a)','[','[a','[]','[]a]','[^]','[b-a]','[\\d-a]','[a-\\d]','[a-','[a-]','[[a]','[a--b]','[a&&b]','[a||b]','[a~~b]','[a[b]]','[^[a]','[a-b-c]','[--a]','[&&]','[a[:x:]]','[!--]','[+--]','\\8','\\1','(a)\\2','(a\\1)','(a)\\1','\\400','[\\400]','\\07','\\x1','\\xg','[\\x1]','\\u12','\\U00110000','\\U0001','\\N','\\N{','\\N{foo}','\\N{}','\\q','[\\q]','\\Q','\\y','\\_','*a','a**','a*?*','a*+*','a?{2}','a{2}{3}','a{2,1}','a{,3}','a{','a{}','a{1','a{99999999999}','a{4294967295}','a{4294967294}','^*','(?<=a*)','(?<=a|bc)','(?<=(a)\\1)','(a)(?<=\\1)','(?<=(a)(?(1)b|c))','(?P<a>x)(?P<a>y)','(?P<a>x)(?P=b)','\\','a\\','(?P<é>a)','(?<!a+)','x{2}+','(?s-i:.)','(?-s:.)','(?x: a #c\n)','(?t)','(?:a','(?P<n>a)(?(n)b)','(?(a-)b)','()*','$*','\\b*','(?:)*','(?i)*', '(?#x)*','(?P<a!>b)', "(?P<a'>b)", '|*','(|a)*','a|*','(?(1)a|b','(?(-1)a)','(?(01)a)','(?(+1)a)','(?P=1)','\\00','\\0','[\\8]','[\\1]','\\18','\\181','\\377','[z-\\x00]','(?iii)a','(?u)a','(?u:a)','(?LL)','(?P<a\\>b)','(?<\\=a)','(?\\)','(?P\\)','(?i\\)','(a))','(?i)a|b(?x)','(?x)a|b c','((((((((((a))))))))))\\10','(?<=(?<!a)b)','(?(1)\\1|b)(c)','(?<=x(?=yy))','(?<=\\b)','(?<=a{3})b','(?<=(?:ab|cd){2})']:
    t(p)
for p in [b'(?u)a',b'(?L)a',b'(?L:a)',b'(?a)a',b'\\u1234',b'\\N{a}',b'(?P<\xe9>a)',b'(?La)a',b'(?L-i:a)',b'(?(\xe9)a)',b'(?P=\xe9)',b'[\xe9]']: t(p)
t('a',re.L);t('a',re.A|re.U);t(b'a',re.U);t(b'a',re.L|re.A);t('(?a)x',re.U);t('(?u)x',re.A);t('(?i)x',re.A); t('a',1);t('a',512);t('(?(1)a|b)',re.X);t('(?x:(?i)a)');t('  (?i)a',re.X);t('#c\n(?i)a',re.X)
def t(f,*a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
t(re.sub,'a',1,'a'); t(re.sub,'a',b'x','a'); t(re.sub,b'a','x',b'a'); t(re.sub,'a',b'\\n','a');t(re.sub,'a',lambda m:1,'aa');t(re.sub,'a',lambda m:None,'aab');t(re.sub,'a',None,'aab');t(re.escape,1)
t(re.sub,'b',1,'a');t(re.sub,'b',b'x','a');t(re.compile('a').match); t(re.compile('a').match,'a',1,2,3);t(re.compile('a').match,1);t(re.compile('a').match,'a','b')
m=re.match('(a)(?P<n>b)?','a')
t(m.group,3);t(m.group,'x');t(m.group,1.0);t(m.start,9);t(m.expand,'\\2\\g<n>x\\1');t(m.expand,1);t(m.groupdict,5);t(m.groups,5);t(lambda:m[1,2]); t(lambda:m['n'])
print(m,m.regs,m.lastindex,m.lastgroup,m.re,m.pos,m.endpos, m.re.groupindex)
p=re.compile('a',re.I|re.M|512)
print(p,p==re.compile('a',re.I|re.M|512),hash(p)==hash(re.compile('a',re.I|re.M|512)), re.compile('a'*300))
print(repr(re.I),str(re.I),f'{re.I}',re.I|re.M,~re.I,re.I&re.M,re.RegexFlag(0),re.RegexFlag(1<<20|2),re.I|1<<20,type(re.I|1),2|re.I,~(re.I|re.M),re.I^re.M,bool(re.NOFLAG),re.I.name,re.I.value,(re.I|re.M).name, re.I in (re.I|re.M), list(re.I|re.M),len(re.I|re.M),re.RegexFlag['I'],list(re.RegexFlag),'%d'%re.I,'%s'%re.I, re.I==2, hash(re.I)==hash(2))
print(re.__all__, re.error is re.PatternError, re.PatternError.__mro__, re.T if hasattr(re,'T') else None)
for s in ['\\g','\\g<','\\g<>','\\g<1','\\g<a>','\\g<9>','\\9','\\400','\\q','\\','\\0','\\08','\\g<1a>','\\g<0>','\\_','\\b','\\t','\\111','\\18','\\g<é>']:
    try: print(s, repr(re.sub('(x)',s,'x')))
    except Exception as e: print(s, type(e).__name__, e)
e=None
try: re.compile('a\nb(')
except re.error as x: e=x
print(e,e.args,e.msg,e.pattern,e.pos,e.lineno,e.colno,repr(e)); print(re.error('x'),re.error('x','abc',1), repr(re.error('x',b'a\nb',2)), re.error('x',b'a\nb',2).lineno)
print(type(re.finditer('a','a')), re.Scanner)
t(re.Pattern); t(re.Match); t(lambda: re.Pattern[str])
