package stdlib

import "minipy/objects"

// typingNativeDef is _typing: type parameters and aliases. The instructions that make them import it.
var typingNativeDef = &ModuleDef{
	Name:   "_typing",
	Doc:    "Type parameters and type aliases.",
	Source: source("_typing"),
	Natives: []objects.Native{
		{Name: "_union", Sig: "a, b, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.MakeUnion(a[0], a[1]) }},
		{Name: "_seal", Sig: "cls, name, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { // like a built-in class; error messages name it with its module
			t := rt.TypeFromObj(a[0])
			t.Name = rt.StrGo(a[1])
			t.Flags = t.Flags&^objects.FlagBaseType | objects.FlagImmutable
			return rt.None, nil
		}},
		{Name: "_idfunc", Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return objects.NewRef(a[0]), nil }},
	},
}

var enumDef = &ModuleDef{
	Name:   "enum",
	Doc:    "Enumerations.",
	Source: source("enum"),
}

var dataclassesDef = &ModuleDef{
	Name:   "dataclasses",
	Doc:    "Classes that get their special methods from annotations.",
	Source: source("dataclasses"),
}

var inspectDef = &ModuleDef{
	Name:   "inspect",
	Doc:    "A look into live objects.",
	Source: source("inspect"),
}

var disDef = &ModuleDef{
	Name:   "dis",
	Doc:    "Bytecode made readable.",
	Source: source("dis"),
}

var typingDef = &ModuleDef{
	Name:   "typing",
	Doc:    "Support for type hints.",
	Source: source("typing"),
}
