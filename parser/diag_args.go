package parser

import "minipy/lexer"

// diagArguments looks for what is wrong with the arguments of a call.
func (p *parser) diagArguments() {
	start := p.i
	defer func() { p.i = start }()
	first := true
	var lastKeyword *bool // whether the last keyword was a **: nil before any
	for p.kind() != lexer.RParen {
		at := p.i
		ok := p.try(func() {
			switch {
			case p.kind() == lexer.Star:
				p.diagStarArgument(first, lastKeyword)
			case p.accept(lexer.DoubleStar):
				p.expression()
				if p.accept(lexer.Equal) {
					p.expression()
					p.syntaxError(p.span(at), "cannot assign to keyword argument unpacking")
				}
				lastKeyword = new(true)
			case p.kind() == lexer.Name && p.kindAt(1) == lexer.Equal:
				p.diagKeyword()
				if lastKeyword == nil || !*lastKeyword {
					lastKeyword = new(false)
				}
			default:
				p.diagPositional(first, lastKeyword)
			}
		})
		if !ok || !p.accept(lexer.Comma) {
			return
		}
		first = false
	}
}

// starredExpression parses the star and what it unpacks.
func (p *parser) starredExpression() Expr {
	at := p.i
	p.expect(lexer.Star)
	var e Expr
	if !p.try(func() { e = p.expression() }) {
		p.lastError("Invalid star expression")
	}
	return &Starred{Pos: p.span(at), Value: e}
}

func (p *parser) diagStarArgument(first bool, lastKeyword *bool) {
	at := p.i
	e := p.starredExpression()
	if !first && p.atComprehension() {
		p.comprehension()
		p.syntaxError(span(place(e), p.at(p.i-1)), "Generator expression must be parenthesized")
	}
	if p.accept(lexer.Equal) {
		p.expression()
		p.syntaxError(p.span(at), "cannot assign to iterable argument unpacking")
	}
	if lastKeyword != nil && *lastKeyword {
		p.startingFrom(p.at(at-1), "iterable argument unpacking follows keyword argument unpacking")
	}
}

func (p *parser) diagKeyword() {
	at := p.i
	p.i += 2
	if k := p.kind(); k == lexer.Comma || k == lexer.RParen {
		p.syntaxError(p.span(at), "expected argument value expression")
	}
	p.expression()
	if p.look(func() {
		if !p.atComprehension() {
			p.fail()
		}
		p.comprehension()
	}) {
		p.syntaxError(p.between(at, at+1), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
	}
}

func (p *parser) diagPositional(first bool, lastKeyword *bool) {
	at := p.i
	if k := p.kind(); (k == lexer.KwTrue || k == lexer.KwFalse || k == lexer.KwNone) && p.kindAt(1) == lexer.Equal {
		p.syntaxError(p.between(at, at+1), "cannot assign to "+p.text(at))
	}
	e := p.assignmentExpression()
	if p.kind() == lexer.Equal {
		p.syntaxError(span(place(e), p.at(p.i)), `expression cannot contain assignment, perhaps you meant "=="?`)
	}
	if p.atComprehension() {
		p.comprehension()
		if end := p.i - 1; !first || p.accept(lexer.Comma) {
			p.restOfArguments()
			p.syntaxError(span(place(e), p.at(end)), "Generator expression must be parenthesized")
		}
		p.fail()
	}
	if lastKeyword != nil {
		p.restOfArguments()
	}
	switch {
	case lastKeyword == nil:
	case *lastKeyword:
		p.lastError("positional argument follows keyword argument unpacking")
	default:
		p.lastError("positional argument follows keyword argument")
	}
}

// diagParameters looks for what is wrong with parameters, in the order in which they stand.
func (p *parser) diagParameters(end lexer.Kind, annotations bool) {
	start := p.i
	defer func() { p.i = start }()
	p.try(func() { p.scanParameters(end, annotations) })
}

func (p *parser) scanParameters(end lexer.Kind, annotations bool) {
	slash, defaults, count := false, false, 0
	star := -1
	for p.kind() != end {
		at := p.i
		switch p.kind() {
		case lexer.Slash:
			switch {
			case star >= 0:
				p.syntaxError(p.at(at), "/ must be ahead of *")
			case slash:
				p.syntaxError(p.at(at), "/ may appear only once")
			case count == 0 && p.kindAt(1) != lexer.Comma:
				return
			case count == 0:
				p.syntaxError(p.at(at), "at least one argument must precede /")
			}
			slash = true
			p.i++
			if p.kind() == lexer.Star {
				p.syntaxError(p.at(p.i), "expected comma between / and *")
			}
		case lexer.Star:
			p.i++
			if star >= 0 {
				p.syntaxError(p.at(at), "* argument may appear only once")
			}
			star = at
			if k := p.kind(); k == end || k == lexer.Comma && (p.kindAt(1) == end || p.kindAt(1) == lexer.DoubleStar) {
				if !annotations {
					if k == lexer.Comma {
						p.i++
					}
					p.lastError("named arguments must follow bare *")
				}
				p.syntaxError(p.at(at), "named arguments must follow bare *")
			} else if k != lexer.Comma {
				starred := p.kindAt(1) == lexer.Colon && p.kindAt(2) == lexer.Star
				p.parameter(annotations, true)
				if p.kind() == lexer.Equal && !starred {
					p.syntaxError(p.at(p.i), "var-positional argument cannot have default value")
				}
			}
		case lexer.DoubleStar:
			p.i++
			p.parameter(annotations, false)
			if p.kind() == lexer.Equal {
				p.syntaxError(p.at(p.i), "var-keyword argument cannot have default value")
			}
			if p.accept(lexer.Comma) {
				switch p.kind() {
				case lexer.Name:
					at := p.i
					p.parameter(annotations, false)
					p.syntaxError(p.span(at), "arguments cannot follow var-keyword argument")
				case lexer.Star, lexer.DoubleStar, lexer.Slash:
					p.syntaxError(p.at(p.i), "arguments cannot follow var-keyword argument")
				}
			}
			return
		case lexer.LParen:
			p.parenthesisedParameters(annotations)
			return
		default:
			p.parameter(annotations, false)
			hasDefault := p.kind() == lexer.Equal
			if hasDefault {
				equal := p.i
				p.i++
				if k := p.kind(); k == lexer.RParen || k == lexer.Comma {
					p.syntaxError(p.at(equal), "expected default value expression")
				}
				p.expression()
			} else if defaults && star < 0 && (p.kind() == lexer.Comma || p.kind() == end) {
				p.syntaxError(p.span(at), "parameter without a default follows parameter with a default")
			}
			defaults = defaults || hasDefault && star < 0
			count++
		}
		if !p.accept(lexer.Comma) {
			return
		}
	}
}

func (p *parser) parenthesisedParameters(annotations bool) {
	at := p.i
	p.i++
	for {
		p.parameter(annotations, false)
		if !p.accept(lexer.Comma) || p.kind() == lexer.RParen {
			break
		}
	}
	p.expect(lexer.RParen)
	if annotations {
		p.syntaxError(p.span(at), "Function parameters cannot be parenthesized")
	}
	p.syntaxError(p.span(at), "Lambda expression parameters cannot be parenthesized")
}

// diagBound reports a bound where there can be none.
func (p *parser) diagBound(colon int, t *TypeParam) {
	if !p.diag {
		p.fail()
	}
	what, kind := "bound", "TypeVarTuple"
	if _, ok := t.Bound.(*Tuple); ok {
		what = "constraints"
	}
	if t.Kind == ParamSpec {
		kind = "ParamSpec"
	}
	p.startingFrom(p.at(colon), "cannot use "+what+" with "+kind)
}

// restOfArguments reads on as far as arguments go: errors without a place stand there.
func (p *parser) restOfArguments() {
	for p.accept(lexer.Comma) && p.try(func() {
		switch {
		case p.accept(lexer.Star), p.accept(lexer.DoubleStar):
		case p.kind() == lexer.Name && p.kindAt(1) == lexer.Equal:
			p.i += 2
		}
		p.assignmentExpression()
	}) {
	}
}
