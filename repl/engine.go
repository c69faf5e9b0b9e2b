package repl

import (
	"minipy/objects"
	"minipy/parser"
)

// Engine is what the prompt needs of an interpreter; *vm.Interp is one.
type Engine interface {
	RT() *objects.Runtime
	// RunSource compiles text and runs it in __main__; in Single mode values of expressions are displayed.
	RunSource(text, filename string, mode parser.Mode) error
	// RunStatements runs the statements of text one after the other, up to an error, and displays the value of the last. The tree is consumed.
	RunStatements(m *parser.Module, text, filename string) error
	// SetSource makes text known to tracebacks under filename.
	SetSource(filename, text string)
	// RaiseSyntaxError makes a parser's error the pending SyntaxError.
	RaiseSyntaxError(err error) error
	// Report prints the pending exception; exit is true for SystemExit.
	Report(inspect bool) (status int, exit bool)
	// FlushIO flushes sys.stderr and sys.stdout.
	FlushIO()
	// TakeInterrupt forgets a Ctrl-C that no code has seen.
	TakeInterrupt() bool
	// AllowThreads lets the program's threads run until resume is called.
	AllowThreads() (resume func())
	// SysGet returns an attribute of sys, borrowed; 0 if there is none.
	SysGet(name objects.Name) objects.Ref
	// SysSet sets an attribute of sys to a str.
	SysSet(name objects.Name, text string)
	// WriteStderr writes to sys.stderr.
	WriteStderr(text string)
	// MainGlobals is the namespace of __main__, borrowed.
	MainGlobals() objects.Ref
}
