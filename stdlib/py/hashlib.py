"""Hash functions: md5, sha1, sha2, sha3, shake and blake2."""

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
                         "shake_128", "shake_256"}
algorithms_available = algorithms_guaranteed | {"sha512_224", "sha512_256"}

__all__ = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128",
           "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac")

md5 = openssl_md5
sha1 = openssl_sha1
sha224 = openssl_sha224
sha256 = openssl_sha256
sha384 = openssl_sha384
sha512 = openssl_sha512
sha3_224 = openssl_sha3_224
sha3_256 = openssl_sha3_256
sha3_384 = openssl_sha3_384
sha3_512 = openssl_sha3_512
shake_128 = openssl_shake_128
shake_256 = openssl_shake_256

_by_name = {"md5": md5, "sha1": sha1, "sha224": sha224, "sha256": sha256, "sha384": sha384, "sha512": sha512, "blake2b": blake2b, "blake2s": blake2s,
            "sha3_224": sha3_224, "sha3_256": sha3_256, "sha3_384": sha3_384, "sha3_512": sha3_512, "shake_128": shake_128, "shake_256": shake_256,
            "sha512_224": openssl_sha512_224, "sha512_256": openssl_sha512_256}


def new(name, data=b"", **kwargs):
    """A hash object of the algorithm called name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    f = _by_name.get(name) or _by_name.get(name.lower().replace("-", "_"))
    if f is None:
        f = {"sha_1": sha1, "sha2_256": sha256, "sha_256": sha256, "sha_512": sha512, "sha_224": sha224, "sha_384": sha384}.get(
            name.lower().replace("-", "_"))
    if f is None:
        raise ValueError("unsupported hash type " + name)
    return f(data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """Hash what a file opened in binary mode holds."""
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        digestobj.update(fileobj.getbuffer())
        return digestobj
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buf = bytearray(_bufsize)
    while True:
        size = fileobj.readinto(buf)
        if size is None:
            raise BlockingIOError("I/O operation would block.")
        if size == 0:
            break
        digestobj.update(bytes(buf[:size]))
    return digestobj
