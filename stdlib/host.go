package stdlib

import "minipy/objects"

// host is what natives need of the virtual machine, beyond objects.VM.
type host interface {
	// Frame returns the frame object depth calls up, new; 0 when there are not so many.
	Frame(depth int) (Ref, error)
	RecursionLimit() int
	SetRecursionLimit(n int) bool
	Finalizing() bool
	SysGet(name objects.Name) Ref
	WriteStderr(text string)
	DisplayException(exc Ref)
	DisplayUnraisable(exc, obj Ref, msg string)
	TakeInterrupt() bool
	SourceLine(file string, line int) string
	Argv() []string
	SearchPath() []string
	SetUnraisableArgs(func(fields []Ref) (Ref, error))
}

func hostOf(rt *objects.Runtime) host { return rt.Host().(host) }
