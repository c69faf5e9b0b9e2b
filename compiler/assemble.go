package compiler

import "slices"

// assemble turns the running unit's stream into code.
func (c *compiler) assemble() *Code {
	u := c.u
	g := &c.graph
	g.pool, g.unit = c.pool, u
	for i, at := range u.labels {
		if at == none {
			u.labels[i] = int32(len(u.stream))
		}
	}
	code := &Code{Name: u.name, QualName: u.qualname, Filename: c.filename, FirstLine: u.firstLine,
		ArgCount: u.argcount + u.posOnly, PosOnlyArgCount: u.posOnly, KwOnlyArgCount: u.kwOnly, Flags: c.codeFlags()}
	nparams := code.ArgCount + code.KwOnlyArgCount
	if u.scope.varargs {
		nparams++
	}
	if u.scope.varkeywords {
		nparams++
	}
	g.build(u.stream, u.labels)
	g.labelHandlers()
	g.optimize()
	g.dropUnusedConsts()
	g.checkUnbound(len(u.vars), nparams)
	g.superinstructions()
	g.moveColdToEnd()
	g.resolveLines()
	code.StackSize = max(1, g.stackDepth())
	g.convertPseudo()
	g.localsPlus(code)
	g.normalizeJumps()
	g.emit(code)
	code.Consts, code.Names = u.consts, u.names
	return code
}

func (c *compiler) codeFlags() Flags {
	s := c.u.scope
	f := c.flags
	if s.functionLike() {
		f |= FlagNewLocals | FlagOptimized
		if s.nested {
			f |= FlagNested
		}
		switch {
		case s.generator && !s.coroutine:
			f |= FlagGenerator
		case s.coroutine && !s.generator:
			f |= FlagCoroutine
		case s.coroutine:
			f |= FlagAsyncGenerator
		}
		if s.varargs {
			f |= FlagVarArgs
		}
		if s.varkeywords {
			f |= FlagVarKeywords
		}
	}
	return f
}

func (g *graph) optimize() {
	g.inlineSmallExits()
	g.removeUnreachable()
	g.resolveLines()
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		g.optimizeBlock(bi)
	}
	g.removePairs()
	g.removeUnreachable()
	g.removeNopsAndJumps()
}

// dropUnusedConsts removes constants that no instruction loads any more. The first of a function stays: it may be the docstring.
func (g *graph) dropUnusedConsts() {
	u := g.unit
	used := make([]bool, len(u.consts))
	if len(used) == 0 {
		return
	}
	used[0] = true
	each := func(fn func(in *ins)) {
		for bi := int32(0); bi != none; bi = g.blocks[bi].next {
			b := &g.blocks[bi]
			for i := range b.ins {
				if opTable[b.ins[i].op].kind == KindConst {
					fn(&b.ins[i])
				}
			}
		}
	}
	each(func(in *ins) { used[in.arg] = true })
	if !slices.Contains(used, false) {
		return
	}
	renumber := make([]int32, len(used))
	n := 0
	for i, ok := range used {
		if ok {
			renumber[i] = int32(n)
			u.consts[n] = u.consts[i]
			n++
		}
	}
	u.consts = u.consts[:n]
	each(func(in *ins) { in.arg = renumber[in.arg] })
}

// stackDepth finds the depth at each block's start, and returns the greatest depth.
func (g *graph) stackDepth() int {
	for i := range g.blocks {
		g.blocks[i].startDepth = -1
	}
	deepest := int32(0)
	g.stack = append(g.stack[:0], 0)
	g.blocks[0].startDepth = 0
	visit := func(t, depth int32) {
		if tb := &g.blocks[t]; tb.startDepth < depth {
			tb.startDepth = depth
			g.stack = append(g.stack, t)
		}
	}
	for len(g.stack) > 0 {
		bi := g.stack[len(g.stack)-1]
		g.stack = g.stack[:len(g.stack)-1]
		b := &g.blocks[bi]
		depth := b.startDepth
		for i := range b.ins {
			in := &b.ins[i]
			after := depth + int32(in.op.Effect(int(in.arg)))
			deepest = max(deepest, after)
			if in.target != none {
				at := after
				switch in.op {
				case psSetupFinally:
					at = depth + 1
				case psSetupCleanup:
					at = depth + 2
				case psSetupWith:
					at = depth + 1 // the result of __enter__ is dropped, lasti and the exception pushed
				}
				deepest = max(deepest, at)
				visit(in.target, at)
			}
			depth = after
		}
		if b.next != none && b.fallsThrough() {
			visit(b.next, depth)
		}
	}
	return int(deepest)
}

// convertPseudo replaces the pseudo instructions that stand for others.
func (g *graph) convertPseudo() {
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		for i := range b.ins {
			in := &b.ins[i]
			switch {
			case isBlockPush(in.op):
				in.nop()
			case in.op == psLoadClosure:
				// becomes LOAD_FAST once the slot is known
			case in.op == psStoreFastMaybeNull:
				in.op = OpStoreFast
			}
		}
	}
	g.removeNopsAndJumps()
}

// localsPlus lays out the frame's slots and puts the instructions that prepare them in front.
func (g *graph) localsPlus(code *Code) {
	u := g.unit
	nlocals, ncells := int32(len(u.vars)), int32(u.ncells)
	slot := make([]int32, len(u.cells))
	kinds := make([]uint8, nlocals)
	for i := range kinds {
		kinds[i] = FastLocal
		if _, ok := u.hidden[u.vars[i]]; ok {
			kinds[i] |= FastHidden
		}
	}
	names := slices.Clone(u.vars)
	for i, n := range u.cells {
		if v, ok := u.varIdx[n]; ok && int32(i) < ncells {
			slot[i] = v
			kinds[v] |= FastCell
			continue
		}
		slot[i] = int32(len(names))
		names = append(names, n)
		if int32(i) < ncells {
			kinds = append(kinds, FastCell)
		} else {
			kinds = append(kinds, FastFree)
		}
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		for i := range b.ins {
			in := &b.ins[i]
			switch in.op {
			case OpMakeCell, OpLoadDeref, OpStoreDeref, OpDeleteDeref, OpLoadFromDictOrDeref:
				in.arg = slot[in.arg]
			case psLoadClosure:
				in.set(OpLoadFast, slot[in.arg])
			}
		}
	}
	var prefix []ins
	first := func(op Op, arg int32, pos Pos) {
		prefix = append(prefix, ins{op: op, arg: arg, target: none, except: none, pos: pos})
	}
	code.NLocals, code.NCells, code.NFrees = len(u.vars), u.ncells, len(u.cells)-u.ncells
	if code.NFrees > 0 {
		first(OpCopyFreeVars, int32(code.NFrees), noPos)
	}
	made := slices.Clone(slot[:ncells])
	slices.Sort(made)
	for _, s := range made {
		first(OpMakeCell, s, noPos)
	}
	if code.Flags&(FlagGenerator|FlagCoroutine|FlagAsyncGenerator) != 0 {
		pos := Pos{int32(u.firstLine), int32(u.firstLine), -1, -1}
		first(OpReturnGenerator, 0, pos)
		first(OpPopTop, 0, pos)
	}
	b := &g.blocks[0]
	b.ins = append(prefix, b.ins...)
	code.LocalsPlus, code.LocalsKinds = names, kinds
}

// normalizeJumps inverts conditional jumps that go backward: only unconditional jumps do.
func (g *graph) normalizeJumps() {
	for i := range g.blocks {
		g.blocks[i].visited = false
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		g.blocks[bi].visited = true
		last := g.blocks[bi].last()
		if last == nil || !isJump(last.op) || isUnconditional(last.op) {
			continue
		}
		if !g.blocks[last.target].visited || last.op == OpForIter || last.op == OpSend {
			continue
		}
		switch last.op {
		case OpPopJumpIfFalse:
			last.op = OpPopJumpIfTrue
		case OpPopJumpIfTrue:
			last.op = OpPopJumpIfFalse
		case OpPopJumpIfNone:
			last.op = OpPopJumpIfNotNone
		case OpPopJumpIfNotNone:
			last.op = OpPopJumpIfNone
		}
		ji := g.newBlock()
		b, j := &g.blocks[bi], &g.blocks[ji]
		last = b.last()
		j.ins = []ins{{op: psJump, target: last.target, except: none, pos: last.pos}}
		j.next, j.visited = b.next, true
		b.next = ji
		last.target = j.next
		if last.target == none { // nothing follows: cannot be, code ends in an exit
			panic("compiler: jump out of the code")
		}
	}
}

// emit writes the instruction words, their positions and the exception table.
func (g *graph) emit(code *Code) {
	n := int32(0)
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		b.offset = n
		for i := range b.ins {
			n += 1 + int32(b.ins[i].op.Caches())
		}
	}
	code.Instrs = make([]Instr, 0, n)
	code.Pos = make([]Pos, 0, n)
	var entry ExcEntry
	open := none
	closeEntry := func() {
		if open != none {
			entry.End = int32(len(code.Instrs))
			if entry.End > entry.Start {
				code.Exc = append(code.Exc, entry)
			}
		}
	}
	for bi := int32(0); bi != none; bi = g.blocks[bi].next {
		b := &g.blocks[bi]
		for i := range b.ins {
			in := &b.ins[i]
			if in.except != open {
				closeEntry()
				open = in.except
				if open != none {
					h := &g.blocks[open]
					entry = ExcEntry{Start: int32(len(code.Instrs)), Target: h.offset, Depth: h.startDepth - 1, Lasti: h.lasti}
					if h.lasti {
						entry.Depth--
					}
				}
			}
			op, arg := in.op, in.arg
			caches := op.Caches()
			if in.target != none {
				to := g.blocks[in.target].offset
				next := int32(len(code.Instrs)) + 1 + int32(caches)
				arg = to - next
				switch {
				case op == psJump && arg < 0:
					op = OpJumpBackward
				case op == psJump:
					op = OpJumpForward
				case op == psJumpNoInterrupt && arg < 0:
					op = OpJumpBackwardNoInterrupt
				case op == psJumpNoInterrupt:
					op = OpJumpForward
				}
			}
			code.Instrs = append(code.Instrs, MakeInstr(op, arg))
			code.Pos = append(code.Pos, in.pos)
			for range caches {
				code.Instrs = append(code.Instrs, 0)
				code.Pos = append(code.Pos, in.pos)
			}
		}
	}
	closeEntry()
}
