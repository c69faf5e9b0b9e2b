package parser

import "minipy/lexer"

// patterns parses the pattern of a case: an open sequence or a single one.
func (p *parser) patterns() Pattern {
	start := p.i
	first := p.maybeStarPattern()
	if p.kind() != lexer.Comma {
		if _, ok := first.(*MatchStar); ok {
			p.fail()
		}
		return first
	}
	list := []Pattern{first}
	for p.accept(lexer.Comma) {
		if p.kind() == lexer.Colon || p.kind() == lexer.KwIf {
			break
		}
		list = append(list, p.maybeStarPattern())
	}
	return &MatchSequence{p.span(start), list}
}

func (p *parser) maybeStarPattern() Pattern {
	start := p.i
	if !p.accept(lexer.Star) {
		return p.pattern()
	}
	name := p.name()
	if name == "_" {
		name = ""
	}
	return &MatchStar{p.span(start), name}
}

// pattern parses an or-pattern with an optional name.
func (p *parser) pattern() Pattern {
	p.enter(5)
	defer p.leave(5)
	start := p.i
	first := p.closedPattern()
	if p.kind() == lexer.VBar {
		list := []Pattern{first}
		for p.accept(lexer.VBar) {
			list = append(list, p.closedPattern())
		}
		first = &MatchOr{p.span(start), list}
	}
	if !p.accept(lexer.KwAs) {
		return first
	}
	if p.diag {
		p.diagAsPattern()
	}
	if p.isWord("_") {
		p.fail()
	}
	name := p.name()
	return &MatchAs{p.span(start), first, name}
}

func (p *parser) closedPattern() Pattern {
	start := p.i
	switch p.kind() {
	case lexer.KwNone, lexer.KwTrue, lexer.KwFalse:
		p.i++
		var v any
		if k := p.toks[start].Kind; k != lexer.KwNone {
			v = k == lexer.KwTrue
		}
		return &MatchSingleton{p.span(start), v}
	case lexer.Number, lexer.Minus:
		v := p.complexNumber()
		return &MatchValue{p.span(start), v}
	case lexer.String, lexer.FStringStart:
		v := p.strings()
		if _, ok := v.(*JoinedStr); ok {
			e := p.errorAt("SyntaxError", "patterns may only match literals and attribute lookups", p.span(start))
			e.Text, e.Late = "", true
			p.raise(e)
		}
		return &MatchValue{p.span(start), v}
	case lexer.Name:
		return p.namePattern()
	case lexer.LParen, lexer.LBracket:
		return p.sequencePattern()
	case lexer.LBrace:
		return p.mappingPattern()
	}
	p.fail()
	return nil
}

// signedNumber parses a number with an optional minus.
func (p *parser) signedNumber() Expr {
	start := p.i
	minus := p.accept(lexer.Minus)
	if p.kind() != lexer.Number {
		p.fail()
	}
	p.i++
	var e Expr = &Constant{Pos: p.between(p.i-1, p.i-1), Value: p.number(p.i - 1)}
	if minus {
		e = &UnaryOp{Pos: p.span(start), Op: USub, Operand: e}
	}
	return e
}

// complexNumber parses a number, or a sum of a real and an imaginary one.
func (p *parser) complexNumber() Expr {
	start := p.i
	left := p.signedNumber()
	op := Add
	switch p.kind() {
	case lexer.Plus:
	case lexer.Minus:
		op = Sub
	default:
		return left
	}
	p.i++
	v := left
	if u, ok := v.(*UnaryOp); ok {
		v = u.Operand
	}
	if _, imaginary := v.(*Constant).Value.(complex128); imaginary {
		p.raise(p.errorAt("SyntaxError", "real number required in complex literal", left.Position()))
	}
	if p.kind() != lexer.Number {
		p.fail()
	}
	p.i++
	right := &Constant{Pos: p.between(p.i-1, p.i-1), Value: p.number(p.i - 1)}
	if _, ok := right.Value.(complex128); !ok {
		p.raise(p.errorAt("SyntaxError", "imaginary number required in complex literal", right.Pos))
	}
	return &BinOp{Pos: p.span(start), Left: left, Op: op, Right: right}
}

// namePattern parses a capture, a dotted name or a class pattern.
func (p *parser) namePattern() Pattern {
	start := p.i
	name := p.name()
	if k := p.kind(); k != lexer.Dot && k != lexer.LParen {
		if name == "_" {
			name = ""
		}
		p.far = max(p.far, p.i)
		return &MatchAs{Pos: p.span(start), Name: name}
	}
	e := p.dottedValue(start)
	if p.kind() != lexer.LParen {
		return &MatchValue{p.span(start), e}
	}
	return p.classPattern(start, e)
}

// dottedValue parses the attributes after the name at start.
func (p *parser) dottedValue(start int) Expr {
	var e Expr = &Name{Pos: p.between(start, start), ID: p.text(start)}
	for p.accept(lexer.Dot) {
		attr := p.name()
		e = &Attribute{Pos: p.span(start), Value: e, Attr: attr}
	}
	return e
}

func (p *parser) classPattern(start int, cls Expr) Pattern {
	c := &MatchClass{Cls: cls}
	p.expect(lexer.LParen)
	for p.kind() != lexer.RParen {
		if p.kind() == lexer.Name && p.kindAt(1) == lexer.Equal {
			c.KwdAttrs = append(c.KwdAttrs, p.name())
			p.i++
			c.KwdPatterns = append(c.KwdPatterns, p.pattern())
		} else {
			at := p.i
			x := p.pattern()
			if len(c.KwdAttrs) > 0 {
				if p.diag {
					p.diagClassPattern(at)
				}
				p.i = at
				p.fail()
			}
			c.Patterns = append(c.Patterns, x)
		}
		if !p.accept(lexer.Comma) {
			break
		}
	}
	p.expect(lexer.RParen)
	c.Pos = p.span(start)
	return c
}

// sequencePattern parses a sequence in brackets or parentheses, or a group.
func (p *parser) sequencePattern() Pattern {
	start := p.i
	end := lexer.RBracket
	if p.kind() == lexer.LParen {
		end = lexer.RParen
	}
	p.i++
	var list []Pattern
	comma := false
	for p.kind() != end {
		list = append(list, p.maybeStarPattern())
		comma = p.accept(lexer.Comma)
		if !comma {
			break
		}
	}
	if end == lexer.RParen && len(list) == 1 && !comma {
		if _, star := list[0].(*MatchStar); star {
			p.fail()
		}
		p.expect(end)
		return list[0]
	}
	p.expect(end)
	return &MatchSequence{p.span(start), list}
}

func (p *parser) mappingPattern() Pattern {
	start := p.i
	p.i++
	m := &MatchMapping{}
	for p.kind() != lexer.RBrace {
		if p.accept(lexer.DoubleStar) {
			m.Rest = p.name()
			if m.Rest == "_" {
				p.i--
				p.fail()
			}
			p.accept(lexer.Comma)
			break
		}
		m.Keys = append(m.Keys, p.patternKey())
		p.expect(lexer.Colon)
		m.Patterns = append(m.Patterns, p.pattern())
		if !p.accept(lexer.Comma) {
			break
		}
	}
	p.expect(lexer.RBrace)
	m.Pos = p.span(start)
	return m
}

func (p *parser) patternKey() Expr {
	start := p.i
	switch k := p.kind(); k {
	case lexer.KwNone:
		p.i++
		return &Constant{Pos: p.span(start)}
	case lexer.KwTrue, lexer.KwFalse:
		p.i++
		return &Constant{Pos: p.span(start), Value: k == lexer.KwTrue}
	case lexer.String, lexer.FStringStart:
		return p.strings()
	case lexer.Name:
		p.i++
		if p.kind() != lexer.Dot {
			p.fail()
		}
		return p.dottedValue(start)
	}
	return p.complexNumber()
}
