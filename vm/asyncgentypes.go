package vm

import (
	"minipy/mem"
	"minipy/objects"
)

func asyncGenType() objects.TypeSpec {
	s := genSpec(objects.TAsyncGen, "async_generator", "ag")
	step := func(rt *objects.Runtime, o Ref) (Ref, error) { return host(rt).newStep(objects.TAsyncGenASend, o, 0) }
	s.Slots.AIter, s.Slots.ANext = objects.SelfIter, step
	s.Methods = []objects.Native{
		{Name: "asend", Sig: "self, value, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return host(rt).newStep(objects.TAsyncGenASend, a[0], a[1])
		}},
		{Name: "athrow", Sig: "self, typ, val=, tb=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n := len(a)
			for a[n-1] == 0 {
				n--
			}
			if n > 2 {
				if err := deprecatedThrow(rt, "athrow"); err != nil {
					return 0, err
				}
			}
			args, err := rt.NewTupleFrom(a[1:n])
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(args)
			return host(rt).newStep(objects.TAsyncGenAThrow, a[0], args)
		}},
		{Name: "aclose", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return host(rt).newStep(objects.TAsyncGenAThrow, a[0], 0)
		}},
		{Name: "__sizeof__", Sig: "self, /", Fn: genSizeOf},
		objects.ClassGetItemMethod,
	}
	for i := range s.GetSets {
		if s.GetSets[i].Name == "ag_running" {
			s.GetSets[i].Get = func(rt *objects.Runtime, o Ref) (Ref, error) { return rt.Bool(*agFlags(o)&agRunning != 0), nil }
		}
	}
	return s
}

// stepSpec describes an awaitable that is its own iterator, with two references at 8 and 12.
func stepSpec(id objects.TypeID, name string, send func(in *Interp, o, v Ref) (Ref, error), throw func(in *Interp, o Ref) (Ref, error), closeIt func(in *Interp, o Ref) (Ref, error)) objects.TypeSpec {
	return objects.TypeSpec{ID: id, Name: name, Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: stepSize, Slots: objects.Slots{
		Dealloc: func(rt *objects.Runtime, o Ref) {
			if rt.TypeFor(o).Finalize != nil && rt.FinalizeFromDealloc(o) {
				return
			}
			rt.Untrack(o)
			rt.XDecRef(*mem.RefAt(o, offStepGen))
			rt.XDecRef(*mem.RefAt(o, offStepArg))
			rt.FreeGC(o, stepSize)
		},
		Traverse: func(_ *objects.Runtime, o Ref, visit objects.Visit) {
			for _, off := range [...]uintptr{offStepGen, offStepArg} {
				if v := *mem.RefAt(o, off); v != 0 {
					visit(v)
				}
			}
		},
		Await: objects.SelfIter, Iter: objects.SelfIter,
		IterNext: func(rt *objects.Runtime, o Ref) (Ref, error) { return send(host(rt), o, rt.None) },
	}, Methods: []objects.Native{
		{Name: "send", Sig: "self, value, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return send(host(rt), a[0], a[1]) }},
		{Name: "throw", Sig: "self, typ, val=, tb=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if a[2] != 0 || a[3] != 0 {
				if err := deprecatedThrow(rt, "throw"); err != nil {
					return 0, err
				}
			}
			if thrown, err := throwArgs(rt, a); !thrown {
				return 0, err
			}
			return throw(host(rt), a[0])
		}},
		{Name: "close", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return closeIt(host(rt), a[0]) }},
	}}
}

// warnStep tells of an awaitable that nobody awaited.
func warnStep(rt *objects.Runtime, o Ref, method string) {
	if *stepState(o) != stepInit {
		return
	}
	saved := rt.TakeExc()
	g := *mem.RefAt(o, offStepGen)
	host(rt).warnUnawaited("coroutine method '"+method+"' of '"+rt.StrGo(*mem.RefAt(g, offGenQualname))+"' was never awaited", g)
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
}

func asyncGenASendType() objects.TypeSpec {
	s := stepSpec(objects.TAsyncGenASend, "async_generator_asend", (*Interp).asendSend, (*Interp).asendThrow,
		func(in *Interp, o Ref) (Ref, error) { return in.closeStep(o, in.asendThrow) })
	s.Slots.Finalize = func(rt *objects.Runtime, o Ref) { warnStep(rt, o, "asend") }
	return s
}

func asyncGenAThrowType() objects.TypeSpec {
	s := stepSpec(objects.TAsyncGenAThrow, "async_generator_athrow", (*Interp).athrowSend, (*Interp).athrowThrow,
		func(in *Interp, o Ref) (Ref, error) { return in.closeStep(o, in.athrowThrow) })
	s.Slots.Finalize = func(rt *objects.Runtime, o Ref) { warnStep(rt, o, athrowName(o)) }
	return s
}

func asyncGenWrappedType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TAsyncGenWrapped, Name: "async_generator_wrapped_value", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: 16, Slots: objects.Slots{
		Dealloc: func(rt *objects.Runtime, o Ref) {
			rt.Untrack(o)
			rt.XDecRef(*mem.RefAt(o, 8))
			rt.FreeGC(o, 16)
		},
		Traverse: func(_ *objects.Runtime, o Ref, visit objects.Visit) { visit(*mem.RefAt(o, 8)) },
	}}
}

// newAnextAwaitable is anext(it, default): 8 what __anext__ gave, 12 the default. refs: both borrowed
func newAnextAwaitable(rt *objects.Runtime, wrapped, def Ref) (Ref, error) {
	o, err := rt.AllocGC(objects.TAnextAwaitable, stepSize)
	if err != nil {
		return 0, err
	}
	*mem.RefAt(o, offStepGen) = objects.NewRef(wrapped)
	*mem.RefAt(o, offStepArg) = objects.NewRef(def)
	rt.Track(o)
	return o, nil
}

// anextIter is the iterator behind what __anext__ gave. refs: result new
func (in *Interp) anextIter(o Ref) (Ref, error) {
	it, err := in.awaitable(*mem.RefAt(o, offStepGen), notAwaitable)
	if err != nil || objects.TypeOf(it) != objects.TCoroutine {
		return it, err
	}
	w, err := in.rt.TypeFor(it).Await(in.rt, it)
	in.rt.DecRef(it)
	return w, err
}

// anextResult turns the end of the iteration into the default.
func (in *Interp) anextResult(o, r Ref, err error) (Ref, error) {
	rt := in.rt
	if err != nil && rt.ExcMatches(objects.TStopAsyncIteration) {
		rt.ClearExc()
		return 0, in.stopWith(*mem.RefAt(o, offStepArg))
	}
	return r, err
}

// anextForward calls a method of the iterator.
func (in *Interp) anextForward(o Ref, method objects.Name, args ...Ref) (Ref, error) {
	rt := in.rt
	it, err := in.anextIter(o)
	if err != nil {
		return 0, err
	}
	m, err := rt.GetAttr(it, rt.Name(method))
	rt.DecRef(it)
	if err != nil {
		return 0, err
	}
	r, err := rt.Call(m, args, 0)
	rt.DecRef(m)
	return in.anextResult(o, r, err)
}

func anextAwaitableType() objects.TypeSpec {
	s := stepSpec(objects.TAnextAwaitable, "anext_awaitable", nil, nil, func(in *Interp, o Ref) (Ref, error) { return in.anextForward(o, objects.WordClose) })
	s.Methods[0].Fn = func(rt *objects.Runtime, a []Ref) (Ref, error) {
		return host(rt).anextForward(a[0], objects.WordSend, a[1])
	}
	s.Methods[1].Fn = func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n := len(a)
		for a[n-1] == 0 {
			n--
		}
		return host(rt).anextForward(a[0], objects.WordThrow, a[1:n]...)
	}
	s.Slots.IterNext = func(rt *objects.Runtime, o Ref) (Ref, error) {
		in := host(rt)
		it, err := in.anextIter(o)
		if err != nil {
			return 0, err
		}
		f := rt.TypeFor(it).IterNext
		if f == nil {
			defer rt.DecRef(it)
			return 0, rt.TypeErrorf("'%s' object is not an iterator", rt.TypeName(it))
		}
		r, err := f(rt, it)
		rt.DecRef(it)
		if err == nil && r == 0 {
			return 0, nil
		}
		return in.anextResult(o, r, err)
	}
	return s
}
