"""An assembler and a stack machine: labels, procedures, arrays, traps, a disassembler and a profile of instructions.

Usage: assembler.py [primes below n]
"""

import sys
from array import array
from collections import Counter
from enum import IntEnum


class Op(IntEnum):
    HALT = 0
    PUSH = 1
    DUP = 2
    DROP = 3
    SWAP = 4
    OVER = 5
    ADD = 6
    SUB = 7
    MUL = 8
    DIV = 9
    MOD = 10
    LT = 11
    EQ = 12
    NOT = 13
    JUMP = 14
    JZ = 15
    CALL = 16
    RET = 17
    LOAD = 18
    STORE = 19
    PRINT = 20
    EMIT = 21


WITH_OPERAND = {Op.PUSH, Op.JUMP, Op.JZ, Op.CALL}
HALT, PUSH, DUP, DROP, SWAP, OVER, ADD, SUB, MUL, DIV, MOD, LT, EQ, NOT, JUMP, JZ, CALL, RET, LOAD, STORE, PRINT, EMIT = map(int, Op)


class AssemblyError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")


class Trap(Exception):
    def __init__(self, message, at):
        super().__init__(f"{message} at {at}")


class Program:
    def __init__(self):
        self.code = array("l")
        self.labels = {}
        self.lines = {}
        self.memory = 0

    def disassemble(self):
        names = {at: name for name, at in self.labels.items()}
        at = 0
        while at < len(self.code):
            op = Op(self.code[at])
            label = f"{names[at]}:" if at in names else ""
            operand = ""
            if op in WITH_OPERAND:
                value = self.code[at + 1]
                operand = names.get(value, str(value)) if op is not Op.PUSH else str(value)
            yield f"{at:4} {label:8} {op.name.lower():6}{operand}".rstrip()
            at += 2 if operand else 1


def assemble(text):
    """Two passes in one: references to labels that come later are patched at the end. ".name n" reserves n cells."""
    program = Program()
    variables, patches = {}, []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition(";")[0].split()
        while words and words[0].endswith(":"):
            name = words.pop(0)[:-1]
            if name in program.labels:
                raise AssemblyError(number, f"label {name} again")
            program.labels[name] = len(program.code)
        if not words:
            continue
        if words[0].startswith("."):
            variables[words[0][1:]] = program.memory
            program.memory += int(words[1]) if len(words) > 1 else 1
            continue
        try:
            op = Op[words[0].upper()]
        except KeyError:
            raise AssemblyError(number, f"no instruction {words[0]}") from None
        if len(words) - 1 != (op in WITH_OPERAND):
            raise AssemblyError(number, f"{words[0]} takes {int(op in WITH_OPERAND)} operand, not {len(words) - 1}")
        program.lines[len(program.code)] = number
        program.code.append(op)
        for word in words[1:]:
            if word.lstrip("-").isdigit():
                program.code.append(int(word))
            elif word in variables:
                program.code.append(variables[word])
            else:
                patches.append((len(program.code), word, number))
                program.code.append(-1)
    for at, name, number in patches:
        if name not in program.labels:
            raise AssemblyError(number, f"no label {name}")
        program.code[at] = program.labels[name]
    return program


def truncated(a, b):
    """Division towards zero, as processors do it."""
    q = abs(a) // abs(b)
    return q if (a < 0) == (b < 0) else -q


def execute(program, arguments=(), limit=5_000_000, profile=None):
    code, memory = program.code, [0] * program.memory
    memory[: len(arguments)] = arguments
    stack, calls, out = [], [], []
    at = steps = 0
    try:
        while True:
            op = code[at]
            steps += 1
            if profile is not None:
                profile[op] += 1
            at += 1
            if op == PUSH:
                stack.append(code[at])
                at += 1
            elif op == LOAD:
                stack[-1] = memory[stack[-1]]
            elif op == STORE:
                where = stack.pop()
                memory[where] = stack.pop()
            elif op == ADD:
                right = stack.pop()
                stack[-1] += right
            elif op == SUB:
                right = stack.pop()
                stack[-1] -= right
            elif op == MUL:
                right = stack.pop()
                stack[-1] *= right
            elif op == DIV:
                right = stack.pop()
                stack[-1] = truncated(stack[-1], right)
            elif op == MOD:
                right = stack.pop()
                stack[-1] -= right * truncated(stack[-1], right)
            elif op == LT:
                right = stack.pop()
                stack[-1] = int(stack[-1] < right)
            elif op == EQ:
                right = stack.pop()
                stack[-1] = int(stack[-1] == right)
            elif op == NOT:
                stack[-1] = int(not stack[-1])
            elif op == JZ:
                at = at + 1 if stack.pop() else code[at]
            elif op == JUMP:
                at = code[at]
                if steps > limit:
                    raise Trap("out of time", at)
            elif op == DUP:
                stack.append(stack[-1])
            elif op == DROP:
                stack.pop()
            elif op == SWAP:
                stack[-1], stack[-2] = stack[-2], stack[-1]
            elif op == OVER:
                stack.append(stack[-2])
            elif op == CALL:
                calls.append(at + 1)
                if len(calls) > 200:
                    raise Trap("calls too deep", at - 1)
                at = code[at]
            elif op == RET:
                at = calls.pop()
            elif op == PRINT:
                out.append(f"{stack.pop()} ")
            elif op == EMIT:
                out.append(chr(stack.pop()))
            else:
                return "".join(out), steps, stack
    except IndexError:
        raise Trap("stack or memory exceeded", at) from None
    except ZeroDivisionError:
        raise Trap("division by zero", at) from None


PRIMES = """
    .n              ; first argument
    .i
    .j
    .sieve 6000
        push 2
        push i
        store
next:   push i      ; while i < n
        load
        push n
        load
        lt
        jz end
        call test
        jz step
        call strike
step:   push i
        load
        push 1
        add
        push i
        store
        jump next
test:   push i      ; is i still there?
        load
        push sieve
        add
        load
        not
        ret
strike: push i
        load
        dup
        add
        push j
        store
again:  push j
        load
        push n
        load
        lt
        jz done
        push 1
        push j
        load
        push sieve
        add
        store
        push j
        load
        push i
        load
        add
        push j
        store
        jump again
done:   ret
end:    push 2
        push i
        store
show:   push i
        load
        push n
        load
        lt
        jz stop
        call test
        jz skip
        push i
        load
        print
skip:   push i
        load
        push 1
        add
        push i
        store
        jump show
stop:   halt
"""
FACTORIAL = """
        push 25
        call fact
        print
        halt
fact:   dup         ; n -> n!
        jz one
        dup
        push 1
        sub
        call fact
        mul
        ret
one:    drop
        push 1
        ret
"""
BROKEN = ["add", "push", "jump nowhere", "a: a: halt", "fly 1", "push 1\npush 0\ndiv", "x: call x", "x: jump x", "push 7 8", "push 9\nload"]


def main(n):
    profile = Counter()
    text, steps, stack = execute(assemble(PRIMES), [n], 10**9, profile)
    primes = text.split()
    print(f"{len(primes)} primes below {n} in {steps} steps:", *primes[:10], "...", *primes[-3:], stack)
    for op, times in profile.most_common(6):
        print(f"  {Op(op).name:6} {times:6} {times / steps:6.1%}")
    factorial = assemble(FACTORIAL)
    print(*factorial.disassemble(), sep="\n")
    print(execute(factorial))
    for source in BROKEN:
        try:
            print(execute(assemble(source), limit=1000))
        except (AssemblyError, Trap) as e:
            print(f"{source!r}: {type(e).__name__}: {e}")


main(min(int(sys.argv[1]), 6000) if len(sys.argv) > 1 else 400)
