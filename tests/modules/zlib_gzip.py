# Compression in pieces, and files compressed with gzip.
import gzip
import io
import os
import random
import tempfile
import zlib


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


r = random.Random(1)
data = b"".join(bytes([r.randrange(65, 70)]) * r.randrange(1, 20) for _ in range(20000))
for wbits in (15, -15, 31):
    for level in (-1, 0, 1, 9):
        c = zlib.compressobj(level, wbits=wbits)
        packed = b"".join(c.compress(data[i:i + 7000]) for i in range(0, len(data), 7000)) + c.flush()
        print(wbits, level, zlib.decompress(packed, wbits) == data, len(packed) < len(data) or level == 0, zlib.decompress(zlib.compress(data, level, wbits), wbits=wbits) == data)
        d = zlib.decompressobj(wbits)
        out = b"".join(d.decompress(packed[i:i + 101]) for i in range(0, len(packed), 101)) + d.flush()
        print(out == data, d.eof, d.unused_data, d.unconsumed_tail)
    d = zlib.decompressobj(wbits)
    got, rest, rounds = b"", packed + b"tail", 0
    while not d.eof:
        piece = d.decompress(rest, 5000)
        rounds += 1
        rest = d.unconsumed_tail
        got += piece
        if len(piece) > 5000:
            print("too much")
        if not piece and not rest:
            break
    print(got == data, d.eof, d.unused_data, rounds > 5)
print(zlib.decompress(zlib.compress(b"x", wbits=31), 47), zlib.decompress(zlib.compress(b"y"), 47))
c = zlib.compressobj()
first = c.compress(b"hello ") + c.flush(zlib.Z_SYNC_FLUSH)
d = zlib.decompressobj()
print(d.decompress(first), d.eof)
print(d.decompress(c.compress(b"world") + c.flush()), d.eof, d.decompress(b"more"), d.unused_data)
show(zlib.decompress, b"nonsense")
show(zlib.decompress, zlib.compress(data)[:-10])
show(zlib.decompressobj().decompress, b"nonsense")
show(zlib.decompressobj().decompress, b"x", -1)
show(zlib.compress, b"", 99)
show(zlib.compressobj, 99)
show(zlib.decompressobj().flush, 0)
print(zlib.decompressobj().flush(), zlib.decompressobj().decompress(b""))

folder = tempfile.mkdtemp()
name = os.path.join(folder, "x.gz")
with gzip.open(name, "wb") as f:
    print(f.write(b"first\n"), f.write(bytearray(b"second\n")), f.tell(), f.writable(), f.readable(), f.mode == gzip.WRITE)
with gzip.open(name, "ab") as f:
    f.write(b"third\n")
with gzip.open(name) as f:
    print(f.read(), f.read(), f.tell(), f.name == name)
    f.seek(6)
    print(f.readline(), f.readlines(), f.seek(2), f.read(3), f.peek(1)[:1], f.rewind(), f.read1(4))
with gzip.open(name, "rt", encoding="ascii") as f:
    print([line for line in f])
with gzip.open(name, "wt", encoding="utf-8") as f:
    print("é\n", file=f, end="")
print(gzip.open(name).read())
buf = io.BytesIO()
with gzip.GzipFile("n.gz", "wb", fileobj=buf, mtime=12345) as f:
    f.write(data)
print(buf.closed, f.closed, buf.getvalue()[:4].hex(), b"n\0" in buf.getvalue()[:20])
buf.seek(0)
f = gzip.GzipFile(fileobj=buf)
print(f.read() == data, f.mtime)
show(f.write, b"x")
f.close()
f.close()
show(f.read)
packed = gzip.compress(data, mtime=0)
print(gzip.decompress(packed) == data, gzip.decompress(packed + gzip.compress(b"more") + b"\0\0") == data + b"more", gzip.decompress(gzip.compress(b"")), packed[4:8])
show(gzip.decompress, b"xx")
show(gzip.decompress, packed[:50])
show(gzip.decompress, packed[:-8] + b"12345678")
show(gzip.open, name, "rbt")
show(gzip.open, name, "rb", encoding="x")
show(gzip.open, 5)
show(gzip.GzipFile, name, "q")
os.remove(name)
os.rmdir(folder)
