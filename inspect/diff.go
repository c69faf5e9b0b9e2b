package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"minipy/objects"
	"minipy/vm"
)

// A mark remembers the heap as it was at one moment, in Go's memory, and knows what is made from then on.
type mark struct {
	in     *vm.Interp
	births *births
	before map[Ref]was
}

// was is an object as it was at the mark.
type was struct {
	what   string
	holder string
	bytes  int
	items  int
}

// setMark remembers the heap.
func setMark(in *vm.Interp) *mark {
	m := &mark{in: in, before: map[Ref]was{}}
	g := Take(in)
	tops := g.tops()
	names := map[node]string{}
	for n, o := range g.refs {
		if objects.IsImmortal(o) || tops[n] < 0 && g.inHand(node(n)) {
			continue
		}
		m.before[o] = was{g.noun(o), g.topName(node(n), tops[n], names), g.own(node(n)), g.items(node(n))}
	}
	m.births = startBirths(in)
	return m
}

// items is how many references a container holds, 0 for other objects.
func (g *Graph) items(n node) int {
	switch layoutOf(g.rt, g.refs[n]) {
	case objects.TList, objects.TDict, objects.TSet:
		return len(g.holds(n))
	}
	return 0
}

// tops finds for each object the named one that it hangs on: the global, local variable or module on the shortest way to it, itself perhaps. -1: nothing
// leads to it.
func (g *Graph) tops() []node {
	g.findPaths()
	top := make([]node, len(g.refs))
	known := make([]bool, len(g.refs))
	namespace := map[node]bool{}
	isNamespace := func(p node) bool {
		is, seen := namespace[p]
		if !seen {
			switch layoutOf(g.rt, g.refs[p]) {
			case objects.TModule:
				is = true
			case objects.TDict:
				_, kind := g.dictOwner(p)
				is = kind == moduleDict || g.refs[p] == g.rt.Modules
			}
			namespace[p] = is
		}
		return is
	}
	for n := range node(len(g.refs)) {
		var chain []node
		at := n
		for !known[at] {
			p := g.parent[at]
			switch {
			case p == unreachable:
				top[at], known[at] = -1, true
			case p == fromRoot || isNamespace(p):
				top[at], known[at] = at, true
			default:
				chain = append(chain, at)
				at = p
			}
		}
		for _, c := range chain {
			top[c], known[c] = top[at], true
		}
	}
	return top
}

// Holders of what no root leads to.
const (
	cycleOnly  = "nothing but a cycle"
	ofMachine  = "the interpreter's own tables"
	ofFunction = "a native function at work"
)

// inHand reports whether a native function at work holds n, or something that leads to it: counts are not all explained.
func (g *Graph) inHand(n node) bool { return g.findAnchors()[n] == byNative }

// topName names what tops found for n.
func (g *Graph) topName(n, top node, names map[node]string) string {
	if top < 0 {
		switch g.findAnchors()[n] {
		case byMachine:
			return ofMachine
		case byNative:
			return ofFunction
		}
		return cycleOnly
	}
	n = top
	if s, ok := names[n]; ok {
		return s
	}
	s := ""
	if p := g.parent[n]; p == fromRoot {
		r := g.roots[g.rootOf[n]]
		s = g.rootName(r, g.refs[n])
		if r.Frame != 0 {
			function, _, _ := g.in.FrameAt(r.Frame)
			if function == "<module>" {
				s += " of the module's code"
			} else {
				s += " in " + function + "()"
			}
		}
	} else {
		s = g.path(n)
	}
	names[n] = s
	return s
}

// isCache reports whether n, which hangs on top, belongs to the machinery: a library module's own tables, the interpreter's references, frames.
func (g *Graph) isCache(n, top node) bool {
	if top < 0 {
		return g.findAnchors()[n] != byNothing
	}
	p := g.parent[top]
	if p == fromRoot {
		r, field := g.roots[g.rootOf[top]], false
		if r.Frame != 0 {
			g.in.FramePlaces(r.Frame, r.Ref, func(p objects.Place) { field = field || p.Kind == objects.PlaceField })
		}
		return r.Frame == 0 || field
	}
	module := p
	if owner, kind := g.dictOwner(p); kind == moduleDict {
		module = owner
	} else if g.refs[p] == g.rt.Modules {
		if module = top; layoutOf(g.rt, g.refs[top]) != objects.TModule {
			return true
		}
	}
	if layoutOf(g.rt, g.refs[module]) != objects.TModule {
		return false
	}
	d := objects.ModuleDict(g.refs[module])
	return g.moduleName(g.refs[module]) != "__main__" && (d == 0 || Lookup(g.rt, d, "__file__") == 0)
}

// machinery reports whether o is held by nothing but tables of classes and of interned names.
func (g *Graph) machinery(n node) bool {
	o := g.refs[n]
	if objects.IsImmortal(o) {
		return true
	}
	holders := distinct(g.holders(n))
	if len(holders) == 0 {
		return false
	}
	for _, h := range holders {
		if !g.rt.IsTypeObj(g.refs[h]) {
			return false
		}
		named := false
		g.rt.Places(g.refs[h], o, func(p objects.Place) {
			named = named || p.Name == "names of attributes" || p.Name == "__subclasses__()"
		})
		if !named {
			return false
		}
	}
	return true
}

// Diff is what has changed in the heap between a mark and a later moment.
type Diff struct {
	Types   []TypeChange
	Holders []HolderChange // of what is new or gone
	Grown   []Grown        // containers of before that have other sizes now

	NewObjects, NewBytes, FreedObjects, FreedBytes, GrownBytes int
}

// A TypeChange is what has become of the objects of one type.
type TypeChange struct {
	Type                                    string
	New, NewBytes, Freed, FreedBytes, Grown int // Grown: bytes that objects of before have more
}

// A HolderChange is what has come and gone under one name.
type HolderChange struct {
	Holder                           string
	New, NewBytes, Freed, FreedBytes int
	Types                            []TypeUse // of the new ones
	Line                             vm.Line   // that made most of the new ones

	cache bool
	lines map[uint32]int
}

// A Grown is a container of another size than before.
type Grown struct {
	What, Path      string
	From, To, Bytes int // items; bytes more
}

// since compares the heap as it is with the mark. It changes nothing, and the mark goes on.
func (m *mark) since() *Diff {
	g := Take(m.in)
	tops := g.tops()
	names := map[node]string{}
	types := map[string]*TypeChange{}
	holders := map[string]*HolderChange{}
	typeOf := func(name string) *TypeChange {
		if types[name] == nil {
			types[name] = &TypeChange{Type: name}
		}
		return types[name]
	}
	holderOf := func(name string) *HolderChange {
		if holders[name] == nil {
			holders[name] = &HolderChange{Holder: name, lines: map[uint32]int{}}
		}
		return holders[name]
	}
	d := &Diff{}
	alive := map[Ref]bool{}
	for n, o := range g.refs {
		if objects.Refcount(o) == 0 {
			continue
		}
		b, isNew := m.births.block(o)
		old, wasThere := m.before[o]
		size := g.own(node(n))
		switch {
		case isNew:
			if g.machinery(node(n)) {
				continue
			}
			t, h := typeOf(g.noun(o)), holderOf(g.topName(node(n), tops[n], names))
			t.New++
			t.NewBytes += size
			h.New++
			h.NewBytes += size
			h.cache = h.cache || g.isCache(node(n), tops[n])
			h.lines[b.Site]++
			i := slices.IndexFunc(h.Types, func(u TypeUse) bool { return u.Type == t.Type })
			if i < 0 {
				i = len(h.Types)
				h.Types = append(h.Types, TypeUse{Type: t.Type})
			}
			h.Types[i].Objects++
			h.Types[i].Bytes += size
			d.NewObjects++
			d.NewBytes += size
		case wasThere:
			alive[o] = true
			if more := size - old.bytes; more != 0 {
				typeOf(old.what).Grown += more
				d.GrownBytes += more
				if items := g.items(node(n)); items != old.items {
					what := g.noun(o)
					path := g.path(node(n))
					if owner, kind := g.dictOwner(node(n)); kind != plainDict {
						what, path = "namespace", g.nameOf(owner)
					}
					d.Grown = append(d.Grown, Grown{what, path, old.items, items, more})
				}
			}
		}
	}
	for o, old := range m.before {
		if alive[o] {
			continue
		}
		t, h := typeOf(old.what), holderOf(old.holder)
		t.Freed++
		t.FreedBytes += old.bytes
		h.Freed++
		h.FreedBytes += old.bytes
		d.FreedObjects++
		d.FreedBytes += old.bytes
	}
	for _, t := range types {
		d.Types = append(d.Types, *t)
	}
	slices.SortFunc(d.Types, func(a, b TypeChange) int {
		return cmp.Or(cmp.Compare(b.NewBytes-b.FreedBytes+b.Grown, a.NewBytes-a.FreedBytes+a.Grown), strings.Compare(a.Type, b.Type))
	})
	for _, h := range holders {
		if site, ok := mostOf(h.lines); ok {
			h.Line = m.births.lineOf(site)
		}
		slices.SortFunc(h.Types, func(a, b TypeUse) int {
			return cmp.Or(cmp.Compare(b.Objects, a.Objects), strings.Compare(a.Type, b.Type))
		})
		d.Holders = append(d.Holders, *h)
	}
	slices.SortFunc(d.Holders, func(a, b HolderChange) int {
		return cmp.Or(cmp.Compare(b.NewBytes-b.FreedBytes, a.NewBytes-a.FreedBytes), strings.Compare(a.Holder, b.Holder))
	})
	slices.SortFunc(d.Grown, func(a, b Grown) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), strings.Compare(a.Path, b.Path), cmp.Compare(a.To, b.To))
	})
	return d
}

// close ends the mark.
func (m *mark) close() { m.births.stop() }

// leaked is the part of a Diff that is a leak: new objects, less those that caches hold. With only, just those types count.
func (d *Diff) leaked(only map[string]bool) *Diff {
	out := &Diff{}
	for _, h := range d.Holders {
		kept := HolderChange{Holder: h.Holder, Line: h.Line}
		for _, t := range h.Types {
			if !h.cache && (only == nil || only[t.Type]) {
				kept.Types = append(kept.Types, t)
				kept.New += t.Objects
				kept.NewBytes += t.Bytes
			}
		}
		if kept.New > 0 {
			out.Holders = append(out.Holders, kept)
			out.NewObjects += kept.New
			out.NewBytes += kept.NewBytes
		}
	}
	return out
}

// moreOf lists the types of which there are more than before, caches' apart.
func (d *Diff) moreOf() map[string]bool {
	net := map[string]int{}
	for _, t := range d.Types {
		net[t.Type] = t.New - t.Freed
	}
	for _, h := range d.Holders {
		if h.cache {
			for _, t := range h.Types {
				net[t.Type] -= t.Objects
			}
		}
	}
	out := map[string]bool{}
	for t, n := range net {
		out[t] = n > 0
	}
	return out
}

// LeakText words what leaked for an error message.
func (d *Diff) LeakText(what string) string {
	var b strings.Builder
	verb := "are"
	if d.NewObjects == 1 {
		verb = "is"
	}
	fmt.Fprintf(&b, "%d object%s %s still there, %s", d.NewObjects, plural(d.NewObjects)+" "+what, verb, byteSize(d.NewBytes))
	for _, h := range d.Holders[:min(len(d.Holders), maxExamples)] {
		fmt.Fprintf(&b, "\n  %s held by %s", typeCounts(h.Types), h.Holder)
		if h.Line.File != "" {
			fmt.Fprintf(&b, "  made at %s", shortLine(h.Line))
		}
	}
	if more := len(d.Holders) - maxExamples; more > 0 {
		fmt.Fprintf(&b, "\n  ... and by %d more", more)
	}
	return b.String()
}

// typeCounts lists numbers of objects by type.
func typeCounts(types []TypeUse) string {
	var parts []string
	for _, t := range types[:min(len(types), 4)] {
		parts = append(parts, fmt.Sprintf("%d %s", t.Objects, t.Type))
	}
	if more := len(types) - 4; more > 0 {
		parts = append(parts, fmt.Sprintf("%d types more", more))
	}
	return strings.Join(parts, ", ")
}

// Text tells the changes in lines.
func (d *Diff) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d new object%s (%+d B), %d freed (%+d B), others %+d B", d.NewObjects, plural(d.NewObjects), d.NewBytes, d.FreedObjects, -d.FreedBytes, d.GrownBytes)
	if len(d.Types) > 0 {
		rows := [][]string{{"type", "new", "freed", "bytes"}}
		for _, t := range d.Types[:min(len(d.Types), maxTypes)] {
			rows = append(rows, []string{t.Type, fmt.Sprint(t.New), fmt.Sprint(t.Freed), fmt.Sprintf("%+d", t.NewBytes-t.FreedBytes+t.Grown)})
		}
		b.WriteString("\n" + table(rows, "lrrr"))
		if more := len(d.Types) - maxTypes; more > 0 {
			fmt.Fprintf(&b, "\n... and %d types more", more)
		}
	}
	if len(d.Holders) > 0 {
		rows := [][]string{{"held by", "new", "freed", "bytes", "", "made at"}}
		for _, h := range d.Holders[:min(len(d.Holders), maxTypes)] {
			rows = append(rows, []string{h.Holder, fmt.Sprint(h.New), fmt.Sprint(h.Freed), fmt.Sprintf("%+d", h.NewBytes-h.FreedBytes), typeCounts(h.Types), shortLine(h.Line)})
		}
		b.WriteString("\n" + table(rows, "lrrrll"))
		if more := len(d.Holders) - maxTypes; more > 0 {
			fmt.Fprintf(&b, "\n... and %d holders more", more)
		}
	}
	for _, gr := range d.Grown[:min(len(d.Grown), maxTypes)] {
		word := "grown"
		if gr.Bytes < 0 {
			word = "shrunk"
		}
		fmt.Fprintf(&b, "\n%s: %s %s  %d -> %d references, %+d B", word, gr.What, gr.Path, gr.From, gr.To, gr.Bytes)
	}
	return b.String()
}

// Data gives the changes.
func (d *Diff) Data() any {
	types, holders, grown := list{}, list{}, list{}
	for _, t := range d.Types {
		types = append(types, dict{{"type", t.Type}, {"new", t.New}, {"new_bytes", t.NewBytes}, {"freed", t.Freed}, {"freed_bytes", t.FreedBytes}, {"grown_bytes", t.Grown}})
	}
	for _, h := range d.Holders {
		uses := list{}
		for _, t := range h.Types {
			uses = append(uses, dict{{"type", t.Type}, {"objects", t.Objects}, {"bytes", t.Bytes}})
		}
		holders = append(holders, dict{{"holder", h.Holder}, {"new", h.New}, {"new_bytes", h.NewBytes}, {"freed", h.Freed}, {"freed_bytes", h.FreedBytes}, {"types", uses}, {"born", lineData(h.Line)}, {"cache", h.cache}})
	}
	for _, gr := range d.Grown {
		grown = append(grown, dict{{"what", gr.What}, {"path", gr.Path}, {"from", gr.From}, {"to", gr.To}, {"bytes", gr.Bytes}})
	}
	return dict{{"new", d.NewObjects}, {"new_bytes", d.NewBytes}, {"freed", d.FreedObjects}, {"freed_bytes", d.FreedBytes}, {"grown_bytes", d.GrownBytes}, {"types", types}, {"holders", holders}, {"grown", grown}}
}
