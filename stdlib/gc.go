package stdlib

import (
	"minipy/gc"
	"minipy/objects"
)

var gcDef = &ModuleDef{
	Name: "gc",
	Doc:  "This module provides access to the garbage collector for reference cycles.",
	Init: initGC,
	Natives: []objects.Native{
		{Name: "collect", Sig: "generation=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			g := gc.Generations - 1
			if a[0] != 0 {
				var err error
				if g, err = rt.CIntArg(a[0]); err != nil {
					return 0, err
				}
				if g < 0 || g >= gc.Generations {
					return 0, rt.ValueErrorf("invalid generation")
				}
			}
			n := rt.GC.Collect(g)
			if g == gc.Generations-1 {
				rt.Heap.Trim()
			}
			return rt.NewInt(int64(n))
		}},
		{Name: "enable", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { rt.GC.Enable(); return rt.None, nil }},
		{Name: "disable", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { rt.GC.Disable(); return rt.None, nil }},
		{Name: "isenabled", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.Bool(rt.GC.Enabled()), nil }},
		{Name: "get_threshold", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return intTuple(rt, rt.GC.Threshold()) }},
		{Name: "set_threshold", Sig: "*args", Fn: gcSetThreshold, Flags: objects.Tuple},
		{Name: "get_count", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return intTuple(rt, rt.GC.Count()) }},
		{Name: "get_stats", Sig: "", Fn: gcStats},
		{Name: "get_debug", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(int64(rt.GC.Debug())) }},
		{Name: "set_debug", Sig: "flags, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n, err := rt.CIntArg(a[0])
			if err != nil {
				return 0, err
			}
			rt.GC.SetDebug(n)
			return rt.None, nil
		}},
		{Name: "get_objects", Sig: "generation=", Fn: gcObjects},
		{Name: "get_referrers", Sig: "*objs", Fn: gcReferrers},
		{Name: "get_referents", Sig: "*objs", Fn: gcReferents},
		{Name: "is_tracked", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return rt.Bool(isCollected(rt, a[0]) && gc.IsTracked(a[0])), nil
		}},
		{Name: "is_finalized", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return rt.Bool(isCollected(rt, a[0]) && gc.IsFinalized(a[0])), nil
		}},
		{Name: "freeze", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { rt.GC.Freeze(); return rt.None, nil }},
		{Name: "unfreeze", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { rt.GC.Unfreeze(); return rt.None, nil }},
		{Name: "get_freeze_count", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(int64(rt.GC.FreezeCount())) }},
	},
}

// isCollected reports whether o is the collector's business: built-in types, which never die, are not.
func isCollected(rt *objects.Runtime, o Ref) bool {
	if rt.IsTypeObj(o) && rt.TypeFromObj(o).Flags&objects.FlagHeapType == 0 {
		return false
	}
	return rt.IsGC(o)
}

func initGC(rt *objects.Runtime, d Ref) error {
	garbage, err := stateList(rt, "gc.garbage")
	if err != nil {
		return err
	}
	callbacks, err := stateList(rt, "gc.callbacks")
	if err != nil {
		return err
	}
	rt.GCGarbage = garbage
	rt.GCCallback = func(phase string, generation, collected, uncollectable int) {
		gcCallbacks(rt, phase, generation, collected, uncollectable)
	}
	for _, c := range [...]struct {
		name string
		v    int64
	}{{"DEBUG_STATS", gc.DebugStats}, {"DEBUG_COLLECTABLE", gc.DebugCollectable}, {"DEBUG_UNCOLLECTABLE", gc.DebugUncollectable},
		{"DEBUG_SAVEALL", gc.DebugSaveAll}, {"DEBUG_LEAK", gc.DebugLeak}} {
		if err := setInt(rt, d, c.name, c.v); err != nil {
			return err
		}
	}
	return errs(
		func() error { return rt.DictSet(d, rt.Intern("garbage"), garbage) },
		func() error { return rt.DictSet(d, rt.Intern("callbacks"), callbacks) },
	)
}

// gcCallbacks calls each of gc.callbacks with the phase and a dict of what the collection did.
func gcCallbacks(rt *objects.Runtime, phase string, generation, collected, uncollectable int) {
	l := stateGet(rt, "gc.callbacks")
	if l == 0 || objects.ListLen(l) == 0 {
		return
	}
	pending := rt.TakeExc()
	if err := callGCCallbacks(rt, l, phase, generation, collected, uncollectable); err != nil {
		rt.VM.Unraisable("", 0)
	}
	if pending != 0 {
		_ = rt.SetExcSteal(pending)
	}
}

func callGCCallbacks(rt *objects.Runtime, l Ref, phase string, generation, collected, uncollectable int) error {
	info, err := rt.NewDict()
	if err != nil {
		return err
	}
	defer rt.DecRef(info)
	if err := setCounts(rt, info, []string{"generation", "collected", "uncollectable"}, []int{generation, collected, uncollectable}); err != nil {
		return err
	}
	p, err := rt.NewStr(phase)
	if err != nil {
		return err
	}
	defer rt.DecRef(p)
	for i := 0; i < objects.ListLen(l); i++ {
		cb := objects.NewRef(objects.ListItems(l)[i])
		if r, err := rt.Call2(cb, p, info); err != nil {
			rt.VM.Unraisable("", cb)
		} else {
			rt.DecRef(r)
		}
		rt.DecRef(cb)
	}
	return nil
}

func setCounts(rt *objects.Runtime, d Ref, names []string, values []int) error {
	for i, n := range names {
		if err := setInt(rt, d, n, int64(values[i])); err != nil {
			return err
		}
	}
	return nil
}

func intTuple(rt *objects.Runtime, v [gc.Generations]int) (Ref, error) {
	t, err := rt.NewTuple(len(v))
	if err != nil {
		return 0, err
	}
	for i, n := range v {
		o, err := rt.NewInt(int64(n))
		if err != nil {
			rt.DecRef(t)
			return 0, err
		}
		objects.TupleItems(t)[i] = o
	}
	return t, nil
}

func gcSetThreshold(rt *objects.Runtime, a []Ref) (Ref, error) {
	if len(a) < 1 || len(a) > gc.Generations {
		return 0, rt.TypeErrorf("gc.set_threshold requires 1 to 3 arguments")
	}
	t := rt.GC.Threshold()
	for i, v := range a {
		n, err := rt.ParseCInt(v)
		if err != nil {
			return 0, err
		}
		t[i] = n
	}
	rt.GC.SetThreshold(t)
	return rt.None, nil
}

func gcStats(rt *objects.Runtime, _ []Ref) (Ref, error) {
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for g := range gc.Generations {
		s := rt.GC.Stats(g)
		d, err := rt.NewDict()
		if err == nil {
			err = setCounts(rt, d, []string{"collections", "collected", "uncollectable"}, []int{s.Collections, s.Collected, s.Uncollectable})
			if err != nil {
				rt.DecRef(d)
			} else {
				err = rt.ListAppendSteal(l, d)
			}
		}
		if err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}

func gcObjects(rt *objects.Runtime, a []Ref) (Ref, error) {
	var found []Ref
	add := func(o Ref) bool {
		found = append(found, o)
		return true
	}
	if a[0] == 0 || a[0] == rt.None {
		rt.GC.ForEachTracked(add)
		return rt.NewListFrom(found)
	}
	if rt.TypeFor(a[0]).Index == nil {
		return 0, rt.TypeErrorf("argument should be integer or None, not '%s'", rt.TypeName(a[0]))
	}
	g, err := rt.IndexInt(a[0])
	if err != nil {
		return 0, err
	}
	switch {
	case g >= gc.Generations:
		return 0, rt.ValueErrorf("generation parameter must be less than the number of available generations (%d)", gc.Generations)
	case g < -1:
		return 0, rt.ValueErrorf("generation parameter cannot be negative")
	case g == -1: // as None
		rt.GC.ForEachTracked(add)
		return rt.NewListFrom(found)
	}
	rt.GC.ForEach(g, add)
	return rt.NewListFrom(found)
}

func gcReferrers(rt *objects.Runtime, a []Ref) (Ref, error) {
	var found []Ref
	rt.GC.Referrers(a, func(o Ref) { found = append(found, o) })
	return rt.NewListFrom(found)
}

func gcReferents(rt *objects.Runtime, a []Ref) (Ref, error) {
	objs, err := rt.NewTupleFrom(a) // CPython's function takes *objs
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(objs)
	var found []Ref
	for _, o := range a {
		if isCollected(rt, o) {
			rt.Traverse(o, func(v Ref) {
				if v != 0 {
					found = append(found, v)
				}
			})
		}
	}
	return rt.NewListFrom(found)
}
