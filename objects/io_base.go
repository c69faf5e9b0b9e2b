package objects

import "minipy/mem"

// Instances of the classes of io begin alike: 8 dict, 12 flags uint32.
const (
	offIODict  = 8
	offIOFlags = 12
	ioBaseSize = 16

	ioClosed     = 1 << 0
	ioFinalizing = 1 << 1
)

// DefaultBufferSize is io.DEFAULT_BUFFER_SIZE.
const DefaultBufferSize = 8192

func ioFlag(o Ref, f uint32) bool { return *mem.U32(o, offIOFlags)&f != 0 }

func setIOFlag(o Ref, f uint32, on bool) {
	if on {
		*mem.U32(o, offIOFlags) |= f
	} else {
		*mem.U32(o, offIOFlags) &^= f
	}
}

// ioDealloc makes the Dealloc of a type of io that owns the Ref fields at offs, released in that order.
func ioDealloc(size uintptr, offs ...uintptr) func(rt *Runtime, o Ref) {
	return func(rt *Runtime, o Ref) {
		rt.Untrack(o)
		if !rt.trashBegin(o) {
			return
		}
		defer rt.TrashEnd()
		if t := rt.TypeFor(o); t.Flags&FlagHeapType == 0 {
			rt.Track(o)
			if rt.finalizeFromDealloc(o, t) {
				return
			}
			rt.Untrack(o)
			rt.clearWeakrefs(o)
		}
		for _, off := range offs {
			rt.ClearSlot(RefAt(o, off))
		}
		rt.ClearSlot(RefAt(o, offIODict))
		rt.freeInstance(o, size)
	}
}

func ioSlots(size uintptr, offs ...uintptr) Slots {
	all := append([]uintptr{offIODict}, offs...)
	return Slots{
		Dealloc:  ioDealloc(size, offs...),
		Traverse: traverseFields(all...),
		Clear:    ClearFields(all...),
		New:      func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) { return rt.genericAlloc(t) },
	}
}

// ioFlags are those of every type of io.
const ioTypeFlags = FlagGC | FlagBaseType | FlagWeakrefable

// EnsureIO makes the types of io that are not needed for the standard streams.
func (rt *Runtime) EnsureIO() error {
	if rt.types[TStringIO] != nil {
		return nil
	}
	for _, f := range [...]func() TypeSpec{rawIOBaseType, bufferedIOBaseType, fileIOType, bufferedReaderType, bufferedWriterType, bufferedRandomType,
		bufferedPairType, bytesIOType, stringIOType} {
		if _, err := rt.EnsureType(f()); err != nil {
			return err
		}
	}
	return nil
}

const unsupportedKey = "__unsupported__"

// UnsupportedClass is io.UnsupportedOperation, made when it is first needed. It lies in the dict of the text file type. refs: result borrowed
func (rt *Runtime) UnsupportedClass() (Ref, error) {
	d := rt.types[TTextFile].TypeDict()
	if d == 0 {
		return 0, rt.RuntimeErrorf("the interpreter is shutting down")
	}
	if c := rt.DictGetStr(d, rt.Intern(unsupportedKey)); c != 0 {
		return c, nil
	}
	bases, err := rt.NewTupleFrom([]Ref{rt.types[TOSError].Obj, rt.types[TValueError].Obj})
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(bases)
	ns, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(ns)
	if err := rt.DictSet(ns, rt.Name(NameModule), rt.Intern("io")); err != nil {
		return 0, err
	}
	c, err := rt.Call3(rt.types[TType].Obj, rt.Intern("UnsupportedOperation"), bases, ns)
	if err != nil {
		return 0, err
	}
	err = rt.DictSet(d, rt.Intern(unsupportedKey), c)
	rt.DecRef(c)
	return c, err
}

// dropUnsupported forgets the class again, at the end.
func (rt *Runtime) dropUnsupported() {
	if d := rt.types[TTextFile].TypeDict(); d != 0 {
		if _, err := rt.DictDel(d, rt.Intern(unsupportedKey)); err != nil {
			rt.ClearExc()
		}
	}
}

// unsupported raises io.UnsupportedOperation.
func (rt *Runtime) unsupported(msg string) error {
	cls, err := rt.UnsupportedClass()
	if err != nil {
		return err
	}
	s, err := rt.NewStr(msg)
	if err != nil {
		return err
	}
	e, err := rt.Call1(cls, s)
	rt.DecRef(s)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

// callNamed calls a method by name.
func (rt *Runtime) callNamed(o Ref, name string, args ...Ref) (Ref, error) {
	f, err := rt.GetAttr(o, rt.Intern(name))
	if err != nil {
		return 0, err
	}
	r, err := rt.Call(f, args, 0)
	rt.DecRef(f)
	return r, err
}

// callInt calls a method that gives an int.
func (rt *Runtime) callInt(o Ref, name string, args ...Ref) (int64, error) {
	r, err := rt.callNamed(o, name, args...)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(r)
	n, err := rt.IndexIntErr(r, TOverflowError)
	return int64(n), err
}

// callBool calls a method that answers a question.
func (rt *Runtime) callBool(o Ref, name string) (bool, error) {
	r, err := rt.callNamed(o, name)
	if err != nil {
		return false, err
	}
	defer rt.DecRef(r)
	return rt.Truth(r)
}

// attrTrue is bool(o.name).
func (rt *Runtime) attrTrue(o Ref, name string) (bool, error) {
	v, err := rt.GetAttr(o, rt.Intern(name))
	if err != nil {
		return false, err
	}
	defer rt.DecRef(v)
	return rt.Truth(v)
}

// drop releases the result of a call that nobody wants.
func (rt *Runtime) drop(r Ref, err error) error {
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

// closedAttr is self.closed as an error; every class may have its own.
func (rt *Runtime) closedAttr(o Ref) error {
	yes, err := rt.attrTrue(o, "closed")
	if err == nil && yes {
		err = rt.ValueErrorf("I/O operation on closed file.")
	}
	return err
}

// optSize reads an optional int argument of which None and nothing mean -1.
func (rt *Runtime) optSize(v Ref) (int, error) {
	if v == 0 || v == rt.None {
		return -1, nil
	}
	if rt.TypeFor(v).Index == nil {
		return 0, rt.TypeErrorf("argument should be integer or None, not '%s'", rt.TypeName(v))
	}
	return rt.IndexIntErr(v, TOverflowError)
}

// closeBoth runs the second step whatever the first did; the first error has the second as its context's end, as when one is raised in a finally clause.
func (rt *Runtime) closeBoth(first error, second func() error) error {
	if first == nil {
		return second()
	}
	saved := rt.TakeExc()
	if err := second(); err != nil {
		if e := rt.TakeExc(); e != 0 && saved != 0 {
			rt.chainContext(e, saved)
			rt.DecRef(saved)
			return rt.SetExcSteal(e)
		}
	}
	if saved != 0 {
		return rt.SetExcSteal(saved)
	}
	return first
}

func ioBaseIsClosed(rt *Runtime, o Ref) (bool, error) {
	v, err := rt.LookupAttr(o, rt.Intern("__IOBase_closed"))
	if err != nil || v == 0 {
		return false, err
	}
	rt.DecRef(v)
	return true, nil
}

func ioBaseClose(rt *Runtime, a []Ref) (Ref, error) {
	closed, err := ioBaseIsClosed(rt, a[0])
	if err != nil || closed {
		return rt.None, err
	}
	err = rt.drop(rt.callNamed(a[0], "flush"))
	return rt.noneOr(rt.closeBoth(err, func() error { return rt.SetAttr(a[0], rt.Intern("__IOBase_closed"), rt.True) }))
}

// ioFinalize closes a file that dies; errors are nobody's concern.
func ioFinalize(rt *Runtime, o Ref) {
	saved := rt.TakeExc()
	v, err := rt.LookupAttr(o, rt.Intern("closed"))
	closed := false
	if err == nil && v != 0 {
		closed, err = rt.Truth(v)
		rt.DecRef(v)
	}
	if err == nil && v != 0 && !closed {
		if rt.SetAttr(o, rt.Intern("_finalizing"), rt.True) != nil {
			rt.ClearExc()
		}
		_ = rt.drop(rt.callNamed(o, "close"))
	}
	rt.ClearExc()
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
}

// ioBaseReadline reads a line byte by byte, or what peek shows of it.
func ioBaseReadline(rt *Runtime, a []Ref) (Ref, error) {
	limit, err := rt.optSize(a[1])
	if err != nil {
		return 0, err
	}
	peek, err := rt.LookupAttr(a[0], rt.Intern("peek"))
	if err != nil {
		return 0, err
	}
	defer rt.XDecRef(peek)
	var out []byte
	for limit < 0 || len(out) < limit {
		want := 1
		if peek != 0 {
			one, _ := rt.NewInt(1)
			b, err := rt.Call1(peek, one)
			if err != nil {
				return 0, err
			}
			if !rt.IsInstanceOf(b, TBytes) {
				name := rt.TypeName(b)
				rt.DecRef(b)
				return 0, rt.Raisef(TOSError, "peek() should have returned a bytes object, not '%s'", name)
			}
			view := BytesView(rt.Unbox(b))
			if len(view) > 0 {
				want = len(view)
				if limit >= 0 {
					want = min(want, limit-len(out))
				}
				for i, c := range view[:want] {
					if c == '\n' {
						want = i + 1
						break
					}
				}
			}
			rt.DecRef(b)
		}
		n, err := rt.NewInt(int64(want))
		if err != nil {
			return 0, err
		}
		b, err := rt.callNamed(a[0], "read", n)
		rt.DecRef(n)
		if err != nil {
			return 0, err
		}
		if !rt.IsInstanceOf(b, TBytes) {
			name := rt.TypeName(b)
			rt.DecRef(b)
			return 0, rt.Raisef(TOSError, "read() should have returned a bytes object, not '%s'", name)
		}
		out = append(out, BytesView(rt.Unbox(b))...)
		n0 := len(BytesView(rt.Unbox(b)))
		rt.DecRef(b)
		if n0 == 0 || out[len(out)-1] == '\n' {
			break
		}
	}
	return rt.NewBytes(out)
}

// ioReadlines is readlines of every file: it iterates.
func ioReadlines(rt *Runtime, a []Ref) (Ref, error) {
	hint, err := rt.optSize(a[1])
	if err != nil {
		return 0, err
	}
	if hint <= 0 {
		return rt.ListFromIter(a[0])
	}
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	total := 0
	err = rt.eachItem(a[0], func(v Ref) (bool, error) {
		if err := rt.ListAppend(l, v); err != nil {
			return false, err
		}
		n, err := rt.Len(v)
		total += n
		return total < hint, err
	})
	if err != nil {
		rt.DecRef(l)
		return 0, err
	}
	return l, nil
}

func ioIter(rt *Runtime, o Ref) (Ref, error) {
	if err := rt.closedAttr(o); err != nil {
		return 0, err
	}
	return NewRef(o), nil
}

func ioNext(rt *Runtime, o Ref) (Ref, error) {
	line, err := rt.callNamed(o, "readline")
	if err != nil {
		return 0, err
	}
	n, err := rt.Len(line)
	if err != nil || n == 0 {
		rt.DecRef(line)
		return 0, err
	}
	return line, nil
}

func unsupportedMethod(name, sig, msg string) Native {
	return Native{Name: name, Sig: sig, Fn: func(rt *Runtime, _ []Ref) (Ref, error) { return 0, rt.unsupported(msg) }}
}

func falseMethod(name string) Native {
	return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) { return rt.False, nil }}
}

// checkMethod makes _checkReadable and its like.
func checkMethod(name, question, what string) Native {
	return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		return rt.noneOr(rt.checkAble(a[0], question, what))
	}}
}

// checkAble asks o whether it can do what a method wants.
func (rt *Runtime) checkAble(o Ref, question, what string) error {
	ok, err := rt.callBool(o, question)
	if err == nil && !ok {
		return rt.unsupported("File or stream is not " + what + ".")
	}
	return err
}

func ioBaseType() TypeSpec {
	s := ioSlots(ioBaseSize)
	s.New = func(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
		if (len(args) > 0) && fnPtr(t.Init) == fnPtr(rt.types[TObject].Init) {
			return 0, rt.TypeErrorf("%s() takes no arguments", t.Name)
		}
		return rt.genericAlloc(t)
	}
	s.Finalize = ioFinalize
	s.Iter, s.IterNext = ioIter, ioNext
	return TypeSpec{ID: TIOBase, Name: "_io._IOBase", Module: "_io", Doc: "The abstract base of all files.", Flags: ioTypeFlags, Size: ioBaseSize, DictOff: offIODict,
		Slots: s, Methods: []Native{
			unsupportedMethod("seek", "self, offset, whence=, /", "seek"),
			{Name: "tell", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				zero, _ := rt.NewInt(0)
				one, _ := rt.NewInt(1)
				return rt.callNamed(a[0], "seek", zero, one)
			}},
			unsupportedMethod("truncate", "self, size=, /", "truncate"),
			{Name: "flush", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				closed, err := ioBaseIsClosed(rt, a[0])
				if err == nil && closed {
					err = rt.ValueErrorf("I/O operation on closed file.")
				}
				return rt.noneOr(err)
			}},
			{Name: "close", Sig: "self, /", Fn: ioBaseClose},
			falseMethod("seekable"), falseMethod("readable"), falseMethod("writable"),
			{Name: "_checkClosed", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.noneOr(rt.closedAttr(a[0])) }},
			checkMethod("_checkSeekable", "seekable", "seekable"),
			checkMethod("_checkReadable", "readable", "readable"),
			checkMethod("_checkWritable", "writable", "writable"),
			unsupportedMethod("fileno", "self, /", "fileno"),
			{Name: "isatty", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.False, rt.closedAttr(a[0]) }},
			{Name: "__enter__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return ioIter(rt, a[0]) }},
			{Name: "__exit__", Sig: "self, *args", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.callNamed(a[0], "close") }},
			{Name: "readline", Sig: "self, size=, /", Fn: ioBaseReadline},
			{Name: "readlines", Sig: "self, hint=, /", Fn: ioReadlines},
			{Name: "writelines", Sig: "self, lines, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				if err := rt.closedAttr(a[0]); err != nil {
					return 0, err
				}
				return rt.noneOr(rt.eachItem(a[1], func(v Ref) (bool, error) { return true, rt.drop(rt.callNamed(a[0], "write", v)) }))
			}},
		}, GetSets: []GetSet{
			{Name: "__dict__", Get: InstanceDict, Set: setInstanceDictKept},
			{Name: "closed", Get: func(rt *Runtime, o Ref) (Ref, error) {
				yes, err := ioBaseIsClosed(rt, o)
				return rt.Bool(yes), err
			}},
		}}
}

func rawIORead(rt *Runtime, a []Ref) (Ref, error) {
	n, err := rt.optSize(a[1])
	if err != nil {
		return 0, err
	}
	if n < 0 {
		return rt.callNamed(a[0], "readall")
	}
	buf, err := rt.NewByteArray(nil)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(buf)
	if err := rt.byteArrayResize(buf, n); err != nil {
		return 0, err
	}
	clear(byteArrayView(buf))
	r, err := rt.callNamed(a[0], "readinto", buf)
	if err != nil || r == rt.None {
		return r, err
	}
	defer rt.DecRef(r)
	got, err := rt.IndexIntErr(r, TValueError)
	if err != nil {
		return 0, err
	}
	if view := byteArrayView(buf); got >= 0 && got <= len(view) {
		return rt.NewBytes(view[:got])
	}
	return 0, rt.ValueErrorf("readinto returned %d outside buffer size %d", got, n)
}

func rawIOReadall(rt *Runtime, a []Ref) (Ref, error) {
	var out []byte
	size, err := rt.NewInt(DefaultBufferSize)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(size)
	for first := true; ; first = false {
		b, err := rt.callNamed(a[0], "read", size)
		if err != nil {
			return 0, err
		}
		if b == rt.None {
			if first {
				return b, nil
			}
			return rt.NewBytes(out)
		}
		if !rt.IsInstanceOf(b, TBytes) {
			rt.DecRef(b)
			return 0, rt.TypeErrorf("read() should return bytes")
		}
		view := BytesView(rt.Unbox(b))
		out = append(out, view...)
		rt.DecRef(b)
		if len(view) == 0 {
			return rt.NewBytes(out)
		}
	}
}

func notImplementedMethod(name, sig string) Native {
	return Native{Name: name, Sig: sig, Fn: func(rt *Runtime, _ []Ref) (Ref, error) { return 0, rt.RaiseNone(TNotImplementedError) }}
}

func rawIOBaseType() TypeSpec {
	return TypeSpec{ID: TRawIOBase, Name: "_io._RawIOBase", Module: "_io", Base: TIOBase, Doc: "Base class for raw binary files.", Flags: ioTypeFlags, Methods: []Native{
		{Name: "read", Sig: "self, size=, /", Fn: rawIORead},
		{Name: "readall", Sig: "self, /", Fn: rawIOReadall},
		notImplementedMethod("readinto", "self, *args"), notImplementedMethod("write", "self, *args"),
	}}
}

// bufferedReadinto is readinto through another method.
func bufferedReadinto(method string) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		n, err := rt.writableLen("readinto() argument", a[1])
		if err != nil {
			return 0, err
		}
		size, err := rt.NewInt(int64(n))
		if err != nil {
			return 0, err
		}
		b, err := rt.callNamed(a[0], method, size)
		rt.DecRef(size)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(b)
		if !rt.IsInstanceOf(b, TBytes) {
			return 0, rt.TypeErrorf("read() should return bytes")
		}
		view := BytesView(rt.Unbox(b))
		if len(view) > n {
			return 0, rt.ValueErrorf("read() returned too much data: %d bytes requested, %d returned", n, len(view))
		}
		if err := rt.storeBytes(a[1], view); err != nil {
			return 0, err
		}
		return rt.NewInt(int64(len(view)))
	}
}

// writableLen is the length of an object that a read may fill.
func (rt *Runtime) writableLen(fn string, o Ref) (int, error) {
	switch rt.TypeFor(o).Layout {
	case TByteArray:
		return len(byteArrayView(o)), nil
	case TMemoryView:
		if *RefAt(o, offViewShared) == 0 {
			return 0, rt.memViewReleased()
		}
		if *viewByte(o, offViewReadOnly) == 0 {
			return rt.viewNBytes(o), nil
		}
	}
	return 0, rt.TypeErrorf("%s must be read-write bytes-like object, not %s", fn, rt.argTypeName(o))
}

// storeBytes copies b to the beginning of an object that writableLen has accepted.
func (rt *Runtime) storeBytes(o Ref, b []byte) error {
	if rt.TypeFor(o).Layout == TMemoryView && *RefAt(o, offViewShared) != 0 && !rt.viewContiguous(o) {
		base, start, step := rt.memViewBase(o), int(*mem.U32(o, offViewStart)), memViewStep(o)
		row := rt.viewRow(o)
		for i, c := range b {
			base[start+i/row*step+i%row] = c
		}
		return nil
	}
	view, _ := rt.BufferView(o)
	if len(b) > len(view) {
		return rt.ValueErrorf("the buffer has become too small")
	}
	copy(view, b)
	return nil
}

func bufferedIOBaseType() TypeSpec {
	return TypeSpec{ID: TBufferedIOBase, Name: "_io._BufferedIOBase", Module: "_io", Base: TIOBase, Doc: "Base class for buffered binary files.", Flags: ioTypeFlags,
		Methods: []Native{
			unsupportedMethod("detach", "self, /", "detach"),
			unsupportedMethod("read", "self, size=, /", "read"),
			unsupportedMethod("read1", "self, size=, /", "read1"),
			{Name: "readinto", Sig: "self, buffer, /", Fn: bufferedReadinto("read")},
			{Name: "readinto1", Sig: "self, buffer, /", Fn: bufferedReadinto("read1")},
			unsupportedMethod("write", "self, b, /", "write"),
		}}
}

func textIOBaseType() TypeSpec {
	none := func(name string) GetSet {
		return GetSet{Name: name, Get: func(rt *Runtime, _ Ref) (Ref, error) { return rt.None, nil }}
	}
	return TypeSpec{ID: TTextIOBase, Name: "_io._TextIOBase", Module: "_io", Base: TIOBase, Doc: "Base class for text files.", Flags: ioTypeFlags, Methods: []Native{
		unsupportedMethod("detach", "self, /", "detach"),
		unsupportedMethod("read", "self, size=, /", "read"),
		unsupportedMethod("readline", "self, size=, /", "readline"),
		unsupportedMethod("write", "self, s, /", "write"),
	}, GetSets: []GetSet{none("encoding"), none("newlines"), none("errors")}}
}
