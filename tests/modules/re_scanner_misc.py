# Larger regular expressions at work: a tokenizer, parsing of logs, URLs, dates; re.Scanner; greedy and lazy; backtracking.
import re
from re import Scanner

token = re.compile(r"""
    (?P<number>   \d+(?:\.\d*)?(?:[eE][+-]?\d+)? )
  | (?P<name>     [^\W\d]\w* )
  | (?P<string>   "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' )
  | (?P<op>       [-+*/%=<>!]=? | [()\[\]{},.;:] )   # operators
  | (?P<comment>  \#.* )
  | (?P<space>    \s+ )
  | (?P<bad>      . )
""", re.VERBOSE)
src = 'x = 3.14e-2 + foo("a\\"b", \'c\') # done\n?'
for m in token.finditer(src):
    if m.lastgroup != "space":
        print(f"{m.lastgroup}:{m.group()!r}@{m.start()}", end=" ")
print()
sc = Scanner([(r"[a-zA-Z_]\w*", lambda s, t: ("name", t)), (r"\d+\.\d*", lambda s, t: float(t)), (r"\d+", lambda s, t: int(t)), (r"=|\+|-|\*|/", lambda s, t: t), (r"\s+", None)])
print(sc.scan("sum = 3*foo + 312.50+bar"))
print(sc.scan("a = ?b"), sc.scan(""))
print(Scanner([("a", lambda s, t: s.match.span())]).scan("aaa"))
log = '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326'
print(re.match(r'(\S+) (\S+) (\S+) \[([^]]+)\] "(\w+) (\S+) ([^"]*)" (\d+) (\d+|-)$', log).groups())
url = re.compile(r"^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<frag>.*))?$")
for u in ("http://a.b/c/d?q=1#f", "//host", "mailto:x@y", "/p?x", ""):
    print(url.match(u).groupdict())
print(re.findall(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b", "1.2.2024, 03/04/2025, 1.2.24, 11.12.20201"))
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.sub(r"([a-z])([A-Z])", r"\1_\2", "camelCaseName").lower())
print(re.findall(r"<.+>", "<a><b>"), re.findall(r"<.+?>", "<a><b>"), re.findall(r"<[^>]++>", "<a><b>"))
print(re.match(r"(.*)(\d+)", "abc123").groups(), re.match(r"(.*?)(\d+)", "abc123").groups(), re.match(r"(.*?)(\d+?)$", "abc123").groups())
print(re.match(r"^(?:(a+)+)$", "a" * 15 + "b"), re.match(r"(x+x+)+y", "x" * 15))
print(re.match(r"(a|b)*?c", "abac").group(1), re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(?:(a)|(b))*", "aba").groups())
print(re.match(r"(1{2,}?)\1+$", "1" * 9).group(1), re.match(r"^1?$|^(11+?)\1+$", "1" * 7))
roman = re.compile(r"^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")
print([bool(roman.match(x)) for x in ("MMXXIV", "IIII", "XLII", "", "MCMXCIX", "IC")])
ip = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$")
print([bool(ip.match(x)) for x in ("1.2.3.4", "256.1.1.1", "1.2.3", "255.255.255.255", "1.2.3.4.")])
csv = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))')
print([(a or b) for a, b in csv.findall('1,"a ""q"" b",,x')])
print(re.sub(r"(\w+) (\w+)", lambda m: m.expand(r"\2 \1").title(), "hello world, good day"))
print(re.split(r"\s*([+\-*/()])\s*", "3 + 4*(2 - 1)"))
print(re.findall(r"(?m)^(\w+):[ \t]*(.*)$", "a: 1\nb:2\n c: 3\nd:"))
print(re.findall(r"(?i)straße|STRASSE", "Straße STRASSE strasse STRAẞE"))
print(re.sub(r"[^\x00-\x7f]", lambda m: f"\\u{ord(m.group()):04x}", "naïve €5"))
print(re.findall(r"(?=(\w{3}))", "abcde"), re.findall(r"(?=(aa))", "aaaa"))
print(re.search(r"(?s)/\*.*?\*/", "x /* a\nb */ y */").group())
print([m.groups() for m in re.finditer(r"(\w)(?:(\d)|(\w))(?(2)!|\?)", "a1!bc?d2?")])
print(re.fullmatch(r"(?:a|ab)(?:c|bcd)", "abcd"), re.fullmatch("a|ab", "ab"), re.fullmatch("a*?", "aaa"), re.fullmatch("(?:a|ab)*?", "abab"))
print(len(re.findall("(?:" + "|".join(f"w{i}" for i in range(200)) + r")\b", " ".join(f"w{i}" for i in range(0, 400, 7)))))
nested = "(" * 3 + "a" + ")" * 3
print(re.match(nested * 20, "a" * 20).groups().count("a"), re.match("(a)" * 150, "a" * 150).lastindex)
print(re.match(r"\w{3}\s{1}\W?[\w\s]{2,}", "abc d1 e").group(), re.match(r"(?:.\d)+?", "a1b2").group(), re.match(r"(?:.\d)+", "a1b2c").group())
