package vm

import (
	"path/filepath"
	"slices"
	"strings"

	"minipy/objects"
	"minipy/stdlib"
)

var moduleSpecSig = objects.ParseSignature("name, loader, *, origin=, loader_state=, is_package=")

// moduleSpecInit is importlib.machinery.ModuleSpec(name, loader, ...).
func moduleSpecInit(rt *objects.Runtime, self Ref, args []Ref, kw Ref) error {
	var v [5]Ref
	if err := rt.Unpack("ModuleSpec.__init__", moduleSpecSig, args, kw, v[:]); err != nil {
		return err
	}
	var places Ref
	if v[4] != 0 {
		isPackage, err := rt.Truth(v[4])
		if err != nil {
			return err
		}
		if isPackage {
			if places, err = rt.NewList(0); err != nil {
				return err
			}
			defer rt.DecRef(places)
		}
	}
	return fillSpec(rt, self, v[0], v[1], v[2], v[3], places, rt.False, rt.False)
}

// fillSpec sets the fields of a spec; what is 0 becomes None.
func fillSpec(rt *objects.Runtime, spec, name, loader, origin, state, places, located, busy Ref) error {
	submodules, err := rt.NewList(0)
	if err != nil {
		return err
	}
	defer rt.DecRef(submodules)
	for _, f := range [...]struct {
		name string
		v    Ref
	}{{"name", name}, {"loader", loader}, {"origin", origin}, {"loader_state", state}, {"submodule_search_locations", places}, {"_uninitialized_submodules", submodules},
		{"_set_fileattr", located}, {"_cached", rt.None}, {"_initializing", busy}} {
		if f.v == 0 {
			f.v = rt.None
		}
		if err := rt.SetAttr(spec, rt.Intern(f.name), f.v); err != nil {
			return err
		}
	}
	return nil
}

// moduleSpecType is the type of a module's __spec__: a namespace with the fields that CPython's has. The import statement makes no loader objects.
func moduleSpecType() objects.TypeSpec {
	get := func(rt *objects.Runtime, o Ref, field string) (Ref, error) { return rt.LookupAttr(o, rt.Intern(field)) }
	return objects.TypeSpec{Name: "ModuleSpec", Module: "_frozen_importlib", Base: objects.TSimpleNamespace, Doc: "The specification for a module, used for loading.",
		Slots: objects.Slots{
			Init: moduleSpecInit,
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				parts := make([]string, 0, 4)
				for _, f := range [...]string{"name", "loader", "origin", "submodule_search_locations"} {
					v, err := get(rt, o, f)
					if err != nil {
						return 0, err
					}
					if v == 0 || v == rt.None && len(parts) > 1 {
						continue
					}
					s, err := rt.ReprGo(v)
					rt.DecRef(v)
					if err != nil {
						return 0, err
					}
					parts = append(parts, f+"="+s)
				}
				return rt.NewStr("ModuleSpec(" + strings.Join(parts, ", ") + ")")
			},
		}, GetSets: []objects.GetSet{
			{Name: "parent", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				name, err := get(rt, o, "name")
				if err != nil || name == 0 || !rt.IsStr(name) {
					return name, err
				}
				places, err := get(rt, o, "submodule_search_locations")
				if err != nil || places != 0 && places != rt.None {
					rt.XDecRef(places)
					return name, err
				}
				s := rt.StrGo(name)
				rt.DecRef(name)
				return rt.NewStr(s[:max(strings.LastIndexByte(s, '.'), 0)])
			}},
			{Name: "has_location", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				v, err := get(rt, o, "_set_fileattr")
				if v == 0 && err == nil {
					v = rt.False
				}
				return v, err
			}},
			{Name: "cached", Get: func(rt *objects.Runtime, _ Ref) (Ref, error) { return rt.None, nil }},
		}}
}

// setSpec gives a module its __spec__, marked as being initialised. origin is a file, "built-in" or empty; places is 0 for a module that is no package.
// refs: result borrowed from the module
func (in *Interp) setSpec(m, name Ref, origin string, places Ref) (Ref, error) {
	rt := in.rt
	spec, err := rt.Type(in.specType).New(rt, rt.Type(in.specType), nil, 0)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(spec)
	from := rt.None
	if origin != "" {
		if from, err = rt.NewStr(origin); err != nil {
			return 0, err
		}
	}
	defer rt.DecRef(from)
	if err := fillSpec(rt, spec, name, 0, from, 0, places, rt.Bool(filepath.IsAbs(origin)), rt.True); err != nil {
		return 0, err
	}
	return spec, rt.DictSet(objects.ModuleDict(m), rt.Name(objects.NameSpec), spec)
}

// specDone marks the module as initialised.
func (in *Interp) specDone(m Ref) {
	if spec := in.specOf(m); spec != 0 {
		if err := in.rt.SetAttr(spec, in.rt.Intern("_initializing"), in.rt.False); err != nil {
			in.rt.ClearExc()
		}
	}
}

// specOf is the module's __spec__, borrowed; 0 if it has none.
func (in *Interp) specOf(m Ref) Ref {
	if !in.rt.IsInstanceOf(m, objects.TModule) || objects.ModuleDict(m) == 0 {
		return 0
	}
	if spec := in.rt.DictGetStr(objects.ModuleDict(m), in.rt.Name(objects.NameSpec)); spec != in.rt.None {
		return spec
	}
	return 0
}

// initializing reports whether the module is still running its body, as far as its spec tells.
func (in *Interp) initializing(spec Ref) (bool, error) {
	if spec == 0 {
		return false, nil
	}
	v, err := in.rt.LookupAttr(spec, in.rt.Intern("_initializing"))
	if err != nil || v == 0 {
		return false, err
	}
	defer in.rt.DecRef(v)
	return in.rt.Truth(v)
}

// submodulesLoading is the list of the package's submodules that are being loaded; 0 if there is none. refs: result new
func (in *Interp) submodulesLoading(spec Ref) (Ref, error) {
	if spec == 0 {
		return 0, nil
	}
	v, err := in.rt.LookupAttr(spec, in.rt.Intern("_uninitialized_submodules"))
	if err != nil || v == 0 {
		return 0, err
	}
	if objects.TypeOf(v) != objects.TList {
		in.rt.DecRef(v)
		return 0, nil
	}
	return v, nil
}

// noModuleAttr raises the AttributeError for a name that module m lacks, and says why it may be missing.
func (in *Interp) noModuleAttr(m, name Ref) error {
	rt := in.rt
	attr := rt.StrGo(name)
	modName := Ref(0)
	if d := objects.ModuleDict(m); d != 0 {
		modName = rt.DictGetStr(d, rt.Name(objects.NameName))
	}
	if modName == 0 || !rt.IsStr(modName) {
		return rt.AttributeErrorf(m, name, "module has no attribute '%s'", attr)
	}
	mod := rt.StrGo(modName)
	msg := "module '" + mod + "' has no attribute '" + attr + "'"
	if spec := in.specOf(m); spec != 0 {
		objects.IncRef(spec)
		defer rt.DecRef(spec)
		busy, err := in.initializing(spec)
		if err != nil {
			return err
		}
		origin, err := in.specOrigin(spec)
		if err != nil {
			return err
		}
		shadows := in.inScriptDir(origin)
		switch {
		case shadows && stdlib.IsKnown(mod):
			msg += " (consider renaming '" + origin + "' since it has the same name as the standard library module named '" + mod + "' and the import system gives it precedence)"
		case busy && shadows:
			msg += " (consider renaming '" + origin + "' if it has the same name as a third-party module you intended to import)"
		case busy && origin != "":
			msg = "partially initialized module '" + mod + "' from '" + origin + "' has no attribute '" + attr + "' (most likely due to a circular import)"
		case busy:
			msg = "partially " + "initialized " + msg + " (most likely due to a circular import)"
		default:
			list, err := in.submodulesLoading(spec)
			if err != nil {
				return err
			}
			if list != 0 {
				found, err := rt.Contains(list, name)
				rt.DecRef(list)
				if err != nil {
					return err
				}
				if found {
					msg = "cannot access submodule '" + attr + "' of module '" + mod + "' (most likely due to a circular import)"
				}
			}
		}
	}
	return rt.AttributeErrorf(m, name, "%s", msg)
}

// specOrigin is the file that the module came from; empty if it came from none.
func (in *Interp) specOrigin(spec Ref) (string, error) {
	rt := in.rt
	for _, f := range [...]string{"has_location", "origin"} {
		v, err := rt.LookupAttr(spec, rt.Intern(f))
		if err != nil || v == 0 {
			return "", err
		}
		if f == "has_location" {
			yes, err := rt.Truth(v)
			rt.DecRef(v)
			if err != nil || !yes {
				return "", err
			}
			continue
		}
		defer rt.DecRef(v)
		if rt.IsStr(v) {
			return rt.StrGo(v), nil
		}
	}
	return "", nil
}

// inScriptDir reports whether the file is a module in the folder that the program was started from, where it may hide another of the same name.
func (in *Interp) inScriptDir(file string) bool {
	if file == "" || len(in.cfg.Path) == 0 || in.cfg.Flags.SafePath {
		return false
	}
	first := in.cfg.Path[0]
	if first == "" {
		wd, err := getwd()
		if err != nil {
			return false
		}
		first = wd
	}
	dir := filepath.Dir(file)
	if filepath.Base(file) == "__init__.py" {
		dir = filepath.Dir(dir)
	}
	return dir == first
}

// loadingSubmodule notes in the package's spec that its submodule is being loaded; done takes the note back.
func (in *Interp) loadingSubmodule(pkg Ref, name string) (done func(), err error) {
	rt := in.rt
	list, err := in.submodulesLoading(in.specOf(pkg))
	if err != nil || list == 0 {
		return func() {}, err
	}
	s, err := rt.NewStr(name)
	if err == nil {
		err = rt.ListAppend(list, s)
		rt.DecRef(s)
	}
	if err != nil {
		rt.DecRef(list)
		return nil, err
	}
	return func() {
		saved := rt.TakeExc()
		items := objects.ListItems(list)
		if i := slices.IndexFunc(items, func(v Ref) bool { return rt.IsStr(v) && rt.StrGo(v) == name }); i >= 0 {
			if v, err := rt.NewInt(int64(i)); err == nil {
				if rt.DelItem(list, v) != nil {
					rt.ClearExc()
				}
				rt.DecRef(v)
			} else {
				rt.ClearExc()
			}
		}
		rt.DecRef(list)
		if saved != 0 {
			_ = rt.SetExcSteal(saved)
		}
	}, nil
}
