package vm

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// traceFrame is an entry of a traceback as text. Lines from 1, columns in UTF-8 bytes from 0, -1 unknown.
type traceFrame struct {
	file, name                 string
	line, endLine, col, endCol int
	plain                      bool // the simple printer of unraisable exceptions: no carets
}

// sourceFiles reads the source lines of one traceback; each file once.
type sourceFiles struct {
	host      TraceHost
	filesOnly bool // do not ask for the text of the prompt's lines and of -c
	lines     map[string][]string
}

// line returns line n of a file without trailing blanks; "" if there is none.
func (s *sourceFiles) line(file string, n int) string {
	l, ok := s.lines[file]
	if !ok {
		l = s.read(file)
		if s.lines == nil {
			s.lines = map[string][]string{}
		}
		s.lines[file] = l
	}
	if n < 1 || n > len(l) {
		return ""
	}
	return strings.TrimRightFunc(l[n-1], isPySpace)
}

const maxSourceFile = 64 << 20

func (s *sourceFiles) read(file string) []string {
	if !s.filesOnly {
		if text, ok := s.host.SourceText(file); ok {
			return pySplitLines(text, false)
		}
	}
	if file == "" || strings.HasPrefix(file, "<") && strings.HasSuffix(file, ">") {
		return nil
	}
	st, err := os.Stat(file)
	if err != nil || !st.Mode().IsRegular() || st.Size() > maxSourceFile {
		return nil
	}
	data, err := os.ReadFile(file)
	if err != nil || !utf8.Valid(data) {
		return nil
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	return strings.Split(text, "\n")
}

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

const recursiveCutoff = 3

// formatStack writes the entries; after three in the same place the rest is counted.
func (p *tracePrinter) formatStack(b *strings.Builder, frames []traceFrame) {
	type place struct {
		file, name string
		line       int
	}
	var last place
	count := 0
	flush := func() {
		if n := count - recursiveCutoff; n > 0 {
			fmt.Fprintf(b, "  [Previous line repeated %d more time%s]\n", n, pluralS(n))
		}
		count = 0
	}
	for i := range frames {
		f := &frames[i]
		if at := (place{f.file, f.name, f.line}); i == 0 || at != last {
			flush()
			last = at
		}
		if count++; count <= recursiveCutoff {
			p.formatFrame(b, f)
		}
	}
	flush()
}

func (p *tracePrinter) formatFrame(b *strings.Builder, f *traceFrame) {
	file := f.file
	if strings.HasPrefix(file, "<stdin>-") && !f.plain {
		file = "<stdin>"
	}
	line := fmt.Sprint(f.line)
	if f.line < 0 {
		line = "None"
	}
	b.WriteString("  File " + p.paint(colMagenta, "\""+file+"\"") + ", line " + p.paint(colMagenta, line) + ", in " + p.paint(colMagenta, f.name) + "\n")
	if f.line < 1 {
		return
	}
	if f.plain || f.col < 0 || f.endCol < 0 {
		if l := strings.TrimFunc(p.files.line(f.file, f.line), isPySpace); l != "" {
			b.WriteString("    " + l + "\n")
		}
		return
	}
	original := make([]string, 0, 1)
	blank := true
	for n := f.line; n <= f.endLine && n-f.line < 10000; n++ {
		l := p.files.line(f.file, n)
		blank = blank && l == ""
		original = append(original, l)
	}
	if blank {
		return
	}
	r := newCaretRange(original, f.col, f.endCol)
	r.render(b, p.color)
}

// charOffset converts an offset in bytes to one in characters.
func charOffset(line string, bytes int) int {
	return utf8.RuneCountInString(line[:min(max(bytes, 0), len(line))])
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
	var out []string
	lines := r.significant()
	for i, n := range lines {
		if i > 0 {
			switch d := n - lines[i-1]; {
			case d == 2:
				out = r.drawLine(out, n-1, color)
			case d > 2:
				out = append(out, fmt.Sprintf("...<%d lines>...", d-1))
			}
		}
		out = r.drawLine(out, n, color)
	}
	for _, l := range dedent(out) {
		b.WriteString("    " + l + "\n")
	}
}

func (r *caretRange) drawLine(out []string, n int, color bool) []string {
	line := r.lines[n]
	if !r.show {
		return append(out, string(line))
	}
	carets := r.carets(n)
	if !color {
		return append(out, string(line), string(carets))
	}
	var l, c strings.Builder
	for i := 0; i < max(len(line), len(carets)); {
		kind := runeAt(carets, i)
		j := i
		for j < max(len(line), len(carets)) && runeAt(carets, j) == kind {
			j++
		}
		part := string(line[min(i, len(line)):min(j, len(line))])
		under := string(carets[min(i, len(carets)):min(j, len(carets))])
		switch kind {
		case '^':
			l.WriteString(colBoldRed + part + colReset)
			c.WriteString(colBoldRed + under + colReset)
		case '~':
			l.WriteString(colRed + part + colReset)
			c.WriteString(colRed + under + colReset)
		default:
			l.WriteString(part)
			c.WriteString(under)
		}
		i = j
	}
	return append(out, l.String(), c.String())
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
		if isWide(c) {
			w++
		}
	}
	return w
}

// isWide tells the characters whose East Asian width is W or F.
func isWide(c rune) bool {
	i, _ := slices.BinarySearchFunc(wideRanges, c, func(r [2]rune, c rune) int {
		if r[1] < c {
			return -1
		}
		return 1
	})
	return i < len(wideRanges) && wideRanges[i][0] <= c
}
