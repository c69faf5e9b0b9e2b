"""A one-way constraint solver that keeps a graph of variables satisfied, replanning as little as it can.

Each constraint has a strength and methods that compute one of its variables from the others. A variable remembers who
determines it and how strongly; a new constraint takes over the weakest variable that it can, which pushes the constraint that
determined it to look for another one. Plans (the order of methods) are extracted once and run many times.
Usage: constraints.py [chain length]
"""

import sys
from enum import IntEnum
from operator import attrgetter


class Strength(IntEnum):
    REQUIRED = 0
    STRONG = 1
    MEDIUM = 2
    WEAK = 3
    NONE = 4


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.users = []
        self.source = None
        self.walk = Strength.NONE
        self.mark = 0

    def __repr__(self):
        return f"{self.name}={self.value}"


class Unsatisfiable(Exception):
    pass


class Constraint:
    """Subclasses give outputs(), the variables that it can compute, and execute()."""

    def __init__(self, strength, *variables):
        self.strength = strength
        self.variables = variables
        self.output = None

    def outputs(self):
        return self.variables

    def inputs(self):
        return [v for v in self.variables if v is not self.output]

    def choose(self, mark):
        """Pick the unmarked output whose present source is weakest, if that is weaker than this constraint."""
        best = None
        for v in self.outputs():
            if v.mark != mark and (best is None or v.walk > best.walk):
                best = v
        self.output = best if best is not None and best.walk > self.strength else None
        return self.output

    def reckon(self):
        """Strength with which the output is held: the weakest of this and what it could give up instead."""
        weakest = self.strength
        for v in self.outputs():
            if v is not self.output and v.walk > weakest:
                weakest = v.walk
        self.output.walk = weakest

    def execute(self):
        raise NotImplementedError


class Stay(Constraint):
    def execute(self):
        pass


class Edit(Constraint):
    """Holds a variable whose value the program sets from outside."""

    def execute(self):
        pass


class Equal(Constraint):
    def execute(self):
        a, b = self.variables
        if self.output is a:
            a.value = b.value
        else:
            b.value = a.value


class Scale(Constraint):
    """target == source * factor + offset; factor and offset are never outputs."""

    def __init__(self, strength, source, factor, offset, target):
        super().__init__(strength, source, factor, offset, target)

    def outputs(self):
        return self.variables[0], self.variables[3]

    def execute(self):
        source, factor, offset, target = self.variables
        if self.output is target:
            target.value = source.value * factor.value + offset.value
        else:
            source.value = (target.value - offset.value) // factor.value


class Solver:
    def __init__(self):
        self.mark = 0
        self.steps = 0

    def fresh_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        for v in constraint.variables:
            v.users.append(constraint)
        mark = self.fresh_mark()
        displaced = self.satisfy(constraint, mark)
        while displaced is not None:
            displaced = self.satisfy(displaced, mark)
        return constraint

    def satisfy(self, constraint, mark):
        """Let the constraint determine a variable. Returns the constraint that it has pushed away from there."""
        self.steps += 1
        output = constraint.choose(mark)
        if output is None:
            if constraint.strength is Strength.REQUIRED:
                raise Unsatisfiable(f"no variable left for {type(constraint).__name__}")
            return None
        for v in constraint.inputs():
            v.mark = mark
        displaced, output.source = output.source, constraint
        if displaced is not None:
            displaced.output = None
        self.propagate(output)
        output.mark = mark
        return displaced

    def remove(self, constraint):
        for v in constraint.variables:
            v.users.remove(constraint)
        output = constraint.output
        if output is None:
            return
        constraint.output = output.source = None
        output.walk = Strength.NONE
        loose = self.propagate(output)
        for c in sorted(loose, key=attrgetter("strength")):
            self.retry(c)

    def retry(self, constraint):
        mark = self.fresh_mark()
        displaced = self.satisfy(constraint, mark)
        while displaced is not None:
            displaced = self.satisfy(displaced, mark)

    def propagate(self, start):
        """Recompute everything downstream of a variable. Returns the constraints met that determine nothing."""
        loose, todo = [], [start]
        if start.source is not None:
            start.source.reckon()
            start.source.execute()
        while todo:
            v = todo.pop()
            for c in v.users:
                if c is v.source:
                    continue
                if c.output is None:
                    if c not in loose:
                        loose.append(c)
                else:
                    self.steps += 1
                    c.reckon()
                    c.execute()
                    todo.append(c.output)
        return loose

    def plan(self, *sources):
        """The constraints to execute, in order, when the values held by sources change."""
        order, todo, seen = [], [s.output for s in sources], set()
        while todo:
            v = todo.pop()
            for c in v.users:
                if c is not v.source and c.output is not None and c not in seen:
                    seen.add(c)
                    order.append(c)
                    todo.append(c.output)
        return order


def chain(n):
    """x0 == x1 == ... == xn, edited at one end, kept at the other."""
    solver = Solver()
    xs = [Variable(f"x{i}") for i in range(n + 1)]
    for a, b in zip(xs, xs[1:]):
        solver.add(Equal(Strength.REQUIRED, a, b))
    solver.add(Stay(Strength.WEAK, xs[-1]))
    edit = solver.add(Edit(Strength.STRONG, xs[0]))
    plan = solver.plan(edit)
    for value in range(40):
        xs[0].value = value
        for c in plan:
            c.execute()
        assert xs[-1].value == value, xs[-1]
    print(f"chain: plan of {len(plan)}, ends {xs[0]} {xs[-1]}, steps {solver.steps}")
    solver.remove(edit)
    edit = solver.add(Edit(Strength.MEDIUM, xs[n // 2]))
    xs[n // 2].value = 1000
    for c in solver.plan(edit):
        c.execute()
    print("chain edited in the middle:", xs[0], xs[n // 2], xs[-1])


def projection(n):
    """n points scaled by a shared factor and offset; edits of either side and of the factor."""
    solver = Solver()
    factor, offset = Variable("factor", 10), Variable("offset", 1000)
    solver.add(Stay(Strength.STRONG, factor))
    solver.add(Stay(Strength.STRONG, offset))
    sources, targets = [], []
    for i in range(n):
        s, t = Variable(f"s{i}", i), Variable(f"t{i}", i)
        sources.append(s)
        targets.append(t)
        solver.add(Stay(Strength.WEAK, s))
        solver.add(Scale(Strength.REQUIRED, s, factor, offset, t))
    print("projected:", targets[:3], targets[-1])

    def change(variable, value):
        edit = solver.add(Edit(Strength.REQUIRED if variable in (factor, offset) else Strength.MEDIUM, variable))
        for round_ in range(5):
            variable.value = value
            for c in solver.plan(edit):
                c.execute()
        solver.remove(edit)

    change(sources[n // 2], 17)
    print("source changed:", sources[n // 2], targets[n // 2])
    change(targets[n - 1], 1050)
    print("target changed:", sources[n - 1], targets[n - 1])
    change(factor, 5)
    print("factor changed:", targets[:3])
    change(offset, -2)
    print("offset changed:", targets[:3], "sum", sum(t.value for t in targets), "steps", solver.steps)


def conflict():
    solver = Solver()
    a, b = Variable("a", 1), Variable("b", 2)
    solver.add(Edit(Strength.REQUIRED, a))
    solver.add(Edit(Strength.REQUIRED, b))
    try:
        solver.add(Equal(Strength.REQUIRED, a, b))
    except Unsatisfiable as e:
        print("conflict:", e)


size = int(sys.argv[1]) if len(sys.argv) > 1 else 300
chain(size)
projection(size)
conflict()
