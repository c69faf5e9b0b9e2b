package objects

import (
	"bufio"
	"unsafe"

	"minipy/gc"
	"minipy/mem"
)

// Runtime is one interpreter's object world: its heap, types, singletons and pending exception. The VM adds frames and code to it.
type Runtime struct {
	// TypeVersions points at the version tags (uint32) of all types, by TypeID: inline caches compare with them.
	TypeVersions unsafe.Pointer

	Heap *mem.Heap
	GC   *gc.Collector

	types     []*Type  // by TypeID
	versions  []uint32 // of the types, by TypeID
	freeTypes []TypeID
	getsets   []*GetSet
	natives   []*Native // by index; builtin functions and method descriptors name theirs by it

	// Singletons, all immortal.
	None, NotImplemented, Ellipsis, True, False Ref
	EmptyTuple, EmptyStr, EmptyBytes            Ref
	smallInts                                   Ref // Raw array of the Refs of -5..256
	latin1                                      Ref // Raw array of the Refs of the 256 one-character strings
	byteStrs                                    Ref // Raw array of the Refs of the 256 one-byte bytes

	names    [nameCount]Ref // immortal, by Name
	interned internTable

	exc     Ref // pending exception, owned
	excInfo Ref // Raw cell {value, previous cell}: the exception being handled, as CPython's exc_info stack
	mainExc Ref // the bottom cell

	methodCache     [methodCacheSize]methodCacheEntry
	nextVersion     uint32
	nextKeysVersion uint32 // versions of dict keys handed out
	subclassRefs    bool   // classes are known to their bases by weak references from now on

	trash       trashcan
	free        freeLists
	args        argStack
	big         bigScratch
	argTuple    argTuple
	packedCalls map[unsafe.Pointer]CallFunc
	depth       int // native recursion: calls, repr, comparison, deallocation
	MaxDepth    int
	reprDict    Ref   // see makeReprDict
	reprActive  []Ref // containers whose repr is under way, borrowed

	Modules  Ref // sys.modules, a dict
	Builtins Ref // the builtins module's dict, borrowed from the module

	Stdout, Stderr *bufio.Writer
	Stdin          *bufio.Reader
	out            *outFile
	unbuffered     bool

	// Hooks that the VM installs.
	VM VM

	host any // the VM's interpreter, see RegisterHost

	// OtherThreads says that there are threads that wait inside native functions.
	OtherThreads bool

	// IDUsed is set once the program has called id(): in-place reuse of number blocks is then off.
	IDUsed bool

	// Breaker is the eval breaker: not 0 asks the eval loop to look at what is wanted (a collection, a signal).
	Breaker uint32

	hashSeed uint64

	getsetInstanceDict, getsetWeakref uint32 // indexes of the getters that classes share

	// The gc module's side: gc.garbage, and what runs gc.callbacks.
	GCGarbage  Ref
	GCCallback func(phase string, generation, collected, uncollectable int)
	gcWatchers []*gcWatcher
	WatchHeap  func() // called at the safe point after BreakWatch was set; it must not touch the heap
	AfterGC    func() // called after each collection, gc.callbacks included

	excs excState // preallocated MemoryErrors (exception_context.go)

	// LineOf gives the line of a frame's instruction, for traceback entries that were made without one; nil: none.
	LineOf func(frame Ref, lasti int) int

	// NoModuleAttr raises the AttributeError for a name that a module lacks.
	NoModuleAttr func(m, name Ref) error

	// BuiltinModules names the modules that are written in Go.
	BuiltinModules map[string]bool

	genericNb [nbSlots]unsafe.Pointer // the generic binary slot functions, for comparison
	slotNames []Ref                   // the names of slotDefs, borrowed
}

// VM is what the objects need from the virtual machine.
type VM interface {
	// TraverseRoots visits every reference owned by frames, the value stack and linked code.
	TraverseRoots(visit Visit)
	// Where names the source line being executed, for the debug allocator.
	Where() string
	// Unraisable reports an exception that nobody can catch ("Exception ignored in: ..."), and clears it.
	Unraisable(msg string, obj Ref)
	// CallerModule returns the __name__ of the running frame's globals, borrowed; 0 if there is none.
	CallerModule() Ref
	// FrameBuiltin returns, new, what the running frame's builtins have under a name; 0 if nothing.
	FrameBuiltin(name Ref) (Ref, error)
	// SuperArgs returns, borrowed, what super() without arguments means in the running frame.
	SuperArgs() (typ, obj Ref, err error)
	// ServeBreaker does what Breaker asks for: a collection that is due, KeyboardInterrupt.
	ServeBreaker() error
	// Warn issues a warning of the given category.
	Warn(category TypeID, msg string) error
}

// alloc allocates a non-collected object of a built-in type, with refcount 1.
func (rt *Runtime) alloc(t TypeID, size uintptr) (Ref, error) {
	r := rt.Heap.Alloc(mem.Object, size)
	if r == 0 {
		return 0, rt.NoMemory()
	}
	*mem.U32(r, offRefcount) = 1
	*mem.U32(r, offType) = uint32(t)
	return r, nil
}

// AllocGC allocates a collected object, with refcount 1, not yet tracked; the fields behind the header are zeroed. Call rt.Track when they are set.
func (rt *Runtime) AllocGC(t TypeID, size uintptr) (Ref, error) {
	r, err := rt.allocGC(t, size)
	if err == nil {
		clear(mem.Bytes(r, HeaderSize, int(size-HeaderSize)))
	}
	return r, err
}

// allocGC is AllocGC without zeroing the fields.
func (rt *Runtime) allocGC(t TypeID, size uintptr) (Ref, error) {
	r := rt.Heap.Alloc(mem.GCObject, size)
	if r == 0 {
		return 0, rt.NoMemory()
	}
	rt.GC.OnAlloc()
	*mem.U32(r, offRefcount) = 1
	*mem.U32(r, offType) = uint32(t)
	return r, nil
}

// Alloc is the exported form of alloc for types of other packages; the fields behind the header are zeroed.
func (rt *Runtime) Alloc(t TypeID, size uintptr) (Ref, error) {
	r, err := rt.alloc(t, size)
	if err == nil {
		clear(mem.Bytes(r, HeaderSize, int(size-HeaderSize)))
	}
	return r, err
}

// FreeObject returns the block of a non-collected object. The type word is cleared, so that no walker takes it for alive.
func (rt *Runtime) FreeObject(o Ref, size uintptr) {
	*mem.U32(o, offType) = 0
	rt.Heap.Free(mem.Object, o, size)
}

// FreeGC returns the block of a collected object, which must be untracked.
func (rt *Runtime) FreeGC(o Ref, size uintptr) {
	*mem.U32(o, offType) = 0
	rt.GC.OnFree()
	rt.Heap.Free(mem.GCObject, o, size)
}

// Track hands o to the collector.
func (rt *Runtime) Track(o Ref) { rt.GC.Track(o) }

// Untrack takes o from the collector; o may be untracked already.
func (rt *Runtime) Untrack(o Ref) { rt.GC.Untrack(o) }

// allocRaw allocates a raw block (item array, table), contents undefined.
func (rt *Runtime) allocRaw(size uintptr) (Ref, error) {
	r := rt.Heap.Alloc(mem.Raw, size)
	if r == 0 {
		return 0, rt.NoMemory()
	}
	return r, nil
}

func (rt *Runtime) freeRaw(r Ref, size uintptr) { rt.Heap.Free(mem.Raw, r, size) }

// Handled returns the exception being handled (that of sys.exc_info), borrowed; 0 if none.
func (rt *Runtime) Handled() Ref {
	for c := rt.excInfo; c != 0; c = *RefAt(c, 4) {
		if v := *RefAt(c, 0); v != 0 {
			return v
		}
	}
	return 0
}

// ExcInfoCell returns the innermost cell of the exc_info stack.
func (rt *Runtime) ExcInfoCell() Ref { return rt.excInfo }

// PushExcInfo makes cell (its previous-field is set here) the innermost one; PopExcInfo undoes it. Generators have a cell of their own.
func (rt *Runtime) PushExcInfo(cell Ref) {
	*RefAt(cell, 4) = rt.excInfo
	rt.excInfo = cell
}

// PopExcInfo removes the innermost cell.
func (rt *Runtime) PopExcInfo() {
	c := rt.excInfo
	rt.excInfo = *RefAt(c, 4)
	*RefAt(c, 4) = 0
}

// Type returns the type with the given ID.
func (rt *Runtime) Type(id TypeID) *Type { return rt.types[id] }

// TypeFor returns o's type.
func (rt *Runtime) TypeFor(o Ref) *Type { return rt.types[TypeOf(o)] }

// TypeName is the name of o's type, for messages.
func (rt *Runtime) TypeName(o Ref) string { return rt.types[TypeOf(o)].Name }

// Bool returns True or False, immortal.
func (rt *Runtime) Bool(b bool) Ref {
	if b {
		return rt.True
	}
	return rt.False
}

// nativeDepth is how deep native code may recurse, as in CPython; Go's stack holds this many of its largest frames.
const nativeDepth = 9999

// Enter bounds native recursion (repr, comparison, native-to-Python calls); Leave must follow if it returned nil.
// The text ends CPython's message: "maximum recursion depth exceeded" + where.
func (rt *Runtime) Enter(where string) error {
	if rt.depth >= rt.MaxDepth {
		return rt.tooDeep(where)
	}
	rt.depth++
	return nil
}

// tooDeep raises RecursionError, for which a few calls more must be possible.
func (rt *Runtime) tooDeep(where string) error {
	old := rt.MaxDepth
	rt.MaxDepth = nativeDepth + trashHeadroom
	err := rt.Raisef(TRecursionError, "maximum recursion depth exceeded%s", where)
	rt.MaxDepth = old
	return err
}

// Leave ends what Enter began.
func (rt *Runtime) Leave() { rt.depth-- }

// Depth is how many native functions are on the stack.
func (rt *Runtime) Depth() int { return int(rt.depth) }
