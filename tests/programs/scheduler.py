"""A little operating system: tasks with priorities, mailboxes and devices, run by a round-robin scheduler.

Clients send work requests to servers over bounded mailboxes, servers use a disk device that answers after some ticks, and
an idle task burns what nobody wants. Classes with dispatch by overriding, linked queues and a small state machine a task.
Usage: scheduler.py [requests]
"""

import sys


class Packet:
    """A message; packets are chained through link."""

    __slots__ = ("link", "sender", "kind", "payload")

    def __init__(self, sender, kind, payload):
        self.link = None
        self.sender = sender
        self.kind = kind
        self.payload = payload


class Mailbox:
    """A first-in first-out chain of packets with a limit."""

    def __init__(self, limit):
        self.limit = limit
        self.head = self.tail = None
        self.size = 0
        self.peak = 0

    def full(self):
        return self.size >= self.limit

    def put(self, packet):
        if self.full():
            raise OverflowError("mailbox full")
        packet.link = None
        if self.head is None:
            self.head = packet
        else:
            self.tail.link = packet
        self.tail = packet
        self.size += 1
        self.peak = max(self.peak, self.size)

    def take(self):
        packet = self.head
        if packet is None:
            return None
        self.head = packet.link
        if self.head is None:
            self.tail = None
        packet.link = None
        self.size -= 1
        return packet


READY, WAITING, DONE = "ready", "waiting", "done"


class Task:
    def __init__(self, name, priority, limit=4):
        self.name = name
        self.priority = priority
        self.box = Mailbox(limit)
        self.state = READY
        self.slices = 0

    def run(self, system):
        raise NotImplementedError

    def wait(self):
        self.state = WAITING

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} {self.state}>"


class Idle(Task):
    """Counts with a shift register, so that its end value tells how often it ran."""

    def __init__(self, name):
        super().__init__(name, 0)
        self.register = 1

    def run(self, system):
        bit = self.register & 1
        self.register >>= 1
        if bit:
            self.register ^= 0xB400


class Client(Task):
    def __init__(self, name, priority, server, requests):
        super().__init__(name, priority)
        self.server = server
        self.left = self.outstanding = requests
        self.sum = 0

    def run(self, system):
        reply = self.box.take()
        if reply is not None:
            self.outstanding -= 1
            self.sum = (self.sum * 31 + reply.payload) % 1_000_003
            if self.outstanding == 0:
                self.state = DONE
            return
        if self.may_send() and not system.tasks[self.server].box.full():
            system.send(self.server, Packet(self.name, "work", self.left * len(self.name)))
            self.left -= 1
        else:
            self.wait()

    def may_send(self):
        """No more requests are under way than the mailbox holds replies."""
        return self.left and self.outstanding - self.left < self.box.limit


class Server(Task):
    """Answers even payloads at once and asks the disk for odd ones."""

    def __init__(self, name, priority, disk):
        super().__init__(name, priority, limit=8)
        self.disk = disk
        self.pending = {}
        self.served = 0
        self.serial = 0

    def run(self, system):
        packet = self.box.take()
        if packet is None:
            self.wait()
        elif packet.kind == "data":
            serial, value = packet.payload
            self.reply(system, self.pending.pop(serial), value)
        elif packet.payload % 2 == 0:
            self.reply(system, packet.sender, packet.payload // 2)
        else:
            self.serial += 1
            self.pending[self.serial] = packet.sender
            system.devices[self.disk].request(system.clock, self, self.serial, packet.payload)

    def reply(self, system, to, value):
        self.served += 1
        system.send(to, Packet(self.name, "reply", value))


class Disk:
    """Works on requests in order, each takes a number of ticks that depends on the distance to the last block."""

    def __init__(self, name):
        self.name = name
        self.position = 0
        self.queue = []
        self.busy_until = 0
        self.moved = 0

    def request(self, now, server, serial, block):
        distance = abs(block - self.position)
        self.moved += distance
        self.position = block
        self.busy_until = max(self.busy_until, now) + 2 + distance // 16
        self.queue.append((self.busy_until, server, serial, block))

    def poll(self, system):
        while self.queue and self.queue[0][0] <= system.clock:
            _, server, serial, block = self.queue[0]
            if server.box.full():
                break
            del self.queue[0]
            system.send(server.name, Packet(self.name, "data", (serial, block * 3 + 1)))


class System:
    def __init__(self):
        self.tasks = {}
        self.levels = {}
        self.devices = {}
        self.clock = 0
        self.switches = 0
        self.last = None

    def add(self, *tasks):
        for task in tasks:
            self.tasks[task.name] = task
            self.levels.setdefault(task.priority, []).append(task)
        self.order = sorted(self.levels, reverse=True)

    def attach(self, device):
        self.devices[device.name] = device

    def send(self, to, packet):
        task = self.tasks[to]
        task.box.put(packet)
        if task.state == WAITING:
            task.state = READY

    def pick(self):
        """The first ready task of the highest level, which then goes to the end of its level."""
        for level in self.order:
            row = self.levels[level]
            for i, task in enumerate(row):
                if task.state == READY:
                    row.append(row.pop(i))
                    return task
        raise RuntimeError("deadlock")

    def clients_left(self):
        return any(isinstance(t, Client) and t.state != DONE for t in self.tasks.values())

    def run(self):
        while self.clients_left():
            self.clock += 1
            for device in self.devices.values():
                device.poll(self)
            for task in self.tasks.values():
                if isinstance(task, Client) and task.state == WAITING and task.may_send():
                    task.state = READY
            task = self.pick()
            if task is not self.last:
                self.switches += 1
                self.last = task
            task.slices += 1
            task.run(self)


def main(requests):
    system = System()
    system.attach(Disk("disk"))
    system.add(
        Idle("idle"),
        Server("alpha", 30, "disk"),
        Server("beta", 20, "disk"),
        Client("ann", 10, "alpha", requests),
        Client("bob", 10, "beta", requests),
        Client("carol", 10, "alpha", requests // 2),
        Client("dave", 5, "beta", requests // 3),
    )
    system.run()
    print(f"ticks {system.clock}, switches {system.switches}, disk moved {system.devices['disk'].moved}")
    for task in system.tasks.values():
        extra = ""
        if isinstance(task, Client):
            extra = f"sum {task.sum}"
        elif isinstance(task, Server):
            extra = f"served {task.served}, disk reads {task.serial}, pending {task.pending}"
        elif isinstance(task, Idle):
            extra = f"register {task.register:#06x}"
        print(f"{task!r:24} slices {task.slices:5} peak {task.box.peak} {extra}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
