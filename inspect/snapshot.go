package inspect

import (
	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// Snapshot is all that a report shows: the heap at the end of a run, every object in it and who holds it, and how the run came there.
type Snapshot struct {
	Meta
	g        *Graph
	edges    [][]placed // of each object
	roots    []rootHolder
	retained []int
	heap     *Heap
	layout   mem.Map
	blocks   [][][]PoolBlock // of each pool of each arena
	owners   map[Ref]node    // of raw blocks
	gc       *Collection
	run      *Recorder
	births   *births // nil: unknown
}

// Meta says what was run.
type Meta struct {
	Script  string
	Args    []string
	Version string
	Status  int    // the exit status
	Ended   string // how: "" at its end, or what stopped it
}

// A rootHolder is a reference that no object holds.
type rootHolder struct {
	to   node
	kind string
	text string
	free string
}

// TakeSnapshot makes the picture for a report of a run that r watched, and leaks too if it is not nil: then the report knows the lines that made the objects.
func TakeSnapshot(in *vm.Interp, r *Recorder, leaks *Leaks, m Meta) *Snapshot {
	r.Stop(in)
	g := Take(in)
	s := &Snapshot{Meta: m, g: g, run: r, heap: g.Heap(), gc: g.Collector(), layout: g.rt.Heap.Map()}
	if leaks != nil {
		s.births = leaks.births
	}
	g.findPaths()
	g.findDominators()
	s.retained = g.dominated
	s.edges = make([][]placed, len(g.refs))
	for n := range g.refs {
		out := make([]placed, 0, len(g.holds(node(n))))
		g.placesOf(node(n), func(p placed) { out = append(out, p) })
		s.edges[n] = out
	}
	s.findRoots()
	s.readBlocks()
	return s
}

// readBlocks looks at each block of the heap.
func (s *Snapshot) readBlocks() {
	raw := map[Ref]bool{}
	for i := range s.layout.Arenas {
		for j := range s.layout.Arenas[i].Pools {
			p := &s.layout.Arenas[i].Pools[j]
			if p.Kind != mem.Raw {
				continue
			}
			for k, free := range p.FreeBlocks() {
				raw[p.Block(k)] = !free
			}
		}
	}
	for _, seg := range s.layout.Segments {
		for _, b := range seg.Blocks {
			raw[b.Ref] = b.Used && b.Kind == mem.Raw
		}
	}
	for _, l := range s.layout.Large {
		raw[l.Ref] = l.Kind == mem.Raw
	}
	s.owners = s.g.owners(func(r Ref) bool { return raw[r] })
	for i := range s.layout.Arenas {
		var pools [][]PoolBlock
		for j := range s.layout.Arenas[i].Pools {
			pools = append(pools, s.g.blocks(&s.layout.Arenas[i].Pools[j], s.owners))
		}
		s.blocks = append(s.blocks, pools)
	}
}

// bigBlock tells what a block outside the arenas is for: the object in it, or the one that it is a part of; -1 if there is none.
func (s *Snapshot) bigBlock(k mem.Kind, first Ref) (state string, n node) {
	if k == mem.Raw {
		if n, ok := s.owners[first]; ok {
			return blockPart, n
		}
		return blockPart, -1
	}
	if n, ok := s.g.find(first + Ref(mem.HeadOf(k)/8)); ok {
		return blockObject, n
	}
	return blockKept, -1
}

// made is the line that made an object; its File is "" if that was before the program began, or is not known.
func (s *Snapshot) made(o Ref) vm.Line {
	if s.births == nil {
		return vm.Line{}
	}
	l, _ := s.births.line(o)
	return l
}

// findRoots lists what frames and the interpreter hold.
func (s *Snapshot) findRoots() {
	g := s.g
	seen := map[[2]Ref]bool{}
	for _, r := range g.roots {
		n, ok := g.find(r.Ref)
		switch key := [2]Ref{r.Frame, r.Ref}; {
		case !ok || r.Frame != 0 && seen[key]:
		case r.Frame == 0:
			s.roots = append(s.roots, rootHolder{n, "interpreter", r.What, ""})
		default:
			seen[key] = true
			g.in.FramePlaces(r.Frame, r.Ref, func(p objects.Place) {
				h := g.frameHolder(r, p)
				s.roots = append(s.roots, rootHolder{n, h.Kind, h.Place, h.Free})
			})
		}
	}
}

// count is an object's count for a report: -1 is immortal.
func count(o Ref) int64 {
	if objects.IsImmortal(o) {
		return -1
	}
	return int64(objects.Refcount(o))
}

// Data gives everything as plain data: what --report FILE.json writes.
func (s *Snapshot) Data() any {
	g := s.g
	objs, roots := list{}, list{}
	for n, o := range g.refs {
		var refcount, parent any
		if c := count(o); c >= 0 {
			refcount = c
		}
		if p := g.parent[n]; p >= 0 {
			parent = objects.ID(g.refs[p])
		}
		holds := list{}
		for _, e := range s.edges[n] {
			holds = append(holds, dict{{"id", objects.ID(g.refs[e.to])}, {"place", g.placeText(e.place)}})
		}
		d := dict{{"id", objects.ID(o)}, {"type", g.rt.TypeName(o)}, {"object", g.brief(o)}, {"refcount", refcount}, {"size", g.own(node(n))},
			{"retained", s.retained[n]}, {"parent", parent}, {"holds", holds}}
		if s.births != nil {
			d = append(d, entry{"made", lineData(s.made(o))})
		}
		objs = append(objs, d)
	}
	for _, r := range s.roots {
		roots = append(roots, dict{{"id", objects.ID(g.refs[r.to])}, {"kind", r.kind}, {"place", r.text}})
	}
	samples, collections := list{}, list{}
	for _, v := range s.run.samples {
		types := dict{}
		for _, t := range sortedTypes(v.types) {
			types = append(types, entry{t, dict{{"objects", v.types[t].objects}, {"bytes", v.types[t].bytes}}})
		}
		samples = append(samples, append(v.at.data(), entry{"objects", v.total.objects}, entry{"bytes", v.total.bytes}, entry{"types", types}))
	}
	for _, c := range s.run.collections {
		collections = append(collections, append(c.at.data(), entry{"generation", c.Generation}, entry{"reason", c.Reason}, entry{"scanned", c.Scanned},
			entry{"freed", c.Freed}, entry{"took_us", c.Took.Microseconds()}))
	}
	args := list{}
	for _, a := range s.Args {
		args = append(args, a)
	}
	return dict{{"script", s.Script}, {"args", args}, {"minipy", s.Version}, {"status", s.Status}, {"ended", s.Ended}, {"lines", s.run.lines}, {"heap", s.heap.Data()},
		{"objects", objs}, {"roots", roots}, {"samples", samples}, {"collections", collections}, {"collections_left_out", s.run.left}, {"collector", s.gc.Data()}}
}

// data gives a moment.
func (m moment) data() dict {
	d := dict{{"lines", m.lines}, {"us", m.took.Microseconds()}}
	if m.file != "" {
		d = append(d, entry{"file", m.file}, entry{"line", m.line})
	}
	return d
}

// sortedTypes lists the types of a sample, those with the most bytes first.
func sortedTypes(types map[string]use) []string {
	bytes := map[string]int{}
	for t, u := range types {
		bytes[t] = u.bytes
	}
	return typesByCount(bytes)
}
