package objects

import "minipy/mem"

// A traceback entry: which instruction of which frame an exception passed.
//
//	 8  next    Ref    the entry of the frame called from here, or 0
//	12  frame   Ref    frame object
//	16  lasti   int32  where the instruction is, in bytes, two an instruction, as CPython counts
//	20  lineno  int32  line; -1 while nobody has asked: then Runtime.LineOf tells
const (
	offTbNext     = 8
	offTbFrame    = 12
	offTbLasti    = 16
	offTbLineno   = 20
	tracebackSize = 24
)

// NewTraceback makes a traceback entry in front of next (0: the innermost). A lineno of -1 is looked up when asked for.
// refs: next borrowed, frame borrowed, result new
func (rt *Runtime) NewTraceback(next, frame Ref, lasti, lineno int) (Ref, error) {
	tb, err := rt.AllocGC(TTraceback, tracebackSize)
	if err != nil {
		return 0, err
	}
	*RefAt(tb, offTbNext) = NewRef0(next)
	*RefAt(tb, offTbFrame) = NewRef(frame)
	*mem.U32(tb, offTbLasti) = uint32(int32(lasti * 2))
	*mem.U32(tb, offTbLineno) = uint32(int32(lineno))
	rt.Track(tb)
	return tb, nil
}

// TbNext returns tb.tb_next; 0 at the innermost entry.
// refs: result borrowed
func TbNext(tb Ref) Ref { return *RefAt(tb, offTbNext) }

// TbFrame returns tb.tb_frame.
// refs: result borrowed
func TbFrame(tb Ref) Ref { return *RefAt(tb, offTbFrame) }

// TbLasti returns the index of the instruction.
func TbLasti(tb Ref) int { return int(int32(*mem.U32(tb, offTbLasti))) >> 1 }

// TbLineno returns tb.tb_lineno; -1 where the instruction has no line.
func (rt *Runtime) TbLineno(tb Ref) int {
	n := int(int32(*mem.U32(tb, offTbLineno)))
	if n == -1 && rt.LineOf != nil {
		n = rt.LineOf(TbFrame(tb), TbLasti(tb))
	}
	return n
}

func tracebackTraverse(_ *Runtime, tb Ref, visit Visit) {
	visitField(tb, offTbNext, visit)
	visitField(tb, offTbFrame, visit)
}

func tracebackClear(rt *Runtime, tb Ref) {
	rt.ClearSlot(RefAt(tb, offTbNext))
	rt.ClearSlot(RefAt(tb, offTbFrame))
}

// tracebackDealloc goes through the trashcan: the chain of a deep recursion has an entry a frame.
func tracebackDealloc(rt *Runtime, tb Ref) {
	rt.Untrack(tb)
	if !rt.TrashBegin(tb) {
		return
	}
	rt.ClearSlot(RefAt(tb, offTbNext)) // what dies may run code that looks at the heap
	rt.ClearSlot(RefAt(tb, offTbFrame))
	rt.FreeGC(tb, tracebackSize)
	rt.TrashEnd()
}

// tbCheckNext refuses a next entry from which tb can be reached.
func (rt *Runtime) tbCheckNext(tb, next Ref) error {
	if next == 0 || next == rt.None {
		return nil
	}
	if TypeOf(next) != TTraceback {
		return rt.TypeErrorf("expected traceback object, got '%s'", rt.TypeName(next))
	}
	for c := next; c != 0; c = TbNext(c) {
		if c == tb {
			return rt.ValueErrorf("traceback loop detected")
		}
	}
	return nil
}

func tracebackSetNext(rt *Runtime, tb, v Ref) error {
	if v == 0 {
		return rt.TypeErrorf("can't delete tb_next attribute")
	}
	if err := rt.tbCheckNext(tb, v); err != nil {
		return err
	}
	if v == rt.None {
		v = 0
	}
	XIncRef(v)
	rt.SetSlot(RefAt(tb, offTbNext), v)
	return nil
}

var tracebackParams = [...]string{"tb_next", "tb_frame", "tb_lasti", "tb_lineno"}

// tracebackNew is types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno).
func tracebackNew(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
	var a [len(tracebackParams)]Ref
	if len(args) > len(a) {
		return 0, rt.TypeErrorf("traceback() takes at most 4 arguments (%d given)", len(args))
	}
	n := copy(a[:], positional(args, kw))
	if kw != 0 {
	next:
		for i, name := range TupleItems(kw) {
			g := rt.StrGo(name)
			for j, p := range tracebackParams {
				if p == g {
					if a[j] != 0 {
						return 0, rt.TypeErrorf("argument for traceback() given by name ('%s') and position (%d)", g, j+1)
					}
					a[j] = args[n+i]
					continue next
				}
			}
			return 0, rt.TypeErrorf("traceback() got an unexpected keyword argument '%s'", g)
		}
	}
	for j, v := range a {
		if v == 0 {
			return 0, rt.TypeErrorf("traceback() missing required argument '%s' (pos %d)", tracebackParams[j], j+1)
		}
	}
	if TypeOf(a[1]) != TFrame {
		what := rt.TypeName(a[1])
		if a[1] == rt.None {
			what = "None"
		}
		return 0, rt.TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", what)
	}
	lasti, err := rt.ParseCInt(a[2])
	if err != nil {
		return 0, err
	}
	lineno, err := rt.ParseCInt(a[3])
	if err != nil {
		return 0, err
	}
	if a[0] == rt.None {
		a[0] = 0
	} else if TypeOf(a[0]) != TTraceback {
		return 0, rt.TypeErrorf("expected traceback object or None, got '%s'", rt.TypeName(a[0]))
	}
	tb, err := rt.NewTraceback(a[0], a[1], 0, lineno)
	if err == nil {
		*mem.U32(tb, offTbLasti) = uint32(int32(lasti))
	}
	return tb, err
}

// NewRef0 is NewRef for a Ref that may be 0.
func NewRef0(o Ref) Ref {
	XIncRef(o)
	return o
}

// ParseCInt converts an argument that CPython's argument parser takes for a C int: its messages tell which limit was passed.
func (rt *Runtime) ParseCInt(o Ref) (int, error) {
	i, err := rt.Index(o)
	if err != nil {
		return 0, err
	}
	v, ok := rt.AsInt64(i)
	rt.DecRef(i)
	switch {
	case !ok:
		return 0, rt.OverflowErrorf("Python int too large to convert to C long")
	case v > 1<<31-1:
		return 0, rt.OverflowErrorf("signed integer is greater than maximum")
	case v < -1<<31:
		return 0, rt.OverflowErrorf("signed integer is less than minimum")
	}
	return int(v), nil
}

func tracebackType() TypeSpec {
	return TypeSpec{
		ID: TTraceback, Name: "traceback", Flags: FlagGC, Size: tracebackSize, Doc: "Create a new traceback object.",
		Slots: Slots{New: tracebackNew, Dealloc: tracebackDealloc, Traverse: tracebackTraverse, Clear: tracebackClear},
		Methods: []Native{{Name: "__dir__", Sig: "self, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) {
			return rt.strList("tb_frame", "tb_next", "tb_lasti", "tb_lineno")
		}}},
		Members: []Member{{Name: "tb_frame", Off: offTbFrame, ReadOnly: true}},
		GetSets: []GetSet{
			{Name: "tb_next", Set: tracebackSetNext, Get: excField(offTbNext)},
			{Name: "tb_lasti", Get: func(rt *Runtime, tb Ref) (Ref, error) { return rt.NewInt(int64(int32(*mem.U32(tb, offTbLasti)))) }},
			{Name: "tb_lineno", Get: func(rt *Runtime, tb Ref) (Ref, error) {
				if n := rt.TbLineno(tb); n >= 0 {
					return rt.NewInt(int64(n))
				}
				return rt.None, nil
			}},
		},
	}
}

func (rt *Runtime) strList(items ...string) (Ref, error) {
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for _, s := range items {
		v, err := rt.NewStr(s)
		if err == nil {
			err = rt.ListAppendSteal(l, v)
		}
		if err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}
