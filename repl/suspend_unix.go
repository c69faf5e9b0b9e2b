//go:build unix

package repl

import "syscall"

// suspendProcess does what Ctrl-Z does outside of the editor, and returns when the shell goes on with the process.
func suspendProcess() { _ = syscall.Kill(0, syscall.SIGTSTP) }
