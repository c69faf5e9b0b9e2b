package inspect

import (
	"minipy/objects"
	"minipy/stdlib"
	"minipy/vm"
)

// Module is the importable module mem.
var Module = &stdlib.ModuleDef{
	Name: "mem",
	Doc:  "What only minipy can tell: who holds an object and why, what it costs, how the memory is laid out. Looking changes nothing.",
	Natives: []objects.Native{
		{Name: "why", Sig: "x, /", Fn: memWhy, Doc: "The reference count of x as an account: every unit named."},
		{Name: "refs", Sig: "x, /", Fn: memRefs, Doc: "The reference count of x without what this call adds; of an immortal object, the references that were found."},
		{Name: "same", Sig: "a, b, /", Fn: memSame, Doc: "Whether a and b are one object, and why."},
		{Name: "who", Sig: "", Fn: memWho, Doc: "The caller's names: type, count, own and retained bytes, other names for the same object."},
		{Name: "size", Sig: "x, /", Fn: memSize, Doc: "The own, deep and retained bytes of x."},
		{Name: "bytes", Sig: "x, /", Fn: memBytes, Doc: "The block of x, byte for byte, with what each field means."},
		{Name: "heap", Sig: "arena=, pool=, /", Fn: memHeap, Doc: "The map of the memory: arenas, pools, blocks, types, and what pins an arena; or one arena, or one pool block by block."},
		{Name: "explain_collect", Sig: "", Fn: memExplainCollect, Doc: "What a full collection would do now, step by step, with each cycle and the edge to cut."},
		{Name: "history", Sig: "x=, /, *, id=, name=", Fn: memHistory, Doc: "How the count of x changed, line by line, since x was made; of an object that is gone, by its id() or the global name it had."},
		{Name: "tree", Sig: "x, depth=", Fn: memTree, Doc: "What x holds, and what that holds, as an indented tree; shared objects are marked."},
		{Name: "graph", Sig: "x, /", Fn: memGraph, Doc: "What x leads to, as a picture in Graphviz's DOT language; of what explain_collect() gave, its cycles."},
	},
	Init: func(rt *objects.Runtime, dict Ref) error {
		t, err := rt.EnsureType(reportType())
		if err != nil {
			return err
		}
		if err := rt.DictSetStr(dict, "Report", t.Obj); err != nil {
			return err
		}
		return (&watches{marks: map[Ref]*mark{}}).addTo(rt, dict)
	},
}

// A mem.Report: 8 text, 12 data.
const (
	offReportText = 8
	offReportData = 12
	reportSize    = 16
)

func reportType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TMemReport, Name: "mem.Report", Module: "mem", Doc: "What an inspection found: shown as text, and as data for programs.", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: reportSize, Slots: objects.Slots{
		Dealloc:  objects.DeallocFields(reportSize, offReportText, offReportData),
		Traverse: objects.TraverseFields(offReportText, offReportData),
		Places:   objects.FieldPlaces([]string{"text", "data"}, offReportText, offReportData),
		Repr: func(_ *objects.Runtime, o Ref) (Ref, error) {
			return objects.NewRef(*objects.RefAt(o, offReportText)), nil
		},
	}, Members: []objects.Member{
		{Name: "text", Off: offReportText, ReadOnly: true},
		{Name: "data", Off: offReportData, ReadOnly: true},
	}}
}

// newReport makes the Python object of a report. refs: result new
func newReport(rt *objects.Runtime, r Report) (Ref, error) {
	if _, err := rt.EnsureType(reportType()); err != nil {
		return 0, err
	}
	data, err := toPython(rt, r.Data())
	if err != nil {
		return 0, err
	}
	text, err := rt.NewStr(r.Text())
	if err != nil {
		rt.DecRef(data)
		return 0, err
	}
	o, err := rt.AllocGC(objects.TMemReport, reportSize)
	if err != nil {
		rt.DecRef(data)
		rt.DecRef(text)
		return 0, err
	}
	*objects.RefAt(o, offReportText), *objects.RefAt(o, offReportData) = text, data
	rt.Track(o)
	return o, nil
}

// take makes the picture of the interpreter that a native function runs in.
func take(rt *objects.Runtime) *Graph { return Take(rt.Host().(*vm.Interp)) }

func memWhy(rt *objects.Runtime, args []Ref) (Ref, error) {
	return newReport(rt, take(rt).Why(args[0]))
}

func memRefs(rt *objects.Runtime, args []Ref) (Ref, error) {
	a := take(rt).Why(args[0])
	n := 0
	for _, h := range a.Holders {
		if h.Kind != "argument" {
			n++
		}
	}
	return rt.NewInt(int64(n + a.Native))
}

func memSame(rt *objects.Runtime, args []Ref) (Ref, error) {
	return newReport(rt, take(rt).Same(args[0], args[1]))
}

func memWho(rt *objects.Runtime, _ []Ref) (Ref, error) {
	where, names, values, namespace := rt.Host().(*vm.Interp).CallerNames()
	var named []Named
	for i, name := range names {
		named = append(named, Named{name, values[i]})
	}
	if namespace != 0 && rt.TypeFor(namespace).Layout == objects.TDict {
		named = NamesIn(rt, namespace)
	}
	return newReport(rt, take(rt).Who(where, named))
}

func memSize(rt *objects.Runtime, args []Ref) (Ref, error) {
	return newReport(rt, take(rt).Size(args[0]))
}

func memBytes(rt *objects.Runtime, args []Ref) (Ref, error) {
	return newReport(rt, take(rt).Bytes(args[0]))
}

func memHeap(rt *objects.Runtime, args []Ref) (Ref, error) {
	at := []int{}
	for _, a := range args {
		if a == 0 {
			break
		}
		n, err := rt.IndexInt(a)
		if err != nil {
			return 0, err
		}
		at = append(at, n)
	}
	v, err := take(rt).HeapAt(at...)
	if err != nil {
		return 0, rt.IndexErrorf("%s", err)
	}
	return newReport(rt, v)
}

func memHistory(rt *objects.Runtime, args []Ref) (Ref, error) {
	in := rt.Host().(*vm.Interp)
	given := 0
	for _, a := range args {
		if a != 0 {
			given++
		}
	}
	if given != 1 {
		return 0, rt.TypeErrorf("history() takes one of an object, id= and name=")
	}
	var h *History
	var err error
	switch {
	case args[0] != 0:
		h, err = HistoryOf(in, args[0])
	case args[1] != 0:
		id, ok := rt.AsInt64(args[1])
		if !ok {
			return 0, rt.TypeErrorf("history() id must be an int as id() gives it")
		}
		h, err = HistoryAt(in, id)
	default:
		if !rt.IsStr(args[2]) {
			return 0, rt.TypeErrorf("history() name must be str, not %s", rt.TypeName(args[2]))
		}
		h, err = HistoryOfName(in, rt.StrGo(args[2]))
	}
	if err != nil {
		return 0, rt.Raisef(objects.TRuntimeError, "%s", err)
	}
	return newReport(rt, h)
}

func memExplainCollect(rt *objects.Runtime, _ []Ref) (Ref, error) {
	return newReport(rt, take(rt).Collector())
}

func memGraph(rt *objects.Runtime, args []Ref) (Ref, error) { return rt.NewStr(take(rt).Dot(args[0])) }

func memTree(rt *objects.Runtime, args []Ref) (Ref, error) {
	depth := treeDepth
	if args[1] != 0 {
		var err error
		if depth, err = rt.IndexInt(args[1]); err != nil {
			return 0, err
		}
		depth = max(0, min(depth, maxTreeDepth))
	}
	return newReport(rt, take(rt).Tree(args[0], depth))
}
