//go:build unix

package stdlib

import (
	"os"
	"runtime"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"minipy/door"
	"minipy/objects"
)

func posixModules() []*ModuleDef { return []*ModuleDef{posixDef} }

var posixDef = &ModuleDef{
	Name:    "posix",
	Doc:     "Access to functions of the operating system.",
	Init:    initPosix,
	Natives: append(append([]objects.Native{}, posixPaths...), posixFds...),
}

// pathArg reads an argument that is a path; with fd an int means an open file, which the second result gives (else -1).
func pathArg(rt *objects.Runtime, fn, name string, v Ref, fd bool) (string, int, error) {
	if rt.IsStr(v) || rt.IsInstanceOf(v, objects.TBytes) {
		s, err := rt.FSPath(v)
		if err != nil && rt.ExcMatches(objects.TValueError) && !rt.ExcMatches(objects.TUnicodeError) {
			rt.ClearExc()
			what := "null byte"
			if rt.IsStr(v) {
				what = "null character in " + name
			} else {
				what += " in " + name
			}
			return "", -1, rt.ValueErrorf("%s: embedded %s", fn, what)
		}
		return s, -1, err
	}
	if fd && rt.TypeFor(v).Index != nil {
		n, err := rt.IndexIntErr(v, objects.TOverflowError)
		return "", n, err
	}
	if rt.TypeLookup(rt.TypeFor(v), rt.Intern("__fspath__")) != 0 {
		s, err := rt.FSPath(v)
		return s, -1, err
	}
	kinds := "string, bytes or os.PathLike"
	if fd {
		kinds = "string, bytes, os.PathLike or integer"
	}
	return "", -1, rt.TypeErrorf("%s: %s should be %s, not %s", fn, name, kinds, rt.TypeName(v))
}

// raisePath raises the OSError for what the system said of one or two paths, which it shows as str or bytes.
func raisePath(rt *objects.Runtime, err error, a, b Ref) error {
	for _, p := range [...]*Ref{&a, &b} {
		if *p == 0 || rt.TypeFor(*p).Index != nil {
			continue
		}
		o, e := rt.FSPathObj(*p)
		if e != nil {
			return e
		}
		defer rt.DecRef(o)
		*p = o
	}
	return rt.RaiseErrno(err, a, b)
}

// noDirFd refuses the argument dir_fd.
func noDirFd(rt *objects.Runtime, v ...Ref) error {
	for _, x := range v {
		if x != 0 && x != rt.None {
			return rt.Raisef(objects.TNotImplementedError, "dir_fd is not part of minipy")
		}
	}
	return nil
}

func optTrue(rt *objects.Runtime, v Ref, def bool) (bool, error) {
	if v == 0 {
		return def, nil
	}
	return rt.Truth(v)
}

// pathFunc makes a function of one path whose other arguments are dir_fd and its like.
func pathFunc(name, sig string, f func(path string) error) objects.Native {
	return objects.Native{Name: name, Sig: sig, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if err := noDirFd(rt, a[1:]...); err != nil {
			return 0, err
		}
		p, _, err := pathArg(rt, name, "path", a[0], false)
		if err != nil {
			return 0, err
		}
		if err := door.Try(door.Path, func() error { return f(p) }); err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		return rt.None, nil
	}}
}

// twoPaths makes a function of two paths.
func twoPaths(name, first, second, sig string, f func(a, b string) error) objects.Native {
	return objects.Native{Name: name, Sig: sig, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if err := noDirFd(rt, a[2:]...); err != nil {
			return 0, err
		}
		p, _, err := pathArg(rt, name, first, a[0], false)
		if err != nil {
			return 0, err
		}
		q, _, err := pathArg(rt, name, second, a[1], false)
		if err != nil {
			return 0, err
		}
		if err := door.Try(door.Path, func() error { return f(p, q) }); err != nil {
			return 0, raisePath(rt, err, a[0], a[1])
		}
		return rt.None, nil
	}}
}

var statResult = structSeq{name: "os.stat_result", doc: "The result of stat, fstat and lstat.", visible: 10, canNew: true,
	fields: strings.Fields("st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime st_atime st_mtime st_ctime " +
		"st_atime_ns st_mtime_ns st_ctime_ns st_blksize st_blocks st_rdev")}

var (
	terminalSize = structSeq{name: "os.terminal_size", doc: "A tuple of (columns, lines) for holding terminal window size.", fields: []string{"columns", "lines"}, canNew: true}
	timesResult  = structSeq{name: "posix.times_result", doc: "The result of times.", canNew: true,
		fields: strings.Fields("user system children_user children_system elapsed")}
	unameResult = structSeq{name: "posix.uname_result", doc: "The result of uname.", fields: strings.Fields("sysname nodename release version machine"), canNew: true}
)

// seqType finds a struct sequence type that initPosix has put into the state dict.
func seqType(rt *objects.Runtime, d *structSeq) *objects.Type {
	return rt.TypeFromObj(stateGet(rt, "type "+d.name))
}

func initPosix(rt *objects.Runtime, dict Ref) error {
	for _, d := range [...]*structSeq{&statResult, &terminalSize, &timesResult, &unameResult} {
		key := "type " + d.name
		o := stateGet(rt, key)
		if o == 0 {
			t, err := d.register(rt)
			if err != nil {
				return err
			}
			if err := stateSet(rt, key, t.Obj); err != nil {
				return err
			}
			o = t.Obj
		}
		_, short, _ := strings.Cut(d.name, ".")
		if err := rt.DictSet(dict, rt.Intern(short), o); err != nil {
			return err
		}
	}
	env, err := rt.NewDict()
	if err != nil {
		return err
	}
	defer rt.DecRef(env)
	for _, s := range door.Get(door.System, os.Environ) {
		k, v, ok := strings.Cut(s, "=")
		if !ok {
			continue
		}
		kb, err := rt.NewBytes([]byte(k))
		if err != nil {
			return err
		}
		vb, err := rt.NewBytes([]byte(v))
		if err == nil {
			err = rt.DictSet(env, kb, vb)
			rt.DecRef(vb)
		}
		rt.DecRef(kb)
		if err != nil {
			return err
		}
	}
	if err := rt.DictSet(dict, rt.Intern("environ"), env); err != nil {
		return err
	}
	return setInts(rt, dict, map[string]int64{"F_OK": 0, "R_OK": 4, "W_OK": 2, "X_OK": 1, "O_RDONLY": unix.O_RDONLY, "O_WRONLY": unix.O_WRONLY, "O_RDWR": unix.O_RDWR, "O_ACCMODE": unix.O_ACCMODE,
		"O_APPEND": unix.O_APPEND, "O_CREAT": unix.O_CREAT, "O_EXCL": unix.O_EXCL, "O_TRUNC": unix.O_TRUNC, "O_CLOEXEC": unix.O_CLOEXEC, "O_NONBLOCK": unix.O_NONBLOCK,
		"O_NOFOLLOW": unix.O_NOFOLLOW, "O_DIRECTORY": unix.O_DIRECTORY, "O_SYNC": unix.O_SYNC, "O_NOCTTY": unix.O_NOCTTY,
		"EX_OK": 0, "EX_USAGE": 64, "EX_DATAERR": 65, "EX_NOINPUT": 66, "EX_SOFTWARE": 70, "EX_OSERR": 71, "EX_IOERR": 74, "EX_CONFIG": 78, "TMP_MAX": 238328})
}

func newStat(rt *objects.Runtime, st *unix.Stat_t) (Ref, error) {
	at, mt, ct := st.Atim.Nano(), st.Mtim.Nano(), st.Ctim.Nano()
	sec := func(n int64) float64 { return float64(n/1e9) + 1e-9*float64(n%1e9) }
	return statResult.makeGo(rt, seqType(rt, &statResult), int(st.Mode), int64(st.Ino), int64(st.Dev), int64(st.Nlink), int(st.Uid), int(st.Gid), st.Size, //nolint:unconvert
		at/1e9, mt/1e9, ct/1e9, sec(at), sec(mt), sec(ct), at, mt, ct, int64(st.Blksize), int64(st.Blocks), int64(st.Rdev))
}

func posixStat(name string, follow bool) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if err := noDirFd(rt, a[1]); err != nil {
			return 0, err
		}
		p, fd, err := pathArg(rt, name, "path", a[0], name == "stat")
		if err != nil {
			return 0, err
		}
		f := follow
		if len(a) > 2 {
			if f, err = optTrue(rt, a[2], true); err != nil {
				return 0, err
			}
		}
		st, err := door.Do(door.Path, func() (st unix.Stat_t, err error) {
			switch {
			case fd >= 0:
				err = unix.Fstat(fd, &st)
			case f:
				err = unix.Stat(p, &st)
			default:
				err = unix.Lstat(p, &st)
			}
			return st, err
		})
		if err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		return newStat(rt, &st)
	}
}

// dirEntry is a name in a folder, with a letter for what it is.
type dirEntry struct{ Name, Kind string }

func readDir(path string) ([]dirEntry, error) {
	return door.Do(door.Path, func() (names []dirEntry, err error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		entries, err := f.ReadDir(-1)
		_ = f.Close()
		for _, e := range entries {
			kind := "?"
			switch t := e.Type(); {
			case t.IsRegular():
				kind = "f"
			case t.IsDir():
				kind = "d"
			case t&os.ModeSymlink != 0:
				kind = "l"
			}
			names = append(names, dirEntry{e.Name(), kind})
		}
		return names, err
	})
}

// posixNames gives the entries of a folder in the system's order, as str or bytes like the path; with kinds as pairs with a letter for what they are.
func posixNames(rt *objects.Runtime, fn string, v Ref, kinds bool) (Ref, error) {
	p, asBytes := ".", false
	if v != 0 && v != rt.None {
		var err error
		if p, _, err = pathArg(rt, fn, "path", v, false); err != nil {
			if rt.ExcMatches(objects.TTypeError) {
				rt.ClearExc()
				return 0, rt.TypeErrorf("%s: path should be string, bytes, os.PathLike, integer or None, not %s", fn, rt.TypeName(v))
			}
			return 0, err
		}
		asBytes = rt.IsInstanceOf(v, objects.TBytes)
	}
	named := v
	if v == 0 || v == rt.None {
		dot, err := rt.NewStr(".")
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(dot)
		named = dot
	}
	entries, err := readDir(p)
	if err != nil {
		return 0, raisePath(rt, err, named, 0)
	}
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for _, e := range entries {
		var o Ref
		if asBytes {
			o, err = rt.NewBytes([]byte(e.Name))
		} else {
			o, err = rt.NewPath(e.Name)
		}
		if err == nil && kinds {
			k, err2 := rt.NewStr(e.Kind)
			if err2 != nil {
				rt.DecRef(o)
				o, err = 0, err2
			} else {
				o, err = rt.NewTupleSteal([]Ref{o, k})
			}
		}
		if err == nil {
			err = rt.ListAppendSteal(l, o)
		}
		if err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	return l, nil
}

var posixPaths = []objects.Native{
	{Name: "getcwd", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
		d, err := door.Do(door.Path, syscall.Getwd)
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return rt.NewPath(d)
	}},
	pathFunc("chdir", "path", os.Chdir),
	{Name: "listdir", Sig: "path=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return posixNames(rt, "listdir", a[0], false) }},
	{Name: "_scandir", Sig: "path=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return posixNames(rt, "scandir", a[0], true) }},
	{Name: "mkdir", Sig: "path, mode=, *, dir_fd=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		mode, err := optInt(rt, a[1], 0o777)
		if err == nil {
			err = noDirFd(rt, a[2])
		}
		if err != nil {
			return 0, err
		}
		p, _, err := pathArg(rt, "mkdir", "path", a[0], false)
		if err != nil {
			return 0, err
		}
		if err := door.Try(door.Path, func() error { return unix.Mkdir(p, uint32(mode)) }); err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		return rt.None, nil
	}},
	pathFunc("rmdir", "path, *, dir_fd=", unix.Rmdir),
	pathFunc("unlink", "path, *, dir_fd=", unix.Unlink),
	pathFunc("remove", "path, *, dir_fd=", unix.Unlink),
	twoPaths("rename", "src", "dst", "src, dst, *, src_dir_fd=, dst_dir_fd=", unix.Rename),
	twoPaths("replace", "src", "dst", "src, dst, *, src_dir_fd=, dst_dir_fd=", unix.Rename),
	twoPaths("link", "src", "dst", "src, dst, *, src_dir_fd=, dst_dir_fd=", unix.Link),
	{Name: "symlink", Sig: "src, dst, target_is_directory=, *, dir_fd=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		p, _, err := pathArg(rt, "symlink", "src", a[0], false)
		if err != nil {
			return 0, err
		}
		q, _, err := pathArg(rt, "symlink", "dst", a[1], false)
		if err != nil {
			return 0, err
		}
		if err := door.Try(door.Path, func() error { return unix.Symlink(p, q) }); err != nil {
			return 0, raisePath(rt, err, a[0], a[1])
		}
		return rt.None, nil
	}},
	{Name: "readlink", Sig: "path, *, dir_fd=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		p, _, err := pathArg(rt, "readlink", "path", a[0], false)
		if err != nil {
			return 0, err
		}
		buf := make([]byte, 4096)
		n, err := door.Read(door.Path, buf, func(b []byte) (int, error) { return unix.Readlink(p, b) })
		if err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		if rt.IsInstanceOf(a[0], objects.TBytes) {
			return rt.NewBytes(buf[:n])
		}
		return rt.NewPath(string(buf[:n]))
	}},
	{Name: "stat", Sig: "path, *, dir_fd=, follow_symlinks=", Fn: posixStat("stat", true)},
	{Name: "lstat", Sig: "path, *, dir_fd=", Fn: posixStat("lstat", false)},
	{Name: "access", Sig: "path, mode, *, dir_fd=, effective_ids=, follow_symlinks=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		p, _, err := pathArg(rt, "access", "path", a[0], false)
		if err != nil {
			return 0, err
		}
		mode, err := optInt(rt, a[1], 0)
		return rt.Bool(err == nil && door.Try(door.Path, func() error { return unix.Access(p, uint32(mode)) }) == nil), err
	}},
	{Name: "chmod", Sig: "path, mode, *, dir_fd=, follow_symlinks=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		p, fd, err := pathArg(rt, "chmod", "path", a[0], true)
		if err != nil {
			return 0, err
		}
		mode, err := optInt(rt, a[1], 0)
		if err != nil {
			return 0, err
		}
		err = door.Try(door.Path, func() error {
			if fd >= 0 {
				return unix.Fchmod(fd, uint32(mode))
			}
			return unix.Chmod(p, uint32(mode))
		})
		if err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		return rt.None, nil
	}},
	{Name: "truncate", Sig: "path, length", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		p, fd, err := pathArg(rt, "truncate", "path", a[0], true)
		if err != nil {
			return 0, err
		}
		n, err := optInt(rt, a[1], 0)
		if err != nil {
			return 0, err
		}
		err = door.Try(door.Path, func() error {
			if fd >= 0 {
				return unix.Ftruncate(fd, int64(n))
			}
			return unix.Truncate(p, int64(n))
		})
		if err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		return rt.None, nil
	}},
	{Name: "_utime", Sig: "path, atime_ns, mtime_ns, follow, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		p, _, err := pathArg(rt, "utime", "path", a[0], false)
		if err != nil {
			return 0, err
		}
		var ts [2]unix.Timespec
		for i, v := range a[1:3] {
			n, _ := rt.AsInt64(v)
			ts[i] = unix.NsecToTimespec(n)
		}
		flags := 0
		if a[3] == rt.False {
			flags = unix.AT_SYMLINK_NOFOLLOW
		}
		if err := door.Try(door.Path, func() error { return unix.UtimesNanoAt(unix.AT_FDCWD, p, ts[:], flags) }); err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		return rt.None, nil
	}},
	{Name: "fspath", Sig: "path", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.FSPathObj(a[0]) }},
}

var posixFds = []objects.Native{
	{Name: "fstat", Sig: "fd", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		fd, err := rt.CIntArg(a[0])
		if err != nil {
			return 0, err
		}
		st, err := door.Do(door.File, func() (st unix.Stat_t, err error) { err = unix.Fstat(fd, &st); return })
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return newStat(rt, &st)
	}},
	{Name: "open", Sig: "path, flags, mode=, *, dir_fd=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		p, _, err := pathArg(rt, "open", "path", a[0], false)
		if err != nil {
			return 0, err
		}
		flags, err := optInt(rt, a[1], 0)
		if err != nil {
			return 0, err
		}
		mode, err := optInt(rt, a[2], 0o777)
		if err != nil {
			return 0, err
		}
		fd, err := door.Do(door.File, func() (int, error) { return unix.Open(p, flags|unix.O_CLOEXEC, uint32(mode)) })
		if err != nil {
			return 0, raisePath(rt, err, a[0], 0)
		}
		return rt.NewInt(int64(fd))
	}},
	fdFunc("close", "fd", func(a []int) (any, error) { return nil, door.Try(door.File, func() error { return unix.Close(a[0]) }) }),
	fdFunc("fsync", "fd", func(a []int) (any, error) { return nil, door.Try(door.File, func() error { return unix.Fsync(a[0]) }) }),
	fdFunc("dup", "fd, /", func(a []int) (any, error) {
		return door.Do(door.File, func() (int, error) { return unix.FcntlInt(uintptr(a[0]), unix.F_DUPFD_CLOEXEC, 0) })
	}),
	{Name: "pipe", Sig: "", Fn: posixPipe},
	{Name: "dup2", Sig: "fd, fd2, inheritable=", Fn: posixDup2},
	{Name: "lseek", Sig: "fd, position, whence, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		fd, err := rt.CIntArg(a[0])
		if err != nil {
			return 0, err
		}
		pos, err := optInt(rt, a[1], 0)
		if err != nil {
			return 0, err
		}
		whence, err := rt.CIntArg(a[2])
		if err != nil {
			return 0, err
		}
		n, err := door.Do(door.File, func() (int64, error) { return unix.Seek(fd, int64(pos), whence) })
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return rt.NewInt(n)
	}},
	{Name: "ftruncate", Sig: "fd, length, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		fd, err := rt.CIntArg(a[0])
		if err != nil {
			return 0, err
		}
		n, err := optInt(rt, a[1], 0)
		if err != nil {
			return 0, err
		}
		if err := door.Try(door.File, func() error { return unix.Ftruncate(fd, int64(n)) }); err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return rt.None, nil
	}},
	fdFunc("get_inheritable", "fd, /", func(a []int) (any, error) {
		flags, err := door.Do(door.File, func() (int, error) { return unix.FcntlInt(uintptr(a[0]), unix.F_GETFD, 0) })
		return flags&unix.FD_CLOEXEC == 0, err
	}),
	fdFunc("isatty", "fd, /", func(a []int) (any, error) { return objects.IsTerminal(a[0]), nil }),
	fdFunc("umask", "mask, /", func(a []int) (any, error) { return door.Get(door.System, func() int { return unix.Umask(a[0]) }), nil }),
	fdFunc("strerror", "code, /", func(a []int) (any, error) {
		_, text := objects.ErrnoOf(syscall.Errno(a[0]))
		if strings.HasPrefix(text, "Errno ") || a[0] == 0 {
			text = map[bool]string{true: "Success", false: "Unknown error " + strings.TrimPrefix(text, "Errno ")}[a[0] == 0]
		}
		return text, nil
	}),
	fdFunc("getpid", "", func([]int) (any, error) { return door.Get(door.System, os.Getpid), nil }),
	fdFunc("getppid", "", func([]int) (any, error) { return door.Get(door.System, os.Getppid), nil }),
	fdFunc("getuid", "", func([]int) (any, error) { return door.Get(door.System, os.Getuid), nil }),
	fdFunc("geteuid", "", func([]int) (any, error) { return door.Get(door.System, os.Geteuid), nil }),
	fdFunc("getgid", "", func([]int) (any, error) { return door.Get(door.System, os.Getgid), nil }),
	fdFunc("getegid", "", func([]int) (any, error) { return door.Get(door.System, os.Getegid), nil }),
	fdFunc("cpu_count", "", func([]int) (any, error) { return door.Get(door.System, runtime.NumCPU), nil }),
	{Name: "read", Sig: "fd, length, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		fd, err := optInt(rt, a[0], 0)
		if err != nil {
			return 0, err
		}
		n, err := optInt(rt, a[1], 0)
		if err != nil {
			return 0, err
		}
		if n < 0 {
			return 0, rt.RaiseErrno(syscall.EINVAL, 0, 0)
		}
		buf := make([]byte, min(n, 1<<30))
		k, err := door.Read(door.File, buf, func(b []byte) (int, error) { return unix.Read(fd, b) })
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return rt.NewBytes(buf[:k])
	}},
	{Name: "write", Sig: "fd, data, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		fd, err := optInt(rt, a[0], 0)
		if err != nil {
			return 0, err
		}
		b, ok := rt.BufferView(a[1])
		if !ok {
			return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(a[1]))
		}
		k, err := door.Do(door.Output, func() (int, error) { return unix.Write(fd, b) })
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return rt.NewInt(int64(k))
	}},
	{Name: "urandom", Sig: "size, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n, err := optInt(rt, a[0], 0)
		if err != nil {
			return 0, err
		}
		if n < 0 {
			return 0, rt.ValueErrorf("negative argument not allowed")
		}
		buf := make([]byte, min(n, 1<<30))
		systemRandom(buf)
		return rt.NewBytes(buf)
	}},
	{Name: "get_terminal_size", Sig: "fd=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		fd, err := optInt(rt, a[0], 1)
		if err != nil {
			return 0, err
		}
		w, err := door.Do(door.System, func() (*unix.Winsize, error) { return unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ) })
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return terminalSize.makeGo(rt, seqType(rt, &terminalSize), int(w.Col), int(w.Row))
	}},
	{Name: "times", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
		t := door.Get(door.Clock, func() [5]float64 {
			var self, kids unix.Rusage
			_ = unix.Getrusage(unix.RUSAGE_SELF, &self)
			_ = unix.Getrusage(unix.RUSAGE_CHILDREN, &kids)
			var now unix.Timeval
			_ = unix.Gettimeofday(&now)
			sec := func(t unix.Timeval) float64 { return float64(t.Nano()) / 1e9 }
			return [5]float64{sec(self.Utime), sec(self.Stime), sec(kids.Utime), sec(kids.Stime), sec(now)}
		})
		return timesResult.makeGo(rt, seqType(rt, &timesResult), t[0], t[1], t[2], t[3], t[4])
	}},
	{Name: "uname", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
		u, err := door.Do(door.System, func() (u unix.Utsname, err error) { err = unix.Uname(&u); return })
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		s := unix.ByteSliceToString
		return unameResult.makeGo(rt, seqType(rt, &unameResult), s(u.Sysname[:]), s(u.Nodename[:]), s(u.Release[:]), s(u.Version[:]), s(u.Machine[:]))
	}},
	{Name: "putenv", Sig: "name, value, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		k, err := rt.FSPath(a[0])
		if err != nil {
			return 0, err
		}
		v, err := rt.FSPath(a[1])
		if err != nil {
			return 0, err
		}
		if strings.Contains(k, "=") {
			return 0, rt.ValueErrorf("illegal environment variable name")
		}
		if err := door.Try(door.System, func() error { return os.Setenv(k, v) }); err != nil {
			return 0, rt.RaiseErrno(syscall.EINVAL, 0, 0)
		}
		return rt.None, nil
	}},
	{Name: "unsetenv", Sig: "name, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		k, err := rt.FSPath(a[0])
		if err != nil {
			return 0, err
		}
		if k == "" || strings.Contains(k, "=") {
			return 0, rt.RaiseErrno(syscall.EINVAL, 0, 0)
		}
		_ = door.Try(door.System, func() error { return os.Unsetenv(k) })
		return rt.None, nil
	}},
}

// posixDup2 makes fd2 another name of fd's file.
// posixPipe is pipe(): a program that is started inherits neither end.
func posixPipe(rt *objects.Runtime, _ []Ref) (Ref, error) {
	var ends [2]int
	err := door.Try(door.File, func() error {
		err := unix.Pipe(ends[:])
		if err == nil {
			unix.CloseOnExec(ends[0])
			unix.CloseOnExec(ends[1])
		}
		return err
	})
	if err != nil {
		return 0, rt.RaiseErrno(err, 0, 0)
	}
	r, err := rt.NewInt(int64(ends[0]))
	if err != nil {
		return 0, err
	}
	w, err := rt.NewInt(int64(ends[1]))
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{r, w})
}

func posixDup2(rt *objects.Runtime, a []Ref) (Ref, error) {
	fd, err := rt.CIntArg(a[0])
	if err != nil {
		return 0, err
	}
	fd2, err := rt.CIntArg(a[1])
	if err != nil {
		return 0, err
	}
	inherit := true
	if a[2] != 0 {
		if inherit, err = rt.Truth(a[2]); err != nil {
			return 0, err
		}
	}
	if fd < 0 || fd2 < 0 {
		return 0, rt.RaiseErrno(unix.EBADF, 0, 0)
	}
	err = door.Try(door.File, func() error {
		err := dup2(fd, fd2)
		if err == nil && !inherit && fd != fd2 {
			unix.CloseOnExec(fd2)
		}
		return err
	})
	if err != nil {
		return 0, rt.RaiseErrno(err, 0, 0)
	}
	return rt.NewInt(int64(fd2))
}

// fdFunc makes a function of ints.
func fdFunc(name, sig string, f func(a []int) (any, error)) objects.Native {
	return objects.Native{Name: name, Sig: sig, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n := make([]int, len(a))
		for i, v := range a {
			var err error
			if n[i], err = rt.CIntArg(v); err != nil {
				return 0, err
			}
		}
		r, err := f(n)
		if err != nil {
			return 0, rt.RaiseErrno(err, 0, 0)
		}
		return fromGo(rt, r)
	}}
}
