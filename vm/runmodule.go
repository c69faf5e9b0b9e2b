package vm

import (
	"fmt"
	"path/filepath"
	"strings"

	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
)

// ModuleError says why the module that -m names cannot be run.
type ModuleError struct{ Msg string }

func (e *ModuleError) Error() string { return e.Msg }

// RunModule runs a module, found as import finds it, as __main__ (minipy -m). Its packages are imported first; of a package __main__ is run.
func (in *Interp) RunModule(name string) error {
	file, pkg, err := in.findMain(name)
	if err != nil {
		return err
	}
	rt := in.rt
	g := in.MainGlobals()
	if err := in.setName(g, objects.NamePackage, pkg); err != nil {
		return err
	}
	if strings.HasPrefix(file, "<") { // a module of the library
		return in.RunSource(stdlib.Find(strings.TrimSuffix(strings.TrimPrefix(file, embeddedFile), ">")).Source(), file, parser.Exec)
	}
	if argv := rt.DictGetStr(in.sys, rt.Intern("argv")); argv != 0 && rt.IsInstanceOf(argv, objects.TList) && objects.ListLen(argv) > 0 {
		s, err := rt.NewStr(file)
		if err != nil {
			return err
		}
		zero, err := rt.NewInt(0)
		if err == nil {
			err = rt.SetItem(argv, zero, s)
		}
		rt.DecRef(s)
		if err != nil {
			return err
		}
	}
	return in.runMainFile(file)
}

// findMain finds the file to run for module name, and its __package__.
func (in *Interp) findMain(name string) (file, pkg string, err error) {
	rt := in.rt
	parent, last := "", name
	path := in.SysGet(objects.WordPath)
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		parent, last = name[:i], name[i+1:]
		m, err := in.importModule(parent)
		if err != nil {
			if rt.ExcMatches(objects.TModuleNotFoundError) && (in.missing == parent || strings.HasPrefix(parent, in.missing+".")) {
				rt.ClearExc()
				return "", "", &ModuleError{fmt.Sprintf("Error while finding module specification for '%s' (ModuleNotFoundError: No module named '%s')", name, in.missing)}
			}
			return "", "", err
		}
		defer rt.DecRef(m)
		path = 0
		if objects.TypeOf(m) == objects.TModule {
			path = rt.DictGetStr(objects.ModuleDict(m), rt.Name(objects.NamePath))
		}
		if path == 0 {
			return "", "", &ModuleError{fmt.Sprintf("Error while finding module specification for '%s' (ModuleNotFoundError: __path__ attribute not found on '%s' while trying to find '%s')", name, parent, name)}
		}
	}
	if def := in.findDef(name); def != nil && (parent != "" || !in.shadowed(name)) {
		if main := name + ".__main__"; stdlib.Find(main) != nil {
			return in.findMain(main)
		}
		if def.Source == nil {
			return "", "", &ModuleError{"No code object available for " + name}
		}
		return embeddedFile + name + ">", parent, nil
	}
	namespace := ""
	for _, d := range in.pathList(path) {
		if d == "" {
			if d, err = getwd(); err != nil {
				continue
			}
		}
		base := filepath.Join(d, last)
		if isFile(filepath.Join(base, "__init__.py")) {
			return in.findPackageMain(name, base)
		}
		if isFile(base + ".py") {
			return base + ".py", parent, nil
		}
		if namespace == "" && isDir(base) {
			namespace = base
		}
	}
	if namespace != "" {
		return in.findPackageMain(name, namespace)
	}
	return "", "", &ModuleError{"No module named " + name}
}

// findPackageMain finds the __main__ of a package, which is imported.
func (in *Interp) findPackageMain(name, dir string) (file, pkg string, err error) {
	m, err := in.importModule(name)
	if err != nil {
		return "", "", err
	}
	in.rt.DecRef(m)
	file = filepath.Join(dir, "__main__.py")
	if !isFile(file) {
		return "", "", &ModuleError{fmt.Sprintf("No module named %s.__main__; '%s' is a package and cannot be directly executed", name, name)}
	}
	return file, name, nil
}

// RunFile runs a script as __main__. isDir: the script is the __main__.py of a directory that the command line names.
func (in *Interp) RunFile(path string, isDir bool) error {
	g := in.MainGlobals()
	if isDir {
		if err := in.setName(g, objects.NamePackage, ""); err != nil {
			return err
		}
		return in.runMainFile(path)
	}
	err := in.runMainFile(path)
	in.FlushIO()
	// The prompt of -i, and what runs at exit, do not see them.
	pending := in.rt.TakeExc()
	for _, n := range [...]objects.Name{objects.NameFile, objects.NameCached} {
		if _, e := in.rt.DictDel(g, in.rt.Name(n)); e != nil {
			in.rt.ClearExc()
		}
	}
	if pending != 0 {
		_ = in.rt.SetExcSteal(pending)
	}
	return err
}

func (in *Interp) runMainFile(path string) error {
	rt := in.rt
	b, err := readFile(path)
	if err != nil {
		return in.osError(err, path)
	}
	if in.cfg.SkipFirstLine {
		if i := strings.IndexByte(string(b), '\n'); i >= 0 {
			b = b[i:] // the newline stays: line numbers are those of the file
		}
	}
	in.mainFile = path
	g := in.MainGlobals()
	if err := in.setName(g, objects.NameFile, path); err != nil {
		return err
	}
	if err := rt.DictSet(g, rt.Name(objects.NameCached), rt.None); err != nil {
		return err
	}
	text, err := in.ScriptText(b, path)
	if err != nil {
		return err
	}
	return in.RunSource(text, path, parser.Exec)
}

func (in *Interp) setName(d Ref, n objects.Name, text string) error {
	s, err := in.rt.NewStr(text)
	if err != nil {
		return err
	}
	err = in.rt.DictSet(d, in.rt.Name(n), s)
	in.rt.DecRef(s)
	return err
}
