package compiler

import (
	"slices"

	"minipy/parser"
)

// patternContext is the state of one case: names stored so far wait on the stack until the whole pattern has matched.
type patternContext struct {
	stores []string
	// failPop[n] is the label to jump to with n values to pop.
	failPop []int32
	// onTop counts the values above the names that are still needed.
	onTop            int
	allowIrrefutable bool
}

func (c *compiler) match(s *parser.Match) {
	end := c.newLabel()
	c.expr(s.Subject)
	pc := &patternContext{}
	cases := len(s.Cases)
	last := s.Cases[cases-1]
	hasDefault := isWildcard(last.Pattern) && cases > 1
	n := cases
	if hasDefault {
		n--
	}
	for i, m := range s.Cases[:n] {
		mp := at(m.Pattern)
		if i != n-1 {
			c.op(mp, OpCopy, 1)
		}
		*pc = patternContext{allowIrrefutable: m.Guard != nil || i == cases-1}
		c.pattern(m.Pattern, pc)
		for _, name := range pc.stores {
			c.nameOp(mp, name, parser.Store)
		}
		if m.Guard != nil {
			c.ensureFailPop(pc, 0)
			c.jumpIf(m.Guard, pc.failPop[0], false)
		}
		if i != n-1 {
			c.op(mp, OpPopTop, 0)
		}
		c.stmts(m.Body)
		c.jump(noPos, psJump, end)
		c.emitFailPop(mp, pc)
	}
	if hasDefault {
		c.op(at(last.Pattern), OpNop, 0)
		if last.Guard != nil {
			c.jumpIf(last.Guard, end, false)
		}
		c.stmts(last.Body)
	}
	c.use(end)
}

func isWildcard(p parser.Pattern) bool {
	m, ok := p.(*parser.MatchAs)
	return ok && m.Name == "" && m.Pattern == nil
}

func (c *compiler) ensureFailPop(pc *patternContext, n int) {
	for len(pc.failPop) <= n {
		pc.failPop = append(pc.failPop, c.newLabel())
	}
}

// failJump leaves the pattern, popping what it has put on the stack.
func (c *compiler) failJump(pos Pos, pc *patternContext, op Op) {
	pops := pc.onTop + len(pc.stores)
	c.ensureFailPop(pc, pops)
	c.jump(pos, op, pc.failPop[pops])
}

func (c *compiler) emitFailPop(pos Pos, pc *patternContext) {
	for n := len(pc.failPop) - 1; n > 0; n-- {
		c.use(pc.failPop[n])
		c.op(pos, OpPopTop, 0)
	}
	if len(pc.failPop) > 0 {
		c.use(pc.failPop[0])
	}
	pc.failPop = nil
}

func (c *compiler) rotate(pos Pos, count int) {
	for ; count > 1; count-- {
		c.op(pos, OpSwap, int32(count))
	}
}

// storeName keeps the value on top for a capture, below what is still needed.
func (c *compiler) storeName(pos Pos, name string, pc *patternContext, p parser.Pattern) {
	if name == "" {
		c.op(pos, OpPopTop, 0)
		return
	}
	for _, n := range pc.stores {
		if n == name {
			c.fail(p.Position(), "multiple assignments to name '%s' in pattern", name)
		}
	}
	c.rotate(pos, pc.onTop+len(pc.stores)+1)
	pc.stores = append(pc.stores, name)
}

func (c *compiler) pattern(p parser.Pattern, pc *patternContext) {
	c.depth++
	if c.depth > maxDepth {
		tooDeep()
	}
	pos := at(p)
	switch p := p.(type) {
	case *parser.MatchValue:
		c.expr(p.Value)
		c.op(pos, OpCompareOp, int32(parser.Eq)<<5|compareMasks[parser.Eq])
		c.op(pos, OpToBool, 0)
		c.failJump(pos, pc, OpPopJumpIfFalse)
	case *parser.MatchSingleton:
		c.load(pos, c.pool.value(p.Value))
		c.op(pos, OpIsOp, 0)
		c.failJump(pos, pc, OpPopJumpIfFalse)
	case *parser.MatchSequence:
		c.patternSequence(p, pc)
	case *parser.MatchMapping:
		c.patternMapping(p, pc)
	case *parser.MatchClass:
		c.patternClass(p, pc)
	case *parser.MatchStar:
		c.storeName(pos, p.Name, pc, p)
	case *parser.MatchAs:
		c.patternAs(p, pc)
	case *parser.MatchOr:
		c.patternOr(p, pc)
	}
	c.depth--
}

func (c *compiler) subpattern(p parser.Pattern, pc *patternContext) {
	old := pc.allowIrrefutable
	pc.allowIrrefutable = true
	c.pattern(p, pc)
	pc.allowIrrefutable = old
}

func (c *compiler) patternAs(p *parser.MatchAs, pc *patternContext) {
	pos := at(p)
	if p.Pattern == nil {
		if !pc.allowIrrefutable {
			if p.Name != "" {
				c.fail(p.Pos, "name capture '%s' makes remaining patterns unreachable", p.Name)
			}
			c.fail(p.Pos, "wildcard makes remaining patterns unreachable")
		}
		c.storeName(pos, p.Name, pc, p)
		return
	}
	pc.onTop++
	c.op(pos, OpCopy, 1)
	c.pattern(p.Pattern, pc)
	pc.onTop--
	c.storeName(pos, p.Name, pc, p)
}

func (c *compiler) patternSequence(p *parser.MatchSequence, pc *patternContext) {
	pos := at(p)
	size := len(p.Patterns)
	star := -1
	onlyWildcard, starWildcard := true, false
	for i, q := range p.Patterns {
		if s, ok := q.(*parser.MatchStar); ok {
			if star >= 0 {
				c.fail(p.Pos, "multiple starred names in sequence pattern")
			}
			starWildcard = s.Name == ""
			onlyWildcard = onlyWildcard && starWildcard
			star = i
			continue
		}
		onlyWildcard = onlyWildcard && isWildcard(q)
	}
	pc.onTop++
	c.op(pos, OpMatchSequence, 0)
	c.failJump(pos, pc, OpPopJumpIfFalse)
	length := func(n int, op parser.CompareOperator) {
		c.op(pos, OpGetLen, 0)
		c.load(pos, c.pool.int(int64(n)))
		c.op(pos, OpCompareOp, int32(op)<<5|compareMasks[op])
		c.failJump(pos, pc, OpPopJumpIfFalse)
	}
	if star < 0 {
		length(size, parser.Eq)
	} else if size > 1 {
		length(size-1, parser.GtE)
	}
	pc.onTop--
	switch {
	case onlyWildcard:
		c.op(pos, OpPopTop, 0)
	case starWildcard:
		c.patternSubscripts(p, star, pc)
	default:
		c.patternUnpack(p, star, pc)
	}
}

func (c *compiler) patternUnpack(p *parser.MatchSequence, star int, pc *patternContext) {
	pos := at(p)
	size := len(p.Patterns)
	if star < 0 {
		c.op(pos, OpUnpackSequence, int32(size))
	} else {
		if star >= 1<<8 {
			c.fail(p.Pos, "too many expressions in star-unpacking sequence pattern")
		}
		c.op(pos, OpUnpackEx, int32(star+(size-star-1)<<8))
	}
	pc.onTop += size
	for _, q := range p.Patterns {
		pc.onTop--
		c.subpattern(q, pc)
	}
}

// patternSubscripts takes single items of a sequence whose starred part nobody wants.
func (c *compiler) patternSubscripts(p *parser.MatchSequence, star int, pc *patternContext) {
	pos := at(p)
	pc.onTop++
	size := len(p.Patterns)
	for i, q := range p.Patterns {
		if i == star || isWildcard(q) {
			continue
		}
		c.op(pos, OpCopy, 1)
		if i < star {
			c.load(pos, c.pool.int(int64(i)))
		} else {
			c.op(pos, OpGetLen, 0)
			c.load(pos, c.pool.int(int64(size-i)))
			c.op(pos, OpBinaryOp, int32(parser.Sub))
		}
		c.op(pos, OpBinarySubscr, 0)
		c.subpattern(q, pc)
	}
	pc.onTop--
	c.op(pos, OpPopTop, 0)
}

func (c *compiler) patternMapping(p *parser.MatchMapping, pc *patternContext) {
	pos := at(p)
	size := len(p.Keys)
	pc.onTop++
	c.op(pos, OpMatchMapping, 0)
	c.failJump(pos, pc, OpPopJumpIfFalse)
	if size == 0 && p.Rest == "" {
		pc.onTop--
		c.op(pos, OpPopTop, 0)
		return
	}
	if size > 0 {
		c.op(pos, OpGetLen, 0)
		c.load(pos, c.pool.int(int64(size)))
		c.op(pos, OpCompareOp, int32(parser.GtE)<<5|compareMasks[parser.GtE])
		c.failJump(pos, pc, OpPopJumpIfFalse)
	}
	var seen []*Const
	for _, k := range p.Keys {
		switch k := k.(type) {
		case *parser.Constant:
			v := c.pool.value(k.Value)
			if slices.ContainsFunc(seen, func(o *Const) bool { return constEqual(o, v) }) {
				c.fail(p.Pos, "mapping pattern checks duplicate key (%s)", unparse(k))
			}
			seen = append(seen, v)
		case *parser.Attribute:
		default:
			c.fail(p.Pos, "mapping pattern keys may only match literals and attribute lookups")
		}
		c.expr(k)
	}
	c.op(pos, OpBuildTuple, int32(size))
	c.op(pos, OpMatchKeys, 0)
	pc.onTop += 2
	c.op(pos, OpCopy, 1)
	c.load(pos, c.pool.none)
	c.op(pos, OpIsOp, 1)
	c.failJump(pos, pc, OpPopJumpIfFalse)
	c.op(pos, OpUnpackSequence, int32(size))
	pc.onTop += size - 1
	for _, q := range p.Patterns {
		pc.onTop--
		c.subpattern(q, pc)
	}
	// Under the values: the tuple of keys and the subject.
	pc.onTop -= 2
	if p.Rest != "" {
		c.op(pos, OpBuildMap, 0)
		c.op(pos, OpSwap, 3)
		c.op(pos, OpDictUpdate, 2)
		c.op(pos, OpUnpackSequence, int32(size))
		for n := size; n > 0; n-- {
			c.op(pos, OpCopy, int32(1+n))
			c.op(pos, OpSwap, 2)
			c.op(pos, OpDeleteSubscr, 0)
		}
		c.storeName(pos, p.Rest, pc, p)
		return
	}
	c.op(pos, OpPopTop, 0)
	c.op(pos, OpPopTop, 0)
}

func (c *compiler) patternClass(p *parser.MatchClass, pc *patternContext) {
	pos := at(p)
	for i, n := range p.KwdAttrs {
		if n == "__debug__" {
			c.fail(p.KwdPatterns[i].Position(), "cannot assign to __debug__")
		}
	}
	for i, n := range p.KwdAttrs {
		for j := i + 1; j < len(p.KwdAttrs); j++ {
			if p.KwdAttrs[j] == n {
				c.fail(p.KwdPatterns[j].Position(), "attribute name repeated in class pattern: %s", n)
			}
		}
	}
	c.expr(p.Cls)
	c.load(pos, c.pool.names(p.KwdAttrs))
	c.op(pos, OpMatchClass, int32(len(p.Patterns)))
	c.op(pos, OpCopy, 1)
	c.load(pos, c.pool.none)
	c.op(pos, OpIsOp, 1)
	pc.onTop++
	c.failJump(pos, pc, OpPopJumpIfFalse)
	n := len(p.Patterns) + len(p.KwdAttrs)
	c.op(pos, OpUnpackSequence, int32(n))
	pc.onTop += n - 1
	for i := range n {
		pc.onTop--
		var q parser.Pattern
		if i < len(p.Patterns) {
			q = p.Patterns[i]
		} else {
			q = p.KwdPatterns[i-len(p.Patterns)]
		}
		if isWildcard(q) {
			c.op(pos, OpPopTop, 0)
			continue
		}
		c.subpattern(q, pc)
	}
}

func (c *compiler) patternOr(p *parser.MatchOr, pc *patternContext) {
	pos := at(p)
	end := c.newLabel()
	old := *pc
	var control []string
	for i, alt := range p.Patterns {
		ap := at(alt)
		*pc = patternContext{allowIrrefutable: i == len(p.Patterns)-1 && old.allowIrrefutable}
		c.op(ap, OpCopy, 1)
		c.pattern(alt, pc)
		if i == 0 {
			control = pc.stores
		} else {
			if len(pc.stores) != len(control) {
				c.fail(p.Pos, "alternative patterns bind different names")
			}
			c.reorderStores(ap, p, control, pc)
		}
		c.jump(ap, psJump, end)
		c.emitFailPop(ap, pc)
	}
	*pc = old
	// No alternative matched.
	c.op(pos, OpPopTop, 0)
	c.failJump(pos, pc, psJump)
	c.use(end)
	// The names go below what was on the stack before, and below the copy of the subject.
	n := len(control)
	rots := n + 1 + pc.onTop + len(pc.stores)
	for _, name := range control {
		c.rotate(pos, rots)
		for _, s := range pc.stores {
			if s == name {
				c.fail(p.Pos, "multiple assignments to name '%s' in pattern", name)
			}
		}
		pc.stores = append(pc.stores, name)
	}
	c.op(pos, OpPopTop, 0)
}

// reorderStores puts the captured values of an alternative in the order of the first one's.
func (c *compiler) reorderStores(pos Pos, p *parser.MatchOr, control []string, pc *patternContext) {
	for ic := len(control) - 1; ic >= 0; ic-- {
		is := -1
		for k, s := range pc.stores {
			if s == control[ic] {
				is = k
			}
		}
		if is < 0 {
			c.fail(p.Pos, "alternative patterns bind different names")
		}
		if ic == is {
			continue
		}
		rotations := is + 1
		rotated := append([]string(nil), pc.stores[:rotations]...)
		rest := append([]string(nil), pc.stores[rotations:]...)
		at := ic - is
		stores := append([]string(nil), rest[:at]...)
		stores = append(stores, rotated...)
		pc.stores = append(stores, rest[at:]...)
		for range rotations {
			c.rotate(pos, ic+1)
		}
	}
}
