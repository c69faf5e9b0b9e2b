//go:build !js && !wasip1

package repl

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"minipy/vm"
)

// A screen draws what is being edited: the prompts, the text, and messages below it. It writes only what differs from what it has drawn before.
type screen struct {
	out   io.Writer
	size  func() (width, height int)
	rows  []string // as drawn
	row   int      // of the cursor
	col   int
	width int
}

// A view is what a screen shows.
type view struct {
	ps1, ps2 string
	text     []rune
	pos      int
	message  []string
}

// reset forgets what has been drawn: the cursor stands at the start of an empty line.
func (s *screen) reset() { s.rows, s.row = nil, 0 }

// draw brings the terminal up to date.
func (s *screen) draw(v view) {
	width, height := s.size()
	var b strings.Builder
	if s.width != 0 && s.width != width && s.rows != nil { // the terminal has moved the rows
		s.to(&b, 0)
		b.WriteString("\r\x1b[J")
		s.reset()
	}
	s.width = width
	rows, row, col := layout(v, width, height)
	if s.rows == nil {
		b.WriteString("\r\x1b[J")
	}
	for i, r := range rows {
		switch old := ""; {
		case i < len(s.rows) && s.rows[i] == r:
		case i < len(s.rows):
			old = s.rows[i]
			s.to(&b, i)
			b.WriteByte('\r')
			if old != "" && strings.HasPrefix(r, old) {
				right(&b, textWidth(old))
				b.WriteString(r[len(old):])
			} else {
				b.WriteString(r + "\x1b[K")
			}
		default:
			s.to(&b, i)
			b.WriteString("\r" + r)
		}
	}
	if len(s.rows) > len(rows) {
		s.to(&b, len(rows))
		b.WriteString("\r\x1b[J")
	}
	same := b.Len() == 0 && s.row == row && s.col == col
	s.rows = rows
	if same {
		return
	}
	s.to(&b, row)
	s.col = col
	b.WriteByte('\r')
	right(&b, col)
	_, _ = io.WriteString(s.out, b.String())
}

// to moves the cursor to a row; below those that are drawn the terminal makes new ones.
func (s *screen) to(b *strings.Builder, row int) {
	last := max(len(s.rows)-1, 0)
	switch {
	case row < s.row:
		fmt.Fprintf(b, "\x1b[%dA", s.row-row)
	case row > s.row:
		if down := min(row, last) - s.row; down > 0 {
			fmt.Fprintf(b, "\x1b[%dB", down)
			s.row += down
		}
		for s.row < row {
			b.WriteString("\r\n")
			s.row++
		}
	}
	s.row = row
}

func right(b *strings.Builder, n int) {
	if n > 0 {
		fmt.Fprintf(b, "\x1b[%dC", n)
	}
}

// layout breaks the text into rows. Of a text that is higher than the terminal it takes the rows around the cursor.
func layout(v view, width, height int) (rows []string, row, col int) {
	first, last := v.pos, v.pos
	for n := height; first > 0; first-- {
		if v.text[first-1] == '\n' {
			if n--; n < 0 {
				break
			}
		}
	}
	for n := height; last < len(v.text); last++ {
		if v.text[last] == '\n' {
			if n--; n < 0 {
				break
			}
		}
	}
	var b strings.Builder
	at := 0
	prompt := v.ps1
	if first > 0 {
		prompt = v.ps2
	}
	b.WriteString(prompt)
	at = textWidth(prompt)
	next := func() {
		rows = append(rows, b.String())
		b.Reset()
		at = 0
	}
	for i := first; ; i++ {
		if i == v.pos {
			if at >= width-1 {
				next()
			}
			row, col = len(rows), at
		}
		if i == last {
			break
		}
		r := v.text[i]
		if r == '\n' {
			next()
			b.WriteString(v.ps2)
			at = textWidth(v.ps2)
			continue
		}
		shown, w := cell(r, at)
		if at+w > width-1 {
			next()
		}
		b.WriteString(shown)
		at += w
	}
	next()
	for _, m := range v.message {
		rows = append(rows, cut(m, width-1))
	}
	if len(rows) > height {
		top := max(0, min(row, len(rows)-height))
		if row < height && first == 0 {
			top = 0
		}
		rows, row = slices.Clone(rows[top:top+height]), row-top
	}
	return rows, row, col
}

// cell is what a character looks like in a column, and its width.
func cell(r rune, col int) (string, int) {
	switch {
	case r == '\t':
		w := 8 - col%8
		return strings.Repeat(" ", w), w
	case r < ' ':
		return "^" + string(r+'@'), 2
	case r == 127 || r >= 0x80 && r < 0xa0:
		return "?", 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return string(r), 0
	case vm.IsWide(r):
		return string(r), 2
	}
	return string(r), 1
}

// textWidth is the width of a text without its escape sequences.
func textWidth(s string) int {
	width, escape := 0, false
	for _, r := range s {
		switch {
		case escape:
			escape = r == '[' || r < 0x40 || r > 0x7e
		case r == 0x1b:
			escape = true
		default:
			_, w := cell(r, width)
			width += w
		}
	}
	return width
}

// cut shortens a line to a width.
func cut(s string, width int) string {
	at := 0
	for i, r := range s {
		_, w := cell(r, at)
		if at += w; at > width {
			return s[:i]
		}
	}
	return s
}

// columns lays words out in columns, row after row, as wide as the terminal and at most limit rows.
func columns(words []string, width, limit int) []string {
	widest := 0
	for _, w := range words {
		widest = max(widest, textWidth(w))
	}
	per := max(1, (width-1)/(widest+2))
	n := (len(words) + per - 1) / per
	var rows []string
	for i := range min(n, limit) {
		if i == limit-1 && n > limit {
			return append(rows, fmt.Sprintf("(%d more)", len(words)-i*per))
		}
		var b strings.Builder
		for j, w := range words[i*per : min((i+1)*per, len(words))] {
			if j > 0 {
				b.WriteString("  ")
			}
			b.WriteString(w + strings.Repeat(" ", widest-textWidth(w)))
		}
		rows = append(rows, strings.TrimRight(b.String(), " "))
	}
	return rows
}
