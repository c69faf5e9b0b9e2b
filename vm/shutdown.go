package vm

import (
	"fmt"

	"minipy/mem"
	"minipy/objects"
	"minipy/stdlib"
)

// Leaks says what was left when an interpreter had torn itself down.
type Leaks struct {
	Refs, Blocks int
	AuditFailed  bool
	Report       []string // a line for each object left, the first few
}

// Finalize does what CPython's Py_FinalizeEx does while Python code can still run: exit functions, then the modules, then a last collection.
func (in *Interp) Finalize() {
	rt := in.rt
	if in.finalizing {
		return
	}
	in.joinThreads()
	rt.Heap.Emergency = mem.EmergencyReport // to the end: what was full must still be taken apart
	stdlib.RunAtExit(rt)
	in.flushStreams()
	in.finalizing, in.threads.ending = true, true
	if in.cfg.Audit {
		in.auditNow()
	}
	rt.GC.CollectShutdown()
	in.finalizeModules()
}

// joinThreads waits for the threads that are no daemons, and lets modules know that the program ends.
func (in *Interp) joinThreads() {
	rt := in.rt
	m := in.module("threading")
	if m == 0 || m == rt.None {
		return
	}
	objects.IncRef(m)
	defer rt.DecRef(m)
	f, err := rt.GetAttrStr(m, "_shutdown")
	if err == nil {
		var r Ref
		if r, err = rt.Call0(f); err == nil {
			rt.DecRef(r)
		}
		rt.DecRef(f)
	}
	if err != nil {
		in.Unraisable("Exception ignored on threading shutdown", m)
	}
}

// flushStreams flushes sys.stdout and sys.stderr at exit. What goes wrong with an object that the program has put there is reported here; the real standard
// output's errors are the command's to report, at the very end.
func (in *Interp) flushStreams() {
	rt := in.rt
	for _, n := range [...]objects.Name{objects.WordStdout, objects.WordStderr} {
		file := in.SysGet(n)
		switch {
		case file == 0 || file == rt.None:
			continue
		case objects.TypeOf(file) == objects.TTextFile:
			_ = rt.FileFlush(file)
			rt.ClearExc()
			continue
		}
		objects.IncRef(file)
		closed, err := rt.LookupAttr(file, rt.Intern("closed"))
		isClosed := false
		if err == nil && closed != 0 {
			isClosed, err = rt.Truth(closed)
			rt.DecRef(closed)
		}
		if err != nil {
			rt.ClearExc()
		}
		if !isClosed {
			if r, err := rt.CallMethod(file, objects.WordFlush); err == nil {
				rt.DecRef(r)
			} else if n == objects.WordStdout {
				in.FlushFailed = true
				in.Unraisable("Exception ignored on flushing sys.stdout", 0)
			} else {
				in.FlushFailed = true
				rt.ClearExc()
			}
		}
		rt.DecRef(file)
	}
}

// finalizeModules takes the modules apart in CPython's order: sys.modules gives them up one by one, cycles are collected, and the modules that something
// still holds lose their names.
func (in *Interp) finalizeModules() {
	rt := in.rt
	sd := in.sys
	_ = rt.DictSet(rt.Builtins, rt.Name(objects.WordUnderscore), rt.None)
	for _, n := range [...]string{"path", "argv", "ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback", "path_importer_cache", "meta_path", "path_hooks"} {
		if k := rt.Intern(n); rt.DictGetStr(sd, k) != 0 {
			_ = rt.DictSet(sd, k, rt.None)
		}
	}
	rt.ClearExc()
	for _, p := range [...][2]string{{"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}} {
		if v := rt.DictGetStr(sd, rt.Intern(p[1])); v != 0 {
			_ = rt.DictSet(sd, rt.Intern(p[0]), v)
		}
	}
	in.mainModule = 0
	weak := in.removeModules()
	rt.DictClear(rt.Modules)
	rt.GC.CollectShutdown()
	for i := len(weak) - 1; i >= 0; i-- {
		if m := objects.WeakReferent(weak[i]); m != 0 {
			if d := objects.ModuleDict(m); d != sd && d != rt.Builtins {
				objects.IncRef(m)
				in.clearModuleDict(d)
				rt.DecRef(m)
			}
		}
		rt.DecRef(weak[i])
	}
	in.clearModuleDict(sd)
	in.clearModuleDict(rt.Builtins)
	stdlib.DropState(rt) // what finalisers have made of it since the exit functions ran
	rt.GC.CollectShutdown()
	in.killThreads()
	in.importFunc = 0
	in.sys = 0
	rt.ClearSlot(&in.agFirstiter)
	rt.ClearSlot(&in.agFinalizer)
	rt.DecRef(sd)
	rt.DecRef(rt.Builtins)
	rt.Builtins = 0
	rt.GC.CollectShutdown()
	_ = rt.Stdout.Flush()
	_ = rt.Stderr.Flush()
}

// removeModules sets every module in sys.modules to None, and returns weak references to them: those that survive are cleared later.
func (in *Interp) removeModules() []Ref {
	rt := in.rt
	var weak []Ref
	pos := 0
	for {
		k, m, ok := objects.DictNext(rt.Modules, &pos)
		if !ok {
			return weak
		}
		if !rt.IsInstanceOf(m, objects.TModule) {
			continue
		}
		if w, err := rt.NewWeakref(rt.Type(objects.TWeakref), m, 0); err == nil {
			weak = append(weak, w)
		} else {
			rt.ClearExc()
		}
		if err := rt.DictSet(rt.Modules, k, rt.None); err != nil {
			rt.ClearExc()
		}
	}
}

// clearModuleDict sets a module's names to None: those with one leading underscore first, then the others.
func (in *Interp) clearModuleDict(d Ref) {
	rt := in.rt
	if d == 0 {
		return
	}
	objects.IncRef(d)
	for pass := range 2 {
		pos := 0
		for {
			k, v, ok := objects.DictNext(d, &pos)
			if !ok {
				break
			}
			if v == rt.None || !rt.IsStr(k) {
				continue
			}
			s := rt.StrGo(k)
			private := len(s) > 0 && s[0] == '_' && (len(s) < 2 || s[1] != '_')
			if pass == 0 && private || pass == 1 && s != "__builtins__" && !private {
				if err := rt.DictSet(d, k, rt.None); err != nil {
					rt.ClearExc()
				}
			}
		}
	}
	rt.DecRef(d)
}

// Close tears the interpreter down completely and reports what was left.
func (in *Interp) Close() Leaks {
	in.Finalize()
	rt := in.rt
	for _, k := range in.mainArena {
		rt.DecRef(k)
	}
	in.mainArena = nil
	rt.DecRef(rt.Modules)
	rt.Modules = 0
	rt.CloseObjects()
	for in.chunk != 0 {
		c := in.chunk
		in.chunk = Ref(*mem.U32(c, 0))
		rt.Heap.Free(mem.Raw, c, uintptr(*mem.U32(c, 4)))
	}
	var l Leaks
	rt.Heap.Walk(func(_ mem.Kind, o Ref, size uintptr) {
		l.Refs += int(objects.Refcount(o))
		if len(l.Report) < 20 {
			l.Report = append(l.Report, fmt.Sprintf("leak: %s at %#x, refcount %d, %d bytes", rt.TypeNameSafe(o), objects.ID(o), objects.Refcount(o), size))
		}
	})
	l.Blocks, _ = rt.Heap.LiveBlocks()
	l.AuditFailed = in.auditFailed
	rt.Heap.Close()
	return l
}
