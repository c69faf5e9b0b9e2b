package vm

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
)

// importName does IMPORT_NAME: fromlist on top of the stack, level below it. refs: result new
func (in *Interp) importName(fp unsafe.Pointer, name, fromlist, level Ref) (Ref, error) {
	rt := in.rt
	imp, err := in.mappingGet(*ref(fp, offBuiltins), rt.Name(objects.NameImport))
	if err != nil {
		return 0, err
	}
	if imp == 0 {
		return 0, rt.Raisef(objects.TImportError, "__import__ not found")
	}
	defer rt.DecRef(imp)
	if imp == in.importFunc {
		n, _ := rt.AsInt64(level)
		return in.doImport(rt.StrGo(name), *ref(fp, offGlobals), fromlist, int(n))
	}
	locals := *ref(fp, offLocals)
	if locals == 0 {
		locals = rt.None
	}
	return rt.Call(imp, []Ref{name, *ref(fp, offGlobals), locals, fromlist, level}, 0)
}

func builtinImport(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[0]) {
		return 0, rt.TypeErrorf("module name must be a string")
	}
	level := 0
	if a[4] != 0 {
		var err error
		if level, err = rt.CIntArg(a[4]); err != nil {
			return 0, err
		}
	}
	switch name := rt.StrGo(a[0]); {
	case level < 0:
		return 0, rt.ValueErrorf("level must be >= 0")
	case level > 0 && (a[1] == 0 || !rt.IsInstanceOf(a[1], objects.TDict)):
		return 0, rt.TypeErrorf("globals must be a dict")
	case level == 0 && strings.HasPrefix(name, "."):
		return 0, rt.ValueErrorf("Empty module name")
	}
	fromlist := a[3]
	if fromlist == 0 {
		fromlist = rt.None
	}
	g := a[1]
	if g == 0 {
		g = rt.None
	}
	return host(rt).doImport(rt.StrGo(a[0]), g, fromlist, level)
}

// doImport is __import__: the top package, or with a fromlist the module itself. refs: result new
func (in *Interp) doImport(name string, globals, fromlist Ref, level int) (Ref, error) {
	rt := in.rt
	if level > 0 {
		pkg, err := in.packageOf(globals)
		if err != nil {
			return 0, err
		}
		for range level - 1 {
			i := strings.LastIndexByte(pkg, '.')
			if i < 0 {
				return 0, rt.Raisef(objects.TImportError, "attempted relative import beyond top-level package")
			}
			pkg = pkg[:i]
		}
		if name == "" {
			name = pkg
		} else {
			name = pkg + "." + name
		}
	} else if name == "" {
		return 0, rt.ValueErrorf("Empty module name")
	}
	m, err := in.importModule(name)
	if err != nil {
		return 0, err
	}
	hasFrom, err := rt.Truth(fromlist)
	if err != nil {
		rt.DecRef(m)
		return 0, err
	}
	if !hasFrom {
		if i := strings.IndexByte(name, '.'); i >= 0 && level == 0 {
			rt.DecRef(m)
			return in.importModule(name[:i])
		}
		return m, nil
	}
	if rt.DictGetStr(objects.ModuleDict(m), rt.Name(objects.NamePath)) != 0 && objects.TypeOf(m) == objects.TModule {
		if err := in.importSubmodules(m, name, fromlist); err != nil {
			rt.DecRef(m)
			return 0, err
		}
	}
	return m, nil
}

// importSubmodules loads the modules of a package that a from-import names.
func (in *Interp) importSubmodules(m Ref, name string, fromlist Ref) error {
	rt := in.rt
	names, err := rt.ListFromIter(fromlist)
	if err != nil {
		return err
	}
	defer rt.DecRef(names)
	for _, n := range append([]Ref(nil), objects.ListItems(names)...) {
		if !rt.IsStr(n) {
			return rt.TypeErrorf("Item in ``from list'' must be str, not %s", rt.TypeName(n))
		}
		s := rt.StrGo(n)
		if s == "*" {
			if all := rt.DictGetStr(objects.ModuleDict(m), rt.Name(objects.NameAll)); all != 0 {
				if err := in.importSubmodules(m, name, all); err != nil {
					return err
				}
			}
			continue
		}
		if rt.DictGetStr(objects.ModuleDict(m), n) != 0 {
			continue
		}
		sub, err := in.importModule(name + "." + s)
		if err != nil {
			if rt.ExcMatches(objects.TModuleNotFoundError) && in.missing == name+"."+s {
				rt.ClearExc()
				continue
			}
			return err
		}
		rt.DecRef(sub)
	}
	return nil
}

// packageOf is the package that relative imports in these globals start from.
func (in *Interp) packageOf(globals Ref) (string, error) {
	rt := in.rt
	if globals == rt.None || globals == 0 {
		return "", rt.Raisef(objects.TKeyError, "'__name__' not in globals")
	}
	if !rt.IsInstanceOf(globals, objects.TDict) {
		return "", rt.TypeErrorf("globals must be a dict")
	}
	pkg := ""
	if p := rt.DictGetStr(globals, rt.Name(objects.NamePackage)); p != 0 && p != rt.None {
		if !rt.IsStr(p) {
			return "", rt.TypeErrorf("package must be a string")
		}
		pkg = rt.StrGo(p)
	} else {
		if err := rt.VM.Warn(objects.TImportWarning, "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__"); err != nil {
			return "", err
		}
		n := rt.DictGetStr(globals, rt.Name(objects.NameName))
		if n == 0 {
			return "", rt.Raisef(objects.TKeyError, "'__name__' not in globals")
		}
		if !rt.IsStr(n) {
			return "", rt.TypeErrorf("__name__ must be a string")
		}
		if pkg = rt.StrGo(n); rt.DictGetStr(globals, rt.Name(objects.NamePath)) == 0 {
			pkg = pkg[:max(strings.LastIndexByte(pkg, '.'), 0)]
		}
	}
	if pkg != "" {
		return pkg, nil
	}
	return "", rt.Raisef(objects.TImportError, "attempted relative import with no known parent package")
}

// importModule returns the module called name, loading it and its parents. refs: result new
func (in *Interp) importModule(name string) (Ref, error) {
	rt := in.rt
	key, err := rt.NewStr(name)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(key)
	if err := in.awaitLoading(name); err != nil {
		return 0, err
	}
	if m := rt.DictGetStr(rt.Modules, key); m != 0 {
		if m == rt.None {
			return 0, in.moduleNotFound("import of "+name+" halted; None in sys.modules", name)
		}
		return objects.NewRef(m), nil
	}
	var parent Ref
	last := name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		if strings.Count(name, ".") > in.recursionLimit { // the parents are imported one inside the other
			return 0, in.recursionError()
		}
		up, err := rt.NewStr(name[:i])
		if err != nil {
			return 0, err
		}
		parent = rt.DictGetStr(rt.Modules, up)
		objects.XIncRef(parent)
		rt.DecRef(up)
		if parent == 0 {
			if parent, err = in.importModule(name[:i]); err != nil {
				return 0, err
			}
		}
		defer rt.DecRef(parent)
		last = name[i+1:]
		if m := rt.DictGetStr(rt.Modules, key); m != 0 {
			return objects.NewRef(m), nil
		}
	}
	defer in.beginLoading(name)()
	if parent != 0 {
		done, err := in.loadingSubmodule(parent, last)
		if err != nil {
			return 0, err
		}
		defer done()
	}
	m, err := in.findAndLoad(name, last, parent, key)
	if err != nil {
		return 0, err
	}
	if parent != 0 {
		if err := rt.SetAttr(parent, rt.Intern(last), m); err != nil {
			rt.DecRef(m)
			return 0, err
		}
	}
	return m, nil
}

func (in *Interp) moduleNotFound(msg, name string) error {
	rt := in.rt
	in.missing = name
	n, err := rt.NewStr(name)
	if err != nil {
		return err
	}
	err = rt.RaiseImportError(objects.TModuleNotFoundError, msg, n, 0, 0)
	rt.DecRef(n)
	return err
}

func (in *Interp) findAndLoad(name, last string, parent, key Ref) (Ref, error) {
	rt := in.rt
	if in.finalizing && rt.DictGetStr(in.sys, rt.Intern("meta_path")) == rt.None { // it would outlive the modules, which are being taken apart
		return 0, rt.RaiseImportError(objects.TImportError, "sys.meta_path is None, Python is likely shutting down", 0, 0, 0)
	}
	var dirs []string
	if parent == 0 {
		if def := in.findDef(name); def != nil && !in.shadowed(name) {
			return in.loadDef(def, key)
		}
		p := rt.DictGetStr(in.sys, rt.Intern("path"))
		dirs = in.pathList(p)
	} else {
		if def := in.findDef(name); def != nil && objects.TypeOf(parent) == objects.TModule {
			return in.loadDef(def, key)
		}
		p, err := rt.LookupAttr(parent, rt.Name(objects.NamePath))
		if err != nil {
			return 0, err
		}
		if p == 0 {
			return 0, in.moduleNotFound("No module named '"+name+"'; '"+name[:len(name)-len(last)-1]+"' is not a package", name)
		}
		dirs = in.pathList(p)
		rt.DecRef(p)
	}
	if file, pkgDir, ok := findInPath(last, dirs); ok {
		return in.loadFile(name, file, pkgDir, key)
	}
	hint := ""
	if parent == 0 && stdlib.IsKnown(name) {
		hint = " (not part of minipy; see docs/LANGUAGE.md)"
	}
	r, err := rt.ReprGo(key)
	if err != nil {
		return 0, err
	}
	return 0, in.moduleNotFound("No module named "+r+hint, name)
}

// findInPath looks for a module in folders: its file, and for a package its folder. A namespace package has a folder only.
func findInPath(last string, dirs []string) (file, pkgDir string, ok bool) {
	for i, d := range dirs {
		if d == "" { // the current directory; file names are absolute
			if wd, err := getwd(); err == nil {
				d, dirs[i] = wd, wd
			}
		}
		base := filepath.Join(d, last)
		if isDir(base) {
			if init := filepath.Join(base, "__init__.py"); isFile(init) {
				return init, base, true
			}
		}
		if isFile(base + ".py") {
			return base + ".py", "", true
		}
	}
	for _, d := range dirs { // a folder without __init__.py is a namespace package
		base := filepath.Join(d, last)
		if isDir(base) {
			return "", base, true
		}
	}
	return "", "", false
}

// FindModule says where the module called name would come from, without loading it: a file, a folder of a package, or one of minipy's own (builtin).
// path is the list of folders of the parent package, 0 for sys.path.
func (in *Interp) FindModule(name string, path Ref) (file, pkgDir string, builtin, ok bool) {
	if in.findDef(name) != nil && (path != 0 || !in.shadowed(name)) {
		return "", "", true, true
	}
	if path == 0 {
		path = in.rt.DictGetStr(in.sys, in.rt.Intern("path"))
	}
	file, pkgDir, ok = findInPath(name[strings.LastIndexByte(name, '.')+1:], in.pathList(path))
	return file, pkgDir, false, ok
}

// ModuleSpecType is the type of __spec__.
func (in *Interp) ModuleSpecType() Ref { return in.rt.Type(in.specType).Obj }

// shadowed reports whether a script beside the main one takes the place of an embedded module. Modules written in Go cannot be shadowed, as in CPython.
func (in *Interp) shadowed(name string) bool {
	if in.rt.BuiltinModules[name] {
		return false
	}
	p := in.rt.DictGetStr(in.sys, in.rt.Intern("path"))
	for _, d := range in.pathList(p) {
		if isFile(filepath.Join(d, name+".py")) || isFile(filepath.Join(d, name, "__init__.py")) {
			return true
		}
	}
	return false
}

func (in *Interp) pathList(p Ref) []string {
	rt := in.rt
	var out []string
	if p == 0 {
		return nil
	}
	l, err := rt.ListFromIter(p)
	if err != nil {
		rt.ClearExc()
		return nil
	}
	for _, s := range objects.ListItems(l) {
		if rt.IsStr(s) {
			out = append(out, rt.StrGo(s))
		}
	}
	rt.DecRef(l)
	return out
}

// embeddedFile starts the file name of an embedded module; the module's name and > follow.
const embeddedFile = "<minipy "

// nativeInC are the embedded modules that CPython has in C: their frames do not show in tracebacks, since there they are none.
var nativeInC = map[string]bool{
	"codecs": true, "datetime": true, "_datetime_format": true, "_datetime_time": true, "decimal": true, "_decimal_context": true, "_decimal_format": true,
	"_decimal_functions": true, "struct": true, "zlib": true, "binascii": true, "json.scanner": true,
}

// loadDef makes a module of the standard library: natives, and perhaps a part in Python.
func (in *Interp) loadDef(def *stdlib.ModuleDef, key Ref) (Ref, error) {
	rt := in.rt
	m, err := rt.NewModule(def.Name)
	if err != nil {
		return 0, err
	}
	d := objects.ModuleDict(m)
	fail := func(err error) (Ref, error) {
		saved := rt.TakeExc()
		if _, e := rt.DictDel(rt.Modules, key); e != nil {
			rt.ClearExc()
		}
		rt.DecRef(m)
		if saved != 0 {
			_ = rt.SetExcSteal(saved)
		}
		return 0, err
	}
	if err := rt.DictSet(d, rt.Name(objects.NamePackage), rt.EmptyStr); err != nil {
		return fail(err)
	}
	origin := "built-in"
	if def.Source != nil {
		origin = "frozen"
	}
	if _, err := in.setSpec(m, key, origin, 0); err != nil {
		return fail(err)
	}
	if err := rt.DictSet(rt.Modules, key, m); err != nil {
		return fail(err)
	}
	if def.Doc != "" {
		s, err := rt.NewStr(def.Doc)
		if err == nil {
			err = rt.DictSet(d, rt.Name(objects.NameDoc), s)
			rt.DecRef(s)
		}
		if err != nil {
			return fail(err)
		}
	}
	if err := in.addNatives(d, cmp.Or(def.NativesModule, def.Name), def.Natives); err != nil {
		return fail(err)
	}
	if def.Init != nil {
		if err := def.Init(rt, d); err != nil {
			return fail(err)
		}
	}
	if def.Source != nil {
		code, err := in.libraryCode(def)
		if err == nil {
			err = in.runModuleCode(code, d)
		}
		if err != nil {
			return fail(err)
		}
	}
	in.specDone(m)
	return m, nil
}

func (in *Interp) addNatives(d Ref, module string, natives []objects.Native) error {
	rt := in.rt
	mod, err := rt.NewStr(module)
	if err != nil {
		return err
	}
	defer rt.DecRef(mod)
	for i := range natives {
		n := natives[i] // each interpreter has its own copy: the parsed signature is cached in it
		f, err := rt.NewBuiltin(&n, mod)
		if err != nil {
			return err
		}
		err = rt.DictSet(d, rt.Intern(n.Name), f)
		rt.DecRef(f)
		if err != nil {
			return err
		}
	}
	return nil
}

// runModuleCode runs a module's code in its dict. refs: code stolen
func (in *Interp) runModuleCode(code, d Ref) error {
	rt := in.rt
	if err := rt.DictSet(d, rt.Name(objects.NameBuiltins), in.builtinsDict()); err != nil {
		rt.DecRef(code)
		return err
	}
	if err := rt.Enter(""); err != nil {
		rt.DecRef(code)
		return err
	}
	r, err := in.RunCode(code, d, d)
	rt.Leave()
	rt.DecRef(code)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

// loadFile runs a module or package from its file; pkgDir is set for packages (file is empty for a namespace package).
func (in *Interp) loadFile(name, file, pkgDir string, key Ref) (Ref, error) {
	rt := in.rt
	src := ""
	if file != "" {
		b, err := readFile(file)
		if err != nil {
			return 0, in.osError(err, file)
		}
		if src, err = in.decodeSource(b, file, sourceImport); err != nil {
			return 0, err
		}
	}
	m, err := rt.NewModule(name)
	if err != nil {
		return 0, err
	}
	d := objects.ModuleDict(m)
	set := func(n objects.Name, s string) {
		if err == nil {
			var v Ref
			if v, err = rt.NewStr(s); err == nil {
				err = rt.DictSet(d, rt.Name(n), v)
				rt.DecRef(v)
			}
		}
	}
	pkg := name
	if pkgDir == "" {
		if i := strings.LastIndexByte(name, '.'); i >= 0 {
			pkg = name[:i]
		} else {
			pkg = ""
		}
	}
	set(objects.NamePackage, pkg)
	var places Ref
	if pkgDir != "" && err == nil {
		var s Ref
		if s, err = rt.NewStr(pkgDir); err == nil {
			if places, err = rt.NewListFrom([]Ref{s}); err == nil {
				err = rt.DictSet(d, rt.Name(objects.NamePath), places)
			}
			rt.DecRef(s)
		}
	}
	if file != "" {
		set(objects.NameFile, file)
		if err == nil {
			err = rt.DictSet(d, rt.Intern("__cached__"), rt.None)
		}
	} else if err == nil {
		err = rt.DictSet(d, rt.Name(objects.NameFile), rt.None)
	}
	if err == nil {
		_, err = in.setSpec(m, key, file, places)
	}
	rt.XDecRef(places)
	if err == nil {
		err = rt.DictSet(rt.Modules, key, m)
	}
	if err == nil && file != "" {
		var code Ref
		code, err = in.compileToCode(src, file, parser.Exec, compiler.Options{Optimize: in.cfg.Flags.Optimize})
		if err == nil {
			err = in.runModuleCode(code, d)
		}
	}
	if err != nil {
		saved := rt.TakeExc()
		if _, e := rt.DictDel(rt.Modules, key); e != nil {
			rt.ClearExc()
		}
		rt.DecRef(m)
		if saved != 0 {
			_ = rt.SetExcSteal(saved)
		}
		return 0, objects.ErrRaised
	}
	in.specDone(m)
	// The module may have replaced itself.
	if now := rt.DictGetStr(rt.Modules, key); now != 0 && now != m {
		objects.IncRef(now)
		rt.DecRef(m)
		return now, nil
	}
	return m, nil
}

func (in *Interp) osError(err error, file string) error {
	rt := in.rt
	errno := 5
	switch {
	case errors.Is(err, fs.ErrNotExist):
		errno = 2
	case errors.Is(err, fs.ErrPermission):
		errno = 13
	}
	f, e := rt.NewStr(file)
	if e != nil {
		return e
	}
	e = rt.RaiseOSError(errno, "", f)
	rt.DecRef(f)
	return e
}

// importFrom does IMPORT_FROM: an attribute of the module, or the submodule of that name. refs: result new
func (in *Interp) importFrom(m, name Ref) (Ref, error) {
	rt := in.rt
	v, err := rt.LookupAttr(m, name)
	if err != nil || v != 0 {
		return v, err
	}
	pkg, err := rt.LookupAttr(m, rt.Name(objects.NameName))
	if err != nil {
		return 0, err
	}
	modName := "<unknown module name>"
	if pkg != 0 {
		defer rt.DecRef(pkg)
		if rt.IsStr(pkg) {
			modName = rt.StrGo(pkg)
			full, err := rt.NewStr(modName + "." + rt.StrGo(name))
			if err != nil {
				return 0, err
			}
			sub := rt.DictGetStr(rt.Modules, full)
			rt.DecRef(full)
			if sub != 0 {
				return objects.NewRef(sub), nil
			}
		}
	}
	file, err := rt.LookupAttr(m, rt.Name(objects.NameFile))
	if err != nil {
		return 0, err
	}
	where := "unknown location"
	if file != 0 {
		defer rt.DecRef(file)
		if rt.IsStr(file) {
			where = rt.StrGo(file)
		}
	}
	from := "'" + modName + "'"
	if busy, err := in.initializing(in.specOf(m)); err != nil {
		return 0, err
	} else if busy {
		from = "partially initialized module " + from + " (most likely due to a circular import)"
	}
	return 0, rt.RaiseImportError(objects.TImportError, "cannot import name '"+rt.StrGo(name)+"' from "+from+" ("+where+")", pkg, file, name)
}

// importStar does from m import *. refs: result new (None)
func (in *Interp) importStar(m Ref) (Ref, error) {
	rt := in.rt
	locals := *mem.RefAt(in.frame, offLocals)
	all, err := rt.LookupAttr(m, rt.Name(objects.NameAll))
	if err != nil {
		return 0, err
	}
	skip := false
	if all != 0 && rt.TypeFor(all).GetItem == nil {
		defer rt.DecRef(all)
		return 0, rt.TypeErrorf("'%s' object does not support indexing", rt.TypeName(all))
	}
	if all == 0 {
		skip = true
		d, err := rt.LookupAttr(m, rt.Name(objects.NameDict))
		if err != nil {
			return 0, err
		}
		if d == 0 {
			return 0, rt.Raisef(objects.TImportError, "from-import-* object has no __dict__ and no __all__")
		}
		all, err = rt.ListFromIter(d)
		rt.DecRef(d)
		if err != nil {
			return 0, err
		}
	}
	defer rt.DecRef(all)
	names, err := rt.ListFromIter(all)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(names)
	for i := 0; i < objects.ListLen(names); i++ {
		n := objects.ListItems(names)[i]
		if !rt.IsStr(n) {
			return 0, rt.TypeErrorf("Item in %s.__all__ must be str, not %s", in.moduleNameOf(m), rt.TypeName(n))
		}
		if skip && strings.HasPrefix(rt.StrGo(n), "_") {
			continue
		}
		v, err := rt.GetAttr(m, n)
		if err != nil {
			return 0, err
		}
		err = rt.SetItem(locals, n, v)
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
	}
	return rt.None, nil
}

func (in *Interp) moduleNameOf(m Ref) string {
	if objects.TypeOf(m) == objects.TModule {
		if n := in.rt.DictGetStr(objects.ModuleDict(m), in.rt.Name(objects.NameName)); n != 0 && in.rt.IsStr(n) {
			return in.rt.StrGo(n)
		}
	}
	return "?"
}

// module returns a loaded module, borrowed; 0 if it is not loaded.
func (in *Interp) module(name string) Ref {
	return in.rt.DictGetStr(in.rt.Modules, in.rt.Intern(name))
}

func (in *Interp) builtinsDict() Ref { return in.rt.Builtins }
