package regex

// atKind is a position that a pattern can ask for.
type atKind uint8

const (
	atBegin atKind = iota
	atBeginLine
	atEnd
	atEndLine
	atEndString
	atBoundary
	atNotBoundary
	atBoundaryASCII
	atNotBoundaryASCII

	atASCII = atBoundaryASCII - atBoundary
)

type opcode uint8

// The instructions. Continuing means going to the next one; failing, to the last choice on the stack.
const (
	opChar      opcode = iota // c
	opChar2                   // c or c2
	opStr                     // the characters of str
	opAny                     // everything but a newline
	opAll                     // everything
	opSet                     // set
	opAt                      // at
	opSave                    // slot a = position; an odd one also sets the last group
	opJmp                     // to a
	opSplit                   // continue; or to a
	opSplitLazy               // to a; or continue
	opRep                     // the unit in pc+1 lo to hi times, as often as possible; then to pc+2
	opRepLazy                 // the same, as seldom as possible
	opRepPoss                 // the same, once and for all
	opLoopInit                // slot a = 0 (count), slot a+1 = -1 (where the last round began)
	opLoop                    // a slots, b body; then continue
	opLoopLazy                // the same, as seldom as possible
	opLoopMore                // the other choice of an opLoopLazy just before it
	opMark                    // slot a = height of the stack
	opCut                     // drop the choices above slot a
	opLook                    // slot a = height, slot a+1 = position; step back by b
	opLookEnd                 // drop the choices, back to the position
	opNot                     // slot a = height, choice of c; step back by b
	opNotEnd                  // undo all above slot a and fail
	opRef                     // group a again, fold
	opCond                    // to b unless group a has matched
	opFail
	opMatch
)

type inst struct {
	op     opcode
	at     atKind
	fold   foldMode
	a, b   int32
	c, c2  rune
	lo, hi int
	set    *class
	str    []rune
}

// Prog is a compiled pattern.
type Prog struct {
	Result
	code     []inst
	slots    int // captures, last group, loops
	minWidth int
	prefix   []rune     // every match begins with it
	first    *[4]uint64 // the characters up to 0xff that a match begins with; nil: no matter which
	high     bool       // those above begin one too
	anchored bool       // a match begins at the beginning of the text
}

// lastSlot is the slot of the last group closed.
func (p *Prog) lastSlot() int { return 2*p.Groups + 2 }

// Compile makes a program of a parsed pattern.
func Compile(r *Result) *Prog {
	p := &Prog{Result: *r}
	p.slots = p.lastSlot() + 1
	g := &generator{p: p, pr: parser{groups: make([]groupInfo, r.Groups+1)}}
	g.widths(r.nodes)
	g.seq(r.nodes)
	g.emit(inst{op: opMatch})
	p.minWidth, _ = g.pr.widthSeq(r.nodes)
	f := firstSet{}
	if !f.seq(r.nodes) && !f.full() {
		p.first, p.high = &f.bits, f.high
	}
	for _, n := range flatten(r.nodes) {
		if n.kind == nAt && n.at == atBegin && len(p.prefix) == 0 {
			p.anchored = true
		}
		if n.kind != nLit || len(n.fold.variants(n.c)) > 1 {
			break
		}
		p.prefix = append(p.prefix, n.c)
	}
	p.nodes = nil
	return p
}

type generator struct {
	p  *Prog
	pr parser // for the widths
}

// widths notes the widths of the groups, inner ones first.
func (g *generator) widths(seq []*node) {
	for _, n := range seq {
		g.widths(n.kids)
		for _, a := range n.alts {
			g.widths(a)
		}
		if n.kind == nGroup && n.n > 0 {
			lo, hi := g.pr.widthSeq(n.kids)
			g.pr.groups[n.n] = groupInfo{lo: lo, hi: hi}
		}
	}
}

func (g *generator) emit(i inst) int {
	g.p.code = append(g.p.code, i)
	return len(g.p.code) - 1
}

func (g *generator) here() int32 { return int32(len(g.p.code)) }

func (g *generator) newSlots(n int) int32 {
	s := g.p.slots
	g.p.slots += n
	return int32(s)
}

// flatten opens the groups that only group.
func flatten(seq []*node) []*node {
	for i, n := range seq {
		if n.kind == nGroup && n.n == 0 {
			out := append([]*node(nil), seq[:i]...)
			for ; i < len(seq); i++ {
				if n := seq[i]; n.kind == nGroup && n.n == 0 {
					out = append(out, flatten(n.kids)...)
				} else {
					out = append(out, n)
				}
			}
			return out
		}
	}
	return seq
}

func (g *generator) seq(seq []*node) {
	seq = flatten(seq)
	for i := 0; i < len(seq); i++ {
		j := i
		for j < len(seq) && seq[j].kind == nLit && len(seq[j].fold.variants(seq[j].c)) == 1 {
			j++
		}
		if j-i > 1 {
			var s []rune
			for _, n := range seq[i:j] {
				s = append(s, n.c)
			}
			g.emit(inst{op: opStr, str: s})
			i = j - 1
			continue
		}
		g.node(seq[i])
	}
}

// unit is the instruction of a node that matches one character.
func unit(n *node) (inst, bool) {
	switch n.kind {
	case nLit:
		v := n.fold.variants(n.c)
		switch len(v) {
		case 1:
			return inst{op: opChar, c: n.c}, true
		case 2:
			return inst{op: opChar2, c: v[0], c2: v[1]}, true
		}
		s := &class{}
		for _, c := range v {
			s.ranges = append(s.ranges, span{c, c})
		}
		s.finish()
		return inst{op: opSet, set: s}, true
	case nSet:
		return inst{op: opSet, set: n.set}, true
	case nAny:
		if n.n == 0 {
			return inst{op: opAny}, true
		}
		return inst{op: opAll}, true
	}
	return inst{}, false
}

func (g *generator) node(n *node) {
	if u, ok := unit(n); ok {
		g.emit(u)
		return
	}
	switch n.kind {
	case nAt:
		g.emit(inst{op: opAt, at: n.at})
	case nBranch:
		var ends []int
		for i, a := range n.alts {
			if i == len(n.alts)-1 {
				g.seq(a)
				break
			}
			s := g.emit(inst{op: opSplit})
			g.seq(a)
			ends = append(ends, g.emit(inst{op: opJmp}))
			g.p.code[s].a = g.here()
		}
		for _, e := range ends {
			g.p.code[e].a = g.here()
		}
	case nRepeat:
		g.repeat(n)
	case nGroup:
		if n.n == 0 {
			g.seq(n.kids)
			return
		}
		g.emit(inst{op: opSave, a: int32(2 * n.n)})
		g.seq(n.kids)
		g.emit(inst{op: opSave, a: int32(2*n.n + 1)})
	case nAtomic:
		g.atomic(func() { g.seq(n.kids) })
	case nLook:
		if n.neg {
			s := g.newSlots(1)
			i := g.emit(inst{op: opNot, a: s, b: int32(n.n)})
			g.seq(n.kids)
			g.emit(inst{op: opNotEnd, a: s})
			g.p.code[i].lo = int(g.here())
			return
		}
		s := g.newSlots(2)
		g.emit(inst{op: opLook, a: s, b: int32(n.n)})
		g.seq(n.kids)
		g.emit(inst{op: opLookEnd, a: s})
	case nRef:
		g.emit(inst{op: opRef, a: int32(n.n), fold: n.fold})
	case nCond:
		i := g.emit(inst{op: opCond, a: int32(n.n)})
		g.seq(n.alts[0])
		if len(n.alts[1]) == 0 {
			g.p.code[i].b = g.here()
			return
		}
		j := g.emit(inst{op: opJmp})
		g.p.code[i].b = g.here()
		g.seq(n.alts[1])
		g.p.code[j].a = g.here()
	case nFail:
		g.emit(inst{op: opFail})
	}
}

func (g *generator) atomic(body func()) {
	s := g.newSlots(1)
	g.emit(inst{op: opMark, a: s})
	body()
	g.emit(inst{op: opCut, a: s})
}

func (g *generator) repeat(n *node) {
	body := flatten(n.kids)
	if len(body) == 1 {
		if u, ok := unit(body[0]); ok {
			op := opRep
			switch n.mode {
			case lazy:
				op = opRepLazy
			case possessive:
				op = opRepPoss
			}
			g.emit(inst{op: op, lo: n.lo, hi: n.hi})
			g.emit(u)
			return
		}
	}
	if n.mode == possessive {
		// Neither the rounds nor what is in them are tried again.
		round := &node{kind: nAtomic, kids: body}
		g.atomic(func() { g.loop([]*node{round}, n.lo, n.hi, false) })
		return
	}
	g.loop(body, n.lo, n.hi, n.mode == lazy)
}

func (g *generator) loop(body []*node, lo, hi int, isLazy bool) {
	split := opSplit
	if isLazy {
		split = opSplitLazy
	}
	least, _ := g.pr.widthSeq(body)
	switch {
	case hi == 0:
		return
	case lo == 0 && hi == 1:
		s := g.emit(inst{op: split})
		g.seq(body)
		g.p.code[s].a = g.here()
	case lo == 0 && hi == maxRepeat && least > 0:
		s := g.emit(inst{op: split})
		g.seq(body)
		g.emit(inst{op: opJmp, a: int32(s)})
		g.p.code[s].a = g.here()
	case lo == 1 && hi == maxRepeat && least > 0 && size(body) < 20:
		g.seq(body)
		g.loop(body, 0, hi, isLazy)
	default:
		s := g.newSlots(2)
		g.emit(inst{op: opLoopInit, a: s})
		j := g.emit(inst{op: opJmp})
		start := g.here()
		g.seq(body)
		g.p.code[j].a = g.here()
		op := opLoop
		if isLazy {
			op = opLoopLazy
		}
		g.emit(inst{op: op, a: s, b: start, lo: lo, hi: hi})
		if isLazy {
			end := g.emit(inst{op: opJmp})
			g.emit(inst{op: opLoopMore, a: s, b: start, lo: lo, hi: hi})
			g.p.code[end].a = g.here()
		}
	}
}

// size is roughly how many instructions seq makes.
func size(seq []*node) int {
	n := 0
	for _, x := range seq {
		n += 1 + size(x.kids)
		for _, a := range x.alts {
			n += 1 + size(a)
		}
	}
	return n
}

// firstSet collects the characters that a match can begin with.
type firstSet struct {
	bits [4]uint64
	high bool // and those above 0xff
}

func (f *firstSet) full() bool {
	return f.bits == [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
}

func (f *firstSet) all() {
	f.bits, f.high = [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}, true
}

// seq adds what seq begins with, and reports whether it can match without a character.
func (f *firstSet) seq(seq []*node) bool {
	for _, n := range seq {
		if !f.node(n) {
			return false
		}
	}
	return true
}

func (f *firstSet) node(n *node) (empty bool) {
	switch n.kind {
	case nLit:
		for _, c := range n.fold.variants(n.c) {
			if c < 256 {
				f.bits[c>>6] |= 1 << (c & 63)
			} else {
				f.high = true
			}
		}
	case nSet:
		for i, b := range n.set.bits {
			f.bits[i] |= b
		}
		f.high = true
	case nAny:
		f.all()
	case nAt, nLook:
		return true
	case nBranch:
		for _, a := range n.alts {
			if f.seq(a) {
				empty = true
			}
		}
		return empty
	case nRepeat:
		if n.hi == 0 {
			return true
		}
		return f.seq(n.kids) || n.lo == 0
	case nGroup, nAtomic:
		return f.seq(n.kids)
	case nCond:
		a, b := f.seq(n.alts[0]), f.seq(n.alts[1])
		return a || b
	case nFail:
	default: // a back reference
		f.all()
		return true
	}
	return false
}
