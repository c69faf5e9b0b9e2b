package repl

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"minipy/parser"
)

// state says what the lines read so far are.
type state int

const (
	complete   state = iota // a simple statement
	open                    // a compound statement: an empty line ends it
	incomplete              // cannot end here
	broken                  // no continuation can make it right
	empty                   // nothing but blanks and comments
)

// check parses text as one statement. The error is the parser's, where there is one.
func check(text string) (state, error) {
	if isBlank(text) {
		return empty, nil
	}
	_, err := parser.Parse("<stdin>", text, parser.Prompt)
	if err == nil {
		if parser.IsCompound(text) {
			return open, nil
		}
		return complete, nil
	}
	var e *parser.SyntaxError
	if errors.As(err, &e) && e.Incomplete {
		return incomplete, err
	}
	return broken, err
}

func isBlank(text string) bool {
	for l := range strings.Lines(text) {
		if l = strings.TrimLeft(l, " \t\f\r\n"); l != "" && l[0] != '#' {
			return false
		}
	}
	return true
}

// inBracketOrString tells an input that an empty line cannot end: the parser complains of what was opened and not closed.
func inBracketOrString(err error) bool {
	var e *parser.SyntaxError
	return errors.As(err, &e) && (strings.Contains(e.Msg, "was never closed") || strings.Contains(e.Msg, "triple-quoted") || strings.Contains(e.Msg, "unexpected EOF"))
}

// notUTF8 is the error of a line that is no UTF-8; nil if it is.
func notUTF8(line string) error {
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if r == utf8.RuneError && n == 1 {
			why := "invalid start byte"
			if c := line[i]; c >= 0xc2 && c <= 0xf4 {
				why = "invalid continuation byte"
			}
			return &parser.SyntaxError{Kind: "SyntaxError", Msg: fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", line[i], i, why),
				Filename: "<stdin>"}
		}
		i += n
	}
	return nil
}
