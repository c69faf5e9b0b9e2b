package stdlib

import "minipy/objects"

// The state dict holds what modules own but Python code must not lose by rebinding a name: gc.garbage, the exit functions, the original streams. It is an
// entry in the dict of the text file type, where the audit and the teardown find it.
const stateKey = "__state__"

// state returns the state dict, borrowed.
func state(rt *objects.Runtime) (Ref, error) {
	d := rt.Type(objects.TTextFile).TypeDict()
	if d == 0 {
		return 0, rt.RuntimeErrorf("the interpreter is shutting down")
	}
	k := rt.Intern(stateKey)
	if s := rt.DictGetStr(d, k); s != 0 {
		return s, nil
	}
	s, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	err = rt.DictSet(d, k, s)
	rt.DecRef(s) // the type's dict keeps it
	return s, err
}

// stateGet returns an entry, borrowed; 0 if there is none.
func stateGet(rt *objects.Runtime, key string) Ref {
	t := rt.Type(objects.TTextFile)
	if t == nil || t.TypeDict() == 0 {
		return 0
	}
	s := rt.DictGetStr(t.TypeDict(), rt.Intern(stateKey))
	if s == 0 {
		return 0
	}
	return rt.DictGetStr(s, rt.Intern(key))
}

// stateSet stores an entry. refs: v borrowed
func stateSet(rt *objects.Runtime, key string, v Ref) error {
	s, err := state(rt)
	if err != nil {
		return err
	}
	return rt.DictSet(s, rt.Intern(key), v)
}

// stateList returns the list under key, borrowed, making it the first time.
func stateList(rt *objects.Runtime, key string) (Ref, error) {
	if l := stateGet(rt, key); l != 0 {
		return l, nil
	}
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	err = stateSet(rt, key, l)
	rt.DecRef(l)
	return l, err
}

// DropState releases everything in the state dict, when the last Python code that can use it has run.
func DropState(rt *objects.Runtime) {
	t := rt.Type(objects.TTextFile)
	if t == nil || t.TypeDict() == 0 {
		return
	}
	if _, err := rt.DictDel(t.TypeDict(), rt.Intern(stateKey)); err != nil {
		rt.ClearExc()
	}
}
