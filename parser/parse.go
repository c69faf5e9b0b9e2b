package parser

import (
	"cmp"
	"slices"
	"strings"

	"minipy/lexer"
)

// Parse turns a source text into a *Module; errors are always *SyntaxError.
func Parse(filename, source string, mode Mode) (Node, error) {
	res := lexer.Scan(source)
	p := &parser{res: res, toks: res.Tokens, filename: filename, mode: mode, unended: !strings.HasSuffix(source, "\n")}
	if m := p.parse(); m != nil {
		return m, nil
	}
	warnings := p.allWarnings()
	e := p.explain()
	e.Warnings = warnings
	return nil, e
}

// parse makes one pass over the tokens; nil means that they do not parse.
func (p *parser) parse() *Module {
	m := &Module{Mode: p.mode}
	if p.mode == Eval {
		p.catch(func() {
			if k := p.kind(); k == lexer.Indent {
				p.fail()
			}
			e := p.expressions()
			for p.accept(lexer.Newline) {
			}
			if p.kind() != lexer.EOF {
				p.fail()
			}
			m.Body = []Stmt{&ExprStmt{e.Position(), e}}
		})
	} else if f := p.file(); f != nil && !p.failed {
		b := &builder{toks: p.toks}
		m.Body = b.statements(f.Body)
		if b.tooDeep {
			p.failed = true
			p.err = &SyntaxError{Kind: "MemoryError", Msg: tooComplex}
		}
		if p.mode == Single || p.mode == Prompt {
			p.checkSingle(f.Body, m.Body)
		}
	}
	if p.failed {
		return nil
	}
	m.Future = futures(m.Body)
	m.Warnings = p.allWarnings()
	return m
}

// checkSingle sees to it that the source is one statement, and that the newline which ends a compound one is there.
func (p *parser) checkSingle(parsed []statement, body []Stmt) {
	if len(body) == 0 {
		if p.mode == Single {
			line := p.lastLine()
			p.failed = true
			p.err = p.errorAt("SyntaxError", "invalid syntax", Pos{line, 0, line, 0})
			p.err.Col, p.err.EndCol = 0, 0
		}
		return
	}
	p.failed = true
	_, simple := parsed[0].(simpleLine)
	switch {
	case len(parsed) > 1 && simple:
		p.err = p.multiple()
	case len(parsed) > 1:
		for i, t := range p.toks {
			if pos := body[1].Position(); t.Line == pos.Line && t.Col == pos.Col {
				p.err = p.errorAt("SyntaxError", "invalid syntax", p.at(i))
				break
			}
		}
	case !simple && p.unended && p.toks[len(p.toks)-2].Kind != lexer.Dedent:
		line := p.lastLine()
		p.err = p.errorAt("SyntaxError", "invalid syntax", Pos{line, 0, line, 0})
		p.err.Col, p.err.EndCol = 0, 0
	default:
		p.failed = false
	}
}

// multiple is the error about more than one statement where one is wanted: CPython names the end of the first.
func (p *parser) multiple() *SyntaxError {
	i := 0
	for p.toks[i].Kind != lexer.Newline {
		i++
	}
	p.i, p.far = i, i
	return p.errorAt("SyntaxError", "multiple statements found while compiling a single statement", p.at(i))
}

// explain finds out what is wrong with a source that does not parse.
func (p *parser) explain() *SyntaxError {
	p.softKeywords()
	if p.mode == Single && p.err == nil && p.line > 0 && p.toks[p.line-1].Kind == lexer.Newline {
		if p.i = 0; !p.startsCompound() {
			return p.multiple()
		}
	}
	if e := p.res.Err; e != nil && !e.Soft && !e.InField && p.mode != Prompt {
		if p.err == nil && p.far < len(p.toks) && (p.toks[p.far].Kind == lexer.Indent || p.toks[p.far].Kind == lexer.Dedent) {
			// CPython does not read on from there.
			if p.diagnose(); p.err.Kind == "IndentationError" && strings.HasPrefix(p.err.Msg, "unexpected ") {
				return p.err
			}
		}
		return p.lexical(e)
	}
	seen := p.far
	if p.err == nil {
		if e := p.res.Err; e != nil && p.toks[min(p.far, len(p.toks)-1)].Kind == lexer.Error {
			return p.lexical(e)
		}
		seen = p.diagnose()
	}
	last := &p.toks[min(seen, len(p.toks)-1)]
	if p.err.Kind == "SyntaxError" && p.res.Unclosed != nil && p.mode != Prompt && last.Line > p.res.Unclosed.Line {
		return p.lexical(p.res.UnclosedError())
	}
	p.err.Incomplete = p.err.Incomplete || p.atEnd()
	return p.err
}

// atEnd tells whether the parse went wrong only because the source ends.
func (p *parser) atEnd() bool {
	for j := p.far; j < len(p.toks); j++ {
		switch p.toks[j].Kind {
		case lexer.EOF:
			return p.toks[p.far].Kind != lexer.Newline
		case lexer.Newline, lexer.Dedent:
		default:
			return false
		}
	}
	return false
}

// diagnose makes the second pass, in which invalid forms are looked for; it gives the furthest token this pass came to.
func (p *parser) diagnose() int {
	d := &parser{res: p.res, toks: p.toks, filename: p.filename, mode: p.mode, far: p.far, diag: true, second: true, tried: map[memoKey]bool{}, found: map[memoKey]foundExpr{},
		level: levels(p.toks)}
	d.parse()
	if p.err = d.err; p.err != nil {
		return d.far
	}
	p.reach = d.far
	i := min(p.far, len(p.toks)-1)
	if p.toks[i].Kind == lexer.KwAsync && p.mode != Eval && (i == 0 || lineEnds(p.toks[i-1].Kind)) {
		i++ // what follows has been looked at
	}
	switch p.toks[i].Kind {
	case lexer.Indent:
		p.err = p.lastPlace("IndentationError", "unexpected indent")
	case lexer.Dedent:
		p.err = p.lastPlace("IndentationError", "unexpected unindent")
	case lexer.EOF:
		line := p.lastLine()
		p.err = p.errorAt("SyntaxError", "invalid syntax", Pos{line, 0, line, 0})
		p.err.Col, p.err.EndCol = 0, 0
	default:
		p.err = p.errorAt("SyntaxError", "invalid syntax", p.between(i, i))
	}
	return d.far
}

// lexical makes an exception of the lexer's error.
func (p *parser) lexical(e *lexer.ErrorInfo) *SyntaxError {
	text := p.res.Line(e.Line)
	if !e.Soft || e.EndCol == 0 && e.Line < int(p.lastLine()) { // all has been read when a bracket is missed
		text = strings.TrimSuffix(text, "\n")
	}
	return &SyntaxError{
		Kind: e.Kind, Msg: e.Msg, Filename: p.filename, Text: text, Line: e.Line, Col: e.Col, EndLine: e.EndLine, EndCol: e.EndCol,
		Incomplete: e.Incomplete,
	}
}

// futures collects the names of the __future__ imports at the top.
func futures(body []Stmt) []string {
	var names []string
	for i, s := range body {
		switch s := s.(type) {
		case *ExprStmt:
			if c, ok := s.Value.(*Constant); !ok || i > 0 {
				return names
			} else if _, ok := c.Value.(string); !ok {
				return names
			}
		case *ImportFrom:
			if s.Module != "__future__" || s.Level != 0 {
				return names
			}
			for _, a := range s.Names {
				names = append(names, a.Name)
			}
		default:
			return names
		}
	}
	return names
}

// allWarnings joins the lexer's warnings with the parser's.
func (p *parser) allWarnings() []Warning {
	var all []Warning
	for _, w := range p.res.Warnings {
		all = append(all, Warning{"SyntaxWarning", w.Msg, Pos{w.Line, w.Col, w.EndLine, w.EndCol}})
	}
	all = append(all, p.warnings...)
	slices.SortStableFunc(all, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Col, b.Pos.Col))
	})
	return slices.Compact(all)
}

// softKeywords looks how far a line that does not parse is a match statement or a type alias: CPython has tried these first.
func (p *parser) softKeywords() {
	if p.err != nil || p.mode == Eval {
		return
	}
	i := p.i
	try := func(at int, word string, rule func()) {
		p.i = at
		if p.isWord(word) {
			p.i++
			p.try(rule)
			p.far = max(p.far, p.i)
		}
	}
	try(p.line, "match", func() {
		p.subject()
		p.expect(lexer.Colon)
		p.expect(lexer.Newline)
		p.expect(lexer.Indent)
	})
	try(p.stmt, "type", func() {
		p.name()
		p.typeParams()
		p.expect(lexer.Equal)
	})
	p.i = i
}
