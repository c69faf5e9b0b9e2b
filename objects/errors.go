package objects

import (
	"errors"
	"fmt"
)

// ErrRaised says that a Python exception is pending in the Runtime.
var ErrRaised = errors.New("python exception raised")

// Pending returns the pending exception, borrowed; 0 if there is none.
func (rt *Runtime) Pending() Ref { return rt.exc }

// TakeExc removes the pending exception and returns it, owned by the caller.
func (rt *Runtime) TakeExc() Ref {
	e := rt.exc
	rt.exc = 0
	return e
}

// SetExcSteal makes e (an exception instance) the pending exception, without touching its context.
// refs: e stolen
func (rt *Runtime) SetExcSteal(e Ref) error {
	old := rt.exc
	rt.exc = e
	rt.XDecRef(old)
	return ErrRaised
}

// ClearExc drops the pending exception.
func (rt *Runtime) ClearExc() {
	if rt.exc != 0 {
		e := rt.exc
		rt.exc = 0
		rt.DecRef(e)
	}
}

// ExcMatches reports whether the pending exception is an instance of the built-in exception t.
func (rt *Runtime) ExcMatches(t TypeID) bool {
	return rt.exc != 0 && rt.IsSubtype(rt.TypeFor(rt.exc), rt.types[t])
}

// PendingName is the name of the pending exception's type; "" if none is pending.
func (rt *Runtime) PendingName() string {
	if rt.exc == 0 {
		return ""
	}
	return rt.TypeName(rt.exc)
}

// Raisef raises a built-in exception with a formatted message.
func (rt *Runtime) Raisef(t TypeID, format string, args ...any) error {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	s, err := rt.NewStr(msg)
	if err != nil {
		return err
	}
	err = rt.RaiseObj(t, s)
	rt.DecRef(s)
	return err
}

// RaiseObj raises a built-in exception whose only argument is arg.
func (rt *Runtime) RaiseObj(t TypeID, arg Ref) error {
	e, err := rt.Call1(rt.types[t].Obj, arg)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

// RaiseNone raises a built-in exception without arguments.
func (rt *Runtime) RaiseNone(t TypeID) error {
	e, err := rt.Call0(rt.types[t].Obj)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

// RaiseSteal makes e the pending exception and sets its __context__ to the exception being handled, as CPython's PyErr_SetObject does.
// refs: e stolen
func (rt *Runtime) RaiseSteal(e Ref) error {
	if h := rt.Handled(); h != 0 && h != e {
		rt.chainContext(e, h)
	}
	return rt.SetExcSteal(e)
}

// TypeErrorf raises TypeError.
func (rt *Runtime) TypeErrorf(format string, args ...any) error {
	return rt.Raisef(TTypeError, format, args...)
}

// ValueErrorf raises ValueError.
func (rt *Runtime) ValueErrorf(format string, args ...any) error {
	return rt.Raisef(TValueError, format, args...)
}

// IndexErrorf raises IndexError.
func (rt *Runtime) IndexErrorf(format string, args ...any) error {
	return rt.Raisef(TIndexError, format, args...)
}

// OverflowErrorf raises OverflowError.
func (rt *Runtime) OverflowErrorf(format string, args ...any) error {
	return rt.Raisef(TOverflowError, format, args...)
}

// RuntimeErrorf raises RuntimeError.
func (rt *Runtime) RuntimeErrorf(format string, args ...any) error {
	return rt.Raisef(TRuntimeError, format, args...)
}

// KeyError raises KeyError(key).
func (rt *Runtime) KeyError(key Ref) error { return rt.RaiseObj(TKeyError, key) }

// AttributeErrorf raises AttributeError with its name and obj attributes set.
func (rt *Runtime) AttributeErrorf(obj, name Ref, format string, args ...any) error {
	err := rt.Raisef(TAttributeError, format, args...)
	rt.annotateAttributeError(obj, name)
	return err
}

// NoMemory raises the preallocated MemoryError; it allocates nothing.
func (rt *Runtime) NoMemory() error {
	return rt.raiseMemoryError()
}

// addNote appends a note to the pending exception; failing to do so changes nothing.
func (rt *Runtime) addNote(note string) {
	exc := rt.TakeExc()
	if exc == 0 {
		return
	}
	if s, err := rt.NewStr(note); err == nil {
		var r Ref
		if r, err = excAddNote(rt, []Ref{exc, s}); err == nil {
			rt.DecRef(r)
		}
		rt.DecRef(s)
	}
	rt.ClearExc()
	_ = rt.SetExcSteal(exc)
}
