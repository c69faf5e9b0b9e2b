package main

import (
	"encoding/json"
	"fmt"
	"io"

	"minipy/inspect"
)

// endReport is what the command line can ask to be told at the end, as data (--json): one JSON document on a line of its own.
type endReport struct {
	Leaks  any      `json:"leaks,omitempty"`
	GoHeap *uint64  `json:"go_heap,omitempty"`
	Refs   *int     `json:"refs,omitempty"`
	Blocks *int     `json:"blocks,omitempty"`
	Left   []string `json:"left,omitempty"`
}

func (r *endReport) print(w io.Writer) {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		fmt.Fprintf(w, "minipy: --json: %s\n", err)
	}
}

// reportLeaks ends the watch of --leaks, tells what it found, and gives the exit status.
func (s *session) reportLeaks(status int) int {
	if s.leaks == nil {
		return status
	}
	s.in.FlushIO()
	var r inspect.Report
	found := s.leaks.Finish()
	s.leaks, r = nil, found
	if s.o.json {
		s.atEnd.Leaks = r.Data()
	} else {
		rt := s.in.RT()
		_, _ = rt.Stderr.WriteString(r.Text() + "\n")
		_ = rt.Stderr.Flush()
	}
	if s.o.leaksFail && found.Leaked() {
		return exitLeaks
	}
	return status
}
