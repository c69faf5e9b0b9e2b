//go:build js || wasip1

package repl

import "errors"

// NewTerminal says that there is no line editing on this system; the prompt then reads plain lines.
func NewTerminal(Engine, string) (LineSource, error) {
	return nil, errors.New("not on this system")
}
