package stdlib

import (
	"minipy/objects"
)

var typesDef = &ModuleDef{
	Name:   "types",
	Doc:    "Define names for built-in types that aren't directly accessible as a builtin.",
	Source: source("types"),
	Init: func(rt *objects.Runtime, d Ref) error {
		for _, e := range [...]struct {
			name string
			id   objects.TypeID
		}{{"SimpleNamespace", objects.TSimpleNamespace}, {"GenericAlias", objects.TGenericAlias}, {"UnionType", objects.TUnion}, {"TracebackType", objects.TTraceback},
			{"FrameType", objects.TFrame}, {"CellType", objects.TCell}, {"AsyncGeneratorType", objects.TAsyncGen}, {"CoroutineType", objects.TCoroutine}} {
			if t := rt.Type(e.id); t != nil {
				if err := rt.DictSet(d, rt.Intern(e.name), t.Obj); err != nil {
					return err
				}
			}
		}
		return nil
	},
}

var futureDef = &ModuleDef{
	Name:   "__future__",
	Doc:    "The features that from __future__ imports turn on.",
	Source: source("__future__"),
}

// helpText is what help shows at the prompt.
const helpText = "Type help(object) for help about object; dir(x) lists the attributes of x. docs/LANGUAGE.md in the sources says which parts of Python there are."

// Quitter is the type of exit and quit: 8 is 0 for exit and 1 for quit.
const quitterSize = 16

var quitSig = objects.ParseSignature("code=")

// initSite adds exit, quit and help, which CPython's site module adds, to the builtins.
func initSite(rt *objects.Runtime) error {
	if err := initHelp(rt); err != nil {
		return err
	}
	name := func(o Ref) string { return [2]string{"exit", "quit"}[*objects.WordAt(o, 8)&1] }
	repr := func(rt *objects.Runtime, o Ref) (Ref, error) {
		return rt.NewStr("Use " + name(o) + "() or Ctrl-D (i.e. EOF) to exit")
	}
	t, err := rt.RegisterType(objects.TypeSpec{Name: "Quitter", Module: "_sitebuiltins", Size: quitterSize, Flags: objects.FlagNoInstantiate, Slots: objects.Slots{
		Dealloc: func(rt *objects.Runtime, o Ref) { rt.FreeObject(o, quitterSize) },
		Repr:    repr,
		Call: func(rt *objects.Runtime, _ Ref, args []Ref, kw Ref) (Ref, error) {
			var v [1]Ref
			if err := rt.Unpack("__call__", quitSig, args, kw, v[:]); err != nil {
				return 0, err
			}
			return 0, raiseExit(rt, v[0])
		},
	}})
	if err != nil {
		return err
	}
	for i, n := range [...]string{"exit", "quit"} {
		o, err := rt.Alloc(t.ID, quitterSize)
		if err == nil {
			*objects.WordAt(o, 8) = uint32(i)
		}
		if err := setNew(rt, rt.Builtins, n, o, err); err != nil {
			return err
		}
	}
	return nil
}

func initHelp(rt *objects.Runtime) error {
	const size = 8
	t, err := rt.RegisterType(objects.TypeSpec{Name: "_Helper", Module: "_sitebuiltins", Size: size, Flags: objects.FlagNoInstantiate, Slots: objects.Slots{
		Dealloc: func(rt *objects.Runtime, o Ref) { rt.FreeObject(o, size) },
		Repr:    func(rt *objects.Runtime, _ Ref) (Ref, error) { return rt.NewStr(helpText) },
		Call: func(rt *objects.Runtime, _ Ref, args []Ref, kw Ref) (Ref, error) {
			m, err := rt.ImportModule("pydoc")
			if err != nil {
				return 0, err
			}
			f, err := rt.GetAttrStr(m, "help")
			rt.DecRef(m)
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(f)
			return rt.Call(f, args, kw)
		},
	}})
	if err != nil {
		return err
	}
	o, err := rt.Alloc(t.ID, size)
	return setNew(rt, rt.Builtins, "help", o, err)
}
