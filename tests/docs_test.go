package tests

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// session is what a document shows under one heading: the ```pycon blocks are typed at one prompt, the ```console blocks at a shell, where
// the ```python blocks announced by "`cat NAME`:" lie as files.
type session struct {
	title    string
	prompt   transcript
	consoles []*transcript
	files    map[string]string
}

// transcript is what is typed, and what comes back.
type transcript struct {
	input  strings.Builder
	output []shown
}

// shown is a line of a document, as a pattern of what it makes the program print.
type shown struct {
	line    int
	pattern string
}

var (
	announced = regexp.MustCompile("`cat ([a-z]+\\.py)`:$")
	varying   = regexp.MustCompile(` *\.\.\. *|[░▒▓█·][ ░▒▓█·]*`)
	numbers   = regexp.MustCompile(varying.String() + `| *[0-9][0-9,]*|  +`)
)

// sessions finds the sessions of a document. Blocks that cannot be the same everywhere are marked otherwise than ```pycon and ```console.
func sessions(text string) []*session {
	var all []*session
	current := &session{}
	fence, file := "", ""
	for i, line := range strings.Split(text, "\n") {
		switch {
		case fence != "" && strings.HasPrefix(line, "```"):
			fence, file = "", ""
		case fence == "```pycon", fence == "```pycon about":
			current.prompt.typed(line, i+1, fence == "```pycon about")
		case fence == "```console":
			current.consoles[len(current.consoles)-1].ran(line, i+1)
		case fence == "```python" && file != "":
			current.files[file] += line + "\n"
		case fence != "":
		case strings.HasPrefix(line, "```"):
			fence = line
			if fence == "```console" {
				current.consoles = append(current.consoles, &transcript{})
			}
		case strings.HasPrefix(line, "#"):
			current = &session{title: strings.Trim(line, "# "), files: map[string]string{}}
			all = append(all, current)
		default:
			if m := announced.FindStringSubmatch(line); m != nil {
				file = m[1]
			}
		}
	}
	return all
}

// typed takes a line of a ```pycon block. The prompts are part of the output; a line that is typed is not. In a block marked "about" the
// numbers, and so the widths of columns, may be others.
func (s *transcript) typed(line string, number int, about bool) {
	for _, prompt := range [...]string{">>>", "..."} {
		if line == prompt || strings.HasPrefix(line, prompt+" ") {
			s.input.WriteString(strings.TrimPrefix(line[len(prompt):], " ") + "\n")
			s.output = append(s.output, shown{number, regexp.QuoteMeta(prompt + " ")})
			return
		}
	}
	differs := varying
	if about {
		differs = numbers
	}
	s.output = append(s.output, shown{number, pattern(line, differs)})
}

// ran takes a line of a ```console block.
func (s *transcript) ran(line string, number int) {
	if command, ok := strings.CutPrefix(line, "$ "); ok {
		s.input.WriteString(command + "\n")
		return
	}
	s.output = append(s.output, shown{number, pattern(line, varying)})
}

// pattern says what a line of output stands for. A line that is nothing but blanks and "..." is any number of lines, another "..." with the blanks
// around it any text, and a map of the heap any map, since it differs from build to build.
func pattern(line string, differs *regexp.Regexp) string {
	line = strings.TrimRight(line, " ")
	if strings.TrimLeft(line, " ") == "..." {
		return `(?:.*\n)*?`
	}
	var b strings.Builder
	end := 0
	for _, m := range differs.FindAllStringIndex(line, -1) {
		b.WriteString(regexp.QuoteMeta(line[end:m[0]]))
		switch text := line[m[0]:m[1]]; {
		case strings.HasSuffix(strings.TrimRight(text, " "), "..."):
			b.WriteString(`.*`)
		case strings.ContainsAny(text, "0123456789"):
			b.WriteString(` *[0-9][0-9,]*`)
		case strings.TrimLeft(text, " ") == "":
			b.WriteString(` +`)
		default:
			b.WriteString(`[ ░▒▓█·]+`)
		}
		end = m[1]
	}
	return b.String() + regexp.QuoteMeta(line[end:]) + " *\n"
}

// compare reports the first line of the document that the output does not agree with.
func (s *transcript) compare(t *testing.T, file, got string) {
	t.Helper()
	got = strings.ReplaceAll(got, "\r\n", "\n")
	matches := func(n int, end string) []int {
		var b strings.Builder
		b.WriteString(`\A`)
		for _, line := range s.output[:n] {
			b.WriteString(line.pattern)
		}
		return regexp.MustCompile(b.String() + end).FindStringIndex(got)
	}
	if matches(len(s.output), `\z`) != nil {
		return
	}
	agreed := 0
	for n, line := range s.output {
		m := matches(n+1, "")
		if m == nil {
			t.Errorf("%s:%d: the output goes on otherwise:\n%s", file, line.line, firstLines(got[agreed:]))
			return
		}
		agreed = m[1]
	}
	t.Errorf("%s: the output has more, or less between two lines:\n%s", file, firstLines(got[agreed:]))
}

func firstLines(text string) string {
	lines := strings.SplitAfterN(text, "\n", 6)
	return strings.Join(lines[:min(5, len(lines))], "")
}

// TestDocuments types the sessions of the documents at the prompt and at a shell and compares what comes back.
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range append(files, "../README.md") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range sessions(strings.ReplaceAll(string(text), "\r\n", "\n")) {
			if len(s.prompt.output) > 0 {
				found++
				s.prompt.output = append(s.prompt.output, shown{0, ">>> \n"})
				t.Run(filepath.Base(file)+"/"+s.title, func(t *testing.T) {
					t.Parallel()
					s.prompt.compare(t, file, output(t, t.TempDir(), s.prompt.input.String(), minipy(t), "-i", "-q"))
				})
			}
			if len(s.consoles) > 0 {
				found++
				t.Run(filepath.Base(file)+"/"+s.title+"/shell", func(t *testing.T) {
					t.Parallel()
					s.shell(t, file)
				})
			}
		}
	}
	if found == 0 {
		t.Fatal("no sessions found")
	}
}

// shell runs the console blocks of a session beside its files.
func (s *session) shell(t *testing.T, file string) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell")
	}
	dir := t.TempDir()
	for name, text := range s.files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range s.consoles {
		c.compare(t, file, output(t, dir, "", sh, "-c", c.input.String()))
	}
}

// output returns what a command prints; it finds minipy by its name. The exit status is the document's business.
func output(t *testing.T, dir, input, command string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), scriptTimeout)
	defer cancel()
	bin := t.TempDir()
	if err := os.Symlink(minipy(t), filepath.Join(bin, "minipy")); err != nil {
		bin = filepath.Dir(minipy(t)) // Windows finds minipy.exe
	}
	c := exec.CommandContext(ctx, command, args...)
	c.Env = append(os.Environ(), "NO_COLOR=1", "MINIPYPATH=", "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	c.Dir = dir
	c.Stdin = strings.NewReader(input)
	out, err := c.CombinedOutput()
	var status *exec.ExitError
	if err != nil && (ctx.Err() != nil || !errors.As(err, &status)) {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}
