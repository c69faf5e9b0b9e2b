package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/objects"
)

// Fused instructions. Each stands in the place of the first instruction of a sequence and keeps its operand; the rest of the sequence stays as it is
// behind it. On the fast path (exact ints or floats) it does the work of the whole sequence, without counting references that live only on the value stack,
// and skips the rest; otherwise it does what the first instruction did, and the others follow. So a jump into the middle stays right, tracebacks see the
// original instructions, and no program can tell the difference: ints and floats run no code when they are released.
//
//	opAddressing: where the operands are. x of the word: the operator or comparison.
const (
	opLLCompareJump = compiler.NumOps + iota // LOAD_FAST_LOAD_FAST; COMPARE_OP bool; POP_JUMP_IF_*
	opLCCompareJump                          // LOAD_FAST; LOAD_CONST; COMPARE_OP bool; POP_JUMP_IF_*
	opLLBinary                               // LOAD_FAST_LOAD_FAST; BINARY_OP
	opLCBinary                               // LOAD_FAST; LOAD_CONST; BINARY_OP
	opLLBinaryStore                          // ... ; STORE_FAST
	opLCBinaryStore                          // ... ; STORE_FAST
	opLLSubscr                               // LOAD_FAST_LOAD_FAST; BINARY_SUBSCR of a list by an int
)

func opOf(w uint64) compiler.Op { return compiler.Op(w & 0xFF) }

// fuse replaces the first instruction of each known sequence.
func fuse(code []uint64) {
	for i := 0; i < len(code); i += 1 + opOf(code[i]).Caches() {
		if n := fused(code[i:]); n != 0 {
			code[i] = code[i]&^0xFF | uint64(n)
		}
	}
}

// fused returns the fused instruction for the sequence at the start of c; 0 if there is none.
func fused(c []uint64) compiler.Op {
	ll := opOf(c[0]) == compiler.OpLoadFastLoadFast
	lc := opOf(c[0]) == compiler.OpLoadFast && len(c) > 1 && opOf(c[1]) == compiler.OpLoadConst
	if !ll && !lc {
		return 0
	}
	rest := c[1:]
	if lc {
		rest = c[2:]
	}
	if len(rest) < 2 {
		return 0
	}
	pick := func(a, b compiler.Op) compiler.Op {
		if ll {
			return a
		}
		return b
	}
	switch opOf(rest[0]) {
	case compiler.OpCompareOp:
		if next := opOf(rest[1]); uint32(rest[0]>>32)&16 != 0 && (next == compiler.OpPopJumpIfFalse || next == compiler.OpPopJumpIfTrue) {
			return pick(opLLCompareJump, opLCCompareJump)
		}
	case compiler.OpBinaryOp:
		switch uint32(rest[0]>>32) % objects.NbCount {
		case objects.NbAdd, objects.NbSubtract, objects.NbMultiply, objects.NbAnd, objects.NbOr, objects.NbXor, objects.NbTrueDivide, objects.NbFloorDivide, objects.NbRemainder:
			if opOf(rest[1]) == compiler.OpStoreFast {
				return pick(opLLBinaryStore, opLCBinaryStore)
			}
			return pick(opLLBinary, opLCBinary)
		}
	case compiler.OpBinarySubscr:
		if ll {
			return opLLSubscr
		}
	}
	return 0
}

// intArith computes x op y for ints where that is cheap and cannot fail; ok is false where the general path must do it.
func intArith(x, y int64, nb uint32) (r int64, ok bool) {
	switch nb {
	case objects.NbAdd, objects.NbAdd + objects.NbInplace:
		r = x + y
		return r, (r > x) == (y > 0)
	case objects.NbSubtract, objects.NbSubtract + objects.NbInplace:
		r = x - y
		return r, (r < x) == (y > 0)
	case objects.NbMultiply, objects.NbMultiply + objects.NbInplace:
		if int64(int32(x)) == x && int64(int32(y)) == y {
			return x * y, true
		}
	case objects.NbAnd, objects.NbAnd + objects.NbInplace:
		return x & y, true
	case objects.NbOr, objects.NbOr + objects.NbInplace:
		return x | y, true
	case objects.NbXor, objects.NbXor + objects.NbInplace:
		return x ^ y, true
	case objects.NbFloorDivide, objects.NbFloorDivide + objects.NbInplace:
		if x >= 0 && y > 0 {
			return x / y, true
		}
	case objects.NbRemainder, objects.NbRemainder + objects.NbInplace:
		if x >= 0 && y > 0 {
			return x % y, true
		}
	}
	return 0, false
}

// floatArith is intArith for floats.
func floatArith(x, y float64, nb uint32) (float64, bool) {
	switch nb % objects.NbCount {
	case objects.NbAdd:
		return x + y, true
	case objects.NbSubtract:
		return x - y, true
	case objects.NbMultiply:
		return x * y, true
	case objects.NbTrueDivide:
		if y != 0 {
			return x / y, true
		}
	}
	return 0, false
}

// arith is the fast path of the fused operators: the new number, or 0 when the general path must do it.
func (in *Interp) arith(a, b Ref, nb uint32) Ref {
	rt := in.rt
	switch ta, tb := objects.TypeWord(a), objects.TypeWord(b); {
	case ta == uint32(objects.TInt) && tb == uint32(objects.TInt):
		if r, ok := intArith(objects.IntVal(a), objects.IntVal(b), nb); ok {
			if v, err := rt.NewInt(r); err == nil {
				return v
			}
			rt.ClearExc() // the general path raises it again
		}
	case ta == uint32(objects.TFloat) && tb == uint32(objects.TFloat):
		if r, ok := floatArith(objects.FloatVal(a), objects.FloatVal(b), nb); ok {
			if v, err := rt.NewFloat(r); err == nil {
				return v
			}
			rt.ClearExc()
		}
	}
	return 0
}

// arithStore is arith with the result stored to the local at p. When the old value there is a number of the same type that nobody else holds, it is
// overwritten in place, as long as the program has never looked at an id().
func (in *Interp) arithStore(a, b Ref, nb uint32, p *Ref) bool {
	rt := in.rt
	old := *p
	switch ta, tb := objects.TypeWord(a), objects.TypeWord(b); {
	case ta == uint32(objects.TInt) && tb == uint32(objects.TInt):
		r, ok := intArith(objects.IntVal(a), objects.IntVal(b), nb)
		if !ok {
			return false
		}
		if old != 0 && *(*uint64)(unsafe.Pointer(objects.WordAt(old, 0))) == 1|uint64(objects.TInt)<<32 && !rt.IDUsed && !objects.IsSmallInt(r) {
			objects.SetIntVal(old, r)
			return true
		}
		v, err := rt.NewInt(r)
		if err != nil {
			rt.ClearExc()
			return false
		}
		*p = v
	case ta == uint32(objects.TFloat) && tb == uint32(objects.TFloat):
		r, ok := floatArith(objects.FloatVal(a), objects.FloatVal(b), nb)
		if !ok {
			return false
		}
		if old != 0 && *(*uint64)(unsafe.Pointer(objects.WordAt(old, 0))) == 1|uint64(objects.TFloat)<<32 && !rt.IDUsed {
			objects.SetFloatVal(old, r)
			return true
		}
		v, err := rt.NewFloat(r)
		if err != nil {
			rt.ClearExc()
			return false
		}
		*p = v
	default:
		return false
	}
	if old != 0 {
		rt.DecRef(old)
	}
	return true
}
