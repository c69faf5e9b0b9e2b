# difflib: SequenceMatcher in all methods, opcodes, junk, close matches, ndiff, unified and context diffs, restore.
import difflib
from difflib import SequenceMatcher as S

for a, b in (("abcd", "bcde"), ("", ""), ("a", ""), ("qabxcd", "abycdf"), ("private Thread", "private volatile Thread"), ([1, 2, 3], [2, 3, 4]), ("tide", "diet"), ("abab", "baba"), ("x" * 250, "x" * 100 + "y" * 150)):
    s = S(None, a, b)
    print(round(s.ratio(), 4), round(s.quick_ratio(), 4), round(s.real_quick_ratio(), 4), s.find_longest_match(), s.get_matching_blocks()[:4], s.get_opcodes()[:4])
s = S(lambda c: c == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, s.bpopular, S(None, " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
s = S(isjunk=None, a="x", b="ab" * 150, autojunk=True)
print(sorted(s.bpopular), S(None, "x", "ab" * 150, autojunk=False).bpopular)
s = S()
s.set_seqs("abc", "abd")
print(s.ratio())
s.set_seq1("abd")
print(s.ratio(), s.set_seq2("zzz"), s.ratio())
g = S(None, list("abcdefghijklmnop"), list("abXdefghijklmnYp"))
print(list(g.get_grouped_opcodes(2)), s.get_matching_blocks()[-1], S(None, [], []).get_opcodes())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["while", "well", "heel"], n=1), difflib.get_close_matches("x", ["y"], cutoff=0.0), difflib.get_close_matches("a", []))
for k in ({"n": 0}, {"cutoff": 2}, {"cutoff": -1}):
    try:
        difflib.get_close_matches("a", ["a"], **k)
    except ValueError as e:
        print(e)
a = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n".splitlines(True)
b = "one\n2\nthree\nfour\nfive!\nsix\nextra\nseven\n".splitlines(True)
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", "date a", "date b")), "".join(difflib.unified_diff(a, b, n=0)), sep="--\n")
print("".join(difflib.context_diff(a, b, "a.txt", "b.txt", n=1)))
d = list(difflib.ndiff(a, b))
print("".join(d))
print("".join(difflib.restore(d, 1)) == "".join(a), "".join(difflib.restore(d, 2)) == "".join(b), list(difflib.unified_diff(a, a)), list(difflib.ndiff(["\tx y\n"], ["x  y\n"])))
try:
    list(difflib.restore(d, 3))
except ValueError as e:
    print(e)
print("".join(difflib.Differ().compare(["the quick\n", "a\n"], ["the quack\n", "b\n"])), difflib.IS_LINE_JUNK("  #  \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"))
print(list(difflib.unified_diff(["a"], ["b"], lineterm="")), list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff"], [b"b"], lineterm=b"")))
for f in (lambda: list(difflib.unified_diff([b"a"], ["b"])), lambda: list(difflib.unified_diff([1], ["b"])), lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"]))):
    try:
        f()
    except TypeError as e:
        print(e)
print(difflib.Match(1, 2, 3), difflib.Match(1, 2, 3) == (1, 2, 3), S[int] if hasattr(S, "__class_getitem__") else "")
