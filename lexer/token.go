// Package lexer splits Python source text into tokens, with the line structure expressed as NEWLINE, INDENT and DEDENT tokens.
package lexer

import "strings"

// Kind is what a token is. Keywords and operators each have their own, so that a parser compares numbers, not text.
type Kind uint8

// The kinds of tokens.
const (
	EOF Kind = iota
	Error
	Newline
	Indent
	Dedent
	Name
	Number
	String
	FStringStart
	FStringMiddle
	FStringEnd

	// Operators.
	LParen
	RParen
	LBracket
	RBracket
	LBrace
	RBrace
	Colon
	Comma
	Semi
	Plus
	Minus
	Star
	Slash
	VBar
	Amper
	Less
	Greater
	Equal
	Dot
	Percent
	EqEqual
	NotEqual
	LessEqual
	GreaterEqual
	Tilde
	Circumflex
	LeftShift
	RightShift
	DoubleStar
	PlusEqual
	MinusEqual
	StarEqual
	SlashEqual
	PercentEqual
	AmperEqual
	VBarEqual
	CircumflexEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual
	DoubleSlash
	DoubleSlashEqual
	At
	AtEqual
	Arrow
	Ellipsis
	ColonEqual
	Exclamation
	// Invalid is a character that starts no token, such as $.
	Invalid

	// Keywords.
	KwFalse
	KwNone
	KwTrue
	KwAnd
	KwAs
	KwAssert
	KwAsync
	KwAwait
	KwBreak
	KwClass
	KwContinue
	KwDef
	KwDel
	KwElif
	KwElse
	KwExcept
	KwFinally
	KwFor
	KwFrom
	KwGlobal
	KwIf
	KwImport
	KwIn
	KwIs
	KwLambda
	KwNonlocal
	KwNot
	KwOr
	KwPass
	KwRaise
	KwReturn
	KwTry
	KwWhile
	KwWith
	KwYield
)

// IsKeyword tells whether the kind is a reserved word.
func (k Kind) IsKeyword() bool { return k >= KwFalse }

// A Token is a piece of the source: lines from 1, columns from 0 in bytes, ends exclusive.
type Token struct {
	Kind Kind
	// Raw marks the parts of an f-string whose backslashes stand for themselves.
	Raw             bool
	Off, End        int32
	Line, Col       int32
	EndLine, EndCol int32
}

var keywords = map[string]Kind{
	"False": KwFalse, "None": KwNone, "True": KwTrue, "and": KwAnd, "as": KwAs, "assert": KwAssert, "async": KwAsync,
	"await": KwAwait, "break": KwBreak, "class": KwClass, "continue": KwContinue, "def": KwDef, "del": KwDel,
	"elif": KwElif, "else": KwElse, "except": KwExcept, "finally": KwFinally, "for": KwFor, "from": KwFrom,
	"global": KwGlobal, "if": KwIf, "import": KwImport, "in": KwIn, "is": KwIs, "lambda": KwLambda,
	"nonlocal": KwNonlocal, "not": KwNot, "or": KwOr, "pass": KwPass, "raise": KwRaise, "return": KwReturn,
	"try": KwTry, "while": KwWhile, "with": KwWith, "yield": KwYield,
}

// An ErrorInfo is what stopped the lexer; columns are from 1, in code points.
type ErrorInfo struct {
	Kind, Msg                  string
	Line, Col, EndLine, EndCol int
	// Soft errors count only when the parser gets to them; others take precedence over any error of the parser.
	Soft bool
	// InField errors are those inside an f-string: they too count only when the parser gets to them.
	InField bool
	// Incomplete errors are those of an input that ends too early.
	Incomplete bool
}

// A Warning is a doubtful piece of source that is nevertheless accepted.
type Warning struct {
	Msg                        string
	Line, Col, EndLine, EndCol int32
}

// An Open is a bracket that the end of the source leaves open.
type Open struct {
	Char      byte
	Line, Col int32
}

// A Result is everything known about a source after it has been scanned.
type Result struct {
	Src      string
	Tokens   []Token
	Err      *ErrorInfo // nil: none; otherwise the last token but one is an Error token
	Warnings []Warning
	// Unclosed is the innermost bracket open at the end of the source, nil when there is none.
	Unclosed *Open
	// Lines holds the offset of the beginning of every line.
	Lines []int32
}

// Text is the source of a token.
func (r *Result) Text(t *Token) string { return r.Src[t.Off:t.End] }

// Line returns line n, counted from 1, with its newline; "" when there is none.
func (r *Result) Line(n int) string {
	if n < 1 || n > len(r.Lines) {
		return ""
	}
	if n == len(r.Lines) { // the scan may have stopped here
		line := r.Src[r.Lines[n-1]:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			return line[:i+1]
		}
		return line
	}
	return r.Src[r.Lines[n-1]:r.Lines[n]]
}
