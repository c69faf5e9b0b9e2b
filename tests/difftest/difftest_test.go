package main

import (
	"os"
	"testing"
	"time"

	"minipy/tests/build"
	"minipy/tests/difftest/program"
)

// TestAgreesWithCPython compares a hundred random programs, the same ones each time; the command tries new ones.
func TestAgreesWithCPython(t *testing.T) {
	cpython := os.Getenv("MINIPY_CPYTHON")
	if cpython == "" {
		t.Skip("MINIPY_CPYTHON does not name a CPython 3.13")
	}
	minipy, err := build.Minipy(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	d := &tester{
		minipy:  interpreter{name: "minipy", path: minipy, args: []string{"-X", "audit"}},
		cpython: interpreter{name: "CPython", path: cpython, args: []string{"-W", "ignore"}}.resolve(),
		seed:    1, out: t.TempDir(), batch: 25, jobs: 2, shrinkTime: 10 * time.Second, most: 3,
	}
	count, err := d.test(0, 100, func(report string) { t.Error(report) })
	if err != nil {
		t.Fatal(err)
	}
	if count > 0 {
		t.Errorf("%d of 100 programs differ", count)
	}
}

// TestGenerator checks that programs are repeatable and that a shrunk one is still a program.
func TestGenerator(t *testing.T) {
	a, b := program.Generate(7, 3), program.Generate(7, 3)
	if a.Text() != b.Text() {
		t.Error("the same seed and number give two programs")
	}
	if program.Generate(7, 4).Text() == a.Text() {
		t.Error("two numbers give the same program")
	}
	if text := (program.Program{Chunks: a.Chunks[:1]}).Text(); len(text) >= len(a.Text()) {
		t.Error("a program without most of its chunks is not shorter")
	}
}
