# Arguments that are far too large: the type and the wording of the error.
import array
import bisect
import collections
import io
import itertools
import math
import operator
import random
import re
import struct
import sys
import time

B = 10**30
for code in """1<<B|0<<B|1>>B|-1>>B|(5).to_bytes(B)|(5).to_bytes(2**63-1)|(-5).to_bytes(-B)|sys.setrecursionlimit(B)|[].insert(B,1)|[1].pop(B)
bytearray(b'a').pop(B)|bytearray(b'a').insert(B,1)|time.sleep(B)|time.gmtime(10**17)|time.gmtime(-2**63)|time.gmtime(2**63)|time.localtime(B)
slice(1).indices(B)|slice(None,None,-1).indices(B)|slice(-3,B,2).indices(10**40)|slice(1,2,B).indices(5)|slice(1).indices(-B)|slice('a').indices(B)
range(B)[10**40]|range(B)[5:]|range(B)[::-1]|range(10)[::B]|range(-B,10**31,10**10)[5:-7:3]|range(B)[::0]|range(B)['a':]|len(range(B))
'a'*B|[0]*B|bytes(B)|round(1.5,B)|'{:{}}'.format(1,B)|'%*d'%(B,1)|'%.*f'%(B,1.5)|int('1'*5000)|chr(B)|hash(B)|(10**400)/3|float(10**400)
math.ldexp(1,B)|math.ldexp(1,-B)|math.ldexp(0,B)|math.dist('x',3)|math.dist([1,2],[3,'a'])|math.factorial(B)|math.comb(B,B//2)|math.perm(B,B)
itertools.repeat(1,B)|itertools.islice('abc',B)|itertools.batched('a',B)|itertools.combinations('a',B)|itertools.tee('a',B)|itertools.product('a',repeat=B)
random.getrandbits(B)|random.getrandbits(2**31)|struct.unpack_from('b',b'abc',B)|struct.pack_into('b',bytearray(3),B,1)|struct.pack('q',B)
sys.set_int_max_str_digits(B)|sys._getframe(B)|b'ab'.hex('-',B)|b'a'.expandtabs(B)|'a'.expandtabs(B)|b'a'.center(B)|b'a'.replace(b'a',b'b',B)
b'a'.split(b'b',B)|'a'.split('b',B)|'a'.zfill(B)|'a'.ljust(B)|'abc'.find('a',B)|re.compile('a').sub('b','c',B)|bisect.bisect([1],1,B)
collections.deque('a',B)|collections.deque('a').rotate(B)|collections.deque('a').insert(B,1)|collections.deque('a')[B]|array.array('i').insert(B,1)
array.array('i').pop(B)|array.array('i',[B])|operator.length_hint(1,B)|io.StringIO('a').read(B)|io.BytesIO(b'a').read(B)|memoryview(b'abc')[B]
[1,2].index(1,B)|'abc'[B]|b'abc'[B:]|(1,2)[:B]|pow(2,B,7)|pow(0,B)|pow(-1,B)|2.0**B|(1+2j)**B|complex(10**400)|math.fsum([10**400])
math.floor(1e300)==int(1e300)|math.log(10**400)|math.log2(10**400)|math.log10(10**400)|10**400<math.inf|10**400//1.5|UnicodeDecodeError('a',b'b',B,1,'c')""".replace("\n", "|").split("|"):
    try:
        print(code, "->", eval(code))
    except Exception as e:
        print(code, "->", type(e).__name__, e)
