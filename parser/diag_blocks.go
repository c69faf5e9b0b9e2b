package parser

import (
	"fmt"

	"minipy/lexer"
)

// diagColon reports a header without its colon. Some statements need one whatever follows; the others complain at the end of
// the line only.
func (p *parser) diagColon(keyword int) {
	switch p.toks[keyword].Kind {
	case lexer.KwElse, lexer.KwTry, lexer.KwFinally:
		p.syntaxError(p.at(p.i), "expected ':'")
	}
	if p.kind() == lexer.Newline {
		p.lastError("expected ':'")
	}
}

// diagBlock reports a header without a block.
func (p *parser) diagBlock(keyword int, what string) {
	p.raise(p.lastPlace("IndentationError",
		fmt.Sprintf("expected an indented block after %s on line %d", what, p.toks[keyword].Line)))
}

// tryCheck sees to it that a handler follows the block of a try, and that handlers are of one kind.
func (p *parser) tryCheck() (tryCheck, bool) {
	if k := p.kind(); k != lexer.KwExcept && k != lexer.KwFinally {
		if p.diag {
			p.lastError("expected 'except' or 'finally' block")
		}
		p.fail()
	}
	return tryCheck{}, true
}

// starOfTry notes whether the handlers of the try statements that are open have a star.
type starOfTry struct {
	col  int32
	star bool
}

// checkStar compares an except clause with those before it.
func (p *parser) checkStar(keyword int, star bool) {
	col := p.toks[keyword].Col
	for n := len(p.handlers); n > 0 && p.handlers[n-1].col > col; n-- {
		p.handlers = p.handlers[:n-1]
	}
	if p.firstHandler(keyword) {
		if n := len(p.handlers); n > 0 && p.handlers[n-1].col == col {
			p.handlers = p.handlers[:n-1]
		}
		p.handlers = append(p.handlers, starOfTry{col, star})
		return
	}
	if n := len(p.handlers); n > 0 && p.handlers[n-1].star != star {
		if p.diag {
			last := keyword
			if star {
				last++
			}
			p.mixedHandlers(p.between(keyword, last))
		}
		p.i = keyword + 1
		p.fail()
	}
}

// firstHandler tells whether the block before an except is that of the try itself: the line of the same indentation before it
// starts with try.
func (p *parser) firstHandler(keyword int) bool {
	col := p.toks[keyword].Col
	for j := keyword - 1; j >= 0; j-- {
		t := &p.toks[j]
		if t.Col == col && (j == 0 || lineEnds(p.toks[j-1].Kind)) && !lineEnds(t.Kind) {
			return t.Kind == lexer.KwTry
		}
	}
	return true
}

func lineEnds(k lexer.Kind) bool {
	return k == lexer.Newline || k == lexer.Indent || k == lexer.Dedent
}

// mixedHandlers raises the error about except next to except*.
func (p *parser) mixedHandlers(at Pos) {
	p.syntaxError(at, "cannot have both 'except' and 'except*' on the same 'try'")
}

// diagExcept looks at what follows except.
func (p *parser) diagExcept(star bool) {
	if k := p.kind(); k == lexer.Newline || k == lexer.Colon {
		if star {
			p.lastError("expected one or more exception types")
		}
		p.lastError("expected ':'")
	}
	p.look(func() {
		a := p.expression()
		p.expect(lexer.Comma)
		p.expressions()
		if p.accept(lexer.KwAs) {
			p.name()
		}
		p.expect(lexer.Colon)
		p.startingFrom(place(a), "multiple exception types must be parenthesized")
	})
}

func (p *parser) diagImport(start int) {
	if p.kind() == lexer.Newline {
		p.startingFrom(p.at(p.i), "Expected one or more names after 'import'")
	}
	p.look(func() {
		p.dottedName()
		for p.accept(lexer.Comma) {
			p.dottedName()
		}
		p.expect(lexer.KwFrom)
		p.dottedName()
		p.startingFrom(p.at(start), "Did you mean to use 'from ... import ...' instead?")
	})
}

// diagAsPattern looks at the name a pattern is bound to.
func (p *parser) diagAsPattern() {
	if p.isWord("_") {
		p.syntaxError(p.at(p.i), "cannot use '_' as a target")
	}
	if p.kind() != lexer.Name {
		p.look(func() {
			e := p.expression()
			p.syntaxError(place(e), "invalid pattern target")
		})
	}
}

// diagClassPattern reports positional patterns after keyword ones, all of them.
func (p *parser) diagClassPattern(at int) {
	first, last := at, at
	p.i = at
	p.look(func() {
		for {
			if p.kind() == lexer.Name && p.kindAt(1) == lexer.Equal {
				p.fail()
			}
			p.pattern()
			last = p.i - 1
			p.expect(lexer.Comma)
		}
	})
	p.syntaxError(p.between(first, last), "positional patterns follow keyword patterns")
}

// diagMatch reports a match statement without a colon. As in CPython, any line that could be one is taken for it.
func (p *parser) diagMatch() {
	p.look(func() {
		p.i++
		p.subject()
		if p.kind() == lexer.Newline {
			p.lastError("expected ':'")
		}
	})
}
