package stdlib

import (
	"cmp"
	"encoding/binary"
	"slices"

	"minipy/mem"
	"minipy/objects"
)

// allocTracer is what tracemalloc keeps: the heap's trace, and the places at which blocks were allocated, each of them once.
type allocTracer struct {
	trace  *mem.Trace
	limit  int
	files  map[string]uint32
	names  []string
	sites  map[string]uint32
	places [][]place
	totals []int
}

// A place is a line of a file.
type place struct{ file, line uint32 }

const tracedUnknown = "<unknown>"

func (t *allocTracer) file(name string) uint32 {
	i, ok := t.files[name]
	if !ok {
		i = uint32(len(t.names))
		t.files[name] = i
		t.names = append(t.names, name)
	}
	return i
}

// site is the number of the place that runs now.
func (t *allocTracer) site(h host) uint32 {
	var frames []place
	total := 0
	h.EachFrame(func(file string, line int) bool {
		if total++; len(frames) < t.limit {
			frames = append(frames, place{t.file(file), uint32(max(line, 0))})
		}
		return total < 1<<16
	})
	if len(frames) == 0 {
		frames = []place{{t.file(tracedUnknown), 0}}
		total = 1
	}
	key := make([]byte, 0, 8*len(frames)+4)
	for _, f := range frames {
		key = binary.LittleEndian.AppendUint64(key, uint64(f.file)<<32|uint64(f.line))
	}
	key = binary.LittleEndian.AppendUint32(key, uint32(total))
	i, ok := t.sites[string(key)]
	if !ok {
		i = uint32(len(t.places))
		t.sites[string(key)] = i
		slices.Reverse(frames) // the oldest first, as tracemalloc shows them
		t.places, t.totals = append(t.places, frames), append(t.totals, total)
	}
	return i
}

// traceback makes the tuple of (file, line) pairs of a site.
func (t *allocTracer) traceback(rt *objects.Runtime, names []Ref, site uint32) (Ref, error) {
	var items []Ref
	fail := func(err error) (Ref, error) {
		for _, v := range items {
			rt.DecRef(v)
		}
		return 0, err
	}
	for _, f := range t.places[site] {
		n, err := rt.NewInt(int64(f.line))
		if err != nil {
			return fail(err)
		}
		pair, err := rt.NewTupleSteal([]Ref{objects.NewRef(names[f.file]), n})
		if err != nil {
			return fail(err)
		}
		items = append(items, pair)
	}
	return rt.NewTupleSteal(items)
}

// fileNames makes strings of the file names; release gives them up.
func (t *allocTracer) fileNames(rt *objects.Runtime) (names []Ref, release func(), err error) {
	names = make([]Ref, 0, len(t.names))
	release = func() {
		for _, v := range names {
			rt.DecRef(v)
		}
	}
	for _, n := range t.names {
		s, err := rt.NewStr(n)
		if err != nil {
			release()
			return nil, nil, err
		}
		names = append(names, s)
	}
	return names, release, nil
}

// traces lists the blocks as (domain, size, traceback, total number of frames), the places in order of their first block.
func (t *allocTracer) traces(rt *objects.Runtime) (Ref, error) {
	var blocks []mem.TracedBlock
	t.trace.Each(func(b mem.TracedBlock) { blocks = append(blocks, b) })
	slices.SortFunc(blocks, func(a, b mem.TracedBlock) int {
		return cmp.Or(cmp.Compare(a.Site, b.Site), cmp.Compare(a.Size, b.Size))
	})
	list, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	names, release, err := t.fileNames(rt)
	if err != nil {
		rt.DecRef(list)
		return 0, err
	}
	defer release()
	var tb Ref
	defer func() { rt.XDecRef(tb) }()
	last := ^uint32(0)
	for _, b := range blocks {
		if b.Site != last {
			rt.XDecRef(tb)
			last = b.Site
			if tb, err = t.traceback(rt, names, b.Site); err != nil {
				rt.DecRef(list)
				return 0, err
			}
		}
		size, err := rt.NewInt(int64(b.Size))
		if err == nil {
			var total, entry Ref
			if total, err = rt.NewInt(int64(t.totals[b.Site])); err == nil {
				if entry, err = rt.NewTupleSteal([]Ref{mem0(rt), size, objects.NewRef(tb), total}); err == nil {
					err = rt.ListAppendSteal(list, entry)
				}
			}
		}
		if err != nil {
			rt.DecRef(list)
			return 0, err
		}
	}
	return list, nil
}

// mem0 is the number of the domain that all blocks belong to.
func mem0(rt *objects.Runtime) Ref {
	v, _ := rt.NewInt(0) // a small int: it is there
	return v
}

var tracemallocDef = &ModuleDef{Name: "tracemalloc", Doc: "Where memory was allocated.", Source: source("tracemalloc"), NativesModule: "_tracemalloc", Init: tracemallocInit}

func tracemallocInit(rt *objects.Runtime, d Ref) error {
	t := &allocTracer{}
	h := hostOf(rt)
	number := func(n uint64) (Ref, error) { return rt.NewInt(int64(n)) }
	pair := func(a, b uint64) (Ref, error) {
		x, err := number(a)
		if err != nil {
			return 0, err
		}
		y, err := number(b)
		if err != nil {
			rt.DecRef(x)
			return 0, err
		}
		return rt.NewTupleSteal([]Ref{x, y})
	}
	return addNatives(rt, d, "_tracemalloc", []objects.Native{
		{Name: "start", Sig: "nframe=, /", Doc: "Begin to record allocations.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n := 1
			if a[0] != 0 {
				var err error
				if n, err = rt.IndexInt(a[0]); err != nil {
					return 0, err
				}
			}
			if n < 1 || n > 65535 {
				return 0, rt.ValueErrorf("the number of frames must be in range [1; 65535]")
			}
			if t.trace == nil {
				*t = allocTracer{limit: n, files: map[string]uint32{}, sites: map[string]uint32{}}
				t.trace = rt.TraceHeap(func() uint32 { return t.site(h) })
			}
			return rt.None, nil
		}},
		{Name: "stop", Sig: "", Doc: "End recording, and forget what was recorded.", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			if t.trace != nil {
				rt.UntraceHeap(t.trace)
				*t = allocTracer{}
			}
			return rt.None, nil
		}},
		{Name: "is_tracing", Sig: "", Doc: "Whether allocations are recorded.", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.Bool(t.trace != nil), nil }},
		{Name: "clear_traces", Sig: "", Doc: "Forget what was recorded.", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			if t.trace != nil {
				t.trace.Clear()
			}
			return rt.None, nil
		}},
		{Name: "get_traceback_limit", Sig: "", Doc: "How many frames a traceback has at most.", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(int64(max(t.limit, 1))) }},
		{Name: "get_traced_memory", Sig: "", Doc: "The size of the recorded blocks, now and at most.", Fn: func(_ *objects.Runtime, _ []Ref) (Ref, error) {
			if t.trace == nil {
				return pair(0, 0)
			}
			return pair(t.trace.Memory())
		}},
		{Name: "reset_peak", Sig: "", Doc: "Make the peak what there is now.", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			if t.trace != nil {
				t.trace.ResetPeak()
			}
			return rt.None, nil
		}},
		{Name: "get_tracemalloc_memory", Sig: "", Doc: "About how much memory recording itself takes.", Fn: func(_ *objects.Runtime, _ []Ref) (Ref, error) {
			if t.trace == nil {
				return number(0)
			}
			return number(uint64(t.trace.Len())*32 + uint64(len(t.places))*128)
		}},
		{Name: "_get_traces", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			if t.trace == nil {
				return rt.NewList(0)
			}
			return t.traces(rt)
		}},
		{Name: "_get_object_traceback", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if t.trace == nil {
				return rt.None, nil
			}
			b, ok := t.trace.Block(a[0])
			if !ok {
				return rt.None, nil
			}
			names, release, err := t.fileNames(rt)
			if err != nil {
				return 0, err
			}
			defer release()
			tb, err := t.traceback(rt, names, b.Site)
			if err != nil {
				return 0, err
			}
			total, err := rt.NewInt(int64(t.totals[b.Site]))
			if err != nil {
				rt.DecRef(tb)
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{tb, total})
		}},
	})
}
