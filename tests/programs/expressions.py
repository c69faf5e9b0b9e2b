"""An expression language: tokeniser, recursive-descent parser, constant folding and evaluation over syntax trees.

Usage: expressions.py [repetitions]

    program   = { statement (";" | end of line) }
    statement = "let" name "=" expr | "def" name "(" [names] ")" "=" expr | expr
    expr      = "if" expr "then" expr "else" expr | or
    or, and, comparison, sum, product, power: the usual levels; "-" and "not" before operands; calls
"""

import math
import operator
import re
import sys
from collections import namedtuple

TOKEN = re.compile(
    r"""
    (?P<number> \d+ (?: \.\d* )? (?: [eE][+-]?\d+ )? | \.\d+ )
  | (?P<name>   [A-Za-z_]\w* )
  | (?P<op>     \*\* | // | [<>=!]= | [-+*/%^<>=(),] )
  | (?P<end>    [;\n] )
  | (?P<space>  [ \t]+ | \#[^\n]* )
  | (?P<bad>    . )
    """,
    re.VERBOSE,
)
KEYWORDS = {"let", "def", "if", "then", "else", "and", "or", "not"}


class Problem(Exception):
    def __init__(self, message, column=None):
        super().__init__(message)
        self.column = column

    def __str__(self):
        where = "" if self.column is None else f" at column {self.column}"
        return f"{self.args[0]}{where}"


class Token(namedtuple("Token", "kind text column")):
    __slots__ = ()

    def __repr__(self):
        return f"{self.kind}:{self.text!r}"


def tokenise(source):
    line_start = 0
    for m in TOKEN.finditer(source):
        kind, text = m.lastgroup, m.group()
        column = m.start() - line_start + 1
        if kind == "space":
            continue
        if kind == "bad":
            raise Problem(f"strange character {text!r}", column)
        if kind == "name" and text in KEYWORDS:
            kind = text
        yield Token(kind, text, column)
        if text == "\n":
            line_start = m.end()
    yield Token("end", "", len(source) - line_start + 1)


class Node:
    """Nodes compare and print by their fields."""

    fields = ()

    def __init__(self, *values):
        assert len(values) == len(self.fields), (type(self), values)
        for name, value in zip(self.fields, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, f)) for f in self.fields)})"


def node(name, *fields):
    return type(name, (Node,), {"fields": fields})


Number = node("Number", "value")
Name = node("Name", "id")
Unary = node("Unary", "op", "operand")
Binary = node("Binary", "op", "left", "right")
Choice = node("Choice", "test", "then", "orelse")
Call = node("Call", "function", "args")
Let = node("Let", "name", "value")
Def = node("Def", "name", "params", "body")

o = operator
BINARY = dict(zip("+ - * / // % ** ^".split(), (o.add, o.sub, o.mul, o.truediv, o.floordiv, o.mod, o.pow, o.pow)))
BINARY |= {"<": o.lt, ">": o.gt, "<=": o.le, ">=": o.ge, "==": o.eq, "!=": o.ne}
LEVELS = [("<", ">", "<=", ">=", "==", "!="), ("+", "-"), ("*", "/", "//", "%")]


class Parser:
    def __init__(self, source):
        self.tokens = tokenise(source)
        self.token = next(self.tokens)

    def advance(self):
        token = self.token
        if token.kind != "end" or token.text:
            self.token = next(self.tokens)
        return token

    def at(self, *texts):
        return self.token.kind != "number" and self.token.text in texts

    def expect(self, what):
        if what in (self.token.text, self.token.kind):
            return self.advance()
        raise Problem(f"{what} expected, found {self.token.text.strip() or 'the end'}", self.token.column)

    def statements(self):
        while True:
            while self.at(";", "\n"):
                self.advance()
            if self.token.kind == "end":
                return
            yield self.statement()
            if self.token.kind != "end":
                raise Problem(f"unexpected {self.token.text}", self.token.column)

    def statement(self):
        if self.at("let"):
            self.advance()
            name = self.expect("name").text
            self.expect("=")
            return Let(name, self.expr())
        if self.at("def"):
            self.advance()
            name = self.expect("name").text
            self.expect("(")
            params = self.listed(lambda: self.expect("name").text)
            self.expect("=")
            return Def(name, params, self.expr())
        return self.expr()

    def listed(self, item):
        """Items with commas between them up to the closing parenthesis."""
        items = []
        while not self.at(")"):
            items.append(item())
            if not self.at(")"):
                self.expect(",")
        self.advance()
        return items

    def expr(self):
        if self.at("if"):
            self.advance()
            test = self.expr()
            self.expect("then")
            then = self.expr()
            self.expect("else")
            return Choice(test, then, self.expr())
        return self.logic("or", lambda: self.logic("and", self.negation))

    def logic(self, word, part):
        node = part()
        while self.at(word):
            self.advance()
            node = Binary(word, node, part())
        return node

    def negation(self):
        if self.at("not"):
            self.advance()
            return Unary("not", self.negation())
        return self.level(0)

    def level(self, n):
        if n == len(LEVELS):
            return self.unary()
        node = self.level(n + 1)
        while self.at(*LEVELS[n]):
            op = self.advance().text
            node = Binary(op, node, self.level(n + 1))
        return node

    def unary(self):
        if self.at("-"):
            self.advance()
            return Unary("-", self.unary())
        base = self.atom()
        if self.at("**", "^"):
            self.advance()
            return Binary("**", base, self.unary())
        return base

    def atom(self):
        token = self.token
        if token.kind == "number":
            self.advance()
            return Number(int(token.text) if token.text.isdigit() else float(token.text))
        if token.kind == "name":
            self.advance()
            if self.at("("):
                self.advance()
                return Call(token.text, self.listed(self.expr))
            return Name(token.text)
        self.expect("(")
        node = self.expr()
        self.expect(")")
        return node


def fold(node):
    """Compute what is constant."""
    match node:
        case Unary(op="-", operand=operand):
            operand = fold(operand)
            return Number(-operand.value) if isinstance(operand, Number) else Unary("-", operand)
        case Binary(op=op, left=left, right=right):
            left, right = fold(left), fold(right)
            if isinstance(left, Number) and isinstance(right, Number) and op in "+-*":
                return Number(BINARY[op](left.value, right.value))
            return Binary(op, left, right)
        case Choice(test=test, then=then, orelse=orelse):
            return Choice(fold(test), fold(then), fold(orelse))
        case Call(function=function, args=args):
            return Call(function, [fold(a) for a in args])
        case Let(value=value):
            node.value = fold(value)
        case Def(body=body):
            node.body = fold(body)
    return node


class Calculator:
    """Evaluates by a method a kind of node, found by name."""

    def __init__(self):
        self.names = {"pi": math.pi}
        self.functions = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "gcd": math.gcd}
        self.depth = self.steps = 0

    def eval(self, node, env):
        self.steps += 1
        return getattr(self, "eval_" + type(node).__name__)(node, env)

    def eval_Number(self, node, env):
        return node.value

    def eval_Name(self, node, env):
        for scope in env, self.names:
            if node.id in scope:
                return scope[node.id]
        raise Problem(f"unknown name {node.id}")

    def eval_Unary(self, node, env):
        value = self.eval(node.operand, env)
        return -value if node.op == "-" else not value

    def eval_Binary(self, node, env):
        left = self.eval(node.left, env)
        if node.op == "and":
            return left and self.eval(node.right, env)
        if node.op == "or":
            return left or self.eval(node.right, env)
        return BINARY[node.op](left, self.eval(node.right, env))

    def eval_Choice(self, node, env):
        return self.eval(node.then if self.eval(node.test, env) else node.orelse, env)

    def eval_Call(self, node, env):
        args = [self.eval(a, env) for a in node.args]
        function = self.functions.get(node.function)
        if function is None:
            raise Problem(f"unknown function {node.function}")
        if not isinstance(function, Def):
            return function(*args)
        if len(args) != len(function.params):
            raise Problem(f"{function.name} takes {len(function.params)}, got {len(args)}")
        if self.depth == 60:
            raise Problem(f"{function.name} calls itself too deeply")
        self.depth += 1
        try:
            return self.eval(function.body, dict(zip(function.params, args)))
        finally:
            self.depth -= 1

    def eval_Let(self, node, env):
        self.names[node.name] = value = self.eval(node.value, env)
        return value

    def eval_Def(self, node, env):
        self.functions[node.name] = node


def run(calculator, source):
    try:
        for node in Parser(source).statements():
            value = calculator.eval(fold(node), {})
            if value is not None:
                print("  =>", value)
    except Problem as e:
        print("  problem:", e)
    except (ZeroDivisionError, ValueError, OverflowError, TypeError) as e:
        print(f"  {type(e).__name__}: {e}")


SCRIPT = """
1 + 2 * 3 ** 2 ** 1 - -4
let r = 2.5; pi * r ^ 2
def square(x) = x * x; square(square(3)) - 1
def fact(n) = if n <= 1 then 1 else n * fact(n - 1); fact(30); fact(100)
def fib(n) = if n < 2 then n else fib(n - 1) + fib(n - 2); fib(11)
def hyp(a, b) = sqrt(square(a) + square(b)); hyp(3, 4); hyp(5)
not 1 > 2 and 7 // 2 == 3 or nonsense
7 % 0
-2 ** 2; (-2) ** 2; 2 ** -1; 10 / 4; 7 // -2
sqrt(-1)
2 $ 3
(1 + 2
let = 5
1 2
foo(1)
max(1, gcd(12, 18), 3); min(); abs(-3.5e2); .5 + 1.
10.0 ** 400
"""


def main(repetitions):
    calculator = Calculator()
    for line in SCRIPT.strip().splitlines():
        print(line)
        run(calculator, line)
    print(fold(next(Parser("2 * (3 + 4) - f(1 + 1, y)").statements())))
    print(list(tokenise("let a=1.5e3 # comment")))
    run(calculator, "def loop(n, acc) = if n == 0 then acc else loop(n - 1, (acc * 7 + n) % 1000); loop(59, 1)")
    for _ in range(repetitions):
        run(calculator, "fib(12)")
    print("steps", calculator.steps)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
