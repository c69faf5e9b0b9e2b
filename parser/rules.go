package parser

import plexer "github.com/alecthomas/participle/v2/lexer"

// The hand-written rules, as participle's Parseable wants them.

// Parse implements participle's Parseable.
func (x *simpleLine) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).simpleLine) }

// Parse implements participle's Parseable.
func (x *inlineLine) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).inlineLine) }

// Parse implements participle's Parseable.
func (x *test) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).testHead) }

// Parse implements participle's Parseable.
func (x *plain) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).plainHead) }

// Parse implements participle's Parseable.
func (x *forHead) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).forHead) }

// Parse implements participle's Parseable.
func (x *withHead) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).withHead) }

// Parse implements participle's Parseable.
func (x *defHead) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).defHead) }

// Parse implements participle's Parseable.
func (x *classHead) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).classHead) }

// Parse implements participle's Parseable.
func (x *exceptHead) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).exceptHead) }

// Parse implements participle's Parseable.
func (x *matchHead) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).matchHead) }

// Parse implements participle's Parseable.
func (x *caseHead) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).caseHead) }

// Parse implements participle's Parseable.
func (x *decorator) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).decorator) }

// Parse implements participle's Parseable.
func (x *tryCheck) Parse(lex *plexer.PeekingLexer) error { return rule(lex, x, (*parser).tryCheck) }
