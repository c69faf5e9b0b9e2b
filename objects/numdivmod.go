package objects

// Divmod returns divmod(a, b). The numbers' own methods are called directly; others are found by name, as divmod has no slot.
func (rt *Runtime) Divmod(a, b Ref) (Ref, error) {
	if bothInt(a, b) {
		return rt.intDivmod(a, b)
	}
	ta, tb := rt.TypeFor(a), rt.TypeFor(b)
	reflected := ta != tb
	if reflected && rt.IsSubtype(tb, ta) && rt.overrides(ta, tb, NameRdivmod) {
		r, err := rt.maybeCall(b, NameRdivmod, a)
		if err != nil || r != rt.NotImplemented {
			return r, err
		}
		reflected = false
	}
	r, err := rt.maybeCall(a, NameDivmod, b)
	if err != nil || r != rt.NotImplemented {
		return r, err
	}
	if reflected {
		r, err = rt.maybeCall(b, NameRdivmod, a)
		if err != nil || r != rt.NotImplemented {
			return r, err
		}
	}
	return 0, rt.TypeErrorf("unsupported operand type(s) for divmod(): '%s' and '%s'", ta.Name, tb.Name)
}
