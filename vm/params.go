package vm

import (
	"strings"

	"minipy/objects"
)

// Parameters lists the names by which arguments can be given to a function, a bound method, a built-in function or a class, found without running code. bound says
// that o is a function called as a method.
func (in *Interp) Parameters(o Ref, bound bool) []string {
	rt := in.rt
	skip := 0
	if bound {
		skip = 1
	}
	if rt.IsTypeObj(o) {
		t := rt.TypeFromObj(o)
		init := rt.TypeLookup(t, rt.Intern("__init__"))
		if init == 0 || objects.TypeOf(init) != objects.TFunction {
			init = rt.TypeLookup(t, rt.Intern("__new__"))
		}
		if init == 0 {
			return nil
		}
		o, skip = init, 1
		if objects.TypeOf(o) == objects.TStaticMethod {
			return nil
		}
	}
	if objects.TypeOf(o) == objects.TMethod {
		o, skip = *objects.RefAt(o, objects.OffMethodFunc), 1
	}
	if objects.TypeOf(o) != objects.TFunction {
		return rt.NativeParameters(o)
	}
	c := in.funcCode(o).src
	names := c.LocalsPlus[:c.ArgCount+c.KwOnlyArgCount]
	var out []string
	for i, name := range names {
		if i >= max(skip, c.PosOnlyArgCount) && !strings.HasPrefix(name, ".") {
			out = append(out, name)
		}
	}
	return out
}
