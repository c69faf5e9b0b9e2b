package stdlib

import (
	"minipy/gc"
	"minipy/objects"
)

// The exit functions are a list of (function, args, kwargs) in the state dict; kwargs is a dict, or None where there are none.
const exitKey = "atexit"

var atexitDef = &ModuleDef{
	Name: "atexit",
	Doc:  "allow programmer to define multiple exit functions to be executed upon normal program termination.",
	Natives: []objects.Native{
		{Name: "register", Kw: atexitRegister},
		{Name: "unregister", Sig: "func, /", Fn: atexitUnregister},
		{Name: "_run_exitfuncs", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { runExitFuncs(rt); return rt.None, nil }},
		{Name: "_clear", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			if l := stateGet(rt, exitKey); l != 0 {
				rt.ListTruncate(l, 0)
			}
			return rt.None, nil
		}},
		{Name: "_ncallbacks", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			n := 0
			if l := stateGet(rt, exitKey); l != 0 {
				n = objects.ListLen(l)
			}
			return rt.NewInt(int64(n))
		}},
	},
}

func atexitRegister(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	n := len(args)
	if kw != 0 {
		n -= objects.TupleLen(kw)
	}
	if n == 0 {
		return 0, rt.TypeErrorf("register() takes at least 1 argument (0 given)")
	}
	if rt.TypeFor(args[0]).Call == nil {
		return 0, rt.TypeErrorf("the first argument must be callable")
	}
	l, err := stateList(rt, exitKey)
	if err != nil {
		return 0, err
	}
	kwargs := rt.None
	if kw != 0 {
		if kwargs, err = rt.NewDict(); err != nil {
			return 0, err
		}
		for i, k := range objects.TupleItems(kw) {
			if err := rt.DictSet(kwargs, k, args[n+i]); err != nil {
				rt.DecRef(kwargs)
				return 0, err
			}
		}
	}
	rest, err := rt.NewTupleFrom(args[1:n])
	if err != nil {
		rt.DecRef(kwargs)
		return 0, err
	}
	e, err := rt.NewTupleSteal([]Ref{objects.NewRef(args[0]), rest, kwargs})
	if err == nil {
		err = rt.ListAppendSteal(l, e)
	}
	if err != nil {
		return 0, err
	}
	return objects.NewRef(args[0]), nil
}

func atexitUnregister(rt *objects.Runtime, a []Ref) (Ref, error) {
	l := stateGet(rt, exitKey)
	if l == 0 {
		return rt.None, nil
	}
	for i := objects.ListLen(l) - 1; i >= 0; i-- {
		if i >= objects.ListLen(l) {
			continue // a comparison has taken some away
		}
		e := objects.NewRef(objects.ListItems(l)[i])
		eq, err := rt.Equal(objects.TupleItems(e)[0], a[0])
		if err == nil && eq && i < objects.ListLen(l) && objects.ListItems(l)[i] == e {
			var at Ref
			if at, err = rt.NewInt(int64(i)); err == nil {
				err = rt.DelItem(l, at)
				rt.DecRef(at)
			}
		}
		rt.DecRef(e)
		if err != nil {
			return 0, err
		}
	}
	return rt.None, nil
}

// runExitFuncs calls the exit functions, the newest first; each is forgotten before it is called.
func runExitFuncs(rt *objects.Runtime) {
	l := stateGet(rt, exitKey)
	if l == 0 {
		return
	}
	objects.IncRef(l)
	defer rt.DecRef(l)
	for objects.ListLen(l) > 0 {
		last := objects.ListLen(l) - 1
		e := objects.NewRef(objects.ListItems(l)[last])
		rt.ListTruncate(l, last)
		f := objects.TupleItems(e)
		if err := callWithDict(rt, f[0], f[1], f[2]); err != nil {
			unraisableIn(rt, "Exception ignored in atexit callback ", f[0])
		}
		rt.DecRef(e)
	}
}

// unraisableIn reports the pending exception under a heading that ends with the repr of o.
func unraisableIn(rt *objects.Runtime, head string, o Ref) {
	pending := rt.TakeExc()
	text, err := rt.ReprGo(o)
	if err != nil {
		rt.ClearExc()
		text = "<object repr() failed>"
	}
	_ = rt.SetExcSteal(pending)
	rt.VM.Unraisable(head+text, 0)
}

// callWithDict calls f(*args, **kwargs) and drops the result.
func callWithDict(rt *objects.Runtime, f, args, kwargs Ref) error {
	var names Ref
	vector := append([]Ref(nil), objects.TupleItems(args)...)
	if kwargs != rt.None {
		var keys []Ref
		for pos := 0; ; {
			k, v, ok := objects.DictNext(kwargs, &pos)
			if !ok {
				break
			}
			keys, vector = append(keys, k), append(vector, v)
		}
		var err error
		if names, err = rt.NewTupleFrom(keys); err != nil {
			return err
		}
	}
	r, err := rt.Call(f, vector, names)
	rt.XDecRef(names)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

// RunAtExit calls the exit functions, and then lets go of what modules keep behind Python's back: no code that could ask for it runs later.
func RunAtExit(rt *objects.Runtime) {
	runExitFuncs(rt)
	rt.GCCallback, rt.GCGarbage = nil, 0
	rt.GC.SetDebug(rt.GC.Debug() &^ gc.DebugSaveAll)
	DropState(rt)
}
