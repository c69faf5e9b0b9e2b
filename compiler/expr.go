package compiler

import (
	"unicode/utf8"

	"minipy/parser"
)

// stackGuideline is how many values are put on the stack before a container is built piece by piece.
const stackGuideline = 30

func (c *compiler) exprs(list []parser.Expr) {
	for _, e := range list {
		c.expr(e)
	}
}

// expr compiles an expression: a value is pushed, or for a target the top of the stack is stored or the thing deleted.
func (c *compiler) expr(e parser.Expr) {
	c.depth++
	if c.depth > maxDepth {
		tooDeep()
	}
	pos := at(e)
	switch e := e.(type) {
	case *parser.Constant:
		c.load(pos, c.pool.value(e.Value))
	case *parser.Name:
		c.nameOp(pos, e.ID, e.Ctx)
	case *parser.BoolOp:
		end := c.newLabel()
		op := OpPopJumpIfFalse
		if e.Or {
			op = OpPopJumpIfTrue
		}
		last := len(e.Values) - 1
		for _, v := range e.Values[:last] {
			c.expr(v)
			c.op(pos, OpCopy, 1)
			c.op(pos, OpToBool, 0)
			c.jump(pos, op, end)
			c.op(pos, OpPopTop, 0)
		}
		c.expr(e.Values[last])
		c.use(end)
	case *parser.NamedExpr:
		c.expr(e.Value)
		c.op(pos, OpCopy, 1)
		c.expr(e.Target)
	case *parser.BinOp:
		c.expr(e.Left)
		c.expr(e.Right)
		c.op(pos, OpBinaryOp, int32(e.Op))
	case *parser.UnaryOp:
		c.expr(e.Operand)
		switch e.Op {
		case parser.UAdd:
			c.op(pos, OpCallIntrinsic1, 5)
		case parser.USub:
			c.op(pos, OpUnaryNegative, 0)
		case parser.Invert:
			c.op(pos, OpUnaryInvert, 0)
		case parser.Not:
			c.op(pos, OpToBool, 0)
			c.op(pos, OpUnaryNot, 0)
		}
	case *parser.Lambda:
		c.lambda(e)
	case *parser.IfExp:
		end, next := c.newLabel(), c.newLabel()
		c.jumpIf(e.Test, next, false)
		c.expr(e.Body)
		c.jump(noPos, psJumpNoInterrupt, end)
		c.use(next)
		c.expr(e.Else)
		c.use(end)
	case *parser.Dict:
		c.dict(e)
	case *parser.Set:
		c.starUnpack(pos, e.Elts, 0, OpBuildSet, OpSetAdd, OpSetUpdate, false)
	case *parser.ListComp:
		c.comprehension(e, "<listcomp>", e.Generators, e.Elt, nil)
	case *parser.SetComp:
		c.comprehension(e, "<setcomp>", e.Generators, e.Elt, nil)
	case *parser.DictComp:
		c.comprehension(e, "<dictcomp>", e.Generators, e.Key, e.Value)
	case *parser.GeneratorExp:
		c.comprehension(e, "<genexpr>", e.Generators, e.Elt, nil)
	case *parser.Yield:
		c.checkYield(e.Pos, "'yield' outside function")
		if e.Value != nil {
			c.expr(e.Value)
		} else {
			c.loadNone(pos)
		}
		c.yield(pos)
	case *parser.YieldFrom:
		c.checkYield(e.Pos, "'yield from' outside function")
		if c.u.scope.coroutine {
			c.fail(e.Pos, "'yield from' inside async function")
		}
		c.expr(e.Value)
		c.op(pos, OpGetYieldFromIter, 0)
		c.loadNone(pos)
		c.yieldFrom(pos, false)
	case *parser.Await:
		c.await(e)
	case *parser.Compare:
		c.compare(e)
	case *parser.Call:
		c.call(e)
	case *parser.FormattedValue:
		c.formatted(e)
	case *parser.JoinedStr:
		c.joined(e)
	case *parser.Attribute:
		c.attribute(e)
	case *parser.Subscript:
		c.subscript(e)
	case *parser.Starred:
		if e.Ctx == parser.Store {
			c.fail(e.Pos, "starred assignment target must be in a list or tuple")
		}
		c.fail(e.Pos, "can't use starred expression here")
	case *parser.List:
		c.sequence(e.Elts, pos, e.Ctx, OpBuildList, false)
	case *parser.Tuple:
		c.sequence(e.Elts, pos, e.Ctx, OpBuildTuple, true)
	case *parser.Slice:
		c.sliceParts(e)
		n := int32(2)
		if e.Step != nil {
			c.expr(e.Step)
			n = 3
		}
		c.op(pos, OpBuildSlice, n)
	}
	c.depth--
}

func (c *compiler) checkYield(pos parser.Pos, msg string) {
	if !c.u.scope.functionLike() {
		c.fail(pos, "%s", msg)
	}
}

func (c *compiler) yield(pos Pos) {
	if c.u.scope.coroutine {
		c.op(pos, OpCallIntrinsic1, 4)
	}
	c.op(pos, OpYieldValue, 0)
	c.op(pos, OpResume, 1)
}

// yieldFrom delegates to the iterator below the None on the stack.
func (c *compiler) yieldFrom(pos Pos, await bool) {
	send, fail, exit := c.newLabel(), c.newLabel(), c.newLabel()
	c.use(send)
	c.jump(pos, OpSend, exit)
	c.jump(pos, psSetupFinally, fail)
	c.push(fbPopValue, pos, send, none)
	c.op(pos, OpYieldValue, 1)
	c.pop()
	c.op(noPos, psPopBlock, 0)
	resume := int32(2)
	if await {
		resume = 3
	}
	c.op(pos, OpResume, resume)
	c.jump(pos, psJumpNoInterrupt, send)
	c.use(fail)
	c.op(pos, OpCleanupThrow, 0)
	c.use(exit)
	c.op(pos, OpEndSend, 0)
}

func (c *compiler) await(e *parser.Await) {
	if !c.u.scope.functionLike() {
		c.fail(e.Pos, "'await' outside function")
	}
	if c.u.kind != unitComprehension && !c.isAsyncFunction() {
		c.fail(e.Pos, "'await' outside async function")
	}
	c.expr(e.Value)
	pos := at(e)
	c.op(pos, OpGetAwaitable, 0)
	c.loadNone(pos)
	c.yieldFrom(pos, true)
}

func (c *compiler) isAsyncFunction() bool { return c.u.kind == unitFunction && c.u.scope.asyncDef }

func (c *compiler) compareOp(pos Pos, op parser.CompareOperator) {
	switch op {
	case parser.Is:
		c.op(pos, OpIsOp, 0)
	case parser.IsNot:
		c.op(pos, OpIsOp, 1)
	case parser.In:
		c.op(pos, OpContainsOp, 0)
	case parser.NotIn:
		c.op(pos, OpContainsOp, 1)
	default:
		c.op(pos, OpCompareOp, int32(op)<<5|compareMasks[op])
	}
}

// compareMasks say which outcomes of a comparison make it true: 1 unordered, 2 less, 4 greater, 8 equal.
var compareMasks = [...]int32{2, 10, 8, 7, 4, 12}

// checkCompare warns of `is` with a literal.
func (c *compiler) checkCompare(e *parser.Compare) {
	left := e.Left
	for i, op := range e.Ops {
		right := e.Comparators[i]
		if op == parser.Is || op == parser.IsNot {
			k, ok := left.(*parser.Constant)
			if !ok || !numberOrStr(k.Value) {
				k, ok = right.(*parser.Constant)
			}
			if ok && numberOrStr(k.Value) {
				if op == parser.Is {
					c.warn(e.Pos, "\"is\" with '%s' literal. Did you mean \"==\"?", typeNameOf(k.Value))
				} else {
					c.warn(e.Pos, "\"is not\" with '%s' literal. Did you mean \"!=\"?", typeNameOf(k.Value))
				}
				return
			}
		}
		left = right
	}
}

func numberOrStr(v any) bool {
	switch v.(type) {
	case nil, bool, parser.Ellipsis:
		return false
	}
	return true
}

// typeNameOf is the name of the Python type of a literal.
func typeNameOf(v any) string {
	switch v.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case float64:
		return "float"
	case complex128:
		return "complex"
	case string:
		return "str"
	case parser.Bytes:
		return "bytes"
	case parser.Ellipsis:
		return "ellipsis"
	case tupleValue:
		return "tuple"
	case setValue:
		return "frozenset"
	}
	return "int"
}

func (c *compiler) compare(e *parser.Compare) {
	c.checkCompare(e)
	pos := at(e)
	c.expr(e.Left)
	last := len(e.Ops) - 1
	if last == 0 {
		c.expr(e.Comparators[0])
		c.compareOp(pos, e.Ops[0])
		return
	}
	cleanup, end := c.newLabel(), c.newLabel()
	for i := range last {
		c.expr(e.Comparators[i])
		c.op(pos, OpSwap, 2)
		c.op(pos, OpCopy, 2)
		c.compareOp(pos, e.Ops[i])
		c.op(pos, OpCopy, 1)
		c.op(pos, OpToBool, 0)
		c.jump(pos, OpPopJumpIfFalse, cleanup)
		c.op(pos, OpPopTop, 0)
	}
	c.expr(e.Comparators[last])
	c.compareOp(pos, e.Ops[last])
	c.jump(noPos, psJumpNoInterrupt, end)
	c.use(cleanup)
	c.op(pos, OpSwap, 2)
	c.op(pos, OpPopTop, 0)
	c.use(end)
}

// jumpIf jumps to next when the truth of e is cond.
func (c *compiler) jumpIf(e parser.Expr, next int32, cond bool) {
	pos := at(e)
	op := OpPopJumpIfFalse
	if cond {
		op = OpPopJumpIfTrue
	}
	switch e := e.(type) {
	case *parser.UnaryOp:
		if e.Op == parser.Not {
			c.jumpIf(e.Operand, next, !cond)
			return
		}
	case *parser.BoolOp:
		next2 := next
		if e.Or != cond {
			next2 = c.newLabel()
		}
		last := len(e.Values) - 1
		for _, v := range e.Values[:last] {
			c.jumpIf(v, next2, e.Or)
		}
		c.jumpIf(e.Values[last], next, cond)
		if next2 != next {
			c.use(next2)
		}
		return
	case *parser.IfExp:
		end, next2 := c.newLabel(), c.newLabel()
		c.jumpIf(e.Test, next2, false)
		c.jumpIf(e.Body, next, cond)
		c.jump(noPos, psJumpNoInterrupt, end)
		c.use(next2)
		c.jumpIf(e.Else, next, cond)
		c.use(end)
		return
	case *parser.Compare:
		last := len(e.Ops) - 1
		if last == 0 {
			break
		}
		c.checkCompare(e)
		cleanup, end := c.newLabel(), c.newLabel()
		c.expr(e.Left)
		for i := range last {
			c.expr(e.Comparators[i])
			c.op(pos, OpSwap, 2)
			c.op(pos, OpCopy, 2)
			c.compareOp(pos, e.Ops[i])
			c.op(pos, OpToBool, 0)
			c.jump(pos, OpPopJumpIfFalse, cleanup)
		}
		c.expr(e.Comparators[last])
		c.compareOp(pos, e.Ops[last])
		c.op(pos, OpToBool, 0)
		c.jump(pos, op, next)
		c.jump(noPos, psJumpNoInterrupt, end)
		c.use(cleanup)
		c.op(pos, OpPopTop, 0)
		if !cond {
			c.jump(noPos, psJumpNoInterrupt, next)
		}
		c.use(end)
		return
	}
	c.expr(e)
	c.op(pos, OpToBool, 0)
	c.jump(pos, op, next)
}

func (c *compiler) formatted(e *parser.FormattedValue) {
	pos := at(e)
	c.expr(e.Value)
	switch e.Conversion {
	case 's':
		c.op(pos, OpConvertValue, 1)
	case 'r':
		c.op(pos, OpConvertValue, 2)
	case 'a':
		c.op(pos, OpConvertValue, 3)
	}
	if e.FormatSpec != nil {
		c.expr(e.FormatSpec)
		c.op(pos, OpFormatWithSpec, 0)
	} else {
		c.op(pos, OpFormatSimple, 0)
	}
}

func (c *compiler) joined(e *parser.JoinedStr) {
	pos := at(e)
	n := len(e.Values)
	if n > stackGuideline {
		c.load(pos, c.pool.str(""))
		c.op(pos, OpLoadAttr, c.nameIndex("join")<<1|1)
		c.op(pos, OpBuildList, 0)
		for _, v := range e.Values {
			c.expr(v)
			c.op(pos, OpListAppend, 1)
		}
		c.op(pos, OpCall, 1)
		return
	}
	c.exprs(e.Values)
	switch {
	case n > 1:
		c.op(pos, OpBuildString, int32(n))
	case n == 0:
		c.load(pos, c.pool.str(""))
	}
}

// attrPos is where an attribute's instruction stands: on the line of the name, if the dot was put there.
func attrPos(pos Pos, e *parser.Attribute) Pos {
	if pos.Line == e.EndLine {
		return pos
	}
	pos.Line = e.EndLine
	if n := int32(utf8.RuneCountInString(e.Attr)); n <= e.EndCol {
		pos.Col = e.EndCol - n
	} else {
		pos.Col, pos.EndCol = -1, -1
	}
	pos.EndLine = max(pos.Line, pos.EndLine)
	return pos
}

func (c *compiler) attribute(e *parser.Attribute) {
	pos := at(e)
	if sup := c.superCall(e); sup != nil {
		c.superParts(sup)
		i := c.nameIndex(c.mangle(e.Attr)) << 2
		if len(sup.Args) > 0 {
			i |= 2
		}
		c.op(pos, OpLoadSuperAttr, i)
		c.op(attrPos(pos, e), OpNop, 0)
		return
	}
	c.noteStatic(e)
	c.expr(e.Value)
	pos = attrPos(pos, e)
	i := c.nameIndex(c.mangle(e.Attr))
	switch e.Ctx {
	case parser.Load:
		c.op(pos, OpLoadAttr, i<<1)
	case parser.Store:
		c.op(pos, OpStoreAttr, i)
	case parser.Del:
		c.op(pos, OpDeleteAttr, i)
	}
}

// noteStatic records an assignment to self.x for the class's __static_attributes__.
func (c *compiler) noteStatic(e *parser.Attribute) {
	n, ok := e.Value.(*parser.Name)
	if !ok || e.Ctx != parser.Store || n.ID != "self" {
		return
	}
	for i := len(c.stack) - 1; i >= 0; i-- {
		if u := c.stack[i]; u.kind == unitClass {
			for _, s := range u.static {
				if s == e.Attr {
					return
				}
			}
			u.static = append(u.static, e.Attr)
			return
		}
	}
}

// superCall is the call to super() whose attribute e takes, where LOAD_SUPER_ATTR can do both.
func (c *compiler) superCall(e *parser.Attribute) *parser.Call {
	call, ok := e.Value.(*parser.Call)
	if !ok || e.Ctx != parser.Load || e.Attr == "__class__" || len(call.Keywords) > 0 {
		return nil
	}
	fn, ok := call.Func.(*parser.Name)
	if !ok || fn.ID != "super" || c.u.scope.kindOf("super") != kindGlobalImplicit {
		return nil
	}
	if c.symbols.top.kindOf("super") != kindUnknown {
		return nil // also where the module only reads it, as in CPython
	}
	switch len(call.Args) {
	case 0:
		if c.u.argcount+c.u.posOnly == 0 || c.u.scope.kindOf("__class__") != kindFree || !c.u.scope.functionLike() {
			return nil
		}
		return call
	case 2:
		for _, a := range call.Args {
			if _, star := a.(*parser.Starred); star {
				return nil
			}
		}
		return call
	}
	return nil
}

func (c *compiler) superParts(call *parser.Call) {
	c.nameOp(at(call.Func), "super", parser.Load)
	if len(call.Args) > 0 {
		c.exprs(call.Args)
		return
	}
	c.op(at(call), OpLoadDeref, c.u.cellIdx["__class__"])
	c.nameOp(at(call), c.u.vars[0], parser.Load)
}

// simpleSlice is e if it is a slice without a step.
func simpleSlice(e parser.Expr) *parser.Slice {
	if s, ok := e.(*parser.Slice); ok && s.Step == nil {
		return s
	}
	return nil
}

func (c *compiler) sliceParts(s *parser.Slice) {
	for _, p := range [...]parser.Expr{s.Lower, s.Upper} {
		if p != nil {
			c.expr(p)
		} else {
			c.loadNone(at(s))
		}
	}
}

func (c *compiler) subscript(e *parser.Subscript) {
	pos := at(e)
	if e.Ctx == parser.Load {
		c.checkSubscripter(e)
	}
	c.expr(e.Value)
	if s := simpleSlice(e.Slice); s != nil && e.Ctx != parser.Del {
		c.sliceParts(s)
		if e.Ctx == parser.Load {
			c.op(pos, OpBinarySlice, 0)
		} else {
			c.op(pos, OpStoreSlice, 0)
		}
		return
	}
	c.expr(e.Slice)
	c.op(pos, [...]Op{OpBinarySubscr, OpStoreSubscr, OpDeleteSubscr}[e.Ctx], 0)
}

// checkSubscripter warns of subscripts that cannot work.
func (c *compiler) checkSubscripter(e *parser.Subscript) {
	what := typeOf(e.Value)
	switch what {
	case "NoneType", "ellipsis", "bool", "int", "float", "complex", "frozenset", "set", "generator", "function":
		c.warn(e.Pos, "'%s' object is not subscriptable; perhaps you missed a comma?", what)
	case "str", "bytes", "tuple", "list":
		if ix := typeOf(e.Slice); ix != "" && ix != "int" && ix != "bool" {
			c.warn(e.Pos, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", what, ix)
		}
	}
}

// typeOf is the name of the type that an expression's value will certainly have; "" if that depends.
func typeOf(e parser.Expr) string {
	switch e := e.(type) {
	case *parser.Constant:
		return typeNameOf(e.Value)
	case *parser.Tuple:
		return "tuple"
	case *parser.List, *parser.ListComp:
		return "list"
	case *parser.Dict, *parser.DictComp:
		return "dict"
	case *parser.Set, *parser.SetComp:
		return "set"
	case *parser.GeneratorExp:
		return "generator"
	case *parser.Lambda:
		return "function"
	case *parser.JoinedStr, *parser.FormattedValue:
		return "str"
	}
	return ""
}

func (c *compiler) sequence(elts []parser.Expr, pos Pos, ctx parser.Context, build Op, tuple bool) {
	switch ctx {
	case parser.Store:
		c.unpack(pos, elts)
		for _, e := range elts {
			if s, ok := e.(*parser.Starred); ok {
				e = s.Value
			}
			c.expr(e)
		}
	case parser.Load:
		if tuple {
			build = OpBuildList
		}
		c.starUnpack(pos, elts, 0, build, OpListAppend, OpListExtend, tuple)
	default:
		c.exprs(elts)
	}
}

func (c *compiler) unpack(pos Pos, elts []parser.Expr) {
	seen := false
	whole := parser.Pos{Line: pos.Line, Col: pos.Col, EndLine: pos.EndLine, EndCol: pos.EndCol}
	for i, e := range elts {
		_, ok := e.(*parser.Starred)
		if !ok {
			continue
		}
		if seen {
			c.fail(whole, "multiple starred expressions in assignment")
		}
		if i >= 1<<8 {
			c.fail(whole, "too many expressions in star-unpacking assignment")
		}
		c.op(pos, OpUnpackEx, int32(i+(len(elts)-i-1)<<8))
		seen = true
	}
	if !seen {
		c.op(pos, OpUnpackSequence, int32(len(elts)))
	}
}

func allConst(list []parser.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*parser.Constant); !ok {
			return false
		}
	}
	return true
}

func hasStar(list []parser.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*parser.Starred); ok {
			return true
		}
	}
	return false
}

// starUnpack builds a list, set or tuple from a display, or from the arguments of a call; pushed values are on the stack already.
func (c *compiler) starUnpack(pos Pos, elts []parser.Expr, pushed int32, build, add, extend Op, tuple bool) {
	n := int32(len(elts))
	if n > 2 && allConst(elts) {
		v, _ := constTuple(elts)
		folded := c.pool.value(v)
		if tuple && pushed == 0 {
			c.load(pos, folded)
			return
		}
		if add == OpSetAdd {
			folded = c.pool.value(setValue(v))
		}
		c.op(pos, build, pushed)
		c.load(pos, folded)
		c.op(pos, extend, 1)
		if tuple {
			c.op(pos, OpCallIntrinsic1, 6)
		}
		return
	}
	big := n+pushed > stackGuideline
	if !hasStar(elts) && !big {
		c.exprs(elts)
		if tuple {
			build = OpBuildTuple
		}
		c.op(pos, build, n+pushed)
		return
	}
	built := big
	if big {
		c.op(pos, build, pushed)
	}
	for i, e := range elts {
		if s, ok := e.(*parser.Starred); ok {
			if !built {
				c.op(pos, build, int32(i)+pushed)
				built = true
			}
			c.expr(s.Value)
			c.op(pos, extend, 1)
			continue
		}
		c.expr(e)
		if built {
			c.op(pos, add, 1)
		}
	}
	if tuple {
		c.op(pos, OpCallIntrinsic1, 6)
	}
}

func (c *compiler) dict(e *parser.Dict) {
	pos := at(e)
	have := false
	elements := 0
	flush := func(end int) {
		c.subdict(e, end-elements, end)
		if have {
			c.op(pos, OpDictUpdate, 1)
		}
		have, elements = true, 0
	}
	for i, v := range e.Values {
		if e.Keys[i] == nil {
			if elements > 0 {
				flush(i)
			}
			if !have {
				c.op(pos, OpBuildMap, 0)
				have = true
			}
			c.expr(v)
			c.op(pos, OpDictUpdate, 1)
			continue
		}
		if elements*2 > stackGuideline {
			elements++
			flush(i + 1)
		} else {
			elements++
		}
	}
	if elements > 0 {
		flush(len(e.Values))
	}
	if !have {
		c.op(pos, OpBuildMap, 0)
	}
}

func (c *compiler) subdict(e *parser.Dict, begin, end int) {
	pos := at(e)
	n := end - begin
	big := n*2 > stackGuideline
	keys := e.Keys[begin:end]
	if n > 1 && !big && allConst(keys) {
		c.exprs(e.Values[begin:end])
		v, _ := constTuple(keys)
		c.load(pos, c.pool.value(v))
		c.op(pos, OpBuildConstKeyMap, int32(n))
		return
	}
	if big {
		c.op(pos, OpBuildMap, 0)
	}
	for i, k := range keys {
		c.expr(k)
		c.expr(e.Values[begin+i])
		if big {
			c.op(pos, OpMapAdd, 1)
		}
	}
	if !big {
		c.op(pos, OpBuildMap, int32(n))
	}
}
