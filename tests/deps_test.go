package tests

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowedImports says which packages of ours, and which libraries, each folder may import: dependencies point downwards only, and lexer, parser and
// compiler never see the heap. A folder below a listed one has its rules, unless it has its own.
var allowedImports = map[string][]string{
	"mem":            {"golang.org/x/sys/unix", "golang.org/x/sys/windows"},
	"gc":             {"minipy/mem"},
	"libm":           {},
	"door":           {},
	"objects":        {"minipy/mem", "minipy/gc", "minipy/door", "minipy/libm", "minipy/unidata", "golang.org/x/term"},
	"unidata":        {"golang.org/x/text/..."},
	"lexer":          {"minipy/unidata", "github.com/alecthomas/participle/v2/lexer"},
	"parser":         {"minipy/lexer", "minipy/unidata", "github.com/alecthomas/participle/v2", "github.com/alecthomas/participle/v2/lexer"},
	"compiler":       {"minipy/parser", "minipy/unidata"},
	"stdlib":         {"minipy/mem", "minipy/gc", "minipy/door", "minipy/libm", "minipy/objects", "minipy/stdlib/regex", "minipy/unidata", "golang.org/x/sys/unix", "golang.org/x/sys/windows", "golang.org/x/term"},
	"vm":             {"minipy/mem", "minipy/gc", "minipy/door", "minipy/objects", "minipy/parser", "minipy/compiler", "minipy/stdlib"},
	"inspect":        {"minipy/mem", "minipy/gc", "minipy/door", "minipy/objects", "minipy/stdlib", "minipy/vm"},
	"step":           {"minipy/door", "minipy/inspect", "minipy/vm", "golang.org/x/term"},
	"repl":           {"minipy/mem", "minipy/gc", "minipy/objects", "minipy/parser", "minipy/stdlib", "minipy/vm", "minipy/inspect", "github.com/chzyer/readline", "golang.org/x/term", "golang.org/x/sys/unix"},
	"cmd/minipy":     {"minipy/door", "minipy/objects", "minipy/parser", "minipy/stdlib", "minipy/vm", "minipy/inspect", "minipy/repl", "minipy/step", "golang.org/x/term"},
	"cmd/packlib":    {"minipy/stdlib", "minipy/vm"},
	"tests/build":    {},
	"tests/bench":    {"minipy/tests/build"},
	"tests/difftest": {"minipy/tests/difftest/program", "minipy/tests/build"},
	"tests":          {"minipy/tests/build"},
	"stdlib/regex":   {"minipy/objects"},
}

// rulesOf finds the rules for a folder.
func rulesOf(folder string) ([]string, bool) {
	for ; folder != "."; folder = filepath.ToSlash(filepath.Dir(folder)) {
		if rules, ok := allowedImports[folder]; ok {
			return rules, true
		}
	}
	return nil, false
}

// TestImports checks the imports of every Go file, whatever system it is for; test files may import anything of ours besides.
func TestImports(t *testing.T) {
	files := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && d.Name() != ".."):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		files++
		rel, err := filepath.Rel("..", path)
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(rel))
		rules, ok := rulesOf(folder)
		if !ok {
			t.Errorf("%s: the folder has no rules here", rel)
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			first, _, _ := strings.Cut(name, "/")
			ours := first == "minipy"
			if !ours && !strings.Contains(first, ".") { // the standard library
				continue
			}
			if slices.ContainsFunc(rules, func(rule string) bool { // "x/..." allows all below x
				below, all := strings.CutSuffix(rule, "...")
				return rule == name || all && strings.HasPrefix(name, below)
			}) || ours && strings.HasSuffix(path, "_test.go") {
				continue
			}
			t.Errorf("%s imports %s, which the rules do not allow to %s", rel, name, folder)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 {
		t.Fatalf("only %d Go files found", files)
	}
}
