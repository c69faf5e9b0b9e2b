# urllib.parse: splitting odd URLs, joining, quoting, query strings, result objects.
from urllib.parse import (ParseResult, SplitResult, parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus,
                          unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit)


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


for url in ("http://user:pw@Host.COM:8080/a/b;p=1?q=2#frag", "mailto:me@x.org", "//host/path", "/only/path", "?q", "#f", "", "file:///etc/x",
            "HTTP://h", "http://[::1]:80/x", "http://h:", "a:b:c", "1http://x", "http:x", "http://h?q#f?x", "http://a@b@c/d", "x://y;z/w;v"):
    r = urlparse(url)
    print(url, tuple(r), r.username, r.password, r.hostname, r.geturl(), urlunparse(r) == r.geturl(), tuple(urlsplit(url)))
    show(lambda: r.port)
for url in ("http://h:x/", "http://h:99999/", "http://h:-1/"):
    show(lambda: urlsplit(url).port)
show(urlsplit, "http://[::1/x")
show(urlsplit, "http://x]/y")
show(urlsplit, "http://h/ a\tb\n")
print(urlsplit("path", scheme="ftp"), urlsplit("http://h/p#f", allow_fragments=False))
print(urlsplit(b"http://h:1/p?q"), urlsplit(b"http://h:1/p?q").port, urlsplit("http://h/é").geturl())
show(urlsplit, "http://h", scheme=b"x")
base = "http://a/b/c/d;p?q"
for ref in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g",
            "/./g", "/../g", "g.", ".g", "g..", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y", "http:g", "mailto:x", "g?y/./x"):
    print(ref, urljoin(base, ref), end=" | ")
print()
print(urljoin("", "x"), urljoin("x", ""), urljoin("file:///a/b", "c"), urljoin("a/b/c", "../d"), urljoin(b"http://a/", b"b"))
show(urljoin, "http://a", b"b")
print(urldefrag("http://h/p#f"), urldefrag("http://h/p"), urldefrag("http://h/p#f").geturl(), urldefrag("x#").fragment == "")
for text in ("a b&c=d/e?f", "é€", "~-_.", "%41+", "", "a\nb"):
    print(quote(text), quote(text, ""), quote_plus(text), quote_plus(text, "&"), quote(text, safe="é"))
print(quote(b"\xff\x00a"), quote_from_bytes(b"a b/"), quote("é", encoding="latin-1"), quote("\u20ac", encoding="ascii", errors="replace"))
show(quote, "\u20ac", encoding="ascii")
show(quote, b"x", encoding="utf-8")
show(quote, 3)
show(quote_from_bytes, "x")
for text in ("a%20b", "%C3%A9", "%ff", "%zz%4", "a+b", "%", "%e2%82", "x%2Fy"):
    print(ascii(unquote(text)), ascii(unquote_plus(text)), unquote_to_bytes(text))
print(unquote("%e9", "latin-1"), ascii(unquote("%e9", errors="ignore")), unquote(b"a%20b"), unquote_to_bytes(b"%41"))
print(urlencode({"a": 1, "b": "x y", "c": "é&"}), urlencode([("k", [1, 2]), ("t", "s")]), urlencode({"k": [1, "b c"]}, doseq=True))
print(urlencode({"a": b"\xff", "b": None}), urlencode({"a b": "/"}, safe="/"), urlencode({"a b": "c d"}, quote_via=quote))
show(urlencode, "abc")
show(urlencode, 5)
for q in ("a=1&b=2&a=3", "a=&b", "a=1;b=2", "a=%20+x", "=v", "&&a=1&", "a=b=c"):
    print(parse_qs(q), parse_qsl(q), parse_qsl(q, keep_blank_values=True))
print(parse_qsl("a=1;b=2", separator=";"), parse_qs(b"a=%e9"), parse_qsl("a=%ff", errors="ignore"))
show(parse_qs, "a", strict_parsing=True)
show(parse_qsl, "a=1&b=2", max_num_fields=1)
show(parse_qsl, "a=1", separator="")
p = ParseResult("http", "h", "/p", "", "q", "")
print(p.geturl(), p._replace(scheme="https").geturl(), p._fields, p == ("http", "h", "/p", "", "q", ""), p.encode())
print(SplitResult("s", "", "p", "", "f").geturl(), urlunsplit(("", "h", "p", "q", "f")), urlunsplit(("http", "", "//p", "", "")))
