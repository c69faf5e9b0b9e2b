# csv: readers and writers in every dialect option, errors, DictReader, DictWriter, Sniffer.
import csv
import io


def r(text, **k):
    try:
        print(list(csv.reader(text if isinstance(text, list) else io.StringIO(text, newline=""), **k)))
    except Exception as e:
        print(type(e).__name__, e)


def w(rows, **k):
    out = io.StringIO()
    try:
        csv.writer(out, **k).writerows(rows)
        print(repr(out.getvalue()))
    except Exception as e:
        print(type(e).__name__, e, repr(out.getvalue()))


r('a,b,c\r\n1,"2,3","x ""q"" y"\r\n')
r('a,"multi\nline",b\n')
r("")
r("\n\n")
r("a,b\n\nc")
r('a, "b", c', skipinitialspace=True)
r('a, "b", c')
r("a;b;c", delimiter=";")
r("a\tb", dialect="excel-tab")
r("'a,b',c", quotechar="'")
r('a,"b', strict=True)
r('a,"b"x', strict=True)
r('a,"b"x')
r('a,"b')
r('"a\\"b",c', escapechar="\\", doublequote=False)
r("a\\,b,c", escapechar="\\", quoting=csv.QUOTE_NONE)
r('1,"2",3.5', quoting=csv.QUOTE_NONNUMERIC)
r('1,x', quoting=csv.QUOTE_NONNUMERIC)
r('1,"",,x', quoting=csv.QUOTE_STRINGS)
r('1,"",,x', quoting=csv.QUOTE_NOTNULL)
r('a"b,c"d')
r(["a,b", "c\rd,e"])
r(["a\nb,c"])
r([b"a,b"])
r([5])
r("a,b\rc,d\r\ne")
r("a\0b,c")
for bad in ({"delimiter": ""}, {"delimiter": "ab"}, {"delimiter": 5}, {"quotechar": "ab"}, {"quotechar": None}, {"quotechar": None, "quoting": 0}, {"quoting": 9}, {"quoting": "x"}, {"escapechar": ""}, {"lineterminator": 5}, {"dialect": "nope"}, {"foo": 1}, {"delimiter": "\n"}, {"delimiter": '"'}, {"skipinitialspace": True, "delimiter": " "}, {"quotechar": "\r"}):
    r("a,b", **bad)
rows = [["a", 1, 2.5, None, True], ["with,comma", 'q"uote', "new\nline", "", "sp ace"], ["", None], [""], []]
for k in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"lineterminator": "\n", "delimiter": ";"}, {"doublequote": False, "escapechar": "\\"}, {"dialect": "unix"}):
    w(rows[:3], **k)
w([[""], []], quoting=csv.QUOTE_MINIMAL)
w([["a,b"]], quoting=csv.QUOTE_NONE)
w([["a,b", 'c"d']], quoting=csv.QUOTE_NONE, escapechar="\\")
w([['a"b']], doublequote=False)
w([[""]], quoting=csv.QUOTE_NONE)
w([5])
w(["ab", (1, 2), {"k": 1}])
w(5)
w([["x"]], delimiter="")
out = io.StringIO()
print(csv.writer(out).writerow([1, 2]), csv.writer(out).writerows([]), out.getvalue().encode())
d = csv.DictReader(io.StringIO("a,b,c\n1,2,3\n4,5\n6,7,8,9,10\n\n"), restkey="rest", restval="-")
print(d.fieldnames, list(d), d.line_num)
print(list(csv.DictReader(["1,2"], fieldnames=["x", "y"])), list(csv.DictReader([])), csv.DictReader([]).fieldnames, list(csv.DictReader(["a|b", "1|2"], delimiter="|")))
out = io.StringIO()
dw = csv.DictWriter(out, ["a", "b"], restval="?", lineterminator="\n")
print(dw.writeheader(), dw.writerow({"b": 1}), dw.writerows([{"a": 1, "b": 2}]), repr(out.getvalue()))
for f in (lambda: dw.writerow({"c": 1}), lambda: csv.DictWriter(out, ["a"], extrasaction="x"), lambda: csv.DictWriter(out, ["a"], extrasaction="ignore").writerow({"a": 1, "z": 2}), lambda: csv.DictWriter(out), lambda: csv.writer(5), lambda: csv.reader(5), lambda: csv.field_size_limit("x"), lambda: csv.get_dialect("nope"), lambda: csv.unregister_dialect("nope"), lambda: csv.register_dialect(5), lambda: csv.register_dialect("x", quoting=99)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
csv.register_dialect("mine", delimiter="|", quoting=csv.QUOTE_ALL)
x = csv.get_dialect("mine")
print(sorted(csv.list_dialects()), x.delimiter, x.quoting, x.lineterminator, x.quotechar, x.escapechar, x.doublequote, x.skipinitialspace, x.strict)
w([["a", 1]], dialect="mine")
csv.unregister_dialect("mine")


class Own(csv.excel):
    delimiter = ":"


w([["a", "b:c"]], dialect=Own)
r("a:b", dialect=Own())
print(csv.reader([], Own).dialect.delimiter, csv.field_size_limit(10), csv.field_size_limit(), end=" ")
r("x" * 20)
csv.field_size_limit(131072)
s = csv.Sniffer()
for text in ("a,b,c\n1,2,3\n4,5,6\n", "a;b\n1;2\n", "name\tage\nx\t1\n", "'a','b'\n'c','d'\n", "a|b|c\nd|e|f\n"):
    dialect = s.sniff(text)
    print(repr(dialect.delimiter), repr(dialect.quotechar), s.has_header(text), end="; ")
print()
try:
    s.sniff("nothing here")
except csv.Error as e:
    print(e)
it = csv.reader(["a", "b"])
print(next(it), it.line_num, next(it), it.line_num, type(it), csv.QUOTE_MINIMAL, csv.QUOTE_NONE, csv.__doc__ is not None)
