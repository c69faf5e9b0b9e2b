// Package step walks through a run forward and back, line by line, and shows at each line the source, the names with their counts, and the heap.
//
// The program itself only goes forward; it stands still before a line while its user looks. An earlier line is shown by another process, which does the run again
// up to there with the answers that the program got from outside (package door): the same binary, the same answers, the same heap. A UI shows what there is to see
// and says where to go: a terminal, or lines of text.
package step

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sync/atomic"

	"minipy/door"
	"minipy/inspect"
	"minipy/vm"
)

// A UI shows moments of the run, and asks where to go.
type UI interface {
	Show(v *View)
	// Next waits for what to do next; io.EOF: nothing more will come.
	Next() (Command, error)
	// Output shows what the program writes.
	Output(p []byte)
	// Input is a line that the program reads, with its newline.
	Input() (string, error)
	// Close gives the terminal back. output is all that the program has written.
	Close(output []byte)
}

// A Command says where to go.
type Command struct {
	Op Op
	N  int // of Goto and Break
}

// Op is what a Command does.
type Op byte

// The commands. Those with Back do the same towards the beginning.
const (
	Step     Op = 's' // the next line
	Back     Op = 'b'
	Over     Op = 'o' // the next line that is not in a function called from here
	BackOver Op = 'O'
	Out      Op = 'u' // the next line of a caller
	Run      Op = 'c' // the next line with a breakpoint, or the end
	BackRun  Op = 'C' // the last line with a breakpoint, or the beginning
	Goto     Op = 'g' // step number N
	Break    Op = 'B' // set or remove a breakpoint at line N of the file shown
	Again    Op = '.' // show the same once more
	Quit     Op = 'q'
)

// A View is what there is to see at a step.
type View struct {
	Step, Steps int    // Steps: as many are known
	Ended       string // how the program ended; "" if it has not at this step
	Moment      *inspect.Moment
	Before      *inspect.Moment // at the step that was shown before; nil at first
	Output      []byte          // written so far
	Breaks      map[int]bool    // lines of the innermost frame's file
	Message     string          // what is wrong with the last command
}

// event is a line that was about to be executed.
type event struct {
	at    vm.Place
	depth int32
	out   int32 // bytes written before
}

// A Stepper is a run that is walked through.
type Stepper struct {
	ui     UI
	events []event
	pos    int            // the step shown, from 1; len(events) is where the program stands
	goal   func(int) bool // whether the program is to stop at a step; nil: at the next
	stop   atomic.Bool    // it is to stop in any case
	out    []byte
	typed  string // what is left of a line of input
	ended  string
	past   past
	before *inspect.Moment
	breaks map[string]map[int]bool
}

// New makes a Stepper for a run that is about to begin.
func New(ui UI) *Stepper { return &Stepper{ui: ui, breaks: map[string]map[int]bool{}} }

// OnLine is a vm.Config's.
func (s *Stepper) OnLine(in *vm.Interp, f inspect.Ref) {
	if in.InLibrary(f) {
		return
	}
	s.events = append(s.events, event{in.PlaceOf(f), int32(in.Depth()), int32(len(s.out))})
	if n := len(s.events); s.goal != nil && !s.goal(n) && !s.stop.Load() {
		return
	}
	s.look(in)
}

// End shows the heap as the program leaves it. how is "" for a plain end.
func (s *Stepper) End(in *vm.Interp, how string) {
	if s.ended = how; how == "" {
		s.ended = "the program has ended"
	}
	s.events = append(s.events, event{out: int32(len(s.out))})
	s.look(in)
	s.quit(0)
}

// Stop makes a running program stop at the next line; false: it was told so already, and has not come to one.
func (s *Stepper) Stop() bool { return !s.stop.Swap(true) }

// Write takes what the program writes.
func (s *Stepper) Write(p []byte) (int, error) {
	s.out = append(s.out, p...)
	s.ui.Output(p)
	return len(p), nil
}

// Read gives the program a line of input.
func (s *Stepper) Read(p []byte) (int, error) {
	if s.typed == "" {
		var err error
		if s.typed, err = s.ui.Input(); err != nil && s.typed == "" {
			return 0, err
		}
		s.out = append(s.out, s.typed...) // as a terminal echoes it
	}
	n := copy(p, s.typed)
	s.typed = s.typed[n:]
	return n, nil
}

// look shows the program as it stands and goes where the user says, until it is to go on.
func (s *Stepper) look(in *vm.Interp) {
	s.goal = nil
	s.stop.Store(false)
	s.pos = len(s.events)
	message := ""
	for {
		v, err := s.view(in)
		if err != nil {
			s.pos, message = len(s.events), err.Error()
			continue // where the program stands needs no repetition
		}
		v.Message, message = message, ""
		s.ui.Show(v)
		s.before = v.Moment
		c, err := s.ui.Next()
		if err != nil {
			s.quit(0)
		}
		on, why := s.do(in, c, v)
		if on {
			return
		}
		message = why
	}
}

// view is what there is to see at s.pos.
func (s *Stepper) view(in *vm.Interp) (*View, error) {
	v := &View{Step: s.pos, Steps: len(s.events), Before: s.before, Output: s.out[:s.events[s.pos-1].out]}
	if s.pos == len(s.events) {
		v.Moment, v.Ended = inspect.MomentOf(in), s.ended
	} else {
		var err error
		if v.Moment, err = s.past.moment(s.pos, len(s.events)); err != nil {
			return nil, err
		}
	}
	v.Breaks = s.breaks[v.Moment.Frames[0].File]
	return v, nil
}

// do carries out a command; on: the program is to go on.
func (s *Stepper) do(in *vm.Interp, c Command, v *View) (on bool, message string) {
	from := s.events[s.pos-1].depth
	at := func(n int) bool {
		_, file, line := s.events[n-1].at.Line(in)
		return s.breaks[file][line]
	}
	switch c.Op {
	case Step:
		return s.forward(func(int) bool { return true })
	case Over:
		return s.forward(func(n int) bool { return s.events[n-1].depth <= from })
	case Out:
		return s.forward(func(n int) bool { return s.events[n-1].depth < from })
	case Run:
		return s.forward(at)
	case Back:
		return false, s.back(func(int) bool { return true })
	case BackOver:
		return false, s.back(func(n int) bool { return s.events[n-1].depth <= from })
	case BackRun:
		if s.back(at) != "" {
			s.pos = 1
		}
	case Goto:
		switch {
		case c.N < 1:
			return false, "steps are numbered from 1"
		case c.N <= len(s.events):
			s.pos = c.N
		default:
			return s.forward(func(n int) bool { return n >= c.N })
		}
	case Break:
		file := v.Moment.Frames[0].File
		if s.breaks[file] == nil {
			s.breaks[file] = map[int]bool{}
		}
		if s.breaks[file][c.N] {
			delete(s.breaks[file], c.N)
		} else {
			s.breaks[file][c.N] = true
		}
	case Quit:
		s.quit(0)
	}
	return false, ""
}

// forward goes to the next step that fits; if none is known yet, the program goes on.
func (s *Stepper) forward(fits func(n int) bool) (on bool, message string) {
	for n := s.pos + 1; n <= len(s.events); n++ {
		if fits(n) || n == len(s.events) && s.ended != "" {
			s.pos = n
			return false, ""
		}
	}
	if s.ended != "" {
		return false, s.ended
	}
	s.goal = fits
	return true, ""
}

// back goes to the last step before that fits.
func (s *Stepper) back(fits func(n int) bool) (message string) {
	for n := s.pos - 1; n > 0; n-- {
		if fits(n) {
			s.pos = n
			return ""
		}
	}
	return "there is nothing before"
}

// quit ends the process; the program goes no further.
func (s *Stepper) quit(status int) {
	s.past.end()
	s.ui.Close(s.out)
	os.Exit(status)
}

// past is the process that shows earlier steps.
type past struct {
	rep   *door.Repetition
	shown int // the step it stands at
	known int // steps that it can reach
	last  *inspect.Moment
}

// moment shows step n of a run of which known steps have been executed.
func (p *past) moment(n, known int) (*inspect.Moment, error) {
	switch {
	case p.rep != nil && n == p.shown:
		return p.last, nil
	case p.rep != nil && n > p.shown && n <= p.known:
		if err := p.rep.Ask(json.RawMessage(fmt.Sprint(n))); err != nil {
			return nil, err
		}
	default:
		p.end()
		task, err := json.Marshal(inspect.Task{Step: n})
		if err != nil {
			return nil, err
		}
		if p.rep, err = door.Begin(task); err != nil {
			return nil, err
		}
		p.known = known
	}
	answer, err := p.rep.Answer()
	if err != nil {
		p.rep = nil
		return nil, err
	}
	m := new(inspect.Moment)
	if err := json.Unmarshal(answer, m); err != nil {
		return nil, err
	}
	p.shown, p.last = n, m
	return m, nil
}

func (p *past) end() {
	if p.rep != nil {
		_ = p.rep.End() // killed: it says so
		p.rep = nil
	}
}

// Repeat is OnLine of a process that shows earlier steps: it stops at step n and at those that it is asked for then.
func Repeat(e *door.Errand, n int) func(in *vm.Interp, f inspect.Ref) {
	at := 0
	return func(in *vm.Interp, f inspect.Ref) {
		if in.InLibrary(f) {
			return
		}
		if at++; at != n {
			return
		}
		answer, err := json.Marshal(inspect.MomentOf(in))
		if err != nil {
			panic(fmt.Sprintf("BUG: step: %s", err))
		}
		e.Reply(answer)
		q, err := e.Next()
		if err == nil {
			_, err = fmt.Sscan(string(q), &n)
		}
		if err != nil {
			os.Exit(0) // nobody wants to know any more
		}
	}
}

var _ io.ReadWriter = (*Stepper)(nil)
