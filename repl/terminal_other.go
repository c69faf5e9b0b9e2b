//go:build js || wasip1

package repl

import (
	"errors"
	"io"

	"minipy/vm"
)

// Keyboard is where an editor's bytes would come from.
type Keyboard interface {
	io.Reader
	Unread(p []byte)
}

// NewTerminal says that there is no line editing on this system; the prompt then reads plain lines.
func NewTerminal(*vm.Interp, Keyboard, *Commands, string, bool) (StatementSource, error) {
	return nil, errors.New("not on this system")
}
