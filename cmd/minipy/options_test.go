package main

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestParseOptions(t *testing.T) {
	for _, c := range []struct {
		args   string
		mode   mode
		target string
		argv   string
		check  func(o *options) bool
	}{
		{"", runStdin, "", "", func(o *options) bool { return !o.inspect }},
		{"-", runStdin, "", "-", nil},
		{"- a -i", runStdin, "", "- a -i", func(o *options) bool { return !o.inspect }},
		{"x.py -c y", runFile, "x.py", "x.py -c y", nil},
		{"-iq x.py", runFile, "x.py", "x.py", func(o *options) bool { return o.inspect && o.quiet }},
		{"-cprint -i", runCommand, "print\n", "-c -i", func(o *options) bool { return !o.inspect }},
		{"-qic 1 2", runCommand, "1\n", "-c 2", func(o *options) bool { return o.inspect && o.quiet }},
		{"-m mod.sub -x", runModule, "mod.sub", "-m -x", nil},
		{"-- -x.py", runFile, "-x.py", "-x.py", nil},
		{"-X max-heap=64M -Xaudit -X malloc=debug x.py", runFile, "x.py", "x.py", func(o *options) bool {
			return o.x.maxHeap == 64<<20 && o.x.audit && o.x.debugMalloc && !o.x.goStats
		}},
		{"-EsSuBOO -W error -Wignore x.py", runFile, "x.py", "x.py", func(o *options) bool {
			return o.ignoreEnv && o.unbuffered && o.optimize == 2 && reflect.DeepEqual(o.warnings, []string{"error", "ignore"})
		}},
		{"-I x.py", runFile, "x.py", "x.py", func(o *options) bool { return o.isolated && o.ignoreEnv && o.safePath }},
		{"-X utf8 -X dev -VV", runStdin, "", "", func(o *options) bool { return o.version == 2 }},
		{"--leaks --json x.py --leaks=fail", runFile, "x.py", "x.py --leaks=fail", func(o *options) bool { return o.leaks && !o.leaksFail && o.json }},
		{"--leaks=fail -c pass", runCommand, "pass\n", "-c", func(o *options) bool { return o.leaks && o.leaksFail }},
		{"--help", runStdin, "", "", func(o *options) bool { return o.help > 0 }},
		{"-?", runStdin, "", "", func(o *options) bool { return o.help > 0 }},
		{"--check-hash-based-pycs never x.py", runFile, "x.py", "x.py", nil},
	} {
		o, err := parseOptions(strings.Fields(c.args))
		if err != nil {
			t.Errorf("%q: %v", c.args, err)
			continue
		}
		if got := strings.Join(o.argv, " "); o.mode != c.mode || o.target != c.target || got != c.argv || c.check != nil && !c.check(o) {
			t.Errorf("%q: mode %d, target %q, argv %q, %+v", c.args, o.mode, o.target, got, o)
		}
	}
}

func TestParseOptionsErrors(t *testing.T) {
	for args, want := range map[string]string{
		"-Q":                          "Unknown option: -Q",
		"-iQ x":                       "Unknown option: -Q",
		"--foo":                       "unknown option --foo",
		"--leaks=often":               "--leaks=often: the only value is fail",
		"-c":                          "Argument expected for the -c option",
		"-im":                         "Argument expected for the -m option",
		"-X":                          "Argument expected for the -X option",
		"-X nonsense":                 "unknown -X option 'nonsense' (minipy -h lists them)",
		"-X max-heap=12Q":             "-X max-heap=12Q: not a size (examples: 64M, 1G)",
		"-X max-heap":                 "-X max-heap=: not a size (examples: 64M, 1G)",
		"-X malloc=fast":              "-X malloc=fast: the allocators are debug and default",
		"-X audit=1":                  "-X audit takes no value",
		"-X max-heap=0":               "-X max-heap=0: not a size (examples: 64M, 1G)",
		"-X max-heap=99999999999999T": "-X max-heap=99999999999999T: too large (examples: 64M, 1G)",
	} {
		_, err := parseOptions(strings.Fields(args))
		var u *usageError
		if !errors.As(err, &u) || u.msg != want {
			t.Errorf("%q: %v, want %q", args, err, want)
		}
		var b strings.Builder
		if usageFailure(&b, err) != 2 || u != nil && u.brief != (strings.Count(b.String(), "\n") == 1) {
			t.Errorf("%q: %q", args, b.String())
		}
	}
}

func TestParseSize(t *testing.T) {
	for s, want := range map[string]uint64{"1": 1, "64M": 64 << 20, "64mb": 64 << 20, "1G": 1 << 30, "512K": 512 << 10, "2t": 2 << 40} {
		if n, err := parseSize(s); n != want || err != nil {
			t.Errorf("%s: %d, %v", s, n, err)
		}
	}
	for _, s := range []string{"", "M", "-1", "1.5G", "x", "1GG"} {
		if n, err := parseSize(s); err == nil {
			t.Errorf("%s: %d", s, n)
		}
	}
}
