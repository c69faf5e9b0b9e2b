package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// growth samples the sizes of containers and the numbers of objects while a program runs. The clock is the number of allocations, so that the same program
// gives the same samples; when there are too many samples, every other one is dropped and they are taken half as often.
type growth struct {
	in     *vm.Interp
	births *births
	next   uint64 // the allocation at which the next sample is due
	step   uint64

	samples    int
	containers map[Ref]*track
	types      map[string]*track
	done       []Growth // containers that grew and are gone
}

const (
	growthSamples = 64
	firstStep     = 256
	minContainer  = 16 // shorter ones are not followed
)

// track is the history of one container or type.
type track struct {
	serial uint64 // of the container's allocation; 0: made before
	first  int    // number of the first sample
	sizes  []int32
	seen   int // number of samples when it was last seen
	grown  Growth
	named  bool // grown tells of it
}

// A Growth is something that grew steadily.
type Growth struct {
	What     string // list, dict, ..., or the type of objects whose number grew
	Objects  bool   // What is the type of objects, of which there were more and more
	From, To int    // items, or objects
	Samples  int
	Holder   string  // who holds it
	Where    vm.Line // of the holder, if that is a frame
	Filled   vm.Line // the line that made most of the items
	Items    []TypeUse
	Alive    bool // at the end
}

func newGrowth(in *vm.Interp, b *births) *growth {
	g := &growth{in: in, births: b, step: firstStep, next: firstStep, containers: map[Ref]*track{}, types: map[string]*track{}}
	rt := in.RT()
	b.each = func() {
		if b.trace.Serial() >= g.next {
			g.next = b.trace.Serial() + g.step
			atomic.OrUint32(&rt.Breaker, objects.BreakWatch)
		}
	}
	rt.WatchHeap = func() { g.sample() }
	return g
}

// length is how many items a container has; -1 if it is none that is followed.
func (g *growth) length(o Ref) int {
	rt := g.in.RT()
	switch layout := layoutOf(rt, o); layout {
	case objects.TList:
		return objects.ListLen(o)
	case objects.TDict:
		return objects.DictLen(o)
	case objects.TSet:
		n, _ := rt.Type(layout).Len(rt, o)
		return n
	default:
		if t := rt.Type(layout); t.Name == "collections.deque" && t.Len != nil {
			n, _ := t.Len(rt, o)
			return n
		}
	}
	return -1
}

// sample looks at the heap.
func (g *growth) sample() {
	rt := g.in.RT()
	g.samples++
	counts := map[*objects.Type]int32{}
	rt.Heap.Walk(func(_ mem.Kind, o Ref, _ uintptr) {
		if objects.Refcount(o) == 0 || objects.IsImmortal(o) {
			return
		}
		counts[rt.TypeFor(o)]++
		n := g.length(o)
		if n < minContainer {
			return
		}
		b, _ := g.births.block(o)
		t := g.containers[o]
		if t == nil || t.serial != b.Serial {
			if t != nil {
				g.gone(t)
			}
			t = &track{serial: b.Serial, first: g.samples}
			g.containers[o] = t
		}
		t.add(g.samples, int32(n))
	})
	for t, n := range counts {
		tr := g.types[t.Name]
		if tr == nil {
			tr = &track{first: g.samples}
			g.types[t.Name] = tr
		}
		if tr.seen == g.samples { // another class of that name
			tr.sizes[len(tr.sizes)-1] += n
		} else {
			tr.add(g.samples, n)
		}
	}
	var unnamed []Ref
	for o, t := range g.containers {
		switch {
		case t.seen != g.samples:
			g.gone(t)
			delete(g.containers, o)
		case t.steady() && (!t.named || t.last() >= 2*t.grown.To):
			unnamed = append(unnamed, o)
		}
	}
	if len(unnamed) > 0 {
		picture := Take(g.in)
		for _, o := range unnamed {
			t := g.containers[o]
			t.grown, t.named = g.describe(picture, o, t), true
		}
	}
	if g.samples >= growthSamples {
		g.halve()
	}
}

func (t *track) add(sample int, n int32) {
	t.sizes = append(t.sizes, n)
	t.seen = sample
}

func (t *track) last() int { return int(t.sizes[len(t.sizes)-1]) }

// halve drops every other sample.
func (g *growth) halve() {
	thin := func(t *track) {
		var kept []int32
		for i, n := range t.sizes {
			if (t.first+i)%2 == 0 {
				kept = append(kept, n)
			}
		}
		if len(kept) == 0 {
			kept = t.sizes[len(t.sizes)-1:]
		}
		t.sizes, t.first, t.seen = kept, (t.first+1)/2, t.seen/2
	}
	for _, t := range g.containers {
		thin(t)
	}
	for _, t := range g.types {
		thin(t)
	}
	g.samples /= 2
	g.step *= 2
}

// steady reports whether the history is one of growth up to its end: it hardly ever shrinks, has at least doubled, and has grown in its last part too.
func (t *track) steady() bool {
	n := len(t.sizes)
	if n < 4 {
		return false
	}
	down := 0
	for i := 1; i < n; i++ {
		if t.sizes[i] < t.sizes[i-1] {
			down++
		}
	}
	first, last := t.sizes[0], t.sizes[n-1]
	return down*10 <= n && last >= 2*first && last-first >= 2*minContainer && last > t.sizes[n-1-n/4]
}

// gone notes a container that grew before it was freed.
func (g *growth) gone(t *track) {
	if t.grown.Holder != "" {
		t.grown.To, t.grown.Samples = max(t.grown.To, t.last()), len(t.sizes)
		g.done = append(g.done, t.grown)
	}
}

// describe says who holds a container, and which line fills it.
func (g *growth) describe(p *Graph, o Ref, t *track) Growth {
	gr := Growth{What: p.noun(o), From: int(t.sizes[0]), To: t.last(), Samples: len(t.sizes), Holder: "nothing", Alive: true}
	n, ok := p.find(o)
	if !ok {
		return gr
	}
	if owner, kind := p.dictOwner(n); kind == moduleDict || kind == classDict || o == p.rt.Modules {
		gr.Holder = "" // definitions, not data
		return gr
	} else if kind == instanceDict {
		gr.What = "attributes of " + p.nameOf(owner)
	}
	gr.Holder, gr.Where = p.holderOf(n)
	b0, ok := storage(g.births, p.rt, o)
	if ok {
		gr.Filled = g.births.lineOf(b0.Site)
	}
	lines, types := map[uint32]int{}, map[string]int{}
	if ok && g.births.importing(b0.Site) {
		gr.Holder = "" // a table of a module
		return gr
	}
	for _, v := range p.holds(n) {
		types[p.noun(p.refs[v])]++
		if b, ok := g.births.block(p.refs[v]); ok {
			lines[b.Site]++
		}
	}
	if site, ok := mostOf(lines); ok && lines[site]*2 > len(p.holds(n)) {
		gr.Filled = g.births.lineOf(site)
	}
	for name, count := range types {
		gr.Items = append(gr.Items, TypeUse{Type: name, Objects: count})
	}
	slices.SortFunc(gr.Items, func(a, b TypeUse) int {
		return cmp.Or(cmp.Compare(b.Objects, a.Objects), strings.Compare(a.Type, b.Type))
	})
	return gr
}

// holderOf names the first holder of n, and the line where it stands if it is a frame.
func (g *Graph) holderOf(n node) (string, vm.Line) {
	if p := g.path(n); isPath(p) && strings.Contains(p, ".") {
		return p, vm.Line{}
	}
	for _, h := range g.Why(g.refs[n]).Holders {
		switch h.Kind {
		case "stack", "argument", "frame":
		case "global", "local":
			return h.Kind + " " + h.Place, vm.Line{File: h.File, Line: h.Line}
		default:
			return h.Place, vm.Line{File: h.File, Line: h.Line}
		}
	}
	return "only what runs now", vm.Line{}
}

// mostOf is the key with the highest count, the lowest of those.
func mostOf[K cmp.Ordered](counts map[K]int) (best K, ok bool) {
	for k, n := range counts {
		if !ok || n > counts[best] || n == counts[best] && k < best {
			best, ok = k, true
		}
	}
	return best, ok
}

// maxGrown is how much of each kind is reported.
const maxGrown = 10

// finish takes a last sample and lists what grew: containers, and types of objects that no container of the list explains.
func (g *growth) finish() []Growth {
	rt := g.in.RT()
	g.births.each, rt.WatchHeap = nil, nil
	g.sample()
	picture := Take(g.in)
	var out []Growth
	explained := map[string]bool{}
	for o, t := range g.containers {
		if !t.steady() {
			g.gone(t)
		} else if gr := g.describe(picture, o, t); gr.Holder != "" {
			out = append(out, gr)
		}
	}
	for _, gr := range g.done {
		gr.Alive = false
		out = append(out, gr)
	}
	order := func(a, b Growth) int {
		alive := func(g Growth) int {
			if g.Alive {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(alive(a), alive(b)), cmp.Compare(b.To-b.From, a.To-a.From), strings.Compare(a.Holder, b.Holder), strings.Compare(a.What, b.What), cmp.Compare(a.Filled.Line, b.Filled.Line))
	}
	slices.SortFunc(out, order)
	out = sameGrowth(out)
	out = out[:min(len(out), maxGrown)]
	for _, gr := range out {
		explained[gr.What] = true
		for _, it := range gr.Items {
			explained[it.Type] = true
		}
	}
	var types []Growth
	for name, t := range g.types {
		if t.seen == g.samples && t.steady() && t.last()-int(t.sizes[0]) >= 100 && !explained[name] {
			if gr, ok := g.describeType(picture, name, t); ok {
				types = append(types, gr)
			}
		}
	}
	slices.SortFunc(types, order)
	return append(out, types[:min(len(types), maxGrown)]...)
}

// sameGrowth keeps one of each group that has the same name and line, the first.
func sameGrowth(list []Growth) []Growth {
	type key struct {
		what, holder string
		filled       vm.Line
	}
	seen := map[key]bool{}
	return slices.DeleteFunc(list, func(gr Growth) bool {
		k := key{gr.What, gr.Holder, gr.Filled}
		if seen[k] {
			return true
		}
		seen[k] = true
		return false
	})
}

// describeType says who holds most of the objects of a type, and which line makes them; ok is false if none were made while this watched.
func (g *growth) describeType(p *Graph, name string, t *track) (Growth, bool) {
	gr := Growth{What: name, Objects: true, From: int(t.sizes[0]), To: t.last(), Samples: len(t.sizes), Alive: true}
	lines, above := map[uint32]int{}, map[node]int{}
	var some []node
	p.findPaths()
	for n, o := range p.refs {
		if p.rt.TypeName(o) != name {
			continue
		}
		if b, ok := g.births.block(o); ok {
			lines[b.Site]++
			if len(some) < maxOfType {
				some = append(some, node(n))
			}
		}
	}
	site, ok := mostOf(lines)
	if !ok || g.births.importing(site) {
		return gr, false
	}
	gr.Filled = g.births.lineOf(site)
	for _, n := range some {
		for h := p.parent[n]; h >= 0; h = p.parent[h] {
			above[h]++
		}
	}
	for _, n := range some { // the nearest holder that most of them hang on
		for h := p.parent[n]; h >= 0; h = p.parent[h] {
			if above[h]*2 <= len(some) {
				continue
			}
			if p.refs[h] == p.rt.Modules {
				return gr, false // code and definitions
			}
			gr.Holder, gr.Where = p.holderOf(h)
			if owner, kind := p.dictOwner(h); kind == moduleDict {
				gr.Holder = p.brief(p.refs[owner])
			}
			return gr, true
		}
	}
	return gr, true
}

// maxOfType is how many objects of a type are followed to who holds them.
const maxOfType = 1000

func (gr Growth) text(b *strings.Builder) {
	unit := "items"
	if gr.Objects {
		unit = "objects"
	}
	fmt.Fprintf(b, "GROWS %s  %d -> %d %s over %d samples", gr.What, gr.From, gr.To, unit, gr.Samples)
	if gr.Holder != "" {
		fmt.Fprintf(b, "  held by %s", gr.Holder)
		if gr.Where.File != "" {
			fmt.Fprintf(b, " (%s)", shortLine(gr.Where))
		}
	}
	if gr.Filled.File != "" {
		fmt.Fprintf(b, "  filled at %s", shortLine(gr.Filled))
	}
	if !gr.Alive {
		b.WriteString("  freed before the end")
	}
	b.WriteByte('\n')
}

func (gr Growth) data() any {
	items := list{}
	for _, t := range gr.Items {
		items = append(items, dict{{"type", t.Type}, {"objects", t.Objects}})
	}
	return dict{{"what", gr.What}, {"counts_objects", gr.Objects}, {"from", gr.From}, {"to", gr.To}, {"samples", gr.Samples}, {"holder", gr.Holder}, {"where", lineData(gr.Where)},
		{"filled", lineData(gr.Filled)}, {"items", items}, {"alive", gr.Alive}}
}
