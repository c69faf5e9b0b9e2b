package inspect

import (
	"fmt"
	"slices"
	"strings"

	"minipy/gc"
	"minipy/objects"
)

// Collection tells what a full collection would find, step by step, without doing it.
type Collection struct {
	Generations []Generation
	Tracked     int       // objects that the collector looks at
	Internal    int       // references among them
	Outside     []Suspect // examples of objects kept by references from elsewhere
	Reached     int       // objects that those lead to
	Garbage     int       // objects that nothing outside leads to
	GarbageSize int       // bytes of theirs
	Cycles      []Cycle   // what holds the garbage together
	Hanging     []Suspect // garbage that is in no cycle itself: it hangs on one
	Frozen      int       // objects that gc.freeze has put aside
}

// A Generation is what the gc module tells of one.
type Generation struct {
	Size, Count, Threshold, Collections, Collected int
}

// A Suspect is an object with its count and what is left of it once internal references are subtracted.
type Suspect struct {
	What            string
	Count, External int
	ID              int64
	node            node
}

// A Cycle is a set of garbage objects each of which leads to each other.
type Cycle struct {
	Objects []Suspect
	Edges   []Edge
	Cut     string // the edge whose removal leaves no cycle; "" if no single one does
}

// An Edge is a reference between two objects of a cycle.
type Edge struct {
	From, To, Place string
	from, to        node
}

// Collector looks at the garbage collector.
func (g *Graph) Collector() *Collection {
	c := &Collection{}
	col := g.rt.GC
	counts, thresholds := col.Count(), col.Threshold()
	for i := range gc.Generations {
		st := col.Stats(i)
		c.Generations = append(c.Generations, Generation{col.Size(i), counts[i], thresholds[i], st.Collections, st.Collected})
	}
	c.Frozen = col.FreezeCount()

	external := map[node]int{} // the copy of the count, less what the tracked hold
	var tracked []node
	for i := range gc.Generations {
		col.ForEach(i, func(o Ref) bool {
			if n, ok := g.find(o); ok {
				tracked = append(tracked, n)
				external[n] = int(objects.Refcount(o))
			}
			return true
		})
	}
	c.Tracked = len(tracked)
	inside := func(n node, visit func(node)) {
		g.rt.Traverse(g.refs[n], func(v Ref) {
			if to, ok := g.find(v); ok {
				if _, mine := external[to]; mine {
					visit(to)
				}
			}
		})
	}
	for _, n := range tracked {
		inside(n, func(to node) {
			external[to]--
			c.Internal++
		})
	}
	reached := map[node]bool{}
	var queue []node
	for _, n := range tracked {
		if external[n] > 0 {
			reached[n] = true
			queue = append(queue, n)
			if len(c.Outside) < maxExamples {
				c.Outside = append(c.Outside, g.suspect(n, external[n]))
			}
		}
	}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		inside(n, func(to node) {
			if !reached[to] {
				reached[to] = true
				queue = append(queue, to)
			}
		})
	}
	c.Reached = len(reached)
	var garbage []node
	for _, n := range tracked {
		if !reached[n] {
			garbage = append(garbage, n)
			c.GarbageSize += g.own(n)
		}
	}
	c.Garbage = len(garbage)
	for _, group := range components(garbage, inside) {
		if len(group) == 1 && !holdsItself(group[0], inside) {
			if len(c.Hanging) < maxExamples {
				c.Hanging = append(c.Hanging, g.suspect(group[0], 0))
			}
			continue
		}
		if len(c.Cycles) < maxExamples {
			c.Cycles = append(c.Cycles, g.cycle(group, inside))
		}
	}
	return c
}

// maxCutWork bounds the search for an edge to cut, which looks at all objects of the cycle for each.
const maxCutWork = 1_000_000

// maxExamples is how many objects or cycles of a kind are described.
const maxExamples = 20

func (g *Graph) suspect(n node, external int) Suspect {
	what := g.brief(g.refs[n])
	if p := g.path(n); isPath(p) {
		what = p + " (" + what + ")"
	}
	return Suspect{what, int(objects.Refcount(g.refs[n])), external, objects.ID(g.refs[n]), n}
}

func holdsItself(n node, inside func(node, func(node))) bool {
	found := false
	inside(n, func(to node) { found = found || to == n })
	return found
}

// backReference names the attributes that usually lead back to what owns an object: the ones to weaken.
var backReference = map[string]bool{".parent": true, ".owner": true, ".prev": true, ".previous": true, ".back": true, ".up": true, ".container": true, ".root": true}

// cycle describes a set of objects that lead to each other.
func (g *Graph) cycle(group []node, inside func(node, func(node))) Cycle {
	c := Cycle{}
	in := map[node]bool{}
	for _, n := range group {
		in[n] = true
		c.Objects = append(c.Objects, g.suspect(n, 0))
	}
	type pair struct{ from, to node }
	var edges []pair
	for _, n := range group {
		seen := map[node]bool{}
		inside(n, func(to node) {
			if in[to] && !seen[to] {
				seen[to] = true
				edges = append(edges, pair{n, to})
			}
		})
	}
	tried := 0
	for _, e := range edges {
		place := g.placeIn(e.from, e.to)
		c.Edges = append(c.Edges, Edge{g.brief(g.refs[e.from]), g.brief(g.refs[e.to]), place, e.from, e.to})
		if c.Cut != "" && !backReference[place] || tried*len(group) > maxCutWork {
			continue
		}
		tried++
		without := func(n node, visit func(node)) {
			inside(n, func(to node) {
				if (pair{n, to}) != e {
					visit(to)
				}
			})
		}
		if len(components(group, without)) == len(group) && !slices.ContainsFunc(group, func(n node) bool { return holdsItself(n, without) }) {
			c.Cut = g.brief(g.refs[e.from]) + place
		}
	}
	return c
}

// placeIn writes where in one object another is held: .name, [index], ...
func (g *Graph) placeIn(from, to node) string {
	if places := g.placesIn(from, to, 1); len(places) > 0 {
		return places[0]
	}
	return ""
}

// placesIn writes the places in which one object holds another, at most limit of them and then "...".
func (g *Graph) placesIn(from, to node, limit int) []string {
	var out []string
	g.rt.Places(g.refs[from], g.refs[to], func(p objects.Place) {
		switch {
		case len(out) < limit:
			out = append(out, g.placeText(p))
		case len(out) == limit && limit > 1:
			out = append(out, "...")
		}
	})
	return out
}

// placeText writes a place as what follows its holder's name.
func (g *Graph) placeText(p objects.Place) string {
	switch p.Kind {
	case objects.PlaceItem:
		return fmt.Sprintf("[%d]", p.Index)
	case objects.PlaceValue:
		return "[" + g.literal(p.Key) + "]"
	case objects.PlaceKey:
		return " (a key)"
	case objects.PlaceElement:
		return " (an element)"
	case objects.PlacePart:
		return " (a part)"
	case objects.PlaceStack, objects.PlaceArgument:
		return " (its value stack)"
	}
	return "." + p.Name
}

// components finds the strongly connected components of a set of nodes (Tarjan's algorithm, without recursion), those with more objects first.
func components(set []node, edges func(node, func(node))) [][]node {
	member := map[node]bool{}
	for _, n := range set {
		member[n] = true
	}
	index, low := map[node]int{}, map[node]int{}
	onStack := map[node]bool{}
	var stack []node
	var out [][]node
	type frame struct {
		n    node
		next []node
	}
	for _, start := range set {
		if _, done := index[start]; done {
			continue
		}
		var calls []frame
		enter := func(n node) {
			index[n], low[n] = len(index)+1, len(index)+1
			stack = append(stack, n)
			onStack[n] = true
			f := frame{n: n}
			edges(n, func(to node) {
				if member[to] {
					f.next = append(f.next, to)
				}
			})
			calls = append(calls, f)
		}
		enter(start)
		for len(calls) > 0 {
			f := &calls[len(calls)-1]
			if len(f.next) > 0 {
				to := f.next[0]
				f.next = f.next[1:]
				if _, done := index[to]; !done {
					enter(to)
				} else if onStack[to] {
					low[f.n] = min(low[f.n], index[to])
				}
				continue
			}
			n := f.n
			calls = calls[:len(calls)-1]
			if len(calls) > 0 {
				up := calls[len(calls)-1].n
				low[up] = min(low[up], low[n])
			}
			if low[n] == index[n] {
				var group []node
				for {
					m := stack[len(stack)-1]
					stack = stack[:len(stack)-1]
					onStack[m] = false
					group = append(group, m)
					if m == n {
						break
					}
				}
				slices.Sort(group)
				out = append(out, group)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b []node) int { return len(b) - len(a) })
	return out
}

// Text tells the collection in steps.
func (c *Collection) Text() string {
	var b strings.Builder
	rows := [][]string{{"generation", "objects", "count", "threshold", "collections", "collected"}}
	for i, g := range c.Generations {
		rows = append(rows, []string{fmt.Sprint(i), fmt.Sprint(g.Size), fmt.Sprint(g.Count), fmt.Sprint(g.Threshold), fmt.Sprint(g.Collections), fmt.Sprint(g.Collected)})
	}
	b.WriteString(table(rows, "rrrrrr"))
	if c.Frozen > 0 {
		fmt.Fprintf(&b, "\nfrozen: %d objects that no collection looks at", c.Frozen)
	}
	fmt.Fprintf(&b, "\nA full collection now would\n  1. copy the counts of %d tracked objects,\n  2. subtract %d references that they hold to each other,\n", c.Tracked, c.Internal)
	fmt.Fprintf(&b, "  3. keep those with a count left, and what they lead to: %d objects,\n  4. find %d object%s of garbage, %d B.", c.Reached, c.Garbage, plural(c.Garbage), c.GarbageSize)
	for i, cy := range c.Cycles {
		fmt.Fprintf(&b, "\ncycle %d of %d object%s", i+1, len(cy.Objects), plural(len(cy.Objects)))
		for _, o := range cy.Objects {
			fmt.Fprintf(&b, "\n  %s  refcount %d, %d of it from inside", o.What, o.Count, o.Count-o.External)
		}
		for _, e := range cy.Edges {
			fmt.Fprintf(&b, "\n  %s%s -> %s", e.From, e.Place, e.To)
		}
		if cy.Cut != "" {
			fmt.Fprintf(&b, "\n  cut: %s (a weak reference there, and counting alone would free them)", cy.Cut)
		}
	}
	for _, h := range c.Hanging {
		fmt.Fprintf(&b, "\nhangs on a cycle: %s", h.What)
	}
	return b.String()
}

// Data gives the parts.
func (c *Collection) Data() any {
	gens, cycles := list{}, list{}
	for _, g := range c.Generations {
		gens = append(gens, dict{{"objects", g.Size}, {"count", g.Count}, {"threshold", g.Threshold}, {"collections", g.Collections}, {"collected", g.Collected}})
	}
	for _, cy := range c.Cycles {
		edges := list{}
		for _, e := range cy.Edges {
			edges = append(edges, dict{{"from", e.From}, {"to", e.To}, {"place", e.Place}})
		}
		var cut any
		if cy.Cut != "" {
			cut = cy.Cut
		}
		cycles = append(cycles, dict{{"objects", suspects(cy.Objects)}, {"edges", edges}, {"cut", cut}})
	}
	return dict{{"generations", gens}, {"frozen", c.Frozen}, {"tracked", c.Tracked}, {"internal", c.Internal}, {"reached", c.Reached}, {"garbage", c.Garbage},
		{"garbage_bytes", c.GarbageSize}, {"outside", suspects(c.Outside)}, {"cycles", cycles}, {"hanging", suspects(c.Hanging)}}
}

func suspects(s []Suspect) list {
	out := list{}
	for _, o := range s {
		out = append(out, dict{{"object", o.What}, {"refcount", o.Count}, {"external", o.External}, {"id", o.ID}})
	}
	return out
}
