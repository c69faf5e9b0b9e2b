package stdlib

import (
	"fmt"

	"minipy/mem"
	"minipy/objects"
)

var sysDef = &ModuleDef{
	Name: "sys",
	Doc:  "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.",
	Init: initSys,
	Natives: append(sysAsync, []objects.Native{
		{Name: "getrefcount", Sig: "object, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			// The caller's stack holds the argument: that is the reference of its own that CPython counts too.
			return rt.NewInt(int64(objects.Refcount(a[0])))
		}},
		{Name: "getsizeof", Sig: "object, default=", Fn: sysGetsizeof},
		{Name: "intern", Sig: "string, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if objects.TypeOf(a[0]) == objects.TStr {
				return rt.InternSteal(objects.NewRef(a[0])), nil
			}
			if rt.IsStr(a[0]) {
				return 0, rt.TypeErrorf("can't intern %s", rt.TypeName(a[0]))
			}
			return 0, rt.TypeErrorf("intern() argument must be str, not %s", rt.ArgTypeName(a[0]))
		}},
		{Name: "_is_interned", Sig: "string, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if !rt.IsStr(a[0]) {
				return 0, rt.TypeErrorf("_is_interned() argument must be str, not %s", rt.ArgTypeName(a[0]))
			}
			return rt.Bool(objects.TypeOf(a[0]) == objects.TStr && objects.StrInterned(a[0])), nil
		}},
		{Name: "_debugmallocstats", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			_ = rt.Stdout.Flush()
			rt.Heap.DebugMallocStats(rt.Stderr)
			fmt.Fprintln(rt.Stderr)
			rt.EachFreeList(func(f *mem.FreeList, size uintptr) { f.WriteStats(rt.Stderr, size) })
			_ = rt.Stderr.Flush()
			return rt.None, nil
		}},
		{Name: "getallocatedblocks", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			n, _ := rt.Heap.LiveBlocks()
			return rt.NewInt(int64(n))
		}},
		{Name: "_getframe", Sig: "depth=, /", Fn: sysGetframe},
		{Name: "exc_info", Sig: "", Fn: sysExcInfo},
		{Name: "exception", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			if e := rt.Handled(); e != 0 {
				return objects.NewRef(e), nil
			}
			return rt.None, nil
		}},
		{Name: "exit", Sig: "status=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return 0, raiseExit(rt, a[0]) }},
		{Name: "getrecursionlimit", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			return rt.NewInt(int64(hostOf(rt).RecursionLimit()))
		}},
		{Name: "setrecursionlimit", Sig: "limit, /", Fn: sysSetrecursionlimit},
		{Name: "get_int_max_str_digits", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(int64(rt.IntMaxStrDigits())) }},
		{Name: "set_int_max_str_digits", Sig: "maxdigits", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n, err := rt.CIntArg(a[0])
			if err != nil {
				return 0, err
			}
			if n != 0 && n < 640 {
				return 0, rt.ValueErrorf("maxdigits must be 0 or larger than 640")
			}
			rt.SetIntMaxStrDigits(n)
			return rt.None, nil
		}},
		{Name: "getdefaultencoding", Sig: "", Fn: constStr("utf-8")},
		{Name: "getfilesystemencoding", Sig: "", Fn: constStr("utf-8")},
		{Name: "getfilesystemencodeerrors", Sig: "", Fn: constStr("surrogateescape")},
		{Name: "displayhook", Sig: "object, /", Fn: sysDisplayhook},
		{Name: "excepthook", Sig: "exctype, value, traceback, /", Fn: sysExcepthook},
		{Name: "unraisablehook", Sig: "unraisable, /", Fn: sysUnraisablehook},
		{Name: "breakpointhook", Kw: func(rt *objects.Runtime, _ []Ref, _ Ref) (Ref, error) {
			return 0, rt.Raisef(objects.TNotImplementedError, "sys.breakpointhook() is not part of minipy: there is no debugger")
		}},
		{Name: "settrace", Sig: "function, /", Fn: notTraced("settrace")},
		{Name: "setprofile", Sig: "function, /", Fn: notTraced("setprofile")},
		{Name: "gettrace", Sig: "", Fn: constNone},
		{Name: "getprofile", Sig: "", Fn: constNone},
		{Name: "is_finalizing", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.Bool(hostOf(rt).Finalizing()), nil }},
		{Name: "getswitchinterval", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			return rt.NewFloat(1e-6 * float64(threadsOf(rt).SwitchInterval().Load()/1000)) // CPython keeps whole microseconds
		}},
		{Name: "setswitchinterval", Sig: "interval, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			s, err := rt.AsFloat(a[0])
			if err != nil {
				return 0, err
			}
			if !(s > 0) {
				return 0, rt.ValueErrorf("switch interval must be strictly positive")
			}
			threadsOf(rt).SwitchInterval().Store(int64(min(s, timeoutMax) * 1e9))
			return rt.None, nil
		}},
		{Name: "_current_frames", Sig: "", Fn: currentFrames},
		{Name: "_is_gil_enabled", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.True, nil }},
		{Name: "_clear_type_cache", Sig: "", Fn: constNone},
		{Name: "_clear_internal_caches", Sig: "", Fn: constNone},
	}...),
}

func constStr(s string) objects.NativeFunc {
	return func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewStr(s) }
}

func constNone(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.None, nil }

// notTraced refuses a trace function, and accepts None, which takes one away.
func notTraced(name string) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if a[0] == rt.None {
			return rt.None, nil
		}
		return 0, rt.Raisef(objects.TNotImplementedError, "sys.%s() is not part of minipy: frames are not traced", name)
	}
}

// raiseExit raises SystemExit(status); without one its code is None.
// currentFrames is sys._current_frames().
func currentFrames(rt *objects.Runtime, _ []Ref) (Ref, error) {
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	err = threadsOf(rt).ThreadFrames(func(id int64, fo Ref) error {
		k, err := rt.NewInt(id)
		if err == nil {
			err = rt.DictSet(d, k, fo)
			rt.DecRef(k)
		}
		return err
	})
	if err != nil {
		rt.DecRef(d)
		return 0, err
	}
	return d, nil
}

func raiseExit(rt *objects.Runtime, status Ref) error {
	if status == 0 || status == rt.None {
		return rt.RaiseNone(objects.TSystemExit)
	}
	// A tuple gives the exception's arguments, as in PyErr_SetObject.
	if objects.TypeOf(status) == objects.TTuple {
		e, err := rt.CallTuple(rt.Type(objects.TSystemExit).Obj, status, objects.TupleItems(status), 0)
		if err != nil {
			return err
		}
		return rt.RaiseSteal(e)
	}
	return rt.RaiseObj(objects.TSystemExit, status)
}

// sysGetsizeof asks __sizeof__, which in minipy counts the collector's head too.
func sysGetsizeof(rt *objects.Runtime, a []Ref) (Ref, error) {
	r, err := sizeOf(rt, a[0])
	if err != nil && a[1] != 0 && rt.ExcMatches(objects.TTypeError) {
		rt.ClearExc()
		return objects.NewRef(a[1]), nil
	}
	return r, err
}

func sizeOf(rt *objects.Runtime, o Ref) (Ref, error) {
	r, ok, err := rt.CallBound(o, objects.NameSizeof, 0)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, rt.TypeErrorf("Type %s doesn't define __sizeof__", rt.TypeName(o))
	}
	if !rt.IsInt(r) {
		rt.DecRef(r)
		return 0, rt.TypeErrorf("an integer is required")
	}
	if n, ok := rt.AsInt64(r); ok && n < 0 {
		rt.DecRef(r)
		return 0, rt.ValueErrorf("__sizeof__() should return >= 0")
	}
	return r, nil
}

func sysGetframe(rt *objects.Runtime, a []Ref) (Ref, error) {
	depth := 0
	if a[0] != 0 {
		var err error
		if depth, err = rt.CIntArg(a[0]); err != nil {
			return 0, err
		}
	}
	f, err := hostOf(rt).Frame(max(depth, 0))
	if err == nil && f == 0 {
		return 0, rt.ValueErrorf("call stack is not deep enough")
	}
	return f, err
}

// sysExcInfo gives (type, value, traceback) of the exception being handled.
func sysExcInfo(rt *objects.Runtime, _ []Ref) (Ref, error) {
	e := rt.Handled()
	if e == 0 {
		return rt.NewTupleFrom([]Ref{rt.None, rt.None, rt.None})
	}
	tb := objects.ExcTraceback(e)
	if tb == 0 {
		tb = rt.None
	}
	return rt.NewTupleFrom([]Ref{rt.TypeFor(e).Obj, e, tb})
}

func sysSetrecursionlimit(rt *objects.Runtime, a []Ref) (Ref, error) {
	n, err := rt.CIntArg(a[0])
	if err != nil {
		return 0, err
	}
	if n < 1 {
		return 0, rt.ValueErrorf("recursion limit must be greater or equal than 1")
	}
	if !hostOf(rt).SetRecursionLimit(n) {
		return 0, rt.Raisef(objects.TRecursionError, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, depthOf(rt))
	}
	return rt.None, nil
}

func depthOf(rt *objects.Runtime) int {
	if d, ok := rt.Host().(interface{ Depth() int }); ok {
		return d.Depth()
	}
	return 0
}
