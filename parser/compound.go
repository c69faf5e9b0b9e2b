package parser

import "minipy/lexer"

// The headers of compound statements: what stands between the keyword and the block. These are the hand-written parts that
// the participle grammar calls.
type (
	// test is the header of if, elif and while.
	test struct{ Expr Expr }
	// plain is the header of else, try and finally.
	plain   struct{}
	forHead struct{ Target, Iter Expr }
	// withHead is the header of a with statement.
	withHead struct{ Items []WithItem }
	defHead  struct {
		Name       string
		NamePos    Pos
		TypeParams []*TypeParam
		Args       *Arguments
		Returns    Expr
	}
	classHead struct {
		Name       string
		NamePos    Pos
		TypeParams []*TypeParam
		Bases      []Expr
		Keywords   []*Keyword
	}
	exceptHead struct {
		Type Expr
		Name string
		Star bool
	}
	matchHead struct{ Subject Expr }
	caseHead  struct {
		Pattern Pattern
		Guard   Expr
	}
	decorator struct{ Expr Expr }
	// simpleLine is a line of simple statements.
	simpleLine struct {
		Stmts []Stmt
		End   int // the last token before the newline
	}
)

// startsCompound tells whether the next token is the keyword of a compound statement, or of a part of one.
func (p *parser) startsCompound() bool {
	switch p.kind() {
	case lexer.KwIf, lexer.KwWhile, lexer.KwFor, lexer.KwTry, lexer.KwWith, lexer.KwDef, lexer.KwClass, lexer.KwAsync, lexer.At:
		return true
	case lexer.Name:
		if !p.isWord("match") {
			return false
		}
		if p.diag {
			p.diagMatch()
		}
		return p.atMatch()
	}
	return false
}

// atMatch tells a match statement from the use of a name: its line ends in a colon outside of brackets, the first one there,
// and does not begin like the rest of an expression.
func (p *parser) atMatch() bool {
	switch p.kindAt(1) {
	case lexer.Equal, lexer.Dot, lexer.Comma, lexer.Newline, lexer.Colon, lexer.RParen, lexer.Semi:
		return false
	}
	for j := p.i + 1; j < len(p.toks); j++ {
		switch p.toks[j].Kind {
		case lexer.Newline:
			return p.toks[j-1].Kind == lexer.Colon
		case lexer.EOF, lexer.Error:
			return false
		}
	}
	return false
}

func (p *parser) simpleLine() (simpleLine, bool) {
	switch p.kind() {
	case lexer.Dedent, lexer.EOF:
		return simpleLine{}, false
	}
	if p.startsCompound() {
		return simpleLine{}, false
	}
	stmts := p.simpleStatements()
	return simpleLine{stmts, p.i - 2}, true
}

// inlineLine is a line of simple statements right after a header.
func (p *parser) inlineLine() (inlineLine, bool) {
	if p.kind() == lexer.Newline {
		return inlineLine{}, false
	}
	stmts := p.simpleStatements()
	return inlineLine{stmts, p.i - 2}, true
}

// colon consumes the end of a header, and sees to it that a block follows. what names the statement in the error.
func (p *parser) colon(keyword int, what string) {
	if p.kind() != lexer.Colon {
		if p.diag {
			p.diagColon(keyword)
		}
		p.fail()
	}
	p.i++
	if p.kind() == lexer.Newline && p.kindAt(1) != lexer.Indent {
		p.i++
		if p.diag {
			p.diagBlock(keyword, what)
		}
		p.fail()
	}
}

func (p *parser) testHead() (test, bool) {
	keyword := p.i - 1
	e := p.named()
	p.colon(keyword, "'"+p.text(keyword)+"' statement")
	return test{e}, true
}

func (p *parser) plainHead() (plain, bool) {
	keyword := p.i - 1
	p.colon(keyword, "'"+p.text(keyword)+"' statement")
	return plain{}, true
}

func (p *parser) forHead() (forHead, bool) {
	keyword := p.i - 1
	if p.diag {
		p.diagForTarget()
	}
	target := p.starTargets()
	p.expect(lexer.KwIn)
	iter := p.starExpressions()
	p.colon(keyword, "'for' statement")
	return forHead{target, iter}, true
}

// withHead parses the items, which may be in parentheses: these are tried first.
func (p *parser) withHead() (withHead, bool) {
	keyword := p.i - 1
	var h withHead
	if p.kind() == lexer.LParen && p.try(func() {
		p.i++
		h.Items = nil
		for {
			h.Items = append(h.Items, p.withItem())
			if !p.accept(lexer.Comma) || p.kind() == lexer.RParen {
				break
			}
		}
		p.expect(lexer.RParen)
		if p.diag && p.kind() == lexer.Newline {
			p.lastError("expected ':'")
		}
		if p.kind() != lexer.Colon {
			p.fail()
		}
	}) {
		p.colon(keyword, "'with' statement")
		return h, true
	}
	h.Items = []WithItem{p.withItem()}
	for p.accept(lexer.Comma) {
		h.Items = append(h.Items, p.withItem())
	}
	p.colon(keyword, "'with' statement")
	return h, true
}

func (p *parser) withItem() WithItem {
	item := WithItem{Context: p.expression()}
	if p.accept(lexer.KwAs) {
		if p.diag {
			p.diagWithTarget()
		}
		start := p.i
		var e Expr
		if p.kind() == lexer.Star {
			e = p.starred()
		} else {
			e = p.primary()
		}
		if !p.store(e) {
			p.i = start
			p.fail()
		}
		item.Vars = e
	}
	return item
}

func (p *parser) defHead() (defHead, bool) {
	keyword := p.i - 1
	var h defHead
	h.Name = p.name()
	h.NamePos = p.between(p.i-1, p.i-1)
	p.opt(func() { h.TypeParams = p.typeParams() })
	if p.diag && p.kind() != lexer.LParen {
		p.raise(p.errorAt("SyntaxError", "expected '('", p.between(p.i, p.i)))
	}
	p.expect(lexer.LParen)
	h.Args = p.parameters(lexer.RParen, true)
	p.expect(lexer.RParen)
	if p.kind() == lexer.Arrow {
		p.opt(func() {
			p.i++
			h.Returns = p.expression()
		})
	}
	if p.diag && p.kind() != lexer.Colon {
		p.raise(p.errorAt("SyntaxError", "expected ':'", p.between(p.i, p.i)))
	}
	p.colon(keyword, "function definition")
	return h, true
}

func (p *parser) classHead() (classHead, bool) {
	keyword := p.i - 1
	var h classHead
	h.Name = p.name()
	h.NamePos = p.between(p.i-1, p.i-1)
	h.TypeParams = p.typeParams()
	if p.kind() == lexer.LParen {
		h.Bases, h.Keywords = p.arguments(false)
	}
	p.colon(keyword, "class definition")
	return h, true
}

func (p *parser) exceptHead() (exceptHead, bool) {
	keyword := p.i - 1
	h := exceptHead{Star: p.accept(lexer.Star)}
	p.checkStar(keyword, h.Star)
	what := "'except' statement"
	if h.Star {
		what = "'except*' statement"
	}
	if h.Star || p.kind() != lexer.Colon {
		if p.diag {
			p.diagExcept(h.Star)
		}
		h.Type = p.expression()
		if p.accept(lexer.KwAs) {
			h.Name = p.name()
		}
	}
	p.colon(keyword, what)
	return h, true
}

// matchHead parses `match subject:` if that is what comes.
func (p *parser) matchHead() (matchHead, bool) {
	if !p.isWord("match") || !p.atMatch() {
		return matchHead{}, false
	}
	keyword := p.i
	p.i++
	e := p.subject()
	p.colon(keyword, "'match' statement")
	p.expect(lexer.Newline)
	p.expect(lexer.Indent)
	if !p.isWord("case") {
		p.fail()
	}
	return matchHead{e}, true
}

// subject parses what a match statement matches.
func (p *parser) subject() Expr {
	start := p.i
	e := p.starNamed()
	_, starred := e.(*Starred)
	if p.kind() != lexer.Comma {
		if starred {
			p.fail()
		}
		return e
	}
	elts := []Expr{e}
	for p.accept(lexer.Comma) {
		if k := p.kind(); k == lexer.Colon || k == lexer.Newline {
			break
		}
		elts = append(elts, p.starNamed())
	}
	return &Tuple{Pos: p.span(start), Elts: elts}
}

// caseHead parses `case pattern:`.
func (p *parser) caseHead() (caseHead, bool) {
	if !p.isWord("case") {
		return caseHead{}, false
	}
	keyword := p.i
	p.i++
	h := caseHead{Pattern: p.patterns()}
	if p.accept(lexer.KwIf) {
		h.Guard = p.named()
	}
	p.colon(keyword, "'case' statement")
	return h, true
}

// decorator parses what follows the @.
func (p *parser) decorator() (decorator, bool) {
	e := p.named()
	p.expect(lexer.Newline)
	return decorator{e}, true
}
