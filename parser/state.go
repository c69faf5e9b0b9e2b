package parser

import (
	"strings"
	"unicode/utf8"

	"minipy/lexer"
	"minipy/unidata"
)

// maxDepth bounds the recursion of the hand-written parser, as MAXSTACK bounds CPython's.
const maxDepth = 6000

const tooComplex = "Parser stack overflowed - Python source too complex to parse"

// parser is the state of one parse. The hand-written parts work on the lexer's tokens directly.
type parser struct {
	res      *lexer.Result
	toks     []lexer.Token
	i        int // the next token
	far      int // the furthest token looked at
	filename string
	mode     Mode
	depth    int
	// diag is set on the second pass, made to find out what is wrong: only then are the rules for invalid source tried.
	diag     bool
	unended  bool  // the last line has no newline
	second   bool  // this is the second pass, though diag may be off for a while
	reach    int   // the furthest token that the second pass looked at
	stmt     int   // where the last simple statement began
	line     int   // where the last line of simple statements began
	inField  int32 // the number of brackets open in the replacement field that is being parsed
	err      *SyntaxError
	failed   bool // the source does not parse, and nothing more is known
	warnings []Warning
	tried    map[memoKey]bool
	found    map[memoKey]foundExpr // what nested found
	// level is, on the second pass, the number of brackets open after each token.
	level    []int32
	handlers []starOfTry
}

// foundExpr is an expression and the token behind it; no expression: the rule did not match.
type foundExpr struct {
	expr Expr
	end  int
}

// noMatch is what a rule panics with when the source does not have its form.
type noMatch struct{}

// fail gives up the present rule.
func (p *parser) fail() {
	p.far = max(p.far, p.i)
	panic(noMatch{})
}

// raise gives up the parse. What the lexer stumbled over comes first if the parser has looked at it.
func (p *parser) raise(err *SyntaxError) {
	if p.res.Err != nil && p.toks[min(max(p.far, p.i), len(p.toks)-1)].Kind == lexer.Error {
		err = p.lexical(p.res.Err)
	}
	panic(err)
}

func (p *parser) kind() lexer.Kind { return p.toks[p.i].Kind }

// kindAt looks n tokens ahead.
func (p *parser) kindAt(n int) lexer.Kind {
	if p.i+n >= len(p.toks) {
		return lexer.EOF
	}
	return p.toks[p.i+n].Kind
}

func (p *parser) text(i int) string {
	t := &p.toks[i]
	if t.Kind == lexer.Name {
		return unidata.Identifier(p.res.Text(t))
	}
	return p.res.Text(t)
}

// isWord tells whether the next token is a name with this text: a soft keyword.
func (p *parser) isWord(w string) bool {
	return p.kind() == lexer.Name && p.text(p.i) == w
}

func (p *parser) accept(k lexer.Kind) bool {
	if p.kind() == k {
		p.i++
		return true
	}
	return false
}

func (p *parser) expect(k lexer.Kind) {
	if p.kind() != k {
		p.fail()
	}
	p.i++
}

func (p *parser) name() string {
	if p.kind() != lexer.Name {
		p.fail()
	}
	p.i++
	return p.text(p.i - 1)
}

// span is the place from a token to the last one consumed.
func (p *parser) span(start int) Pos { return p.between(start, p.i-1) }

func (p *parser) between(first, last int) Pos {
	a, b := &p.toks[first], &p.toks[last]
	return Pos{a.Line, a.Col, b.EndLine, b.EndCol}
}

// enter counts a level of recursion; leave undoes it.
func (p *parser) enter(n int) {
	if p.depth += n; p.depth > maxDepth {
		p.raise(&SyntaxError{Kind: "MemoryError", Msg: tooComplex})
	}
}

func (p *parser) leave(n int) { p.depth -= n }

// try runs a rule; where it does not match, the parser is back where it was.
func (p *parser) try(rule func()) (ok bool) {
	i, depth := p.i, p.depth
	defer func() {
		switch r := recover().(type) {
		case nil:
		case noMatch:
			p.i, p.depth = i, depth
			ok = false
		default:
			panic(r)
		}
	}()
	rule()
	return true
}

// codePoints turns a column in bytes into one in code points, from 1.
func (p *parser) codePoints(line, col int32) int {
	text := p.res.Line(int(line))
	if col < 0 || int(col) > len(text) {
		return int(col) + 1
	}
	return utf8.RuneCountInString(text[:col]) + 1
}

// errorAt makes an error about a place.
func (p *parser) errorAt(kind, msg string, at Pos) *SyntaxError {
	e := &SyntaxError{
		Kind: kind, Msg: msg, Filename: p.filename, Text: p.lineText(at.Line), Reread: true,
		Line: int(at.Line), Col: p.codePoints(at.Line, at.Col), EndLine: int(at.EndLine), EndCol: p.codePoints(at.EndLine, at.EndCol),
	}
	if at.EndLine != at.Line { // CPython measures the end in the first line
		e.EndCol = p.codePoints(at.Line, min(at.EndCol, int32(max(0, len(p.res.Line(e.Line))-1))))
	}
	return e
}

// lineText is the text of a line as CPython's tokenizer has it in its buffer: the line that it is reading, with those before it that a token
// or a backslash joins to it, or an earlier line without its newline.
func (p *parser) lineText(line int32) string {
	last := min(max(p.far, p.i, p.reach), len(p.toks)-1)
	now := p.toks[last]
	text := p.res.Line(int(line))
	first := now.Line
	if int(now.Off) >= len(p.res.Src) {
		first = min(first, p.lastLine())
	}
	if line < first {
		return strings.TrimSuffix(text, "\n")
	}
	for j := last; j >= 0 && p.toks[j].EndLine >= first; j-- {
		first = min(first, p.toks[j].Line)
		for first > 1 && strings.HasSuffix(p.res.Line(int(first-1)), "\\\n") {
			first--
		}
	}
	if first == line {
		return text
	}
	end := int32(len(p.res.Src))
	if int(now.EndLine) < len(p.res.Lines) {
		end = p.res.Lines[now.EndLine]
	}
	return p.res.Src[p.res.Lines[first-1]:end]
}

// opt runs a rule for an optional part. On the first pass its failure is the source's; on the second, where the rest is to be
// looked at as CPython does, the part is left out.
func (p *parser) opt(rule func()) bool {
	if p.second {
		return p.try(rule)
	}
	rule()
	return true
}
