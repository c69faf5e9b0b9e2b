# Configuration files: reading, getting, interpolation, writing, errors.
import configparser
import io


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


TEXT = """
[DEFAULT]
base = /srv
Debug: no

# a comment
[server]
host = example.org
port = 8080
path = %(base)s/data
ratio=0.5
names = one
    two

    three
empty =
[Other Section]
Key : value ; kept
debug = YES
percent = 50%%
"""
cp = configparser.ConfigParser()
cp.read_string(TEXT)
print(cp.sections(), cp.defaults(), len(cp), list(cp))
print(cp["server"]["host"], cp.get("server", "path"), cp.get("server", "path", raw=True), cp["server"].get("nope"), cp["server"].get("nope", "fb"))
print(cp.getint("server", "port"), cp["server"].getint("port"), cp.getfloat("server", "ratio"), cp.getboolean("server", "debug"), cp["Other Section"].getboolean("DEBUG"))
print(repr(cp["server"]["names"]), repr(cp["server"]["empty"]), cp["Other Section"]["key"], cp["Other Section"]["percent"])
print(cp.options("server"), cp.has_option("server", "base"), cp.has_section("DEFAULT"), "server" in cp, "port" in cp["server"])
print(cp.items("Other Section"))
print(dict(cp["server"].items())["path"], cp["server"], cp["server"].name, list(cp.items())[0][0])
print(cp.get("server", "x", fallback=None), cp.getint("server", "x", fallback=5), cp.get("nosect", "x", fallback=1), cp.get("server", "path", vars={"base": "/tmp"}))
show(cp.get, "server", "x")
show(cp.get, "nosect", "x")
show(cp.getint, "server", "host")
show(cp.getboolean, "server", "host")
show(lambda: cp["nosect"])
show(lambda: cp["server"]["x"])
show(cp.options, "nosect")
show(cp.items, "nosect")

cp.add_section("new")
cp.set("new", "a", "1")
cp["new"]["B"] = "x\ny"
cp["made"] = {"k": 1, "l": None or "2"}
show(cp.add_section, "new")
show(cp.add_section, "DEFAULT")
show(cp.add_section, 5)
show(cp.set, "new", "a", 1)
show(cp.set, "new", "a", "%bad")
show(cp.set, "gone", "a", "1")
print(cp.remove_option("new", "a"), cp.remove_option("new", "a"), cp.remove_section("Other Section"), cp.remove_section("gone"))
del cp["server"]["names"]
show(cp.__delitem__, "DEFAULT")
show(cp.__delitem__, "gone")
out = io.StringIO()
cp.write(out)
print(out.getvalue())
out = io.StringIO()
cp.write(out, space_around_delimiters=False)
print(out.getvalue().splitlines()[1])
back = configparser.ConfigParser()
back.read_string(out.getvalue())
print(back == cp, back["new"]["b"], back.popitem()[0])

# Errors of files.
for text in ["a = 1\n", "[s]\nnonsense\nmore\n", "[s]\na=1\na=2\n", "[s]\n[s]\n", "[s]\n= 1\n", "[s\na=1\n"]:
    show(configparser.ConfigParser().read_string, text)
loose = configparser.ConfigParser(strict=False)
loose.read_string("[s]\na=1\na=2\n[s]\nb=3\n")
print(loose.items("s"))

# Interpolation.
bad = configparser.ConfigParser()
bad.read_string("[s]\na=%(b)s\nb=%(a)s\nc=%(nope)s\nd=%x\ne=%(open\nf=x%%y %(g)s\ng=G\n")
for o in "abcdef":
    show(bad.get, "s", o)
ext = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
ext.read_string("[s]\na=1\nb=${a}-${t:c}\nd=$$\ne=${x:y:z}\nf=$q\ng=${t:none}\nh=${\n[t]\nc=<${i}>\ni=I\n")
for o in "bdefgh":
    show(ext.get, "s", o)
raw = configparser.RawConfigParser()
raw.read_string("[s]\na=%(b)s\n")
raw.set("s", "n", 5)
print(raw.get("s", "a"), raw.get("s", "n"))
print(configparser.ConfigParser(interpolation=None).read_dict({"s": {"a": "%"}}))
show(configparser.ConfigParser, interpolation=5)

# Options of the parser.
nv = configparser.ConfigParser(allow_no_value=True, delimiters=(":=",), comment_prefixes=("//",), inline_comment_prefixes=(";",), default_section="common")
nv.read_string("[common]\nz := 9\n[s]\nflag\nkey := a=b ; comment\n// gone\nx:=;y\n")
print(nv.items("s"), nv["s"]["flag"], nv.defaults())
show(nv.read_string, "[s2]\nflag\n  more\n")
out = io.StringIO()
nv.write(out)
print(out.getvalue())
one = configparser.ConfigParser(empty_lines_in_values=False)
one.read_string("[s]\na = 1\n  2\n\n  b = 3\n")
print(one.items("s"))
conv = configparser.ConfigParser(converters={"list": lambda v: v.split(",")})
conv.read_string("[s]\na=1,2\n")
print(conv.getlist("s", "a"), conv["s"].getlist("a"), conv["s"].getlist("b", ["d"]), sorted(conv.converters))
case = configparser.ConfigParser()
case.optionxform = str
case.read_string("[s]\nAbC=1\n")
print(case.options("s"), case.has_option("s", "abc"))
dflt = configparser.ConfigParser({"home": "/h"})
dflt.read_string("[s]\nd=%(home)s/x\n")
print(dflt["s"]["d"], dflt.read("/nonexistent/file"))
un = configparser.ConfigParser(allow_unnamed_section=True)
un.read_string("a=1\n[s]\nb=2\n")
print(un.get(configparser.UNNAMED_SECTION, "a"), un.sections())
out = io.StringIO()
un.write(out)
print(out.getvalue())
e = configparser.NoOptionError("o", "s")
print(repr(e), e.args, e.message, e.option, e.section, isinstance(e, configparser.Error))
