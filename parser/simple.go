package parser

import "minipy/lexer"

var augmented = map[lexer.Kind]Operator{
	lexer.PlusEqual: Add, lexer.MinusEqual: Sub, lexer.StarEqual: Mult, lexer.AtEqual: MatMult, lexer.SlashEqual: Div,
	lexer.PercentEqual: Mod, lexer.AmperEqual: BitAnd, lexer.VBarEqual: BitOr, lexer.CircumflexEqual: BitXor,
	lexer.LeftShiftEqual: LShift, lexer.RightShiftEqual: RShift, lexer.DoubleStarEqual: Pow, lexer.DoubleSlashEqual: FloorDiv,
}

// simpleStatements parses a line of statements with semicolons between them.
func (p *parser) simpleStatements() []Stmt {
	var out []Stmt
	p.line = p.i
	for {
		out = append(out, p.simpleStatement())
		if !p.accept(lexer.Semi) {
			break
		}
		if p.kind() == lexer.Newline {
			break
		}
	}
	p.expect(lexer.Newline)
	return out
}

func (p *parser) simpleStatement() Stmt {
	start := p.i
	p.stmt = start
	switch p.kind() {
	case lexer.KwPass:
		p.i++
		return &Pass{p.span(start)}
	case lexer.KwBreak:
		p.i++
		return &Break{p.span(start)}
	case lexer.KwContinue:
		p.i++
		return &Continue{p.span(start)}
	case lexer.KwReturn:
		p.i++
		r := &Return{}
		if startsExpr(p.kind()) {
			r.Value = p.starExpressions()
		}
		r.Pos = p.span(start)
		return r
	case lexer.KwRaise:
		p.i++
		r := &Raise{}
		if startsExpr(p.kind()) {
			r.Exc = p.expression()
			if p.accept(lexer.KwFrom) {
				r.Cause = p.expression()
			}
		}
		r.Pos = p.span(start)
		return r
	case lexer.KwGlobal, lexer.KwNonlocal:
		p.i++
		names := []string{p.name()}
		for p.accept(lexer.Comma) {
			names = append(names, p.name())
		}
		if p.toks[start].Kind == lexer.KwGlobal {
			return &Global{p.span(start), names}
		}
		return &Nonlocal{p.span(start), names}
	case lexer.KwDel:
		return p.delete()
	case lexer.KwAssert:
		p.i++
		a := &Assert{Test: p.expression()}
		if p.accept(lexer.Comma) {
			a.Msg = p.expression()
		}
		a.Pos = p.span(start)
		return a
	case lexer.KwImport, lexer.KwFrom:
		return p.importStatement()
	case lexer.Name:
		if k := p.kindAt(2); p.kindAt(1) == lexer.Name && (k == lexer.Equal || k == lexer.LBracket) && p.isWord("type") {
			return p.typeAlias()
		}
	}
	return p.assignment()
}

func (p *parser) typeAlias() Stmt {
	if p.diag {
		p.diagAssignment()
	}
	start := p.i
	p.i += 2
	t := &TypeAlias{Name: &Name{Pos: p.between(start+1, start+1), ID: p.text(start + 1), Ctx: Store}}
	t.TypeParams = p.typeParams()
	p.expect(lexer.Equal)
	t.Value = p.expression()
	t.Pos = p.span(start)
	return t
}

// assignment parses assignments of all kinds and bare expressions.
func (p *parser) assignment() Stmt {
	if p.diag {
		p.diagAssignment()
	}
	return p.assignmentForm()
}

func (p *parser) assignmentForm() Stmt {
	start := p.i
	e := p.yieldOrExpressions()
	switch p.kind() {
	case lexer.Equal:
		a := &Assign{Value: e}
		for p.kind() == lexer.Equal {
			if !p.store(a.Value) {
				p.fail()
			}
			p.i++
			a.Targets = append(a.Targets, a.Value)
			a.Value = p.yieldOrExpressions()
		}
		a.Pos = p.span(start)
		return a
	case lexer.Colon:
		return p.annotated(start, e)
	}
	op, ok := augmented[p.kind()]
	if !ok {
		p.far = max(p.far, p.i)
		return &ExprStmt{p.span(start), e}
	}
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
	default:
		p.fail()
	}
	p.store(e)
	p.i++
	v := p.yieldOrExpressions()
	return &AugAssign{Pos: p.span(start), Target: e, Op: op, Value: v}
}

func (p *parser) annotated(start int, e Expr) Stmt {
	a := &AnnAssign{Target: e}
	switch e.(type) {
	case *Name:
		a.Simple = p.toks[start].Kind != lexer.LParen
	case *Attribute, *Subscript:
	default:
		p.fail()
	}
	p.store(e)
	p.i++
	a.Annotation = p.expression()
	if p.kind() == lexer.Equal {
		p.opt(func() {
			p.i++
			a.Value = p.yieldOrExpressions()
		})
	}
	a.Pos = p.span(start)
	return a
}

func (p *parser) yieldOrExpressions() Expr {
	if p.kind() == lexer.KwYield {
		return p.yield()
	}
	return p.starExpressions()
}

func (p *parser) delete() Stmt {
	if p.diag && !p.look(func() { p.deleteForm() }) {
		p.i++
		p.diagDelete()
		p.i--
	}
	return p.deleteForm()
}

func (p *parser) deleteForm() Stmt {
	start := p.i
	p.i++
	d := &Delete{}
	for {
		at := p.i
		e := p.primary()
		if !p.del(e) {
			p.i = at + 1
			p.fail()
		}
		d.Targets = append(d.Targets, e)
		if !p.accept(lexer.Comma) || p.kind() == lexer.Newline || p.kind() == lexer.Semi {
			break
		}
	}
	if k := p.kind(); k != lexer.Newline && k != lexer.Semi {
		p.fail()
	}
	d.Pos = p.span(start)
	return d
}
