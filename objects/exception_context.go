package objects

import (
	"errors"

	"minipy/door"
	"minipy/mem"
)

// chainContext makes h, the exception being handled, the __context__ of e, which is about to be raised. If e is already in h's chain, the link to it is
// cut first, so that no cycle is made; a cycle that the program made itself is walked once (Floyd) and left alone.
// refs: e borrowed, h borrowed
func (rt *Runtime) chainContext(e, h Ref) {
	if h == 0 || h == e || e == rt.excs.lastResort {
		return
	}
	IncRef(h)
	slow, move := h, false
	for o := h; ; {
		c := ExcContext(o)
		if c == 0 {
			break
		}
		if c == e {
			rt.SetExcContext(o, 0)
			break
		}
		o = c
		if o == slow {
			break
		}
		if move {
			slow = ExcContext(slow)
		}
		move = !move
	}
	rt.SetExcContext(e, h)
}

// ChainThrown gives the pending exception, which is thrown into a generator, what the generator handles for its context. cell: the generator's
// own on the exc_info stack
func (rt *Runtime) ChainThrown(cell Ref) {
	if rt.exc != 0 {
		rt.chainContext(rt.exc, *RefAt(cell, 0))
	}
}

// ChainPending is what CPython's _PyErr_ChainExceptions does after a clean-up that raised: the earlier exception becomes the context of the pending one,
// or, if none is pending, is pending again.
// refs: earlier stolen (may be 0)
func (rt *Runtime) ChainPending(earlier Ref) {
	switch {
	case earlier == 0:
	case rt.exc == 0:
		rt.exc = earlier
	case rt.exc == earlier || rt.exc == rt.excs.lastResort:
		rt.DecRef(earlier)
	default:
		rt.SetExcContext(rt.exc, earlier)
	}
}

// memErrorsKept is how many MemoryErrors wait ready made, as in CPython.
const memErrorsKept = 16

// excState holds the MemoryErrors that can be raised when nothing can be allocated any more. The free ones are dead blocks (type word 0), linked through
// their dict field; the last resort is an immortal one that carries neither traceback nor context.
type excState struct {
	free       Ref
	freeCount  int
	lastResort Ref
	ready      bool
}

func (rt *Runtime) initMemErrors() error {
	t := rt.types[TMemoryError]
	e, err := rt.AllocGC(TMemoryError, t.Size)
	if err != nil {
		return err
	}
	*RefAt(e, offExcArgs) = NewRef(rt.EmptyTuple)
	SetImmortal(e)
	rt.excs.lastResort = e
	for range memErrorsKept {
		e, err := rt.AllocGC(TMemoryError, t.Size)
		if err != nil {
			return err
		}
		rt.parkMemError(e)
	}
	rt.excs.ready = true
	return nil
}

func (rt *Runtime) parkMemError(e Ref) {
	*mem.U32(e, offRefcount) = 0
	*mem.U32(e, offType) = 0
	*RefAt(e, offExcDict) = rt.excs.free
	rt.excs.free = e
	rt.excs.freeCount++
}

// takeMemError revives a kept MemoryError; 0 if there is none left.
func (rt *Runtime) takeMemError() Ref {
	e := rt.excs.free
	if e == 0 {
		return 0
	}
	rt.excs.free = *RefAt(e, offExcDict)
	rt.excs.freeCount--
	clear(mem.Bytes(e, HeaderSize, excSize-HeaderSize))
	*mem.U32(e, offRefcount) = 1
	*mem.U32(e, offType) = uint32(TMemoryError)
	*RefAt(e, offExcArgs) = NewRef(rt.EmptyTuple)
	rt.Track(e)
	return e
}

// raiseMemoryError makes a MemoryError pending without allocating anything. Like CPython's it gets no __context__.
func (rt *Runtime) raiseMemoryError() error {
	if !rt.excs.ready {
		return errNoMemoryAtStart
	}
	e := rt.takeMemError()
	if e == 0 {
		e = rt.excs.lastResort
	}
	return rt.SetExcSteal(e)
}

var errNoMemoryAtStart = errors.New("out of memory")

// memoryErrorLife is excLife, but the block of an exact MemoryError goes back to the kept ones.
func memoryErrorLife() Slots {
	s := excLife(excSize)
	s.Dealloc = func(rt *Runtime, e Ref) {
		rt.Untrack(e)
		if !rt.TrashBegin(e) {
			return
		}
		rt.excClearBase(e)
		if TypeOf(e) == TMemoryError && rt.excs.freeCount < memErrorsKept {
			rt.parkMemError(e)
		} else {
			rt.freeInstance(e, excSize)
		}
		rt.TrashEnd()
	}
	s.New = func(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
		if t.ID == TMemoryError {
			if e := rt.takeMemError(); e != 0 {
				return e, nil // __init__ sets the arguments
			}
		}
		return excNew(rt, t, args, kw)
	}
	return s
}

// finiExceptions frees what initExceptions allocated beyond the types themselves.
func (rt *Runtime) finiExceptions() {
	x := &rt.excs
	x.ready = false
	for x.free != 0 {
		e := x.free
		x.free = *RefAt(e, offExcDict)
		rt.FreeGC(e, excSize)
	}
	x.freeCount = memErrorsKept // what dies from here on is freed
	if e := x.lastResort; e != 0 {
		x.lastResort = 0
		rt.excClearBase(e)
		rt.FreeGC(e, excSize)
	}
}

// annotateAttributeError sets name and obj of the pending AttributeError, unless it has them.
// refs: obj borrowed, name borrowed
func (rt *Runtime) annotateAttributeError(obj, name Ref) {
	e := rt.exc
	if e == 0 || !rt.IsInstanceOf(e, TAttributeError) || *RefAt(e, offAttrErrName) != 0 || *RefAt(e, offAttrErrObj) != 0 {
		return
	}
	*RefAt(e, offAttrErrName) = NewRef(name)
	*RefAt(e, offAttrErrObj) = NewRef(obj)
}

// SetExcName sets the name attribute of a NameError.
// refs: e borrowed, name borrowed
func (rt *Runtime) SetExcName(e, name Ref) {
	if rt.IsInstanceOf(e, TNameError) {
		rt.setField(e, offNameErrName, name)
	}
}

// RaiseImportError raises ImportError or a subclass of it; name, path and nameFrom may be 0.
// refs: all borrowed
func (rt *Runtime) RaiseImportError(t TypeID, msg string, name, path, nameFrom Ref) error {
	err := rt.Raisef(t, "%s", msg)
	if e := rt.exc; e != 0 && rt.IsInstanceOf(e, TImportError) {
		for i, v := range [...]Ref{name, path, nameFrom} {
			XIncRef(v)
			rt.SetSlot(RefAt(e, offImportErrName+uintptr(i)*4), v)
		}
	}
	return err
}

// RaiseStopIteration raises StopIteration that carries value; 0 and None stand for none.
// refs: value borrowed
func (rt *Runtime) RaiseStopIteration(value Ref) error {
	var args []Ref
	if value != 0 && value != rt.None {
		args = []Ref{value}
	}
	tup, err := rt.NewTupleFrom(args)
	if err != nil {
		return err
	}
	e, err := rt.excAllocSteal(rt.types[TStopIteration], tup)
	if err != nil {
		return err
	}
	if args == nil {
		value = rt.None
	}
	*RefAt(e, offStopValue) = NewRef(value)
	return rt.RaiseSteal(e)
}

// StopIterationValue returns the value of a StopIteration, None if it has none.
// refs: e borrowed, result borrowed
func StopIterationValue(rt *Runtime, e Ref) Ref {
	if v := *RefAt(e, offStopValue); v != 0 {
		return v
	}
	return rt.None
}

// FetchStopIteration turns the end of an iterator into its value: a pending StopIteration is taken and its value returned; with nothing pending the
// value is None; anything else stays pending.
func (rt *Runtime) FetchStopIteration() (Ref, error) {
	if rt.exc == 0 {
		return rt.None, nil
	}
	if !rt.ExcMatches(TStopIteration) {
		return 0, ErrRaised
	}
	e := rt.TakeExc()
	v := NewRef(StopIterationValue(rt, e))
	rt.DecRef(e)
	return v, nil
}

// RaiseOSError raises the subclass of OSError that errno asks for; filename may be 0.
// refs: filename borrowed
func (rt *Runtime) RaiseOSError(errno int, strerror string, filename Ref) error {
	n, err := rt.NewInt(int64(errno))
	if err != nil {
		return err
	}
	defer rt.DecRef(n)
	s, err := rt.NewStr(strerror)
	if err != nil {
		return err
	}
	defer rt.DecRef(s)
	t := rt.types[TOSError].Obj
	var e Ref
	if filename == 0 {
		e, err = rt.Call2(t, n, s)
	} else {
		e, err = rt.Call3(t, n, s, filename)
	}
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

// ErrInterrupted is what a read of standard input returns when Ctrl-C came while it waited; the eval loop raises KeyboardInterrupt at the next safe point.
var ErrInterrupted = door.ErrInterrupted
