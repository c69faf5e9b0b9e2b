package vm

import (
	"strings"
	"sync/atomic"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
)

// FrameWhere is TraceHost's.
func (in *Interp) FrameWhere(fo Ref, lasti int) (file, name string, pos compiler.Pos) {
	none := compiler.Pos{Line: -1, EndLine: -1, Col: -1, EndCol: -1}
	f := *mem.RefAt(fo, offFrameObjFrame)
	if f == 0 {
		return "?", "?", none
	}
	src := in.frameCode(f).src
	if lasti < 0 || lasti >= len(src.Positions()) {
		return src.Filename, src.Name, none
	}
	return src.Filename, src.Name, src.Positions()[lasti]
}

// FrameModule is TraceHost's.
func (in *Interp) FrameModule(fo Ref) string {
	f := *mem.RefAt(fo, offFrameObjFrame)
	if f == 0 || in.mainModule == 0 {
		return ""
	}
	g := *mem.RefAt(f, offGlobals)
	if g == in.MainGlobals() {
		return in.mainFile
	}
	if v := in.rt.DictGetStr(g, in.rt.Name(objects.NameFile)); v != 0 && in.rt.IsStr(v) {
		return in.rt.StrGo(v)
	}
	return ""
}

// FrameNames is TraceHost's.
func (in *Interp) FrameNames(fo Ref) []string {
	f := *mem.RefAt(fo, offFrameObjFrame)
	if f == 0 {
		return nil
	}
	var names []string
	add := func(d Ref) {
		if d == 0 || !in.rt.IsInstanceOf(d, objects.TDict) {
			return
		}
		pos := 0
		for {
			k, _, ok := objects.DictNext(d, &pos)
			if !ok {
				return
			}
			if in.rt.IsStr(k) {
				names = append(names, in.rt.StrGo(k))
			}
		}
	}
	l, err := in.locals(f)
	if err != nil {
		in.rt.ClearExc()
	} else {
		add(l)
		in.rt.DecRef(l)
	}
	add(*mem.RefAt(f, offGlobals))
	add(*mem.RefAt(f, offBuiltins))
	return names
}

// FrameLocal is TraceHost's.
func (in *Interp) FrameLocal(fo Ref, name string) Ref {
	f := *mem.RefAt(fo, offFrameObjFrame)
	if f == 0 {
		return 0
	}
	if l := *mem.RefAt(f, offLocals); l != 0 {
		if objects.TypeOf(l) != objects.TDict {
			return 0
		}
		return in.rt.DictGetStr(l, in.rt.Intern(name))
	}
	co := in.frameCode(f)
	for i, n := range co.src.LocalsPlus {
		if n == name {
			return in.fastValue(f, co, i)
		}
	}
	return 0
}

// SourceText is TraceHost's.
func (in *Interp) SourceText(file string) (string, bool) {
	s, ok := in.lines.text[file]
	return s, ok
}

// SourceLine returns a source line without blanks around it; "" if it is not known.
func (in *Interp) SourceLine(file string, line int) string {
	return strings.TrimFunc((&sourceFiles{host: in}).line(file, line), isPySpace)
}

// SysGet returns sys.name, borrowed; 0 if there is none.
func (in *Interp) SysGet(name objects.Name) Ref {
	d := in.sys
	if d == 0 {
		return 0
	}
	return in.rt.DictGetStr(d, in.rt.Name(name))
}

// SysSet sets sys.name to a str.
func (in *Interp) SysSet(name objects.Name, text string) {
	rt := in.rt
	d := in.sys
	if d == 0 {
		return
	}
	s, err := rt.NewStr(text)
	if err == nil {
		err = rt.DictSet(d, rt.Name(name), s)
		rt.DecRef(s)
	}
	if err != nil {
		rt.ClearExc()
	}
}

// WriteStderr writes to sys.stderr, whatever the program has put there; errors are dropped.
func (in *Interp) WriteStderr(text string) {
	rt := in.rt
	file := in.SysGet(objects.WordStderr)
	switch {
	case file == rt.None:
		return
	case file == 0:
		_, _ = rt.Stderr.WriteString(text)
		_ = rt.Stderr.Flush()
		return
	}
	pending := rt.TakeExc()
	objects.IncRef(file)
	s, err := rt.NewStr(text)
	if err == nil {
		var r Ref
		r, err = rt.CallMethod(file, objects.WordWrite, s)
		rt.DecRef(s)
		if err == nil {
			rt.DecRef(r)
			if r, err = rt.CallMethod(file, objects.WordFlush); err == nil {
				rt.DecRef(r)
			}
		}
	}
	rt.DecRef(file)
	if err != nil {
		if rt.ExcMatches(objects.TMemoryError) { // not even room for the text: past Python, then
			_, _ = rt.Stderr.WriteString(text)
			_ = rt.Stderr.Flush()
		}
		rt.ClearExc()
	}
	if pending != 0 {
		_ = rt.SetExcSteal(pending)
	}
}

// FlushIO flushes sys.stderr and sys.stdout, whatever the program has put there, as CPython does when a script or a statement at the prompt ends; errors are
// dropped.
func (in *Interp) FlushIO() {
	rt := in.rt
	pending := rt.TakeExc()
	for _, n := range [...]objects.Name{objects.WordStderr, objects.WordStdout} {
		file := in.SysGet(n)
		if file == 0 {
			continue
		}
		objects.IncRef(file)
		if r, err := rt.CallMethod(file, objects.WordFlush); err == nil {
			rt.DecRef(r)
		} else {
			rt.ClearExc()
		}
		rt.DecRef(file)
	}
	if pending != 0 {
		_ = rt.SetExcSteal(pending)
	}
}

// emergency lets the heap exceed its limit by some bytes until the returned function is called: a MemoryError must be reportable.
func (in *Interp) emergency(bytes uint64) (done func()) {
	h := in.rt.Heap
	old := h.Emergency
	h.Emergency = max(old, bytes)
	return func() { h.Emergency = old }
}

// DisplayException is the default sys.excepthook.
// refs: exc borrowed
func (in *Interp) DisplayException(exc Ref) {
	if in.SysGet(objects.WordStderr) == in.rt.None {
		return
	}
	in.WriteStderr(FormatException(in, exc, in.ColorErrors))
}

// Report handles the pending exception the way PyErr_Print does: SystemExit becomes an exit status (unless inspect keeps it, as -i does), anything else is
// remembered in sys.last_exc and given to sys.excepthook.
func (in *Interp) Report(inspect bool) (status int, exit bool) {
	defer in.emergency(mem.EmergencyReport)()
	rt := in.rt
	exc := rt.TakeExc()
	if exc == 0 {
		return 0, false
	}
	if !inspect && rt.IsInstanceOf(exc, objects.TSystemExit) {
		return in.exitStatus(exc), true
	}
	defer rt.DecRef(exc)
	d := in.sys
	tb := objects.ExcTraceback(exc)
	if tb == 0 {
		tb = rt.None
	}
	objects.IncRef(tb)
	defer rt.DecRef(tb)
	typ := rt.TypeFor(exc).Obj
	if d != 0 {
		for _, kv := range [...]struct {
			n objects.Name
			v Ref
		}{{objects.WordLastExc, exc}, {objects.WordLastType, typ}, {objects.WordLastValue, exc}, {objects.WordLastTraceback, tb}} {
			if err := rt.DictSet(d, rt.Name(kv.n), kv.v); err != nil {
				rt.ClearExc()
			}
		}
	}
	hook := in.SysGet(objects.WordExcepthook)
	if hook == 0 {
		if d != 0 {
			in.WriteStderr("sys.excepthook is missing\n")
		}
		in.DisplayException(exc)
		return 1, false
	}
	objects.IncRef(hook)
	r, err := rt.Call3(hook, typ, exc, tb)
	rt.DecRef(hook)
	if err == nil {
		rt.DecRef(r)
		return 1, false
	}
	second := rt.TakeExc()
	if !inspect && rt.IsInstanceOf(second, objects.TSystemExit) {
		return in.exitStatus(second), true
	}
	in.WriteStderr("Error in sys.excepthook:\n")
	in.DisplayException(second)
	in.WriteStderr("\nOriginal exception was:\n")
	in.DisplayException(exc)
	rt.DecRef(second)
	return 1, false
}

// exitStatus is what SystemExit asks for; a code that is no int is printed.
// refs: exc stolen
func (in *Interp) exitStatus(exc Ref) int {
	rt := in.rt
	defer rt.DecRef(exc)
	code, err := rt.GetAttrStr(exc, "code")
	if err != nil {
		rt.ClearExc()
		code = objects.NewRef(exc)
	}
	defer rt.DecRef(code)
	switch {
	case code == rt.None:
		return 0
	case rt.IsInt(code):
		n, ok := rt.AsInt64(code)
		if !ok {
			n = -1
		}
		return int(n) & 0xff
	}
	s, err := rt.ToStr(code)
	if err != nil {
		rt.ClearExc()
		return 1
	}
	in.WriteStderr(escapeSurrogates(rt.StrGo(s)) + "\n")
	rt.DecRef(s)
	return 1
}

// Unraisable reports the pending exception, which nobody can catch, through sys.unraisablehook, and clears it.
func (in *Interp) Unraisable(msg string, obj Ref) {
	defer in.emergency(mem.EmergencyReport)()
	rt := in.rt
	exc := rt.TakeExc()
	if exc == 0 {
		return
	}
	defer rt.DecRef(exc)
	if in.threads.killing {
		return
	}
	if objects.ExcTraceback(exc) == 0 && in.frame != 0 {
		in.traceHere(exc)
	}
	if hook := in.SysGet(objects.WordUnraisablehook); hook != 0 && hook != rt.None && objects.TypeOf(hook) != objects.TBuiltin {
		if in.callUnraisableHook(hook, exc, obj, msg) {
			return
		}
	}
	in.DisplayUnraisable(exc, obj, msg)
}

// traceHere gives an exception that native code raised and nobody saw a traceback: the running frame.
func (in *Interp) traceHere(exc Ref) {
	rt := in.rt
	fo, err := in.frameObject(in.frame)
	if err == nil {
		pc := int(*mem.U32(in.frame, offPC))
		var tb Ref
		if tb, err = rt.NewTraceback(0, fo, pc, in.lineAt(in.frameCode(in.frame), pc)); err == nil {
			rt.SetExcTraceback(exc, tb)
			rt.DecRef(tb)
		}
	}
	if err != nil {
		rt.ClearExc()
	}
}

// DisplayUnraisable is the default sys.unraisablehook.
// refs: exc borrowed, obj borrowed
func (in *Interp) DisplayUnraisable(exc, obj Ref, msg string) {
	in.WriteStderr(FormatUnraisable(in, exc, obj, msg, in.finalizing))
}

// callUnraisableHook calls a hook made in Python; false if it could not be done.
func (in *Interp) callUnraisableHook(hook, exc, obj Ref, msg string) bool {
	rt := in.rt
	text := rt.None
	if msg != "" {
		s, err := rt.NewStr(msg)
		if err != nil {
			rt.ClearExc()
			return false
		}
		text = s
	}
	defer rt.DecRef(text)
	tb := objects.ExcTraceback(exc)
	if tb == 0 {
		tb = rt.None
	}
	if obj == 0 {
		obj = rt.None
	}
	if in.NewUnraisableArgs == nil {
		return false
	}
	args, err := in.NewUnraisableArgs([]Ref{rt.TypeFor(exc).Obj, exc, tb, text, obj})
	if err != nil {
		rt.ClearExc()
		return false
	}
	objects.IncRef(hook)
	r, err := rt.Call1(hook, args)
	rt.DecRef(args)
	if err == nil {
		rt.DecRef(r)
		rt.DecRef(hook)
		return true
	}
	second := rt.TakeExc()
	in.DisplayUnraisable(second, hook, "Exception ignored in sys.unraisablehook")
	rt.DecRef(second)
	rt.DecRef(hook)
	return true
}

// RaiseSyntaxError makes an error of the parser the pending exception; the warnings that came before it are shown.
func (in *Interp) RaiseSyntaxError(err error) error {
	if e, ok := err.(*parser.SyntaxError); ok && len(e.Warnings) > 0 {
		if err := in.showWarnings(&compiler.Unit{Warnings: compiler.ParserWarnings(e.Warnings)}, "", e.Filename); err != nil {
			return err
		}
	}
	return in.raiseSyntaxError(err, true)
}

// InterruptPending tells whether there is a Ctrl-C that no code has seen yet.
func (in *Interp) InterruptPending() bool { return in.interrupted.Load() }

// TakeInterrupt forgets a Ctrl-C that no code has seen yet, and tells whether there was one.
func (in *Interp) TakeInterrupt() bool {
	was := in.onMain() && in.interrupted.Swap(false)
	if was || !in.onMain() {
		atomic.AndUint32(&in.rt.Breaker, ^uint32(objects.BreakInterrupt))
	}
	return was
}
