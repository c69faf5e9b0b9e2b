package vm

import (
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
)

// Natives are the built-in functions that need frames or the compiler.
var vmBuiltins = []objects.Native{
	{Name: "__build_class__", Kw: buildClass},
	{Name: "__import__", Sig: "name, globals=, locals=, fromlist=, level=", Fn: builtinImport},
	{Name: "globals", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
		f := host(rt).frame
		if f == 0 {
			return 0, rt.Raisef(objects.TSystemError, "globals() needs a frame")
		}
		return objects.NewRef(*mem.RefAt(f, offGlobals)), nil
	}},
	{Name: "locals", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return host(rt).runningLocals() }},
	{Name: "vars", Sig: "object=, /", Flags: objects.UnpackTuple, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if a[0] == 0 {
			return host(rt).runningLocals()
		}
		d, err := rt.LookupAttr(a[0], rt.Name(objects.NameDict))
		if err == nil && d == 0 {
			return 0, rt.TypeErrorf("vars() argument must have __dict__ attribute")
		}
		return d, err
	}},
	{Name: "dir", Sig: "object=, /", Flags: objects.UnpackTuple, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		var l Ref
		var err error
		if a[0] == 0 {
			var d Ref
			if d, err = host(rt).runningLocals(); err != nil {
				return 0, err
			}
			if objects.TypeOf(d) == objects.TDict {
				l, err = rt.ListFromIter(d)
			} else {
				l, err = rt.MappingKeys(d)
			}
			rt.DecRef(d)
		} else {
			var r Ref
			var ok bool
			r, ok, err = rt.CallBound(a[0], objects.NameDir, 0)
			if err == nil && !ok {
				return 0, rt.TypeErrorf("object does not provide __dir__")
			}
			if err == nil {
				l, err = rt.ListFromIter(r)
				rt.DecRef(r)
			}
		}
		if err != nil {
			return 0, err
		}
		if err := rt.ListSort(l, 0, false); err != nil {
			rt.DecRef(l)
			return 0, err
		}
		return l, nil
	}},
	{Name: "compile", Sig: "source, filename, mode, flags=, dont_inherit=, optimize=, *, _feature_version=", Fn: builtinCompile},
	{Name: "eval", Sig: "source, /, globals=, locals=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return evalExec(rt, a, parser.Eval) }},
	{Name: "exec", Sig: "source, /, globals=, locals=, *, closure=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		r, err := evalExec(rt, a, parser.Exec)
		if err != nil {
			return 0, err
		}
		rt.DecRef(r)
		return rt.None, nil
	}},
}

func sourceText(rt *objects.Runtime, src Ref, filename, fn, what string) (string, error) {
	if rt.IsStr(src) {
		s := rt.StrGo(src)
		if utf8.ValidString(s) {
			return s, nil
		}
		b, err := rt.EncodeStr(src, "utf-8", "strict") // says where the lone surrogate is
		if err != nil {
			return "", err
		}
		rt.DecRef(b)
		return s, nil
	}
	if b, ok := rt.BufferView(src); ok {
		return host(rt).decodeSource(b, filename, sourceBytes)
	}
	return "", rt.TypeErrorf("%s() arg 1 must be a %s", fn, what)
}

func builtinCompile(rt *objects.Runtime, a []Ref) (Ref, error) {
	in := host(rt)
	path, err := rt.FSPathObj(a[1])
	if err != nil {
		return 0, err
	}
	filename := ""
	if b, ok := rt.BufferView(path); ok {
		filename = string(b)
	} else {
		filename = rt.StrGo(path)
	}
	rt.DecRef(path)
	if strings.IndexByte(filename, 0) >= 0 {
		return 0, rt.ValueErrorf("embedded null character")
	}
	kind, err := rt.CStrArg("compile() argument 'mode'", a[2], "")
	if err != nil {
		return 0, err
	}
	opts, err := in.compileOptions(a[3], a[4], a[5])
	if err != nil {
		return 0, err
	}
	var mode parser.Mode
	switch kind {
	case "exec":
		mode = parser.Exec
	case "eval":
		mode = parser.Eval
	case "single":
		mode = parser.Single
	case "func_type":
		return 0, rt.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
	default:
		return 0, rt.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	}
	src, err := sourceText(rt, a[0], filename, "compile", "string, bytes or AST object")
	if err != nil {
		return 0, err
	}
	return in.compileToCode(src, filename, mode, opts)
}

// compileOptions reads compile()'s last arguments; 0 is one that is not given.
func (in *Interp) compileOptions(flags, dontInherit, optimize Ref) (compiler.Options, error) {
	const (
		onlyAST = 0x400
		ignored = 0x1200 // type comments and dedents that must be there: they matter to syntax trees and prompts only
	)
	rt := in.rt
	opts := compiler.Options{Flags: in.futureFlags(), Optimize: in.cfg.Flags.Optimize}
	number := func(o Ref, missing int) (int, error) {
		if o == 0 {
			return missing, nil
		}
		return rt.CIntArg(o)
	}
	f, err := number(flags, 0)
	if err != nil {
		return opts, err
	}
	level, err := number(optimize, -1)
	if err != nil {
		return opts, err
	}
	switch {
	case f < 0:
		return opts, rt.ValueErrorf("compile(): unrecognised flags")
	case f&onlyAST != 0:
		return opts, rt.Raisef(objects.TNotImplementedError, "compile() makes no syntax trees")
	case f&^(int(compiler.FlagFutureMask)|ignored) != 0:
		return opts, rt.ValueErrorf("compile(): unrecognised flags")
	case level < -1 || level > 2:
		return opts, rt.ValueErrorf("compile(): invalid optimize value")
	case level >= 0:
		opts.Optimize = level
	}
	if dontInherit != 0 {
		alone, err := rt.Truth(dontInherit)
		if err != nil {
			return opts, err
		}
		if alone {
			opts.Flags = 0
		}
	}
	opts.Flags |= compiler.Flags(f &^ ignored)
	return opts, nil
}

// futureFlags are the future features in force in the running frame: what it compiles inherits them.
func (in *Interp) futureFlags() compiler.Flags {
	if in.frame == 0 {
		return 0
	}
	return in.frameCode(in.frame).flags & compiler.FlagFutureMask
}

func (in *Interp) compileToCode(src, filename string, mode parser.Mode, opts compiler.Options) (Ref, error) {
	u, err := in.compile(src, filename, mode, opts, false)
	if err != nil {
		return 0, err
	}
	o, _, err := in.Link(u, false)
	return o, err
}

// evalExec is eval() and exec(): a[0] source or code, a[1] globals, a[2] locals, a[3] closure (exec only).
func evalExec(rt *objects.Runtime, a []Ref, mode parser.Mode) (Ref, error) {
	in := host(rt)
	name := "eval"
	if mode == parser.Exec {
		name = "exec"
	}
	g, l := a[1], a[2]
	if g == rt.None {
		g = 0
	}
	if l == rt.None {
		l = 0
	}
	if g != 0 && !rt.IsInstanceOf(g, objects.TDict) {
		if mode == parser.Exec {
			return 0, rt.TypeErrorf("exec() globals must be a dict, not %s", rt.TypeName(g))
		}
		if rt.TypeFor(g).GetItem != nil {
			return 0, rt.TypeErrorf("globals must be a real dict; try eval(expr, {}, mapping)")
		}
		return 0, rt.TypeErrorf("globals must be a dict")
	}
	if l != 0 && rt.TypeFor(l).GetItem == nil {
		if mode == parser.Exec {
			return 0, rt.TypeErrorf("locals must be a mapping or None, not %s", rt.TypeName(l))
		}
		return 0, rt.TypeErrorf("locals must be a mapping")
	}
	var own Ref
	if g == 0 {
		g = *mem.RefAt(in.frame, offGlobals)
		if l == 0 {
			var err error
			if own, err = in.runningLocals(); err != nil {
				return 0, err
			}
			l = own
		}
	} else if l == 0 {
		l = g
	}
	defer func() { rt.XDecRef(own) }()
	if rt.DictGetStr(g, rt.Name(objects.NameBuiltins)) == 0 {
		if err := rt.DictSet(g, rt.Name(objects.NameBuiltins), *mem.RefAt(in.frame, offBuiltins)); err != nil {
			return 0, err
		}
	}
	code := a[0]
	if objects.TypeOf(code) == objects.TCode {
		objects.IncRef(code)
	} else {
		src, err := sourceText(rt, code, "<string>", name, "string, bytes or code object")
		if err != nil {
			return 0, err
		}
		if mode == parser.Eval {
			for len(src) > 0 && (src[0] == ' ' || src[0] == '\t') {
				src = src[1:]
			}
		}
		if code, err = in.compileToCode(src, "<string>", mode, compiler.Options{Flags: in.futureFlags(), Optimize: in.cfg.Flags.Optimize}); err != nil {
			return 0, err
		}
	}
	defer rt.DecRef(code)
	var closure Ref
	n := in.codeOf(code).src.NFrees
	if len(a) > 3 && a[3] != rt.None {
		closure = a[3]
	}
	switch {
	case mode == parser.Eval:
		if n > 0 {
			return 0, rt.TypeErrorf("code object passed to eval() may not contain free variables")
		}
	case objects.TypeOf(a[0]) != objects.TCode:
		if closure != 0 {
			return 0, rt.TypeErrorf("closure can only be used when source is a code object")
		}
	case n == 0:
		if closure != 0 {
			return 0, rt.TypeErrorf("cannot use a closure with this code object")
		}
	case !isClosure(closure, n):
		return 0, rt.TypeErrorf("code object requires a closure of exactly length %d", n)
	}
	return in.runCode(code, g, l, closure)
}

// isClosure reports whether v is a tuple of n cells.
func isClosure(v Ref, n int) bool {
	if v == 0 || objects.TypeOf(v) != objects.TTuple || objects.TupleLen(v) != n {
		return false
	}
	return !slices.ContainsFunc(objects.TupleItems(v), func(c Ref) bool { return objects.TypeOf(c) != objects.TCell })
}

// loadBuildClass finds __build_class__ in the frame's builtins.
func (in *Interp) loadBuildClass(fp unsafe.Pointer) (Ref, error) {
	v, err := in.mappingGet(*ref(fp, offBuiltins), in.rt.Name(objects.NameBuildClass))
	if err == nil && v == 0 {
		return 0, in.nameError(objects.TNameError, "%s not found", "__build_class__")
	}
	return v, err
}

// buildClass is __build_class__(func, name, *bases, metaclass=None, **kwds).
func buildClass(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	in := host(rt)
	npos := len(args)
	if kw != 0 {
		npos -= objects.TupleLen(kw)
	}
	if npos < 2 {
		return 0, rt.TypeErrorf("__build_class__: not enough arguments")
	}
	fn, name := args[0], args[1]
	if objects.TypeOf(fn) != objects.TFunction {
		return 0, rt.TypeErrorf("__build_class__: func must be a function")
	}
	orig, err := rt.NewTupleFrom(args[2:npos])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(orig)
	bases, err := in.updateBases(orig)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(bases)
	// Split the metaclass off the keywords.
	var meta Ref
	var kwNames, kwVals []Ref
	if kw != 0 {
		for i, k := range objects.TupleItems(kw) {
			if objects.StrEq(k, rt.Name(objects.WordMetaclass)) {
				meta = args[npos+i]
				continue
			}
			kwNames, kwVals = append(kwNames, k), append(kwVals, args[npos+i])
		}
	}
	isType := false
	if meta == 0 {
		isType = true
		meta = rt.Type(objects.TType).Obj
		if objects.TupleLen(bases) > 0 {
			meta = rt.TypeFor(objects.TupleItems(bases)[0]).Obj
		}
	} else {
		isType = rt.IsTypeObj(meta)
	}
	if isType {
		w, err := rt.CalculateMetaclass(rt.TypeFromObj(meta), bases)
		if err != nil {
			return 0, err
		}
		meta = w.Obj
	}
	objects.IncRef(meta)
	defer rt.DecRef(meta)
	var kwTuple Ref
	if len(kwNames) > 0 {
		if kwTuple, err = rt.NewTupleFrom(kwNames); err != nil {
			return 0, err
		}
		defer rt.DecRef(kwTuple)
	}
	ns, err := in.prepareNamespace(meta, name, bases, kwVals, kwTuple)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(ns)
	cell, err := in.runClassBody(fn, ns)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(cell)
	if bases != orig {
		if err := rt.SetItem(ns, rt.Name(objects.NameOrigBases), orig); err != nil {
			return 0, err
		}
	}
	call := append([]Ref{name, bases, ns}, kwVals...)
	cls, err := rt.Call(meta, call, kwTuple)
	if err != nil {
		return 0, err
	}
	if cell != rt.None && rt.IsTypeObj(cls) && objects.TypeOf(cell) == objects.TCell {
		got := *objects.RefAt(cell, objects.OffCellRef)
		if got == 0 {
			rt.DecRef(cls)
			return 0, rt.RuntimeErrorf("__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?", reprOr(rt, name), reprOr(rt, cls))
		}
		if got != cls {
			rt.DecRef(cls)
			return 0, rt.TypeErrorf("__class__ set to %s defining %s as %s", reprOr(rt, got), reprOr(rt, name), reprOr(rt, cls))
		}
	}
	return cls, nil
}

func reprOr(rt *objects.Runtime, o Ref) string {
	s, err := rt.ReprGo(o)
	if err != nil {
		rt.ClearExc()
		return "?"
	}
	return s
}

// updateBases replaces bases that are not classes by what their __mro_entries__ gives. refs: result new (the same tuple when nothing changes)
func (in *Interp) updateBases(bases Ref) (Ref, error) {
	rt := in.rt
	var out []Ref
	changed := false
	var owned []Ref
	defer func() {
		for _, t := range owned {
			rt.DecRef(t)
		}
	}()
	for i, b := range objects.TupleItems(bases) {
		if rt.IsTypeObj(b) {
			if changed {
				out = append(out, b)
			}
			continue
		}
		m, err := rt.LookupAttr(b, rt.Name(objects.NameMroEntries))
		if err != nil {
			return 0, err
		}
		if m == 0 {
			if changed {
				out = append(out, b)
			}
			continue
		}
		r, err := rt.Call1(m, bases)
		rt.DecRef(m)
		if err != nil {
			return 0, err
		}
		owned = append(owned, r)
		if objects.TypeOf(r) != objects.TTuple {
			return 0, rt.TypeErrorf("__mro_entries__ must return a tuple")
		}
		if !changed {
			out = append(out, objects.TupleItems(bases)[:i]...)
			changed = true
		}
		out = append(out, objects.TupleItems(r)...)
	}
	if !changed {
		return objects.NewRef(bases), nil
	}
	return rt.NewTupleFrom(out)
}

func (in *Interp) prepareNamespace(meta, name, bases Ref, kwVals []Ref, kw Ref) (Ref, error) {
	rt := in.rt
	if meta == rt.Type(objects.TType).Obj {
		return rt.NewDict()
	}
	prep, err := rt.LookupAttr(meta, rt.Name(objects.NamePrepare))
	if err != nil {
		return 0, err
	}
	if prep == 0 {
		return rt.NewDict()
	}
	ns, err := rt.Call(prep, append([]Ref{name, bases}, kwVals...), kw)
	rt.DecRef(prep)
	if err != nil {
		return 0, err
	}
	if rt.TypeFor(ns).GetItem == nil {
		defer rt.DecRef(ns)
		mn := "<metaclass>"
		if rt.IsTypeObj(meta) {
			mn = rt.TypeFromObj(meta).Name
		}
		return 0, rt.TypeErrorf("%s.__prepare__() must return a mapping, not %s", mn, rt.TypeName(ns))
	}
	return ns, nil
}

// runClassBody runs the class body's function with ns as its namespace; the result is the __class__ cell or None.
func (in *Interp) runClassBody(fn, ns Ref) (Ref, error) {
	rt := in.rt
	co := in.codeOf(*objects.RefAt(fn, objects.OffFuncCode))
	if err := rt.Enter(""); err != nil {
		return 0, err
	}
	defer rt.Leave()
	f, err := in.enterFrame(co, objects.NewRef(fn))
	if err != nil {
		return 0, err
	}
	*mem.RefAt(f, offLocals) = objects.NewRef(ns)
	return in.runEntry(f)
}

// SuperArgs is what super() means in the running frame: the __class__ cell's class and the first argument.
func (in *Interp) SuperArgs() (typ, obj Ref, err error) {
	rt := in.rt
	f := in.frame
	if f == 0 {
		return 0, 0, rt.RuntimeErrorf("super(): no current frame")
	}
	co := in.frameCode(f)
	if co.argcount == 0 {
		return 0, 0, rt.RuntimeErrorf("super(): no arguments")
	}
	obj = *mem.RefAt(f, offLP)
	if obj != 0 && co.src.LocalsKinds[0]&compiler.FastCell != 0 && objects.TypeOf(obj) == objects.TCell {
		obj = *objects.RefAt(obj, objects.OffCellRef)
	}
	if obj == 0 {
		return 0, 0, rt.RuntimeErrorf("super(): arg[0] deleted")
	}
	for i, n := range co.src.LocalsPlus {
		if n == "__class__" && co.src.LocalsKinds[i]&compiler.FastFree != 0 {
			c := *mem.RefAt(f, offLP+uintptr(i)*4)
			if c == 0 || objects.TypeOf(c) != objects.TCell {
				return 0, 0, rt.RuntimeErrorf("super(): bad __class__ cell")
			}
			typ = *objects.RefAt(c, objects.OffCellRef)
			if typ == 0 {
				return 0, 0, rt.RuntimeErrorf("super(): empty __class__ cell")
			}
			if !rt.IsTypeObj(typ) {
				return 0, 0, rt.RuntimeErrorf("super(): __class__ is not a type (%s)", rt.TypeName(typ))
			}
			return typ, obj, nil
		}
	}
	return 0, 0, rt.RuntimeErrorf("super(): __class__ cell not found")
}
