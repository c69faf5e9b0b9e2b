package inspect

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"minipy/mem"
	"minipy/objects"
)

// The page of a report: one file that asks the network for nothing. The data in it is JSON in columns, with the differences of what rises, compressed.

//go:embed page
var pageFiles embed.FS

// pageScripts are the parts of the page's script, in their order.
var pageScripts = []string{"model.js", "dom.js", "heap.js", "object.js", "search.js", "growth.js", "collections.js", "main.js"}

// WriteJSON writes everything as plain JSON.
func (s *Snapshot) WriteJSON(w io.Writer) error { return json.NewEncoder(w).Encode(s.Data()) }

// WriteHTML writes the page.
func (s *Snapshot) WriteHTML(w io.Writer) error {
	data, err := json.Marshal(s.page())
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	z, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	css := pageFile("page.css")
	var js strings.Builder
	for _, name := range pageScripts {
		js.WriteString(pageFile(name))
	}
	policy := fmt.Sprintf("default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'", hashSource(js.String()), hashSource(css))
	_, err = strings.NewReplacer("{{policy}}", html.EscapeString(policy), "{{title}}", html.EscapeString(filepath.Base(s.Script)), "{{css}}", css, "{{js}}", js.String(),
		"{{data}}", base64.StdEncoding.EncodeToString(packed.Bytes())).WriteString(w, pageFile("page.html"))
	return err
}

func pageFile(name string) string {
	text, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic("BUG: inspect: " + err.Error())
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// hashSource names a script or a style in a Content-Security-Policy.
func hashSource(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// A stringTable numbers strings, so that each is written once.
type stringTable struct {
	index map[string]int
	all   []string
}

func newTable() *stringTable { return &stringTable{index: map[string]int{}, all: []string{}} }

func (t *stringTable) of(s string) int {
	if i, ok := t.index[s]; ok {
		return i
	}
	t.index[s] = len(t.all)
	t.all = append(t.all, s)
	return len(t.all) - 1
}

// pageStates numbers the states of a block.
var pageStates = []string{blockFree, blockKept, blockObject, blockPart}

// page is the data of the page; page/model.js reads it.
func (s *Snapshot) page() dict {
	g := s.g
	types, places, files, reasons := newTable(), newTable(), newTable(), newTable()
	n := len(g.refs)
	ref, typ, size, retained, counts, parent, degree := make([]uint32, n), make([]int, n), make([]int, n), make([]int, n), make([]int64, n), make([]int, n), make([]int, n)
	values := make([]string, n)
	made := []int{} // file and line of each object
	var to, place []int
	before, last := Ref(0), 0
	rootNames, cells := list{}, list{}
	for i, o := range g.refs {
		ref[i], before = uint32(o-before), o
		typ[i], size[i], retained[i], counts[i], values[i] = types.of(g.rt.TypeName(o)), g.own(node(i)), s.retained[i], count(o), g.value(o)
		switch p := g.parent[i]; p {
		case fromRoot:
			rootNames = append(rootNames, list{i, g.rootName(g.roots[g.rootOf[i]], o)})
		case unreachable:
			parent[i] = -1
		default:
			parent[i] = int(p) + 1
		}
		if objects.TypeOf(o) == objects.TCell {
			name, function := g.cellHolder(node(i))
			cells = append(cells, list{i, name, function})
		}
		if s.births != nil {
			l := s.made(o)
			made = append(made, files.of(l.File), l.Line)
		}
		degree[i] = len(s.edges[i])
		for _, e := range s.edges[i] {
			to, last = append(to, int(e.to)-last), int(e.to)
			if e.place.Kind == objects.PlaceItem {
				place = append(place, -1-e.place.Index)
			} else {
				place = append(place, places.of(g.placeKey(o, e.place)))
			}
		}
	}
	roots := list{}
	for _, r := range s.roots {
		roots = append(roots, list{r.to, r.kind, r.text, r.free})
	}
	modules := node(-1)
	if m, ok := g.find(g.rt.Modules); ok {
		modules = m
	}
	samples, collections := s.pageSamples(files), s.pageCollections(files, reasons)
	return dict{{"script", filepath.Base(s.Script)}, {"args", append([]string{}, s.Args...)}, {"version", s.Version}, {"status", s.Status}, {"ended", s.Ended},
		{"lines", s.run.lines}, {"idBase", int64(objects.IDBase)}, {"held", s.heap.Held},
		{"types", types.all}, {"ref", ref}, {"type", typ}, {"size", size}, {"retained", retained}, {"count", counts}, {"value", values}, {"parent", parent},
		{"rootNames", rootNames}, {"cells", cells}, {"modules", modules}, {"degree", degree}, {"to", to}, {"place", place}, {"places", places.all}, {"roots", roots},
		{"arenas", s.pageArenas()}, {"segments", s.pageSegments()}, {"large", s.pageLarge()},
		{"samples", samples}, {"collections", collections}, {"files", files.all}, {"reasons", reasons.all}, {"made", made}, {"gc", s.pageCollector()}}
}

// pageArenas writes each pool as its block size, kind, offset of the first block, runs of equal states, and the owners of its parts.
func (s *Snapshot) pageArenas() list {
	arenas := list{}
	for i, a := range s.layout.Arenas {
		pools := list{}
		for j, p := range a.Pools {
			runs, owners := []int{}, []node{}
			for k, b := range s.blocks[i][j] {
				if k > 0 && s.blocks[i][j][k-1].State == b.State {
					runs[len(runs)-1]++
				} else {
					runs = append(runs, slices.Index(pageStates, b.State), 1)
				}
				if b.State == blockPart {
					owners = append(owners, b.node)
				}
			}
			pools = append(pools, list{p.BlockSize, int(p.Kind), int(p.Block(0)-p.Ref) * 8, runs, owners})
		}
		pins := list{}
		for _, p := range s.heap.Arenas[i].Pins {
			pins = append(pins, list{p.Pool, p.BlockSize, p.node, p.What})
		}
		arenas = append(arenas, dict{{"ref", a.Ref}, {"unused", a.Free}, {"used", s.heap.Arenas[i].Used}, {"pools", pools}, {"pins", pins}})
	}
	return arenas
}

func (s *Snapshot) pageSegments() list {
	segments := list{}
	for _, seg := range s.layout.Segments {
		blocks := list{}
		for _, b := range seg.Blocks {
			if b.Used {
				blocks = append(blocks, s.pageBig(b.Kind, b.Ref, b.Size))
			} else {
				blocks = append(blocks, list{b.Size, 0, -1})
			}
		}
		segments = append(segments, dict{{"bytes", seg.Bytes}, {"blocks", blocks}})
	}
	return segments
}

func (s *Snapshot) pageLarge() list {
	large := list{}
	for _, l := range s.layout.Large {
		large = append(large, s.pageBig(l.Kind, l.Ref, l.Bytes))
	}
	return large
}

func (s *Snapshot) pageBig(k mem.Kind, first Ref, size int) list {
	state, n := s.bigBlock(k, first)
	return list{size, slices.Index(pageStates, state), n}
}

// shownTypes is how many types the chart of growth tells apart.
const shownTypes = 9

func (s *Snapshot) pageSamples(files *stringTable) dict {
	most := map[string]int{} // the most bytes that a type ever had
	for _, v := range s.run.samples {
		for t, u := range v.types {
			most[t] = max(most[t], u.bytes)
		}
	}
	order := typesByCount(most)
	order = order[:min(len(order), shownTypes)]
	var lines, us, objs, bytes, file, line []int
	for _, v := range s.run.samples {
		lines, us = append(lines, v.at.lines), append(us, int(v.at.took.Microseconds()))
		objs, bytes = append(objs, v.total.objects), append(bytes, v.total.bytes)
		file, line = append(file, files.of(v.at.file)), append(line, v.at.line)
	}
	types := list{}
	for _, t := range order {
		var n, b []int
		for _, v := range s.run.samples {
			n, b = append(n, v.types[t].objects), append(b, v.types[t].bytes)
		}
		types = append(types, list{t, n, b})
	}
	return dict{{"lines", lines}, {"us", us}, {"objects", objs}, {"bytes", bytes}, {"file", file}, {"line", line}, {"types", types}}
}

func (s *Snapshot) pageCollections(files, reasons *stringTable) dict {
	rows := list{}
	for _, c := range s.run.collections {
		rows = append(rows, list{c.at.lines, int(c.at.took.Microseconds()), files.of(c.at.file), c.at.line, c.Generation, reasons.of(c.Reason), c.Scanned, c.Freed, int(c.Took.Microseconds())})
	}
	return dict{{"rows", rows}, {"leftOut", s.run.left}}
}

// maxCycle is how many objects of a cycle the page lists.
const maxCycle = 300

func (s *Snapshot) pageCollector() dict {
	cycles := list{}
	for _, c := range s.gc.Cycles {
		objs, edges := []node{}, list{}
		for _, o := range c.Objects[:min(len(c.Objects), maxCycle)] {
			objs = append(objs, o.node)
		}
		for _, e := range c.Edges[:min(len(c.Edges), 2*maxCycle)] {
			edges = append(edges, list{e.from, e.to, e.Place})
		}
		cycles = append(cycles, dict{{"size", len(c.Objects)}, {"objects", objs}, {"edges", edges}, {"cut", c.Cut}})
	}
	hanging := []node{}
	for _, h := range s.gc.Hanging {
		hanging = append(hanging, h.node)
	}
	gens := list{}
	for _, g := range s.gc.Generations {
		gens = append(gens, list{g.Size, g.Count, g.Threshold, g.Collections, g.Collected})
	}
	return dict{{"tracked", s.gc.Tracked}, {"internal", s.gc.Internal}, {"reached", s.gc.Reached}, {"garbage", s.gc.Garbage}, {"garbageBytes", s.gc.GarbageSize},
		{"frozen", s.gc.Frozen}, {"generations", gens}, {"cycles", cycles}, {"hanging", hanging}}
}
