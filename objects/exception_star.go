package objects

// ExceptStarMatch divides an exception for one except* clause; None stands for nothing. A naked exception that matches is wrapped in a group.
// refs: results new
func (rt *Runtime) ExceptStarMatch(e, pattern Ref) (match, rest Ref, err error) {
	if err := rt.checkStarPattern(pattern); err != nil {
		return 0, 0, err
	}
	if e == rt.None {
		return rt.None, rt.None, nil
	}
	m, err := rt.newGroupMatcher(pattern)
	if err != nil {
		return 0, 0, err
	}
	ok, err := m.match(rt, e)
	if err != nil {
		return 0, 0, err
	}
	if ok {
		if rt.IsInstanceOf(e, TBaseExceptionGroup) {
			return NewRef(e), rt.None, nil
		}
		g, err := rt.wrapNaked(e)
		return g, rt.None, err
	}
	if rt.IsInstanceOf(e, TBaseExceptionGroup) {
		match, rest, err = rt.groupSplit(e, &m, true)
		return rt.orNone(match), rt.orNone(rest), err
	}
	return rt.None, NewRef(e), nil
}

// wrapNaked makes ExceptionGroup("", (e,)).
func (rt *Runtime) wrapNaked(e Ref) (Ref, error) {
	excs, err := rt.NewTupleFrom([]Ref{e})
	if err != nil {
		return 0, err
	}
	g, err := rt.newGroup(excs)
	rt.DecRef(excs)
	return g, err
}

func (rt *Runtime) newGroup(excs Ref) (Ref, error) {
	msg, err := rt.NewStr("")
	if err != nil {
		return 0, err
	}
	g, err := rt.Call2(rt.types[TBaseExceptionGroup].Obj, msg, excs)
	rt.DecRef(msg)
	return g, err
}

// checkStarPattern accepts what except* may name: exception classes that are not groups.
func (rt *Runtime) checkStarPattern(pattern Ref) error {
	items := []Ref{pattern}
	if rt.IsInstanceOf(pattern, TTuple) {
		items = TupleItems(rt.Unbox(pattern))
	}
	for _, c := range items {
		if !rt.IsExceptionClass(c) {
			return rt.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
	}
	for _, c := range items {
		if rt.IsSubtype(rt.TypeFromObj(c), rt.types[TBaseExceptionGroup]) {
			return rt.TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	return nil
}

// PrepReraiseStar puts together what leaves a try with except* clauses: orig is the exception it caught, excs the list of what the clauses raised and of what
// none of them matched. None: nothing is to be raised.
// refs: result new
func (rt *Runtime) PrepReraiseStar(orig, excs Ref) (Ref, error) {
	items := ListItems(excs)
	if len(items) == 0 {
		return rt.None, nil
	}
	if !rt.IsInstanceOf(orig, TBaseExceptionGroup) {
		// Only one clause can have run for a naked exception.
		return NewRef(items[0]), nil
	}
	raised, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(raised)
	keep := groupMatcher{leaves: map[Ref]bool{}}
	for _, e := range items {
		switch {
		case e == rt.None:
		case sameMetadata(e, orig, rt):
			rt.collectLeaves(e, keep.leaves)
		default:
			if err := rt.ListAppend(raised, e); err != nil {
				return 0, err
			}
		}
	}
	reraised := rt.None
	if len(keep.leaves) > 0 {
		match, _, err := rt.groupSplit(orig, &keep, false)
		if err != nil {
			return 0, err
		}
		reraised = rt.orNone(match)
	}
	if ListLen(raised) == 0 {
		return reraised, nil
	}
	if reraised != rt.None {
		if err := rt.ListAppendSteal(raised, reraised); err != nil {
			return 0, err
		}
	}
	if ListLen(raised) == 1 {
		return NewRef(ListItems(raised)[0]), nil
	}
	return rt.newGroup(raised)
}

// sameMetadata tells parts of one group from exceptions raised anew.
func sameMetadata(a, b Ref, rt *Runtime) bool {
	return rt.IsInstanceOf(a, TBaseExceptionGroup) && ExcTraceback(a) == ExcTraceback(b) && ExcCause(a) == ExcCause(b) && ExcContext(a) == ExcContext(b)
}

func (rt *Runtime) collectLeaves(e Ref, into map[Ref]bool) {
	if !rt.IsInstanceOf(e, TBaseExceptionGroup) {
		into[e] = true
		return
	}
	for _, x := range TupleItems(GroupExceptions(e)) {
		rt.collectLeaves(x, into)
	}
}
