package objects

import (
	"strconv"
	"strings"
	"syscall"

	"minipy/mem"
)

// OSError behind the common fields:
//
//	32  errno      Ref
//	36  strerror   Ref
//	40  filename   Ref
//	44  filename2  Ref
//	48  written    int64   characters_written of a BlockingIOError; -1: none
const (
	offOSErrno     = excSize
	offOSStrerror  = excSize + 4
	offOSFilename  = excSize + 8
	offOSFilename2 = excSize + 12
	offOSWritten   = excSize + 16
	osErrSize      = excSize + 24
)

// errnoTypes chooses the subclass that OSError(errno, ...) makes.
var errnoTypes = map[syscall.Errno]TypeID{
	syscall.EAGAIN: TBlockingIOError, syscall.EALREADY: TBlockingIOError, syscall.EINPROGRESS: TBlockingIOError,
	syscall.EPIPE: TBrokenPipeError, syscall.ESHUTDOWN: TBrokenPipeError, syscall.ECHILD: TChildProcessError,
	syscall.ECONNABORTED: TConnectionAbortedError, syscall.ECONNREFUSED: TConnectionRefusedError, syscall.ECONNRESET: TConnectionResetError,
	syscall.EEXIST: TFileExistsError, syscall.ENOENT: TFileNotFoundError, syscall.EISDIR: TIsADirectoryError, syscall.ENOTDIR: TNotADirectoryError,
	syscall.EINTR: TInterruptedError, syscall.EACCES: TPermissionError, syscall.EPERM: TPermissionError, syscall.ESRCH: TProcessLookupError,
	syscall.ETIMEDOUT: TTimeoutError,
}

// osArgs are the arguments of an OSError by name; 0: not given.
type osArgs struct {
	errno, strerror, filename, filename2 Ref
}

// parseOSArgs: two to five arguments have names, any other number has not. The fourth is Windows' own.
func parseOSArgs(args []Ref) (a osArgs) {
	n := len(args)
	if n < 2 || n > 5 {
		return
	}
	a.errno, a.strerror = args[0], args[1]
	if n > 2 {
		a.filename = args[2]
	}
	if n > 4 {
		a.filename2 = args[4]
	}
	return
}

// osUsesInit: a class that has its own __init__ but not its own __new__ gets its arguments parsed in __init__, since its __new__ sees whatever that takes.
func (rt *Runtime) osUsesInit(t *Type) bool {
	b := rt.types[TOSError]
	return fnPtr(t.Init) != fnPtr(b.Init) && fnPtr(t.New) == fnPtr(b.New)
}

func osErrorNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	useInit := rt.osUsesInit(t)
	var a osArgs
	if !useInit {
		if kw != 0 && TupleLen(kw) > 0 {
			return 0, rt.TypeErrorf("%s() takes no keyword arguments", t.Name)
		}
		a = parseOSArgs(args)
		if a.errno != 0 && t.ID == TOSError && rt.IsInt(a.errno) {
			if n, ok := rt.AsInt64(a.errno); ok && n > 0 {
				if id, ok := errnoTypes[syscall.Errno(n)]; ok {
					t = rt.types[id]
				}
			}
		}
	}
	e, err := rt.excAllocSteal(t, NewRef(rt.EmptyTuple))
	if err != nil {
		return 0, err
	}
	*mem.I64(e, offOSWritten) = -1
	if useInit {
		return e, nil
	}
	if err := rt.osErrorFill(e, a, args); err != nil {
		rt.DecRef(e)
		return 0, err
	}
	return e, nil
}

func osErrorInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	t := rt.TypeFor(self)
	if !rt.osUsesInit(t) {
		return nil // __new__ did everything
	}
	if kw != 0 && TupleLen(kw) > 0 {
		return rt.TypeErrorf("%s() takes no keyword arguments", t.Name)
	}
	return rt.osErrorFill(self, parseOSArgs(args), args)
}

// isNumber is PyNumber_Check.
func (rt *Runtime) isNumber(o Ref) bool {
	t := rt.TypeFor(o)
	return t.Index != nil || t.Int != nil || t.Float != nil || TypeOf(o) == TComplex
}

func (rt *Runtime) osErrorFill(e Ref, a osArgs, args []Ref) error {
	if a.filename != 0 && a.filename != rt.None {
		if TypeOf(e) == TBlockingIOError && rt.isNumber(a.filename) {
			n, err := rt.IndexIntErr(a.filename, TValueError)
			if err != nil {
				return err
			}
			*mem.I64(e, offOSWritten) = int64(n)
		} else {
			rt.setField(e, offOSFilename, a.filename)
			if a.filename2 != 0 && a.filename2 != rt.None {
				rt.setField(e, offOSFilename2, a.filename2)
			}
			args = args[:2] // the file names are not part of args
		}
	}
	rt.setField(e, offOSErrno, a.errno)
	rt.setField(e, offOSStrerror, a.strerror)
	return rt.excSetArgs(e, args)
}

func osErrorStr(rt *Runtime, e Ref) (Ref, error) {
	or := func(off uintptr) Ref {
		if v := *RefAt(e, off); v != 0 {
			return v
		}
		return rt.None
	}
	filename, filename2 := *RefAt(e, offOSFilename), *RefAt(e, offOSFilename2)
	if filename == 0 && (isNull(e, offOSErrno) || isNull(e, offOSStrerror)) {
		return excStr(rt, e)
	}
	var b strings.Builder
	add := func(before string, o Ref, f func(*Runtime, Ref) (Ref, error)) error {
		s, err := f(rt, o)
		if err == nil {
			b.WriteString(before + rt.StrGo(s))
			rt.DecRef(s)
		}
		return err
	}
	if err := add("[Errno ", or(offOSErrno), (*Runtime).ToStr); err != nil {
		return 0, err
	}
	if err := add("] ", or(offOSStrerror), (*Runtime).ToStr); err != nil {
		return 0, err
	}
	if filename != 0 {
		if err := add(": ", filename, (*Runtime).Repr); err != nil {
			return 0, err
		}
		if filename2 != 0 {
			if err := add(" -> ", filename2, (*Runtime).Repr); err != nil {
				return 0, err
			}
		}
	}
	return rt.NewStr(b.String())
}

// osErrorReduce puts the file names back into the arguments.
func osErrorReduce(rt *Runtime, a []Ref) (Ref, error) {
	e := a[0]
	args := NewRef(*RefAt(e, offExcArgs))
	if f := *RefAt(e, offOSFilename); TupleLen(args) == 2 && f != 0 {
		items := append([]Ref{}, TupleItems(args)...)
		items = append(items, f)
		if f2 := *RefAt(e, offOSFilename2); f2 != 0 {
			items = append(items, rt.None, f2)
		}
		tup, err := rt.NewTupleFrom(items)
		rt.DecRef(args)
		if err != nil {
			return 0, err
		}
		args = tup
	}
	r, err := rt.excReduceWith(e, args, *RefAt(e, offExcDict))
	rt.DecRef(args)
	return r, err
}

func osErrorSpec() TypeSpec {
	s := excLife(osErrSize, offOSErrno, offOSStrerror, offOSFilename, offOSFilename2)
	s.New, s.Init, s.Str = osErrorNew, osErrorInit, osErrorStr
	return TypeSpec{
		Size: osErrSize, Slots: s,
		Members: []Member{field("errno", offOSErrno), field("strerror", offOSStrerror), field("filename", offOSFilename), field("filename2", offOSFilename2)},
		Methods: []Native{{Name: "__reduce__", Sig: "self, /", Fn: osErrorReduce}},
		GetSets: []GetSet{{
			Name: "characters_written",
			Get: func(rt *Runtime, e Ref) (Ref, error) {
				if n := *mem.I64(e, offOSWritten); n != -1 {
					return rt.NewInt(n)
				}
				return 0, rt.Raisef(TAttributeError, "characters_written")
			},
			Set: func(rt *Runtime, e, v Ref) error {
				if v == 0 {
					if *mem.I64(e, offOSWritten) == -1 {
						return rt.Raisef(TAttributeError, "characters_written")
					}
					*mem.I64(e, offOSWritten) = -1
					return nil
				}
				n, err := rt.IndexIntErr(v, TValueError)
				if err == nil {
					*mem.I64(e, offOSWritten) = int64(n)
				}
				return err
			},
		}},
	}
}

func baseName(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
