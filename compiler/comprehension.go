package compiler

import "minipy/parser"

// compKind is which comprehension is compiled.
type compKind uint8

const (
	compGenerator compKind = iota
	compList
	compSet
	compDict
)

// inlineState is what an inlined comprehension changed around it and has to put back.
type inlineState struct {
	symbols map[string]*symbol // nil value: there was none
	locals  []string
	hidden  []string
	cleanup int32
	end     int32
}

func (c *compiler) comprehension(e parser.Expr, name string, gens []*parser.Comprehension, elt, value parser.Expr) {
	kind := map[string]compKind{"<genexpr>": compGenerator, "<listcomp>": compList, "<setcomp>": compSet, "<dictcomp>": compDict}[name]
	s := c.symbols.scopes[e]
	pos := at(e)
	outer := gens[0]
	async := s.coroutine
	if async && kind != compGenerator && !c.isAsyncFunction() && c.u.kind != unitComprehension {
		c.fail(e.Position(), "asynchronous comprehension outside of an asynchronous function")
	}
	build := [...]Op{0, OpBuildList, OpBuildSet, OpBuildMap}[kind]
	if s.inlined {
		c.outerIter(outer, pos)
		st := c.pushInlined(pos, s)
		c.op(pos, build, 0)
		c.op(pos, OpSwap, 2)
		c.generator(pos, gens, 0, 0, elt, value, kind, true)
		c.popInlined(pos, st)
		return
	}
	c.enter(unitComprehension, name, e, int(e.Position().Line))
	c.u.argcount = 1
	if kind != compGenerator {
		c.op(pos, build, 0)
	}
	c.generator(pos, gens, 0, 0, elt, value, kind, false)
	if kind != compGenerator {
		c.op(pos, OpReturnValue, 0)
	}
	c.returnNone()
	if c.u.stopIter != none {
		c.stopIterationHandler()
	}
	code := c.assemble()
	c.leave()
	c.makeClosure(pos, code, 0)
	c.outerIter(outer, pos)
	c.op(pos, OpCall, 0)
	if async && kind != compGenerator {
		c.op(pos, OpGetAwaitable, 0)
		c.loadNone(pos)
		c.yieldFrom(pos, true)
	}
}

func (c *compiler) outerIter(g *parser.Comprehension, pos Pos) {
	c.expr(g.Iter)
	if g.Async {
		c.op(at(g.Iter), OpGetAiter, 0)
	} else {
		c.op(at(g.Iter), OpGetIter, 0)
	}
}

// pushInlined isolates the names that an inlined comprehension binds: their values go on the stack while it runs.
func (c *compiler) pushInlined(pos Pos, s *scope) *inlineState {
	u := c.u
	st := &inlineState{symbols: map[string]*symbol{}}
	inClass := u.scope.kind == classScope && u.inlined == 0
	u.inlined++
	for _, n := range s.order {
		y := s.symbols[n]
		if y.flags&defParam != 0 && !inClass {
			continue
		}
		out := u.scope.symbols[n]
		outKind := u.scope.kindOf(n)
		if y.kind != outKind && y.kind != kindFree && !(y.kind == kindCell && outKind == kindFree) || inClass {
			st.symbols[n] = out
			u.scope.symbols[n] = y
		}
		// In a class body CPython puts away all names, whether the comprehension binds them or not.
		if bound := y.flags&defLocal != 0 && y.flags&defNonlocal == 0; !bound && !inClass {
			continue
		}
		if !u.scope.functionLike() && !u.hidden[n] {
			if u.hidden == nil {
				u.hidden = map[string]bool{}
			}
			u.hidden[n] = true
			st.hidden = append(st.hidden, n)
		}
		c.op(pos, OpLoadFastAndClear, c.varIndex(n))
		if y.kind == kindCell {
			c.op(pos, OpMakeCell, c.cell(n))
		}
		st.locals = append(st.locals, n)
	}
	if len(st.locals) > 0 {
		c.op(pos, OpSwap, int32(len(st.locals))+1)
		st.cleanup, st.end = c.newLabel(), c.newLabel()
		c.jump(pos, psSetupFinally, st.cleanup)
	}
	return st
}

func (c *compiler) popInlined(pos Pos, st *inlineState) {
	u := c.u
	u.inlined--
	for n, y := range st.symbols {
		if y == nil {
			delete(u.scope.symbols, n)
		} else {
			u.scope.symbols[n] = y
		}
	}
	if len(st.locals) > 0 {
		c.op(noPos, psPopBlock, 0)
		c.jump(noPos, psJumpNoInterrupt, st.end)
		c.use(st.cleanup)
		c.op(noPos, OpSwap, 2)
		c.op(noPos, OpPopTop, 0)
		c.restoreInlined(pos, st)
		c.op(noPos, OpReraise, 0)
		c.use(st.end)
		c.restoreInlined(pos, st)
	}
	for _, n := range st.hidden {
		u.hidden[n] = false
	}
}

func (c *compiler) restoreInlined(pos Pos, st *inlineState) {
	c.op(pos, OpSwap, int32(len(st.locals))+1)
	for i := len(st.locals) - 1; i >= 0; i-- {
		c.op(pos, psStoreFastMaybeNull, c.varIndex(st.locals[i]))
	}
}

// generator compiles the i-th for of a comprehension and all behind it. depth: how far the container lies below the top.
func (c *compiler) generator(pos Pos, gens []*parser.Comprehension, i int, depth int32, elt, value parser.Expr, kind compKind, onStack bool) {
	g := gens[i]
	if g.Async {
		c.asyncGenerator(pos, gens, i, depth, elt, value, kind, onStack)
		return
	}
	start, ifCleanup, anchor := c.newLabel(), c.newLabel(), c.newLabel()
	loop := true
	if !onStack {
		if i == 0 {
			c.op(pos, OpLoadFast, 0)
		} else if e := singleElement(g.Iter); e != nil {
			c.expr(e) // for y in [f(x)]: an assignment
			loop = false
		} else {
			c.expr(g.Iter)
			c.op(at(g.Iter), OpGetIter, 0)
		}
	}
	if loop {
		depth++
		c.use(start)
		c.jump(at(g.Iter), OpForIter, anchor)
	}
	c.expr(g.Target)
	for _, t := range g.Ifs {
		c.jumpIf(t, ifCleanup, false)
	}
	if i+1 < len(gens) {
		c.generator(pos, gens, i+1, depth, elt, value, kind, false)
	}
	ep := at(elt)
	if i+1 == len(gens) {
		ep = c.element(elt, value, kind, depth)
	}
	c.use(ifCleanup)
	if loop {
		c.jump(ep, psJump, start)
		c.use(anchor)
		c.op(noPos, OpEndFor, 0)
		c.op(noPos, OpPopTop, 0)
	}
}

// element adds an item to the container, or yields it.
func (c *compiler) element(elt, value parser.Expr, kind compKind, depth int32) Pos {
	pos := at(elt)
	c.expr(elt)
	switch kind {
	case compGenerator:
		c.yield(pos)
		c.op(pos, OpPopTop, 0)
	case compList:
		c.op(pos, OpListAppend, depth+1)
	case compSet:
		c.op(pos, OpSetAdd, depth+1)
	case compDict:
		c.expr(value)
		vp := value.Position()
		pos.EndLine, pos.EndCol = vp.EndLine, vp.EndCol
		c.op(pos, OpMapAdd, depth+1)
	}
	return pos
}

// singleElement is the only element of a list or tuple display.
func singleElement(e parser.Expr) parser.Expr {
	var elts []parser.Expr
	switch e := e.(type) {
	case *parser.List:
		elts = e.Elts
	case *parser.Tuple:
		elts = e.Elts
	}
	if len(elts) != 1 {
		return nil
	}
	if _, star := elts[0].(*parser.Starred); star {
		return nil
	}
	return elts[0]
}

func (c *compiler) asyncGenerator(pos Pos, gens []*parser.Comprehension, i int, depth int32, elt, value parser.Expr, kind compKind, onStack bool) {
	g := gens[i]
	start, except, ifCleanup := c.newLabel(), c.newLabel(), c.newLabel()
	if !onStack {
		if i == 0 {
			c.op(pos, OpLoadFast, 0)
		} else {
			c.expr(g.Iter)
			c.op(at(g.Iter), OpGetAiter, 0)
		}
	}
	c.use(start)
	c.push(fbAsyncComprehension, pos, start, none)
	c.jump(pos, psSetupFinally, except)
	c.op(pos, OpGetAnext, 0)
	c.loadNone(pos)
	c.yieldFrom(pos, true)
	c.op(pos, psPopBlock, 0)
	c.expr(g.Target)
	for _, t := range g.Ifs {
		c.jumpIf(t, ifCleanup, false)
	}
	depth++
	if i+1 < len(gens) {
		c.generator(pos, gens, i+1, depth, elt, value, kind, false)
	}
	ep := at(elt)
	if i+1 == len(gens) {
		ep = c.element(elt, value, kind, depth)
	}
	c.use(ifCleanup)
	c.jump(ep, psJump, start)
	c.pop()
	c.use(except)
	c.op(pos, OpEndAsyncFor, 0)
}
