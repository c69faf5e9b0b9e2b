package objects

import "strings"

// ioOpenSig is the signature of open.
const ioOpenSig = "file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener="

// OpenNative is the function open, of builtins and io.
func OpenNative() Native { return Native{Name: "open", Sig: ioOpenSig, Fn: ioOpen} }

func ioOpen(rt *Runtime, a []Ref) (Ref, error) {
	if err := rt.EnsureIO(); err != nil {
		return 0, err
	}
	if a[1] != 0 && !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("open() argument 'mode' must be str, not %s", rt.argTypeName(a[1]))
	}
	mode := rt.optionalGo(a[1], "r")
	buffering := -1
	var err error
	if a[2] != 0 {
		if buffering, err = rt.CIntArg(a[2]); err != nil {
			return 0, err
		}
	}
	var strs [3]Ref
	for i, n := range [...]string{"encoding", "errors", "newline"} {
		if strs[i], err = rt.textStrArg("open", n, a[3+i]); err != nil {
			return 0, err
		}
	}
	closefd := true
	if a[6] != 0 {
		if closefd, err = rt.Truth(a[6]); err != nil {
			return 0, err
		}
	}
	file := a[0]
	if rt.TypeFor(file).Index == nil {
		if file, err = rt.FSPathObj(file); err != nil {
			return 0, err
		}
	} else {
		IncRef(file)
	}
	defer rt.DecRef(file)
	raw, binary, updating, writing, err := rt.openMode(mode)
	if err != nil {
		return 0, err
	}
	if binary {
		for i, n := range [...]string{"an encoding", "an errors", "a newline"} {
			if strs[i] != 0 {
				return 0, rt.ValueErrorf("binary mode doesn't take %s argument", n)
			}
		}
		if buffering == 1 {
			if err := rt.VM.Warn(TRuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used"); err != nil {
				return 0, err
			}
		}
	}
	f, err := rt.genericAllocNew(TFileIO)
	if err != nil {
		return 0, err
	}
	if err := rt.fileIOOpen(f, file, raw, closefd, a[7]); err != nil {
		rt.DecRef(f)
		return 0, err
	}
	result := f // what is to be closed if something fails
	fail := func(err error) (Ref, error) {
		err = rt.closeBoth(err, func() error { return rt.drop(rt.callNamed(result, "close")) })
		rt.DecRef(result)
		return 0, err
	}
	tty := false
	if buffering < 0 || buffering == 1 && binary {
		if tty, err = rt.callBool(f, "isatty"); err != nil {
			return fail(err)
		}
	}
	line := buffering == 1 && !binary || buffering < 0 && tty
	size := buffering
	if buffering < 0 || buffering == 1 {
		size = DefaultBufferSize
	}
	if size == 0 {
		if !binary {
			return fail(rt.ValueErrorf("can't have unbuffered text I/O"))
		}
		return result, nil
	}
	id, kind := TBufferedReader, uint32(bufReads)
	switch {
	case updating:
		id, kind = TBufferedRandom, bufReads|bufWrites
	case writing:
		id, kind = TBufferedWriter, bufWrites
	}
	b, err := rt.genericAllocNew(id)
	if err != nil {
		return fail(err)
	}
	if err := rt.bufInit(b, f, size, kind); err != nil {
		rt.DecRef(b)
		return fail(err)
	}
	rt.DecRef(f)
	if result = b; binary {
		return b, nil
	}
	t, err := rt.genericAllocNew(TTextFile)
	if err != nil {
		return fail(err)
	}
	if err := rt.textInit(t, b, strs[0], strs[1], strs[2], line, false); err != nil {
		rt.DecRef(t)
		return fail(err)
	}
	rt.DecRef(b)
	result = t
	m, err := rt.NewStr(mode)
	if err != nil {
		return fail(err)
	}
	*RefAt(t, offTextMode) = m
	return t, nil
}

// genericAllocNew makes an empty instance of a built-in type of io.
func (rt *Runtime) genericAllocNew(id TypeID) (Ref, error) {
	t := rt.types[id]
	return t.New(rt, t, nil, 0)
}

// openMode reads the mode of open: that of the FileIO below, and what kind of file is wanted.
func (rt *Runtime) openMode(mode string) (raw string, binary, updating, writing bool, err error) {
	kinds, text := 0, false
	for i, c := range mode {
		if !strings.ContainsRune("rwaxbt+", c) || strings.ContainsRune(mode[:i], c) {
			return "", false, false, false, rt.ValueErrorf("invalid mode: '%s'", mode)
		}
		switch c {
		case 'b':
			binary = true
			continue
		case 't':
			text = true
			continue
		case '+':
			updating = true
		default:
			kinds++
			writing = writing || c != 'r'
		}
		raw += string(c)
	}
	switch {
	case text && binary:
		err = rt.ValueErrorf("can't have text and binary mode at once")
	case kinds > 1:
		err = rt.ValueErrorf("must have exactly one of create/read/write/append mode")
	}
	return raw, binary, updating, writing, err
}
