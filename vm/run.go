package vm

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
)

// vmTypes are the types whose behaviour lives in this package.
var vmTypes = []func() objects.TypeSpec{functionType, codeType, frameType, generatorType, coroutineType, coroutineWrapperType}

// initModules makes builtins, sys and __main__.
func (in *Interp) initModules() error {
	rt := in.rt
	rt.LineOf = func(fo Ref, lasti int) int {
		f := *mem.RefAt(fo, offFrameObjFrame)
		if f == 0 {
			return 0
		}
		return in.lineAt(in.frameCode(f), lasti)
	}
	m, err := rt.NewDict()
	if err != nil {
		return err
	}
	rt.Modules = m
	rt.BuiltinModules = map[string]bool{}
	for _, d := range stdlib.Modules() {
		if d.Source == "" {
			rt.BuiltinModules[d.Name] = true
		}
	}
	rt.BuiltinModules["builtins"], rt.BuiltinModules["sys"] = true, true
	b, err := rt.NewModule("builtins")
	if err != nil {
		return err
	}
	d := objects.ModuleDict(b)
	rt.Builtins = objects.NewRef(d)
	if err := in.addModule("builtins", b); err != nil {
		return err
	}
	if err := in.addNatives(d, "builtins", stdlib.Builtins); err != nil {
		return err
	}
	if err := in.addNatives(d, "builtins", vmBuiltins); err != nil {
		return err
	}
	in.importFunc = rt.DictGetStr(d, rt.Name(objects.NameImport))
	for _, c := range [...]struct {
		name string
		v    Ref
	}{{"None", rt.None}, {"Ellipsis", rt.Ellipsis}, {"NotImplemented", rt.NotImplemented}, {"False", rt.False}, {"True", rt.True}, {"__debug__", rt.True}} {
		if err := rt.DictSet(d, rt.Intern(c.name), c.v); err != nil {
			return err
		}
	}
	for _, id := range [...]objects.TypeID{objects.TBool, objects.TMemoryView, objects.TByteArray, objects.TBytes, objects.TClassMethod, objects.TComplex, objects.TDict, objects.TEnumerate, objects.TFilter, objects.TFloat,
		objects.TFrozenSet, objects.TProperty, objects.TInt, objects.TList, objects.TMap, objects.TObject, objects.TRange, objects.TReversed, objects.TSet, objects.TSlice, objects.TStaticMethod, objects.TStr, objects.TSuper, objects.TTuple, objects.TType, objects.TZip} {
		if t := rt.Type(id); t != nil {
			if err := rt.DictSet(d, t.NameRef(), t.Obj); err != nil {
				return err
			}
		}
	}
	for _, e := range objects.BuiltinExceptions() {
		if err := rt.DictSet(d, rt.Intern(e.Name), rt.Type(e.ID).Obj); err != nil {
			return err
		}
	}
	sysDef := stdlib.Find("sys")
	key := rt.Intern("sys")
	sys, err := in.loadDef(sysDef, key)
	if err != nil {
		return err
	}
	in.sys = objects.NewRef(objects.ModuleDict(sys))
	rt.DecRef(sys)
	main, err := rt.NewModule("__main__")
	if err != nil {
		return err
	}
	md := objects.ModuleDict(main)
	ann, err := rt.NewDict()
	if err != nil {
		return err
	}
	err = rt.DictSet(md, rt.Name(objects.NameAnnotations), ann)
	rt.DecRef(ann)
	if err == nil {
		err = rt.DictSet(md, rt.Name(objects.NameBuiltins), b)
	}
	if err != nil {
		return err
	}
	in.mainModule = main
	return in.addModule("__main__", main)
}

// addModule puts m into sys.modules. refs: m stolen
func (in *Interp) addModule(name string, m Ref) error {
	err := in.rt.DictSet(in.rt.Modules, in.rt.Intern(name), m)
	in.rt.DecRef(m)
	return err
}

// MainGlobals returns the dict of __main__, borrowed.
func (in *Interp) MainGlobals() Ref { return objects.ModuleDict(in.mainModule) }

// RunSource compiles and runs source text in __main__. In Exec mode the literals of the text keep one reference more until it ends, as CPython's syntax
// tree does for the main script.
func (in *Interp) RunSource(src, filename string, mode parser.Mode) error {
	u, err := in.Compile(src, filename, mode)
	if err != nil {
		return err
	}
	code, kept, err := in.Link(u, true)
	if err != nil {
		return err
	}
	defer in.flushIO()
	n := len(in.mainArena)
	in.mainArena = append(append(in.mainArena, code), kept...)
	defer func() {
		kept := in.mainArena[n:]
		in.mainArena = in.mainArena[:n]
		for _, k := range kept {
			in.rt.DecRef(k)
		}
	}()
	if err := in.showWarnings(u, filename); err != nil {
		return err
	}
	g := in.MainGlobals()
	r, err := in.RunCode(code, g, g)
	if err == nil {
		in.rt.DecRef(r)
	}
	return err
}

// RunFile runs a script as __main__.
func (in *Interp) RunFile(path string) error {
	rt := in.rt
	b, err := os.ReadFile(path)
	if err != nil {
		return in.osError(err, path)
	}
	s, err := rt.NewStr(path)
	if err != nil {
		return err
	}
	g := in.MainGlobals()
	err = rt.DictSet(g, rt.Name(objects.NameFile), s)
	rt.DecRef(s)
	if err == nil {
		err = rt.DictSet(g, rt.Name(objects.NameCached), rt.None)
	}
	if err != nil {
		return err
	}
	return in.RunSource(string(b), path, parser.Exec)
}

// RunModule runs a module, found as import finds it, as __main__ (minipy -m).
func (in *Interp) RunModule(name string) error {
	rt := in.rt
	for _, d := range in.pathList(rt.DictGetStr(in.sys, rt.Intern("path"))) {
		base := filepath.Join(append([]string{d}, splitDots(name)...)...)
		for _, f := range []string{base + ".py", filepath.Join(base, "__main__.py")} {
			if isFile(f) {
				return in.RunFile(f)
			}
		}
	}
	if def := stdlib.Find(name); def != nil && def.Source != "" {
		return in.RunSource(def.Source, "<minipy "+name+">", parser.Exec)
	}
	return in.moduleNotFound("No module named "+name, name)
}

func splitDots(s string) []string {
	var out []string
	for {
		i := 0
		for i < len(s) && s[i] != '.' {
			i++
		}
		out = append(out, s[:i])
		if i == len(s) {
			return out
		}
		s = s[i+1:]
	}
}

// showWarnings prints the compiler's warnings, or raises them as errors where the filters say so.
func (in *Interp) showWarnings(u *compiler.Unit, filename string) error {
	for _, w := range u.Warnings {
		if err := in.warnAt(w.Category, w.Message, filename, int(w.Pos.Line)); err != nil {
			return err
		}
	}
	return nil
}

func (in *Interp) warnAt(category, msg, filename string, line int) error {
	_ = in.rt.Stdout.Flush()
	fmt.Fprintf(in.rt.Stderr, "%s:%d: %s: %s\n", filename, line, category, msg)
	if text := in.SourceLine(filename, line); text != "" {
		fmt.Fprintf(in.rt.Stderr, "  %s\n", text)
	}
	return in.rt.Stderr.Flush()
}

func itoa(n int) string { return strconv.Itoa(n) }

// Where names the line being executed.
func (in *Interp) Where() string {
	if in.frame == 0 {
		return ""
	}
	co := in.frameCode(in.frame)
	return co.src.Filename + ":" + itoa(in.lineAt(co, int(*mem.U32(in.frame, offPC))))
}

// Audit checks every refcount and reports what does not agree to stderr; the result is the number of lines.
func (in *Interp) Audit() int {
	bad := in.rt.Audit(20)
	for _, l := range bad {
		fmt.Fprintln(in.rt.Stderr, l)
	}
	if err := in.rt.GC.Check(); err != nil {
		fmt.Fprintln(in.rt.Stderr, "audit:", err)
		bad = append(bad, err.Error())
	}
	if err := in.rt.Heap.Check(); err != nil {
		fmt.Fprintln(in.rt.Stderr, "audit:", err)
		bad = append(bad, err.Error())
	}
	_ = in.rt.Stderr.Flush()
	return len(bad)
}

func (in *Interp) auditNow() {
	if in.Audit() > 0 {
		in.auditFailed = true
	}
}
