# Digests of all algorithms.
import hashlib
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
names=sorted(hashlib.algorithms_guaranteed); print(names, hashlib.algorithms_guaranteed<=hashlib.algorithms_available)
for n in names:
    h=hashlib.new(n); f=getattr(hashlib,n)
    args=(20,) if n.startswith('shake') else ()
    print(n,h.name,h.digest_size,h.block_size,h.hexdigest(*args))
    for size in (1,3,55,56,63,64,65,111,112,127,128,129,200,1000): 
        g=f(bytes(i&255 for i in range(size))); print(g.hexdigest(*args)[:24],end=' ')
    h.update(b'a'*100); c=h.copy(); c.update(b'b'); h.update(memoryview(b'xb')[1:]); print(h.digest(*args)==c.digest(*args), f(bytearray(b'q'),usedforsecurity=False).digest(*args)[:4])
print(hashlib.blake2b(b'abc',digest_size=10,key=b'key',salt=b'salt',person=b'person').hexdigest(), hashlib.blake2s(b'abc',key=b'k'*32,salt=b's'*8,person=b'p',fanout=2,depth=2,leaf_size=10,node_offset=5,node_depth=1,inner_size=16,last_node=True).hexdigest())
print(hashlib.blake2b(b'x',fanout=0,depth=255,node_offset=2**64-1,last_node=True).hexdigest()[:20], hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.SALT_SIZE, hashlib.blake2b(b'z'*1000).hexdigest()[:30])
t(hashlib.md5,'x');t(hashlib.md5,1);t(hashlib.new,'nope');t(hashlib.md5().update,'x');t(hashlib.blake2b,b'',salt=b'x'*17);t(hashlib.blake2b,b'',key=b'x'*65)
print(hashlib.new('SHA256',b'a').name, hashlib.shake_256(b'x').hexdigest(5), hashlib.pbkdf2_hmac('sha256',b'pw',b'salt',1000).hex(), hashlib.pbkdf2_hmac('sha1',b'pw',b'salt',2,dklen=7).hex())
print(type(hashlib.md5()), hashlib.sha256(b'a').copy().hexdigest()[:10], isinstance(hashlib.blake2b(), hashlib.blake2b))
