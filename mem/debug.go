package mem

import (
	"fmt"
	"unsafe"
)

// The debug allocator wraps each block:
//
//	-48 next   Ref     neighbours in the list of live blocks, or next in quarantine
//	-44 prev   Ref
//	-40 size   uint64  as asked for
//	-32 serial uint64  the how-manieth allocation
//	-24 where  uint32  index of the text Where gave, at allocation
//	-20 whereFreed uint32
//	-16 type   uint32  type word, saved when freed
//	-12 kind   uint8
//	-11 state  uint8
//	 -8 8 forbidden bytes
//	  0 the block (the head first if a GCObject), size bytes
//	    8 forbidden bytes
//
// The wrapped blocks are Raw to the layers below; Walk follows the list.
// Freed blocks are filled and kept in quarantine, first in, first out.

const (
	debugPrefix = 48
	debugSuffix = 8

	fillFresh     = 0xCD
	fillFreed     = 0xDD
	fillForbidden = 0xFD

	stateLive  = 0xA5
	stateFreed = 0x5A

	defaultQuarantine = 256 << 10
)

// debugHeader is the prefix of a block on a debug heap.
type debugHeader struct {
	next       Ref
	prev       Ref
	size       uint64
	serial     uint64
	where      uint32
	whereFreed uint32
	typeWord   uint32
	kind       uint8
	state      uint8
	_          [2]byte
	guard      [8]byte
}

type debugState struct {
	serial     uint64
	live       Ref // newest block
	oldest     Ref
	blocks     [numKinds]int
	bytes      [numKinds]uint64
	quarantine Ref // next to leave
	last       Ref // entered last
	held       uint64
	maxHeld    uint64
	wheres     []string // texts Where gave; a program has few lines
	whereIndex map[string]uint32
	faults     int
}

func (d *debugState) init(cfg Config) {
	d.maxHeld = cfg.Quarantine
	if d.maxHeld == 0 {
		d.maxHeld = defaultQuarantine
	}
	d.wheres = []string{""}
	d.whereIndex = map[string]uint32{"": 0}
}

func debugAt(u Ref) *debugHeader { return (*debugHeader)(At(u)) }

// payload is the block behind the prefix at u, head included.
func (d *debugHeader) payload(u Ref) []byte {
	return Bytes(u, debugPrefix, int(d.size)+int(headOf(Kind(d.kind))))
}

func (d *debugHeader) suffix(u Ref) []byte {
	return Bytes(u, debugPrefix+uintptr(d.size)+headOf(Kind(d.kind)), debugSuffix)
}

// ref is the Ref the program knows the block at u by.
func (d *debugHeader) ref(u Ref) Ref { return u + debugPrefix/unit + Ref(d.kind>>1) }

func debugUnder(k Kind, r Ref) Ref { return r - debugPrefix/unit - Ref(k>>1) }

func (h *Heap) whereNow() uint32 {
	if h.Where == nil {
		return 0
	}
	s := h.Where()
	i, ok := h.debug.whereIndex[s]
	if !ok {
		i = uint32(len(h.debug.wheres))
		h.debug.wheres = append(h.debug.wheres, s)
		h.debug.whereIndex[s] = i
	}
	return i
}

func fill(b []byte, c byte) {
	for i := range b {
		b[i] = c
	}
}

func filled(b []byte, c byte) bool {
	for _, x := range b {
		if x != c {
			return false
		}
	}
	return true
}

func (h *Heap) debugAlloc(k Kind, size uintptr) Ref {
	if size > maxRequest || h.Refuse != nil && h.Refuse() {
		h.refused++
		return 0
	}
	n := debugPrefix + headOf(k) + size + debugSuffix
	u := h.allocPlain(Raw, n)
	if u == 0 && h.debug.quarantine != 0 {
		h.FlushQuarantine()
		u = h.allocPlain(Raw, n)
	}
	if u == 0 {
		return 0
	}
	s := &h.debug
	s.serial++
	d := debugAt(u)
	*d = debugHeader{next: s.live, size: uint64(size), serial: s.serial, where: h.whereNow(), kind: uint8(k), state: stateLive}
	fill(d.guard[:], fillForbidden)
	fill(d.payload(u), fillFresh)
	fill(d.suffix(u), fillForbidden)
	if s.live != 0 {
		debugAt(s.live).prev = u
	} else {
		s.oldest = u
	}
	s.live = u
	s.blocks[k]++
	s.bytes[k] += uint64(size + headOf(k))
	r := d.ref(u)
	if k != Raw {
		*U64(r, 0) = 0
	}
	if k == GCObject {
		*U64(r-1, 0) = 0
	}
	return r
}

// debugFault reports something wrong with the block whose prefix is at u.
func (h *Heap) debugFault(u Ref, format string, args ...any) {
	d := debugAt(u)
	r := d.ref(u)
	h.debug.faults++
	word := d.typeWord
	if d.state == stateLive && Kind(d.kind) != Raw && d.size >= 8 {
		word = *U32(r, 4)
	}
	name := ""
	if h.TypeName != nil && Kind(d.kind) != Raw {
		name = " (" + h.TypeName(word) + ")"
	}
	msg := fmt.Sprintf("BUG: mem: %s: block %#x, %v, %d bytes, serial %d, type word %#x%s", fmt.Sprintf(format, args...),
		uint64(r)*unit, Kind(d.kind), d.size, d.serial, word, name)
	if s := h.whereText(d.where); s != "" {
		msg += ", allocated at " + s
	}
	if s := h.whereText(d.whereFreed); s != "" && d.state == stateFreed {
		msg += ", freed at " + s
	}
	if h.Where != nil {
		msg += ", now at " + h.Where()
	}
	h.report(msg)
}

func (h *Heap) report(msg string) {
	if h.cfg.OnError == nil {
		panic(msg)
	}
	h.cfg.OnError(msg)
}

func (h *Heap) whereText(i uint32) string {
	if int(i) >= len(h.debug.wheres) {
		return ""
	}
	return h.debug.wheres[i]
}

// checkGuards reports a write beside the block at u.
func (h *Heap) checkGuards(u Ref) bool {
	d := debugAt(u)
	ok := true
	if !filled(d.guard[:], fillForbidden) {
		h.debugFault(u, "write before the block (% x)", d.guard[:])
		ok = false
	}
	if s := d.suffix(u); !filled(s, fillForbidden) {
		h.debugFault(u, "write behind the block (% x)", s)
		ok = false
	}
	return ok
}

// debugFind checks that r is a live block of kind k and size bytes.
func (h *Heap) debugFind(k Kind, r Ref, size uintptr, what string) (Ref, bool) {
	u := debugUnder(k, r)
	d := debugAt(u)
	switch {
	case d.state == stateFreed && d.ref(u) == r:
		h.debugFault(u, "double %s", what)
	case d.state != stateLive:
		for other := range numKinds {
			if v := debugUnder(other, r); other != k && debugAt(v).state == stateLive && Kind(debugAt(v).kind) == other {
				h.debugFault(v, "%s as %v", what, k)
				return 0, false
			}
		}
		h.debug.faults++
		h.report(fmt.Sprintf("BUG: mem: %s of %#x, %v, %d bytes: not a block, or its prefix was overwritten", what, uint64(r)*unit, k, size))
	case Kind(d.kind) != k:
		h.debugFault(u, "%s as %v", what, k)
	case d.size != uint64(size):
		h.debugFault(u, "%s with size %d", what, size)
	default:
		return u, h.checkGuards(u)
	}
	return 0, false
}

func (h *Heap) debugFree(k Kind, r Ref, size uintptr) {
	u, ok := h.debugFind(k, r, size, "free")
	if !ok {
		return
	}
	s := &h.debug
	d := debugAt(u)
	if k == GCObject && *U64(r-1, 0) != 0 {
		h.debugFault(u, "free of an object the collector still tracks")
		return
	}
	if d.next != 0 {
		debugAt(d.next).prev = d.prev
	} else {
		s.oldest = d.prev
	}
	if d.prev != 0 {
		debugAt(d.prev).next = d.next
	} else {
		s.live = d.next
	}
	s.blocks[k]--
	s.bytes[k] -= uint64(size + headOf(k))
	if k != Raw && size >= 8 {
		d.typeWord = *U32(r, 4)
	}
	d.state = stateFreed
	d.whereFreed = h.whereNow()
	fill(d.payload(u), fillFreed)
	d.next, d.prev = 0, 0
	if s.last != 0 {
		debugAt(s.last).next = u
	} else {
		s.quarantine = u
	}
	s.last = u
	for s.held += d.size; s.held > s.maxHeld && s.quarantine != 0; {
		h.leaveQuarantine()
	}
}

// leaveQuarantine really frees the block freed longest ago.
func (h *Heap) leaveQuarantine() {
	s := &h.debug
	u := s.quarantine
	d := debugAt(u)
	h.checkFreed(u)
	s.quarantine = d.next
	if s.quarantine == 0 {
		s.last = 0
	}
	s.held -= d.size
	n := debugPrefix + headOf(Kind(d.kind)) + uintptr(d.size) + debugSuffix
	d.state = 0
	h.freePlain(Raw, u, n)
}

func (h *Heap) checkFreed(u Ref) {
	d := debugAt(u)
	for i, c := range d.payload(u) {
		if c != fillFreed {
			h.debugFault(u, "write after free (byte %#02x at offset %d)", c, i-int(headOf(Kind(d.kind))))
			return
		}
	}
	h.checkGuards(u)
}

// FlushQuarantine frees the blocks a debug heap holds back.
func (h *Heap) FlushQuarantine() {
	for h.debug.quarantine != 0 {
		h.leaveQuarantine()
	}
}

func (h *Heap) debugRealloc(r Ref, old, new uintptr) Ref {
	if _, ok := h.debugFind(Raw, r, old, "realloc"); !ok {
		return 0
	}
	q := h.debugAlloc(Raw, new)
	if q == 0 {
		return 0
	}
	n := int(min(old, new))
	copy(Bytes(q, 0, n), Bytes(r, 0, n))
	h.debugFree(Raw, r, old)
	return q
}

func (h *Heap) debugWalk(fn func(k Kind, r Ref, size uintptr)) {
	for u := h.debug.oldest; u != 0; u = debugAt(u).prev {
		d := debugAt(u)
		if r := d.ref(u); Kind(d.kind) != Raw && *U32(r, 4) != 0 {
			fn(Kind(d.kind), r, uintptr(d.size))
		}
	}
}

// CheckDebug looks for writes beside live blocks and into freed ones and
// returns an error that says how many it found; each is reported. On a heap
// without the debug allocator it does nothing.
func (h *Heap) CheckDebug() error {
	if !h.cfg.Debug {
		return nil
	}
	s := &h.debug
	before, blocks := s.faults, 0
	for u := s.live; u != 0; u = debugAt(u).next {
		h.checkGuards(u)
		blocks++
	}
	for u := s.quarantine; u != 0; u = debugAt(u).next {
		h.checkFreed(u)
	}
	if n := s.faults - before; n > 0 {
		return fmt.Errorf("mem: %d damaged blocks", n)
	}
	if want := s.blocks[Raw] + s.blocks[Object] + s.blocks[GCObject]; blocks != want {
		return fmt.Errorf("mem: %d blocks in the debug list, %d counted", blocks, want)
	}
	return nil
}

// LiveBlock is what a debug heap knows of a block.
type LiveBlock struct {
	Kind   Kind
	Ref    Ref
	Size   uintptr
	Serial uint64
	Where  string // where it was allocated
}

// Describe tells what a debug heap knows of the live block r of kind k.
func (h *Heap) Describe(k Kind, r Ref) (LiveBlock, bool) {
	if !h.cfg.Debug {
		return LiveBlock{}, false
	}
	d := debugAt(debugUnder(k, r))
	if d.state != stateLive || Kind(d.kind) != k {
		return LiveBlock{}, false
	}
	return LiveBlock{k, r, uintptr(d.size), d.serial, h.whereText(d.where)}, true
}

// EachLive calls fn with every live block of a debug heap, oldest first.
func (h *Heap) EachLive(fn func(LiveBlock)) {
	for u := h.debug.oldest; u != 0; u = debugAt(u).prev {
		d := debugAt(u)
		fn(LiveBlock{Kind(d.kind), d.ref(u), uintptr(d.size), d.serial, h.whereText(d.where)})
	}
}

var _ = [1]struct{}{}[unsafe.Sizeof(debugHeader{})-debugPrefix] // the layout is pinned
