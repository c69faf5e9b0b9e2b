// Package mem is the memory manager: it maps its own address space, which Go's
// collector never scans, and hands out blocks of it named by 32-bit Refs. It
// knows bytes and three kinds of block, and nothing of Python.
//
// # Layers
//
// Each layer is a file (or a few) with its own statistics, and takes memory
// only from the one below:
//
//	freelist.go  object-specific free lists    blocks an owner keeps for itself
//	debug.go     debug allocator               wraps every block, on a debug heap
//	pool.go      object allocator              up to smallMax bytes, head included
//	arena.go       arenas and their pools
//	general.go   general-purpose allocator     up to largeMin bytes
//	large.go     large blocks                  the rest: a page run each
//	runs.go      page runs                     shared by all heaps, one mutex
//	addr_*.go    address space                 reserve, commit, decommit per system
//
// # Glossary
//
//	range    the reserved address space; base is its first byte
//	page     16 KiB of the range (never an OS page); a run is some pages side by side
//	arena    64 pages cut into pools
//	pool     one page of blocks of one size class and one kind
//	segment  64 pages cut into general-purpose blocks
//	block    what Alloc returns; a GCObject's begins 8 bytes before its Ref
//	class    sizes that share a block size: 1..8, 9..16, ..., 505..512
//	list     a kind and a class: what a pool serves
//	charge   to count memory against the limit, before it is touched
//	idle     said of a pool without live blocks that is kept for its class
//
// # The range
//
//	base                                                        base + 32 GiB
//	| page table | run | run |  free run  | run |      free run            |
//	  16 bytes a page: length, treap links, "a free run starts/ends here"
//
// Ref 0 lies in the page table, so it names no block. The first 8 bytes of the
// table belong to page 0, which is never part of a run, and stay 0: reading a
// field of the null block gives 0.
//
// # Arena, pool, block
//
//	arena, 1 MiB                          pool, 16 KiB, aligned to its size
//	+0       +----------------+           +0   free, used          (hot)
//	         | pool 0         |           +8   next, prev          in h.usable
//	+16384   +----------------+           +16  carved              offset
//	         | pool 1         |  ----->   +20  list, idle
//	+32768   +----------------+           +24  arena, parked
//	         | not carved yet |           +32  blockSize, start, capacity
//	         | ...            |           +64  blocks (pool 0: arena header,
//	+1048576 +----------------+                blocks from +128)
//
//	Object, 16 bytes     0 refcount   4 type     8 ...
//	GCObject, 24 bytes   0 next       4 prev     8 refcount   12 type   16 ...
//	                                             ^ the Ref
//	free block           0 next free  4 0                     12 0
//
// So the type word of a free Object or GCObject is always 0, and Walk finds the
// live ones without a table.
//
// # General-purpose and large blocks
//
//	segment  +0 next, prev  +8 end   +64 block | block | ... | closing header
//	block    +0 units<<3 | kind<<1 | used   +4 units of the block before   +8 the block
//	free         the same, used = 0                                        +8 next, back in its bin
//	large    +0 next, prev  +8 pages, reserved  +16 kind   +64 the block
//
// # Invariants
//
// Check verifies these; h is one heap.
//
//	pool:    live + free + uncarved = capacity
//	pool:    usable xor full; full means free = uncarved = 0
//	pool:    live = 0 means idle, and usable; at most one idle pool a list
//	arena:   free + handed out = 64;  handed out + returned = carved
//	arena:   live = pools handed out and not idle;  live = 0 for the spare arena only
//	segment: the sum of block sizes is end; no two free blocks are neighbours
//	bins:    a free block is in the bin of its size, once
//	large:   pages <= reserved
//	heap:    committed = 16 KiB * carved pools + used part of segments + pages of large blocks
//	range:   free + taken + table = pages; free runs are merged and ordered
//
// # Policies
//
// The block freed last is the next one handed out in its list. New pools come
// from the arena with the fewest free ones. Empty pools, arenas and segments go
// back at once but for the last one of each, which is kept so that a program that
// allocates and frees one block does not map and unmap; Trim gives those back too.
// The limit is checked in steps of a page, before the page is touched.
package mem
