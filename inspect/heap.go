package inspect

import (
	"fmt"
	"slices"
	"strings"

	"minipy/mem"
)

// Heap is the map of the memory: arenas, pools, blocks, and what they hold.
type Heap struct {
	Arenas   []Arena
	Segments []Segment
	Large    []LargeBlock
	Classes  []Class // by size of block, those in use
	Types    []TypeUse
	Objects  int
	Bytes    int // of all objects, as sys.getsizeof counts
	Held     int // bytes that the heap has from the system
}

// An Arena is 1 MiB cut into pools.
type Arena struct {
	Pools  []Pool
	Unused int // pools never handed out
	Used   int // bytes of the blocks handed out
	Pins   []Pin
}

// A Pool holds blocks of one size and kind.
type Pool struct {
	BlockSize, Capacity, Live int
	Kind                      string
	Types                     map[string]int
}

// A Pin is an object, or a part of one, that keeps an arena with little else in it from being given back.
type Pin struct {
	Pool, BlockSize int
	What, Path      string
	node            node // -1: the interpreter's own
}

// A Segment serves blocks of more than 512 bytes.
type Segment struct{ Bytes, Used, Blocks int }

// A LargeBlock has pages of its own.
type LargeBlock struct {
	Bytes int
	What  string
}

// A Class is the pools of one size of block.
type Class struct{ BlockSize, Pools, Live, Free int }

// A TypeUse is what the objects of one type take.
type TypeUse struct {
	Type           string
	Objects, Bytes int
}

// pinLimit is the share of an arena, in percent, below which the objects in it are called pins.
const pinLimit = 5

// Heap makes the map.
func (g *Graph) Heap() *Heap {
	rt := g.rt
	m := rt.Heap.Map()
	h := &Heap{Objects: len(g.refs), Held: int(rt.Heap.Stats().Committed)}
	classes := map[int]*Class{}
	for _, a := range m.Arenas {
		arena := Arena{Unused: a.Free}
		for _, p := range a.Pools {
			arena.Pools = append(arena.Pools, poolOf(p))
			arena.Used += p.Live * p.BlockSize
			if p.BlockSize == 0 {
				continue
			}
			c := classes[p.BlockSize]
			if c == nil {
				c = &Class{BlockSize: p.BlockSize}
				classes[p.BlockSize] = c
			}
			c.Pools++
			c.Live += p.Live
			c.Free += p.Capacity - p.Live
		}
		h.Arenas = append(h.Arenas, arena)
	}
	for _, s := range m.Segments {
		seg := Segment{Bytes: s.Bytes}
		for _, b := range s.Blocks {
			if b.Used {
				seg.Used += b.Size
				seg.Blocks++
			}
		}
		h.Segments = append(h.Segments, seg)
	}
	for _, l := range m.Large {
		h.Large = append(h.Large, LargeBlock{Bytes: l.Bytes, What: l.Kind.String()})
	}
	types := map[string]*TypeUse{}
	inArena := make([][]node, len(h.Arenas))
	places := make([]mem.Location, len(g.refs))
	for n, o := range g.refs {
		name := rt.TypeName(o)
		t := types[name]
		if t == nil {
			t = &TypeUse{Type: name}
			types[name] = t
		}
		size := g.own(node(n))
		t.Objects++
		t.Bytes += size
		h.Bytes += size
		kind := mem.Object
		if rt.IsGC(o) {
			kind = mem.GCObject
		}
		if places[n] = m.Locate(kind, o); places[n].Arena >= 0 {
			h.Arenas[places[n].Arena].Pools[places[n].Pool].Types[name]++
			inArena[places[n].Arena] = append(inArena[places[n].Arena], node(n))
		}
	}
	for i := range h.Arenas {
		if a := &h.Arenas[i]; a.Used*100 < pinLimit*arenaBytes && len(h.Arenas) > 1 {
			for _, n := range inArena[i][:min(len(inArena[i]), maxExamples)] {
				l := places[n]
				a.Pins = append(a.Pins, Pin{l.Pool, l.PoolMap.BlockSize, g.brief(g.refs[n]), g.path(n), n})
			}
			a.Pins = append(a.Pins, g.rawPins(&m.Arenas[i], maxExamples-len(a.Pins))...)
		}
	}
	for _, c := range classes {
		h.Classes = append(h.Classes, *c)
	}
	slices.SortFunc(h.Classes, func(a, b Class) int { return a.BlockSize - b.BlockSize })
	for _, t := range types {
		h.Types = append(h.Types, *t)
	}
	slices.SortFunc(h.Types, func(a, b TypeUse) int {
		if a.Bytes != b.Bytes {
			return b.Bytes - a.Bytes
		}
		return strings.Compare(a.Type, b.Type)
	})
	return h
}

// rawPins finds the blocks of an arena that are parts of objects, which lie elsewhere.
func (g *Graph) rawPins(a *mem.ArenaMap, limit int) []Pin {
	var pins []Pin
	owners := g.owners(within(a.Ref, arenaBytes))
	for i := range a.Pools {
		p := &a.Pools[i]
		if p.Kind != mem.Raw || p.Live == 0 {
			continue
		}
		for _, b := range g.blocks(p, owners) {
			switch {
			case b.State == blockFree || len(pins) >= limit:
			case b.node < 0:
				pins = append(pins, Pin{Pool: i, BlockSize: p.BlockSize, What: "a part of the interpreter", node: -1})
			default:
				pins = append(pins, Pin{i, p.BlockSize, "part of " + g.brief(g.refs[b.node]), g.path(b.node), b.node})
			}
		}
	}
	return pins
}

const (
	arenaBytes = 1 << 20
	maxTypes   = 12 // types that a text lists
	poolGlyphs = " ░▒▓█"
)

// glyph draws how full something is.
func glyph(used, of int) string {
	if of == 0 {
		return "·"
	}
	shades := []rune(poolGlyphs)
	i := used * (len(shades) - 1) / of
	if used > 0 && i == 0 {
		i = 1
	}
	return string(shades[i])
}

// hue is that of the commonest type of a pool.
func (p *Pool) hue(hues map[string]int) int {
	if p.Live == 0 {
		return hueFaint
	}
	if types := typesByCount(p.Types); len(types) > 0 {
		return hues[types[0]]
	}
	return 0
}

// hues gives the types with the most bytes hues.
func (h *Heap) hues() map[string]int {
	var types []string
	for _, t := range h.Types {
		types = append(types, t.Type)
	}
	return huesOf(types)
}

// Text draws the map: a line an arena, a character a pool.
func (h *Heap) Text() string { return h.Draw(nil) }

// Draw is Text in colour: a pool has that of its commonest type.
func (h *Heap) Draw(paint Paint) string {
	var b strings.Builder
	hues := h.hues()
	fmt.Fprintf(&b, "%d objects, %d B, in %d B of memory\n", h.Objects, h.Bytes, h.Held)
	for i, a := range h.Arenas {
		fmt.Fprintf(&b, "arena %-3d ", i)
		for _, p := range a.Pools {
			b.WriteString(paint.on(p.hue(hues), glyph(p.Live, p.Capacity)))
		}
		b.WriteString(paint.on(hueFaint, strings.Repeat("·", a.Unused)))
		fmt.Fprintf(&b, "  %3d %% used", a.Used*100/arenaBytes)
		if len(a.Pins) > 0 {
			fmt.Fprintf(&b, "  pinned by")
		}
		b.WriteByte('\n')
		for _, p := range a.Pins {
			fmt.Fprintf(&b, "          pool %d (%d B): %s", p.Pool, p.BlockSize, p.What)
			if p.Path != "" {
				fmt.Fprintf(&b, " <- %s", p.Path)
			}
			b.WriteByte('\n')
		}
	}
	for i, s := range h.Segments {
		fmt.Fprintf(&b, "segment %-2d %d blocks over 512 B: %d of %d B\n", i, s.Blocks, s.Used, s.Bytes)
	}
	for _, l := range h.Large {
		fmt.Fprintf(&b, "large      %s, %d B\n", l.What, l.Bytes)
	}
	b.WriteString("each character is a pool of 16 KiB: · never used or without a size now,")
	for i, s := range []string{" empty,", " to a quarter,", " half,", " three quarters,", " full"} {
		fmt.Fprintf(&b, " %c%s", []rune(poolGlyphs)[i], s)
	}
	b.WriteByte('\n')
	classes := [][]string{{"block", "pools", "in use", "free"}}
	for _, c := range h.Classes {
		classes = append(classes, []string{fmt.Sprintf("%d B", c.BlockSize), fmt.Sprint(c.Pools), fmt.Sprint(c.Live), fmt.Sprint(c.Free)})
	}
	b.WriteString(table(classes, "rrrr") + "\n")
	rows := [][]string{{"type", "objects", "bytes"}}
	for _, t := range h.Types[:min(len(h.Types), maxTypes)] {
		rows = append(rows, []string{t.Type, fmt.Sprint(t.Objects), fmt.Sprint(t.Bytes)})
	}
	if more := len(h.Types) - maxTypes; more > 0 {
		rest := TypeUse{Type: fmt.Sprintf("%d more", more)}
		for _, t := range h.Types[maxTypes:] {
			rest.Objects += t.Objects
			rest.Bytes += t.Bytes
		}
		rows = append(rows, []string{rest.Type, fmt.Sprint(rest.Objects), fmt.Sprint(rest.Bytes)})
	}
	for i, line := range strings.Split(table(rows, "lrr"), "\n") {
		if name := rows[i][0]; i > 0 && hues[name] > 0 {
			line = paint.on(hues[name], name) + line[len(name):]
		}
		b.WriteString(line + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// ArenaView is one arena of a Heap.
type ArenaView struct {
	heap  *Heap
	arena int
}

// Arena zooms into one arena.
func (h *Heap) Arena(i int) (*ArenaView, error) {
	if i < 0 || i >= len(h.Arenas) {
		return nil, fmt.Errorf("there are %d arenas, from 0", len(h.Arenas))
	}
	return &ArenaView{h, i}, nil
}

// Text lists the pools: what size of block each has, and the types in it.
func (v *ArenaView) Text() string { return v.Draw(nil) }

// Draw is Text in colour.
func (v *ArenaView) Draw(paint Paint) string {
	rows := [][]string{{"pool", "", "kind", "block", "live", "of", "types"}}
	hues, hue := v.heap.hues(), []int{0}
	for n, p := range v.heap.Arenas[v.arena].Pools {
		row := []string{fmt.Sprint(n), "·", "", "", "", "", "waits for a size"}
		if p.BlockSize > 0 {
			row = []string{fmt.Sprint(n), glyph(p.Live, p.Capacity), p.Kind, fmt.Sprint(p.BlockSize), fmt.Sprint(p.Live), fmt.Sprint(p.Capacity), typeList(p.Types)}
		}
		rows, hue = append(rows, row), append(hue, p.hue(hues))
	}
	lines := strings.Split(table(rows, "rllrrrl"), "\n")
	for i := range lines {
		lines[i] = paint.on(hue[i], lines[i])
	}
	return strings.Join(lines, "\n")
}

// Data gives the arena as it stands in the map.
func (v *ArenaView) Data() any { return v.heap.arenaData(&v.heap.Arenas[v.arena]) }

// typeList names the commonest types of a pool.
func typeList(types map[string]int) string {
	names := typesByCount(types)
	var parts []string
	for _, t := range names[:min(len(names), 5)] {
		parts = append(parts, fmt.Sprintf("%s %d", t, types[t]))
	}
	if len(names) > 5 {
		parts = append(parts, "...")
	}
	return strings.Join(parts, ", ")
}

// arenaData gives an arena.
func (h *Heap) arenaData(a *Arena) dict {
	pools, pins := list{}, list{}
	for _, p := range a.Pools {
		byType := dict{}
		for _, t := range h.Types {
			if n := p.Types[t.Type]; n > 0 {
				byType = append(byType, entry{t.Type, n})
			}
		}
		pools = append(pools, dict{{"block", p.BlockSize}, {"capacity", p.Capacity}, {"live", p.Live}, {"kind", p.Kind}, {"types", byType}})
	}
	for _, p := range a.Pins {
		pins = append(pins, dict{{"pool", p.Pool}, {"block", p.BlockSize}, {"object", p.What}, {"path", p.Path}})
	}
	return dict{{"used", a.Used}, {"unused_pools", a.Unused}, {"pools", pools}, {"pins", pins}}
}

// Data gives the map.
func (h *Heap) Data() any {
	arenas, segments, large, classes, types := list{}, list{}, list{}, list{}, list{}
	for i := range h.Arenas {
		arenas = append(arenas, h.arenaData(&h.Arenas[i]))
	}
	for _, s := range h.Segments {
		segments = append(segments, dict{{"bytes", s.Bytes}, {"used", s.Used}, {"blocks", s.Blocks}})
	}
	for _, l := range h.Large {
		large = append(large, dict{{"bytes", l.Bytes}, {"kind", l.What}})
	}
	for _, c := range h.Classes {
		classes = append(classes, dict{{"block", c.BlockSize}, {"pools", c.Pools}, {"live", c.Live}, {"free", c.Free}})
	}
	for _, t := range h.Types {
		types = append(types, dict{{"type", t.Type}, {"objects", t.Objects}, {"bytes", t.Bytes}})
	}
	return dict{{"objects", h.Objects}, {"bytes", h.Bytes}, {"held", h.Held}, {"arenas", arenas}, {"segments", segments}, {"large", large}, {"classes", classes}, {"types", types}}
}
