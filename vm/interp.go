package vm

import (
	"errors"
	"fmt"
	"strings"
	"sync/atomic"

	"minipy/compiler"
	"minipy/door"
	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
)

// Config sets up an interpreter.
type Config struct {
	objects.Config
	Argv  []string
	Path  []string // sys.path
	Audit bool     // -X audit: check every refcount at each collection and at exit

	Flags         stdlib.Flags
	SkipFirstLine bool // -x

	// OnLine, if set, is called before each line that Python code runs, with the running frame. It must not run code or change the heap.
	OnLine func(in *Interp, frame Ref)

	// Modules are importable besides those of stdlib.
	Modules []*stdlib.ModuleDef
}

// Interp is one interpreter: the objects of a Runtime, and what runs code over them.
type Interp struct {
	rt  *objects.Runtime
	cfg Config

	codes     []*Code
	freeCodes []int

	frame Ref // the running frame, valid when a native function is called
	top   Ref // frame stack: next free place,
	limit Ref // end of the chunk,
	chunk Ref // and the chunk itself

	depth          int            // Python frames
	promptFlags    compiler.Flags // future features in force at the prompt
	recursionLimit int

	interrupted atomic.Bool
	threads     threads
	parked      map[Ref][]*thread  // by what they wait for
	loading     map[string]*thread // modules that are being loaded, and by whom

	mainFile   string // the script
	mainModule Ref    // __main__, owned by sys.modules
	sys        Ref    // the namespace of sys, owned: it outlives sys.modules
	mainArena  []Ref  // the main script's code and the references of its syntax tree
	lines      lineCache
	lastLine   struct { // the last that OnLine was called for
		frame Ref
		code  *Code
		pc    int32
	}
	finalizing  bool
	auditFailed bool
	warned      map[string]bool // warnings printed, by what was printed
	missing     string          // the module that the last ModuleNotFoundError was about
	specType    objects.TypeID
	importFunc  Ref // the original __import__, borrowed from builtins
	originDepth int // sys.set_coroutine_origin_tracking_depth
	agFirstiter Ref // the hooks of sys.set_asyncgen_hooks, owned; 0: none
	agFinalizer Ref
	genDone     bool   // the eval loop just left ended a generator
	quietCalls  [3]Ref // len, isinstance, list.append, borrowed: see quietCall

	// FlushFailed says that a sys.stdout or sys.stderr of the program's own could not be flushed at exit.
	FlushFailed bool
	// ThreadPanic is told of a panic in another thread than the main one; it ends the process.
	ThreadPanic func(v any)
	// ColorErrors says that what goes to stderr may use colours.
	ColorErrors bool
	// NewUnraisableArgs makes the argument of a sys.unraisablehook from (type, exception, traceback, message, object); the sys module sets it.
	NewUnraisableArgs func(fields []Ref) (Ref, error)
}

// RT returns the interpreter's object world.
func (in *Interp) RT() *objects.Runtime { return in.rt }

// New makes an interpreter with the built-in modules in place.
func New(cfg Config) (*Interp, error) {
	in := &Interp{cfg: cfg, recursionLimit: 1000, codes: make([]*Code, 1, 64), parked: map[Ref][]*thread{}, loading: map[string]*thread{}}
	in.initThreads()
	cfg.VM = in
	cfg.Types = vmTypes
	rt, err := objects.NewRuntime(cfg.Config)
	if err != nil {
		return nil, err
	}
	in.rt = rt
	if cfg.Audit {
		rt.AfterGC = in.auditNow
	}
	err = in.growStack(0)
	if err == nil {
		rt.RegisterHost(in)
		err = in.initModules()
	}
	if err == nil {
		in.quietCalls = [3]Ref{rt.DictGetStr(rt.Builtins, rt.Intern("len")), rt.DictGetStr(rt.Builtins, rt.Intern("isinstance")), rt.DictGetStr(rt.Type(objects.TList).TypeDict(), rt.Intern("append"))}
	}
	if err == nil {
		err = in.ServeBreaker() // the collection that start-up asked for: the program begins with few young objects
	}
	switch {
	case err == nil:
		return in, nil
	case errors.Is(err, objects.ErrRaised) && rt.ExcMatches(objects.TMemoryError):
		err = errors.New("out of memory")
	}
	return nil, fmt.Errorf("cannot start: %w", err)
}

// Interrupt asks the running program to raise KeyboardInterrupt at its next safe point. It may be called from any goroutine.
func (in *Interp) Interrupt() {
	in.interrupted.Store(true)
	atomic.OrUint32(&in.rt.Breaker, objects.BreakInterrupt)
	select {
	case in.threads.intr <- struct{}{}:
	default:
	}
}

// ServeBreaker does at a safe point what was asked for.
func (in *Interp) ServeBreaker() error {
	rt := in.rt
	if in.interrupted.Load() {
		atomic.AndUint32(&rt.Breaker, ^uint32(objects.BreakInterrupt)) // on another thread: it is set again when the main thread goes on
		if in.onMain() {
			in.interrupted.Store(false)
			door.Spoil(door.Interrupted)
			return rt.RaiseNone(objects.TKeyboardInterrupt)
		}
	}
	if rt.Breaker&breakThread != 0 {
		if in.threads.killing {
			return rt.RaiseNone(objects.TSystemExit)
		}
		in.giveWay()
	}
	if rt.Breaker&objects.BreakGC != 0 {
		atomic.AndUint32(&rt.Breaker, ^uint32(objects.BreakGC))
		rt.GC.CollectRequested()
	}
	if rt.Breaker&objects.BreakWatch != 0 {
		atomic.AndUint32(&rt.Breaker, ^uint32(objects.BreakWatch))
		if rt.WatchHeap != nil {
			rt.WatchHeap()
		}
	}
	return nil
}

// TraverseRoots visits every reference that neither an object nor the Runtime holds.
func (in *Interp) TraverseRoots(visit objects.Visit) {
	in.ownRoots(func(r Root) { visit(r.Ref) })
}

// CallerModule is the __name__ of the running frame's globals.
func (in *Interp) CallerModule() Ref {
	if in.frame == 0 {
		return 0
	}
	return in.rt.DictGetStr(*mem.RefAt(in.frame, offGlobals), in.rt.Name(objects.NameName))
}

// FrameBuiltin is a name in the builtins of the running frame. refs: result new
func (in *Interp) FrameBuiltin(name Ref) (Ref, error) {
	b := in.rt.Builtins
	if in.frame != 0 {
		b = *mem.RefAt(in.frame, offBuiltins)
	}
	return in.mappingGet(b, name)
}

// Compile parses and compiles source; a syntax error becomes a Python SyntaxError.
func (in *Interp) Compile(source, filename string, mode parser.Mode) (*compiler.Unit, error) {
	return in.compile(source, filename, mode, compiler.Options{Optimize: in.cfg.Flags.Optimize}, false)
}

// compile is Compile; script says that source is the main program, from a file or standard input.
func (in *Interp) compile(source, filename string, mode parser.Mode, opts compiler.Options, script bool) (*compiler.Unit, error) {
	if strings.IndexByte(source, 0) >= 0 {
		return nil, in.rt.Raisef(objects.TSyntaxError, "source code string cannot contain null bytes")
	}
	root, perr := parser.Parse(filename, source, mode)
	var u *compiler.Unit
	var err error
	if e, ok := perr.(*parser.SyntaxError); ok {
		u = &compiler.Unit{Warnings: compiler.ParserWarnings(e.Warnings)}
	} else {
		u, err = compiler.Compile(root, filename, opts)
	}
	if err := in.showWarnings(u, source, filename); err != nil {
		return nil, err
	}
	switch {
	case perr != nil:
		return nil, in.raiseSyntaxError(in.placed(perr, source, mode, script), true)
	case err != nil:
		return nil, in.raiseSyntaxError(err, false)
	}
	return u, nil
}

// RunCode runs a code object as a module or class body in the given namespaces. refs: all borrowed
func (in *Interp) RunCode(code, globals, locals Ref) (Ref, error) {
	return in.runCode(code, globals, locals, 0)
}

// runCode is RunCode for code with free variables, whose cells are in closure.
func (in *Interp) runCode(code, globals, locals, closure Ref) (Ref, error) {
	fn, err := in.newFunction(code, globals)
	if err != nil {
		return 0, err
	}
	if closure != 0 {
		*objects.RefAt(fn, objects.OffFuncClosure) = objects.NewRef(closure)
	}
	co := in.codeOf(code)
	if co.flags&compiler.FlagOptimized != 0 { // the code of a function: it is called without arguments, and goes by its short name
		in.rt.SetSlot(objects.RefAt(fn, objects.OffFuncQualname), objects.NewRef(*objects.RefAt(code, offCodeName)))
		r, err := in.rt.Call(fn, nil, 0)
		in.rt.DecRef(fn)
		return r, err
	}
	f, err := in.enterFrame(co, fn)
	if err != nil {
		return 0, err
	}
	if co.flags&compiler.FlagOptimized == 0 {
		*mem.RefAt(f, offLocals) = objects.NewRef(locals)
	}
	return in.runEntry(f)
}

// lineCache keeps the source of what has no file: the command line's code and the prompt's lines.
type lineCache struct {
	text map[string]string
}

// findDef returns the embedded module called name, nil if there is none.
func (in *Interp) findDef(name string) *stdlib.ModuleDef {
	if name == codeopDef.Name {
		return codeopDef
	}
	for _, d := range in.cfg.Modules {
		if d.Name == name {
			return d
		}
	}
	return stdlib.Find(name)
}

// Sys is the namespace of the module sys, borrowed.
func (in *Interp) Sys() Ref { return in.sys }
