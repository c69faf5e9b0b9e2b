package compiler

// An ins is an instruction on its way: the generator emits a linear stream of them with labels as jump arguments, and the flow
// graph's passes rewrite them.
type ins struct {
	op     Op
	arg    int32
	target int32 // block that a jump or a SETUP_ instruction refers to
	except int32 // block that handles an exception raised here
	pos    Pos
}

// none is the absent block.
const none int32 = -1

// A block is a run of instructions entered at its start and left at its end. Blocks are linked in the order of the code.
type block struct {
	ins          []ins
	next         int32
	label        bool // a jump's target
	predecessors int32
	startDepth   int32
	offset       int32
	handlers     []int32 // exception handlers active at entry, while they are being computed
	unsafe       uint64  // the first 64 locals that may be unbound at entry
	visited      bool
	handler      bool // entered by an exception
	lasti        bool // a handler that wants the raising instruction's index
	warm, cold   bool
}

// A graph is the flow graph of one code unit. Block 0 is the entry. It is reused from unit to unit.
type graph struct {
	blocks []block
	pool   *constPool
	unit   *unit
	stack  []int32 // worklist of blocks
	label  []int32 // instruction index -> block, while the graph is built
}

func (i *ins) nop() { i.op, i.arg, i.target = OpNop, 0, none }

func (i *ins) set(op Op, arg int32) { i.op, i.arg, i.target = op, arg, none }

func isBlockPush(op Op) bool {
	return op == psSetupFinally || op == psSetupCleanup || op == psSetupWith
}

func isJump(op Op) bool { return opTable[op].kind == KindJump && !isBlockPush(op) }

func isUnconditional(op Op) bool {
	switch op {
	case psJump, psJumpNoInterrupt, OpJumpForward, OpJumpBackward, OpJumpBackwardNoInterrupt:
		return true
	}
	return false
}

func isScopeExit(op Op) bool {
	switch op {
	case OpReturnValue, OpReturnConst, OpRaiseVarargs, OpReraise, OpInterpreterExit:
		return true
	}
	return false
}

func hasEvalBreak(op Op) bool {
	switch op {
	case psJump, OpJumpBackward, OpResume, OpCall, OpCallKw, OpCallFunctionEx:
		return true
	}
	return false
}

func (b *block) last() *ins {
	if len(b.ins) == 0 {
		return nil
	}
	return &b.ins[len(b.ins)-1]
}

func (b *block) fallsThrough() bool {
	l := b.last()
	return l == nil || !isScopeExit(l.op) && !isUnconditional(l.op)
}

func (b *block) exitsScope() bool {
	l := b.last()
	return l != nil && isScopeExit(l.op)
}

func (b *block) hasNoLine() bool {
	for i := range b.ins {
		if b.ins[i].pos.Line >= 0 {
			return false
		}
	}
	return true
}

func (b *block) hasEvalBreak() bool {
	for i := range b.ins {
		if hasEvalBreak(b.ins[i].op) {
			return true
		}
	}
	return false
}

func (g *graph) newBlock() int32 {
	n := len(g.blocks)
	if n < cap(g.blocks) {
		g.blocks = g.blocks[:n+1]
		g.blocks[n] = block{}
	} else {
		g.blocks = append(g.blocks, block{})
	}
	g.blocks[n].next = none
	return int32(n)
}

// nonEmpty is the first block at or after b that holds instructions.
func (g *graph) nonEmpty(b int32) int32 {
	for b != none && len(g.blocks[b].ins) == 0 {
		b = g.blocks[b].next
	}
	return b
}

// build cuts the stream into blocks. A jump's argument is a label; labels[l] is the stream index it stands at.
func (g *graph) build(stream []ins, labels []int32) {
	g.blocks = g.blocks[:0]
	if cap(g.label) < len(stream)+1 {
		g.label = make([]int32, len(stream)+1+len(stream)/2)
	}
	at := g.label[:len(stream)+1]
	for i := range at {
		at[i] = none
	}
	for i := range stream {
		if opTable[stream[i].op].kind == KindJump {
			at[labels[stream[i].arg]] = 0
		}
	}
	cur := g.newBlock()
	start := 0
	closeBlock := func(end int) { g.blocks[cur].ins = stream[start:end:end] }
	for i := range stream {
		isTarget := at[i] != none
		ended := i > start && (isJump(stream[i-1].op) || isScopeExit(stream[i-1].op))
		if isTarget && (i > start || g.blocks[cur].label) || ended {
			closeBlock(i)
			b := g.newBlock()
			g.blocks[cur].next = b
			cur, start = b, i
		}
		if isTarget {
			g.blocks[cur].label = true
			at[i] = cur
		}
	}
	closeBlock(len(stream))
	for i := range stream {
		in := &stream[i]
		in.except, in.target = none, none
		if opTable[in.op].kind == KindJump {
			in.target = at[labels[in.arg]]
			in.arg = 0
			if isBlockPush(in.op) {
				g.blocks[in.target].handler = true
			}
		}
	}
}

// labelHandlers gives each instruction the innermost handler around it; POP_BLOCK has then done its work.
func (g *graph) labelHandlers() {
	for i := range g.blocks {
		g.blocks[i].visited = false
	}
	g.blocks[0].visited = true
	g.stack = append(g.stack[:0], 0)
	for len(g.stack) > 0 {
		bi := g.stack[len(g.stack)-1]
		g.stack = g.stack[:len(g.stack)-1]
		b := &g.blocks[bi]
		handlers := b.handlers
		b.handlers = nil
		handler := none
		if len(handlers) > 0 {
			handler = handlers[len(handlers)-1]
		}
		visit := func(t int32) {
			tb := &g.blocks[t]
			if !tb.visited {
				tb.visited = true
				tb.handlers = append([]int32(nil), handlers...)
				g.stack = append(g.stack, t)
			}
		}
		yieldDepth := -1
		for i := range b.ins {
			in := &b.ins[i]
			switch {
			case isBlockPush(in.op):
				visit(in.target)
				if in.op != psSetupFinally {
					g.blocks[in.target].lasti = true
				}
				handlers = append(handlers, in.target)
				handler = in.target
			case in.op == psPopBlock:
				handlers = handlers[:len(handlers)-1]
				handler = none
				if len(handlers) > 0 {
					handler = handlers[len(handlers)-1]
				}
				in.nop()
			case isJump(in.op):
				in.except = handler
				visit(in.target)
			case in.op == OpYieldValue:
				in.except = handler
				yieldDepth = len(handlers)
			case in.op == OpResume:
				in.except = handler
				if in.arg != 0 {
					if yieldDepth == 1 {
						in.arg |= 4
					}
					yieldDepth = -1
				}
			default:
				in.except = handler
			}
		}
		if b.fallsThrough() && b.next != none {
			visit(b.next)
		}
	}
}

// maxCopy is the greatest number of instructions that is copied to save a jump to an exit.
const maxCopy = 4

// inlineSmallExits replaces a jump to a short block that leaves the code, or to one without line numbers, by that block.
func (g *graph) inlineSmallExits() {
	for changed := true; changed; {
		changed = false
		for bi := int32(0); bi != none; bi = g.blocks[bi].next {
			b := &g.blocks[bi]
			last := b.last()
			if last == nil || !isUnconditional(last.op) {
				continue
			}
			t := &g.blocks[last.target]
			small := t.exitsScope() && len(t.ins) <= maxCopy
			lineless := t.hasNoLine() && !t.fallsThrough()
			if !small && !lineless {
				continue
			}
			removed := last.op
			last.nop()
			b.ins = append(b.ins, t.ins...)
			if lineless {
				if l := b.last(); isUnconditional(l.op) && removed == psJump {
					l.op = psJump // do not lose a check for signals
				}
			}
			t.predecessors--
			changed = true
		}
	}
}

// removeUnreachable empties blocks that nothing reaches and counts the predecessors of the others.
func (g *graph) removeUnreachable() {
	for i := range g.blocks {
		g.blocks[i].predecessors = 0
		g.blocks[i].visited = false
	}
	g.blocks[0].predecessors = 1
	g.blocks[0].visited = true
	g.stack = append(g.stack[:0], 0)
	reach := func(t int32) {
		tb := &g.blocks[t]
		if !tb.visited {
			tb.visited = true
			g.stack = append(g.stack, t)
		}
		tb.predecessors++
	}
	for len(g.stack) > 0 {
		bi := g.stack[len(g.stack)-1]
		g.stack = g.stack[:len(g.stack)-1]
		b := &g.blocks[bi]
		if b.next != none && b.fallsThrough() {
			reach(b.next)
		}
		for i := range b.ins {
			if b.ins[i].target != none {
				reach(b.ins[i].target)
			}
		}
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		if b.predecessors == 0 {
			b.ins = b.ins[:0]
			b.handler = false
		}
	}
}

// removeNops drops the NOPs of a block that carry no line of their own.
func (g *graph) removeNops(b *block) int {
	kept := 0
	prevLine := int32(-1)
	for src := range b.ins {
		in := &b.ins[src]
		line := in.pos.Line
		if in.op == OpNop {
			if line < 0 || prevLine == line {
				continue
			}
			if src+1 < len(b.ins) {
				next := &b.ins[src+1]
				if next.pos.Line == line {
					continue
				}
				if next.pos.Line < 0 {
					next.pos = in.pos
					continue
				}
			} else if n := g.nonEmpty(b.next); n != none {
				nextLine := int32(-1)
				for i := range g.blocks[n].ins {
					ni := &g.blocks[n].ins[i]
					if ni.op == OpNop && ni.pos.Line < 0 {
						continue
					}
					nextLine = ni.pos.Line
					break
				}
				if nextLine == line {
					continue
				}
			}
		}
		if kept != src {
			b.ins[kept] = *in
		}
		kept++
		prevLine = line
	}
	removed := len(b.ins) - kept
	b.ins = b.ins[:kept]
	return removed
}

func (g *graph) removeAllNops() int {
	n := 0
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		n += g.removeNops(&g.blocks[bi])
	}
	return n
}

// removePairs drops values that are pushed and popped at once, as far as nothing can jump between.
func (g *graph) removePairs() {
	for done := false; !done; {
		done = true
		var in *ins
		for bi := int32(0); bi != none; bi = g.blocks[bi].next {
			b := &g.blocks[bi]
			g.removeNops(b)
			if b.label {
				in = nil
			}
			for i := range b.ins {
				prev := in
				in = &b.ins[i]
				if in.op == OpPopTop && prev != nil && (prev.op == OpLoadConst || prev.op == OpCopy && prev.arg == 1) {
					prev.nop()
					in.nop()
					done = false
				}
			}
			if in != nil && isJump(in.op) || !b.fallsThrough() {
				in = nil
			}
		}
	}
}

func (g *graph) removeJumps() int {
	n := 0
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		last := b.last()
		if last == nil || !isUnconditional(last.op) {
			continue
		}
		if g.nonEmpty(last.target) == g.nonEmpty(b.next) {
			last.nop()
			n++
		}
	}
	return n
}

func (g *graph) removeNopsAndJumps() {
	for g.removeAllNops()+g.removeJumps() > 0 {
	}
}

// resolveLines gives lines to instructions without: an exit reached by several jumps is copied for each of them first, so that every
// copy can have the line of its jump.
func (g *graph) resolveLines() {
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		last := g.blocks[bi].last()
		if last == nil || !isJump(last.op) {
			continue
		}
		ti := g.nonEmpty(last.target)
		if ti == none || !g.lineless(ti) || g.blocks[ti].predecessors <= 1 {
			continue
		}
		ni := g.newBlock()
		n, t := &g.blocks[ni], &g.blocks[ti]
		last = g.blocks[bi].last()
		n.ins = append([]ins(nil), t.ins...)
		n.ins[0].pos = last.pos
		n.label = true
		n.predecessors = 1
		n.next = t.next
		t.next = ni
		t.predecessors--
		last.target = ni
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		if b.next != none && len(b.ins) > 0 && b.fallsThrough() && g.lineless(b.next) {
			g.blocks[b.next].ins[0].pos = b.last().pos
		}
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		last := b.last()
		if last == nil {
			continue
		}
		pos := noPos
		for i := range b.ins {
			if b.ins[i].pos.Line < 0 {
				b.ins[i].pos = pos
			} else {
				pos = b.ins[i].pos
			}
		}
		if b.fallsThrough() && b.next != none {
			g.inheritPos(b.next, pos)
		}
		if isJump(last.op) {
			g.inheritPos(last.target, pos)
		}
	}
}

func (g *graph) inheritPos(t int32, pos Pos) {
	b := &g.blocks[t]
	if b.predecessors == 1 && len(b.ins) > 0 && b.ins[0].pos.Line < 0 {
		b.ins[0].pos = pos
	}
}

// lineless: a block that leaves the code or checks for signals, and has no line.
func (g *graph) lineless(bi int32) bool {
	b := &g.blocks[bi]
	return (b.exitsScope() || b.hasEvalBreak()) && b.hasNoLine()
}

// moveColdToEnd moves what only exceptions reach behind the rest.
func (g *graph) moveColdToEnd() {
	if g.blocks[0].next == none {
		return
	}
	g.markCold()
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		if !b.cold || b.next == none || !g.blocks[b.next].warm || !b.fallsThrough() {
			continue
		}
		ji := g.newBlock()
		b, j := &g.blocks[bi], &g.blocks[ji]
		g.blocks[b.next].label = true
		j.ins = []ins{{op: psJumpNoInterrupt, target: b.next, except: none, pos: noPos}}
		j.cold, j.predecessors, j.next = true, 1, b.next
		b.next = ji
	}
	firstCold, lastCold, lastWarm := none, none, none
	for bi := int32(0); bi != none; {
		b := &g.blocks[bi]
		next := b.next
		if b.cold {
			if firstCold == none {
				firstCold = bi
			} else {
				g.blocks[lastCold].next = bi
			}
			lastCold = bi
		} else {
			if lastWarm != none {
				g.blocks[lastWarm].next = bi
			}
			lastWarm = bi
		}
		b.next = none
		bi = next
	}
	g.blocks[lastWarm].next = firstCold
	if firstCold != none {
		g.removeNopsAndJumps()
	}
}

func (g *graph) markCold() {
	for i := range g.blocks {
		g.blocks[i].visited = false
	}
	g.stack = append(g.stack[:0], 0)
	g.blocks[0].visited = true
	for len(g.stack) > 0 {
		b := &g.blocks[g.stack[len(g.stack)-1]]
		g.stack = g.stack[:len(g.stack)-1]
		b.warm = true
		g.successors(b, func(t *block) bool { return !t.visited })
	}
	for i := range g.blocks {
		g.blocks[i].visited = false
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		if g.blocks[bi].handler {
			g.stack = append(g.stack, bi)
			g.blocks[bi].visited = true
		}
	}
	for len(g.stack) > 0 {
		b := &g.blocks[g.stack[len(g.stack)-1]]
		g.stack = g.stack[:len(g.stack)-1]
		b.cold = true
		g.successors(b, func(t *block) bool { return !t.warm && !t.visited })
	}
}

// successors puts the blocks that b can go to without an exception on the worklist, where want says so.
func (g *graph) successors(b *block, want func(*block) bool) {
	push := func(t int32) {
		if tb := &g.blocks[t]; want(tb) {
			tb.visited = true
			g.stack = append(g.stack, t)
		}
	}
	if b.next != none && b.fallsThrough() {
		push(b.next)
	}
	for i := range b.ins {
		if isJump(b.ins[i].op) {
			push(b.ins[i].target)
		}
	}
}
