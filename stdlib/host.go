package stdlib

import "minipy/objects"

// Flags are what the command line asked for, as sys.flags and its neighbours show it.
type Flags struct {
	Inspect, Quiet, NoUserSite, NoSite, IgnoreEnvironment, Isolated, SafePath bool
	BytesWarning, Verbose, Optimize                                           int
	Warnings, X                                                               []string // the values of -W and -X
}

// host is what natives need of the virtual machine, beyond objects.VM.
type host interface {
	// Frame returns the frame object depth calls up, new; 0 when there are not so many.
	Frame(depth int) (Ref, error)
	// EachFrame calls fn with file and line of the frames, the innermost first, until it returns false.
	EachFrame(fn func(file string, line int) bool)
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
	Flags() *Flags
	// NewAnext makes what anext(it, default) gives from what __anext__ gave. refs: both borrowed
	NewAnext(v, def Ref) (Ref, error)
	// AsyncgenHooks are the hooks of sys.set_asyncgen_hooks, owned by the host; 0: none.
	AsyncgenHooks() (firstiter, finalizer *Ref)
	// OriginDepth is sys.get_coroutine_origin_tracking_depth().
	OriginDepth() *int
	// FindModule says where a module would come from: a file, a package's folder, or minipy itself; path 0 is sys.path.
	FindModule(name string, path Ref) (file, pkgDir string, builtin, ok bool)
	// EvalLiteral is the value of a text of literals.
	EvalLiteral(src string) (Ref, error)
	// ModuleSpecType is the type of __spec__, borrowed.
	ModuleSpecType() Ref
	SetUnraisableArgs(func(fields []Ref) (Ref, error))
}

func hostOf(rt *objects.Runtime) host { return rt.Host().(host) }
