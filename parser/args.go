package parser

import "minipy/lexer"

// call parses the arguments of a call, or of a class's bases.
func (p *parser) call(start int, fn Expr) Expr {
	c := &Call{Func: fn}
	c.Args, c.Keywords = p.arguments(true)
	c.Pos = p.span(start)
	return c
}

// arguments parses from one parenthesis to the other, whose content may be a generator expression in a call, not in a class.
func (p *parser) arguments(call bool) (args []Expr, keywords []*Keyword) {
	open := p.i
	p.i++
	if p.diag && p.kind() != lexer.RParen {
		if call {
			p.diagUnpacking()
		}
		p.diagArguments()
	}
	for p.kind() != lexer.RParen {
		start := p.i
		switch {
		case p.accept(lexer.Star):
			v := p.expression()
			for _, k := range keywords {
				if k.Arg == "" { // *args may not follow **kwargs
					p.fail()
				}
			}
			args = append(args, &Starred{Pos: p.span(start), Value: v})
		case p.accept(lexer.DoubleStar):
			v := p.expression()
			keywords = append(keywords, &Keyword{Pos: p.span(start), Value: v})
		case p.kind() == lexer.Name && p.kindAt(1) == lexer.Equal:
			p.i += 2
			v := p.expression()
			keywords = append(keywords, &Keyword{Pos: p.span(start), Arg: p.text(start), Value: v})
		default:
			if len(keywords) > 0 {
				if p.kind() == lexer.Name {
					p.far = max(p.far, p.i+1)
				}
				p.fail()
			}
			e := p.assignmentExpression()
			if call && len(args) == 0 && p.atComprehension() {
				gens := p.comprehension()
				p.expect(lexer.RParen)
				return []Expr{&GeneratorExp{Pos: p.span(open), Elt: e, Generators: gens}}, nil
			}
			args = append(args, e)
		}
		if !p.accept(lexer.Comma) {
			break
		}
	}
	p.expect(lexer.RParen)
	return args, keywords
}

// parameters parses those of a function, up to ')' , or of a lambda, up to ':'.
func (p *parser) parameters(end lexer.Kind, annotations bool) *Arguments {
	if p.diag {
		p.diagParameters(end, annotations)
	}
	a := &Arguments{}
	star, slash := false, false
	for p.kind() != end {
		switch {
		case p.kind() == lexer.Slash && !star && !slash && len(a.Args) > 0:
			p.i++
			slash = true
			a.PosOnly, a.Args = a.Args, nil
		case p.kind() == lexer.Star && !star:
			p.i++
			star = true
			if p.kind() == lexer.Comma {
				if k := p.kindAt(1); k == end || k == lexer.DoubleStar {
					p.fail()
				}
			} else {
				a.VarArg = p.parameter(annotations, true)
			}
		case p.kind() == lexer.DoubleStar:
			p.i++
			a.KwArg = p.parameter(annotations, false)
			p.accept(lexer.Comma)
			if p.kind() != end {
				p.fail()
			}
			return a
		default:
			p.plainParameter(a, star, annotations)
		}
		if !p.accept(lexer.Comma) {
			break
		}
	}
	if p.kind() != end {
		p.fail()
	}
	return a
}

// plainParameter parses a parameter without stars, with its default.
func (p *parser) plainParameter(a *Arguments, kwOnly, annotations bool) {
	arg := p.parameter(annotations, false)
	var def Expr
	if p.accept(lexer.Equal) {
		def = p.expression()
	}
	if kwOnly {
		a.KwOnly = append(a.KwOnly, arg)
		a.KwDefaults = append(a.KwDefaults, def)
		return
	}
	if def != nil {
		a.Defaults = append(a.Defaults, def)
	} else if len(a.Defaults) > 0 {
		p.fail()
	}
	a.Args = append(a.Args, arg)
}

// parameter parses a name with its annotation, which may be starred after a star.
func (p *parser) parameter(annotations, starred bool) *Arg {
	start := p.i
	arg := &Arg{Name: p.name()}
	if annotations && p.accept(lexer.Colon) {
		if starred && p.kind() == lexer.Star {
			arg.Annotation = p.starred()
		} else {
			arg.Annotation = p.expression()
		}
	}
	arg.Pos = p.span(start)
	return arg
}

// typeParams parses the optional type parameters of a function, class or alias.
func (p *parser) typeParams() []*TypeParam {
	if !p.accept(lexer.LBracket) {
		return nil
	}
	if p.diag && p.kind() == lexer.RBracket {
		p.startingFrom(p.at(p.i), "Type parameter list cannot be empty")
	}
	var params []*TypeParam
	for {
		start := p.i
		t := &TypeParam{}
		if p.accept(lexer.Star) {
			t.Kind = TypeVarTuple
		} else if p.accept(lexer.DoubleStar) {
			t.Kind = ParamSpec
		}
		t.Name = p.name()
		if p.kind() == lexer.Colon {
			colon := p.i
			if t.Kind != TypeVar && !p.diag {
				p.fail()
			}
			p.i++
			t.Bound = p.expression()
			if t.Kind != TypeVar {
				p.diagBound(colon, t)
			}
		}
		if p.accept(lexer.Equal) {
			if t.Kind == TypeVarTuple {
				t.Default = p.starExpression()
			} else {
				t.Default = p.expression()
			}
		}
		t.Pos = p.span(start)
		params = append(params, t)
		if !p.accept(lexer.Comma) || p.kind() == lexer.RBracket {
			break
		}
	}
	p.expect(lexer.RBracket)
	return params
}
