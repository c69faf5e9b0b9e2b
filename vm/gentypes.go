package vm

import (
	"minipy/mem"
	"minipy/objects"
)

func host(rt *objects.Runtime) *Interp { return rt.Host().(*Interp) }

func genRepr(kind string) func(rt *objects.Runtime, o Ref) (Ref, error) {
	return func(rt *objects.Runtime, o Ref) (Ref, error) {
		return rt.NewStr("<" + kind + " object " + rt.StrGo(*mem.RefAt(o, offGenQualname)) + " at " + objects.HexAddr(o) + ">")
	}
}

func genSend(rt *objects.Runtime, a []Ref) (Ref, error) {
	in := host(rt)
	v, done, err := in.sendGen(a[0], a[1], false)
	if err != nil || !done {
		return v, err
	}
	if v == rt.None {
		return 0, rt.RaiseNone(objects.TStopIteration)
	}
	err = rt.RaiseStopIteration(v)
	rt.DecRef(v)
	return 0, err
}

// throwArgs makes the exception of throw(type[, value[, traceback]]) pending.
func throwArgs(rt *objects.Runtime, a []Ref) error {
	exc := a[1]
	if rt.IsExceptionClass(exc) {
		var e Ref
		var err error
		if a[2] != 0 && a[2] != rt.None {
			switch {
			case rt.IsSubtype(rt.TypeFor(a[2]), rt.TypeFromObj(exc)):
				e = objects.NewRef(a[2])
			case objects.TypeOf(a[2]) == objects.TTuple:
				e, err = rt.CallTuple(exc, a[2], objects.TupleItems(a[2]), 0)
			default:
				e, err = rt.Call1(exc, a[2])
			}
		} else {
			e, err = rt.Call0(exc)
		}
		if err != nil {
			return err
		}
		exc = e
	} else if rt.IsException(exc) {
		if a[2] != 0 && a[2] != rt.None {
			return rt.TypeErrorf("instance exception may not have a separate value")
		}
		objects.IncRef(exc)
	} else {
		return rt.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", rt.TypeName(exc))
	}
	if tb := a[3]; tb != 0 && tb != rt.None {
		if objects.TypeOf(tb) != objects.TTraceback {
			rt.DecRef(exc)
			return rt.TypeErrorf("throw() third argument must be a traceback object")
		}
		rt.SetExcTraceback(exc, tb)
	}
	_ = rt.SetExcSteal(exc)
	return nil
}

func genThrowMethod(rt *objects.Runtime, a []Ref) (Ref, error) {
	if a[2] != 0 || a[3] != 0 {
		if err := deprecatedThrow(rt, "throw"); err != nil {
			return 0, err
		}
	}
	if err := throwArgs(rt, a); err != nil {
		return 0, err
	}
	v, err := host(rt).genThrow(a[0])
	if err == nil && v == 0 {
		return 0, rt.RaiseNone(objects.TStopIteration)
	}
	return v, err
}

// deprecatedThrow warns of throw(type, value, traceback).
func deprecatedThrow(rt *objects.Runtime, method string) error {
	return rt.VM.Warn(objects.TDeprecationWarning, "the (type, exc, tb) signature of "+method+"() is deprecated, use the single-arg signature instead.")
}

func genSizeOf(rt *objects.Runtime, a []Ref) (Ref, error) {
	return rt.NewInt(int64(*mem.U32(a[0], offGenSize)))
}

func genSpec(id objects.TypeID, name, prefix string) objects.TypeSpec {
	running := func(rt *objects.Runtime, o Ref) (Ref, error) { return rt.Bool(genState(o) == genExecuting), nil }
	return objects.TypeSpec{ID: id, Name: name, Flags: objects.FlagGC | objects.FlagWeakrefable | objects.FlagNoInstantiate, Size: offGenFrame, Slots: objects.Slots{
		Dealloc: genDealloc, Traverse: genTraverse, TraverseAll: genTraverseAll, Places: genPlaces, Finalize: genFinalize,
		SizeOf: func(_ *objects.Runtime, o Ref) uintptr { return uintptr(*mem.U32(o, offGenSize)) + 8 },
		Repr:   genRepr(name),
		Clear: func(rt *objects.Runtime, o Ref) {
			if f := genFrame(o); genState(o) != genExecuting && *mem.RefAt(f, offFunc) != 0 {
				setGenState(o, genCleared)
				host(rt).clearFrame(f)
				*mem.RefAt(f, offFunc) = 0
			}
			rt.ClearSlot(mem.RefAt(o, offGenExc))
			rt.ClearSlot(mem.RefAt(o, offGenOrigin))
		},
	}, Methods: []objects.Native{
		{Name: "send", Sig: "self, value, /", Fn: genSend},
		{Name: "throw", Sig: "self, typ, val=, tb=, /", Fn: genThrowMethod},
		{Name: "close", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return host(rt).genClose(a[0]) }},
		{Name: "__sizeof__", Sig: "self, /", Fn: genSizeOf},
		objects.ClassGetItemMethod,
	}, GetSets: []objects.GetSet{
		{Name: "__name__", Get: genField(offGenName), Set: genSetStr(offGenName, "__name__")},
		{Name: "__qualname__", Get: genField(offGenQualname), Set: genSetStr(offGenQualname, "__qualname__")},
		{Name: prefix + "_running", Get: running},
		{Name: prefix + "_suspended", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			st := genState(o)
			return rt.Bool(st == genSuspended || st == genYieldFrom), nil
		}},
		{Name: prefix + "_frame", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			if f := genFrame(o); *mem.RefAt(f, offFunc) != 0 && genState(o) < genCleared {
				fo, err := host(rt).frameObject(f)
				if err != nil {
					return 0, err
				}
				return objects.NewRef(fo), nil
			}
			return rt.None, nil
		}},
		{Name: prefix + "_code", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			return objects.NewRef(*mem.RefAt(genFrame(o), offCode)), nil
		}},
		{Name: map[string]string{"gi": "gi_yieldfrom", "cr": "cr_await", "ag": "ag_await"}[prefix], Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			if y := host(rt).genDelegate(o); y != 0 {
				return objects.NewRef(y), nil
			}
			return rt.None, nil
		}},
	}}
}

func genField(off uintptr) func(rt *objects.Runtime, o Ref) (Ref, error) {
	return func(_ *objects.Runtime, o Ref) (Ref, error) { return objects.NewRef(*mem.RefAt(o, off)), nil }
}

func genSetStr(off uintptr, name string) func(rt *objects.Runtime, o, v Ref) error {
	return func(rt *objects.Runtime, o, v Ref) error {
		if v == 0 || !rt.IsStr(v) {
			return rt.TypeErrorf("%s must be set to a string object", name)
		}
		rt.SetSlot(mem.RefAt(o, off), objects.NewRef(v))
		return nil
	}
}

func generatorType() objects.TypeSpec {
	s := genSpec(objects.TGenerator, "generator", "gi")
	s.Slots.Iter, s.Slots.IterNext = objects.SelfIter, genNext
	return s
}

func coroutineType() objects.TypeSpec {
	s := genSpec(objects.TCoroutine, "coroutine", "cr")
	s.GetSets = append(s.GetSets, objects.GetSet{Name: "cr_origin", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
		if v := *mem.RefAt(o, offGenOrigin); v != 0 {
			return objects.NewRef(v), nil
		}
		return rt.None, nil
	}})
	s.Slots.Await = func(rt *objects.Runtime, o Ref) (Ref, error) {
		w, err := rt.AllocGC(objects.TCoroutineWrapper, 16)
		if err != nil {
			return 0, err
		}
		*mem.RefAt(w, 8) = objects.NewRef(o)
		rt.Track(w)
		return w, nil
	}
	return s
}

// coroutine_wrapper, what __await__ of a coroutine gives: 8 the coroutine.
func coroutineWrapperType() objects.TypeSpec {
	fwd := func(f func(rt *objects.Runtime, a []Ref) (Ref, error)) func(rt *objects.Runtime, a []Ref) (Ref, error) {
		return func(rt *objects.Runtime, a []Ref) (Ref, error) {
			b := append([]Ref(nil), a...)
			b[0] = *mem.RefAt(a[0], 8)
			return f(rt, b)
		}
	}
	return objects.TypeSpec{ID: objects.TCoroutineWrapper, Name: "coroutine_wrapper", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: 16, Slots: objects.Slots{
		Dealloc: func(rt *objects.Runtime, o Ref) {
			rt.Untrack(o)
			rt.DecRef(*mem.RefAt(o, 8))
			rt.FreeGC(o, 16)
		},
		Traverse: func(_ *objects.Runtime, o Ref, visit objects.Visit) { visit(*mem.RefAt(o, 8)) },
		Iter:     objects.SelfIter,
		IterNext: func(rt *objects.Runtime, o Ref) (Ref, error) { return genNext(rt, *mem.RefAt(o, 8)) },
	}, Methods: []objects.Native{
		{Name: "send", Sig: "self, value, /", Fn: fwd(genSend)},
		{Name: "throw", Sig: "self, typ, val=, tb=, /", Fn: fwd(genThrowMethod)},
		{Name: "close", Sig: "self, /", Fn: fwd(func(rt *objects.Runtime, a []Ref) (Ref, error) { return host(rt).genClose(a[0]) })},
	}}
}
