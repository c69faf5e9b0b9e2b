package stdlib

import "minipy/objects"

// astDef is ast: literal_eval only; there are no syntax trees for Python to see.
var astDef = &ModuleDef{
	Name:   "ast",
	Doc:    "The values of literals.",
	Source: source("ast"),
	Natives: []objects.Native{
		{Name: "_literal", Sig: "text, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return hostOf(rt).EvalLiteral(rt.StrGo(a[0])) }},
	},
}
