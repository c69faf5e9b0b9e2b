# Self-checking: lists, tuples, dicts and sets as a conformance suite would test them.
l = [3, 1, 2]
l.sort()
assert l == [1, 2, 3] and sorted([3, 1], reverse=True) == [3, 1] and l.index(2) == 1 and l.count(9) == 0
l.append(4); l.insert(0, 0); l.extend((5, 6))
assert l == [0, 1, 2, 3, 4, 5, 6] and l.pop() == 6 and l.pop(0) == 0 and len(l) == 5
l[1:3] = ["a", "b", "c"]
assert l == [1, "a", "b", "c", 4, 5]
del l[1:4]
l[::2] = [10, 50]
assert l == [10, 4, 50] and l[-2:] == [4, 50] and l + [1] == [10, 4, 50, 1] and [0] * 3 == [0, 0, 0] and 4 in l
l.reverse(); l.remove(4)
assert l == [50, 10] and l.copy() == l and l.copy() is not l
l.clear()
assert l == [] and not l and [] == [] and [1, 2] < [1, 3] < [2] and [1] < [1, 0]
nested = [[0] * 2 for _ in range(2)]
nested[0][0] = 1
shared = [[0]] * 2
shared[0][0] = 1
assert nested == [[1, 0], [0, 0]] and shared == [[1], [1]]
words = ["banana", "Apple", "cherry"]
assert sorted(words, key=str.lower) == ["Apple", "banana", "cherry"] and sorted(words, key=len) == ["Apple", "banana", "cherry"]
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
assert sorted(pairs, key=lambda p: p[0]) == [(0, "z"), (0, "y"), (1, "b"), (1, "a")]
assert sorted(pairs, key=lambda p: p[0], reverse=True) == [(1, "b"), (1, "a"), (0, "z"), (0, "y")]
t = (1, 2, 3)
assert t[0] == 1 and t + (4,) == (1, 2, 3, 4) and t * 2 == (1, 2, 3, 1, 2, 3) and hash(t) == hash((1, 2, 3)) and len(()) == 0 and (1,) == tuple([1])
x, (y, z), *w = 1, (2, 3), 4, 5
assert (x, y, z, w) == (1, 2, 3, [4, 5])
d = {"a": 1, "b": 2}
d["c"] = 3
assert d["a"] == 1 and d.get("z") is None and d.get("z", 0) == 0 and "a" in d and "z" not in d and len(d) == 3
assert list(d) == ["a", "b", "c"] and list(d.values()) == [1, 2, 3] and list(d.items())[0] == ("a", 1)
assert d.pop("a") == 1 and d.pop("zz", None) is None and d.setdefault("n", []) == [] and d.popitem() == ("n", [])
d.update({"b": 20}, e=5)
assert d == {"b": 20, "c": 3, "e": 5} and d | {"c": 30} == {"b": 20, "c": 30, "e": 5} and {**d, "f": 6}["f"] == 6
assert dict([("k", 1)]) == {"k": 1} == dict(k=1) and dict.fromkeys("ab", 0) == {"a": 0, "b": 0} and {k: v * 2 for k, v in d.items() if v > 4} == {"b": 40, "e": 10}
del d["b"]
assert list(reversed(d)) == ["e", "c"] and d.keys() & {"c"} == {"c"} and d.keys() - {"c"} == {"e"} and d.copy() == d
assert {1: "a", 1.0: "b", True: "c"} == {1: "c"} and {(1, 2): 3}[1, 2] == 3
s = {1, 2, 3}
s.add(2); s.discard(9); s.remove(1)
assert s == {2, 3} and s | {4} == {2, 3, 4} and s & {3, 4} == {3} and s - {3} == {2} and s ^ {3, 4} == {2, 4}
assert {1} < {1, 2} <= {1, 2} and {1, 2} > {2} and {1}.isdisjoint({2}) and {1, 2}.issuperset([1]) and set("aab") == {"a", "b"}
assert frozenset([1, 2]) == {1, 2} and {frozenset([1])} == {frozenset([1])} and len({0, False, 0.0}) == 1
s.update([5], (6,)); s.intersection_update({5, 6, 7}); s.difference_update([6])
assert s == {5} and s.pop() == 5 and not s
for bad, exc in (("[][0]", IndexError), ("[].pop()", IndexError), ("[1].remove(2)", ValueError), ("[1].index(2)", ValueError), ("{}['a']", KeyError), ("{}.popitem()", KeyError), ("{[]: 1}", TypeError), ("{[]}", TypeError), ("set().pop()", KeyError), ("{1}.remove(2)", KeyError), ("[1, 'a'].sort()", TypeError), ("(1,)[1]", IndexError), ("[1] + (2,)", TypeError), ("{} < {}", TypeError), ("dict([1])", TypeError), ("dict(['abc'])", ValueError), ("[] * 'a'", TypeError), ("[1][1.0]", TypeError), ("[1]['a']", TypeError), ("hash([])", TypeError), ("frozenset().add", AttributeError), ("{1} + {2}", TypeError), ("[3] < 5", TypeError), ("(1, 2) < (1, 'a')", TypeError), ("sorted([1, None])", TypeError), ("{1, 2}[0]", TypeError), ("[*5]", TypeError), ("{**5}", TypeError), ("zip(5)", TypeError), ("max([])", ValueError), ("next(iter([]))", StopIteration)):
    try:
        eval(bad)
    except exc as e:
        print(bad, "->", e)
    else:
        raise AssertionError(bad)
print("containers ok")
