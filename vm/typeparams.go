package vm

import (
	"minipy/mem"
	"minipy/objects"
)

// typeParamCall calls a function of the module _typing, which makes type parameters and aliases. refs: args borrowed
func (in *Interp) typeParamCall(function string, args ...Ref) (Ref, error) {
	rt := in.rt
	m, err := in.importModule("_typing")
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(m)
	f, err := rt.GetAttr(m, rt.Intern(function))
	if err != nil {
		return 0, err
	}
	r, err := rt.Call(f, args, 0)
	rt.DecRef(f)
	return r, err
}

// newTypeAlias does INTRINSIC_TYPEALIAS: a tuple of name, type parameters or None, and the function that computes the value.
func (in *Interp) newTypeAlias(t Ref) (Ref, error) {
	a := objects.TupleItems(t)
	module := in.rt.DictGetStr(*mem.RefAt(in.frame, offGlobals), in.rt.Name(objects.NameName))
	if module == 0 {
		module = in.rt.None
	}
	return in.typeParamCall("_typealias", a[0], a[1], a[2], module)
}
