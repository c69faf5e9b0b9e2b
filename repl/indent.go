package repl

import (
	"strings"
)

// indentWidth is how far a block is indented.
const indentWidth = 4

// A place says what is open at the end of a text.
type place struct {
	brackets []int  // positions of brackets that are not closed
	quote    string // of the string that is not closed; "" if there is none
	quoteAt  int    // where its quote begins
	comment  bool
}

// placeAt scans a text for what is open at its end.
func placeAt(text string) place {
	var p place
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case p.comment:
			p.comment = c != '\n'
		case p.quote != "":
			switch {
			case c == '\\':
				i++
			case strings.HasPrefix(text[i:], p.quote):
				i += len(p.quote) - 1
				p.quote = ""
			case c == '\n' && len(p.quote) == 1:
				p.quote = ""
			}
		case c == '#':
			p.comment = true
		case c == '"' || c == '\'':
			p.quote, p.quoteAt = text[i:i+1], i
			if triple := strings.Repeat(p.quote, 3); strings.HasPrefix(text[i:], triple) {
				p.quote = triple
				i += 2
			}
		case c == '(' || c == '[' || c == '{':
			p.brackets = append(p.brackets, i)
		case (c == ')' || c == ']' || c == '}') && len(p.brackets) > 0:
			p.brackets = p.brackets[:len(p.brackets)-1]
		}
	}
	return p
}

// leadingBlanks is what a line is indented by.
func leadingBlanks(line string) string {
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}

// lastLine is what follows the last line break.
func lastLine(text string) string { return text[strings.LastIndexByte(text, '\n')+1:] }

// nextIndent is how the line after text is to be indented: deeper after a colon or an opening bracket, less deep after a statement that ends a block.
func nextIndent(text string) string {
	p := placeAt(text)
	if len(p.quote) == 3 {
		return ""
	}
	line := lastLine(text)
	indent := leadingBlanks(line)
	deeper := indent + strings.Repeat(" ", indentWidth)
	code := strings.TrimRight(withoutComment(line), " \t")
	if len(p.brackets) > 0 {
		if strings.ContainsAny(code[max(0, len(code)-1):], "([{") {
			return deeper
		}
		return indent
	}
	if strings.HasSuffix(code, ":") {
		return deeper
	}
	first := strings.TrimLeft(code, " \t")
	switch first[:wordLength(first)] {
	case "return", "pass", "break", "continue", "raise":
		return shallower(indent)
	}
	return indent
}

// shallower takes a level from an indentation.
func shallower(indent string) string {
	if short, ok := strings.CutSuffix(indent, strings.Repeat(" ", indentWidth)); ok {
		return short
	}
	return strings.TrimRight(strings.TrimSuffix(indent, "\t"), " ")
}

func withoutComment(line string) string {
	for i := range len(line) {
		if line[i] == '#' && placeAt(line[:i]).quote == "" {
			return line[:i]
		}
	}
	return line
}

// wordLength is the length of the identifier or number at the start of a text.
func wordLength(s string) int {
	n := 0
	for n < len(s) && isWordByte(s[n]) {
		n++
	}
	return n
}

// joinsBlock tells a line that goes on with the statement of a block, less deep than the block.
func joinsBlock(line string) bool {
	line = strings.TrimLeft(line, " \t")
	switch line[:wordLength(line)] {
	case "else", "elif", "except", "finally":
		return true
	}
	return false
}

// dedented moves the last line of a text out of as many blocks as it takes to make sense of it, if it is one that joins the statement of a block and makes no
// sense where it is.
func dedented(text string) string {
	line := lastLine(text)
	if !joinsBlock(line) {
		return text
	}
	head, body := text[:len(text)-len(line)], strings.TrimLeft(line, " \t")
	for indent := leadingBlanks(line); ; indent = shallower(indent) {
		if st, _ := check(head + indent + body + "\n"); st != broken {
			return head + indent + body
		}
		if indent == "" {
			return text
		}
	}
}
