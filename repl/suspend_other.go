//go:build !unix

package repl

// suspendProcess does nothing: there is no job control.
func suspendProcess() {}
