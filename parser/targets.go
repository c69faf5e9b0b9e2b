package parser

import "minipy/lexer"

// starTargets parses what a for loop assigns to: it stops before `in`, which an expression would take for an operator.
func (p *parser) starTargets() Expr {
	start := p.i
	item := func() Expr {
		if p.kind() == lexer.Star {
			return p.starred()
		}
		return p.bitOr()
	}
	e := item()
	if p.kind() == lexer.Comma {
		elts := []Expr{e}
		for p.accept(lexer.Comma) {
			if !startsExpr(p.kind()) {
				break
			}
			elts = append(elts, item())
		}
		e = &Tuple{Pos: p.span(start), Elts: elts}
	}
	if !p.store(e) {
		p.fail()
	}
	return e
}

// store makes targets of an assignment out of expressions; it tells whether they can be.
func (p *parser) store(e Expr) bool {
	switch e := e.(type) {
	case *Name:
		e.Ctx = Store
	case *Attribute:
		e.Ctx = Store
	case *Subscript:
		e.Ctx = Store
	case *Starred:
		if _, nested := e.Value.(*Starred); nested || !p.store(e.Value) {
			return false
		}
		e.Ctx = Store
	case *Tuple:
		for _, x := range e.Elts {
			if !p.store(x) {
				return false
			}
		}
		e.Ctx = Store
	case *List:
		for _, x := range e.Elts {
			if !p.store(x) {
				return false
			}
		}
		e.Ctx = Store
	default:
		return false
	}
	return true
}

// del makes targets of a del statement.
func (p *parser) del(e Expr) bool {
	switch e := e.(type) {
	case *Name:
		e.Ctx = Del
	case *Attribute:
		e.Ctx = Del
	case *Subscript:
		e.Ctx = Del
	case *Tuple:
		for _, x := range e.Elts {
			if !p.del(x) {
				return false
			}
		}
		e.Ctx = Del
	case *List:
		for _, x := range e.Elts {
			if !p.del(x) {
				return false
			}
		}
		e.Ctx = Del
	default:
		return false
	}
	return true
}
