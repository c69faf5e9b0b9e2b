package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// Generators, coroutines and async generators share a layout; the frame lies inside the object:
//
//	 8 name  12 qualname  16 exc_info cell {value, previous}  24 state int32  28 size uint32 of the block  32 origin  36 flags
//	40 frame (see doc.go)
const (
	offGenName     = 8
	offGenQualname = 12
	offGenExc      = 16
	offGenState    = 24
	offGenSize     = 28
	offGenOrigin   = 32 // a coroutine's cr_origin, an asynchronous generator's finalizer; 0 if none
	offGenFlags    = 36 // see asyncgen.go
	offGenFrame    = 40
	genFrameUnits  = offGenFrame / 8
)

// Generator states, CPython's numbers.
const (
	genCreated   = -3
	genSuspended = -2
	genYieldFrom = -1
	genExecuting = 0
	genCleared   = 4
)

func genState(g Ref) int32 { return *(*int32)(unsafe.Add(mem.At(g), offGenState)) }

func setGenState(g Ref, s int32) { *(*int32)(unsafe.Add(mem.At(g), offGenState)) = s }

func genFrame(g Ref) Ref { return g + genFrameUnits }

// isGenFrame reports whether f lies inside a generator: its generator's frame then is f.
func (in *Interp) isGenFrame(f Ref) bool {
	co := in.frameCode(f)
	if co.flags&anyGenerator == 0 {
		return false
	}
	return *mem.U32(f, offOwner) == ownerGen
}

// newGenerator makes the generator of the running frame f, which moves into it.
func (in *Interp) newGenerator(f Ref, co *Code) (Ref, error) {
	rt := in.rt
	id := objects.TGenerator
	switch {
	case co.flags&compiler.FlagCoroutine != 0:
		id = objects.TCoroutine
	case co.flags&compiler.FlagAsyncGenerator != 0:
		id = objects.TAsyncGen
	}
	size := offGenFrame + co.frameSize()
	g, err := rt.AllocGC(id, size)
	if err != nil {
		return 0, err
	}
	*mem.U32(g, offGenSize) = uint32(size)
	setGenState(g, genCreated)
	if id == objects.TCoroutine && in.originDepth > 0 {
		origin, err := in.coroutineOrigin(*mem.RefAt(f, offPrev))
		if err != nil {
			rt.FreeGC(g, size)
			return 0, err
		}
		*mem.RefAt(g, offGenOrigin) = origin
	}
	gf := genFrame(g)
	fn := *mem.RefAt(f, offFunc)
	*mem.RefAt(g, offGenName) = objects.NewRef(*objects.RefAt(fn, objects.OffFuncName))
	*mem.RefAt(g, offGenQualname) = objects.NewRef(*objects.RefAt(fn, objects.OffFuncQualname))
	n := int(co.frameSize())
	copy(mem.Bytes(gf, 0, n), mem.Bytes(f, 0, n))
	*mem.RefAt(gf, offPrev) = 0
	*mem.U32(gf, offOwner) = ownerGen
	*mem.U32(gf, offPC)++ // go on behind RETURN_GENERATOR
	if fo := *mem.RefAt(gf, offFrameObj); fo != 0 {
		*mem.RefAt(fo, offFrameObjFrame) = gf
	}
	rt.Track(g)
	return g, nil
}

// resumeGen makes a suspended generator's frame the next to run: v is what its yield gives. ok is false if it cannot be resumed this way.
// refs: v borrowed
func (in *Interp) resumeGen(g, v, caller Ref) (Ref, bool) {
	st := genState(g)
	if st >= genExecuting || in.depth >= in.recursionLimit || st == genCreated && v != in.rt.None {
		return 0, false
	}
	f := genFrame(g)
	p := mem.At(f)
	d := *ref(p, offDepth)
	*ref(p, offLP+uintptr(d)*4) = objects.NewRef(v)
	*ref(p, offDepth) = d + 1
	*ref(p, offPrev) = caller
	*i32(p, offRet) = 0
	if st != genCreated {
		*ref(p, offPC)++ // behind the YIELD_VALUE
	}
	setGenState(g, genExecuting)
	in.rt.PushExcInfo(g + offGenExc/8)
	in.depth++
	return f, true
}

// suspendGen puts a generator to sleep at a yield.
func (in *Interp) suspendGen(f Ref, arg uint32) {
	g := f - genFrameUnits
	if arg&1 != 0 {
		setGenState(g, genYieldFrom)
	} else {
		setGenState(g, genSuspended)
	}
	in.rt.PopExcInfo()
	*mem.RefAt(f, offPrev) = 0
}

// finishGen ends a generator's frame: it has returned or failed.
func (in *Interp) finishGen(f Ref) {
	g := f - genFrameUnits
	setGenState(g, genCleared)
	if in.rt.ExcInfoCell() == g+offGenExc/8 {
		in.rt.PopExcInfo()
	}
	in.clearFrame(f) // a frame object that somebody keeps still wants to know the frame behind
	*mem.RefAt(f, offPrev) = 0
	*mem.RefAt(f, offFunc) = 0
}

// sendGen resumes g, which the caller holds, from native code. done tells that it has returned; v is its value then. With exc true the pending exception is raised inside.
func (in *Interp) sendGen(g, v Ref, exc bool) (res Ref, done bool, err error) {
	rt := in.rt
	st := genState(g)
	kind := "generator"
	switch objects.TypeOf(g) {
	case objects.TCoroutine:
		kind = "coroutine"
	case objects.TAsyncGen:
		kind = "async generator"
	}
	switch {
	case st == genCreated && v != rt.None && !exc:
		return 0, false, rt.TypeErrorf("can't send non-None value to a just-started %s", kind)
	case st == genExecuting:
		if exc {
			rt.ClearExc()
		}
		return 0, false, rt.ValueErrorf("%s already executing", kind)
	case st >= genCleared:
		if kind == "coroutine" && !(exc && rt.ExcMatches(objects.TGeneratorExit)) {
			if exc {
				rt.ClearExc()
			}
			return 0, false, rt.RuntimeErrorf("cannot reuse already awaited coroutine")
		}
		if exc {
			return 0, false, objects.ErrRaised
		}
		return objects.NewRef(rt.None), true, nil
	case in.depth >= in.recursionLimit:
		if exc {
			rt.ClearExc()
		}
		return 0, false, in.recursionError()
	}
	if err := rt.Enter(""); err != nil {
		return 0, false, err
	}
	pending := rt.TakeExc()
	f, _ := in.resumeGen(g, v, in.frame)
	if exc && st != genCreated {
		*mem.U32(f, offPC)-- // the exception is raised at the yield itself
	}
	switch handled := *mem.RefAt(g, offGenExc); {
	case pending == 0:
	case exc && handled != 0 && handled != rt.None:
		_ = rt.RaiseSteal(pending) // what the generator is handling becomes the context
	default:
		_ = rt.SetExcSteal(pending)
		rt.ChainThrown(g + offGenExc/8)
	}
	in.genDone = false
	if exc && st == genCreated {
		*mem.U32(f, offPC)--
	}
	res, err = in.runEntry(f)
	done = in.genDone
	in.genDone = false
	rt.Leave()
	return res, done, err
}

// genNext is the IterNext slot: a return of None is the end, another value travels in StopIteration.
func genNext(rt *objects.Runtime, g Ref) (Ref, error) {
	in := rt.Host().(*Interp)
	v, done, err := in.sendGen(g, rt.None, false)
	return in.genResult(v, done, err)
}

func (in *Interp) genResult(v Ref, done bool, err error) (Ref, error) {
	if err != nil || !done {
		return v, err
	}
	rt := in.rt
	if v == rt.None {
		return 0, nil
	}
	err = rt.RaiseStopIteration(v)
	rt.DecRef(v)
	return 0, err
}

// send resumes any awaitable or iterator, as SEND does. refs: v borrowed
func (in *Interp) send(recv, v Ref) (Ref, bool, error) {
	rt := in.rt
	switch t := rt.TypeFor(recv); {
	case t.ID == objects.TGenerator || t.ID == objects.TCoroutine:
		return in.sendGen(recv, v, false)
	case t.Send != nil:
		return t.Send(rt, recv, v)
	case v == rt.None && t.IterNext != nil:
		r, err := t.IterNext(rt, recv)
		if err == nil && r != 0 {
			return r, false, nil
		}
		if err == nil {
			return objects.NewRef(rt.None), true, nil
		}
	default:
		m, err := rt.GetAttr(recv, rt.Name(objects.WordSend))
		if err != nil {
			return 0, false, err
		}
		r, err := rt.Call1(m, v)
		rt.DecRef(m)
		if err == nil {
			return r, false, nil
		}
	}
	return in.stopValue()
}

// stopValue turns a pending StopIteration into its value, with done true; any other exception stays.
func (in *Interp) stopValue() (Ref, bool, error) {
	rt := in.rt
	if !rt.ExcMatches(objects.TStopIteration) {
		return 0, false, objects.ErrRaised
	}
	e := rt.TakeExc()
	v := objects.NewRef(objects.StopIterationValue(rt, e))
	rt.DecRef(e)
	return v, true, nil
}

// genYieldFrom returns the iterator a generator is delegating to, borrowed; 0 if none.
func (in *Interp) genDelegate(g Ref) Ref {
	if genState(g) != genYieldFrom {
		return 0
	}
	f := genFrame(g)
	return *mem.RefAt(f, offLP+uintptr(*mem.U32(f, offDepth)-1)*4)
}

// genClose does g.close(). The result is the value of StopIteration since 3.13, or None.
func (in *Interp) genClose(g Ref) (Ref, error) {
	rt := in.rt
	switch genState(g) {
	case genCreated:
		setGenState(g, genCleared)
		return rt.None, nil
	case genCleared:
		return rt.None, nil
	}
	if f := genFrame(g); genState(g) == genSuspended {
		// Nothing but the generator's own StopIteration handler is around the yield: no code needs to see the GeneratorExit.
		if w := in.frameCode(f).instrs[*mem.U32(f, offPC)+1]; compiler.Op(w&0xFF) == compiler.OpResume && w>>32&4 != 0 {
			setGenState(g, genCleared)
			in.clearLocals(mem.At(f))
			return rt.None, nil
		}
	}
	var err error
	if y := in.genDelegate(g); y != 0 {
		objects.IncRef(y)
		setGenState(g, genExecuting)
		err = in.closeIter(y)
		setGenState(g, genYieldFrom)
		rt.DecRef(y)
	}
	if err == nil {
		_ = rt.RaiseNone(objects.TGeneratorExit)
	}
	v, done, err := in.sendGen(g, rt.None, true)
	if err != nil {
		if rt.ExcMatches(objects.TStopIteration) || rt.ExcMatches(objects.TGeneratorExit) {
			rt.ClearExc()
			return rt.None, nil
		}
		return 0, err
	}
	if !done {
		rt.DecRef(v)
		kind := map[objects.TypeID]string{objects.TCoroutine: "coroutine", objects.TAsyncGen: "async generator"}[objects.TypeOf(g)]
		if kind == "" {
			kind = "generator"
		}
		return 0, rt.RuntimeErrorf("%s ignored GeneratorExit", kind)
	}
	return v, nil
}

func (in *Interp) closeIter(y Ref) error {
	rt := in.rt
	switch objects.TypeOf(y) {
	case objects.TGenerator, objects.TCoroutine:
		v, err := in.genClose(y)
		rt.XDecRef(v)
		return err
	}
	m, err := rt.LookupAttr(y, rt.Name(objects.WordClose))
	if err != nil {
		rt.VM.Unraisable("", y)
		return nil
	}
	if m == 0 {
		return nil
	}
	r, err := rt.Call0(m)
	rt.DecRef(m)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

// genThrow raises the pending exception inside g, or inside what it delegates to.
func (in *Interp) genThrow(g Ref) (Ref, error) { return in.throwInto(g, true) }

// throwInto is genThrow; closing says that a GeneratorExit closes what g delegates to, instead of being thrown into it.
func (in *Interp) throwInto(g Ref, closing bool) (Ref, error) {
	rt := in.rt
	if y := in.genDelegate(g); y != 0 {
		objects.IncRef(y) // given up before g goes on, which may drop it
		if closing && rt.ExcMatches(objects.TGeneratorExit) {
			exc := rt.TakeExc()
			setGenState(g, genExecuting)
			err := in.closeIter(y)
			setGenState(g, genYieldFrom)
			if err == nil {
				_ = rt.SetExcSteal(exc)
			} else {
				rt.DecRef(exc)
			}
			rt.DecRef(y)
		} else {
			exc := rt.TakeExc()
			var v Ref
			var err error
			if objects.TypeOf(y) == objects.TGenerator || objects.TypeOf(y) == objects.TCoroutine {
				leave := in.enterDelegating(g)
				_ = rt.SetExcSteal(exc)
				v, err = in.throwInto(y, closing)
				leave()
			} else {
				var m Ref
				m, err = rt.LookupAttr(y, rt.Name(objects.WordThrow))
				if err != nil {
					rt.DecRef(exc)
					rt.DecRef(y)
					return 0, err
				}
				if m == 0 {
					_ = rt.SetExcSteal(exc)
					rt.DecRef(y)
					goto here
				}
				leave := in.enterDelegating(g)
				v, err = rt.Call1(m, exc)
				leave()
				rt.DecRef(m)
				rt.DecRef(exc)
			}
			rt.DecRef(y)
			if err == nil && v != 0 {
				return v, nil
			}
			if err == nil { // the delegate returned None
				_ = rt.RaiseStopIteration(rt.None)
			}
			// The delegate is done or has failed: drop it from the stack and go on behind the SEND.
			return in.afterDelegate(g)
		}
	}
here:
	v, done, err := in.sendGen(g, rt.None, true)
	return in.genResult(v, done, err)
}

// enterDelegating makes g's frame the current one while an exception is thrown into what g delegates to; leave ends it.
func (in *Interp) enterDelegating(g Ref) (leave func()) {
	f, prev := genFrame(g), in.frame
	setGenState(g, genExecuting)
	*mem.RefAt(f, offPrev) = prev
	in.frame = f
	return func() {
		in.frame = prev
		*mem.RefAt(f, offPrev) = 0
		setGenState(g, genYieldFrom)
	}
}

// afterDelegate resumes g when the iterator it delegated to ended in throw(): with the StopIteration's value, or with the exception.
func (in *Interp) afterDelegate(g Ref) (Ref, error) {
	rt := in.rt
	if rt.ExcMatches(objects.TStopIteration) {
		val, _, _ := in.stopValue()
		f := genFrame(g)
		d := *mem.U32(f, offDepth)
		it := *mem.RefAt(f, offLP+uintptr(d-1)*4)
		*mem.U32(f, offDepth) = d - 1
		// The stack had the iterator; END_SEND expects it below the value. Leave it, and go on at END_SEND.
		*mem.U32(f, offDepth) = d
		_ = it
		co := in.frameCode(f)
		send := *mem.U32(f, offPC) - 1
		target := int32(send) + 1 + int32(uint32(co.instrs[send]>>32))
		*mem.U32(f, offPC) = uint32(target - 1)
		v, done, err := in.sendGen(g, val, false)
		rt.DecRef(val)
		return in.genResult(v, done, err)
	}
	v, done, err := in.sendGen(g, rt.None, true)
	return in.genResult(v, done, err)
}

func genFinalize(rt *objects.Runtime, g Ref) {
	in := rt.Host().(*Interp)
	st := genState(g)
	if st >= genExecuting {
		return
	}
	saved := rt.TakeExc()
	if fin := *mem.RefAt(g, offGenOrigin); fin != 0 && objects.TypeOf(g) == objects.TAsyncGen && *agFlags(g)&agClosed == 0 {
		objects.IncRef(fin)
		r, err := rt.Call1(fin, g)
		if err != nil {
			rt.VM.Unraisable("", g)
		} else {
			rt.DecRef(r)
		}
		rt.DecRef(fin)
	} else if objects.TypeOf(g) == objects.TCoroutine && st == genCreated {
		in.warnUnawaited("coroutine '"+rt.StrGo(*mem.RefAt(g, offGenQualname))+"' was never awaited"+in.originText(*mem.RefAt(g, offGenOrigin)), g)
	} else {
		v, err := in.genClose(g)
		if err != nil {
			rt.VM.Unraisable("", g)
		} else {
			rt.XDecRef(v)
		}
	}
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
}

func genDealloc(rt *objects.Runtime, g Ref) {
	in := rt.Host().(*Interp)
	rt.Untrack(g)
	if objects.HasFlag(g, objects.FlagWeakrefs) {
		rt.ClearWeakrefs(g)
	}
	if genState(g) < genExecuting {
		rt.Track(g)
		if rt.FinalizeFromDealloc(g) {
			return
		}
		rt.Untrack(g)
	}
	f := genFrame(g)
	if *mem.RefAt(f, offFunc) != 0 {
		setGenState(g, genCleared)
		p := mem.At(f)
		n := uintptr(*ref(p, offDepth))
		co := in.frameCode(f)
		for n > uintptr(co.nlocalsplus) { // stack first
			n--
			v := *ref(p, offLP+n*4)
			*ref(p, offDepth) = Ref(n)
			rt.XDecRef(v)
		}
		in.clearFrame(f)
		*mem.RefAt(f, offFunc) = 0
	}
	rt.DecRef(*mem.RefAt(f, offCode))
	rt.XDecRef(*mem.RefAt(g, offGenExc))
	rt.XDecRef(*mem.RefAt(g, offGenOrigin))
	rt.DecRef(*mem.RefAt(g, offGenName))
	rt.DecRef(*mem.RefAt(g, offGenQualname))
	rt.FreeGC(g, uintptr(*mem.U32(g, offGenSize)))
}

// genTraverseAll visits also the code object of a generator that has ended, which gc.get_referents does not show.
func genTraverseAll(rt *objects.Runtime, g Ref, visit objects.Visit) {
	genTraverse(rt, g, visit)
	if f := genFrame(g); *mem.RefAt(f, offFunc) == 0 {
		visit(*mem.RefAt(f, offCode))
	}
}

func genTraverse(_ *objects.Runtime, g Ref, visit objects.Visit) {
	visit(*mem.RefAt(g, offGenName))
	visit(*mem.RefAt(g, offGenQualname))
	if f := genFrame(g); *mem.RefAt(f, offFunc) != 0 {
		traverseFrame(f, visit)
	}
	for _, off := range [...]uintptr{offGenExc, offGenOrigin} {
		if v := *mem.RefAt(g, off); v != 0 {
			visit(v)
		}
	}
}
