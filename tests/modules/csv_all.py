# csv: reading and writing in many dialects.
import csv
class W:
    def __init__(self): self.t=[]
    def write(self,s): self.t.append(s); return len(s)
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
def rd(text,**k): return list(csv.reader(text.splitlines(True),**k))
for s in ('a,b,c\n1,2,3\n','"a,b","c""d",e\n','"multi\nline",x\n','a,b\r\n\r\nc\r\n','a,"b"c,d\n','"a" ,b\n',' "a", b\n','a,,\n,\n','"unterminated\nmore','x\n',',\n','"",a\n','a\\,b\n','"a\\"b"\n','1,2.5,"3"\n','a\rb\n'):
    t(rd,s);t(rd,s,skipinitialspace=True);t(rd,s,escapechar='\\');t(rd,s,quoting=csv.QUOTE_NONE);t(rd,s,strict=True);t(rd,s,delimiter=';',quotechar="'");t(rd,s,doublequote=False)
t(rd,'1,2.5,"3",""\n',quoting=csv.QUOTE_NONNUMERIC);t(rd,'a,1\n',quoting=csv.QUOTE_NONNUMERIC);t(rd,'1,,"",a\n',quoting=csv.QUOTE_STRINGS);t(rd,'1,,"",a\n',quoting=csv.QUOTE_NOTNULL)
def wr(rows,**k):
    w=W(); x=csv.writer(w,**k)
    for r in rows: x.writerow(r)
    return ''.join(w.t)
rows=[[1,2.5,'a',None,''],['a,b','c"d','e\nf','g\rh',' x '],[''],[None],[True,1e20,"it's"],(),['\\'],['x;y\t']]
for k in ({},{'quoting':csv.QUOTE_ALL},{'quoting':csv.QUOTE_NONNUMERIC},{'delimiter':'\t'},{'dialect':'unix'},{'dialect':'excel-tab'},{'lineterminator':'\n'},{'quotechar':"'"},{'doublequote':False,'escapechar':'\\'},{'quoting':csv.QUOTE_STRINGS},{'quoting':csv.QUOTE_NOTNULL},{'delimiter':';'}):
    for r in rows: t(wr,[r],**k)
t(wr,[['a,b']],quoting=csv.QUOTE_NONE);t(wr,[['a,b','c"d']],quoting=csv.QUOTE_NONE,escapechar='\\');t(wr,[5]);t(wr,[['"']],doublequote=False);t(wr,['abc']);t(wr,[['']],quoting=csv.QUOTE_NONE,escapechar='!')
t(csv.reader,5);t(csv.writer,5);t(rd,'a',delimiter='ab');t(rd,'a',delimiter=5);t(rd,'a',quotechar='');t(rd,'a',quoting=9);t(rd,'a',dialect='nope');t(rd,'a',lineterminator=5);t(list,csv.reader([b'a']));t(rd,'a',delimiter='"');t(rd,'a',quotechar=None);t(rd,'a',delimiter='\n')
r=csv.DictReader(['a,b,c','1,2,3','','4,5','6,7,8,9']); print(r.fieldnames,list(r),r.line_num)
print(list(csv.DictReader(['1,2','3,4'],fieldnames=['x','y'])),list(csv.DictReader(['1,2,3'],fieldnames=['x'],restkey='rest')),list(csv.DictReader(['1'],fieldnames=['x','y'],restval='-')))
w=W();d=csv.DictWriter(w,['a','b'],restval='?');d.writeheader();d.writerow({'a':1,'b':2});d.writerows([{'a':3},{'b':'x,y'}]);print(w.t);t(d.writerow,{'z':1});t(csv.DictWriter,w,[],extrasaction='x')
w=W();d=csv.DictWriter(w,['a'],extrasaction='ignore');d.writerow({'a':1,'q':2});print(w.t)
csv.register_dialect('mine',delimiter='|',quoting=csv.QUOTE_ALL);print(csv.list_dialects(),csv.get_dialect('mine').delimiter,wr([[1,2]],dialect='mine'));csv.unregister_dialect('mine');t(csv.unregister_dialect,'mine');t(csv.get_dialect,'mine')
class My(csv.Dialect): delimiter=':'; quotechar='"'; lineterminator='\n'; quoting=csv.QUOTE_MINIMAL
print(wr([['a','b:c']],dialect=My),wr([['a','b:c']],dialect=My()),rd('a:b',dialect=My)); t(csv.Dialect)
class Bad(csv.Dialect): delimiter='ab'
t(Bad); print(csv.field_size_limit(),csv.field_size_limit(5)); t(rd,'abcdefgh'); csv.field_size_limit(131072)
x=csv.reader(['a,b','c']); print(next(x),x.line_num,x.dialect.delimiter,next(x),next(x,None)); print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,age\nbob,5\nann,7\n'))
