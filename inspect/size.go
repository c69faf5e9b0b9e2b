package inspect

import (
	"fmt"
	"strings"

	"minipy/mem"
	"minipy/objects"
)

// own is the bytes of an object's own blocks.
func (g *Graph) own(n node) int { return ownBytes(g.rt, g.refs[n]) }

func ownBytes(rt *objects.Runtime, o Ref) int {
	size := int(rt.SizeOf(o))
	if v := rt.Unbox(o); v != o && v != 0 { // the value in a box is an object of its own
		size -= int(rt.SizeOf(v))
	}
	return size
}

// deep is the bytes of everything that n leads to, without what the whole program shares: modules, classes, functions' globals and immortal objects.
func (g *Graph) deep(n node) (bytes, objectsFound int) {
	seen := map[node]bool{n: true}
	queue := []node{n}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		bytes += g.own(n)
		for _, to := range g.holds(n) {
			if !seen[to] && !g.shared(to) {
				seen[to] = true
				queue = append(queue, to)
			}
		}
	}
	return bytes, len(seen)
}

// shared reports whether an object belongs to the program rather than to what refers to it.
func (g *Graph) shared(n node) bool {
	o := g.refs[n]
	if objects.IsImmortal(o) || g.rt.IsTypeObj(o) {
		return true
	}
	switch g.rt.TypeFor(o).Layout {
	case objects.TModule, objects.TCode, objects.TFrame:
		return true
	case objects.TDict:
		_, kind := g.dictOwner(n)
		return kind == moduleDict || kind == classDict
	}
	return false
}

// findDominators finds for each object the last one on all ways to it from the roots: what dies with its dominator. The algorithm is Cooper, Harvey and
// Kennedy's "A Simple, Fast Dominance Algorithm", on numbers in reverse postorder. Roots, immortal objects and what no root leads to hang on nothing.
func (g *Graph) findDominators() {
	if g.dominated != nil {
		return
	}
	n := len(g.refs)
	number := make([]int32, n) // node -> place in reverse postorder, from 1; 0 is the root of roots
	var order []node
	visited := make([]bool, n)
	type frame struct {
		n    node
		next uint32
	}
	walk := func(start node) {
		if visited[start] {
			return
		}
		visited[start] = true
		stack := []frame{{start, g.first[start]}}
		for len(stack) > 0 {
			f := &stack[len(stack)-1]
			if f.next == g.first[f.n+1] {
				order = append(order, f.n)
				stack = stack[:len(stack)-1]
				continue
			}
			to := g.out[f.next]
			f.next++
			if !visited[to] {
				visited[to] = true
				stack = append(stack, frame{to, g.first[to]})
			}
		}
	}
	fromRoots := make([]bool, n)
	for _, r := range g.roots {
		if i, ok := g.find(r.Ref); ok {
			fromRoots[i] = true
			walk(i)
		}
	}
	for i := range g.refs {
		if objects.IsImmortal(g.refs[i]) || !visited[i] {
			fromRoots[i] = true
			walk(node(i))
		}
	}
	total := int32(len(order))
	at := make([]node, total+1) // number -> node
	for i, o := range order {
		number[o] = total - int32(i)
		at[total-int32(i)] = o
	}
	idom := make([]int32, total+1) // by number; -1 not known yet
	for i := range idom {
		idom[i] = -1
	}
	idom[0] = 0
	g.holders(0)
	for changed := true; changed; {
		changed = false
		for i := int32(1); i <= total; i++ {
			best := int32(-1)
			meet := func(p int32) {
				if idom[p] < 0 && p != 0 {
					return
				}
				if best < 0 {
					best = p
					return
				}
				for a := p; a != best; {
					for a > best {
						a = idom[a]
					}
					for best > a {
						best = idom[best]
					}
				}
			}
			if fromRoots[at[i]] {
				meet(0)
			}
			for _, h := range g.holders(at[i]) {
				meet(number[h])
			}
			if idom[i] != best {
				idom[i], changed = best, true
			}
		}
	}
	g.dominated = make([]int, n)
	for i := total; i >= 1; i-- { // what is dominated has the higher number
		o := at[i]
		g.dominated[o] += g.own(o)
		if d := idom[i]; d > 0 {
			g.dominated[at[d]] += g.dominated[o]
		}
	}
}

// retained is the bytes that would go if n did.
func (g *Graph) retained(n node) int {
	g.findDominators()
	return g.dominated[n]
}

// Sizes is what an object costs.
type Sizes struct {
	What                string
	Own, Deep, Retained int // bytes
	Objects             int // counted in Deep
	Block               int // bytes of the block it sits in; 0 under the debug allocator
	Where               string
}

// Size measures x.
func (g *Graph) Size(x Ref) *Sizes {
	n, ok := g.find(x)
	if !ok {
		return &Sizes{What: g.brief(x)}
	}
	s := &Sizes{What: g.brief(x), Own: g.own(n), Retained: g.retained(n)}
	if p := g.path(n); isPath(p) {
		s.What = p + ": " + g.rt.TypeName(x)
	}
	s.Deep, s.Objects = g.deep(n)
	m := g.rt.Heap.Map()
	s.Where, s.Block = where(&m, g.rt, x)
	return s
}

// where says in which block of the heap an object sits.
func where(m *mem.Map, rt *objects.Runtime, x Ref) (place string, bytes int) {
	kind := mem.Object
	if rt.IsGC(x) {
		kind = mem.GCObject
	}
	l := m.Locate(kind, x)
	switch {
	case l.Arena >= 0:
		return fmt.Sprintf("block %d of pool %d (%d-byte blocks) of arena %d", l.Block, l.Pool, l.PoolMap.BlockSize, l.Arena), l.Bytes
	case l.Large:
		return "a page run of its own", l.Bytes
	case l.Bytes > 0:
		return "the general-purpose allocator", l.Bytes
	}
	return "a block of the debug allocator", 0
}

// Text tells the sizes in lines.
func (s *Sizes) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", s.What)
	fmt.Fprintf(&b, "  own       %8d B", s.Own)
	if s.Block > 0 {
		fmt.Fprintf(&b, "   in %s: %d B", s.Where, s.Block)
	}
	fmt.Fprintf(&b, "\n  deep      %8d B   %d object%s, without classes, modules and what is immortal\n", s.Deep, s.Objects, plural(s.Objects))
	fmt.Fprintf(&b, "  retained  %8d B   would be freed with it", s.Retained)
	return b.String()
}

// Data gives the sizes.
func (s *Sizes) Data() any {
	return dict{{"object", s.What}, {"own", s.Own}, {"deep", s.Deep}, {"objects", s.Objects}, {"retained", s.Retained}, {"block", s.Block}, {"where", s.Where}}
}
