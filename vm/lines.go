package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
)

// Stopping at lines. Where somebody watches (Config.OnLine), the first instruction of each line is replaced, in the interpreter's own copy of the code, by one
// that calls the watcher and then does what stood there. Programs that nobody watches pay nothing.

// opLine stands for the instruction of the same place in Code.original. It keeps the operand, which fused instructions read across it.
const opLine = opLCSubscr + 1

// watchLines puts opLine at the beginning of lines, and where loops begin anew.
func (co *Code) watchLines() {
	co.original = append([]uint64(nil), co.instrs...)
	last, pos := int32(-1), co.src.Positions()
	co.loops = make([]bool, len(co.instrs))
	for i, w := range co.src.Instrs {
		if opOf(uint64(w)) == compiler.OpJumpBackward {
			co.loops[i+1+int(int32(uint64(w)>>32))] = true
		}
	}
	for i := 0; i < len(co.instrs); i += 1 + opOf(uint64(co.src.Instrs[i])).Caches() {
		line := pos[i].Line
		if line <= 0 || line == last && !co.loops[i] {
			continue
		}
		switch opOf(uint64(co.src.Instrs[i])) {
		case compiler.OpResume, compiler.OpSend, compiler.OpPopJumpIfTrue, compiler.OpPopJumpIfFalse, compiler.OpPopJumpIfNone, compiler.OpPopJumpIfNotNone,
			compiler.OpReturnGenerator, compiler.OpCopyFreeVars, compiler.OpMakeCell:
			continue // others look at them from outside, or the frame is not complete yet
		}
		last = line
		co.instrs[i] = co.instrs[i]&^0xFF | uint64(opLine)
	}
}

// atLine calls the watcher and returns the instruction that stands at pc, which is that of fp's frame, already saved.
func (in *Interp) atLine(fp unsafe.Pointer) uint64 {
	f, pc := mem.RefOf(fp), *i32(fp, offPC)
	co := in.frameCode(f)
	if last := &in.lastLine; !co.loops[pc] || last.frame != f || last.code != co || last.pc >= pc || in.lineAt(co, int(last.pc)) != in.lineAt(co, int(pc)) { // else the line has begun already
		last.frame, last.code, last.pc = f, co, pc
		in.cfg.OnLine(in, f)
	}
	return co.original[pc]
}
