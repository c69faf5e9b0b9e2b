package vm

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"minipy/compiler"
	"minipy/parser"
	"minipy/stdlib"
)

// TestPackedLibrary checks that the embedded code of the library is what its text compiles to.
func TestPackedLibrary(t *testing.T) {
	want := map[string]bool{}
	for _, d := range stdlib.Modules() {
		if d.Source == nil {
			continue
		}
		want[d.Name+".bin"] = true
		b, err := PackModule(d)
		if err != nil {
			t.Fatal(err)
		}
		old, err := os.ReadFile(filepath.Join("..", "stdlib", "packed", d.Name+".bin"))
		if err != nil || string(old) != string(b) {
			t.Errorf("%s is not up to date: run go generate ./stdlib", d.Name)
		}
	}
	files, err := filepath.Glob("../stdlib/packed/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !want[filepath.Base(f)] {
			t.Errorf("%s belongs to no module", f)
		}
	}
}

// TestUnpack checks that unpacked code is the code that was packed, on all scripts of the tests.
func TestUnpack(t *testing.T) {
	files, _ := filepath.Glob("../tests/*/*.py")
	lib, _ := filepath.Glob("../stdlib/py/*.py")
	for _, f := range append(files, lib...) {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		root, err := parser.Parse(f, string(text), parser.Exec)
		if err != nil {
			continue
		}
		u, err := compiler.Compile(root, f, compiler.Options{})
		if err != nil {
			continue
		}
		a, b := describe(u.Code), describe(compiler.Unpack(string(compiler.Pack(u))).Code)
		if !reflect.DeepEqual(a, b) {
			for i := range a {
				if i >= len(b) || !reflect.DeepEqual(a[i], b[i]) {
					t.Fatalf("%s: %v\n is not %v", f, b[i], a[i])
				}
			}
		}
	}
}

// describe lists everything in a code object; a constant is a number, the same for the same one.
func describe(c *compiler.Code) []any {
	var out []any
	seen := map[*compiler.Const]int{}
	var code func(c *compiler.Code)
	var constant func(c *compiler.Const)
	constant = func(c *compiler.Const) {
		if n, ok := seen[c]; ok {
			out = append(out, n)
			return
		}
		seen[c] = len(seen)
		big := ""
		if c.Big != nil {
			big = c.Big.String()
		}
		out = append(out, c.Kind, c.Int, c.Float, c.Imag, strings.Clone(c.Str), big, len(c.Items))
		for _, it := range c.Items {
			constant(it)
		}
		if c.Code != nil {
			code(c.Code)
		}
	}
	code = func(c *compiler.Code) {
		out = append(out, c.Name, c.QualName, c.Filename, c.FirstLine, c.ArgCount, c.PosOnlyArgCount, c.KwOnlyArgCount, c.Flags, c.NLocals, c.NCells, c.NFrees, c.StackSize,
			append([]compiler.Instr{}, c.Instrs...), append([]compiler.Pos{}, c.Positions()...), append([]string{}, c.Names...), append([]string{}, c.LocalsPlus...),
			append([]uint8{}, c.LocalsKinds...), append([]compiler.ExcEntry{}, c.Exc...))
		for _, it := range c.Consts {
			constant(it)
		}
	}
	code(c)
	return out
}
