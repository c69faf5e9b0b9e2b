// Package stdlib holds the importable modules and the built-in functions: natives in Go, the rest in Python text that is embedded (py/).
//
// What natives need of the virtual machine they reach through the runtime's host (host.go). References that a module keeps behind Python's back
// live in the state dict (state.go), so that the audit finds them.
package stdlib

import (
	"embed"
	"maps"
	"slices"
	"strings"

	"minipy/mem"
	"minipy/objects"
)

// Ref is a reference into the heap.
type Ref = mem.Ref

// ModuleDef describes a module: functions in Go, a function that adds the rest, and Python text that runs last, each of them optional.
type ModuleDef struct {
	Name, Doc     string
	Source        func() string
	Natives       []objects.Native
	NativesModule string // the module that Natives say they belong to; Name if empty
	Init          func(rt *objects.Runtime, dict Ref) error
}

//go:embed py/*.py
var sources embed.FS

// source is the text of embedded Python files, one behind the other. It is read when it is wanted: start-up wants little of it.
func source(names ...string) func() string {
	return func() string {
		var text strings.Builder
		for i, name := range names {
			b, err := sources.ReadFile("py/" + name + ".py")
			if err != nil {
				panic("BUG: stdlib: " + err.Error())
			}
			if i > 0 {
				text.WriteString("\n\n")
			}
			text.Write(b)
		}
		return text.String()
	}
}

// Modules lists the modules there are.
func Modules() []*ModuleDef { return modules }

// Find returns the module called name, nil if there is none.
func Find(name string) *ModuleDef { return byName[name] }

// IsKnown reports whether CPython's library has a top-level module of that name.
func IsKnown(name string) bool { return known[name] }

// The tables are made once and never change.
var (
	modules = moduleList()
	byName  = indexModules(modules)
	known   = indexNames()
)

func indexModules(list []*ModuleDef) map[string]*ModuleDef {
	m := make(map[string]*ModuleDef, len(list))
	for _, d := range list {
		m[d.Name] = d
	}
	return m
}

func indexNames() map[string]bool {
	m := make(map[string]bool, len(ModuleNames))
	for _, n := range ModuleNames {
		m[n] = true
	}
	return m
}

// setNew stores v under name in a namespace. refs: v stolen, also on failure
func setNew(rt *objects.Runtime, dict Ref, name string, v Ref, err error) error {
	if err != nil {
		return err
	}
	err = rt.DictSet(dict, rt.Intern(name), v)
	rt.DecRef(v)
	return err
}

func setInt(rt *objects.Runtime, dict Ref, name string, n int64) error {
	v, err := rt.NewInt(n)
	return setNew(rt, dict, name, v, err)
}

// setInts sets ints, in the order of their names: the same heap in every run.
func setInts(rt *objects.Runtime, dict Ref, ints map[string]int64) error {
	for _, name := range slices.Sorted(maps.Keys(ints)) {
		if err := setInt(rt, dict, name, ints[name]); err != nil {
			return err
		}
	}
	return nil
}

func setStr(rt *objects.Runtime, dict Ref, name, s string) error {
	v, err := rt.NewStr(s)
	return setNew(rt, dict, name, v, err)
}

func setFloat(rt *objects.Runtime, dict Ref, name string, f float64) error {
	v, err := rt.NewFloat(f)
	return setNew(rt, dict, name, v, err)
}

// strList makes a list of strings.
func strList(rt *objects.Runtime, items []string) (Ref, error) {
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for _, s := range items {
		v, err := rt.NewStr(s)
		if err == nil {
			err = rt.ListAppendSteal(l, v)
		}
		if err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}

// errs runs steps until one fails.
func errs(steps ...func() error) error {
	for _, f := range steps {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}
