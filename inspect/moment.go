package inspect

import (
	"strings"

	"minipy/gc"
	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// A Moment is what there is to see before a line is executed: the frames with their names, and the heap.
type Moment struct {
	Frames      []FrameView `json:"frames"` // the innermost first; the last is the module's
	Objects     int         `json:"objects"`
	Bytes       uint64      `json:"bytes"`
	Count       int         `json:"gen0_count"`
	Limit       int         `json:"gen0_threshold"`
	Collections int         `json:"collections"`
	Map         []string    `json:"map"` // a line an arena, a character a pool, as in Heap.Text
	MoreArenas  int         `json:"more_arenas"`
}

// A FrameView is a frame, or what is left of the main module when none runs.
type FrameView struct {
	Function string     `json:"function"`
	File     string     `json:"file"`
	Line     int        `json:"line"`
	Names    []NameView `json:"names"`
}

// A NameView is a name and what it stands for.
type NameView struct {
	Name  string `json:"name"`
	Type  string `json:"type"`
	Value string `json:"value"`
	ID    int64  `json:"id"`
	Count int64  `json:"refcount"` // -1: immortal
}

// Bounds of what a Moment shows.
const (
	momentFrames = 12
	momentNames  = 60 // of each frame
	momentArenas = 8
)

// MomentOf looks at the interpreter as it stands.
func MomentOf(in *vm.Interp) *Moment {
	rt := in.RT()
	g := &Graph{in: in, rt: rt}
	m := &Moment{Count: rt.GC.Count()[0], Limit: rt.GC.Threshold()[0]}
	for i := range gc.Generations {
		m.Collections += int(rt.GC.Stats(i).Collections)
	}
	rt.Heap.Walk(func(mem.Kind, Ref, uintptr) { m.Objects++ })
	_, m.Bytes = rt.Heap.LiveBlocks()
	var main Ref
	in.RunningFrames(momentFrames, true, func(f, globals Ref) {
		v := FrameView{}
		v.Function, v.File, v.Line = in.FrameAt(f)
		names, values := in.Locals(f)
		for i, name := range names {
			v.Names = append(v.Names, g.view(name, values[i]))
		}
		m.Frames, main = append(m.Frames, v), globals
	})
	if n := len(m.Frames); n == 0 || m.Frames[n-1].Function != "<module>" || main != in.MainGlobals() {
		m.Frames = append(m.Frames, FrameView{Function: "<module>"})
	}
	last := &m.Frames[len(m.Frames)-1]
	last.Names = nil
	for _, n := range NamesIn(rt, in.MainGlobals()) {
		last.Names = append(last.Names, g.view(n.Name, n.Ref))
	}
	for i := range m.Frames {
		if names := m.Frames[i].Names; len(names) > momentNames {
			m.Frames[i].Names = names[:momentNames]
		}
	}
	for i, a := range rt.Heap.Map().Arenas {
		if i == momentArenas {
			m.MoreArenas = len(rt.Heap.Map().Arenas) - i
			break
		}
		var b strings.Builder
		for _, p := range a.Pools {
			b.WriteString(glyph(p.Live, p.Capacity))
		}
		b.WriteString(strings.Repeat("·", a.Free))
		m.Map = append(m.Map, b.String())
	}
	return m
}

// view describes what a name stands for: its value where that is short, the values in a list, tuple, dict or set.
func (g *Graph) view(name string, o Ref) NameView {
	v := NameView{Name: name, Type: g.rt.TypeName(o), Value: g.preview(o, 1), ID: objects.ID(o), Count: int64(objects.Refcount(o))}
	if objects.IsImmortal(o) {
		v.Count = -1
	}
	return v
}

// maxPreview is how many items of a container are shown.
const maxPreview = 6

// preview is something like the repr of o, made without running its code; depth is how many containers may be opened.
func (g *Graph) preview(o Ref, depth int) string {
	open, end := "", ""
	var items []string
	more := false
	add := func(s string) bool {
		if len(items) == maxPreview {
			more = true
			return false
		}
		items = append(items, s)
		return true
	}
	switch objects.TypeOf(o) {
	case objects.TList, objects.TTuple:
		held := objects.ListItems
		if open, end = "[", "]"; objects.TypeOf(o) == objects.TTuple {
			open, end, held = "(", ")", objects.TupleItems
		}
		for _, x := range held(o) {
			if depth == 0 || !add(g.preview(x, depth-1)) {
				more = true
				break
			}
		}
	case objects.TDict:
		open, end = "{", "}"
		for pos := 0; ; {
			k, v, ok := objects.DictNext(o, &pos)
			if !ok {
				break
			}
			if depth == 0 || !add(g.preview(k, depth-1)+": "+g.preview(v, depth-1)) {
				more = true
				break
			}
		}
	default:
		return g.brief(o)
	}
	if more {
		items = append(items, "...")
	}
	if open == "(" && len(items) == 1 && !more {
		end = ",)"
	}
	return open + strings.Join(items, ", ") + end
}
