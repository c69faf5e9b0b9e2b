# csv.Sniffer, and DictReader/DictWriter with short, long and strange rows.
import csv
import io


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


for text in ("a,b,c\n1,2,3\n4,5,6\n", "a;b\n1;2\n3;4\n", "a\tb\n1\t2\n", "'a','b'\n'1','2'\n", "a|b\nc|d\n"):
    try:
        d = csv.Sniffer().sniff(text)
        print(repr(d.delimiter), repr(d.quotechar), d.doublequote, d.skipinitialspace, list(csv.reader(io.StringIO(text), d)))
    except csv.Error as e:
        print("Error", e)
print(csv.Sniffer().sniff("a;b,c\n1;2,3\n", delimiters=";").delimiter)
for text in ("name,age\nbob,12\nann,13\n", "1,2\n3,4\n5,6\n"):
    print(csv.Sniffer().has_header(text))
rows = "x,y,z\n1,2\n3,4,5,6,7\n\n8,9,10\n"
r = csv.DictReader(io.StringIO(rows))
print(r.fieldnames, r.line_num)
for row in r:
    print(row, r.line_num)
print(list(csv.DictReader(io.StringIO(rows), ["a"], restkey="rest", restval="none"))[:2])
print(list(csv.DictReader(io.StringIO("a\n1\n"), ["a", "b"], restval="-")))
print(list(csv.DictReader(io.StringIO(""))), csv.DictReader(io.StringIO("")).fieldnames)
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], restval="?", lineterminator="\n")
print(w.writeheader(), w.writerow({"a": 1}), w.writerows([{"b": 'q"', "a": "x,y"}, {}]))
show(w.writerow, {"a": 1, "c": 2})
w.extrasaction = "ignore"
w.writerow({"a": None, "b": 1.5, "c": 3})
print(out.getvalue())
show(csv.DictWriter, out, ["a"], extrasaction="other")
show(csv.DictWriter, out)
