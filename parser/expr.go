package parser

import "minipy/lexer"

// binary gives the precedence of binary operators, and the operator.
var binary = [256]struct {
	prec int8
	op   Operator
}{
	lexer.VBar:       {1, BitOr},
	lexer.Circumflex: {2, BitXor},
	lexer.Amper:      {3, BitAnd},
	lexer.LeftShift:  {4, LShift}, lexer.RightShift: {4, RShift},
	lexer.Plus: {5, Add}, lexer.Minus: {5, Sub},
	lexer.Star: {6, Mult}, lexer.Slash: {6, Div}, lexer.DoubleSlash: {6, FloorDiv}, lexer.Percent: {6, Mod}, lexer.At: {6, MatMult},
}

// startsExpr tells whether a token can begin an expression, or a starred one.
func startsExpr(k lexer.Kind) bool {
	switch k {
	case lexer.Name, lexer.Number, lexer.String, lexer.FStringStart, lexer.LParen, lexer.LBracket, lexer.LBrace, lexer.Minus,
		lexer.Plus, lexer.Tilde, lexer.Ellipsis, lexer.Star, lexer.KwNone, lexer.KwTrue, lexer.KwFalse, lexer.KwNot,
		lexer.KwLambda, lexer.KwAwait:
		return true
	}
	return false
}

// starExpressions parses what may be an unparenthesised tuple, with starred items.
func (p *parser) starExpressions() Expr { return p.tupleOf(p.starExpression) }

// expressions parses what may be an unparenthesised tuple, without starred items.
func (p *parser) expressions() Expr { return p.tupleOf(p.expression) }

func (p *parser) tupleOf(item func() Expr) Expr {
	start := p.i
	e := item()
	if p.kind() != lexer.Comma {
		return e
	}
	elts := []Expr{e}
	for p.accept(lexer.Comma) {
		if !startsExpr(p.kind()) {
			p.far = max(p.far, p.i)
			break
		}
		if !p.opt(func() { elts = append(elts, item()) }) {
			break
		}
	}
	return &Tuple{Pos: p.span(start), Elts: elts}
}

func (p *parser) starExpression() Expr {
	if p.kind() == lexer.Star {
		return p.starred()
	}
	return p.expression()
}

// starred parses *bitor.
func (p *parser) starred() Expr {
	start := p.i
	p.expect(lexer.Star)
	v := p.bitOr()
	return &Starred{Pos: p.span(start), Value: v}
}

// starNamed parses an item of a display.
func (p *parser) starNamed() Expr {
	if p.kind() == lexer.Star {
		return p.starred()
	}
	return p.named()
}

// named parses an expression that may be an assignment expression.
func (p *parser) named() Expr {
	if p.diag && !p.atAssignment() {
		p.diagNamed()
	}
	return p.assignmentExpression()
}

// atAssignment: an assignment expression without parentheses begins here.
func (p *parser) atAssignment() bool {
	return p.kind() == lexer.Name && p.kindAt(1) == lexer.ColonEqual
}

func (p *parser) assignmentExpression() Expr {
	if p.atAssignment() {
		start := p.i
		p.i += 2
		target := &Name{Pos: p.between(start, start), ID: p.text(start), Ctx: Store}
		v := p.expression()
		return &NamedExpr{Pos: p.span(start), Target: target, Value: v}
	}
	e := p.expression()
	if p.kind() == lexer.ColonEqual {
		p.fail()
	}
	return e
}

// expression parses a conditional expression or a lambda.
func (p *parser) expression() Expr {
	p.enter(1)
	defer p.leave(1)
	if p.diag {
		return p.nested(ruleWhole, func() Expr {
			p.diagExpression()
			return p.plainExpression()
		})
	}
	return p.plainExpression()
}

func (p *parser) plainExpression() Expr {
	if p.kind() == lexer.KwLambda {
		return p.lambda()
	}
	start := p.i
	body := p.disjunction()
	if p.kind() != lexer.KwIf {
		return body
	}
	var test, els Expr
	if !p.opt(func() {
		p.i++
		test = p.disjunction()
		p.expect(lexer.KwElse)
		els = p.expression()
	}) {
		return body
	}
	return &IfExp{Pos: p.span(start), Test: test, Body: body, Else: els}
}

func (p *parser) lambda() Expr {
	start := p.i
	p.i++
	args := p.parameters(lexer.Colon, false)
	p.expect(lexer.Colon)
	body := p.expression()
	return &Lambda{Pos: p.span(start), Args: args, Body: body}
}

func (p *parser) disjunction() Expr {
	if p.second {
		return p.nested(ruleDisjunction, p.plainDisjunction)
	}
	return p.plainDisjunction()
}

func (p *parser) plainDisjunction() Expr {
	start := p.i
	e := p.conjunction()
	if p.kind() != lexer.KwOr {
		return e
	}
	values := []Expr{e}
	for p.kind() == lexer.KwOr && p.opt(func() {
		p.i++
		values = append(values, p.conjunction())
	}) {
	}
	if len(values) == 1 {
		return e
	}
	return &BoolOp{Pos: p.span(start), Or: true, Values: values}
}

func (p *parser) conjunction() Expr {
	start := p.i
	e := p.inversion()
	if p.kind() != lexer.KwAnd {
		return e
	}
	values := []Expr{e}
	for p.kind() == lexer.KwAnd && p.opt(func() {
		p.i++
		values = append(values, p.inversion())
	}) {
	}
	if len(values) == 1 {
		return e
	}
	return &BoolOp{Pos: p.span(start), Values: values}
}

func (p *parser) inversion() Expr {
	if p.kind() != lexer.KwNot {
		return p.comparison()
	}
	p.enter(1)
	defer p.leave(1)
	start := p.i
	p.i++
	e := p.inversion()
	return &UnaryOp{Pos: p.span(start), Op: Not, Operand: e}
}

// compareOp consumes a comparison operator.
func (p *parser) compareOp() (CompareOperator, bool) {
	n := 1
	var op CompareOperator
	switch p.kind() {
	case lexer.EqEqual:
		op = Eq
	case lexer.NotEqual:
		if p.text(p.i) == "<>" { // only under the barry_as_FLUFL joke
			return 0, false
		}
		op = NotEq
	case lexer.Less:
		op = Lt
	case lexer.LessEqual:
		op = LtE
	case lexer.Greater:
		op = Gt
	case lexer.GreaterEqual:
		op = GtE
	case lexer.KwIn:
		op = In
	case lexer.KwIs:
		op = Is
		if p.kindAt(1) == lexer.KwNot {
			op, n = IsNot, 2
		}
	case lexer.KwNot:
		if p.kindAt(1) != lexer.KwIn {
			p.far = max(p.far, p.i+1)
			return 0, false
		}
		op, n = NotIn, 2
	default:
		return 0, false
	}
	p.i += n
	return op, true
}

func (p *parser) comparison() Expr {
	start := p.i
	left := p.bitOr()
	at := p.i
	op, ok := p.compareOp()
	if !ok {
		return left
	}
	c := &Compare{Left: left}
	for ok {
		var right Expr
		if !p.opt(func() { right = p.bitOr() }) {
			p.i = at
			break
		}
		c.Ops = append(c.Ops, op)
		c.Comparators = append(c.Comparators, right)
		at = p.i
		op, ok = p.compareOp()
	}
	if len(c.Ops) == 0 {
		return left
	}
	c.Pos = p.span(start)
	return c
}

func (p *parser) bitOr() Expr {
	if p.second {
		return p.nested(ruleBitOr, func() Expr { return p.binaryFrom(1) })
	}
	return p.binaryFrom(1)
}

// binaryFrom parses binary operators of at least the given precedence; chains of equal ones are a loop.
func (p *parser) binaryFrom(prec int8) Expr {
	start := p.i
	if k := p.kind(); p.second && prec <= 6 && (k == lexer.Plus || k == lexer.Minus || k == lexer.Tilde) {
		p.look(func() {
			p.i++
			p.diagNot(p.factor)
		})
	}
	left := p.factor()
	for {
		b := binary[p.kind()]
		if b.prec < prec || b.prec == 0 {
			return left
		}
		var right Expr
		if !p.opt(func() {
			p.i++
			if b.prec >= 5 {
				p.diagNot(p.inversion)
			}
			right = p.binaryFrom(b.prec + 1)
		}) {
			return left
		}
		left = &BinOp{Pos: p.span(start), Left: left, Op: b.op, Right: right}
	}
}

func (p *parser) factor() Expr {
	var op UnaryOperator
	switch p.kind() {
	case lexer.Plus:
		op = UAdd
	case lexer.Minus:
		op = USub
	case lexer.Tilde:
		op = Invert
	default:
		return p.power()
	}
	p.enter(1)
	defer p.leave(1)
	start := p.i
	p.i++
	e := p.factor()
	return &UnaryOp{Pos: p.span(start), Op: op, Operand: e}
}

func (p *parser) power() Expr {
	start := p.i
	var e Expr
	if p.accept(lexer.KwAwait) {
		v := p.primary()
		e = &Await{Pos: p.span(start), Value: v}
	} else {
		e = p.primary()
	}
	if p.kind() != lexer.DoubleStar {
		return e
	}
	p.enter(2)
	defer p.leave(2)
	var right Expr
	if !p.opt(func() {
		p.i++
		right = p.factor()
	}) {
		return e
	}
	return &BinOp{Pos: p.span(start), Left: e, Op: Pow, Right: right}
}

// primary parses an atom with its attributes, calls and subscripts, in a loop: chains may be long.
func (p *parser) primary() Expr {
	if p.second {
		return p.nested(rulePrimary, p.plainPrimary)
	}
	return p.plainPrimary()
}

func (p *parser) plainPrimary() Expr {
	start := p.i
	e := p.atom()
	for {
		switch p.kind() {
		case lexer.Dot, lexer.LParen, lexer.LBracket:
			if !p.opt(func() { e = p.trailer(start, e) }) {
				return e
			}
		default:
			p.far = max(p.far, p.i)
			return e
		}
	}
}

// trailer parses one attribute, call or subscript of e.
func (p *parser) trailer(start int, e Expr) Expr {
	switch p.kind() {
	case lexer.Dot:
		p.i++
		attr := p.name()
		return &Attribute{Pos: p.span(start), Value: e, Attr: attr}
	case lexer.LParen:
		return p.call(start, e)
	}
	p.i++
	s := p.slices()
	p.expect(lexer.RBracket)
	return &Subscript{Pos: p.span(start), Value: e, Slice: s}
}

func (p *parser) slices() Expr {
	start := p.i
	first := p.slice()
	_, starred := first.(*Starred)
	if p.kind() != lexer.Comma && !starred {
		return first
	}
	elts := []Expr{first}
	for p.accept(lexer.Comma) {
		if p.kind() == lexer.RBracket {
			break
		}
		elts = append(elts, p.slice())
	}
	return &Tuple{Pos: p.span(start), Elts: elts}
}

func (p *parser) slice() Expr {
	start := p.i
	var s Slice
	switch p.kind() {
	case lexer.Star:
		if p.diag {
			p.look(func() { p.starredExpression() })
		}
		return p.starred()
	case lexer.Colon:
	default:
		bare := p.atAssignment()
		e := p.named()
		if bare || p.kind() != lexer.Colon {
			return e
		}
		s.Lower = e
	}
	p.expect(lexer.Colon)
	ends := func() bool {
		k := p.kind()
		return k == lexer.Colon || k == lexer.Comma || k == lexer.RBracket
	}
	if !ends() {
		s.Upper = p.expression()
	}
	if p.accept(lexer.Colon) && !ends() {
		s.Step = p.expression()
	}
	s.Pos = p.span(start)
	return &s
}
