package inspect

import (
	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// What mem.diff() and mem.noleak() return: objects for the with statement, and for noleak the for statement. What they remember is in Go's memory; the objects
// themselves have, once it is known, the text and the data of what was found.

// A mem.Watch: 8 text, 12 data, 16 kind, 20 rounds, 24 rounds begun.
const (
	offWatchText   = 8
	offWatchData   = 12
	offWatchKind   = 16
	offWatchRounds = 20
	offWatchRound  = 24
	watchSize      = 32
)

// Kinds of watches.
const (
	watchDiff = iota
	watchDiffQuiet
	watchNoLeak
)

// watches are the marks of an interpreter's watches, by object.
type watches struct{ marks map[Ref]*mark }

// open sets the mark of a watch.
func (w *watches) open(rt *objects.Runtime, o Ref) {
	w.drop(o)
	w.marks[o] = setMark(rt.Host().(*vm.Interp))
}

// drop ends the mark of a watch.
func (w *watches) drop(o Ref) {
	if m := w.marks[o]; m != nil {
		m.close()
		delete(w.marks, o)
	}
}

// take compares with the mark and ends it; nil if there is none.
func (w *watches) take(o Ref) *Diff {
	m := w.marks[o]
	if m == nil {
		return nil
	}
	d := m.since()
	w.drop(o)
	return d
}

func (w *watches) watchType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TMemWatch, Name: "mem.Watch", Module: "mem", Doc: "Watches what becomes of the heap in a block: see mem.diff and mem.noleak.",
		Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: watchSize, Slots: objects.Slots{
			Dealloc: func(rt *objects.Runtime, o Ref) {
				w.drop(o)
				objects.DeallocFields(watchSize, offWatchText, offWatchData)(rt, o)
			},
			Traverse: objects.TraverseFields(offWatchText, offWatchData),
			Places:   objects.FieldPlaces([]string{"text", "data"}, offWatchText, offWatchData),
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				if t := *objects.RefAt(o, offWatchText); t != 0 {
					return objects.NewRef(t), nil
				}
				return rt.NewStr("<mem.Watch: nothing has been watched yet>")
			},
			Iter:     func(_ *objects.Runtime, o Ref) (Ref, error) { return objects.NewRef(o), nil },
			IterNext: w.next,
		}, Members: []objects.Member{
			{Name: "text", Off: offWatchText, ReadOnly: true, NoneIfNull: true},
			{Name: "data", Off: offWatchData, ReadOnly: true, NoneIfNull: true},
		}, Methods: []objects.Native{
			{Name: "__enter__", Sig: "self, /", Fn: w.enter},
			{Name: "__exit__", Sig: "self, type, value, traceback, /", Fn: w.exit},
		}}
}

// make makes a watch. refs: result new
func (w *watches) make(rt *objects.Runtime, kind, rounds uint32) (Ref, error) {
	if _, err := rt.EnsureType(w.watchType()); err != nil {
		return 0, err
	}
	o, err := rt.AllocGC(objects.TMemWatch, watchSize)
	if err != nil {
		return 0, err
	}
	*mem.U64(o, offWatchText) = 0
	*mem.U32(o, offWatchKind), *mem.U32(o, offWatchRounds), *mem.U32(o, offWatchRound) = kind, rounds, 0
	rt.Track(o)
	return o, nil
}

func (w *watches) diff(rt *objects.Runtime, args []Ref) (Ref, error) {
	kind := uint32(watchDiff)
	if args[0] != 0 {
		quiet, err := rt.Truth(args[0])
		if err != nil {
			return 0, err
		}
		if quiet {
			kind = watchDiffQuiet
		}
	}
	return w.make(rt, kind, 1)
}

func (w *watches) noleak(rt *objects.Runtime, args []Ref) (Ref, error) {
	rounds := 2
	if args[0] != 0 {
		var err error
		if rounds, err = rt.IndexInt(args[0]); err != nil {
			return 0, err
		}
		if rounds < 1 || rounds > 1<<30 {
			return 0, rt.ValueErrorf("rounds must be at least 1")
		}
	}
	return w.make(rt, watchNoLeak, uint32(rounds))
}

func (w *watches) enter(rt *objects.Runtime, args []Ref) (Ref, error) {
	o := objects.NewRef(args[0])
	w.open(rt, o)
	return o, nil
}

func (w *watches) exit(rt *objects.Runtime, args []Ref) (Ref, error) {
	o := args[0]
	d := w.take(o)
	if d == nil {
		return 0, rt.RuntimeErrorf("the block of this mem.Watch was not entered")
	}
	if *mem.U32(o, offWatchKind) != watchNoLeak {
		if err := w.keep(rt, o, d, d.Text()); err != nil {
			return 0, err
		}
		if *mem.U32(o, offWatchKind) == watchDiff {
			_, _ = rt.Stdout.WriteString(d.Text() + "\n")
		}
		return rt.None, nil
	}
	if args[1] != rt.None { // an exception goes out: it is what matters, and it holds what it holds
		return rt.None, w.keep(rt, o, d, d.Text())
	}
	return rt.None, w.judge(rt, o, d, d.leaked(nil), "made in the block")
}

// next begins a round of a for statement. The heap of before the last round is compared with the one after it: what earlier rounds left (caches, names that
// are bound again) is no leak, only what each round adds.
func (w *watches) next(rt *objects.Runtime, o Ref) (Ref, error) {
	if *mem.U32(o, offWatchKind) != watchNoLeak {
		return 0, rt.TypeErrorf("mem.diff() is for the with statement")
	}
	round, rounds := *mem.U32(o, offWatchRound), *mem.U32(o, offWatchRounds)
	if round > rounds {
		return 0, nil
	}
	*mem.U32(o, offWatchRound)++
	switch {
	case round == rounds:
		d := w.take(o)
		if d == nil {
			return 0, nil
		}
		return 0, w.judge(rt, o, d, d.leaked(d.moreOf()), "more after the last round")
	case round == rounds-1:
		n, err := rt.NewInt(int64(round))
		if err == nil {
			w.open(rt, o)
		}
		return n, err
	}
	return rt.NewInt(int64(round))
}

// keep stores the text and the data of a Diff in a watch.
func (w *watches) keep(rt *objects.Runtime, o Ref, d *Diff, text string) error {
	data, err := toPython(rt, d.Data())
	if err != nil {
		return err
	}
	s, err := rt.NewStr(text)
	if err != nil {
		rt.DecRef(data)
		return err
	}
	rt.ClearSlot(objects.RefAt(o, offWatchText))
	rt.ClearSlot(objects.RefAt(o, offWatchData))
	*objects.RefAt(o, offWatchText), *objects.RefAt(o, offWatchData) = s, data
	return nil
}

// judge keeps what was found and raises LeakError if something leaked.
func (w *watches) judge(rt *objects.Runtime, o Ref, d, leaked *Diff, what string) error {
	text := "nothing leaked"
	if leaked.NewObjects > 0 {
		text = leaked.LeakText(what)
	}
	if err := w.keep(rt, o, d, text); err != nil || leaked.NewObjects == 0 {
		return err
	}
	return raiseLeak(rt, text)
}

// raiseLeak raises mem.LeakError.
func raiseLeak(rt *objects.Runtime, text string) error {
	class := Ref(0)
	if m := rt.DictGetStr(rt.Modules, rt.Intern("mem")); m != 0 && objects.TypeOf(m) == objects.TModule {
		class = rt.DictGetStr(objects.ModuleDict(m), rt.Intern("LeakError"))
	}
	if class == 0 {
		return rt.Raisef(objects.TAssertionError, "%s", text)
	}
	s, err := rt.NewStr(text)
	if err != nil {
		return err
	}
	x, err := rt.Call(class, []Ref{s}, 0)
	rt.DecRef(s)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(x)
}

// addTo puts the functions that make watches into the module.
func (w *watches) addTo(rt *objects.Runtime, module Ref) error {
	for _, n := range []*objects.Native{
		{Name: "diff", Sig: "quiet=", Fn: w.diff, Doc: "For a with statement: what becomes of the heap in its block. Printed at the end unless quiet."},
		{Name: "noleak", Sig: "rounds=", Fn: w.noleak, Doc: "For a with statement: LeakError if what is made in its block is still there at the end. " +
			"For a for statement: LeakError if the last of so many rounds leaves more objects than there were."},
	} {
		f, err := rt.NewBuiltin(n, rt.Intern("mem"))
		if err != nil {
			return err
		}
		err = rt.DictSetStr(module, n.Name, f)
		rt.DecRef(f)
		if err != nil {
			return err
		}
	}
	class, err := newLeakError(rt)
	if err != nil {
		return err
	}
	err = rt.DictSetStr(module, "LeakError", class)
	rt.DecRef(class)
	return err
}

// newLeakError makes the class that is raised. refs: result new
func newLeakError(rt *objects.Runtime) (Ref, error) {
	name, err := rt.NewStr("LeakError")
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(name)
	bases, err := rt.NewTupleFrom([]Ref{rt.Type(objects.TAssertionError).Obj})
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(bases)
	namespace, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(namespace)
	for _, e := range [][2]string{{"__module__", "mem"}, {"__doc__", "What was made in the block of mem.noleak() is still there."}} {
		v, err := rt.NewStr(e[1])
		if err == nil {
			err = rt.DictSetStr(namespace, e[0], v)
			rt.DecRef(v)
		}
		if err != nil {
			return 0, err
		}
	}
	return rt.Call(rt.Type(objects.TType).Obj, []Ref{name, bases, namespace}, 0)
}
