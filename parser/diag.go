package parser

import (
	"strings"

	"minipy/lexer"
)

// The rules for invalid source. They are tried on the second pass only, in the order and at the places where CPython's grammar
// has its own, so that the first of them that fits is the same one.

// memoKey is a rule at a place.
type memoKey struct {
	at   int
	rule int8
}

const (
	ruleNamed int8 = iota
	ruleExpression
	ruleWhole // an expression, once diagExpression has found nothing
	ruleAtom
	rulePrimary
	ruleBitOr
	ruleDisjunction
)

// once tells whether a rule has not been tried yet at this place: when it was, it did not fit.
func (p *parser) once(rule int8) bool {
	k := memoKey{p.i, rule}
	if p.tried[k] {
		return false
	}
	p.tried[k] = true
	return true
}

// look runs a rule and comes back to where it started; it tells whether the rule matched.
func (p *parser) look(rule func()) bool {
	i := p.i
	ok := p.try(rule)
	p.i = i
	return ok
}

// at is the place of a token.
func (p *parser) at(i int) Pos { return p.between(i, i) }

// syntaxError raises one about a place.
func (p *parser) syntaxError(at Pos, msg string) { p.raise(p.errorAt("SyntaxError", msg, at)) }

// lastError raises one about the furthest token read, which is where CPython places errors without a place.
func (p *parser) lastError(msg string) { p.raise(p.lastPlace("SyntaxError", msg)) }

// lastPlace makes an error about the furthest token read. Tokens without text are where the tokenizer is.
func (p *parser) lastPlace(kind, msg string) *SyntaxError {
	p.far = min(max(p.far, p.i), len(p.toks)-1)
	t := &p.toks[p.far]
	at := p.at(p.far)
	if t.Off < t.End {
		return p.errorAt(kind, msg, at)
	}
	if int(t.Off) >= len(p.res.Src) {
		at.Line = p.lastLine()
		at.Col = int32(len(p.res.Line(int(at.Line))))
	}
	at.EndLine = at.Line
	e := p.errorAt(kind, msg, at)
	e.Col--
	e.EndCol = -1
	return e
}

// lastLine is the number of the last line that has an end.
func (p *parser) lastLine() int32 { return int32(max(1, len(p.res.Lines)-1)) }

// startingFrom raises one about everything from a token to the furthest one read.
func (p *parser) startingFrom(at Pos, msg string) {
	p.far = max(p.far, p.i-1)
	e := p.toks[p.far]
	at.EndLine, at.EndCol = e.EndLine, e.EndCol
	err := p.errorAt("SyntaxError", msg, at)
	err.EndCol-- // CPython counts this one from 0
	p.raise(err)
}

func span(a, b Pos) Pos { return Pos{a.Line, a.Col, b.EndLine, b.EndCol} }

// levels counts the brackets open after every token.
func levels(toks []lexer.Token) []int32 {
	out := make([]int32, len(toks))
	n := int32(0)
	for i := range toks {
		switch toks[i].Kind {
		case lexer.LParen, lexer.LBracket, lexer.LBrace:
			n++
		case lexer.RParen, lexer.RBracket, lexer.RBrace:
			n--
		}
		out[i] = n
	}
	return out
}

// legacy tells the names that were statements in Python 2.
func legacy(e Expr) (string, bool) {
	n, ok := e.(*Name)
	if !ok || n.ID != "print" && n.ID != "exec" {
		return "", false
	}
	return n.ID, true
}

// place is where an expression that starts at a token stands; a parenthesised one is without its parentheses, as in the tree.
func place(e Expr) Pos { return e.Position() }

// diagExpression looks for what cannot be an expression.
func (p *parser) diagExpression() {
	if !p.once(ruleExpression) {
		return
	}
	if !p.atStringPrefix() {
		p.look(func() {
			a := p.disjunction()
			var b Expr
			ok := p.try(func() { b = p.expressionOnly() })
			if _, old := legacy(a); ok && !old && p.level[p.i-1] > 0 {
				p.syntaxError(span(place(a), place(b)), "invalid syntax. Perhaps you forgot a comma?")
			}
		})
	}
	p.look(func() {
		a := p.disjunction()
		p.expect(lexer.KwIf)
		b := p.disjunction()
		if k := p.kind(); k != lexer.KwElse && k != lexer.Colon {
			p.syntaxError(span(place(a), place(b)), "expected 'else' after 'if' expression")
		}
	})
	if p.kind() == lexer.KwLambda {
		p.look(func() {
			start := p.i
			p.i++
			p.parameters(lexer.Colon, false)
			p.expect(lexer.Colon)
			if p.kind() == lexer.FStringMiddle || p.kind() == lexer.RBrace && p.inField > 0 && p.level[p.i-1] == p.inField {
				p.syntaxError(p.span(start), "f-string: lambda expressions are not allowed without parentheses")
			}
		})
	}
	if p.kind() == lexer.Name && p.kindAt(1) != lexer.LParen {
		p.look(func() {
			start := p.i
			p.i++
			b := p.starExpressions()
			if name, ok := legacy(&Name{ID: p.text(start)}); ok {
				p.syntaxError(span(p.at(start), place(b)),
					"Missing parentheses in call to '"+name+"'. Did you mean "+name+"(...)?")
			}
		})
	}
}

// diagNot looks for a not right behind an arithmetic operator.
func (p *parser) diagNot(operand func() Expr) {
	if !p.second || p.kind() != lexer.KwNot {
		return
	}
	p.look(func() {
		start := p.i
		p.i++
		b := operand()
		p.syntaxError(span(p.at(start), place(b)), "'not' after an operator must be parenthesized")
	})
}

// expressionOnly parses an expression without looking for what is wrong with it.
func (p *parser) expressionOnly() Expr {
	p.diag = false
	defer func() { p.diag = true }()
	return p.expression()
}

// atStringPrefix tells a name right before a string, or a soft keyword: these are no forgotten commas.
func (p *parser) atStringPrefix() bool {
	if p.kind() != lexer.Name {
		return false
	}
	if p.kindAt(1) == lexer.String {
		return true
	}
	for _, w := range [...]string{"_", "case", "match", "type"} {
		if strings.HasPrefix(w, p.text(p.i)) { // CPython compares no more than the name's length
			return true
		}
	}
	return false
}

// diagNamed looks for assignments where only a test can stand.
func (p *parser) diagNamed() {
	if !p.once(ruleNamed) {
		return
	}
	p.look(func() {
		a := p.expression()
		p.expect(lexer.ColonEqual)
		p.expression()
		p.syntaxError(place(a), "cannot use assignment expressions with "+exprName(a))
	})
	notAssigned := func() {
		if k := p.kind(); k == lexer.Equal || k == lexer.ColonEqual {
			p.fail()
		}
	}
	if p.kind() == lexer.Name && p.kindAt(1) == lexer.Equal {
		p.look(func() {
			start := p.i
			p.i += 2
			b := p.bitOr()
			notAssigned()
			p.syntaxError(span(p.at(start), place(b)), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		})
	}
	p.look(func() {
		if p.look(func() {
			switch p.kind() {
			case lexer.KwTrue, lexer.KwFalse, lexer.KwNone:
				return
			case lexer.LParen, lexer.LBracket:
				start := p.i
				switch e := p.atom().(type) {
				case *List:
					return
				case *Tuple, *GeneratorExp:
					if e.Position().Col == p.toks[start].Col && e.Position().Line == p.toks[start].Line {
						return
					}
				}
			}
			p.fail()
		}) {
			p.fail()
		}
		a := p.bitOr()
		p.expect(lexer.Equal)
		p.bitOr()
		notAssigned()
		p.syntaxError(place(a), "cannot assign to "+exprName(a)+" here. Maybe you meant '==' instead of '='?")
	})
}

// exprName is what messages call an expression.
func exprName(e Expr) string {
	switch e := e.(type) {
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *Name:
		return "name"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *BoolOp, *BinOp, *UnaryOp:
		return "expression"
	case *GeneratorExp:
		return "generator expression"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Await:
		return "await expression"
	case *ListComp:
		return "list comprehension"
	case *SetComp:
		return "set comprehension"
	case *DictComp:
		return "dict comprehension"
	case *Dict:
		return "dict literal"
	case *Set:
		return "set display"
	case *JoinedStr, *FormattedValue:
		return "f-string expression"
	case *Compare:
		return "comparison"
	case *IfExp:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	case *Constant:
		switch v := e.Value.(type) {
		case nil:
			return "None"
		case bool:
			if v {
				return "True"
			}
			return "False"
		case Ellipsis:
			return "ellipsis"
		}
	}
	return "literal"
}
