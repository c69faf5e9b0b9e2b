package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/objects"
)

// intrinsic does CALL_INTRINSIC_1 (n 1) and CALL_INTRINSIC_2 (n 2), with CPython's numbers.
func (in *Interp) intrinsic(n int, which uint32, sp unsafe.Pointer) (Ref, error) {
	rt := in.rt
	v := *at(sp, 1)
	if n == 2 {
		switch which {
		case 1:
			return rt.PrepReraiseStar(*at(sp, 2), v)
		case 2:
			return in.typeParamCall("_typevar", *at(sp, 2), v)
		case 3:
			return in.typeParamCall("_typevar", *at(sp, 2), rt.None, v)
		case 5:
			return in.typeParamCall("_set_default", *at(sp, 2), v)
		case 4:
			fn := *at(sp, 2)
			rt.SetSlot(objects.RefAt(fn, objects.OffFuncTypeParams), objects.NewRef(v))
			return objects.NewRef(fn), nil
		}
		return 0, rt.Raisef(objects.TSystemError, "minipy has no intrinsic 2.%d", which)
	}
	switch which {
	case 1:
		return in.displayHook(v)
	case 2:
		return in.importStar(v)
	case 3:
		return in.stopIterationError(v)
	case 4:
		return in.wrapYield(v)
	case 5:
		return rt.Positive(v)
	case 6:
		return rt.ListToTuple(v)
	case 7:
		return in.typeParamCall("_typevar", v)
	case 8:
		return in.typeParamCall("_paramspec", v)
	case 9:
		return in.typeParamCall("_typevartuple", v)
	case 10:
		return in.typeParamCall("_subscript_generic", v)
	case 11:
		return in.newTypeAlias(v)
	}
	return 0, rt.Raisef(objects.TSystemError, "minipy has no intrinsic 1.%d", which)
}

// displayHook shows the value of an expression typed at the prompt.
func (in *Interp) displayHook(v Ref) (Ref, error) {
	rt := in.rt
	hook := rt.DictGetStr(in.sys, rt.Name(objects.WordDisplayhook))
	if hook == 0 {
		return 0, rt.RuntimeErrorf("lost sys.displayhook")
	}
	objects.IncRef(hook)
	r, err := rt.Call1(hook, v)
	rt.DecRef(hook)
	return r, err
}

// stopIterationError turns a StopIteration that leaves a generator into RuntimeError.
func (in *Interp) stopIterationError(exc Ref) (Ref, error) {
	rt := in.rt
	f := in.frame
	co := in.frameCode(f)
	msg := ""
	switch {
	case rt.IsInstanceOf(exc, objects.TStopIteration):
		msg = "generator raised StopIteration"
		if co.flags&compiler.FlagAsyncGenerator != 0 {
			msg = "async generator raised StopIteration"
		} else if co.flags&compiler.FlagCoroutine != 0 {
			msg = "coroutine raised StopIteration"
		}
	case co.flags&compiler.FlagAsyncGenerator != 0 && rt.IsInstanceOf(exc, objects.TStopAsyncIteration):
		msg = "async generator raised StopAsyncIteration"
	default:
		return objects.NewRef(exc), nil
	}
	s, err := rt.NewStr(msg)
	if err != nil {
		return 0, err
	}
	e, err := rt.Call1(rt.Type(objects.TRuntimeError).Obj, s)
	rt.DecRef(s)
	if err != nil {
		return 0, err
	}
	rt.SetExcCause(e, objects.NewRef(exc))
	rt.SetExcContext(e, objects.NewRef(exc))
	return e, nil
}

// checkEgMatch does CHECK_EG_MATCH: exception, pattern -> rest, match (None where nothing matches).
func (in *Interp) checkEgMatch(sp unsafe.Pointer) error {
	rt := in.rt
	exc, pattern := *at(sp, 2), *at(sp, 1)
	match, rest, err := rt.ExceptStarMatch(exc, pattern)
	if err != nil {
		return err
	}
	*at(sp, 2), *at(sp, 1) = rest, match
	rt.DecRef(exc)
	rt.DecRef(pattern)
	if match != rt.None {
		rt.SetSlot(objects.RefAt(rt.ExcInfoCell(), 0), objects.NewRef(match))
	}
	return nil
}

// match does the small instructions of match statements. refs: result new
func (in *Interp) match(op compiler.Op, sp unsafe.Pointer) (Ref, error) {
	rt := in.rt
	v := *at(sp, 1)
	switch op {
	case compiler.OpGetLen:
		n, err := rt.Len(v)
		if err != nil {
			return 0, err
		}
		return rt.NewInt(int64(n))
	case compiler.OpMatchMapping:
		return rt.Bool(rt.TypeFor(v).Flags&objects.FlagMapping != 0), nil
	case compiler.OpMatchSequence:
		return rt.Bool(rt.TypeFor(v).Flags&objects.FlagSequence != 0), nil
	}
	// MATCH_KEYS: subject, keys -> subject, keys, values or None.
	return in.matchKeys(*at(sp, 2), v)
}

func (in *Interp) matchKeys(subject, keys Ref) (Ref, error) {
	rt := in.rt
	n := objects.TupleLen(keys)
	seen, err := rt.NewSet()
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(seen)
	vals, err := rt.NewTuple(n)
	if err != nil {
		return 0, err
	}
	get, err := rt.GetAttr(subject, rt.Name(objects.WordGet))
	if err != nil {
		rt.DecRef(vals)
		return 0, err
	}
	defer rt.DecRef(get)
	dummy, err := rt.Call0(rt.Type(objects.TObject).Obj)
	if err != nil {
		rt.DecRef(vals)
		return 0, err
	}
	defer rt.DecRef(dummy)
	for i := range n {
		k := objects.TupleItems(keys)[i]
		dup, err := rt.SetContains(seen, k)
		if err == nil && dup {
			err = rt.ValueErrorf("mapping pattern checks duplicate key (%s)", reprOr(rt, k))
		}
		if err == nil {
			err = rt.SetAdd(seen, k)
		}
		var v Ref
		if err == nil {
			v, err = rt.Call2(get, k, dummy)
		}
		if err != nil {
			rt.DecRef(vals)
			return 0, err
		}
		if v == dummy {
			rt.DecRef(v)
			rt.DecRef(vals)
			return rt.None, nil
		}
		objects.TupleItems(vals)[i] = v
	}
	return vals, nil
}

// matchClass does MATCH_CLASS: the tuple of the attributes that the pattern names, or None.
func (in *Interp) matchClass(subject, cls Ref, nargs int, kwNames Ref) (Ref, error) {
	rt := in.rt
	if !rt.IsTypeObj(cls) {
		return 0, rt.TypeErrorf("called match pattern must be a class")
	}
	ok, err := rt.IsInstance(subject, cls)
	if err != nil {
		return 0, err
	}
	if !ok {
		return rt.None, nil
	}
	var out []Ref
	fail := func(err error) (Ref, error) {
		for _, v := range out {
			rt.DecRef(v)
		}
		return 0, err
	}
	var seen []Ref
	attr := func(name Ref) (bool, error) {
		for _, s := range seen {
			if objects.StrEq(s, name) {
				return false, rt.TypeErrorf("%s() got multiple sub-patterns for attribute %s", rt.TypeFromObj(cls).Name, reprOr(rt, name))
			}
		}
		seen = append(seen, name)
		v, err := rt.LookupAttr(subject, name)
		if err != nil || v == 0 {
			return false, err
		}
		out = append(out, v)
		return true, nil
	}
	none := func() (Ref, error) {
		_, _ = fail(nil)
		return rt.None, nil
	}
	if nargs > 0 {
		ma, err := rt.LookupAttr(cls, rt.Name(objects.NameMatchArgs))
		if err != nil {
			return 0, err
		}
		self := false
		allowed := 0
		if ma != 0 {
			defer rt.DecRef(ma)
			if objects.TypeOf(ma) != objects.TTuple {
				return 0, rt.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", rt.TypeFromObj(cls).Name, rt.TypeName(ma))
			}
			allowed = objects.TupleLen(ma)
		} else if in.matchesSelf(rt.TypeFromObj(cls)) {
			self, allowed = true, 1
		}
		if allowed < nargs {
			return 0, rt.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", rt.TypeFromObj(cls).Name, allowed, s(allowed != 1), nargs)
		}
		if self {
			out = append(out, objects.NewRef(subject))
		} else {
			for i := range nargs {
				name := objects.TupleItems(ma)[i]
				if !rt.IsStr(name) {
					return fail(rt.TypeErrorf("__match_args__ elements must be strings (got %s)", rt.TypeName(name)))
				}
				ok, err := attr(name)
				if err != nil {
					return fail(err)
				}
				if !ok {
					return none()
				}
			}
		}
	}
	for _, name := range objects.TupleItems(kwNames) {
		ok, err := attr(name)
		if err != nil {
			return fail(err)
		}
		if !ok {
			return none()
		}
	}
	return rt.NewTupleSteal(out)
}

// matchesSelf tells which built-in types match a single positional sub-pattern against the subject itself.
func (in *Interp) matchesSelf(t *objects.Type) bool {
	for _, id := range [...]objects.TypeID{objects.TBool, objects.TByteArray, objects.TBytes, objects.TDict, objects.TFloat, objects.TFrozenSet, objects.TInt, objects.TList, objects.TSet, objects.TStr, objects.TTuple} {
		if u := in.rt.Type(id); u != nil && in.rt.IsSubtype(t, u) {
			return true
		}
	}
	return false
}

const notAwaitable = "object %s can't be used in 'await' expression"

// getAwaitable does GET_YIELD_FROM_ITER, GET_AWAITABLE, GET_AITER and GET_ANEXT. refs: o borrowed
func (in *Interp) getAwaitable(op compiler.Op, co *Code, o Ref, arg uint32) (Ref, error) {
	rt := in.rt
	t := rt.TypeFor(o)
	switch op {
	case compiler.OpGetYieldFromIter:
		if t.ID == objects.TCoroutine {
			if co.flags&(compiler.FlagCoroutine|compiler.FlagIterableCoroutine) == 0 {
				return 0, rt.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
			}
			return objects.NewRef(o), nil
		}
		if t.ID == objects.TGenerator {
			return objects.NewRef(o), nil
		}
		return rt.Iter(o)
	case compiler.OpGetAiter:
		if t.AIter == nil {
			return 0, rt.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", t.Name)
		}
		it, err := t.AIter(rt, o)
		if err == nil && rt.TypeFor(it).ANext == nil {
			defer rt.DecRef(it)
			return 0, rt.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", rt.TypeName(it))
		}
		return it, err
	case compiler.OpGetAnext:
		if t.ANext == nil {
			return 0, rt.TypeErrorf("'async for' requires an iterator with __anext__ method, got %s", t.Name)
		}
		n, err := t.ANext(rt, o)
		if err != nil {
			return 0, err
		}
		a, err := in.awaitable(n, notAwaitable)
		if err != nil {
			cause := rt.TakeExc()
			err = rt.TypeErrorf("'async for' received an invalid object from __anext__: %s", rt.TypeName(n))
			rt.SetExcContext(rt.Pending(), objects.NewRef(cause))
			rt.SetExcCause(rt.Pending(), cause)
		}
		rt.DecRef(n)
		return a, err
	}
	msg := notAwaitable
	switch arg {
	case 1:
		msg = "'async with' received an object from __aenter__ that does not implement __await__: %s"
	case 2:
		msg = "'async with' received an object from __aexit__ that does not implement __await__: %s"
	}
	return in.awaitable(o, msg)
}

// isIterableCoroutine reports whether o is a generator of a function that types.coroutine made awaitable.
func (in *Interp) isIterableCoroutine(o Ref) bool {
	return objects.TypeOf(o) == objects.TGenerator && in.frameCode(genFrame(o)).flags&compiler.FlagIterableCoroutine != 0
}

func (in *Interp) awaitable(o Ref, msg string) (Ref, error) {
	rt := in.rt
	t := rt.TypeFor(o)
	if in.isIterableCoroutine(o) {
		return objects.NewRef(o), nil
	}
	if t.ID == objects.TCoroutine {
		if in.genDelegate(o) != 0 {
			return 0, rt.RuntimeErrorf("coroutine is being awaited already")
		}
		return objects.NewRef(o), nil
	}
	if t.Await == nil {
		return 0, rt.TypeErrorf(msg, t.Name)
	}
	it, err := t.Await(rt, o)
	if err == nil && (objects.TypeOf(it) == objects.TCoroutine || in.isIterableCoroutine(it)) {
		rt.DecRef(it)
		return 0, rt.TypeErrorf("__await__() returned a coroutine")
	}
	if err == nil && rt.TypeFor(it).IterNext == nil {
		defer rt.DecRef(it)
		return 0, rt.TypeErrorf("__await__() returned non-iterator of type '%s'", rt.TypeName(it))
	}
	return it, err
}
