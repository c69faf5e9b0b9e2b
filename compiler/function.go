package compiler

import (
	"slices"

	"minipy/parser"
)

// What MAKE_FUNCTION's result gets from the stack, bit by bit (SET_FUNCTION_ATTRIBUTE).
const (
	funcDefaults    = 1
	funcKwDefaults  = 2
	funcAnnotations = 4
	funcClosure     = 8
)

// firstLine is where a decorated definition begins.
func firstLine(line int32, decorators []parser.Expr) int {
	if len(decorators) > 0 {
		line = decorators[0].Position().Line
	}
	return int(line)
}

// defaults pushes the tuple of defaults and the dict of keyword-only ones.
func (c *compiler) defaults(pos Pos, a *parser.Arguments) (flags int32) {
	if len(a.Defaults) > 0 {
		flags |= funcDefaults
		c.exprs(a.Defaults)
		c.op(pos, OpBuildTuple, int32(len(a.Defaults)))
	}
	var names []string
	for i, d := range a.KwDefaults {
		if d != nil {
			names = append(names, c.mangle(a.KwOnly[i].Name))
			c.expr(d)
		}
	}
	if len(names) > 0 {
		flags |= funcKwDefaults
		c.load(pos, c.pool.names(names))
		c.op(pos, OpBuildConstKeyMap, int32(len(names)))
	}
	return flags
}

// annotations pushes the tuple of name, value, name, value...
func (c *compiler) annotations(pos Pos, a *parser.Arguments, returns parser.Expr) (flags int32) {
	n := int32(0)
	one := func(name string, e parser.Expr) {
		if e == nil {
			return
		}
		c.load(pos, c.pool.str(c.mangle(name)))
		if s, ok := e.(*parser.Starred); ok && c.flags&FlagFutureAnnotations == 0 {
			c.expr(s.Value)
			c.op(pos, OpUnpackSequence, 1)
		} else {
			c.annotation(e)
		}
		n += 2
	}
	for _, l := range [...][]*parser.Arg{a.Args, a.PosOnly, {a.VarArg}, a.KwOnly, {a.KwArg}} {
		for _, p := range l {
			if p != nil {
				one(p.Name, p.Annotation)
			}
		}
	}
	one("return", returns)
	if n == 0 {
		return 0
	}
	c.op(pos, OpBuildTuple, n)
	return funcAnnotations
}

func (c *compiler) setArgs(a *parser.Arguments) {
	c.u.argcount, c.u.posOnly, c.u.kwOnly = len(a.Args), len(a.PosOnly), len(a.KwOnly)
}

func (c *compiler) function(s *parser.FunctionDef) {
	pos := at(s)
	c.exprs(s.Decorators)
	flags := c.defaults(pos, s.Args)
	first := firstLine(s.Line, s.Decorators)
	generic, given := len(s.TypeParams) > 0, int32(0)
	if generic {
		given = flags&funcDefaults + flags&funcKwDefaults>>1
		if given == 2 {
			c.op(pos, OpSwap, 2)
		}
		c.enter(unitTypeParams, "<generic parameters of "+s.Name+">", typeParamsKey{s}, first)
		c.typeParams(s.TypeParams)
		for i := range given {
			c.op(pos, OpLoadFast, i)
		}
	}
	flags |= c.annotations(pos, s.Args, s.Returns)
	c.enter(unitFunction, s.Name, s, first)
	doc, body := c.pool.none, s.Body
	if text, e := docstring(body); e != nil {
		if body = body[1:]; c.optimize < 2 {
			doc = c.pool.str(text)
		}
	}
	c.constIndex(doc)
	c.setArgs(s.Args)
	c.generatorBody(func() { c.stmts(body) })
	code := c.assemble()
	c.leave()
	c.makeClosure(pos, code, flags)
	if generic {
		c.op(pos, OpSwap, 2)
		c.op(pos, OpCallIntrinsic2, 4)
		c.callTypeParams(pos, given)
	}
	c.decorate(s.Decorators)
	c.nameOp(pos, s.Name, parser.Store)
}

// generatorBody compiles a function's statements and its end; in a generator a StopIteration that leaves them becomes RuntimeError.
func (c *compiler) generatorBody(body func()) {
	handler := c.u.stopIter
	if handler != none {
		c.push(fbStopIteration, noPos, none, none)
	}
	body()
	c.returnNone()
	if handler != none {
		c.pop()
		c.stopIterationHandler()
	}
}

func (c *compiler) stopIterationHandler() {
	c.use(c.u.stopIter)
	c.op(noPos, OpCallIntrinsic1, 3)
	c.op(noPos, OpReraise, 1)
}

func (c *compiler) decorate(list []parser.Expr) {
	for i := len(list) - 1; i >= 0; i-- {
		c.op(at(list[i]), OpCall, 0)
	}
}

func (c *compiler) lambda(e *parser.Lambda) {
	pos := at(e)
	flags := c.defaults(pos, e.Args)
	c.enter(unitLambda, "<lambda>", e, int(e.Line))
	c.constIndex(c.pool.none)
	c.setArgs(e.Args)
	c.expr(e.Body)
	end := at(e.Body)
	if c.u.scope.generator {
		end = noPos
	}
	c.op(end, OpReturnValue, 0)
	code := c.assemble()
	c.leave()
	c.makeClosure(pos, code, flags)
}

// makeClosure makes a function of code; what flags name lies on the stack.
func (c *compiler) makeClosure(pos Pos, code *Code, flags int32) {
	if code.NFrees > 0 {
		for _, n := range code.LocalsPlus[len(code.LocalsPlus)-code.NFrees:] {
			c.op(pos, psLoadClosure, c.cell(n))
		}
		c.op(pos, OpBuildTuple, int32(code.NFrees))
		flags |= funcClosure
	}
	c.load(pos, c.pool.code(code))
	c.op(pos, OpMakeFunction, 0)
	for _, f := range [...]int32{funcClosure, funcAnnotations, funcKwDefaults, funcDefaults} {
		if flags&f != 0 {
			c.op(pos, OpSetFunctionAttribute, f)
		}
	}
}

// cell is the number of a cell or free variable of the running unit.
func (c *compiler) cell(name string) int32 {
	i, ok := c.u.cellIdx[name]
	if !ok {
		panic("compiler: no cell for " + name + " in " + c.u.qualname)
	}
	// A class body can have both. Its own __class__ is meant by the functions in it.
	if i < int32(c.u.ncells) && c.u.scope.kindOf(name) == kindFree && (c.u.kind != unitClass || name != "__class__" && name != nameClassDict) {
		i = c.freeIndex(name)
	}
	return i
}

func (c *compiler) class(s *parser.ClassDef) {
	pos := at(s)
	c.exprs(s.Decorators)
	first := firstLine(s.Line, s.Decorators)
	generic := len(s.TypeParams) > 0
	if generic {
		c.enter(unitTypeParams, "<generic parameters of "+s.Name+">", typeParamsKey{s}, first)
		c.u.private = s.Name
		c.typeParams(s.TypeParams)
		c.nameOp(pos, nameTypeParams, parser.Store)
	}
	c.enter(unitClass, s.Name, s, first)
	c.u.private = s.Name
	start := Pos{int32(first), int32(first), 0, 0}
	c.nameOp(start, "__name__", parser.Load)
	c.nameOp(start, "__module__", parser.Store)
	c.load(start, c.pool.str(c.u.qualname))
	c.nameOp(start, "__qualname__", parser.Store)
	c.load(start, c.pool.int(int64(first)))
	c.nameOp(start, "__firstlineno__", parser.Store)
	if generic {
		c.nameOp(start, nameTypeParams, parser.Load)
		c.nameOp(start, "__type_params__", parser.Store)
	}
	if c.u.scope.needsClassDict {
		c.op(start, OpLoadLocals, 0)
		c.op(start, OpStoreDeref, c.cell(nameClassDict))
	}
	c.body(start, s.Body)
	static := append([]string{}, c.u.static...)
	slices.Sort(static)
	c.load(noPos, c.pool.names(static))
	c.nameOp(noPos, "__static_attributes__", parser.Store)
	if c.u.scope.needsClassDict {
		c.op(noPos, psLoadClosure, c.cell(nameClassDict))
		c.nameOp(noPos, "__classdictcell__", parser.Store)
	}
	if c.u.scope.needsClassCell {
		c.op(noPos, psLoadClosure, c.cell("__class__"))
		c.op(noPos, OpCopy, 1)
		c.nameOp(noPos, "__classcell__", parser.Store)
	} else {
		c.loadNone(noPos)
	}
	c.op(noPos, OpReturnValue, 0)
	code := c.assemble()
	c.leave()

	c.op(pos, OpLoadBuildClass, 0)
	c.op(pos, OpPushNull, 0)
	c.makeClosure(pos, code, 0)
	c.load(pos, c.pool.str(s.Name))
	c.checkKeywords(s.Keywords)
	bases := s.Bases
	if generic {
		c.nameOp(pos, nameTypeParams, parser.Load)
		c.op(pos, OpCallIntrinsic1, 10)
		c.nameOp(pos, nameGenericBase, parser.Store)
		bases = append(bases[:len(bases):len(bases)], &parser.Name{Pos: s.Pos, ID: nameGenericBase, Ctx: parser.Load})
	}
	c.callHelper(pos, 2, bases, s.Keywords)
	if generic {
		c.callTypeParams(pos, 0)
	}
	c.decorate(s.Decorators)
	c.nameOp(pos, s.Name, parser.Store)
}
