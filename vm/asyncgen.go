package vm

import (
	"unsafe"

	"minipy/mem"
	"minipy/objects"
)

// An asynchronous generator is laid out like a generator. Its field 32 is the finalizer of sys.set_asyncgen_hooks, or 0, and its flags are:
const (
	agHooked  = 1 // the hooks have been taken over
	agClosed  = 2
	agRunning = 4 // an asend(), athrow() or aclose() is under way
)

// What asend() and __anext__() give: 8 generator  12 value to send, or 0 for __anext__  16 state uint32.
// What athrow() and aclose() give: 8 generator  12 tuple of the arguments of throw, 0 for aclose  16 state uint32.
const (
	offStepGen   = 8
	offStepArg   = 12
	offStepState = 16
	stepSize     = 24
)

// States of such an awaitable.
const (
	stepInit = iota
	stepRunning
	stepClosed
)

func agFlags(g Ref) *uint32 { return mem.U32(g, offGenFlags) }

func stepState(o Ref) *uint32 { return (*uint32)(unsafe.Add(mem.At(o), offStepState)) }

// agHook runs the firstiter hook and remembers the finalizer, once for each generator.
func (in *Interp) agHook(g Ref) error {
	if *agFlags(g)&agHooked != 0 {
		return nil
	}
	*agFlags(g) |= agHooked
	if in.agFinalizer != 0 {
		*mem.RefAt(g, offGenOrigin) = objects.NewRef(in.agFinalizer)
	}
	if f := in.agFirstiter; f != 0 {
		objects.IncRef(f)
		r, err := in.rt.Call1(f, g)
		in.rt.DecRef(f)
		if err != nil {
			return err
		}
		in.rt.DecRef(r)
	}
	return nil
}

func (in *Interp) newStep(id objects.TypeID, g, arg Ref) (Ref, error) {
	if err := in.agHook(g); err != nil {
		return 0, err
	}
	o, err := in.rt.AllocGC(id, stepSize)
	if err != nil {
		return 0, err
	}
	*mem.RefAt(o, offStepGen) = objects.NewRef(g)
	objects.XIncRef(arg)
	*mem.RefAt(o, offStepArg) = arg
	in.rt.Track(o)
	return o, nil
}

// wrapYield marks a value that the generator itself yields, as against what an await inside it lets through.
func (in *Interp) wrapYield(v Ref) (Ref, error) {
	w, err := in.rt.AllocGC(objects.TAsyncGenWrapped, 16)
	if err != nil {
		return 0, err
	}
	*mem.RefAt(w, 8) = objects.NewRef(v)
	in.rt.Track(w)
	return w, nil
}

func isWrapped(v Ref) bool { return v != 0 && objects.TypeOf(v) == objects.TAsyncGenWrapped }

// agSend resumes the generator; its end is StopAsyncIteration.
func (in *Interp) agSend(g, v Ref) (Ref, error) {
	r, done, err := in.sendGen(g, v, false)
	if err == nil && done {
		in.rt.DecRef(r)
		return 0, in.rt.RaiseNone(objects.TStopAsyncIteration)
	}
	return r, err
}

// agThrow raises the pending exception in the generator.
func (in *Interp) agThrow(g Ref) (Ref, error) {
	r, err := in.throwInto(g, false)
	if err == nil && r == 0 {
		return 0, in.rt.RaiseNone(objects.TStopAsyncIteration)
	}
	return r, err
}

// agUnwrap ends a step: a yielded value leaves as StopIteration. refs: v stolen
func (in *Interp) agUnwrap(g, v Ref, err error) (Ref, error) {
	rt := in.rt
	if err != nil {
		if rt.ExcMatches(objects.TStopAsyncIteration) || rt.ExcMatches(objects.TGeneratorExit) {
			*agFlags(g) |= agClosed
		}
		*agFlags(g) &^= agRunning
		return 0, err
	}
	if isWrapped(v) {
		err := in.stopWith(*mem.RefAt(v, 8))
		rt.DecRef(v)
		*agFlags(g) &^= agRunning
		return 0, err
	}
	return v, nil
}

// stopWith raises StopIteration(v).
func (in *Interp) stopWith(v Ref) error {
	if v == in.rt.None {
		return in.rt.RaiseNone(objects.TStopIteration)
	}
	return in.rt.RaiseStopIteration(v)
}

// beginStep starts an awaitable, unless another one is under way.
func (in *Interp) beginStep(o, g Ref, what string) error {
	if *agFlags(g)&agRunning != 0 {
		*stepState(o) = stepClosed
		return in.rt.RuntimeErrorf("%s(): asynchronous generator is already running", what)
	}
	return nil
}

const asendReused = "cannot reuse already awaited __anext__()/asend()"

func (in *Interp) asendSend(o, v Ref) (Ref, error) {
	rt := in.rt
	g := *mem.RefAt(o, offStepGen)
	switch *stepState(o) {
	case stepClosed:
		return 0, rt.RuntimeErrorf(asendReused)
	case stepInit:
		if err := in.beginStep(o, g, "anext"); err != nil {
			return 0, err
		}
		if v == rt.None && *mem.RefAt(o, offStepArg) != 0 {
			v = *mem.RefAt(o, offStepArg)
		}
		*stepState(o) = stepRunning
	}
	*agFlags(g) |= agRunning
	r, err := in.agSend(g, v)
	if r, err = in.agUnwrap(g, r, err); err != nil {
		*stepState(o) = stepClosed
	}
	return r, err
}

// asendThrow raises the pending exception.
func (in *Interp) asendThrow(o Ref) (Ref, error) {
	rt := in.rt
	g := *mem.RefAt(o, offStepGen)
	switch *stepState(o) {
	case stepClosed:
		rt.ClearExc()
		return 0, rt.RuntimeErrorf(asendReused)
	case stepInit:
		if *agFlags(g)&agRunning != 0 {
			rt.ClearExc()
			return 0, in.beginStep(o, g, "anext")
		}
		*stepState(o) = stepRunning
		*agFlags(g) |= agRunning
	}
	r, err := in.agThrow(g)
	if r, err = in.agUnwrap(g, r, err); err != nil {
		*stepState(o) = stepClosed
	}
	return r, err
}

// closeStep is close() of both kinds of awaitable.
func (in *Interp) closeStep(o Ref, throw func(o Ref) (Ref, error)) (Ref, error) {
	rt := in.rt
	if *stepState(o) == stepClosed {
		return rt.None, nil
	}
	if err := rt.RaiseNone(objects.TGeneratorExit); err != rt.Raised() {
		return 0, err
	}
	r, err := throw(o)
	if err != nil {
		if rt.ExcMatches(objects.TStopIteration) || rt.ExcMatches(objects.TStopAsyncIteration) || rt.ExcMatches(objects.TGeneratorExit) {
			rt.ClearExc()
			return rt.None, nil
		}
		return 0, err
	}
	rt.DecRef(r)
	return 0, rt.RuntimeErrorf("coroutine ignored GeneratorExit")
}

const athrowReused = "cannot reuse already awaited aclose()/athrow()"

func athrowName(o Ref) string {
	if *mem.RefAt(o, offStepArg) == 0 {
		return "aclose"
	}
	return "athrow"
}

func (in *Interp) athrowSend(o, v Ref) (Ref, error) {
	rt := in.rt
	g := *mem.RefAt(o, offStepGen)
	args := *mem.RefAt(o, offStepArg)
	if *stepState(o) == stepClosed {
		return 0, rt.RuntimeErrorf(athrowReused)
	}
	if genState(g) >= genCleared {
		*stepState(o) = stepClosed
		return 0, rt.RaiseNone(objects.TStopIteration)
	}
	var r Ref
	var err error
	if *stepState(o) == stepInit {
		if err := in.beginStep(o, g, athrowName(o)); err != nil {
			return 0, err
		}
		if *agFlags(g)&agClosed != 0 {
			*stepState(o) = stepClosed
			return 0, rt.RaiseNone(objects.TStopAsyncIteration)
		}
		if v != rt.None {
			return 0, rt.RuntimeErrorf("can't send non-None value to a just-started coroutine")
		}
		*stepState(o) = stepRunning
		*agFlags(g) |= agRunning
		if args == 0 {
			*agFlags(g) |= agClosed
			_ = rt.RaiseNone(objects.TGeneratorExit)
			r, err = in.agThrow(g)
		} else {
			var a [4]Ref
			copy(a[1:], objects.TupleItems(args))
			if err = throwArgs(rt, a[:]); err == nil {
				r, err = in.agThrow(g)
			}
		}
	} else {
		r, err = in.agSend(g, v)
	}
	return in.athrowResult(o, g, r, err)
}

// athrowResult ends a step of athrow() or aclose(). refs: r stolen
func (in *Interp) athrowResult(o, g, r Ref, err error) (Ref, error) {
	rt := in.rt
	if *mem.RefAt(o, offStepArg) != 0 {
		r, err = in.agUnwrap(g, r, err)
		if err != nil {
			*agFlags(g) &^= agRunning
			*stepState(o) = stepClosed
		}
		return r, err
	}
	switch {
	case isWrapped(r):
		rt.DecRef(r)
		*agFlags(g) &^= agRunning
		*stepState(o) = stepClosed
		return 0, rt.RuntimeErrorf("async generator ignored GeneratorExit")
	case err != nil:
		*agFlags(g) &^= agRunning
		*stepState(o) = stepClosed
		if rt.ExcMatches(objects.TStopAsyncIteration) || rt.ExcMatches(objects.TGeneratorExit) {
			rt.ClearExc()
			return 0, rt.RaiseNone(objects.TStopIteration)
		}
	}
	return r, err
}

// athrowThrow raises the pending exception.
func (in *Interp) athrowThrow(o Ref) (Ref, error) {
	rt := in.rt
	g := *mem.RefAt(o, offStepGen)
	switch *stepState(o) {
	case stepClosed:
		rt.ClearExc()
		return 0, rt.RuntimeErrorf(athrowReused)
	case stepInit:
		if *agFlags(g)&agRunning != 0 {
			rt.ClearExc()
			return 0, in.beginStep(o, g, athrowName(o))
		}
		*stepState(o) = stepRunning
		*agFlags(g) |= agRunning
	}
	r, err := in.agThrow(g)
	return in.athrowResult(o, g, r, err)
}
