// Command cpython runs CPython's own tests on minipy, one after the other, and tells how many pass and why others do not.
//
//	go run ./tests/cpython [-minipy FILE] [-v] [MODULE ...]
//
// The tests are those of an installed CPython 3.13 (MINIPY_CPYTHON, else python3.13 on the path); nothing of them is copied. What they import of test.support, and
// stand-ins for modules that minipy lacks, are in py and stubs. A test that ends the process or does not end is noted, and the rest runs in a new process.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

var modules = strings.Fields(`test_list test_dict test_tuple test_set test_int test_long test_float test_complex test_bool test_str test_bytes test_generators test_class
test_descr test_gc test_weakref test_exceptions test_baseexception test_range test_slice test_iter test_itertools test_functools test_collections test_deque test_heapq
test_bisect test_math test_json test_re test_struct test_contextlib test_dataclasses test_enum test_unpack test_unpack_ex test_with test_scope test_grammar test_patma
test_string test_fstring test_format test_builtin test_operator test_copy test_super test_types test_property test_raise test_named_expressions
test_positional_only_arg test_keywordonlyarg test_extcall test_call test_compare test_richcmp test_dictviews test_dictcomps test_listcomps test_setcomps test_genexps
test_decorators test_augassign test_binop test_contains test_defaultdict test_ordered_dict test_enumerate test_funcattrs test_global test_hash test_index
test_isinstance test_metaclass test_subclassinit test_sort test_string_literals test_type_params test_yield_from test_userdict test_userlist test_userstring
test_weakset test_unary test_typechecks test_pow test_opcodes test_memoryview test_genericalias test_genericclass test_exception_group test_except_star
test_exception_variations test_frame test_finalization test_coroutines test_asyncgen test_code test_abc test_copyreg test_array test_numeric_tower
test_abstract_numbers test_fractions test_statistics test_textwrap test_pprint test_difflib test_argparse test_getopt test_shlex test_timeit test_reprlib test_keyword
test_iterlen test_longexp test_print test_syntax test_int_literal test_eof test_flufl test_dynamic test_lltrace`)

// An outcome of a test.
type outcome struct{ status, test, reason string }

type settings struct {
	minipy, here, tests string
	timeout             time.Duration
	stubs               string
	verbose             bool
	flags               []string
}

func main() {
	s := &settings{}
	flag.StringVar(&s.minipy, "minipy", "", "the minipy to test; it is built if none is given")
	flag.DurationVar(&s.timeout, "timeout", 120*time.Second, "how long a test may take")
	flag.BoolVar(&s.verbose, "v", false, "show skipped tests too")
	flags := flag.String("x", "showrefcount", "options for -X, separated by commas")
	flag.Parse()
	for _, x := range strings.Split(*flags, ",") {
		if x != "" {
			s.flags = append(s.flags, "-X", x)
		}
	}
	if err := s.run(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "cpython:", err)
		os.Exit(1)
	}
}

func (s *settings) run(names []string) error {
	python := cmp.Or(os.Getenv("MINIPY_CPYTHON"), "python3.13")
	out, err := exec.Command(python, "-c", "import test, sys; print(test.__path__[0])").Output()
	if err != nil {
		fmt.Println("skipped: there is no CPython 3.13 with its tests (MINIPY_CPYTHON)")
		return nil
	}
	s.tests = strings.TrimSpace(string(out))
	s.here = sourceFolder()
	tmp, err := os.MkdirTemp("", "minipy-cpython")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(tmp) }()
	if s.minipy == "" {
		s.minipy = filepath.Join(tmp, "minipy")
		if out, err := exec.Command("go", "build", "-o", s.minipy, "minipy/cmd/minipy").CombinedOutput(); err != nil {
			return fmt.Errorf("%s", out)
		}
	}
	if err := s.makeStubs(tmp); err != nil {
		return err
	}
	if len(names) == 0 {
		names = modules
	}
	bad, sum := false, map[string]int{}
	for _, name := range names {
		results, remark := s.module(name, tmp)
		count := map[string]int{}
		for _, r := range results {
			count[r.status]++
			sum[r.status]++
		}
		bad = bad || remark != "" || count["crash"]+count["hang"] > 0
		fmt.Printf("%-26s ok %4d  fail %3d  skip %3d  crash %d  hang %d  %s\n", name, count["ok"], count["fail"], count["skip"], count["crash"], count["hang"], remark)
		for _, r := range results {
			if r.status != "ok" && (r.status != "skip" || s.verbose) {
				fmt.Printf("    %-5s %s: %s\n", r.status, strings.TrimPrefix(r.test, "test."), r.reason)
			}
		}
	}
	fmt.Printf("%-26s ok %4d  fail %3d  skip %3d  crash %d  hang %d\n", "all", sum["ok"], sum["fail"], sum["skip"], sum["crash"], sum["hang"])
	if bad {
		return errors.New("a test crashed, did not end or left something on the heap")
	}
	return nil
}

// sourceFolder is the folder of this command's files, which go run is started beside or above.
func sourceFolder() string {
	for _, dir := range [...]string{"tests/cpython", "."} {
		if _, err := os.Stat(filepath.Join(dir, "run.py")); err == nil {
			if abs, err := filepath.Abs(dir); err == nil {
				return abs
			}
		}
	}
	return "."
}

// makeStubs copies the stand-ins of modules that minipy has not.
func (s *settings) makeStubs(tmp string) error {
	s.stubs = filepath.Join(tmp, "stubs")
	if err := os.Mkdir(s.stubs, 0o755); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(s.here, "stubs", "*.py"))
	if err != nil {
		return err
	}
	for _, f := range files {
		name := filepath.Base(f)
		probe := exec.Command(s.minipy, "-I", "-c", "import "+strings.TrimSuffix(name, ".py"))
		if probe.Run() == nil {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(s.stubs, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// module runs the tests of a module, in as many processes as it takes. The remark tells of what is left on the heap at the end.
func (s *settings) module(name, tmp string) (results []outcome, remark string) {
	var done []string
	for len(done) < 5000 {
		file := filepath.Join(tmp, "results")
		_ = os.Remove(file)
		stderr, ended := s.process(name, file, tmp, done)
		found, running := readResults(file)
		results = append(results, found...)
		for _, r := range found {
			done = append(done, r.test)
		}
		switch {
		case running == "": // it ended or waited outside of the tests
			return append(results, outcome{"crash", name, lastLine(stderr)}), remark
		case running == "end":
			if !strings.HasSuffix(strings.TrimRight(stderr, "\n"), "[0 refs, 0 blocks]") {
				remark = "at exit: " + lastLine(stderr)
			}
			return results, remark
		case ended:
			results = append(results, outcome{"crash", running, lastLine(stderr)})
		default:
			results = append(results, outcome{"hang", running, ""})
		}
		done = append(done, running)
	}
	return results, remark
}

// process runs a module's tests but for those that are done; ended: the process ended by itself.
func (s *settings) process(name, file, tmp string, done []string) (stderr string, ended bool) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	args := append(slices.Clone(s.flags), filepath.Join(s.here, "run.py"), "test."+name, file)
	cmd := exec.CommandContext(ctx, s.minipy, append(args, done...)...)
	cmd.Dir = tmp
	cmd.Env = append(os.Environ(), "MINIPYPATH="+filepath.Join(s.here, "py")+":"+s.stubs, "CPYTHON_TESTS="+s.tests)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		return err.Error(), true
	}
	exit := make(chan error, 1)
	go func() { exit <- cmd.Wait() }()
	size, since := int64(0), time.Now()
	for {
		select {
		case <-exit:
			return errs.String(), true
		case <-time.After(100 * time.Millisecond):
		}
		if st, err := os.Stat(file); err == nil && st.Size() != size {
			size, since = st.Size(), time.Now()
		}
		if time.Since(since) > s.timeout {
			cancel()
			<-exit
			return errs.String(), false
		}
	}
}

// readResults reads what run.py wrote; running is the test that was running at last, "end" if all had run.
func readResults(file string) (results []outcome, running string) {
	f, err := os.Open(file)
	if err != nil {
		return nil, ""
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		fields := strings.SplitN(lines.Text(), "\t", 3)
		if len(fields) < 3 {
			continue
		}
		switch fields[0] {
		case "start":
			running = fields[1]
		case "end":
			return results, "end"
		default:
			results = append(results, outcome{fields[0], fields[1], fields[2]})
			running = ""
		}
	}
	return results, running
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i := len(lines) - 1; i >= 0; i-- {
		if !strings.HasPrefix(lines[i], "[") || i == 0 {
			return lines[i]
		}
	}
	return ""
}
