package stdlib

import "minipy/objects"

// tracer is the part of the virtual machine that prints tracebacks.
type tracer interface {
	FramePos(frame Ref, lasti int) (line, endLine, col, endCol int)
	CaretLines(lines []string, col, endCol int) string
	Suggestion(exc, tb Ref) string
	SyntaxText(exc Ref) string
	SourceText(file string) (string, bool)
}

func tracerOf(rt *objects.Runtime) tracer { return rt.Host().(tracer) }

var tracebackNativeDef = &ModuleDef{
	Name: "_traceback",
	Doc:  "The printer of tracebacks.",
	Natives: []objects.Native{
		{Name: "position", Sig: "frame, tb, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			lasti := -1
			if objects.TypeOf(a[0]) != objects.TFrame {
				return 0, rt.TypeErrorf("position() argument 1 must be frame, not %s", rt.ArgTypeName(a[0]))
			}
			if objects.TypeOf(a[1]) == objects.TTraceback {
				lasti = objects.TbLasti(a[1])
			}
			line, endLine, col, endCol := tracerOf(rt).FramePos(a[0], lasti)
			if line < 0 && objects.TypeOf(a[1]) == objects.TTraceback {
				line = rt.TbLineno(a[1])
			}
			var v []Ref
			for _, n := range [...]int{line, endLine, col, endCol} {
				o := rt.None
				if n >= 0 {
					var err error
					if o, err = rt.NewInt(int64(n)); err != nil {
						return 0, err
					}
				}
				v = append(v, o)
			}
			return rt.NewTupleSteal(v)
		}},
		{Name: "carets", Sig: "lines, col, end, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			l, err := rt.ListFromIter(a[0])
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(l)
			var lines []string
			for _, s := range objects.ListItems(l) {
				if !rt.IsStr(s) {
					return 0, rt.TypeErrorf("lines must be strings")
				}
				lines = append(lines, rt.StrGo(s))
			}
			col, err := optInt(rt, a[1], 0)
			if err != nil {
				return 0, err
			}
			end, err := optInt(rt, a[2], 0)
			if err != nil {
				return 0, err
			}
			if len(lines) == 0 {
				return rt.NewStr("")
			}
			return rt.NewStr(tracerOf(rt).CaretLines(lines, col, end))
		}},
		{Name: "suggestion", Sig: "exc, tb, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			tb := a[1]
			if tb == rt.None {
				tb = 0
			}
			return rt.NewStr(tracerOf(rt).Suggestion(a[0], tb))
		}},
		{Name: "syntax", Sig: "exc, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.NewStr(tracerOf(rt).SyntaxText(a[0])) }},
		{Name: "source", Sig: "filename, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if rt.IsStr(a[0]) {
				if s, ok := tracerOf(rt).SourceText(rt.StrGo(a[0])); ok {
					return rt.NewStr(s)
				}
			}
			return rt.None, nil
		}},
	},
}

func optInt(rt *objects.Runtime, v Ref, def int) (int, error) {
	if v == 0 {
		return def, nil
	}
	return rt.IndexIntErr(v, objects.TOverflowError)
}
