package stdlib

import (
	"math"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"

	"minipy/objects"
)

// The version of the language; the text of sys.version says what really runs.
const (
	versionText = "3.13.0 (minipy " + releaseText + ") [" + runtime.Compiler + "]"
	releaseText = "0.1"
	hexVersion  = 0x030d00f0
)

const copyrightText = "Copyright (c) the minipy authors."

// platform is sys.platform.
func platform() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return runtime.GOOS
}

// initSys fills sys with what is not a function.
func initSys(rt *objects.Runtime, d Ref) error {
	return errs(
		func() error { return initStreams(rt, d) },
		func() error { return initUnraisable(rt, d) },
		func() error { return initSysNames(rt, d) },
		func() error { return initSysInfo(rt, d) },
		func() error { return initSysLists(rt, d) },
		func() error { return initSite(rt) },
	)
}

// initStreams makes sys.stdin, stdout and stderr.
func initStreams(rt *objects.Runtime, d Ref) error {
	for fd, name := range [...]string{"stdin", "stdout", "stderr"} {
		f, err := rt.NewTextFile("<"+name+">", fd)
		if err != nil {
			return err
		}
		err = errs(
			func() error { return rt.DictSet(d, rt.Intern("__"+name+"__"), f) },
			func() error { return rt.DictSet(d, rt.Intern(name), f) },
		)
		rt.DecRef(f)
		if err != nil {
			return err
		}
	}
	for _, h := range [...]string{"displayhook", "excepthook", "unraisablehook", "breakpointhook"} {
		if err := rt.DictSet(d, rt.Intern("__"+h+"__"), rt.DictGetStr(d, rt.Intern(h))); err != nil {
			return err
		}
	}
	return nil
}

// initSysNames sets the plain strings and numbers.
func initSysNames(rt *objects.Runtime, d Ref) error {
	exe, err := os.Executable()
	if err != nil {
		exe = ""
	}
	prefix := filepath.Dir(filepath.Dir(exe))
	for _, s := range [...][2]string{{"version", versionText}, {"platform", platform()}, {"byteorder", "little"}, {"copyright", copyrightText}, {"executable", exe},
		{"prefix", prefix}, {"exec_prefix", prefix}, {"base_prefix", prefix}, {"base_exec_prefix", prefix}, {"float_repr_style", "short"}, {"abiflags", ""}, {"platlibdir", "lib"}} {
		if err := setStr(rt, d, s[0], s[1]); err != nil {
			return err
		}
	}
	for _, n := range [...]struct {
		name string
		v    int64
	}{{"maxsize", math.MaxInt64}, {"maxunicode", 0x10FFFF}, {"hexversion", hexVersion}, {"api_version", 1013}} {
		if err := setInt(rt, d, n.name, n.v); err != nil {
			return err
		}
	}
	return errs(
		func() error { return rt.DictSet(d, rt.Intern("dont_write_bytecode"), rt.True) },
		func() error { return rt.DictSet(d, rt.Intern("pycache_prefix"), rt.None) },
		func() error { return rt.DictSet(d, rt.Name(objects.WordModules), rt.Modules) },
	)
}

// The struct sequences of sys.
var (
	versionInfo = structSeq{name: "sys.version_info", doc: "sys.version_info\n\nVersion information as a named tuple.", fields: []string{"major", "minor", "micro", "releaselevel", "serial"}}
	sysFlags    = structSeq{name: "sys.flags", doc: "sys.flags\n\nFlags provided through command line arguments or environment vars.", fields: []string{"debug", "inspect",
		"interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization",
		"isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"}}
	floatInfo = structSeq{name: "sys.float_info", doc: "sys.float_info\n\nThe limits of float.", fields: []string{"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp",
		"dig", "mant_dig", "epsilon", "radix", "rounds"}}
	intInfo = structSeq{name: "sys.int_info", doc: "sys.int_info\n\nHow ints are kept.", fields: []string{"bits_per_digit", "sizeof_digit", "default_max_str_digits",
		"str_digits_check_threshold"}}
	hashInfo = structSeq{name: "sys.hash_info", doc: "hash_info\n\nThe parameters of the hash of numbers.", fields: []string{"width", "modulus", "inf", "nan", "imag", "algorithm",
		"hash_bits", "seed_bits", "cutoff"}}
)

// initSysInfo sets the struct sequences and sys.implementation.
func initSysInfo(rt *objects.Runtime, d Ref) error {
	fl := hostOf(rt).Flags()
	bit := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	for _, s := range [...]struct {
		name   string
		seq    *structSeq
		values []any
	}{
		{"version_info", &versionInfo, []any{3, 13, 0, "final", 0}},
		{"flags", &sysFlags, []any{0, bit(fl.Inspect), bit(fl.Inspect), fl.Optimize, 1, bit(fl.NoUserSite), bit(fl.NoSite), bit(fl.IgnoreEnvironment), fl.Verbose,
			fl.BytesWarning, bit(fl.Quiet), 1, bit(fl.Isolated), false, 1, 0, fl.SafePath, 4300}},
		{"float_info", &floatInfo, []any{math.MaxFloat64, 1024, 308, 0x1p-1022, -1021, -307, 15, 53, 0x1p-52, 2, 1}},
		{"int_info", &intInfo, []any{32, 4, 4300, 640}},
		{"hash_info", &hashInfo, []any{64, 1<<61 - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0}},
	} {
		t, err := s.seq.register(rt)
		if err != nil {
			return err
		}
		v, err := s.seq.makeGo(rt, t, s.values...)
		if err := setNew(rt, d, s.name, v, err); err != nil {
			return err
		}
	}
	impl, err := rt.NewNamespace()
	if err != nil {
		return err
	}
	ns, err := objects.InstanceDict(rt, impl)
	if err == nil {
		err = errs(
			func() error { return setStr(rt, ns, "name", "minipy") },
			func() error { return setStr(rt, ns, "cache_tag", "minipy-313") },
			func() error {
				return rt.DictSet(ns, rt.Intern("version"), rt.DictGetStr(d, rt.Intern("version_info")))
			},
			func() error { return setInt(rt, ns, "hexversion", hexVersion) },
		)
		rt.DecRef(ns)
	}
	if err == nil {
		err = rt.DictSet(d, rt.Intern("implementation"), impl)
	}
	rt.DecRef(impl)
	return err
}

// initSysLists sets argv, path and the tables of module names.
func initSysLists(rt *objects.Runtime, d Ref) error {
	h := hostOf(rt)
	argv := h.Argv()
	if len(argv) == 0 {
		argv = []string{""}
	}
	for _, l := range [...]struct {
		name  string
		items []string
	}{{"argv", argv}, {"orig_argv", argv}, {"path", h.SearchPath()}, {"warnoptions", h.Flags().Warnings}, {"meta_path", nil}, {"path_hooks", nil}} {
		v, err := strList(rt, l.items)
		if err := setNew(rt, d, l.name, v, err); err != nil {
			return err
		}
	}
	var builtin []string
	for n := range rt.BuiltinModules {
		builtin = append(builtin, n)
	}
	sort.Strings(builtin)
	l, err := strList(rt, builtin)
	if err != nil {
		return err
	}
	t, err := rt.ListToTuple(l)
	rt.DecRef(l)
	if err := setNew(rt, d, "builtin_module_names", t, err); err != nil {
		return err
	}
	if l, err = strList(rt, ModuleNames); err != nil {
		return err
	}
	s, err := rt.FrozenSetFromIter(l)
	rt.DecRef(l)
	if err := setNew(rt, d, "stdlib_module_names", s, err); err != nil {
		return err
	}
	for _, n := range [...]string{"_xoptions", "path_importer_cache"} {
		v, err := rt.NewDict()
		if err := setNew(rt, d, n, v, err); err != nil {
			return err
		}
	}
	x := rt.DictGetStr(d, rt.Intern("_xoptions"))
	for _, o := range h.Flags().X {
		name, value, given := strings.Cut(o, "=")
		var err error
		if given {
			err = setStr(rt, x, name, value)
		} else {
			err = rt.DictSetStr(x, name, rt.True)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
