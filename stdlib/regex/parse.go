package regex

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Flags as Python numbers them.
const (
	FlagI     = 2
	FlagL     = 4
	FlagM     = 8
	FlagS     = 16
	FlagU     = 32
	FlagX     = 64
	FlagDebug = 128
	FlagA     = 256

	flagTypes = FlagA | FlagL | FlagU
)

const maxRepeat = 1<<32 - 1

// Error is a mistake in a pattern or a template. Pos is -1 when there is no position to show.
type Error struct {
	Msg      string
	Pos      int
	Overflow bool // an OverflowError
	Index    bool // an IndexError
	Value    bool // a plain ValueError
}

func (e *Error) Error() string { return e.Msg }

type nodeKind uint8

const (
	nLit    nodeKind = iota // c
	nSet                    // set
	nAny                    // set nil: all but newline when n is 0, else everything
	nAt                     // at
	nBranch                 // alts
	nRepeat                 // lo, hi, mode, kids
	nGroup                  // n: group number (0: none), kids
	nAtomic                 // kids
	nLook                   // behind, neg, kids; n: width to step back
	nRef                    // n, fold
	nCond                   // n, alts[0], alts[1]
	nFail
)

type repeatMode uint8

const (
	greedy repeatMode = iota
	lazy
	possessive
)

type node struct {
	kind        nodeKind
	mode        repeatMode
	at          atKind
	fold        foldMode
	behind, neg bool
	c           rune
	n           int
	lo, hi      int
	set         *class
	kids        []*node
	alts        [][]*node
}

// Names gives the escape \N{...} its meaning.
type Names func(name string) (rune, bool)

type parser struct {
	src    []rune
	bytes  bool
	flags  int
	i      int    // index of what follows next
	next   []rune // the token to come: a character or an escape; empty at the end
	groups []groupInfo
	byName map[string]int
	order  []string
	behind int // groups there were when the outermost lookbehind began, +1; 0 outside
	names  Names
	warn   func(msg string)
	condAt map[int]int // groups that conditions name, to check at the end
	conds  []int
	added  int // global flags set inside the pattern
	depth  int
}

type groupInfo struct {
	open   bool
	lo, hi int
}

func (p *parser) fail(offset int, format string, args ...any) {
	panic(&Error{Msg: fmt.Sprintf(format, args...), Pos: p.tell() - offset})
}

func (p *parser) advance() {
	if p.i >= len(p.src) {
		p.next = nil
		return
	}
	n := 1
	if p.src[p.i] == '\\' {
		if p.i+1 >= len(p.src) {
			panic(&Error{Msg: "bad escape (end of pattern)", Pos: len(p.src) - 1})
		}
		n = 2
	}
	p.next = p.src[p.i : p.i+n]
	p.i += n
}

func (p *parser) tell() int { return p.i - len(p.next) }

func (p *parser) seek(i int) {
	p.i = i
	p.advance()
}

// is reports whether the token to come is the single character c.
func (p *parser) is(c rune) bool { return len(p.next) == 1 && p.next[0] == c }

func (p *parser) match(c rune) bool {
	if p.is(c) {
		p.advance()
		return true
	}
	return false
}

func (p *parser) get() []rune {
	t := p.next
	p.advance()
	return t
}

// getWhile takes up to n characters of charset.
func (p *parser) getWhile(n int, charset string) string {
	var b []rune
	for len(b) < n && len(p.next) == 1 && strings.ContainsRune(charset, p.next[0]) {
		b = append(b, p.next[0])
		p.advance()
	}
	return string(b)
}

func (p *parser) getUntil(end rune, what string) string {
	var b []rune
	for {
		if len(p.next) == 0 {
			if len(b) == 0 {
				p.fail(0, "missing %s", what)
			}
			p.fail(len(b), "missing %s, unterminated name", string(end))
		}
		t := p.get()
		if len(t) == 1 && t[0] == end {
			if len(b) == 0 {
				p.fail(1, "missing %s", what)
			}
			return string(b)
		}
		b = append(b, t...)
	}
}

func (p *parser) checkName(name string, offset int) {
	r := []rune(name)
	if p.bytes {
		for _, c := range r {
			if c > 0x7f {
				p.fail(len(r)+offset, "bad character in group name %s", pyASCII(name))
			}
		}
	}
	if !isIdentifier(r) {
		p.fail(len(r)+offset, "bad character in group name %s", pyRepr(name))
	}
}

func isIdentifier(r []rune) bool {
	for i, c := range r {
		switch {
		case c == '_' || unicode.IsLetter(c) || unicode.Is(unicode.Nl, c) || unicode.Is(unicode.Other_ID_Start, c):
		case i > 0 && (unicode.Is(unicode.Mn, c) || unicode.Is(unicode.Mc, c) || unicode.Is(unicode.Nd, c) || unicode.Is(unicode.Pc, c) || unicode.Is(unicode.Other_ID_Continue, c)):
		default:
			return false
		}
	}
	return len(r) > 0
}

// Result is a parsed pattern.
type Result struct {
	Flags  int
	Groups int      // capturing groups
	Names  []string // of the named groups, in the order of their numbers
	Index  []int    // and those numbers

	nodes []*node
}

// Parse parses a pattern. warn is called with the text of each warning.
func Parse(src []rune, isBytes bool, flags int, names Names, warn func(string)) (res *Result, err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *Error:
			res, err = nil, e
		default:
			panic(e)
		}
	}()
	p := &parser{src: src, bytes: isBytes, flags: flags, groups: make([]groupInfo, 1), byName: map[string]int{}, names: names, warn: warn, condAt: map[int]int{}}
	if !isBytes && flags&(FlagL|FlagA) == 0 {
		p.flags |= FlagU // only for the leaves; checked below
	}
	p.advance()
	n := p.parseSub(p.flags&FlagX != 0, 0, p.flags)
	p.flags = fixFlags(isBytes, flags|p.added)
	if len(p.next) > 0 {
		p.fail(0, "unbalanced parenthesis")
	}
	for _, g := range p.conds {
		if g >= len(p.groups) {
			panic(&Error{Msg: fmt.Sprintf("invalid group reference %d", g), Pos: p.condAt[g]})
		}
	}
	p.fixBehind([]*node{n})
	r := &Result{Flags: p.flags, Groups: len(p.groups) - 1, nodes: []*node{n}}
	for _, name := range p.order {
		r.Names, r.Index = append(r.Names, name), append(r.Index, p.byName[name])
	}
	return r, nil
}

// fixFlags checks how the flags go together, and adds UNICODE to those of a str.
func fixFlags(isBytes bool, flags int) int {
	bad := func(s string) { panic(&Error{Msg: s, Pos: -1, Value: true}) }
	if !isBytes {
		if flags&FlagL != 0 {
			bad("cannot use LOCALE flag with a str pattern")
		}
		if flags&FlagA == 0 {
			flags |= FlagU
		} else if flags&FlagU != 0 {
			bad("ASCII and UNICODE flags are incompatible")
		}
		return flags
	}
	if flags&FlagU != 0 {
		bad("cannot use UNICODE flag with a bytes pattern")
	}
	if flags&FlagL != 0 && flags&FlagA != 0 {
		bad("ASCII and LOCALE flags are incompatible")
	}
	return flags
}

func (p *parser) foldOf(flags int) foldMode {
	switch {
	case flags&FlagI == 0:
		return foldNone
	case flags&FlagU != 0 && flags&FlagA == 0:
		return foldUnicode
	}
	return foldASCII
}

// parseSub parses alternatives up to a parenthesis or the end.
func (p *parser) parseSub(verbose bool, nested int, flags int) *node {
	if p.depth++; p.depth > 800 {
		panic(&Error{Msg: "maximum recursion depth exceeded", Pos: -2})
	}
	defer func() { p.depth-- }()
	var alts [][]*node
	for {
		alts = append(alts, p.parseSeq(verbose, nested, flags, nested == 0 && len(alts) == 0))
		if !p.match('|') {
			break
		}
		if nested == 0 { // the first alternative may have set global flags
			flags = p.flags
			verbose = flags&FlagX != 0
		}
	}
	if len(alts) == 1 {
		return &node{kind: nGroup, kids: alts[0]}
	}
	return &node{kind: nBranch, alts: alts}
}

func single(flags int) *node {
	n := &node{kind: nAny}
	if flags&FlagS != 0 {
		n.n = 1
	}
	return n
}

// parseSeq parses up to a bar, a parenthesis or the end. first says that global flags may stand at its beginning.
func (p *parser) parseSeq(verbose bool, nested int, flags int, first bool) []*node {
	var seq []*node
	for len(p.next) > 0 {
		t := p.next
		c := t[0]
		if len(t) == 1 && (c == '|' || c == ')') {
			break
		}
		p.advance()
		if verbose && len(t) == 1 {
			if strings.ContainsRune(" \t\n\r\v\f", c) {
				continue
			}
			if c == '#' {
				for {
					t := p.get()
					if len(t) == 0 || len(t) == 1 && t[0] == '\n' {
						break
					}
				}
				continue
			}
		}
		if len(t) == 2 {
			seq = append(seq, p.escape(t, flags))
			continue
		}
		switch c {
		case '[':
			seq = append(seq, p.set(flags))
		case '*', '+', '?', '{':
			seq = p.repeat(seq, c, flags)
		case '.':
			seq = append(seq, single(flags))
		case '^':
			at := atBegin
			if flags&FlagM != 0 {
				at = atBeginLine
			}
			seq = append(seq, &node{kind: nAt, at: at})
		case '$':
			at := atEnd
			if flags&FlagM != 0 {
				at = atEndLine
			}
			seq = append(seq, &node{kind: nAt, at: at})
		case '(':
			n, global := p.group(verbose, nested, flags, first && len(seq) == 0)
			if global {
				flags = p.flags
				verbose = flags&FlagX != 0
				continue
			}
			if n != nil {
				seq = append(seq, n)
			}
		default:
			seq = append(seq, p.literal(c, flags))
		}
	}
	return seq
}

func (p *parser) literal(c rune, flags int) *node {
	return &node{kind: nLit, c: c, fold: p.foldOf(flags)}
}

func (p *parser) repeat(seq []*node, c rune, flags int) []*node {
	here := p.tell()
	lo, hi := 0, maxRepeat
	switch c {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		if p.is('}') {
			return append(seq, p.literal(c, flags))
		}
		a := p.getWhile(maxRepeat, "0123456789")
		b := a
		if p.match(',') {
			b = p.getWhile(maxRepeat, "0123456789")
		}
		if !p.match('}') {
			p.seek(here)
			return append(seq, p.literal(c, flags))
		}
		if a != "" {
			lo = repeatCount(a)
		}
		if b != "" {
			hi = repeatCount(b)
			if hi < lo {
				p.fail(p.tell()-here, "min repeat greater than max repeat")
			}
		}
	}
	here--
	if len(seq) == 0 || seq[len(seq)-1].kind == nAt {
		p.fail(p.tell()-here, "nothing to repeat")
	}
	item := seq[len(seq)-1]
	if item.kind == nRepeat {
		p.fail(p.tell()-here, "multiple repeat")
	}
	mode := greedy
	if p.match('?') {
		mode = lazy
	} else if p.match('+') {
		mode = possessive
	}
	seq[len(seq)-1] = &node{kind: nRepeat, mode: mode, lo: lo, hi: hi, kids: []*node{item}}
	return seq
}

func repeatCount(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n >= maxRepeat {
		panic(&Error{Msg: "the repetition number is too large", Pos: -1, Overflow: true})
	}
	return n
}

// pyRepr is repr of a str, pyASCII is ascii.
func pyRepr(s string) string { return quote(s, unicode.IsPrint) }

func pyASCII(s string) string { return quote(s, func(c rune) bool { return c >= ' ' && c < 0x7f }) }

func quote(s string, plain func(rune) bool) string {
	q := '\''
	if strings.ContainsRune(s, '\'') && !strings.ContainsRune(s, '"') {
		q = '"'
	}
	var b strings.Builder
	b.WriteRune(q)
	for _, c := range s {
		switch {
		case c == q || c == '\\':
			b.WriteRune('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case plain(c):
			b.WriteRune(c)
		case c < 0x100:
			fmt.Fprintf(&b, `\x%02x`, c)
		case c < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			fmt.Fprintf(&b, `\U%08x`, c)
		}
	}
	b.WriteRune(q)
	return b.String()
}
