package objects

import (
	"fmt"
	"strings"
	"syscall"
	"unicode/utf8"

	"minipy/mem"
)

// FileIO: behind the common fields 16 descriptor int32 (-1: closed or not yet open), 20 whether it can seek (0: not asked yet). Its name is in its dict.
const (
	offFileIOFd   = 16
	offFileIOSeek = 20
	fileIOSize    = 24

	seekYes, seekNo = 1, 2

	fileCreated   = 1 << 4
	fileReadable  = 1 << 5
	fileWritable  = 1 << 6
	fileAppending = 1 << 7
	fileKeepFd    = 1 << 8 // closefd=False
)

// FSPath is os.fspath and the file system encoding: the path that o (str, bytes, or something with __fspath__) means.
func (rt *Runtime) FSPath(o Ref) (string, error) {
	p, err := rt.FSPathObj(o)
	if err != nil {
		return "", err
	}
	defer rt.DecRef(p)
	s, err := rt.pathText(p)
	if err == nil && strings.IndexByte(s, 0) >= 0 {
		return "", rt.ValueErrorf("embedded null byte")
	}
	return s, err
}

// pathText is the file system's form of a str or bytes.
func (rt *Runtime) pathText(p Ref) (string, error) {
	if !rt.IsStr(p) {
		return string(BytesView(rt.Unbox(p))), nil
	}
	s := rt.StrGo(p)
	if utf8.ValidString(s) {
		return s, nil
	}
	b, err := rt.EncodeStr(p, "utf-8", "surrogateescape")
	if err != nil {
		return "", err
	}
	defer rt.DecRef(b)
	return string(BytesView(b)), nil
}

// NewPath makes the str of a file name that the system gave.
func (rt *Runtime) NewPath(s string) (Ref, error) {
	if utf8.ValidString(s) {
		return rt.NewStr(s)
	}
	return rt.decode(0, []byte(s), "utf-8", "surrogateescape")
}

// FSPathObj is os.fspath(o). refs: result new
func (rt *Runtime) FSPathObj(o Ref) (Ref, error) {
	if rt.IsStr(o) || rt.IsInstanceOf(o, TBytes) {
		return NewRef(o), nil
	}
	f := rt.TypeLookup(rt.TypeFor(o), rt.Intern("__fspath__"))
	if f == 0 || f == rt.None {
		return 0, rt.TypeErrorf("expected str, bytes or os.PathLike object, not %s", rt.TypeName(o))
	}
	IncRef(f)
	p, err := rt.Call1(f, o)
	rt.DecRef(f)
	if err != nil {
		return 0, err
	}
	if !rt.IsStr(p) && !rt.IsInstanceOf(p, TBytes) {
		name := rt.TypeName(p)
		rt.DecRef(p)
		return 0, rt.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", rt.TypeName(o), name)
	}
	return p, nil
}

// parseFileMode reads the mode of a FileIO: its flags, those of the system call and whether it is wrong.
func (rt *Runtime) parseFileMode(mode string) (flags uint32, sys int, err error) {
	const wrong = "Must have exactly one of create/read/write/append mode and at most one plus"
	kind, plus := false, false
	for _, c := range mode {
		if strings.ContainsRune("rwax", c) {
			if kind {
				return 0, 0, rt.ValueErrorf(wrong)
			}
			kind = true
		}
		switch c {
		case 'r':
			flags |= fileReadable
		case 'w':
			flags |= fileWritable
			sys |= syscall.O_CREAT | syscall.O_TRUNC
		case 'x':
			flags |= fileWritable | fileCreated
			sys |= syscall.O_EXCL | syscall.O_CREAT
		case 'a':
			flags |= fileWritable | fileAppending
			sys |= syscall.O_APPEND | syscall.O_CREAT
		case 'b':
		case '+':
			if plus {
				return 0, 0, rt.ValueErrorf(wrong)
			}
			plus = true
		default:
			return 0, 0, rt.ValueErrorf("invalid mode: %s", mode)
		}
	}
	if !kind {
		return 0, 0, rt.ValueErrorf(wrong)
	}
	if plus {
		flags |= fileReadable | fileWritable
	}
	switch flags & (fileReadable | fileWritable) {
	case fileReadable | fileWritable:
		sys |= syscall.O_RDWR
	case fileWritable:
		sys |= syscall.O_WRONLY
	}
	return flags, sys, nil
}

var fileIOSig = ParseSignature("file, mode=, closefd=, opener=")

func fileIOInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	var a [4]Ref
	if err := rt.Unpack("FileIO", fileIOSig, args, kw, a[:]); err != nil {
		return err
	}
	if a[1] != 0 && !rt.IsStr(a[1]) {
		return rt.TypeErrorf("FileIO() argument 'mode' must be str, not %s", rt.argTypeName(a[1]))
	}
	closefd := true
	if a[2] != 0 {
		var err error
		if closefd, err = rt.Truth(a[2]); err != nil {
			return err
		}
	}
	return rt.fileIOOpen(self, a[0], rt.optionalGo(a[1], "r"), closefd, a[3])
}

// fileIOOpen is FileIO.__init__.
func (rt *Runtime) fileIOOpen(self, file Ref, mode string, closefd bool, opener Ref) error {
	if fd := fileIOFd(self); fd >= 0 && *mem.U32(self, offIOFlags)&(fileReadable|fileWritable) != 0 {
		if !ioFlag(self, fileKeepFd) {
			_ = fdClose(fd)
		}
	}
	setFileIOFd(self, -1)
	*mem.U32(self, offFileIOSeek) = 0
	fd, path := -1, ""
	if rt.TypeFor(file).Index != nil {
		n, err := rt.IndexIntErr(file, TOverflowError)
		if err != nil {
			return err
		}
		if n < 0 {
			return rt.ValueErrorf("negative file descriptor")
		}
		fd = n
	} else {
		var err error
		if path, err = rt.FSPath(file); err != nil {
			return err
		}
	}
	flags, sys, err := rt.parseFileMode(mode)
	if err != nil {
		return err
	}
	*mem.U32(self, offIOFlags) = flags
	switch {
	case fd >= 0:
		setIOFlag(self, fileKeepFd, !closefd)
		setFileIOFd(self, fd)
	case !closefd:
		return rt.ValueErrorf("Cannot use closefd=False with file name")
	case opener == 0 || opener == rt.None:
		fd, err := fdOpen(path, sys, 0o666)
		if err != nil {
			return rt.RaiseErrno(err, file, 0)
		}
		setFileIOFd(self, fd)
	default:
		n, err := rt.NewInt(int64(sys | syscall.O_CLOEXEC))
		if err != nil {
			return err
		}
		r, err := rt.Call2(opener, file, n)
		rt.DecRef(n)
		if err != nil {
			return err
		}
		defer rt.DecRef(r)
		if !rt.IsInt(r) {
			return rt.TypeErrorf("expected integer from opener")
		}
		v, err := rt.IndexIntErr(r, TOverflowError)
		if err != nil {
			return err
		}
		if v < 0 {
			return rt.ValueErrorf("opener returned %d", v)
		}
		setFileIOFd(self, v)
	}
	fd = fileIOFd(self)
	fail := func(err error) error {
		if path == "" {
			setFileIOFd(self, -1) // the caller's descriptor stays open
		} else {
			_ = fdClose(fd)
			setFileIOFd(self, -1)
		}
		return err
	}
	isDir, _, err := fdStat(fd)
	if err != nil {
		if path == "" {
			setFileIOFd(self, -1)
			return rt.RaiseErrno(err, 0, 0)
		}
		return fail(rt.RaiseErrno(err, file, 0))
	}
	if isDir {
		return fail(rt.RaiseErrno(syscall.EISDIR, file, 0))
	}
	if err := rt.SetAttr(self, rt.Intern("name"), file); err != nil {
		return fail(err)
	}
	if ioFlag(self, fileAppending) {
		_, _ = fdSeek(fd, 0, 2)
	}
	return nil
}

func fileIOFd(o Ref) int        { return int(int32(*mem.U32(o, offFileIOFd))) }
func setFileIOFd(o Ref, fd int) { *mem.U32(o, offFileIOFd) = uint32(int32(fd)) }

// RaiseErrno raises the OSError for what the system said; the file names may be 0.
func (rt *Runtime) RaiseErrno(err error, filename, filename2 Ref) error {
	no, text := ErrnoOf(err)
	if filename2 == 0 {
		return rt.RaiseOSError(no, text, filename)
	}
	n, err := rt.NewInt(int64(no))
	if err != nil {
		return err
	}
	defer rt.DecRef(n)
	s, err := rt.NewStr(text)
	if err != nil {
		return err
	}
	defer rt.DecRef(s)
	e, err := rt.Call(rt.types[TOSError].Obj, []Ref{n, s, filename, rt.None, filename2}, 0)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

// fileIOCheck refuses a closed file, or one that was not opened for what a method does.
func (rt *Runtime) fileIOCheck(o Ref, need uint32) error {
	if fileIOFd(o) < 0 {
		return rt.ValueErrorf("I/O operation on closed file")
	}
	if need != 0 && !ioFlag(o, need) {
		return rt.unsupported("File not open for " + map[uint32]string{fileReadable: "reading", fileWritable: "writing"}[need])
	}
	return nil
}

// fileIOReadall reads to the end.
func (rt *Runtime) fileIOReadall(o Ref) (Ref, error) {
	if err := rt.fileIOCheck(o, 0); err != nil {
		return 0, err
	}
	fd := fileIOFd(o)
	size := DefaultBufferSize
	if pos, err := fdSeek(fd, 0, 1); err == nil {
		if _, n, err := fdStat(fd); err == nil && n > pos {
			size = int(min(n-pos, 1<<30)) + 1
		}
	}
	buf := make([]byte, 0, size)
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := fdRead(fd, buf[len(buf):cap(buf)])
		if err == syscall.EAGAIN {
			if len(buf) == 0 {
				return rt.None, nil
			}
			break
		}
		if err != nil {
			return 0, rt.fileError(err)
		}
		if n == 0 {
			break
		}
		buf = buf[:len(buf)+n]
	}
	return rt.NewBytes(buf)
}

func fileIORead(rt *Runtime, a []Ref) (Ref, error) {
	n, err := rt.optSize(a[1])
	if err != nil {
		return 0, err
	}
	if err := rt.fileIOCheck(a[0], fileReadable); err != nil {
		return 0, err
	}
	if n < 0 {
		return rt.callNamed(a[0], "readall")
	}
	buf := make([]byte, min(n, 1<<30))
	k, err := fdRead(fileIOFd(a[0]), buf)
	if err == syscall.EAGAIN {
		return rt.None, nil
	}
	if err != nil {
		return 0, rt.fileError(err)
	}
	return rt.NewBytes(buf[:k])
}

// fileIOWrite writes what the system takes of b; -1 says that it would have to wait.
func (rt *Runtime) fileIOWrite(o Ref, b []byte) (int, error) {
	n, err := fdWrite(fileIOFd(o), b)
	if err == syscall.EAGAIN {
		return -1, nil
	}
	if err != nil {
		return 0, rt.fileError(err)
	}
	return n, nil
}

func (rt *Runtime) fileIOSeek(o Ref, off int64, whence int) (int64, error) {
	if err := rt.fileIOCheck(o, 0); err != nil {
		return 0, err
	}
	pos, err := fdSeek(fileIOFd(o), off, whence)
	if err != nil {
		return 0, rt.fileError(err)
	}
	return pos, nil
}

func (rt *Runtime) fileIOSeekable(o Ref) bool {
	p := mem.U32(o, offFileIOSeek)
	if *p == 0 {
		*p = seekNo
		if _, err := fdSeek(fileIOFd(o), 0, 1); err == nil {
			*p = seekYes
		}
	}
	return *p == seekYes
}

// fileIOShut closes the descriptor.
func (rt *Runtime) fileIOShut(o Ref) error {
	fd := fileIOFd(o)
	setFileIOFd(o, -1)
	if fd < 0 || ioFlag(o, fileKeepFd) {
		return nil
	}
	if err := fdClose(fd); err != nil {
		return rt.fileError(err)
	}
	return nil
}

func fileIOClose(rt *Runtime, a []Ref) (Ref, error) {
	_, err := ioBaseClose(rt, a[:1])
	if ioFlag(a[0], fileKeepFd) {
		setFileIOFd(a[0], -1)
		return rt.noneOr(err)
	}
	if ioFlag(a[0], ioFinalizing) && err == nil {
		rt.warnUnclosed(a[0], a[0])
	}
	return rt.noneOr(rt.closeBoth(err, func() error { return rt.fileIOShut(a[0]) }))
}

// warnUnclosed says that nobody closed the file; source is the outermost file object.
func (rt *Runtime) warnUnclosed(o, source Ref) {
	if fileIOFd(o) < 0 || ioFlag(o, fileKeepFd) {
		return
	}
	saved := rt.TakeExc()
	s, err := rt.ReprGo(source)
	if err == nil {
		err = rt.VM.Warn(TResourceWarning, "unclosed file "+s)
	}
	if err != nil {
		if rt.ExcMatches(TWarning) {
			rt.VM.Unraisable("", o)
		}
		rt.ClearExc()
	}
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
}

func fileIOFinalize(rt *Runtime, o Ref) {
	if fileIOFd(o) < 0 && TypeOf(o) == TFileIO {
		return
	}
	ioFinalize(rt, o)
}

func fileIOMode(o Ref) string {
	f := *mem.U32(o, offIOFlags)
	switch {
	case f&fileCreated != 0:
		if f&fileReadable != 0 {
			return "xb+"
		}
		return "xb"
	case f&fileAppending != 0:
		if f&fileReadable != 0 {
			return "ab+"
		}
		return "ab"
	case f&fileReadable != 0:
		if f&fileWritable != 0 {
			return "rb+"
		}
		return "rb"
	}
	return "wb"
}

func fileIORepr(rt *Runtime, o Ref) (Ref, error) {
	name := rt.TypeFor(o).Name
	if rt.TypeFor(o).Flags&FlagHeapType == 0 {
		name = "_io.FileIO"
	}
	if fileIOFd(o) < 0 {
		return rt.NewStr("<" + name + " [closed]>")
	}
	n, err := rt.LookupAttr(o, rt.Intern("name"))
	if err != nil {
		return 0, err
	}
	tail := fmt.Sprintf(" mode='%s' closefd=%s>", fileIOMode(o), map[bool]string{true: "True", false: "False"}[!ioFlag(o, fileKeepFd)])
	if n == 0 {
		return rt.NewStr(fmt.Sprintf("<%s fd=%d", name, fileIOFd(o)) + tail)
	}
	defer rt.DecRef(n)
	if rt.ReprEnter(o) {
		return 0, rt.RuntimeErrorf("reentrant call inside %s.__repr__", name)
	}
	s, err := rt.ReprGo(n)
	rt.ReprLeave(o)
	if err != nil {
		return 0, err
	}
	return rt.NewStr("<" + name + " name=" + s + tail)
}

// seekArgs reads the arguments of seek(offset, whence=0).
func (rt *Runtime) seekArgs(a []Ref) (off int64, whence int, err error) {
	n, err := rt.IndexIntErr(a[1], TOverflowError)
	if err == nil && a[2] != 0 {
		whence, err = rt.IndexIntErr(a[2], TOverflowError)
	}
	return int64(n), whence, err
}

func fileIOType() TypeSpec {
	s := ioSlots(fileIOSize)
	s.New = func(rt *Runtime, t *Type, _ []Ref, _ Ref) (Ref, error) {
		o, err := rt.genericAlloc(t)
		if err == nil {
			setFileIOFd(o, -1)
		}
		return o, err
	}
	s.Init, s.Repr, s.Finalize = fileIOInit, fileIORepr, fileIOFinalize
	status := func(name string, f func(rt *Runtime, o Ref) (Ref, error)) Native {
		return Native{Name: name, Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.fileIOCheck(a[0], 0); err != nil {
				return 0, err
			}
			return f(rt, a[0])
		}}
	}
	return TypeSpec{ID: TFileIO, Name: "_io.FileIO", Module: "_io", Base: TRawIOBase, Doc: "Open a file.", Flags: ioTypeFlags, Size: fileIOSize, DictOff: offIODict, Slots: s,
		Methods: []Native{
			{Name: "read", Sig: "self, size=, /", Fn: fileIORead},
			{Name: "readall", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.fileIOReadall(a[0]) }},
			{Name: "readinto", Sig: "self, buffer, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				n, err := rt.writableLen("readinto() argument 1", a[1])
				if err != nil {
					return 0, err
				}
				if err := rt.fileIOCheck(a[0], fileReadable); err != nil {
					return 0, err
				}
				buf := make([]byte, n)
				k, err := fdRead(fileIOFd(a[0]), buf)
				if err == syscall.EAGAIN {
					return rt.None, nil
				}
				if err != nil {
					return 0, rt.fileError(err)
				}
				if err := rt.storeBytes(a[1], buf[:k]); err != nil {
					return 0, err
				}
				return rt.NewInt(int64(k))
			}},
			{Name: "write", Sig: "self, b, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				b, ok := rt.BufferView(a[1])
				if !ok {
					return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(a[1]))
				}
				if err := rt.fileIOCheck(a[0], fileWritable); err != nil {
					return 0, err
				}
				n, err := rt.fileIOWrite(a[0], b)
				if err != nil || n < 0 {
					return rt.None, err
				}
				return rt.NewInt(int64(n))
			}},
			{Name: "seek", Sig: "self, pos, whence=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				if err := rt.fileIOCheck(a[0], 0); err != nil {
					return 0, err
				}
				off, whence, err := rt.seekArgs(a)
				if err != nil {
					return 0, err
				}
				pos, err := rt.fileIOSeek(a[0], off, whence)
				if err != nil {
					return 0, err
				}
				return rt.NewInt(pos)
			}},
			{Name: "tell", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				pos, err := rt.fileIOSeek(a[0], 0, 1)
				if err != nil {
					return 0, err
				}
				return rt.NewInt(pos)
			}},
			{Name: "truncate", Sig: "self, size=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				if err := rt.fileIOCheck(a[0], fileWritable); err != nil {
					return 0, err
				}
				var n int64
				var err error
				if a[1] == 0 || a[1] == rt.None {
					n, err = rt.fileIOSeek(a[0], 0, 1)
				} else {
					var v int
					v, err = rt.IndexIntErr(a[1], TOverflowError)
					n = int64(v)
				}
				if err != nil {
					return 0, err
				}
				if err := fdTruncate(fileIOFd(a[0]), n); err != nil {
					return 0, rt.fileError(err)
				}
				return rt.NewInt(n)
			}},
			{Name: "close", Sig: "self, /", Fn: fileIOClose},
			status("seekable", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(rt.fileIOSeekable(o)), nil }),
			status("readable", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(ioFlag(o, fileReadable)), nil }),
			status("writable", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(ioFlag(o, fileWritable)), nil }),
			status("fileno", func(rt *Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(fileIOFd(o))) }),
			status("isatty", func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(IsTerminal(fileIOFd(o))), nil }),
			{Name: "_dealloc_warn", Sig: "self, source, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				rt.warnUnclosed(a[0], a[1])
				return rt.None, nil
			}},
			noPickle(),
		}, GetSets: []GetSet{
			{Name: "closed", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(fileIOFd(o) < 0), nil }},
			{Name: "closefd", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(!ioFlag(o, fileKeepFd)), nil }},
			{Name: "mode", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewStr(fileIOMode(o)) }},
			{Name: "_blksize", Get: func(rt *Runtime, _ Ref) (Ref, error) { return rt.NewInt(DefaultBufferSize) }},
			finalizingAttr,
		}}
}

// finalizingAttr is set before a dying file is closed.
var finalizingAttr = GetSet{Name: "_finalizing",
	Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(ioFlag(o, ioFinalizing)), nil },
	Set: func(rt *Runtime, o, v Ref) error {
		on, err := rt.Truth(v)
		if err == nil {
			setIOFlag(o, ioFinalizing, on)
		}
		return err
	}}

// noPickle refuses to reduce a file.
func noPickle() Native {
	return Native{Name: "__reduce_ex__", Sig: "self, protocol, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		return 0, rt.TypeErrorf("cannot pickle '%s' instances", rt.TypeFor(a[0]).shortName())
	}}
}
