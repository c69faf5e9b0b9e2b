package objects

import "minipy/mem"

func textFileRepr(rt *Runtime, o Ref) (Ref, error) {
	if !isStdStream(o) && !ioFlag(o, textReady) && !ioFlag(o, textDetached) {
		return 0, rt.textOpen(o)
	}
	if rt.ReprEnter(o) {
		return 0, rt.RuntimeErrorf("reentrant call inside %s.__repr__", rt.TypeFor(o).Name)
	}
	defer rt.ReprLeave(o)
	s := "<_io.TextIOWrapper"
	for _, n := range [...]string{"name", "mode"} {
		v, err := rt.LookupAttr(o, rt.Intern(n))
		if err != nil {
			if !rt.ExcMatches(TValueError) {
				return 0, err
			}
			rt.ClearExc()
			continue
		}
		if v == 0 {
			continue
		}
		r, err := rt.ReprGo(v)
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
		s += " " + n + "=" + r
	}
	enc, err := textEncoding(rt, o)
	if err != nil {
		return 0, err
	}
	r, err := rt.ReprGo(enc)
	rt.DecRef(enc)
	if err != nil {
		return 0, err
	}
	return rt.NewStr(s + " encoding=" + r + ">")
}

func fileName(rt *Runtime, o Ref) (Ref, error) {
	if isStdStream(o) {
		if n := *RefAt(o, offFileName); n != 0 {
			return NewRef(n), nil
		}
		return rt.NewStr(standardNames[fileFd(o)])
	}
	buf, err := textBuffer(rt, o)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(buf)
	return rt.GetAttr(buf, rt.Intern("name"))
}

// textBuffer is the attribute buffer.
func textBuffer(rt *Runtime, o Ref) (Ref, error) {
	if isStdStream(o) && *RefAt(o, offTextBuf) == 0 {
		name, err := fileName(rt, o)
		if err != nil {
			return 0, err
		}
		b, err := rt.stdBuffer(fileFd(o), name)
		rt.DecRef(name)
		if err != nil {
			return 0, err
		}
		*RefAt(o, offTextBuf) = b
	}
	if !isStdStream(o) && !ioFlag(o, textReady) {
		return 0, rt.textOpen(o)
	}
	return NewRef(*RefAt(o, offTextBuf)), nil
}

func textEncoding(rt *Runtime, o Ref) (Ref, error) {
	if e := *RefAt(o, offTextEnc); e != 0 {
		return NewRef(e), nil
	}
	if !isStdStream(o) {
		return rt.None, nil
	}
	return rt.NewStr("utf-8")
}

func textFileNext(rt *Runtime, o Ref) (Ref, error) {
	if !isStdStream(o) && rt.TypeFor(o).Flags&FlagHeapType != 0 {
		if err := rt.textOpen(o); err != nil {
			return 0, err
		}
		setIOFlag(o, textNoTell, true)
		line, err := ioNext(rt, o)
		if line == 0 {
			setIOFlag(o, textNoTell, false)
		}
		return line, err
	}
	if err := rt.fileReadable(o); err != nil {
		return 0, err
	}
	var s Ref
	var err error
	if isStdStream(o) {
		s, err = rt.readText(true)
	} else {
		setIOFlag(o, textNoTell, true)
		s, err = rt.textLine(o)
	}
	if err == nil && StrLen(s) == 0 {
		rt.DecRef(s)
		setIOFlag(o, textNoTell, false)
		return 0, nil
	}
	return s, err
}

// fileRead is read and readline: n is a number of characters, all when negative.
func (rt *Runtime) fileRead(o Ref, n int, line bool) (Ref, error) {
	if err := rt.fileReadable(o); err != nil {
		return 0, err
	}
	std := isStdStream(o)
	switch {
	case std && n < 0:
		return rt.readText(line)
	case std:
		return rt.readChars(n, line)
	case n >= 0:
		return rt.textChars(o, n, line)
	case line:
		return rt.textLine(o)
	}
	return rt.textReadAll(o)
}

func textFileClose(rt *Runtime, a []Ref) (Ref, error) {
	o := a[0]
	if !isStdStream(o) {
		return textClose(rt, o)
	}
	if ioFlag(o, ioClosed) {
		return rt.None, nil
	}
	err := rt.fileFlush(o)
	setIOFlag(o, ioClosed, true)
	if b := *RefAt(o, offTextBuf); b != 0 {
		setIOFlag(b, ioClosed, true)
	}
	if err != nil && fileFd(o) == 1 {
		rt.dropOutput()
	}
	return rt.noneOr(err)
}

func textClose(rt *Runtime, o Ref) (Ref, error) {
	if !ioFlag(o, textReady) {
		return 0, rt.textOpen(o)
	}
	closed, err := rt.textClosed(o)
	if err != nil || closed {
		return rt.None, err
	}
	buf := NewRef(*RefAt(o, offTextBuf))
	defer rt.DecRef(buf)
	if ioFlag(o, ioFinalizing) {
		if err := rt.drop(rt.callNamed(buf, "_dealloc_warn", o)); err != nil {
			rt.ClearExc()
		}
	}
	err = rt.drop(rt.callNamed(o, "flush"))
	return rt.noneOr(rt.closeBoth(err, func() error { return rt.drop(rt.callNamed(buf, "close")) }))
}

func textFinalize(rt *Runtime, o Ref) {
	if isStdStream(o) || !ioFlag(o, textReady) {
		return
	}
	if rt.TypeFor(o).Flags&FlagHeapType == 0 {
		saved := rt.TakeExc()
		closed, err := rt.textClosed(o)
		rt.ClearExc()
		if saved != 0 {
			_ = rt.SetExcSteal(saved)
		}
		if err == nil && closed {
			return
		}
	}
	ioFinalize(rt, o)
}

var textFileSig = ParseSignature("buffer, encoding=, errors=, newline=, line_buffering=, write_through=")

// textStrArg checks an argument that is a str or None. refs: result borrowed, 0 for None
func (rt *Runtime) textStrArg(fn, name string, v Ref) (Ref, error) {
	switch {
	case v == 0 || v == rt.None:
		return 0, nil
	case !rt.IsStr(v):
		return 0, rt.TypeErrorf("%s() argument '%s' must be str or None, not %s", fn, name, rt.argTypeName(v))
	}
	return v, nil
}

func textFileInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	var a [6]Ref
	if err := rt.Unpack("TextIOWrapper", textFileSig, args, kw, a[:]); err != nil {
		return err
	}
	var s [3]Ref
	for i, n := range [...]string{"encoding", "errors", "newline"} {
		v, err := rt.textStrArg("TextIOWrapper", n, a[1+i])
		if err != nil {
			return err
		}
		s[i] = v
	}
	line, through := false, false
	var err error
	if a[4] != 0 && a[4] != rt.None {
		line, err = rt.Truth(a[4])
	}
	if err == nil && a[5] != 0 {
		through, err = rt.Truth(a[5])
	}
	if err != nil {
		return err
	}
	return rt.textInit(self, a[0], s[0], s[1], s[2], line, through)
}

// textInit is TextIOWrapper.__init__; the strs may be 0 for None.
func (rt *Runtime) textInit(o, buf, encoding, errors, newline Ref, line, through bool) error {
	setIOFlag(o, textReady|textDetached|textNoMark|textChosen|textNoTell, false)
	if newline != 0 {
		if err := rt.checkNewline(newline, false); err != nil {
			return err
		}
		newline = rt.Intern(rt.StrGo(newline))
	}
	name, handler := "UTF-8", "strict"
	if encoding != 0 && rt.StrGo(encoding) != "locale" {
		name = rt.StrGo(encoding)
	}
	if errors != 0 {
		handler = rt.StrGo(errors)
	}
	c, err := rt.codecFor(name, handler)
	if err != nil {
		return err
	}
	reads, err := rt.callBool(buf, "readable")
	if err != nil {
		return err
	}
	writes, err := rt.callBool(buf, "writable")
	if err != nil {
		return err
	}
	seekable, err := rt.callBool(buf, "seekable")
	if err != nil {
		return err
	}
	read1, err := rt.LookupAttr(buf, rt.Intern("read1"))
	if err != nil {
		return err
	}
	rt.XDecRef(read1)
	noMark := false
	if seekable && writes {
		pos, err := rt.callInt(buf, "tell")
		if err != nil {
			return err
		}
		noMark = pos != 0
	}
	enc, err := rt.NewStr(name)
	if err != nil {
		return err
	}
	rt.SetSlot(RefAt(o, offTextEnc), enc)
	errs, err := rt.NewStr(handler)
	if err != nil {
		return err
	}
	rt.SetSlot(RefAt(o, offTextErrs), errs)
	rt.SetSlot(RefAt(o, offTextBuf), NewRef(buf))
	rt.ClearSlot(RefAt(o, offTextIn))
	rt.ClearSlot(RefAt(o, offTextOut))
	rt.dropHeld(o)
	*RefAt(o, offTextNl) = newline
	*mem.U32(o, offFileStd), *mem.U32(o, offTextInPos), *mem.U32(o, offTextSeen), *mem.U32(o, offTextTail) = 0, 0, 0, 0
	*mem.U32(o, offTextCodec), *mem.U32(o, offTextChunk) = codecIndex(c), textDefaultChunk
	*mem.U32(o, offFileLine) = lineMode(line, through)
	setIOFlag(o, textReads, reads)
	setIOFlag(o, textWrites, writes)
	setIOFlag(o, textSeekable, seekable)
	setIOFlag(o, textRead1, read1 != 0)
	setIOFlag(o, textNoMark, noMark)
	setIOFlag(o, textReady, true)
	return nil
}

func lineMode(line, through bool) uint32 {
	switch {
	case line:
		return lineBuffered
	case through:
		return unbuffered
	}
	return 0
}

// textReconfigure is reconfigure(*, encoding, errors, newline, line_buffering, write_through).
func textReconfigure(rt *Runtime, a []Ref) (Ref, error) {
	o := a[0]
	if !isStdStream(o) && len(textAhead(o)) > 0 && (a[1] != 0 && a[1] != rt.None || a[2] != 0 && a[2] != rt.None || a[3] != 0) {
		return 0, rt.unsupported("It is not possible to set the encoding or newline of stream after the first read")
	}
	if err := rt.checkOpen(o, "."); err != nil {
		return 0, err
	}
	var s [3]Ref
	for i, n := range [...]string{"encoding", "errors", "newline"} {
		v, err := rt.textStrArg("reconfigure", n, a[1+i])
		if err != nil {
			return 0, err
		}
		s[i] = v
	}
	mode := *mem.U32(o, offFileLine)
	line, through := mode == lineBuffered, mode == unbuffered
	for i, p := range [...]*bool{&line, &through} {
		if v := a[4+i]; v != 0 && v != rt.None {
			on, err := rt.Truth(v)
			if err != nil {
				return 0, err
			}
			*p = on
		}
	}
	if err := rt.drop(rt.callNamed(o, "flush")); err != nil {
		return 0, err
	}
	if s[0] == 0 && s[1] == 0 && a[3] == 0 {
		*mem.U32(o, offFileLine) = lineMode(line, through)
		return rt.None, nil
	}
	if s[0] != 0 {
		if _, err := rt.codecFor(rt.StrGo(s[0]), "strict"); err != nil {
			return 0, err
		}
	}
	if s[2] != 0 {
		// Before textInit, which would leave no usable stream behind.
		if err := rt.checkNewline(s[2], false); err != nil {
			return 0, err
		}
	}
	if isStdStream(o) && a[3] == 0 && (s[0] == 0 || findCodec(rt.StrGo(s[0])) == &codecUTF8) {
		// Still a stream of the Runtime, but for the error handler.
		if s[0] != 0 {
			rt.SetSlot(RefAt(o, offTextEnc), NewRef(rt.Unbox(s[0])))
		}
		if s[1] != 0 {
			rt.SetSlot(RefAt(o, offTextErrs), NewRef(rt.Unbox(s[1])))
		} else {
			rt.SetSlot(RefAt(o, offTextErrs), rt.Intern("strict"))
		}
		*mem.U32(o, offFileLine) = lineMode(line, through)
		return rt.None, nil
	}
	buf, err := textBuffer(rt, o)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(buf)
	enc, errs, nl := *RefAt(o, offTextEnc), *RefAt(o, offTextErrs), *RefAt(o, offTextNl)
	if s[0] != 0 {
		enc, errs = s[0], 0
	}
	if s[1] != 0 {
		errs = s[1]
	}
	if a[3] != 0 {
		nl = s[2]
	}
	XIncRef(enc)
	XIncRef(errs)
	std := isStdStream(o)
	noMark := ioFlag(o, textNoMark)
	err = rt.textInit(o, buf, enc, errs, nl, line, through)
	setIOFlag(o, textNoMark, std || noMark)
	rt.XDecRef(enc)
	rt.XDecRef(errs)
	return rt.noneOr(err)
}

func textFileMethods() []Native {
	// pass makes a method that a file over a buffer asks its buffer for, and a standard stream answers itself.
	pass := func(name string, f func(rt *Runtime, o Ref) (Ref, error)) Native {
		return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.checkOpen(a[0], ""); err != nil {
				return 0, err
			}
			if !isStdStream(a[0]) {
				return rt.callNamed(*RefAt(a[0], offTextBuf), name)
			}
			return f(rt, a[0])
		}}
	}
	return []Native{
		{Name: "write", Sig: "self, text, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.fileWrite(a[0], a[1]); err != nil {
				return 0, err
			}
			return rt.NewInt(int64(StrLen(rt.Unbox(a[1]))))
		}},
		{Name: "flush", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.checkOpen(a[0], "."); err != nil {
				return 0, err
			}
			return rt.noneOr(rt.fileFlush(a[0]))
		}},
		{Name: "read", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			n, err := rt.optSize(a[1])
			if err != nil {
				return 0, err
			}
			return rt.fileRead(a[0], n, false)
		}},
		{Name: "readline", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			n := -1
			if a[1] != 0 {
				var err error
				if n, err = rt.IndexIntErr(a[1], TOverflowError); err != nil {
					return 0, err
				}
			}
			return rt.fileRead(a[0], n, true)
		}},
		{Name: "close", Sig: "self, /", Fn: textFileClose},
		{Name: "detach", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if !isStdStream(a[0]) && !ioFlag(a[0], textReady) {
				return 0, rt.textOpen(a[0])
			}
			if err := rt.drop(rt.callNamed(a[0], "flush")); err != nil {
				return 0, err
			}
			b, err := textBuffer(rt, a[0])
			if err != nil {
				return 0, err
			}
			rt.ClearSlot(RefAt(a[0], offTextBuf))
			*mem.U32(a[0], offFileStd) = 0
			setIOFlag(a[0], textReady, false)
			setIOFlag(a[0], textDetached, true)
			return b, nil
		}},
		pass("fileno", func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(fileFd(o))) }),
		pass("isatty", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(IsTerminal(fileFd(o))), nil }),
		pass("readable", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(fileFd(o) == 0), nil }),
		pass("writable", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(fileFd(o) != 0), nil }),
		pass("seekable", func(rt *Runtime, _ Ref) (Ref, error) { return rt.False, nil }),
		{Name: "seek", Sig: "self, cookie, whence=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			whence := 0
			if a[2] != 0 {
				var err error
				if whence, err = rt.IndexIntErr(a[2], TOverflowError); err != nil {
					return 0, err
				}
			}
			if isStdStream(a[0]) {
				if err := rt.checkOpen(a[0], "."); err != nil {
					return 0, err
				}
				return 0, rt.unsupported("underlying stream is not seekable")
			}
			return rt.textSeek(a[0], a[1], whence)
		}},
		{Name: "tell", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if isStdStream(a[0]) {
				if err := rt.checkOpen(a[0], "."); err != nil {
					return 0, err
				}
				return 0, rt.unsupported("underlying stream is not seekable")
			}
			return rt.textTell(a[0])
		}},
		{Name: "truncate", Sig: "self, pos=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.drop(rt.callNamed(a[0], "flush")); err != nil {
				return 0, err
			}
			b, err := textBuffer(rt, a[0])
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(b)
			pos := a[1]
			if pos == 0 {
				pos = rt.None
			}
			return rt.callNamed(b, "truncate", pos)
		}},
		{Name: "reconfigure", Sig: "self, *, encoding=, errors=, newline=, line_buffering=, write_through=", Fn: textReconfigure},
		noPickle(),
	}
}

func textFileType() TypeSpec {
	s := ioSlots(textFileSize, offFileName, offTextBuf, offTextEnc, offTextErrs, offTextIn, offTextOut, offTextMode, offTextHeld)
	s.Places = FieldPlaces([]string{"__dict__", "name", "buffer", "encoding", "errors", "read ahead", "to be written", "mode", "written, not flushed"}, offIODict, offFileName, offTextBuf, offTextEnc, offTextErrs, offTextIn, offTextOut, offTextMode, offTextHeld)
	s.Init, s.Repr, s.Finalize = textFileInit, textFileRepr, textFinalize
	s.IterNext = textFileNext
	s.Iter = func(rt *Runtime, o Ref) (Ref, error) {
		if rt.TypeFor(o).Flags&FlagHeapType != 0 {
			return ioIter(rt, o)
		}
		if err := rt.checkOpen(o, "."); err != nil {
			return 0, err
		}
		return NewRef(o), nil
	}
	return TypeSpec{ID: TTextFile, Name: "_io.TextIOWrapper", Module: "_io", Base: TTextIOBase, Doc: "Character and line based layer over a BufferedIOBase object.",
		Flags: ioTypeFlags, Size: textFileSize, DictOff: offIODict, Slots: s, Methods: textFileMethods(), GetSets: []GetSet{
			{Name: "name", Get: fileName},
			{Name: "buffer", Get: textBuffer},
			{Name: "mode", Get: func(rt *Runtime, o Ref) (Ref, error) {
				if m := *RefAt(o, offTextMode); m != 0 {
					return NewRef(m), nil
				}
				switch fileFd(o) {
				case -1:
					return 0, rt.NoAttribute(o, rt.Intern("mode"))
				case 0:
					return rt.NewStr("r")
				}
				return rt.NewStr("w")
			}, Set: func(rt *Runtime, o, v Ref) error {
				XIncRef(v)
				rt.SetSlot(RefAt(o, offTextMode), v)
				return nil
			}},
			{Name: "encoding", Get: textEncoding},
			{Name: "errors", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewStr(rt.textErrors(o)) }},
			{Name: "newlines", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.newlinesSeen(*mem.U32(o, offTextSeen)) }},
			{Name: "closed", Get: func(rt *Runtime, o Ref) (Ref, error) {
				if isStdStream(o) {
					return rt.Bool(ioFlag(o, ioClosed)), nil
				}
				if !ioFlag(o, textReady) {
					return 0, rt.textOpen(o)
				}
				yes, err := rt.textClosed(o)
				return rt.Bool(yes), err
			}},
			{Name: "line_buffering", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(*mem.U32(o, offFileLine) == lineBuffered), nil }},
			{Name: "write_through", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(*mem.U32(o, offFileLine) == unbuffered), nil }},
			{Name: "_CHUNK_SIZE", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(*mem.U32(o, offTextChunk))) },
				Set: func(rt *Runtime, o, v Ref) error {
					if v == 0 {
						return rt.Raisef(TAttributeError, "cannot delete attribute")
					}
					n, err := rt.IndexIntErr(v, TOverflowError)
					if err == nil && n <= 0 {
						err = rt.ValueErrorf("a strictly positive integer is required")
					}
					if err == nil {
						*mem.U32(o, offTextChunk) = uint32(n)
					}
					return err
				}},
			finalizingAttr,
		}}
}
