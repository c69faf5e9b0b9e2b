package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// at is the i-th entry from the top of the stack; 1 is the top.
func at(sp unsafe.Pointer, i int) *Ref { return (*Ref)(unsafe.Add(sp, -4*i)) }

// view is the n topmost entries as a slice, in stack order.
func view(sp unsafe.Pointer, n int) []Ref { return unsafe.Slice((*Ref)(unsafe.Add(sp, -4*n)), n) }

// local is localsplus entry i of the frame at fp.
func local(fp unsafe.Pointer, i uint32) *Ref { return (*Ref)(unsafe.Add(fp, offLP+uintptr(i)*4)) }

// save writes pc and stack depth back into the frame, so that anyone may read it.
func save(fp, pc, sp unsafe.Pointer) {
	*(*uint32)(unsafe.Add(fp, offPC)) = uint32((uintptr(pc)-*(*uintptr)(unsafe.Add(fp, offBase)))>>3) - 1
	*(*uint32)(unsafe.Add(fp, offDepth)) = uint32((uintptr(sp) - uintptr(fp) - offLP) >> 2)
}

// load finds where a saved frame goes on: its pc, skip instructions further, and the top of its stack.
func load(fp unsafe.Pointer, skip uintptr) (pc, sp unsafe.Pointer) {
	pc = unsafe.Add(*(*unsafe.Pointer)(unsafe.Add(fp, offBase)), (uintptr(*ref(fp, offPC))+skip)*8)
	return pc, unsafe.Add(fp, offLP+uintptr(*ref(fp, offDepth))*4)
}

// constant is the i-th constant of the frame's code, borrowed.
func constant(fp unsafe.Pointer, i uintptr) Ref {
	return *(*Ref)(unsafe.Add(*(*unsafe.Pointer)(unsafe.Add(fp, offConsts)), i*4))
}

// name is the i-th name of the frame's code, borrowed.
func (in *Interp) name(fp unsafe.Pointer, i uint32) Ref {
	return *(*Ref)(unsafe.Add(in.codeAt(fp).names, uintptr(i)*4))
}

func (in *Interp) codeAt(fp unsafe.Pointer) *Code { return in.codeOf(*ref(fp, offCode)) }

// eval runs the frame f, whose ret field is retEntry, until it returns, yields or fails.
// refs: result new
func (in *Interp) eval(f Ref) (Ref, error) {
	rt := in.rt
	in.frame = f
	if rt.Pending() != 0 { // gen.throw: the exception is raised where the generator stands
		if f = in.unwindHere(f, -1); f == 0 {
			return 0, objects.ErrRaised
		}
	}
	// Few variables live across instructions: Go keeps them on its stack, and each costs a load.
enter:
	for {
		// f is a new or resumed frame, or one that an exception goes to.
		fp := mem.At(f)
		pc, sp := load(fp, 0) // the next instruction, and the first free place on the value stack
		var err error
		var v Ref
		in.frame = f
		for {
			w := *(*uint64)(pc)
			pc = unsafe.Add(pc, 8)
			arg := uint32(w >> 32)
		dispatch:
			switch compiler.Op(w & 0xFF) {
			case compiler.OpNop:

			case compiler.OpResume:
				if rt.Breaker != 0 && arg&3 < 2 {
					save(fp, pc, sp)
					if err = in.ServeBreaker(); err != nil {
						goto raise
					}
				}

			// Locals, constants, stack.
			case compiler.OpLoadFast:
				v = *local(fp, arg)
				if rc := mem.U32(v, 0); *rc != objects.Immortal {
					*rc++
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpLoadFastCheck:
				v = *local(fp, arg)
				if v == 0 {
					save(fp, pc, sp)
					_ = in.unboundLocal(in.codeAt(fp), arg)
					goto raise
				}
				objects.IncRef(v)
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpLoadFastAndClear:
				p := local(fp, arg)
				*(*Ref)(sp) = *p
				*p = 0
				sp = unsafe.Add(sp, 4)
			case compiler.OpLoadFastLoadFast:
				v = *local(fp, arg>>4)
				if rc := mem.U32(v, 0); *rc != objects.Immortal {
					*rc++
				}
				*(*Ref)(sp) = v
				v = *local(fp, arg&15)
				if rc := mem.U32(v, 0); *rc != objects.Immortal {
					*rc++
				}
				*(*Ref)(unsafe.Add(sp, 4)) = v
				sp = unsafe.Add(sp, 8)
			case compiler.OpLoadConst:
				v = constant(fp, uintptr(arg))
				if rc := mem.U32(v, 0); *rc != objects.Immortal {
					*rc++
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpStoreFast:
				sp = unsafe.Add(sp, -4)
				p := local(fp, arg)
				v = *p
				*p = *(*Ref)(sp)
				if v != 0 {
					if rc := mem.U32(v, 0); *rc == 1 {
						save(fp, pc, sp)
						rt.DecRef(v)
					} else if *rc != objects.Immortal {
						*rc--
					}
				}
			case compiler.OpStoreFastLoadFast:
				p := local(fp, arg>>4)
				v = *p
				*p = *at(sp, 1)
				*at(sp, 1) = 0
				if v != 0 {
					if rc := mem.U32(v, 0); *rc == 1 {
						save(fp, pc, sp)
						rt.DecRef(v)
					} else if *rc != objects.Immortal {
						*rc--
					}
				}
				sp = unsafe.Add(sp, -4)
				w >>= 8 // see fuseTail
				arg &= 15
				goto dispatch
			case compiler.OpStoreFastStoreFast:
				p := local(fp, arg>>4)
				v = *p
				sp = unsafe.Add(sp, -4)
				*p = *(*Ref)(sp)
				if v != 0 {
					if rc := mem.U32(v, 0); *rc == 1 {
						save(fp, pc, sp)
						rt.DecRef(v)
					} else if *rc != objects.Immortal {
						*rc--
					}
				}
				p = local(fp, arg&15)
				v = *p
				sp = unsafe.Add(sp, -4)
				*p = *(*Ref)(sp)
				if v != 0 {
					if rc := mem.U32(v, 0); *rc == 1 {
						save(fp, pc, sp)
						rt.DecRef(v)
					} else if *rc != objects.Immortal {
						*rc--
					}
				}
			case compiler.OpDeleteFast:
				p := local(fp, arg)
				v = *p
				save(fp, pc, sp)
				if v == 0 {
					_ = in.unboundLocal(in.codeAt(fp), arg)
					goto raise
				}
				*p = 0
				rt.DecRef(v)
			case compiler.OpPopTop, compiler.OpEndFor:
				sp = unsafe.Add(sp, -4)
				v = *(*Ref)(sp)
				if rc := mem.U32(v, 0); *rc == 1 {
					save(fp, pc, sp)
					rt.DecRef(v)
				} else if *rc != objects.Immortal {
					*rc--
				}
			case compiler.OpEndSend:
				v = *at(sp, 2)
				*at(sp, 2) = *at(sp, 1)
				sp = unsafe.Add(sp, -4)
				save(fp, pc, sp)
				rt.DecRef(v)
			case compiler.OpPushNull:
				*(*Ref)(sp) = 0
				sp = unsafe.Add(sp, 4)
			case compiler.OpCopy:
				v = *at(sp, int(arg))
				objects.XIncRef(v)
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpSwap:
				*at(sp, 1), *at(sp, int(arg)) = *at(sp, int(arg)), *at(sp, 1)

			// Fused sequences, see fuse.go: what they cannot do is left to their first instruction.
			case opLLCompareJump:
				a, b := *local(fp, arg>>4), *local(fp, arg&15)
				if objects.TypeWord(a) == uint32(objects.TInt) && objects.TypeWord(b) == uint32(objects.TInt) {
					cmp, jump := *(*uint64)(pc), *(*uint64)(unsafe.Add(pc, 8))
					pc = unsafe.Add(pc, 16)
					if intOutcome(objects.IntVal(a), objects.IntVal(b))&uint32(cmp>>32) != 0 == (opOf(jump) == compiler.OpPopJumpIfTrue) {
						pc = unsafe.Add(pc, int(int32(jump>>32))*8)
					}
					continue
				}
				w = uint64(compiler.OpLoadFastLoadFast)
				goto dispatch
			case opLCCompareJump:
				v = *local(fp, arg)
				if objects.TypeWord(v) == uint32(objects.TInt) {
					b := constant(fp, uintptr(*(*uint64)(pc)>>32))
					if objects.TypeWord(b) == uint32(objects.TInt) {
						cmp, jump := *(*uint64)(unsafe.Add(pc, 8)), *(*uint64)(unsafe.Add(pc, 16))
						pc = unsafe.Add(pc, 24)
						if intOutcome(objects.IntVal(v), objects.IntVal(b))&uint32(cmp>>32) != 0 == (opOf(jump) == compiler.OpPopJumpIfTrue) {
							pc = unsafe.Add(pc, int(int32(jump>>32))*8)
						}
						continue
					}
				}
				w = uint64(compiler.OpLoadFast)
				goto dispatch
			case opLLBinary:
				a, b := *local(fp, arg>>4), *local(fp, arg&15)
				if v = in.arith(a, b, uint32(*(*uint64)(pc)>>32)); v != 0 {
					*(*Ref)(sp) = v
					sp = unsafe.Add(sp, 4)
					pc = unsafe.Add(pc, 8)
					continue
				}
				w = uint64(compiler.OpLoadFastLoadFast)
				goto dispatch
			case opLCBinary:
				a := *local(fp, arg)
				if v = in.arith(a, constant(fp, uintptr(*(*uint64)(pc)>>32)), uint32(*(*uint64)(unsafe.Add(pc, 8))>>32)); v != 0 {
					*(*Ref)(sp) = v
					sp = unsafe.Add(sp, 4)
					pc = unsafe.Add(pc, 16)
					continue
				}
				w = uint64(compiler.OpLoadFast)
				goto dispatch
			case opLBinary:
				v = *local(fp, arg)
				if in.arithTop(sp, v, uint32(*(*uint64)(pc)>>32)) {
					pc = unsafe.Add(pc, 8)
					continue
				}
				w = uint64(compiler.OpLoadFast)
				goto dispatch
			case opCBinary:
				v = constant(fp, uintptr(arg))
				if in.arithTop(sp, v, uint32(*(*uint64)(pc)>>32)) {
					pc = unsafe.Add(pc, 8)
					continue
				}
				w = uint64(compiler.OpLoadConst)
				goto dispatch
			case opLLBinaryStore:
				a, b := *local(fp, arg>>4), *local(fp, arg&15)
				if in.arithStore(a, b, uint32(*(*uint64)(pc)>>32), local(fp, uint32(*(*uint64)(unsafe.Add(pc, 8))>>32))) {
					pc = unsafe.Add(pc, 16)
					continue
				}
				w = uint64(compiler.OpLoadFastLoadFast)
				goto dispatch
			case opLCBinaryStore:
				v = *local(fp, arg)
				if in.arithStore(v, constant(fp, uintptr(*(*uint64)(pc)>>32)), uint32(*(*uint64)(unsafe.Add(pc, 8))>>32), local(fp, uint32(*(*uint64)(unsafe.Add(pc, 16))>>32))) {
					pc = unsafe.Add(pc, 24)
					continue
				}
				w = uint64(compiler.OpLoadFast)
				goto dispatch
			case opLLSubscr:
				a, b := *local(fp, arg>>4), *local(fp, arg&15)
				if v = in.subscr(a, b); v != 0 {
					*(*Ref)(sp) = v
					sp = unsafe.Add(sp, 4)
					pc = unsafe.Add(pc, 8*(1+cacheBinarySubscr))
					continue
				}
				w = uint64(compiler.OpLoadFastLoadFast)
				goto dispatch
			case opLoadFastAttr:
				// LOAD_FAST, LOAD_ATTR of an instance's own attribute: the instance is not counted for the moment.
				v = *local(fp, arg)
				if w0 := *(*uint64)(unsafe.Add(pc, 8)); w0 != 0 && *(*uint32)(unsafe.Add(rt.TypeVersions, uintptr(*mem.U32(v, 4)&objects.TypeMask)*4)) == uint32(w0) {
					if k := uint8(w0 >> 32); k == objects.AttrSlot || k == objects.AttrInline && *mem.RefAt(v, offInstanceDict) == 0 {
						if a := *mem.RefAt(v, uintptr(w0>>40)); a != 0 {
							if rc := mem.U32(a, 0); *rc != objects.Immortal {
								*rc++
							}
							*(*Ref)(sp) = a
							sp = unsafe.Add(sp, 4)
							if uint32(*(*uint64)(pc)>>32)&1 != 0 {
								*(*Ref)(sp) = 0
								sp = unsafe.Add(sp, 4)
							}
							pc = unsafe.Add(pc, 8*(1+cacheLoadAttr))
							continue
						}
					} else if (k == objects.AttrMethod || k == objects.AttrClassVar) && (w0>>40 == 0 || *mem.RefAt(v, uintptr(w0>>40)) == 0) {
						a := Ref(*(*uint64)(unsafe.Add(pc, 16)))
						if rc := mem.U32(a, 0); *rc != objects.Immortal {
							*rc++
						}
						*(*Ref)(sp) = a
						sp = unsafe.Add(sp, 4)
						if k == objects.AttrMethod {
							if rc := mem.U32(v, 0); *rc != objects.Immortal {
								*rc++
							}
							*(*Ref)(sp) = v
							sp = unsafe.Add(sp, 4)
						} else if uint32(*(*uint64)(pc)>>32)&1 != 0 {
							*(*Ref)(sp) = 0
							sp = unsafe.Add(sp, 4)
						}
						pc = unsafe.Add(pc, 8*(1+cacheLoadAttr))
						continue
					}
				}
				w = uint64(compiler.OpLoadFast)
				goto dispatch

			case opLoadFastStoreAttr:
				v = *local(fp, arg)
				if w0 := *(*uint64)(unsafe.Add(pc, 8)); w0 != 0 && *(*uint32)(unsafe.Add(rt.TypeVersions, uintptr(*mem.U32(v, 4)&objects.TypeMask)*4)) == uint32(w0) {
					p := mem.RefAt(v, uintptr(w0>>40))
					if old := *p; old != 0 && (uint8(w0>>32) == objects.AttrSlot || *mem.RefAt(v, offInstanceDict) == 0) {
						sp = unsafe.Add(sp, -4)
						*p = *(*Ref)(sp)
						pc = unsafe.Add(pc, 8*(1+cacheStoreAttr))
						if rc := mem.U32(old, 0); *rc == 1 {
							save(fp, pc, sp)
							rt.DecRef(old)
						} else if *rc != objects.Immortal {
							*rc--
						}
						continue
					} else if old == 0 && uint8(w0>>32) == objects.AttrInline && *mem.RefAt(v, offInstanceDict) == 0 && objects.InlineStoreNew(v, uintptr(w0>>40), *at(sp, 1)) {
						sp = unsafe.Add(sp, -4)
						pc = unsafe.Add(pc, 8*(1+cacheStoreAttr))
						continue
					}
				}
				w = uint64(compiler.OpLoadFast)
				goto dispatch
			case opLCSubscr:
				v = *local(fp, arg)
				if a := in.subscr(v, constant(fp, uintptr(*(*uint64)(pc)>>32))); a != 0 {
					*(*Ref)(sp) = a
					sp = unsafe.Add(sp, 4)
					pc = unsafe.Add(pc, 8*(2+cacheBinarySubscr))
					continue
				}
				w = uint64(compiler.OpLoadFast)
				goto dispatch

			case opLine:
				save(fp, pc, sp)
				w = in.atLine(fp)
				goto dispatch

			// Operators.
			case compiler.OpBinaryOp:
				if in.arithTwo(sp, arg) {
					sp = unsafe.Add(sp, -4)
					continue
				}
				a, b := *at(sp, 2), *at(sp, 1)
				save(fp, pc, sp)
				if arg == objects.NbInplace && objects.TypeWord(a) == uint32(objects.TStr) && objects.TypeWord(b) == uint32(objects.TStr) {
					v, err = in.concatInPlace(fp, pc, sp, a, b)
				} else {
					v, err = in.binaryOp(a, b, arg)
				}
				sp = in.replaceTwo(fp, sp, v)
				if err != nil {
					sp = unsafe.Add(sp, -4)
					goto raise
				}
			case compiler.OpCompareOp:
				a, b := *at(sp, 2), *at(sp, 1)
				if objects.TypeWord(a) == uint32(objects.TInt) && objects.TypeWord(b) == uint32(objects.TInt) {
					v = rt.False
					if intOutcome(objects.IntVal(a), objects.IntVal(b))&arg != 0 {
						v = rt.True
					}
					sp = unsafe.Add(sp, -4)
					*at(sp, 1) = v
					rt.DecRefInt(a)
					rt.DecRefInt(b)
					continue
				}
				save(fp, pc, sp)
				if op := objects.CmpOp(arg >> 5); objects.TypeWord(a) == uint32(objects.TStr) && objects.TypeWord(b) == uint32(objects.TStr) && (op == objects.CmpEQ || op == objects.CmpNE) {
					sp = in.replaceTwo(fp, sp, rt.Bool(objects.StrEq(a, b) == (op == objects.CmpEQ)))
					continue
				}
				v, err = rt.RichCompare(a, b, objects.CmpOp(arg>>5))
				sp = in.replaceTwo(fp, sp, v)
				if err == nil && arg&16 != 0 && v != rt.True && v != rt.False {
					var t bool
					*at(sp, 1) = 0
					t, err = rt.Truth(v)
					rt.DecRef(v)
					*at(sp, 1) = rt.Bool(t)
				}
				if err != nil {
					sp = unsafe.Add(sp, -4)
					goto raise
				}
			case compiler.OpIsOp:
				a, b := *at(sp, 2), *at(sp, 1)
				v = rt.Bool((a == b) != (arg == 1))
				save(fp, pc, sp)
				sp = in.replaceTwo(fp, sp, v)
			case compiler.OpContainsOp:
				save(fp, pc, sp)
				var t bool
				if objects.TypeOf(*at(sp, 1)) == objects.TDict && rt.DictValueAt(*at(sp, 1), *at(sp, 2)) != nil {
					t = true
				} else {
					t, err = rt.Contains(*at(sp, 1), *at(sp, 2))
				}
				sp = in.replaceTwo(fp, sp, rt.Bool(t != (arg == 1)))
				if err != nil {
					sp = unsafe.Add(sp, -4)
					goto raise
				}
			case compiler.OpUnaryNegative, compiler.OpUnaryInvert:
				save(fp, pc, sp)
				a := *at(sp, 1)
				if compiler.Op(w&0xFF) == compiler.OpUnaryNegative {
					v, err = rt.Negative(a)
				} else {
					v, err = in.invert(a)
				}
				if err != nil {
					goto raise
				}
				*at(sp, 1) = v
				rt.DecRef(a)
			case compiler.OpUnaryNot:
				*at(sp, 1) = rt.Bool(*at(sp, 1) == rt.False)
			case compiler.OpToBool:
				a := *at(sp, 1)
				if a == rt.True || a == rt.False {
					continue
				}
				save(fp, pc, sp)
				var t bool
				if t, err = rt.Truth(a); err != nil {
					goto raise
				}
				*at(sp, 1) = rt.Bool(t)
				rt.DecRef(a)
			case compiler.OpBinarySubscr:
				pc = unsafe.Add(pc, 8*cacheBinarySubscr)
				a, b := *at(sp, 2), *at(sp, 1)
				if v = in.subscr(a, b); v != 0 {
					sp = unsafe.Add(sp, -4)
					*at(sp, 1) = v
					if rc := mem.U32(b, 0); *rc == 1 {
						save(fp, pc, sp)
						rt.DecRef(b)
					} else if *rc != objects.Immortal {
						*rc--
					}
					if rc := mem.U32(a, 0); *rc == 1 {
						save(fp, pc, sp)
						rt.DecRef(a)
					} else if *rc != objects.Immortal {
						*rc--
					}
					continue
				}
				if objects.HasPythonGetItem(rt, a) {
					if g := in.enterGetItem(unsafe.Add(pc, -8*cacheBinarySubscr), fp, pc, sp); g != 0 {
						fp = mem.At(g)
						pc, sp = load(fp, 0)
						continue
					}
				}
				save(fp, pc, sp)
				v, err = rt.GetItem(a, b)
				sp = in.replaceTwo(fp, sp, v)
				if err != nil {
					sp = unsafe.Add(sp, -4)
					goto raise
				}
			case compiler.OpStoreSubscr:
				a, b := *at(sp, 2), *at(sp, 1)
				if objects.TypeOf(a) == objects.TList && objects.TypeWord(b) == uint32(objects.TInt) {
					if i := objects.IntVal(b); uint64(i) < uint64(objects.ListLen(a)) {
						p := &objects.ListItems(a)[i]
						v = *p
						*p = *at(sp, 3)
						sp = unsafe.Add(sp, -12)
						save(fp, pc, sp)
						rt.DecRef(v)
						rt.DecRef(b)
						rt.DecRef(a)
						continue
					}
				}
				save(fp, pc, sp)
				if objects.TypeOf(a) == objects.TDict {
					if v = rt.DictSwap(a, b, *at(sp, 3)); v != 0 {
						*at(sp, 3) = 0
						sp = unsafe.Add(sp, -12)
						save(fp, pc, sp)
						rt.DecRef(v)
						rt.DecRef(b)
						rt.DecRef(a)
						continue
					}
				}
				err = rt.SetItem(a, b, *at(sp, 3))
				sp = in.drop(fp, sp, 3)
				if err != nil {
					goto raise
				}
			case compiler.OpDeleteSubscr:
				save(fp, pc, sp)
				err = rt.DelItem(*at(sp, 2), *at(sp, 1))
				sp = in.drop(fp, sp, 2)
				if err != nil {
					goto raise
				}
			case compiler.OpBinarySlice:
				save(fp, pc, sp)
				var s Ref
				if s, err = in.takeSlice(fp, sp); err == nil {
					v, err = rt.GetItem(*at(sp, 3), s)
					rt.DecRef(s)
				}
				sp = in.drop(fp, unsafe.Add(sp, -8), 1)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpStoreSlice:
				save(fp, pc, sp)
				var s Ref
				if s, err = in.takeSlice(fp, sp); err == nil {
					err = rt.SetItem(*at(sp, 3), s, *at(sp, 4))
					rt.DecRef(s)
				}
				sp = in.drop(fp, unsafe.Add(sp, -8), 2)
				if err != nil {
					goto raise
				}

			// Names.
			case compiler.OpLoadGlobal:
				cache := pc
				pc = unsafe.Add(pc, 8*cacheLoadGlobal)
				v = 0
				if w0 := *(*uint64)(cache); w0 != 0 {
					d := *ref(fp, offGlobals)
					ok := objects.DictKeysVersionNow(d) == uint32(w0)
					if bv := uint32(w0 >> 32); bv != 0 {
						d = *ref(fp, offBuiltins)
						ok = ok && objects.DictKeysVersionNow(d) == bv
					}
					if ok {
						v = *mem.RefAt(*mem.RefAt(d, objects.OffDictKeys), uintptr(*(*uint64)(unsafe.Add(cache, 8))))
						if rc := mem.U32(v, 0); *rc != objects.Immortal {
							*rc++
						}
					}
				}
				if v == 0 {
					save(fp, pc, sp)
					if v, err = in.loadGlobal(fp, in.name(fp, arg>>1), cache); err != nil {
						goto raise
					}
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
				if arg&1 != 0 {
					*(*Ref)(sp) = 0
					sp = unsafe.Add(sp, 4)
				}
			case compiler.OpLoadName:
				save(fp, pc, sp)
				if v, err = in.loadName(fp, pc, in.name(fp, arg)); err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpLoadLocals:
				v = *ref(fp, offLocals)
				if v == 0 {
					save(fp, pc, sp)
					_ = rt.Raisef(objects.TSystemError, "no locals")
					goto raise
				}
				objects.IncRef(v)
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpStoreName:
				save(fp, pc, sp)
				err = in.storeName(fp, pc, in.name(fp, arg), *at(sp, 1))
				sp = in.drop(fp, sp, 1)
				if err != nil {
					goto raise
				}
			case compiler.OpDeleteName:
				save(fp, pc, sp)
				if err = in.deleteName(fp, in.name(fp, arg)); err != nil {
					goto raise
				}
			case compiler.OpStoreGlobal:
				save(fp, pc, sp)
				err = in.storeHinted(*ref(fp, offGlobals), pc, in.name(fp, arg), *at(sp, 1))
				sp = in.drop(fp, sp, 1)
				if err != nil {
					goto raise
				}
			case compiler.OpDeleteGlobal:
				save(fp, pc, sp)
				if err = in.deleteGlobal(fp, in.name(fp, arg)); err != nil {
					goto raise
				}
			case compiler.OpLoadFromDictOrGlobals, compiler.OpLoadFromDictOrDeref:
				save(fp, pc, sp)
				v, err = in.loadFromDictOr(fp, in.codeAt(fp), *at(sp, 1), arg, compiler.Op(w&0xFF) == compiler.OpLoadFromDictOrDeref)
				sp = in.drop(fp, sp, 1)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpMakeCell:
				save(fp, pc, sp)
				p := local(fp, arg)
				if v, err = rt.NewCell(*p); err != nil {
					*p = 0
					goto raise
				}
				*p = v
			case compiler.OpCopyFreeVars:
				closure := *objects.RefAt(*ref(fp, offFunc), objects.OffFuncClosure)
				first := uint32(in.codeAt(fp).nlocalsplus) - arg
				for i, c := range objects.TupleItems(closure) {
					objects.IncRef(c)
					*local(fp, first+uint32(i)) = c
				}
			case compiler.OpLoadDeref:
				v = *objects.RefAt(*local(fp, arg), objects.OffCellRef)
				if v == 0 {
					save(fp, pc, sp)
					_ = in.unboundDeref(in.codeAt(fp), arg)
					goto raise
				}
				objects.IncRef(v)
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpStoreDeref:
				sp = unsafe.Add(sp, -4)
				p := objects.RefAt(*local(fp, arg), objects.OffCellRef)
				v = *p
				*p = *(*Ref)(sp)
				save(fp, pc, sp)
				rt.XDecRef(v)
			case compiler.OpDeleteDeref:
				save(fp, pc, sp)
				p := objects.RefAt(*local(fp, arg), objects.OffCellRef)
				v = *p
				if v == 0 {
					_ = in.unboundDeref(in.codeAt(fp), arg)
					goto raise
				}
				*p = 0
				rt.DecRef(v)

			// Attributes.
			case compiler.OpLoadAttr:
				cache := pc
				pc = unsafe.Add(pc, 8*cacheLoadAttr)
				o := *at(sp, 1)
				w0 := *(*uint64)(cache)
				v = 0
				switch uint8(w0 >> 32) {
				case objects.AttrNone, objects.AttrFailed:
				case objects.AttrInline:
					if *(*uint32)(unsafe.Add(rt.TypeVersions, uintptr(*mem.U32(o, 4)&objects.TypeMask)*4)) == uint32(w0) && *mem.RefAt(o, offInstanceDict) == 0 {
						v = *mem.RefAt(o, uintptr(w0>>40))
					}
				case objects.AttrMethod:
					if *(*uint32)(unsafe.Add(rt.TypeVersions, uintptr(*mem.U32(o, 4)&objects.TypeMask)*4)) == uint32(w0) && (w0>>40 == 0 || *mem.RefAt(o, uintptr(w0>>40)) == 0) {
						v = Ref(*(*uint64)(unsafe.Add(cache, 8)))
						if rc := mem.U32(v, 0); *rc != objects.Immortal {
							*rc++
						}
						*at(sp, 1) = v
						*(*Ref)(sp) = o
						sp = unsafe.Add(sp, 4)
						continue
					}
				case objects.AttrWarm, objects.AttrProperty:
					if arg&1 == 0 {
						if g := in.enterProperty(cache, fp, pc, sp, in.name(fp, arg>>1)); g != 0 {
							fp = mem.At(g)
							pc, sp = load(fp, 0)
							continue
						}
					}
				default:
					v = in.cachedAttr(cache, o)
				}
				if v != 0 {
					if rc := mem.U32(v, 0); *rc != objects.Immortal {
						*rc++
					}
					*at(sp, 1) = v
					if arg&1 != 0 {
						*(*Ref)(sp) = 0
						sp = unsafe.Add(sp, 4)
					}
					if rc := mem.U32(o, 0); *rc == 1 {
						save(fp, pc, sp)
						rt.DecRef(o)
					} else if *rc != objects.Immortal {
						*rc--
					}
					continue
				}
				name := in.name(fp, arg>>1)
				save(fp, pc, sp)
				if arg&1 == 0 {
					v, err = rt.GetAttr(o, name)
					if err != nil {
						goto raise
					}
					in.cacheLoadAttr(cache, o, name, false)
					*at(sp, 1) = v
					rt.DecRef(o)
					continue
				}
				var unbound bool
				if v, unbound, err = rt.GetMethod(o, name); err != nil {
					goto raise
				}
				in.cacheLoadAttr(cache, o, name, true)
				*at(sp, 1) = v
				if unbound {
					*(*Ref)(sp) = o
					sp = unsafe.Add(sp, 4)
				} else {
					*(*Ref)(sp) = 0
					sp = unsafe.Add(sp, 4)
					rt.DecRef(o)
				}
			case compiler.OpStoreAttr:
				cache := pc
				pc = unsafe.Add(pc, 8*cacheStoreAttr)
				o := *at(sp, 1)
				if w0 := *(*uint64)(cache); w0 != 0 && *(*uint32)(unsafe.Add(rt.TypeVersions, uintptr(*mem.U32(o, 4)&objects.TypeMask)*4)) == uint32(w0) {
					p := objects.RefAt(o, uintptr(w0>>40))
					if old := *p; old != 0 && (uint8(w0>>32) == objects.AttrSlot || *objects.RefAt(o, offInstanceDict) == 0) {
						*p = *at(sp, 2)
						sp = unsafe.Add(sp, -8)
						if rc := mem.U32(old, 0); *rc == 1 {
							save(fp, pc, sp)
							rt.DecRef(old)
						} else if *rc != objects.Immortal {
							*rc--
						}
						if rc := mem.U32(o, 0); *rc == 1 {
							save(fp, pc, sp)
							rt.DecRef(o)
						} else if *rc != objects.Immortal {
							*rc--
						}
						continue
					}
				}
				save(fp, pc, sp)
				name := in.name(fp, arg)
				err = rt.SetAttr(o, name, *at(sp, 2))
				if err == nil {
					*(*uint64)(cache) = rt.CacheStoreAttr(o, name)
				}
				sp = in.drop(fp, sp, 2)
				if err != nil {
					goto raise
				}
			case compiler.OpDeleteAttr:
				save(fp, pc, sp)
				err = rt.DelAttr(*at(sp, 1), in.name(fp, arg))
				sp = in.drop(fp, sp, 1)
				if err != nil {
					goto raise
				}
			case compiler.OpLoadSuperAttr:
				save(fp, pc, sp)
				var unbound bool
				v, unbound, err = in.loadSuper(fp, sp, arg, in.name(fp, arg>>2))
				if err != nil {
					goto raise
				}
				if arg&1 == 0 {
					sp = in.drop(fp, sp, 3)
					*(*Ref)(sp) = v
					sp = unsafe.Add(sp, 4)
					continue
				}
				self := *at(sp, 1)
				*at(sp, 1) = 0
				sp = in.drop(fp, unsafe.Add(sp, -4), 2)
				*(*Ref)(sp) = v
				if unbound {
					*(*Ref)(unsafe.Add(sp, 4)) = self
				} else {
					*(*Ref)(unsafe.Add(sp, 4)) = 0
					rt.DecRef(self)
				}
				sp = unsafe.Add(sp, 8)

			// Displays and unpacking.
			case compiler.OpBuildTuple:
				if arg == 0 {
					v = rt.EmptyTuple
				} else {
					save(fp, pc, sp)
					if v, err = rt.NewTupleSteal(view(sp, int(arg))); err != nil {
						sp = unsafe.Add(sp, -4*int(arg))
						goto raise
					}
				}
				sp = unsafe.Add(sp, -4*int(arg))
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpBuildList:
				save(fp, pc, sp)
				if v, err = rt.NewListSteal(view(sp, int(arg))); err != nil {
					sp = unsafe.Add(sp, -4*int(arg))
					goto raise
				}
				sp = unsafe.Add(sp, -4*int(arg))
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpBuildSet, compiler.OpBuildMap, compiler.OpBuildConstKeyMap, compiler.OpBuildString, compiler.OpBuildSlice:
				save(fp, pc, sp)
				var n int
				v, n, err = in.build(compiler.Op(w&0xFF), sp, int(arg))
				switch compiler.Op(w & 0xFF) {
				case compiler.OpBuildSet, compiler.OpBuildSlice:
					sp = in.drop(fp, sp, n)
				default:
					sp = in.dropDown(fp, sp, n)
				}
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpListAppend:
				sp = unsafe.Add(sp, -4)
				if err = rt.ListAppendSteal(*at(sp, int(arg)), *(*Ref)(sp)); err != nil {
					save(fp, pc, sp)
					goto raise
				}
			case compiler.OpSetAdd, compiler.OpListExtend, compiler.OpSetUpdate, compiler.OpDictUpdate, compiler.OpDictMerge, compiler.OpMapAdd:
				save(fp, pc, sp)
				var n int
				n, err = in.extend(compiler.Op(w&0xFF), sp, int(arg))
				sp = in.drop(fp, sp, n)
				if err != nil {
					goto raise
				}
			case compiler.OpUnpackSequence:
				save(fp, pc, sp)
				v = *at(sp, 1)
				sp = unsafe.Add(sp, -4)
				err = in.unpack(v, sp, int(arg))
				rt.DecRef(v)
				if err != nil {
					goto raise
				}
				sp = unsafe.Add(sp, 4*int(arg))
			case compiler.OpUnpackEx:
				save(fp, pc, sp)
				v = *at(sp, 1)
				sp = unsafe.Add(sp, -4)
				err = in.unpackEx(v, sp, int(arg&0xFF), int(arg>>8))
				rt.DecRef(v)
				if err != nil {
					goto raise
				}
				sp = unsafe.Add(sp, 4*(int(arg&0xFF)+1+int(arg>>8)))
			case compiler.OpConvertValue, compiler.OpFormatSimple, compiler.OpFormatWithSpec:
				save(fp, pc, sp)
				n := 1
				if compiler.Op(w&0xFF) == compiler.OpFormatWithSpec {
					n = 2
				}
				v, err = in.format(compiler.Op(w&0xFF), sp, arg)
				sp = in.drop(fp, sp, n)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)

			// Jumps.
			case compiler.OpJumpForward:
				pc = unsafe.Add(pc, int(int32(arg))*8)
			case compiler.OpJumpBackward:
				if rt.Breaker != 0 {
					save(fp, pc, sp)
					if err = in.ServeBreaker(); err != nil {
						goto raise
					}
				}
				pc = unsafe.Add(pc, int(int32(arg))*8)
			case compiler.OpJumpBackwardNoInterrupt:
				pc = unsafe.Add(pc, int(int32(arg))*8)
			case compiler.OpPopJumpIfFalse:
				sp = unsafe.Add(sp, -4)
				if *(*Ref)(sp) == rt.False {
					pc = unsafe.Add(pc, int(int32(arg))*8)
				}
			case compiler.OpPopJumpIfTrue:
				sp = unsafe.Add(sp, -4)
				if *(*Ref)(sp) == rt.True {
					pc = unsafe.Add(pc, int(int32(arg))*8)
				}
			case compiler.OpPopJumpIfNone:
				sp = unsafe.Add(sp, -4)
				v = *(*Ref)(sp)
				if v == rt.None {
					pc = unsafe.Add(pc, int(int32(arg))*8)
				} else {
					save(fp, pc, sp)
					rt.DecRef(v)
				}
			case compiler.OpPopJumpIfNotNone:
				sp = unsafe.Add(sp, -4)
				v = *(*Ref)(sp)
				if v != rt.None {
					pc = unsafe.Add(pc, int(int32(arg))*8)
					save(fp, unsafe.Add(pc, 8), sp)
					rt.DecRef(v)
				}

			// Iteration.
			case compiler.OpGetIter:
				save(fp, pc, sp)
				o := *at(sp, 1)
				v, err = rt.Iter(o)
				sp = unsafe.Add(sp, -4)
				rt.DecRef(o)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpForIter:
				v = *at(sp, 1)
				switch objects.TypeWord(v) & objects.TypeMask {
				case uint32(objects.TRangeIter):
					if next := *(*uint64)(pc); opOf(next) == compiler.OpStoreFast && rt.RangeIterInto(v, local(fp, uint32(next>>32))) {
						pc = unsafe.Add(pc, 8)
						continue
					} else if opOf(next) == compiler.OpStoreFastLoadFast && rt.RangeIterInto(v, local(fp, uint32(next>>36))) {
						pc = unsafe.Add(pc, 8)
						w = next >> 8
						arg = uint32(next>>32) & 15
						goto dispatch
					}
				case uint32(objects.TListIter):
					if v = rt.ListIterNext(v); v != 0 {
						*(*Ref)(sp) = v
						sp = unsafe.Add(sp, 4)
						continue
					}
					v = *at(sp, 1)
				case uint32(objects.TGenerator):
					save(fp, pc, sp)
					if g, ok := in.resumeGen(v, rt.None, mem.RefOf(fp)); ok {
						*i32(fp, offJump) = int32(arg)
						f = g
						continue enter
					}
				}
				save(fp, pc, sp)
				v, err = rt.Next(v)
				if err != nil {
					goto raise
				}
				if v == 0 {
					v = *at(sp, 1)
					sp = unsafe.Add(sp, -4)
					pc = unsafe.Add(pc, (int(int32(arg))+2)*8)
					save(fp, pc, sp)
					rt.DecRef(v)
					continue
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)

			// Calls.
			case compiler.OpCall:
				pc = unsafe.Add(pc, 8*cacheCall)
				n := int(arg)
				callee, self := *at(sp, n+2), *at(sp, n+1)
				if self == 0 && objects.TypeOf(callee) == objects.TMethod {
					self = objects.NewRef(*objects.RefAt(callee, objects.OffMethodSelf))
					fn := objects.NewRef(*objects.RefAt(callee, objects.OffMethodFunc))
					*at(sp, n+1), *at(sp, n+2) = self, fn
					rt.DecRef(callee)
					callee = fn
				}
				if self != 0 {
					n++
				}
				if self == 0 && objects.TypeOf(callee) == objects.TType {
					var g Ref
					if g, err = in.enterInit(unsafe.Add(pc, -8*cacheCall), fp, pc, sp, callee, n); err != nil {
						goto raise
					}
					if g != 0 {
						fp = mem.At(g)
						pc, sp = load(fp, 0)
						continue
					}
				}
				if objects.TypeOf(callee) == objects.TFunction {
					args := unsafe.Add(sp, -4*n)
					sp = unsafe.Add(sp, -4*(int(arg)+2))
					save(fp, pc, sp)
					if g := in.pushPlain(callee, args, n, mem.RefOf(fp)); g != 0 {
						fp = mem.At(g)
						pc, sp = load(fp, 0)
						continue
					}
					var g Ref
					if g, err = in.pushCall(callee, unsafe.Slice((*Ref)(args), n), 0, mem.RefOf(fp)); err != nil {
						goto raise
					}
					f = g
					continue enter
				}
				save(fp, pc, sp)
				if self != 0 && objects.TypeOf(callee) == objects.TMethodDescr {
					v, err = rt.CallMethodDescr(callee, view(sp, n))
				} else {
					v, err = rt.Call(callee, view(sp, n), 0)
				}
				quiet := in.quietCall(pc, sp, int(arg))
				sp = in.dropCall(fp, sp, int(arg)+2, n)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
				if rt.Breaker != 0 && !quiet {
					save(fp, pc, sp)
					if err = in.ServeBreaker(); err != nil {
						goto raise
					}
				}
			case compiler.OpCallKw:
				kw := *at(sp, 1)
				n := int(arg)
				callee, self := *at(sp, n+3), *at(sp, n+2)
				if self == 0 && objects.TypeOf(callee) == objects.TMethod {
					self = objects.NewRef(*objects.RefAt(callee, objects.OffMethodSelf))
					fn := objects.NewRef(*objects.RefAt(callee, objects.OffMethodFunc))
					*at(sp, n+2), *at(sp, n+3) = self, fn
					rt.DecRef(callee)
					callee = fn
				}
				if self != 0 {
					n++
				}
				if objects.TypeOf(callee) == objects.TFunction {
					args := view(unsafe.Add(sp, -4), n)
					sp = unsafe.Add(sp, -4*(int(arg)+3))
					save(fp, pc, sp)
					var g Ref
					g, err = in.pushCall(callee, args, kw, mem.RefOf(fp))
					rt.DecRef(kw)
					if err != nil {
						goto raise
					}
					f = g
					continue enter
				}
				save(fp, pc, sp)
				v, err = rt.Call(callee, view(unsafe.Add(sp, -4), n), kw)
				sp = unsafe.Add(sp, -4)
				save(fp, pc, sp)
				rt.DecRef(kw)
				sp = in.dropCall(fp, sp, int(arg)+2, n)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
				if rt.Breaker != 0 {
					save(fp, pc, sp)
					if err = in.ServeBreaker(); err != nil {
						goto raise
					}
				}
			case compiler.OpCallFunctionEx:
				save(fp, pc, sp)
				n := 3 + int(arg&1)
				if objects.TypeOf(*at(sp, n)) == objects.TFunction {
					var g Ref
					g, err = in.pushCallEx(sp, arg&1 != 0, mem.RefOf(fp))
					sp = unsafe.Add(sp, -4*n)
					save(fp, pc, sp)
					if err != nil {
						goto raise
					}
					f = g
					continue enter
				}
				v, err = in.callEx(sp, arg&1 != 0)
				sp = in.drop(fp, sp, n)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
				if rt.Breaker != 0 {
					save(fp, pc, sp)
					if err = in.ServeBreaker(); err != nil {
						goto raise
					}
				}
			case compiler.OpCallIntrinsic1, compiler.OpCallIntrinsic2:
				save(fp, pc, sp)
				n := 1
				if compiler.Op(w&0xFF) == compiler.OpCallIntrinsic2 {
					n = 2
				}
				v, err = in.intrinsic(n, arg, sp)
				sp = in.drop(fp, sp, n)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpMakeFunction:
				save(fp, pc, sp)
				code := *at(sp, 1)
				v, err = in.newFunction(code, *ref(fp, offGlobals))
				if err != nil {
					goto raise
				}
				*at(sp, 1) = v
				rt.DecRef(code)
			case compiler.OpSetFunctionAttribute:
				fn := *at(sp, 1)
				sp = unsafe.Add(sp, -4)
				v = *at(sp, 1)
				*at(sp, 1) = fn
				setFunctionAttribute(rt, fn, v, arg)
			case compiler.OpLoadBuildClass:
				save(fp, pc, sp)
				if v, err = in.loadBuildClass(fp); err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpLoadAssertionError:
				*(*Ref)(sp) = rt.Type(objects.TAssertionError).Obj
				sp = unsafe.Add(sp, 4)
			case compiler.OpSetupAnnotations:
				save(fp, pc, sp)
				if err = in.setupAnnotations(fp); err != nil {
					goto raise
				}
			case compiler.OpImportName, compiler.OpImportFrom:
				save(fp, pc, sp)
				name := in.name(fp, arg)
				if compiler.Op(w&0xFF) == compiler.OpImportFrom {
					v, err = in.importFrom(*at(sp, 1), name)
				} else {
					v, err = in.importName(fp, name, *at(sp, 1), *at(sp, 2))
					sp = in.drop(fp, sp, 2)
				}
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)

			// Returns and generators.
			case compiler.OpReturnConst:
				v = constant(fp, uintptr(arg))
				objects.IncRef(v)
				goto doReturn
			case compiler.OpReturnValue:
				sp = unsafe.Add(sp, -4)
				v = *(*Ref)(sp)
				goto doReturn
			case compiler.OpReturnGenerator:
				save(fp, pc, sp)
				if v, err = in.newGenerator(mem.RefOf(fp), in.codeAt(fp)); err != nil {
					goto raise
				}
				prev := *ref(fp, offPrev)
				entry := *i32(fp, offRet) == retEntry
				in.popFrame(mem.RefOf(fp))
				in.depth--
				in.frame = prev
				if entry {
					return v, nil
				}
				goto pushResult
			case compiler.OpYieldValue:
				sp = unsafe.Add(sp, -4)
				v = *(*Ref)(sp)
				save(fp, pc, sp)
				prev := *ref(fp, offPrev)
				entry := *i32(fp, offRet) == retEntry
				in.suspendGen(mem.RefOf(fp), arg)
				in.frame = prev
				in.depth--
				if entry {
					return v, nil
				}
				goto pushResult
			case compiler.OpSend:
				save(fp, pc, sp)
				recv := *at(sp, 2)
				if t := objects.TypeOf(recv); t == objects.TGenerator || t == objects.TCoroutine {
					val := *at(sp, 1)
					if g, ok := in.resumeGen(recv, val, mem.RefOf(fp)); ok {
						rt.DecRef(val)
						sp = unsafe.Add(sp, -4)
						save(fp, pc, sp)
						*i32(fp, offJump) = int32(arg)
						f = g
						continue enter
					}
				}
				var done bool
				v, done, err = in.send(recv, *at(sp, 1))
				if err != nil {
					goto raise
				}
				rt.DecRef(*at(sp, 1))
				*at(sp, 1) = v
				if done {
					pc = unsafe.Add(pc, int(int32(arg))*8)
				}
			case compiler.OpGetYieldFromIter, compiler.OpGetAwaitable, compiler.OpGetAiter, compiler.OpGetAnext:
				save(fp, pc, sp)
				op := compiler.Op(w & 0xFF)
				if v, err = in.getAwaitable(op, in.codeAt(fp), *at(sp, 1), arg); err != nil {
					goto raise
				}
				if op == compiler.OpGetAnext {
					*(*Ref)(sp) = v
					sp = unsafe.Add(sp, 4)
					continue
				}
				o := *at(sp, 1)
				*at(sp, 1) = v
				rt.DecRef(o)
			case compiler.OpCleanupThrow:
				save(fp, pc, sp)
				exc := *at(sp, 1)
				if rt.IsInstanceOf(exc, objects.TStopIteration) {
					v = objects.NewRef(objects.StopIterationValue(rt, exc))
					sp = in.drop(fp, sp, 3)
					*(*Ref)(sp) = rt.None
					*(*Ref)(unsafe.Add(sp, 4)) = v
					sp = unsafe.Add(sp, 8)
					continue
				}
				_ = rt.SetExcSteal(objects.NewRef(exc))
				goto unwind

			// Exceptions.
			case compiler.OpPushExcInfo:
				v = *at(sp, 1)
				cell := objects.RefAt(rt.ExcInfoCell(), 0)
				old := *cell
				if old == 0 {
					old = rt.None
				}
				*at(sp, 1) = old
				*(*Ref)(sp) = v
				objects.IncRef(v)
				*cell = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpPopExcept:
				sp = unsafe.Add(sp, -4)
				v = *(*Ref)(sp)
				cell := objects.RefAt(rt.ExcInfoCell(), 0)
				old := *cell
				if v == rt.None {
					v = 0
				}
				*cell = v
				save(fp, pc, sp)
				rt.XDecRef(old)
			case compiler.OpCheckExcMatch:
				save(fp, pc, sp)
				var t bool
				t, err = in.excMatches(*at(sp, 2), *at(sp, 1))
				v = *at(sp, 1)
				*at(sp, 1) = rt.Bool(t)
				rt.DecRef(v)
				if err != nil {
					goto raise
				}
			case compiler.OpCheckEgMatch:
				save(fp, pc, sp)
				if err = in.checkEgMatch(sp); err != nil {
					goto raise
				}
			case compiler.OpReraise:
				sp = unsafe.Add(sp, -4)
				v = *(*Ref)(sp)
				save(fp, pc, sp)
				if arg != 0 {
					if l := *at(sp, int(arg)); l != 0 && objects.TypeOf(l) == objects.TInt {
						*(*uint32)(unsafe.Add(fp, offPC)) = uint32(objects.IntVal(l))
					}
				}
				_ = rt.SetExcSteal(v)
				goto unwindSaved
			case compiler.OpRaiseVarargs:
				save(fp, pc, sp)
				reraise := false
				reraise, _ = in.raise(sp, int(arg))
				sp = unsafe.Add(sp, -4*int(arg))
				if reraise {
					save(fp, pc, sp)
					goto unwindSaved
				}
				goto raise
			case compiler.OpWithExceptStart:
				save(fp, pc, sp)
				if v, err = in.withExceptStart(sp); err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpBeforeWith, compiler.OpBeforeAsyncWith:
				save(fp, pc, sp)
				o := *at(sp, 1)
				var enter, exit Ref
				if enter, exit, err = in.beforeWith(o, compiler.Op(w&0xFF) == compiler.OpBeforeAsyncWith); err != nil {
					goto raise
				}
				*at(sp, 1) = exit
				rt.DecRef(o)
				v, err = rt.Call0(enter)
				rt.DecRef(enter)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpEndAsyncFor:
				save(fp, pc, sp)
				exc := *at(sp, 1)
				if rt.IsInstanceOf(exc, objects.TStopAsyncIteration) {
					sp = in.drop(fp, sp, 2)
					continue
				}
				_ = rt.SetExcSteal(objects.NewRef(exc))
				goto unwind

			// Pattern matching.
			case compiler.OpGetLen, compiler.OpMatchMapping, compiler.OpMatchSequence, compiler.OpMatchKeys:
				save(fp, pc, sp)
				if v, err = in.match(compiler.Op(w&0xFF), sp); err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)
			case compiler.OpMatchClass:
				save(fp, pc, sp)
				v, err = in.matchClass(*at(sp, 3), *at(sp, 2), int(arg), *at(sp, 1))
				sp = in.drop(fp, sp, 3)
				if err != nil {
					goto raise
				}
				*(*Ref)(sp) = v
				sp = unsafe.Add(sp, 4)

			default:
				save(fp, pc, sp)
				_ = rt.Raisef(objects.TSystemError, "minipy has no instruction %s", compiler.Op(w&0xFF))
				goto raise
			}
			continue

		doReturn:
			// The value is in v, the frame's stack is empty.
			{
				prev := *ref(fp, offPrev)
				ret := *i32(fp, offRet)
				isGen := false
				in.frame = prev // before the frame is cleared: what dies in it does not see it any more
				if *(*uint64)(unsafe.Add(fp, offLocals))|uint64(*ref(fp, offOwner)) == 0 && mem.RefOf(fp) != in.chunk+chunkHeader/8 {
					in.popPlain(fp, sp)
					if ret == retInit {
						in.depth--
					}
				} else {
					save(fp, pc, sp)
					isGen = in.finishFrame(mem.RefOf(fp), in.codeAt(fp))
				}
				if ret != 0 {
					if ret == retInit {
						fp = mem.At(prev)
						pc, sp = load(fp, 1)
						if err = in.leaveInit(v); err != nil {
							goto raise
						}
						continue
					}
					if isGen {
						in.genDone = true
					}
					return v, nil
				}
				if isGen {
					goto pushDone
				}
			}

		pushResult:
			fp = mem.At(in.frame)
			pc, sp = load(fp, 1)
			*(*Ref)(sp) = v
			sp = unsafe.Add(sp, 4)
			continue

		pushDone:
			// A generator resumed by FOR_ITER or SEND has returned v: go on behind the loop or the SEND, with v on the stack.
			fp = mem.At(in.frame)
			pc, sp = load(fp, 1+uintptr(*i32(fp, offJump)))
			*(*Ref)(sp) = v
			sp = unsafe.Add(sp, 4)
			continue
		}

	raise:
		save(fp, pc, sp)
		if f = in.unwindHere(mem.RefOf(fp), -1); f == 0 {
			return 0, objects.ErrRaised
		}
		continue
	unwind:
		save(fp, pc, sp)
	unwindSaved:
		if f = in.unwindHere(mem.RefOf(fp), int32((uintptr(pc)-*(*uintptr)(unsafe.Add(fp, offBase)))>>3)-1); f == 0 {
			return 0, objects.ErrRaised
		}
	}
}
