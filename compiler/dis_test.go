package compiler

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"minipy/parser"
)

// record is one line of testdata/code.jsonl.
type record struct{ Title, Mode, Src, Code string }

// eachLine calls fn with the lines of a file of JSON values.
func eachLine(t *testing.T, path string, fn func(line []byte)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 64<<20)
	for sc.Scan() {
		fn(sc.Bytes())
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
}

// TestCode compares instructions, constants, names, exception tables and positions with those of CPython 3.13
// (testdata/record.py wrote them).
func TestCode(t *testing.T) {
	eachLine(t, "testdata/code.jsonl", func(line []byte) {
		var r record
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		t.Run(r.Title, func(t *testing.T) {
			got, err := compileText(r.Src, r.Mode)
			if err != nil {
				t.Fatal(err)
			}
			if diff := diffCode(got, r.Code); diff != "" {
				t.Errorf("%s\n%s", r.Src, diff)
			}
		})
	})
}

var modes = map[string]parser.Mode{"exec": parser.Exec, "eval": parser.Eval, "single": parser.Single}

// compileText compiles a source and writes the result as record.py does.
func compileText(src, mode string) (string, error) {
	root, err := parser.Parse("f", src, modes[mode])
	if err != nil {
		return "", err
	}
	u, err := Compile(root, "f", Options{})
	if err != nil {
		return "", err
	}
	var d dumper
	d.code(u.Code)
	for _, w := range u.Warnings {
		d.line("warning %s %d %s", w.Category, w.Pos.Line, w.Message)
	}
	return strings.Join(d.lines, "\n"), nil
}

// diffCode describes the first difference; "" if there is none. Our stack may be larger than CPython's, not smaller.
func diffCode(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	head := ""
	for i := range max(len(g), len(w)) {
		a, b := "(end)", "(end)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if strings.HasPrefix(b, "code ") {
			head = b
		}
		if a == b {
			continue
		}
		if as, ok := strings.CutPrefix(a, "stack "); ok {
			if bs, ok := strings.CutPrefix(b, "stack "); ok {
				x, _ := strconv.Atoi(as)
				y, _ := strconv.Atoi(bs)
				if x >= y && x <= y+2 {
					continue
				}
			}
		}
		from := max(0, i-6)
		return fmt.Sprintf("in %s\n got  %s\n want %s\nbefore:\n  %s\ngot next:\n  %s\nwant next:\n  %s", head, a, b,
			strings.Join(w[from:min(i, len(w))], "\n  "),
			strings.Join(g[min(i, len(g)):min(i+8, len(g))], "\n  "), strings.Join(w[min(i, len(w)):min(i+8, len(w))], "\n  "))
	}
	return ""
}

type dumper struct{ lines []string }

func (d *dumper) line(format string, args ...any) {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}

func (d *dumper) code(c *Code) {
	d.line("code %s %s args %d %d %d flags %x line %d", c.Name, c.QualName, c.ArgCount, c.PosOnlyArgCount, c.KwOnlyArgCount, c.Flags,
		c.FirstLine)
	d.line("stack %d", c.StackSize)
	consts := make([]string, len(c.Consts))
	for i, k := range c.Consts {
		consts[i] = dumpConst(k)
	}
	var at []int // positions of instructions in the words
	index := make([]int32, len(c.Instrs)+1)
	for i := 0; i < len(c.Instrs); {
		index[i] = int32(len(at))
		at = append(at, i)
		i += 1 + c.Instrs[i].Op().Caches()
	}
	index[len(c.Instrs)] = int32(len(at))
	d.line("consts %s", strings.Join(consts, " "))
	d.line("names %s", strings.Join(c.Names, " "))
	d.line("locals %s / %d %d %d", strings.Join(c.LocalsPlus, " "), c.NLocals, c.NCells, c.NFrees)
	last := Pos{-2, 0, 0, 0}
	for _, i := range at {
		in := c.Instrs[i]
		text := in.Op().String()
		switch opTable[in.Op()].kind {
		case KindNone:
		case KindJump:
			text += fmt.Sprintf(" >%d", index[i+1+in.Op().Caches()+int(in.B())])
		default:
			text += fmt.Sprintf(" %d", in.B())
		}
		if p := c.Pos[i]; p != last {
			text += " @" + dumpPos(p)
			last = p
		}
		d.lines = append(d.lines, text)
	}
	for _, e := range c.Exc {
		lasti := "False"
		if e.Lasti {
			lasti = "True"
		}
		d.line("exc %d %d >%d %d %s", index[e.Start], index[e.End], index[e.Target], e.Depth, lasti)
	}
	for _, k := range c.Consts {
		if k.Kind == ConstCode {
			d.code(k.Code)
		}
	}
}

func dumpPos(p Pos) string {
	var parts []string
	for _, x := range [...]int32{p.Line, p.EndLine, p.Col, p.EndCol} {
		if x < 0 {
			parts = append(parts, "-")
		} else {
			parts = append(parts, strconv.Itoa(int(x)))
		}
	}
	return strings.Join(parts, ":")
}

func dumpConst(k *Const) string {
	items := func() []string {
		out := make([]string, len(k.Items))
		for i, x := range k.Items {
			out[i] = dumpConst(x)
		}
		return out
	}
	switch k.Kind {
	case ConstNone:
		return "None"
	case ConstBool:
		if k.Int != 0 {
			return "True"
		}
		return "False"
	case ConstEllipsis:
		return "..."
	case ConstInt:
		return fmt.Sprintf("%#x", k.Int)
	case ConstBigInt:
		return fmt.Sprintf("%#x", k.Big)
	case ConstFloat:
		return fmt.Sprintf("f%016x", math.Float64bits(k.Float))
	case ConstComplex:
		return fmt.Sprintf("c%016x%016x", math.Float64bits(k.Float), math.Float64bits(k.Imag))
	case ConstStr:
		return quoteChars(codePoints(k.Str))
	case ConstBytes:
		var chars []rune
		for _, b := range []byte(k.Str) {
			chars = append(chars, rune(b))
		}
		return "b" + quoteChars(chars)
	case ConstTuple:
		return "(" + strings.Join(items(), " ") + ")"
	case ConstFrozenSet:
		list := items()
		slices.Sort(list)
		return "{" + strings.Join(list, " ") + "}"
	}
	return "<" + k.Code.QualName + ">"
}

// codePoints decodes UTF-8 with lone surrogates in it.
func codePoints(s string) []rune {
	var out []rune
	for i := 0; i < len(s); {
		if s[i] == 0xed && i+2 < len(s) && s[i+1] >= 0xa0 {
			out = append(out, rune(s[i]&0xf)<<12|rune(s[i+1]&0x3f)<<6|rune(s[i+2]&0x3f))
			i += 3
			continue
		}
		for _, r := range s[i:] {
			out = append(out, r)
			i += len(string(r))
			break
		}
	}
	return out
}

func quoteChars(chars []rune) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range chars {
		if r >= 0x20 && r < 0x7f && r != '"' && r != '\\' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%x;", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
