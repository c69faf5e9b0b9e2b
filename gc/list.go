package gc

import "minipy/mem"

// A list is a ring of heads through a sentinel: a head without an object. An
// empty list is a sentinel linked to itself.

func listInit(l mem.Ref) { *next(l), *prev(l) = l, l }

func listEmpty(l mem.Ref) bool { return *next(l) == l }

// listAppend puts o, which is in no list, at the end.
func listAppend(l, o mem.Ref) {
	last := *prev(l)
	*prev(o), *next(o) = last, l
	*next(last) = o
	*prev(l) = o
}

// listMove takes o out of its list and puts it at the end of l.
func listMove(l, o mem.Ref) {
	p, n := *prev(o), *next(o)
	*next(p) = n
	*prev(n) = p
	listAppend(l, o)
}

// listMerge appends all of from, in order, to l and leaves from empty.
func listMerge(from, l mem.Ref) {
	if !listEmpty(from) {
		last := *prev(l)
		first, end := *next(from), *prev(from)
		*next(last), *prev(first) = first, last
		*next(end), *prev(l) = l, end
	}
	listInit(from)
}

func listLen(l mem.Ref) int {
	n := 0
	for o := *next(l); o != l; o = *next(o) {
		n++
	}
	return n
}
