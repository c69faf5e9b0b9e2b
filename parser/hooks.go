package parser

import (
	"errors"
	"sync"

	"github.com/alecthomas/participle/v2"
	plexer "github.com/alecthomas/participle/v2/lexer"

	"minipy/lexer"
)

var (
	// grammarLock is held during a parse: participle hands no state to the hand-written rules, so there is one current parser.
	grammarLock sync.Mutex
	current     *parser

	grammarOnce sync.Once
	grammar     *participle.Parser[file]
)

// errStop tells participle that the parse is over; what is wrong is in the parser.
var errStop = errors.New("syntax error")

// maxStatements is the number of statements a block may have.
const maxStatements = 1 << 30

func buildGrammar() {
	participle.MaxIterations = maxStatements
	grammar = participle.MustBuild[file](
		participle.Lexer(lexer.Definition{}),
		participle.UseLookahead(1),
		participle.Union[statement](simpleLine{}, ifStmt{}, forStmt{}, defStmt{}, whileStmt{}, classStmt{}, tryStmt{}, withStmt{},
			decorated{}, asyncStmt{}, matchStmt{}),
	)
}

// rule calls a hand-written rule for participle. The rule tells whether the source has its form.
func rule[T any](lex *plexer.PeekingLexer, dst *T, parse func(*parser) (T, bool)) error {
	p := current
	if p.failed {
		return errStop
	}
	p.i = int(lex.RawCursor())
	ok := true
	p.catch(func() { *dst, ok = parse(p) })
	switch {
	case p.failed:
		return errStop
	case !ok:
		return participle.NextMatch
	}
	lex.FastForward(plexer.RawCursor(p.i - 1))
	return nil
}

// catch runs a rule and notes its failure.
func (p *parser) catch(rule func()) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case noMatch:
			p.failed = true
		case *SyntaxError:
			p.failed = true
			p.err = r
		default:
			panic(r)
		}
	}()
	p.depth = 0
	rule()
}

// file parses the statements of a whole source.
func (p *parser) file() *file {
	grammarOnce.Do(buildGrammar)
	grammarLock.Lock()
	defer grammarLock.Unlock()
	current = p
	defer func() { current = nil }()
	lex, err := plexer.Upgrade(p.res.Stream())
	if err != nil {
		p.failed = true
		return nil
	}
	f, err := grammar.ParseFromLexer(lex)
	if err != nil && !p.failed {
		p.failed = true
		p.far = max(p.far, int(lex.RawCursor()))
		var perr participle.Error
		if errors.As(err, &perr) {
			p.far = max(p.far, perr.Position().Offset)
		}
	}
	return f
}
