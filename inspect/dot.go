package inspect

import (
	"fmt"
	"strings"

	"minipy/objects"
)

// dotLimit is how many objects a picture shows.
const dotLimit = 200

// Dot draws what x leads to as a graph in the DOT language of Graphviz, breadth first, at most dotLimit objects: counts on the nodes, places on the edges.
// What the whole program shares (modules, classes, immortal objects) is drawn, but not entered.
func (g *Graph) Dot(x Ref) string {
	var b strings.Builder
	b.WriteString("digraph heap {\n  node [shape=box fontname=\"monospace\" fontsize=10];\n  edge [fontname=\"monospace\" fontsize=9];\n")
	start, ok := g.find(x)
	if !ok {
		return b.String() + "}"
	}
	seen := map[node]bool{start: true}
	queue := []node{start}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
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
		if n != start && g.shared(n) {
			continue
		}
		for _, to := range distinct(sorted(g.holds(n))) {
			if !seen[to] {
				if len(seen) >= dotLimit {
					continue
				}
				seen[to] = true
				queue = append(queue, to)
			}
			fmt.Fprintf(&b, "  n%d -> n%d [label=%s];\n", n, to, dotQuote(g.placeIn(n, to)))
		}
	}
	return b.String() + "}"
}

// dotQuote writes a string of the DOT language.
func dotQuote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
