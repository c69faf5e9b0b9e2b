package parser

import (
	plexer "github.com/alecthomas/participle/v2/lexer"
)

// The grammar of statements, for participle. NEWLINE, INDENT and DEDENT are the texts that the lexer gives to these tokens.
// A Pos field receives the index of the first token, as its Offset.
type (
	file struct {
		Body []statement `parser:"@@*"`
	}

	// statement is a union of simpleLine and the compound statements.
	statement interface{ build(b *builder) []Stmt }

	// block is the body of a compound statement.
	block struct {
		Inline *inlineLine `parser:"@@"`
		Body   []statement `parser:"| 'NEWLINE' 'INDENT' @@+ 'DEDENT'"`
	}

	// inlineLine is a line of simple statements right after a header.
	inlineLine struct {
		Stmts []Stmt
		End   int
	}

	ifStmt struct {
		Pos   plexer.Position
		Test  test         `parser:"'if' @@"`
		Body  block        `parser:"@@"`
		Elifs []elifClause `parser:"@@*"`
		Else  *elseClause  `parser:"@@?"`
	}

	elifClause struct {
		Pos  plexer.Position
		Test test  `parser:"'elif' @@"`
		Body block `parser:"@@"`
	}

	elseClause struct {
		Head plain `parser:"'else' @@"`
		Body block `parser:"@@"`
	}

	whileStmt struct {
		Pos  plexer.Position
		Test test        `parser:"'while' @@"`
		Body block       `parser:"@@"`
		Else *elseClause `parser:"@@?"`
	}

	forStmt struct {
		Pos  plexer.Position
		Head forHead     `parser:"'for' @@"`
		Body block       `parser:"@@"`
		Else *elseClause `parser:"@@?"`
	}

	withStmt struct {
		Pos  plexer.Position
		Head withHead `parser:"'with' @@"`
		Body block    `parser:"@@"`
	}

	asyncStmt struct {
		Pos  plexer.Position
		For  *forStmt  `parser:"'async' ( @@"`
		With *withStmt `parser:"| @@"`
		Def  *defStmt  `parser:"| @@ )"`
	}

	tryStmt struct {
		Pos      plexer.Position
		Head     plain          `parser:"'try' @@"`
		Body     block          `parser:"@@"`
		Check    tryCheck       `parser:"@@"`
		Handlers []exceptClause `parser:"@@*"`
		Else     *elseClause    `parser:"@@?"`
		Finally  *finallyClause `parser:"@@?"`
	}

	exceptClause struct {
		Pos  plexer.Position
		Head exceptHead `parser:"'except' @@"`
		Body block      `parser:"@@"`
	}

	finallyClause struct {
		Head plain `parser:"'finally' @@"`
		Body block `parser:"@@"`
	}

	matchStmt struct {
		Pos   plexer.Position
		Head  matchHead    `parser:"@@"`
		Cases []caseClause `parser:"@@+ 'DEDENT'"`
	}

	caseClause struct {
		Head caseHead `parser:"@@"`
		Body block    `parser:"@@"`
	}

	defStmt struct {
		Pos  plexer.Position
		Head defHead `parser:"'def' @@"`
		Body block   `parser:"@@"`
	}

	classStmt struct {
		Pos  plexer.Position
		Head classHead `parser:"'class' @@"`
		Body block     `parser:"@@"`
	}

	decorated struct {
		Decorators []decorator `parser:"( '@' @@ )+"`
		Async      *asyncDef   `parser:"( @@"`
		Def        *defStmt    `parser:"| @@"`
		Class      *classStmt  `parser:"| @@ )"`
	}

	asyncDef struct {
		Pos plexer.Position
		Def *defStmt `parser:"'async' @@"`
	}

	// tryCheck consumes nothing: it sees to it that a handler follows.
	tryCheck struct{}
)
