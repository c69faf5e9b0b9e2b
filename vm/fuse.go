package vm

import (
	"minipy/compiler"
	"minipy/objects"
)

// Fused instructions. Each stands in the place of the first instruction of a sequence and keeps its operand; the rest of the sequence stays as it is
// behind it. On the fast path (exact ints or floats) it does the work of the whole sequence, without counting references that live only on the value stack,
// and skips the rest; otherwise it does what the first instruction did, and the others follow. So a jump into the middle stays right, tracebacks see the
// original instructions, and no program can tell the difference: ints and floats run no code when they are released.
//
// L is a local, C a constant.
const (
	opLLCompareJump     = compiler.NumOps + iota // LOAD_FAST_LOAD_FAST; COMPARE_OP bool; POP_JUMP_IF_*
	opLCCompareJump                              // LOAD_FAST; LOAD_CONST; COMPARE_OP bool; POP_JUMP_IF_*
	opLLBinary                                   // LOAD_FAST_LOAD_FAST; BINARY_OP
	opLCBinary                                   // LOAD_FAST; LOAD_CONST; BINARY_OP
	opLLBinaryStore                              // ... ; STORE_FAST
	opLCBinaryStore                              // ... ; STORE_FAST
	opLLSubscr                                   // LOAD_FAST_LOAD_FAST; BINARY_SUBSCR
	opLBinary                                    // LOAD_FAST; BINARY_OP with the left operand on the stack
	opCBinary                                    // LOAD_CONST; BINARY_OP likewise
	opLoadFastAttr                               // LOAD_FAST; LOAD_ATTR
	opLoadFastStoreAttr                          // LOAD_FAST; STORE_ATTR
	opLCSubscr                                   // LOAD_FAST; LOAD_CONST; BINARY_SUBSCR
)

func opOf(w uint64) compiler.Op { return compiler.Op(w & 0xFF) }

// fuse replaces the first instruction of each known sequence.
func fuse(code []uint64) {
	for i := 0; i < len(code); i += 1 + opOf(code[i]).Caches() {
		if opOf(code[i]) == compiler.OpStoreFastLoadFast {
			code[i] |= uint64(fuseTail(code[i:])) << 8
		} else if n := fused(code[i:]); n != 0 {
			code[i] = code[i]&^0xFF | uint64(n)
		}
	}
}

// fuseTail is the instruction that follows the storing half of a STORE_FAST_LOAD_FAST: LOAD_FAST, or what it fuses to.
func fuseTail(c []uint64) compiler.Op {
	tail := append([]uint64{uint64(compiler.OpLoadFast)}, c[1:min(len(c), 8)]...)
	if n := fused(tail); n != 0 {
		return n
	}
	return compiler.OpLoadFast
}

// fused returns the fused instruction for the sequence at the start of c; 0 if there is none.
func fused(c []uint64) compiler.Op {
	if len(c) < 3 {
		return 0
	}
	first, second := opOf(c[0]), opOf(c[1])
	ll := first == compiler.OpLoadFastLoadFast
	lc := first == compiler.OpLoadFast && second == compiler.OpLoadConst
	if !ll && !lc {
		switch {
		case first == compiler.OpLoadFast && second == compiler.OpLoadAttr:
			return opLoadFastAttr
		case first == compiler.OpLoadFast && second == compiler.OpStoreAttr:
			return opLoadFastStoreAttr
		case first == compiler.OpLoadFast && second == compiler.OpBinaryOp && numeric(c[1]):
			return opLBinary
		case first == compiler.OpLoadConst && second == compiler.OpBinaryOp && numeric(c[1]):
			return opCBinary
		}
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
		if numeric(rest[0]) {
			if opOf(rest[1]) == compiler.OpStoreFast {
				return pick(opLLBinaryStore, opLCBinaryStore)
			}
			return pick(opLLBinary, opLCBinary)
		}
	case compiler.OpBinarySubscr:
		return pick(opLLSubscr, opLCSubscr)
	}
	return 0
}

// numeric tells the BINARY_OPs that the fast paths compute.
func numeric(w uint64) bool {
	switch uint32(w>>32) % objects.NbCount {
	case objects.NbMatrixMultiply, objects.NbPower:
		return false
	}
	return true
}
