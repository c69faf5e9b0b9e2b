package inspect

import (
	"slices"

	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// Ref is an object reference. All of this package's are borrowed.
type Ref = mem.Ref

// node is the index of an object in a Graph's tables.
type node = int32

// A Graph is a picture of the heap at one moment. It is valid until the program goes on.
type Graph struct {
	in *vm.Interp
	rt *objects.Runtime

	refs  []Ref    // the objects, sorted
	index pages    // where they are in refs
	first []uint32 // node -> index of its first edge; one more at the end
	out   []node   // edges: what the object holds, once for each count
	roots []vm.Root

	// Made when they are first asked for.
	inFirst []uint32
	inEdges []node // reversed edges: the holders
	parent  []node // breadth-first from the roots: a shortest way to an object; -1 a root's, -2 not reachable
	rootOf  []int32

	paths     map[node]string
	anchors   []anchor
	dominated []int // bytes that die with an object, its own included
}

// Take makes the picture of in's heap as it is now.
func Take(in *vm.Interp) *Graph {
	g := &Graph{}
	g.take(in)
	return g
}

// take is Take; it uses the memory of the picture that g was before.
func (g *Graph) take(in *vm.Interp) {
	*g = Graph{in: in, rt: in.RT(), refs: g.refs[:0], index: g.index, first: g.first[:0], out: g.out[:0], roots: g.roots[:0]}
	g.rt.EachObject(func(o Ref) { g.refs = append(g.refs, o) })
	slices.Sort(g.refs)
	g.index.fill(g.refs)
	visit := func(v Ref) {
		if n, ok := g.find(v); ok {
			g.out = append(g.out, n)
		}
	}
	for _, o := range g.refs {
		g.first = append(g.first, uint32(len(g.out)))
		g.rt.TraverseAll(o, visit)
	}
	g.first = append(g.first, uint32(len(g.out)))
	in.Roots(func(r vm.Root) { g.roots = append(g.roots, r) })
}

// find returns the node of o.
func (g *Graph) find(o Ref) (node, bool) {
	page := int(o >> pageBits)
	if page >= len(g.index) || g.index[page] == nil {
		return 0, false
	}
	n := g.index[page][o&(pageRefs-1)] - 1
	return n, n >= 0
}

// pages find the node of an object: a page for each stretch of addresses that has objects, with node+1 in each place.
type pages []*[pageRefs]node

const (
	pageBits = 10 // a page is for 8 KiB of the heap
	pageRefs = 1 << pageBits
)

// fill makes the pages for refs, which are sorted.
func (p *pages) fill(refs []Ref) {
	for _, page := range *p {
		if page != nil {
			clear(page[:])
		}
	}
	for n, o := range refs {
		at := int(o >> pageBits)
		for at >= len(*p) {
			*p = append(*p, nil)
		}
		if (*p)[at] == nil {
			(*p)[at] = new([pageRefs]node)
		}
		(*p)[at][o&(pageRefs-1)] = node(n) + 1
	}
}

// holds lists what n holds, an object once for each count.
func (g *Graph) holds(n node) []node { return g.out[g.first[n]:g.first[n+1]] }

// holders lists the objects that hold n, once for each count, in the order of their addresses.
func (g *Graph) holders(n node) []node {
	if g.inFirst == nil {
		g.reverse()
	}
	return g.inEdges[g.inFirst[n]:g.inFirst[n+1]]
}

func (g *Graph) reverse() {
	at := make([]uint32, len(g.refs)+1)
	for _, n := range g.out {
		at[n+1]++
	}
	for i := 1; i < len(at); i++ {
		at[i] += at[i-1]
	}
	g.inFirst = slices.Clone(at)
	g.inEdges = make([]node, len(g.out))
	for n := range g.refs {
		for _, to := range g.holds(node(n)) {
			g.inEdges[at[to]] = node(n)
			at[to]++
		}
	}
}

// Marks of Graph.parent.
const (
	fromRoot    = -1
	unreachable = -2
)

// findPaths finds a shortest way from a root to every object. Modules come first: a thing is best named by a global.
func (g *Graph) findPaths() {
	if g.parent != nil {
		return
	}
	g.parent = make([]node, len(g.refs))
	g.rootOf = make([]int32, len(g.refs))
	for i := range g.parent {
		g.parent[i] = unreachable
	}
	var queue []node
	for rank := range stackRank + 1 {
		for i, r := range g.roots {
			if g.rootRank(r) != rank {
				continue
			}
			if n, ok := g.find(r.Ref); ok && g.parent[n] == unreachable {
				g.parent[n], g.rootOf[n] = fromRoot, int32(i)
				queue = append(queue, n)
			}
		}
		if rank < stackRank-1 {
			continue // all that can be named together: the shortest way wins
		}
		for len(queue) > 0 {
			n := queue[0]
			queue = queue[1:]
			for _, to := range g.holds(n) {
				if g.parent[to] == unreachable {
					g.parent[to] = n
					queue = append(queue, to)
				}
			}
		}
	}
}

// stackRank is that of references on value stacks, which have no names.
const stackRank = 3

// rootRank orders the roots for findPaths.
func (g *Graph) rootRank(r vm.Root) int {
	switch {
	case r.Ref == g.rt.Modules:
		return 0
	case r.Frame == 0:
		return 2
	}
	rank := stackRank
	g.in.FramePlaces(r.Frame, r.Ref, func(p objects.Place) {
		if p.Kind != objects.PlaceStack && p.Kind != objects.PlaceArgument {
			rank = 1
		}
	})
	return rank
}

// anchor says what keeps an object alive in the end.
type anchor uint8

const (
	byNothing anchor = iota // it is garbage, in a cycle or hanging on one
	byNative                // a reference that a native function at work holds, or a value stack
	byMachine               // an immortal object, such as a built-in type
	byRoot                  // a name, or another reference of the interpreter's own
)

// findAnchors finds the best anchor of every object.
func (g *Graph) findAnchors() []anchor {
	if g.anchors != nil {
		return g.anchors
	}
	g.anchors = make([]anchor, len(g.refs))
	var queue []node
	add := func(n node, a anchor) {
		if g.anchors[n] < a {
			g.anchors[n] = a
			queue = append(queue, n)
		}
	}
	spread := func(a anchor) {
		for len(queue) > 0 {
			n := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			for _, to := range g.holds(n) {
				add(to, a)
			}
		}
	}
	found := make([]uint32, len(g.refs))
	for _, n := range g.out {
		found[n]++
	}
	for _, r := range g.roots {
		n, ok := g.find(r.Ref)
		if !ok {
			continue
		}
		found[n]++
		if g.rootRank(r) < stackRank {
			add(n, byRoot)
		}
	}
	spread(byRoot)
	for n, o := range g.refs {
		if objects.IsImmortal(o) {
			add(node(n), byMachine)
		}
	}
	spread(byMachine)
	for _, r := range g.roots {
		if n, ok := g.find(r.Ref); ok {
			add(n, byNative)
		}
	}
	for n, o := range g.refs {
		if !objects.IsImmortal(o) && objects.Refcount(o) > found[n] {
			add(node(n), byNative)
		}
	}
	spread(byNative)
	return g.anchors
}
