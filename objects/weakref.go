package objects

import (
	"minipy/gc"
	"minipy/mem"
)

// weakref.ref and the proxies: offsets 8..20 are the collector's (gc.Weakref...): 8 referent (not owned), 12 next, 16 prev, 20 callback; 24 cached hash
// int64 (-1: none), 32 end.
const (
	offWeakReferent = gc.WeakrefReferent
	offWeakCallback = gc.WeakrefCallback
	offWeakHash     = 24
	weakrefSize     = 32
)

func (rt *Runtime) weakrefRole(w Ref) gc.WeakrefRole {
	if *RefAt(w, offWeakCallback) != 0 {
		return gc.OtherRef
	}
	switch TypeOf(w) {
	case TWeakref:
		return gc.BasicRef
	case TWeakProxy, TWeakCallableProxy:
		return gc.BasicProxy
	}
	return gc.OtherRef
}

// NewWeakref makes a weak reference to o of type t (weakref.ref or a subclass); without callback the existing basic one is shared. cb may be 0 or None.
func (rt *Runtime) NewWeakref(t *Type, o, cb Ref) (Ref, error) {
	if rt.TypeFor(o).Flags&FlagWeakrefable == 0 {
		return 0, rt.TypeErrorf("cannot create weak reference to '%s' object", rt.TypeName(o))
	}
	if cb == rt.None {
		cb = 0
	}
	if cb == 0 && HasFlag(o, FlagWeakrefs) {
		ref, proxy := rt.GC.Weak.Basic(o)
		switch {
		case t.ID == TWeakref && ref != 0:
			return NewRef(ref), nil
		case (t.ID == TWeakProxy || t.ID == TWeakCallableProxy) && proxy != 0:
			return NewRef(proxy), nil
		}
	}
	w, err := rt.genericAlloc(t)
	if err != nil {
		return 0, err
	}
	*mem.I64(w, offWeakHash) = -1
	XIncRef(cb)
	*RefAt(w, offWeakCallback) = cb
	*RefAt(w, offWeakReferent) = o
	if !rt.GC.Weak.Insert(o, w, rt.weakrefRole(w)) {
		*RefAt(w, offWeakReferent) = 0
		rt.DecRef(w)
		return 0, rt.NoMemory()
	}
	return w, nil
}

// WeakReferent returns what w refers to, borrowed; 0 when it is dead.
func WeakReferent(w Ref) Ref {
	o := *RefAt(w, offWeakReferent)
	if o != 0 && Refcount(o) == 0 {
		return 0
	}
	return o
}

// clearWeakrefs ends the weak references to a dying object and calls their callbacks, newest first.
func (rt *Runtime) clearWeakrefs(o Ref) {
	if !HasFlag(o, FlagWeakrefs) {
		return
	}
	calls := rt.GC.Weak.ClearAll(o, nil)
	if len(calls) == 0 {
		return
	}
	// A tuple holds the references and the callbacks until all have been called.
	saved := rt.TakeExc()
	held, err := rt.NewTuple(2 * len(calls))
	if err != nil {
		rt.ClearExc()
		held = 0
	}
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
	if held == 0 {
		for _, w := range calls {
			rt.callWeakrefCallback(w)
			rt.ClearSlot(RefAt(w, offWeakCallback))
			rt.DecRef(w)
		}
		return
	}
	items := TupleItems(held)
	for i, w := range calls {
		items[2*i] = w
		items[2*i+1] = *RefAt(w, offWeakCallback)
		*RefAt(w, offWeakCallback) = 0
	}
	for i, w := range calls {
		if cb := TupleItems(held)[2*i+1]; cb != 0 {
			rt.callBack(cb, w)
		}
	}
	rt.DecRef(held)
}

// callWeakrefCallback calls the callback of w, which the collector has made dead. w keeps it, which is what tells this death from others.
func (rt *Runtime) callWeakrefCallback(w Ref) {
	if cb := *RefAt(w, offWeakCallback); cb != 0 {
		rt.callBack(cb, w)
	}
}

// callBack calls cb for the dead reference w.
func (rt *Runtime) callBack(cb, w Ref) {
	saved := rt.TakeExc()
	r, err := rt.Call1(cb, w)
	if err != nil {
		rt.VM.Unraisable("", cb)
	} else {
		rt.DecRef(r)
	}
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
}

// firstWeakref is the getter of instances' __weakref__.
func firstWeakref(rt *Runtime, o Ref) (Ref, error) {
	if HasFlag(o, FlagWeakrefs) {
		if w := rt.GC.Weak.First(o); w != 0 {
			return NewRef(w), nil
		}
	}
	return rt.None, nil
}

func weakrefDealloc(rt *Runtime, w Ref) {
	rt.Untrack(w)
	if *RefAt(w, offWeakReferent) != 0 {
		rt.GC.Weak.Remove(w)
	}
	rt.ClearSlot(RefAt(w, offWeakCallback))
	rt.freeInstance(w, weakrefSize)
}

func weakrefTraverse(_ *Runtime, w Ref, visit Visit) {
	if cb := *RefAt(w, offWeakCallback); cb != 0 {
		visit(cb)
	}
}

func weakrefClear(rt *Runtime, w Ref) {
	if *RefAt(w, offWeakReferent) != 0 {
		rt.GC.Weak.Remove(w)
		*RefAt(w, offWeakReferent) = 0
	}
	rt.ClearSlot(RefAt(w, offWeakCallback))
}

func weakrefType() TypeSpec {
	return TypeSpec{ID: TWeakref, Name: "weakref.ReferenceType", Module: "weakref", Flags: FlagGC | FlagBaseType, Size: weakrefSize, Slots: Slots{
		New: func(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
			n := len(args) - kwLen(kw)
			if err := rt.CheckPositional("__new__", n, 1, 2); err != nil {
				return 0, err
			}
			var cb Ref
			if n > 1 {
				cb = args[1]
			}
			return rt.NewWeakref(t, args[0], cb)
		},
		Init: func(rt *Runtime, _ Ref, args []Ref, kw Ref) error {
			if err := rt.noKeywords("ref", kw); err != nil {
				return err
			}
			return rt.CheckPositional("__init__", len(args), 1, 2)
		},
		Dealloc: weakrefDealloc, Traverse: weakrefTraverse, Clear: weakrefClear,
		Call: func(rt *Runtime, w Ref, args []Ref, kw Ref) (Ref, error) {
			if err := rt.noKeywords("weakref", kw); err != nil {
				return 0, err
			}
			if err := rt.CheckPositional("weakref", len(args), 0, 0); err != nil {
				return 0, err
			}
			if o := WeakReferent(w); o != 0 {
				return NewRef(o), nil
			}
			return rt.None, nil
		},
		Repr: func(rt *Runtime, w Ref) (Ref, error) {
			o := WeakReferent(w)
			if o == 0 {
				return rt.NewStr("<weakref at " + hexAddr(w) + "; dead>")
			}
			name := ""
			n, _, err := rt.LookupSpecial(o, NameName) // no __getattr__ is asked
			if err != nil {
				rt.ClearExc()
			}
			if n != 0 {
				if rt.IsStr(n) {
					name = " (" + rt.StrGo(n) + ")"
				}
				rt.DecRef(n)
			}
			return rt.NewStr("<weakref at " + hexAddr(w) + "; to '" + rt.fullTypeName(o) + "' at " + hexAddr(o) + name + ">")
		},
		Hash: func(rt *Runtime, w Ref) (int64, error) {
			p := mem.I64(w, offWeakHash)
			if *p != -1 {
				return *p, nil
			}
			o := WeakReferent(w)
			if o == 0 {
				return 0, rt.TypeErrorf("weak object has gone away")
			}
			IncRef(o)
			h, err := rt.Hash(o)
			rt.DecRef(o)
			if err == nil {
				*p = h
			}
			return h, err
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if op != CmpEQ && op != CmpNE || !rt.IsInstanceOf(b, TWeakref) {
				return rt.NotImplemented, nil
			}
			x, y := WeakReferent(a), WeakReferent(b)
			if x == 0 || y == 0 {
				return rt.Bool((a == b) == (op == CmpEQ)), nil
			}
			IncRef(x)
			IncRef(y)
			r, err := rt.RichCompare(x, y, op)
			rt.DecRef(x)
			rt.DecRef(y)
			return r, err
		},
	}, Methods: []Native{ClassGetItemMethod}, GetSets: []GetSet{{Name: "__callback__", Get: func(rt *Runtime, w Ref) (Ref, error) {
		if cb := *RefAt(w, offWeakCallback); cb != 0 {
			return NewRef(cb), nil
		}
		return rt.None, nil
	}}}}
}

// proxyTarget returns the live referent of a proxy, new; any other object as it is, new.
func (rt *Runtime) proxyTarget(p Ref) (Ref, error) {
	switch TypeOf(p) {
	case TWeakProxy, TWeakCallableProxy:
		o := WeakReferent(p)
		if o == 0 {
			return 0, rt.Raisef(TReferenceError, "weakly-referenced object no longer exists")
		}
		return NewRef(o), nil
	}
	return NewRef(p), nil
}

func proxyUnary(f func(rt *Runtime, o Ref) (Ref, error)) UnaryFunc {
	return func(rt *Runtime, p Ref) (Ref, error) {
		o, err := rt.proxyTarget(p)
		if err != nil {
			return 0, err
		}
		r, err := f(rt, o)
		rt.DecRef(o)
		return r, err
	}
}

func proxyBinary(f func(rt *Runtime, a, b Ref) (Ref, error)) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		x, err := rt.proxyTarget(a)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(x)
		y, err := rt.proxyTarget(b)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(y)
		return f(rt, x, y)
	}
}

func proxySlots() Slots {
	s := Slots{
		Dealloc: weakrefDealloc, Traverse: weakrefTraverse, Clear: weakrefClear,
		GetAttr: proxyBinary((*Runtime).GetAttr),
		SetAttr: func(rt *Runtime, p, name, v Ref) error {
			o, err := rt.proxyTarget(p)
			if err != nil {
				return err
			}
			err = rt.SetAttr(o, name, v)
			rt.DecRef(o)
			return err
		},
		Str: proxyUnary((*Runtime).ToStr),
		Repr: func(rt *Runtime, p Ref) (Ref, error) {
			o := WeakReferent(p)
			if o == 0 {
				return rt.NewStr("<weakproxy at " + hexAddr(p) + "; dead>")
			}
			return rt.NewStr("<weakproxy at " + hexAddr(p) + "; to '" + rt.fullTypeName(o) + "' at " + hexAddr(o) + ">")
		},
		Hash: hashNotImplemented,
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			return proxyBinary(func(rt *Runtime, x, y Ref) (Ref, error) { return rt.RichCompare(x, y, op) })(rt, a, b)
		},
		Iter: proxyUnary((*Runtime).Iter),
		IterNext: proxyUnary(func(rt *Runtime, o Ref) (Ref, error) {
			if rt.TypeFor(o).IterNext == nil {
				return 0, rt.TypeErrorf("Weakref proxy referenced a non-iterator '%s' object", rt.TypeName(o))
			}
			return rt.Next(o)
		}),
		Negative: proxyUnary((*Runtime).Negative), Positive: proxyUnary((*Runtime).Positive), Absolute: proxyUnary((*Runtime).Absolute), Invert: proxyUnary((*Runtime).Invert),
		Index: proxyUnary((*Runtime).Index),
		Int:   proxyUnary((*Runtime).IntFrom),
		Float: proxyUnary(func(rt *Runtime, o Ref) (Ref, error) {
			f, err := rt.floatFrom(o)
			if err != nil {
				return 0, err
			}
			return rt.NewFloat(f)
		}),
		Bool: func(rt *Runtime, p Ref) (bool, error) {
			o, err := rt.proxyTarget(p)
			if err != nil {
				return false, err
			}
			b, err := rt.Truth(o)
			rt.DecRef(o)
			return b, err
		},
		Len: func(rt *Runtime, p Ref) (int, error) {
			o, err := rt.proxyTarget(p)
			if err != nil {
				return 0, err
			}
			n, err := rt.Len(o)
			rt.DecRef(o)
			return n, err
		},
		Contains: func(rt *Runtime, p, v Ref) (bool, error) {
			o, err := rt.proxyTarget(p)
			if err != nil {
				return false, err
			}
			b, err := rt.Contains(o, v)
			rt.DecRef(o)
			return b, err
		},
		GetItem: proxyBinary((*Runtime).GetItem),
		SetItem: func(rt *Runtime, p, k, v Ref) error {
			o, err := rt.proxyTarget(p)
			if err != nil {
				return err
			}
			if v == 0 {
				err = rt.DelItem(o, k)
			} else {
				err = rt.SetItem(o, k, v)
			}
			rt.DecRef(o)
			return err
		},
	}
	s.Binary[NbDivmod] = proxyBinary((*Runtime).Divmod)
	for nb := range NbCount {
		s.Binary[nb] = proxyBinary(func(rt *Runtime, a, b Ref) (Ref, error) { return rt.BinaryOp(a, b, nb) })
		s.Inplace[nb] = proxyBinary(func(rt *Runtime, a, b Ref) (Ref, error) { return rt.InplaceOp(a, b, nb) })
	}
	return s
}

// proxyMethods call the referent's method of the name; callable proxies have none, as in CPython.
func proxyMethods() []Native {
	method := func(name string) Native {
		return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			o, err := rt.proxyTarget(a[0])
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(o)
			m, err := rt.GetAttrStr(o, name)
			if err != nil {
				return 0, err
			}
			r, err := rt.Call0(m)
			rt.DecRef(m)
			return r, err
		}}
	}
	return []Native{method("__bytes__"), method("__reversed__")}
}

func weakProxyType() TypeSpec {
	return TypeSpec{ID: TWeakProxy, Name: "weakref.ProxyType", Module: "weakref", Flags: FlagGC | FlagNoInstantiate, Size: weakrefSize, Slots: proxySlots(), Methods: proxyMethods()}
}

func callableProxyCall(rt *Runtime, p Ref, args []Ref, kw Ref) (Ref, error) {
	return rt.packing(callableProxyCallPacked, p, args, kw)
}

func callableProxyCallPacked(rt *Runtime, p Ref, args []Ref, kw Ref) (Ref, error) {
	o, err := rt.proxyTarget(p)
	if err != nil {
		return 0, err
	}
	r, err := rt.callPacked(o, args, kw)
	rt.DecRef(o)
	return r, err
}

func weakCallableProxyType() TypeSpec {
	s := proxySlots()
	s.Call = callableProxyCall
	return TypeSpec{ID: TWeakCallableProxy, Name: "weakref.CallableProxyType", Module: "weakref", Flags: FlagGC | FlagNoInstantiate, Size: weakrefSize, Slots: s}
}
