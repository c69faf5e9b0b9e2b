"""Addresses of the web: taking them apart, putting them together, quoting."""

import re
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
           "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh",
                 "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync",
               "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_CONTROL_OR_SPACE = "".join(map(chr, range(33)))
_REMOVED = ["\t", "\r", "\n"]


def _decode(args, encoding="ascii", errors="strict"):
    return tuple(x.decode(encoding, errors) if x else "" for x in args)


def _to_str(*args):
    # The arguments as str, and a function that makes of the result what the arguments were.
    text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != text:
            raise TypeError("Cannot mix str and non-str arguments")
    if text:
        return args + (lambda x: x,)
    return _decode(args) + (lambda x: x.encode("ascii", "strict") if isinstance(x, str) else x.encode(),)


class _ResultMixinStr:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        """The same in bytes."""
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _ResultMixinBytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        """The same in str."""
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


class _Netloc:
    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        hostname = self._hostinfo[0]
        if not hostname:
            return None
        percent = "%" if isinstance(hostname, str) else b"%"
        hostname, percent, zone = hostname.partition(percent)
        return hostname.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is not None:
            if port.isdigit() and port.isascii():
                port = int(port)
            else:
                raise ValueError(f"Port could not be cast to integer value as {port!r}")
            if not 0 <= port <= 65535:
                raise ValueError("Port out of range 0-65535")
        return port

    def _signs(self):
        return ("@", ":", "[", "]") if isinstance(self.netloc, str) else (b"@", b":", b"[", b"]")

    @property
    def _userinfo(self):
        at, colon, _, _ = self._signs()
        userinfo, have, _ = self.netloc.rpartition(at)
        if not have:
            return None, None
        username, have, password = userinfo.partition(colon)
        return username, password if have else None

    @property
    def _hostinfo(self):
        at, colon, opening, closing = self._signs()
        _, _, hostinfo = self.netloc.rpartition(at)
        _, bracketed, rest = hostinfo.partition(opening)
        if bracketed:
            hostname, _, port = rest.partition(closing)
            _, _, port = port.partition(colon)
        else:
            hostname, _, port = hostinfo.partition(colon)
        return hostname, port or None


_DefragResultBase = namedtuple("_DefragResultBase", "url fragment")
_SplitResultBase = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_ParseResultBase = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_DefragResultBase, _ResultMixinStr):
    """An address and its fragment."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_SplitResultBase, _Netloc, _ResultMixinStr):
    """The parts that urlsplit() finds."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _Netloc, _ResultMixinStr):
    """The parts that urlparse() finds."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    """An address and its fragment, in bytes."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResultBase, _Netloc, _ResultMixinBytes):
    """The parts that urlsplit() finds, in bytes."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return urlunsplit(self)


class ParseResultBytes(_ParseResultBase, _Netloc, _ResultMixinBytes):
    """The parts that urlparse() finds, in bytes."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return urlunparse(self)


for _s, _b in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _s._encoded_counterpart = _b
    _b._decoded_counterpart = _s
del _s, _b


def urlparse(url, scheme="", allow_fragments=True):
    """Take an address apart into six parts."""
    url, scheme, convert = _to_str(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        i = url.find(";", url.rfind("/") + 1 if "/" in url else 0)
        if i >= 0:
            url, params = url[:i], url[i + 1:]
    return convert(ParseResult(scheme, netloc, url, params, query, fragment))


def _check_netloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata
    n = netloc.replace("@", "").replace(":", "").replace("#", "").replace("?", "")
    normal = unicodedata.normalize("NFKC", n)
    if n == normal:
        return
    for c in "/?#@:":
        if c in normal:
            raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


def _check_bracketed(netloc):
    hostname = netloc.partition("[")[2].partition("]")[0]
    if hostname.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", hostname):
            raise ValueError("IPvFuture address is invalid")
    else:
        _check_ip6(hostname)


def _check_ip6(text):
    # An address of IP version 6; one of version 4 has no place between brackets.
    def bad():
        raise ValueError(f"{text!r} does not appear to be an IPv4 or IPv6 address")
    if re.fullmatch(r"\d{1,3}(\.\d{1,3}){3}", text):
        raise ValueError("An IPv4 address cannot be in brackets")
    addr = text.partition("%")[0]
    groups = addr.split(":")
    if "." in groups[-1]:
        if not re.fullmatch(r"\d{1,3}(\.\d{1,3}){3}", groups[-1]):
            bad()
        groups[-1:] = ["0", "0"]
    if addr.count("::") > 1 or ":::" in addr or len(groups) < 3 or not all(re.fullmatch("[0-9a-fA-F]{0,4}", g) for g in groups):
        bad()
    if "::" not in addr and len(groups) != 8 or "::" in addr and len([g for g in groups if g]) > 7:
        bad()
    if "::" not in addr and "" in groups:
        bad()


def urlsplit(url, scheme="", allow_fragments=True):
    """Take an address apart into five parts."""
    url, scheme, convert = _to_str(url, scheme)
    url = url.lstrip(_CONTROL_OR_SPACE)
    scheme = scheme.strip(_CONTROL_OR_SPACE)
    for c in _REMOVED:
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    allow_fragments = bool(allow_fragments)
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == "//":
        end = min([at for at in (url.find(c, 2) for c in "/?#") if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return convert(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """Put together what urlparse() took apart."""
    scheme, netloc, url, params, query, fragment, convert = _to_str(*components)
    if params:
        url = "%s;%s" % (url, params)
    return convert(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Put together what urlsplit() took apart."""
    scheme, netloc, url, query, fragment, convert = _to_str(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return convert(url)


def urljoin(base, url, allow_fragments=True):
    """The address that url means on the page base."""
    if not base:
        return url
    if not url:
        return base
    base, url, convert = _to_str(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return convert(url)
    if scheme in uses_netloc:
        if netloc:
            return convert(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        path, params = bpath, bparams
        if not query:
            query = bquery
        return convert(urlunparse((scheme, netloc, path, params, query, fragment)))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for seg in segments:
        if seg == "..":
            if resolved:
                resolved.pop()
        elif seg != ".":
            resolved.append(seg)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return convert(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    url, convert = _to_str(url)
    if "#" in url:
        s, n, p, a, q, frag = urlparse(url)
        defrag = urlunparse((s, n, p, a, q, ""))
    else:
        defrag, frag = url, ""
    return convert(DefragResult(defrag, frag))


_hex_digits = frozenset(b"0123456789abcdefABCDEF")


def unquote_to_bytes(string):
    """The bytes that a quoted text means."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = bytes(string).split(b"%")
    if len(parts) == 1:
        return string
    out = [parts[0]]
    for part in parts[1:]:
        if len(part) >= 2 and part[0] in _hex_digits and part[1] in _hex_digits:
            out.append(bytes((int(part[:2], 16),)))
            out.append(part[2:])
        else:
            out.append(b"%" + part)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text that a quoted text means."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding, "replace" if errors is None else errors)
    if "%" not in string:
        string.split
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    out, last = [], 0
    # What stands between quotes that are not ASCII stays; quotes that follow each other are decoded together.
    for m in re.finditer("[\x00-\x7f]+", string):
        out.append(string[last:m.start()])
        out.append(unquote_to_bytes(m.group()).decode(encoding, errors))
        last = m.end()
    out.append(string[last:])
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """unquote() where a plus sign is a space."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """A query as a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors, max_num_fields=max_num_fields, separator=separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """A query as a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        eq = "="

        def clean(s):
            return unquote_plus(s, encoding=encoding, errors=errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")
        eq = b"="

        def clean(s):
            return unquote_to_bytes(s.replace(b"+", b" "))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    r = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, has_eq, value = pair.partition(eq)
        if not has_eq and strict_parsing:
            raise ValueError("bad query field: %r" % (pair,))
        if value or keep_blank_values:
            r.append((clean(name), clean(value)))
    return r


_always_safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_tables = {}


def quote(string, safe="/", encoding=None, errors=None):
    """A text with %xx for what has a meaning in addresses."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """quote() with a plus sign for a space."""
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Bytes as text, with %xx for what has a meaning in addresses."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes(c for c in safe if c < 128)
    table = _tables.get(safe)
    if table is None:
        ok = _always_safe.union(safe)
        table = _tables[safe] = [chr(c) if c in ok else "%{:02X}".format(c) for c in range(256)]
    return "".join([table[c] for c in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Pairs, or a dict, as a query."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def text(v):
        return quote_via(v, safe) if isinstance(v, bytes) else quote_via(str(v), safe, encoding, errors)
    out = []
    for k, v in query:
        k = text(k)
        if not doseq or isinstance(v, (bytes, str)):
            out.append(k + "=" + text(v))
            continue
        try:
            len(v)
        except TypeError:
            out.append(k + "=" + text(v))
        else:
            for x in v:
                out.append(k + "=" + text(x))
    return "&".join(out)


def unwrap(url):
    """An address without the <URL:...> around it."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


def clear_cache():
    """Forget the tables of quoting."""
    _tables.clear()
