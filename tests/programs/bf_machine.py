"""A Brainf*ck machine: plain interpreter, and a compiler to folded instructions; both must agree.

Usage: bf_machine.py [n]
"""

import sys
from math import isqrt

REVERSE = ">,[>,]<[.<]"
STAMMER = ",[..,]"
UPPER = ",[" + "-" * 32 + ".,]"


def speak(text):
    """A program that prints a text: each character is a product and a rest."""
    parts = []
    for code in text.encode("latin-1"):
        a = isqrt(code)
        b, rest = divmod(code, a)
        parts.append(f">{'+' * a}[<{'+' * b}>-]<{'+' * rest}.[-]")
    return "".join(parts)


def stairs(n):
    """Rows of 1 to n stars. Cells: rows left, width, two copies of it, star, newline."""
    cells = ">>>" + "+" * 6 + "[>" + "+" * 7 + "<-]>>" + "+" * 10 + "<<<<<" + "+" * n
    copy = "[>+>+<<-]>>[<<+>>-]<"
    return f"{cells}[>+{copy}[>>.<<-]>>>.<<<<<-]"


def square(n):
    """Counts to n * n in nested loops and prints the character of that number."""
    return "+" * n + "[>" + "+" * n + "[>+<-]<-]>>."


class BracketError(SyntaxError):
    pass


class Machine:
    """Cells are bytes on a tape that grows to the right; reading past the input gives 0."""

    def __init__(self, data=""):
        self.tape = bytearray(16)
        self.head = 0
        self.input = iter(data.encode())
        self.output = bytearray()
        self.steps = 0

    def text(self):
        return self.output.decode("latin-1")


def match_brackets(code):
    """Position of each bracket's partner."""
    partner, opened = {}, []
    for at, sign in enumerate(code):
        if sign == "[":
            opened.append(at)
        elif sign == "]":
            if not opened:
                raise BracketError(f"] without [ at {at}")
            start = opened.pop()
            partner[start], partner[at] = at, start
    if opened:
        raise BracketError(f"[ without ] at {opened[-1]}")
    return partner


def interpret(source, data="", limit=200_000_000):
    code = [c for c in source if c in "+-<>[].,"]
    partner = match_brackets(code)
    m = Machine(data)
    tape, at = m.tape, 0
    while at < len(code):
        m.steps += 1
        if m.steps > limit:
            raise TimeoutError(f"more than {limit} steps")
        match code[at]:
            case "+":
                tape[m.head] = tape[m.head] + 1 & 255
            case "-":
                tape[m.head] = tape[m.head] - 1 & 255
            case ">":
                m.head += 1
                if m.head == len(tape):
                    tape.extend(bytes(len(tape)))
            case "<":
                m.head -= 1
                if m.head < 0:
                    raise IndexError("left of the tape")
            case "[":
                if not tape[m.head]:
                    at = partner[at]
            case "]":
                if tape[m.head]:
                    at = partner[at]
            case ".":
                m.output.append(tape[m.head])
            case ",":
                tape[m.head] = next(m.input, 0)
        at += 1
    return m


ADD, MOVE, OPEN, CLOSE, PUT, GET, CLEAR, SPREAD = range(8)


def fold(source):
    """Instructions (kind, argument): runs are counted, [-] clears, [->+<] and its like become one multiplication."""
    code = []
    for c in source:
        if c in "+-":
            step, kind = (1 if c == "+" else -1), ADD
        elif c in "<>":
            step, kind = (1 if c == ">" else -1), MOVE
        else:
            if c in "[].,":
                code.append([{"[": OPEN, "]": CLOSE, ".": PUT, ",": GET}[c], 0])
                if c == "]":
                    simplify(code)
            continue
        if code and code[-1][0] == kind:
            code[-1][1] += step
            if not code[-1][1]:
                code.pop()
        else:
            code.append([kind, step])
    opened = []
    for at, (kind, _) in enumerate(code):
        if kind == OPEN:
            opened.append(at)
        elif kind == CLOSE:
            if not opened:
                raise BracketError("] without [")
            code[at][1] = opened.pop()
            code[code[at][1]][1] = at
    if opened:
        raise BracketError("[ without ]")
    return [tuple(i) for i in code]


def simplify(code):
    """Replace an innermost loop that ends the code, if it takes 1 off its cell each round and comes back to it."""
    start = len(code) - 2
    while start >= 0 and code[start][0] in (ADD, MOVE):
        start -= 1
    if start < 0 or code[start][0] != OPEN:
        return
    offset, changes = 0, {}
    for kind, argument in code[start + 1 : -1]:
        if kind == MOVE:
            offset += argument
        else:
            changes[offset] = changes.get(offset, 0) + argument
    if offset or changes.pop(0, 0) != -1:
        return
    code[start:] = [[SPREAD, tuple(changes.items())]] if changes else [[CLEAR, 0]]


def run(code, data="", limit=200_000_000):
    m = Machine(data)
    tape, head, at, steps, end = m.tape, 0, 0, 0, len(code)
    while at < end:
        kind, argument = code[at]
        steps += 1
        if kind == ADD:
            tape[head] = (tape[head] + argument) & 255
        elif kind == MOVE:
            head += argument
            if head < 0:
                raise IndexError("left of the tape")
            while head >= len(tape):
                tape.extend(bytes(len(tape)))
        elif kind == OPEN:
            if not tape[head]:
                at = argument
        elif kind == CLOSE:
            if tape[head]:
                at = argument
            if steps > limit:
                raise TimeoutError(f"more than {limit} steps")
        elif kind == SPREAD:
            if value := tape[head]:
                for offset, factor in argument:
                    while head + offset >= len(tape):
                        tape.extend(bytes(len(tape)))
                    tape[head + offset] = (tape[head + offset] + value * factor) & 255
                tape[head] = 0
        elif kind == CLEAR:
            tape[head] = 0
        elif kind == PUT:
            m.output.append(tape[head])
        else:
            tape[head] = next(m.input, 0)
        at += 1
    m.head, m.steps = head, steps
    return m


def both(name, source, data=""):
    plain = interpret(source, data)
    folded = run(fold(source), data)
    assert plain.output == folded.output, (plain.output, folded.output)
    print(f"{name}: {plain.steps} steps, folded {folded.steps}; {plain.text()!r}")


def main(n):
    both("speak", speak("Good evening, B\xe9la!\n"))
    both("reverse", REVERSE, "stressed")
    both("stammer", STAMMER, "so")
    both("upper", UPPER, "shout")
    both("square", square(n))
    both("nested", "++++[>++++[>++++[>++++<-]<-]<-]>>>." + "[-]" * 3)
    rows = run(fold(stairs(n)))
    print(f"stairs: {rows.steps} folded steps")
    print(rows.text(), end="")
    both("stairs", stairs(4))
    print(fold("+++[->++>---<<][-]>+.,"))
    for wrong in "[[]", "+]", "<", "+[]":
        for execute in interpret, lambda code, **kw: run(fold(code), **kw):
            try:
                execute(wrong, limit=1000)
            except (BracketError, IndexError, TimeoutError) as e:
                print(f"{wrong:4} {type(e).__name__}: {e}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
