package stdlib

import "minipy/objects"

// classGetItem is the table entry of types that can be subscripted: deque[int].
var classGetItem = objects.Native{Name: "__class_getitem__", Sig: "cls, item, /", Fn: objects.ClassGetItem, Flags: objects.ClassMethod, Doc: "An alias: the class with type arguments."}

// addTypes makes a module's types and gives them to its dict.
func addTypes(rt *objects.Runtime, d Ref, specs ...objects.TypeSpec) error {
	for _, s := range specs {
		t, err := rt.EnsureType(s)
		if err != nil {
			return err
		}
		if err := rt.DictSet(d, t.NameRef(), t.Obj); err != nil {
			return err
		}
		if err := setStr(rt, t.TypeDict(), "__module__", s.Module); err != nil { // instances show it too
			return err
		}
	}
	return nil
}

// positionalArgs checks the arguments of a constructor that takes no keywords, where a class derived from it may.
func positionalArgs(rt *objects.Runtime, t *objects.Type, id objects.TypeID, name string, args []Ref, kw Ref, lo, hi int) ([]Ref, error) {
	if kw != 0 && rt.KeepsInit(t, id) {
		return nil, rt.TypeErrorf("%s() takes no keyword arguments", name)
	}
	pos, _ := objects.SplitArgs(args, kw)
	if hi < 0 {
		hi = len(pos)
	}
	return pos, rt.CheckPositional(name, len(pos), lo, hi)
}

// newWith makes an instance of t that holds refs in the fields at offs. refs: stolen, also on failure
func newWith(rt *objects.Runtime, t *objects.Type, offs []uintptr, refs ...Ref) (Ref, error) {
	o, err := rt.GenericAlloc(t)
	if err != nil {
		for _, r := range refs {
			rt.XDecRef(r)
		}
		return 0, err
	}
	for i, r := range refs {
		*objects.RefAt(o, offs[i]) = r
	}
	return o, nil
}

// iterOf is iter(o) as a step of a constructor: on failure held is released. refs: held stolen on failure
func iterOf(rt *objects.Runtime, o Ref, held ...Ref) (Ref, error) {
	it, err := rt.Iter(o)
	if err != nil {
		for _, r := range held {
			rt.XDecRef(r)
		}
	}
	return it, err
}
