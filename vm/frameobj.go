package vm

import (
	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// Frame object: 8 frame Ref (a raw address: on the frame stack, in a generator, or the object's own block), 12 back (owned), 16 size of the own block
// (0: the frame is alive elsewhere), 20 f_trace or 0, 24 the flags of f_trace_lines and f_trace_opcodes, 28 extra locals dict or 0.
const (
	offFrameObjFrame = 8
	offFrameObjBack  = 12
	offFrameObjOwn   = 16
	offFrameObjTrace = 20
	offFrameObjFlags = 24
	offFrameObjExtra = 28
	frameObjSize     = 32

	frameNoLines = 1 // f_trace_lines is off
	frameOpcodes = 2 // f_trace_opcodes is on
)

// frameFlag is the attribute of one bit of the frame object's flags; inverted says that the bit stands for False.
func frameFlag(name string, bit uint32, inverted bool) objects.GetSet {
	return objects.GetSet{Name: name, Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
		return rt.Bool((*mem.U32(o, offFrameObjFlags)&bit != 0) != inverted), nil
	}, Set: func(rt *objects.Runtime, o, v Ref) error {
		switch {
		case v == 0:
			return rt.TypeErrorf("cannot delete attribute")
		case v != rt.True && v != rt.False:
			return rt.TypeErrorf("attribute value type must be bool")
		}
		*mem.U32(o, offFrameObjFlags) &^= bit
		if (v == rt.True) != inverted {
			*mem.U32(o, offFrameObjFlags) |= bit
		}
		return nil
	}}
}

// frameSetLine is the setter of f_lineno: only a trace function may jump, and there are none.
func frameSetLine(rt *objects.Runtime, _, v Ref) error {
	switch {
	case v == 0:
		return rt.Raisef(objects.TAttributeError, "cannot delete attribute")
	case !rt.IsInstanceOf(v, objects.TInt):
		return rt.ValueErrorf("lineno must be an integer")
	}
	return rt.ValueErrorf("f_lineno can only be set in a trace function")
}

// frameObject returns the frame object of f, borrowed, making it if there is none. The frame owns it.
func (in *Interp) frameObject(f Ref) (Ref, error) {
	p := mem.RefAt(f, offFrameObj)
	if *p != 0 {
		return *p, nil
	}
	fo, err := in.rt.AllocGC(objects.TFrame, frameObjSize)
	if err != nil {
		return 0, err
	}
	*mem.RefAt(fo, offFrameObjFrame) = f
	*p = fo
	return fo, nil
}

// takeFrame moves the contents of a finished frame into its frame object, which outlives it.
func (in *Interp) takeFrame(fo, f Ref) {
	rt := in.rt
	size := offLP + 4*uintptr(*mem.U32(f, offDepth))
	done := in.emergency(mem.EmergencyTrace) // a traceback may need the frame, even that of a MemoryError
	own := rt.Heap.Alloc(mem.Raw, size)
	done()
	if own == 0 { // out of memory: the frame object stays, empty
		*mem.RefAt(fo, offFrameObjFrame) = 0
		in.clearLocals(mem.At(f))
		rt.DecRef(*mem.RefAt(f, offFunc))
		return
	}
	copy(mem.Bytes(own, 0, int(size)), mem.Bytes(f, 0, int(size)))
	*mem.U32(own, offOwner) = 0
	objects.IncRef(*mem.RefAt(own, offCode))
	if co := in.frameCode(own); co.flags&anyGenerator != 0 { // one that was never started stands behind its RESUME, as if it had been
		for i := uint32(0); ; i++ {
			if compiler.Op(co.instrs[i]&0xFF) == compiler.OpResume {
				*mem.U32(own, offPC) = max(*mem.U32(own, offPC), i+1)
				break
			}
		}
	}
	*mem.RefAt(fo, offFrameObjFrame) = own
	*mem.U32(fo, offFrameObjOwn) = uint32(size)
	prev := *mem.RefAt(f, offPrev)
	*mem.RefAt(own, offPrev) = 0
	if prev != 0 {
		pending := rt.TakeExc() // the frame may be leaving on an exception, which a lack of memory here must not replace
		if back, err := in.frameObject(prev); err == nil {
			*mem.RefAt(fo, offFrameObjBack) = objects.NewRef(back)
		} else {
			rt.ClearExc()
		}
		if pending != 0 {
			_ = rt.SetExcSteal(pending)
		}
	}
	if !isTracked(fo) {
		rt.Track(fo)
	}
}

func isTracked(o Ref) bool { return *mem.RefAt(o-1, 0) != 0 }

func frameDealloc(rt *objects.Runtime, fo Ref) {
	in := rt.Host().(*Interp)
	rt.Untrack(fo)
	if !rt.TrashBegin(fo) {
		return
	}
	if n := *mem.U32(fo, offFrameObjOwn); n != 0 {
		f := *mem.RefAt(fo, offFrameObjFrame)
		in.clearLocals(mem.At(f))
		fn, code := *mem.RefAt(f, offFunc), *mem.RefAt(f, offCode)
		rt.Heap.Free(mem.Raw, f, uintptr(n))
		rt.XDecRef(fn)
		rt.DecRef(code)
	}
	rt.XDecRef(*mem.RefAt(fo, offFrameObjBack))
	rt.XDecRef(*mem.RefAt(fo, offFrameObjTrace))
	rt.XDecRef(*mem.RefAt(fo, offFrameObjExtra))
	rt.FreeGC(fo, frameObjSize)
	rt.TrashEnd()
}

func frameTraverse(_ *objects.Runtime, fo Ref, visit objects.Visit) {
	for _, off := range [...]uintptr{offFrameObjBack, offFrameObjTrace, offFrameObjExtra} {
		if v := *mem.RefAt(fo, off); v != 0 {
			visit(v)
		}
	}
	if *mem.U32(fo, offFrameObjOwn) != 0 {
		traverseFrame(*mem.RefAt(fo, offFrameObjFrame), visit)
	}
}

func frameClear(rt *objects.Runtime, fo Ref) {
	if *mem.U32(fo, offFrameObjOwn) != 0 {
		rt.Host().(*Interp).clearLocals(mem.At(*mem.RefAt(fo, offFrameObjFrame)))
	}
	rt.ClearSlot(mem.RefAt(fo, offFrameObjTrace))
	rt.ClearSlot(mem.RefAt(fo, offFrameObjExtra))
}

// frameLine is the line that a frame object stands at.
func (in *Interp) frameLine(fo Ref) int {
	f := *mem.RefAt(fo, offFrameObjFrame)
	if f == 0 {
		return 0
	}
	return in.lineAt(in.frameCode(f), int(*mem.U32(f, offPC)))
}

// fastLocals makes a new dict of the frame's local variables, cells looked through. refs: result new
func (in *Interp) fastLocals(f Ref) (Ref, error) {
	rt := in.rt
	co := in.frameCode(f)
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	names := objects.TupleItems(*objects.RefAt(co.obj, offCodeVarnames))
	for i, name := range names {
		v := in.fastValue(f, co, i)
		if v == 0 {
			continue
		}
		if err := rt.DictSet(d, name, v); err != nil {
			rt.DecRef(d)
			return 0, err
		}
	}
	if fo := *mem.RefAt(f, offFrameObj); fo != 0 {
		if extra := *mem.RefAt(fo, offFrameObjExtra); extra != 0 {
			if err := rt.DictUpdate(d, extra); err != nil {
				rt.DecRef(d)
				return 0, err
			}
		}
	}
	return d, nil
}

// fastValue is the value of localsplus entry i, borrowed; 0 if unbound.
func (in *Interp) fastValue(f Ref, co *Code, i int) Ref {
	if uint32(i) >= *mem.U32(f, offDepth) {
		return 0
	}
	v := *mem.RefAt(f, offLP+uintptr(i)*4)
	if v != 0 && co.src.LocalsKinds[i]&(compiler.FastCell|compiler.FastFree) != 0 && objects.TypeOf(v) == objects.TCell {
		return *objects.RefAt(v, objects.OffCellRef)
	}
	return v
}

// hiddenLocals reports whether the frame is inside a comprehension inlined at module or class level, whose variables the namespace does not have.
func (in *Interp) hiddenLocals(f Ref) bool {
	co := in.frameCode(f)
	for i, k := range co.src.LocalsKinds {
		if k&compiler.FastHidden != 0 && in.fastValue(f, co, i) != 0 {
			return true
		}
	}
	return false
}

// locals is locals() for frame f: the namespace of a module or class body, a snapshot in a function. Inside a comprehension inlined at module or
// class level it is a snapshot of that one's variables only. refs: result new
func (in *Interp) locals(f Ref) (Ref, error) {
	if l := *mem.RefAt(f, offLocals); l != 0 && !in.hiddenLocals(f) {
		return objects.NewRef(l), nil
	}
	return in.fastLocals(f)
}

// runningLocals is what locals() gives in the running frame. In a function CPython copies the proxy that the frame object gives, whose keys come as a
// list, which is copied through an iterator; the collector counts them all. refs: result new
func (in *Interp) runningLocals() (Ref, error) {
	rt, f := in.rt, in.frame
	if *mem.RefAt(f, offLocals) != 0 {
		return in.locals(f)
	}
	if _, err := in.frameObject(f); err != nil {
		return 0, err
	}
	rt.GC.OnAlloc() // the proxy
	defer rt.GC.OnFree()
	d, err := in.fastLocals(f)
	if err != nil {
		return 0, err
	}
	keys, err := rt.NewList(0)
	if err == nil {
		rt.GC.OnAlloc()
		var again Ref
		if again, err = rt.ListFromIter(keys); err == nil {
			rt.GC.OnAlloc() // the bound __length_hint__
			rt.GC.OnFree()
			rt.DecRef(again)
		}
		rt.GC.OnFree()
		rt.DecRef(keys)
	}
	if err != nil {
		rt.ClearExc()
	}
	return d, nil
}

func frameType() objects.TypeSpec {
	withFrame := func(get func(in *Interp, fo, f Ref) (Ref, error)) func(rt *objects.Runtime, o Ref) (Ref, error) {
		return func(rt *objects.Runtime, o Ref) (Ref, error) {
			f := *mem.RefAt(o, offFrameObjFrame)
			if f == 0 {
				return rt.None, nil
			}
			return get(rt.Host().(*Interp), o, f)
		}
	}
	return objects.TypeSpec{ID: objects.TFrame, Name: "frame", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: frameObjSize, Slots: objects.Slots{
		Dealloc: frameDealloc, Traverse: frameTraverse, Places: framePlaces, Clear: frameClear,
		Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
			in := rt.Host().(*Interp)
			f := *mem.RefAt(o, offFrameObjFrame)
			if f == 0 {
				return rt.NewStr("<frame at " + objects.HexAddr(o) + ">")
			}
			co := in.frameCode(f)
			file, err := rt.ReprGo(*objects.RefAt(co.obj, offCodeFilename))
			if err != nil {
				return 0, err
			}
			return rt.NewStr("<frame at " + objects.HexAddr(o) + ", file " + file + ", line " + itoa(in.frameLine(o)) + ", code " + co.src.Name + ">")
		},
	}, Methods: []objects.Native{
		{Name: "clear", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			in := rt.Host().(*Interp)
			f := *mem.RefAt(a[0], offFrameObjFrame)
			if f == 0 {
				return rt.None, nil
			}
			if *mem.U32(a[0], offFrameObjOwn) == 0 {
				if *mem.U32(f, offOwner) != ownerGen || genState(f-genFrameUnits) == genExecuting {
					return 0, rt.RuntimeErrorf("cannot clear an executing frame")
				}
				if st := genState(f - genFrameUnits); st != genCreated && st != genCleared {
					return 0, rt.RuntimeErrorf("cannot clear a suspended frame")
				}
				g := objects.NewRef(f - genFrameUnits)
				defer rt.DecRef(g)
				genFinalize(rt, g) // a coroutine that was never awaited is told of
				v, err := in.genClose(g)
				rt.XDecRef(v)
				return rt.None, err
			}
			frameClear(rt, a[0])
			return rt.None, nil
		}},
	}, GetSets: []objects.GetSet{
		{Name: "f_back", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			in := rt.Host().(*Interp)
			if b := *mem.RefAt(o, offFrameObjBack); b != 0 {
				return objects.NewRef(b), nil
			}
			f := *mem.RefAt(o, offFrameObjFrame)
			if f == 0 || *mem.U32(o, offFrameObjOwn) != 0 || *mem.RefAt(f, offPrev) == 0 {
				return rt.None, nil
			}
			b, err := in.frameObject(*mem.RefAt(f, offPrev))
			if err != nil {
				return 0, err
			}
			return objects.NewRef(b), nil
		}},
		{Name: "f_code", Get: withFrame(func(in *Interp, _, f Ref) (Ref, error) { return objects.NewRef(in.frameCode(f).obj), nil })},
		{Name: "f_globals", Get: withFrame(func(_ *Interp, _, f Ref) (Ref, error) { return objects.NewRef(*mem.RefAt(f, offGlobals)), nil })},
		{Name: "f_builtins", Get: withFrame(func(_ *Interp, _, f Ref) (Ref, error) { return objects.NewRef(*mem.RefAt(f, offBuiltins)), nil })},
		{Name: "f_locals", Get: withFrame(func(in *Interp, fo, f Ref) (Ref, error) {
			if l := *mem.RefAt(f, offLocals); l != 0 && !in.hiddenLocals(f) {
				return objects.NewRef(l), nil
			}
			return in.newLocalsProxy(fo)
		})},
		{Name: "f_lineno", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			return rt.NewInt(int64(rt.Host().(*Interp).frameLine(o)))
		}, Set: frameSetLine},
		{Name: "f_lasti", Get: withFrame(func(in *Interp, _, f Ref) (Ref, error) { return in.rt.NewInt(int64(*mem.U32(f, offPC)) * 2) })},
		{Name: "f_trace", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			if v := *mem.RefAt(o, offFrameObjTrace); v != 0 {
				return objects.NewRef(v), nil
			}
			return rt.None, nil
		}, Set: func(rt *objects.Runtime, o, v Ref) error {
			if v == rt.None {
				v = 0
			}
			objects.XIncRef(v)
			rt.SetSlot(mem.RefAt(o, offFrameObjTrace), v)
			return nil
		}},
		frameFlag("f_trace_lines", frameNoLines, true), frameFlag("f_trace_opcodes", frameOpcodes, false),
	}}
}
