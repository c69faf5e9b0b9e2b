package objects

// Type parameters of aliases and unions: which there are, and what takes their place in alias[...].

// The attributes by which type parameters and aliases of the module typing take part.
const (
	attrSubst        = "__typing_subst__"
	attrPrepare      = "__typing_prepare_subst__"
	attrUnpackedArgs = "__typing_unpacked_tuple_args__"
	attrUnpackedTVT  = "__typing_is_unpacked_typevartuple__"
	attrParameters   = "__parameters__"
)

// typeParameters lists the type parameters in the arguments of an alias or union, as a new tuple.
func (rt *Runtime) typeParameters(args Ref) (Ref, error) {
	var out []Ref
	add := func(o Ref) {
		for _, x := range out {
			if x == o {
				return
			}
		}
		out = append(out, NewRef(o))
	}
	fail := func(err error) (Ref, error) {
		for _, x := range out {
			rt.DecRef(x)
		}
		return 0, err
	}
	for i := 0; i < TupleLen(args); i++ {
		a := TupleItems(args)[i]
		if rt.IsTypeObj(a) {
			continue
		}
		s, err := rt.LookupAttr(a, rt.Intern(attrSubst))
		if err != nil {
			return fail(err)
		}
		if s != 0 {
			rt.DecRef(s)
			add(a)
			continue
		}
		p, err := rt.LookupAttr(a, rt.Intern(attrParameters))
		if err != nil {
			return fail(err)
		}
		if p != 0 {
			if TypeOf(p) == TTuple {
				for _, x := range TupleItems(p) {
					add(x)
				}
			}
			rt.DecRef(p)
		}
	}
	return rt.NewTupleSteal(out)
}

// unpackTypeArgs is the index of alias[index] as a new tuple, with the starred tuples of known length in it spread out.
func (rt *Runtime) unpackTypeArgs(index Ref) (Ref, error) {
	items := []Ref{index}
	if TypeOf(index) == TTuple {
		items = TupleItems(index)
	}
	var out []Ref
	for _, a := range items {
		if !rt.IsTypeObj(a) {
			sub, err := rt.LookupAttr(a, rt.Intern(attrUnpackedArgs))
			if err != nil {
				for _, x := range out {
					rt.DecRef(x)
				}
				return 0, err
			}
			if sub != 0 {
				n := 0
				if TypeOf(sub) == TTuple {
					n = TupleLen(sub)
				}
				if TypeOf(sub) == TTuple && (n == 0 || TupleItems(sub)[n-1] != rt.Ellipsis) {
					for _, x := range TupleItems(sub) {
						out = append(out, NewRef(x))
					}
					rt.DecRef(sub)
					continue
				}
				rt.DecRef(sub)
			}
		}
		out = append(out, NewRef(a))
	}
	return rt.NewTupleSteal(out)
}

func indexOf(items []Ref, o Ref) int {
	for i, x := range items {
		if x == o {
			return i
		}
	}
	return -1
}

// substitute gives the arguments of self with items in the place of its parameters, as a new tuple.
func (rt *Runtime) substitute(self, args, params, index Ref) (Ref, error) {
	if TupleLen(params) == 0 {
		s, err := rt.ReprGo(self)
		if err != nil {
			return 0, err
		}
		return 0, rt.TypeErrorf("%s is not a generic class", s)
	}
	items, err := rt.unpackTypeArgs(index)
	if err != nil {
		return 0, err
	}
	for i := 0; i < TupleLen(params); i++ {
		prepare, err := rt.LookupAttr(TupleItems(params)[i], rt.Intern(attrPrepare))
		if err == nil && prepare != 0 && prepare != rt.None {
			var r, t Ref
			r, err = rt.Call2(prepare, self, items)
			if err == nil {
				if t, err = rt.TupleFromIter(r); err == nil {
					rt.DecRef(items)
					items = t
				}
				rt.DecRef(r)
			}
		}
		rt.XDecRef(prepare)
		if err != nil {
			rt.DecRef(items)
			return 0, err
		}
	}
	defer rt.DecRef(items)
	if n, want := TupleLen(items), TupleLen(params); n != want {
		s, err := rt.ReprGo(self)
		if err != nil {
			return 0, err
		}
		word := "few"
		if n > want {
			word = "many"
		}
		return 0, rt.TypeErrorf("Too %s arguments for %s; actual %d, expected %d", word, s, n, want)
	}
	var out []Ref
	for i := 0; i < TupleLen(args); i++ {
		if out, err = rt.substituteOne(out, TupleItems(args)[i], TupleItems(params), TupleItems(items)); err != nil {
			for _, x := range out {
				rt.DecRef(x)
			}
			return 0, err
		}
	}
	return rt.NewTupleSteal(out)
}

// substituteOne appends what takes the place of the argument a. refs: the results new
func (rt *Runtime) substituteOne(out []Ref, a Ref, params, items []Ref) ([]Ref, error) {
	if rt.IsTypeObj(a) {
		return append(out, NewRef(a)), nil
	}
	spread := false
	u, err := rt.LookupAttr(a, rt.Intern(attrUnpackedTVT))
	if err != nil {
		return out, err
	}
	if u != 0 {
		spread, err = rt.Truth(u)
		rt.DecRef(u)
		if err != nil {
			return out, err
		}
	}
	subst, err := rt.LookupAttr(a, rt.Intern(attrSubst))
	if err != nil {
		return out, err
	}
	var v Ref
	if subst != 0 {
		if i := indexOf(params, a); i >= 0 {
			v, err = rt.Call1(subst, items[i])
		} else {
			v = NewRef(a)
		}
		rt.DecRef(subst)
	} else {
		v, err = rt.substituteInner(a, params, items)
	}
	if err != nil {
		return out, err
	}
	if spread && TypeOf(v) == TTuple {
		for _, x := range TupleItems(v) {
			out = append(out, NewRef(x))
		}
		rt.DecRef(v)
		return out, nil
	}
	return append(out, v), nil
}

// substituteInner is a[...] for an argument that has parameters itself.
func (rt *Runtime) substituteInner(a Ref, params, items []Ref) (Ref, error) {
	sub, err := rt.LookupAttr(a, rt.Intern(attrParameters))
	if err != nil {
		return 0, err
	}
	if sub == 0 {
		return NewRef(a), nil
	}
	defer rt.DecRef(sub)
	if TypeOf(sub) != TTuple || TupleLen(sub) == 0 {
		return NewRef(a), nil
	}
	var args []Ref
	for _, p := range TupleItems(sub) {
		i := indexOf(params, p)
		if i < 0 {
			args = append(args, p)
			continue
		}
		if v := items[i]; TypeOf(v) == TTuple && rt.TypeFor(p).Iter != nil {
			args = append(args, TupleItems(v)...)
		} else {
			args = append(args, v)
		}
	}
	index, err := rt.NewTupleFrom(args)
	if err != nil {
		return 0, err
	}
	v, err := rt.GetItem(a, index)
	rt.DecRef(index)
	return v, err
}

// aliasParameters returns the alias's parameters, borrowed.
func (rt *Runtime) aliasParameters(o Ref) (Ref, error) {
	if p := *RefAt(o, offAliasParams); p != 0 {
		return p, nil
	}
	p, err := rt.typeParameters(*RefAt(o, offAliasArgs))
	if err != nil {
		return 0, err
	}
	*RefAt(o, offAliasParams) = p
	return p, nil
}

func aliasGetItem(rt *Runtime, o, index Ref) (Ref, error) {
	params, err := rt.aliasParameters(o)
	if err != nil {
		return 0, err
	}
	args, err := rt.substitute(o, *RefAt(o, offAliasArgs), params, index)
	if err != nil {
		return 0, err
	}
	r, err := rt.newGenericAlias(*RefAt(o, offAliasOrigin), args)
	rt.DecRef(args)
	if err == nil {
		*WordAt(r, offAliasStarred) = *WordAt(o, offAliasStarred)
	}
	return r, err
}

// aliasIter is what *alias iterates over: the starred alias, once.
func aliasIter(rt *Runtime, o Ref) (Ref, error) {
	r, err := rt.newGenericAlias(*RefAt(o, offAliasOrigin), *RefAt(o, offAliasArgs))
	if err != nil {
		return 0, err
	}
	*WordAt(r, offAliasStarred) = 1
	t, err := rt.NewTupleSteal([]Ref{r})
	if err != nil {
		return 0, err
	}
	it, err := rt.Iter(t)
	rt.DecRef(t)
	return it, err
}

func unionGetItem(rt *Runtime, o, index Ref) (Ref, error) {
	params, err := rt.typeParameters(unionArgs(o))
	if err != nil {
		return 0, err
	}
	args, err := rt.substitute(o, unionArgs(o), params, index)
	rt.DecRef(params)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(args)
	r := NewRef(TupleItems(args)[0])
	for _, x := range TupleItems(args)[1:] {
		next, err := rt.BinaryOp(r, x, NbOr)
		rt.DecRef(r)
		if err != nil {
			return 0, err
		}
		r = next
	}
	return r, nil
}
