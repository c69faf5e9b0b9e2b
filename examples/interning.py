# Identity: 'is' asks whether two names stand for one object. Some objects are made once and shared.
import sys

print("Equal lists are two objects; a second name is the same one:")
a, b = [1], [1]
c = a
print("  a == b:", a == b, "- a is b:", a is b, "- a is c:", a is c)

print("Small ints exist once, from -5 to 256. Others are made where they are needed:")


def number(text):
    return int(text)  # computed while the program runs, so that no constant is involved


for n in ("-6", "-5", "0", "256", "257"):
    print("  number(%r) is number(%r): %s" % (n, n, number(n) is number(n)))

print("One-character strings up to \\xff exist once as well:")
text = "abracadabra"
print("  text[0] is text[3]:", text[0] is text[3], "- chr(255):", chr(255) is chr(255), "- chr(256):", chr(256) is chr(256))
print("And the empty tuple, string and bytes:", tuple([]) is tuple(""), "".join([]) is " ".strip(), bytes(0) is bytes([]))

print("Constants of one file are merged when it is compiled, even across functions:")


def first():
    return 123456, "a text with spaces", (1, 2, (3, 4))


def second():
    return 123456, "a text with spaces", (1, 2, (3, 4))


print(" ", [x is y for x, y in zip(first(), second())], "and even the whole tuple:", first() is second())
print("  computed, they are others:", [number("123456") is first()[0], " ".join(["a", "text", "with", "spaces"]) is first()[1]])

print("What can be computed from constants is computed beforehand:")


def folded():
    return 60 * 60 * 24, "ab" * 2, (1, 2) + (3,)


print(" ", folded() is folded(), "- the same tuple every time:", folded())

print("Strings that look like names are interned: one object for all their uses.")
word = "identifier"
joined = "".join(["ident", "ifier"])
print("  joined == word:", joined == word, "- joined is word:", joined is word)
print("  sys.intern(joined) is word:", sys.intern(joined) is word)


class Ship:
    harbour = "Genoa"


print("  attribute names are interned:", [k for k in vars(Ship) if k == "harbour"][0] is sys.intern("".join(["har", "bour"])))

print("Interning makes comparison a comparison of identities, and that is why names are fast to look up.")

print("Some objects are immortal. Their count is one fixed number and never changes:")
for thing in (None, True, 7, "x", (), int):
    print("  %-14r %d" % (thing, sys.getrefcount(thing)))

print("nan is not equal to itself, but containers look at identity first:")
nan = float("nan")
print("  nan == nan:", nan == nan, "- nan in [nan]:", nan in [nan], "- [nan] == [nan]:", [nan] == [nan])

print("So: 'is' for None and for objects you made yourself, '==' for values.")
