"""A discrete-event simulation with coroutines driven by hand: a workshop with machines, queues and timeouts.

Usage: events.py [jobs]
"""

import heapq
import random
import sys
from collections import deque
from itertools import count
from types import coroutine


class Timeout(Exception):
    pass


class Simulator:
    """Runs coroutines; what they await is a request: ("sleep", t), ("wait", event) or ("spawn", coroutine)."""

    def __init__(self):
        self.now = 0.0
        self.heap = []
        self.serial = count()
        self.switches = 0

    def at(self, time, process, value=None, error=None):
        entry = [time, next(self.serial), process, value, error]
        heapq.heappush(self.heap, entry)
        return entry

    def spawn(self, coro, name=None):
        process = Process(self, coro, name or coro.__name__)
        self.at(self.now, process)
        return process

    def run(self, until=float("inf")):
        while self.heap and self.heap[0][0] <= until:
            self.now, _, process, value, error = heapq.heappop(self.heap)
            if process is not None and not process.done:
                self.switches += 1
                process.step(value, error)


class Process:
    def __init__(self, simulator, coro, name):
        self.simulator, self.coro, self.name = simulator, coro, name
        self.done = False
        self.result = None
        self.finished = Event(simulator)

    def step(self, value, error):
        try:
            request, argument = self.coro.throw(error) if error is not None else self.coro.send(value)
        except StopIteration as stop:
            self.done, self.result = True, stop.value
            self.finished.trigger(stop.value)
            return
        simulator = self.simulator
        if request == "sleep":
            simulator.at(simulator.now + argument, self)
        elif request == "wait":
            argument.waiters.append(self)
        elif request == "spawn":
            simulator.at(simulator.now, self, simulator.spawn(argument))
        else:
            raise AssertionError(request)


class Event:
    def __init__(self, simulator):
        self.simulator = simulator
        self.waiters = []
        self.happened = False
        self.value = None

    def trigger(self, value=None):
        self.happened, self.value = True, value
        waiters, self.waiters = self.waiters, []
        for process in waiters:
            self.simulator.at(self.simulator.now, process, value)

    async def wait(self):
        return self.value if self.happened else await request("wait", self)


@coroutine
def request(kind, argument):
    return (yield kind, argument)


async def sleep(duration):
    await request("sleep", duration)


class Machine:
    """One job at a time; async with takes and frees it, with an optional longest wait."""

    def __init__(self, simulator, name):
        self.simulator, self.name = simulator, name
        self.busy = False
        self.queue = deque()
        self.busy_time = self.since = 0.0
        self.longest = 0

    async def take(self, patience):
        if not self.busy:
            self.busy, self.since = True, self.simulator.now
            return
        turn = Event(self.simulator)
        self.queue.append(turn)
        self.longest = max(self.longest, len(self.queue))
        self.simulator.spawn(self.give_up(turn, patience))
        if await turn.wait() == "too late":
            raise Timeout(self.name)

    async def give_up(self, turn, patience):
        await sleep(patience)
        if turn in self.queue:
            self.queue.remove(turn)
            turn.trigger("too late")

    def release(self):
        self.busy_time += self.simulator.now - self.since
        self.since = self.simulator.now
        if self.queue:
            self.queue.popleft().trigger("go")
        else:
            self.busy = False

    def held(self, patience):
        return Hold(self, patience)


class Hold:
    def __init__(self, machine, patience):
        self.machine, self.patience = machine, patience

    async def __aenter__(self):
        await self.machine.take(self.patience)
        return self.machine

    async def __aexit__(self, kind, error, traceback):
        self.machine.release()
        return False


class Shop:
    def __init__(self, seed):
        self.simulator = Simulator()
        self.rng = random.Random(seed)
        self.machines = [Machine(self.simulator, name) for name in ("saw", "drill", "paint")]
        self.finished, self.lost = [], []

    def draw(self, mean):
        """A whole number of tenths, so that the printed times are exact."""
        return round(self.rng.expovariate(1 / mean) * 10 + 1) / 10

    async def job(self, number):
        started = self.simulator.now
        try:
            for machine in self.machines:
                async with machine.held(patience=30.0):
                    await sleep(self.draw(3.0))
        except Timeout as e:
            self.lost.append((number, str(e), self.simulator.now))
            return None
        taken = self.simulator.now - started
        self.finished.append(taken)
        return taken

    async def arrivals(self, n):
        processes = []
        async for number in ticks(n, lambda: self.draw(3.1)):
            processes.append(await request("spawn", self.job(number)))
        results = [await p.finished.wait() for p in processes]
        return sum(r is not None for r in results)


async def ticks(n, gap):
    for number in range(1, n + 1):
        await sleep(gap())
        yield number


def main(n):
    for seed in range(3):
        shop = Shop(seed)
        source = shop.simulator.spawn(shop.arrivals(n))
        shop.simulator.run()
        now = shop.simulator.now
        print(f"seed {seed}: {source.result} of {n} jobs done at {now:.1f}, {shop.simulator.switches} switches")
        print(f"  in the shop: mean {sum(shop.finished) / len(shop.finished):.3f}, longest {max(shop.finished):.1f}")
        for m in shop.machines:
            print(f"  {m.name:5} busy {m.busy_time / now:6.1%}, longest queue {m.longest}")
        print("  lost:", [(number, where, round(t, 1)) for number, where, t in shop.lost[:4]], len(shop.lost))
    half = Shop(7)
    half.simulator.spawn(half.arrivals(n))
    half.simulator.run(until=40.0)
    print(f"stopped at {half.simulator.now:.1f} with {len(half.simulator.heap)} events pending")
    for _, _, process, *_ in half.simulator.heap:
        process.coro.close()


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)
