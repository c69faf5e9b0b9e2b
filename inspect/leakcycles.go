package inspect

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"minipy/objects"
	"minipy/vm"
)

// What a collection is about to free, as cycles that are told apart by their shape.

// A LeakCycle is a shape of cycle that only the collector could free.
type LeakCycle struct {
	Times   int          // how many cycles of this shape there were
	Size    int          // members of the first one
	Members []LeakMember // of the first one, at most maxMembers
	Edges   []LeakEdge   // among those
	Types   []TypeUse    // objects and bytes of all of them, with what hung on them
	Bytes   int
	Cut     []LeakCut // weak references there, and each object would die by count; empty if no one or two do
	Module  string    // the embedded module whose code made all of them; "" if the program's own had a part

	key string
}

// maxMembers bounds the description of a cycle.
const maxMembers = 100

// A LeakMember is an object of a cycle.
type LeakMember struct {
	What string
	Born vm.Line
}

// A LeakEdge is a reference between two members, which are given by their index.
type LeakEdge struct {
	From, To int
	Place    string
	Set      []vm.Line // the lines that can have made it, if they are known
}

// A LeakCut is a kind of reference to weaken.
type LeakCut struct {
	Type, Place string
	Advice      string
}

// garbageGraph is a picture of objects that are about to be freed, and of what dies with them.
type garbageGraph struct {
	*Graph
	cyclic map[node]bool // tracked garbage; the rest hangs on it
	into   map[node]node // an instance's dict -> the instance, where it is nobody else's
}

// findGarbage pictures what a collection of a generation would free now, with the collector's own algorithm; nil if that is nothing.
func findGarbage(in *vm.Interp, scratch *Graph, generation int) *garbageGraph {
	rt := in.RT()
	g := scratch
	*g = Graph{in: in, rt: rt, refs: g.refs[:0], index: g.index}
	for i := range generation + 1 {
		rt.GC.ForEach(i, func(o Ref) bool {
			if !objects.IsImmortal(o) {
				g.refs = append(g.refs, o)
			}
			return true
		})
	}
	slices.Sort(g.refs)
	g.index.fill(g.refs)
	external := make([]int32, len(g.refs))
	for n, o := range g.refs {
		external[n] += int32(objects.Refcount(o))
		rt.Traverse(o, func(v Ref) {
			if to, ok := g.find(v); ok {
				external[to]--
			}
		})
	}
	var queue []node
	reached := make([]bool, len(g.refs))
	for n := range g.refs {
		if external[n] > 0 {
			reached[n] = true
			queue = append(queue, node(n))
		}
	}
	for len(queue) > 0 {
		n := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		rt.Traverse(g.refs[n], func(v Ref) {
			if to, ok := g.find(v); ok && !reached[to] {
				reached[to] = true
				queue = append(queue, to)
			}
		})
	}
	var dying []Ref
	tracked := map[Ref]bool{}
	for n, o := range g.refs {
		if !reached[n] {
			dying = append(dying, o)
			tracked[o] = true
		}
	}
	if len(dying) == 0 {
		return nil
	}
	found := map[Ref]uint32{} // references from the dying to what is not known to die
	for i := 0; i < len(dying); i++ {
		rt.TraverseAll(dying[i], func(v Ref) {
			if v == 0 || tracked[v] || objects.IsImmortal(v) {
				return
			}
			if found[v]++; found[v] == objects.Refcount(v) {
				dying = append(dying, v)
			}
		})
	}
	slices.Sort(dying)
	gg := &garbageGraph{Graph: &Graph{in: in, rt: rt, refs: dying}, cyclic: map[node]bool{}, into: map[node]node{}}
	gg.index.fill(dying)
	visit := func(v Ref) {
		if n, ok := gg.find(v); ok {
			gg.out = append(gg.out, n)
		}
	}
	for _, o := range dying {
		gg.first = append(gg.first, uint32(len(gg.out)))
		rt.TraverseAll(o, visit)
	}
	gg.first = append(gg.first, uint32(len(gg.out)))
	for n, o := range dying {
		if !tracked[o] {
			continue
		}
		gg.cyclic[node(n)] = true
		if owner, kind := gg.dictOwner(node(n)); kind == instanceDict || kind == classDict {
			if objects.Refcount(o) == 1 {
				gg.into[node(n)] = owner
			}
		}
	}
	return gg
}

// whole is the object that n is a part of: an instance for its dict.
func (g *garbageGraph) whole(n node) node {
	if owner, ok := g.into[n]; ok {
		return owner
	}
	return n
}

// heldWhole calls visit with what n holds, through its dict too, and the part of n that holds it.
func (g *garbageGraph) heldWhole(n node, visit func(part, to node)) {
	for _, to := range g.holds(n) {
		if g.whole(to) == n && to != n {
			for _, v := range g.holds(to) {
				visit(to, g.whole(v))
			}
			continue
		}
		visit(n, g.whole(to))
	}
}

// cycles parts the garbage into its cycles.
func (g *garbageGraph) cycles() [][]node {
	var set []node
	for n := range node(len(g.refs)) {
		if g.cyclic[n] && g.whole(n) == n {
			set = append(set, n)
		}
	}
	edges := func(n node, visit func(node)) {
		g.heldWhole(n, func(_, to node) {
			if g.cyclic[to] {
				visit(to)
			}
		})
	}
	var out [][]node
	for _, group := range components(set, edges) {
		if len(group) > 1 || holdsItself(group[0], edges) {
			out = append(out, group)
		}
	}
	return out
}

// leakEdge is an edge while a cycle is examined.
type leakEdge struct {
	from, to node
	kind     edgeKind
	place    string
}

// edgeKind is what edges have in common that one change of the program would weaken together.
type edgeKind struct {
	rank  int // how good a place it is for a weak reference, the best first
	owner string
	label string
}

// Ranks of edges.
const (
	rankBack = iota // an attribute whose name says that it leads back
	rankAttr
	rankItem
	rankLocal
	rankTraceback
	rankCell
	rankField
)

// edgesOf lists the edges inside a cycle.
func (g *garbageGraph) edgesOf(group []node) []leakEdge {
	member := map[node]bool{}
	for _, n := range group {
		member[n] = true
	}
	var out []leakEdge
	for _, n := range group {
		seen := map[[2]node]bool{}
		g.heldWhole(n, func(part, to node) {
			if !member[to] || seen[[2]node{part, to}] {
				return
			}
			seen[[2]node{part, to}] = true
			g.rt.Places(g.refs[part], g.refs[to], func(p objects.Place) {
				k, place := g.edgeKind(n, part, p)
				out = append(out, leakEdge{n, to, k, place})
			})
		})
	}
	return out
}

// edgeKind classifies a reference and writes its place.
func (g *garbageGraph) edgeKind(n, part node, p objects.Place) (edgeKind, string) {
	o := g.refs[n]
	k := edgeKind{owner: g.noun(o)}
	switch {
	case part != n && p.Kind == objects.PlaceValue && objects.TypeOf(p.Key) == objects.TStr:
		k.rank, k.label = rankAttr, "."+g.rt.StrGo(p.Key)
	case p.Kind == objects.PlaceAttr:
		k.rank, k.label = rankAttr, "."+p.Name
	case p.Kind == objects.PlaceItem && objects.TypeOf(o) == objects.TTuple:
		k.rank, k.label = rankField, fmt.Sprintf("[%d]", p.Index)
	case p.Kind == objects.PlaceItem:
		k.rank, k.label = rankItem, "[...]"
		return k, fmt.Sprintf("[%d]", p.Index)
	case p.Kind == objects.PlaceValue:
		k.rank, k.label = rankItem, "[...]"
		if isLiteral(p.Key) {
			return k, "[" + g.literal(p.Key) + "]"
		}
		return k, "[...]"
	case p.Kind == objects.PlaceKey:
		k.rank, k.label = rankItem, " (a key)"
	case p.Kind == objects.PlaceElement:
		k.rank, k.label = rankItem, " (an element)"
	case p.Kind == objects.PlaceLocal, p.Kind == objects.PlaceCell:
		k.rank, k.label = rankLocal, " local "+p.Name
	case p.Kind == objects.PlaceStack, p.Kind == objects.PlaceArgument:
		k.rank, k.label = rankField, " value stack"
	case objects.TypeOf(o) == objects.TCell:
		k.rank, k.label = rankCell, ".cell_contents"
	case p.Name == "__traceback__", p.Name == "__context__", p.Name == "__cause__":
		k.rank, k.label = rankTraceback, "."+p.Name
	case p.Kind == objects.PlaceField:
		k.rank, k.label = rankField, "."+p.Name
	default:
		k.rank, k.label = rankField, " (a part)"
	}
	if k.rank == rankAttr && backReference[k.label] {
		k.rank = rankBack
	}
	if k.rank == rankAttr && g.rt.IsTypeObj(o) {
		k.rank = rankField
	}
	return k, k.label
}

// diesWithout reports whether all objects of a cycle die by count once nothing outside holds them and the edges that skip names are weak: each object dies
// when the last strong reference to it goes.
func diesWithout(group []node, edges []leakEdge, skip func(edgeKind) bool) bool {
	count := map[node]int{}
	held := map[node][]node{}
	for _, e := range edges {
		if !skip(e.kind) {
			count[e.to]++
			held[e.from] = append(held[e.from], e.to)
		}
	}
	var queue []node
	for _, n := range group {
		if count[n] == 0 {
			queue = append(queue, n)
		}
	}
	dead := 0
	for len(queue) > 0 {
		n := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		dead++
		for _, to := range held[n] {
			if count[to]--; count[to] == 0 {
				queue = append(queue, to)
			}
		}
	}
	return dead == len(group)
}

// maxCutKinds bounds the pairs of kinds of edges that are tried.
const maxCutKinds = 12

// findCut looks for the kind of edge to weaken, or for two.
func findCut(group []node, edges []leakEdge) []edgeKind {
	uses := map[edgeKind]int{}
	var kinds []edgeKind
	for _, e := range edges {
		if uses[e.kind]++; uses[e.kind] == 1 && e.kind.rank < rankField {
			kinds = append(kinds, e.kind)
		}
	}
	slices.SortStableFunc(kinds, func(a, b edgeKind) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(uses[a], uses[b]))
	})
	for _, a := range kinds {
		if diesWithout(group, edges, func(k edgeKind) bool { return k == a }) {
			return []edgeKind{a}
		}
	}
	kinds = kinds[:min(len(kinds), maxCutKinds)]
	for i, a := range kinds {
		for _, b := range kinds[i+1:] {
			if diesWithout(group, edges, func(k edgeKind) bool { return k == a || k == b }) {
				return []edgeKind{a, b}
			}
		}
	}
	return nil
}

// advice says what to do about edges of a kind.
func (g *garbageGraph) advice(k edgeKind, edges []leakEdge) string {
	for _, e := range edges {
		if e.kind == k && objects.TypeOf(g.refs[e.to]) == objects.TMethod {
			return "hold the bound method by weakref.WeakMethod, or look it up at each call"
		}
	}
	switch k.rank {
	case rankItem:
		if strings.HasPrefix(k.owner, "dict") {
			return "hold it by weakref.ref, or use weakref.WeakValueDictionary"
		}
		return "hold it by weakref.ref"
	case rankLocal:
		return "del" + strings.TrimPrefix(k.label, " local") + " before the function is left: a traceback keeps its frame"
	case rankTraceback:
		return "set " + k.label[1:] + " to None when the exception has been dealt with"
	case rankCell:
		return "the function refers to itself through its closure: clear the variable when it is done with"
	}
	return "hold it by weakref.ref"
}

// shape is what cycles must have in common to be counted as one: the types and birth lines of the objects and how they refer to each other. Large ones are
// compared by their kinds of objects and edges only.
func (g *garbageGraph) shape(group []node, edges []leakEdge, b *births) string {
	const exact = 16
	color := map[node]uint64{}
	hash := func(parts ...string) uint64 {
		h := fnv.New64a()
		for _, p := range parts {
			_, _ = h.Write([]byte(p + "\x00"))
		}
		return h.Sum64()
	}
	for _, n := range group {
		l, _ := b.line(g.refs[n])
		color[n] = hash(g.noun(g.refs[n]), shortLine(l))
	}
	rounds := 3
	if len(group) > exact {
		rounds = 1
	}
	for range rounds {
		around := map[node][]string{}
		for _, e := range edges {
			around[e.from] = append(around[e.from], fmt.Sprint(">", e.kind.label, color[e.to]))
			around[e.to] = append(around[e.to], fmt.Sprint("<", e.kind.label, color[e.from]))
		}
		next := map[node]uint64{}
		for _, n := range group {
			slices.Sort(around[n])
			if len(group) > exact {
				around[n] = slices.Compact(around[n])
			}
			next[n] = hash(append(around[n], fmt.Sprint(color[n]))...)
		}
		color = next
	}
	var all []string
	for _, n := range group {
		all = append(all, fmt.Sprint(color[n]))
	}
	slices.Sort(all)
	if len(group) > exact {
		all = slices.Compact(all)
	}
	return strings.Join(all, " ")
}

// dependents is what dies with a cycle besides its members: their parts, and what hangs on them and has not been counted with another cycle.
func (g *garbageGraph) dependents(group []node, taken []bool) []node {
	var out []node
	queue := slices.Clone(group)
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		for _, to := range g.holds(n) {
			if !taken[to] {
				taken[to] = true
				out = append(out, to)
				queue = append(queue, to)
			}
		}
	}
	return out
}

// describe makes the report of a cycle.
func (g *garbageGraph) describe(group []node, edges []leakEdge, b *births) *LeakCycle {
	c := &LeakCycle{}
	at := map[node]int{}
	order := slices.Clone(group)
	slices.SortStableFunc(order, func(x, y node) int {
		bx, _ := b.block(g.refs[x])
		by, _ := b.block(g.refs[y])
		return cmp.Compare(bx.Serial, by.Serial)
	})
	c.Size = len(group)
	for _, n := range order[:min(len(order), maxMembers)] {
		at[n] = len(c.Members)
		l, _ := b.line(g.refs[n])
		c.Members = append(c.Members, LeakMember{g.noun(g.refs[n]), l})
	}
	for _, e := range edges {
		from, known := at[e.from]
		to, too := at[e.to]
		if !known || !too {
			continue
		}
		le := LeakEdge{From: from, To: to, Place: e.place}
		switch name := strings.TrimPrefix(e.kind.label, "."); {
		case e.kind.rank <= rankAttr:
			le.Set = g.in.AttributeStores(name)
		case e.kind.rank == rankLocal && objects.TypeOf(g.refs[e.from]) == objects.TFrame:
			le.Set = g.in.VariableStores(g.in.FrameObjName(g.refs[e.from]), strings.TrimPrefix(e.kind.label, " local "))
		}
		c.Edges = append(c.Edges, le)
	}
	slices.SortStableFunc(c.Edges, func(x, y LeakEdge) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To)) })
	for _, k := range findCut(group, edges) {
		c.Cut = append(c.Cut, LeakCut{k.owner, strings.TrimPrefix(k.label, " "), g.advice(k, edges)})
	}
	return c
}
