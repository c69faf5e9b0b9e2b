# Random patterns on small subjects: groups, finditer, split and sub.
import re,sys,warnings
warnings.simplefilter('ignore')
seed=7; N=700
def rnd(n):
    global seed
    seed=(seed*6364136223846793005+1442695040888963407)&(2**64-1)
    return (seed>>33)%n
def pick(l): return l[rnd(len(l))]
atoms=['a','b','c','ab','.','[ab]','[^a]','\\w','\\d','\\s','\\b','\\B','^','$','(a)','(b|ab)','(?:a|b)','\\1','\\2','(?=a)','(?!b)','(?<=a)','(?<!b)','(?>a*)','(?i:A)','(?P<n>c)','(?(1)a|b)','()','\\A','\\Z','x','é','(?:ab)','((a)|b)','(?-i:a)','[é-ü]','ſ','k','(?s:.)','|']
quants=['','','','','*','+','?','{2}','{1,2}','{0,1}','*?','+?','??','{1,3}?','{2,}','{,2}']
def pat(d):
    s=''
    for _ in range(1+rnd(4)):
        k=rnd(10)
        if k<2 and d>0: a='('+pick(['','?:','?>','?=','?!','?P<g%d>'%rnd(1000),''])+pat(d-1)+')'
        elif k==2 and d>0: a='(?:'+pat(d-1)+'|'+pat(d-1)+')'
        else: a=pick(atoms)
        s+=a+pick(quants)
    return s
subj=['','a','b','ab','ba','aab','abab','aabbab','abcabc','a\nb\nab','aé b','AaBbé','kKſsS','aaaaab','cabbac\n','ababc aé1_']
for i in range(N):
    p=pat(2); f=pick([0,0,re.I,re.M,re.S,re.A,re.I|re.M])
    try: r=re.compile(p,f)
    except Exception as e: print(repr(p),f,type(e).__name__,e); continue
    for s in (pick(subj),pick(subj)):
        pos=pick([0,0,0,1,2])
        try: print(repr(p),int(f),repr(s),pos, (lambda m: m and (m.regs,m.lastindex))(r.search(s,pos)), [x.span() for x in r.finditer(s)], r.findall(s), r.split(s), r.sub('<\\g<0>>',s), (lambda m: m and m.regs)(r.fullmatch(s)), (lambda m: m and m.regs)(r.match(s)))
        except SystemError: print('SE',repr(p),repr(s))
