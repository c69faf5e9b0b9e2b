package parser

import (
	"strings"

	"minipy/lexer"
)

// diagParen looks at what parentheses enclose.
func (p *parser) diagParen() {
	switch p.kind() {
	case lexer.Star:
		p.look(func() {
			e := p.starredExpression()
			if p.kind() == lexer.RParen {
				p.syntaxError(place(e), "cannot use starred expression here")
			}
		})
		p.diagUnpacking()
	case lexer.DoubleStar:
		p.look(func() {
			at := p.i
			p.i++
			p.expression()
			p.expect(lexer.RParen)
			p.syntaxError(p.at(at), "cannot use double starred expression here")
		})
	}
}

func (p *parser) comprehensionAfter() {
	if !p.atComprehension() {
		p.fail()
	}
	p.comprehension()
}

// diagUnpacking looks for a star before the element of a comprehension.
func (p *parser) diagUnpacking() {
	if p.kind() != lexer.Star {
		return
	}
	p.look(func() {
		e := p.starredExpression()
		p.comprehensionAfter()
		p.syntaxError(place(e), "iterable unpacking cannot be used in comprehension")
	})
}

// diagComprehension looks at the element of a comprehension in brackets or braces, after all else has failed.
func (p *parser) diagComprehension() {
	p.diagUnpacking()
	p.look(func() {
		a := p.starNamed()
		p.expect(lexer.Comma)
		end := p.i - 1
		for !p.atComprehension() {
			p.starNamed()
			end = p.i - 1
			if !p.accept(lexer.Comma) {
				break
			}
		}
		p.comprehensionAfter()
		p.syntaxError(span(place(a), p.at(end)), "did you forget parentheses around the comprehension target?")
	})
}

// diagBraces looks at a dict or set.
func (p *parser) diagBraces() {
	if p.kind() == lexer.DoubleStar {
		p.look(func() {
			at := p.i
			p.i++
			p.bitOr()
			p.comprehensionAfter()
			p.expect(lexer.RBrace)
			p.syntaxError(p.at(at), "dict unpacking cannot be used in dict comprehension")
		})
	}
	p.look(p.diagPairs)
	p.diagComprehension()
}

// diagPairs looks for the first pair of a dict that is none.
func (p *parser) diagPairs() {
	for n := 0; ; n++ {
		if p.accept(lexer.DoubleStar) {
			p.bitOr()
		} else {
			var key Expr
			if n == 0 || !p.try(func() { key = p.expressionOnly() }) {
				key = p.expression()
			}
			if p.kind() != lexer.Colon {
				if n == 0 {
					p.fail()
				}
				at := key.Position()
				e := p.errorAt("SyntaxError", "':' expected after dictionary key", Pos{at.Line, at.EndCol - 1, at.EndLine, at.EndCol})
				e.EndCol = 0
				p.raise(e)
			}
			colon := p.i
			p.i++
			switch p.kind() {
			case lexer.Star:
				star := p.i
				p.i++
				p.bitOr()
				p.startingFrom(p.at(star), "cannot use a starred expression in a dictionary value")
			case lexer.RBrace, lexer.Comma:
				p.syntaxError(p.at(colon), "expression expected after dictionary key and ':'")
			}
			p.expression()
		}
		p.expect(lexer.Comma)
		if p.kind() == lexer.RBrace {
			return
		}
	}
}

// diagFieldStart looks for the expression of a replacement field.
func (p *parser) diagFieldStart() {
	switch p.kind() {
	case lexer.Equal, lexer.Exclamation, lexer.Colon, lexer.RBrace:
		p.syntaxError(p.at(p.i), "f-string: valid expression required before '"+p.text(p.i)+"'")
	}
	if !p.look(func() { p.yieldOrExpressions() }) {
		p.syntaxError(p.at(p.i), "f-string: expecting a valid expression after '{'")
	}
}

// diagFieldEnd looks at what follows the expression of a replacement field, or its =.
func (p *parser) diagFieldEnd(debug bool) {
	switch p.kind() {
	case lexer.Exclamation, lexer.Colon, lexer.RBrace:
	default:
		if debug {
			p.syntaxError(p.at(p.i), "f-string: expecting '!', or ':', or '}'")
		}
		p.syntaxError(p.at(p.i), "f-string: expecting '=', or '!', or ':', or '}'")
	}
}

// diagConversion looks at what follows the ! of a replacement field.
func (p *parser) diagConversion() {
	switch p.kind() {
	case lexer.Name:
	case lexer.Colon, lexer.RBrace:
		p.syntaxError(p.at(p.i), "f-string: missing conversion character")
	default:
		p.syntaxError(p.at(p.i), "f-string: invalid conversion character")
	}
}

// conversion checks the letter after the ! of a replacement field, which has just been read.
func (p *parser) conversion() rune {
	name, bang := p.i-1, p.i-2
	c := p.text(name)
	if p.toks[bang].End != p.toks[name].Off {
		p.syntaxError(p.between(bang, name), "f-string: conversion type must come right after the exclamanation mark")
	}
	if len(c) != 1 || !strings.Contains("sra", c) {
		p.syntaxError(p.at(name), "f-string: invalid conversion character '"+c+"': expected 's', 'r', or 'a'")
	}
	return rune(c[0])
}

// diagFieldRest looks at what follows the conversion.
func (p *parser) diagFieldRest() {
	if k := p.kind(); k != lexer.Colon && k != lexer.RBrace {
		p.syntaxError(p.at(p.i), "f-string: expecting ':' or '}'")
	}
}

// diagBrace reports a replacement field without its end.
func (p *parser) diagBrace(spec bool) {
	if spec {
		p.syntaxError(p.at(p.i), "f-string: expecting '}', or format specs")
	}
	p.syntaxError(p.at(p.i), "f-string: expecting '}'")
}
