package vm

import (
	"fmt"
	"strings"
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
	none      bool // no lines at all
	filesOnly bool // do not ask for the text of the prompt's lines and of -c
	lines     map[string][]string
	modules   map[string]string // by file: where the module is from whose namespace the code runs
}

// from notes the module of code: CPython shows its lines where the code's own file cannot be found, right or wrong.
func (s *sourceFiles) from(file, module string) {
	if module == "" || file == module || s.modules[file] != "" {
		return
	}
	if s.modules == nil {
		s.modules = map[string]string{}
	}
	s.modules[file] = module
}

// line returns line n of a file without trailing blanks; "" if there is none.
func (s *sourceFiles) line(file string, n int) string {
	if s.none {
		return ""
	}
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
	st, err := statFile(file)
	if m := s.modules[file]; err != nil && m != "" {
		st, err = statFile(m)
		file = m
	}
	if err != nil || !st.Regular || st.Size > maxSourceFile {
		return nil
	}
	data, err := readFile(file)
	if err != nil || !utf8.Valid(data) {
		return nil
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	return strings.Split(text, "\n")
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
