package lexer

import (
	"io"

	"github.com/alecthomas/participle/v2/lexer"
)

// Definition presents the tokens to participle. All are of one type but for the end: the grammar tells them by their text.
type Definition struct{}

// TokenType is the type of all tokens in participle's eyes.
const TokenType lexer.TokenType = 1

// Symbols names the types of tokens.
func (Definition) Symbols() map[string]lexer.TokenType {
	return map[string]lexer.TokenType{"EOF": lexer.EOF, "Token": TokenType}
}

// Lex scans a source.
func (Definition) Lex(_ string, r io.Reader) (lexer.Lexer, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return Scan(string(src)).Stream(), nil
}

// Stream gives the tokens to participle one by one, at the same indices as in Tokens.
func (r *Result) Stream() lexer.Lexer { return &stream{res: r} }

type stream struct {
	res *Result
	n   int
}

// Next implements participle's Lexer.
func (s *stream) Next() (lexer.Token, error) {
	t := &s.res.Tokens[s.n]
	if t.Kind == EOF {
		return lexer.Token{Type: lexer.EOF, Pos: lexer.Position{Offset: s.n}}, nil
	}
	s.n++
	out := lexer.Token{Type: TokenType}
	out.Pos.Offset = s.n - 1 // the grammar learns the index from here
	switch t.Kind {
	case Newline:
		out.Value = "NEWLINE"
	case Indent:
		out.Value = "INDENT"
	case Dedent:
		out.Value = "DEDENT"
	case Name, Number, String, FStringMiddle:
	default:
		out.Value = s.res.Src[t.Off:t.End]
	}
	return out, nil
}
