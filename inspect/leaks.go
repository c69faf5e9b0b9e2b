package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"minipy/gc"
	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// Leaks watches a program run (minipy --leaks): what each collection finds, and what grows. All that it knows is in Go's memory.
type Leaks struct {
	in     *vm.Interp
	births *births
	growth *growth
	stop   func() // ends the watch for collections

	scratch     Graph
	pending     []pendingCycle // found by the collection that runs
	cycles      map[string]*LeakCycle
	order       []string
	collections int
}

// pendingCycle is a cycle that a collection is about to free, unless a finaliser brings it back.
type pendingCycle struct {
	cycle   *LeakCycle
	shape   string
	types   map[string]TypeUse
	members []Ref
	serials []uint64
}

// WatchLeaks begins to watch.
func WatchLeaks(in *vm.Interp) *Leaks {
	rt := in.RT()
	l := &Leaks{in: in, births: startBirths(in), cycles: map[string]*LeakCycle{}}
	l.growth = newGrowth(in, l.births)
	l.stop = rt.WatchGC(l.collection)
	return l
}

// Finish runs a last collection, ends the watch, and reports.
func (l *Leaks) Finish() *LeakReport {
	rt := l.in.RT()
	rt.GC.Collect(gc.Generations - 1)
	r := &LeakReport{Collections: l.collections, Grown: l.growth.finish()}
	l.stop()
	l.births.stop()
	for _, k := range l.order {
		if c := l.cycles[k]; c.Module == "" {
			r.Cycles = append(r.Cycles, c)
		} else {
			r.Library = append(r.Library, c)
		}
	}
	for _, list := range [][]*LeakCycle{r.Cycles, r.Library} {
		slices.SortStableFunc(list, func(a, b *LeakCycle) int { return cmp.Compare(b.Bytes, a.Bytes) })
	}
	return r
}

// collection is told of each collection, before and after.
func (l *Leaks) collection(phase string, generation, collected int) {
	if phase == "start" {
		l.collections++
		l.look(generation)
		return
	}
	for _, p := range l.pending {
		l.count(p)
	}
	l.pending = nil
}

// look finds the cycles that a collection is going to free.
func (l *Leaks) look(generation int) {
	g := findGarbage(l.in, &l.scratch, generation)
	if g == nil {
		return
	}
	groups := g.cycles()
	taken := make([]bool, len(g.refs))
	for _, group := range groups {
		for _, n := range group {
			taken[n] = true
		}
	}
	for _, group := range groups {
		p := pendingCycle{types: map[string]TypeUse{}}
		module, own := "", false
		for _, n := range group {
			b, ok := l.births.block(g.refs[n])
			p.members, p.serials = append(p.members, g.refs[n]), append(p.serials, b.Serial)
			m := l.births.module(g.refs[n])
			own = own || !ok || m == "" || module != "" && m != module
			module = m
		}
		if !slices.ContainsFunc(p.serials, func(s uint64) bool { return s != 0 }) {
			continue // made before the program began
		}
		for _, n := range append(slices.Clone(group), g.dependents(group, taken)...) {
			t := p.types[g.noun(g.refs[n])]
			t.Objects++
			t.Bytes += g.own(n)
			p.types[g.noun(g.refs[n])] = t
		}
		edges := g.edgesOf(group)
		p.shape = g.shape(group, edges, l.births)
		if l.cycles[p.shape] == nil {
			p.cycle = g.describe(group, edges, l.births)
			if !own {
				p.cycle.Module = module
			}
		}
		l.pending = append(l.pending, p)
	}
}

// count adds a cycle to those of its shape, unless a finaliser has saved it.
func (l *Leaks) count(p pendingCycle) {
	alive := 0
	for i, o := range p.members {
		if b, ok := l.births.block(o); ok && b.Serial == p.serials[i] {
			alive++
		}
	}
	if alive == len(p.members) && l.in.RT().GC.Debug()&gc.DebugSaveAll == 0 {
		return
	}
	c := l.cycles[p.shape]
	if c == nil {
		if c = p.cycle; c == nil {
			return
		}
		c.key = p.shape
		l.cycles[p.shape] = c
		l.order = append(l.order, p.shape)
	}
	c.Times++
	for name, t := range p.types {
		i := slices.IndexFunc(c.Types, func(u TypeUse) bool { return u.Type == name })
		if i < 0 {
			c.Types = append(c.Types, TypeUse{Type: name})
			i = len(c.Types) - 1
		}
		c.Types[i].Objects += t.Objects
		c.Types[i].Bytes += t.Bytes
		c.Bytes += t.Bytes
	}
	slices.SortFunc(c.Types, func(a, b TypeUse) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), strings.Compare(a.Type, b.Type))
	})
}

// LeakReport is what Leaks has found.
type LeakReport struct {
	Collections int
	Cycles      []*LeakCycle // that the program made, the largest first
	Library     []*LeakCycle // that embedded modules made all by themselves: no reason to fail
	Grown       []Growth
}

// Leaked reports whether the program left something to the collector.
func (r *LeakReport) Leaked() bool { return len(r.Cycles) > 0 }

// How many members and edges of a cycle a text shows.
const (
	maxLeakLines = 12
	fewMembers   = 4 // of a cycle that has more than maxLeakLines
)

// Text tells the report in lines.
func (r *LeakReport) Text() string {
	var b strings.Builder
	for _, c := range r.Cycles {
		c.text(&b)
	}
	for _, gr := range r.Grown {
		gr.text(&b)
	}
	if n := len(r.Library); n > 0 {
		times, bytes := 0, 0
		modules := map[string]bool{}
		for _, c := range r.Library {
			times += c.Times
			bytes += c.Bytes
			modules[c.Module] = true
		}
		fmt.Fprintf(&b, "besides   %d cycle%s, %s, that library modules made for themselves: %s\n", times, plural(times), byteSize(bytes), strings.Join(sortedKeys(modules), ", "))
	}
	if len(r.Cycles) == 0 {
		fmt.Fprintf(&b, "no cycles left to the collector (%d collection%s watched)\n", r.Collections, plural(r.Collections))
	} else {
		times, bytes := 0, 0
		for _, c := range r.Cycles {
			times += c.Times
			bytes += c.Bytes
		}
		fmt.Fprintf(&b, "%d cycle%s, %s, left to the collector (%d collection%s watched)\n", times, plural(times), byteSize(bytes), r.Collections, plural(r.Collections))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func sortedKeys(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// names gives the members names that tell them apart.
func (c *LeakCycle) names() []string {
	total, seen := map[string]int{}, map[string]int{}
	for _, m := range c.Members {
		total[m.What]++
	}
	var out []string
	for _, m := range c.Members {
		name := m.What
		if seen[name]++; total[name] > 1 {
			name = fmt.Sprintf("%s #%d", name, seen[m.What])
		}
		out = append(out, name)
	}
	return out
}

func (c *LeakCycle) text(b *strings.Builder) {
	fmt.Fprintf(b, "LEAK  %d × cycle of %d object%s, %s: only the collector could free it\n", c.Times, c.Size, plural(c.Size), byteSize(c.Bytes))
	names, shown := c.names(), c.Size
	if c.Size > maxLeakLines {
		shown = fewMembers
	}
	for i, m := range c.Members[:shown] {
		fmt.Fprintf(b, "      %s", names[i])
		if m.Born.File != "" {
			fmt.Fprintf(b, "  made at %s", shortLine(m.Born))
		}
		b.WriteByte('\n')
	}
	if more := c.Size - shown; more > 0 {
		fmt.Fprintf(b, "      ... and %d more\n", more)
	}
	lines := 0
	for _, e := range c.Edges {
		if e.From >= shown || e.To >= shown {
			continue
		}
		if lines++; lines > maxLeakLines {
			b.WriteString("      ... and more references\n")
			break
		}
		fmt.Fprintf(b, "      %s%s", names[e.From], e.Place)
		for i, l := range e.Set[:min(len(e.Set), 3)] {
			fmt.Fprintf(b, "%s%s", []string{"  set at ", " or "}[min(i, 1)], shortLine(l))
		}
		fmt.Fprintf(b, "  -> %s\n", names[e.To])
	}
	var parts []string
	for _, t := range c.Types[:min(len(c.Types), 6)] {
		parts = append(parts, fmt.Sprintf("%d %s (%s)", t.Objects, t.Type, byteSize(t.Bytes)))
	}
	if len(c.Types) > 6 {
		parts = append(parts, fmt.Sprintf("%d types more", len(c.Types)-6))
	}
	fmt.Fprintf(b, "      in all: %s\n", strings.Join(parts, ", "))
	switch class := slices.IndexFunc(c.Members, func(m LeakMember) bool { return strings.HasPrefix(m.What, "class ") }); {
	case len(c.Cut) > 0:
		var cuts, advice []string
		for _, k := range c.Cut {
			cuts = append(cuts, k.name())
			advice = append(advice, k.Advice)
		}
		fmt.Fprintf(b, "      cut: %s (%s); without it all %d die by count: checked\n", strings.Join(cuts, " and "), strings.Join(slices.Compact(advice), "; "), c.Size)
	case class >= 0:
		fmt.Fprintf(b, "      no reference to weaken: a class refers to itself; define %s once, outside of what runs often\n", c.Members[class].What[len("class "):])
	default:
		fmt.Fprintf(b, "      no one or two kinds of references to weaken would do\n")
	}
}

// name writes the edge to cut.
func (k LeakCut) name() string {
	if strings.HasPrefix(k.Place, ".") || strings.HasPrefix(k.Place, "[") {
		return k.Type + k.Place
	}
	return k.Place + " of " + k.Type
}

// Data gives the report.
func (r *LeakReport) Data() any {
	grown := list{}
	for _, gr := range r.Grown {
		grown = append(grown, gr.data())
	}
	return dict{{"leaked", r.Leaked()}, {"collections", r.Collections}, {"cycles", cycleData(r.Cycles)}, {"library", cycleData(r.Library)}, {"grown", grown}}
}

func cycleData(cycles []*LeakCycle) list {
	out := list{}
	for _, c := range cycles {
		members, edges, types, cuts := list{}, list{}, list{}, list{}
		names := c.names()
		for i, m := range c.Members {
			members = append(members, dict{{"name", names[i]}, {"what", m.What}, {"born", lineData(m.Born)}})
		}
		for _, e := range c.Edges {
			set := list{}
			for _, l := range e.Set {
				set = append(set, lineData(l))
			}
			edges = append(edges, dict{{"from", e.From}, {"to", e.To}, {"place", e.Place}, {"set", set}})
		}
		for _, t := range c.Types {
			types = append(types, dict{{"type", t.Type}, {"objects", t.Objects}, {"bytes", t.Bytes}})
		}
		for _, k := range c.Cut {
			cuts = append(cuts, dict{{"type", k.Type}, {"place", k.Place}, {"advice", k.Advice}})
		}
		out = append(out, dict{{"times", c.Times}, {"size", c.Size}, {"bytes", c.Bytes}, {"objects", members}, {"edges", edges}, {"types", types}, {"cut", cuts}, {"checked", len(c.Cut) > 0}, {"module", c.Module}})
	}
	return out
}

// layoutOf is the built-in type whose layout o has.
func layoutOf(rt *objects.Runtime, o Ref) objects.TypeID { return rt.TypeFor(o).Layout }

// storage is the block of a container's items.
func storage(b *births, rt *objects.Runtime, o Ref) (mem.TracedBlock, bool) {
	if s := objects.Storage(o, layoutOf(rt, o)); s != 0 {
		return b.block(s)
	}
	return mem.TracedBlock{}, false
}
