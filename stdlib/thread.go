package stdlib

import (
	"fmt"
	"math"
	"os"
	"sync/atomic"
	"time"

	"minipy/door"
	"minipy/mem"
	"minipy/objects"
)

// threadHost is what the virtual machine does for threads.
type threadHost interface {
	// Park waits until Unpark is called for key, or until a time that is not zero; first: before the others that wait.
	Park(key Ref, until time.Time, first bool) (woken bool, err error)
	Unpark(key Ref, n int)
	Sleep(d time.Duration) error
	// AllowThreads lets others run while the caller waits for the system.
	AllowThreads() (resume func())
	// StartThread runs call in a new thread, which owns hold meanwhile and done to its end, where the latter is given to ended. refs: both borrowed
	StartThread(hold, done Ref, call func(), ended func(done Ref)) (int64, error)
	ThreadID() int64
	ThreadCount() int
	// ThreadDict is the running thread's dict of what is its own, owned by the thread; 0: none.
	ThreadDict() *Ref
	ThreadFrames(visit func(id int64, fo Ref) error) error
	SwitchInterval() *atomic.Int64
	Interrupt()
}

func threadsOf(rt *objects.Runtime) threadHost { return rt.Host().(threadHost) }

// A lock: 8 locked uint32. An RLock: 8 count uint32, 16 owner int64. Both are keys that their waiters park at.
const (
	offLockHeld  = 8
	lockSize     = 16
	offRLockNum  = 8
	offRLockHeld = 16
	rlockSize    = 24
)

// timeoutMax is _thread.TIMEOUT_MAX: nanoseconds in 63 bits.
const timeoutMax = 9223372036.0

var threadDef = &ModuleDef{
	Name: "_thread",
	Doc:  "Threads and locks, as the module threading is made of.",
	Init: threadInit,
}

func threadInit(rt *objects.Runtime, d Ref) error {
	lock, err := rt.RegisterType(lockType())
	if err != nil {
		return err
	}
	rlock, err := rt.RegisterType(rlockType())
	if err != nil {
		return err
	}
	values := &locals{}
	local, err := rt.RegisterType(localType(values))
	if err != nil {
		return err
	}
	hook := &structSeq{name: "_thread._ExceptHookArgs", doc: "What threading.excepthook is called with.", fields: []string{"exc_type", "exc_value", "exc_traceback", "thread"}, canNew: true}
	args, err := hook.register(rt)
	if err != nil {
		return err
	}
	for _, e := range [...]struct {
		name string
		t    *objects.Type
	}{{"lock", lock}, {"LockType", lock}, {"RLock", rlock}, {"_local", local}, {"_ExceptHookArgs", args}, {"error", rt.Type(objects.TRuntimeError)}} {
		if err := rt.DictSet(d, rt.Intern(e.name), e.t.Obj); err != nil {
			return err
		}
	}
	if err := setFloat(rt, d, "TIMEOUT_MAX", timeoutMax); err != nil {
		return err
	}
	newLock := func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.GenericAlloc(lock) }
	start := func(rt *objects.Runtime, a []Ref) (Ref, error) { return threadStart(rt, a, lock.ID, values) }
	exit := func(rt *objects.Runtime, _ []Ref) (Ref, error) { return 0, rt.RaiseNone(objects.TSystemExit) }
	ident := func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(threadsOf(rt).ThreadID()) }
	return addNatives(rt, d, "_thread", []objects.Native{
		{Name: "allocate_lock", Sig: "", Fn: newLock},
		{Name: "allocate", Sig: "", Fn: newLock},
		{Name: "start_new_thread", Sig: "function, args, kwargs=, /", Fn: start},
		{Name: "start_new", Sig: "function, args, kwargs=, /", Fn: start},
		{Name: "_start", Sig: "function, args, kwargs, done, /", Fn: start},
		{Name: "exit", Sig: "", Fn: exit},
		{Name: "exit_thread", Sig: "", Fn: exit},
		{Name: "get_ident", Sig: "", Fn: ident},
		{Name: "get_native_id", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			return rt.NewInt(int64(door.Get(door.System, os.Getpid)) + threadsOf(rt).ThreadID() - 1)
		}},
		{Name: "_context", Sig: "", Fn: threadContext, Doc: "The running thread's context of context variables, or None."},
		{Name: "_set_context", Sig: "context, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			d, err := threadDict(rt)
			if err != nil {
				return 0, err
			}
			return rt.None, rt.DictSet(d, rt.Intern(contextKey), a[0])
		}},
		{Name: "_get_main_thread_ident", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(1) }},
		{Name: "_is_main_interpreter", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.True, nil }},
		{Name: "daemon_threads_allowed", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.True, nil }},
		{Name: "_count", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(int64(threadsOf(rt).ThreadCount())) }},
		{Name: "interrupt_main", Sig: "signum=, /", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			threadsOf(rt).Interrupt()
			return rt.None, nil
		}},
		{Name: "stack_size", Sig: "size=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if a[0] != 0 {
				n, err := rt.SsizeArg(a[0])
				if err != nil {
					return 0, err
				}
				if n < 0 {
					return 0, rt.ValueErrorf("size must be 0 or a positive value")
				}
				if n != 0 && n < 32768 {
					return 0, rt.ValueErrorf("size not valid: %d bytes", n)
				}
			}
			return rt.NewInt(0)
		}},
	})
}

// contextKey is where a thread's dict keeps the context of contextvars.
const contextKey = "context"

func threadContext(rt *objects.Runtime, _ []Ref) (Ref, error) {
	if d := *threadsOf(rt).ThreadDict(); d != 0 {
		if c := rt.DictGetStr(d, rt.Intern(contextKey)); c != 0 {
			return objects.NewRef(c), nil
		}
	}
	return rt.None, nil
}

// threadDict is the running thread's dict, made when it is wanted. refs: result borrowed
func threadDict(rt *objects.Runtime) (Ref, error) {
	slot := threadsOf(rt).ThreadDict()
	if *slot == 0 {
		d, err := rt.NewDict()
		if err != nil {
			return 0, err
		}
		*slot = d
	}
	return *slot, nil
}

// threadStart is start_new_thread, and _start with a lock that is released when the thread has ended.
func threadStart(rt *objects.Runtime, a []Ref, lock objects.TypeID, values *locals) (Ref, error) {
	if rt.TypeFor(a[0]).Call == nil {
		return 0, rt.TypeErrorf("first arg must be callable")
	}
	if !rt.IsInstanceOf(a[1], objects.TTuple) {
		return 0, rt.TypeErrorf("2nd arg must be a tuple")
	}
	kwargs := rt.None
	if a[2] != 0 {
		if !rt.IsInstanceOf(a[2], objects.TDict) {
			return 0, rt.TypeErrorf("optional 3rd arg must be a dictionary")
		}
		kwargs = a[2]
	}
	var done Ref
	if len(a) > 3 {
		if objects.TypeOf(a[3]) != lock {
			return 0, rt.TypeErrorf("done must be a lock")
		}
		done = a[3]
	}
	hold, err := rt.NewTupleFrom([]Ref{a[0], rt.Unbox(a[1]), kwargs})
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(hold)
	id, err := threadsOf(rt).StartThread(hold, done, func() {
		f := objects.TupleItems(hold)
		if err := callWithDict(rt, f[0], f[1], f[2]); err != nil {
			if rt.ExcMatches(objects.TSystemExit) {
				rt.ClearExc()
				return
			}
			unraisableIn(rt, "Exception ignored in thread started by ", f[0])
		}
	}, func(done Ref) {
		values.endThread(rt)
		if done != 0 && *mem.U32(done, offLockHeld) != 0 {
			unlock(rt, done)
		}
	})
	if err != nil {
		return 0, err
	}
	return rt.NewInt(id)
}

// unlock lets one of those that wait for a lock try again.
func unlock(rt *objects.Runtime, l Ref) {
	*mem.U32(l, offLockHeld) = 0
	threadsOf(rt).Unpark(l, 1)
}

// acquireArgs reads blocking and timeout: the time until which to wait, zero for ever.
func acquireArgs(rt *objects.Runtime, blockingArg, timeoutArg Ref) (blocking bool, until time.Time, err error) {
	blocking = true
	if blockingArg != 0 {
		if blocking, err = rt.Truth(blockingArg); err != nil {
			return
		}
	}
	if timeoutArg == 0 {
		return
	}
	var secs float64
	if secs, err = secondsArg(rt, timeoutArg); err != nil {
		return
	}
	switch {
	case !blocking && secs != -1:
		err = rt.ValueErrorf("can't specify a timeout for a non-blocking call")
	case secs < 0 && secs != -1:
		err = rt.ValueErrorf("timeout value must be a non-negative number")
	case secs > math.MaxInt64/1e9:
		err = rt.OverflowErrorf("timestamp out of range for platform time_t")
	case secs > timeoutMax:
		err = rt.OverflowErrorf("timeout value is too large")
	case secs == 0:
		blocking = false
	case secs > 0:
		until = time.Now().Add(time.Duration(math.Ceil(secs * 1e9)))
	}
	return
}

// waitFree waits until free says so or the time is up. refs: l borrowed
func waitFree(rt *objects.Runtime, l Ref, until time.Time, free func() bool) (bool, error) {
	h := threadsOf(rt)
	objects.IncRef(l)
	defer rt.DecRef(l)
	for first := false; !free(); first = true {
		woken, err := h.Park(l, until, first)
		if err != nil {
			return false, err
		}
		if !woken && !until.IsZero() && !time.Now().Before(until) {
			return free(), nil
		}
	}
	return true, nil
}

func lockAcquire(rt *objects.Runtime, a []Ref) (Ref, error) {
	l := a[0]
	var block, timeout Ref
	if len(a) > 1 {
		block, timeout = a[1], a[2]
	}
	blocking, until, err := acquireArgs(rt, block, timeout)
	if err != nil {
		return 0, err
	}
	held := mem.U32(l, offLockHeld)
	if *held != 0 {
		if !blocking {
			return rt.False, nil
		}
		if ok, err := waitFree(rt, l, until, func() bool { return *held == 0 }); err != nil || !ok {
			return rt.False, err
		}
	}
	*held = 1
	return rt.True, nil
}

func lockRelease(rt *objects.Runtime, a []Ref) (Ref, error) {
	if *mem.U32(a[0], offLockHeld) == 0 {
		return 0, rt.RuntimeErrorf("release unlocked lock")
	}
	unlock(rt, a[0])
	return rt.None, nil
}

func lockLocked(rt *objects.Runtime, a []Ref) (Ref, error) {
	return rt.Bool(*mem.U32(a[0], offLockHeld) != 0), nil
}

// lockDealloc frees a lock of either kind.
func lockDealloc(size uintptr) func(rt *objects.Runtime, o Ref) {
	return func(rt *objects.Runtime, o Ref) {
		rt.Untrack(o)
		rt.ClearWeakrefs(o)
		rt.FreeInstance(o, size)
	}
}

const acquireSig = "self, blocking=, timeout="

func lockType() objects.TypeSpec {
	acquire := objects.Native{Sig: acquireSig, Fn: lockAcquire, Doc: "Lock, and say whether that was possible; wait for it unless told otherwise."}
	release := objects.Native{Sig: "self, /", Fn: lockRelease, Doc: "Unlock, so that another thread that waits can go on."}
	locked := objects.Native{Sig: "self, /", Fn: lockLocked, Doc: "Say whether it is locked."}
	named := func(n objects.Native, name string) objects.Native { n.Name = name; return n }
	return objects.TypeSpec{Name: "_thread.lock", Module: "_thread", Doc: "A lock that one thread at a time has.", Flags: objects.FlagGC | objects.FlagWeakrefable, Size: lockSize,
		Slots: objects.Slots{
			New: func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
				if len(args) > 0 {
					return 0, rt.TypeErrorf("lock expected 0 arguments, got %d", len(args))
				}
				return rt.GenericAlloc(t)
			},
			Dealloc:  lockDealloc(lockSize),
			Traverse: func(*objects.Runtime, Ref, objects.Visit) {},
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				state := "unlocked"
				if *mem.U32(o, offLockHeld) != 0 {
					state = "locked"
				}
				return rt.NewStr(fmt.Sprintf("<%s _thread.lock object at %#x>", state, objects.ID(o)))
			},
		}, Methods: []objects.Native{
			named(acquire, "acquire"), named(acquire, "acquire_lock"), named(release, "release"), named(release, "release_lock"), named(locked, "locked"), named(locked, "locked_lock"),
			{Name: "__enter__", Sig: "self, /", Fn: lockAcquire},
			{Name: "__exit__", Sig: "self, /, *args", Fn: lockRelease},
			{Name: "_at_fork_reinit", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				*mem.U32(a[0], offLockHeld) = 0
				return rt.None, nil
			}},
		}}
}

func rlockOwner(l Ref) *int64 { return mem.I64(l, offRLockHeld) }

func rlockAcquire(rt *objects.Runtime, a []Ref) (Ref, error) {
	l := a[0]
	var block, timeout Ref
	if len(a) > 1 {
		block, timeout = a[1], a[2]
	}
	blocking, until, err := acquireArgs(rt, block, timeout)
	if err != nil {
		return 0, err
	}
	me, n := threadsOf(rt).ThreadID(), mem.U32(l, offRLockNum)
	if *n > 0 && *rlockOwner(l) == me {
		*n++
		return rt.True, nil
	}
	if *n > 0 {
		if !blocking {
			return rt.False, nil
		}
		if ok, err := waitFree(rt, l, until, func() bool { return *n == 0 }); err != nil || !ok {
			return rt.False, err
		}
	}
	*n, *rlockOwner(l) = 1, me
	return rt.True, nil
}

func rlockRelease(rt *objects.Runtime, a []Ref) (Ref, error) {
	n := mem.U32(a[0], offRLockNum)
	if *n == 0 || *rlockOwner(a[0]) != threadsOf(rt).ThreadID() {
		return 0, rt.RuntimeErrorf("cannot release un-acquired lock")
	}
	if *n--; *n == 0 {
		*rlockOwner(a[0]) = 0
		threadsOf(rt).Unpark(a[0], 1)
	}
	return rt.None, nil
}

func rlockType() objects.TypeSpec {
	return objects.TypeSpec{Name: "_thread.RLock", Module: "_thread", Doc: "A lock that its owner can lock again.", Flags: objects.FlagGC | objects.FlagWeakrefable | objects.FlagBaseType,
		Size: rlockSize, Slots: objects.Slots{
			New: func(rt *objects.Runtime, t *objects.Type, _ []Ref, _ Ref) (Ref, error) {
				return rt.GenericAlloc(t)
			},
			Dealloc:  lockDealloc(rlockSize),
			Traverse: func(*objects.Runtime, Ref, objects.Visit) {},
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				state := "unlocked"
				n := *mem.U32(o, offRLockNum)
				if n != 0 {
					state = "locked"
				}
				return rt.NewStr(fmt.Sprintf("<%s %s object owner=%d count=%d at %#x>", state, rt.TypeFor(o).Name, *rlockOwner(o), n, objects.ID(o)))
			},
		}, Methods: []objects.Native{
			{Name: "acquire", Sig: acquireSig, Fn: rlockAcquire, Doc: "Lock, once more if this thread has it already; wait for it unless told otherwise."},
			{Name: "release", Sig: "self, /", Fn: rlockRelease, Doc: "Undo one acquire()."},
			{Name: "__enter__", Sig: "self, /", Fn: rlockAcquire},
			{Name: "__exit__", Sig: "self, /, *args", Fn: rlockRelease},
			{Name: "_is_owned", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				return rt.Bool(*mem.U32(a[0], offRLockNum) > 0 && *rlockOwner(a[0]) == threadsOf(rt).ThreadID()), nil
			}},
			{Name: "_recursion_count", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				if *rlockOwner(a[0]) != threadsOf(rt).ThreadID() {
					return rt.NewInt(0)
				}
				return rt.NewInt(int64(*mem.U32(a[0], offRLockNum)))
			}},
			{Name: "_release_save", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				n := mem.U32(a[0], offRLockNum)
				if *n == 0 {
					return 0, rt.RuntimeErrorf("cannot release un-acquired lock")
				}
				count, owner := *n, *rlockOwner(a[0])
				*n, *rlockOwner(a[0]) = 0, 0
				threadsOf(rt).Unpark(a[0], 1)
				c, err := rt.NewInt(int64(count))
				if err != nil {
					return 0, err
				}
				o, err := rt.NewInt(owner)
				if err != nil {
					rt.DecRef(c)
					return 0, err
				}
				return rt.NewTupleSteal([]Ref{c, o})
			}},
			{Name: "_acquire_restore", Sig: "self, state, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				if !rt.IsInstanceOf(a[1], objects.TTuple) || objects.TupleLen(a[1]) != 2 {
					return 0, rt.TypeErrorf("state must be a tuple of count and owner")
				}
				n := mem.U32(a[0], offRLockNum)
				if _, err := waitFree(rt, a[0], time.Time{}, func() bool { return *n == 0 }); err != nil {
					return 0, err
				}
				count, _ := rt.AsInt64(objects.TupleItems(a[1])[0])
				*n, *rlockOwner(a[0]) = uint32(count), threadsOf(rt).ThreadID()
				return rt.None, nil
			}},
			{Name: "_at_fork_reinit", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				*mem.U32(a[0], offRLockNum), *rlockOwner(a[0]) = 0, 0
				return rt.None, nil
			}},
		}}
}
