package stdlib

import "minipy/objects"

// codecs: the registry, the classes and the functions are Python; what the built-in types do themselves is asked for here.
var codecsDef = &ModuleDef{
	Name:   "codecs",
	Doc:    "Encodings: looking them up, registering more, streams and incremental work.",
	Source: source("codecs"),
	Natives: []objects.Native{
		{Name: "_builtin_name", Sig: "encoding, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			name, err := rt.CStrArg("lookup() argument", a[0], "")
			if err != nil {
				return 0, err
			}
			if s := objects.CodecName(name); s != "" {
				return rt.NewStr(s)
			}
			return rt.None, nil
		}},
		{Name: "_to_bytes", Sig: "text, encoding, errors, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return rt.EncodeStr(a[0], rt.StrGo(a[1]), rt.StrGo(a[2]))
		}},
		{Name: "_to_text", Sig: "data, encoding, errors, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return rt.DecodeBytes(a[0], rt.StrGo(a[1]), rt.StrGo(a[2]))
		}},
	},
}
