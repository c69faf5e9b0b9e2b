"""A text adventure driven by a list of commands: rooms, things, a lamp that runs down, and an ending."""

import textwrap
from enum import Enum, auto


class State(Enum):
    PLAYING = auto()
    WON = auto()
    LOST = auto()
    QUIT = auto()


OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east", "up": "down", "down": "up"}
SHORT = {d[0]: d for d in OPPOSITE} | {"i": "inventory", "l": "look", "x": "examine", "get": "take"}
NOISE = {"the", "a", "an", "to", "at", "with", "please"}


class Thing:
    def __init__(self, name, text, *, portable=True, weight=1):
        self.name, self.text = name, text
        self.portable, self.weight = portable, weight

    def __str__(self):
        return ("an " if self.name[0] in "aeiou" else "a ") + self.name


class Lamp(Thing):
    def __init__(self, charge):
        super().__init__("lamp", "A brass lamp.")
        self.charge = charge
        self.lit = False

    def burn(self):
        if self.lit and self.charge > 0:
            self.charge -= 1
            if self.charge == 2:
                return "The lamp flickers."
            if self.charge == 0:
                self.lit = False
                return "The lamp goes out."
        return ""


class Room:
    def __init__(self, name, text, dark=False):
        self.name, self.text, self.dark = name, text, dark
        self.exits = {}
        self.doors = {}
        self.things = []
        self.visited = False

    def join(self, direction, other, door=None):
        self.exits[direction] = other
        other.exits[OPPOSITE[direction]] = self
        if door is not None:
            self.doors[direction] = other.doors[OPPOSITE[direction]] = door


class Door:
    def __init__(self, key):
        self.key, self.locked = key, True


class Refusal(Exception):
    """The game says no; costs no turn."""


class Game:
    capacity = 4

    def __init__(self):
        self.state = State.PLAYING
        self.turns = self.score = 0
        self.said = []
        hall = Room("Hall", "A hall with a stone floor. Dust dances in the light of a high window.")
        study = Room("Study", "Shelves line the walls, most of them empty. A desk stands under a map.")
        cellar = Room("Cellar", "Barrels, cobwebs and the smell of old wine. Something drips.", dark=True)
        vault = Room("Vault", "A small round room. The walls glitter.", dark=True)
        garden = Room("Garden", "Roses have gone wild here. Beyond the gate lies the road.")
        self.key = Thing("key", "A small iron key.")
        self.lamp = Lamp(charge=12)
        self.crown = Thing("crown", "Gold, and surprisingly heavy.", weight=3)
        hall.join("east", study)
        hall.join("down", cellar)
        cellar.join("north", vault, Door(self.key))
        hall.join("south", garden)
        hall.things = [Thing("umbrella", "Black, torn."), Thing("statue", "A bust of nobody.", portable=False)]
        study.things = [self.lamp, Thing("desk", "In a drawer you find a key!", portable=False)]
        vault.things = [self.crown]
        self.garden, self.study, self.room = garden, study, hall
        self.carried = []

    def say(self, text):
        if text:
            self.said.append(textwrap.fill(text, 64))

    def can_see(self):
        return not self.room.dark or (self.lamp.lit and self.lamp in self.carried + self.room.things)

    def find(self, name, *places):
        for place in places:
            for thing in place:
                if thing.name == name:
                    return thing
        raise Refusal(f"You see no {name} here." if name else "What?")

    def command(self, line):
        """One line of input; returns what the game says."""
        self.said = []
        words = [w for w in line.lower().split() if w not in NOISE]
        if not words:
            return "Say something."
        verb, name = SHORT.get(words[0], words[0]), " ".join(words[1:])
        if verb in OPPOSITE:
            verb, name = "go", verb
        action = getattr(self, f"do_{verb}", None)
        try:
            if action is None:
                raise Refusal(f"I do not know how to {verb!r}.")
            action(name)
        except Refusal as e:
            self.say(str(e))
        else:
            self.turns += 1
            self.say(self.lamp.burn())
        return "\n".join(self.said)

    def do_look(self, name=""):
        if not self.can_see():
            self.say("It is pitch dark.")
            return
        self.say(f"{self.room.name}. {self.room.text}")
        if self.room.things:
            self.say("There is " + ", ".join(map(str, self.room.things)) + ".")
        self.say("Exits: " + ", ".join(sorted(self.room.exits)) + ".")

    def do_go(self, name):
        name = SHORT.get(name, name)
        room = self.room.exits.get(name)
        if room is None:
            raise Refusal("There is no way.")
        door = self.room.doors.get(name)
        if door is not None and door.locked:
            raise Refusal("The door is locked.")
        if not self.can_see() and room.dark:
            self.say("You stumble in the dark and fall.")
            self.state = State.LOST
            return
        self.room = room
        if not room.visited:
            room.visited = True
            self.score += 5
            self.do_look()
        else:
            self.say(room.name + "." if self.can_see() else "It is pitch dark.")
        if room is self.garden and self.crown in self.carried:
            self.say("You walk out of the gate, a king.")
            self.score += 50
            self.state = State.WON

    def do_take(self, name):
        if name == "all":
            for thing in [t for t in self.room.things if t.portable]:
                self.do_take(thing.name)
            return
        if not self.can_see():
            raise Refusal("You grope about in the dark.")
        thing = self.find(name, self.room.things)
        if not thing.portable:
            raise Refusal("It will not move.")
        if sum(t.weight for t in self.carried) + thing.weight > self.capacity:
            raise Refusal(f"The {name} is too much to carry.")
        self.room.things.remove(thing)
        self.carried.append(thing)
        self.say(f"{name}: taken.")

    def do_drop(self, name):
        thing = self.find(name, self.carried)
        self.carried.remove(thing)
        self.room.things.append(thing)
        self.say("Dropped.")

    def do_examine(self, name):
        thing = self.find(name, self.carried, self.room.things)
        self.say(thing.text)
        if thing.name == "desk" and self.key is not None and self.key not in self.study.things + self.carried:
            self.study.things.append(self.key)

    def do_light(self, name):
        lamp = self.find(name, self.carried)
        if lamp is not self.lamp:
            raise Refusal(f"The {name} does not burn.")
        if not lamp.charge:
            raise Refusal("It is empty.")
        lamp.lit = True
        self.say("The lamp burns.")
        if self.room.dark:
            self.do_look()

    def do_unlock(self, name):
        closed = [d for d in self.room.doors.values() if d.locked]
        if not closed:
            raise Refusal("Nothing here is locked.")
        if closed[0].key not in self.carried:
            raise Refusal("You have no key that fits.")
        closed[0].locked = False
        self.score += 10
        self.say("The lock turns.")

    def do_inventory(self, name):
        self.say("You carry " + (", ".join(map(str, self.carried)) or "nothing") + ".")

    def do_quit(self, name):
        self.state = State.QUIT


def play(title, commands):
    print(f"=== {title} ===")
    game = Game()
    game.do_look()
    print("\n".join(game.said))
    for line in commands:
        print(f"> {line}")
        print(game.command(line))
        if game.state is not State.PLAYING:
            break
    print(f"[{game.state.name.lower()} after {game.turns} turns with {game.score} points]\n")
    return game


WALKTHROUGH = """look; take statue; take umbrella; e; x the desk; x desk; take key; get lamp; i; light lamp; w; down
take crown; go north; unlock the door with the key; n; take crown; drop umbrella; take crown; drop key; take crown; s
up; x umbrella; south; dance"""


def main():
    games = [
        play("the way to win", [c.strip() for c in WALKTHROUGH.replace("\n", ";").split(";")]),
        play("the long way", "e;x desk;take all;w;light lamp;d;unlock;drop key;n;take crown;s;up;s".split(";")),
        play("in the dark", "d;take barrel;look;n;u;xyzzy;;e;x desk;take key;w;d;unlock door;n;n".split(";")),
        play("giving up", "sing loudly;east;light lamp;take lamp;light lamp;l;l;l;l;l;l;l;l;l;l;l;i;light lamp;quit".split(";")),
    ]
    print({s.name: sum(g.state is s for g in games) for s in State})


main()
