package compiler

import "minipy/parser"

// reraise ends a cleanup block: stack lasti, previous exception, exception.
func (c *compiler) popExceptAndReraise() {
	c.op(noPos, OpCopy, 3)
	c.op(noPos, OpPopExcept, 0)
	c.op(noPos, OpReraise, 1)
}

func (c *compiler) try(s *parser.Try) {
	inner := c.tryExcept
	if s.Star {
		inner = c.tryStar
	}
	if len(s.Finally) == 0 {
		inner(s)
		return
	}
	pos := at(s)
	body, end, exit, cleanup := c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel()
	c.jump(pos, psSetupFinally, end)
	c.use(body)
	c.push(fbFinallyTry, pos, body, end).body = s.Finally
	if len(s.Handlers) > 0 {
		inner(s)
	} else {
		c.stmts(s.Body)
	}
	c.op(noPos, psPopBlock, 0)
	c.pop()
	c.stmts(s.Finally)
	c.jump(noPos, psJumpNoInterrupt, exit)

	c.use(end)
	c.push(fbFinallyEnd, pos, end, none)
	c.jump(noPos, psSetupCleanup, cleanup)
	c.op(noPos, OpPushExcInfo, 0)
	c.stmts(s.Finally)
	c.pop()
	c.op(noPos, OpReraise, 0)
	c.use(cleanup)
	c.popExceptAndReraise()
	c.use(exit)
}

func (c *compiler) tryExcept(s *parser.Try) {
	pos := at(s)
	body, except, end, cleanup := c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel()
	c.jump(pos, psSetupFinally, except)
	c.use(body)
	c.push(fbTryExcept, pos, body, none)
	c.stmts(s.Body)
	c.pop()
	c.op(noPos, psPopBlock, 0)
	c.stmts(s.Else)
	c.jump(noPos, psJumpNoInterrupt, end)

	c.use(except)
	c.jump(noPos, psSetupCleanup, cleanup)
	c.op(noPos, OpPushExcInfo, 0)
	c.push(fbExceptionHandler, pos, none, none)
	for i, h := range s.Handlers {
		hp := at(h)
		if h.Type == nil && i < len(s.Handlers)-1 {
			c.fail(h.Pos, "default 'except:' must be last")
		}
		next := c.newLabel()
		if h.Type != nil {
			c.expr(h.Type)
			c.op(hp, OpCheckExcMatch, 0)
			c.jump(hp, OpPopJumpIfFalse, next)
		}
		if h.Name != "" {
			cleanupEnd, cleanupBody := c.newLabel(), c.newLabel()
			c.nameOp(hp, h.Name, parser.Store)
			c.jump(hp, psSetupCleanup, cleanupEnd)
			c.use(cleanupBody)
			c.push(fbHandlerCleanup, hp, cleanupBody, none).name = h.Name
			c.stmts(h.Body)
			c.pop()
			c.op(noPos, psPopBlock, 0)
			c.op(noPos, psPopBlock, 0)
			c.op(noPos, OpPopExcept, 0)
			c.forget(noPos, h.Name)
			c.jump(noPos, psJumpNoInterrupt, end)
			c.use(cleanupEnd)
			c.forget(noPos, h.Name)
			c.op(noPos, OpReraise, 1)
		} else {
			cleanupBody := c.newLabel()
			c.op(hp, OpPopTop, 0)
			c.use(cleanupBody)
			c.push(fbHandlerCleanup, hp, cleanupBody, none)
			c.stmts(h.Body)
			c.pop()
			c.op(noPos, psPopBlock, 0)
			c.op(noPos, OpPopExcept, 0)
			c.jump(noPos, psJumpNoInterrupt, end)
		}
		c.use(next)
	}
	c.pop()
	c.op(noPos, OpReraise, 0)
	c.use(cleanup)
	c.popExceptAndReraise()
	c.use(end)
}

// tryStar compiles except*. The stack of a handler: previous exception, original group, list of what was raised, unhandled rest.
func (c *compiler) tryStar(s *parser.Try) {
	pos := at(s)
	body, except, orelse, end, cleanup, reraiseStar := c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel()
	c.jump(pos, psSetupFinally, except)
	c.use(body)
	c.push(fbTryExcept, pos, body, none)
	c.stmts(s.Body)
	c.pop()
	c.op(noPos, psPopBlock, 0)
	c.jump(noPos, psJumpNoInterrupt, orelse)

	c.use(except)
	c.jump(noPos, psSetupCleanup, cleanup)
	c.op(noPos, OpPushExcInfo, 0)
	c.push(fbExceptionGroupHandler, pos, none, none)
	for i, h := range s.Handlers {
		hp := at(h)
		next, withError, noMatch := c.newLabel(), c.newLabel(), c.newLabel()
		if i == 0 {
			c.op(hp, OpBuildList, 0)
			c.op(hp, OpCopy, 2)
		}
		if h.Type != nil {
			c.expr(h.Type)
			c.op(hp, OpCheckEgMatch, 0)
			c.op(hp, OpCopy, 1)
			c.jump(hp, OpPopJumpIfNone, noMatch)
		}
		cleanupEnd, cleanupBody := c.newLabel(), c.newLabel()
		if h.Name != "" {
			c.nameOp(hp, h.Name, parser.Store)
		} else {
			c.op(hp, OpPopTop, 0)
		}
		c.jump(hp, psSetupCleanup, cleanupEnd)
		c.use(cleanupBody)
		c.push(fbHandlerCleanup, hp, cleanupBody, none).name = h.Name
		c.stmts(h.Body)
		c.pop()
		c.op(noPos, psPopBlock, 0)
		c.forget(noPos, h.Name)
		c.jump(noPos, psJumpNoInterrupt, next)

		c.use(cleanupEnd)
		c.forget(noPos, h.Name)
		c.op(noPos, OpListAppend, 3)
		c.op(noPos, OpPopTop, 0)
		c.jump(noPos, psJumpNoInterrupt, withError)
		c.use(next)
		c.op(noPos, OpNop, 0)
		c.jump(noPos, psJumpNoInterrupt, withError)
		c.use(noMatch)
		c.op(hp, OpPopTop, 0)
		c.use(withError)
		if i == len(s.Handlers)-1 {
			c.op(noPos, OpListAppend, 1)
			c.jump(noPos, psJumpNoInterrupt, reraiseStar)
		}
	}
	c.pop()
	reraise := c.newLabel()
	c.use(reraiseStar)
	c.op(noPos, OpCallIntrinsic2, 1)
	c.op(noPos, OpCopy, 1)
	c.jump(noPos, OpPopJumpIfNotNone, reraise)
	c.op(noPos, OpPopTop, 0)
	c.op(noPos, psPopBlock, 0)
	c.op(noPos, OpPopExcept, 0)
	c.jump(noPos, psJumpNoInterrupt, end)
	c.use(reraise)
	c.op(noPos, psPopBlock, 0)
	c.op(noPos, OpSwap, 2)
	c.op(noPos, OpPopExcept, 0)
	c.op(noPos, OpReraise, 0)
	c.use(cleanup)
	c.popExceptAndReraise()
	c.use(orelse)
	c.stmts(s.Else)
	c.use(end)
}

// exitWithNones calls __exit__(None, None, None); the bound method is on the stack.
func (c *compiler) exitWithNones(pos Pos) {
	c.loadNone(pos)
	c.loadNone(pos)
	c.loadNone(pos)
	c.op(pos, OpCall, 2)
}

func (c *compiler) with(s *parser.With, i int) {
	it := s.Items[i]
	pos := at(it.Context)
	block, final, exit, cleanup := c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel()
	kind := fbWith
	if s.Async {
		c.checkAsync(s.Pos, "'async with' outside async function")
		kind = fbAsyncWith
	}
	c.expr(it.Context)
	if s.Async {
		c.op(pos, OpBeforeAsyncWith, 0)
		c.op(pos, OpGetAwaitable, 1)
		c.loadNone(pos)
		c.yieldFrom(pos, true)
	} else {
		c.op(pos, OpBeforeWith, 0)
	}
	c.jump(pos, psSetupWith, final)
	c.use(block)
	c.push(kind, pos, block, final)
	if it.Vars != nil {
		c.expr(it.Vars)
	} else {
		c.op(pos, OpPopTop, 0)
	}
	if i+1 < len(s.Items) {
		c.with(s, i+1)
	} else {
		c.stmts(s.Body)
	}
	c.pop()
	if s.Async {
		c.op(pos, psPopBlock, 0)
	} else {
		c.op(noPos, psPopBlock, 0)
	}
	c.exitWithNones(pos)
	if s.Async {
		c.op(pos, OpGetAwaitable, 2)
		c.loadNone(pos)
		c.yieldFrom(pos, true)
	}
	c.op(pos, OpPopTop, 0)
	c.jump(pos, psJump, exit)

	c.use(final)
	c.jump(pos, psSetupCleanup, cleanup)
	c.op(pos, OpPushExcInfo, 0)
	c.op(pos, OpWithExceptStart, 0)
	if s.Async {
		c.op(pos, OpGetAwaitable, 2)
		c.loadNone(pos)
		c.yieldFrom(pos, true)
	}
	suppress, out := c.newLabel(), c.newLabel()
	c.op(noPos, OpToBool, 0)
	c.jump(noPos, OpPopJumpIfTrue, suppress)
	c.op(noPos, OpReraise, 2)
	c.use(suppress)
	c.op(noPos, OpPopTop, 0)
	c.op(noPos, psPopBlock, 0)
	c.op(noPos, OpPopExcept, 0)
	c.op(noPos, OpPopTop, 0)
	c.op(noPos, OpPopTop, 0)
	c.jump(noPos, psJumpNoInterrupt, out)
	c.use(cleanup)
	c.popExceptAndReraise()
	c.use(out)
	c.use(exit)
}
