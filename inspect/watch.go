package inspect

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"minipy/door"
	"minipy/objects"
	"minipy/vm"
)

// A Task is what a repetition of a run is done for: the history of an object, which is named by its address, or by the global name that it last had.
type Task struct {
	Ref    Ref    `json:",omitempty"`
	Name   string `json:",omitempty"` // of __main__; with it Ref is found out first
	Life   int    `json:",omitempty"` // of the objects that were at the address, the one that is told; 0: the last, which is not known before
	Step   int    `json:",omitempty"` // package step: the step at which to stop first; the rest is not for it
	Seen   int    `json:",omitempty"` // after how many lines it was there, where later objects do not matter
	From   int    `json:",omitempty"` // the first change to be told; those before are only counted
	Header uint64 `json:",omitempty"` // the object's header at the end, if it is alive: the repetition must come to the same
}

// A Watch looks at one object before each line of a repetition, and notes how its count changed.
type Watch struct {
	task   Task
	errand *door.Errand
	rt     *objects.Runtime

	mapped  bool   // the header can be read
	word    uint64 // the header when it was last seen, with the mark; 0 while there is no object
	content uint64 // of an object that bears no mark, see identity
	bare    bool   // it bears no mark
	at      vm.Place
	frame   Ref
	count   int
	holders holding
	local   Ref // a frame that has it in a variable, the innermost at the last change
	looked  int // how often the whole heap was searched for holders
	past    Past
	sums    map[vm.Place]*Sum
	named   Ref // what the name of the task stands for
	steps   int // lines executed, the library's included
	seen    int // after how many lines it last did
	over    bool
}

// A Past is an object's history.
type Past struct {
	What    string // the object, briefly, when it was last seen
	ID      int64
	Alive   bool
	Lives   int // objects that were at this address, this one included
	Lines   int // lines of the program executed
	Changes int
	Events  []Event // at most maxEvents of them
	Sums    []Sum   // of all changes, by line
	NoName  bool    // the name of the task has never been bound
}

// A Sum is what a line did to the count, each time that it was executed.
type Sum struct {
	File   string
	Line   int
	Change int // in all
	Times  int
}

// An Event is a change of an object's count: what a line gained and gave up, on balance.
type Event struct {
	File     string
	Line     int
	Function string
	Number   int // from 1
	Change   int
	Count    int      // after it
	Gained   []string `json:",omitempty"` // the holders, as far as they could be named
	Lost     []string `json:",omitempty"`
	Born     bool     `json:",omitempty"`
	Died     bool     `json:",omitempty"`
}

// flagWatched marks the header of the object that is watched: memory that is used anew does not bear it.
const flagWatched = 1 << 29

// Bounds of what a history costs.
const (
	maxLooks  = 24   // searches of the whole heap
	maxEvents = 1000 // changes that are told, once from the first and once up to the last
	maxFrames = 12   // frames, from the innermost, that are asked for their names each time
)

// NewWatch makes the watch for a task.
func NewWatch(task Task, e *door.Errand) *Watch { return &Watch{task: task, errand: e} }

// OnLine is a vm.Config's.
func (w *Watch) OnLine(in *vm.Interp, f Ref) {
	w.steps++
	if !in.InLibrary(f) {
		w.past.Lines++
	}
	if w.task.Name != "" {
		w.follow(in)
		return
	}
	if w.over {
		return
	}
	if o := w.task.Ref; !w.mapped || *objects.HeaderWord(o) != w.word || w.bare && w.content != w.identity() {
		if !w.mapped {
			w.changed(in)
		} else if n := objects.Refcount(o); w.word>>32 == uint64(objects.TypeWord(o)) && w.word != 0 && !w.bare && n != 0 {
			w.word = *objects.HeaderWord(o) // it bears the mark: the same object
			w.counted(in, int(n), false)
		} else {
			w.changed(in)
		}
	}
	if w.local != 0 && w.local == w.frame && f != w.frame && !in.Calls(w.frame, f) {
		w.moved(in)
	}
	w.at, w.frame = in.PlaceOf(f), f
}

// follow looks up what the name stands for.
func (w *Watch) follow(in *vm.Interp) {
	if v := in.RT().DictGetStr(in.MainGlobals(), in.RT().FindInterned(w.task.Name)); v != 0 {
		w.named, w.seen = v, w.steps
	}
}

// changed notes what happened to the object on the line that is at its end.
func (w *Watch) changed(in *vm.Interp) {
	w.rt = in.RT()
	o := w.task.Ref
	alive, mapped := w.rt.Heap.ObjectAt(o)
	w.mapped = mapped
	same := w.word != 0 && alive && uint32(w.word>>32) == objects.TypeWord(o) && (!w.bare || w.content == w.identity())
	if w.word != 0 && !same {
		before := w.holders
		w.holders, w.local = holding{}, 0
		w.past.Changes++
		w.sum(-w.count)
		w.note(in, Event{Change: -w.count, Died: true}, before)
		w.word, w.count, w.past.Alive = 0, 0, false
		if w.over = w.task.Seen > 0 && w.steps > w.task.Seen; w.over {
			return
		}
	}
	if !alive {
		return
	}
	if w.word == 0 {
		w.past.Lives++
		w.past.Events, w.past.Changes, w.past.Alive, w.sums = nil, 0, true, map[vm.Place]*Sum{}
		if w.bare = w.rt.TypeFor(o).Flags&objects.FlagGC == 0; !w.bare {
			objects.SetFlag(o, flagWatched)
		}
		w.content = w.identity()
	}
	w.word = *objects.HeaderWord(o)
	w.counted(in, int(objects.Refcount(o)), false)
}

// identity is what tells an object without a mark from another that took its place within a line: the value of a number, the length of a str. The types of such
// objects are compared as whole words in many places, which leaves no room for a mark.
func (w *Watch) identity() uint64 {
	v := *objects.Payload(w.task.Ref)
	if objects.TypeOf(w.task.Ref) == objects.TStr {
		v &= 1<<32 - 1 // the rest changes while it lives
	}
	return v
}

// counted notes a change of the count to n, which the holders must explain; full searches the whole heap for them.
func (w *Watch) counted(in *vm.Interp, n int, full bool) {
	change, born := n-w.count, w.past.Events == nil
	if change == 0 && !born {
		return
	}
	w.past.Changes++
	w.sum(change)
	w.count = n
	if !w.told() && !full {
		return
	}
	before := w.look(in, change, full)
	w.note(in, Event{Change: change, Count: n, Born: born}, before)
}

// look finds the holders anew and returns those before: in the whole heap if that is asked for, or if what is near does not make up the change.
func (w *Watch) look(in *vm.Interp, change int, full bool) (before holding) {
	before = w.holders
	w.lookNear(in)
	if full || w.holders.sum()-before.sum() != change && w.looked < maxLooks {
		w.looked++
		w.lookFar(in)
	}
	return before
}

// moved notes that a frame that held the object is gone while the count is the same: something else has taken its place.
func (w *Watch) moved(in *vm.Interp) {
	w.local = 0
	if !w.told() || w.word == 0 {
		return
	}
	before := w.look(in, 0, false)
	if len(changes(w.holders, before)) == 0 {
		return
	}
	w.past.Changes++
	w.note(in, Event{Count: w.count}, before)
}

// holding is a set of holders: how often each holds the object. Those that are near are looked up at each change: variables of the innermost frames, and the
// globals that they see. The others are found by a search of the whole heap and believed until the next.
type holding struct{ near, far map[string]int }

func (h holding) sum() (n int) {
	for _, k := range h.near {
		n += k
	}
	for _, k := range h.far {
		n += k
	}
	return n
}

func (w *Watch) lookNear(in *vm.Interp) {
	found := map[string]int{}
	g := &Graph{in: in, rt: w.rt}
	add := func(h Holder) {
		if !passing(h) {
			found[h.where()]++
		}
	}
	var seen []Ref
	w.local = 0
	in.RunningFrames(maxFrames, false, func(f, globals Ref) {
		in.FramePlaces(f, w.task.Ref, func(p objects.Place) {
			if w.local == 0 {
				w.local = f
			}
			add(g.frameHolder(vm.Root{Frame: f}, p))
		})
		if slices.Contains(seen, globals) {
			return
		}
		seen = append(seen, globals)
		w.rt.Places(globals, w.task.Ref, func(p objects.Place) {
			if p.Kind == objects.PlaceValue && objects.TypeOf(p.Key) == objects.TStr {
				add(globalHolder(g.namespaceName(globals), w.rt.StrGo(p.Key)))
			}
		})
	})
	w.holders.near = found
}

func (w *Watch) lookFar(in *vm.Interp) {
	found := map[string]int{}
	for _, h := range Take(in).Why(w.task.Ref).Holders {
		if !passing(h) {
			found[h.where()]++
		}
	}
	for place, n := range w.holders.near {
		if found[place] -= n; found[place] <= 0 {
			delete(found, place)
		}
	}
	w.holders.far = found
}

// passing reports whether a holder is one that a line gives up before it ends.
func passing(h Holder) bool { return h.Kind == "argument" || h.Kind == "stack" }

// where is the kind of a holder and its place.
func (h Holder) where() string {
	if strings.HasPrefix(h.Place, h.Kind+" ") {
		return h.Place
	}
	return h.Kind + " " + h.Place
}

// note adds an event of the line that has been executed.
func (w *Watch) note(in *vm.Interp, e Event, before holding) {
	e.Number = w.past.Changes
	e.Function, e.File, e.Line = w.at.Line(in)
	if before.near != nil || e.Born {
		e.Gained, e.Lost = changes(w.holders, before), changes(before, w.holders)
	}
	if !e.Died {
		g := &Graph{in: in, rt: w.rt}
		w.past.What, w.past.ID = g.brief(w.task.Ref), objects.ID(w.task.Ref)
	}
	w.past.Events = append(w.past.Events, e)
}

// told reports whether the task asks for the change that has just been counted.
func (w *Watch) told() bool {
	return w.past.Changes >= w.task.From && (w.task.Life == 0 || w.task.Life == w.past.Lives) && len(w.past.Events) < maxEvents
}

// sum adds a change to what its line has done.
func (w *Watch) sum(change int) {
	s := w.sums[w.at]
	if s == nil {
		s = &Sum{}
		w.sums[w.at] = s
	}
	s.Change += change
	s.Times++
}

// changes lists what more there is in a than in b.
func changes(a, b holding) []string {
	more := map[string]int{}
	for place, n := range a.near {
		more[place] += n
	}
	for place, n := range a.far {
		more[place] += n
	}
	for place, n := range b.near {
		more[place] -= n
	}
	for place, n := range b.far {
		more[place] -= n
	}
	var out []string
	for place, n := range more {
		for range n {
			out = append(out, place)
		}
	}
	slices.Sort(out)
	return out
}

// End answers, and ends the process: the program is where it was when the question was asked.
func (w *Watch) End(in *vm.Interp, err error) {
	if err == nil {
		err = w.end(in)
	}
	for at, s := range w.sums {
		_, s.File, s.Line = at.Line(in)
		w.past.Sums = append(w.past.Sums, *s)
	}
	slices.SortFunc(w.past.Sums, func(a, b Sum) int { return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line)) })
	answer := struct {
		Past
		Found   Ref
		Seen    int
		Starved bool // the lives of other objects have used up what may be spent on looking for holders
		Error   string
	}{Past: w.past, Found: w.named, Seen: w.seen, Starved: w.looked >= maxLooks && w.past.Lives > 1 && w.task.Life == 0}
	if err != nil {
		answer.Error = err.Error()
	}
	result, err := json.Marshal(answer)
	if err != nil {
		result = []byte(`{"Error":"` + err.Error() + `"}`)
	}
	w.errand.Reply(result)
	os.Exit(0)
}

func (w *Watch) end(in *vm.Interp) error {
	if w.task.Name != "" {
		w.follow(in)
		w.past.NoName = w.named == 0
		return nil
	}
	if w.over {
		return nil
	}
	alive, _ := in.RT().Heap.ObjectAt(w.task.Ref)
	if w.task.Header != 0 && (!alive || *objects.HeaderWord(w.task.Ref)&^(flagWatched<<32) != w.task.Header) {
		return fmt.Errorf("the repetition came to another state")
	}
	// The line that asks counts as far as it has come, without what the question itself holds.
	if !alive || w.word == 0 || !w.mapped || *objects.HeaderWord(w.task.Ref)>>32 != w.word>>32 {
		w.changed(in)
	}
	if !alive {
		return nil
	}
	n := int(objects.Refcount(w.task.Ref))
	for _, h := range Take(in).Why(w.task.Ref).Holders {
		if passing(h) {
			n--
		}
	}
	if w.past.Lines > 0 {
		w.counted(in, n, true)
	}
	return nil
}
