package main

import (
	"os"
	"testing"
	"time"
)

// TestAgreesWithCPython compares a hundred random programs: fifty that stay the same, fifty new ones each day.
func TestAgreesWithCPython(t *testing.T) {
	cpython := os.Getenv("MINIPY_CPYTHON")
	if cpython == "" {
		t.Skip("MINIPY_CPYTHON does not name a CPython 3.13")
	}
	minipy, err := build(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	d := &tester{
		minipy:  interpreter{name: "minipy", path: minipy, args: []string{"-X", "malloc=debug", "-X", "audit"}},
		cpython: interpreter{name: "CPython", path: cpython, args: []string{"-W", "ignore"}}.resolve(),
		seed:    1, out: t.TempDir(), batch: 25, jobs: 2, shrinkTime: 10 * time.Second, most: 3,
	}
	day := uint64(time.Now().Unix() / 86400)
	for _, first := range []uint64{0, day * 1000} {
		count, err := d.test(first, 50, func(report string) { t.Error(report) })
		if err != nil {
			t.Fatal(err)
		}
		if count > 0 {
			t.Errorf("%d of 50 programs from number %d differ", count, first)
		}
	}
}

// TestGenerator checks that programs are repeatable and that a shrunk one is still a program.
func TestGenerator(t *testing.T) {
	a, b := generate(7, 3), generate(7, 3)
	if a.text() != b.text() {
		t.Error("the same seed and number give two programs")
	}
	if generate(7, 4).text() == a.text() {
		t.Error("two numbers give the same program")
	}
	if text := (program{a.chunks[:1]}).text(); len(text) >= len(a.text()) {
		t.Error("a program without most of its chunks is not shorter")
	}
}
