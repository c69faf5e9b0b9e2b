package compiler

import "minipy/parser"

// Type parameters, type aliases (PEP 695, 696) and what evaluates them. Each list of type parameters is a scope around the definition, a function that
// is called at once; bounds, constraints, defaults and the values of aliases are functions that are called when someone asks.

// Keys of scopes that share a node with another one.
type (
	typeParamsKey struct{ node parser.Stmt }
	boundKey      struct{ param *parser.TypeParam }
	defaultKey    struct{ param *parser.TypeParam }
)

// What the names of the scope of type parameters are, beside the parameters: a dot keeps them apart from the program's.
const (
	nameDefaults    = ".defaults"
	nameKwDefaults  = ".kwdefaults"
	nameTypeParams  = ".type_params"
	nameGenericBase = ".generic_base"
	nameClassDict   = "__classdict__"
)

// seeClass gives the running scope, which stands in a class, the class's namespace.
func (t *symtable) seeClass(inClass bool, pos parser.Pos) {
	if inClass {
		t.cur.seesClass = true
		t.define(nameClassDict, defUse, pos)
	}
}

// enterTypeParams opens the scope of the type parameters of s; the caller visits what it contains and calls leave.
func (t *symtable) enterTypeParams(s parser.Stmt, name string, params []*parser.TypeParam, class bool) {
	pos := s.Position()
	inClass := t.cur.kind == classScope
	t.enter(typeParamScope, name, typeParamsKey{s}, pos)
	t.seeClass(inClass, pos)
	if class {
		t.cur.mangled = nameSet{}
		t.define(nameTypeParams, defLocal, pos)
		t.define(nameTypeParams, defUse, pos)
		t.define(nameGenericBase, defLocal, pos)
		t.define(nameGenericBase, defUse, pos)
	}
	if f, ok := s.(*parser.FunctionDef); ok {
		t.define(nameDefaults, defParam, pos)
		for _, d := range f.Args.KwDefaults {
			if d != nil {
				t.define(nameKwDefaults, defParam, pos)
				break
			}
		}
	}
	for _, p := range params {
		t.typeParam(p)
	}
}

func (t *symtable) typeParam(p *parser.TypeParam) {
	t.checkForbidden(p.Name, p.Pos, parser.Store)
	if t.cur.mangled != nil {
		t.cur.mangled[p.Name] = true
	}
	if y := t.cur.symbols[t.mangle(p.Name)]; y != nil && y.flags&defTypeParam != 0 {
		t.fail(p.Pos, "duplicate type parameter '%s'", p.Name)
	}
	t.define(p.Name, defTypeParam|defLocal, p.Pos)
	kind := [...]string{"a TypeVar", "a TypeVarTuple", "a ParamSpec"}[p.Kind]
	if p.Bound != nil {
		what := "bound"
		if _, ok := p.Bound.(*parser.Tuple); ok {
			what = "constraint"
		}
		t.lazy(typeVarScope, p.Name, boundKey{p}, p.Bound, t.cur.seesClass, kind+" "+what)
	}
	if p.Default != nil {
		t.lazy(typeVarScope, p.Name, defaultKey{p}, p.Default, t.cur.seesClass, kind+" default")
	}
}

// lazy visits an expression that is evaluated on demand.
func (t *symtable) lazy(kind scopeKind, name string, key any, e parser.Expr, inClass bool, what string) {
	pos := e.Position()
	s := t.enter(kind, name, key, pos)
	s.what = what
	t.seeClass(inClass, pos)
	t.expr(e)
	t.leave()
}

func (t *symtable) typeAlias(s *parser.TypeAlias) {
	t.checkForbidden(s.Name.ID, s.Pos, parser.Store)
	t.expr(s.Name)
	inClass := t.cur.kind == classScope
	if len(s.TypeParams) > 0 {
		t.enterTypeParams(s, s.Name.ID, s.TypeParams, false)
	}
	t.lazy(typeAliasScope, s.Name.ID, s, s.Value, inClass, "a type alias")
	if len(s.TypeParams) > 0 {
		t.leave()
	}
}

// notHere refuses an expression that an annotation scope cannot contain.
func (t *symtable) notHere(pos parser.Pos, what string) {
	switch t.cur.kind {
	case annotationScope:
		t.fail(pos, "%s cannot be used within an annotation", what)
	case typeParamScope:
		t.fail(pos, "%s cannot be used within the definition of a generic", what)
	case typeVarScope, typeAliasScope:
		t.fail(pos, "%s cannot be used within %s", what, t.cur.what)
	}
}

// typeParams pushes the tuple of the type parameters, which it makes.
func (c *compiler) typeParams(params []*parser.TypeParam) {
	defaults := false
	for _, p := range params {
		pos := at(p)
		c.load(pos, c.pool.str(p.Name))
		switch {
		case p.Bound != nil:
			c.lazy(p.Bound, p.Name, boundKey{p})
			if _, ok := p.Bound.(*parser.Tuple); ok {
				c.op(pos, OpCallIntrinsic2, 3)
			} else {
				c.op(pos, OpCallIntrinsic2, 2)
			}
		default:
			c.op(pos, OpCallIntrinsic1, [...]int32{7, 9, 8}[p.Kind])
		}
		if p.Default != nil {
			defaults = true
			c.lazy(p.Default, p.Name, defaultKey{p})
			c.op(pos, OpCallIntrinsic2, 5)
		} else if defaults {
			c.fail(p.Pos, "non-default type parameter '%s' follows default type parameter", p.Name)
		}
		c.op(pos, OpCopy, 1)
		c.nameOp(pos, p.Name, parser.Store)
	}
	c.op(at(params[0]), OpBuildTuple, int32(len(params)))
}

// lazy pushes the function that evaluates e.
func (c *compiler) lazy(e parser.Expr, name string, key any) {
	pos := at(e)
	c.enter(unitTypeVar, name, key, int(e.Position().Line))
	if s, ok := e.(*parser.Starred); ok {
		c.expr(s.Value)
		c.op(pos, OpUnpackSequence, 1)
	} else {
		c.expr(e)
	}
	c.op(pos, OpReturnValue, 0)
	c.returnNone()
	code := c.assemble()
	c.leave()
	c.makeClosure(pos, code, 0)
}

// callTypeParams ends the scope of type parameters, whose value is on the stack, and calls it with n arguments that lie below.
func (c *compiler) callTypeParams(pos Pos, n int32) {
	c.op(pos, OpReturnValue, 0)
	c.u.argcount = int(n)
	code := c.assemble()
	c.leave()
	c.makeClosure(pos, code, 0)
	if n > 0 {
		c.op(pos, OpSwap, n+1)
		c.op(pos, OpCall, n-1)
	} else {
		c.op(pos, OpPushNull, 0)
		c.op(pos, OpCall, 0)
	}
}

func (c *compiler) typeAlias(s *parser.TypeAlias) {
	pos := at(s)
	name := c.pool.str(s.Name.ID)
	generic := len(s.TypeParams) > 0
	if generic {
		c.enter(unitTypeParams, "<generic parameters of "+s.Name.ID+">", typeParamsKey{s}, int(s.Line))
		c.load(pos, name)
		c.typeParams(s.TypeParams)
	} else {
		c.load(pos, name)
		c.loadNone(pos)
	}
	c.enter(unitTypeAlias, s.Name.ID, s, int(s.Line))
	c.constIndex(c.pool.none)
	c.expr(s.Value)
	c.op(pos, OpReturnValue, 0)
	code := c.assemble()
	c.leave()
	c.makeClosure(pos, code, 0)
	c.op(pos, OpBuildTuple, 3)
	c.op(pos, OpCallIntrinsic1, 11)
	if generic {
		c.callTypeParams(pos, 0)
	}
	c.nameOp(pos, s.Name.ID, parser.Store)
}
