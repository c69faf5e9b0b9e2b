package step

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"minipy/inspect"
)

// Text is a UI of lines: commands are read, moments written as text, or as a JSON document a line. What the program reads comes from the same lines.
type Text struct {
	in   *bufio.Reader
	out  io.Writer
	json bool
}

// NewText makes a UI that reads in and writes out.
func NewText(in io.Reader, out io.Writer, asJSON bool) *Text {
	return &Text{bufio.NewReader(in), out, asJSON}
}

// Show is UI's.
func (t *Text) Show(v *View) {
	if t.json {
		enc := json.NewEncoder(t.out)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(map[string]any{"step": v.Step, "steps": v.Steps, "ended": v.Ended, "moment": v.Moment, "output": string(v.Output), "message": v.Message})
		return
	}
	if v.Message != "" {
		fmt.Fprintf(t.out, "! %s\n", v.Message)
		return
	}
	f := v.Moment.Frames[0]
	fmt.Fprintf(t.out, "== %s\n", v.title())
	if v.Ended == "" {
		lines := source(f.File)
		for n := max(f.Line-2, 1); n <= min(f.Line+2, len(lines)); n++ {
			fmt.Fprintf(t.out, "%s\n", strings.TrimRight(gutter(v, n)+lines[n-1], " "))
		}
	}
	for _, f := range v.Moment.Frames {
		fmt.Fprintf(t.out, "%s\n", frameTitle(f))
		for _, n := range f.Names {
			fmt.Fprintf(t.out, "  %-12s %-10s %12s  %s\n", n.Name, n.Type, v.count(n), n.Value)
		}
	}
	for i, line := range v.Moment.Map {
		fmt.Fprintf(t.out, "arena %-3d %s\n", i, line)
	}
}

// Next is UI's. A command is a letter (Op), for Goto and Break with a number.
func (t *Text) Next() (Command, error) {
	for {
		line, err := t.in.ReadString('\n')
		if err != nil && line == "" {
			return Command{}, err
		}
		if c, ok := parse(line); ok {
			return c, nil
		}
		fmt.Fprintf(t.out, "! commands: s step, b back, o over, O over back, u out, c run, C back to a breakpoint, g N go to step N, B N breakpoint at line N, q quit\n")
	}
}

func parse(line string) (Command, bool) {
	words := strings.Fields(line)
	switch {
	case len(words) == 0:
		return Command{Op: Step}, true
	case len(words[0]) != 1 || !strings.Contains("sboOucCgB.q", words[0]):
		return Command{}, false
	}
	c := Command{Op: Op(words[0][0])}
	if c.Op != Goto && c.Op != Break {
		return c, len(words) == 1
	}
	if len(words) != 2 {
		return c, false
	}
	var err error
	c.N, err = strconv.Atoi(words[1])
	return c, err == nil
}

// Output is UI's.
func (t *Text) Output(p []byte) {
	if !t.json {
		_, _ = t.out.Write(p)
	}
}

// Input is UI's.
func (t *Text) Input() (string, error) { return t.in.ReadString('\n') }

// Close is UI's.
func (t *Text) Close([]byte) {}

// title says where the run is, and how big the heap.
func (v *View) title() string {
	m := v.Moment
	f := m.Frames[0]
	where := fmt.Sprintf("%s:%d  %s", filepath.Base(f.File), f.Line, f.Function)
	if v.Ended != "" {
		where = v.Ended
	}
	return fmt.Sprintf("step %d of %d  %s  %d objects, %d B, gen0 %d/%d, %d collections", v.Step, v.Steps, where, m.Objects, m.Bytes, m.Count, m.Limit, m.Collections)
}

func frameTitle(f inspect.FrameView) string {
	if f.File == "" {
		return f.Function
	}
	return fmt.Sprintf("%s  %s:%d", f.Function, filepath.Base(f.File), f.Line)
}

// gutter is what stands before a line of the source: the mark of the line to be executed next, of a breakpoint, the number.
func gutter(v *View, n int) string {
	mark := " "
	if v.Breaks[n] {
		mark = "*"
	}
	arrow := " "
	if v.Ended == "" && n == v.Moment.Frames[0].Line {
		arrow = ">"
	}
	return fmt.Sprintf("%s%s%4d  ", arrow, mark, n)
}

// change is by how much the count of n's object differs from the step shown before.
func (v *View) change(n inspect.NameView) int64 {
	if v.Before == nil || n.Count < 0 {
		return 0
	}
	for _, f := range v.Before.Frames {
		for _, b := range f.Names {
			if b.ID == n.ID && b.Type == n.Type && b.Count >= 0 {
				return n.Count - b.Count
			}
		}
	}
	return 0
}

// count shows a count, with its change.
func (v *View) count(n inspect.NameView) string {
	if n.Count < 0 {
		return "immortal"
	}
	if d := v.change(n); d != 0 {
		return fmt.Sprintf("(%+d) %d", d, n.Count)
	}
	return strconv.FormatInt(n.Count, 10)
}

// sources caches the lines of files.
var sources = map[string][]string{}

func source(file string) []string {
	lines, ok := sources[file]
	if !ok {
		if b, err := os.ReadFile(file); err == nil {
			lines = strings.Split(strings.ReplaceAll(strings.TrimSuffix(string(b), "\n"), "\t", "    "), "\n")
		}
		sources[file] = lines
	}
	return lines
}
