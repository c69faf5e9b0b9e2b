package parser

import "minipy/lexer"

// targetKind says where a target stands.
type targetKind int

const (
	starTarget targetKind = iota
	delTarget
	forTarget
)

// invalidTarget finds the part of an expression that cannot be assigned to (or deleted), nil when there is none.
func invalidTarget(e Expr, kind targetKind) Expr {
	switch e := e.(type) {
	case *List:
		return firstInvalid(e.Elts, kind)
	case *Tuple:
		return firstInvalid(e.Elts, kind)
	case *Starred:
		if kind == delTarget {
			return e
		}
		return invalidTarget(e.Value, kind)
	case *Compare:
		if kind == forTarget { // the `in` belongs to the loop
			if e.Ops[0] == In {
				return invalidTarget(e.Left, kind)
			}
			return nil
		}
		return e
	case *Name, *Subscript, *Attribute:
		return nil
	}
	return e
}

func firstInvalid(list []Expr, kind targetKind) Expr {
	for _, e := range list {
		if bad := invalidTarget(e, kind); bad != nil {
			return bad
		}
	}
	return nil
}

// rejectTarget raises an error about what cannot be assigned to in e, if there is anything.
func (p *parser) rejectTarget(e Expr, kind targetKind) {
	bad := invalidTarget(e, kind)
	switch {
	case bad == nil:
	case kind == delTarget:
		p.syntaxError(place(bad), "cannot delete "+exprName(bad))
	default:
		p.syntaxError(place(bad), "cannot assign to "+exprName(bad))
	}
}

// diagForTarget looks at what a for assigns to, unless it is a target and followed by `in`.
func (p *parser) diagForTarget() {
	if p.look(func() {
		p.starTargets()
		p.expect(lexer.KwIn)
	}) {
		return
	}
	p.look(func() { p.rejectTarget(p.starExpressions(), forTarget) })
}

func (p *parser) diagWithTarget() {
	if p.look(func() {
		if !p.store(p.bitOr()) {
			p.fail()
		}
		p.withEnd()
	}) {
		return
	}
	p.look(func() {
		e := p.expression()
		p.withEnd()
		p.rejectTarget(e, starTarget)
	})
}

// withEnd sees to it that an item of a with statement ends here.
func (p *parser) withEnd() {
	switch p.kind() {
	case lexer.Comma, lexer.RParen, lexer.Colon:
	default:
		p.fail()
	}
}

// diagDelete looks at the targets of del.
func (p *parser) diagDelete() {
	p.look(func() { p.rejectTarget(p.starExpressions(), delTarget) })
}

// diagAssignment looks for invalid targets in a statement that is no valid assignment.
func (p *parser) diagAssignment() {
	assigned := false
	p.look(func() {
		_, bare := p.assignmentForm().(*ExprStmt)
		assigned = !bare
	})
	if assigned {
		return
	}
	p.look(func() {
		e := p.atom()
		p.expect(lexer.Colon)
		p.expression()
		switch e.(type) {
		case *List:
			p.syntaxError(place(e), "only single target (not list) can be annotated")
		case *Tuple:
			p.syntaxError(place(e), "only single target (not tuple) can be annotated")
		}
	})
	p.look(func() {
		a := p.starNamed()
		p.expect(lexer.Comma)
		for p.try(func() { p.starNamed() }) { // also without commas
			p.accept(lexer.Comma)
		}
		p.expect(lexer.Colon)
		p.expression()
		p.syntaxError(place(a), "only single target (not tuple) can be annotated")
	})
	p.look(func() {
		a := p.expression()
		p.expect(lexer.Colon)
		p.expression()
		p.syntaxError(place(a), "illegal target for annotation")
	})
	p.look(func() {
		for p.try(func() {
			e := p.starExpressions()
			if invalidTarget(e, starTarget) != nil {
				p.fail()
			}
			p.expect(lexer.Equal)
		}) {
		}
		if p.kind() == lexer.KwYield {
			y := p.yield()
			p.expect(lexer.Equal)
			p.syntaxError(place(y), "assignment to yield expression not possible")
		}
		e := p.starExpressions()
		p.expect(lexer.Equal)
		p.rejectTarget(e, starTarget)
	})
	p.look(func() {
		a := p.starExpressions()
		if _, ok := augmented[p.kind()]; !ok {
			p.fail()
		}
		p.i++
		p.yieldOrExpressions()
		p.syntaxError(place(a), "'"+exprName(a)+"' is an illegal expression for augmented assignment")
	})
}

// diagForClause looks for the `in` of a comprehension.
func (p *parser) diagForClause() {
	p.look(func() {
		p.bitOr()
		for p.accept(lexer.Comma) && p.try(func() { p.bitOr() }) {
		}
		if p.kind() != lexer.KwIn {
			p.lastError("'in' expected after for-loop variables")
		}
	})
}
