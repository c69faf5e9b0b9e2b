"""Shortest ways over a map of characters: breadth first, Dijkstra and A* on one interface.

Usage: pathfinding.py [size of the random map]
"""

import heapq
import random
import sys
from collections import deque
from math import inf

MAP = """
S....#..........~~~~......
.###.#.######...~~~~~.....
...#.#.#....#....~~~~~....
.#.#...#.##.#.....~~~~~...
.#.#####.#..####...~~~....
.#.......#.....#....~.....
.#######.#####.#.^^^......
.......#.....#.#.^^^^.###.
######.#####.#...^^^^.#...
.......#.....#####....#.#.
.#######.###.....#.####.#.
...........#.....#......#G
"""
COSTS = {".": 1, "S": 1, "G": 1, "~": 5, "^": 3}


class Grid:
    def __init__(self, rows):
        self.rows = rows
        self.height, self.width = len(rows), len(rows[0])

    @classmethod
    def read(cls, text):
        return cls(text.split())

    @classmethod
    def scatter(cls, size, seed):
        """A random map with an S and a G in opposite corners."""
        rng = random.Random(seed)
        rows = [rng.choices(".~^#", (12, 2, 3, 4), k=size) for _ in range(size)]
        rows[0][0], rows[-1][-1] = "S", "G"
        return cls(["".join(r) for r in rows])

    def find(self, mark):
        for y, row in enumerate(self.rows):
            x = row.find(mark)
            if x >= 0:
                return x, y
        raise LookupError(mark)

    def neighbours(self, place):
        x, y = place
        for nx, ny in (x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1):
            if 0 <= nx < self.width and 0 <= ny < self.height:
                cost = COSTS.get(self.rows[ny][nx])
                if cost is not None:
                    yield (nx, ny), cost


class Search:
    """What all searches share: where each place was reached from, and the way back."""

    def __init__(self, grid):
        self.grid = grid
        self.start, self.goal = grid.find("S"), grid.find("G")
        self.came_from = {self.start: None}
        self.cost = {self.start: 0}
        self.expanded = 0

    def way(self):
        if self.goal not in self.came_from:
            return None
        place, way = self.goal, []
        while place is not None:
            way.append(place)
            place = self.came_from[place]
        return way[::-1]

    def run(self):
        raise NotImplementedError


class BreadthFirst(Search):
    """Fewest steps; the cost of the ground is only added up."""

    def run(self):
        frontier = deque([self.start])
        while frontier:
            place = frontier.popleft()
            self.expanded += 1
            if place == self.goal:
                break
            for other, cost in self.grid.neighbours(place):
                if other not in self.came_from:
                    self.came_from[other] = place
                    self.cost[other] = self.cost[place] + cost
                    frontier.append(other)
        return self


class Dijkstra(Search):
    def estimate(self, place):
        return 0

    def run(self):
        heap = [(self.estimate(self.start), 0, self.start)]
        done = set()
        while heap:
            _, cost, place = heapq.heappop(heap)
            if place in done:
                continue
            done.add(place)
            self.expanded += 1
            if place == self.goal:
                break
            for other, step in self.grid.neighbours(place):
                total = cost + step
                if total < self.cost.get(other, inf):
                    self.cost[other] = total
                    self.came_from[other] = place
                    heapq.heappush(heap, (total + self.estimate(other), total, other))
        return self


class AStar(Dijkstra):
    """The estimate never exceeds the true cost, so the way found is a shortest one."""

    def estimate(self, place):
        return abs(place[0] - self.goal[0]) + abs(place[1] - self.goal[1])


def draw(grid, way):
    rows = [list(row) for row in grid.rows]
    for x, y in way[1:-1]:
        rows[y][x] = "*" if rows[y][x] == "." else rows[y][x].upper() if rows[y][x] == "~" else "%"
    return "\n".join("".join(row) for row in rows)


def compare(grid, picture=False):
    results = {}
    for kind in BreadthFirst, Dijkstra, AStar:
        search = kind(grid).run()
        way = search.way()
        if way is None:
            print(f"{kind.__name__:13} no way, {search.expanded} places seen")
            continue
        results[kind] = search.cost[search.goal]
        print(f"{kind.__name__:13} {len(way) - 1} steps, cost {search.cost[search.goal]}, {search.expanded} places seen")
        if picture and kind is not BreadthFirst:
            print(draw(grid, way))
    if results:
        assert results[Dijkstra] == results[AStar] <= results[BreadthFirst]
    return results


def main(size):
    compare(Grid.read(MAP), picture=True)
    for seed in range(4):
        print(f"random map {seed}")
        compare(Grid.scatter(size, seed))
    print("walled in")
    compare(Grid(["S#.", "##.", "..G"]))
    try:
        Search(Grid(["S.."]))
    except LookupError as e:
        print("missing mark:", e)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
