package objects

import (
	"strconv"

	"minipy/mem"
)

// freeLists are the object-specific free lists, with CPython 3.13's limits. A block taken from one, or put back, does not change the collector's count of
// generation 0: CPython counts only real allocations, and that decides when automatic collections happen.
type freeLists struct {
	Int, Float mem.FreeList // CPython has none for ints; ours only saves the way through the pool
	Tuple      [maxFreeTuple]mem.FreeList
	List, Dict mem.FreeList
	DictKeys   mem.FreeList
	Slice      mem.FreeList
}

// maxFreeTuple: tuples of 1 to 20 items have a free list each.
const maxFreeTuple = 21

func (rt *Runtime) initFreeLists() {
	f := &rt.free
	f.Int = rt.Heap.NewFreeList("int", 1000)
	f.Float = rt.Heap.NewFreeList("float", 100)
	for n := 1; n < maxFreeTuple; n++ {
		f.Tuple[n] = rt.Heap.NewFreeList(strconv.Itoa(n)+"-sized tuple", 2000)
	}
	f.List = rt.Heap.NewFreeList("list", 80)
	f.Dict = rt.Heap.NewFreeList("dict", 80)
	f.DictKeys = rt.Heap.NewFreeList("dict key table", 80)
	f.Slice = rt.Heap.NewFreeList("slice", 1)
}

// clearFreeLists returns parked blocks to their pools, as a full collection does; the slice only at the end. The result is how many were containers.
func (rt *Runtime) clearFreeLists(all bool) int {
	f, h, n := &rt.free, rt.Heap, 0
	f.Int.Drain(h, mem.Object, intSize)
	f.Float.Drain(h, mem.Object, floatSize)
	for k := 1; k < maxFreeTuple; k++ {
		n += f.Tuple[k].Drain(h, mem.GCObject, tupleSize(k))
	}
	n += f.List.Drain(h, mem.GCObject, listSize)
	n += f.Dict.Drain(h, mem.GCObject, dictSize)
	f.DictKeys.Drain(h, mem.Raw, keysSize(minKeysLog))
	if all {
		n += f.Slice.Drain(h, mem.GCObject, sliceSize)
	}
	return n
}

// TraceHeap starts recording allocations, see mem.Trace; free lists are of no use while it lasts.
func (rt *Runtime) TraceHeap(site func() uint32) *mem.Trace {
	if !rt.Heap.Traced() {
		rt.suspendFreeLists(true)
	}
	return rt.Heap.StartTrace(site)
}

// UntraceHeap ends a trace.
func (rt *Runtime) UntraceHeap(t *mem.Trace) {
	if rt.Heap.StopTrace(t) {
		rt.suspendFreeLists(false)
	}
}

func (rt *Runtime) suspendFreeLists(off bool) {
	if rt.Heap.IsDebug() {
		return
	}
	rt.clearFreeLists(true)
	rt.EachFreeList(func(f *mem.FreeList, _ uintptr) { f.Suspend(off) })
}

// EachFreeList calls fn with every free list and the size of its blocks, the collector's head included.
func (rt *Runtime) EachFreeList(fn func(f *mem.FreeList, size uintptr)) {
	const gcHead = 8
	f := &rt.free
	fn(&f.Dict, dictSize+gcHead)
	fn(&f.DictKeys, keysSize(minKeysLog))
	fn(&f.Float, floatSize)
	fn(&f.Int, intSize)
	fn(&f.List, listSize+gcHead)
	fn(&f.Slice, sliceSize+gcHead)
	for n := 1; n < maxFreeTuple; n++ {
		fn(&f.Tuple[n], tupleSize(n)+gcHead)
	}
}

// fromFreeList takes a collected object of type t from a free list, with refcount 1; 0 when the list is empty.
func (rt *Runtime) fromFreeList(f *mem.FreeList, t TypeID) Ref {
	o := f.Pop()
	if o != 0 {
		*mem.U64(o, 0) = 1 | uint64(t)<<32
		*mem.U64(o-1, 0) = 0
	} else if f.PopGhost() {
		rt.GC.Uncounted(-1)
	}
	return o
}

// park puts a dead object on a free list; false: there is no room, and the caller frees it. Where the debug heap has no free lists, the collector counts as if it had.
func (rt *Runtime) park(f *mem.FreeList, o Ref) bool {
	if f.Push(o) {
		return true
	}
	if f.PushGhost() {
		rt.GC.Uncounted(1)
	}
	return false
}
