// Bench times minipy against CPython 3.13 on the scripts of its folder, in turns, and prints the ratios.
//
//	go run ./tests/bench                    all scripts, three rounds
//	go run ./tests/bench -rounds 5 fib dicts
//
// A ratio below 1 is in minipy's favour. Times are the best of the rounds: what the machine adds is always on top.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"minipy/tests/build"
)

// sample is what one run took.
type sample struct {
	seconds float64
	peak    int64 // peak resident size in bytes, 0 where the system does not tell
	output  string
}

func measure(path, script string) (sample, error) {
	c := exec.Command(path, script)
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	start := time.Now()
	err := c.Run()
	s := sample{seconds: time.Since(start).Seconds(), output: stdout.String()}
	if err != nil {
		return s, fmt.Errorf("%s %s: %w\n%s", path, script, err, stderr.String())
	}
	s.peak = peak(c.ProcessState)
	return s, nil
}

// row is the result for one script: the best time and the smallest peak of each interpreter.
type row struct {
	name         string
	mine, theirs sample
	note         string
}

func better(best, s sample, first bool) sample {
	if first {
		return s
	}
	best.seconds = min(best.seconds, s.seconds)
	best.peak = min(best.peak, s.peak)
	return best
}

// compare runs a script in turns, so that both interpreters meet the machine in the same mood.
func compare(minipy, cpython, script string, rounds int) row {
	r := row{name: strings.TrimSuffix(filepath.Base(script), ".py")}
	for i := range rounds {
		theirs, err := measure(cpython, script)
		if err != nil {
			r.note = err.Error()
			return r
		}
		mine, err := measure(minipy, script)
		if err != nil {
			r.note = err.Error()
			return r
		}
		if mine.output != theirs.output {
			r.note = fmt.Sprintf("prints %q, CPython prints %q", mine.output, theirs.output)
			return r
		}
		r.mine, r.theirs = better(r.mine, mine, i == 0), better(r.theirs, theirs, i == 0)
	}
	return r
}

func (r row) timeRatio() float64 { return r.mine.seconds / r.theirs.seconds }

func (r row) peakRatio() float64 { return float64(r.mine.peak) / float64(r.theirs.peak) }

// geometricMean of the ratios that f gives; NaN if there are none.
func geometricMean(rows []row, f func(row) float64) float64 {
	sum, n := 0.0, 0
	for _, r := range rows {
		if v := f(r); r.note == "" && v > 0 && !math.IsInf(v, 0) {
			sum += math.Log(v)
			n++
		}
	}
	return math.Exp(sum / float64(n))
}

func printTable(rows []row) {
	fmt.Printf("%-20s %10s %10s %7s   %10s %10s %7s\n", "", "minipy s", "CPython s", "ratio", "minipy MB", "CPython MB", "ratio")
	for _, r := range rows {
		if r.note != "" {
			fmt.Printf("%-20s failed: %s\n", r.name, strings.TrimSpace(r.note))
			continue
		}
		fmt.Printf("%-20s %10.3f %10.3f %7.2f   %10.1f %10.1f %7.2f\n", r.name, r.mine.seconds, r.theirs.seconds, r.timeRatio(),
			float64(r.mine.peak)/(1<<20), float64(r.theirs.peak)/(1<<20), r.peakRatio())
	}
	fmt.Printf("%-20s %10s %10s %7.2f   %10s %10s %7.2f\n", "geometric mean", "", "", geometricMean(rows, row.timeRatio), "", "", geometricMean(rows, row.peakRatio))
}

// scripts returns the folder's scripts, all or those named.
func scripts(dir string, names []string) ([]string, error) {
	if len(names) == 0 {
		found, err := filepath.Glob(filepath.Join(dir, "*.py"))
		sort.Strings(found)
		if err == nil && len(found) == 0 {
			err = fmt.Errorf("no scripts in %s (run this in the project's root, or give -dir)", dir)
		}
		return found, err
	}
	var found []string
	for _, name := range names {
		if !strings.HasSuffix(name, ".py") {
			name = filepath.Join(dir, name+".py")
		}
		if _, err := os.Stat(name); err != nil {
			return nil, err
		}
		found = append(found, name)
	}
	return found, nil
}

func run() (failed bool, err error) {
	rounds := flag.Int("rounds", 3, "how often each script runs")
	minipy := flag.String("minipy", "", "the minipy to time (default: build it)")
	cpython := flag.String("cpython", os.Getenv("MINIPY_CPYTHON"), "the CPython 3.13 to compare with")
	dir := flag.String("dir", "tests/bench", "the scripts' folder")
	slowest := flag.Float64("max", 0, "fail if a script's time ratio is above this")
	mean := flag.Float64("max-mean", 0, "fail if the geometric mean of the time ratios is above this")
	flag.Parse()
	if *cpython == "" {
		return false, errors.New("no CPython: set MINIPY_CPYTHON or give -cpython")
	}
	// A wrapper script or a version manager in front of it would be timed as well.
	if out, err := exec.Command(*cpython, "-c", "import sys; print(sys.executable)").Output(); err == nil && len(bytes.TrimSpace(out)) > 0 {
		*cpython = string(bytes.TrimSpace(out))
	}
	if *minipy == "" {
		temp, err := os.MkdirTemp("", "bench")
		if err != nil {
			return false, err
		}
		defer func() { _ = os.RemoveAll(temp) }()
		if *minipy, err = build.Minipy(temp); err != nil {
			return false, err
		}
	}
	list, err := scripts(*dir, flag.Args())
	if err != nil {
		return false, err
	}
	var rows []row
	for i, script := range list {
		fmt.Fprintf(os.Stderr, "\r%d of %d: %-30s", i+1, len(list), filepath.Base(script))
		r := compare(*minipy, *cpython, script, max(1, *rounds))
		rows = append(rows, r)
		failed = failed || r.note != "" || *slowest > 0 && r.timeRatio() > *slowest
	}
	fmt.Fprintf(os.Stderr, "\r%40s\r", "")
	printTable(rows)
	return failed || *mean > 0 && geometricMean(rows, row.timeRatio) > *mean, nil
}

func main() {
	failed, err := run()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
	if failed {
		os.Exit(1)
	}
}
