"""A template engine on regular expressions: variables with filters, conditions, loops, includes and escapes.

    {{ user.name | upper }}   {% for x in items %}..{% else %}..{% end %}   {% if a and not b %}..{% elif c %}..{% end %}
    {% include name %}   {# comment #}

Usage: templates.py [repetitions]
"""

import re
import sys

TAG = re.compile(r"(?s)(?P<comment>\{\#.*?\#\}) | \{\{\s*(?P<expr>.*?)\s*\}\} | \{%\s*(?P<word>\w+)\s*(?P<rest>.*?)\s*%\}\n?", re.VERBOSE)
FILTER = re.compile(r"\s*\|\s*(?P<name>\w+)(?:\((?P<args>[^)]*)\))?")
ATOM = re.compile(r"""(?P<number>-?\d+(?:\.\d+)?)|(?P<string>'[^']*'|"[^"]*")|(?P<path>[A-Za-z_]\w*(?:\.\w+)*)""")
FOR = re.compile(r"(?P<name>\w+(?:\s*,\s*\w+)*)\s+in\s+(?P<source>.+)")
COMPARISON = re.compile(r"\s*(==|!=|<=?|>=?)\s*")


class TemplateError(Exception):
    def __init__(self, message, source, position):
        super().__init__(f"line {source.count(chr(10), 0, position) + 1}: {message}")


FILTERS = {
    "upper": str.upper,
    "title": str.title,
    "length": len,
    "join": lambda value, separator=", ": separator.join(map(str, value)),
    "default": lambda value, other: other if value is None else value,
    "fixed": lambda value, digits=2: f"{value:.{digits}f}",
    "pad": lambda value, width: str(value).ljust(width),
    "right": lambda value, width: str(value).rjust(width),
    "sort": sorted,
    "raw": lambda value: Raw(value),
    "words": lambda value: re.findall(r"\w+", value),
    "slug": lambda value: re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-"),
}


class Raw(str):
    """Text that is not to be escaped."""


def escape(value):
    if isinstance(value, Raw):
        return value
    return re.sub(r"[&<>\"']", lambda m: f"&#{ord(m[0])};", str(value))


def lookup(path, scope):
    value = scope.get(path[0])
    for name in path[1:]:
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, (list, tuple)) and name.isdigit():
            value = value[int(name)] if int(name) < len(value) else None
        else:
            value = getattr(value, name, None)
    return value


def compile_atom(text):
    m = ATOM.fullmatch(text.strip())
    if m is None:
        raise ValueError(f"cannot read {text!r}")
    if m["number"]:
        constant = float(m["number"]) if "." in m["number"] else int(m["number"])
        return lambda scope: constant
    if m["string"]:
        constant = m["string"][1:-1]
        return lambda scope: constant
    path = m["path"].split(".")
    return lambda scope: lookup(path, scope)


def compile_filtered(text):
    first, bar, _ = text.partition("|")
    value = compile_atom(first)
    position = len(first)
    while position < len(text):
        m = FILTER.match(text, position)
        if m is None:
            raise ValueError(f"cannot read {text[position:].strip()!r}")
        if m["name"] not in FILTERS:
            raise ValueError(f"no filter {m['name']}")
        args = [compile_atom(a) for a in re.split(r"\s*,\s*", m["args"])] if m["args"] else []
        value = apply_filter(FILTERS[m["name"]], value, args)
        position = m.end()
    return value


def apply_filter(function, value, args):
    return lambda scope: function(value(scope), *(a(scope) for a in args))


def compile_test(text):
    for word, combine in ("or", any), ("and", all):
        parts = re.split(rf"\s+{word}\s+", text)
        if len(parts) > 1:
            tests = [compile_test(p) for p in parts]
            return lambda scope: combine(t(scope) for t in tests)
    if m := re.match(r"not\s+", text):
        inner = compile_test(text[m.end() :])
        return lambda scope: not inner(scope)
    parts = COMPARISON.split(text)
    if len(parts) == 1:
        return compile_filtered(text)
    left, sign, right = parts
    a, b = compile_filtered(left), compile_filtered(right)
    return {
        "==": lambda s: a(s) == b(s),
        "!=": lambda s: a(s) != b(s),
        "<": lambda s: a(s) < b(s),
        "<=": lambda s: a(s) <= b(s),
        ">": lambda s: a(s) > b(s),
        ">=": lambda s: a(s) >= b(s),
    }[sign]


class Template:
    def __init__(self, source, library=None):
        self.source, self.library = source, library or {}
        self.position = 0
        self.tags = TAG.finditer(source)
        self.body, stop, _ = self.block()
        if stop:
            raise TemplateError(f"{stop} without a beginning", source, self.position)

    def block(self, *ends):
        """Nodes up to a tag out of ends; each node is a generator function of the scope."""
        nodes = []
        for m in self.tags:
            if literal := self.source[self.position : m.start()]:
                nodes.append(lambda scope, text=literal: iter((text,)))
            self.position = m.end()
            try:
                if m["expr"] is not None:
                    nodes.append(self.output(compile_filtered(m["expr"])))
                elif word := m["word"]:
                    if word in ends or word in ("end", "else", "elif"):
                        return nodes, word, m["rest"]
                    handler = getattr(self, f"tag_{word}", None)
                    if handler is None:
                        raise ValueError(f"no tag {word}")
                    nodes.append(handler(m["rest"]))
            except ValueError as e:
                raise TemplateError(str(e), self.source, m.start()) from e
        if ends:
            raise TemplateError("end missing", self.source, len(self.source))
        text = self.source[self.position :]
        nodes.append(lambda scope: iter((text,)))
        return nodes, None, None

    def output(self, value):
        return lambda scope: iter((escape("" if (v := value(scope)) is None else v),))

    def tag_if(self, rest):
        branches, test = [], compile_test(rest)
        while True:
            nodes, stop, rest = self.block("end", "elif", "else")
            branches.append((test, nodes))
            if stop == "end":
                break
            test = compile_test(rest) if stop == "elif" else (lambda scope: True)

        def run(scope):
            for test, nodes in branches:
                if test(scope):
                    yield from render(nodes, scope)
                    return

        return run

    def tag_for(self, rest):
        m = FOR.fullmatch(rest)
        if m is None:
            raise ValueError(f"for what: {rest!r}")
        names, source = re.split(r"\s*,\s*", m["name"]), compile_filtered(m["source"])
        body, stop, _ = self.block("end", "else")
        other = self.block("end")[0] if stop == "else" else []

        def run(scope):
            items = list(source(scope) or ())
            for number, item in enumerate(items, 1):
                bound = {names[0]: item} if len(names) == 1 else dict(zip(names, item, strict=True))
                loop = {"number": number, "first": number == 1, "last": number == len(items)}
                yield from render(body, scope | bound | {"loop": loop})
            if not items:
                yield from render(other, scope)

        return run

    def tag_include(self, rest):
        return lambda scope: iter((self.library[rest].render(**scope),))

    def render(self, **scope):
        return "".join(render(self.body, scope))


def render(nodes, scope):
    for node in nodes:
        yield from node(scope)


ROW = Template("{{ loop.number | right(2) }}. {{ item.name | pad(12) }}{{ item.price | fixed | right(8) }}{% if not loop.last %}\n{% end %}")
PAGE = Template(
    """Dear {{ user.name | title }},{# never seen #}
{% if items and items | length > 1 %}
your {{ items | length }} items ({{ tags | sort | join(' + ') }}):
{% elif items %}
your only item:
{% else %}
nothing today.
{% end %}
{% for item in items %}{% include row %}{% else %}  ---{% end %}

{% for key, value in totals %}{{ key }}={{ value | fixed(1) }}{% if not loop.last %}; {% end %}{% end %}
{{ note }} {{ note | raw }} {{ missing | default("n/a") }} {{ user.emails.1 }} {{ title | slug }}{{ user.none }}
""",
    {"row": ROW},
)
BAD = ["{{ a b }}", "x\n{{ a | nope }}", "{% if a %}", "{% end %}", "{% jump %}", "{% for x %}{% end %}", "{{ a | pad(b c) }}"]


class User:
    def __init__(self, name, *emails):
        self.name, self.emails = name, emails


def main(repetitions):
    items = [{"name": n, "price": p} for n, p in (("tea", 4.5), ("kettle", 38.999), ("cup & saucer", 12))]
    common = dict(user=User("mary ann", "a@x", "b@y"), note="<b>5 > 3</b>", title="  Hello, World: the 2nd! ", tags={"b", "a", "c"})
    for n in 3, 1, 0:
        total = sum(i["price"] for i in items[:n])
        print(PAGE.render(items=items[:n], totals=[("sum", total), ("tax", total * 0.19)], **common))
    size = sum(len(PAGE.render(items=items * 8, totals=[], **common)) for _ in range(repetitions))
    print(size)
    for source in BAD:
        try:
            print(repr(Template(source).render(a="1")))
        except TemplateError as e:
            print(f"{source!r}: {e} ({type(e.__cause__).__name__})")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
