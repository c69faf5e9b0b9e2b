# Texts that are and are not JSON, and all the options.
import json
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
for s in ['','[','{','[1','[1,','[1,]','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{1:2}','{a','"abc','"a\nb"','"\\x"','"\\u12"','"\\ud83d\\ude00"','nul','-','-a','01','1.','1.e5','1e5','-0','NaN','-Infinity','Infinity','-Inf','1 2','\ufeff1','[1 2]','{"a" 1}','{"a":1 "b":2}','"\\','"\\u','"\\u1','[,]','{,}','  ','[1,  ]','{"a":1 ,  }','{"a":1, b}','"\t"','tru','1.5E+10','123456789012345678901234567890','{"a":1,"a":2}', '[]]', '"\\ud800\\u12"','{"a":}','[1,,2]','"\x7f"','"\\ud800','"\\ud800"x']: t(json.loads,s)
print(ascii(json.loads('"\\ud800"')),ascii(json.loads('"\\ud800\\u0041é"')),ascii(json.loads('["\\udc00","\\ud83d","\\ud83d\\ud83d\\ude00"]')))
t(json.loads,1);t(json.loads,b'[1]');t(json.loads,bytearray(b'"\xc3\xa9"'));t(json.loads,b'\xef\xbb\xbf1');t(json.loads,'"\t"',strict=False)
t(json.dumps,float('nan'),allow_nan=False);t(json.dumps,{1,2});t(json.dumps,{(1,):2});t(json.dumps,{(1,):2,3:4},skipkeys=True);l=[];l.append(l);t(json.dumps,l);d={};d['a']=d;t(json.dumps,d);t(json.dumps,{'b':1,'a':2},sort_keys=True);t(json.dumps,{1:1,'a':2},sort_keys=True);t(json.dumps,[1,[2,{}],[],{'a':[1]}],indent=2);t(json.dumps,[1,{'a':2}],indent='\t');t(json.dumps,[1,2],indent=0);t(json.dumps,[1,{'a':2}],separators=(' , ',' = '));t(json.dumps,{True:1,None:2,1.5:3,2:4});t(json.dumps,'\x00\x1f"\\/é\u2028😀\ud800\x7f');t(json.dumps,'\x00\x1f"\\/é\u2028😀\x7f',ensure_ascii=False);t(json.dumps,[1.0,1e100,float('inf'),-float('inf'),-0.0,10**30]);t(json.dumps,object(),default=lambda o:[1]);t(json.dumps,[object()],default=lambda o:o);t(json.dumps,1,separators=1);t(json.dumps,1,foo=2);t(json.dumps)
t(json.dumps,{float('nan'):1},allow_nan=False);t(json.loads,'1',foo=1);t(json.loads,'[1.5,2]',parse_float=str,parse_int=lambda s:'i'+s,parse_constant=str);t(json.loads,'{"a":[NaN]}',object_pairs_hook=list,parse_constant=repr);t(json.loads,'['*100000);t(json.dumps,{'a':float('nan')},allow_nan=False)
x=[]
for i in range(100000): x=[x]
t(json.dumps,x)
while x: x=x[0]
print(list(json.JSONEncoder().iterencode({'a':[1,{'b':None}],'c':'d','e':[]})),list(json.JSONEncoder(indent=1).iterencode([1,[],{'x':2.5}])))
e=None
try: json.loads('[1,\n2 3]')
except json.JSONDecodeError as x: e=x
print(e,e.msg,repr(e.doc),e.pos,e.lineno,e.colno,e.args,type(e),type(e).__mro__,repr(e)); 
print(e.__reduce__(), json.__all__, json.JSONEncoder, json.decoder.JSONDecodeError,json.JSONDecoder().__dict__.keys(), json.JSONEncoder().__dict__)
t(json.JSONDecoder().raw_decode,'[1] x'); t(json.JSONDecoder().raw_decode,' 1');t(json.JSONDecoder().raw_decode,'x');t(json.JSONDecoder().scan_once,'x',0);t(json.JSONDecoder().raw_decode,'1',-1); t(json.JSONDecoder().scan_once,'1',5); print(json.encoder.encode_basestring, json.encoder.encode_basestring_ascii('é'), json.encoder.encode_basestring('é"'))
class I(int):
    def __repr__(self): return 'I!'
class F(float):
    def __repr__(self): return 'F!'
class S(str): pass
class D(dict):
    def items(self): return [(1,2)]
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,complex): return [o.real,o.imag]
        return super().default(o)
t(json.dumps,[I(5),F(2.5),S('x'),D(a=1)]); t(json.dumps,[1+2j],cls=E); t(json.dumps,[object()],cls=E); t(E(indent=2).encode,{'a':1j})
t(json.loads,'{"a":{"b":1}}',object_hook=lambda d:sorted(d.items())); t(json.loads,'[{"k":1},{"k":2}]')
r=json.loads('[{"key":1},{"key":2}]'); print([k for d in r for k in d][0] is [k for d in r for k in d][1])
