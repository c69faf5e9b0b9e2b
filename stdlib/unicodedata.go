package stdlib

import (
	"unicode/utf8"

	"minipy/objects"
	"minipy/unidata"
)

var unicodedataDef = &ModuleDef{
	Name: "unicodedata",
	Doc:  "The Unicode Character Database.",
	Init: func(rt *objects.Runtime, d Ref) error { return setStr(rt, d, "unidata_version", unidata.Version) },
	Natives: []objects.Native{
		{Name: "name", Sig: "chr, default=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			r, err := charArg(rt, "name", a[0], true)
			if err != nil {
				return 0, err
			}
			if n := unidata.Name(r); n != "" {
				return rt.NewStr(n)
			}
			return orDefault(rt, a[1], "no such name")
		}},
		{Name: "lookup", Sig: "name, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if !rt.IsStr(a[0]) {
				return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(a[0]))
			}
			n := rt.StrGo(a[0])
			r, ok := unidata.Lookup(n)
			if !ok {
				return 0, rt.Raisef(objects.TKeyError, "undefined character name '%s'", n)
			}
			return rt.NewChar(r)
		}},
		charText("category", unidata.Category),
		charText("bidirectional", unidata.Bidirectional),
		charText("east_asian_width", unidata.EastAsianWidth),
		charText("decomposition", unidata.Decomposition),
		charInt("combining", unidata.Combining),
		charInt("mirrored", func(r rune) int {
			if unidata.Mirrored(r) {
				return 1
			}
			return 0
		}),
		charNumber("decimal", "not a decimal", unidata.Decimal),
		charNumber("digit", "not a digit", unidata.Digit),
		{Name: "numeric", Sig: "chr, default=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			r, err := charArg(rt, "numeric", a[0], true)
			if err != nil {
				return 0, err
			}
			if v, ok := unidata.Numeric(r); ok {
				return rt.NewFloat(v)
			}
			return orDefault(rt, a[1], "not a numeric character")
		}},
		{Name: "normalize", Sig: "form, unistr, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			s, old, err := normalized(rt, "normalize", a)
			if err != nil {
				return 0, err
			}
			if s == old && objects.TypeOf(a[1]) == objects.TStr {
				return objects.NewRef(a[1]), nil
			}
			return rt.NewStr(s)
		}},
		{Name: "is_normalized", Sig: "form, unistr, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			s, old, err := normalized(rt, "is_normalized", a)
			if err != nil {
				return 0, err
			}
			return rt.Bool(s == old), nil
		}},
	},
}

// charArg is the one character of a str; several says that the function has other arguments too.
func charArg(rt *objects.Runtime, function string, o Ref, several bool) (rune, error) {
	which := "argument"
	if several {
		which = "argument 1"
	}
	if !rt.IsStr(o) {
		return 0, rt.TypeErrorf("%s() %s must be a unicode character, not %s", function, which, rt.ArgTypeName(o))
	}
	s := rt.Unbox(o)
	if objects.StrLen(s) != 1 {
		return 0, rt.TypeErrorf("%s() %s must be a unicode character, not str", function, which)
	}
	return rt.StrAt(s, 0), nil
}

func orDefault(rt *objects.Runtime, def Ref, msg string) (Ref, error) {
	if def != 0 {
		return objects.NewRef(def), nil
	}
	return 0, rt.ValueErrorf("%s", msg)
}

func charText(name string, f func(rune) string) objects.Native {
	return objects.Native{Name: name, Sig: "chr, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		r, err := charArg(rt, name, a[0], false)
		if err != nil {
			return 0, err
		}
		return rt.NewStr(f(r))
	}}
}

func charInt(name string, f func(rune) int) objects.Native {
	return objects.Native{Name: name, Sig: "chr, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		r, err := charArg(rt, name, a[0], false)
		if err != nil {
			return 0, err
		}
		return rt.NewInt(int64(f(r)))
	}}
}

func charNumber(name, msg string, f func(rune) (int, bool)) objects.Native {
	return objects.Native{Name: name, Sig: "chr, default=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		r, err := charArg(rt, name, a[0], true)
		if err != nil {
			return 0, err
		}
		if v, ok := f(r); ok {
			return rt.NewInt(int64(v))
		}
		return orDefault(rt, a[1], msg)
	}}
}

// normalized is the second argument in the form that the first names, and as it was. Lone surrogates stay where they are.
func normalized(rt *objects.Runtime, function string, a []Ref) (s, old string, err error) {
	for i, o := range a {
		if !rt.IsStr(o) {
			return "", "", rt.TypeErrorf("%s() argument %d must be str, not %s", function, i+1, rt.ArgTypeName(o))
		}
	}
	f, ok := unidata.Form(rt.StrGo(a[0]))
	if !ok {
		return "", "", rt.ValueErrorf("invalid normalization form")
	}
	old = rt.StrGo(a[1])
	if utf8.ValidString(old) {
		return f.String(old), old, nil
	}
	return old, old, nil
}
