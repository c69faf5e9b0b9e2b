package step

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// style paints a piece of the screen.
type style string

// The styles.
const (
	plain   style = ""
	bar     style = "7"    // the title and the help line
	here    style = "1;32" // the line that comes next
	faint   style = "2"
	heading style = "1"
	gained  style = "32"
	lost    style = "31"
	warning style = "33"
)

// painter writes lines of a given width.
type painter struct {
	b     bytes.Buffer
	width int
	color bool
}

// cell is a piece of a line.
type cell struct {
	text  string
	style style
}

// line writes one line, cut to the width, and clears what was there.
func (p *painter) line(cells ...cell) {
	left := p.width
	for _, c := range cells {
		text := clip(c.text, left)
		left -= utf8.RuneCountInString(text)
		if p.color && c.style != plain && text != "" {
			fmt.Fprintf(&p.b, "\x1b[%sm%s\x1b[0m", string(c.style), text)
		} else {
			p.b.WriteString(text)
		}
	}
	p.b.WriteString("\x1b[K\r\n")
}

// clip cuts a text to n columns; what does not print is shown as a dot.
func clip(s string, n int) string {
	var b strings.Builder
	for _, r := range s {
		if n--; n < 0 {
			break
		}
		if r < ' ' || r == 0x7f {
			r = '.'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// pad is clip that fills up with blanks.
func pad(s string, n int) string {
	s = clip(s, n)
	return s + strings.Repeat(" ", max(n-utf8.RuneCountInString(s), 0))
}

const helpLine = " → step  ← back  ↓ over  ↑ over back  u out  c run  C run back  g go to  b breakpoint  PgUp/PgDn names  q quit"

// draw makes the screen of a view, the cursor going home first. scroll is how many lines of the names are above the top.
func draw(v *View, width, height, scroll int, color bool) []byte {
	p := &painter{width: width, color: color}
	p.b.WriteString("\x1b[H")
	maps := min(len(v.Moment.Map), 4)
	out := lastLines(v.Output, min(6, height/5))
	body := max(height-maps-len(out)-4, 3) // the title, two headings, the help line
	p.line(cell{pad(" "+v.title(), width), bar})
	left := width * 11 / 20
	names := nameLines(v)
	if scroll = min(scroll, max(len(names)-body, 0)); scroll > 0 {
		names = names[scroll:]
	}
	lines, first := window(v, body)
	for i := range body {
		src, st := "", plain
		if n := first + i; n <= len(lines) {
			src = gutter(v, n) + lines[n-1]
			if v.Ended == "" && n == v.Moment.Frames[0].Line {
				st = here
			}
		}
		row := []cell{{pad(src, left-1), st}, {"│", faint}}
		if i < len(names) {
			row = append(row, names[i]...)
		}
		p.line(row...)
	}
	heap := " heap"
	if v.Moment.MoreArenas > 0 || maps < len(v.Moment.Map) {
		heap = fmt.Sprintf(" heap, the first %d arenas", maps)
	}
	p.line(cell{pad(heap, width), heading})
	for i := range maps {
		p.line(cell{fmt.Sprintf(" arena %-2d ", i), faint}, cell{v.Moment.Map[i], plain})
	}
	p.line(cell{pad(" output", width), heading})
	for _, l := range out {
		p.line(cell{" " + l, plain})
	}
	if v.Message != "" {
		p.b.WriteString("\x1b[J")
		p.line(cell{pad(" "+v.Message, width), warning})
	} else {
		p.b.WriteString("\x1b[J")
		p.line(cell{pad(helpLine, width), bar})
	}
	return bytes.TrimSuffix(p.b.Bytes(), []byte("\r\n"))
}

// window chooses the lines of the source around the one that comes next.
func window(v *View, height int) (lines []string, first int) {
	f := v.Moment.Frames[0]
	lines = source(f.File)
	first = max(f.Line-height/2, 1)
	if last := len(lines) - height + 1; first > last {
		first = max(last, 1)
	}
	return lines, first
}

// nameLines lists the frames and their names, the innermost first.
func nameLines(v *View) [][]cell {
	var out [][]cell
	for _, f := range v.Moment.Frames {
		out = append(out, []cell{{" " + frameTitle(f), heading}})
		for _, n := range f.Names {
			st := plain
			switch d := v.change(n); {
			case d > 0:
				st = gained
			case d < 0:
				st = lost
			case n.Count < 0:
				st = faint
			}
			out = append(out, []cell{{" " + pad(n.Name, 10) + " ", plain}, {pad(n.Type, 8) + " ", faint}, {fmt.Sprintf("%10s  ", v.count(n)), st}, {n.Value, plain}})
		}
	}
	return out
}

// lastLines are the last n lines of an output.
func lastLines(out []byte, n int) []string {
	text := strings.TrimSuffix(string(out[max(len(out)-8192, 0):]), "\n")
	if text == "" {
		return nil
	}
	lines := strings.Split(text, "\n")
	return lines[max(len(lines)-n, 0):]
}
