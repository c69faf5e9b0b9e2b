package objects

import "minipy/mem"

// Layout of every exception (GC head before it). An exception class made in Python, and the built-in ones with fields of their own, append to it.
//
//	 8  args       Ref     tuple; 0 only while the object is being made or dies
//	12  dict       Ref     instance dict, 0 until somebody writes an attribute
//	16  traceback  Ref     traceback or 0
//	20  cause      Ref     exception or 0
//	24  context    Ref     exception or 0
//	28  suppress   uint32  __suppress_context__
//	32  fields of the kind (exception_kinds.go)
const (
	offExcArgs      = 8
	offExcDict      = 12
	offExcTraceback = 16
	offExcCause     = 20
	offExcContext   = 24
	offExcSuppress  = 28
	excSize         = 32
)

// IsException reports whether o is an instance of BaseException or of a class derived from it.
func (rt *Runtime) IsException(o Ref) bool {
	return rt.types[TypeOf(o)].Flags&FlagExcSubclass != 0
}

// IsExceptionClass reports whether o is a class derived from BaseException.
func (rt *Runtime) IsExceptionClass(o Ref) bool {
	return rt.IsTypeObj(o) && rt.TypeFromObj(o).Flags&FlagExcSubclass != 0
}

// ExcArgs returns e.args.
// refs: result borrowed
func ExcArgs(e Ref) Ref { return *RefAt(e, offExcArgs) }

// ExcTraceback returns e.__traceback__; 0 if there is none.
// refs: result borrowed
func ExcTraceback(e Ref) Ref { return *RefAt(e, offExcTraceback) }

// SetExcTraceback sets e.__traceback__ (0: none).
// refs: tb borrowed
func (rt *Runtime) SetExcTraceback(e, tb Ref) { rt.setField(e, offExcTraceback, tb) }

// ExcCause returns e.__cause__; 0 if there is none.
// refs: result borrowed
func ExcCause(e Ref) Ref { return *RefAt(e, offExcCause) }

// SetExcCause sets e.__cause__ (0: none) and with it __suppress_context__.
// refs: cause stolen, as by PyException_SetCause
func (rt *Runtime) SetExcCause(e, cause Ref) {
	*mem.U32(e, offExcSuppress) = 1
	rt.SetSlot(RefAt(e, offExcCause), cause)
}

// ExcContext returns e.__context__; 0 if there is none.
// refs: result borrowed
func ExcContext(e Ref) Ref { return *RefAt(e, offExcContext) }

// SetExcContext sets e.__context__ (0: none).
// refs: context stolen, as by PyException_SetContext
func (rt *Runtime) SetExcContext(e, context Ref) { rt.SetSlot(RefAt(e, offExcContext), context) }

// ExcSuppressContext returns e.__suppress_context__.
func ExcSuppressContext(e Ref) bool { return *mem.U32(e, offExcSuppress) != 0 }

// positional is the part of a call's arguments that was given by position.
func positional(args []Ref, kw Ref) []Ref {
	if kw != 0 {
		return args[:len(args)-TupleLen(kw)]
	}
	return args
}

// excNew is BaseException.__new__: it keeps the positional arguments and looks at no others.
func excNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	tup, err := rt.ArgsTuple(positional(args, kw))
	if err != nil {
		return 0, err
	}
	return rt.excAllocSteal(t, tup)
}

// excAllocSteal makes an exception of type t with the given args tuple, without running any __init__.
// refs: args stolen
func (rt *Runtime) excAllocSteal(t *Type, args Ref) (Ref, error) {
	e, err := rt.genericAlloc(t)
	if err != nil {
		rt.DecRef(args)
		return 0, err
	}
	*RefAt(e, offExcArgs) = args
	return e, nil
}

// excInit is BaseException.__init__.
func excInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	if kw != 0 && TupleLen(kw) > 0 {
		return rt.TypeErrorf("%s() takes no keyword arguments", rt.TypeName(self))
	}
	return rt.excSetArgs(self, args)
}

// excSetArgs makes args the exception's arguments.
func (rt *Runtime) excSetArgs(self Ref, args []Ref) error {
	tup, err := rt.ArgsTuple(args)
	if err != nil {
		return err
	}
	rt.SetSlot(RefAt(self, offExcArgs), tup)
	return nil
}

// excClearBase drops what every exception holds, in the order in which CPython does.
func (rt *Runtime) excClearBase(e Ref) {
	rt.ClearSlot(RefAt(e, offExcDict))
	rt.ClearSlot(RefAt(e, offExcArgs))
	rt.ClearSlot(RefAt(e, offExcTraceback))
	rt.ClearSlot(RefAt(e, offExcCause))
	rt.ClearSlot(RefAt(e, offExcContext))
}

// excLife makes the life functions of an exception layout: size bytes, whose own Ref fields are released before the common ones.
func excLife(size uintptr, fields ...uintptr) Slots {
	drop := func(rt *Runtime, e Ref) {
		for _, off := range fields {
			rt.ClearSlot(RefAt(e, off))
		}
		rt.excClearBase(e)
	}
	return Slots{
		Dealloc: func(rt *Runtime, e Ref) {
			rt.Untrack(e)
			if !rt.TrashBegin(e) {
				return // chains through __context__ and __traceback__ are as long as the program likes
			}
			drop(rt, e)
			rt.freeInstance(e, size)
			rt.TrashEnd()
		},
		Traverse: func(_ *Runtime, e Ref, visit Visit) {
			for _, off := range fields {
				visitField(e, off, visit)
			}
			excTraverseBase(e, visit)
		},
		Clear: drop,
	}
}

func visitField(o Ref, off uintptr, visit Visit) {
	if v := *RefAt(o, off); v != 0 {
		visit(v)
	}
}

func excTraverseBase(e Ref, visit Visit) {
	visitField(e, offExcDict, visit)
	visitField(e, offExcArgs, visit)
	visitField(e, offExcTraceback, visit)
	visitField(e, offExcCause, visit)
	visitField(e, offExcContext, visit)
}

func excStr(rt *Runtime, e Ref) (Ref, error) {
	args := *RefAt(e, offExcArgs)
	switch TupleLen(args) {
	case 0:
		return NewRef(rt.EmptyStr), nil
	case 1:
		return rt.ToStr(TupleItems(args)[0])
	}
	return rt.ToStr(args)
}

func excRepr(rt *Runtime, e Ref) (Ref, error) {
	args := *RefAt(e, offExcArgs)
	what := args
	if TupleLen(args) == 1 {
		what = TupleItems(args)[0]
	}
	s, err := rt.Repr(what)
	if err != nil {
		return 0, err
	}
	text := rt.StrGo(s)
	rt.DecRef(s)
	if what != args {
		text = "(" + text + ")"
	}
	return rt.NewStr(rt.TypeName(e) + text)
}

// excField returns the getter of a Ref field: None where it is empty.
func excField(off uintptr) func(*Runtime, Ref) (Ref, error) {
	return func(rt *Runtime, e Ref) (Ref, error) {
		if v := *RefAt(e, off); v != 0 {
			return NewRef(v), nil
		}
		return rt.None, nil
	}
}

func excSetArgsAttr(rt *Runtime, e, v Ref) error {
	if v == 0 {
		return rt.TypeErrorf("args may not be deleted")
	}
	tup, err := rt.TupleFromIter(v)
	if err != nil {
		return err
	}
	rt.SetSlot(RefAt(e, offExcArgs), tup)
	return nil
}

func excSetTracebackAttr(rt *Runtime, e, v Ref) error {
	switch {
	case v == 0:
		return rt.TypeErrorf("__traceback__ may not be deleted")
	case v == rt.None:
		v = 0
	case TypeOf(v) != TTraceback:
		return rt.TypeErrorf("__traceback__ must be a traceback or None")
	}
	rt.SetExcTraceback(e, v)
	return nil
}

// excSetLink is the setter of __cause__ and __context__.
func excSetLink(name, what string, set func(rt *Runtime, e, v Ref)) func(rt *Runtime, e, v Ref) error {
	return func(rt *Runtime, e, v Ref) error {
		switch {
		case v == 0:
			return rt.TypeErrorf("%s may not be deleted", name)
		case v == rt.None:
			v = 0
		case !rt.IsException(v):
			return rt.TypeErrorf("exception %s must be None or derive from BaseException", what)
		}
		XIncRef(v)
		set(rt, e, v)
		return nil
	}
}

func excSetSuppressAttr(rt *Runtime, e, v Ref) error {
	switch v {
	case rt.True:
		*mem.U32(e, offExcSuppress) = 1
	case rt.False:
		*mem.U32(e, offExcSuppress) = 0
	case 0:
		return rt.TypeErrorf("can't delete numeric/char attribute")
	default:
		return rt.TypeErrorf("attribute value type must be bool")
	}
	return nil
}

func excWithTraceback(rt *Runtime, a []Ref) (Ref, error) {
	if err := excSetTracebackAttr(rt, a[0], a[1]); err != nil {
		return 0, err
	}
	return NewRef(a[0]), nil
}

func excAddNote(rt *Runtime, a []Ref) (Ref, error) {
	self, note := a[0], a[1]
	if !rt.IsStr(note) {
		return 0, rt.TypeErrorf("note must be a str, not '%s'", rt.TypeName(note))
	}
	notes, err := rt.LookupAttr(self, rt.Name(NameNotes))
	if err != nil {
		return 0, err
	}
	if notes == 0 {
		if notes, err = rt.NewList(0); err != nil {
			return 0, err
		}
		if err = rt.SetAttr(self, rt.Name(NameNotes), notes); err != nil {
			rt.DecRef(notes)
			return 0, err
		}
	}
	defer rt.DecRef(notes)
	if !rt.IsInstanceOf(notes, TList) {
		return 0, rt.TypeErrorf("Cannot add note: __notes__ is not a list")
	}
	if err := rt.ListAppend(notes, note); err != nil {
		return 0, err
	}
	return rt.None, nil
}

// excReduce is __reduce__: (class, args) or (class, args, dict).
func excReduce(rt *Runtime, a []Ref) (Ref, error) {
	return rt.excReduceWith(a[0], *RefAt(a[0], offExcArgs), *RefAt(a[0], offExcDict))
}

func (rt *Runtime) excReduceWith(e, args, state Ref) (Ref, error) {
	t := rt.TypeFor(e).Obj
	if args == 0 {
		args = rt.EmptyTuple
	}
	if state == 0 {
		return rt.NewTupleFrom([]Ref{t, args})
	}
	return rt.NewTupleFrom([]Ref{t, args, state})
}

func excSetState(rt *Runtime, a []Ref) (Ref, error) {
	self, state := a[0], a[1]
	if state == rt.None {
		return rt.None, nil
	}
	if !rt.IsInstanceOf(state, TDict) {
		return 0, rt.TypeErrorf("state is not a dictionary")
	}
	pos := 0
	for {
		k, v, ok := DictNext(state, &pos)
		if !ok {
			return rt.None, nil
		}
		IncRef(k)
		IncRef(v)
		err := rt.SetAttr(self, k, v)
		rt.DecRef(k)
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
	}
}

// baseExceptionSpec describes BaseException; initExceptions registers it with the rest of the hierarchy.
func baseExceptionSpec() TypeSpec {
	s := excLife(excSize)
	s.New, s.Init, s.Repr, s.Str = excNew, excInit, excRepr, excStr
	return TypeSpec{
		ID: TBaseException, Name: "BaseException", Doc: "Common base class for all exceptions.",
		Flags: FlagGC | FlagBaseType | FlagExcSubclass, Size: excSize, DictOff: offExcDict, Slots: s,
		Methods: []Native{
			{Name: "__reduce__", Sig: "self, /", Fn: excReduce},
			{Name: "__setstate__", Sig: "self, state, /", Fn: excSetState},
			{Name: "with_traceback", Sig: "self, tb, /", Fn: excWithTraceback, Doc: "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self."},
			{Name: "add_note", Sig: "self, note, /", Fn: excAddNote, Doc: "Exception.add_note(note) --\n    add a note to the exception"},
		},
		GetSets: []GetSet{
			{Name: "__suppress_context__", Set: excSetSuppressAttr, Get: func(rt *Runtime, e Ref) (Ref, error) { return rt.Bool(ExcSuppressContext(e)), nil }},
			{Name: "__dict__", Get: InstanceDict, Set: setInstanceDictKept},
			{Name: "args", Get: excField(offExcArgs), Set: excSetArgsAttr},
			{Name: "__traceback__", Get: excField(offExcTraceback), Set: excSetTracebackAttr},
			{Name: "__context__", Get: excField(offExcContext), Set: excSetLink("__context__", "context", (*Runtime).SetExcContext)},
			{Name: "__cause__", Get: excField(offExcCause), Set: excSetLink("__cause__", "cause", (*Runtime).SetExcCause)},
		},
	}
}
