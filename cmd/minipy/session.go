package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"golang.org/x/term"

	"minipy/door"
	"minipy/inspect"
	"minipy/objects"
	"minipy/parser"
	"minipy/repl"
	"minipy/stdlib"
	"minipy/step"
	"minipy/vm"
)

// session is one run of the command.
type session struct {
	o              *options
	stdin          *os.File
	stdout, stderr *os.File
	in             *vm.Interp
	input          *input
	onLine         func(in *vm.Interp, frame objects.Ref) // see vm.Config
	picture        *report                                // what --report asks for; nil without it
	stepper        *step.Stepper                          // of --step; nil without it
	leaks          *inspect.Leaks
	atEnd          endReport
}

func newSession(o *options, stdin, stdout, stderr *os.File) *session {
	return &session{o: o, stdin: stdin, stdout: stdout, stderr: stderr}
}

// getenv reads the environment, of which -E hides our and Python's variables.
func (s *session) getenv(name string) (string, bool) {
	if s.o.ignoreEnv && (strings.HasPrefix(name, "PYTHON") || strings.HasPrefix(name, "MINIPY") || name == "FORCE_COLOR") {
		return "", false
	}
	return os.LookupEnv(name)
}

func isTerminal(f *os.File) bool { return objects.IsTerminal(int(f.Fd())) }

func getwd() (string, error) { return door.Do(door.Path, os.Getwd) }

// again does the run of a log again, for an errand.
func (s *session) again(e *door.Errand) int {
	var task inspect.Task
	if err := json.Unmarshal(e.Task, &task); err != nil {
		return usageFailure(s.stderr, err)
	}
	s.o.report = ""
	if task.Step > 0 {
		s.onLine = step.Repeat(e, task.Step)
		door.OnEnd(func(err error) {
			if err != nil {
				fmt.Fprintln(s.stderr, err)
			}
			os.Exit(exitInternal) // it has no such step
		})
		s.run()
		return exitInternal
	}
	w := inspect.NewWatch(task, e)
	s.onLine = w.OnLine
	door.OnEnd(func(err error) { w.End(s.in, err) })
	s.run()
	w.End(s.in, errors.New("the program came to its end"))
	return exitInternal
}

// startStepping makes the user interface of --step. Signals stop the program at a line first.
func (s *session) startStepping() {
	var ui step.UI
	if term.IsTerminal(int(s.stdin.Fd())) && term.IsTerminal(int(s.stdout.Fd())) && !s.o.json { // not through the door: a repetition does not ask
		ui = step.NewTerminal(s.stdin, s.stdout, vm.UseColor(true, s.getenv))
	} else {
		ui = step.NewText(s.input, s.stdout, s.o.json)
	}
	s.stepper = step.New(ui)
	s.onLine = s.stepper.OnLine
}

func (s *session) run() int {
	s.input = newInput(s.stdin)
	var err error
	if s.o.report != "" {
		if s.picture, err = openReport(s.o.report); err != nil {
			fmt.Fprintf(s.stderr, "minipy: %s\n", err)
			return exitUsage
		}
	}
	if s.o.step && !door.Repeating() {
		s.startStepping()
	}
	in, err := vm.New(s.config())
	if err != nil {
		fmt.Fprintf(s.stderr, "minipy: %s\n", err)
		return 1
	}
	s.in = in
	s.input.allow = in.AllowThreads
	s.input.pending = in.InterruptPending
	if isTerminal(s.stdin) {
		s.input.echoed = in.RT().LineEnded
	}
	in.ThreadPanic = func(v any) {
		reportPanic(v)
		os.Exit(exitInternal)
	}
	in.ColorErrors = vm.UseColor(isTerminal(s.stderr), s.getenv)
	if s.o.leaks {
		s.leaks = inspect.WatchLeaks(in)
	}
	if s.picture != nil { // after the other, since it stops before it
		s.picture.recorder.Attach(in)
	}
	stop := s.watchSignals()
	status, interrupted := s.runTarget()
	stop()
	status = s.finish(s.reportLeaks(status))
	if interrupted && status == 1 {
		return dieOfSigint()
	}
	return status
}

func (s *session) config() vm.Config {
	path := s.searchPath()
	if v, _ := s.getenv("PYTHONUNBUFFERED"); v != "" {
		s.o.unbuffered = true
	}
	cfg := vm.Config{
		Config: objects.Config{
			MaxHeap: s.o.x.maxHeap,
			Debug:   s.o.x.debugMalloc,
			Stdin:   outside{s.input, nil},
			Stdout:  outside{nil, s.stdout},
			Stderr:  outside{nil, s.stderr},

			Unbuffered: s.o.unbuffered || s.o.step,
		},
		Argv:  s.o.argv,
		Path:  path,
		Audit: s.o.x.audit,
		Flags: stdlib.Flags{
			Inspect: s.o.inspect, Quiet: s.o.quiet, NoUserSite: true, NoSite: true, IgnoreEnvironment: s.o.ignoreEnv, Isolated: s.o.isolated,
			SafePath: s.o.safePath, BytesWarning: s.o.bytesWarning, Verbose: s.o.verbose, Optimize: s.o.optimize, Warnings: s.o.warnings, X: s.o.x.given,
		},
		SkipFirstLine: s.o.skipFirstLine,
		OnLine:        s.onLine,
		Modules:       []*stdlib.ModuleDef{inspect.Module},
	}
	if s.picture != nil {
		cfg.OnLine = s.picture.recorder.OnLine
	}
	if s.stepper != nil {
		cfg.Stdin, cfg.Stdout, cfg.Stderr = outside{s.stepper, nil}, outside{nil, s.stepper}, outside{nil, s.stepper}
	}
	return cfg
}

// searchPath is sys.path: what the target brings, then MINIPYPATH.
func (s *session) searchPath() []string {
	var path []string
	if !s.o.safePath {
		switch s.o.mode {
		case runFile:
			path = append(path, scriptDir(s.o.target))
		case runModule:
			if wd, err := getwd(); err == nil {
				path = append(path, wd)
			}
		default:
			path = append(path, "")
		}
	} else if s.o.mode == runFile && isDir(s.o.target) {
		path = append(path, scriptDir(s.o.target))
	}
	if v, ok := s.getenv("MINIPYPATH"); ok && v != "" {
		path = append(path, filepath.SplitList(v)...)
	}
	return path
}

// scriptDir is where the modules of a script are looked for: its directory behind symbolic links, or itself if it is a directory.
func scriptDir(file string) string {
	p, err := filepath.Abs(file)
	if err != nil {
		return filepath.Dir(file)
	}
	if r, err := door.Do(door.Path, func() (string, error) { return filepath.EvalSymlinks(p) }); err == nil {
		p = r
	}
	if isDir(p) {
		return p
	}
	return filepath.Dir(p)
}

func isDir(p string) bool {
	return door.Get(door.Path, func() bool {
		st, err := os.Stat(p)
		return err == nil && st.IsDir()
	})
}

// runTarget runs what the command line names, and the prompt where it is wanted. interrupted: the end was an uncaught KeyboardInterrupt.
func (s *session) runTarget() (status int, interrupted bool) {
	prompt := s.o.inspect
	ended := ""
	var err error
	switch s.o.mode {
	case runCommand:
		s.in.SetSource("<string>", s.o.target)
		err = s.in.RunSource(s.o.target, "<string>", parser.Exec)
	case runModule:
		err = s.in.RunModule(s.o.target)
	case runFile:
		status, err = s.runScript()
	default:
		tty := isTerminal(s.stdin)
		if tty || s.o.inspect {
			s.banner()
			status = s.prompt(tty)
			if s.picture != nil {
				status = s.writeReport(status, ended)
			}
			return status, false
		}
		err = s.runStdin()
	}
	if err != nil {
		ended = s.in.RT().PendingName()
		status, interrupted = s.report(err)
	}
	if s.picture != nil {
		status = s.writeReport(status, ended)
	}
	if s.stepper != nil && status != exitUsage { // there was a file to run
		s.stepper.End(s.in, ended)
	}
	if prompt {
		s.reportLeaks(0)
		return s.prompt(isTerminal(s.stdin)), false
	}
	return status, interrupted
}

// report prints the pending exception and gives the status it means.
func (s *session) report(err error) (status int, interrupted bool) {
	if !errors.Is(err, objects.ErrRaised) {
		fmt.Fprintf(s.stderr, "minipy: %s\n", err)
		return 1, false
	}
	rt := s.in.RT()
	interrupted = rt.ExcMatches(objects.TKeyboardInterrupt)
	status, exit := s.in.Report(s.o.inspect)
	if exit {
		interrupted = false
	}
	return status, interrupted
}

// runScript runs a file, or a directory's __main__.py. Files that cannot be opened are reported in CPython's words.
func (s *session) runScript() (int, error) {
	file := s.o.target
	full := file
	if !filepath.IsAbs(full) {
		if wd, err := getwd(); err == nil {
			full = wd + string(filepath.Separator) + file
		}
	}
	if isDir(file) {
		full = filepath.Join(full, "__main__.py")
		if !door.Get(door.Path, func() bool { st, err := os.Stat(full); return err == nil && !st.IsDir() }) {
			abs, err := filepath.Abs(file)
			if err != nil {
				abs = file
			}
			fmt.Fprintf(s.stderr, "minipy: can't find '__main__' module in '%s'\n", abs)
			return 1, nil
		}
	}
	err := door.Try(door.Path, func() error {
		f, err := os.Open(full)
		if err == nil {
			err = f.Close()
		}
		return err
	})
	if err != nil {
		no, text := errnoText(err)
		fmt.Fprintf(s.stderr, "minipy: can't open file '%s': [Errno %d] %s\n", full, no, text)
		return exitUsage, nil
	}
	return 0, s.in.RunFile(full, isDir(file))
}

// runStdin runs the whole of standard input as a program.
func (s *session) runStdin() error {
	if door.Get(door.File, func() bool { st, err := s.stdin.Stat(); return err == nil && st.IsDir() }) {
		return errors.New("<stdin> is a directory, cannot continue")
	}
	data, err := io.ReadAll(s.in.RT().Stdin)
	if err != nil {
		return err
	}
	text, err := s.in.ScriptText(data, "<stdin>")
	if err != nil {
		return err
	}
	err = s.in.RunSource(text, "<stdin>", parser.Exec)
	s.in.FlushIO()
	return err
}

func (s *session) banner() {
	if !s.o.quiet {
		fmt.Fprintf(s.stderr, "%s on %s\nType \"help\" for Python, \"%%help\" for the memory, \"exit\" or Ctrl-D to leave.\n", versionText(false), runtime.GOOS)
	}
}

// prompt runs the interactive loop on the terminal or on plain input.
func (s *session) prompt(tty bool) int {
	rt := s.in.RT()
	note := func(text string) {
		_ = rt.Stdout.Flush()
		_, _ = rt.Stderr.WriteString(text)
		_ = rt.Stderr.Flush()
	}
	commands := repl.NewCommands(s.in)
	commands.Color = vm.UseColor(isTerminal(s.stdout), s.getenv)
	lines := s.terminal(tty, commands)
	editing := lines != nil
	if !editing {
		lines = repl.NewPipe(piped{s.input}, note)
	}
	loop := &repl.Loop{Engine: s.in, Lines: lines, Note: note, Commands: commands, BareExit: editing}
	status := loop.Run()
	_ = lines.Close()
	return status
}

// terminal is the line source for a terminal; nil if there is none that lines can be edited on.
func (s *session) terminal(tty bool, commands *repl.Commands) repl.LineSource {
	if v, _ := s.getenv("TERM"); !tty || !isTerminal(s.stdout) || v == "dumb" {
		return nil
	}
	var t repl.StatementSource
	err := door.Try(door.File, func() (err error) {
		t, err = repl.NewTerminal(s.in, keyboard{s.input}, commands, repl.HistoryFile(s.getenv), vm.UseColor(true, s.getenv))
		return err
	})
	if err != nil {
		fmt.Fprintf(s.stderr, "minipy: no line editing: %s\n", err)
		return nil
	}
	return typed{t}
}

// watchSignals makes Ctrl-C raise KeyboardInterrupt in the running program, and lets a write to a closed pipe fail instead of killing the process.
func (s *session) watchSignals() (stop func()) {
	ignoreSigpipe()
	if door.Repeating() {
		return func() {} // who asked for the repetition is interrupted too
	}
	c := make(chan os.Signal, 4)
	signal.Notify(c, os.Interrupt)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-c:
				if s.stepper != nil && s.stepper.Stop() {
					continue
				}
				s.in.Interrupt()
				s.input.interrupt()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(c)
		close(done)
	}
}

// finish tears the interpreter down and turns what went wrong with it into the exit status.
func (s *session) finish(status int) int {
	rt := s.in.RT()
	s.in.Finalize()
	_ = rt.Stderr.Flush()
	if err := rt.FlushStdout(); err != nil {
		fmt.Fprintf(s.stderr, "Exception ignored on flushing sys.stdout:\n%s\n", osErrorText(err))
		status = exitFlush
	} else if s.in.FlushFailed {
		status = exitFlush
	}
	if s.o.x.goStats {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if s.o.json {
			s.atEnd.GoHeap = &m.HeapAlloc
		} else {
			fmt.Fprintf(s.stderr, "[Go heap: %d bytes]\n", m.HeapAlloc)
		}
	}
	if s.o.x.showRefCount || s.o.x.audit || s.o.x.debugMalloc {
		l := s.in.Close()
		switch {
		case s.o.x.showRefCount && s.o.json:
			s.atEnd.Refs, s.atEnd.Blocks, s.atEnd.Left = &l.Refs, &l.Blocks, l.Report
		case s.o.x.showRefCount:
			fmt.Fprintf(s.stderr, "[%d refs, %d blocks]\n", l.Refs, l.Blocks)
			for _, r := range l.Report {
				fmt.Fprintln(s.stderr, r)
			}
		}
		if l.AuditFailed {
			status = exitInternal
		}
	}
	if s.o.json {
		s.atEnd.print(s.stderr)
	}
	return status
}

// errnoText finds the system's error number and text in err.
func errnoText(err error) (int, string) {
	var no syscall.Errno
	if !errors.As(err, &no) {
		return 0, err.Error()
	}
	text := no.Error()
	if text != "" {
		text = strings.ToUpper(text[:1]) + text[1:]
	}
	return int(no), text
}

// osErrorText words a failed write as the last line of a traceback would.
func osErrorText(err error) string {
	no, text := errnoText(err)
	name := "OSError"
	if no == int(syscall.EPIPE) {
		name = "BrokenPipeError"
	}
	return fmt.Sprintf("%s: [Errno %d] %s", name, no, text)
}
