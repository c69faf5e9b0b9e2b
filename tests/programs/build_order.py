"""A build tool's core: topological order in three ways, cycles named, levels, critical path and what to rebuild.

Usage: build_order.py [modules of the made-up project]
"""

import heapq
import sys
from collections import defaultdict, deque

RULES = """
app: main.o util.o parser.o lib
main.o: main.c util.h parser.h
util.o: util.c util.h
parser.o: parser.c parser.h tokens.h
tokens.h: tokens.def
lib: lib_a.o lib_b.o
lib_a.o: lib_a.c lib.h
lib_b.o: lib_b.c lib.h util.h
docs: manual.txt parser.h
all: app docs
"""
COSTS = {"app": 4, "main.o": 6, "util.o": 3, "parser.o": 11, "tokens.h": 2, "lib": 2, "lib_a.o": 7, "lib_b.o": 5, "docs": 9, "all": 0}


class CycleError(Exception):
    def __init__(self, cycle):
        super().__init__(" -> ".join(cycle))
        self.cycle = cycle


class Graph:
    """needs[x] are the things that must be there before x."""

    def __init__(self):
        self.needs = {}

    @classmethod
    def parse(cls, text):
        graph = cls()
        for line in filter(None, map(str.strip, text.splitlines())):
            target, _, sources = line.partition(":")
            graph.add(target.strip(), *sources.split())
        return graph

    def add(self, target, *sources):
        self.needs.setdefault(target, []).extend(sources)
        for source in sources:
            self.needs.setdefault(source, [])

    def users(self):
        result = {name: [] for name in self.needs}
        for target, sources in self.needs.items():
            for source in sources:
                result[source].append(target)
        return result

    def by_counting(self):
        """Always the alphabetically first of what is ready."""
        missing = {name: len(sources) for name, sources in self.needs.items()}
        users = self.users()
        ready = sorted(name for name, n in missing.items() if not n)
        order = []
        while ready:
            name = heapq.heappop(ready)
            order.append(name)
            for user in users[name]:
                missing[user] -= 1
                if not missing[user]:
                    heapq.heappush(ready, user)
        if len(order) < len(self.needs):
            raise CycleError(self.find_cycle())
        return order

    def by_depth(self, *goals):
        """Only what the goals need, each after its sources; recursive."""
        order, state = [], {}

        def visit(name, path):
            if state.get(name) == "done":
                return
            if state.get(name) == "open":
                raise CycleError([*path[path.index(name) :], name])
            state[name] = "open"
            for source in self.needs[name]:
                visit(source, [*path, name])
            state[name] = "done"
            order.append(name)

        for goal in goals or self.needs:
            visit(goal, [])
        return order

    def levels(self):
        """What can be made at the same time, generation by generation."""
        remaining = {name: set(sources) for name, sources in self.needs.items()}
        while remaining:
            level = sorted(name for name, sources in remaining.items() if not sources)
            if not level:
                raise CycleError(self.find_cycle())
            yield level
            for name in level:
                del remaining[name]
            for sources in remaining.values():
                sources.difference_update(level)

    def find_cycle(self):
        colour, parent = {}, {}
        for start in self.needs:
            if start in colour:
                continue
            stack = [(start, iter(self.needs[start]))]
            colour[start] = "grey"
            while stack:
                name, sources = stack[-1]
                for source in sources:
                    if source not in colour:
                        colour[source], parent[source] = "grey", name
                        stack.append((source, iter(self.needs[source])))
                        break
                    if colour[source] == "grey":
                        cycle = [name]
                        while cycle[-1] != source:
                            cycle.append(parent[cycle[-1]])
                        return [source, *reversed(cycle[:-1]), source]
                else:
                    colour[name] = "black"
                    stack.pop()
        return None

    def components(self):
        """Strongly connected ones, by low links."""
        index, low, stack, on_stack, found = {}, {}, [], set(), []

        def visit(name):
            index[name] = low[name] = len(index)
            stack.append(name)
            on_stack.add(name)
            for source in self.needs[name]:
                if source not in index:
                    visit(source)
                    low[name] = min(low[name], low[source])
                elif source in on_stack:
                    low[name] = min(low[name], index[source])
            if low[name] == index[name]:
                component = []
                while True:
                    other = stack.pop()
                    on_stack.discard(other)
                    component.append(other)
                    if other == name:
                        break
                found.append(sorted(component))

        for name in self.needs:
            if name not in index:
                visit(name)
        return found

    def affected(self, *changed):
        users, todo, seen = self.users(), deque(changed), set(changed)
        while todo:
            for user in users[todo.popleft()]:
                if user not in seen:
                    seen.add(user)
                    todo.append(user)
        return [name for name in self.by_counting() if name in seen and self.needs[name]]


def schedule(graph, costs, workers):
    """Event-driven: (time, worker, what) of a build with the longest remaining way first."""
    users, rest = graph.users(), {}
    for name in reversed(graph.by_counting()):
        rest[name] = costs.get(name, 0) + max((rest[u] for u in users[name]), default=0)
    missing = {name: len(sources) for name, sources in graph.needs.items()}
    ready = [(-rest[name], name) for name, n in missing.items() if not n]
    heapq.heapify(ready)
    free, running, now, log = list(range(workers)), [], 0, []
    while ready or running:
        while ready and free:
            _, name = heapq.heappop(ready)
            worker = heapq.heappop(free)
            if costs.get(name):
                log.append((now, worker, name))
            heapq.heappush(running, (now + costs.get(name, 0), worker, name))
        now, worker, name = heapq.heappop(running)
        heapq.heappush(free, worker)
        for user in users[name]:
            missing[user] -= 1
            if not missing[user]:
                heapq.heappush(ready, (-rest[user], user))
    return now, log


def layered(n):
    """A made-up project: module i needs some of the modules before it."""
    graph = Graph()
    for i in range(n):
        sources = {i * k % 97 % i for k in (3, 7, 12)} if i else set()
        graph.add(f"m{i:03}", *(f"m{j:03}" for j in sorted(sources)))
    return graph


def check(graph, order):
    place = {name: i for i, name in enumerate(order)}
    return all(place[s] < place[t] for t in place for s in graph.needs[t])


def main(n):
    graph = Graph.parse(RULES)
    print("by counting:", *graph.by_counting())
    print("for docs:", *graph.by_depth("docs"))
    for number, level in enumerate(graph.levels()):
        print(f"  level {number}:", *level)
    print("after tokens.def:", *graph.affected("tokens.def"), "| after util.h:", *graph.affected("util.h"))
    for workers in 1, 2, 4:
        end, log = schedule(graph, COSTS, workers)
        print(f"{workers} workers: done at {end};", *(f"{t}:{name}@{w}" for t, w, name in log))
    graph.add("parser.h", "all")
    for attempt in graph.by_counting, graph.by_depth, lambda: list(graph.levels()):
        try:
            attempt()
        except CycleError as e:
            print("cycle:", e)
    print("components:", [c for c in graph.components() if len(c) > 1])
    big = layered(n)
    orders = big.by_counting(), big.by_depth(), [name for level in big.levels() for name in level]
    assert all(check(big, order) and len(order) == n for order in orders)
    sizes = defaultdict(int)
    for level in big.levels():
        sizes[len(level)] += 1
    print(f"{n} modules, {sum(map(len, big.needs.values()))} edges, levels by size {dict(sorted(sizes.items()))}")
    print("makespans:", [schedule(big, dict.fromkeys(big.needs, 2), w)[0] for w in (1, 2, 8)], "affected:", len(big.affected("m010")))
    assert len(big.components()) == n


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)
