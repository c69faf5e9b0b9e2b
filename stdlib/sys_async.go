package stdlib

import "minipy/objects"

var asyncgenHooks = structSeq{name: "sys.asyncgen_hooks", doc: "What sys.get_asyncgen_hooks gives.", fields: []string{"firstiter", "finalizer"}, hidden: "sys.", canNew: true}

var asyncgenHooksSig = objects.ParseSignature("firstiter=, finalizer=")

// sysAsync are the functions of sys about coroutines and asynchronous generators.
var sysAsync = []objects.Native{
	{Name: "get_asyncgen_hooks", Sig: "", Fn: sysGetAsyncgenHooks},
	{Name: "set_asyncgen_hooks", Sig: "firstiter=, finalizer=", Kw: sysSetAsyncgenHooks},
	{Name: "get_coroutine_origin_tracking_depth", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
		return rt.NewInt(int64(*hostOf(rt).OriginDepth()))
	}},
	{Name: "set_coroutine_origin_tracking_depth", Sig: "depth", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n, err := rt.CIntArg(a[0])
		if err != nil {
			return 0, err
		}
		if n < 0 {
			return 0, rt.ValueErrorf("depth must be >= 0")
		}
		*hostOf(rt).OriginDepth() = n
		return rt.None, nil
	}},
}

func sysGetAsyncgenHooks(rt *objects.Runtime, _ []Ref) (Ref, error) {
	var t *objects.Type
	if o := stateGet(rt, "asyncgen_hooks"); o != 0 {
		t = rt.TypeFromObj(o)
	} else {
		var err error
		if t, err = asyncgenHooks.register(rt); err != nil {
			return 0, err
		}
		if err := stateSet(rt, "asyncgen_hooks", t.Obj); err != nil {
			return 0, err
		}
	}
	a, b := hostOf(rt).AsyncgenHooks()
	fields := []Ref{rt.None, rt.None}
	for i, v := range [...]Ref{*a, *b} {
		if v != 0 {
			fields[i] = objects.NewRef(v)
		}
	}
	return asyncgenHooks.make(rt, t, fields)
}

func sysSetAsyncgenHooks(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	var v [2]Ref
	if err := rt.Unpack("set_asyncgen_hooks", asyncgenHooksSig, args, kw, v[:]); err != nil {
		return 0, err
	}
	for _, i := range [...]int{1, 0} {
		if f := v[i]; f != 0 && f != rt.None && rt.TypeFor(f).Call == nil {
			return 0, rt.TypeErrorf("callable %s expected, got %s", asyncgenHooks.fields[i], rt.TypeName(f))
		}
	}
	a, b := hostOf(rt).AsyncgenHooks()
	for i, p := range [...]*Ref{a, b} {
		switch v[i] {
		case 0:
		case rt.None:
			rt.ClearSlot(p)
		default:
			rt.SetSlot(p, objects.NewRef(v[i]))
		}
	}
	return rt.None, nil
}
