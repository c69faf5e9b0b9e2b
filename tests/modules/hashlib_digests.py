# hashlib and hmac: digests of all algorithms, updating, copying, keyed and tuned blake2, key derivation, errors.
import hashlib
import hmac
import io


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(r if isinstance(r, (str, int, bytes, bool)) else getattr(r, "name", r))
    except Exception as e:
        print(type(e).__name__, e)


for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(name, b"abc")
    g = getattr(hashlib, name)()
    g.update(b"a")
    g.update(bytearray(b"b"))
    c = g.copy()
    g.update(memoryview(b"c"))
    print(name, h.hexdigest()[:24], h.digest() == g.digest(), c.hexdigest()[:8], h.digest_size, h.block_size, h.name, len(h.digest()))
for name in ("shake_128", "shake_256"):
    h = hashlib.new(name, b"abc")
    print(name, h.hexdigest(10), h.digest(3), h.digest_size, h.block_size, h.hexdigest(0))
t(lambda: hashlib.shake_128(b"").digest())
t(hashlib.new, "nope")
t(hashlib.new, 5)
t(hashlib.md5, "text")
t(hashlib.md5, 5)
t(hashlib.md5, None)
t(hashlib.sha256, [1])
t(hashlib.md5().update, "x")
t(hashlib.md5().update)
t(hashlib.md5, b"", usedforsecurity=False)
t(hashlib.new, "SHA256", b"")
print(hashlib.sha256(string=b"x").hexdigest()[:8] if 0 else hashlib.sha256(b"x").hexdigest()[:8], sorted(hashlib.algorithms_guaranteed), hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
b = hashlib.blake2b
print(b(b"x", digest_size=5).hexdigest(), b(b"x", key=b"k").hexdigest()[:12], b(b"x", salt=b"s", person=b"p").hexdigest()[:12], b(b"x", fanout=2, depth=3, leaf_size=64, node_offset=1, node_depth=1, inner_size=32, last_node=True).hexdigest()[:12], b.SALT_SIZE, b.PERSON_SIZE, b.MAX_KEY_SIZE, b.MAX_DIGEST_SIZE)
s = hashlib.blake2s
print(s(b"x", digest_size=4).hexdigest(), s(b"x", key=b"k" * 32).hexdigest()[:12], s.SALT_SIZE, s.MAX_DIGEST_SIZE)
for k in ({"digest_size": 0}, {"digest_size": 65}, {"key": b"k" * 65}, {"salt": b"s" * 17}, {"person": b"p" * 17}, {"fanout": 256}, {"depth": 0}, {"inner_size": 65}, {"node_depth": 256}, {"leaf_size": -1}, {"foo": 1}, {"key": "text"}):
    t(b, b"", **k)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10).hex()[:20], hashlib.pbkdf2_hmac("sha1", b"p", b"s", 1, 5).hex())
t(hashlib.pbkdf2_hmac, "sha1", b"", b"", 0)
t(hashlib.pbkdf2_hmac, "sha1", "p", b"", 1)
t(hashlib.pbkdf2_hmac, "sha1", b"", b"", 1, 0)
print(hashlib.file_digest(io.BytesIO(b"abc"), "sha256").hexdigest() == hashlib.sha256(b"abc").hexdigest(), hashlib.file_digest(io.BytesIO(b""), hashlib.md5).hexdigest()[:6])
t(hashlib.file_digest, 5, "md5")
m = hmac.new(b"key", b"message", "sha256")
n = hmac.new(b"key", digestmod=hashlib.sha256)
n.update(b"mess")
c = n.copy()
n.update(b"age")
print(m.hexdigest()[:20], m.digest() == n.digest(), c.hexdigest()[:8], m.name, m.digest_size, m.block_size, hmac.digest(b"key", b"message", "sha256") == m.digest())
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"a", b"b"), hmac.compare_digest(b"a", bytearray(b"a")))
for f in (lambda: hmac.new(b"k", b"m"), lambda: hmac.new("k", b"m", "md5"), lambda: hmac.new(b"k", "m", "md5"), lambda: hmac.compare_digest("é", "é"), lambda: hmac.compare_digest("a", b"a"), lambda: hmac.compare_digest(1, 2)):
    t(f)
big = hashlib.sha256()
for i in range(1000):
    big.update(bytes([i % 256]) * (i % 70))
print(big.hexdigest()[:16], hashlib.md5(b"a" * 100000).hexdigest()[:16], hashlib.sha3_256(b"q" * 136).hexdigest()[:16], hashlib.sha512(b"q" * 111).hexdigest()[:16], hashlib.sha1(b"q" * 56).hexdigest()[:16])
