package compiler

import (
	"fmt"
	"strings"

	"minipy/parser"
)

func sprintf(format string, args ...any) string { return fmt.Sprintf(format, args...) }

func (c *compiler) stmts(list []parser.Stmt) {
	for _, s := range list {
		c.stmt(s)
	}
}

func (c *compiler) stmt(s parser.Stmt) {
	c.depth++
	if c.depth > maxDepth {
		tooDeep()
	}
	pos := at(s)
	switch s := s.(type) {
	case *parser.FunctionDef:
		c.function(s)
	case *parser.ClassDef:
		c.class(s)
	case *parser.TypeAlias:
		c.typeAlias(s)
	case *parser.Return:
		c.returnStmt(s)
	case *parser.Delete:
		c.exprs(s.Targets)
	case *parser.Assign:
		c.expr(s.Value)
		for i, t := range s.Targets {
			if i+1 < len(s.Targets) {
				c.op(pos, OpCopy, 1)
			}
			c.expr(t)
		}
	case *parser.AugAssign:
		c.augAssign(s)
	case *parser.AnnAssign:
		c.annAssign(s)
	case *parser.For:
		if s.Async {
			c.asyncFor(s)
		} else {
			c.forStmt(s)
		}
	case *parser.While:
		c.while(s)
	case *parser.If:
		c.ifStmt(s)
	case *parser.With:
		c.with(s, 0)
	case *parser.Match:
		c.match(s)
	case *parser.Raise:
		n := int32(0)
		if s.Exc != nil {
			c.expr(s.Exc)
			n++
			if s.Cause != nil {
				c.expr(s.Cause)
				n++
			}
		}
		c.op(pos, OpRaiseVarargs, n)
	case *parser.Try:
		c.try(s)
	case *parser.Assert:
		c.assert(s)
	case *parser.Import:
		c.importStmt(s)
	case *parser.ImportFrom:
		c.importFrom(s)
	case *parser.ExprStmt:
		c.exprStmt(s)
	case *parser.Pass:
		c.op(pos, OpNop, 0)
	case *parser.Break:
		c.op(pos, OpNop, 0)
		p := pos
		loop := c.unwindTo(&p, false, true)
		if loop == nil {
			c.fail(s.Pos, "'break' outside loop")
		}
		c.unwind(&p, loop, false)
		c.jump(p, psJump, loop.exit)
	case *parser.Continue:
		c.op(pos, OpNop, 0)
		p := pos
		loop := c.unwindTo(&p, false, true)
		if loop == nil {
			c.fail(s.Pos, "'continue' not properly in loop")
		}
		c.jump(p, psJump, loop.block)
	}
	c.depth--
}

func (c *compiler) exprStmt(s *parser.ExprStmt) {
	if c.interactive && len(c.stack) == 0 {
		c.expr(s.Value)
		c.op(at(s), OpCallIntrinsic1, 1)
		c.op(noPos, OpPopTop, 0)
		return
	}
	if _, ok := s.Value.(*parser.Constant); ok {
		c.op(at(s), OpNop, 0)
		return
	}
	c.expr(s.Value)
	c.op(noPos, OpPopTop, 0)
}

func (c *compiler) returnStmt(s *parser.Return) {
	pos := at(s)
	sc := c.u.scope
	if !sc.functionLike() {
		c.fail(s.Pos, "'return' outside function")
	}
	if s.Value != nil && sc.coroutine && sc.generator {
		c.fail(s.Pos, "'return' with value in async generator")
	}
	k, isConst := s.Value.(*parser.Constant)
	preserve := s.Value != nil && !isConst
	if preserve {
		c.expr(s.Value)
	} else if s.Value != nil {
		pos = at(s.Value)
		c.op(pos, OpNop, 0)
	}
	if s.Value == nil || s.Value.Position().Line != s.Line {
		pos = at(s)
		c.op(pos, OpNop, 0)
	}
	c.unwindTo(&pos, preserve, false)
	if s.Value == nil {
		c.loadNone(pos)
	} else if isConst {
		c.load(pos, c.pool.value(k.Value))
	}
	c.op(pos, OpReturnValue, 0)
}

// unwind emits what leaving the block b takes. keep: the value on top of the stack survives. *pos becomes artificial behind code of its own.
func (c *compiler) unwind(pos *Pos, b *fblock, keep bool) {
	swap := func() {
		if keep {
			c.op(*pos, OpSwap, 2)
		}
	}
	switch b.kind {
	case fbFor, fbPopValue:
		swap()
		c.op(*pos, OpPopTop, 0)
	case fbTryExcept:
		c.op(*pos, psPopBlock, 0)
	case fbFinallyTry:
		c.op(*pos, psPopBlock, 0)
		if keep {
			c.push(fbPopValue, *pos, none, none)
		}
		c.stmts(b.body)
		if keep {
			c.pop()
		}
		*pos = noPos
	case fbFinallyEnd:
		swap()
		c.op(*pos, OpPopTop, 0)
		swap()
		c.op(*pos, psPopBlock, 0)
		c.op(*pos, OpPopExcept, 0)
	case fbWith, fbAsyncWith:
		*pos = b.pos
		c.op(*pos, psPopBlock, 0)
		swap()
		c.exitWithNones(*pos)
		if b.kind == fbAsyncWith {
			c.op(*pos, OpGetAwaitable, 2)
			c.loadNone(*pos)
			c.yieldFrom(*pos, true)
		}
		c.op(*pos, OpPopTop, 0)
		*pos = noPos
	case fbHandlerCleanup:
		if b.name != "" {
			c.op(*pos, psPopBlock, 0)
		}
		swap()
		c.op(*pos, psPopBlock, 0)
		c.op(*pos, OpPopExcept, 0)
		c.forget(*pos, b.name)
	}
}

// forget unbinds the name of an except clause.
func (c *compiler) forget(pos Pos, name string) {
	if name != "" {
		c.loadNone(pos)
		c.nameOp(pos, name, parser.Store)
		c.nameOp(pos, name, parser.Del)
	}
}

// unwindTo leaves all blocks, or with toLoop those inside the innermost loop, which is returned.
func (c *compiler) unwindTo(pos *Pos, keep, toLoop bool) *fblock {
	u := c.u
	n := len(u.fblocks)
	if n == 0 {
		return nil
	}
	top := u.fblocks[n-1]
	if top.kind == fbExceptionGroupHandler {
		c.fail(place(*pos), "'break', 'continue' and 'return' cannot appear in an except* block")
	}
	if toLoop && (top.kind == fbWhile || top.kind == fbFor) {
		return &top
	}
	u.fblocks = u.fblocks[:n-1]
	c.unwind(pos, &top, keep)
	loop := c.unwindTo(pos, keep, toLoop)
	u.fblocks = append(u.fblocks[:n-1], top)
	return loop
}

func (c *compiler) augAssign(s *parser.AugAssign) {
	pos := at(s)
	switch t := s.Target.(type) {
	case *parser.Attribute:
		c.expr(t.Value)
		tp := at(t)
		c.op(tp, OpCopy, 1)
		ap := attrPos(tp, t)
		i := c.nameIndex(c.mangle(t.Attr))
		c.op(ap, OpLoadAttr, i<<1)
		c.expr(s.Value)
		c.op(pos, OpBinaryOp, int32(s.Op)+nbInplace)
		c.op(ap, OpSwap, 2)
		c.op(ap, OpStoreAttr, i)
	case *parser.Subscript:
		tp := at(t)
		c.expr(t.Value)
		if sl := simpleSlice(t.Slice); sl != nil {
			c.sliceParts(sl)
			for range 3 {
				c.op(tp, OpCopy, 3)
			}
			c.op(tp, OpBinarySlice, 0)
			c.expr(s.Value)
			c.op(pos, OpBinaryOp, int32(s.Op)+nbInplace)
			c.op(tp, OpSwap, 4)
			c.op(tp, OpSwap, 3)
			c.op(tp, OpSwap, 2)
			c.op(tp, OpStoreSlice, 0)
			return
		}
		c.expr(t.Slice)
		c.op(tp, OpCopy, 2)
		c.op(tp, OpCopy, 2)
		c.op(tp, OpBinarySubscr, 0)
		c.expr(s.Value)
		c.op(pos, OpBinaryOp, int32(s.Op)+nbInplace)
		c.op(tp, OpSwap, 3)
		c.op(tp, OpSwap, 2)
		c.op(tp, OpStoreSubscr, 0)
	case *parser.Name:
		c.nameOp(at(t), t.ID, parser.Load)
		c.expr(s.Value)
		c.op(pos, OpBinaryOp, int32(s.Op)+nbInplace)
		c.nameOp(at(t), t.ID, parser.Store)
	}
}

// nbInplace is the distance from an operator to its in-place form in BINARY_OP's operand.
const nbInplace = 13

func (c *compiler) annAssign(s *parser.AnnAssign) {
	pos := at(s)
	if s.Value != nil {
		c.expr(s.Value)
		c.expr(s.Target)
	}
	inBody := c.u.kind == unitModule || c.u.kind == unitClass
	switch t := s.Target.(type) {
	case *parser.Name:
		if s.Simple && inBody {
			c.annotation(s.Annotation)
			c.op(pos, OpLoadName, c.nameIndex("__annotations__"))
			c.load(pos, c.pool.str(c.mangle(t.ID)))
			c.op(pos, OpStoreSubscr, 0)
		}
	case *parser.Attribute:
		if s.Value == nil {
			c.discard(t.Value)
		}
	case *parser.Subscript:
		if s.Value == nil {
			c.discard(t.Value)
			c.checkSubscript(t.Slice)
		}
	}
	if !s.Simple && inBody && c.flags&FlagFutureAnnotations == 0 {
		c.discard(s.Annotation)
	}
}

func (c *compiler) checkSubscript(e parser.Expr) {
	switch e := e.(type) {
	case *parser.Slice:
		for _, p := range [...]parser.Expr{e.Lower, e.Upper, e.Step} {
			if p != nil {
				c.discard(p)
			}
		}
	case *parser.Tuple:
		for _, x := range e.Elts {
			c.checkSubscript(x)
		}
	default:
		c.discard(e)
	}
}

// discard evaluates e for its effects.
func (c *compiler) discard(e parser.Expr) {
	c.expr(e)
	c.op(at(e), OpPopTop, 0)
}

// annotation pushes the value of an annotation, or its text under `from __future__ import annotations`.
func (c *compiler) annotation(e parser.Expr) {
	if c.flags&FlagFutureAnnotations != 0 {
		c.load(at(e), c.pool.str(unparse(e)))
		return
	}
	c.expr(e)
}

func (c *compiler) forStmt(s *parser.For) {
	start, cleanup, end := c.newLabel(), c.newLabel(), c.newLabel()
	c.push(fbFor, at(s), start, end)
	c.expr(s.Iter)
	pos := at(s.Iter)
	c.op(pos, OpGetIter, 0)
	c.use(start)
	c.jump(pos, OpForIter, cleanup)
	c.op(at(s.Target), OpNop, 0)
	c.expr(s.Target)
	c.stmts(s.Body)
	c.jump(noPos, psJump, start)
	c.use(cleanup)
	c.op(noPos, OpEndFor, 0)
	c.op(noPos, OpPopTop, 0)
	c.pop()
	c.stmts(s.Else)
	c.use(end)
}

func (c *compiler) asyncFor(s *parser.For) {
	c.checkAsync(s.Pos, "'async for' outside async function")
	pos := at(s)
	start, except, end := c.newLabel(), c.newLabel(), c.newLabel()
	c.expr(s.Iter)
	c.op(at(s.Iter), OpGetAiter, 0)
	c.use(start)
	c.push(fbFor, pos, start, end)
	c.jump(pos, psSetupFinally, except)
	c.op(pos, OpGetAnext, 0)
	c.loadNone(pos)
	c.yieldFrom(pos, true)
	c.op(pos, psPopBlock, 0)
	c.expr(s.Target)
	c.stmts(s.Body)
	c.jump(noPos, psJump, start)
	c.pop()
	c.use(except)
	c.op(at(s.Iter), OpEndAsyncFor, 0)
	c.stmts(s.Else)
	c.use(end)
}

func (c *compiler) checkAsync(pos parser.Pos, msg string) {
	if !c.isAsyncFunction() {
		c.fail(pos, "%s", msg)
	}
}

func (c *compiler) while(s *parser.While) {
	loop, end, anchor, body := c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel()
	c.use(loop)
	c.push(fbWhile, at(s), loop, end)
	c.jumpIf(s.Test, anchor, false)
	c.use(body)
	c.stmts(s.Body)
	c.jumpIf(s.Test, body, true)
	c.pop()
	c.use(anchor)
	c.stmts(s.Else)
	c.use(end)
}

func (c *compiler) ifStmt(s *parser.If) {
	end := c.newLabel()
	for {
		next := end
		if len(s.Else) > 0 {
			next = c.newLabel()
		}
		c.jumpIf(s.Test, next, false)
		c.stmts(s.Body)
		if len(s.Else) == 0 {
			break
		}
		c.jump(noPos, psJumpNoInterrupt, end)
		c.use(next)
		if elif, ok := s.Else[0].(*parser.If); ok && len(s.Else) == 1 {
			s = elif
			continue
		}
		c.stmts(s.Else)
		break
	}
	c.use(end)
}

func (c *compiler) assert(s *parser.Assert) {
	pos := at(s)
	always := false
	switch t := s.Test.(type) {
	case *parser.Tuple:
		always = len(t.Elts) > 0
	case *parser.Constant:
		v, ok := t.Value.(tupleValue)
		always = ok && len(v) > 0
	}
	if always {
		c.warn(s.Pos, "assertion is always true, perhaps remove parentheses?")
	}
	if c.optimize > 0 {
		return
	}
	end := c.newLabel()
	c.jumpIf(s.Test, end, true)
	c.op(pos, OpLoadAssertionError, 0)
	if s.Msg != nil {
		c.expr(s.Msg)
		c.op(pos, OpCall, 0)
	}
	c.op(at(s.Test), OpRaiseVarargs, 1)
	c.use(end)
}

func (c *compiler) importStmt(s *parser.Import) {
	pos := at(s)
	for _, a := range s.Names {
		c.load(pos, c.pool.int(0))
		c.loadNone(pos)
		c.op(pos, OpImportName, c.nameIndex(c.mangle(a.Name)))
		head, rest, dotted := strings.Cut(a.Name, ".")
		if a.AsName == "" {
			c.nameOp(pos, head, parser.Store)
			continue
		}
		if dotted {
			for {
				var attr string
				attr, rest, dotted = strings.Cut(rest, ".")
				c.op(pos, OpImportFrom, c.nameIndex(attr))
				if !dotted {
					break
				}
				c.op(pos, OpSwap, 2)
				c.op(pos, OpPopTop, 0)
			}
			c.nameOp(pos, a.AsName, parser.Store)
			c.op(pos, OpPopTop, 0)
			continue
		}
		c.nameOp(pos, a.AsName, parser.Store)
	}
}

func (c *compiler) importFrom(s *parser.ImportFrom) {
	if s.Module == "__future__" && s.Line > c.futureLine {
		c.fail(s.Pos, "from __future__ imports must occur at the beginning of the file")
	}
	pos := at(s)
	c.load(pos, c.pool.int(int64(s.Level)))
	names := make([]string, len(s.Names))
	for i, a := range s.Names {
		names[i] = a.Name
	}
	c.load(pos, c.pool.names(names))
	c.op(pos, OpImportName, c.nameIndex(c.mangle(s.Module)))
	for i, a := range s.Names {
		if i == 0 && a.Name == "*" {
			c.op(pos, OpCallIntrinsic1, 2)
			c.op(noPos, OpPopTop, 0)
			return
		}
		c.op(pos, OpImportFrom, c.nameIndex(c.mangle(a.Name)))
		store := a.AsName
		if store == "" {
			store = a.Name
		}
		c.nameOp(pos, store, parser.Store)
	}
	c.op(pos, OpPopTop, 0)
}
