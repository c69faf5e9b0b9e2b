package parser

import "minipy/lexer"

// atom parses names, literals, displays and what is in parentheses.
func (p *parser) atom() Expr {
	if p.diag {
		return p.nested(ruleAtom, p.plainAtom)
	}
	return p.plainAtom()
}

func (p *parser) plainAtom() Expr {
	start := p.i
	switch p.kind() {
	case lexer.Name:
		p.i++
		return &Name{Pos: p.span(start), ID: p.text(start)}
	case lexer.Number:
		p.i++
		return &Constant{Pos: p.span(start), Value: p.number(start)}
	case lexer.String, lexer.FStringStart:
		return p.strings()
	case lexer.KwNone:
		p.i++
		return &Constant{Pos: p.span(start)}
	case lexer.KwTrue, lexer.KwFalse:
		p.i++
		return &Constant{Pos: p.span(start), Value: p.toks[start].Kind == lexer.KwTrue}
	case lexer.Ellipsis:
		p.i++
		return &Constant{Pos: p.span(start), Value: Ellipsis{}}
	case lexer.LParen:
		p.enter(20)
		defer p.leave(20)
		return p.parenthesised()
	case lexer.LBracket:
		p.enter(20)
		defer p.leave(20)
		return p.list()
	case lexer.LBrace:
		p.enter(20)
		defer p.leave(20)
		return p.braces()
	}
	p.fail()
	return nil
}

// nested runs a rule of the second pass for what can hold expressions of its own kind. Several rules are tried on the same tokens there, so what was found
// at a place is kept: without that each level of nesting would multiply the time.
func (p *parser) nested(name int8, rule func() Expr) Expr {
	start := memoKey{p.i, name}
	known, ok := p.found[start]
	if !ok {
		if p.try(func() { known.expr = rule() }) {
			known.end = p.i
		}
		if p.diag || known.expr != nil {
			p.found[start] = known
		}
	}
	if known.expr == nil {
		p.fail()
	}
	p.i = known.end
	return known.expr
}

// parenthesised parses a group, a tuple or a generator expression.
func (p *parser) parenthesised() Expr {
	start := p.i
	p.i++
	if p.accept(lexer.RParen) {
		return &Tuple{Pos: p.span(start)}
	}
	if p.kind() == lexer.KwYield {
		y := p.yield()
		p.expect(lexer.RParen)
		return y
	}
	if p.diag {
		p.diagParen()
	}
	first := p.starNamed()
	switch {
	case p.kind() == lexer.Comma:
		elts := []Expr{first}
		for p.accept(lexer.Comma) {
			if p.kind() == lexer.RParen {
				break
			}
			elts = append(elts, p.starNamed())
		}
		p.expect(lexer.RParen)
		return &Tuple{Pos: p.span(start), Elts: elts}
	case p.atComprehension():
		gens := p.comprehension()
		p.expect(lexer.RParen)
		if _, ok := first.(*Starred); ok {
			p.fail()
		}
		return &GeneratorExp{Pos: p.span(start), Elt: first, Generators: gens}
	}
	if _, ok := first.(*Starred); ok {
		p.fail()
	}
	p.expect(lexer.RParen)
	return first
}

func (p *parser) list() Expr {
	start := p.i
	p.i++
	if p.accept(lexer.RBracket) {
		return &List{Pos: p.span(start)}
	}
	if p.diag {
		p.diagComprehension()
	}
	first := p.starNamed()
	if p.atComprehension() {
		if _, ok := first.(*Starred); ok {
			p.fail()
		}
		gens := p.comprehension()
		p.expect(lexer.RBracket)
		return &ListComp{Pos: p.span(start), Elt: first, Generators: gens}
	}
	elts := []Expr{first}
	for p.accept(lexer.Comma) {
		if p.kind() == lexer.RBracket {
			break
		}
		elts = append(elts, p.starNamed())
	}
	p.expect(lexer.RBracket)
	return &List{Pos: p.span(start), Elts: elts}
}

// braces parses a dict, a set or a comprehension of one.
func (p *parser) braces() Expr {
	start := p.i
	p.i++
	if p.accept(lexer.RBrace) {
		return &Dict{Pos: p.span(start)}
	}
	if p.diag {
		p.diagBraces()
	}
	if p.kind() == lexer.DoubleStar {
		return p.dict(start, nil)
	}
	bare := p.atAssignment()
	first := p.starNamed()
	if p.kind() == lexer.Colon {
		if _, ok := first.(*Starred); ok || bare {
			p.fail()
		}
		return p.dict(start, first)
	}
	if p.atComprehension() {
		if _, ok := first.(*Starred); ok {
			p.fail()
		}
		gens := p.comprehension()
		p.expect(lexer.RBrace)
		return &SetComp{Pos: p.span(start), Elt: first, Generators: gens}
	}
	elts := []Expr{first}
	for p.accept(lexer.Comma) {
		if p.kind() == lexer.RBrace {
			break
		}
		elts = append(elts, p.starNamed())
	}
	p.expect(lexer.RBrace)
	return &Set{Pos: p.span(start), Elts: elts}
}

// dict parses the rest of a dict, whose first key has been read unless it starts with **.
func (p *parser) dict(start int, key Expr) Expr {
	d := &Dict{}
	for {
		switch {
		case key == nil && p.accept(lexer.DoubleStar):
			d.Keys = append(d.Keys, nil)
			d.Values = append(d.Values, p.bitOr())
		default:
			if key == nil {
				key = p.expression()
			}
			p.expect(lexer.Colon)
			value := p.expression()
			if len(d.Keys) == 0 && p.atComprehension() {
				gens := p.comprehension()
				p.expect(lexer.RBrace)
				return &DictComp{Pos: p.span(start), Key: key, Value: value, Generators: gens}
			}
			d.Keys = append(d.Keys, key)
			d.Values = append(d.Values, value)
		}
		key = nil
		if !p.accept(lexer.Comma) || p.kind() == lexer.RBrace {
			break
		}
	}
	p.expect(lexer.RBrace)
	d.Pos = p.span(start)
	return d
}

func (p *parser) atComprehension() bool {
	if p.kind() == lexer.KwAsync {
		p.far = max(p.far, p.i+1)
		return p.kindAt(1) == lexer.KwFor
	}
	return p.kind() == lexer.KwFor
}

// comprehension parses the for and if clauses.
func (p *parser) comprehension() []*Comprehension {
	var gens []*Comprehension
	for p.atComprehension() {
		c := &Comprehension{Async: p.accept(lexer.KwAsync)}
		p.i++
		if p.diag {
			p.diagForClause()
			p.diagForTarget()
		}
		c.Target = p.starTargets()
		p.expect(lexer.KwIn)
		c.Iter = p.disjunction()
		for p.accept(lexer.KwIf) {
			c.Ifs = append(c.Ifs, p.disjunction())
		}
		gens = append(gens, c)
	}
	if p.kind() == lexer.KwAsync {
		p.i++
		p.fail()
	}
	return gens
}

func (p *parser) yield() Expr {
	start := p.i
	p.expect(lexer.KwYield)
	if p.accept(lexer.KwFrom) {
		v := p.expression()
		return &YieldFrom{Pos: p.span(start), Value: v}
	}
	y := &Yield{}
	if startsExpr(p.kind()) {
		y.Value = p.starExpressions()
	}
	y.Pos = p.span(start)
	return y
}
