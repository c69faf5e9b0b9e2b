// Command minipy runs Python 3.13-subset scripts, commands, modules and an interactive prompt. See minipy -h.
//
// Exit status: 0, 1 after an uncaught exception, 2 for a command line that cannot be or a file that cannot be read, 3 for what --leaks=fail
// has found, SystemExit's own, 120 when output could
// not be written at exit, death by SIGINT (130 to a shell) after an uncaught KeyboardInterrupt, 70 after a bug in minipy itself.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"minipy/door"
)

// version is minipy's own.
const version = "0.1.0"

const (
	exitUsage    = 2
	exitLeaks    = 3
	exitInternal = 70
	exitFlush    = 120
	exitSigint   = 130
)

func main() {
	o, err := parseOptions(os.Args[1:])
	if err != nil {
		os.Exit(usageFailure(os.Stderr, err))
	}
	switch {
	case o.help > 0:
		fmt.Print(helpText)
		return
	case o.version > 0:
		fmt.Println(versionText(o.version > 1))
		return
	}
	errand, err := door.Start()
	if err != nil {
		os.Exit(usageFailure(os.Stderr, err))
	}
	os.Exit(guarded(o, errand))
}

// guarded runs the command, or repeats a run for a task (door.Start); a panic, which only a bug can cause, becomes one line and status 70.
func guarded(o *options, errand *door.Errand) (status int) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		reportPanic(r)
		status = exitInternal
	}()
	debug.SetPanicOnFault(true) // a wild reference is a bug to report too
	s := newSession(o, os.Stdin, os.Stdout, os.Stderr)
	if errand == nil {
		return s.run()
	}
	return s.again(errand)
}

// reportPanic says what a bug has led to.
func reportPanic(v any) {
	fmt.Fprintf(os.Stderr, "minipy: internal error: %s; this is a bug in minipy: please report it with the program that caused it (%s); MINIPY_TRACE=1 shows where\n", oneLine(v), versionText(true))
	if os.Getenv("MINIPY_TRACE") != "" {
		_, _ = os.Stderr.Write(debug.Stack())
	}
}

func oneLine(v any) string {
	return strings.Join(strings.Fields(fmt.Sprint(v)), " ")
}

func versionText(long bool) string {
	s := "minipy " + version + " (rules of CPython 3.13)"
	if long {
		s += " [" + runtime.Version() + "] on " + runtime.GOOS + "/" + runtime.GOARCH
	}
	return s
}

// usageFailure explains a wrong command line.
func usageFailure(w io.Writer, err error) int {
	var u *usageError
	if errors.As(err, &u) && !u.brief {
		fmt.Fprintf(w, "%s\n%s%s", u.msg, usageLine, usageHint)
	} else {
		fmt.Fprintf(w, "minipy: %s\n", err)
	}
	return exitUsage
}
