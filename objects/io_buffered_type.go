package objects

import "minipy/mem"

// rawMethod passes a call without arguments on to the raw file.
func rawMethod(name string) Native {
	return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		if err := rt.bufCheck(a[0]); err != nil {
			return 0, err
		}
		return rt.callNamed(bufRaw(a[0]), name)
	}}
}

func rawAttr(name string) GetSet {
	return GetSet{Name: name, Get: func(rt *Runtime, o Ref) (Ref, error) {
		if err := rt.bufCheck(o); err != nil {
			return 0, err
		}
		return rt.GetAttr(bufRaw(o), rt.Intern(name))
	}}
}

// bufNext reads the next line; a class with a readline of its own is asked for it.
func bufNext(rt *Runtime, o Ref) (Ref, error) {
	if err := rt.bufOpen(o, "readline of"); err != nil {
		return 0, err
	}
	if rt.TypeFor(o).Flags&FlagHeapType != 0 {
		return ioNext(rt, o)
	}
	if ioFlag(o, bufWrites) {
		if err := rt.bufFlushOut(o); err != nil {
			return 0, err
		}
	}
	line, err := rt.bufReadLine(o, -1)
	if err == nil && len(BytesView(line)) == 0 {
		rt.DecRef(line)
		return 0, nil
	}
	return line, err
}

func bufReadMethods() []Native {
	return []Native{
		{Name: "read", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			n, err := rt.optSize(a[1])
			if err == nil {
				err = rt.bufCheck(a[0])
			}
			if err == nil && n < -1 {
				err = rt.ValueErrorf("read length must be non-negative or -1")
			}
			if err == nil {
				err = rt.bufReadable(a[0], "read of")
			}
			if err != nil {
				return 0, err
			}
			if n == -1 {
				return rt.bufReadAll(a[0])
			}
			return rt.bufRead(a[0], n)
		}},
		{Name: "read1", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			n := -1
			var err error
			if a[1] != 0 {
				n, err = rt.IndexIntErr(a[1], TOverflowError)
			}
			if err == nil {
				err = rt.bufReadable(a[0], "read of")
			}
			if err != nil {
				return 0, err
			}
			return rt.bufRead1(a[0], n)
		}},
		{Name: "peek", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if a[1] != 0 {
				if _, err := rt.IndexIntErr(a[1], TOverflowError); err != nil {
					return 0, err
				}
			}
			if err := rt.bufReadable(a[0], "peek of"); err != nil {
				return 0, err
			}
			if len(rt.bufAhead(a[0])) == 0 {
				if _, err := rt.bufFill(a[0], int(*mem.U32(a[0], offBufSize))); err != nil {
					return 0, err
				}
			}
			return rt.NewBytes(rt.bufAhead(a[0]))
		}},
		{Name: "readinto", Sig: "self, buffer, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.bufReadinto(a[0], a[1], false) }},
		{Name: "readinto1", Sig: "self, buffer, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.bufReadinto(a[0], a[1], true) }},
		{Name: "readline", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			n, err := rt.optSize(a[1])
			if err == nil {
				err = rt.bufReadable(a[0], "readline of")
			}
			if err != nil {
				return 0, err
			}
			return rt.bufReadLine(a[0], n)
		}},
	}
}

func (rt *Runtime) bufReadinto(o, dst Ref, once bool) (Ref, error) {
	fn := "readinto"
	if once {
		fn = "readinto1"
	}
	n, err := rt.writableLen(fn+"() argument", dst)
	if err == nil {
		err = rt.bufReadable(o, "readinto of")
	}
	if err != nil {
		return 0, err
	}
	var r Ref
	if once {
		r, err = rt.bufRead1(o, n)
	} else {
		r, err = rt.bufRead(o, n)
	}
	if err != nil || r == rt.None {
		return r, err
	}
	defer rt.DecRef(r)
	if err := rt.storeBytes(dst, BytesView(r)); err != nil {
		return 0, err
	}
	return rt.NewInt(int64(len(BytesView(r))))
}

func bufWriteMethod() Native {
	return Native{Name: "write", Sig: "self, buffer, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		b, ok := rt.BufferView(a[1])
		if !ok {
			return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(a[1]))
		}
		if err := rt.bufOpen(a[0], "write to"); err != nil {
			return 0, err
		}
		if rt.TypeFor(a[1]).Layout != TBytes {
			b = append([]byte(nil), b...) // Python code that runs meanwhile may change it
		}
		if err := rt.bufWrite(a[0], b); err != nil {
			return 0, err
		}
		return rt.NewInt(int64(len(b)))
	}}
}

func bufCommonMethods() []Native {
	return []Native{
		{Name: "detach", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.bufCheck(a[0]); err != nil {
				return 0, err
			}
			if err := rt.drop(rt.callNamed(a[0], "flush")); err != nil {
				return 0, err
			}
			raw := bufRaw(a[0])
			*RefAt(a[0], offBufRaw) = 0
			setIOFlag(a[0], bufReady, false)
			setIOFlag(a[0], bufDetached, true)
			return raw, nil
		}},
		{Name: "flush", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if !ioFlag(a[0], bufWrites) {
				if err := rt.bufCheck(a[0]); err != nil {
					return 0, err
				}
				if *mem.U32(a[0], offBufStd) != 0 {
					return rt.None, nil
				}
				return rt.callNamed(bufRaw(a[0]), "flush")
			}
			if err := rt.bufOpen(a[0], "flush of"); err != nil {
				return 0, err
			}
			return rt.noneOr(rt.bufFlush(a[0]))
		}},
		{Name: "close", Sig: "self, /", Fn: bufClose},
		rawMethod("seekable"), rawMethod("fileno"), rawMethod("isatty"),
		{Name: "seek", Sig: "self, target, whence=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.bufCheck(a[0]); err != nil {
				return 0, err
			}
			whence := 0
			var err error
			if a[2] != 0 {
				if whence, err = rt.IndexIntErr(a[2], TOverflowError); err != nil {
					return 0, err
				}
			}
			if whence < 0 || whence > 4 {
				return 0, rt.ValueErrorf("whence value %d unsupported", whence)
			}
			if err := rt.bufOpen(a[0], "seek of"); err != nil {
				return 0, err
			}
			if err := rt.checkAble(bufRaw(a[0]), "seekable", "seekable"); err != nil {
				return 0, err
			}
			off, err := rt.IndexIntErr(a[1], TOverflowError)
			if err != nil {
				return 0, err
			}
			n, err := rt.bufSeek(a[0], int64(off), whence)
			if err != nil {
				return 0, err
			}
			return rt.NewInt(n)
		}},
		{Name: "tell", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.bufCheck(a[0]); err != nil {
				return 0, err
			}
			n, err := rt.bufTell(a[0])
			if err != nil {
				return 0, err
			}
			return rt.NewInt(n)
		}},
		{Name: "truncate", Sig: "self, pos=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.bufOpen(a[0], "truncate of"); err != nil {
				return 0, err
			}
			if !ioFlag(a[0], bufWrites) {
				return 0, rt.unsupported("truncate")
			}
			if err := rt.bufFlush(a[0]); err != nil {
				return 0, err
			}
			pos := a[1]
			if pos == 0 {
				pos = rt.None
			}
			return rt.callNamed(bufRaw(a[0]), "truncate", pos)
		}},
		{Name: "_dealloc_warn", Sig: "self, source, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if ioFlag(a[0], bufReady) {
				if err := rt.drop(rt.callNamed(bufRaw(a[0]), "_dealloc_warn", a[1])); err != nil {
					rt.ClearExc()
				}
			}
			return rt.None, nil
		}},
		noPickle(),
	}
}

// bufferedType describes one of the three buffered files.
func bufferedType(id TypeID, short, doc string, kind uint32) TypeSpec {
	s := ioSlots(bufferedSize, offBufRaw, offBufIn, offBufOut)
	s.Init, s.Repr, s.Finalize = bufInit(short, kind), ioRepr, bufFinalize
	methods := bufCommonMethods()
	if kind&bufReads != 0 {
		s.IterNext = bufNext
		methods = append(append(methods, bufReadMethods()...), rawMethod("readable"))
	}
	if kind&bufWrites != 0 {
		methods = append(methods, bufWriteMethod(), rawMethod("writable"))
	}
	return TypeSpec{ID: id, Name: "_io." + short, Module: "_io", Base: TBufferedIOBase, Doc: doc, Flags: ioTypeFlags, Size: bufferedSize, DictOff: offIODict, Slots: s,
		Methods: methods, GetSets: []GetSet{
			{Name: "raw", Get: func(rt *Runtime, o Ref) (Ref, error) {
				if r := bufRaw(o); r != 0 {
					return NewRef(r), nil
				}
				return rt.None, nil
			}},
			{Name: "closed", Get: func(rt *Runtime, o Ref) (Ref, error) {
				if err := rt.bufCheck(o); err != nil {
					return 0, err
				}
				yes, err := rt.bufClosed(o)
				return rt.Bool(yes), err
			}},
			rawAttr("name"), rawAttr("mode"), finalizingAttr,
		}}
}

func bufferedReaderType() TypeSpec {
	return bufferedType(TBufferedReader, "BufferedReader", "Create a new buffered reader using the given readable raw file.", bufReads)
}

func bufferedWriterType() TypeSpec {
	return bufferedType(TBufferedWriter, "BufferedWriter", "A buffer for a writable raw file.", bufWrites)
}

func bufferedRandomType() TypeSpec {
	return bufferedType(TBufferedRandom, "BufferedRandom", "A buffer for a raw file that can be read, written and sought.", bufReads|bufWrites)
}

// BufferedRWPair: 16 reader, 20 writer.
const (
	offPairReader = 16
	offPairWriter = 20
	pairSize      = 24
)

var pairSig = ParseSignature("reader, writer, buffer_size=, /")

func pairInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	var a [3]Ref
	if err := rt.Unpack("BufferedRWPair", pairSig, args, kw, a[:]); err != nil {
		return err
	}
	size := DefaultBufferSize
	if a[2] != 0 {
		var err error
		if size, err = rt.IndexIntErr(a[2], TOverflowError); err != nil {
			return err
		}
	}
	for i, half := range [...]struct {
		id   TypeID
		kind uint32
		off  uintptr
	}{{TBufferedReader, bufReads, offPairReader}, {TBufferedWriter, bufWrites, offPairWriter}} {
		o, err := rt.genericAlloc(rt.types[half.id])
		if err != nil {
			return err
		}
		if err := rt.bufInit(o, a[i], size, half.kind); err != nil {
			rt.DecRef(o)
			return err
		}
		rt.SetSlot(RefAt(self, half.off), o)
	}
	return nil
}

func bufferedPairType() TypeSpec {
	s := ioSlots(pairSize, offPairReader, offPairWriter)
	s.Init = pairInit
	half := func(o Ref, rt *Runtime, off uintptr) (Ref, error) {
		if h := *RefAt(o, off); h != 0 {
			return h, nil
		}
		return 0, rt.ValueErrorf("I/O operation on uninitialized object")
	}
	pass := func(name, sig string, off uintptr) Native {
		return Native{Name: name, Sig: sig, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			h, err := half(a[0], rt, off)
			if err != nil {
				return 0, err
			}
			args := a[1:]
			for len(args) > 0 && args[len(args)-1] == 0 {
				args = args[:len(args)-1]
			}
			return rt.callNamed(h, name, args...)
		}}
	}
	return TypeSpec{ID: TBufferedRWPair, Name: "_io.BufferedRWPair", Module: "_io", Base: TBufferedIOBase, Doc: "A buffered reader and writer joined together.",
		Flags: ioTypeFlags, Size: pairSize, DictOff: offIODict, Slots: s, Methods: []Native{
			pass("read", "self, size=, /", offPairReader), pass("peek", "self, size=, /", offPairReader), pass("read1", "self, size=, /", offPairReader),
			pass("readinto", "self, buffer, /", offPairReader), pass("readinto1", "self, buffer, /", offPairReader), pass("readable", "self, /", offPairReader),
			pass("write", "self, buffer, /", offPairWriter), pass("flush", "self, /", offPairWriter), pass("writable", "self, /", offPairWriter),
			{Name: "close", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				w, err := half(a[0], rt, offPairWriter)
				if err != nil {
					return 0, err
				}
				err = rt.drop(rt.callNamed(w, "close"))
				return rt.noneOr(rt.closeBoth(err, func() error { return rt.drop(rt.callNamed(*RefAt(a[0], offPairReader), "close")) }))
			}},
			{Name: "isatty", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				w, err := half(a[0], rt, offPairWriter)
				if err != nil {
					return 0, err
				}
				yes, err := rt.callBool(w, "isatty")
				if err != nil || yes {
					return rt.Bool(yes), err
				}
				return rt.callNamed(*RefAt(a[0], offPairReader), "isatty")
			}},
		}, GetSets: []GetSet{{Name: "closed", Get: func(rt *Runtime, o Ref) (Ref, error) {
			w, err := half(o, rt, offPairWriter)
			if err != nil {
				return 0, err
			}
			return rt.GetAttr(w, rt.Intern("closed"))
		}}}}
}
