# configparser: interpolation kinds, converters, defaults, duplicates, multi-line values, errors, writing.
import configparser
import io

SOURCE = """
# comment
[DEFAULT]
root = /srv
size : 10

[one]
path = %(root)s/one
Key With Space = v   ; not a comment
multi = first
    second

    third
empty =
on = yes
number = 0x10
ratio = 1.5
percent = 50%%

[two]
size=20
path: ${one:path}/%(size)s
"""


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


p = configparser.ConfigParser()
p.read_string(SOURCE)
print(p.sections(), list(p), p.default_section, dict(p.defaults()))
print(p.options("one"), p["one"]["PATH"], p["one"]["key with space"])
print(repr(p["one"]["multi"]), repr(p["one"]["empty"]), p.get("one", "percent"), p.get("one", "percent", raw=True))
print(p.getboolean("one", "on"), p.getfloat("one", "ratio"), p.getint("two", "size"), p["one"].getint("size"), p["one"].getint("no", 7))
show(p.getint, "one", "number")
show(p.getboolean, "one", "ratio")
show(p.get, "one", "missing")
show(p.get, "missing", "x")
show(p.get, "one", "missing", fallback=None)
show(p.get, "one", "path", vars={"root": "/other"})
show(lambda: p["nope"])
show(lambda: p["one"]["nope"])
print(p["one"], p.has_section("DEFAULT"), p.has_option("one", "SIZE"), "one" in p, "size" in p["two"], len(p))
show(p.set, "one", "x", 5)
show(p.set, "one", "x", "50%")
show(p.set, "zzz", "x", "1")
show(p.add_section, "one")
show(p.add_section, "DEFAULT")
show(p.add_section, 3)
p["three"] = {"a": 1, "B": "two"}
p.set("three", "ref", "%(a)s%(missing)s")
show(p.get, "three", "ref")
p.set("three", "loop", "%(loop)s")
show(p.get, "three", "loop")
print(p.remove_option("three", "loop"), p.remove_option("three", "loop"), p.remove_section("two"), p.remove_section("two"))
out = io.StringIO()
p.write(out)
print(out.getvalue())
out = io.StringIO()
p.write(out, space_around_delimiters=False)
print(out.getvalue()[:40])
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string("[a]\nx = 1\ny = ${x}2\n[b]\nz = ${a:y}$$\nbad = ${q\nno = ${a:no}\nmany = ${a:b:c}\n")
print(e["a"]["y"], e["b"]["z"])
for key in ("bad", "no", "many"):
    show(e.get, "b", key)
raw = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",), comment_prefixes=(";",), inline_comment_prefixes=("#",), strict=False)
raw.optionxform = str
raw.read_string("[s]\nFlag\nKey = a:b # gone\n; c\nKey = again\n[s]\nmore = %(x)s\n")
print(dict(raw["s"]))
for text in ("x = 1\n", "[s]\nx=1\nX=2\n", "[s]\n[s]\n", "[s]\njust words\n", "[s\nx=1\n", "[s]\n= v\n", "[]\na=1\n"):
    show(configparser.ConfigParser().read_string, text)
d = configparser.ConfigParser({"base": "b"}, converters={"list": lambda v: v.split(",")})
d.read_dict({"x": {"l": "1,2", "n": 3}, "y": {}})
print(d.getlist("x", "l"), d["x"].getlist("l"), d["y"]["base"], d["x"].getlist("none", ["f"]), d.items("x"))
show(d.read_dict, {"x": {"A": 1, "a": 2}})
print(d.read(["/nowhere/file"]), d.popitem(), d.sections(), d.BOOLEAN_STATES["on"])
d.clear()
print(d.sections(), d.defaults())
