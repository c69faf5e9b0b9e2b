package objects

// BaseExceptionGroup behind the common fields: 32 message (str), 36 exceptions (tuple).
const (
	offGroupMsg  = excSize
	offGroupExcs = excSize + 4
	groupSize    = excSize + 8
)

// GroupExceptions returns the tuple of the exceptions in a group.
// refs: result borrowed
func GroupExceptions(g Ref) Ref { return *RefAt(g, offGroupExcs) }

func (rt *Runtime) isSequence(o Ref) bool {
	t := rt.TypeFor(o)
	return t.GetItem != nil && t.Flags&(FlagMapping|FlagDictSubclass|FlagNoSequence) == 0
}

func groupNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	args = positional(args, kw)
	if len(args) != 2 {
		return 0, rt.TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(args))
	}
	msg, seq := args[0], args[1]
	if !rt.IsStr(msg) {
		what := rt.TypeName(msg)
		if msg == rt.None {
			what = "None"
		}
		return 0, rt.TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", what)
	}
	if !rt.isSequence(seq) {
		return 0, rt.TypeErrorf("second argument (exceptions) must be a sequence")
	}
	excs, err := rt.TupleFromIter(seq)
	if err != nil {
		return 0, err
	}
	if t, err = rt.groupClass(t, TupleItems(excs)); err != nil {
		rt.DecRef(excs)
		return 0, err
	}
	e, err := excNew(rt, t, args, 0)
	if err != nil {
		rt.DecRef(excs)
		return 0, err
	}
	*RefAt(e, offGroupMsg) = NewRef(msg)
	*RefAt(e, offGroupExcs) = excs
	return e, nil
}

// groupClass checks what goes into a group of class t and chooses the class: a BaseExceptionGroup of nothing but Exceptions is an ExceptionGroup.
func (rt *Runtime) groupClass(t *Type, excs []Ref) (*Type, error) {
	if len(excs) == 0 {
		return nil, rt.ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	nested := false
	for i, x := range excs {
		if !rt.IsException(x) {
			return nil, rt.ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		nested = nested || !rt.IsInstanceOf(x, TException)
	}
	switch {
	case t.ID == TExceptionGroup:
		if nested {
			return nil, rt.TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
		}
	case t.ID == TBaseExceptionGroup:
		if !nested {
			return rt.types[TExceptionGroup], nil
		}
	case nested && rt.IsSubtype(t, rt.types[TException]):
		return nil, rt.TypeErrorf("Cannot nest BaseExceptions in '%s'", t.Name)
	}
	return t, nil
}

func groupStr(rt *Runtime, e Ref) (Ref, error) {
	s, err := rt.ToStr(*RefAt(e, offGroupMsg))
	if err != nil {
		return 0, err
	}
	n := TupleLen(GroupExceptions(e))
	text := rt.StrGo(s) + " (" + itoa(int64(n)) + " sub-exception" + plural(n) + ")"
	rt.DecRef(s)
	return rt.NewStr(text)
}

// groupDerive is the default derive(): a plain group with the same message.
func groupDerive(rt *Runtime, a []Ref) (Ref, error) {
	return rt.Call2(rt.types[TBaseExceptionGroup].Obj, *RefAt(a[0], offGroupMsg), a[1])
}

// groupSubset makes the group that derive() gives for some of g's exceptions, with g's traceback, context, cause and notes; 0 for none of them.
func (rt *Runtime) groupSubset(g Ref, excs Ref) (Ref, error) {
	if ListLen(excs) == 0 {
		return 0, nil
	}
	derive, err := rt.GetAttrStr(g, "derive")
	if err != nil {
		return 0, err
	}
	eg, err := rt.Call1(derive, excs)
	rt.DecRef(derive)
	if err != nil {
		return 0, err
	}
	if !rt.IsInstanceOf(eg, TBaseExceptionGroup) {
		rt.DecRef(eg)
		return 0, rt.TypeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	if tb := ExcTraceback(g); tb != 0 {
		rt.SetExcTraceback(eg, tb)
	}
	rt.SetExcContext(eg, NewRef0(ExcContext(g)))
	rt.SetExcCause(eg, NewRef0(ExcCause(g)))
	if err := rt.groupCopyNotes(g, eg); err != nil {
		rt.DecRef(eg)
		return 0, err
	}
	return eg, nil
}

// groupCopyNotes gives each part a notes list of its own; notes that are no sequence are left behind.
func (rt *Runtime) groupCopyNotes(from, to Ref) error {
	notes, err := rt.LookupAttr(from, rt.Name(NameNotes))
	if err != nil || notes == 0 {
		return err
	}
	defer rt.DecRef(notes)
	if !rt.isSequence(notes) {
		return nil
	}
	list, err := rt.ListFromIter(notes)
	if err != nil {
		return err
	}
	err = rt.SetAttr(to, rt.Name(NameNotes), list)
	rt.DecRef(list)
	return err
}

// groupMatcher decides which exceptions split() and subgroup() want: instances of classes, or what a callable says.
type groupMatcher struct {
	classes []*Type
	call    Ref
	leaves  map[Ref]bool // the very exceptions that are wanted, instead of the others
}

func (rt *Runtime) newGroupMatcher(v Ref) (m groupMatcher, err error) {
	if rt.IsExceptionClass(v) {
		m.classes = []*Type{rt.TypeFromObj(v)}
		return m, nil
	}
	if rt.IsInstanceOf(v, TTuple) {
		items, all := TupleItems(rt.Unbox(v)), true
		for _, x := range items {
			if all = rt.IsExceptionClass(x); !all {
				break
			}
			m.classes = append(m.classes, rt.TypeFromObj(x))
		}
		if all {
			if m.classes == nil {
				m.classes = []*Type{}
			}
			return m, nil
		}
		m.classes = nil
	}
	if rt.TypeFor(v).Call != nil && !rt.IsTypeObj(v) {
		m.call = v
		return m, nil
	}
	return m, rt.TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

func (m *groupMatcher) match(rt *Runtime, e Ref) (bool, error) {
	if m.leaves != nil {
		return m.leaves[e], nil
	}
	if m.call == 0 {
		for _, t := range m.classes {
			if rt.IsSubtype(rt.TypeFor(e), t) {
				return true, nil
			}
		}
		return false, nil
	}
	r, err := rt.Call1(m.call, e)
	if err != nil {
		return false, err
	}
	ok, err := rt.Truth(r)
	rt.DecRef(r)
	return ok, err
}

// groupSplit divides e into what matches and the rest; either may be 0. The rest is only made when asked for.
// refs: results new
func (rt *Runtime) groupSplit(e Ref, m *groupMatcher, wantRest bool) (match, rest Ref, err error) {
	ok, err := m.match(rt, e)
	if err != nil {
		return 0, 0, err
	}
	if ok {
		return NewRef(e), 0, nil
	}
	if !rt.IsInstanceOf(e, TBaseExceptionGroup) {
		if wantRest {
			rest = NewRef(e)
		}
		return 0, rest, nil
	}
	var lists [2]Ref
	for i := range lists {
		if lists[i], err = rt.NewList(0); err != nil {
			rt.XDecRef(lists[0])
			return 0, 0, err
		}
	}
	defer func() {
		rt.DecRef(lists[0])
		rt.DecRef(lists[1])
	}()
	if err := rt.Enter(" in exceptiongroup_split_recursive"); err != nil {
		return 0, 0, err
	}
	excs := GroupExceptions(e)
	for i := range TupleLen(excs) {
		var parts [2]Ref
		if parts[0], parts[1], err = rt.groupSplit(TupleItems(excs)[i], m, wantRest); err != nil {
			break
		}
		for j, p := range parts {
			if p == 0 {
				continue
			}
			if err == nil {
				err = rt.ListAppend(lists[j], p)
			}
			rt.DecRef(p)
		}
		if err != nil {
			break
		}
	}
	rt.Leave()
	if err != nil {
		return 0, 0, err
	}
	if match, err = rt.groupSubset(e, lists[0]); err != nil {
		return 0, 0, err
	}
	if wantRest {
		if rest, err = rt.groupSubset(e, lists[1]); err != nil {
			rt.XDecRef(match)
			return 0, 0, err
		}
	}
	return match, rest, nil
}

// GroupSplitByClass is what except* does: e divided by a class or a tuple of classes that the caller has checked.
// refs: results new, 0 for none
func (rt *Runtime) GroupSplitByClass(e, classes Ref) (match, rest Ref, err error) {
	m, err := rt.newGroupMatcher(classes)
	if err != nil {
		return 0, 0, err
	}
	return rt.groupSplit(e, &m, true)
}

func (rt *Runtime) orNone(o Ref) Ref {
	if o == 0 {
		return rt.None
	}
	return o
}

func groupMethodSplit(rt *Runtime, a []Ref) (Ref, error) {
	m, err := rt.newGroupMatcher(a[1])
	if err != nil {
		return 0, err
	}
	match, rest, err := rt.groupSplit(a[0], &m, true)
	if err != nil {
		return 0, err
	}
	r, err := rt.NewTupleFrom([]Ref{rt.orNone(match), rt.orNone(rest)})
	rt.XDecRef(match)
	rt.XDecRef(rest)
	return r, err
}

func groupMethodSubgroup(rt *Runtime, a []Ref) (Ref, error) {
	m, err := rt.newGroupMatcher(a[1])
	if err != nil {
		return 0, err
	}
	match, _, err := rt.groupSplit(a[0], &m, false)
	return rt.orNone(match), err
}

func baseExceptionGroupSpec() TypeSpec {
	s := excLife(groupSize, offGroupMsg, offGroupExcs)
	s.New, s.Init, s.Str = groupNew, excInit, groupStr
	return TypeSpec{
		Size: groupSize, Slots: s,
		Members: []Member{{Name: "message", Off: offGroupMsg, ReadOnly: true, NoneIfNull: true}, {Name: "exceptions", Off: offGroupExcs, ReadOnly: true, NoneIfNull: true}},
		Methods: []Native{
			{Name: "__class_getitem__", Sig: "cls, item, /", Flags: ClassMethod, Doc: "See PEP 585", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.newGenericAlias(a[0], a[1]) }},
			{Name: "derive", Sig: "self, excs, /", Fn: groupDerive},
			{Name: "split", Sig: "self, matcher, /", Fn: groupMethodSplit},
			{Name: "subgroup", Sig: "self, matcher, /", Fn: groupMethodSubgroup},
		},
	}
}
