package vm

import (
	"errors"

	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
)

// codeopDef is what the module codeop asks the parser.
var codeopDef = &stdlib.ModuleDef{
	Name: "_codeop",
	Doc:  "What the parser thinks of a beginning.",
	Natives: []objects.Native{{Name: "incomplete", Sig: "source, symbol, /", Doc: "Whether only the end is missing to make the source right.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		src, err := rt.CStrArg("incomplete() argument 1", a[0], "")
		if err != nil {
			return 0, err
		}
		symbol, err := rt.CStrArg("incomplete() argument 2", a[1], "")
		if err != nil {
			return 0, err
		}
		mode := parser.Prompt
		switch symbol {
		case "exec":
			mode = parser.Exec
		case "eval":
			mode = parser.Eval
		}
		_, perr := parser.Parse("<input>", src, mode)
		var e *parser.SyntaxError
		return rt.Bool(errors.As(perr, &e) && e.Incomplete), nil
	}}, {Name: "compound", Sig: "source, /", Doc: "Whether more lines could belong to a statement that is right.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		src, err := rt.CStrArg("compound() argument", a[0], "")
		if err != nil {
			return 0, err
		}
		return rt.Bool(parser.IsCompound(src)), nil
	}}},
}
