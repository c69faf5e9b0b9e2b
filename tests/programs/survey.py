"""Reading a table with csv, cleaning it, and reporting: groups, pivots, statistics, a regression, and csv again.

Usage: survey.py [more rows]
"""

import csv
import io
import math
import random
import statistics
import sys
from collections import ChainMap, Counter, defaultdict, namedtuple
from itertools import accumulate, groupby
from operator import attrgetter, itemgetter

DATA = '''\
id,name,town,age,height_cm,income,joined,remarks
1,"Abel, Ada",Ulm,34,171.5,2450.00,2019,
2,Bo Berg,Linz,29,182,3100.5,2020,"says ""hello"""
3,Cara,Ulm,41,165.2,,2019,no income given
4,Dov,Bern,52,178.0,4100,2018,"two
lines"
5,Eli,Linz,n/a,169,2890.25,2021,age missing
6,Fay,Bern,38,174.4,3650,2021,
7,"Gil ""G""",Ulm,27,190.1,1980,2022,tall
8,Hal,Bern,45,abc,5200.75,2018,height unreadable
9,Ida,Linz,33,160.0,2750,2022,
10,Jo,Ulm,61,168.3,3333.33,2017,first member
'''


class Member(namedtuple("Member", "id name town age height income joined remarks")):
    __slots__ = ()

    @property
    def band(self):
        return "?" if self.age is None else f"{self.age // 10}0s"


def number(text, kind=float):
    try:
        return kind(text)
    except ValueError:
        return None


def read(text):
    members, complaints = [], []
    reader = csv.DictReader(io.StringIO(text, newline=""))
    for row in reader:
        member = Member(
            int(row["id"]),
            row["name"],
            row["town"],
            number(row["age"], int),
            number(row["height_cm"]),
            number(row["income"]),
            int(row["joined"]),
            row["remarks"],
        )
        complaints.extend((reader.line_num, name) for name, value in member._asdict().items() if value is None)
        members.append(member)
    return reader.fieldnames, members, complaints


def column(members, name):
    return [v for m in members if (v := getattr(m, name)) is not None]


def describe(values):
    if len(values) < 2:
        return {"n": len(values)}
    quartiles = statistics.quantiles(values, n=4, method="inclusive")
    return {
        "n": len(values),
        "mean": statistics.fmean(values),
        "stdev": statistics.stdev(values),
        "min": min(values),
        "q1": quartiles[0],
        "median": statistics.median(values),
        "q3": quartiles[2],
        "max": max(values),
    }


def table(rows, headings):
    texts = [headings] + [[f"{c:.2f}" if isinstance(c, float) else "" if c is None else str(c) for c in row] for row in rows]
    widths = [max(map(len, c)) for c in zip(*texts)]
    for i, row in enumerate(texts):
        print("  ".join(c.ljust(w) if j == 0 else c.rjust(w) for j, (c, w) in enumerate(zip(row, widths))).rstrip())
        if not i:
            print("  ".join("-" * w for w in widths))


def pivot(members, down, across, value):
    cells = defaultdict(lambda: defaultdict(list))
    columns = set()
    for m in members:
        if (v := getattr(m, value)) is not None:
            cells[getattr(m, down)][getattr(m, across)].append(v)
            columns.add(getattr(m, across))
    columns = sorted(columns)
    rows = [[key, *(statistics.fmean(row[c]) if c in row else None for c in columns)] for key, row in sorted(cells.items())]
    table(rows, [down, *map(str, columns)])


def regression(pairs):
    """Least squares by hand, checked against the module."""
    xs, ys = zip(*pairs)
    mx, my = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    sxy = math.fsum((x - mx) * (y - my) for x, y in pairs)
    sxx = math.fsum((x - mx) ** 2 for x in xs)
    slope = sxy / sxx
    theirs = statistics.linear_regression(xs, ys)
    assert math.isclose(slope, theirs.slope) and math.isclose(my - slope * mx, theirs.intercept)
    return slope, my - slope * mx, statistics.correlation(xs, ys)


def histogram(values, width):
    counts = Counter(int(v // width) for v in values)
    for bucket in range(min(counts), max(counts) + 1):
        print(f"  {bucket * width:6g} .. {(bucket + 1) * width:6g} {'#' * counts[bucket]}".rstrip())


def made_up(n, seed=4):
    rng = random.Random(seed)
    for i in range(n):
        age = rng.randint(18, 80)
        yield Member(100 + i, f"m{i}", rng.choice(["Ulm", "Linz", "Bern"]), age, round(rng.gauss(172, 9), 1),
                     round(rng.lognormvariate(8, 0.3), 2), 2017 + rng.randrange(6), "")


def main(n):
    names, members, complaints = read(DATA)
    print(names)
    print("missing:", complaints)
    table([(name, *describe(column(members, name)).values()) for name in ("age", "height", "income")],
          ["", *describe([1, 2])])
    by_town = sorted(members, key=attrgetter("town", "id"))
    for town, group in groupby(by_town, key=attrgetter("town")):
        group = list(group)
        print(f"{town}: {', '.join(m.name for m in group)}; oldest {max(group, key=lambda m: m.age or 0).name}")
    pivot(members, "town", "joined", "income")
    pivot(members, "band", "town", "height")
    print("regression of income on age: {:.4f} x + {:.4f}, r = {:.4f}".format(*regression([(m.age, m.income) for m in members if m.age and m.income])))
    print("running income:", list(accumulate(column(members, "income"))), "mode:", statistics.mode(m.town for m in members))
    histogram(column(members, "height"), 5)

    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(Member._fields)
    writer.writerows(sorted(members, key=itemgetter(6, 0))[:5])
    print(out.getvalue(), end="")
    out.seek(0)
    back = list(csv.reader(out, delimiter=";", quoting=csv.QUOTE_NONNUMERIC))
    print(back[1], len(back))
    dialect = csv.Sniffer().sniff("\n".join(f"{m.id};{m.town};{m.joined}" for m in members), delimiters=";,")
    print("sniffed:", repr(dialect.delimiter))
    defaults = {"town": "nowhere", "remarks": "-"}
    filled = [ChainMap({k: v for k, v in m._asdict().items() if v not in ("", None)}, defaults) for m in members]
    print([f["remarks"] for f in filled][:3], sorted(filled[2].maps[0]))
    picker = csv.DictWriter(sys.stdout, ["name", "income", "remarks"], extrasaction="ignore", restval="NULL", lineterminator="\n")
    picker.writeheader()
    picker.writerows(f.maps[0] for f in filled[:4])
    for bad in lambda: next(csv.reader(['a"b"c', 'x"'], strict=True)), lambda: csv.writer(out, delimiter="ab"), lambda: next(csv.reader(['"a" b'], strict=True)):
        try:
            print(bad())
        except (csv.Error, TypeError) as e:
            print(f"{type(e).__name__}: {e}")

    crowd = list(made_up(n))
    table([(town, *describe([m.income for m in crowd if m.town == town]).values()) for town in ("Bern", "Linz", "Ulm")], ["town", *describe([1, 2])])
    pivot(crowd, "band", "town", "height")
    print("{:.4f} {:.4f} {:.4f}".format(*regression([(m.age, m.height) for m in crowd])))
    normal = statistics.NormalDist.from_samples(m.height for m in crowd)
    print(f"{normal.mean:.3f} {normal.stdev:.3f} {normal.cdf(180):.4f} {normal.inv_cdf(0.9):.3f}", statistics.multimode(m.joined for m in crowd)[:3])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
