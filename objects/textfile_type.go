package objects

import "minipy/mem"

func textFileRepr(rt *Runtime, o Ref) (Ref, error) {
	name, err := fileName(rt, o)
	if err != nil {
		return 0, err
	}
	s, err := rt.ReprGo(name)
	rt.DecRef(name)
	if err != nil {
		return 0, err
	}
	return rt.NewStr("<_io.TextIOWrapper name=" + s + " mode='" + fileMode(o) + "' encoding='utf-8'>")
}

func fileName(rt *Runtime, o Ref) (Ref, error) {
	if n := *RefAt(o, offFileName); n != 0 {
		return NewRef(n), nil
	}
	return rt.NewStr(standardNames[fileFd(o)])
}

func fileMode(o Ref) string {
	if fileFd(o) == 0 {
		return "r"
	}
	return "w"
}

func textFileNext(rt *Runtime, o Ref) (Ref, error) {
	if err := rt.fileReadable(o); err != nil {
		return 0, err
	}
	s, err := rt.readText(true)
	if err == nil && StrLen(s) == 0 {
		rt.DecRef(s)
		return 0, nil
	}
	return s, err
}

// fileRead is read and readline: n is a number of characters, all when negative.
func (rt *Runtime) fileRead(o Ref, n int, line bool) (Ref, error) {
	if err := rt.fileReadable(o); err != nil {
		return 0, err
	}
	if n < 0 {
		return rt.readText(line)
	}
	return rt.readChars(n, line)
}

func textFileReadlines(rt *Runtime, a []Ref) (Ref, error) {
	hint := 0
	if a[1] != 0 && a[1] != rt.None {
		var err error
		if hint, err = rt.IndexIntErr(a[1], TOverflowError); err != nil {
			return 0, err
		}
	}
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for n := 0; hint <= 0 || n < hint; {
		s, err := textFileNext(rt, a[0])
		if err == nil && s != 0 {
			n += StrLen(s)
			err = rt.ListAppendSteal(l, s)
		} else if err == nil {
			break
		}
		if err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}

func textFileClose(rt *Runtime, a []Ref) (Ref, error) {
	if *mem.U32(a[0], offFileClosed) != 0 {
		return rt.None, nil
	}
	err := rt.fileFlush(a[0])
	*mem.U32(a[0], offFileClosed) = 1
	if err != nil && fileFd(a[0]) == 1 {
		rt.dropOutput()
	}
	return rt.noneOr(err)
}

func textFileMethods() []Native {
	// status makes a method of an open stream that only answers a question.
	status := func(name string, f func(rt *Runtime, o Ref) (Ref, error)) Native {
		return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.checkOpen(a[0], ""); err != nil {
				return 0, err
			}
			return f(rt, a[0])
		}}
	}
	refuse := func(name, sig, msg string) Native {
		return Native{Name: name, Sig: sig, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.checkOpen(a[0], "."); err != nil {
				return 0, err
			}
			return 0, rt.unsupported(msg)
		}}
	}
	return []Native{
		{Name: "write", Sig: "self, text, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.fileWrite(a[0], a[1]); err != nil {
				return 0, err
			}
			return rt.NewInt(int64(StrLen(rt.Unbox(a[1]))))
		}},
		{Name: "writelines", Sig: "self, lines, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.checkOpen(a[0], "."); err != nil {
				return 0, err
			}
			return rt.noneOr(rt.eachItem(a[1], func(s Ref) (bool, error) { return true, rt.fileWrite(a[0], s) }))
		}},
		{Name: "flush", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.checkOpen(a[0], "."); err != nil {
				return 0, err
			}
			return rt.noneOr(rt.fileFlush(a[0]))
		}},
		{Name: "read", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			n := -1
			if a[1] != 0 && a[1] != rt.None {
				if rt.TypeFor(a[1]).Index == nil {
					return 0, rt.TypeErrorf("argument should be integer or None, not '%s'", rt.TypeName(a[1]))
				}
				var err error
				if n, err = rt.IndexIntErr(a[1], TOverflowError); err != nil {
					return 0, err
				}
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
		{Name: "readlines", Sig: "self, hint=, /", Fn: textFileReadlines},
		{Name: "close", Sig: "self, /", Fn: textFileClose},
		status("fileno", func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(fileFd(o))) }),
		status("isatty", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(isTerminal(fileFd(o))), nil }),
		status("readable", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(fileFd(o) == 0), nil }),
		status("writable", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(fileFd(o) != 0), nil }),
		status("seekable", func(rt *Runtime, _ Ref) (Ref, error) { return rt.False, nil }),
		refuse("seek", "self, cookie, whence=, /", "underlying stream is not seekable"),
		refuse("tell", "self, /", "underlying stream is not seekable"),
		{Name: "reconfigure", Sig: "self, *, encoding=, errors=, newline=, line_buffering=, write_through=", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if v := a[4]; v != 0 && v != rt.None {
				on, err := rt.Truth(v)
				if err != nil {
					return 0, err
				}
				*mem.U32(a[0], offFileLine) = 0
				if on {
					*mem.U32(a[0], offFileLine) = 1
				}
			}
			return rt.noneOr(rt.fileFlush(a[0]))
		}},
		{Name: "__enter__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.checkOpen(a[0], "."); err != nil {
				return 0, err
			}
			return NewRef(a[0]), nil
		}},
		{Name: "__exit__", Sig: "self, *args", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return textFileClose(rt, a) }},
	}
}

func textFileType() TypeSpec {
	text := func(name string, f func(o Ref) string) GetSet {
		return GetSet{Name: name, Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewStr(f(o)) }}
	}
	flag := func(name string, off uintptr) GetSet {
		return GetSet{Name: name, Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(*mem.U32(o, off) != 0), nil }}
	}
	return TypeSpec{ID: TTextFile, Name: "_io.TextIOWrapper", Module: "_io", Flags: FlagNoInstantiate | FlagWeakrefable, Size: textFileSize, Slots: Slots{
		Dealloc: func(rt *Runtime, o Ref) {
			if HasFlag(o, FlagWeakrefs) {
				rt.clearWeakrefs(o)
			}
			rt.XDecRef(*RefAt(o, offFileName))
			rt.FreeObject(o, textFileSize)
		},
		TraverseAll: traverseFields(offFileName),
		Repr:        textFileRepr,
		Iter: func(rt *Runtime, o Ref) (Ref, error) {
			if err := rt.checkOpen(o, "."); err != nil {
				return 0, err
			}
			return NewRef(o), nil
		},
		IterNext: textFileNext,
	}, Methods: textFileMethods(), GetSets: []GetSet{
		{Name: "name", Get: fileName},
		text("mode", fileMode),
		text("encoding", func(Ref) string { return "utf-8" }),
		text("errors", func(o Ref) string { return standardErrors[fileFd(o)] }),
		{Name: "newlines", Get: func(rt *Runtime, _ Ref) (Ref, error) { return rt.None, nil }},
		flag("closed", offFileClosed),
		{Name: "line_buffering", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(*mem.U32(o, offFileLine) == lineBuffered), nil }},
		{Name: "write_through", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(*mem.U32(o, offFileLine) == unbuffered), nil }},
	}}
}
