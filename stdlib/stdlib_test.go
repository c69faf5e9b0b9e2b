package stdlib

import (
	"bytes"
	"strings"
	"testing"

	"minipy/objects"
)

// toyVM is a virtual machine without code: enough for natives.
type toyVM struct {
	rt *objects.Runtime
	t  *testing.T
}

func (v *toyVM) TraverseRoots(objects.Visit)                       {}
func (v *toyVM) Where() string                                     { return "" }
func (v *toyVM) Unraisable(msg string, _ Ref)                      { v.t.Error("unraisable:", msg); v.rt.ClearExc() }
func (v *toyVM) CallerModule() Ref                                 { return 0 }
func (v *toyVM) FrameBuiltin(Ref) (Ref, error)                     { return 0, nil }
func (v *toyVM) SuperArgs() (typ, obj Ref, err error)              { return 0, 0, nil }
func (v *toyVM) ServeBreaker() error                               { return nil }
func (v *toyVM) Warn(objects.TypeID, string) error                 { return nil }
func (v *toyVM) Frame(int) (Ref, error)                            { return 0, nil }
func (v *toyVM) RecursionLimit() int                               { return 1000 }
func (v *toyVM) EachFrame(func(file string, line int) bool)        {}
func (v *toyVM) SetRecursionLimit(int) bool                        { return true }
func (v *toyVM) Finalizing() bool                                  { return false }
func (v *toyVM) WriteStderr(string)                                {}
func (v *toyVM) DisplayException(Ref)                              {}
func (v *toyVM) DisplayUnraisable(_, _ Ref, _ string)              {}
func (v *toyVM) TakeInterrupt() bool                               { return false }
func (v *toyVM) SourceLine(string, int) string                     { return "" }
func (v *toyVM) Argv() []string                                    { return []string{"x.py", "a"} }
func (v *toyVM) SearchPath() []string                              { return []string{"."} }
func (v *toyVM) Flags() *Flags                                     { return new(Flags) }
func (v *toyVM) NewAnext(_, _ Ref) (Ref, error)                    { return 0, nil }
func (v *toyVM) AsyncgenHooks() (firstiter, finalizer *Ref)        { return new(Ref), new(Ref) }
func (v *toyVM) OriginDepth() *int                                 { return new(int) }
func (v *toyVM) SetUnraisableArgs(func(fields []Ref) (Ref, error)) {}
func (v *toyVM) EvalLiteral(string) (Ref, error)                   { return v.rt.None, nil }
func (v *toyVM) ModuleSpecType() Ref                               { return v.rt.None }
func (v *toyVM) FindModule(string, Ref) (file, pkgDir string, builtin, ok bool) {
	return "", "", false, false
}

func (v *toyVM) SysGet(name objects.Name) Ref {
	m := v.rt.DictGetStr(v.rt.Modules, v.rt.Intern("sys"))
	return v.rt.DictGetStr(objects.ModuleDict(m), v.rt.Name(name))
}

// world is a runtime with builtins and the modules that need no Python code.
type world struct {
	*testing.T
	rt  *objects.Runtime
	out bytes.Buffer
}

func newWorld(t *testing.T) *world {
	w := &world{T: t}
	vm := &toyVM{t: t}
	rt, err := objects.NewRuntime(objects.Config{Debug: true, Stdin: strings.NewReader("line one\r\nlast"), Stdout: &w.out, Stderr: &w.out, VM: vm})
	if err != nil {
		t.Fatal(err)
	}
	vm.rt, w.rt = rt, rt
	rt.RegisterHost(vm)
	rt.BuiltinModules = map[string]bool{"sys": true}
	if rt.Modules, err = rt.NewDict(); err != nil {
		t.Fatal(err)
	}
	w.load(&ModuleDef{Name: "builtins", Natives: Builtins})
	rt.Builtins = objects.ModuleDict(rt.DictGetStr(rt.Modules, rt.Intern("builtins")))
	for _, d := range Modules() {
		if d.Source == nil && d.Name != "array" { // array registers with a class of a module in Python
			w.load(d)
		}
	}
	return w
}

func (w *world) check(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err, w.exception())
	}
}

func (w *world) load(d *ModuleDef) {
	rt := w.rt
	m, err := rt.NewModule(d.Name)
	w.check(err)
	w.check(rt.DictSet(rt.Modules, rt.Intern(d.Name), m))
	rt.DecRef(m)
	for _, n := range d.Natives {
		f, err := rt.NewBuiltin(&n, rt.Intern(d.Name))
		w.check(setNew(rt, objects.ModuleDict(m), n.Name, f, err))
	}
	if d.Init != nil {
		w.check(d.Init(rt, objects.ModuleDict(m)))
	}
}

// close tears everything down; nothing may be left.
func (w *world) close() {
	w.Helper()
	rt := w.rt
	for _, l := range rt.Audit(10) {
		w.Error(l)
	}
	RunAtExit(rt)
	rt.DictClear(rt.Modules)
	rt.GC.CollectShutdown()
	rt.DecRef(rt.Modules)
	rt.Modules, rt.Builtins = 0, 0
	rt.CloseObjects()
	if n, b := rt.Heap.LiveBlocks(); n != 0 {
		w.Errorf("%d blocks leaked, %d bytes", n, b)
	}
	rt.Heap.Close()
}

func (w *world) exception() string {
	e := w.rt.TakeExc()
	if e == 0 {
		return ""
	}
	defer w.rt.DecRef(e)
	s, err := w.rt.ToStr(e)
	w.check(err)
	defer w.rt.DecRef(s)
	return w.rt.TypeName(e) + ": " + w.rt.StrGo(s)
}

// value makes the Python object of a Go value; a []any is a list.
func (w *world) value(v any) Ref {
	if l, ok := v.([]any); ok {
		var items []Ref
		for _, x := range l {
			items = append(items, w.value(x))
		}
		r, err := w.rt.NewListSteal(items)
		w.check(err)
		return r
	}
	r, err := fromGo(w.rt, v)
	w.check(err)
	return r
}

// call calls module.name(args...) and returns the repr of the result, or the exception.
func (w *world) call(fn string, args ...any) string {
	w.Helper()
	rt := w.rt
	module, name, _ := strings.Cut(fn, ".")
	f := rt.DictGetStr(objects.ModuleDict(rt.DictGetStr(rt.Modules, rt.Intern(module))), rt.Intern(name))
	if f == 0 {
		w.Fatal("no", fn)
	}
	var v []Ref
	for _, a := range args {
		v = append(v, w.value(a))
	}
	r, err := rt.Call(f, v, 0)
	for _, o := range v {
		rt.DecRef(o)
	}
	if err != nil {
		return w.exception()
	}
	s, err := rt.ReprGo(r)
	w.check(err)
	rt.DecRef(r)
	return s
}
