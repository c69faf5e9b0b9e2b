# uuid, secrets and hmac.
import uuid,secrets,hmac,hashlib
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
u=uuid.UUID('12345678-1234-5678-9234-567812345678')
print(u,repr(u),u.hex,u.int,u.bytes,u.bytes_le,u.fields,u.urn,u.variant,u.version,u.time,u.clock_seq,u.node,hash(u)==hash(u.int),u==uuid.UUID(int=u.int),u<uuid.UUID(int=u.int+1),int(u)==u.int,u.is_safe)
print(uuid.UUID('{12345678123456781234567812345678}'),uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678'),uuid.UUID(bytes=b'x'*16),uuid.UUID(bytes_le=u.bytes_le)==u,uuid.UUID(fields=u.fields)==u,uuid.UUID(int=0,version=4))
t(uuid.UUID,'x');t(uuid.UUID);t(uuid.UUID,int=-1);t(uuid.UUID,bytes=b'x');t(uuid.UUID,int=1,version=9);t(uuid.UUID,fields=(1,2));t(uuid.UUID,fields=(-1,0,0,0,0,0));t(uuid.UUID,hex='a',int=1)
print(uuid.uuid3(uuid.NAMESPACE_DNS,'python.org'),uuid.uuid5(uuid.NAMESPACE_URL,'http://x/'),uuid.uuid4().version,uuid.uuid1().version,uuid.uuid4()!=uuid.uuid4(),uuid.uuid1(5,6).node,uuid.uuid5(uuid.NAMESPACE_OID,b'x'))
def s(): u.int=5
t(s); t(lambda:u<5); print(u==5)
print(len(secrets.token_bytes()),len(secrets.token_hex(5)),len(secrets.token_urlsafe(9)),0<=secrets.randbelow(5)<5,secrets.choice([7]),secrets.randbits(0),secrets.compare_digest('a','a'),secrets.compare_digest(b'a',b'b')); t(secrets.randbelow,0); t(secrets.compare_digest,'é','é'); t(secrets.compare_digest,'a',b'a')
h=hmac.new(b'key',b'msg','sha256'); print(h.hexdigest(),h.name,h.digest_size,h.block_size,hmac.new(b'k'*200,b'm',hashlib.md5).hexdigest(),hmac.digest(b'k',b'm','sha1').hex()); c=h.copy(); c.update(b'x'); h.update(b'x'); print(c.digest()==h.digest()); t(hmac.new,b'k',b'm'); t(hmac.new,'k',b'm','md5')
