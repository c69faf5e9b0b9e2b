package repl

import "strings"

// Colours, those of the prompt and of errors as CPython has them.
const (
	promptColor  = "\x1b[1;35m"
	headingColor = "\x1b[1;36m"
	noteColor    = "\x1b[2m"
	kindColor    = "\x1b[1;35m"
	messageColor = "\x1b[35m"
	resetColor   = "\x1b[0m"
)

// painted puts a text in a colour, unless it has colours of its own.
func painted(on bool, color, text string) string {
	if !on || text == "" || strings.Contains(text, "\x1b") {
		return text
	}
	return color + text + resetColor
}
