package stdlib

import "minipy/objects"

var datetimeDef = &ModuleDef{
	Name:          "datetime",
	Doc:           "Dates and times of the Gregorian calendar, differences between them, and time zones.",
	NativesModule: "_datetime",
	Source:        source("datetime"),
	Natives: []objects.Native{
		{Name: "_type_name", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.NewStr(rt.TypeName(a[0])) }},
		{Name: "_tp_name", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.NewStr(rt.TypeName(a[0])) }},
		{Name: "_name_type", Sig: "cls, name, /", Fn: nameType},
	},
}

var (
	datetimeFormatDef = &ModuleDef{Name: "_datetime_format", Source: source("_datetime_format")}
	datetimeTimeDef   = &ModuleDef{Name: "_datetime_time", Source: source("_datetime_time")}
	strptimeDef       = &ModuleDef{Name: "_strptime", Source: source("_strptime")}
)

// nameType makes a class look like a built-in type where messages name it: with its module, and unchangeable.
func nameType(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsTypeObj(a[0]) {
		return 0, rt.TypeErrorf("not a class")
	}
	t := rt.TypeFromObj(a[0])
	t.Name = rt.StrGo(a[1])
	t.Flags |= objects.FlagImmutable
	return rt.None, nil
}
