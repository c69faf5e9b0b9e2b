package tests

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// session is what a document shows between two headings: the ```pycon blocks there, as one session at the prompt.
type session struct {
	title    string
	line     int
	input    strings.Builder // what is typed
	expected strings.Builder // what the prompt and the program print, the typed lines left out
}

// sessions finds the sessions of a document. Blocks that cannot be the same everywhere are marked otherwise than ```pycon.
func sessions(text string) []*session {
	var all []*session
	current := &session{}
	inside := false
	for i, line := range strings.Split(text, "\n") {
		switch {
		case inside && strings.HasPrefix(line, "```"):
			inside = false
		case inside:
			current.add(line)
		case line == "```pycon":
			inside = true
			if current.line == 0 {
				current.line = i + 2
				all = append(all, current)
			}
		case strings.HasPrefix(line, "#"):
			current = &session{title: strings.Trim(line, "# ")}
		}
	}
	return all
}

func (s *session) add(line string) {
	for _, prompt := range [...]string{">>>", "..."} {
		if line == prompt || strings.HasPrefix(line, prompt+" ") {
			s.input.WriteString(strings.TrimPrefix(line[len(prompt):], " ") + "\n")
			s.expected.WriteString(prompt + " ")
			return
		}
	}
	s.expected.WriteString(line + "\n")
}

// TestDocuments types the sessions of the documents at the prompt and compares what comes back.
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
			found++
			t.Run(filepath.Base(file)+"/"+s.title, func(t *testing.T) {
				t.Parallel()
				ctx, cancel := context.WithTimeout(context.Background(), scriptTimeout)
				defer cancel()
				c := exec.CommandContext(ctx, minipy(t), "-i", "-q")
				c.Env = append(os.Environ(), "NO_COLOR=1", "MINIPYPATH=")
				c.Stdin = strings.NewReader(s.input.String())
				var out bytes.Buffer
				c.Stdout, c.Stderr = &out, &out
				if err := c.Run(); err != nil {
					t.Fatal(err)
				}
				got := strings.ReplaceAll(out.String(), "\r\n", "\n")
				want := s.expected.String() + ">>> \n"
				if got != want {
					t.Errorf("%s, from line %d: %s", file, s.line, firstDifference(got, want))
				}
			})
		}
	}
	if found == 0 {
		t.Fatal("no sessions found")
	}
}
