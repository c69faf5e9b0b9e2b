package vm

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// caretAnchors part the carets of a range: from left to right (exclusive) stands '^', around it '~'. Lines from 0 within the range; columns in characters, in
// line 0 counted from the start of the range.
type caretAnchors struct {
	leftLine, leftCol, rightLine, rightCol int
}

// segToken is a token at the top level of an expression; a bracketed group with all that it holds is one token.
type segToken struct {
	kind       segKind
	text       string // operators and names
	start, end int    // byte offsets in the segment
}

type segKind uint8

const (
	segName segKind = iota
	segAtom         // number or string
	segOp
	segGroup
)

// findAnchors finds what the anchors of an expression are: the operator of a binary operation, the brackets of a subscript or a call. nil: none.
// The expression is looked at token by token, its operators by precedence; it need not be parsed, since it is known to be one that has been compiled.
func findAnchors(lines []string) *caretAnchors {
	text := strings.Join(lines, "\n")
	base := 0
	toks, ok := segTokens(text)
	for ok && len(toks) == 1 && toks[0].kind == segGroup && text[toks[0].start] == '(' {
		base += toks[0].start + 1 // redundant parentheses
		text = text[toks[0].start+1 : toks[0].end-1]
		toks, ok = segTokens(text)
	}
	if !ok || len(toks) < 2 {
		return nil
	}
	start, end := 0, 0
	if i := binaryOperator(toks); i >= 0 {
		start, end = toks[i].start, toks[i].end
		if r := toks[i+1:]; len(r) == 1 && end-start == 1 && r[0].start == end && isParenthesized(text[r[0].start:r[0].end]) {
			end++ // CPython takes the bracket for a second character of the operator, since the right operand begins behind it
		}
	} else {
		last := toks[len(toks)-1]
		prev := toks[len(toks)-2]
		if last.kind != segGroup || text[last.start] == '{' || prev.kind == segOp || !isPostfix(toks) {
			return nil
		}
		start, end = last.start, last.end
	}
	a := &caretAnchors{}
	a.leftLine, a.leftCol = place(lines, base+start)
	a.rightLine, a.rightCol = place(lines, base+end)
	return a
}

// isParenthesized tells a group that is an expression in redundant parentheses: no tuple, no generator expression.
func isParenthesized(group string) bool {
	if group[0] != '(' {
		return false
	}
	toks, ok := segTokens(group[1 : len(group)-1])
	if !ok || len(toks) == 0 {
		return false
	}
	return !slices.ContainsFunc(toks, func(t segToken) bool {
		return t.kind == segOp && t.text == "," || t.kind == segName && (t.text == "for" || t.text == "async")
	})
}

// place turns a byte offset in the joined lines into line and column.
func place(lines []string, off int) (line, col int) {
	for i, l := range lines {
		if off <= len(l) || i == len(lines)-1 {
			return i, utf8.RuneCountInString(l[:min(off, len(l))])
		}
		off -= len(l) + 1
	}
	return 0, 0
}

// Precedence of the binary operators, loosest first; anything looser than them makes the expression something else.
var binaryPrecedence = map[string]int{"|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6, "@": 6, "**": 8}

const unaryPrecedence = 7

// looserWords are the keywords that bind looser than any binary operator, or begin a statement: a range that is one (an assert) has no anchors.
var looserWords = strings.Fields("lambda if else or and not in is yield for async assert raise return del import from with while class def global nonlocal try except")

// binaryOperator returns the token that is the expression's outermost operator; -1 if the expression is no binary operation.
func binaryOperator(toks []segToken) int {
	best, bestPrec := -1, 100
	operand := true // an operand is expected: a sign is unary
	for i, t := range toks {
		switch t.kind {
		case segName:
			if slices.Contains(looserWords, t.text) {
				return -1
			}
			operand = t.text == "await"
		case segAtom, segGroup:
			operand = false
		case segOp:
			if t.text == "." {
				operand = false
				continue
			}
			prec, ok := binaryPrecedence[t.text]
			if operand {
				if t.text != "+" && t.text != "-" && t.text != "~" {
					return -1 // a star, or nothing that we know
				}
				if i == 0 {
					best, bestPrec = -1, unaryPrecedence
				}
				continue
			}
			if !ok {
				return -1 // a comparison, a comma, an assignment expression
			}
			if prec < bestPrec || prec == bestPrec && t.text != "**" {
				best, bestPrec = i, prec
			}
			operand = true
		}
	}
	return best
}

// isPostfix tells that the tokens are one atom with attributes, subscripts and calls behind it.
func isPostfix(toks []segToken) bool {
	for i, t := range toks {
		if t.kind == segOp && t.text != "." {
			return false
		}
		if t.kind == segName && (t.text == "await" || slices.Contains(looserWords, t.text)) {
			return false
		}
		if i > 0 && t.kind == segName && toks[i-1].kind != segOp {
			return false
		}
	}
	return true
}

// longOps are the operators of more than one character, longest first.
var longOps = []string{"**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@="}

// segTokens splits an expression; false when it cannot be one.
func segTokens(s string) ([]segToken, bool) {
	var toks []segToken
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\\' || c == '\r':
			i++
		case c == '#':
			i = skipComment(s, i)
		case isNameStart(c):
			j := i
			for j < len(s) && (isNameStart(s[j]) || isDigit(s[j])) {
				j++
			}
			if j < len(s) && (s[j] == '"' || s[j] == '\'') && isStringPrefix(s[i:j]) {
				e, ok := skipString(s, j, strings.ContainsAny(s[i:j], "fF"), strings.ContainsAny(s[i:j], "rR"))
				if !ok {
					return nil, false
				}
				toks = append(toks, segToken{segAtom, "", i, e})
				i = e
				continue
			}
			toks = append(toks, segToken{segName, s[i:j], i, j})
			i = j
		case isDigit(c) || c == '.' && i+1 < len(s) && isDigit(s[i+1]):
			j := skipNumber(s, i)
			toks = append(toks, segToken{segAtom, "", i, j})
			i = j
		case c == '"' || c == '\'':
			e, ok := skipString(s, i, false, false)
			if !ok {
				return nil, false
			}
			toks = append(toks, segToken{segAtom, "", i, e})
			i = e
		case c == '(' || c == '[' || c == '{':
			e, ok := skipGroup(s, i)
			if !ok {
				return nil, false
			}
			toks = append(toks, segToken{segGroup, "", i, e})
			i = e
		case c == ')' || c == ']' || c == '}':
			return nil, false
		default:
			n := 1
			for _, op := range longOps {
				if strings.HasPrefix(s[i:], op) {
					n = len(op)
					break
				}
			}
			kind := segOp
			if s[i:i+n] == "..." {
				kind = segAtom
			}
			toks = append(toks, segToken{kind, s[i : i+n], i, i + n})
			i += n
		}
	}
	return toks, true
}

func isNameStart(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isStringPrefix(s string) bool {
	return len(s) <= 2 && strings.Trim(strings.ToLower(s), "rbfu") == ""
}

func skipComment(s string, i int) int {
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(s)
}

func skipNumber(s string, i int) int {
	hex := strings.HasPrefix(strings.ToLower(s[i:]), "0x")
	for i < len(s) {
		c := s[i]
		if (c == '+' || c == '-') && !hex && (s[i-1] == 'e' || s[i-1] == 'E') {
			i++
			continue
		}
		if !isDigit(c) && !isNameStart(c) && c != '.' {
			break
		}
		if isNameStart(c) && !strings.ContainsRune("abcdefABCDEFxXoOjJ_", rune(c)) {
			break // the keyword of "1if x else y"
		}
		i++
	}
	return i
}

// skipString returns where the string whose quote is at i ends. In an f-string the replacement fields are skipped as groups, so that they may hold quotes.
func skipString(s string, i int, f, raw bool) (int, bool) {
	quote := s[i : i+1]
	if strings.HasPrefix(s[i:], strings.Repeat(quote, 3)) {
		quote = s[i : i+3]
	}
	for i += len(quote); i < len(s); {
		switch {
		case strings.HasPrefix(s[i:], quote):
			return i + len(quote), true
		case s[i] == '\\':
			i += 2
		case f && s[i] == '{':
			if strings.HasPrefix(s[i:], "{{") {
				i += 2
				continue
			}
			e, ok := skipGroup(s, i)
			if !ok {
				return 0, false
			}
			i = e
		default:
			i++
		}
	}
	_ = raw // a backslash keeps a quote in raw strings too
	return 0, false
}

// skipGroup returns where the group whose bracket is at i ends.
func skipGroup(s string, i int) (int, bool) {
	depth := 0
	for i < len(s) {
		switch c := s[i]; {
		case c == '(' || c == '[' || c == '{':
			depth++
			i++
		case c == ')' || c == ']' || c == '}':
			depth--
			i++
			if depth == 0 {
				return i, true
			}
		case c == '#':
			i = skipComment(s, i)
		case c == '"' || c == '\'':
			j := i
			for j > 0 && isNameStart(s[j-1]) && i-j < 2 {
				j--
			}
			prefix := s[j:i]
			f := isStringPrefix(prefix) && strings.ContainsAny(prefix, "fF")
			e, ok := skipString(s, i, f, false)
			if !ok {
				return 0, false
			}
			i = e
		default:
			i++
		}
	}
	return 0, false
}

// cover says whether a range is what a line consists of.
type cover uint8

const (
	coverPart    cover = iota // carets help
	coverCall                 // "return name(...)" or "x = ...(...)": the range is the call, nothing to point at
	coverNothing              // no statement at all
)

var callPrefix = regexp.MustCompile(`^(return\b|[\pL_][\pL\pN_]*[ \t]*=)[ \t]*(\(*)$`)

// coversCall looks at the statement that the lines are; start and end are the range's ends in the first and the last of them.
func coversCall(lines []string, start, end int) cover {
	first, last := lines[0], lines[len(lines)-1]
	head, tail := runePrefix(first, start), last[len(runePrefix(last, end)):]
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return coverNothing
	}
	m := callPrefix.FindStringSubmatch(head)
	if m == nil || len(head) != utf8.RuneCountInString(head) {
		return coverPart
	}
	rest := strings.TrimSpace(tail)
	for range m[2] {
		if !strings.HasPrefix(rest, ")") {
			return coverPart
		}
		rest = strings.TrimSpace(rest[1:])
	}
	if rest != "" && rest[0] != '#' && rest[0] != ';' {
		return coverPart
	}
	if word, _, _ := strings.Cut(head, "="); word != head && slices.Contains(looserWords, strings.TrimSpace(word)) {
		return coverPart
	}
	seg := lines[0][len(head):]
	if len(lines) == 1 {
		seg = seg[:len(seg)-len(tail)]
	} else {
		seg += "\n" + strings.Join(lines[1:], "\n")
		seg = seg[:len(seg)-len(tail)]
	}
	toks, ok := segTokens(seg)
	if !ok || len(toks) < 2 || !isPostfix(toks) {
		return coverPart
	}
	callee, call := toks[:len(toks)-1], toks[len(toks)-1]
	if call.kind != segGroup || seg[call.start] != '(' || callee[len(callee)-1].kind == segOp {
		return coverPart
	}
	if m[1] == "return" && (len(callee) != 1 || callee[0].kind != segName) {
		return coverPart
	}
	return coverCall
}

func runePrefix(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
