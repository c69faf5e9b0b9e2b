package inspect

import (
	"slices"
	"time"

	"minipy/gc"
	"minipy/objects"
	"minipy/vm"
)

// Recorder watches a run for its report: how the heap grows, and the collections. Its OnLine is the interpreter's Config.OnLine.
type Recorder struct {
	rt      *objects.Runtime
	started time.Time
	stop    func() // ends the watch for collections

	lines   int // run so far
	work    int // lines, and what collections stand for: a long expression is one line
	next    int // the work at which the next sample is due
	every   int // work between two samples, at least
	samples []heapSample

	collections []collection
	left        int // collections left out of the middle of the list
}

// A heapSample is the heap at one moment.
type heapSample struct {
	at    moment
	types map[string]use
	total use
}

// use is what the objects of a type take.
type use struct{ objects, bytes int }

// A moment of a run.
type moment struct {
	lines int // run so far
	took  time.Duration
	file  string
	line  int
}

// A collection is one that was made during the run.
type collection struct {
	GCEvent
	at moment
}

// How much is kept of a long run.
const (
	maxSamples     = 400
	maxCollections = 4000
	freeSamples    = 200     // so many are taken however much they cost
	freeObjects    = 100_000 // unless the heap has more objects than this
	lookAhead      = 16      // beyond that a sample looks at no more than so many objects for each line that was run
	collectionWork = 250     // lines that a collection stands for
)

// NewRecorder makes one.
func NewRecorder() *Recorder { return &Recorder{every: 1} }

// Attach begins to watch an interpreter.
func (r *Recorder) Attach(in *vm.Interp) {
	r.rt, r.started = in.RT(), time.Now()
	r.stop = WatchGC(r.rt, func(e GCEvent) {
		c := collection{e, r.now(in, in.Running())}
		if len(r.collections) == maxCollections { // a long run: its beginning and its end are told
			r.collections = slices.Delete(r.collections, maxCollections/2, maxCollections/2+1)
			r.left++
		}
		r.collections = append(r.collections, c)
		if r.work += collectionWork; r.work >= r.next {
			r.sample(in, in.Running())
		}
	})
}

// Stop ends the watch and takes a last sample.
func (r *Recorder) Stop(in *vm.Interp) {
	r.stop()
	r.sample(in, 0)
	r.next = int(^uint(0) >> 1)
}

// OnLine counts a line, and takes a sample when one is due.
func (r *Recorder) OnLine(in *vm.Interp, frame Ref) {
	r.lines++
	if r.work++; r.work >= r.next && r.rt != nil {
		r.sample(in, frame)
	}
}

// now says where the run stands.
func (r *Recorder) now(in *vm.Interp, frame Ref) moment {
	m := moment{lines: r.lines, took: time.Since(r.started)}
	if frame != 0 {
		_, m.file, m.line = in.FrameAt(frame)
	}
	return m
}

// sample looks at the heap, and decides when to look again: seldom enough that it does not take more than the run.
func (r *Recorder) sample(in *vm.Interp, frame Ref) {
	s := heapSample{at: r.now(in, frame), types: map[string]use{}}
	byType := make([]use, 0, 256)
	example := make([]Ref, 0, 256)
	r.rt.EachObject(func(o Ref) {
		t := int(*objects.WordAt(o, 4) & gc.TypeMask)
		for t >= len(byType) {
			byType, example = append(byType, use{}), append(example, 0)
		}
		byType[t].objects++
		byType[t].bytes += ownBytes(r.rt, o)
		example[t] = o
	})
	for t, u := range byType {
		if u.objects > 0 {
			name := r.rt.TypeName(example[t])
			had := s.types[name]
			s.types[name] = use{had.objects + u.objects, had.bytes + u.bytes}
			s.total.objects += u.objects
			s.total.bytes += u.bytes
		}
	}
	r.samples = append(r.samples, s)
	if len(r.samples) == maxSamples {
		for i := range maxSamples / 2 {
			r.samples[i] = r.samples[2*i]
		}
		r.samples = r.samples[:maxSamples/2]
		r.every *= 2
	}
	wait := r.every
	if len(r.samples) > freeSamples || r.every > 1 || s.total.objects > freeObjects {
		wait = max(wait, s.total.objects/lookAhead)
	}
	r.next = r.work + wait
}
