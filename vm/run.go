package vm

import (
	"fmt"
	"strconv"
	"strings"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
)

// vmTypes are the types whose behaviour lives in this package.
var vmTypes = []func() objects.TypeSpec{functionType, codeType, frameType, frameLocalsType, generatorType, coroutineType, coroutineWrapperType,
	asyncGenType, asyncGenASendType, asyncGenAThrowType, asyncGenWrappedType, anextAwaitableType}

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
	spec, err := rt.RegisterType(moduleSpecType())
	if err != nil {
		return err
	}
	in.specType = spec.ID
	rt.NoModuleAttr = in.noModuleAttr
	m, err := rt.NewDict()
	if err != nil {
		return err
	}
	rt.Modules = m
	rt.BuiltinModules = map[string]bool{}
	for _, d := range stdlib.Modules() {
		if d.Source == nil {
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
	}{{"None", rt.None}, {"Ellipsis", rt.Ellipsis}, {"NotImplemented", rt.NotImplemented}, {"False", rt.False}, {"True", rt.True}, {"__debug__", rt.Bool(in.cfg.Flags.Optimize == 0)}} {
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
	opts := compiler.Options{Optimize: in.cfg.Flags.Optimize}
	if mode == parser.Single {
		opts.Flags = in.promptFlags
	}
	u, err := in.compile(src, filename, mode, opts, mode == parser.Exec && filename != "<string>")
	if err != nil {
		return err
	}
	return in.runUnit(u, mode)
}

// RunStatements runs the tree of src in __main__ statement by statement, each a unit of its own, up to the first that raises. The value of the last is
// displayed. The tree is consumed.
func (in *Interp) RunStatements(m *parser.Module, src, filename string) error {
	for i, s := range m.Body {
		one := &parser.Module{Pos: m.Pos, Mode: parser.Exec, Body: []parser.Stmt{s}}
		if e, ok := s.(*parser.ExprStmt); ok && i < len(m.Body)-1 {
			if _, ok := e.Value.(*parser.Constant); ok { // no docstring
				continue
			}
		}
		if i == 0 {
			one.Future, one.Warnings = m.Future, m.Warnings
		}
		if i == len(m.Body)-1 {
			one.Mode = parser.Single
		}
		u, err := compiler.Compile(one, filename, compiler.Options{Optimize: in.cfg.Flags.Optimize, Flags: in.promptFlags})
		if werr := in.showWarnings(u, src, filename); werr != nil {
			return werr
		}
		if err != nil {
			return in.raiseSyntaxError(err, false)
		}
		if err := in.runUnit(u, parser.Single); err != nil {
			return err
		}
	}
	return nil
}

// runUnit runs what has been compiled in __main__.
func (in *Interp) runUnit(u *compiler.Unit, mode parser.Mode) error {
	if mode == parser.Single {
		in.promptFlags |= u.Code.Flags & compiler.FlagFutureMask
	}
	code, kept, err := in.Link(u, true)
	if err != nil {
		return err
	}
	n := len(in.mainArena)
	in.mainArena = append(append(in.mainArena, code), kept...)
	defer func() {
		kept := in.mainArena[n:]
		in.mainArena = in.mainArena[:n]
		for _, k := range kept {
			in.rt.DecRef(k)
		}
	}()
	g := in.MainGlobals()
	r, err := in.RunCode(code, g, g)
	if err == nil {
		in.rt.DecRef(r)
	}
	return err
}

// showWarnings prints the compiler's warnings, or raises them as errors where the filters say so.
func (in *Interp) showWarnings(u *compiler.Unit, source, filename string) error {
	rt := in.rt
	for range u.Inverted {
		if rt.VM.Warn(objects.TDeprecationWarning, objects.BoolInvertWarning) != nil { // CPython does not stop folding there either
			rt.ClearExc()
		}
	}
	for _, w := range u.Warnings {
		filename := filename
		if w.Parser && strings.HasPrefix(filename, "<stdin>-") {
			filename = "<stdin>"
		}
		err := in.warnAt(w.Category, w.Message, filename, int(w.Pos.Line), false)
		if err == nil {
			continue
		}
		if w.Category == "SyntaxWarning" && rt.ExcMatches(objects.TSyntaxWarning) {
			rt.ClearExc()
			text := ""
			if w.Parser {
				text = sourceLine(source, int(w.Pos.Line))
			}
			return in.raiseSyntaxError(&parser.SyntaxError{Text: text, Kind: "SyntaxError", Msg: w.Message, Filename: filename, Line: int(w.Pos.Line), Col: int(w.Pos.Col) + 1,
				EndLine: int(w.Pos.EndLine), EndCol: int(w.Pos.EndCol) + 1}, w.Parser)
		}
		return err
	}
	return nil
}

// sourceLine is a line of a text, its newline included.
func sourceLine(source string, line int) string {
	for l := range strings.Lines(source) {
		if line--; line == 0 {
			return l
		}
	}
	return ""
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

// EachFrame is stdlib's.
func (in *Interp) EachFrame(fn func(file string, line int) bool) {
	for f := in.frame; f != 0; f = *mem.RefAt(f, offPrev) {
		co := in.frameCode(f)
		if co == nil || !fn(co.src.Filename, in.lineAt(co, int(*mem.U32(f, offPC)))) {
			return
		}
	}
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

// EvalMain evaluates an expression in __main__. refs: result new
func (in *Interp) EvalMain(expr, filename string) (Ref, error) {
	code, err := in.compileToCode(expr, filename, parser.Eval, compiler.Options{Flags: in.promptFlags, Optimize: in.cfg.Flags.Optimize})
	if err != nil {
		return 0, err
	}
	defer in.rt.DecRef(code)
	g := in.MainGlobals()
	return in.RunCode(code, g, g)
}
