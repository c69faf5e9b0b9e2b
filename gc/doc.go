// Package gc finds garbage in cycles, with the algorithm of CPython 3.13's
// Python/gc.c: three generations, reference counts, no roots. It knows only
// things that can be traversed; Ops says how. It also keeps the weak-reference
// table, since clearing weak references is a stage of a collection.
//
// # The head
//
// A container has 8 bytes before its Ref:
//
//	-8    next      Ref of the next object in the list; 0 when untracked
//	-4    prev      Ref of the one before; during a collection a copy of the refcount
//	 0    refcount  0xFFFFFFFF: immortal
//	 4    type      low 24 bits: type number; high 8: flags
//	 8    ...
//
// A list is a ring through a sentinel, which is a head without an object. The
// sentinels lie side by side in one Raw block.
//
// # Glossary
//
//	tracked      in one of the lists, so that a collection looks at it
//	generation   0, 1, 2; survivors of a collection move to the next
//	permanent    the list of frozen objects, which no collection looks at
//	young        the list being collected: a generation and the younger ones
//	old          where survivors go: the next generation, or young itself
//	copy         the count in place of prev
//	garbage      members of young that only members of garbage refer to
//
// # A collection, in stages
//
//	1  select      the oldest generation over its threshold; the oldest of all only if
//	               a quarter as many objects wait as survived the last time
//	2  merge       younger generations go to the end of the list
//	3  copy        copy := refcount, FlagCollecting set              updateRefs
//	4  subtract    for each reference from a member to a member: copy--
//	               now copy = number of references from outside      subtractRefs
//	5  move        copy > 0: reachable, and all it refers to; others move to the
//	               unreachable list, and back when found reachable   moveUnreachable
//	6  untrack     tuples, and in a full collection dicts, that can be in no cycle
//	7  weakrefs    those to garbage are cleared; callbacks of those that are not garbage
//	               run, oldest object first, newest weak reference first
//	8  finalise    each finaliser once, in list order                finalizeGarbage
//	9  resurrect   3 to 5 again over the garbage; what is reachable now survives
//	10 clear       each object in turn releases what it holds        deleteGarbage
//
// List order is visible: it decides the order of finalisers. Stage 5 appends
// what comes back to the end, so survivors lie in the order of references.
//
// # Invariants
//
// Check verifies these between collections.
//
//	next(prev(o)) = prev(next(o)) = o for each member
//	an object is in at most one list; the working lists are empty
//	no member has FlagCollecting or FlagUnreachable, or refcount 0
//	references found to o <= refcount(o)
//	FlagWeakrefs(o) = the table has an entry for o = a weak reference has referent o
//
// During a collection:
//
//	FlagCollecting(o) = o is in young or garbage, and prev(o) may be a copy
//	FlagUnreachable(o) = o is in the unreachable list, in stage 5
//	copy(o) = refcount(o) - references from members, after stage 4
//
// # Requests
//
// An allocation never collects. OnAlloc sets a bit of the eval loop's flag word;
// the loop calls CollectRequested at its next safe point.
package gc
