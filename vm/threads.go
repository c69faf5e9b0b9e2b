package vm

import (
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"minipy/door"
	"minipy/mem"
	"minipy/objects"
)

// Threads: each runs in a goroutine, and only the one that holds the interpreter's lock touches the heap. What is the running thread's own (its frames, its
// exceptions, its depths) lies in Interp and Runtime, and changes places with that of the next thread when the lock changes hands. A thread gives the
// lock up where it waits, and at a safe point when it has had it for an interval while others want it.

// thread is one thread; all but its channel belongs to the holder of the lock.
type thread struct {
	id       int64
	wake     chan struct{} // the lock has been handed to it
	signal   chan struct{} // what it waits for has happened
	parkedAt Ref           // what it waits for
	parked   bool
	rt       *objects.ThreadState

	frame, top, limit, chunk Ref
	depth                    int
	genDone                  bool

	hold, done Ref    // what it was started with, and its handle: owned
	dict       Ref    // what is its own, owned; 0: nothing yet
	loading    string // the module that another thread is loading and this one waits for
}

// threads is the state of threading.
type threads struct {
	main    thread
	current *thread
	all     []*thread // those that live, main excepted
	lastID  int64
	ending  bool // no other thread may run any more
	killing bool // threads that were left end without running code

	mu       sync.Mutex // guards what follows
	holder   *thread
	waiting  []*thread // for the lock, first come first served
	timer    *time.Timer
	interval atomic.Int64 // nanoseconds

	intr chan struct{} // wakes the main thread after Ctrl-C
}

const switchInterval = 5 * time.Millisecond

// breakThread is the bit of Runtime.Breaker that asks the running thread to let another one run.
const breakThread = objects.BreakWatch << 1

func (in *Interp) initThreads() {
	t := &in.threads
	t.main = thread{id: 1, wake: make(chan struct{}, 1), signal: make(chan struct{}, 1)}
	t.current, t.holder, t.lastID = &t.main, &t.main, 1
	t.interval.Store(int64(switchInterval))
	t.intr = make(chan struct{}, 1)
}

// onMain reports whether the main thread is running.
func (in *Interp) onMain() bool { return in.threads.current == &in.threads.main }

// swapOut puts the running thread's state away.
func (in *Interp) swapOut(t *thread) {
	t.frame, t.top, t.limit, t.chunk, t.depth, t.genDone = in.frame, in.top, in.limit, in.chunk, in.depth, in.genDone
	if t.rt == nil {
		t.rt = new(objects.ThreadState)
	}
	in.rt.SwapThread(t.rt)
}

// swapIn makes t the running thread.
func (in *Interp) swapIn(t *thread) {
	in.frame, in.top, in.limit, in.chunk, in.depth, in.genDone = t.frame, t.top, t.limit, t.chunk, t.depth, t.genDone
	in.rt.SwapThread(t.rt)
	in.threads.current = t
	if t == &in.threads.main && in.interrupted.Load() {
		atomic.OrUint32(&in.rt.Breaker, objects.BreakInterrupt)
	}
}

// release gives the lock to the first that waits for it.
func (in *Interp) release() {
	t := &in.threads
	in.swapOut(t.current)
	t.mu.Lock()
	t.pass()
	t.mu.Unlock()
}

// pass hands the lock on; the mutex is held.
func (t *threads) pass() {
	if t.timer != nil {
		t.timer.Stop()
		t.timer = nil
	}
	if t.holder = nil; len(t.waiting) > 0 {
		t.holder = t.waiting[0]
		t.waiting = t.waiting[1:]
		t.holder.wake <- struct{}{}
	}
}

// acquire waits for the lock and makes t the running thread.
func (in *Interp) acquire(t *thread) {
	s := &in.threads
	s.mu.Lock()
	if s.holder == nil {
		s.holder = t
		s.mu.Unlock()
	} else {
		s.waiting = append(s.waiting, t)
		in.armTimer()
		s.mu.Unlock()
		<-t.wake
		s.mu.Lock()
		if len(s.waiting) > 0 {
			in.armTimer()
		}
		s.mu.Unlock()
	}
	atomic.AndUint32(&in.rt.Breaker, ^uint32(breakThread))
	in.swapIn(t)
}

// armTimer makes the holder of the lock give way after an interval; the mutex is held.
func (in *Interp) armTimer() {
	if s := &in.threads; s.timer == nil {
		s.timer = time.AfterFunc(time.Duration(s.interval.Load()), func() { atomic.OrUint32(&in.rt.Breaker, breakThread) })
	}
}

// giveWay lets the other threads that want to run do so for a while.
func (in *Interp) giveWay() {
	t := &in.threads
	atomic.AndUint32(&in.rt.Breaker, ^uint32(breakThread))
	t.mu.Lock()
	idle := len(t.waiting) == 0
	t.mu.Unlock()
	if idle || t.ending {
		return
	}
	me := t.current
	in.release()
	in.acquire(me)
}

// AllowThreads lets other threads run while the caller waits for the system, without touching the heap; resume ends that.
func (in *Interp) AllowThreads() (resume func()) {
	t := &in.threads
	if len(t.all) == 0 || t.ending {
		return func() {}
	}
	me := t.current
	in.release()
	return func() { in.acquire(me) }
}

// Park waits until Unpark is called for key, or until a time that is not zero. woken is false if the time was up. Ctrl-C ends the wait of the main thread with
// KeyboardInterrupt. first puts the thread before the others that wait for key.
func (in *Interp) Park(key Ref, until time.Time, first bool) (woken bool, err error) {
	s := &in.threads
	me := s.current
	if s.killing {
		return false, in.rt.RaiseNone(objects.TSystemExit)
	}
	var timeout <-chan time.Time
	if !until.IsZero() {
		timer := time.NewTimer(time.Until(until))
		defer timer.Stop()
		timeout = timer.C
	}
	var intr chan struct{}
	if me == &s.main {
		intr = s.intr
	}
	me.parked, me.parkedAt = true, key
	if first {
		in.parked[key] = append([]*thread{me}, in.parked[key]...)
	} else {
		in.parked[key] = append(in.parked[key], me)
	}
	for {
		_ = in.rt.Stderr.Flush()
		in.release()
		late := false
		select {
		case <-me.signal:
		case <-timeout:
			late = true
		case <-intr:
		}
		in.acquire(me)
		woken = !me.parked
		if woken {
			select {
			case <-me.signal:
			default:
			}
		}
		if s.killing {
			err = in.rt.RaiseNone(objects.TSystemExit)
		} else if me == &s.main && in.TakeInterrupt() {
			door.Spoil(door.Interrupted)
			err = in.rt.RaiseNone(objects.TKeyboardInterrupt)
		}
		if !woken && !late && err == nil {
			continue
		}
		if !woken {
			in.unpark(me)
		} else if err != nil {
			in.Unpark(key, 1) // another one may have it
			woken = false
		}
		return woken, err
	}
}

// unpark takes t off the list of those that wait.
func (in *Interp) unpark(t *thread) {
	list := in.parked[t.parkedAt]
	for i, u := range list {
		if u == t {
			list = append(list[:i:i], list[i+1:]...)
			break
		}
	}
	if len(list) == 0 {
		delete(in.parked, t.parkedAt)
	} else {
		in.parked[t.parkedAt] = list
	}
	t.parked = false
}

// Unpark wakes up to n threads that wait for key.
func (in *Interp) Unpark(key Ref, n int) {
	for ; n > 0 && len(in.parked[key]) > 0; n-- {
		t := in.parked[key][0]
		in.unpark(t)
		t.signal <- struct{}{}
	}
}

// Sleep lets time pass; Ctrl-C ends it.
func (in *Interp) Sleep(d time.Duration) error {
	if d == 0 {
		in.giveWay()
		return nil
	}
	_ = in.rt.Stderr.Flush() // before the wait, of which the log must know nothing else
	return door.Try(door.Clock, func() error {
		_, err := in.Park(0, time.Now().Add(d), false)
		return err
	})
}

// StartThread runs call in a new thread, and returns the thread's number. The thread owns hold meanwhile, and done, which ended gets, to its end.
// refs: all borrowed
func (in *Interp) StartThread(hold, done Ref, call func(), ended func(done Ref)) (int64, error) {
	s := &in.threads
	if in.finalizing || s.ending {
		return 0, in.rt.Raisef(objects.TPythonFinalizationError, "can't create new thread at interpreter shutdown")
	}
	state, err := in.rt.NewThreadState()
	if err != nil {
		return 0, err
	}
	door.Spoil("the program has started threads")
	s.lastID++
	t := &thread{id: s.lastID, wake: make(chan struct{}, 1), signal: make(chan struct{}, 1), rt: state, hold: objects.NewRef(hold)}
	if done != 0 {
		t.done = objects.NewRef(done)
	}
	s.all = append(s.all, t)
	in.rt.OtherThreads = true
	s.mu.Lock() // it is the next to run: it stands in the queue before its goroutine does
	s.waiting = append(s.waiting, t)
	in.armTimer()
	s.mu.Unlock()
	go in.runThread(t, call, ended)
	return t.id, nil
}

// runThread is the goroutine of a thread.
func (in *Interp) runThread(t *thread, call func(), ended func(done Ref)) {
	defer func() {
		if r := recover(); r != nil && in.ThreadPanic != nil {
			in.ThreadPanic(r)
		}
	}()
	debug.SetPanicOnFault(true)
	s := &in.threads
	<-t.wake
	s.mu.Lock()
	if len(s.waiting) > 0 {
		in.armTimer()
	}
	s.mu.Unlock()
	atomic.AndUint32(&in.rt.Breaker, ^uint32(breakThread))
	in.swapIn(t)
	rt := in.rt
	err := in.growStack(0)
	if err == nil && !s.killing {
		call()
	}
	rt.ClearExc()
	rt.ClearSlot(&t.hold)
	ended(t.done)
	rt.ClearSlot(&t.dict)
	rt.ClearSlot(&t.done)
	for in.chunk != 0 {
		c := in.chunk
		in.chunk = Ref(*mem.U32(c, 0))
		rt.Heap.Free(mem.Raw, c, uintptr(*mem.U32(c, 4)))
	}
	rt.EndThread()
	for i, u := range s.all {
		if u == t {
			s.all = append(s.all[:i:i], s.all[i+1:]...)
			break
		}
	}
	rt.OtherThreads = len(s.all) > 0
	s.mu.Lock()
	s.pass()
	s.mu.Unlock()
}

// killThreads ends the threads that are left when the program is over: they run no code any more, and release what their frames hold.
func (in *Interp) killThreads() {
	s := &in.threads
	in.rt.ClearSlot(&s.main.dict)
	if len(s.all) == 0 {
		return
	}
	s.killing = true
	atomic.OrUint32(&in.rt.Breaker, breakThread)
	me := s.current
	for end := time.Now().Add(killPatience); len(s.all) > 0 && time.Now().Before(end); {
		for _, t := range s.all {
			if t.parked {
				in.unpark(t)
				t.signal <- struct{}{}
			}
		}
		in.release()
		time.Sleep(time.Millisecond / 4)
		in.acquire(me)
		atomic.OrUint32(&in.rt.Breaker, breakThread)
	}
	s.killing = false
	atomic.AndUint32(&in.rt.Breaker, ^uint32(breakThread))
}

// killPatience is how long the end of the program waits for threads that wait for the system.
const killPatience = 100 * time.Millisecond

// ThreadID is the number of the running thread.
func (in *Interp) ThreadID() int64 { return in.threads.current.id }

// ThreadDict is where the running thread keeps what is its own; 0: nowhere yet. The slot owns it.
func (in *Interp) ThreadDict() *Ref { return &in.threads.current.dict }

// ThreadCount is how many threads there are, main excepted.
func (in *Interp) ThreadCount() int { return len(in.threads.all) }

// ThreadFrames visits the threads and the frames they stand in, borrowed.
func (in *Interp) ThreadFrames(visit func(id int64, fo Ref) error) error {
	for _, t := range append([]*thread{&in.threads.main}, in.threads.all...) {
		f := t.frame
		if t == in.threads.current {
			f = in.frame
		}
		if f == 0 {
			continue
		}
		fo, err := in.frameObject(f)
		if err == nil {
			err = visit(t.id, fo)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// SwitchInterval is for how many nanoseconds a thread runs while others want to.
func (in *Interp) SwitchInterval() *atomic.Int64 { return &in.threads.interval }

// threadRoots visits what the threads hold that do not run.
func (in *Interp) threadRoots(visit func(Root)) {
	s := &in.threads
	own := func(what string, o Ref) {
		if o != 0 {
			visit(Root{Ref: o, What: what})
		}
	}
	own("what is a thread's own", s.main.dict)
	for _, t := range s.all {
		own("what a thread was started with", t.hold)
		own("the handle of a thread", t.done)
		own("what is a thread's own", t.dict)
	}
	for _, t := range append([]*thread{&s.main}, s.all...) {
		if t == s.current {
			continue
		}
		t.rt.Own(own)
		in.frameRoots(t.frame, visit)
	}
}

// frameRoots visits what the frames from f on hold.
func (in *Interp) frameRoots(f Ref, visit func(Root)) {
	for ; f != 0; f = *mem.RefAt(f, offPrev) {
		if in.isGenFrame(f) {
			continue // its generator holds what it has
		}
		traverseFrame(f, func(o Ref) { visit(Root{Ref: o, Frame: f}) })
	}
}

// importKey is what threads wait for that want a module which another one is loading.
const importKey = ^Ref(0)

// awaitLoading waits while another thread loads a module. Threads that wait for each other go on with what there is.
func (in *Interp) awaitLoading(name string) error {
	s := &in.threads
	me := s.current
	for {
		owner := in.loading[name]
		if owner == nil {
			return nil
		}
		for o := owner; o != nil; o = in.loading[o.loading] {
			if o == me {
				return nil
			}
		}
		me.loading = name
		_, err := in.Park(importKey, time.Time{}, false)
		me.loading = ""
		if err != nil {
			return err
		}
	}
}

// beginLoading notes that the running thread loads a module; the result ends that.
func (in *Interp) beginLoading(name string) (done func()) {
	in.loading[name] = in.threads.current
	return func() {
		delete(in.loading, name)
		in.Unpark(importKey, len(in.parked[importKey]))
	}
}
