package inspect

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// births knows the objects that were made since it was started, and the lines that made them. Its tables are Go's; a program that nobody watches pays nothing.
type births struct {
	in     *vm.Interp
	trace  *mem.Trace
	sites  map[vm.Birthplace]uint32
	places []vm.Birthplace
	each   func() // called at each allocation, if set; it must not touch the heap
}

// startBirths begins to record.
func startBirths(in *vm.Interp) *births {
	b := &births{in: in, sites: map[vm.Birthplace]uint32{}}
	b.trace = in.RT().TraceHeap(b.site)
	return b
}

func (b *births) stop() { b.in.RT().UntraceHeap(b.trace) }

func (b *births) site() uint32 {
	if b.each != nil {
		b.each()
	}
	here := b.in.Here()
	i, ok := b.sites[here]
	if !ok {
		i = uint32(len(b.places))
		b.sites[here] = i
		b.places = append(b.places, here)
	}
	return i
}

// block is the allocation of a Ref, and whether it was made while this recorded.
func (b *births) block(o Ref) (mem.TracedBlock, bool) { return b.trace.Block(o) }

// line is the line that made o: the innermost of the program's own, or else of an embedded module.
func (b *births) line(o Ref) (at vm.Line, ok bool) {
	t, ok := b.trace.Block(o)
	if !ok {
		return vm.Line{}, false
	}
	return b.lineOf(t.Site), true
}

func (b *births) lineOf(site uint32) vm.Line {
	at, from := b.in.Line(b.places[site])
	if from.File != "" {
		return from
	}
	return at
}

// module is the embedded module whose code made o; "" if the program's own did.
func (b *births) module(o Ref) string {
	t, ok := b.trace.Block(o)
	if !ok {
		return ""
	}
	at, _ := b.in.Line(b.places[t.Site])
	if name, ok := strings.CutPrefix(at.File, "<minipy "); ok {
		return strings.TrimSuffix(name, ">")
	}
	return ""
}

// importing reports whether an embedded module was being imported at a site.
func (b *births) importing(site uint32) bool { return b.places[site].Importing }

// shortLine writes a line with the shortest path to its file.
func shortLine(l vm.Line) string {
	if l.File == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d", shortFile(l.File), l.Line)
}

// shortFile is a path seen from the working directory if it lies below it.
func shortFile(file string) string {
	if wd, err := os.Getwd(); err == nil && filepath.IsAbs(file) {
		if rel, err := filepath.Rel(wd, file); err == nil && filepath.IsLocal(rel) {
			return rel
		}
	}
	return file
}

// lineData is a line as plain data, nil where there is none.
func lineData(l vm.Line) any {
	if l.File == "" {
		return nil
	}
	return dict{{"file", l.File}, {"line", l.Line}}
}

// noun says what an object is, without what changes from run to run.
func (g *Graph) noun(o Ref) string {
	switch objects.TypeOf(o) {
	case objects.TFunction, objects.TModule, objects.TCode:
		return g.brief(o)
	case objects.TFrame:
		return "frame of " + g.in.FrameObjName(o) + "()"
	}
	if g.rt.IsTypeObj(o) {
		return g.brief(o)
	}
	return g.rt.TypeName(o)
}

// byteSize writes a number of bytes for people.
func byteSize(n int) string {
	switch {
	case n >= 10<<20:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	case n >= 10<<10:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d B", n)
}
