package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// mode says what to run.
type mode int

const (
	runStdin mode = iota
	runFile
	runCommand
	runModule
)

// options is the command line.
type options struct {
	mode   mode
	target string   // file, command or module
	argv   []string // sys.argv

	inspect, quiet, unbuffered       bool
	ignoreEnv, isolated, safePath    bool
	noSite, noUserSite, dontWrite    bool
	skipFirstLine                    bool
	bytesWarning                     int
	optimize, verbose, version, help int
	warnings                         []string
	report                           string // the file of --report
	leaks, leaksFail, json, step     bool
	x                                xOptions
}

// xOptions are the -X options.
type xOptions struct {
	maxHeap                      uint64
	debugMalloc                  bool
	audit, showRefCount, goStats bool
	given                        []string // as given, for sys._xoptions
}

// usageError is a command line that cannot be: the message goes before the usage lines.
type usageError struct {
	msg   string
	brief bool // the message alone
}

func (e *usageError) Error() string { return e.msg }

// cpythonX are CPython's own -X options: accepted, so that scripts which pass them run, without effect here.
var cpythonX = map[string]bool{
	"cpu_count": true, "dev": true, "faulthandler": true, "frozen_modules": true, "gil": true, "importtime": true, "int_max_str_digits": true,
	"no_debug_ranges": true, "perf": true, "perf_jit": true, "presite": true, "pycache_prefix": true, "tracemalloc": true, "utf8": true,
	"warn_default_encoding": true,
}

const argOptions = "cmWX"

// parseOptions reads the command line, and refuses options that do not go together.
func parseOptions(args []string) (*options, error) {
	o, err := readOptions(args)
	switch {
	case err != nil || !o.step:
	case o.mode != runFile:
		return nil, &usageError{msg: "--step needs a file to walk through"}
	case o.leaks || o.report != "" || o.inspect:
		return nil, &usageError{msg: "--step goes with no other way to look at a run"}
	}
	return o, err
}

// readOptions reads the command line in CPython's way: short options can be combined, the first argument that is no option, -c or -m ends them.
func readOptions(args []string) (*options, error) {
	o := &options{}
	i := 0
	for i < len(args) {
		a := args[i]
		if a == "-" || !strings.HasPrefix(a, "-") {
			break
		}
		i++
		if a == "--" {
			break
		}
		if strings.HasPrefix(a, "--") {
			used, err := o.long(a[2:], args[i:])
			if err != nil {
				return nil, err
			}
			i += used
			continue
		}
		for j := 1; j < len(a); j++ {
			c := a[j]
			if !strings.ContainsRune(argOptions, rune(c)) {
				if err := o.flag(c); err != nil {
					return nil, err
				}
				continue
			}
			value := a[j+1:]
			if value == "" {
				if i >= len(args) {
					return nil, &usageError{msg: fmt.Sprintf("Argument expected for the -%c option", c)}
				}
				value = args[i]
				i++
			}
			switch c {
			case 'c':
				o.mode, o.target = runCommand, value+"\n"
				o.argv = append([]string{"-c"}, args[i:]...)
				return o, nil
			case 'm':
				o.mode, o.target = runModule, value
				o.argv = append([]string{"-m"}, args[i:]...)
				return o, nil
			case 'W':
				o.warnings = append(o.warnings, value)
			case 'X':
				if err := o.x.set(value); err != nil {
					return nil, err
				}
			}
			break
		}
	}
	o.argv = args[i:]
	if len(o.argv) == 0 {
		o.argv = []string{""}
	} else if o.argv[0] != "-" {
		o.mode, o.target = runFile, o.argv[0]
	}
	return o, nil
}

func (o *options) flag(c byte) error {
	switch c {
	case 'b', 'd', 'R', 's', 'S', 't', 'B':
		if c == 'b' {
			o.bytesWarning++
		}
		o.noUserSite = o.noUserSite || c == 's'
		o.noSite = o.noSite || c == 'S'
		o.dontWrite = o.dontWrite || c == 'B'
	case 'E':
		o.ignoreEnv = true
	case 'I':
		o.isolated, o.ignoreEnv, o.noUserSite, o.safePath = true, true, true, true
	case 'P':
		o.safePath = true
	case 'i':
		o.inspect = true
	case 'q':
		o.quiet = true
	case 'u':
		o.unbuffered = true
	case 'O':
		o.optimize++
	case 'v':
		o.verbose++
	case 'x':
		o.skipFirstLine = true
	case 'V':
		o.version++
	case 'h', '?':
		o.help++
	default:
		return &usageError{msg: fmt.Sprintf("Unknown option: -%c", c)}
	}
	return nil
}

// long reads an option of two dashes; used counts the arguments it took.
func (o *options) long(name string, rest []string) (used int, err error) {
	if file, ok := strings.CutPrefix(name, "report="); ok {
		_, err := o.long("report", []string{file})
		return 0, err
	}
	switch name {
	case "report":
		if len(rest) == 0 || !strings.HasSuffix(rest[0], ".html") && !strings.HasSuffix(rest[0], ".json") {
			return 0, &usageError{msg: "Argument expected for the --report option: a file that ends in .html or .json"}
		}
		o.report = rest[0]
		return 1, nil
	case "help", "help-all":
		o.help++
	case "version":
		o.version++
	case "help-env", "help-xoptions":
		o.help = 2
	case "check-hash-based-pycs":
		if len(rest) == 0 {
			return 0, &usageError{msg: "Argument expected for the --check-hash-based-pycs option"}
		}
		switch rest[0] {
		case "always", "never", "default":
			return 1, nil
		}
		return 0, &usageError{msg: "--check-hash-based-pycs must be one of 'default', 'always', or 'never'"}
	case "leaks":
		o.leaks = true
	case "leaks=fail":
		o.leaks, o.leaksFail = true, true
	case "json":
		o.json = true
	case "step":
		o.step = true
	default:
		if value, ok := strings.CutPrefix(name, "leaks="); ok {
			return 0, &usageError{brief: true, msg: fmt.Sprintf("--leaks=%s: the only value is fail", value)}
		}
		return 0, &usageError{msg: "unknown option --" + name}
	}
	return 0, nil
}

func (x *xOptions) set(opt string) error {
	x.given = append(x.given, opt)
	name, value, hasValue := strings.Cut(opt, "=")
	plain := func(p *bool) error {
		if hasValue {
			return &usageError{brief: true, msg: "-X " + name + " takes no value"}
		}
		*p = true
		return nil
	}
	switch name {
	case "max-heap":
		n, err := parseSize(value)
		if err != nil {
			return &usageError{brief: true, msg: fmt.Sprintf("-X max-heap=%s: %s (examples: 64M, 1G)", value, err)}
		}
		x.maxHeap = n
		return nil
	case "malloc":
		switch value {
		case "debug":
			x.debugMalloc = true
		case "default":
			x.debugMalloc = false
		default:
			return &usageError{brief: true, msg: fmt.Sprintf("-X malloc=%s: the allocators are debug and default", value)}
		}
		return nil
	case "audit":
		return plain(&x.audit)
	case "showrefcount":
		return plain(&x.showRefCount)
	case "gostats":
		return plain(&x.goStats)
	}
	if cpythonX[name] {
		return nil
	}
	return &usageError{brief: true, msg: fmt.Sprintf("unknown -X option '%s' (minipy -h lists them)", name)}
}

// parseSize reads a number of bytes with an optional K, M, G or T.
func parseSize(s string) (uint64, error) {
	digits := strings.TrimRight(strings.ToUpper(s), "B")
	shift := 0
	if n := len(digits); n > 0 {
		if k := strings.IndexByte("KMGT", digits[n-1]); k >= 0 {
			shift, digits = 10*(k+1), digits[:n-1]
		}
	}
	v, err := strconv.ParseUint(digits, 10, 64)
	if err != nil || v == 0 {
		return 0, errors.New("not a size")
	}
	if v > 1<<63>>shift {
		return 0, errors.New("too large")
	}
	return v << shift, nil
}
