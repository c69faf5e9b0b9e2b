"""JSON both ways: a parser and printer of our own, checked against the json module on the same documents."""

import json
import math
import sys

ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
UNESCAPE = {v: k for k, v in ESCAPES.items() if v != "/"}
WORDS = {"true": True, "false": False, "null": None}


class BadJSON(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        super().__init__(f"{message} (line {line}, column {column})")


class Reader:
    """One pass, one character of lookahead."""

    def __init__(self, text):
        self.text = text
        self.at = 0

    def fail(self, message):
        raise BadJSON(message, self.text, self.at)

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1
        return self.peek()

    def take(self, char):
        if self.skip() != char:
            self.fail(f"{char} expected")
        self.at += 1

    def document(self):
        value = self.value()
        if self.skip():
            self.fail("something after the end")
        return value

    def value(self):
        match self.skip():
            case "{":
                return self.object()
            case "[":
                return self.array()
            case '"':
                return self.string()
            case "":
                self.fail("unexpected end")
            case c if c == "-" or "0" <= c <= "9":
                return self.number()
        for word, value in WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        self.fail("no value")

    def object(self):
        result = {}
        self.take("{")
        if self.skip() == "}":
            self.at += 1
            return result
        while True:
            if self.skip() != '"':
                self.fail("a name in quotes expected")
            key = self.string()
            self.take(":")
            result[key] = self.value()
            if self.skip() == ",":
                self.at += 1
            else:
                self.take("}")
                return result

    def array(self):
        result = []
        self.take("[")
        if self.skip() == "]":
            self.at += 1
            return result
        while True:
            result.append(self.value())
            if self.skip() == ",":
                self.at += 1
            else:
                self.take("]")
                return result

    def string(self):
        self.at += 1
        pieces, start = [], self.at
        while (c := self.peek()) != '"':
            if not c or c < " ":
                self.fail("string not closed" if not c else "control character in a string")
            self.at += 1
            if c == "\\":
                pieces.append(self.text[start : self.at - 1])
                pieces.append(self.escape())
                start = self.at
        pieces.append(self.text[start : self.at])
        self.at += 1
        return "".join(pieces)

    def escape(self):
        c = self.peek()
        self.at += 1
        if c != "u":
            return ESCAPES.get(c) or self.fail("bad escape")
        code = self.hex4()
        if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.at):
            back = self.at
            self.at += 2
            low = self.hex4()
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + (code - 0xD800 << 10) + (low - 0xDC00))
            self.at = back
        return chr(code)

    def hex4(self):
        digits = self.text[self.at : self.at + 4]
        if len(digits) < 4 or not all(d in "0123456789abcdefABCDEF" for d in digits):
            self.fail("four hex digits expected")
        self.at += 4
        return int(digits, 16)

    def digits(self):
        start = self.at
        while self.peek().isdigit():
            self.at += 1
        if start == self.at:
            self.fail("digit expected")

    def number(self):
        start = self.at
        if self.peek() == "-":
            self.at += 1
        if self.peek() == "0":
            self.at += 1
        else:
            self.digits()
        kind = int
        if self.peek() == ".":
            kind = float
            self.at += 1
            self.digits()
        if self.peek() in ("e", "E"):
            kind = float
            self.at += 1
            if self.peek() in ("+", "-"):
                self.at += 1
            self.digits()
        return kind(self.text[start : self.at])


def quoted(text):
    out = ['"']
    for c in text:
        if c in UNESCAPE:
            out.append("\\" + UNESCAPE[c])
        elif " " <= c < "\x7f" or c == "\x7f":
            out.append(c)
        elif (code := ord(c)) < 0x10000:
            out.append(f"\\u{code:04x}")
        else:
            code -= 0x10000
            out.append(f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}")
    out.append('"')
    return "".join(out)


def dumps(value, indent=None, level=0):
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, float):
        if math.isfinite(value):
            return repr(value)
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, dict):
        items = [f"{quoted(key)}: {dumps(v, indent, level + 1)}" for key, v in value.items()]
        ends = "{}"
    elif isinstance(value, (list, tuple)):
        items = [dumps(v, indent, level + 1) for v in value]
        ends = "[]"
    else:
        raise TypeError(f"cannot write {type(value).__name__}")
    if not items or indent is None:
        return ends[0] + ", ".join(items) + ends[1]
    inner = "\n" + " " * (indent * (level + 1))
    return ends[0] + inner + ("," + inner).join(items) + "\n" + " " * (indent * level) + ends[1]


def sample(n):
    """A document of n records with every kind of value; a small generator of numbers instead of random."""
    seed = 12345
    records = []
    for i in range(n):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        records.append(
            {
                "id": i,
                "name": f"item {seed % 1000}",
                "price": seed / 1000.0,
                "tags": ["a\tb", 'quote "', "back\\slash", "\u00fcber", "\u20ac", "\U0001f40d"][: seed % 7],
                "nested": {"ok": seed % 2 == 0, "none": None, "deep": [[[seed % 10]]]},
                "big": seed**3,
                "tiny": 1.5e-300 * (seed % 9),
            }
        )
    return {"version": "1.0", "count": n, "records": records, "empty": {}, "nothing": []}


BAD = ["", "[1, 2", '{"a" 1}', '{"a": 1,}', "[1 2]", "nul", '"\\x"', '"\\u12g4"', "01", "1.", "-", "2e", '"a\nb"', "[]]", '"abc']


def main(n):
    document = sample(n)
    for indent in None, 2:
        mine, theirs = dumps(document, indent), json.dumps(document, indent=indent)
        print(f"indent={indent}: {len(mine)} characters, same as json: {mine == theirs}")
        assert Reader(mine).document() == document == json.loads(mine)
    print(dumps(document["records"][3], 4))
    print(Reader(' {"a": [1, -2.5e3, true, null, "\\ud83d\\udc0d\\u00e9\\/"], "b": {}} ').document())
    print(ascii(Reader('"\\ud83d lonely \\udc0d"').document()))
    for text in BAD:
        try:
            print(Reader(text).document())
        except BadJSON as mine:
            try:
                json.loads(text)
            except json.JSONDecodeError as theirs:
                print(f"{text!r:12} {mine} | {theirs}")
            else:
                print(f"{text!r:12} {mine} | json accepts it")
    print(dumps([math.inf, -math.inf, math.nan, 1e22, 0.1, -0.0]), json.dumps([math.inf, -math.inf, math.nan, 1e22, 0.1, -0.0]))
    try:
        dumps({"a": {1, 2}})
    except TypeError as e:
        print(e)
    try:
        json.dumps({"a": {1, 2}})
    except TypeError as e:
        print(e)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)
