package parser

import (
	"strings"

	"minipy/lexer"
)

func (p *parser) importStatement() Stmt {
	start := p.i
	if p.accept(lexer.KwImport) {
		if p.diag {
			p.diagImport(start)
		}
		var names []Alias
		for {
			names = append(names, p.alias(p.dottedName))
			if !p.accept(lexer.Comma) {
				break
			}
		}
		return &Import{p.span(start), names}
	}
	p.i++
	f := &ImportFrom{}
	for p.kind() == lexer.Dot || p.kind() == lexer.Ellipsis {
		f.Level++
		if p.kind() == lexer.Ellipsis {
			f.Level += 2
		}
		p.i++
	}
	if f.Level == 0 || p.kind() == lexer.Name {
		f.Module = p.dottedName()
	}
	p.expect(lexer.KwImport)
	f.Names = p.importedNames()
	f.Pos = p.span(start)
	return f
}

func (p *parser) importedNames() []Alias {
	start := p.i
	if p.accept(lexer.Star) {
		return []Alias{{Pos: p.span(start), Name: "*"}}
	}
	if p.diag && p.kind() == lexer.Newline {
		p.startingFrom(p.at(p.i), "Expected one or more names after 'import'")
	}
	paren := p.accept(lexer.LParen)
	var names []Alias
	for {
		names = append(names, p.alias(p.name))
		if !p.accept(lexer.Comma) {
			break
		}
		if paren && p.kind() == lexer.RParen {
			break
		}
		if p.diag && !paren && p.kind() == lexer.Newline {
			p.lastError("trailing comma not allowed without surrounding parentheses")
		}
	}
	if paren {
		p.expect(lexer.RParen)
	}
	return names
}

// alias parses a name and what it is imported as.
func (p *parser) alias(name func() string) Alias {
	start := p.i
	a := Alias{Name: name()}
	if p.accept(lexer.KwAs) {
		a.AsName = p.name()
	}
	a.Pos = p.span(start)
	return a
}

func (p *parser) dottedName() string {
	first := p.name()
	defer func() { p.far = max(p.far, p.i) }()
	if p.kind() != lexer.Dot {
		return first
	}
	var b strings.Builder
	b.WriteString(first)
	for p.accept(lexer.Dot) {
		b.WriteByte('.')
		b.WriteString(p.name())
	}
	return b.String()
}
