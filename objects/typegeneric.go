package objects

// The generic slot functions: they fill the slots of classes that define special methods in Python, and call those methods.

func slotUnary(n Name) UnaryFunc {
	return func(rt *Runtime, o Ref) (Ref, error) {
		r, ok, err := rt.CallSpecial(o, n, 0, 0)
		if err == nil && !ok {
			return 0, rt.NoAttribute(o, rt.Name(n))
		}
		return r, err
	}
}

var (
	slotNeg     = slotUnary(NameNeg)
	slotPos     = slotUnary(NamePos)
	slotAbs     = slotUnary(NameAbs)
	slotInvert  = slotUnary(NameInvert)
	slotInt     = slotUnary(NameInt)
	slotFloat   = slotUnary(NameFloat)
	slotIndexFn = slotUnary(NameIndex)
	slotAwait   = slotUnary(NameAwait)
	slotAIter   = slotUnary(NameAiter)
	slotANext   = slotUnary(NameAnext)
)

var slotRepr UnaryFunc = func(rt *Runtime, o Ref) (Ref, error) {
	r, ok, err := rt.CallSpecial(o, NameRepr, 0, 0)
	if err == nil && !ok {
		return objectRepr(rt, o)
	}
	return r, err
}

var slotStr UnaryFunc = func(rt *Runtime, o Ref) (Ref, error) {
	r, ok, err := rt.CallSpecial(o, NameStr, 0, 0)
	if err == nil && !ok {
		return rt.Repr(o)
	}
	return r, err
}

func slotHash(rt *Runtime, o Ref) (int64, error) {
	r, ok, err := rt.CallSpecial(o, NameHash, 0, 0)
	if err != nil {
		return 0, err
	}
	if !ok {
		return hashNotImplemented(rt, o)
	}
	defer rt.DecRef(r)
	if !rt.IsInt(r) {
		return 0, rt.TypeErrorf("__hash__ method should return an integer")
	}
	if v, ok := rt.AsInt64(r); ok {
		if v == -1 {
			v = -2
		}
		return v, nil
	}
	return rt.Hash(rt.Unbox(r))
}

func slotCall(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	return rt.packing(slotCallPacked, o, args, kw)
}

func slotCallPacked(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	m, unbound, err := rt.LookupSpecial(o, NameCall)
	if err != nil {
		return 0, err
	}
	if m == 0 {
		return 0, rt.TypeErrorf("'%s' object is not callable", rt.TypeName(o))
	}
	if err := rt.Enter(" while calling a Python object"); err != nil {
		rt.DecRef(m)
		return 0, err
	}
	var r Ref
	if unbound {
		r, err = rt.callSpread(m, o, args, kw)
	} else {
		r, err = rt.callPacked(m, args, kw)
	}
	rt.Leave()
	rt.DecRef(m)
	return r, err
}

func slotGetAttr(rt *Runtime, o, name Ref) (Ref, error) {
	t := rt.TypeFor(o)
	getattr := rt.TypeLookup(t, rt.Name(NameGetattr))
	var v Ref
	var err error
	ga := rt.TypeLookup(t, rt.Name(NameGetattribute))
	if ga == 0 || TypeOf(ga) == TWrapperDescr {
		wt := rt.types[TObject]
		if ga != 0 {
			wt, _ = rt.wrapperOf(ga)
		}
		if wt.GetAttr != nil {
			v, err = wt.GetAttr(rt, o, name)
		} else if getattr != 0 {
			v, err = rt.genericGetAttr(o, name, true) // no exception is made only to be dropped
			if v == 0 && err == nil {
				return rt.callGetattrHook(getattr, o, name)
			}
		} else {
			v, err = rt.GenericGetAttr(o, name)
		}
	} else {
		XIncRef(getattr)
		v, _, err = rt.CallSpecial(o, NameGetattribute, name, 0)
		defer rt.XDecRef(getattr)
	}
	if err != nil && getattr != 0 && rt.ExcMatches(TAttributeError) {
		rt.ClearExc()
		return rt.callGetattrHook(getattr, o, name)
	}
	return v, err
}

// callGetattrHook calls the __getattr__ that the type had, which may have gone since.
func (rt *Runtime) callGetattrHook(getattr, o, name Ref) (Ref, error) {
	m, unbound, err := rt.bindSpecial(getattr, o)
	if err != nil {
		return 0, err
	}
	r, err := rt.callSpecialMethod(m, unbound, o, name, 0)
	rt.DecRef(m)
	return r, err
}

func slotSetAttr(rt *Runtime, o, name, v Ref) error {
	var r Ref
	var ok bool
	var err error
	if v == 0 {
		r, ok, err = rt.CallSpecial(o, NameDelattr, name, 0)
	} else {
		r, ok, err = rt.CallSpecial(o, NameSetattr, name, v)
	}
	if err != nil {
		return err
	}
	if !ok {
		return rt.GenericSetAttr(o, name, v)
	}
	rt.DecRef(r)
	return nil
}

var cmpNames = [...]Name{NameLt, NameLe, NameEq, NameNe, NameGt, NameGe}

func slotRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if d := rt.TypeLookup(rt.TypeFor(a), rt.names[cmpNames[op]]); d != 0 && TypeOf(d) != TFunction {
		m, _, err := rt.LookupSpecial(a, cmpNames[op])
		if err != nil { // as in CPython, a descriptor that fails is no method
			rt.ClearExc()
			return rt.NotImplemented, nil
		}
		rt.XDecRef(m)
	}
	r, ok, err := rt.CallSpecial(a, cmpNames[op], b, 0)
	if err == nil && !ok {
		return rt.NotImplemented, nil
	}
	return r, err
}

var slotIter UnaryFunc = func(rt *Runtime, o Ref) (Ref, error) {
	m := rt.TypeLookup(rt.TypeFor(o), rt.Name(NameIter))
	if m == rt.None {
		return 0, rt.TypeErrorf("'%s' object is not iterable", rt.TypeName(o))
	}
	if m == 0 {
		if rt.TypeLookup(rt.TypeFor(o), rt.Name(NameGetitem)) != 0 {
			return rt.newSeqIter(o)
		}
		return 0, rt.TypeErrorf("'%s' object is not iterable", rt.TypeName(o))
	}
	r, _, err := rt.CallSpecial(o, NameIter, 0, 0)
	return r, err
}

func slotNext(rt *Runtime, o Ref) (Ref, error) {
	r, _, err := rt.CallSpecial(o, NameNext, 0, 0)
	return r, err
}

func slotDescrGet(rt *Runtime, d, obj, typ Ref) (Ref, error) {
	get := rt.TypeLookup(rt.TypeFor(d), rt.Name(NameGet))
	if get == 0 {
		return NewRef(d), nil
	}
	if obj == 0 {
		obj = rt.None
	}
	IncRef(get)
	r, err := rt.Call3(get, d, obj, typ)
	rt.DecRef(get)
	return r, err
}

func slotDescrSet(rt *Runtime, d, obj, v Ref) error {
	n := NameSet
	if v == 0 {
		n = NameDelete
	}
	r, ok, err := rt.CallSpecial(d, n, obj, v)
	if err != nil {
		return err
	}
	if !ok {
		return rt.AttributeErrorf(d, rt.Name(n), "%s", nameTexts[n])
	}
	rt.DecRef(r)
	return nil
}

func slotInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	m, unbound, err := rt.LookupSpecial(self, NameInit)
	if err != nil || m == 0 {
		return err
	}
	var r Ref
	if unbound {
		r, err = rt.callSpread(m, self, args, kw)
	} else {
		r, err = rt.callPacked(m, args, kw)
	}
	rt.DecRef(m)
	if err != nil {
		return err
	}
	if r != rt.None {
		defer rt.DecRef(r)
		return rt.TypeErrorf("__init__() should return None, not '%s'", rt.TypeName(r))
	}
	return nil
}

func slotNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	f, err := rt.GetAttr(t.Obj, rt.Name(NameNew))
	if err != nil {
		return 0, err
	}
	r, err := rt.callSpread(f, t.Obj, args, kw)
	rt.DecRef(f)
	return r, err
}

// slotDel runs __del__; an exception in it is reported, never raised. The pending exception is kept aside meanwhile.
func slotDel(rt *Runtime, o Ref) {
	saved := rt.TakeExc()
	m, unbound, err := rt.LookupSpecial(o, NameDel)
	if err == nil && m != 0 {
		var r Ref
		if unbound {
			r, err = rt.Call1(m, o)
		} else {
			r, err = rt.Call0(m)
		}
		if err == nil {
			rt.DecRef(r)
		}
	}
	if err != nil {
		rt.VM.Unraisable("", m)
	}
	rt.XDecRef(m)
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
}

func slotBool(rt *Runtime, o Ref) (bool, error) {
	r, ok, err := rt.CallSpecial(o, NameBool, 0, 0)
	if err != nil {
		return false, err
	}
	if !ok {
		if f := rt.TypeFor(o).Len; f != nil {
			n, err := f(rt, o)
			return n != 0, err
		}
		return true, nil
	}
	if r != rt.True && r != rt.False {
		defer rt.DecRef(r)
		return false, rt.TypeErrorf("__bool__ should return bool, returned %s", rt.TypeName(r))
	}
	return r == rt.True, nil
}

func slotLen(rt *Runtime, o Ref) (int, error) {
	r, ok, err := rt.CallSpecial(o, NameLen, 0, 0)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, rt.TypeErrorf("object of type '%s' has no len()", rt.TypeName(o))
	}
	i, err := rt.Index(r)
	rt.DecRef(r)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(i)
	v, fits := rt.AsInt64(i)
	if fits && v < 0 || !fits && rt.bigNegative(i) {
		return 0, rt.ValueErrorf("__len__() should return >= 0")
	}
	if !fits {
		return 0, rt.OverflowErrorf("cannot fit 'int' into an index-sized integer")
	}
	return int(v), nil
}

func slotGetItem(rt *Runtime, o, key Ref) (Ref, error) {
	r, ok, err := rt.CallSpecial(o, NameGetitem, key, 0)
	if err == nil && !ok {
		return 0, rt.TypeErrorf("'%s' object is not subscriptable", rt.TypeName(o))
	}
	return r, err
}

func slotSetItem(rt *Runtime, o, key, v Ref) error {
	n := NameSetitem
	if v == 0 {
		n = NameDelitem
	}
	r, ok, err := rt.CallSpecial(o, n, key, v)
	if err != nil {
		return err
	}
	if !ok {
		if v == 0 {
			return rt.TypeErrorf("'%s' object doesn't support item deletion", rt.TypeName(o))
		}
		return rt.TypeErrorf("'%s' object does not support item assignment", rt.TypeName(o))
	}
	rt.DecRef(r)
	return nil
}

func slotContains(rt *Runtime, o, v Ref) (bool, error) {
	m := rt.TypeLookup(rt.TypeFor(o), rt.Name(NameContains))
	if m == rt.None {
		return false, rt.TypeErrorf("'%s' object is not a container", rt.TypeName(o))
	}
	if m == 0 {
		return rt.iterContains(o, v)
	}
	r, _, err := rt.CallSpecial(o, NameContains, v, 0)
	if err != nil {
		return false, err
	}
	b, err := rt.Truth(r)
	rt.DecRef(r)
	return b, err
}

var (
	leftNames    = [nbSlots]Name{NameAdd, NameAnd, NameFloordiv, NameLshift, NameMatmul, NameMul, NameMod, NameOr, NamePow, NameRshift, NameSub, NameTruediv, NameXor, NameDivmod}
	rightNames   = [nbSlots]Name{NameRadd, NameRand, NameRfloordiv, NameRlshift, NameRmatmul, NameRmul, NameRmod, NameRor, NameRpow, NameRrshift, NameRsub, NameRtruediv, NameRxor, NameRdivmod}
	inplaceNames = [NbCount]Name{NameIadd, NameIand, NameIfloordiv, NameIlshift, NameImatmul, NameImul, NameImod, NameIor, NameIpow, NameIrshift, NameIsub, NameItruediv, NameIxor}

	genericInplace = makeGenericInplace()
)

func makeGenericInplace() (fs [NbCount]BinaryFunc) {
	for nb := range fs {
		fs[nb] = func(rt *Runtime, a, b Ref) (Ref, error) {
			r, ok, err := rt.CallSpecial(a, inplaceNames[nb], b, 0)
			if err == nil && !ok {
				return rt.NotImplemented, nil
			}
			return r, err
		}
	}
	return fs
}

// makeGenericBinary makes, per operator, the function that tries a's method and b's reflected one in the order that CPython's SLOT1BINFULL has.
func makeGenericBinary() (fs [nbSlots]BinaryFunc) {
	for nb := range fs {
		fs[nb] = func(rt *Runtime, a, b Ref) (Ref, error) { return rt.genericBinary(a, b, nb) }
	}
	return fs
}

func (rt *Runtime) genericBinary(a, b Ref, nb int) (Ref, error) {
	ta, tb := rt.TypeFor(a), rt.TypeFor(b)
	gen := rt.genericNb[nb]
	i := slotBinary0 + nb
	other := ta != tb && tb.array()[i] == gen
	if ta.array()[i] == gen {
		if other && rt.IsSubtype(tb, ta) && rt.overrides(ta, tb, rightNames[nb]) {
			r, err := rt.maybeCall(b, rightNames[nb], a)
			if err != nil || r != rt.NotImplemented {
				return r, err
			}
			other = false
		}
		r, err := rt.maybeCall(a, leftNames[nb], b)
		if err != nil || r != rt.NotImplemented || ta == tb {
			return r, err
		}
	}
	if other {
		return rt.maybeCall(b, rightNames[nb], a)
	}
	return rt.NotImplemented, nil
}

// slotTernaryPow is pow with a modulus: only the first operand's method is asked. It may be called on behalf of another operand.
func slotTernaryPow(rt *Runtime, a, b, mod Ref) (Ref, error) {
	if rt.TypeFor(a).array()[slotPowMod] != fnPtr(TernaryFunc(slotTernaryPow)) {
		return rt.NotImplemented, nil
	}
	r, ok, err := rt.CallSpecial(a, NamePow, b, mod)
	if err == nil && !ok {
		return rt.NotImplemented, nil
	}
	return r, err
}

func (rt *Runtime) maybeCall(o Ref, n Name, arg Ref) (Ref, error) {
	r, ok, err := rt.CallSpecial(o, n, arg, 0)
	if err == nil && !ok {
		return rt.NotImplemented, nil
	}
	return r, err
}

// overrides reports whether sub's method n is another one than base's.
func (rt *Runtime) overrides(base, sub *Type, n Name) bool {
	a, b := rt.TypeLookup(base, rt.names[n]), rt.TypeLookup(sub, rt.names[n])
	return b != 0 && a != b
}
