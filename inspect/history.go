package inspect

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"minipy/door"
	"minipy/objects"
	"minipy/vm"
)

// A History tells how an object's count changed through time, after the fact: the run is done again in another process, with the answers that it got from
// outside, and the object watched there (Watch). The run itself pays for nothing but the log.
type History struct {
	Past
	Told  string // the text, when it has been told
	in    *vm.Interp
	lines map[string][]string // of the files that have been read
}

// HistoryOf tells the past of x, up to now.
func HistoryOf(in *vm.Interp, x Ref) (*History, error) {
	return told(func() (*History, error) {
		if objects.IsImmortal(x) {
			return &History{in: in, Past: Past{What: (&Graph{in: in, rt: in.RT()}).brief(x), ID: objects.ID(x), Alive: true}}, nil
		}
		return again(in, Task{Ref: x, Header: *objects.HeaderWord(x)})
	})
}

// HistoryAt tells the past of the last object that was at an address, which is given as id() gives it.
func HistoryAt(in *vm.Interp, id int64) (*History, error) {
	return told(func() (*History, error) {
		x, ok := objects.RefOfID(id)
		if !ok {
			return nil, fmt.Errorf("%#x is no address of an object", id)
		}
		return again(in, Task{Ref: x})
	})
}

// HistoryOfName tells the past of what a global name of __main__ last stood for, though it may have been deleted.
func HistoryOfName(in *vm.Interp, name string) (*History, error) {
	return told(func() (*History, error) {
		h, err := again(in, Task{Name: name})
		if err == nil && h.NoName {
			err = fmt.Errorf("no global was ever called %s", name)
		}
		return h, err
	})
}

// told makes a history, which a repetition takes from the log as it was told.
func told(make func() (*History, error)) (*History, error) {
	return door.Do(door.Report, func() (*History, error) {
		h, err := make()
		if err != nil {
			return nil, err
		}
		h.Told = h.text()
		return h, nil
	})
}

// again lets another process do a task.
func again(in *vm.Interp, task Task) (*History, error) {
	body, err := json.Marshal(task)
	if err != nil {
		return nil, err
	}
	result, err := door.Again(body)
	if err != nil {
		return nil, fmt.Errorf("no history: %w", err)
	}
	var answer struct {
		Past
		Found   Ref
		Seen    int
		Starved bool
		Error   string
	}
	if err := json.Unmarshal(result, &answer); err != nil {
		return nil, fmt.Errorf("no history: %w", err)
	}
	switch {
	case answer.Error != "":
		return nil, errors.New("no history: " + answer.Error)
	case answer.Found != 0:
		return again(in, Task{Ref: answer.Found, Seen: answer.Seen})
	}
	if answer.Starved {
		task.Life = answer.Lives
		return again(in, task)
	}
	if n := len(answer.Events); n > 0 && task.From == 0 && answer.Changes > answer.Events[n-1].Number {
		task.From = answer.Changes - maxEvents + 1
		rest, err := again(in, task)
		if err != nil {
			return nil, err
		}
		for _, e := range rest.Events {
			if e.Number > answer.Events[n-1].Number {
				answer.Events = append(answer.Events, e)
			}
		}
	}
	return &History{Past: answer.Past, in: in, lines: map[string][]string{}}, nil
}

// source is a line of a file, or of what was typed.
func (h *History) source(file string, line int) string {
	lines, ok := h.lines[file]
	if !ok {
		text, known := h.in.SourceText(file)
		if !known {
			b, err := os.ReadFile(file)
			if err == nil {
				text = string(b)
			}
		}
		lines = strings.Split(text, "\n")
		h.lines[file] = lines
	}
	if line < 1 || line > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[line-1])
}

// place is where an event happened.
func (h *History) place(e Event) string {
	if e.Line == 0 {
		return "at the start"
	}
	return fmt.Sprintf("%s:%d", shortPath(e.File), e.Line)
}

// shortPath is a file's name as seen from the current directory, if that is shorter.
func shortPath(file string) string {
	if wd, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(wd, file); err == nil && !strings.HasPrefix(rel, "..") {
			return rel
		}
	}
	return file
}

// How many events a text shows from the beginning and from the end.
const (
	shownFirst = 16
	shownLast  = 8
	shownSums  = 10 // lines
)

// Text tells the history in lines: place, source, change, count, holders.
func (h *History) Text() string { return h.Told }

func (h *History) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: ", h.What)
	switch {
	case h.Lives == 0 && h.Alive:
		return b.String() + "immortal, its count never changes"
	case h.Lives == 0:
		return "no object was seen there at the beginning of a line"
	case h.Alive:
		b.WriteString("alive")
	default:
		b.WriteString("dead")
	}
	fmt.Fprintf(&b, "; %d change%s in %d line%s executed", h.Changes, plural(h.Changes), h.Lines, plural(h.Lines))
	if h.Lives > 1 {
		fmt.Fprintf(&b, "; %d other object%s had this address before", h.Lives-1, plural(h.Lives-1))
	}
	b.WriteByte('\n')
	shown := slices.Clone(h.Events)
	cut := len(shown) > shownFirst+shownLast+1
	if cut {
		shown = append(shown[:shownFirst:shownFirst], shown[len(shown)-shownLast:]...)
	}
	type row struct{ place, source, change, count, what string }
	rows := make([]row, len(shown))
	var width row
	pad := func(p *string, s string) {
		if len(s) > len(*p) {
			*p = s
		}
	}
	for i, e := range shown {
		r := row{place: h.place(e), source: clip(h.source(e.File, e.Line), 44), change: fmt.Sprintf("%+d", e.Change), count: fmt.Sprint(e.Count)}
		var what []string
		for _, g := range e.Gained {
			what = append(what, "+ "+g)
		}
		for _, l := range e.Lost {
			what = append(what, "- "+l)
		}
		r.what = strings.Join(what, ", ")
		if e.Died {
			r.what = strings.TrimPrefix(r.what+", died", ", ")
		}
		if e.Born {
			r.what = strings.TrimSuffix("born: "+r.what, ": ")
		}
		rows[i] = r
		pad(&width.place, r.place)
		pad(&width.source, r.source)
		pad(&width.change, r.change)
		pad(&width.count, r.count)
	}
	for i, r := range rows {
		if cut && i == shownFirst {
			fmt.Fprintf(&b, "... %d more\n", h.Changes-shownFirst-shownLast)
		}
		line := fmt.Sprintf("%-*s  %-*s  %*s  %*s  %s", len(width.place), r.place, len(width.source), r.source, len(width.change), r.change, len(width.count), r.count, r.what)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	if cut {
		b.WriteString("in all:")
		for i, s := range h.Sums {
			if i == shownSums {
				b.WriteString(" ...,")
				break
			}
			fmt.Fprintf(&b, " %s:%d %+d in %d change%s,", shortPath(s.File), s.Line, s.Change, s.Times, plural(s.Times))
		}
	}
	return strings.TrimRight(b.String(), "\n,")
}

func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-3]) + "..."
	}
	return s
}

// Data gives the history.
func (h *History) Data() any {
	events := list{}
	for _, e := range h.Events {
		d := dict{{"number", e.Number}, {"file", e.File}, {"line", e.Line}, {"function", e.Function}, {"change", e.Change}, {"refcount", e.Count}, {"gained", words(e.Gained)}, {"lost", words(e.Lost)}, {"born", e.Born}, {"died", e.Died}}
		events = append(events, d)
	}
	sums := list{}
	for _, s := range h.Sums {
		sums = append(sums, dict{{"file", s.File}, {"line", s.Line}, {"change", s.Change}, {"times", s.Times}})
	}
	return dict{{"object", h.What}, {"id", h.ID}, {"alive", h.Alive}, {"lives", h.Lives}, {"lines", h.Lines}, {"changes", h.Changes}, {"events", events}, {"sums", sums}}
}

func words(s []string) list {
	out := list{}
	for _, w := range s {
		out = append(out, w)
	}
	return out
}
