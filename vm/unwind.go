package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// unwindHere looks for the handler of the pending exception in the frame f and then in its callers within this eval loop. at is -1 when the exception is
// raised where the frame stands, which then goes on its traceback; a re-raise passes its own place, since RERAISE has put the frame back to where the
// exception came from. The result is the frame to go on with, at its saved pc; 0 when the exception leaves the eval loop.
func (in *Interp) unwindHere(f Ref, at int32) Ref {
	rt := in.rt
	for {
		fp := mem.At(f)
		index := *i32(fp, offPC)
		if at < 0 {
			if !in.frameCode(f).hidden && !in.threads.killing {
				in.addTraceback(f)
			}
			at = index
		}
		co := in.codeAt(fp)
		keep := 0
		e, handled := co.handler(at)
		handled = handled && !in.threads.killing
		if handled {
			keep = int(e.Depth)
		}
		// The stack's values die before the locals.
		in.cutStack(fp, co.nlocalsplus+keep)
		if handled {
			sp := unsafe.Add(fp, offLP+uintptr(*ref(fp, offDepth))*4)
			if e.Lasti {
				v, err := rt.NewInt(int64(index))
				if err != nil { // MemoryError replaced the exception; the handler gets it, the line does not matter
					v = rt.None
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
				*ref(fp, offDepth)++
			}
			*(*Ref)(sp) = rt.TakeExc()
			*ref(fp, offDepth)++
			*i32(fp, offPC) = e.Target
			return f
		}
		entry := *i32(fp, offRet) == retEntry
		prev := *ref(fp, offPrev)
		in.frame = prev // before the frame is cleared: what dies in it does not see it any more
		in.finishFrame(f, co)
		if entry {
			return 0
		}
		f, at = prev, -1
	}
}

// cutStack releases what lies above the first depth slots of a frame, the topmost first.
func (in *Interp) cutStack(fp unsafe.Pointer, depth int) {
	for int(*ref(fp, offDepth)) > depth {
		*ref(fp, offDepth)--
		in.rt.XDecRef(*ref(fp, offLP+uintptr(*ref(fp, offDepth))*4))
	}
}

// handler finds the exception table's entry for the instruction at index i.
func (co *Code) handler(i int32) (compiler.ExcEntry, bool) {
	t := co.src.Exc
	lo, hi := 0, len(t)
	for lo < hi {
		m := (lo + hi) / 2
		if t[m].Start <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == 0 || i >= t[lo-1].End {
		return compiler.ExcEntry{}, false
	}
	return t[lo-1], true
}

// addTraceback puts frame f in front of the pending exception's traceback.
func (in *Interp) addTraceback(f Ref) {
	rt := in.rt
	exc := rt.TakeExc()
	if exc == 0 {
		return
	}
	defer in.emergency(mem.EmergencyTrace)()
	fo, err := in.frameObject(f)
	if err == nil {
		lasti := *mem.U32(f, offPC)
		var tb Ref
		tb, err = rt.NewTraceback(objects.ExcTraceback(exc), fo, int(lasti), in.lineAt(in.frameCode(f), int(lasti)))
		if err == nil {
			rt.SetExcTraceback(exc, tb)
			rt.DecRef(tb)
		}
	}
	if err != nil { // no memory for a traceback: the exception itself is what matters
		rt.ClearExc()
	}
	_ = rt.SetExcSteal(exc)
}

// lineAt is the source line of instruction i.
func (in *Interp) lineAt(co *Code, i int) int {
	if i < 0 || i >= len(co.src.Positions()) {
		return co.src.FirstLine
	}
	return int(co.src.Positions()[i].Line)
}

// raise does RAISE_VARARGS; reraise tells that the exception being handled goes on as it is.
// refs: the stack entries stolen
func (in *Interp) raise(sp unsafe.Pointer, n int) (reraise bool, err error) {
	rt := in.rt
	if n == 0 {
		h := rt.Handled()
		if h == 0 {
			return false, rt.RuntimeErrorf("No active exception to reraise")
		}
		return true, rt.SetExcSteal(objects.NewRef(h))
	}
	var cause Ref
	exc := *at(sp, n)
	if n == 2 {
		cause = *at(sp, 1)
	}
	inst, err := in.instantiate(exc, "exceptions must derive from BaseException")
	if err != nil {
		rt.XDecRef(cause)
		return false, err
	}
	if cause != 0 {
		if cause == rt.None {
			rt.SetExcCause(inst, 0)
		} else {
			c, err := in.instantiate(cause, "exception causes must derive from BaseException")
			if err != nil {
				rt.DecRef(inst)
				return false, err
			}
			rt.SetExcCause(inst, c)
		}
	}
	return false, rt.RaiseSteal(inst)
}

// instantiate makes an exception instance of a class, and takes an instance as it is. refs: exc stolen
func (in *Interp) instantiate(exc Ref, msg string) (Ref, error) {
	rt := in.rt
	base := rt.Type(objects.TBaseException)
	if rt.IsTypeObj(exc) && rt.IsSubtype(rt.TypeFromObj(exc), base) {
		v, err := rt.Call0(exc)
		if err == nil && !rt.IsInstanceOf(v, objects.TBaseException) {
			if c, e := rt.ReprGo(exc); e != nil {
				err = e
			} else if t, e := rt.ReprGo(rt.TypeFor(v).Obj); e != nil {
				err = e
			} else {
				err = rt.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", c, t)
			}
			rt.DecRef(v)
			v = 0
		}
		rt.DecRef(exc)
		return v, err
	}
	if rt.IsInstanceOf(exc, objects.TBaseException) {
		return exc, nil
	}
	rt.DecRef(exc)
	return 0, rt.TypeErrorf("%s", msg)
}

// excMatches does CHECK_EXC_MATCH.
func (in *Interp) excMatches(exc, pattern Ref) (bool, error) {
	rt := in.rt
	base := rt.Type(objects.TBaseException)
	check := func(c Ref) bool { return rt.IsTypeObj(c) && rt.IsSubtype(rt.TypeFromObj(c), base) }
	t := rt.TypeFor(exc)
	if rt.IsInstanceOf(pattern, objects.TTuple) {
		items := objects.TupleItems(rt.Unbox(pattern))
		for _, c := range items {
			if !check(c) {
				return false, rt.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
			}
		}
		for _, c := range items {
			if rt.IsSubtype(t, rt.TypeFromObj(c)) {
				return true, nil
			}
		}
		return false, nil
	}
	if !check(pattern) {
		return false, rt.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
	}
	return rt.IsSubtype(t, rt.TypeFromObj(pattern)), nil
}

// beforeWith looks up __exit__ and __enter__ and calls the latter. refs: results new
func (in *Interp) beforeWith(o Ref, async bool) (enter, exit Ref, err error) {
	rt := in.rt
	enterN, exitN, kind := objects.NameEnter, objects.NameExit, "context manager"
	if async {
		enterN, exitN, kind = objects.NameAenter, objects.NameAexit, "asynchronous context manager"
	}
	if enter, err = rt.BoundSpecial(o, enterN); err != nil {
		return 0, 0, err
	}
	if enter == 0 {
		return 0, 0, rt.TypeErrorf("'%s' object does not support the %s protocol", rt.TypeName(o), kind)
	}
	if exit, err = rt.BoundSpecial(o, exitN); err != nil {
		rt.DecRef(enter)
		return 0, 0, err
	}
	if exit == 0 {
		rt.DecRef(enter)
		return 0, 0, rt.TypeErrorf("'%s' object does not support the %s protocol (missed %s method)", rt.TypeName(o), kind, rt.StrGo(rt.Name(exitN)))
	}
	return enter, exit, nil
}

// withExceptStart calls __exit__ with the exception: exit function, lasti, previous exception, exception on the stack.
func (in *Interp) withExceptStart(sp unsafe.Pointer) (Ref, error) {
	rt := in.rt
	exc, exit := *at(sp, 1), *at(sp, 4)
	tb := objects.ExcTraceback(exc)
	if tb == 0 {
		tb = rt.None
	}
	return rt.Call3(exit, rt.TypeFor(exc).Obj, exc, tb)
}
