package stdlib

import (
	"minipy/objects"
)

var warningsDef = &ModuleDef{
	Name:   "warnings",
	Doc:    "Python part of the warnings subsystem.",
	Source: source("warnings"),
	Natives: []objects.Native{
		{Name: "_source_line", Sig: "filename, lineno, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n, ok := rt.AsInt64(a[1])
			if !ok || !rt.IsStr(a[0]) {
				return rt.NewStr("")
			}
			return rt.NewStr(hostOf(rt).SourceLine(rt.StrGo(a[0]), int(n)))
		}},
	},
}
