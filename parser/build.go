package parser

import (
	"slices"

	"minipy/lexer"
)

// builder turns the grammar's structs into the tree.
type builder struct {
	toks []lexer.Token
	// end is the last token of the last line of simple statements: a semicolon there belongs to all the statements around it.
	end int
	// tooDeep: an if has more elifs, which nest in the tree, than CPython's parser can take.
	tooDeep bool
}

// until is the place from a token to the end of what was built last.
func (b *builder) until(start int) Pos {
	t, e := &b.toks[start], &b.toks[b.end]
	return Pos{t.Line, t.Col, e.EndLine, e.EndCol}
}

func (b *builder) statements(list []statement) []Stmt {
	out := make([]Stmt, 0, len(list))
	for _, s := range list {
		out = append(out, s.build(b)...)
	}
	return out
}

func (b *builder) block(x *block) []Stmt {
	if x.Inline != nil {
		b.end = x.Inline.End
		return x.Inline.Stmts
	}
	return b.statements(x.Body)
}

func (b *builder) elseBlock(x *elseClause) []Stmt {
	if x == nil {
		return nil
	}
	return b.block(&x.Body)
}

func (s simpleLine) build(b *builder) []Stmt {
	b.end = s.End
	return s.Stmts
}

// build nests the elif clauses, from the last one.
func (s ifStmt) build(b *builder) []Stmt {
	b.tooDeep = b.tooDeep || len(s.Elifs) >= maxDepth
	body := b.block(&s.Body)
	bodies := make([][]Stmt, len(s.Elifs))
	for i := range s.Elifs {
		bodies[i] = b.block(&s.Elifs[i].Body)
	}
	els := b.elseBlock(s.Else)
	for i, c := range slices.Backward(s.Elifs) {
		els = []Stmt{&If{Pos: b.until(c.Pos.Offset), Test: c.Test.Expr, Body: bodies[i], Else: els}}
	}
	return []Stmt{&If{Pos: b.until(s.Pos.Offset), Test: s.Test.Expr, Body: body, Else: els}}
}

func (s whileStmt) build(b *builder) []Stmt {
	body, els := b.block(&s.Body), b.elseBlock(s.Else)
	return []Stmt{&While{Pos: b.until(s.Pos.Offset), Test: s.Test.Expr, Body: body, Else: els}}
}

func (s forStmt) build(b *builder) []Stmt { return []Stmt{s.node(b, s.Pos.Offset, false)} }

func (s *forStmt) node(b *builder, start int, async bool) Stmt {
	body, els := b.block(&s.Body), b.elseBlock(s.Else)
	return &For{
		Pos: b.until(start), Target: s.Head.Target, Iter: s.Head.Iter, Body: body, Else: els, Async: async,
	}
}

func (s withStmt) build(b *builder) []Stmt { return []Stmt{s.node(b, s.Pos.Offset, false)} }

func (s *withStmt) node(b *builder, start int, async bool) Stmt {
	body := b.block(&s.Body)
	return &With{Pos: b.until(start), Items: s.Head.Items, Body: body, Async: async}
}

func (s asyncStmt) build(b *builder) []Stmt {
	switch start := s.Pos.Offset; {
	case s.For != nil:
		return []Stmt{s.For.node(b, start, true)}
	case s.With != nil:
		return []Stmt{s.With.node(b, start, true)}
	default:
		return []Stmt{s.Def.node(b, start, nil, true)}
	}
}

func (s tryStmt) build(b *builder) []Stmt {
	t := &Try{Body: b.block(&s.Body)}
	for i := range s.Handlers {
		c := &s.Handlers[i]
		body := b.block(&c.Body)
		t.Star = c.Head.Star
		t.Handlers = append(t.Handlers, &ExceptHandler{
			Pos: b.until(c.Pos.Offset), Type: c.Head.Type, Name: c.Head.Name, Body: body,
		})
	}
	t.Else = b.elseBlock(s.Else)
	if s.Finally != nil {
		t.Finally = b.block(&s.Finally.Body)
	}
	t.Pos = b.until(s.Pos.Offset)
	return []Stmt{t}
}

func (s matchStmt) build(b *builder) []Stmt {
	m := &Match{Subject: s.Head.Subject}
	for i := range s.Cases {
		c := &s.Cases[i]
		body := b.block(&c.Body)
		m.Cases = append(m.Cases, &MatchCase{Pattern: c.Head.Pattern, Guard: c.Head.Guard, Body: body})
	}
	m.Pos = b.until(s.Pos.Offset)
	return []Stmt{m}
}

func (s defStmt) build(b *builder) []Stmt { return []Stmt{s.node(b, s.Pos.Offset, nil, false)} }

func (s *defStmt) node(b *builder, start int, decorators []Expr, async bool) Stmt {
	body, h := b.block(&s.Body), &s.Head
	return &FunctionDef{
		Pos: b.until(start), Name: h.Name, NamePos: h.NamePos, TypeParams: h.TypeParams, Args: h.Args, Body: body,
		Decorators: decorators, Returns: h.Returns, Async: async,
	}
}

func (s classStmt) build(b *builder) []Stmt { return []Stmt{s.node(b, nil)} }

func (s *classStmt) node(b *builder, decorators []Expr) Stmt {
	body, h := b.block(&s.Body), &s.Head
	return &ClassDef{
		Pos: b.until(s.Pos.Offset), Name: h.Name, NamePos: h.NamePos, TypeParams: h.TypeParams, Bases: h.Bases,
		Keywords: h.Keywords, Body: body, Decorators: decorators,
	}
}

func (s decorated) build(b *builder) []Stmt {
	decorators := make([]Expr, len(s.Decorators))
	for i, d := range s.Decorators {
		decorators[i] = d.Expr
	}
	switch {
	case s.Async != nil:
		return []Stmt{s.Async.Def.node(b, s.Async.Pos.Offset, decorators, true)}
	case s.Def != nil:
		return []Stmt{s.Def.node(b, s.Def.Pos.Offset, decorators, false)}
	default:
		return []Stmt{s.Class.node(b, decorators)}
	}
}
