package main

import (
	"fmt"
	"os"
	"strings"

	"minipy/inspect"
)

// report is what --report asks for: the run is watched, and told in a file.
type report struct {
	file     *os.File
	recorder *inspect.Recorder
}

// openReport makes the file before the run, so that a name that cannot be is told at once.
func openReport(name string) (*report, error) {
	f, err := os.Create(name)
	if err != nil {
		_, text := errnoText(err)
		return nil, fmt.Errorf("can't write report '%s': %s", name, text)
	}
	return &report{f, inspect.NewRecorder()}, nil
}

// writeReport takes the picture of the heap as the script leaves it. The status becomes 1 if it was 0 and the report cannot be written.
func (s *session) writeReport(status int, ended string) int {
	r := s.picture
	snapshot := inspect.TakeSnapshot(s.in, r.recorder, s.leaks, inspect.Meta{Script: s.scriptName(), Args: s.o.argv[1:], Version: versionText(false), Status: status, Ended: ended})
	write := snapshot.WriteHTML
	if strings.HasSuffix(r.file.Name(), ".json") {
		write = snapshot.WriteJSON
	}
	err := write(r.file)
	if closed := r.file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		fmt.Fprintf(s.stderr, "minipy: the report: %s\n", err)
		return max(status, 1)
	}
	return status
}

// scriptName is what was run, for the report's title.
func (s *session) scriptName() string {
	switch s.o.mode {
	case runCommand:
		return "-c"
	case runModule, runFile:
		return s.o.target
	}
	return "<stdin>"
}
