"""A text report: wrapped paragraphs, justified and in columns, tables and charts by f-strings.

Usage: report.py [repetitions]
"""

import sys
import textwrap
from itertools import zip_longest

STORY = """\
The harbour authority has, for the third year in a row, published its figures late; it blames -- not for the first
time -- the tide tables. Ship-to-shore traffic rose by 12.5%, while the number of complaints about well-known
noise-making machinery (foghorns, "sirens", winches) fell from 1,204 to 1,198.

Visitors numbered 48,210. Of these, two-thirds came by rail; nobody knows how the others came. An extraordinarily
long word, Donaudampfschifffahrtsgesellschaft, was seen on a hull in June.\tIt left in July.
"""
SHIPS = [
    # name, tonnes, cargo value, share of a year at sea, built
    ("Aurora", 12_450, 1_234_567.891, 0.4567, 1987),
    ("B\u00e9atrice", 980, 45_000.5, 0.98, 2003),
    ("Cormorant", 150_300, 98_765_432.1, 0.051, 1999),
    ("Dori\u00e4n", 7, 0, 0.0, 2024),
]


def justify(text, width):
    """Spread the words of all lines but the last over the width; extra blanks from the left and right in turn."""
    lines = textwrap.wrap(text, width)
    for number, line in enumerate(lines):
        words = line.split()
        gaps = len(words) - 1
        if number == len(lines) - 1 or not gaps:
            yield line
            continue
        each, extra = divmod(width - sum(map(len, words)), gaps)
        wide = set(range(extra)) if number % 2 == 0 else set(range(gaps - extra, gaps))
        yield "".join(w + " " * ((each + (i in wide)) if i < gaps else 0) for i, w in enumerate(words))


def columns(left, right, width, gap=" | "):
    for a, b in zip_longest(left, right, fillvalue=""):
        yield f"{a:<{width}}{gap}{b}".rstrip()


class Table:
    """Columns as (title, format, alignment); the widths follow from the cells."""

    def __init__(self, *specs):
        self.specs = specs
        self.rows = []

    def add(self, *cells):
        self.rows.append([format(cell, spec) for cell, (_, spec, _) in zip(cells, self.specs, strict=True)])

    def __format__(self, style):
        cells = [[title for title, _, _ in self.specs], *self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        aligns = [align for _, _, align in self.specs]
        lines = []
        for number, row in enumerate(cells):
            body = [f"{cell:{align}{width}}" for cell, align, width in zip(row, aligns, widths)]
            match style:
                case "csv":
                    lines.append(";".join(row))
                case "box":
                    lines.append("| " + " | ".join(body) + " |")
                case "" | "plain":
                    lines.append("  ".join(body).rstrip())
                case _:
                    raise ValueError(f"Unknown style {style!r} for {type(self).__name__}")
            if number == 0 and style != "csv":
                lines.append("-" * len(lines[0]))
        return "\n".join(lines)


def bar_chart(rows, width=40):
    largest = max(value for _, value in rows) or 1
    blocks = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589"
    for label, value in rows:
        eighths = round(value / largest * width * 8)
        full, rest = divmod(eighths, 8)
        yield f"{label:>10.8} {'\u2588' * full + blocks[rest]:<{width + 1}}{value:>14,.1f}"


def bytes_text(n):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if abs(n) < 1024 or unit == "GiB":
            return f"{n:.1f} {unit}" if unit != "B" else f"{n} B"
        n /= 1024


def number_formats():
    samples = [0, 42, -1234567, 3.14159, -0.00012345, 1e22, 123456789.987654321]
    specs = ["", "+", ",", "_", "010", ">12", "^12", ".3f", ".3e", ".4g", "+.1%", "*^+14,.1f"]
    for spec in specs:
        cells = []
        for x in samples:
            cells.append(f"{x:{spec}}")
        print(f"{spec:>10}  " + "  ".join(cells))
    for n in 0, 255, -255, 2**40:
        print(f"{n:d} {n:b} {n:#o} {n:x} {n:#X} {n:#012x} {n:_b} {n:c}" if 0 < n < 256 else f"{n:d} {n:#b} {n:#x} {n:_x} {n:,}")
    text = "h\u00e9llo"
    print(f"[{text:8}] [{text:>8}] [{text:-^9}] [{text:.2}] [{text!r:>9}] [{text!a}] {text=} {len(text)*2=:04d}")
    for bad in lambda: f"{'x':d}", lambda: f"{3:.2d}", lambda: f"{3.5:x}", lambda: f"{[]:>5}", lambda: f"{Table():fancy}":
        try:
            print(bad())
        except (TypeError, ValueError) as e:
            print(f"{type(e).__name__}: {e}")


def main(repetitions):
    for _ in range(repetitions):
        first, second = STORY.split("\n\n")
        left, right = list(justify(first, 36)), list(justify(second, 32))
    print(*columns(left, right, 36), sep="\n")
    assert all(len(line) == 36 for line in left[:-1])
    print(textwrap.indent(textwrap.fill(second, 60, initial_indent="* ", subsequent_indent="  "), "    "))
    print(textwrap.shorten(first, 60, placeholder=" [...]"))
    wrapper = textwrap.TextWrapper(width=24, max_lines=4, break_on_hyphens=False, drop_whitespace=True, tabsize=4)
    print(*wrapper.wrap(second), sep="\n")
    print(textwrap.dedent("\n      two\n        four\n      two\n"))
    table = Table(("ship", "", "<"), ("tonnes", ",", ">"), ("value", ",.2f", ">"), ("at sea", ".1%", ">"), ("built", "d", "^"))
    for ship in SHIPS * repetitions:
        table.add(*ship)
    table.rows = table.rows[: len(SHIPS)]
    for style in "plain", "box", "csv":
        print(f"{table:{style}}\n")
    print(*bar_chart([(name, value) for name, _, value, *_ in SHIPS]), sep="\n")
    print(*(bytes_text(n) for n in (0, 1023, 1024, 1536, 10**6, 5 * 2**30, 2**45)))
    number_formats()
    print("%-10s|%5.1f|%+d|%05d|%x|%%|%r|%c|%8.3e" % ("old", 2.25, 3, 42, 255, "q", "z", 12345.678))
    print("{0!r:>8} {name:^{width}} {1[2]} {2.real:.1f} {{}}".format("a", [1, 2, 3], 4 + 5j, name="mid", width=9))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
