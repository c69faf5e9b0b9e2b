package objects

// GetAttr returns o.name.
func (rt *Runtime) GetAttr(o, name Ref) (Ref, error) {
	f := rt.types[TypeOf(o)].GetAttr
	if f == nil {
		f = (*Runtime).GenericGetAttr
	}
	v, err := f(rt, o, name)
	if err != nil {
		rt.annotateAttributeError(o, name)
	}
	return v, err
}

// GetAttrStr is GetAttr with a Go string.
func (rt *Runtime) GetAttrStr(o Ref, name string) (Ref, error) {
	s, err := rt.NewStr(name)
	if err != nil {
		return 0, err
	}
	v, err := rt.GetAttr(o, s)
	rt.DecRef(s)
	return v, err
}

// LookupAttr returns o.name, or 0 without error if there is no such attribute.
func (rt *Runtime) LookupAttr(o, name Ref) (Ref, error) {
	t := rt.TypeFor(o)
	if t.GetAttr == nil {
		return rt.genericGetAttr(o, name, true)
	}
	v, err := t.GetAttr(rt, o, name)
	if err != nil && rt.ExcMatches(TAttributeError) {
		rt.ClearExc()
		return 0, nil
	}
	return v, err
}

// SetAttr does o.name = v.
func (rt *Runtime) SetAttr(o, name, v Ref) error {
	if !rt.IsStr(name) {
		return rt.TypeErrorf("attribute name must be string, not '%s'", rt.TypeName(name))
	}
	if TypeOf(name) == TStr && !StrInterned(name) { // names of attributes are interned, those of setattr() too
		name = rt.InternSteal(NewRef(name))
		defer rt.DecRef(name)
	}
	if f := rt.types[TypeOf(o)].SetAttr; f != nil {
		return f(rt, o, name, v)
	}
	return rt.GenericSetAttr(o, name, v)
}

// DelAttr does del o.name.
func (rt *Runtime) DelAttr(o, name Ref) error { return rt.SetAttr(o, name, 0) }

// GenericGetAttr is object.__getattribute__: data descriptors of the type, then the instance's dict, then other attributes of the type.
func (rt *Runtime) GenericGetAttr(o, name Ref) (Ref, error) {
	return rt.genericGetAttr(o, name, false)
}

func (rt *Runtime) genericGetAttr(o, name Ref, quiet bool) (Ref, error) {
	if !rt.IsStr(name) {
		return 0, rt.TypeErrorf("attribute name must be string, not '%s'", rt.TypeName(name))
	}
	name = rt.Unbox(name)
	t := rt.TypeFor(o)
	descr := rt.TypeLookup(t, name)
	var get func(*Runtime, Ref, Ref, Ref) (Ref, error)
	if descr != 0 {
		IncRef(descr)
		dt := rt.TypeFor(descr)
		get = dt.DescrGet
		if get != nil && dt.DescrSet != nil {
			v, err := get(rt, descr, o, t.Obj)
			rt.DecRef(descr)
			return rt.quietAttr(v, err, quiet)
		}
	}
	if t.DictOff != 0 {
		v, err := rt.instanceGet(o, t, name)
		if err != nil || v != 0 {
			rt.XDecRef(descr)
			return v, err
		}
	}
	if get != nil {
		v, err := get(rt, descr, o, t.Obj)
		rt.DecRef(descr)
		return rt.quietAttr(v, err, quiet)
	}
	if descr != 0 {
		return descr, nil
	}
	if quiet {
		return 0, nil
	}
	return 0, rt.NoAttribute(o, name)
}

func (rt *Runtime) quietAttr(v Ref, err error, quiet bool) (Ref, error) {
	if err != nil && quiet && rt.ExcMatches(TAttributeError) {
		rt.ClearExc()
		return 0, nil
	}
	return v, err
}

// NoAttribute raises the AttributeError of a missing attribute.
func (rt *Runtime) NoAttribute(o, name Ref) error {
	return rt.AttributeErrorf(o, name, "'%s' object has no attribute '%s'", rt.TypeName(o), rt.StrGo(name))
}

// instanceGet looks name up in the instance's inline values or dict. refs: result new, 0 if absent
func (rt *Runtime) instanceGet(o Ref, t *Type, name Ref) (Ref, error) {
	d := *RefAt(o, t.DictOff)
	if d == 0 {
		if t.ValsOff == 0 {
			return 0, nil
		}
		v := rt.inlineGet(o, t, name)
		XIncRef(v)
		return v, nil
	}
	IncRef(d)
	v, err := rt.DictGet(d, name)
	XIncRef(v)
	rt.DecRef(d)
	return v, err
}

// instanceSet stores (v 0: deletes) name in the instance's inline values or dict; found is false when a deleted name was absent.
func (rt *Runtime) instanceSet(o Ref, t *Type, name, v Ref) (found bool, err error) {
	d := *RefAt(o, t.DictOff)
	if t.ValsOff != 0 && (d == 0 || *RefAt(d, offDictOwner) == o) {
		if v == 0 {
			return rt.inlineDelete(o, t, name), nil
		}
		ok, err := rt.inlineSet(o, t, name, v)
		if ok || err != nil {
			return ok, err
		}
		d = *RefAt(o, t.DictOff)
		if d == 0 {
			if d, err = rt.materializeDict(o, t); err != nil {
				return false, err
			}
			rt.DecRef(d) // the instance keeps its own reference
		}
	}
	if d == 0 {
		if d, err = rt.newAttrDict(t); err != nil { // also when there is nothing to delete, as in CPython
			return false, err
		}
		*RefAt(o, t.DictOff) = d
	}
	IncRef(d)
	defer rt.DecRef(d)
	if v == 0 {
		return rt.DictDel(d, name)
	}
	return true, rt.DictSet(d, name, v)
}

// GenericSetAttr is object.__setattr__ and __delattr__ (v 0).
func (rt *Runtime) GenericSetAttr(o, name, v Ref) error {
	if !rt.IsStr(name) {
		return rt.TypeErrorf("attribute name must be string, not '%s'", rt.TypeName(name))
	}
	name = rt.Unbox(name)
	t := rt.TypeFor(o)
	descr := rt.TypeLookup(t, name)
	if descr != 0 {
		if set := rt.TypeFor(descr).DescrSet; set != nil {
			IncRef(descr)
			err := set(rt, descr, o, v)
			rt.DecRef(descr)
			return err
		}
	}
	if t.DictOff != 0 {
		if TypeOf(name) == TStr {
			rt.InternInPlace(name)
		}
		inline := t.ValsOff != 0 && rt.isInline(o, t)
		found, err := rt.instanceSet(o, t, name, v)
		if err != nil || found {
			return err
		}
		if inline && sharedKeyIndex(rt, t.sharedKeys, name) >= 0 { // CPython's error of this case knows neither name nor object
			return rt.Raisef(TAttributeError, "'%s' object has no attribute '%s'", t.Name, rt.StrGo(name))
		}
		if inline && *RefAt(o, t.DictOff) == 0 { // the shared keys are full: CPython looks in a dict that it makes for that
			d, err := rt.NewDict()
			if err != nil {
				return err
			}
			rt.DecRef(d)
		}
		return rt.NoAttribute(o, name)
	}
	if descr != 0 {
		return rt.Raisef(TAttributeError, "'%s' object attribute '%s' is read-only", t.Name, rt.StrGo(name))
	}
	hint := ""
	if t.SetAttr == nil {
		hint = " and no __dict__ for setting new attributes"
	}
	return rt.AttributeErrorf(o, name, "'%s' object has no attribute '%s'%s", t.Name, rt.StrGo(name), hint)
}

// isInline reports whether o's attributes lie in o itself.
func (rt *Runtime) isInline(o Ref, t *Type) bool {
	d := *RefAt(o, t.DictOff)
	return d == 0 || *RefAt(d, offDictOwner) == o
}

// GetMethod resolves o.name for a call: with unbound true the result is a function to be called with o in front, which saves the bound method.
func (rt *Runtime) GetMethod(o, name Ref) (m Ref, unbound bool, err error) {
	t := rt.TypeFor(o)
	if t.GetAttr != nil {
		if m, err = t.GetAttr(rt, o, name); err != nil {
			rt.annotateAttributeError(o, name)
		}
		return m, false, err
	}
	descr := rt.TypeLookup(t, name)
	var get func(*Runtime, Ref, Ref, Ref) (Ref, error)
	isMethod := false
	if descr != 0 {
		IncRef(descr)
		dt := rt.TypeFor(descr)
		if dt.Flags&FlagMethodDescr != 0 {
			isMethod = true
		} else {
			get = dt.DescrGet
			if get != nil && dt.DescrSet != nil {
				m, err = get(rt, descr, o, t.Obj)
				rt.DecRef(descr)
				return m, false, err
			}
		}
	}
	if t.DictOff != 0 {
		v, err := rt.instanceGet(o, t, name)
		if err != nil || v != 0 {
			rt.XDecRef(descr)
			return v, false, err
		}
	}
	if isMethod {
		return descr, true, nil
	}
	if get != nil {
		m, err = get(rt, descr, o, t.Obj)
		rt.DecRef(descr)
		return m, false, err
	}
	if descr != 0 {
		return descr, false, nil
	}
	return 0, false, rt.NoAttribute(o, name)
}

// LookupSpecial finds a special method on o's type; 0 without error if there is none. With unbound the caller passes o first.
func (rt *Runtime) LookupSpecial(o Ref, n Name) (m Ref, unbound bool, err error) {
	t := rt.TypeFor(o)
	d := rt.TypeLookup(t, rt.names[n])
	if d == 0 {
		return 0, false, nil
	}
	return rt.bindSpecial(d, o)
}

// bindSpecial is LookupSpecial for what has been found in o's type.
func (rt *Runtime) bindSpecial(d, o Ref) (m Ref, unbound bool, err error) {
	dt := rt.TypeFor(d)
	if dt.Flags&FlagMethodDescr != 0 {
		return NewRef(d), true, nil
	}
	if dt.DescrGet == nil {
		return NewRef(d), false, nil
	}
	m, err = dt.DescrGet(rt, d, o, rt.TypeFor(o).Obj)
	return m, false, err
}

// BoundSpecial is the special method n of o as a bound object, which holds o; 0 without error if the type has none.
func (rt *Runtime) BoundSpecial(o Ref, n Name) (Ref, error) {
	m, unbound, err := rt.LookupSpecial(o, n)
	if err != nil || m == 0 || !unbound {
		return m, err
	}
	b, err := rt.TypeFor(m).DescrGet(rt, m, o, rt.TypeFor(o).Obj)
	rt.DecRef(m)
	return b, err
}

// CallBound is CallSpecial where CPython makes a bound method first, which holds o during the call.
func (rt *Runtime) CallBound(o Ref, n Name, a Ref) (r Ref, ok bool, err error) {
	IncRef(o)
	r, ok, err = rt.CallSpecial(o, n, a, 0)
	rt.DecRef(o)
	return r, ok, err
}

// callSpecial0 calls what LookupSpecial gave, without arguments, holding o as the bound method does that CPython makes. refs: m stolen
func (rt *Runtime) callSpecial0(m Ref, unbound bool, o Ref) (Ref, error) {
	var r Ref
	var err error
	if unbound {
		IncRef(o)
		r, err = rt.Call1(m, o)
		rt.DecRef(o)
	} else {
		r, err = rt.Call0(m)
	}
	rt.DecRef(m)
	return r, err
}

// CallSpecial calls the special method n of o with up to two arguments (0: not given); ok is false when the type has none.
func (rt *Runtime) CallSpecial(o Ref, n Name, a, b Ref) (r Ref, ok bool, err error) {
	m, unbound, err := rt.LookupSpecial(o, n)
	if err != nil || m == 0 {
		return 0, err != nil, err
	}
	r, err = rt.callSpecialMethod(m, unbound, o, a, b)
	rt.DecRef(m)
	return r, true, err
}

// callSpecialMethod calls what LookupSpecial gave with a and b, as far as they are not 0.
func (rt *Runtime) callSpecialMethod(m Ref, unbound bool, o, a, b Ref) (Ref, error) {
	argc := 0
	if a != 0 {
		argc++
		if b != 0 {
			argc++
		}
	}
	if unbound {
		return rt.callN(m, argc+1, o, a, b)
	}
	return rt.callN(m, argc, a, b, 0)
}

// CallMethod calls o.name(args...).
func (rt *Runtime) CallMethod(o Ref, n Name, args ...Ref) (Ref, error) {
	m, unbound, err := rt.GetMethod(o, rt.names[n])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(m)
	if unbound {
		return rt.CallPrepend(m, o, args, 0)
	}
	return rt.Call(m, args, 0)
}
