# Addresses: splitting, joining, quoting, queries.
from urllib.parse import *
from urllib import parse


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


for u in ["http://user:pw@Example.ORG:8080/a/b;p?q=1&r=2#frag", "mailto:a@b.c", "//host/path", "path;x/y;z", "file:///etc/passwd", "HTTP://[::1]:80/x", "a:b", "http:",
          "?q", "#f", "", "http://h?q#f", "http://h#f?q", "x-y+z.1:rest", "1a:b", " \thttp://h/\nx ", "http://user@h", "http://:80", "tel:123;ext=1", "//", "///x", "http://h:/",
          "http://é.example/", b"http://h/p?q#f"]:
    s = urlsplit(u)
    p = urlparse(u)
    print(s, p[2:4], s.geturl(), p.geturl() == s.geturl())
    print("  ", s.username, s.password, s.hostname, s.port)
show(urlsplit, "http://[::1/")
show(urlsplit, "http://[abc]/")
show(urlsplit, "http://[1.2.3.4]/")
show(urlsplit, "http://x[::1]/")
show(urlsplit, "http://[v1.x]/")
show(lambda: urlsplit("http://h:99999/").port)
show(lambda: urlsplit("http://h:x/").port)
show(urlsplit, "a", b"b")
print(urlsplit("http://h/p#f", allow_fragments=False), urlsplit("//h/p", "ftp"))
print(urlsplit("http://h/p").encode(), urlsplit(b"http://h/p").decode(), urlsplit("http://h/p")._replace(scheme="ftp").geturl())

base = "http://a/b/c/d;p?q"
for r in ["g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g",
          "/./g", "/../g", "g.", ".g", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/../y", "http:g", "mailto:x"]:
    print(repr(r), urljoin(base, r))
print(urljoin("a/b", "c"), urljoin("", "x"), urljoin("x", ""), urljoin(b"http://a/b", b"c"), urljoin("http://a", "b"))
print(urldefrag("http://h/p#f"), urldefrag("x"), urldefrag("x#y").geturl(), urldefrag(b"x#y"))
print(urlunparse(("http", "h", "p", "x", "q", "f")), urlunsplit(("", "", "//x", "", "")), urlunsplit(("file", "", "/x", "", "")))

print(quote("a b/c~d?é&=+%"), quote("a/b", safe=""), quote(b"\xff\x00x"), quote_plus("a b+c/"), quote_plus("a b", safe=" "), quote("é", encoding="latin-1"), quote(""))
show(quote, b"x", encoding="utf-8")
show(quote, 5)
show(quote_from_bytes, "x")
print(unquote("a%20b%C3%A9%zz%2"), unquote("%E9", "latin-1"), unquote("%ff"), unquote_plus("a+b%2B"), unquote("é%20ü"), unquote(b"a%20b"), unquote_to_bytes("a%20é"), unquote(""))
show(unquote, 5)
print(urlencode({"a": 1, "b": "x y", "c": "é&"}), urlencode([("a", [1, 2]), ("b", "xy")], doseq=True), urlencode([("a", [1, 2])]), urlencode({"a": b"\xff"}),
      urlencode({"a": "b c"}, quote_via=quote), urlencode(()), urlencode({"p": "/"}, safe="/"), urlencode({"a": 5}, True))
show(urlencode, "abc")
show(urlencode, 5)
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("a=&b", keep_blank_values=True), parse_qsl("x+y=%20&b=2;c=3"), parse_qsl("a=1;b=2", separator=";"), parse_qs(b"a=1&a=2"), parse_qs(""))
show(parse_qsl, "a&b=1", strict_parsing=True)
show(parse_qsl, "a=1&b=1", max_num_fields=1)
show(parse_qsl, "a", separator="")
print(parse.unwrap("<URL:http://h>"), ParseResult._fields)
