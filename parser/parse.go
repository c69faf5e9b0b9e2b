package parser

import (
	"strings"

	"minipy/lexer"
)

// Parse turns a source text into a *Module; errors are always *SyntaxError.
func Parse(filename, source string, mode Mode) (Node, error) {
	res := lexer.Scan(source)
	p := &parser{res: res, toks: res.Tokens, filename: filename, mode: mode}
	if m := p.parse(); m != nil {
		return m, nil
	}
	return nil, p.explain()
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
		if p.mode == Single && len(f.Body) > 1 {
			p.failed = true
			p.err = &SyntaxError{Kind: "SyntaxError", Msg: "multiple statements found while compiling a single statement"}
			p.locateExtra(m.Body)
		}
	}
	if p.failed {
		return nil
	}
	m.Future = futures(m.Body)
	m.Warnings = p.allWarnings()
	return m
}

// locateExtra completes the error about more than one statement where one is wanted: CPython names the line of the first.
func (p *parser) locateExtra(body []Stmt) {
	pos := body[0].Position()
	e := p.errorAt(p.err.Kind, p.err.Msg, Pos{pos.Line, pos.Col, pos.Line, pos.Col})
	p.err = e
}

// explain finds out what is wrong with a source that does not parse.
func (p *parser) explain() *SyntaxError {
	if e := p.res.Err; e != nil && !e.Soft {
		if p.err == nil && p.far < len(p.toks) && (p.toks[p.far].Kind == lexer.Indent || p.toks[p.far].Kind == lexer.Dedent) {
			// CPython does not read on from there.
			if p.diagnose(); p.err.Kind == "IndentationError" {
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
	if p.err.Kind == "SyntaxError" && p.res.Unclosed != nil && last.Line > p.res.Unclosed.Line {
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
	d := &parser{res: p.res, toks: p.toks, filename: p.filename, mode: p.mode, far: p.far, diag: true, tried: map[memoKey]bool{}, found: map[memoKey]foundExpr{},
		level: levels(p.toks)}
	d.parse()
	if p.err = d.err; p.err != nil {
		return d.far
	}
	i := min(p.far, len(p.toks)-1)
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
	if !e.Soft {
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
	return append(all, p.warnings...)
}
