//go:build !js && !wasip1

package repl

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"minipy/vm"
)

// A display is a terminal's screen: enough of a VT100 for what the prompt writes. Lines that scroll out of sight are kept.
type display struct {
	width, height int
	lines         [][]glyph
	top           int // the first visible line
	mark          int // the first line that has not been looked at
	row, col      int // of the cursor; row counts from the first line of all
	full          bool
	style         string
	modes         map[string]bool
	rest          []byte // of a sequence that is not complete
}

type glyph struct {
	text  string // "" behind a wide character
	style string
}

func newDisplay(width, height int) *display {
	return &display{width: width, height: height, lines: [][]glyph{nil}, modes: map[string]bool{}}
}

// Write shows what a program writes.
func (d *display) Write(p []byte) (int, error) {
	b := append(d.rest, p...)
	for len(b) > 0 {
		n := d.step(b)
		if n == 0 {
			break
		}
		b = b[n:]
	}
	d.rest = append([]byte(nil), b...)
	return len(p), nil
}

// step takes a character or a sequence, and returns its length; 0 where more must come first.
func (d *display) step(b []byte) int {
	switch c := b[0]; {
	case c == 0x1b:
		return d.sequence(b)
	case c == '\r':
		d.col, d.full = 0, false
	case c == '\n':
		d.down()
	case c == '\b':
		d.col, d.full = max(0, d.col-1), false
	case c < ' ':
	default:
		if !utf8.FullRune(b) {
			return 0
		}
		r, n := utf8.DecodeRune(b)
		d.put(r)
		return n
	}
	return 1
}

func (d *display) down() {
	d.full = false
	if d.row++; d.row == len(d.lines) {
		d.lines = append(d.lines, nil)
	}
	d.top = max(d.top, d.row-d.height+1)
}

func (d *display) put(r rune) {
	w := 1
	if vm.IsWide(r) {
		w = 2
	}
	if d.full || d.col+w > d.width {
		d.col = 0
		d.down()
	}
	l := d.lines[d.row]
	for len(l) < d.col+w {
		l = append(l, glyph{text: " "})
	}
	l[d.col] = glyph{string(r), d.style}
	if w == 2 {
		l[d.col+1] = glyph{style: d.style}
	}
	d.lines[d.row] = l
	if d.col += w; d.col >= d.width {
		d.col, d.full = d.width-1, true
	}
}

// sequence serves what begins with ESC.
func (d *display) sequence(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	if b[1] != '[' {
		panic(fmt.Sprintf("sequence %q", b))
	}
	end := 2
	for end < len(b) && (b[end] < 0x40 || b[end] > 0x7e) {
		end++
	}
	if end == len(b) {
		return 0
	}
	args := string(b[2:end])
	n, err := strconv.Atoi(args)
	if err != nil {
		n = 1
	}
	switch b[end] {
	case 'A':
		d.row, d.full = max(d.top, d.row-n), false
	case 'B':
		for range min(n, d.top+d.height-1-d.row) {
			d.down()
		}
	case 'C':
		d.col, d.full = min(d.width-1, d.col+n), false
	case 'H':
		d.row, d.col, d.full = d.top, 0, false
	case 'K':
		if l := d.lines[d.row]; len(l) > d.col {
			d.lines[d.row] = l[:d.col]
		}
	case 'J':
		if args == "" || args == "0" {
			d.lines = d.lines[:d.row+1]
			if l := d.lines[d.row]; len(l) > d.col {
				d.lines[d.row] = l[:d.col]
			}
		} else {
			d.lines = append(d.lines[:d.top], nil)
			d.row = d.top
			d.mark = min(d.mark, d.top)
		}
	case 'm':
		if d.style = args; args == "0" {
			d.style = ""
		}
	case 'h', 'l':
		d.modes[args] = b[end] == 'h'
	default:
		panic(fmt.Sprintf("sequence %q", b[:end+1]))
	}
	return end + 1
}

// text is what the lines from one on show, colours as <1;35> and </>, and where the cursor is as a bar. Empty lines at the end are left out.
func (d *display) text(from int) string {
	var lines []string
	for i := from; i < len(d.lines); i++ {
		var b strings.Builder
		style := ""
		turn := func(to string) {
			if style != to && style != "" {
				b.WriteString("</>")
			}
			if style != to && to != "" {
				b.WriteString("<" + to + ">")
			}
			style = to
		}
		line, end := d.lines[i], len(d.lines[i])
		if i == d.row {
			end = max(end, d.col+1)
		}
		for j := range end {
			g := glyph{text: " "}
			if j < len(line) {
				g = line[j]
			}
			if i == d.row && j == d.col {
				turn("")
				b.WriteString("▏")
			}
			turn(g.style)
			b.WriteString(g.text)
		}
		turn("")
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}

func TestDisplay(t *testing.T) {
	d := newDisplay(10, 3)
	for _, s := range []string{"one\r\ntwo", "\r\n\x1b[1;35m>>> \x1b[", "0mx\x1b[1A\r\x1b[K2", "\x1b[1B\r\x1b[4C0123456789"} {
		_, _ = d.Write([]byte(s))
	}
	if got, want := d.text(0), "one\n2\n<1;35>>>> </>012345\n6789▏\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if d.top != 1 {
		t.Errorf("scrolled by %d", d.top)
	}
}

// TestScreenDraws draws texts one after the other and compares what is seen with what a first drawing shows.
func TestScreenDraws(t *testing.T) {
	const width, height = 20, 8
	texts := []string{"", "x = 1", "x = [1, 2", "def f():\n    return 1", "def f():\n    return 12345678901234567890", "日本語のとても長いテキストです", "a\tb\x01c", "x",
		strings.Repeat("line\n", 30), "x = 'é'", strings.Repeat("y", 200), ""}
	size := func() (int, int) { return width, height }
	d := newDisplay(width, height)
	s := &screen{out: d, size: size}
	for i, a := range texts {
		text := []rune(a)
		for _, pos := range []int{0, len(text) / 2, len(text)} {
			v := view{ps1: "\x1b[1m>>> \x1b[0m", ps2: "... ", text: text, pos: pos}
			if i%3 == 1 {
				v.message = []string{"a message", "of two lines that are too long for it"}
			}
			s.draw(v)
			fresh := newDisplay(width, height)
			(&screen{out: fresh, size: size}).draw(v)
			if got, want := d.text(d.row-s.row), fresh.text(0); got != want {
				t.Errorf("text %d at %d: got\n%s\nwant\n%s", i, pos, got, want)
			}
		}
	}
}
