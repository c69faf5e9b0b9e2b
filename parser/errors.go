package parser

// A SyntaxError is a SyntaxError of Python, not yet an object.
type SyntaxError struct {
	Kind     string // SyntaxError, IndentationError, TabError; MemoryError and RecursionError where CPython raises those
	Msg      string
	Filename string
	Text     string // the line, with its newline; "" when unknown
	Line     int    // from 1
	Col      int    // from 1, in code points; 0 is none
	EndLine  int
	EndCol   int
	// Incomplete: more input could make it right (the prompt asks for another line).
	Incomplete bool
	// Reread: where the source is a file, its line is the text.
	Reread bool
	// Bare: the exception has no arguments but the message; its place is set later, without an end column if EndCol is negative.
	Bare bool
	// Late: found when the tree is complete, where CPython has no text at hand.
	Late bool
	// Warnings were found before the error.
	Warnings []Warning
}

func (e *SyntaxError) Error() string { return e.Kind + ": " + e.Msg }
