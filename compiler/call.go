package compiler

import "minipy/parser"

func (c *compiler) call(e *parser.Call) {
	c.checkKeywords(e.Keywords)
	if m, ok := e.Func.(*parser.Attribute); ok && c.methodCall(e, m) {
		return
	}
	c.checkCaller(e.Func)
	c.expr(e.Func)
	c.op(at(e.Func), OpPushNull, 0)
	c.callHelper(at(e), 0, e.Args, e.Keywords)
}

func (c *compiler) checkKeywords(list []*parser.Keyword) {
	for i, k := range list {
		if k.Arg == "" {
			continue
		}
		for _, o := range list[i+1:] {
			if o.Arg == k.Arg {
				c.fail(o.Pos, "keyword argument repeated: %s", k.Arg)
			}
		}
	}
}

// checkCaller warns of calls that cannot work.
func (c *compiler) checkCaller(f parser.Expr) {
	if what := typeOf(f); what != "" && what != "function" {
		c.warn(f.Position(), "'%s' object is not callable; perhaps you missed a comma?", what)
	}
}

// methodCall compiles obj.name(...) without making a bound method; false where the general way is needed.
func (c *compiler) methodCall(e *parser.Call, m *parser.Attribute) bool {
	if n, ok := m.Value.(*parser.Name); ok {
		if y := c.symbols.top.symbols[n.ID]; y != nil && y.flags&defImport != 0 {
			return false // a module's function would not become a method
		}
	}
	n, kw := len(e.Args), len(e.Keywords)
	if n+kw >= stackGuideline-min(kw, 1) || hasStar(e.Args) {
		return false
	}
	for _, k := range e.Keywords {
		if k.Arg == "" {
			return false
		}
	}
	pos := at(m)
	if sup := c.superCall(m); sup != nil {
		c.superParts(sup)
		i := c.nameIndex(c.mangle(m.Attr))<<2 | 1
		if len(sup.Args) > 0 {
			i |= 2
		}
		c.op(pos, OpLoadSuperAttr, i)
		pos = attrPos(pos, m)
		c.op(pos, OpNop, 0)
	} else {
		c.expr(m.Value)
		pos = attrPos(pos, m)
		c.op(pos, OpLoadAttr, c.nameIndex(c.mangle(m.Attr))<<1|1)
	}
	c.exprs(e.Args)
	if kw > 0 {
		c.keywordNames(pos, e.Keywords)
		c.op(attrPos(at(e), m), OpCallKw, int32(n+kw))
	} else {
		c.op(attrPos(at(e), m), OpCall, int32(n))
	}
	return true
}

// keywordNames pushes the values of keyword arguments and the tuple of their names.
func (c *compiler) keywordNames(pos Pos, list []*parser.Keyword) {
	names := make([]string, len(list))
	for i, k := range list {
		c.expr(k.Value)
		names[i] = k.Arg
	}
	c.load(pos, c.pool.names(names))
}

// callHelper calls what is on the stack, with NULL or self and pushed arguments above it.
func (c *compiler) callHelper(pos Pos, pushed int32, args []parser.Expr, keywords []*parser.Keyword) {
	n, kw := int32(len(args)), int32(len(keywords))
	simple := n+kw*2 <= stackGuideline && !hasStar(args)
	for _, k := range keywords {
		simple = simple && k.Arg != ""
	}
	if simple {
		c.exprs(args)
		if kw > 0 {
			c.keywordNames(pos, keywords)
			c.op(pos, OpCallKw, pushed+n+kw)
		} else {
			c.op(pos, OpCall, pushed+n)
		}
		return
	}
	if s, ok := single(args); ok && pushed == 0 {
		c.expr(s.Value)
	} else {
		c.starUnpack(pos, args, pushed, OpBuildList, OpListAppend, OpListExtend, true)
	}
	if kw > 0 {
		have := false
		seen := 0
		pack := func(end int) {
			c.subkwargs(pos, keywords[end-seen:end])
			if have {
				c.op(pos, OpDictMerge, 1)
			}
			have, seen = true, 0
		}
		for i, k := range keywords {
			if k.Arg != "" {
				seen++
				continue
			}
			if seen > 0 {
				pack(i)
			}
			if !have {
				c.op(pos, OpBuildMap, 0)
				have = true
			}
			c.expr(k.Value)
			c.op(pos, OpDictMerge, 1)
		}
		if seen > 0 {
			pack(len(keywords))
		}
	}
	c.op(pos, OpCallFunctionEx, min(kw, 1))
}

// single is the only argument of f(*args).
func single(args []parser.Expr) (*parser.Starred, bool) {
	if len(args) != 1 {
		return nil, false
	}
	s, ok := args[0].(*parser.Starred)
	return s, ok
}

func (c *compiler) subkwargs(pos Pos, list []*parser.Keyword) {
	n := len(list)
	big := n*2 > stackGuideline
	if n > 1 && !big {
		c.keywordNames(pos, list)
		c.op(pos, OpBuildConstKeyMap, int32(n))
		return
	}
	if big {
		c.op(noPos, OpBuildMap, 0)
	}
	for _, k := range list {
		c.load(pos, c.pool.str(k.Arg))
		c.expr(k.Value)
		if big {
			c.op(noPos, OpMapAdd, 1)
		}
	}
	if !big {
		c.op(pos, OpBuildMap, int32(n))
	}
}
