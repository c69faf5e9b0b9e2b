package vm

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isPySpace is str.isspace for one character.
func isPySpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// pySplitLines is str.splitlines.
func pySplitLines(s string, keepEnds bool) []string {
	var out []string
	start := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		end := i + n
		switch r {
		case '\r':
			if end < len(s) && s[end] == '\n' {
				end++
			}
		case '\n', '\v', '\f', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		default:
			i = end
			continue
		}
		if keepEnds {
			out = append(out, s[start:end])
		} else {
			out = append(out, s[start:i])
		}
		start, i = end, end
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// dedent is textwrap.dedent: lines of blanks become empty, then the margin that all others share goes.
func dedent(lines []string) []string {
	out := slices.Clone(lines)
	margin, have := "", false
	for i, l := range out {
		body := strings.TrimLeft(l, " \t")
		if body == "" {
			out[i] = ""
			continue
		}
		indent := l[:len(l)-len(body)]
		if !have {
			margin, have = indent, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(indent) && margin[n] == indent[n] {
			n++
		}
		margin = margin[:n]
	}
	for i, l := range out {
		out[i] = strings.TrimPrefix(l, margin)
	}
	return out
}

// charOffset converts an offset in bytes to one in characters.
func charOffset(line string, bytes int) int {
	n := 0
	for i := range line {
		if i >= bytes {
			break
		}
		n++
	}
	return n
}

// caretRange is a source range ready to be drawn: the dedented lines, and where the range begins in the first and ends in the last, in characters.
type caretRange struct {
	lines      [][]rune
	start, end int
	anchors    *caretAnchors
	show       bool
}

func newCaretRange(original []string, col, endCol int) *caretRange {
	first, last := original[0], original[len(original)-1]
	ded := dedent(original)
	// Leading blanks removed are counted in characters; they are ASCII.
	removed := utf8.RuneCountInString(first) - utf8.RuneCountInString(ded[0])
	r := &caretRange{
		start: max(0, charOffset(first, col)-removed),
		end:   max(0, charOffset(last, endCol)-removed),
	}
	for _, l := range ded {
		r.lines = append(r.lines, []rune(l))
	}
	segment := r.segment()
	r.anchors = findAnchors(segment)
	r.show = r.wantCarets(ded)
	return r
}

// segment is the text of the range.
func (r *caretRange) segment() []string {
	var seg []string
	n := len(r.lines) - 1
	for i, l := range r.lines {
		if i == n {
			l = l[:min(r.end, len(l))]
		}
		if i == 0 {
			l = l[min(r.start, len(l)):]
		}
		seg = append(seg, string(l))
	}
	return seg
}

// wantCarets: none when the range is the whole of what is shown, unless it has anchors; and none under a plain call that fills its line.
func (r *caretRange) wantCarets(lines []string) bool {
	switch coversCall(lines, r.start, r.end) {
	case coverNothing, coverCall:
		return false
	}
	if r.anchors != nil {
		return true
	}
	first, last := r.lines[0], r.lines[len(r.lines)-1]
	if strings.TrimLeftFunc(string(first[:min(r.start, len(first))]), isPySpace) != "" {
		return true
	}
	return strings.TrimRightFunc(string(last[min(r.end, len(last)):]), isPySpace) != ""
}

// significant lists the lines to draw: the first, the last, and those around the anchors.
func (r *caretRange) significant() []int {
	set := []int{0, len(r.lines) - 1}
	if a := r.anchors; a != nil {
		for d := -1; d <= 1; d++ {
			set = append(set, a.leftLine+d, a.rightLine+d)
		}
	}
	slices.Sort(set)
	set = slices.Compact(set)
	return slices.DeleteFunc(set, func(n int) bool { return n < 0 || n >= len(r.lines) })
}

// render draws the lines indented by four, with carets below each.
func (r *caretRange) render(b *strings.Builder, color bool) {
	var out strings.Builder
	lines := r.significant()
	for i, n := range lines {
		if i > 0 {
			switch d := n - lines[i-1]; {
			case d == 2:
				r.drawLine(&out, n-1, color)
			case d > 2:
				fmt.Fprintf(&out, "...<%d lines>...\n", d-1)
			}
		}
		r.drawLine(&out, n, color)
	}
	text := strings.Join(dedent(strings.Split(out.String(), "\n")), "\n")
	for _, l := range pySplitLines(text, true) {
		b.WriteString("    " + l)
	}
}

func (r *caretRange) drawLine(out *strings.Builder, n int, color bool) {
	line := r.lines[n]
	if !r.show {
		out.WriteString(string(line) + "\n")
		return
	}
	carets := r.carets(n)
	if !color {
		out.WriteString(string(line) + "\n" + string(carets) + "\n")
		return
	}
	// The newline belongs to the line: under wide characters the carets, and so the colour, reach beyond it.
	line = append(slices.Clone(line), '\n')
	var under strings.Builder
	for i, n := 0, max(len(line), len(carets)); i < n; {
		kind := runeAt(carets, i)
		j := i
		for j < n && runeAt(carets, j) == kind {
			j++
		}
		col, reset := "", colReset
		switch kind {
		case '^':
			col = colBoldRed
		case '~':
			col = colRed
		default:
			reset = ""
		}
		out.WriteString(col + string(line[min(i, len(line)):min(j, len(line))]) + reset)
		under.WriteString(col + string(carets[min(i, len(carets)):min(j, len(carets))]) + reset)
		i = j
	}
	out.WriteString(under.String() + "\n")
}

// runeAt gives 0 beyond the end.
func runeAt(r []rune, i int) rune {
	if i < len(r) {
		return r[i]
	}
	return 0
}

// carets is the line to draw under line n, in columns of the display.
func (r *caretRange) carets(n int) []rune {
	line := r.lines[n]
	spaces := 0
	for spaces < len(line) && isPySpace(line[spaces]) {
		spaces++
	}
	width := displayWidth(line, len(line))
	if n == len(r.lines)-1 {
		width = displayWidth(line, r.end)
	}
	start := displayWidth(r.lines[0], r.start)
	var left, right int
	a := r.anchors
	if a != nil {
		left, right = a.leftCol, a.rightCol
		if a.leftLine == 0 {
			left += r.start
		}
		if a.rightLine == 0 {
			right += r.start
		}
		left, right = displayWidth(r.lines[a.leftLine], left), displayWidth(r.lines[a.rightLine], right)
	}
	out := make([]rune, 0, width)
	for col := range width {
		switch {
		case col < spaces || n == 0 && col < start:
			out = append(out, ' ')
		case a == nil:
			out = append(out, '^')
		case (n > a.leftLine || n == a.leftLine && col >= left) && (n < a.rightLine || n == a.rightLine && col < right):
			out = append(out, '^')
		default:
			out = append(out, '~')
		}
	}
	return out
}

// displayWidth is the number of terminal columns that the first n characters take: wide ones take two.
func displayWidth(line []rune, n int) int {
	ascii := true
	for _, c := range line {
		if c >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return n
	}
	w := 0
	for _, c := range line[:min(n, len(line))] {
		w++
		if IsWide(c) {
			w++
		}
	}
	return w
}

// IsWide tells the characters whose East Asian width is W or F.
func IsWide(c rune) bool {
	i, _ := slices.BinarySearchFunc(wideRanges, c, func(r [2]rune, c rune) int {
		if r[1] < c {
			return -1
		}
		return 1
	})
	return i < len(wideRanges) && wideRanges[i][0] <= c
}
