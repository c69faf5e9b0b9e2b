package inspect

import (
	"fmt"
	"strings"

	"minipy/objects"
)

// dotLimit is how many objects a picture shows, dotPlaces how many places an edge names.
const (
	dotLimit  = 200
	dotPlaces = 3
)

// Dot draws what x leads to as a graph in the DOT language of Graphviz, breadth first, at most dotLimit objects: counts on the nodes, places on the edges, and
// the references that lie on a cycle in red. What the whole program shares (modules, classes, immortal objects) is drawn, but not entered. Of what
// mem.explain_collect() gave, the cycles are drawn.
func (g *Graph) Dot(x Ref) string {
	if objects.TypeOf(x) == objects.TMemReport {
		if ids, ok := cycleIDs(g.rt, *objects.RefAt(x, offReportData)); ok {
			return g.dotCycles(ids)
		}
	}
	if n, ok := g.find(x); ok {
		return g.draw([]node{n}, "")
	}
	return g.draw(nil, "not an object of the heap")
}

// dotCycles draws the cycles that a collection was said to find: the objects whose addresses are given, as far as they are still there.
func (g *Graph) dotCycles(ids []int64) string {
	var start []node
	for _, id := range ids {
		if n, ok := g.find(Ref((id - objects.IDBase) / 8)); ok {
			start = append(start, n)
		}
	}
	note := ""
	switch gone := len(ids) - len(start); {
	case len(ids) == 0:
		note = "no cycles"
	case gone > 0:
		note = fmt.Sprintf("%d of the objects are gone", gone)
	}
	return g.draw(start, note)
}

// cycleIDs reads the addresses of the objects in the cycles of a report's data; ok is false if it is not explain_collect's.
func cycleIDs(rt *objects.Runtime, data Ref) (ids []int64, ok bool) {
	items := func(d Ref, key string) []Ref {
		if objects.TypeOf(d) == objects.TDict {
			if l := Lookup(rt, d, key); l != 0 && objects.TypeOf(l) == objects.TList {
				ok = true
				return objects.ListItems(l)
			}
		}
		return nil
	}
	cycles := items(data, "cycles")
	known := ok
	for _, c := range cycles {
		for _, o := range items(c, "objects") {
			if objects.TypeOf(o) != objects.TDict {
				continue
			}
			if id := Lookup(rt, o, "id"); id != 0 {
				if v, small := rt.AsInt64(id); small {
					ids = append(ids, v)
				}
			}
		}
	}
	return ids, known
}

// draw draws what some objects lead to.
func (g *Graph) draw(start []node, note string) string {
	var b strings.Builder
	b.WriteString("digraph heap {\n  node [shape=box fontname=\"monospace\" fontsize=10];\n  edge [fontname=\"monospace\" fontsize=9];\n")
	seen := map[node]bool{}
	var queue []node
	cut := map[node]bool{} // held by something shown, but left out
	enter := func(n node) bool {
		switch {
		case seen[n]:
		case len(seen) >= dotLimit:
			cut[n] = true
			return false
		default:
			seen[n] = true
			queue = append(queue, n)
		}
		return true
	}
	for _, n := range start {
		enter(n)
	}
	holds := map[node][]node{}
	first := len(queue)
	for i := 0; i < len(queue); i++ {
		n := queue[i]
		if i >= first && g.shared(n) {
			continue
		}
		for _, to := range distinct(sorted(g.holds(n))) {
			if enter(to) {
				holds[n] = append(holds[n], to)
			}
		}
	}
	inCycle := map[node]int{} // the number of the component, from 1
	for i, group := range components(queue, func(n node, visit func(node)) {
		for _, to := range holds[n] {
			visit(to)
		}
	}) {
		for _, n := range group {
			inCycle[n] = i + 1
		}
	}
	for _, n := range queue {
		o := g.refs[n]
		count := "immortal"
		if !objects.IsImmortal(o) {
			count = fmt.Sprintf("refcount %d", objects.Refcount(o))
		}
		label := g.brief(o)
		if p := g.path(n); isPath(p) {
			label = p + "\n" + label
		}
		fmt.Fprintf(&b, "  n%d [label=%s];\n", n, dotQuote(label+"\n"+count))
		for _, to := range holds[n] {
			style := ""
			if inCycle[n] == inCycle[to] {
				style = " color=red"
			}
			fmt.Fprintf(&b, "  n%d -> n%d [label=%s%s];\n", n, to, dotQuote(strings.Join(g.placesIn(n, to, dotPlaces), ", ")), style)
		}
	}
	if len(cut) > 0 {
		note = strings.TrimPrefix(fmt.Sprintf("%s\n%d objects are shown; at least %d more are left out", note, len(seen), len(cut)), "\n")
	}
	if note != "" {
		fmt.Fprintf(&b, "  note [shape=note label=%s];\n", dotQuote(note))
	}
	return b.String() + "}"
}

// dotQuote writes a string of the DOT language.
func dotQuote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
