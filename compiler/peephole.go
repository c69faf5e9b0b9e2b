package compiler

// optimizeBlock rewrites the instructions of one block.
func (g *graph) optimizeBlock(bi int32) {
	b := &g.blocks[bi]
	swaps := false
	for i := 0; i < len(b.ins); i++ {
		in := &b.ins[i]
		var next *ins
		nextOp := OpNop
		if i+1 < len(b.ins) {
			next = &b.ins[i+1]
			nextOp = next.op
		}
		target := ins{op: OpNop, target: none}
		if in.target != none && len(g.blocks[in.target].ins) > 0 {
			target = g.blocks[in.target].ins[0]
		}
		switch in.op {
		case OpLoadConst:
			i = g.loadedConst(b, i, in.arg)
		case OpCopy:
			if in.arg == 1 && i > 0 && b.ins[i-1].op == OpLoadConst {
				i = g.loadedConst(b, i, b.ins[i-1].arg)
			}
		case OpBuildTuple:
			if nextOp == OpUnpackSequence && in.arg == next.arg {
				switch in.arg {
				case 1:
					in.nop()
					next.nop()
					continue
				case 2, 3:
					in.nop()
					next.op = OpSwap
					continue
				}
			}
			if i >= int(in.arg) {
				g.foldTuple(b, i)
			}
		case OpPopJumpIfNone, OpPopJumpIfNotNone, OpPopJumpIfFalse, OpPopJumpIfTrue:
			if target.op == psJump && g.threadJump(b, i, target, in.op) {
				b = &g.blocks[bi]
				i--
			}
		case psJump, psJumpNoInterrupt:
			op := in.op
			if target.op == psJump {
				op = psJump
			}
			if (target.op == psJump || target.op == psJumpNoInterrupt) && g.threadJump(b, i, target, op) {
				b = &g.blocks[bi]
				i--
			}
		case OpStoreFast:
			if nextOp == OpStoreFast && in.arg == next.arg && in.pos.Line == next.pos.Line {
				in.set(OpPopTop, 0)
			}
		case OpSwap:
			if in.arg == 1 {
				in.nop()
			} else {
				swaps = true
			}
		case OpLoadGlobal:
			if nextOp == OpPushNull && in.arg&1 == 0 {
				in.arg |= 1
				next.nop()
			}
		case OpCompareOp:
			if nextOp == OpToBool {
				next.set(OpCompareOp, in.arg|16)
				in.nop()
			}
		case OpContainsOp, OpIsOp:
			if nextOp == OpToBool {
				next.set(in.op, in.arg)
				in.nop()
			} else if nextOp == OpUnaryNot {
				next.set(in.op, in.arg^1)
				in.nop()
			}
		case OpToBool:
			if nextOp == OpToBool {
				in.nop()
			}
		case OpUnaryNot:
			if nextOp == OpToBool {
				next.set(OpUnaryNot, 0)
				in.nop()
			} else if nextOp == OpUnaryNot {
				in.nop()
				next.nop()
			}
		}
	}
	if !swaps {
		return
	}
	for i := 0; i < len(b.ins); i++ {
		if b.ins[i].op == OpSwap {
			i = swaptimize(b, i)
			applyStaticSwaps(b, i)
		}
	}
}

// loadedConst looks at what follows a constant on the stack. It returns the index to go on from.
func (g *graph) loadedConst(b *block, i int, arg int32) int {
	in := &b.ins[i]
	if i+1 >= len(b.ins) {
		return i
	}
	k := g.unit.consts[arg]
	next := &b.ins[i+1]
	switch next.op {
	case OpPopJumpIfFalse, OpPopJumpIfTrue:
		jumpIfTrue := next.op == OpPopJumpIfTrue
		in.nop()
		if k.truth() == jumpIfTrue {
			next.op = psJump
		} else {
			next.nop()
		}
	case OpIsOp:
		if k.Kind != ConstNone || i+2 >= len(b.ins) {
			break
		}
		jump := &b.ins[i+2]
		if jump.op == OpToBool {
			jump.nop()
			if i+3 >= len(b.ins) {
				break
			}
			jump = &b.ins[i+3]
		}
		invert := next.arg != 0
		if jump.op == OpPopJumpIfFalse {
			invert = !invert
		} else if jump.op != OpPopJumpIfTrue {
			break
		}
		in.nop()
		next.nop()
		jump.op = OpPopJumpIfNone
		if invert {
			jump.op = OpPopJumpIfNotNone
		}
	case OpReturnValue:
		in.nop()
		next.set(OpReturnConst, arg)
		return i + 1
	case OpToBool:
		in.nop()
		next.set(OpLoadConst, g.constIndex(g.pool.boolean(k.truth())))
	}
	return i
}

func (g *graph) constIndex(k *Const) int32 {
	u := g.unit
	i, ok := u.constIdx[k]
	if !ok {
		i = int32(len(u.consts))
		u.constIdx[k] = i
		u.consts = append(u.consts, k)
	}
	return i
}

// foldTuple replaces loads of constants and BUILD_TUPLE by the load of one tuple.
func (g *graph) foldTuple(b *block, i int) {
	n := int(b.ins[i].arg)
	loads := b.ins[i-n : i]
	for k := range loads {
		if loads[k].op != OpLoadConst {
			return
		}
	}
	items := make([]*Const, n)
	for k := range loads {
		items[k] = g.unit.consts[loads[k].arg]
		loads[k].nop()
	}
	b.ins[i].set(OpLoadConst, g.constIndex(g.pool.tuple(items)))
}

// threadJump lets a jump to a jump go to the final target. The old instruction stays as a NOP, which keeps its line.
func (g *graph) threadJump(b *block, i int, target ins, op Op) bool {
	in := &b.ins[i]
	if in.target == target.target {
		return false
	}
	in.nop()
	b.ins = append(b.ins, ins{op: op, target: target.target, except: none, pos: target.pos})
	return true
}

// swaptimize replaces a run of SWAPs by the shortest one with the same effect, found by following the cycles of the permutation.
// It returns the index of the run's last instruction.
func swaptimize(b *block, at int) int {
	run := b.ins[at:]
	depth := int(run[0].arg)
	n := 1
	more := false
	for ; n < len(run); n++ {
		if run[n].op == OpSwap {
			depth = max(depth, int(run[n].arg))
			more = true
		} else if run[n].op != OpNop {
			break
		}
	}
	if !more {
		return at
	}
	stack := make([]int, depth)
	for i := range stack {
		stack[i] = i
	}
	for i := range n {
		if run[i].op == OpSwap {
			j := run[i].arg - 1
			stack[0], stack[j] = stack[j], stack[0]
		}
	}
	const visited = -1
	cur := n - 1
	for i := range depth {
		if stack[i] == visited || stack[i] == i {
			continue
		}
		for j := i; ; {
			if j != 0 {
				run[cur].set(OpSwap, int32(j+1))
				cur--
			}
			if stack[j] == visited {
				break
			}
			next := stack[j]
			stack[j] = visited
			j = next
		}
	}
	for ; cur >= 0; cur-- {
		run[cur].nop()
	}
	return at + n - 1
}

func swappable(op Op) bool { return op == OpStoreFast || op == psStoreFastMaybeNull || op == OpPopTop }

func storesTo(in *ins) int32 {
	if in.op == OpStoreFast || in.op == psStoreFastMaybeNull {
		return in.arg
	}
	return -1
}

func nextSwappable(b *block, i int, line int32) int {
	for i++; i < len(b.ins); i++ {
		in := &b.ins[i]
		if line >= 0 && in.pos.Line != line {
			return -1
		}
		if in.op == OpNop {
			continue
		}
		if swappable(in.op) {
			return i
		}
		return -1
	}
	return -1
}

// applyStaticSwaps exchanges the stores and pops behind a SWAP instead of the values.
func applyStaticSwaps(b *block, i int) {
	for ; i >= 0; i-- {
		swap := &b.ins[i]
		if swap.op != OpSwap {
			if swap.op == OpNop || swappable(swap.op) {
				continue
			}
			return
		}
		j := nextSwappable(b, i, -1)
		if j < 0 {
			return
		}
		k := j
		line := b.ins[j].pos.Line
		for count := swap.arg - 1; count > 0; count-- {
			if k = nextSwappable(b, k, line); k < 0 {
				return
			}
		}
		storeJ, storeK := storesTo(&b.ins[j]), storesTo(&b.ins[k])
		if storeJ >= 0 || storeK >= 0 {
			if storeJ == storeK {
				return
			}
			for m := j + 1; m < k; m++ {
				if s := storesTo(&b.ins[m]); s >= 0 && (s == storeJ || s == storeK) {
					return
				}
			}
		}
		swap.nop()
		b.ins[j], b.ins[k] = b.ins[k], b.ins[j]
	}
}

// superinstructions fuses neighbouring loads and stores of locals.
func (g *graph) superinstructions() {
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		for i := 0; i+1 < len(b.ins); i++ {
			x, y := &b.ins[i], &b.ins[i+1]
			var op Op
			switch {
			case x.op == OpLoadFast && y.op == OpLoadFast:
				op = OpLoadFastLoadFast
			case x.op == OpStoreFast && y.op == OpLoadFast:
				op = OpStoreFastLoadFast
			case x.op == OpStoreFast && y.op == OpStoreFast:
				op = OpStoreFastStoreFast
			default:
				continue
			}
			if x.pos.Line >= 0 && y.pos.Line >= 0 && x.pos.Line != y.pos.Line || x.arg >= 16 || y.arg >= 16 {
				continue
			}
			x.set(op, x.arg<<4|y.arg)
			y.nop()
		}
		g.removeNops(b)
	}
}

// maskedLocals is how many locals the precise analysis of unbound ones follows; the rest is judged block by block.
const maskedLocals = 64

// checkUnbound turns loads of locals that may be unbound into LOAD_FAST_CHECK.
func (g *graph) checkUnbound(nlocals, nparams int) {
	if nlocals == 0 {
		return
	}
	if nlocals > maskedLocals {
		g.checkManyLocals(nlocals, nparams)
		nlocals = maskedLocals
	}
	for i := range g.blocks {
		g.blocks[i].unsafe, g.blocks[i].visited = 0, false
	}
	g.stack = g.stack[:0]
	push := func(t int32, mask uint64) {
		tb := &g.blocks[t]
		if both := tb.unsafe | mask; both != tb.unsafe {
			tb.unsafe = both
			if !tb.visited {
				tb.visited = true
				g.stack = append(g.stack, t)
			}
		}
	}
	start := uint64(0)
	for i := nparams; i < nlocals; i++ {
		start |= 1 << i
	}
	g.stack = append(g.stack, 0)
	g.blocks[0].visited = true
	g.blocks[0].unsafe = start
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		if bi != 0 {
			g.stack = append(g.stack, bi)
			g.blocks[bi].visited = true
		}
	}
	for len(g.stack) > 0 {
		bi := g.stack[len(g.stack)-1]
		g.stack = g.stack[:len(g.stack)-1]
		b := &g.blocks[bi]
		b.visited = false
		mask := b.unsafe
		for i := range b.ins {
			in := &b.ins[i]
			if in.except != none {
				push(in.except, mask)
			}
			if in.arg >= maskedLocals || in.arg < 0 {
				continue
			}
			bit := uint64(1) << in.arg
			switch in.op {
			case OpDeleteFast, OpLoadFastAndClear, psStoreFastMaybeNull:
				mask |= bit
			case OpStoreFast, OpLoadFastCheck:
				mask &^= bit
			case OpLoadFast:
				if mask&bit != 0 {
					in.op = OpLoadFastCheck
				}
				mask &^= bit
			}
		}
		if b.next != none && b.fallsThrough() {
			push(b.next, mask)
		}
		if l := b.last(); l != nil && isJump(l.op) {
			push(l.target, mask)
		}
	}
}

func (g *graph) checkManyLocals(nlocals, nparams int) {
	stored := make([]int32, nlocals)
	stamp := int32(0)
	for i := nparams; i < maskedLocals && i < nlocals; i++ {
		stored[i] = -1
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		stamp++
		b := &g.blocks[bi]
		for i := range b.ins {
			in := &b.ins[i]
			if in.arg < maskedLocals || int(in.arg) >= nlocals {
				continue
			}
			switch in.op {
			case OpDeleteFast, OpLoadFastAndClear, psStoreFastMaybeNull:
				stored[in.arg] = 0
			case OpStoreFast:
				stored[in.arg] = stamp
			case OpLoadFast:
				if stored[in.arg] != stamp && int(in.arg) >= nparams {
					in.op = OpLoadFastCheck
				}
				stored[in.arg] = stamp
			}
		}
	}
}
