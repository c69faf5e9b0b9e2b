// Difftest writes random programs about memory (counts, identities, deaths, collections, weak references) and compares
// what minipy and CPython 3.13 print for them. A program that differs is shrunk and written to a folder.
//
//	go run ./tests/difftest -n 1000 -seed 1
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"minipy/tests/build"
	"minipy/tests/difftest/program"
)

// tester holds the settings of a run.
type tester struct {
	minipy, cpython interpreter
	seed            uint64
	out             string
	batch, jobs     int
	shrinkTime      time.Duration
	most            int // stop reporting after so many failures
}

// test compares programs first to first+n-1 of the seed, and calls failed for each one that differs.
func (t *tester) test(first, n uint64, failed func(report string)) (count int, err error) {
	var numbers [][]uint64
	for i := range n {
		if i%uint64(t.batch) == 0 {
			numbers = append(numbers, nil)
		}
		numbers[len(numbers)-1] = append(numbers[len(numbers)-1], first+i)
	}
	var (
		mu   sync.Mutex
		wait sync.WaitGroup
	)
	work := make(chan []uint64)
	for range t.jobs {
		wait.Go(func() {
			for batch := range work {
				mu.Lock()
				stop := err != nil
				mu.Unlock()
				if stop {
					continue
				}
				programs := map[uint64]program.Program{}
				for _, i := range batch {
					programs[i] = program.Generate(t.seed, i)
				}
				different, _, _, e := t.both(batch, programs)
				if e == nil && len(different) > 1 {
					// One of them may have ended the process and taken the others along: look at each on its own.
					suspects := different
					different = nil
					for _, i := range suspects {
						if bad, _, _, e2 := t.fails(i, programs[i]); e2 != nil {
							e = e2
						} else if bad {
							different = append(different, i)
						}
					}
				}
				for _, i := range different {
					mu.Lock()
					count++
					skip := count > t.most
					mu.Unlock()
					if skip {
						continue
					}
					report, e2 := t.report(i, programs[i], batch, programs)
					mu.Lock()
					if e2 != nil {
						err = errors.Join(err, e2)
					} else {
						failed(report)
					}
					mu.Unlock()
				}
				if e != nil {
					mu.Lock()
					err = errors.Join(err, e)
					mu.Unlock()
				}
			}
		})
	}
	for _, batch := range numbers {
		work <- batch
	}
	close(work)
	wait.Wait()
	return count, err
}

func run() (int, error) {
	n := flag.Uint64("n", 1000, "number of programs")
	first := flag.Uint64("first", 0, "number of the first program, to repeat one")
	seed := flag.Uint64("seed", 1, "seed of the generator")
	minipy := flag.String("minipy", "", "the minipy to test (default: build it)")
	cpython := flag.String("cpython", os.Getenv("MINIPY_CPYTHON"), "the CPython 3.13 to compare with")
	jobs := flag.Int("j", 2, "how many processes at once")
	batch := flag.Int("batch", 25, "programs in one process")
	debug := flag.Bool("debug", false, "run minipy with its debug allocator and audit")
	out := flag.String("out", filepath.Join(os.TempDir(), "minipy-difftest"), "folder for failing programs")
	most := flag.Int("most", 5, "report at most so many failing programs")
	show := flag.Bool("print", false, "only print the programs")
	flag.Parse()
	if *show {
		for i := range *n {
			fmt.Printf("# program %d of seed %d\n%s\n", *first+i, *seed, program.Generate(*seed, *first+i).Text())
		}
		return 0, nil
	}
	if *cpython == "" {
		return 0, errors.New("no CPython: set MINIPY_CPYTHON or give -cpython")
	}
	if *minipy == "" {
		dir, err := os.MkdirTemp("", "difftest-minipy")
		if err != nil {
			return 0, err
		}
		defer func() { _ = os.RemoveAll(dir) }()
		if *minipy, err = build.Minipy(dir); err != nil {
			return 0, err
		}
	}
	t := &tester{
		minipy:  interpreter{name: "minipy", path: *minipy},
		cpython: interpreter{name: "CPython", path: *cpython, args: []string{"-W", "ignore"}}.resolve(),
		seed:    *seed, out: *out, batch: max(1, *batch), jobs: max(1, *jobs), shrinkTime: 20 * time.Second, most: *most,
	}
	if *debug {
		t.minipy.args = []string{"-X", "malloc=debug", "-X", "audit"}
	}
	start := time.Now()
	count, err := t.test(*first, *n, func(report string) { fmt.Println(report) })
	fmt.Printf("%d programs, %d differ, %.1f s\n", *n, count, time.Since(start).Seconds())
	return count, err
}

func main() {
	count, err := run()
	if err != nil {
		fmt.Fprintln(os.Stderr, "difftest:", err)
		os.Exit(2)
	}
	if count > 0 {
		os.Exit(1)
	}
}
